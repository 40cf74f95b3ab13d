"""Peer review as plain values: what is asked, which answers are drawn, and who looks at which. No Django."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

QUESTIONS = ("answers_it", "clear", "tone", "correct", "promised")
CHOICES = ("yes", "partly", "no")
LONGEST_REMARK = 1000
#: Answers a month of each team, and days after the end of the month, where the lead set nothing.
PER_TEAM, DAYS = 3, 21
MOST_PER_TEAM, MOST_DAYS = 20, 60
#: Fewer reviews than this say something of those who wrote, and nothing of the team.
FEWEST_REVIEWS = 5
#: Of two who wrote, each could work out the other's from their own: figures are of three or more.
FEWEST_AUTHORS = 3

T = TypeVar("T", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Written:
    """An answer that was sent. `had_a_hand`: who wrote, changed or approved it; all are ids."""

    answer: int
    team: int
    had_a_hand: frozenset[int]


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who may look at answers."""

    person: int
    team: int


class ReviewError(ValueError):
    """A form that cannot be taken: the text says which question."""


def check_choices(choices: Mapping[str, str]) -> dict[str, str]:
    """One choice for each question; `ReviewError` names the first that has none."""
    for question in QUESTIONS:
        if choices.get(question) not in CHOICES:
            raise ReviewError(question)
    return {question: choices[question] for question in QUESTIONS}


def draw(written: Iterable[Written], per_team: int, seed: int) -> list[Written]:
    """Of each team so many answers by chance, or all where there are fewer. The same seed draws the same.

    The chance of each is the rank of its SHA-256 with the seed, so a sample can be checked with any program.
    """
    by_team: dict[int, list[Written]] = {}
    for one in written:
        by_team.setdefault(one.team, []).append(one)
    return [
        one
        for _team, some in sorted(by_team.items())
        for one in sorted(some, key=lambda each: _rank(seed, each.answer))[:per_team]
    ]


def hand_out(
    drawn: Sequence[Written], colleagues: Collection[Colleague], seed: int, load: Mapping[int, int] | None = None
) -> dict[int, int]:
    """By answer who looks at it; answers that nobody may look at are left out.

    Never who had a hand in it. Evenly: who has the fewest gets the next one; of those with as few, somebody of another
    team first. `load`: how many each has already.
    """
    has: Counter[int] = Counter(load or {})
    handed: dict[int, int] = {}
    for one in drawn:
        able = [each for each in colleagues if each.person not in one.had_a_hand]
        if not able:
            continue
        chosen = min(
            able, key=lambda each: (has[each.person], each.team == one.team, _rank(seed, one.answer, each.person))
        )
        handed[one.answer] = chosen.person
        has[chosen.person] += 1
    return handed


def _rank(seed: int, *ids: int) -> bytes:
    return hashlib.sha256("-".join(map(str, (seed, *ids))).encode()).digest()
