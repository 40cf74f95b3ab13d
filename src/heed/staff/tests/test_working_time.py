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
        (local(2026, 3, 2, 10), 21, Unit.CALENDAR_DAYS, local(2026, 3, 23, 17)),  # three weeks, on a Monday
        (local(2026, 3, 7, 12), 2, Unit.CALENDAR_DAYS, local(2026, 3, 9, 17)),  # Saturday counts as Saturday
        (local(2026, 3, 4, 12), 3, Unit.CALENDAR_DAYS, local(2026, 3, 9, 17)),  # Saturday is no day to answer: Monday
        (local(2026, 4, 1, 12), 3, Unit.CALENDAR_DAYS, local(2026, 4, 7, 17)),  # Easter Saturday: Tuesday
    ],
)
def test_deadlines(start, amount, unit, due):
    assert CALENDAR.add(start, amount, unit) == due


#: Towns in zones that change their clocks at other moments, forwards, backwards, or never, and with hours at night.
ZONES = [
    ("Europe/Amsterdam", "NL", ""),
    ("Europe/Berlin", "DE", "BY"),
    ("Europe/Istanbul", "TR", ""),
    ("Europe/Lisbon", "PT", ""),
    ("America/New_York", "US", "RI"),
    ("America/Sao_Paulo", "BR", "SP"),
    ("Australia/Lord_Howe", "AU", "NSW"),  # by half an hour
    ("Pacific/Apia", "WS", ""),
    ("Asia/Kathmandu", "IN", ""),
]
DAYS = [
    ((time(9), time(17)),),
    ((time(8, 30), time(12)), (time(13), time(16, 45))),
    ((time(0), time(6)), (time(22), time(23, 59))),
    ((time(1, 30), time(2, 30)), (time(2, 30), time(3, 15))),  # where clocks change
    (),
]


@st.composite
def calendars(draw) -> WorkingCalendar:
    zone, country, region = draw(st.sampled_from(ZONES))
    week = draw(st.lists(st.sampled_from(DAYS), min_size=7, max_size=7).filter(any))
    closed = draw(st.frozensets(st.dates(date(2025, 1, 1), date(2028, 12, 31)), max_size=20))
    return WorkingCalendar(ZoneInfo(zone), dict(enumerate(week)), closed, country, region)


moments = st.datetimes(datetime(2025, 1, 1), datetime(2028, 1, 1)).map(lambda moment: moment.replace(tzinfo=UTC))
amounts = st.integers(0, 60)
spans = st.timedeltas(timedelta(0), timedelta(days=4))


@given(calendars(), moments, amounts, st.sampled_from(Unit))
def test_never_before_the_start(calendar, start, amount, unit):
    assert calendar.add(start, amount, unit) >= start


@given(calendars(), moments, amounts, amounts)
@example(CALENDAR, datetime(2025, 1, 1, tzinfo=UTC), 8, 0)  # ends at closing time
def test_hours_are_additive(calendar, start, first, second):
    step = calendar.add(calendar.add(start, first, Unit.WORKING_HOURS), second, Unit.WORKING_HOURS)
    assert step == calendar.add(start, first + second, Unit.WORKING_HOURS)


@given(calendars(), moments, amounts, st.integers(1, 20))
def test_working_days_are_additive(calendar, start, first, second):
    step = calendar.add(calendar.add(start, first, Unit.WORKING_DAYS) - timedelta(seconds=1), second, Unit.WORKING_DAYS)
    assert step == calendar.add(start, first + second, Unit.WORKING_DAYS)


@given(calendars(), moments, st.timedeltas(timedelta(0), timedelta(days=30)), amounts, st.sampled_from(Unit))
def test_later_messages_are_never_due_earlier(calendar, start, later, amount, unit):
    assert calendar.add(start + later, amount, unit) >= calendar.add(start, amount, unit)


@given(calendars(), moments, amounts, st.sampled_from(Unit))
def test_a_larger_target_is_never_due_earlier(calendar, start, amount, unit):
    assert calendar.add(start, amount + 1, unit) >= calendar.add(start, amount, unit)


@given(calendars(), moments, spans)
def test_time_that_is_added_has_passed_afterwards(calendar, start, span):
    assert calendar.between(start, calendar.advance(start, span)) == span


@given(calendars(), moments, spans, spans)
def test_working_time_adds_up(calendar, start, first, second):
    middle, end = start + first, start + first + second
    assert calendar.between(start, middle) + calendar.between(middle, end) == calendar.between(start, end)
    assert timedelta(0) <= calendar.between(start, end) <= first + second


@given(calendars(), moments)
def test_the_next_opening_is_open_and_nothing_was_open_before_it(calendar, moment):
    opening = calendar.next_opening(moment)
    assert opening >= moment
    assert calendar.is_open(opening)
    assert not calendar.between(moment, opening)


@pytest.mark.parametrize(
    ("start", "end", "hours"),
    [
        (local(2026, 3, 2, 10), local(2026, 3, 2, 12), 2),
        (local(2026, 3, 6, 16), local(2026, 3, 9, 10), 2),  # over a weekend
        (local(2026, 3, 7, 10), local(2026, 3, 8, 20), 0),
        (local(2026, 3, 27, 9), local(2026, 3, 30, 17), 16),  # the clock goes forward in between
        (local(2026, 3, 2, 12), local(2026, 3, 2, 10), 0),  # nothing before the start
    ],
)
def test_working_time_between_two_moments(start, end, hours):
    assert CALENDAR.between(start, end) == timedelta(hours=hours)


@pytest.mark.parametrize(("month", "day", "hours"), [(3, 29, 5), (10, 25, 7)])
def test_a_night_in_which_the_clock_changes_is_as_long_as_it_is(month, day, hours):
    nights = WorkingCalendar(AMSTERDAM, {6: ((time(0), time(6)),)})
    assert nights.between(local(2026, month, day, 0), local(2026, month, day, 6)) == timedelta(hours=hours)


def test_a_stretch_that_the_clock_skips_is_no_opening():
    skipped = WorkingCalendar(AMSTERDAM, {6: ((time(2), time(3)),)})
    assert not skipped.is_working_day(date(2026, 3, 29))
    assert skipped.add(local(2026, 3, 28, 12), 1, Unit.WORKING_HOURS) == local(2026, 4, 12, 3)  # the 5th is Easter


def test_regions_have_holidays_of_their_own():
    corpus_christi = date(2026, 6, 4)
    bavaria = WorkingCalendar(ZoneInfo("Europe/Berlin"), NINE_TO_FIVE, country="DE", region="BY")
    berlin = WorkingCalendar(ZoneInfo("Europe/Berlin"), NINE_TO_FIVE, country="DE", region="BE")
    assert berlin.is_working_day(corpus_christi)
    assert not bavaria.is_working_day(corpus_christi)


def test_a_town_without_office_hours_can_promise_nothing():
    with pytest.raises(NeverOpen):
        WorkingCalendar(AMSTERDAM, {}).add(local(2026, 3, 2, 10), 1, Unit.WORKING_HOURS)
