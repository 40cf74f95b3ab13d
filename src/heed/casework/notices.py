"""What colleagues are told at the desk, in words, and what waits for whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy

from heed.casework import queries
from heed.casework.models import Notice
from heed.staff.models import Person, Town

#: The sentence of each kind of notice. `%(case)s` is the case's number; the other places come from the notice's detail.
#: Whoever adds a kind adds its sentence here.
TEXTS: dict[str, Any] = {
    "promise_soon": gettext_lazy("%(case)s must be answered soon: a quarter of its working time is left."),
    "promise_broken": gettext_lazy("The promise of %(case)s is broken: nobody has answered."),
}

#: A colleague gets no more than one e-mail in this time, with all that was not seen at the desk until then.
BETWEEN_MAILS = timedelta(hours=1)
#: As many notices stand in one e-mail; the desk shows them all.
MOST_IN_MAIL = 50
_MANY = 10_000


def text(notice: Notice, town: Town) -> str:
    """A notice in words, in the language that is on. A kind without a sentence is shown by its name: never hidden."""
    sentence = TEXTS.get(notice.kind)
    if sentence is None:
        return notice.kind
    case = queries.reference(notice.case, town) if notice.case else ""
    try:
        return str(sentence) % {**notice.detail, "case": case}
    except KeyError:
        return notice.kind


def path(notice: Notice) -> str:
    """The desk page that a notice leads to; "" where there is none."""
    if notice.detail.get("path"):
        return str(notice.detail["path"])
    return f"/desk/cases/{notice.case_id}/" if notice.case_id else ""


def of(person: Person) -> QuerySet[Notice]:
    """A colleague's notices, the newest first."""
    return Notice.objects.filter(person=person).select_related("case").order_by("-pk")


def unseen(person: Person) -> QuerySet[Notice]:
    return of(person).filter(seen_at=None)


def count_unseen(person: Person) -> int:
    """For the rail; counting stops at 100."""
    return len(unseen(person).values_list("pk")[:100])


@dataclass(frozen=True, slots=True)
class Digest:
    """What one colleague is told by e-mail. `more` is how many further notices the desk shows."""

    person: Person
    notices: list[Notice]
    more: int


def digests() -> list[Digest]:
    """One for each colleague who has unseen notices of which no e-mail spoke, and who had no e-mail lately."""
    lately = Notice.objects.filter(person=OuterRef("person"), told_at__gt=timezone.now() - BETWEEN_MAILS)
    waiting = Notice.objects.filter(seen_at=None, told_at=None, person__is_active=True).filter(~Exists(lately))
    by_person: dict[int, list[Notice]] = {}
    for notice in waiting.select_related("person", "case").order_by("person_id", "pk")[:_MANY]:
        by_person.setdefault(notice.person_id, []).append(notice)
    return [Digest(some[0].person, some[:MOST_IN_MAIL], len(some[MOST_IN_MAIL:])) for some in by_person.values()]
