"""Promises of a moment that the calendar cannot keep: too early, past, when nobody works, or a wrong weekday."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime, time, timedelta
from typing import Any

from heed.answers.checks.contract import Level, Problem, Target
from heed.answers.checks.moment import Amount, Bound, Moment
from heed.answers.checks.phrases import pattern
from heed.answers.checks.seen import Seen
from heed.answers.checks.words import promises as words
from heed.staff.working_time import NeverOpen, Unit

_CLAUSES = re.compile(r"[,;:()\n]|(?<= )(?:en|and|maar|but|want|zodat|dus|because|omdat|so)(?= )")
# "this month not", "not this week": it stands next to the moment, which is all of the clause that need be said
_NOT_THEN = re.compile(
    r"(?:deze|dit|this|vandaag|morgen|today|tomorrow)(?: \w+)? (?:nog )?(?:niet|not)(?!\w)"
    r"|(?<!\w)(?:niet|not) (?:deze|dit"
    r"|this|on|op|voor|before|until|vandaag|morgen|today|tomorrow)(?!\w)"
)


def find(seen: Seen, parameters: Mapping[str, Any]) -> Iterator[Problem]:
    target = seen.outgoing.may_promise_from
    now = seen.outgoing.now.astimezone(seen.zone)
    for moment in seen.moments:
        clause, sentence = _around(seen, moment)
        if moment.wrong_weekday:
            yield Problem("promise.wrong_weekday", moment.start, moment.end, {"date": moment.first.isoformat()})
        elif target is not None and moment.bound is not Bound.AFTER and is_promised(clause, sentence, moment, now):
            yield from _unkept(moment, target, now)


def _around(seen: Seen, moment: Moment) -> tuple[str, str]:
    """The clause and the sentence in which a moment stands."""
    sentence = seen.sentence_at(moment.start)
    start, end = sentence.start, sentence.end
    for cut in _CLAUSES.finditer(seen.folded, sentence.start, sentence.end):
        if cut.end() <= moment.start:
            start = cut.end()
        elif cut.start() >= moment.end:
            end = cut.start()
            break
    return seen.folded[start:end], sentence.text


def is_promised(clause: str, sentence: str, moment: Moment, now: datetime) -> bool:
    """Whether somebody on our side is bound by a moment: by the words of its clause, else of its sentence."""
    if sentence.endswith("?"):
        return False
    commits, acts = pattern(words.COMMITS + ";" + words.COMMITS_EN), pattern(words.RESIDENT_ACTS)
    clause, sentence = pattern(words.COUNTS_ON).sub("we", clause), pattern(words.COUNTS_ON).sub("we", sentence)
    if pattern(words.DENIED).search(clause) or _NOT_THEN.search(clause):
        return False
    within = clause
    if not commits.search(clause) and not acts.search(clause):
        within = sentence
    if acts.search(within) or not commits.search(within) or pattern(words.DENIED).search(within):
        return False
    is_told = bool(pattern(words.PAST).search(within)) and not pattern(words.FUTURE).search(within)
    return not (is_told and moment.first <= now.date())


def _unkept(moment: Moment, target: Target, now: datetime) -> Iterator[Problem]:
    where = (moment.start, moment.end)
    calendar = target.calendar
    latest = _latest(moment, target, now)
    if latest < now:
        yield Problem("promise.past", *where, {"date": moment.last.isoformat()})
        return
    works = any(calendar.is_working_day(moment.first + timedelta(days=day)) for day in range(_days(moment)))
    if moment.count is None and moment.bound is not Bound.BEFORE and not works:
        yield Problem("promise.nobody_works", *where, {"date": moment.first.isoformat()})
        return
    try:
        earliest = target.earliest(now).astimezone(now.tzinfo)
    except NeverOpen:
        return
    if latest < earliest:
        # Advice: the town's own norm says when, and a crew may well come sooner. The others no crew can keep.
        yield Problem("promise.too_early", *where, {"earliest": earliest.isoformat()}, level=Level.ADVICE)


def _days(moment: Moment) -> int:
    return min((moment.last - moment.first).days + 1, 14)


def _latest(moment: Moment, target: Target, now: datetime) -> datetime:
    """The last moment at which the promise would still be kept."""
    if moment.count is not None and moment.unit is not None:
        return _after(moment.count, moment.unit, target, now)
    day = moment.first if moment.bound in (Bound.FROM, Bound.BEFORE) else moment.last
    if moment.by is not None:
        return datetime.combine(day, moment.by, now.tzinfo)
    if moment.bound is Bound.BEFORE:
        day -= timedelta(days=1)
    return datetime.combine(day, time(23, 59), now.tzinfo)


def _after(count: int, unit: Amount, target: Target, now: datetime) -> datetime:
    if unit in (Amount.WORKING_DAYS, Amount.WORKING_HOURS):
        of_unit = Unit.WORKING_DAYS if unit is Amount.WORKING_DAYS else Unit.WORKING_HOURS
        try:
            return target.calendar.add(now, count, of_unit).astimezone(now.tzinfo)
        except NeverOpen:
            return datetime.max.replace(tzinfo=now.tzinfo)
    if unit is Amount.DAYS:
        return datetime.combine(now.date() + timedelta(days=count), time(23, 59), now.tzinfo)
    return now + timedelta(hours=count)
