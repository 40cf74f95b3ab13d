"""Statements that contradict a fact the town holds to be true now, or repeat one that is past its date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

from heed.answers.checks.claims import claims
from heed.answers.checks.contract import Fact, Level, Problem
from heed.answers.checks.held import of_facts
from heed.answers.checks.meaning import likeness, look
from heed.answers.checks.names import names_in
from heed.answers.checks.phrases import pattern
from heed.answers.checks.seen import Part, Seen
from heed.answers.checks.values import Said, day_of, known_things, price, said, same, same_time, weekdays_in
from heed.answers.checks.words import sameness as words
from heed.understanding.text import fold

_YES_NO = frozenset({"yes", "no", "ja", "nee", "true", "false"})
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?$")
_MONEY = re.compile(r"(?:eur|euro|€)")


def find(seen: Seen, parameters: Mapping[str, Any]) -> Iterator[Problem]:
    """`alike`: cosine from which a sentence may speak of a fact; `shared`: share of its words from which it does.

    What the rules find is sure, and so is what the judge finds from `sure` on; from `likely` on it is advice.
    """
    told: list[tuple[int, int]] = []
    for problem in _by_rules(seen, parameters):
        told.append((problem.start or 0, problem.end or 0))
        yield problem
    held, facts = of_facts(seen)
    for claim in claims(seen, held, float(parameters["likely"])):
        part = claim.part
        if not any(start < part.end and part.start < end for start, end in told):
            level = None if claim.likely >= float(parameters["sure"]) else Level.ADVICE
            yield Problem("stale_fact.contradicts", part.start, part.end, _values(facts[claim.held]), level=level)


def _by_rules(seen: Seen, parameters: Mapping[str, Any]) -> Iterator[Problem]:
    facts = seen.outgoing.facts
    if not facts:
        return
    now = seen.outgoing.now.astimezone(seen.zone)
    told: set[tuple[int, int]] = set()
    before = ""
    look([part.text for part in seen.sentences])  # together, which is quicker than one by one
    for part in seen.sentences:
        about = [fact for fact in facts if _speaks_of(seen, part, before, fact, parameters)]
        before = part.text
        if not about or part.text.endswith("?") or seen.quotes_in(part):
            continue
        for problem in _against(part, about, now):
            where = (problem.start or 0, problem.end or 0)
            if where not in told:
                told.add(where)
                yield problem
                break


def _speaks_of(seen: Seen, part: Part, before: str, fact: Fact, parameters: Mapping[str, Any]) -> bool:
    """By shared words, or by meaning; not where another place is named."""
    now = _noon(seen.outgoing.now)
    statement, subject_text, subject, specific, told = _about(fact, now)
    mine = said(part.text, now).words | said(before, now).words
    of_it = specific | told
    if specific and not mine & of_it and not said(seen.resident, now).words & of_it:
        return False
    if _is_elsewhere(seen, part, before, fact):
        return False
    if specific and not mine & (specific | told):
        # "we are open until six": what it is of stands in the question
        others = (said(part.text, now).specific - told) & known_things()
        if others or not said(seen.resident, now).words & (specific | told):
            return False
        mine |= said(seen.resident, now).words
    elif specific and not mine & specific and (said(part.text, now).specific - told - specific) & known_things():
        return False
    shared = len(mine & subject) / len(subject) if subject else 0.0
    in_statement = len(said(part.text, now).words & said(statement, now).words)
    if shared >= float(parameters["shared"]) and (len(mine & subject) >= 2 or len(subject) == 1 or in_statement >= 2):
        return True
    if in_statement == 0 and not mine & subject:
        return False
    return max(likeness(part.text, [statement, subject_text])) >= float(parameters["alike"])


@lru_cache(maxsize=64)
def _noon(now: datetime) -> datetime:
    return now.replace(hour=12, minute=0, second=0, microsecond=0)


@lru_cache(maxsize=1024)
def _about(fact: Fact, noon: datetime) -> tuple[str, str, frozenset[str], frozenset[str], frozenset[str]]:
    """Of a fact its statement and subject, folded; what the subject is about, without its place; of that what is
    specific, and what is in the statement. Kept, since it is compared with each sentence."""
    statement, subject = fold(fact.statement).text, fold(fact.subject).text
    about, of_place = said(subject, noon), said(fold(fact.place).text, noon).words
    return statement, subject, about.words - of_place, about.specific - of_place, said(statement, noon).specific


def _is_elsewhere(seen: Seen, part: Part, before: str, fact: Fact) -> bool:
    here = fold(fact.place + " " + fact.statement + " " + fact.subject).text
    names = names_in(seen.cased[part.start : part.end])
    names |= set(said(part.text, seen.outgoing.now).streets)
    if not fact.place.strip():
        return False
    distinct = [
        word
        for word in re.findall(r"\w{3,}", fold(fact.place).text)
        if word not in ("havenstad", "gemeente", "the", "het", "van") and same(word) not in known_things()
    ]
    context = f"{part.text} {before}"
    if any(word in context for word in distinct):
        return False
    if any(name not in here for name in names):
        return True
    whole = seen.folded
    if distinct and not any(word in whole or word in seen.resident for word in distinct):
        # the place is named nowhere: the resident may be asking of another
        elsewhere = names_in(seen.outgoing.resident_text) | set(said(seen.resident, seen.outgoing.now).streets)
        return any(name not in here for name in elsewhere)
    return False


def _against(part: Part, about: Sequence[Fact], now: datetime) -> Iterator[Problem]:
    today = now.date()
    if pattern(words.PAST_STATE).search(part.text):
        return
    mine = said(part.text, now)
    current = [fact for fact in about if not fact.is_past(today)]
    for fact in current:
        if fact.is_current(today):
            yield from _mismatch(part, mine, fact, current, now, "stale_fact.contradicts")
    for fact in about:
        if (
            fact.is_past(today)
            and _repeats(mine, fact, now)
            and not any(_repeats(mine, other, now) for other in current)
        ):
            yield Problem("stale_fact.past", part.start, part.end, _values(fact))


def _values(fact: Fact) -> dict[str, str]:
    return {"fact": fact.id, "statement": fact.statement, "value": fact.value}


def _mismatch(
    part: Part, mine: Said, fact: Fact, current: Sequence[Fact], now: datetime, why: str
) -> Iterator[Problem]:
    for kind, found, span in _compared(mine, fact, now):
        if (found and not any(_holds(kind, one, other, now) for one in found for other in current)) or (
            kind == "time" and not all(any(_holds(kind, one, other, now) for other in current) for one in found)
        ):
            yield Problem(why, part.start + span[0], part.start + span[1], _values(fact))
            return


def _compared(mine: Said, fact: Fact, now: datetime) -> Iterator[tuple[str, list[Any], tuple[int, int]]]:
    """The values of the sentence that are of the fact's kind, and where they stand."""
    value, whole = fold(fact.value).text.strip(), (0, len(mine.text))
    true = said(f"{value} {fold(fact.unit).text}".strip(), now)
    if value in _YES_NO:
        yield "less", [mine.is_less], whole
    elif day_of(value):
        days = [one for one in mine.days if one.count is None and one.first <= one.last]
        yield "day", list(days), (days[0].start, days[0].end) if days else whole
    elif _MONEY.search(fold(fact.unit).text) or true.prices:
        yield "price", list(mine.prices), _reach(mine.prices) or whole
    elif true.phones or (value.replace(" ", "").replace("-", "").lstrip("+").isdigit() and len(value) >= 7):
        yield "phone", list(mine.phones), _reach(mine.phones) or whole
    elif true.times:
        yield "time", list(mine.times), _reach(mine.times) or whole
    elif _NUMBER.match(value):
        units = {unit for _, unit in said(f"{value} {fold(fact.unit).text}", now).amounts} | {
            unit for _, unit in said(fold(fact.statement).text, now).amounts
        }
        amounts = {key: span for key, span in mine.amounts.items() if key[1] in units}
        yield "amount", [number for number, _ in amounts], _reach(amounts) or whole
    elif true.weekdays:
        yield "weekday", [mine.weekdays] if mine.weekdays else [], whole


