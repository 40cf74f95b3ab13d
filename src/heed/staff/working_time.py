"""Service targets on a real calendar, as pure functions: office hours, weekends, public holidays, closing days.

All moments are aware datetimes; the answer is in UTC. Hours are wall-clock hours in the town's own time zone, so a
deadline at "Monday 10:00" stays at 10:00 across a change to or from daylight saving. Working time is time that passes
while the town hall is open: a night shift in which the clock goes back is an hour longer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from zoneinfo import ZoneInfo

import holidays


class Unit(StrEnum):
    WORKING_HOURS = "working_hours"
    WORKING_DAYS = "working_days"
    CALENDAR_DAYS = "calendar_days"


Stretch = tuple[time, time]
_NO_HOURS = "no office hours are set: enter them under Settings, Hours"
_LONGEST_SEARCH = 3660  # days: a calendar that has no opening in ten years has none


class NeverOpen(ValueError):
    """The calendar has no office hours at all, so no deadline can be promised."""


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """When a town works. `hours`: stretches by weekday (0 is Monday); `closed`: local closing days."""

    zone: ZoneInfo
    hours: Mapping[int, tuple[Stretch, ...]]
    closed: frozenset[date] = frozenset()
    country: str = "NL"
    region: str = ""

    def is_working_day(self, day: date) -> bool:
        return any(self._stretches(day))

    def is_open(self, moment: datetime) -> bool:
        moment = moment.astimezone(UTC)
        return any(opens <= moment < closes for opens, closes in self._stretches(moment.astimezone(self.zone).date()))

    def next_opening(self, moment: datetime) -> datetime:
        """The moment itself when open, else the start of the next stretch (UTC)."""
        start, _ = next(self._open_from(moment))
        return start

    def add(self, start: datetime, amount: int, unit: Unit) -> datetime:
        """The deadline `amount` of a unit after `start`; what is said later is never due earlier.

        Days end at closing time, and are counted from the day of receipt, which does not count itself. In working days
        that is the day of the next opening: one working day after something said on Saturday or Monday is the end of
        Tuesday. In calendar days it is the day itself; where the last day is no working day, the next one is meant, as
        for terms in law (in the Netherlands the Algemene termijnenwet, article 1).
        """
        if amount < 0:
            raise ValueError(f"a service target cannot be negative: {amount}")
        if unit is Unit.WORKING_HOURS:
            return self.advance(start, timedelta(hours=amount))
        if unit is Unit.WORKING_DAYS:
            return self._add_working_days(start, amount)
        return self._add_calendar_days(start, amount)

    def advance(self, start: datetime, left: timedelta) -> datetime:
        """The moment at which so much working time has passed since `start`. Additive; `start` itself for none."""
        if not left:  # else nothing more at closing time would mean tomorrow morning
            return start.astimezone(UTC)
        for opening, closing in self._open_from(start):
            length = closing - opening
            if left <= length:
                return opening + left
            left -= length
        raise NeverOpen

    def between(self, start: datetime, end: datetime) -> timedelta:
        """The working time between two moments; none where the end is not after the start."""
        return sum((closes - opens for opens, closes in self.openings(start, end)), timedelta(0))

    def openings(self, start: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
        """The stretches of opening between two moments, in order, in UTC, cut to begin and end with them."""
        start, end = start.astimezone(UTC), end.astimezone(UTC)
        day, last = start.astimezone(self.zone).date(), end.astimezone(self.zone).date()
        while day <= last:
            for opens, closes in self._stretches(day):
                if max(opens, start) < min(closes, end):
                    yield max(opens, start), min(closes, end)
            day += timedelta(days=1)

    def _add_working_days(self, start: datetime, amount: int) -> datetime:
        day = self.next_opening(start).astimezone(self.zone).date()
        while amount:
            day += timedelta(days=1)
            amount -= self.is_working_day(day)
        return max(self._closing(day), start.astimezone(UTC))

    def _add_calendar_days(self, start: datetime, amount: int) -> datetime:
        last = start.astimezone(self.zone).date() + timedelta(days=amount)
        for _ in range(_LONGEST_SEARCH):
            if self.is_working_day(last):
                return max(self._closing(last), start.astimezone(UTC))
            last += timedelta(days=1)
        raise NeverOpen(_NO_HOURS)

    def _closing(self, day: date) -> datetime:
        return max(closes for _, closes in self._stretches(day))

    def _open_from(self, moment: datetime) -> Iterator[tuple[datetime, datetime]]:
        """Stretches of opening from `moment` on, in UTC; the first is cut to begin at `moment`."""
        moment = moment.astimezone(UTC)
        day = moment.astimezone(self.zone).date()
        for _ in range(_LONGEST_SEARCH):
            for opens, closes in self._stretches(day):
                if closes > moment:
                    yield max(opens, moment), closes
            day += timedelta(days=1)
        raise NeverOpen(_NO_HOURS)

    def _stretches(self, day: date) -> Iterator[tuple[datetime, datetime]]:
        planned = self.hours.get(day.weekday())
        if not planned or day in self.closed or day in _public_holidays(self.country, self.region, day.year):
            return
        for first, last in planned:
            opens = datetime.combine(day, first, self.zone).astimezone(UTC)
            closes = datetime.combine(day, last, self.zone).astimezone(UTC)
            if opens < closes:  # not so where the clock skips the whole stretch
                yield opens, closes


@lru_cache(maxsize=256)
def _public_holidays(country: str, region: str, year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays(country, subdiv=region or None, years=year))
