"""Moments of which a text speaks, in Dutch and English: days, dates, weeks, times of day and "within three days".

Works on folded text (lower case, no accents). A moment is a stretch of whole days, `first` to `last`, with the time of
day by which where one is said. Vague words ("soon", "a few days") are no moment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from heed.answers.checks.words.calendar import HOLIDAYS, MONTHS, NUMBERS, WEEKDAYS


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


def _any(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_WEEKDAY, _MONTH, _NUMBER = _any(WEEKDAYS), _any(MONTHS), _any(NUMBERS)
_PREFIX = (
    r"(?:(?P<bound>uiterlijk(?: op)?|niet later dan|ten laatste|tot en met|t/m|voor het|voor|tegen|no later than"
    r"|by the|by"
    r"|before the|before|until|till|vanaf|from|starting|na|after|sinds|since) )?(?:op |on )?(?:de |the )?"
)
_DATE = re.compile(
    rf"(?<![\w]){_PREFIX}(?:(?P<weekday>{_WEEKDAY})(?:ochtend|middag|avond)?,? (?:de |the |op |on )?)?(?:"
    rf"(?P<day>\d{{1,2}})(?:e|de|ste|st|nd|rd|th)? (?:of )?(?P<month>{_MONTH})\.?(?!\w)(?:,? (?P<year>20\d\d))?"
    rf"|(?P<month2>{_MONTH})\.? (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?!\w)(?!:\d)(?:,? (?P<year2>20\d\d))?"
    rf"|(?P<year3>20\d\d)-(?P<month3>\d\d)-(?P<day3>\d\d)(?!\w)"
    rf"|(?P<day4>\d{{1,2}})(?P<sign>[-/.])(?P<month4>\d{{1,2}})(?P=sign)(?P<year4>20\d\d|\d\d)(?!\w)"
    rf"|(?P<day5>\d{{1,2}})/(?P<month5>\d{{1,2}})(?![\w/]))"
)
_ON_WEEKDAY = re.compile(
    rf"(?<![\w]){_PREFIX}(?:(?P<which>aanstaande|a\.s\.|komende|eerstkomende|volgende week|deze|this coming|this"
    rf"|next week"
    rf"|coming|next|volgende|afgelopen|vorige|last) )?(?P<weekday>{_WEEKDAY})(?P<part>ochtend|middag|avond|nacht)?"
    rf"(?: (?P<part2>ochtend|middag|avond|morning|afternoon|evening|night))?(?!\w)"
    rf"(?: (?P<after>over een week|volgende week|van volgende week|next week|of next week|a\.s\.|aanstaande))?"
)
_DAYS = {
    "vandaag": 0, "vanochtend": 0, "vanmorgen": 0, "vanmiddag": 0, "vanavond": 0, "vannacht": 0, "today": 0,
    "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0, "morgen": 1, "morgenochtend": 1,
    "morgenmiddag": 1, "morgenavond": 1, "tomorrow": 1, "overmorgen": 2, "the day after tomorrow": 2,
    "day after tomorrow": 2, "gisteren": -1, "yesterday": -1, "dezelfde dag": 0, "diezelfde dag": 0, "same day": 0,
    "eergisteren": -2,
}  # fmt: skip
_END_OF_DAY = (
    r"(?:het |the )?(?:eind|einde|end)"
    r" (?:van de (?:dag|middag|ochtend|werkdag)|of (?:the |this |today's )?(?:day|afternoon|business))"
)
_RELATIVE = re.compile(
    rf"(?<![\w]){_PREFIX}(?P<word>{_any(_DAYS)}|{_END_OF_DAY})"
    r"(?: (?P<part>vroeg|ochtend|middag|avond|morning|afternoon|evening|night))?(?!\w)"
)
_HOLIDAY = re.compile(rf"(?<![\w]){_PREFIX}(?P<name>{'|'.join(sorted(HOLIDAYS, key=len, reverse=True))})(?!\w)")
_GREETING = re.compile(r"(?:goede|goeie|fijne|mooie|good)\s$|goede?$")
_MIDDAY, _EVENING, _LATE = time(12), time(18), time(23, 59)
_PARTS = {
    "vanochtend": _MIDDAY, "vanmorgen": _MIDDAY, "morgenochtend": _MIDDAY, "ochtend": _MIDDAY, "vroeg": _MIDDAY,
    "this morning": _MIDDAY, "morning": _MIDDAY, "vanmiddag": _EVENING, "morgenmiddag": _EVENING, "middag": _EVENING,
    "this afternoon": _EVENING, "afternoon": _EVENING,
}  # fmt: skip
_SPAN = re.compile(
    rf"(?<![\w]){_PREFIX}(?:(?P<edge>eind(?:e)?(?: van)?|aan het eind(?:e)? van|begin(?: van)?|in de loop van"
    rf"|later|end of"
    r"|the end of|early|at the end of|beginning of|start of|het eind(?:e)? van|halverwege) )?"
    r"(?:de |the )?(?:(?P<which>deze|dit|volgende|komende|aanstaande|this|next|the coming|coming|lopende) )?"
    r"(?P<unit>weekend|weekeinde|week|maand|month)(?!\w)(?! of\b)"
)
_IN_MONTH = re.compile(
    rf"(?<!\w)(?P<edge>in|eind(?:e)?(?: van)?|begin(?: van)?|half|halverwege|medio|early|late|mid|at the end of"
    rf"|end of|start of"
    rf"|beginning of|vanaf|from|until|tot en met|t/m|uiterlijk|by|before|voor|after"
    rf"|na)[ -](?P<month>{_MONTH})(?!\w)(?: (?P<year>20\d\d))?(?! \d)"
)
_LENGTH = re.compile(
    rf"(?<![\w-])(?P<in>binnen|in de komende|de komende|in|over|within the next|within|in the next|the next|in under"
    rf"|in less than|in minder dan|uiterlijk binnen|uiterlijk over)"
    rf" (?:nu en |ongeveer |circa |about |no more than |less than |maximaal |hooguit |at most "
    rf"|uiterlijk )?(?P<half>een half|half an?|een kwart)?\s?"
    rf"(?:(?P<number>\d{{1,3}}|{_NUMBER})(?: (?:tot|a|to|of|or|-) (?P<most>\d{{1,3}}|{_NUMBER}))? )?"
    r"(?P<unit>minuten|minuut|minutes|minute|kwartier|werkuren|working hours|office hours|kantooruren|uren|uur"
    r"|uurtje|hours"
    r"|hour|werkdagen|werkdag|working days|working day|business days|business day|dagen|dag|days|day|etmaal|weken|week"
    r"|weeks|maanden|maand|months|month)(?!\w)"
)
_CLOCK = re.compile(
    r"(?<![\w.,:/-])(?P<hour>[01]?\d|2[0-4])(?:(?P<sign>[:.])(?P<minute>[0-5]\d))?(?: ?(?P<word>uur|u|h|am|pm"
    r"|a\.m\.|p\.m\."
    r"|o'clock))?(?![\w:/]|[.,]\d)"
)
_SAID_HOURS = re.compile(
    rf"(?<!\w)(?P<half>half )?(?P<number>{'|'.join(word for word in NUMBERS if len(word) > 3)}) (?:uur|o'clock)(?!\w)"
)
_NOON = re.compile(r"(?<!\w)(?:noon|midday|12 o'clock noon)(?!\w)")
_NEAR_TIME = 26
_TIME_LED = re.compile(r"(?:om|voor|tegen|tussen|rond|at|by|before|around|from|van|vanaf|tot|en|and|to|until|-)\s?$")
_SEPARATED = re.compile(r"\s?(?:tot en met|t/m|tot|of|en|or|and|to|-|until)\s?$")
_FAR = 183
_BOUNDS = {
    Bound.BY: ("uiterlijk", "niet later", "ten laatste", "tot en met", "t/m", "no later", "by"),
    Bound.BEFORE: ("voor", "tegen", "before", "until", "till"),
    Bound.FROM: ("vanaf", "from", "starting"),
    Bound.AFTER: ("na", "after", "sinds", "since"),
}


def moments(folded: str, now: datetime) -> Iterator[Moment]:
    """All moments in the order of the text, without overlap. `now` is aware, in the town's own time zone."""
    taken: list[Moment] = []
    for finder in (_dates, _lengths, _relative, _holidays, _weekdays, _spans, _months):
        for one in finder(folded, now):
            if all(one.end <= other.start or other.end <= one.start for other in taken):
                taken.append(one)
    found = sorted(taken, key=lambda one: one.start)
    yield from (_with_time(folded, one) for one in _joined(folded, found))