def _reach(found: Mapping[Any, tuple[int, int]]) -> tuple[int, int] | None:
    return (min(start for start, _ in found.values()), max(end for _, end in found.values())) if found else None


def _holds(kind: str, one: Any, fact: Fact, now: datetime) -> bool:
    """Whether a value is the fact's own."""
    value = fold(fact.value).text.strip()
    true = said(f"{value} {fold(fact.unit).text}".strip(), now)
    if kind == "less":
        return value in _YES_NO and bool(one == said(fold(fact.statement).text, now).is_less)
    if kind == "day":
        day = day_of(value)
        return day is not None and bool(one.first <= day <= one.last)
    if kind == "price":
        return one in true.prices or one == price(value)
    if kind == "phone":
        return "".join(filter(str.isdigit, value))[-9:] == one[-9:]
    if kind == "time":
        stated = said(fold(fact.statement).text, now).times
        return any(same_time(one, other) for other in (*true.times, *stated))
    if kind == "amount":
        return bool(_NUMBER.match(value)) and float(value.replace(",", ".")) == float(one)
    return bool(one & weekdays_in(value))


def _repeats(mine: Said, fact: Fact, now: datetime) -> bool:
    """Whether the sentence has the fact's value."""
    return any(
        found and all(_holds(kind, one, fact, now) for one in found) for kind, found, _ in _compared(mine, fact, now)
    )
