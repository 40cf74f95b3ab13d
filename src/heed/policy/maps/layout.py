"""Where concepts are drawn that nobody has placed. Percent from the left and from the top. Pure."""

from __future__ import annotations

import math
from collections.abc import Iterable

Spot = tuple[float, float]

#: Up to so many stand in a ring, more in rows.
_MOST_IN_RING = 14


def spread(number: int) -> list[Spot]:
    """Spots for so many concepts, in their order, far from each other."""
    if number == 1:
        return [(50.0, 50.0)]
    if number <= _MOST_IN_RING:
        turns = [2 * math.pi * at / number - math.pi / 2 for at in range(number)]
        return [(round(50 + 44 * math.cos(turn), 1), round(50 + 44 * math.sin(turn), 1)) for turn in turns]
    columns = math.ceil(math.sqrt(number))
    rows = math.ceil(number / columns)
    return [
        (round((at % columns + 0.5) * 100 / columns, 1), round((at // columns + 0.5) * 100 / rows, 1))
        for at in range(number)
    ]


def free_spot(taken: Iterable[Spot]) -> Spot:
    """The spot that is farthest from all others; the middle of an empty map."""
    others = list(taken)
    if not others:
        return 50.0, 50.0
    candidates = [(x, y) for y in range(5, 100, 5) for x in range(5, 100, 5)]
    best = max(candidates, key=lambda spot: min(math.dist(spot, other) for other in others))
    return float(best[0]), float(best[1])