def _dates(folded: str, now: datetime) -> Iterator[Moment]:
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
        yield Moment(match.start(), end, found, found, None, _bound(match), wrong_weekday=wrong, is_date=True)


def _first_group(match: re.Match[str], *names: str) -> str | None:
    return next((match[name] for name in names if match[name]), None)


def _is_share(match: re.Match[str]) -> bool:
    """A part "1/3", or "24/7": a day is said with "on"."""
    return match.group()[0].isdigit()


def _date_of(day: str, month: str, year: str, today: date) -> date | None:
    number = MONTHS.get(month) or (int(month) if month.isdigit() else 0)
    if year:
        return _made(int(year) + (2000 if len(year) == 2 else 0), number, int(day))
    # without a year: the one that lies nearest
    near = [_made(today.year + shift, number, int(day)) for shift in (-1, 0, 1)]
    known = [one for one in near if one is not None]
    return min(known, key=lambda one: (abs((one - today).days) > _FAR, abs((one - today).days)), default=None)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _weekdays(folded: str, now: datetime) -> Iterator[Moment]:
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
        yield Moment(match.start(), match.end(), day, day, _PARTS.get(part), _bound(match))


def _relative(folded: str, now: datetime) -> Iterator[Moment]:
    for match in _RELATIVE.finditer(folded):
        word = match["word"]
        if word == "morgen" and _GREETING.search(folded[max(match.start("word") - 8, 0) : match.start("word")]):
            continue
        day = now.date() + timedelta(days=_DAYS.get(word, 0))
        by = _PARTS.get(match["part"] or word)
        yield Moment(match.start(), match.end(), day, day, by, _bound(match, "" if word in _DAYS else word))


