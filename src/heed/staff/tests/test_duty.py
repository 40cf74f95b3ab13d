"""Who is on duty: always the one that the stretches say, without a hole, right when the clock changes."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heed.staff.duty import Duty, Rota, Swap, Weekly

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
FATIMA, NOOR, PIET = 1, 2, 3
MONDAYS = date(2026, 1, 5)


def local(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=AMSTERDAM)


def week(person: int, first: date, every: int = 2) -> Weekly:
    """Monday 17:00 to the next one."""
    return Weekly(person, 0, time(17), 0, time(17), first, every=every)


TURNS = (week(FATIMA, MONDAYS), week(NOOR, MONDAYS + timedelta(days=7)))


def test_two_colleagues_take_turns_by_the_week():
    rota = Rota(AMSTERDAM, TURNS)
    assert rota.on_duty(local(1, 5, 16, 59)) is None
    assert rota.on_duty(local(1, 5, 17)) == FATIMA
    assert rota.on_duty(local(1, 12, 16, 59)) == FATIMA
    assert rota.on_duty(local(1, 12, 17)) == NOOR
    assert rota.on_duty(local(1, 19, 17)) == FATIMA


@pytest.mark.parametrize("day", [30, 26])
def test_duty_is_handed_over_at_the_same_hour_in_summer_and_winter(day):
    month = 3 if day == 30 else 10  # the Mondays after the clock changed
    rota = Rota(AMSTERDAM, TURNS)
    before = rota.on_duty(local(month, day, 16, 59))
    after = rota.on_duty(local(month, day, 17))
    assert {before, after} == {FATIMA, NOOR}


def test_a_night_in_which_the_clock_changes_is_an_hour_longer_or_shorter():
    nights = tuple(Weekly(FATIMA, day, time(22), (day + 1) % 7, time(6), MONDAYS) for day in range(7))
    rota = Rota(AMSTERDAM, nights)
    for month, day, hours in ((3, 28, 7), (10, 24, 9), (6, 6, 8)):
        (night,) = [one for one in rota.stretches(local(month, day, 20), local(month, day + 1, 8)) if one.person]
        assert night.ends - night.starts == timedelta(hours=hours)


def test_a_swap_counts_for_its_time_and_one_of_an_absent_colleague_does_not():
    swap = Swap(local(1, 6, 0), local(1, 7, 0), NOOR, FATIMA)
    rota = Rota(AMSTERDAM, TURNS, swaps=[swap])
    assert [rota.on_duty(local(1, day, 12)) for day in (6, 7)] == [NOOR, FATIMA]
    ill = Duty(local(1, 6, 10), local(1, 6, 14), NOOR)
    assert Rota(AMSTERDAM, TURNS, swaps=[swap], absences=[ill]).on_duty(local(1, 6, 12)) == FATIMA


def test_swaps_that_follow_one_another_and_back():
    there = Swap(local(1, 6, 0), local(1, 7, 0), NOOR, FATIMA)
    on = Swap(local(1, 6, 8), local(1, 6, 12), PIET, NOOR)
    back = Swap(local(1, 6, 10), local(1, 6, 11), FATIMA, PIET)
    rota = Rota(AMSTERDAM, TURNS, swaps=[there, on, back])
    assert [rota.on_duty(local(1, 6, hour)) for hour in (7, 9, 10, 11, 12)] == [NOOR, PIET, FATIMA, PIET, NOOR]


def test_who_is_absent_leaves_a_gap_unless_another_pattern_stands_by():
    away = Duty(local(1, 6, 0), local(1, 8, 0), FATIMA)
    alone = Rota(AMSTERDAM, TURNS, absences=[away])
    assert alone.on_duty(local(1, 7, 12)) is None
    stand_by = Weekly(PIET, 0, time(0), 0, time(0), MONDAYS - timedelta(days=21))
    assert Rota(AMSTERDAM, (stand_by, *TURNS), absences=[away]).on_duty(local(1, 7, 12)) == PIET


def test_a_single_shift_goes_before_the_pattern():
    shift = Duty(local(1, 6, 0), local(1, 7, 0), PIET)
    rota = Rota(AMSTERDAM, TURNS, shifts=[shift])
    assert [rota.on_duty(local(1, day, 12)) for day in (6, 7)] == [PIET, FATIMA]


people = st.integers(1, 4)
moments = st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)).map(lambda at: at.replace(tzinfo=UTC, microsecond=0))
times = st.times().map(lambda at: at.replace(second=0, microsecond=0))
days = st.dates(date(2025, 12, 1), date(2026, 12, 1))
lengths = st.timedeltas(timedelta(minutes=1), timedelta(days=30))
spans = st.tuples(moments, lengths).map(lambda two: (two[0], two[0] + two[1]))
patterns = st.builds(
    Weekly, people, st.integers(0, 6), times, st.integers(0, 6), times, days, st.none() | days, st.integers(1, 5)
)
rotas = st.builds(
    Rota,
    st.sampled_from([AMSTERDAM, ZoneInfo("UTC"), ZoneInfo("America/Santiago"), ZoneInfo("Australia/Lord_Howe")]),
    st.lists(patterns, max_size=5),
    st.lists(st.builds(lambda span, person: Duty(span[0], span[1], person), spans, people), max_size=3),
    st.lists(st.builds(lambda span, a, b: Swap(span[0], span[1], a, b), spans, people, people), max_size=4),
    st.lists(st.builds(lambda span, person: Duty(span[0], span[1], person), spans, people), max_size=3),
)


@given(rotas, moments, st.timedeltas(timedelta(minutes=1), timedelta(days=40)))
def test_stretches_leave_no_hole_and_agree_with_each_moment(rota, start, length):
    end = start + length
    found = rota.stretches(start, end)
    assert (found[0].starts, found[-1].ends) == (start, end)
    for before, after in pairwise(found):
        assert before.ends == after.starts
        assert before.person != after.person
    for one in found:
        middle = one.starts + (one.ends - one.starts) / 2
        assert {rota.on_duty(at) for at in (one.starts, middle, one.ends - timedelta(microseconds=1))} == {one.person}


@given(rotas, moments)
def test_nobody_who_is_absent_is_on_duty(rota, moment):
    person = rota.on_duty(moment)
    assert not any(one.person == person and one.holds(moment) for one in rota.absences)


@given(st.sampled_from([AMSTERDAM, ZoneInfo("America/Santiago")]), moments, times, st.integers(0, 6))
def test_one_who_is_on_duty_all_week_always_is(zone, moment, at, weekday):
    rota = Rota(zone, [Weekly(PIET, weekday, at, weekday, at, date(2025, 1, 1))])
    assert rota.on_duty(moment) == PIET
