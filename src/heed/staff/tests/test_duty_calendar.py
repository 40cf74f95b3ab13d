"""Duties go out as iCalendar and come back the same; what cannot be read is named."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heed.staff import duty_calendar
from heed.staff.duty import Duty
from heed.staff.duty_calendar import CalendarError

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2026, 3, 1, tzinfo=UTC)


def who(address: str, summary: str) -> int | None:
    return {"fatima@testdam.example": 1, "noor@testdam.example": 2}.get(address) or (1 if "Fatima" in summary else None)


def calendar(*lines: str) -> bytes:
    inner = "\r\n".join(["BEGIN:VEVENT", "UID:one@example", "DTSTAMP:20260101T000000Z", *lines, "END:VEVENT"])
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n{inner}\r\nEND:VCALENDAR\r\n".encode()


def read(*lines: str) -> duty_calendar.Read:
    return duty_calendar.read(calendar(*lines), who, AMSTERDAM, NOW)


def test_a_night_shift_that_repeats_keeps_its_hours_when_the_clock_changes():
    found = read(
        "SUMMARY:Dienst",
        "ATTENDEE:mailto:Noor@testdam.example",
        "DTSTART;TZID=Europe/Amsterdam:20260327T220000",
        "DTEND;TZID=Europe/Amsterdam:20260328T060000",
        "RRULE:FREQ=DAILY;COUNT=3",
    )
    assert found.left_out == []
    local = [(one.starts.astimezone(AMSTERDAM).hour, one.ends.astimezone(AMSTERDAM).hour) for one in found.duties]
    assert local == [(22, 6)] * 3
    assert [one.ends - one.starts for one in found.duties] == [timedelta(hours=n) for n in (8, 7, 8)]
    assert {one.person for one in found.duties} == {2}


def test_exceptions_and_until():
    found = read(
        "SUMMARY:Fatima",
        "DTSTART;TZID=Europe/Amsterdam:20260302T170000",
        "DURATION:PT12H",
        "RRULE:FREQ=WEEKLY;UNTIL=20260324T000000Z",
        "EXDATE;TZID=Europe/Amsterdam:20260309T170000",
    )
    assert [one.starts.date() for one in found.duties] == [date(2026, 3, day) for day in (2, 16, 23)]


def test_days_and_times_without_a_zone_are_the_towns():
    (whole,) = read("SUMMARY:Fatima", "DTSTART;VALUE=DATE:20260701", "DTEND;VALUE=DATE:20260702").duties
    assert (whole.starts, whole.ends) == (datetime(2026, 6, 30, 22, tzinfo=UTC), datetime(2026, 7, 1, 22, tzinfo=UTC))
    (floating,) = read("SUMMARY:Fatima", "DTSTART:20260701T090000", "DTEND:20260701T100000").duties
    assert floating.starts == datetime(2026, 7, 1, 7, tzinfo=UTC)


def test_what_is_over_is_left_out_and_an_endless_one_ends_at_the_horizon():
    found = read("SUMMARY:Fatima", "DTSTART:20200101T170000Z", "DTEND:20200102T080000Z", "RRULE:FREQ=DAILY")
    assert found.duties[0].ends > NOW
    assert found.duties[-1].starts < NOW + duty_calendar.HORIZON
    assert len(found.duties) == pytest.approx(400, abs=2)


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (("SUMMARY:Somebody", "DTSTART:20260701T090000Z", "DTEND:20260701T100000Z"), "names no colleague"),
        (("SUMMARY:Fatima", "DTSTART:20260701T090000Z"), "no beginning or no end"),
        (("SUMMARY:Fatima", "DTSTART:20260701T090000Z", "DTEND:20260701T080000Z"), "no beginning or no end"),
    ],
)
def test_an_event_that_is_left_out_is_named(lines, words):
    found = read(*lines)
    assert found.duties == []
    assert words in found.left_out[0]


@pytest.mark.parametrize("content", [b"", b"hello", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", b"\xff\xfe\x00"])
def test_what_is_no_calendar_is_refused_with_words(content):
    with pytest.raises(CalendarError):
        duty_calendar.read(content, who, AMSTERDAM, NOW)


@given(st.binary(max_size=300))
def test_garbage_is_refused_and_never_worse(content):
    with pytest.raises(CalendarError):
        duty_calendar.read(content, who, AMSTERDAM, NOW)


moments = st.datetimes(datetime(2026, 3, 2), datetime(2027, 1, 1)).map(lambda at: at.replace(tzinfo=UTC, microsecond=0))


@given(st.lists(moments, min_size=1, max_size=5, unique=True), st.integers(1, 5000))
def test_what_goes_out_comes_back(starts, minutes):
    duties = sorted((Duty(at, at + timedelta(minutes=minutes), 1) for at in starts), key=lambda one: one.starts)
    content = duty_calendar.written([*duties, Duty(NOW, NOW + timedelta(days=1), 2)], 1, "Testdam", "town", "Fatima")
    assert duty_calendar.read(content, who, AMSTERDAM, NOW).duties == duties
