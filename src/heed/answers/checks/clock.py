"""Times of day in Dutch and English: 9:00, 9.30 uur, 3 pm, half tien, kwart over vier, half past nine."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import time

from heed.answers.checks.words.calendar import NUMBERS

_CLOCK = re.compile(
    r"(?<![\w.,:/-])(?P<hour>[01]?\d|2[0-4])(?:(?P<sign>[:.])(?P<minute>[0-5]\d))?(?: ?(?P<word>uur|u|h|am|pm"
    r"|a\.m\.|p\.m\."
    r"|o'clock))?(?![\w:/]|[.,]\d)"
)
_SAID_HOURS = re.compile(
    rf"(?<!\w)(?P<half>half )?(?P<number>{'|'.join(word for word in NUMBERS if len(word) > 3)}) (?:uur|o'clock)(?!\w)"
)
_NOON = re.compile(r"(?<!\w)(?:noon|midday|12 o'clock noon)(?!\w)")
_TIME_LED = re.compile(r"(?:om|voor|tegen|tussen|rond|at|by|before|around|from|van|vanaf|tot|en|and|to|until|-)\s?$")
_LATE = time(23, 59)

Clock = tuple[int, int, time]


def times(folded: str) -> Iterator[Clock]:
    """Times of day with their offsets: 9:00, 9.30 uur, 14 uur, 3 pm, half tien."""
    found: list[Clock] = []
    for match in _CLOCK.finditer(folded):
        hour, word = int(match["hour"]), match["word"] or ""
        if not word and not match["minute"]:
            continue
        if match["sign"] == "." and not word and not _TIME_LED.search(folded[: match.start()]):
            continue
        if word.startswith("p") and hour < 12:
            hour += 12
        if word in ("am", "a.m.") and hour == 12:
            hour = 0
        found.append((match.start(), match.end(), _clock(hour, int(match["minute"] or 0))))
    for match in _NOON.finditer(folded):
        found.append((match.start(), match.end(), time(12)))
    for match in _SAID_HOURS.finditer(folded):
        hour = NUMBERS[match["number"]]
        if 1 <= hour <= 24:
            clock = _clock(hour - 1, 30) if match["half"] else _clock(hour, 0)
            found.append((match.start(), match.end(), clock))
    yield from sorted(found)


def _clock(hour: int, minute: int) -> time:
    return time(hour, minute) if hour < 24 else _LATE


def is_led(text: str, at: int) -> bool:
    return bool(_TIME_LED.search(text[:at])) or text[:at].strip() in ("", ",")
