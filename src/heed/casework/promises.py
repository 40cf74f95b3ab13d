"""What the desk and the status page ask about promises: history, pauses, who has to be told, and what to propose."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet
from django.utils import timezone

from heed.casework.models import URGENT, Case, Pause, Promise
from heed.casework.placing import Catalogue
from heed.staff.models import Person, Role
from heed.staff.permissions import ACTS
from heed.staff.working_time import NeverOpen


def to_watch(limit: int = 500) -> list[int]:
    """Ids of promises of which somebody may have to be told now; from an index that holds only those that may be."""
    due = Promise.objects.filter(watch_at__lte=timezone.now()).order_by("watch_at")
    return list(due.values_list("pk", flat=True)[:limit])


def whom_to_warn(case: Case) -> list[Person]:
    """The colleague whose case it is; else all of its department who work on cases; else those of the back office."""
    if case.assignee and case.assignee.is_active:
        return [case.assignee]
    at_work = Person.objects.filter(is_active=True, role__in=ACTS["work_cases"])
    return list(at_work.filter(department=case.department)) or list(at_work.filter(_of_back_office()))


def whom_to_tell_of_a_break(case: Case) -> list[Person]:
    """Who leads communications in the case's department, else for the whole town; else who would have been warned."""
    leads = Person.objects.filter(is_active=True, role=Role.COMMUNICATIONS_LEAD)
    return list(leads.filter(department=case.department)) or list(leads) or whom_to_warn(case)


def _of_back_office() -> Q:
    return Q(department__is_back_office=True) | Q(department=None)


def pause_of(case: Case) -> Pause | None:
    """The pause in which the clock of the case stands still now."""
    return Pause.objects.filter(case=case, until=None).select_related("by").first() if case.paused_at else None


def history(case: Case) -> QuerySet[Promise]:
    """All promises of a case, the latest first."""
    return Promise.objects.filter(case=case).select_related("by").order_by("-pk")


@dataclass(frozen=True, slots=True)
class CasePromise:
    """What a case's page shows about its promise. `proposal`: what the rule would promise now, None where it cannot."""

    present: Promise | None
    earlier: list[Promise]
    pause: Pause | None
    proposal: datetime | None

    @property
    def is_broken(self) -> bool:
        return bool(
            self.present and not self.present.kept_at and not self.pause and self.present.until <= timezone.now()
        )


def of_case(case: Case, catalogue: Catalogue) -> CasePromise:
    rows = list(history(case))
    present = rows[0] if rows and rows[0].ended_at is None else None
    return CasePromise(present, rows[1:] if present else rows, pause_of(case), _proposal(case, catalogue))


def _proposal(case: Case, catalogue: Catalogue) -> datetime | None:
    """The service target counted again from now."""
    if not case.is_open or case.paused_at:
        return None
    try:
        return catalogue.promise(case.topic, timezone.now(), case.urgency >= URGENT)
    except NeverOpen:
        return None
