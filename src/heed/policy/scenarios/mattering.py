"""Which influences matter most for a concept, with how much those who were asked differ on them. Pure."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from heed.cognition import MapError, weights_that_matter
from heed.policy.scenarios.playing import SHARE, Setting

#: Influences that are listed.
LISTED = 8
#: Percentage points: what moves less per tenth of a weight is left out.
_STILL = 0.01
#: A map whose levels lie further from where they were measured does not stay there.
_AWAY = 1e-5


@dataclass(frozen=True, slots=True)
class Matter:
    """points: by how many percentage points the concept would stand higher if the weight were a tenth higher. low,
    high: the middle 90 % of the weights that those asked allow, the same where all gave one weight; None where fewer
    than two rated it, or where nothing is known of that (`Setting.draws` is None)."""

    source: str
    target: str
    weight: float
    points: float
    low: float | None
    high: float | None


def that_matter(setting: Setting, concept: str) -> list[Matter]:
    """The strongest first. MapError where the map does not come to rest or stay where it was measured, or its levels
    are steps.

    Measured concepts are held: with other weights they stand where they were measured too, for `Setting.rest` would be
    another constant.
    """
    if not _stays(setting):
        raise MapError(f"{concept!r}: the map does not stay where it was measured, so there are no slopes")
    found = weights_that_matter(setting.holding, concept)
    return [
        Matter(one.source, one.target, one.weight, 10 * one.slope, *_spread(setting, one.source, one.target))
        for one in found[:LISTED]
        if abs(10 * one.slope) >= _STILL
    ]


def _stays(setting: Setting) -> bool:
    baseline = setting.baseline
    if not setting.measured:
        return True
    return baseline.verdict == "fixed_point" and bool(np.abs(baseline.level - setting.holding.level).max() <= _AWAY)


def _spread(setting: Setting, source: str, target: str) -> tuple[float, float] | tuple[None, None]:
    if setting.draws is None:
        return None, None
    rows, columns = setting.map.weights.tocoo().coords
    found = (rows == setting.map.position(source, "source")) & (columns == setting.map.position(target, "target"))
    at = int(np.flatnonzero(found)[0])
    weights = setting.draws[:, at]
    if (weights == setting.map.weights.data[at]).all():  # as draws leave what fewer than two rated
        return None, None
    low, high = np.quantile(weights, [(1 - SHARE) / 2, (1 + SHARE) / 2])
    return float(low), float(high)