def _holidays(folded: str, now: datetime) -> Iterator[Moment]:
    for match in _HOLIDAY.finditer(folded):
        days = [holiday(match["name"], now.year + shift) for shift in (0, 1)]
        day = next((one for one in days if one >= now.date()), days[-1])
        yield Moment(match.start(), match.end(), day, day, None, _bound(match))


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


def _spans(folded: str, now: datetime) -> Iterator[Moment]:
    today = now.date()
    monday = today - timedelta(days=today.weekday())
    for match in _SPAN.finditer(folded):
        unit, which, edge = match["unit"], match["which"] or "", match["edge"] or ""
        of_weekend = unit in ("weekend", "weekeinde")
        if (
            not which
            and (not edge or edge == "later")
            and not (of_weekend and (match["bound"] or " " in match.group().strip()))
        ):
            continue
        later = which in ("volgende", "next")
        if unit in ("weekend", "weekeinde"):
            first = monday + timedelta(days=5 + 7 * later)
            last = first + timedelta(days=1)
        elif unit == "week":
            first = monday + timedelta(days=7 * (later or (which in ("komende", "coming", "the coming"))))
            last = first + timedelta(days=2 if edge.startswith(("begin", "early", "start")) else 4)
        else:
            first = _month(today, 1 if later else 0)
            last = _month(first, 1) - timedelta(days=1)
            last = first + timedelta(days=9) if edge.startswith(("begin", "early", "start")) else last
        yield Moment(match.start(), match.end(), max(first, today), last, None, _bound(match, edge))


def _months(folded: str, now: datetime) -> Iterator[Moment]:
    """ "In June", "at the end of May": the month that lies nearest, a later one before an earlier one."""
    for match in _IN_MONTH.finditer(folded):
        month, today = MONTHS[match["month"]], now.date()
        year = int(match["year"]) if match["year"] else today.year + (month < today.month - 3)
        first = date(year, month, 1)
        edge = match["edge"]
        if edge.startswith(("eind", "end", "at the end", "late")):
            first = first.replace(day=20)
        last = _month(date(year, month, 1), 1) - timedelta(days=1)
        if edge.startswith(("begin", "early", "start")):
            last = first + timedelta(days=10)
        bound = next((one for one, words in _BOUNDS.items() if edge.startswith(words)), Bound.ON)
        yield Moment(match.start(), match.end(), first, last, None, bound)


