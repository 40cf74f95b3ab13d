"""Whether a sentence of an answer says something else than a sentence that the town holds: what a judge goes by.

A fact, and a sentence of an earlier answer, are both something held. Of each sentence of an answer and each thing held
the features below are worked out, numbers of about -1 to 1; `likely.py` weighs them up.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, lru_cache
from typing import Any

import numpy

from heed.answers.checks.meaning import look
from heed.answers.checks.polarity import lead, stances
from heed.answers.checks.values import NUMBERS_AS_DIGITS, Said, said, same_time
from heed.answers.checks.words import sameness as words
from heed.understanding.encoder import DIMENSIONS

_SAME_WORD = 0.55
"""Cosine of two words from which they are taken for words of one thing, in either language."""
_LITTLE = 0.4
"""Cosine of two words below which they have nothing in common."""
_DIGITS = re.compile(r"\d+(?:[.,]\d+)?")
_WORD = re.compile(r"[^\W\d_]{3,}(?:-[^\W\d_]+)*")
_PAST = re.compile(
    r"(?<!\w)(?:was|waren|were|had|hadden|kon|konden|could|voorheen|vroeger|eerder|used to|previously|formerly|earlier"
    r"|vorig jaar|last year|until last|tot vorig\w*|gold|kostte|did|altijd op|ooit|once|at first|eerst)(?!\w)"
)
Array = Any


@dataclass(frozen=True)
class Held:
    """Something that the town holds: folded `text`, what it is of (`subject`, may be empty), where (`place`).

    `text` has all that is said, with the value of a fact; `now`: from when its days count.
    """

    text: str
    now: datetime
    subject: str = ""
    place: str = ""
    is_fact: bool = False
    is_same_topic: bool = True

    @cached_property
    def said(self) -> Said:
        return said(self.text, self.now)

    @cached_property
    def words(self) -> tuple[str, ...]:
        return words_of(f"{self.text} {self.subject}")


@dataclass(frozen=True)
class Answered:
    """An answer as it is compared: what was asked, its sentences, all folded."""

    question: str
    sentences: tuple[str, ...]
    now: datetime
    names: tuple[frozenset[str], ...] = ()
    """Of each sentence the names in it, folded."""

    @cached_property
    def vectors(self) -> Array:
        """Of the question and each sentence what it means."""
        return numpy.array([vector for vector, _ in look([self.question or " ", *self.sentences])])

    @cached_property
    def words(self) -> tuple[tuple[str, ...], ...]:
        """Of the question, and of each sentence."""
        return tuple(map(words_of, (self.question, *self.sentences)))

    @cached_property
    def each_word(self) -> tuple[dict[str, int], Array]:
        """Each word of all of them, and what it means."""
        each = {word: at for at, word in enumerate(dict.fromkeys(word for one in self.words for word in one))}
        return each, _meanings(tuple(each))

    @cached_property
    def numbers(self) -> tuple[frozenset[str], ...]:
        return tuple(map(numbers_of, (self.question, *self.sentences)))

    def others(self, at: int) -> tuple[int, ...]:
        """The other sentences."""
        return tuple(number for number in range(len(self.sentences)) if number != at)

    def said(self, at: int) -> Said:
        return said(self.sentences[at], self.now)


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[str, ...]:
    """The words that are more than small ones, each once."""
    return tuple(dict.fromkeys(word for word in _WORD.findall(text) if word not in _small()))


@lru_cache(maxsize=1)
def _small() -> frozenset[str]:
    return frozenset(words.STOP.split())


def _meanings(of_words: Sequence[str]) -> Array:
    return numpy.array([vector for vector, _ in look(of_words)]) if of_words else numpy.zeros((0, DIMENSIONS))


class Compared:
    """An answer and one thing held: what is worked out once for all sentences."""

    def __init__(self, answered: Answered, held: Held) -> None:
        self.answered, self.held = answered, held
        self.cosines = answered.vectors @ look([held.text])[0][0]
        self.by_subject = answered.vectors @ look([held.subject])[0][0] if held.subject else None
        each, meanings = answered.each_word
        self.alike = _meanings(held.words) @ meanings.T  # words held by words of the answer
        self.columns = [[each[word] for word in one] for one in answered.words]
        self.in_question = self.known_in([0])
        self.in_answer = self.known_in(range(1, len(self.columns)))
        self.is_open = self.in_question < _SAME_WORD

    def known_in(self, places: Sequence[int]) -> Array:
        """Of each word held how alike the likest of these sentences (0: the question) is, 0 where there is none."""
        columns = [column for place in places for column in self.columns[place]]
        if not columns or not len(self.alike):
            return numpy.zeros(len(self.alike))
        return self.alike[:, columns].max(axis=1)

    def foreign(self, at: int) -> float:
        """The share of a sentence's words that are like none held, and none of the question's."""
        columns = self.columns[at + 1]
        if not columns:
            return 0.0
        known = self.alike[:, columns].max(axis=0) if len(self.alike) else numpy.zeros(len(columns))
        asked = set(self.columns[0])
        unknown = [column for column, best in zip(columns, known, strict=True) if best < _LITTLE]
        return sum(column not in asked for column in unknown) / len(columns)

    def near(self, at: int) -> float:
        return float(max(self.cosines[0], self.cosines[at + 1]))


def features(compared: Compared, at: int, others: Sequence[Compared]) -> dict[str, float]:
    """`at`: which sentence; `others`: all else that is held, which may explain what it says."""
    answered, held, cosines = compared.answered, compared.held, compared.cosines
    asked, own, best = float(cosines[0]), float(cosines[at + 1]), float(cosines[1:].max())
    found = {
        "asked": asked,
        "own": own,
        "is_best": float(own >= best),
        "best": best,
        "near": max(asked, own),
        "both": asked * own,
        "first": float(at == 0),
        "fact": float(held.is_fact),
        "topic": float(held.is_same_topic),
    }
    if compared.by_subject is not None:
        found["near"] = max(found["near"], float(compared.by_subject[0]), float(compared.by_subject[at + 1]))
    found |= _of_words(compared, at)
    found |= _of_values(answered, at, held, [other.held for other in others])
    found |= _of_polarity(answered, at, held)
    found["evidence"] = float(
        bool(found["value_bare"] or found["number_bare"] or found["value_partly"] or found["actor"] or found["turn"])
        or (bool(found["stance"]) and not found["stance_told"])
        or found["uncovered"] > _LITTLE
    )
    topical = max(0.0, found["near"] - 0.2) + 0.5 * found["of_question"]
    for name in ("value", "number", "stance", "turn", "actor", "uncovered", "value_bare", "number_bare", "evidence"):
        found[f"{name}_topical"] = found[name] * topical
    found["topical"] = topical
    found["past"] = float(bool(_PAST.search(answered.sentences[at])))
    known = f"{held.text} {held.subject} {held.place} {answered.question}"
    names = answered.names[at] if answered.names else frozenset()
    found["other_name"] = float(bool(names) and not any(name in known for name in names))
    found["any_other_name"] = float(any(name not in known for name in names))
    found["of_held_name"] = float(any(name in f"{held.text} {held.place}" for name in names))
    found["ahead"] = found["near"] - max((other.near(at) for other in others), default=0.0)
    found["own_ahead"] = own - max((float(other.cosines[at + 1]) for other in others), default=0.0)
    return found


def _of_words(compared: Compared, at: int) -> dict[str, float]:
    answered, held = compared.answered, compared.held
    in_question, in_answer, is_open = compared.in_question, compared.in_answer, compared.is_open
    in_own = compared.known_in([at + 1])
    # what the question leaves open is what an answer says: does it?
    told = float(in_answer[is_open].max(initial=0.0))
    place = set(words_of(held.place))
    mine, of_place = answered.said(at).streets, said(f"{held.place} {held.text}", held.now).streets
    streets = mine | said(answered.question, answered.now).streets
    return {
        "of_question": _share(in_question),
        "of_own": _share(in_own),
        "of_answer": _share(in_answer),
        "told": told,
        "open_own": float(in_own[is_open].max(initial=0.0)),
        "of_open": float(in_answer[is_open].mean()) if is_open.any() else 0.0,
        "uncovered": 1 - told,
        "foreign": compared.foreign(at),
        "place": float(any(place & set(one) for one in answered.words)),
        "place_own": float(bool(place & set(answered.words[at + 1]))),
        "elsewhere": float(bool(mine and of_place and not mine & of_place)),
        "other_street": float(bool(streets and of_place and not streets & of_place)),
    }


def _share(likeness: Array) -> float:
    return float((likeness >= _SAME_WORD).mean()) if len(likeness) else 0.0


@lru_cache(maxsize=4096)
def numbers_of(text: str) -> frozenset[str]:
    """All numbers, in digits or in words."""
    digits = {one.replace(",", ".").lstrip("0") or "0" for one in _DIGITS.findall(text)}
    return frozenset(digits | {NUMBERS_AS_DIGITS[word] for word in _WORD.findall(text) if _counts(word)})


def _counts(word: str) -> bool:
    return word in NUMBERS_AS_DIGITS and NUMBERS_AS_DIGITS[word] not in ("0", "1")


def _of_values(answered: Answered, at: int, held: Held, others: Sequence[Held]) -> dict[str, float]:
    mine, theirs = answered.said(at), held.said
    differ = agree = explained = told = partly = 0.0
    for kind in ("times", "days", "prices", "phones", "measures", "weekdays"):
        one, other = _values(mine, kind), _values(theirs, kind)
        if kind == "measures":
            units = {unit for _, unit in one} & {unit for _, unit in other}
            one, other = [row for row in one if row[1] in units], [row for row in other if row[1] in units]
        if not one or not other:
            continue
        if _meet(kind, one, other):
            agree = 1.0
            left = [value for value in one if not _meet(kind, [value], other)]
            partly = max(partly, float(bool(left) and len(one) <= len(other)))
            continue
        differ = 1.0
        explained = max(explained, float(any(_meet(kind, one, _values(more.said, kind)) for more in others)))
        told = max(told, float(any(_meet(kind, _values(answered.said(n), kind), other) for n in answered.others(at))))
    numbers, held_numbers = answered.numbers[at + 1], numbers_of(held.text)
    whole = frozenset[str]().union(*(answered.numbers[n + 1] for n in answered.others(at)))
    return {
        "value": differ,
        "value_partly": partly,
        "value_agrees": agree,
        "value_explained": explained,
        "value_told": told,
        "value_bare": differ * (1 - told) * (1 - explained),
        "number": float(bool(numbers and held_numbers and not numbers & held_numbers)),
        "number_agrees": float(bool(numbers & held_numbers)),
        "number_told": float(bool(held_numbers & whole)),
        "number_asked": float(bool(numbers & answered.numbers[0])),
        "numbers_none": float(not numbers and bool(held_numbers)),
        "number_bare": float(bool(numbers and held_numbers and not held_numbers & (whole | numbers))),
    }


def _values(one: Said, kind: str) -> Any:
    if kind == "days":
        return [day for day in one.days if day.count is None and day.is_date]
    return getattr(one, kind)


def _meet(kind: str, one: Any, other: Any) -> bool:
    if kind == "days":
        return any(a.first <= b.last and b.first <= a.last for a in one for b in other)
    if kind == "times":
        return any(same_time(a, b) or same_time(b, a) for a in one for b in other)
    return bool(set(one) & set(other))


def _of_polarity(answered: Answered, at: int, held: Held) -> dict[str, float]:
    text = answered.sentences[at]
    mine, theirs, asked = stances(text), stances(held.text), stances(answered.question)
    says = lead(text) if at == 0 else 0
    if says:
        # "No." to "Is it free?" says that it is not
        mine = {axis: sign * says for axis, sign in asked.items()} | mine
    against = [axis for axis in mine if mine[axis] * theirs.get(axis, 0) < 0]
    alike = [axis for axis in mine if mine[axis] * theirs.get(axis, 0) > 0]
    one, other = _sign(answered.said(at), says), -1 if held.said.is_less else 1
    actors, of_held = answered.said(at).actors, held.said.actors
    return {
        "stance": float(bool(against)) / (1 + 0.5 * len(alike)),
        "stance_agrees": float(bool(alike)),
        "turn": float(one * other < 0),
        "lead": float(says),
        "stance_told": float(_is_told(answered, at, held, against)),
        "denied_by_lead": float(says < 0 and not held.said.is_less),
        "denies": float(one < 0),
        "held_denies": float(other < 0),
        "actor": float(bool(actors and of_held and not actors & of_held)),
        "actor_agrees": float(bool(actors & of_held)),
    }


def _is_told(answered: Answered, at: int, held: Held, axes: Sequence[str]) -> bool:
    """Whether another sentence says of these axes what is held."""
    theirs = stances(held.text)
    return any(
        stances(answered.sentences[n]).get(axis, 0) * theirs[axis] > 0 for n in answered.others(at) for axis in axes
    )


def _sign(one: Said, says: int) -> int:
    return -1 if one.is_less or says < 0 else 1
