"""The rule of promises: pauses move a promise on by their working time, urgency only makes it earlier."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heed.casework import promising
from heed.casework.promising import Target
from heed.staff.tests.test_working_time import calendars, moments
from heed.staff.working_time import Unit, WorkingCalendar

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
CALENDAR = WorkingCalendar(AMSTERDAM, dict.fromkeys(range(5), ((time(9), time(17)),)), frozenset({date(2026, 5, 15)}))

targets = st.builds(Target, st.integers(0, 40), st.sampled_from(Unit))
spans = st.timedeltas(timedelta(0), timedelta(days=6))


def local(month: int, day: int, hour: int) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=AMSTERDAM)


def test_a_pause_of_two_working_hours_moves_a_promise_two_hours_on():
    assert promising.moved(CALENDAR, local(3, 5, 17), local(3, 3, 10), local(3, 3, 12)) == local(3, 6, 11)


def test_a_pause_over_the_weekend_costs_nothing():
    assert promising.moved(CALENDAR, local(3, 10, 17), local(3, 6, 17), local(3, 9, 9)) == local(3, 10, 17)


def test_a_pause_mends_no_broken_promise():
    assert promising.moved(CALENDAR, local(3, 5, 17), local(3, 5, 18), local(3, 9, 12)) == local(3, 5, 17)


@given(calendars(), moments, targets, spans, spans)
def test_after_a_pause_as_much_working_time_is_left_as_before(calendar, start, target, after, length):
    until = promising.deadline(calendar, start, target)
    since = start + after
    resumed = since + length
    moved = promising.moved(calendar, until, since, resumed)
    assert moved >= until
    assert calendar.between(resumed, moved) == calendar.between(since, until)


@given(calendars(), moments, targets, spans, spans, spans)
def test_two_pauses_in_a_row_are_one(calendar, start, target, after, first, second):
    until = promising.deadline(calendar, start, target)
    since, middle, end = start + after, start + after + first, start + after + first + second
    assert promising.with_pauses(calendar, until, [(middle, end), (since, middle)]) == promising.with_pauses(
        calendar, until, [(since, end)]
    )


@given(calendars(), moments, targets, spans, spans, spans)
def test_a_longer_pause_never_makes_a_promise_earlier(calendar, start, target, after, length, more):
    until, since = promising.deadline(calendar, start, target), start + after
    short = promising.moved(calendar, until, since, since + length)
    assert promising.moved(calendar, until, since, since + length + more) >= short


@given(calendars(), moments, targets, targets)
def test_nothing_is_due_later_for_being_urgent(calendar, start, normal, urgent):
    assert promising.deadline(calendar, start, normal, urgent) <= promising.deadline(calendar, start, normal)


@given(calendars(), moments, targets)
def test_the_warning_comes_when_a_quarter_of_the_working_time_is_left(calendar, start, target):
    until = promising.deadline(calendar, start, target)
    at = promising.warning(calendar, start, until)
    whole = calendar.between(start, until)
    assert start <= at <= until
    if whole:
        assert abs(calendar.between(at, until) - whole / 4) < timedelta(milliseconds=1)


@given(calendars(), moments, targets, st.none() | targets, spans, spans, spans)
def test_a_promise_is_only_ever_improved(calendar, start, normal, urgent, told_in, after, length):
    told, now = start + told_in, start + after + length
    better = promising.improved(calendar, told, start, now, [(start + after, now)], normal, urgent)
    assert better <= told
    if better < told:
        assert better >= now


@pytest.mark.parametrize(
    ("now", "due"),
    [
        (local(3, 2, 11), local(3, 2, 14)),  # four hours from the start
        (local(3, 2, 15), local(3, 3, 11)),  # those have passed: four hours from now
        (local(3, 6, 16), local(3, 6, 17)),  # what was told is earlier still
    ],
)
def test_what_turns_out_to_be_urgent(now, due):
    normal, urgent = Target(4, Unit.WORKING_DAYS), Target(4, Unit.WORKING_HOURS)
    told = promising.deadline(CALENDAR, local(3, 2, 10), normal)
    assert told == local(3, 6, 17)
    assert promising.improved(CALENDAR, told, local(3, 2, 10), now, [], normal, urgent) == due


def test_moments_are_given_in_utc():
    assert promising.deadline(CALENDAR, local(3, 2, 10), Target(1, Unit.CALENDAR_DAYS)).tzinfo is UTC
