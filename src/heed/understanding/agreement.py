"""How far two readers of the same texts agree, and how far a month differs from those before it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

_NORMAL_95 = 1.959964


@dataclass(frozen=True, slots=True)
class Share:
    """`right` of `total`, with the interval that holds the true share in 95 of 100 cases (Wilson 1927)."""

    right: int
    total: int

    @property
    def value(self) -> float | None:
        """0 to 1; None of nothing."""
        return self.right / self.total if self.total else None

    @property
    def low(self) -> float:
        return self._bounds()[0]

    @property
    def high(self) -> float:
        return self._bounds()[1]

    def _bounds(self) -> tuple[float, float]:
        if not self.total:
            return 0.0, 1.0
        squared = _NORMAL_95**2
        share, total = self.right / self.total, self.total
        centre = share + squared / (2 * total)
        margin = _NORMAL_95 * math.sqrt(share * (1 - share) / total + squared / (4 * total**2))
        scale = 1 + squared / total
        return max(0.0, (centre - margin) / scale), min(1.0, (centre + margin) / scale)


@dataclass(frozen=True, slots=True)
class Kappa:
    """Cohen's kappa of `pairs` texts: 1 is full agreement, 0 what chance alone would give (Cohen 1960).

    `value` is None where there is no pair, or where both always say one and the same label: nothing can be said then.
    """

    value: float | None
    agreed: int
    pairs: int


def cohens_kappa(pairs: Iterable[tuple[str, str]]) -> Kappa:
    """`pairs`: what one person and what another one said of the same text."""
    said = list(pairs)
    total = len(said)
    agreed = sum(one == other for one, other in said)
    if not total:
        return Kappa(None, 0, 0)
    firsts, seconds = Counter(one for one, _ in said), Counter(other for _, other in said)
    by_chance = sum(firsts[label] * seconds[label] for label in firsts) / total**2
    if by_chance == 1:
        return Kappa(None, agreed, total)
    return Kappa((agreed / total - by_chance) / (1 - by_chance), agreed, total)


def divergence(before: Mapping[str, int], now: Mapping[str, int]) -> float | None:
    """Jensen-Shannon distance between two ways in which texts are spread over labels: 0 the same, 1 nothing shared.

    Lin (1991), square root, logarithms to the base 2; None where one side is empty.
    """
    totals = sum(before.values()), sum(now.values())
    if not all(totals):
        return None
    result = 0.0
    for label in before.keys() | now.keys():
        shares = before.get(label, 0) / totals[0], now.get(label, 0) / totals[1]
        middle = sum(shares) / 2
        result += sum(share / 2 * math.log2(share / middle) for share in shares if share)
    return math.sqrt(min(max(result, 0.0), 1.0))


def by_chance(before: Mapping[str, int], now: Mapping[str, int]) -> float:
    """The squared `divergence` that two samples of one and the same spread show on average, by their size alone.

    First order: (labels - 1) / (8 ln 2) * (1 / texts before + 1 / texts now), as for twice the likelihood ratio.
    """
    totals = sum(before.values()), sum(now.values())
    if not all(totals):
        return 0.0
    labels = len({label for label, count in (*before.items(), *now.items()) if count})
    return (labels - 1) / (8 * math.log(2)) * (1 / totals[0] + 1 / totals[1])


def sign_test(better: int, worse: int) -> float:
    """The chance that a coin lands at least this unevenly: of `better` changes for the good and `worse` for the bad.

    Two-sided and exact; 1.0 where nothing changed.
    """
    total = better + worse
    if not total:
        return 1.0
    tail = sum(math.comb(total, k) for k in range(min(better, worse) + 1)) / 2**total
    return min(1.0, 2 * tail)


def shares_by(keys: Sequence[str], right: Sequence[bool]) -> dict[str, Share]:
    """The share that is right for each key, keys in the order of their number of texts, most first."""
    totals, good = Counter(keys), Counter(key for key, is_right in zip(keys, right, strict=True) if is_right)
    return {key: Share(good[key], total) for key, total in totals.most_common()}