def _month(day: date, later: int) -> date:
    months = day.year * 12 + day.month - 1 + later
    return date(months // 12, months % 12 + 1, 1)


def _lengths(folded: str, now: datetime) -> Iterator[Moment]:
    for match in _LENGTH.finditer(folded):
        unit = match["unit"]
        count = _count(match)
        if count is None or (match["in"] == "over" and not match["number"] and not match["half"]):
            continue
        kind, each = _unit(unit)
        if match["half"] and unit.startswith(("u", "h", "k")):
            kind, count = Amount.HOURS, 1
        last = now + (timedelta(hours=count * each) if "hours" in kind else timedelta(days=count * each))
        first = now.date()
        yield Moment(
            match.start(), match.end(), first, last.date(), None, Bound.BY, count=count * each, unit=kind
        )  # fmt: skip


def _count(match: re.Match[str]) -> int | None:
    said = match["most"] or match["number"]
    if said:
        return int(said) if said.isdigit() else NUMBERS[said]
    if match["half"] or match["unit"] in ("kwartier", "etmaal"):
        return 1
    return None


def _unit(unit: str) -> tuple[Amount, int]:
    if unit.startswith(("werkdag", "working day", "business day")):
        return Amount.WORKING_DAYS, 1
    if unit in ("werkuren", "working hours", "office hours", "kantooruren"):
        return Amount.WORKING_HOURS, 1
    if unit.startswith(("minu", "kwartier")):
        return Amount.HOURS, 0
    if unit.startswith(("u", "h")):
        return Amount.HOURS, 1
    return Amount.DAYS, 7 if unit.startswith("we") else 30 if unit.startswith("m") else 1


def _bound(match: re.Match[str], edge: str = "") -> Bound:
    said = (match["bound"] or "").strip()
    for bound, words in _BOUNDS.items():
        if said and said.startswith(words):
            return Bound.BY if bound is Bound.BEFORE and edge else bound
    return Bound.ON


def _joined(folded: str, found: list[Moment]) -> Iterator[Moment]:
    """Of "Monday or Tuesday" and "between Monday and Wednesday" one moment, which lasts until the later one."""
    kept: list[Moment] = []
    for one in found:
        before = kept[-1] if kept else None
        between = folded[before.end : one.start] if before else ""
        bound_said = folded[one.start : one.end]
        if before and before.count is None and one.count is None and one.last >= before.first:
            if (between.strip() and _SEPARATED.fullmatch(between)) or (
                not between.strip() and bound_said.startswith(("tot en met", "t/m", "until"))
            ):
                kept[-1] = replace(
                    before,
                    end=one.end,
                    last=max(one.last, before.last),
                    wrong_weekday=before.wrong_weekday or one.wrong_weekday,
                )
                continue
            if between == " " and one.first == before.first and not (one.is_date or before.is_date):
                kept[-1] = replace(before, end=one.end, by=one.by or before.by)
                continue
        kept.append(one)
    yield from kept


def _with_time(folded: str, one: Moment) -> Moment:
    """With the time of day that is said close to it in the same clause: "tomorrow before 12:00"."""
    if one.count is not None:
        return one
    after = re.split(r"[!?;\n]|\.(?=\s)", folded[one.end : one.end + _NEAR_TIME])[0]
    clocks = [match for match in clock_times(after) if _led(after, match[0])]
    if clocks:
        last = clocks[1] if len(clocks) > 1 and clocks[1][0] - clocks[0][1] < 8 else clocks[0]
        return replace(one, by=last[2], end=one.end + last[1])
    before = re.split(r"[!?;\n,]|\.(?=\s)", folded[max(one.start - _NEAR_TIME, 0) : one.start])[-1]
    clocks = [match for match in clock_times(before) if before[match[1] :].strip() in ("", "op", "on")]
    if clocks and _led(before, clocks[-1][0]):
        begins = one.start - len(before) + clocks[-1][0]
        return replace(one, by=clocks[-1][2], start=begins)
    return one


def _led(text: str, at: int) -> bool:
    return bool(_TIME_LED.search(text[:at])) or text[:at].strip() in ("", ",")


Clock = tuple[int, int, time]


def clock_times(folded: str) -> Iterator[Clock]:
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
