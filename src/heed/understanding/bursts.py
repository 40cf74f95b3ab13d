"""Whether more is said about something than usual, and since when.

`chance` is the upper tail of Poisson's distribution. `states` is the automaton of J. Kleinberg, Bursty and Hierarchical
Structure in Streams (KDD 2002), section 4: messages come in batches, of each of which some are relevant; a stream that
is in a burst has a greater share of them, and entering a burst costs something, so that one batch alone makes none.
"""

from __future__ import annotations

import math
from collections.abc import Sequence


def chance(count: int, expected: float) -> float:
    """How likely so many or more are, where `expected` are usual: from 1 (nothing special) down to 0.

    ValueError where one of them is negative.
    """
    if count < 0 or expected < 0:
        raise ValueError("counts and what is expected are not negative")
    if count == 0:
        return 1.0
    if expected == 0:
        return 0.0
    total, log_factorial = 0.0, math.lgamma(count + 1)
    for number in range(count, count + 1_000):
        term = math.exp(number * math.log(expected) - expected - log_factorial)
        total += term
        if number > expected and term < total * 1e-12:
            break
        log_factorial += math.log(number + 1)
    return min(total, 1.0)


def states(relevant: Sequence[int], total: Sequence[int], scale: float = 2.0, gamma: float = 1.0) -> list[int]:
    """For each batch 1 (in a burst) or 0: the cheapest row of states.

    `scale`: how many times the usual share a burst has, above 1. `gamma`: what entering a burst costs, in multiples of
    the logarithm of the number of batches. A batch with `total` 0 says nothing. ValueError where the rows differ in
    length, or more is relevant than there is.
    """
    if len(relevant) != len(total) or scale <= 1:
        raise ValueError("give as many relevant as total counts, and a scale above 1")
    if any(r < 0 or r > d for r, d in zip(relevant, total, strict=True)):
        raise ValueError("more is relevant than there is")
    if not sum(relevant):
        return [0] * len(relevant)
    usual = sum(relevant) / sum(total)
    shares = (usual, min(usual * scale, 1 - 1e-9)) if usual < 1 else (1.0, 1.0)
    entering = gamma * math.log(len(relevant))
    costs, paths = [0.0, math.inf], [[0], [1]]  # the stream begins outside a burst
    for r, d in zip(relevant, total, strict=True):
        calm = (costs[0], paths[0]) if costs[0] <= costs[1] else (costs[1], paths[1])
        high = (costs[0] + entering, paths[0]) if costs[0] + entering < costs[1] else (costs[1], paths[1])
        costs = [calm[0] + _cost(r, d, shares[0]), high[0] + _cost(r, d, shares[1])]
        paths = [[*calm[1], 0], [*high[1], 1]]
    return paths[0][1:] if costs[0] <= costs[1] else paths[1][1:]


def _cost(relevant: int, total: int, share: float) -> float:
    """How unlikely a batch is where so large a share is relevant: minus the logarithm of the binomial chance."""
    if share >= 1:
        return 0.0
    ways = math.lgamma(total + 1) - math.lgamma(relevant + 1) - math.lgamma(total - relevant + 1)
    return -(ways + relevant * math.log(share) + (total - relevant) * math.log1p(-share))
