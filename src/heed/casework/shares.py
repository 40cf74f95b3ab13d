"""How long each department had the ball on one case, in calendar time and in working time. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise

from heed.staff.working_time import WorkingCalendar

#: Stands for the resident among the slugs of departments; no slug holds a space.
RESIDENT = "the resident"

Span = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class History:
    """What happened on a case as far as it says who had it. All moments aware; a span goes up to its end.

    `departments`: from when on it was whose, the first from the opening on. `tasks`: (department, from, to).
    """

    opened_at: datetime
    until: datetime
    departments: tuple[tuple[datetime, str], ...]
    waiting: tuple[Span, ...] = ()
    closed: tuple[Span, ...] = ()
    tasks: tuple[tuple[str, datetime, datetime], ...] = ()


@dataclass(slots=True)
class Share:
    """`part`: of all the time that anybody had it, from 0 to 1. Time with two departments counts for both."""

    who: str
    calendar: timedelta = timedelta()
    working: timedelta = timedelta()
    part: float = 0.0
    spans: list[Span] = field(default_factory=list)


def shares(history: History, calendar: WorkingCalendar) -> list[Share]:
    """The longest first, by calendar time. Empty for a case that was closed all the time."""
    found: dict[str, Share] = {}
    for start, end in _stretches(history):
        for who in _holders(history, start):
            share = found.setdefault(who, Share(who))
            share.calendar += end - start
            if share.spans and share.spans[-1][1] == start:
                share.spans[-1] = (share.spans[-1][0], end)
            else:
                share.spans.append((start, end))
    total = sum((share.calendar for share in found.values()), timedelta())
    for share in found.values():
        share.working = sum((calendar.between(*span) for span in share.spans), timedelta())
        share.part = share.calendar / total
    return sorted(found.values(), key=lambda share: (-share.calendar, share.who))


def _stretches(history: History) -> Iterable[Span]:
    """The time of the case, cut wherever something changed."""
    cuts = {history.opened_at, history.until}
    cuts.update(at for at, _ in history.departments)
    cuts.update(moment for span in (*history.waiting, *history.closed) for moment in span)
    cuts.update(moment for _, start, end in history.tasks for moment in (start, end))
    within = sorted(cut for cut in cuts if history.opened_at <= cut <= history.until)
    return pairwise(within)


def _holders(history: History, at: datetime) -> list[str]:
    """By the same rules as `ball.ball`, where a colleague or nobody counts for the department of the case."""
    if _covers(history.closed, at):
        return []
    asked = [who for who, start, end in history.tasks if start <= at < end]
    if asked:
        return list(dict.fromkeys(asked))
    if _covers(history.waiting, at):
        return [RESIDENT]
    return [[who for since, who in history.departments if since <= at or since == history.departments[0][0]][-1]]


def _covers(spans: Sequence[Span], at: datetime) -> bool:
    return any(start <= at < end for start, end in spans)
