"""The same act on many cases, each as if done alone; what somebody else changed meanwhile is left alone and said."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.translation import gettext as _

from heed.casework import status
from heed.casework.actions import matters, promises
from heed.casework.actions.base import add_event, locked, touch
from heed.casework.actions.steering import assign, route, set_status
from heed.casework.models import BulkAct, BulkChange, Case, Closing, Topic
from heed.casework.models.bulk import UNDO_WITHIN
from heed.casework.status import Status
from heed.inbox import actions as inbox
from heed.inbox.models import Correction
from heed.staff.actions import NotPossible
from heed.staff.models import Person
from heed.staff.seen import Stale

#: Cases in one act.
MOST = 200
_RESTORED = (
    "assignee_id",
    "topic_id",
    "department_id",
    "status",
    "closed_at",
    "promised_at",
    "warn_at",
    "paused_at",
    "planned_for",
    "needs_answer",
)
#: What ends the doing of one case without ending that of the others.
_LEFT_ALONE = (Stale, status.NotAllowed, Case.DoesNotExist)

Seen = Mapping[int, int]
"""The version of each case that was shown, by id of the case."""


@dataclass(slots=True)
class Outcome:
    """What became of a bulk act. `left`: why a case was left alone, by its id."""

    act: BulkAct
    done: list[int] = field(default_factory=list)
    left: dict[int, str] = field(default_factory=dict)


def assign_all(seen: Seen, by: Person, to: Person | None) -> Outcome:
    return _each("assign", seen, by, lambda case_id, version: assign(case_id, by, to, version))


def route_all(seen: Seen, by: Person, topic: Topic) -> Outcome:
    return _each("topic", seen, by, lambda case_id, version: route(case_id, by, topic, version))


def set_status_of_all(seen: Seen, by: Person, following: Status, reason: str = "") -> Outcome:
    return _each(
        "status", seen, by, lambda case_id, version: set_status(case_id, by, following, reason, seen_version=version)
    )


@transaction.atomic
def _each(kind: str, seen: Seen, by: Person, do: Callable[[int, int], Case]) -> Outcome:
    """In the order of ids, so that two such acts at once wait for each other instead of blocking each other."""
    if not seen:
        raise NotPossible(_("Choose at least one case."))
    if len(seen) > MOST:
        raise NotPossible(_("At most %(most)d cases at once; you chose %(n)d.") % {"most": MOST, "n": len(seen)})
    _forget_old()
    outcome = Outcome(BulkAct.objects.create(person=by, kind=kind))
    newest = Correction.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    for case_id, version in sorted(seen.items()):
        try:
            case = locked(case_id, version)
            before = _values(case) | {"promise": promises.remember(case)}
            with transaction.atomic():
                case = do(case_id, version)
        except _LEFT_ALONE as error:
            outcome.left[case_id] = _why(error)
            continue
        made = Correction.objects.filter(pk__gt=newest, by=by, message__case_message__case=case_id)
        BulkChange.objects.create(
            act=outcome.act,
            case=case,
            before=before,
            corrections=list(made.values_list("pk", flat=True)),
            version=case.version,
        )
        outcome.done.append(case_id)
    return outcome


def _why(error: Exception) -> str:
    return _("There is no such case any more.") if isinstance(error, Case.DoesNotExist) else str(error)


def _values(case: Case) -> dict[str, Any]:
    values = {name: getattr(case, name) for name in _RESTORED}
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()}


@transaction.atomic
def undo(act_id: int, by: Person) -> Outcome:
    """Each case as it was before the act, unless somebody changed it since. NotPossible when it is too late."""
    act = BulkAct.objects.select_for_update().get(pk=act_id, person=by)
    if act.undone_at or timezone.now() - act.at > UNDO_WITHIN:
        raise NotPossible(_("This cannot be undone any more: change the cases themselves."))
    outcome = Outcome(act)
    for change in act.changes.order_by("case_id"):
        try:
            case = locked(change.case_id, change.version)
        except Stale as error:
            outcome.left[change.case_id] = str(error)
            continue
        inbox.withdraw_corrections(change.corrections, by)
        Closing.objects.filter(case=case, at__gte=act.at, asked_at=None).delete()  # nobody is asked how it ended
        add_event(case, "undone", by)
        before = _restored(change.before)
        case.paused_at = before["paused_at"]
        promises.put_back(case, change.before["promise"])
        touch(case, **before)
        outcome.done.append(case.pk)
    matters.refresh(outcome.done)
    act.undone_at = timezone.now()
    act.save(update_fields=["undone_at"])
    return outcome


def _restored(before: Mapping[str, Any]) -> dict[str, Any]:
    """A colleague who has left the table of people meanwhile is not assigned again."""
    values = {name: before[name] for name in _RESTORED}
    for name in ("closed_at", "promised_at", "warn_at", "paused_at"):
        values[name] = parse_datetime(values[name]) if values[name] else None
    values["planned_for"] = parse_date(values["planned_for"]) if values["planned_for"] else None
    if values["assignee_id"] and not Person.objects.filter(pk=values["assignee_id"], is_active=True).exists():
        values["assignee_id"] = None
    return values


def _forget_old() -> None:
    """What can no longer be undone need not be kept: the timelines of the cases say what happened."""
    BulkAct.objects.filter(at__lt=timezone.now() - 2 * UNDO_WITHIN).delete()
