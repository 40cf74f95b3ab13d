"""The typed value of a fact, in one written form per kind so that two of them can be compared. Pure.

| kind | written form | as `read` gives it |
|---|---|---|
| times | `09:00-12:30, 13:00-17:00` (24-hour clock) | pairs of `datetime.time`; the second may lie past midnight |
| date | `2026-12-31` (ISO 8601) | `datetime.date` |
| price | `12.50 EUR` (ISO 4217) | `Price` |
| phone | `+31201234567` (E.164), or a short number: `14020` | the text |
| yes_no | `yes` or `no` | `bool` |
| number | `3.5 kg`, `30 km/h`, `4` | `Number` |
"""

from __future__ import annotations

import re
from datetime import date, time
from decimal import Decimal
from typing import NamedTuple

import phonenumbers

TIMES, DATE, PRICE, PHONE, YES_NO, NUMBER = "times", "date", "price", "phone", "yes_no", "number"
KINDS = (TIMES, DATE, PRICE, PHONE, YES_NO, NUMBER)
LONGEST = 120


class NotAValue(ValueError):
    """What was written is no value of the kind."""


class Price(NamedTuple):
    amount: Decimal
    currency: str  # ISO 4217


class Number(NamedTuple):
    amount: Decimal
    unit: str  # "" for a bare number


Value = tuple[tuple[time, time], ...] | date | Price | str | bool | Number

_CLOCK = r"([01]?\d|2[0-4])(?:[:.u]([0-5]\d))?"
_TIMES = re.compile(rf"{_CLOCK}\s*(?:-|–|tot|to|until|bis)\s*{_CLOCK}(?:\s*(?:uur|uhr|h))?", re.IGNORECASE)
_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_CURRENCIES = {"": "EUR", "€": "EUR", "euro": "EUR", "£": "GBP", "₺": "TRY"}
_PRICE = re.compile(r"(€|£|₺|[A-Za-z]{3,4})?\s*(\d[\d.,]*)\s*(€|£|₺|[A-Za-z]{3,4})?(?:,-)?")
_NUMBER = re.compile(r"(-?\d[\d.,]*)\s*([^\d\s].{0,29})?")
_SHORT_NUMBER = re.compile(r"\d{3,6}")
_YES = frozenset({"yes", "ja", "evet", "true", "1"})
_NO = frozenset({"no", "nee", "nein", "hayır", "false", "0"})


def written(kind: str, text: str, country: str = "NL") -> str:
    """What a person wrote, in the kind's one form. `country` (ISO 3166-1): of telephone numbers without a code.

    Raises `NotAValue`. What this gives, it leaves as it is when it is given it again.
    """
    if kind not in _WRITE:
        raise NotAValue(kind)
    text = " ".join(text.split())
    return _phone(text, country) if kind == PHONE else _WRITE[kind](text)


def read(kind: str, value: str) -> Value:
    """A value in its one form, as numbers, days and times. Raises `NotAValue`."""
    value = written(kind, value)
    if kind == TIMES:
        pairs = [pair.split("-") for pair in value.split(", ")]
        return tuple((time.fromisoformat(begin), time.fromisoformat(end)) for begin, end in pairs)
    if kind == DATE:
        return date.fromisoformat(value)
    if kind == PRICE:
        amount, currency = value.split(" ")
        return Price(Decimal(amount), currency)
    if kind == NUMBER:
        number, _, unit = value.partition(" ")
        return Number(Decimal(number), unit)
    return value == "yes" if kind == YES_NO else value


def _times(text: str) -> str:
    found = [_TIMES.fullmatch(part.strip()) for part in re.split(r",|;|\ben\b|\band\b|\bund\b|\bve\b", text)]
    pairs = [(_clock(match[1], match[2]), _clock(match[3], match[4])) for match in found if match]
    if not pairs or len(pairs) < len(found) or any(begin == end for begin, end in pairs):
        raise NotAValue(text)
    return ", ".join(f"{begin}-{end}" for begin, end in sorted(set(pairs)))


def _clock(hours: str, minutes: str | None) -> str:
    if int(hours) == 24 and minutes not in (None, "00"):
        raise NotAValue(f"{hours}:{minutes}")
    return f"{int(hours) % 24:02}:{minutes or '00'}"


def _date(text: str) -> str:
    iso, day_first = _ISO_DAY.fullmatch(text), _DAY_FIRST.fullmatch(text)
    try:
        if iso:
            return date(*map(int, iso.groups())).isoformat()
        if day_first:
            day, month, year = map(int, day_first.groups())
            return date(year, month, day).isoformat()
    except ValueError as error:
        raise NotAValue(text) from error
    raise NotAValue(text)


def _price(text: str) -> str:
    match = _PRICE.fullmatch(text)
    if match is None or (match[1] and match[3]):
        raise NotAValue(text)
    named = (match[1] or match[3] or "").strip()
    currency = _CURRENCIES.get(named.casefold(), named.upper())
    if len(currency) != 3:
        raise NotAValue(text)
    amount = _amount(match[2])
    if amount != round(amount, 2):
        raise NotAValue(text)
    return f"{amount:.2f} {currency}"


def _number(text: str) -> str:
    match = _NUMBER.fullmatch(text)
    if match is None:
        raise NotAValue(text)
    amount = _amount(match[1].lstrip("-")) * (-1 if match[1].startswith("-") else 1)
    plain = f"{amount.normalize() + 0:f}"
    return f"{plain} {match[2].strip()}" if match[2] else plain


def _amount(digits: str) -> Decimal:
    """A number as people write it: "1.250,00", "1,250.00", "12,5" and "1250" are meant as they look.

    A single point or comma before exactly three digits ("1.250") could be either: it is refused.
    """
    digits = digits.rstrip(".,")
    marks = [mark for mark in digits if mark in ".,"]
    if not marks:
        return Decimal(digits)
    whole, _, after = digits.rpartition(marks[-1])
    grouped = len(set(marks)) == 1 and (len(marks) > 1 or len(after) == 3)
    if grouped and len(marks) == 1 and whole != "0":
        raise NotAValue(digits)
    if grouped and len(marks) > 1:
        whole, after = digits, ""
    if any(len(group) != 3 for group in re.split(r"[.,]", whole)[1:]) or (marks[-1] in whole and not grouped):
        raise NotAValue(digits)
    plain = re.sub(r"[.,]", "", whole)
    return Decimal(f"{plain}.{after}" if after else plain)


def _phone(text: str, country: str) -> str:
    digits = re.sub(r"[\s.-]", "", text)
    if _SHORT_NUMBER.fullmatch(digits):
        return digits
    try:
        number = phonenumbers.parse(text, country)
    except phonenumbers.NumberParseException as error:
        raise NotAValue(text) from error
    if not phonenumbers.is_possible_number(number) or number.extension:
        raise NotAValue(text)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _yes_no(text: str) -> str:
    said = text.casefold()
    if said not in _YES | _NO:
        raise NotAValue(text)
    return "yes" if said in _YES else "no"


_WRITE = {TIMES: _times, DATE: _date, PRICE: _price, YES_NO: _yes_no, NUMBER: _number, PHONE: lambda text: text}
