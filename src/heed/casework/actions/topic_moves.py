"""A topic goes to another department: its open cases stay, or go along, as a person decides."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import F, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.bulk import Among
from heed.casework.models import Case, CaseEvent, Topic
from heed.staff.actions import NotPossible
from heed.staff.models import Department, Person


@dataclass(frozen=True, slots=True)
class OpenCases:
    """What a person decided about the open cases of a topic that moves; `reason` is for the colleagues who get them."""

    move: bool
    reason: str = ""


class AsksAboutCases(RuntimeError):
    """A topic with open cases is to move, and nobody has said yet what becomes of them. Nothing was written."""

    def __init__(self, count: int, was: Department, to: Department) -> None:
        super().__init__(f"{count} open cases")
        self.count, self.was, self.to = count, was, to


def open_cases(topic: Topic, department: Department) -> QuerySet[Case]:
    """Open cases of this topic that stand with its department; what was handed to another one by hand is left there."""
    return Case.objects.filter(topic=topic, department=department, closed_at=None)


def move_topic(topic: Topic, to: Department, by: Person, decided: OpenCases | None) -> int:
    """What becomes of the open cases when a topic goes to another department; returns how many moved.

    AsksAboutCases where there are some and nothing was decided. Call inside a transaction, before the topic changes.
    """
    count = open_cases(topic, topic.department).count()
    if count and decided is None:
        raise AsksAboutCases(count, topic.department, to)
    if not count or decided is None or not decided.move:
        return 0
    if not decided.reason.strip():
        raise NotPossible(_("Say why the open cases move: who gets them reads it."))
    return _move(topic, to, by, decided.reason.strip())


def _move(topic: Topic, to: Department, by: Person, reason: str) -> int:
    rows = open_cases(topic, topic.department).order_by("pk").select_for_update()
    ids, now = list(rows.values_list("pk", flat=True)), timezone.now()
    detail = {"topic": topic.slug, "department": to.slug, "was": topic.department.slug, "reason": reason}
    events = [CaseEvent(case_id=pk, kind="topic_moved", at=now, person=by, detail=detail) for pk in ids]
    CaseEvent.objects.bulk_create(events, batch_size=1000)
    Case.objects.filter(Among("pk", ids)).update(department=to, version=F("version") + 1, changed_at=now)
    return len(ids)
