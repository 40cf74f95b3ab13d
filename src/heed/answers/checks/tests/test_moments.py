"""Moments in Dutch and English, from Wednesday 4 March 2026, ten o'clock."""

from datetime import date, datetime, time
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heed.answers.checks.days import easter
from heed.answers.checks.moments import moments
from heed.understanding.text import fold

NOW = datetime(2026, 3, 4, 10, tzinfo=ZoneInfo("Europe/Amsterdam"))


@pytest.mark.parametrize(
    ("text", "first", "last", "by"),
    [
        ("wij komen morgen", (3, 5), (3, 5), None),
        ("vanmiddag", (3, 4), (3, 4), time(18)),
        ("overmorgen om 9.30 uur", (3, 6), (3, 6), time(9, 30)),
        ("on Friday", (3, 6), (3, 6), None),
        ("volgende week dinsdag", (3, 10), (3, 10), None),
        ("next week", (3, 9), (3, 13), None),
        ("dit weekend", (3, 7), (3, 8), None),
        ("op 27-03-2026", (3, 27), (3, 27), None),
        ("March 12th", (3, 12), (3, 12), None),
        ("tussen maandag en woensdag", (3, 9), (3, 11), None),
        ("tweede paasdag", (4, 6), (4, 6), None),
        ("tomorrow before noon", (3, 5), (3, 5), time(12)),
        ("in juni", (6, 1), (6, 30), None),
        ("vrijdag de zesde", (3, 6), (3, 6), None),
        ("from the 22nd.", (3, 22), (3, 22), None),
        ("the fifth of March at half past nine", (3, 5), (3, 5), time(9, 30)),
        ("nog voor vijven staat hij", (3, 4), (3, 4), time(17)),
        ("donderdag in de loop van de middag", (3, 5), (3, 5), time(18)),
        ("tomorrow at two", (3, 5), (3, 5), time(14)),
    ],
)
def test_when(text, first, last, by):
    (found,) = moments(fold(text).text, NOW)
    assert (found.first, found.last, found.by) == (date(2026, *first), date(2026, *last), by)


TALK = (
    "goedemorgen",
    "goede morgen",
    "zo snel mogelijk",
    "3.5 km",
    "deel 1/3 (1/3)",
    "24/7",
    "today's crew",
    "op de 2e verdieping",
)


@pytest.mark.parametrize("text", TALK)
def test_no_moment(text):
    assert not list(moments(fold(text).text, NOW))


@given(st.text(max_size=200))
def test_any_text_has_moments_in_order_and_without_overlap(text):
    found = list(moments(fold(text).text, NOW))
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_easter_as_the_calendar_has_it():
    assert [easter(year) for year in (2024, 2025, 2026, 2038)] == [
        date(2024, 3, 31), date(2025, 4, 20), date(2026, 4, 5), date(2038, 4, 25),
    ]  # fmt: skip
