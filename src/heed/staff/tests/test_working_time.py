"""Deadlines on a real calendar: never before the start, additive, monotonic, right across daylight saving."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from heed.staff.working_time import NeverOpen, Unit, WorkingCalendar

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NINE_TO_FIVE = dict.fromkeys(range(5), ((time(9), time(17)),))
CALENDAR = WorkingCalendar(AMSTERDAM, NINE_TO_FIVE, closed=frozenset({date(2026, 5, 15)}))


def local(year: int, month: int, day: int, hour: int) -> datetime:
    return datetime(year, month, day, hour, tzinfo=AMSTERDAM)


@pytest.mark.parametrize(
    ("start", "amount", "unit", "due"),
    [
        (local(2026, 3, 2, 10), 2, Unit.WORKING_HOURS, local(2026, 3, 2, 12)),
        (local(2026, 3, 6, 16), 2, Unit.WORKING_HOURS, local(2026, 3, 9, 10)),  # over a weekend
        (local(2026, 3, 7, 12), 1, Unit.WORKING_DAYS, local(2026, 3, 10, 17)),  # Saturday counts as Monday
        (local(2026, 3, 2, 10), 3, Unit.WORKING_DAYS, local(2026, 3, 5, 17)),
        (local(2026, 4, 2, 16), 2, Unit.WORKING_HOURS, local(2026, 4, 7, 10)),  # Good Friday to Easter Monday
        (local(2026, 5, 13, 16), 2, Unit.WORKING_HOURS, local(2026, 5, 18, 10)),  # Ascension Day and a closing day
        (local(2026, 3, 27, 16), 2, Unit.WORKING_HOURS, local(2026, 3, 30, 10)),  # the clock goes forward on the 29th
        (local(2026, 10, 23, 16), 2, Unit.WORKING_HOURS, local(2026, 10, 26, 10)),  # and back on the 25th
    ],
)
def test_deadlines(start, amount, unit, due):
    assert CALENDAR.add(start, amount, unit) == due


moments = st.datetimes(datetime(2025, 1, 1), datetime(2028, 1, 1)).map(lambda moment: moment.replace(tzinfo=UTC))
amounts = st.integers(0, 60)


@given(moments, amounts, st.sampled_from(Unit))
def test_never_before_the_start(start, amount, unit):
    assert CALENDAR.add(start, amount, unit) >= start


@given(moments, amounts, amounts)
@example(datetime(2025, 1, 1, tzinfo=UTC), 8, 0)  # ends at closing time
def test_hours_are_additive(start, first, second):
    step = CALENDAR.add(CALENDAR.add(start, first, Unit.WORKING_HOURS), second, Unit.WORKING_HOURS)
    assert step == CALENDAR.add(start, first + second, Unit.WORKING_HOURS)


@given(moments, st.timedeltas(timedelta(0), timedelta(days=30)), amounts, st.sampled_from(Unit))
def test_later_messages_are_never_due_earlier(start, later, amount, unit):
    assert CALENDAR.add(start + later, amount, unit) >= CALENDAR.add(start, amount, unit)


def test_a_town_without_office_hours_can_promise_nothing():
    with pytest.raises(NeverOpen):
        WorkingCalendar(AMSTERDAM, {}).add(local(2026, 3, 2, 10), 1, Unit.WORKING_HOURS)
