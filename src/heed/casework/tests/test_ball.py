"""Whose move it is, as a table; and how long each had it, from a history."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heed.casework.ball import Ball, Holder, Position, ball
from heed.casework.shares import RESIDENT, History, shares
from heed.staff.working_time import WorkingCalendar

NOBODY, RESIDENT_HAS_IT = Ball(Holder.NOBODY), Ball(Holder.RESIDENT)


def departments(*names: str) -> Ball:
    return Ball(Holder.DEPARTMENTS, names)


TABLE = [
    ("a closed case is nobody's", Position(is_open=False, assignee="Fatima", asked=("roads",)), NOBODY),
    ("new and not taken", Position(resident_wrote=True), NOBODY),
    ("taken", Position(assignee="Fatima", resident_wrote=True), Ball(Holder.COLLEAGUE, ("Fatima",))),
    ("a department was asked", Position(assignee="Fatima", asked=("roads",)), departments("roads")),
    ("two were", Position(assignee="Fatima", asked=("roads", "parks")), departments("roads", "parks")),
    ("one of them twice", Position(asked=("roads", "parks", "roads")), departments("roads", "parks")),
    ("handed over", Position(handed_to="parks"), departments("parks")),
    ("handed over before all else", Position(handed_to="parks", asked=("roads",)), departments("parks")),
    ("the resident was asked", Position(waits_for_resident=True, assignee="Fatima"), RESIDENT_HAS_IT),
    ("the resident was asked, nobody has it", Position(waits_for_resident=True), RESIDENT_HAS_IT),
    (
        "the resident has answered",
        Position(waits_for_resident=True, resident_wrote=True, assignee="Fatima"),
        Ball(Holder.COLLEAGUE, ("Fatima",)),
    ),
    ("both were asked", Position(waits_for_resident=True, asked=("roads",)), departments("roads")),
]


@pytest.mark.parametrize(("position", "expected"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_who_has_the_ball(position, expected):
    assert ball(position) == expected


MONDAY = datetime(2026, 11, 23, 8, tzinfo=UTC)  # 9 o'clock in Amsterdam
CALENDAR = WorkingCalendar(ZoneInfo("Europe/Amsterdam"), {day: ((time(9), time(17)),) for day in range(5)})


def hours(number: float) -> datetime:
    return MONDAY + timedelta(hours=number)


def test_time_is_divided_by_what_happened():
    history = History(
        opened_at=hours(0),
        until=hours(48),
        departments=((hours(0), "desk"), (hours(24), "roads")),
        waiting=((hours(2), hours(4)),),
        tasks=(("parks", hours(4), hours(6)), ("water", hours(5), hours(7))),
        closed=((hours(30), hours(32)),),
    )
    found = {share.who: share for share in shares(history, CALENDAR)}
    assert {who: share.calendar for who, share in found.items()} == {
        "desk": timedelta(hours=2 + 17),
        RESIDENT: timedelta(hours=2),
        "parks": timedelta(hours=2),
        "water": timedelta(hours=2),
        "roads": timedelta(hours=22),
    }
    assert found["desk"].working == timedelta(hours=3)  # 9 to 11, and 16 to 17
    assert found["roads"].working == timedelta(hours=6)  # Tuesday 9 to 17 but for two hours closed
    assert sum(share.part for share in found.values()) == pytest.approx(1)


def test_a_case_that_just_opened_has_no_shares():
    assert shares(History(MONDAY, MONDAY, ((MONDAY, "desk"),)), CALENDAR) == []


moments = st.integers(0, 500).map(lambda minutes: MONDAY + timedelta(minutes=minutes))
spans = st.tuples(moments, moments).map(lambda pair: (min(pair), max(pair)))


@given(
    st.lists(spans, max_size=4),
    st.lists(spans, max_size=4),
    st.lists(st.tuples(st.sampled_from(["a", "b"]), spans), max_size=4),
    st.lists(st.tuples(moments, st.sampled_from(["x", "y"])), max_size=3),
)
def test_no_time_is_lost_and_none_counted_twice_without_two_holders(waiting, closed, tasks, moves):
    end = hours(9)
    history = History(
        opened_at=MONDAY,
        until=end,
        departments=((MONDAY, "desk"), *sorted(moves)),
        waiting=tuple(waiting),
        closed=tuple(closed),
        tasks=tuple((who, *span) for who, span in tasks),
    )
    found = shares(history, CALENDAR)
    total = sum((share.calendar for share in found), timedelta())
    minutes = [MONDAY + timedelta(minutes=number) for number in range(9 * 60)]
    held = [at for at in minutes if not any(start <= at < stop for start, stop in closed)]
    both = [at for at in held if len({who for who, (start, stop) in tasks if start <= at < stop}) == 2]
    assert total == timedelta(minutes=len(held) + len(both))
    assert all(timedelta() <= share.working <= share.calendar for share in found)
