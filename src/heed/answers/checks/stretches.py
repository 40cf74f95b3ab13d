"""Stretches of time of which a text speaks: weeks, weekends, months, and "within three days"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from heed.answers.checks.moment import BOUNDS, PREFIX, Amount, Bound, Moment, any_of, bound_of
from heed.answers.checks.words.calendar import MONTHS, NUMBERS

_MONTH, _NUMBER = any_of(MONTHS), any_of(NUMBERS)
_SPAN = re.compile(
    rf"(?<![\w]){PREFIX}(?:(?P<edge>eind(?:e)?(?: van)?|aan het eind(?:e)? van|begin(?: van)?|in de loop van"
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
    rf"(?:(?P<times>\d|{_NUMBER}) (?:keer|maal|times|x) )?"
    rf"(?:(?P<number>\d{{1,3}}|{_NUMBER})(?: (?:tot|a|to|of|or|-) (?P<most>\d{{1,3}}|{_NUMBER}))? )?"
    r"(?P<unit>minuten|minuut|minutes|minute|kwartier|werkuren|working hours|office hours|kantooruren|uren|uur"
    r"|uurtje|hours"
    r"|hour|werkdagen|werkdag|working days|working day|business days|business day|dagen|dag|days|day|etmaal|weken|week"
    r"|weeks|maanden|maand|months|month)(?!\w)"
)


def spans(folded: str, now: datetime) -> Iterator[Moment]:
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
        yield Moment(match.start(), match.end(), max(first, today), last, None, bound_of(match, edge))


def months(folded: str, now: datetime) -> Iterator[Moment]:
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
        bound = next((one for one, words in BOUNDS.items() if edge.startswith(words)), Bound.ON)
        yield Moment(match.start(), match.end(), first, last, None, bound)


def _month(day: date, later: int) -> date:
    months = day.year * 12 + day.month - 1 + later
    return date(months // 12, months % 12 + 1, 1)


def lengths(folded: str, now: datetime) -> Iterator[Moment]:
    for match in _LENGTH.finditer(folded):
        unit = match["unit"]
        count = _count(match)
        if count is None or (match["in"] == "over" and not match["number"] and not match["half"]):
            continue
        kind, each = _unit(unit)
        if match["times"]:
            count *= int(match["times"]) if match["times"].isdigit() else NUMBERS[match["times"]]
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
