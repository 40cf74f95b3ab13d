"""Facts are put into answers and remembered there, with the version that stood there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import UUID

from heed.answers.models import Delivery, Draft, DraftState, FactUse
from heed.answers.published import Published
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
