"""Who is on duty, as pure functions: a weekly pattern, single shifts, swaps, absences. People are named by number.

All moments are aware datetimes, and what comes out is in UTC. A pattern's times are those of the town's own clock, so
duty is handed over at 17:00 in summer and winter alike.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Span:
    """From `starts` up to and not including `ends`."""

    starts: datetime
    ends: datetime

    def holds(self, moment: datetime) -> bool:
        return self.starts <= moment < self.ends


@dataclass(frozen=True, slots=True)
class Duty(Span):
    """A stretch on duty; `person` is None for a gap, in which nobody is."""

    person: int | None


@dataclass(frozen=True, slots=True)
class Swap(Span):
    person: int
    replaces: int


@dataclass(frozen=True, slots=True)
class Weekly:
    """Duty from a weekday and time to another; weekday 0 is Monday. The same moment twice means a whole week.

    It begins on days from `first` to `last` (None: without end), each `every` weeks counted from the week of `first`.
    """

    person: int
    weekday: int
    starts: time
    end_weekday: int
    ends: time
    first: date
    last: date | None = None
    every: int = 1

    def between(self, start: datetime, end: datetime, zone: ZoneInfo) -> Iterator[Duty]:
        """All duties of this pattern that overlap a stretch of time."""
        monday = _monday(start.astimezone(zone).date()) - _WEEK  # a duty lasts a week at most
        last_monday = _monday(end.astimezone(zone).date())
        while monday <= last_monday:
            day = monday + timedelta(days=self.weekday)
            if self._begins_on(day):
                duty = self._on(day, zone)
                if duty.starts < end and duty.ends > start and duty.starts < duty.ends:
                    yield duty
            monday += _WEEK

    def _begins_on(self, day: date) -> bool:
        weeks = (_monday(day) - _monday(self.first)).days // 7
        return self.first <= day and (self.last is None or day <= self.last) and weeks % self.every == 0

    def _on(self, day: date, zone: ZoneInfo) -> Duty:
        days = (self.end_weekday - self.weekday) % 7
        if days == 0 and self.ends <= self.starts:
            days = 7
        starts, ends = _moment(day, self.starts, zone), _moment(day + timedelta(days=days), self.ends, zone)
        return Duty(starts, ends, self.person)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _moment(day: date, at: time, zone: ZoneInfo) -> datetime:
    """In UTC. A time that the change to summer time leaves out counts as the hour after; of one that comes twice the
    first counts."""
    return datetime.combine(day, at, zone).astimezone(UTC)


@dataclass(frozen=True, slots=True)
class Rota:
    """All that decides who is on duty.

    Single shifts go before the pattern; of two that overlap the one that began last counts, as with a handover. Who is
    absent is passed over. Then swaps count, in the order given, as long as who takes over is not absent.
    """

    zone: ZoneInfo
    weekly: Sequence[Weekly] = ()
    shifts: Sequence[Duty] = ()
    swaps: Sequence[Swap] = ()
    absences: Sequence[Duty] = ()

    def on_duty(self, moment: datetime) -> int | None:
        """The person who is on duty at a moment; None where there is a gap."""
        moment = moment.astimezone(UTC)
        return self._chosen(moment, self._duties(moment, moment + timedelta(microseconds=1)))

    def stretches(self, start: datetime, end: datetime) -> list[Duty]:
        """From `start` to `end` without a hole: who is on duty when, gaps included (person None)."""
        start, end = start.astimezone(UTC), end.astimezone(UTC)
        if start >= end:
            return []
        duties = self._duties(start, end)
        spans: list[Span] = [*(duty for group in duties for duty in group), *self.swaps, *self.absences]
        turns = {start, end, *(at for span in spans for at in (span.starts, span.ends) if start < at < end)}
        found: list[Duty] = []
        for begins, ends in pairwise(sorted(turns)):
            person = self._chosen(begins, duties)
            if found and found[-1].person == person:
                begins = found.pop().starts
            found.append(Duty(begins, ends, person))
        return found

    def _duties(self, start: datetime, end: datetime) -> tuple[list[Duty], list[Duty]]:
        """Shifts and duties of patterns that overlap a stretch of time; those that begin later come first."""
        shifts = [one for one in self.shifts if one.starts < end and one.ends > start]
        weekly = [duty for pattern in self.weekly for duty in pattern.between(start, end, self.zone)]
        return _latest_first(shifts), _latest_first(weekly)

    def _chosen(self, moment: datetime, duties: tuple[list[Duty], list[Duty]]) -> int | None:
        for duty in (*duties[0], *duties[1]):
            if duty.holds(moment) and duty.person is not None:
                person = self._swapped(duty.person, moment)
                if not self._is_absent(person, moment):
                    return person
        return None

    def _swapped(self, person: int, moment: datetime) -> int:
        for swap in self.swaps:
            if swap.replaces == person and swap.holds(moment) and not self._is_absent(swap.person, moment):
                person = swap.person
        return person

    def _is_absent(self, person: int, moment: datetime) -> bool:
        return any(one.person == person and one.holds(moment) for one in self.absences)


def _latest_first(duties: list[Duty]) -> list[Duty]:
    return sorted(duties, key=lambda duty: duty.starts, reverse=True)
