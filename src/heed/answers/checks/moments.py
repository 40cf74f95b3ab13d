"""Moments of which a text speaks, in Dutch and English: days, dates, weeks, times of day and "within three days".

Works on folded text (lower case, no accents). A moment is a stretch of whole days, `first` to `last`, with the time of
day by which where one is said. Vague words ("soon", "a few days") are no moment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time

from heed.answers.checks import clock, days, stretches
from heed.answers.checks.moment import Bound, Moment

_NEAR_TIME = 26
_FAR_FROM = 60
_AFTERNOON = re.compile(r"middag|afternoon")
_BY_A_TIME = re.compile(r"(?:nog voor|voor|tegen|uiterlijk(?: om)?|before|by|no later than) $")
_FINDERS = (
    days.dates,
    days.days_of_month,
    stretches.lengths,
    days.relative,
    days.holidays,
    days.weekdays,
    stretches.spans,
    stretches.months,
)
_SEPARATED = re.compile(r"\s?(?:tot en met|t/m|tot|of|en|or|and|to|-|until)\s?$")


def moments(folded: str, now: datetime) -> Iterator[Moment]:
    """All moments in the order of the text, without overlap. `now` is aware, in the town's own time zone."""
    taken: list[Moment] = []
    for finder in _FINDERS:
        for one in finder(folded, now):
            if all(one.end <= other.start or other.end <= one.start for other in taken):
                taken.append(one)
    taken += list(_at_a_time(folded, now, taken))
    found = sorted(taken, key=lambda one: one.start)
    yield from (_with_time(folded, one) for one in _joined(folded, found))


def _at_a_time(folded: str, now: datetime, found: list[Moment]) -> Iterator[Moment]:
    """ "Before five": a time without a day is today's, where no other moment stands near."""
    for start, end, by in clock.times(folded):
        led = _BY_A_TIME.search(folded[max(start - 22, 0) : start])
        near = any(one.start - _FAR_FROM < end and start < one.end + _FAR_FROM for one in found)
        if led and not near:
            yield Moment(start - len(led.group()), end, now.date(), now.date(), _of_the_day(by), Bound.BY)


def _of_the_day(said: time) -> time:
    """When by day: nobody who says "at two" means the night; midnight ends the day."""
    if said == time(0):
        return time(23, 59)
    return said.replace(hour=said.hour + 12) if said.hour < 7 else said


def _joined(folded: str, found: list[Moment]) -> Iterator[Moment]:
    """Of "Monday or Tuesday" and "between Monday and Wednesday" one moment, which lasts until the later one."""
    kept: list[Moment] = []
    for one in found:
        before = kept[-1] if kept else None
        between = folded[before.end : one.start] if before else ""
        bound_said = folded[one.start : one.end]
        if before and not between.strip() and days.END_OF_DAY.fullmatch(bound_said):
            # "Monday, in the course of the afternoon"
            by = time(18) if _AFTERNOON.search(bound_said) else None
            kept[-1] = replace(before, end=one.end, by=before.by or by)
            continue
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
    clocks = [match for match in clock.times(after) if clock.is_led(after, match[0])]
    if clocks:
        last = clocks[1] if len(clocks) > 1 and clocks[1][0] - clocks[0][1] < 8 else clocks[0]
        return replace(one, by=_of_the_day(last[2]), end=one.end + last[1])
    before = re.split(r"[!?;\n,]|\.(?=\s)", folded[max(one.start - _NEAR_TIME, 0) : one.start])[-1]
    clocks = [match for match in clock.times(before) if before[match[1] :].strip() in ("", "op", "on")]
    if clocks and clock.is_led(before, clocks[-1][0]):
        begins = one.start - len(before) + clocks[-1][0]
        return replace(one, by=_of_the_day(clocks[-1][2]), start=begins)
    return one
