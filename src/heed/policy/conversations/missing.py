"""Who is missing: what participants said of themselves, against the figures of the population.

Figures from 1 to `FEWEST` - 1 are hidden: they would say who takes part. Where one alone is hidden, it could be worked
out from the total, so the next smallest is hidden with it (secondary suppression; Hundepool and others, Statistical
Disclosure Control, Wiley 2012). Nought is shown: that a district is missing says nothing of anybody who is there. Of
fewer than `FEWEST` people who said theirs, nothing is shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from heed.casework.satisfaction import wilson

#: Smaller figures than this are not shown, but for 0.
FEWEST = 5


class Presence(StrEnum):
    MISSING = "missing"
    """Nobody at all, though by its share of the population somebody would be expected."""
    FEW = "few"
    AS_EXPECTED = "as_expected"
    MANY = "many"
    UNKNOWN = "unknown"
    """Hidden, no figure of the population, or too few participants to say."""


@dataclass(frozen=True, slots=True)
class Part:
    """One district or language. Shares are of those who said theirs, and of the population; None: hidden or unknown.

    `low` to `high` is the 95 % interval of `share` (Wilson, JASA 22, 1927).
    """

    key: str
    participants: int | None
    share: float | None
    low: float | None
    high: float | None
    population: int | None
    population_share: float | None
    presence: Presence

    @property
    def is_hidden(self) -> bool:
        return self.participants is None


@dataclass(frozen=True, slots=True)
class Comparison:
    """All parts, those of which most are missing first. `told`: how many said theirs."""

    parts: list[Part]
    told: int
    silent: int


def compare(counts: Mapping[str, int], population: Mapping[str, int], silent: int) -> Comparison:
    """`counts` are participants by what they said, `population` people by the same keys, `silent` said nothing."""
    keys = [*population, *(key for key in counts if key not in population)]
    told = sum(counts.values())
    people = sum(population.values())
    hidden = hidden_among({key: counts.get(key, 0) for key in keys})
    parts = [
        _part(key, None if key in hidden else counts.get(key, 0), told, population.get(key), people) for key in keys
    ]
    parts.sort(key=lambda part: (_ORDER[part.presence], -(part.population or 0), part.key))
    return Comparison(parts, told, silent)


_ORDER = {
    Presence.MISSING: 0,
    Presence.FEW: 1,
    Presence.UNKNOWN: 2,
    Presence.AS_EXPECTED: 3,
    Presence.MANY: 4,
}


def hidden_among(counts: Mapping[str, int]) -> set[str]:
    """Which figures are not shown: the small ones, and one more where a single one could be worked out."""
    if sum(counts.values()) < FEWEST:
        return set(counts)
    hidden = {key for key, count in counts.items() if 0 < count < FEWEST}
    if len(hidden) == 1:
        others = [key for key, count in counts.items() if count >= FEWEST]
        hidden.update(sorted(others, key=lambda key: (counts[key], key))[:1])
    return hidden


def _part(key: str, count: int | None, told: int, population: int | None, people: int) -> Part:
    of_people = population / people if population is not None and people else None
    if count is None:
        return Part(key, count, None, None, None, population, of_people, Presence.UNKNOWN)
    low, high = wilson(count, told)
    return Part(key, count, count / told, low, high, population, of_people, _presence(count, low, high, of_people))


def _presence(count: int, low: float, high: float, of_people: float | None) -> Presence:
    if of_people is None:
        return Presence.UNKNOWN
    if high < of_people:
        return Presence.MISSING if count == 0 else Presence.FEW
    return Presence.MANY if low > of_people else Presence.AS_EXPECTED
