"""Times of day in Dutch and English: 9:00, 9.30 uur, 3 pm, half tien, kwart over vier, half past nine, at six."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import time

from heed.answers.checks.moment import any_of
from heed.answers.checks.words.calendar import NUMBERS

_DUTCH = ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"]
_ENGLISH = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_PLURAL = [
    "enen",
    "tweeen",
    "drieen",
    "vieren",
    "vijven",
    "zessen",
    "zevenen",
    "achten",
    "negenen",
    "tienen",
    "elven",
    "twaalven",
]
_NL, _EN, _BOTH = any_of(_DUTCH), any_of(_ENGLISH), any_of([*_DUTCH, *_ENGLISH])
_CLOCK = re.compile(
    r"(?<![\w.,:/-])(?P<hour>[01]?\d|2[0-4])(?:(?P<sign>[:.])(?P<minute>[0-5]\d))?(?: ?(?P<word>uur|u|h|am|pm"
    r"|a\.m\.|p\.m\."
    r"|o'clock))?(?![\w:/]|[.,]\d)"
)
_SPOKEN = re.compile(
    rf"(?<![\w-])(?<!binnen )(?<!over )(?<!per )(?<!elke )(?<!of )(?:"
    rf"(?:(?P<minutes>vijf|tien|kwart|\d\d?) (?P<side>over|voor) )?(?P<half>half )?(?P<dutch>{_NL}|\d\d?)"
    r"(?: uur(?! lang| per| parkeren| na| geleden))?"
    rf"|(?P<some>half|quarter|a quarter|five|ten|twenty|twenty-five) (?P<aside>past|to) (?P<english>{_EN}|\d\d?)"
    rf"|half (?P<british>{_EN})"
    rf"|(?P<plain>{_EN}) (?:o'clock|(?P<noon>am|pm|a\.m\.|p\.m\.))"
    rf"|(?<=voor )(?P<plural>{any_of(_PLURAL)})|(?<=na )(?P<plural2>{any_of(_PLURAL)})"
    rf"|(?<=tegen )(?P<plural3>{any_of(_PLURAL)}))(?![\w-])"
)
_NOT_A_COUNT = (
    r"(?=$|[.,;:!?)]| (?:'s |in the |at night|sharp|precies|stipt|uit|open|dicht|af|op|on|and|en|every|each|is|staat"
    r"|zit|kunt|kun|bent|komt|gaat|wordt|next|tomorrow|today|tonight|vandaag|morgen))"
)
_BARE = re.compile(
    rf"(?<!\w)(?:om|at|vanaf|by|before|around|rond|tegen|until|till|from) (?P<hour>{_BOTH}|\d\d?){_NOT_A_COUNT}"
)
_BARE_RANGE = re.compile(
    rf"(?<!\w)(?:van|from|tussen|between|open) (?P<first>{_BOTH})"
    rf" (?:tot|to|till|until|en|and|-) (?P<last>{_BOTH}|noon|midnight){_NOT_A_COUNT}"
)
_NAMED = re.compile(r"(?<!\w)(?P<night>midnight|middernacht)(?!\w)|(?<!\w)(?:noon|midday|12 o'clock noon)(?!\w)")
_PART = re.compile(
    r" ?(?:'s (?P<nl>ochtends|morgens|middags|avonds|nachts)|in (?:the|de) (?P<en>morning|ochtend|afternoon|middag"
    r"|evening|avond)|at night)"
)
_LATER = ("middags", "avonds", "afternoon", "evening", "middag", "avond")
_TIME_LED = re.compile(r"(?:om|voor|tegen|tussen|rond|at|by|before|around|from|van|vanaf|tot|en|and|to|until|-)\s?$")
_HAS = re.compile(rf"\d|uur|o'clock|noon|midnight|middernacht|midday|half|past|kwart|quarter|{_BOTH}|en(?!\w)")
_LATE = time(23, 59)

Clock = tuple[int, int, time]


def times(folded: str) -> Iterator[Clock]:
    """Times of day with their offsets, in the order of the text and without overlap."""
    if not _HAS.search(folded):
        return
    found: list[Clock] = []
    for one in (*_in_digits(folded), *_named(folded), *_spoken(folded), *_bare(folded)):
        if all(one[1] <= other[0] or other[1] <= one[0] for other in found):
            found.append(_in_part_of_day(folded, one))
    yield from sorted(found)


def _in_digits(folded: str) -> Iterator[Clock]:
    for match in _CLOCK.finditer(folded):
        hour, word = int(match["hour"]), match["word"] or ""
        if not word and not match["minute"]:
            continue
        before = folded[max(match.start() - 12, 0) : match.start()]
        if match["sign"] == "." and not word and not _TIME_LED.search(before):
            continue
        if re.search(r"(?:half|over|voor|past|to) $", before) and not match["minute"] and word in ("uur", ""):
            continue  # "half 9 uur" is spoken
        if word.startswith("p") and hour < 12:
            hour += 12
        if word in ("am", "a.m.") and hour == 12:
            hour = 0
        yield match.start(), match.end(), _clock(hour, int(match["minute"] or 0))


def _named(folded: str) -> Iterator[Clock]:
    for match in _NAMED.finditer(folded):
        yield match.start(), match.end(), time(0) if match["night"] else time(12)


def _spoken(folded: str) -> Iterator[Clock]:
    for match in _SPOKEN.finditer(folded):
        minutes = _minutes(match)
        if minutes is not None and 0 <= minutes < 24 * 60:
            yield match.start(), match.end(), time(minutes // 60, minutes % 60)


def _minutes(match: re.Match[str]) -> int | None:
    """Minutes of the day, None where a number is no time."""
    plural = match["plural"] or match["plural2"] or match["plural3"]
    if plural:
        hour = _PLURAL.index(plural) + 1
        return 60 * (hour + 12 if hour < 7 else hour)  # nobody who says "before five" means the night
    if match["british"]:
        return 60 * NUMBERS[match["british"]] + 30
    if match["english"]:
        past = {"half": 30, "quarter": 15, "a quarter": 15}.get(match["some"]) or NUMBERS.get(match["some"], 0)
        return 60 * _number(match["english"]) + (past if match["aside"] == "past" else -past)
    if match["plain"]:
        hour = NUMBERS[match["plain"]] % 12 if match["noon"] else NUMBERS[match["plain"]]
        return 60 * (hour + 12 * (match["noon"] or "").startswith("p"))
    if not (match["half"] or match["side"] or match.group().endswith("uur")):
        return None
    before = 60 * _number(match["dutch"]) - (30 if match["half"] else 0)
    if not match["side"]:
        return before
    some = 15 if match["minutes"] == "kwart" else _number(match["minutes"])
    return before + (some if match["side"] == "over" else -some)


def _number(written: str) -> int:
    return int(written) if written.isdigit() else NUMBERS[written]


def _bare(folded: str) -> Iterator[Clock]:
    """ "At six", "van tien tot twaalf": numbers that are times by what stands around them."""
    for match in _BARE_RANGE.finditer(folded):
        for name in ("first", "last"):
            hour = {"noon": 12, "midnight": 0}.get(match[name])
            yield *match.span(name), time(NUMBERS[match[name]] if hour is None else hour)
    for match in _BARE.finditer(folded):
        hour = _number(match["hour"])
        if hour <= 24:
            yield *match.span("hour"), _clock(hour, 0)


def _in_part_of_day(folded: str, one: Clock) -> Clock:
    start, end, clock = one
    part = _PART.match(folded, end)
    if not part:
        return one
    if (part["nl"] or part["en"]) in _LATER and clock.hour < 12:
        clock = clock.replace(hour=clock.hour + 12)
    return start, part.end(), clock


def _clock(hour: int, minute: int) -> time:
    return time(hour, minute) if hour < 24 else _LATE


def is_led(text: str, at: int) -> bool:
    """Whether what stands before a time makes it the time of a moment close by."""
    return bool(_TIME_LED.search(text[:at])) or text[:at].strip() in ("", ",")
