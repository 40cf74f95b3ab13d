"""What all actions on cases share: locking a case, adding to its timeline, and marking it as changed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.casework.models import Case, CaseEvent
from heed.staff.models import Person
from heed.staff.seen import Stale

# Rows are locked in one order, so that nobody waits in a circle: the account whose messages are stored one after the
# other, messages, incidents, cases by number, then all the rest, with who wrote among it.


def locked(case_id: int, seen_version: int | None = None) -> Case:
    """The case, locked until the transaction ends. `Stale` if it is no longer the version that was seen."""
    # Locked alone first: a row that changed while it was waited for fits the rows that were joined to it no longer.
    Case.objects.select_for_update(no_key=True).values_list("pk").get(pk=case_id)
    case = Case.objects.select_related("topic", "department", "assignee").get(pk=case_id)
    check_version(case, seen_version)
    return case


def check_version(case: Case, seen_version: int | None) -> None:
    if seen_version is not None and case.version != seen_version:
        raise Stale(_("This case was changed after you opened it. Look at what is new, then try again."))


def lock_cases(case_ids: Iterable[int]) -> dict[int, Case]:
    """Several cases, locked until the transaction ends, by id."""
    rows = Case.objects.select_for_update(no_key=True).filter(pk__in=set(case_ids))
    return {case.pk: case for case in rows.order_by("pk")}


def add_event(case: Case, kind: str, person: Person | None, **detail: Any) -> None:
    CaseEvent.objects.create(case=case, kind=kind, person=person, detail=detail)


def touch(case: Case, **changes: Any) -> None:
    case.version += 1
    changes = {"changed_at": timezone.now(), **changes}
    Case.objects.filter(pk=case.pk).update(version=F("version") + 1, **changes)


def note(case_id: int, kind: str, person: Person | None, **detail: Any) -> None:
    """Something that rooms above did to a case, for its timeline."""
    case = Case.objects.get(pk=case_id)
    add_event(case, kind, person, **detail)
    touch(case)
