"""Who has a case now, who had it how long, and what its status may become: what the pure rules ask, read from rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Max
from django.utils import timezone

from heed.bulk import Among
from heed.casework import ball
from heed.casework.ball import Ball, Position
from heed.casework.guards import Facts
from heed.casework.models import Case, CaseEvent, HandOver, HandOverState, Joining, Task, TaskState
from heed.casework.shares import History, Share, Span, shares
from heed.casework.status import CLOSED, Status
from heed.inbox.models import Direction
from heed.staff import queries as staff
from heed.staff.models import localised
from heed.staff.working_time import WorkingCalendar

#: Messages that ask for no answer.
_ASK_NOTHING = (Joining.THANKED, Joining.AUTOMATIC, Joining.FEEDBACK)


def today() -> date:
    return timezone.now().astimezone(ZoneInfo(staff.town().time_zone)).date()


def facts(case: Case, answer_under_way: bool = False, reason: str = "", planned_for: date | None = None) -> Facts:
    """`answer_under_way`: an answer was let go and the network has not taken it yet; rooms above know."""
    last = (
        case.case_messages.exclude(joining__in=_ASK_NOTHING)
        .filter(message__direction=Direction.IN, message__deleted_at=None)
        .aggregate(at=Max("message__received_at"))["at"]
    )
    answered = answer_under_way or (case.answered_at is not None and (last is None or case.answered_at >= last))
    return Facts(
        today=today(),
        open_tasks=Task.objects.filter(case=case, state=TaskState.OPEN).count(),
        answered=answered,
        spoken=last is not None,
        reason=reason,
        planned_for=planned_for,
    )


def balls(cases: Sequence[Case]) -> dict[int, Ball]:
    """Whose move it is, by case id: two look-ups for a whole list. `department` and `assignee` must be loaded."""
    ids = [case.pk for case in cases]
    asked: dict[int, list[str]] = defaultdict(list)
    still_open = Task.objects.filter(Among("case", ids), state=TaskState.OPEN).order_by("due_at")
    for case_id, names in still_open.values_list("case_id", "department__names"):
        asked[case_id].append(localised(names))
    offered = HandOver.objects.filter(Among("case", ids), state=HandOverState.OFFERED)
    handed = {case_id: localised(names) for case_id, names in offered.values_list("case_id", "to__names")}
    return {case.pk: ball.ball(position(case, asked[case.pk], handed.get(case.pk, ""))) for case in cases}


def position(case: Case, asked: Iterable[str], handed_to: str = "") -> Position:
    return Position(
        is_open=case.is_open,
        waits_for_resident=case.status == Status.WAITING,
        resident_wrote=case.needs_answer,
        handed_to=handed_to,
        asked=tuple(asked),
        assignee=case.assignee.name if case.assignee else "",
    )


def shares_of(case: Case, calendar: WorkingCalendar) -> list[Share]:
    """How long each department had the ball, from what was written down."""
    return shares(history(case), calendar)


def history(case: Case, now: datetime | None = None) -> History:
    now = now or timezone.now()
    events = list(
        CaseEvent.objects.filter(case=case, kind__in=("routed", "handed_over", "given_back", "status", "reopened"))
        .order_by("at", "pk")
        .values_list("kind", "at", "detail")
    )
    tasks = Task.objects.filter(case=case).order_by("asked_at")
    return History(
        opened_at=case.opened_at,
        until=max(case.closed_at or now, case.opened_at),
        departments=_departments(case, events),
        waiting=_spans(events, frozenset({Status.WAITING}), now),
        closed=_spans(events, CLOSED, now),
        tasks=tuple((task.department.slug, task.asked_at, task.ended_at or now) for task in tasks),
    )


Events = Sequence[tuple[str, datetime, dict[str, Any]]]


def _departments(case: Case, events: Events) -> tuple[tuple[datetime, str], ...]:
    moves = [(at, detail) for kind, at, detail in events if kind in ("routed", "handed_over", "given_back")]
    first = moves[0][1].get("was", case.department.slug) if moves else case.department.slug
    return ((case.opened_at, first), *((at, detail["department"]) for at, detail in moves))


def _spans(events: Events, of: frozenset[Status], now: datetime) -> tuple[Span, ...]:
    """From when to when the case had one of these statuses."""
    spans: list[Span] = []
    since: datetime | None = None
    for kind, at, detail in events:
        if kind not in ("status", "reopened"):
            continue
        has = kind == "status" and detail.get("status") in of
        if has and since is None:
            since = at
        elif not has and since is not None:
            spans.append((since, at))
            since = None
    return (*spans, (since, now)) if since else tuple(spans)
