"""A moment of which a text speaks, and the words before it that bound it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum


class Bound(StrEnum):
    """How a moment is bounded: on it, at the latest on it, before it, from it on, or only after it."""

    ON = "on"
    BY = "by"
    BEFORE = "before"
    FROM = "from"
    AFTER = "after"


class Amount(StrEnum):
    """Units of "within three …"; all but working days and hours are counted on the calendar of the wall."""

    HOURS = "hours"
    WORKING_HOURS = "working_hours"
    DAYS = "days"
    WORKING_DAYS = "working_days"


@dataclass(frozen=True, slots=True)
class Moment:
    """`start` and `end` are offsets in the folded text. `count` and `unit` are set for "within three days".

    `wrong_weekday`: a date that says the weekday of another date. `is_date`: day and month are said.
    """

    start: int
    end: int
    first: date
    last: date
    by: time | None = None
    bound: Bound = Bound.ON
    count: int | None = None
    unit: Amount | None = None
    wrong_weekday: bool = False
    is_date: bool = False

    @property
    def is_one_day(self) -> bool:
        return self.count is None and self.first == self.last


def any_of(words: Iterable[str]) -> str:
    """The alternatives of a pattern, longest first."""
    return "|".join(sorted(words, key=len, reverse=True))


PREFIX = (
    r"(?:(?P<bound>uiterlijk(?: op)?|niet later dan|ten laatste|tot en met|t/m|voor het|voor|tegen|no later than"
    r"|by the|by"
    r"|before the|before|until|till|vanaf|from|starting|na|after|sinds|since) )?(?:op |on )?(?:de |the )?"
)
BOUNDS = {
    Bound.BY: ("uiterlijk", "niet later", "ten laatste", "tot en met", "t/m", "no later", "by"),
    Bound.BEFORE: ("voor", "tegen", "before", "until", "till"),
    Bound.FROM: ("vanaf", "from", "starting"),
    Bound.AFTER: ("na", "after", "sinds", "since"),
}


def bound_of(match: re.Match[str], edge: str = "") -> Bound:
    """Of a match with the `PREFIX`. `edge`: what of the stretch is meant, "the end of"."""
    return bound_by((match["bound"] or "").strip(), edge)


def bound_by(said: str, edge: str = "") -> Bound:
    for bound, words in BOUNDS.items():
        if said and said.startswith(words):
            return Bound.BY if bound is Bound.BEFORE and edge else bound
    return Bound.ON
