"""Which influences matter most for a concept, with how much those who were asked differ on them. Pure."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from heed.cognition import weights_that_matter
from heed.policy.scenarios.playing import SHARE, Setting

#: Influences that are listed.
LISTED = 8
#: Percentage points: what moves less per tenth of a weight is left out.
_STILL = 0.01


@dataclass(frozen=True, slots=True)
class Matter:
    """points: by how many percentage points the concept would stand higher if the weight were a tenth higher. low,
    high: the middle 90 % of the weights that those asked allow; None where fewer than two rated it."""

    source: str
    target: str
    weight: float
    points: float
    low: float | None
    high: float | None


def that_matter(setting: Setting, concept: str) -> list[Matter]:
    """The strongest first. MapError where the map does not come to rest or its levels are steps."""
    found = weights_that_matter(setting.baseline, concept)
    return [
        Matter(one.source, one.target, one.weight, 10 * one.slope, *_spread(setting, one.source, one.target))
        for one in found[:LISTED]
        if abs(10 * one.slope) >= _STILL
    ]


def _spread(setting: Setting, source: str, target: str) -> tuple[float, float] | tuple[None, None]:
    if setting.draws is None:
        return None, None
    rows, columns = setting.map.weights.tocoo().coords
    at = (rows == setting.map.position(source, "source")) & (columns == setting.map.position(target, "target"))
    weights = setting.draws[:, np.flatnonzero(at)[0]]
    if np.ptp(weights) == 0:
        return None, None
    low, high = np.quantile(weights, [(1 - SHARE) / 2, (1 + SHARE) / 2])
    return float(low), float(high)
