"""What a service target promises, and how a pause moves a promise: the rule, as pure functions of the town's calendar.

A promise counts the time in which the town could work on it. While a resident or somebody else is waited for the clock
stands still, so afterwards as much working time is left as there was before. What was told is only ever made later by a
pause, and never after it was broken: a pause mends no broken promise.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from heed.staff.working_time import Unit, WorkingCalendar

#: Colleagues are warned, and pages turn amber, when this share of the working time is left.
WARN_AT = 0.25


@dataclass(frozen=True, slots=True)
class Target:
    """So much of a unit in which somebody answers."""

    amount: int
    unit: Unit


#: Promised where no topic is sure: an answer by the back office.
DEFAULT_TARGET = Target(5, Unit.WORKING_DAYS)


def deadline(calendar: WorkingCalendar, start: datetime, normal: Target, urgent: Target | None = None) -> datetime:
    """When an answer is due. `urgent` is the target for urgent matters, None for others: the earlier of the two holds,
    so that nothing is due later for being urgent."""
    due = calendar.add(start, normal.amount, normal.unit)
    return min(due, calendar.add(start, urgent.amount, urgent.unit)) if urgent else due


def warning(calendar: WorkingCalendar, start: datetime, until: datetime) -> datetime:
    """When a quarter of the working time between start and deadline is left; the deadline where there is none."""
    whole = calendar.between(start, until)
    if not whole:
        return until
    return min(calendar.advance(max(start, calendar.next_opening(start)), whole * (1 - WARN_AT)), until)


def moved(calendar: WorkingCalendar, until: datetime, since: datetime, resumed: datetime) -> datetime:
    """The deadline after a pause: later by the working time of the pause; unchanged if it was past at its beginning."""
    return until if since >= until else calendar.advance(until, calendar.between(since, resumed))


def with_pauses(calendar: WorkingCalendar, until: datetime, pauses: Iterable[tuple[datetime, datetime]]) -> datetime:
    """The deadline after pauses (since, resumed), which do not overlap. Never earlier than `until`."""
    for since, resumed in sorted(pauses):
        until = moved(calendar, until, since, resumed)
    return until


def improved(
    calendar: WorkingCalendar,
    told: datetime,
    start: datetime,
    now: datetime,
    pauses: Iterable[tuple[datetime, datetime]],
    normal: Target,
    urgent: Target | None,
) -> datetime:
    """The promise after a case turned out to be urgent, or of another topic: what was told, or earlier, never later.

    Counted from the same `start`. Where that moment has passed, it is counted from `now`: a deadline in the past helps
    nobody. `now` is not before `start`.
    """
    due = with_pauses(calendar, deadline(calendar, start, normal, urgent), pauses)
    if due <= now:
        due = deadline(calendar, now, normal, urgent)
    return min(told, due)


def left(calendar: WorkingCalendar, until: datetime, now: datetime) -> timedelta:
    """The working time that is left; none after the deadline."""
    return calendar.between(now, until)
