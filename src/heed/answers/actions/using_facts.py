"""Facts are put into answers and remembered there, with the version that stood there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.db.models import F
from django.utils import timezone

from heed.answers.knowledge import fact_uses
from heed.answers.knowledge.published import Published
from heed.answers.models import Delivery, Draft, DraftState, FactUse
from heed.facts.models import Fact
from heed.staff.models import Person


def remember(draft: Draft, facts: Iterable[Fact], by: Person) -> None:
    """These facts stand in the draft, as they are now. One that stood there before is as new as it is now."""
    rows = [FactUse(fact=fact, version=fact.version, draft=draft, by=by) for fact in facts]
    FactUse.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["fact", "draft"],
        update_fields=["version", "by"],
    )


def forget(draft_id: int, fact_id: int, by: Person) -> bool:
    """The fact no longer stands in one's own open draft. False where it did not, or is sent already."""
    rows = FactUse.objects.filter(
        draft=draft_id, fact=fact_id, draft__author=by, draft__state__in=[DraftState.EDITING, DraftState.ASKED]
    )
    return bool(rows.delete()[0])


def remember_sent(facts: Mapping[UUID, Published]) -> None:
    """Facts that stand in automatic answers, by the key of the delivery; of those that were written to the outbox."""
    if not facts:
        return
    keys = Delivery.objects.filter(key__in=facts).values_list("pk", "key")
    rows = [FactUse(fact_id=facts[key].fact, version=facts[key].version, delivery_id=pk) for pk, key in keys]
    FactUse.objects.bulk_create(rows, ignore_conflicts=True)


#: A change of a fact is noticed within a minute; after a longer time without workers, if it is no older than this.
LOOKED_BACK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Changed:
    """A fact that says something else by now, with how many answers that went out each author wrote with it before.

    `answers`: of all together, the automatic ones too. `is_new`: nobody was told of this version yet.
    """

    fact: Fact
    by_author: dict[int, int]
    answers: int
    is_new: bool


def take_to_tell_of_changes() -> list[Changed]:
    """Facts that changed while answers stand that say what they said before, taken so that nobody is told twice.

    Who was told of this version before is left out. Call inside the transaction that tells: where that fails, they are
    taken again.
    """
    lately = Fact.objects.filter(changed_at__gt=timezone.now() - LOOKED_BACK, said_version__gt=1)
    return [found for fact in lately.select_related("owner", "department") if (found := _taken(fact))]


def _taken(fact: Fact) -> Changed | None:
    rows = fact_uses.outdated(fact).filter(fact_uses.went_out(), told_version__lt=F("fact__said_version"))
    uses = list(rows.select_for_update(of=("self",), skip_locked=True).select_related("draft"))
    if not uses:
        return None
    told = FactUse.objects.filter(fact=fact, told_version=fact.said_version)
    before = set(told.exclude(draft=None).values_list("draft__author", flat=True))
    is_new = not told.exists()
    FactUse.objects.filter(pk__in=[use.pk for use in uses]).update(told_version=fact.said_version)
    by_author: dict[int, int] = {}
    for use in uses:
        if use.draft and use.draft.author_id not in before:
            by_author[use.draft.author_id] = by_author.get(use.draft.author_id, 0) + 1
    return Changed(fact, by_author, len(uses), is_new)
