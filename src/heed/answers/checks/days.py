"""Days of which a text speaks: dates, days of the week, today and tomorrow, public holidays."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from heed.answers.checks.moment import PREFIX, Moment, any_of, bound_by, bound_of
from heed.answers.checks.words.calendar import HOLIDAYS, MONTHS, ORDINALS, WEEKDAYS

_WEEKDAY, _MONTH, _ORDINAL = any_of(WEEKDAYS), any_of(MONTHS), any_of(ORDINALS)
_DATE = re.compile(
    rf"(?<![\w]){PREFIX}(?:(?P<weekday>{_WEEKDAY})(?:ochtend|middag|avond)?,? (?:de |the |op |on )?)?(?:"
    rf"(?P<day>\d{{1,2}}(?:e|de|ste|st|nd|rd|th)?|{_ORDINAL}) (?:of )?(?P<month>{_MONTH})\.?(?!\w)"
    r"(?:,? (?P<year>20\d\d))?"
    rf"|(?P<month2>{_MONTH})\.? (?:the )?(?P<day2>\d{{1,2}}(?:st|nd|rd|th)?|{_ORDINAL})(?!\w)(?!:\d)"
    r"(?:,? (?P<year2>20\d\d))?"
    rf"|(?P<year3>20\d\d)-(?P<month3>\d\d)-(?P<day3>\d\d)(?!\w)"
    rf"|(?P<day4>\d{{1,2}})(?P<sign>[-/.])(?P<month4>\d{{1,2}})(?P=sign)(?P<year4>20\d\d|\d\d)(?!\w)"
    rf"|(?P<day5>\d{{1,2}})/(?P<month5>\d{{1,2}})(?![\w/]))"
)
# A day without its month: after a day of the week, or where no word follows that it could count.
_IN_MONTH = re.compile(
    rf"(?<![\w])(?:{PREFIX}(?P<weekday>{_WEEKDAY}),? (?:de |the )(?P<day>\d{{1,2}}(?:e|de|ste|st|nd|rd|th)|{_ORDINAL})"
    rf"|(?P<bound2>uiterlijk|vanaf|from|by|before|voor|op|on|na|after) (?:de |the )"
    rf"(?P<day2>\d{{1,2}}(?:e|ste|de|st|nd|rd|th)|[a-z]*twintigste|dertigste|[a-z]+tiende|twent(?:y-[a-z]+|ieth)"
    rf"|[a-z]+teenth|thirtieth)"
    r"(?=$|[.,;:!?)]| (?:en|and|is|om|at|of|or|krijgt|komt|komen|wordt|hoort|gaat|staat)(?!\w)))(?!\w)"
)
_ON_WEEKDAY = re.compile(
    rf"(?<![\w]){PREFIX}(?:(?P<which>aanstaande|a\.s\.|komende|eerstkomende|volgende week|deze|this coming|this"
    rf"|next week"
    rf"|coming|next|volgende|afgelopen|vorige|last) )?(?P<weekday>{_WEEKDAY})(?P<part>ochtend|middag|avond|nacht)?"
    rf"(?: (?P<part2>ochtend|middag|avond|morning|afternoon|evening|night))?"
    r"(?![\w]| (?:morning|afternoon|evening|night)s)"
    rf"(?: (?P<after>over een week|volgende week|van volgende week|next week|of next week|a\.s\.|aanstaande))?"
)
_DAYS = {
    "vandaag": 0, "vanochtend": 0, "vanmorgen": 0, "vanmiddag": 0, "vanavond": 0, "vannacht": 0, "today": 0,
    "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0, "morgen": 1, "morgenochtend": 1,
    "morgenmiddag": 1, "morgenavond": 1, "tomorrow": 1, "overmorgen": 2, "the day after tomorrow": 2,
    "day after tomorrow": 2, "gisteren": -1, "yesterday": -1, "dezelfde dag": 0, "diezelfde dag": 0, "same day": 0,
    "eergisteren": -2, "later today": 0, "a week today": 7, "vandaag over een week": 7,
}  # fmt: skip
_END_OF_DAY = (
    r"(?:het |the )?(?:eind|einde|end)"
    r" (?:van de (?:dag|middag|ochtend|werkdag)|of (?:the |this |today's )?(?:day|afternoon|business|play))"
    r"|(?:in )?de loop van de (?:dag|middag|ochtend)|close of (?:business|play)|in the course of the day"
)
_RELATIVE = re.compile(
    rf"(?<![\w]){PREFIX}(?P<word>{any_of(_DAYS)}|{_END_OF_DAY})"
    r"(?: (?P<part>vroeg|ochtend|middag|avond|morning|afternoon|evening|night))?(?!\w|'s)"
)
END_OF_DAY = re.compile(rf"{PREFIX}(?:in )?{_END_OF_DAY}")
_HOLIDAY = re.compile(rf"(?<![\w]){PREFIX}(?P<name>{'|'.join(sorted(HOLIDAYS, key=len, reverse=True))})(?!\w)")
_GREETING = re.compile(r"(?:goede|goeie|fijne|mooie|good)\s$|goede?$")
_MIDDAY, _EVENING, _LATE = time(12), time(18), time(23, 59)
_PARTS = {
    "vanochtend": _MIDDAY, "vanmorgen": _MIDDAY, "morgenochtend": _MIDDAY, "ochtend": _MIDDAY, "vroeg": _MIDDAY,
    "this morning": _MIDDAY, "morning": _MIDDAY, "vanmiddag": _EVENING, "morgenmiddag": _EVENING, "middag": _EVENING,
    "this afternoon": _EVENING, "afternoon": _EVENING,
}  # fmt: skip
_FAR = 183


def dates(folded: str, now: datetime) -> Iterator[Moment]:
    for match in _DATE.finditer(folded):
        day = _first_group(match, "day", "day2", "day3", "day4", "day5")
        month = _first_group(match, "month", "month2", "month3", "month4", "month5")
        year = _first_group(match, "year", "year2", "year3", "year4") or ""
        found = _date_of(day or "", month or "", year, now.date())
        if found is None or (match["day5"] and not match["bound"] and not match["weekday"] and _is_share(match)):
            continue
        weekday = match["weekday"]
        wrong = bool(weekday) and WEEKDAYS[weekday] != found.weekday()
        end = match.start() + len(match.group().rstrip("."))
        yield Moment(match.start(), end, found, found, None, bound_of(match), wrong_weekday=wrong, is_date=True)


def days_of_month(folded: str, now: datetime) -> Iterator[Moment]:
    """ "Monday the 9th", "from the 22nd": the next such day, of those that are the said day of the week if there is."""
    today = now.date()
    for match in _IN_MONTH.finditer(folded):
        number = _day(match["day"] or match["day2"])
        months = range(today.year * 12 + today.month - 1, today.year * 12 + today.month + 3)
        near = [_made(month // 12, month % 12 + 1, number) for month in months] if number else []
        ahead = [one for one in near if one is not None and one >= today]
        weekday = match["weekday"]
        fits = [one for one in ahead if not weekday or one.weekday() == WEEKDAYS[weekday]]
        if not ahead:
            continue
        found = (fits or ahead)[0]
        bound = bound_of(match) if weekday else bound_by(match["bound2"])
        yield Moment(match.start(), match.end(), found, found, None, bound, wrong_weekday=not fits, is_date=True)


def _first_group(match: re.Match[str], *names: str) -> str | None:
    return next((match[name] for name in names if match[name]), None)


def _is_share(match: re.Match[str]) -> bool:
    """A part "1/3", or "24/7": a day is said with "on"."""
    return match.group()[0].isdigit()


def _date_of(day: str, month: str, year: str, today: date) -> date | None:
    number = MONTHS.get(month) or (int(month) if month.isdigit() else 0)
    if year:
        return _made(int(year) + (2000 if len(year) == 2 else 0), number, _day(day))
    # without a year: the one that lies nearest
    near = [_made(today.year + shift, number, _day(day)) for shift in (-1, 0, 1)]
    known = [one for one in near if one is not None]
    return min(known, key=lambda one: (abs((one - today).days) > _FAR, abs((one - today).days)), default=None)


def _day(written: str) -> int:
    """The day of a month: "9", "9th", "zesde"; 0 where it is none."""
    digits = re.match(r"\d+", written)
    return int(digits.group()) if digits else ORDINALS.get(written, 0)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def weekdays(folded: str, now: datetime) -> Iterator[Moment]:
    today = now.date()
    for match in _ON_WEEKDAY.finditer(folded):
        ahead = (WEEKDAYS[match["weekday"]] - today.weekday()) % 7
        which, after = match["which"] or "", match["after"] or ""
        if which in ("afgelopen", "vorige", "last"):
            ahead = ahead - 7
        elif "week" in which or "week" in after:
            ahead = 7 - today.weekday() + WEEKDAYS[match["weekday"]]
        elif ahead == 0:
            ahead = 7 if which not in ("deze", "this") else 0
        day = today + timedelta(days=ahead)
        part = match["part"] or match["part2"] or ""
        yield Moment(match.start(), match.end(), day, day, _PARTS.get(part), bound_of(match))


def relative(folded: str, now: datetime) -> Iterator[Moment]:
    for match in _RELATIVE.finditer(folded):
        word = match["word"]
        if word == "morgen" and _GREETING.search(folded[max(match.start("word") - 8, 0) : match.start("word")]):
            continue
        day = now.date() + timedelta(days=_DAYS.get(word, 0))
        by = _PARTS.get(match["part"] or word)
        yield Moment(match.start(), match.end(), day, day, by, bound_of(match, "" if word in _DAYS else word))


def holidays(folded: str, now: datetime) -> Iterator[Moment]:
    for match in _HOLIDAY.finditer(folded):
        days = [holiday(match["name"], now.year + shift) for shift in (0, 1)]
        day = next((one for one in days if one >= now.date()), days[-1])
        yield Moment(match.start(), match.end(), day, day, None, bound_of(match))


def holiday(name: str, year: int) -> date:
    """The day of a Dutch public holiday, by its folded name in Dutch or English."""
    fixed, after_easter = HOLIDAYS[name]
    return date(year, *fixed) if fixed else easter(year) + timedelta(days=after_easter)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the rule of Meeus, Jones and Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * i) // 451
    month, day = divmod(h + i - 7 * m + 114, 31)
    return date(year, month, day + 1)
