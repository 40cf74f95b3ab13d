"""Statements that contradict what another department answered on the same matter in the last weeks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any, NamedTuple

from heed.answers.checks.claims import claims
from heed.answers.checks.contract import Level, Problem, RecentAnswer
from heed.answers.checks.held import of_answers
from heed.answers.checks.meaning import likeness, look
from heed.answers.checks.phrases import pattern
from heed.answers.checks.seen import Part, Seen, sentences_of
from heed.answers.checks.values import Said, content, known_things, said, same_time
from heed.answers.checks.words import sameness as words
from heed.understanding.text import fold

_THANKS = re.compile(r"(?:dank|bedankt|thank|thanks|hartelijk dank|sorry)\b")


def find(seen: Seen, parameters: Mapping[str, Any]) -> Iterator[Problem]:
    """`alike`: cosine from which two sentences may be of one thing; `same`: from which they are without shared words;
    `days`: how far back answers count; `most`: how many of the newest are compared.

    What the rules find is sure, and so is what the judge finds from `sure` on; from `likely` on it is advice.
    """
    told: list[tuple[int, int]] = []
    for problem in _by_rules(seen, parameters):
        told.append((problem.start or 0, problem.end or 0))
        yield problem
    held, answers = of_answers(seen, int(parameters["days"]), int(parameters["most"]))
    for claim in claims(seen, held, float(parameters["likely"])):
        part, answer = claim.part, answers[claim.held]
        overlaps = any(start < part.end and part.start < end for start, end in told)
        if not overlaps and not _is_quoted(seen, answer):
            level = None if claim.likely >= float(parameters["sure"]) else Level.ADVICE
            yield Problem("contradiction.recent_answer", part.start, part.end, _values(answer), level=level)


def _values(answer: RecentAnswer) -> dict[str, str]:
    return {"department": answer.department, "at": answer.at.isoformat(), "text": answer.text[:200]}


def _by_rules(seen: Seen, parameters: Mapping[str, Any]) -> Iterator[Problem]:
    now = seen.outgoing.now.astimezone(seen.zone)
    since = now - timedelta(days=int(parameters["days"]))
    recent = sorted((one for one in seen.outgoing.recent_answers if since <= one.at), key=lambda one: one.at)
    told: set[int] = set()
    # an answer whose words are quoted is one that is put right here
    recent = [one for one in recent if not _is_quoted(seen, one)]
    mine = [
        (part, said(part.text, now))
        for part in seen.sentences
        if not part.text.endswith("?") and not seen.quotes_in(part)
    ]
    if recent and mine:
        look([part.text for part, _ in mine])  # together, which is quicker than one by one
    streets = said(seen.folded, now).streets
    for answer in recent[-int(parameters["most"]) :]:
        heard = _heard(answer.text[:4_000], _noon(answer.at.astimezone(seen.zone)))
        if streets and heard.streets and not streets & heard.streets:
            continue
        is_same_topic = bool(answer.topic) and answer.topic == seen.outgoing.topic
        for part, one in mine:
            if part.start in told or heard.is_of_another_thing(one):
                continue
            span = _contradicted(part, one, seen.outgoing.now, heard, is_same_topic, parameters)
            if span:
                told.add(part.start)
                start, end = part.start + span[0], part.start + span[1]
                yield Problem("contradiction.recent_answer", start, end, _values(answer))


def _is_quoted(seen: Seen, answer: RecentAnswer) -> bool:
    quotes = (seen.folded[start:end].strip(" \"'“”„‘’") for start, end in seen.quoted)
    return any(len(quote.split()) >= 3 and quote in fold(answer.text[:4_000]).text for quote in quotes)


def _contradicted(
    part: Part, one: Said, now: datetime, heard: Heard, is_same_topic: bool, parameters: Mapping[str, Any]
) -> tuple[int, int] | None:
    for text, other in heard.sentences:
        # what costs most comes last: most sentences speak of other things, or say nothing else
        if _is_of_another_thing(one, other) or not _differs(one, other, True, now):
            continue
        shared = len(one.words & other.words) + is_same_topic
        near = likeness(part.text, [text])[0] + 0.04 * min(shared, 5)
        if near < float(parameters["alike"]):
            continue
        span = _differs(one, other, near >= float(parameters["same"]), now)
        if span:
            return span
    return None


def _noon(moment: datetime) -> datetime:
    return moment.replace(hour=12, minute=0, second=0, microsecond=0)


class Heard(NamedTuple):
    """An earlier answer: its streets, its sentences with what each says, and all words by which a sentence can be of
    the same thing as one of them."""

    streets: frozenset[str]
    sentences: tuple[tuple[str, Said], ...]
    specific: frozenset[str]
    tails: frozenset[str]

    def is_of_another_thing(self, one: Said) -> bool:
        """Whether none of its sentences has a word in common with this one: most have not."""
        return one.specific.isdisjoint(self.specific) and one.tails.isdisjoint(self.tails)


@lru_cache(maxsize=512)
def _heard(text: str, noon: datetime) -> Heard:
    """Kept, since an earlier answer is compared often."""
    folded = fold(text).text
    sentences = tuple((part.text, said(part.text, noon)) for part in sentences_of(folded))
    specific = frozenset[str]().union(*(one.specific for _, one in sentences))
    tails = frozenset[str]().union(*(one.tails for _, one in sentences))
    return Heard(said(folded, noon).streets, sentences, specific, tails)


def _is_of_another_thing(one: Said, other: Said) -> bool:
    """No word in common that tells what they are about; or each has a thing of its own that the other has not."""
    if one.specific.isdisjoint(other.specific) and one.tails.isdisjoint(other.tails):
        return True
    if not any(_is_known_to(word, other) for word in one.specific):
        return True
    things = known_things()
    return any(not _is_known_to(word, other) for word in one.specific & things) and any(
        not _is_known_to(word, one) for word in other.specific & things
    )


def _is_known_to(word: str, other: Said) -> bool:
    return word in other.specific or any(_is_same_word(word, known) for known in other.specific)


def _own(one: Said, other: Said) -> set[str]:
    """Words of a sentence that the other has not, but for those that deny."""
    denies = content(words.LESS)
    return {
        word
        for word in one.specific
        if word not in denies and not any(_is_same_word(word, known) for known in other.specific)
    }


def _is_same_word(one: str, other: str) -> bool:
    """Also a compound of it: "feest" and "buurtfeest"."""
    return one == other or (min(len(one), len(other)) >= 4 and (one.endswith(other) or other.endswith(one)))


def _differs(one: Said, other: Said, is_same: bool, now: datetime) -> tuple[int, int] | None:
    """Where two sentences of one thing name values of a kind and none in common; else None."""
    whole = (0, len(one.text))
    if _THANKS.match(one.text):
        return None
    if pattern(words.PAST_STATE).search(one.text):
        return None
    for mine, theirs in ((one.prices, other.prices), (one.phones, other.phones)):
        if mine and theirs and not set(mine) & set(theirs):
            return next(iter(mine.values()))
    if one.weekdays and other.weekdays and not one.weekdays & other.weekdays and one.is_less != other.is_less:
        return None  # on Sunday one may, on Saturday not
    if one.days and other.days and _other_days(one, other):
        return one.days[0].start, one.days[-1].end
    if (
        one.times
        and other.times
        and not any(same_time(a, b) or same_time(b, a) for a in one.times for b in other.times)
    ):
        return next(iter(one.times.values()))
    if not is_same:
        return None
    units = {unit: number for number, unit in other.amounts}
    for (number, unit), span in one.amounts.items():
        if unit in units and units[unit] != number:
            return span
    if one.is_less != other.is_less and not (_own(one, other) and _own(other, one)):
        return whole
    if one.actors and other.actors and _other_actors(one.actors, other.actors):
        return whole
    return None


def _other_days(one: Said, other: Said) -> bool:
    mine, theirs = [day for day in one.days if day.count is None], [day for day in other.days if day.count is None]
    if not mine or not theirs:
        return False
    for a in mine:
        for b in theirs:
            if (
                a.first <= b.last
                and b.first <= a.last
                and not (
                    a.is_date
                    and b.is_date
                    and a.bound == b.bound
                    and a.last != b.last
                    and a.first != a.last
                    and b.first != b.last
                )
            ):
                return False
    return True


def _other_actors(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Another body does it. "We" is in many sentences: it counts only where it stands alone."""
    named, others = mine - {"municipality"}, theirs - {"municipality"}
    if named and others:
        return not named & others
    return bool(named) != bool(others) and (bool(mine) and bool(theirs)) and not (mine & theirs)
