"""Service targets on a real calendar, as pure functions: office hours, weekends, public holidays, closing days.

All moments are aware datetimes; the answer is in UTC. Hours are wall-clock hours in the town's own time zone, so a
deadline at "Monday 10:00" stays at 10:00 across a change to or from daylight saving.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

import holidays


class Unit(StrEnum):
    WORKING_HOURS = "working_hours"
    WORKING_DAYS = "working_days"


Stretch = tuple[time, time]
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
    _holidays: dict[int, frozenset[date]] = field(default_factory=dict, compare=False, repr=False)

    def is_working_day(self, day: date) -> bool:
        return bool(self.hours.get(day.weekday())) and day not in self.closed and day not in self._public(day.year)

    def is_open(self, moment: datetime) -> bool:
        local = moment.astimezone(self.zone)
        return any(start <= local < end for start, end in self._stretches(local.date()))

    def next_opening(self, moment: datetime) -> datetime:
        """The moment itself when open, else the start of the next stretch (UTC)."""
        start, _ = next(self._open_from(moment))
        return start.astimezone(UTC)

    def add(self, start: datetime, amount: int, unit: Unit) -> datetime:
        """The deadline `amount` working hours or days after `start`.

        Working days are counted from the day of receipt, which is the day of the next opening and does not count
        itself: one working day after something said on Saturday or Monday is the end of Tuesday.
        """
        if amount < 0:
            raise ValueError(f"a service target cannot be negative: {amount}")
        if unit is Unit.WORKING_HOURS:
            return self._add_hours(start, timedelta(hours=amount))
        return self._add_days(start, amount)

    def working_time(self, start: datetime, end: datetime) -> timedelta:
        """How long the office is open between two moments; nothing where the end comes first."""
        total = timedelta()
        if end <= start or not any(self.hours.values()):
            return total
        for opening, closing in self._open_from(start):
            if opening >= end:
                break
            total += min(closing, end) - opening
        return total

    def _add_hours(self, start: datetime, left: timedelta) -> datetime:
        if not left:  # else nothing more at closing time would mean tomorrow morning
            return start.astimezone(UTC)
        for opening, closing in self._open_from(start):
            length = closing - opening
            if left <= length:
                return opening.astimezone(UTC) + left
            left -= length
        raise NeverOpen

    def _add_days(self, start: datetime, amount: int) -> datetime:
        received = self.next_opening(start).astimezone(self.zone).date()
        day = received
        while amount:
            day += timedelta(days=1)
            amount -= self.is_working_day(day)
        end = list(self._stretches(day))[-1][1]
        return max(end.astimezone(UTC), start.astimezone(UTC))

    def _open_from(self, moment: datetime) -> Iterator[tuple[datetime, datetime]]:
        """Stretches of opening from `moment` on, in UTC; the first is cut to begin at `moment`."""
        moment = moment.astimezone(UTC)
        day = moment.astimezone(self.zone).date()
        for _ in range(_LONGEST_SEARCH):
            for start, end in self._stretches(day):
                opening, closing = start.astimezone(UTC), end.astimezone(UTC)
                if closing > moment:
                    yield max(opening, moment), closing
            day += timedelta(days=1)
        raise NeverOpen("no office hours are set: enter them under Settings, Hours")

    def _stretches(self, day: date) -> Iterator[tuple[datetime, datetime]]:
        if not self.is_working_day(day):
            return
        for opens, closes in self.hours[day.weekday()]:
            yield datetime.combine(day, opens, self.zone), datetime.combine(day, closes, self.zone)

    def _public(self, year: int) -> frozenset[date]:
        if year not in self._holidays:
            found = holidays.country_holidays(self.country, subdiv=self.region or None, years=year)
            self._holidays[year] = frozenset(found)
        return self._holidays[year]
