"""Typed values in a sentence (times, days, prices, telephone numbers, amounts), and how alike two sentences are.

Facts and recent answers are compared by them: two sentences of the same thing that name no value in common.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import cached_property, lru_cache

from heed.answers.checks.clock import times as clock_times
from heed.answers.checks.moment import Moment
from heed.answers.checks.moments import moments
from heed.answers.checks.phrases import pattern
from heed.answers.checks.words import sameness as words
from heed.answers.checks.words.calendar import NUMBERS, WEEKDAYS
from heed.understanding.text import word_set

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_RANGE = re.compile(
    r"(?<![\w.,:/-])(?P<from>[01]?\d|2[0-4])(?:[:.](?P<m>[0-5]\d))?\s?(?P<half>am|pm)?(?: uur)?\s?(?:-|tot|to"
    r"|until|till|en|and)\s?(?P<to>[01]?\d|2[0-4])"
    r"(?:[:.](?P<m2>[0-5]\d))?\s?(?P<word>uur|am|pm|u|h|o'clock)?(?![\w/]|[.,:-]\d)"
)
_ANY_NUMBER = "|".join(
    sorted((word for word, number in NUMBERS.items() if number and len(word) > 2), key=len, reverse=True)
)
_PRICE = re.compile(
    r"(?:€|eur|euro)\s?(?P<a>\d{1,6}(?:[.,]\d{1,2})?)|(?P<b>\d{1,6}(?:[.,]\d{1,2})?)(?:,-)?\s?(?:€|euro|eur"
    r"|cent)(?!\w)"
)
_PRICE_IN_WORDS = re.compile(rf"(?<!\w)(?P<a>{_ANY_NUMBER}) (?:euros?|eur)(?!\w)")
_FREE = re.compile(r"\b(?:gratis|kosteloos|free of charge|for free|is free|are free|free)\b")
_PHONE = re.compile(r"(?<![\w.,])(?:\+31|0)[\d ()-]{7,14}\d|(?<!\w)14 ?0\d{2,3}(?!\d)|(?<!\w)0[89]00[ -]?\d{4}(?!\d)")
_SAID_NUMBER = "|".join(word for word, number in NUMBERS.items() if number > 1)
NUMBERS_AS_DIGITS = {word: str(number) for word, number in NUMBERS.items()}
Spot = tuple[int, int]
_AMOUNT = re.compile(
    rf"(?<![\w.,:/-])(?P<number>\d{{1,5}}(?:[.,]\d{{1,2}})?|(?:{_SAID_NUMBER})(?= ))\s?(?P<unit>m[23²³]"
    rf"|[^\W\d_]+(?:/[^\W\d_]+)?|%)"
)
_MEASURE = re.compile(
    rf"(?<![\w.,:/-])(?P<number>\d{{1,5}}(?:[.,]\d{{1,2}})?|{_ANY_NUMBER})(?: (?:of|tot|a|to) \d+)?[ -]?"
    rf"(?P<unit>{'|'.join(sorted(words.UNITS, key=len, reverse=True))})(?!\w)"
)
_IN_DAYS = {"day": 1, "week": 7}
_STREET = re.compile(
    r"\b[^\W\d_]*(?:straat|laan|weg|plein|kade|singel|gracht|dijk|steeg|dreef|park|brug|hof|street|square|avenue"
    r"|lane|bridge)\b"
)
_ROAD = re.compile(r"\b(?P<name>[^\W\d_]{3,}) (?:road|street|lane|square|avenue|park|bridge|quay)\b")
_NO_ROADS = word_set("new old whole main cycle entire same public local dead busy closed open car town city each your")
_STOP = word_set(words.STOP)
_NO_STREETS = word_set("weg park brug straat street bridge hof square plein lane dijk")
_NO_AMOUNT = word_set(
    """
    uur uren h am pm o'clock euro eur en and of or tot to in op van januari februari maart april mei juni juli augustus
    september oktober november december january february march may june july august october u
    """
)


class Said:
    """What a folded sentence says in values, each kind worked out when it is asked for. Offsets are in the sentence."""

    def __init__(self, text: str, now: datetime) -> None:
        self.text, self.now = text, now

    @cached_property
    def times(self) -> dict[str, Spot]:
        return _times(self.text)

    @cached_property
    def days(self) -> tuple[Moment, ...]:
        return tuple(moments(self.text, self.now))

    @cached_property
    def weekdays(self) -> frozenset[int]:
        return weekdays_in(self.text)

    @cached_property
    def prices(self) -> dict[str, Spot]:
        return _prices(self.text)

    @cached_property
    def phones(self) -> dict[str, Spot]:
        return {_digits(match.group()): match.span() for match in _PHONE.finditer(self.text)}

    @cached_property
    def amounts(self) -> dict[tuple[str, str], Spot]:
        """Numbers with their units, but for prices and telephone numbers."""
        taken = [*self.prices.values(), *self.phones.values()]
        return {
            (_number(match["number"]), same(match["unit"])): match.span()
            for match in _AMOUNT.finditer(self.text)
            if match["unit"] not in _NO_AMOUNT
            and not any(start < match.end() and match.start() < end for start, end in taken)
        }

    @cached_property
    def measures(self) -> frozenset[tuple[str, str]]:
        """Numbers with their units of measure, in one word for both languages: also hours, and "one"."""
        found = set()
        for match in _MEASURE.finditer(self.text):
            number, unit = _number(match["number"]), words.UNITS[match["unit"]]
            found.add((number, unit))
            if unit in _IN_DAYS and number.isdigit():
                # "ten days" and "three weeks" differ, "a fortnight" is two weeks
                found.add((str(int(number) * _IN_DAYS[unit]), "length-in-days"))
        return frozenset(found)

    @cached_property
    def is_less(self) -> bool:
        return is_less(self.text)

    @cached_property
    def actors(self) -> frozenset[str]:
        return frozenset(name for name, phrases in words.ACTORS.items() if pattern(phrases).search(self.text))

    @cached_property
    def words(self) -> frozenset[str]:
        return content(self.text)

    @cached_property
    def specific(self) -> frozenset[str]:
        """The words that tell what it is about; "opening hours" and "price" are of many things."""
        return self.words - _generic()

    @cached_property
    def tails(self) -> frozenset[str]:
        """The last four letters of the longer ones of `specific`: words that are the same or end alike share one."""
        return frozenset(word[-4:] for word in self.specific if len(word) >= 4)

    @cached_property
    def streets(self) -> frozenset[str]:
        of_two_words = {
            match.group()
            for match in _ROAD.finditer(self.text)
            if match["name"] not in _STOP and match["name"] not in _NO_ROADS
        }
        return frozenset(_STREET.findall(self.text)) - _NO_STREETS | of_two_words


def weekdays_in(text: str) -> frozenset[int]:
    """Days of the week, also as "Mondays"."""
    named = (word.removesuffix("s") for word in _WORD.findall(text))
    return frozenset(WEEKDAYS[word] for word in named if word in WEEKDAYS)


def said(text: str, now: datetime) -> Said:
    """What a folded sentence says; days are counted from `now`, which is in the town's own time."""
    is_noon = now.hour == 12 and not (now.minute or now.second or now.microsecond)
    return _said(text, now if is_noon else now.replace(hour=12, minute=0, second=0, microsecond=0))


