"""Times as statistics write them: a day, week, month, quarter, half-year or year, or a moment.

ISO 8601, SDMX 2.1 time periods (2024-Q1, 2024-W05, 2024-S1), and those of Statistics Netherlands (2024JJ00, 2024KW01,
2024MM05, 2024X000).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """starts: its first day. label: as it stands in the source, at most 40 characters."""

    starts: date
    label: str


_YEAR = re.compile(r"(\d{4})(?:JJ00|X000|-A1|A1?)?")
_PART = re.compile(r"(\d{4})[- ]?(KW|MM|HJ|Q|S|H|W|M)[- ]?(\d{1,2})")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
#: Months of a period that is called so, and how many of them a year has.
_MONTHS = {"KW": (3, 4), "Q": (3, 4), "MM": (1, 12), "M": (1, 12), "HJ": (6, 2), "S": (6, 2), "H": (6, 2)}


def period(text: str) -> Period | None:
    """The period that a text names; None where it names none.

    A day with the year last is read with the day before the month, as in most of Europe.
    """
    text = text.strip()
    if not text.isprintable():
        return None
    starts = _starts(text.removesuffix("*"))  # Statistics Netherlands marks figures that may change yet
    return Period(starts, text[:40]) if starts else None


def _starts(text: str) -> date | None:
    try:
        if found := _YEAR.fullmatch(text):
            return date(int(found[1]), 1, 1)
        if found := _PART.fullmatch(text.upper()):
            return _part(int(found[1]), found[2], int(found[3]))
        if found := _MONTH.fullmatch(text):
            return date(int(found[1]), int(found[2]), 1)
        if found := _DAY_FIRST.fullmatch(text):
            return date(int(found[3]), int(found[2]), int(found[1]))
        return _iso(text)
    except ValueError:
        return None


def _part(year: int, kind: str, number: int) -> date | None:
    if kind == "W":
        return date.fromisocalendar(year, number, 1)
    months, most = _MONTHS[kind]
    return date(year, 1 + months * (number - 1), 1) if 1 <= number <= most else None


def _iso(text: str) -> date | None:
    """A day or moment with hyphens: a plain number of eight digits is no day, and years are found above."""
    if "-" not in text:
        return None
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}Z", text):  # xsd:date with its zone
        text = text[:-1]
    try:
        return date.fromisoformat(text)
    except ValueError:
        return (datetime.fromisoformat(text) + timedelta()).date()