@lru_cache(maxsize=4096)
def _said(text: str, noon: datetime) -> Said:
    return Said(text, noon)


def _number(written: str) -> str:
    return NUMBERS_AS_DIGITS.get(written, written.replace(",", "."))


def _times(text: str) -> dict[str, tuple[int, int]]:
    found: dict[str, tuple[int, int]] = {}
    for match in _RANGE.finditer(text):
        if not (
            match["word"]
            or match["m"]
            or match["m2"]
            or re.search(r"(?:van|from|tussen|between|open)\s$", text[: match.start()])
        ):
            continue
        if re.match(r"\s?(?:euro|km|dagen|weken|days|weeks|jaar|years|keer|times|meter)", text[match.end() :]):
            continue
        evening = 12 if match["word"] == "pm" else 0
        first = int(match["from"]) + (12 if match["half"] == "pm" and int(match["from"]) < 12 else 0)
        last = int(match["to"])
        last += evening if last < 12 else 0
        found[f"{first % 24:02}:{match['m'] or '00'}"] = match.span()
        found[f"{last % 24:02}:{match['m2'] or '00'}"] = match.span()
    for start, end, clock in clock_times(text):
        if not any(start < taken[1] and taken[0] < end for taken in list(found.values())):
            found[f"{clock.hour:02}:{clock.minute:02}"] = (start, end)
    return found


def same_time(one: str, other: str) -> bool:
    """Also where one leaves open whether it is before or after noon: "9 to 5"."""
    hour, minute = one.split(":")
    other_hour, other_minute = other.split(":")
    return minute == other_minute and (hour == other_hour or (int(hour) < 12 and int(hour) + 12 == int(other_hour)))


def _prices(text: str) -> dict[str, tuple[int, int]]:
    found = {price(match["a"] or match["b"]): match.span() for match in _PRICE.finditer(text)}
    found |= {price(str(NUMBERS[match["a"]])): match.span() for match in _PRICE_IN_WORDS.finditer(text)}
    if not found and (free := _FREE.search(text)):
        found["0.00"] = free.span()
    return found


def price(written: str) -> str:
    try:
        return f"{float(written.replace(',', '.')):.2f}"
    except ValueError:
        return written


def _digits(written: str) -> str:
    digits = "".join(filter(str.isdigit, written))
    return "0" + digits[2:] if digits.startswith("31") else digits


def is_less(text: str) -> bool:
    """Whether a sentence denies: an odd number of words that do ("not closed" says open)."""
    without = pattern(words.NOT_LESS).sub(" ", text)
    return len(pattern(words.LESS).findall(without)) % 2 == 1


@lru_cache(maxsize=1)
def _same() -> dict[str, str]:
    return {word: line.split()[0] for line in words.SAME.strip().splitlines() for word in line.split()}


def same(word: str) -> str:
    """One word for all words of the same thing, else its beginning."""
    known = _same().get(word)
    if known:
        return known
    for cut in ("en", "s", "e", "je", "t", "ing"):
        if word.endswith(cut) and word[: -len(cut)] in _same():
            return _same()[word[: -len(cut)]]
    return word[:6]


@lru_cache(maxsize=1)
def _generic() -> frozenset[str]:
    return frozenset(same(word) for word in words.GENERIC.split())


def content(text: str) -> frozenset[str]:
    """What a sentence is about: its words but for the small ones, each as `same` has it."""
    found = set()
    for word in _WORD.findall(text):
        if word not in _STOP and len(word) > 1:
            found.add(same(word))
    return frozenset(found)


@lru_cache(maxsize=1)
def known_things() -> frozenset[str]:
    """The things of which the word list knows several words, each as `same` has it."""
    return frozenset(_same().values())


def day_of(value: str) -> date | None:
    try:
        return date.fromisoformat(value.strip()[:10])
    except ValueError:
        return None
