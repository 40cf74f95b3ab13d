"""Maps of several groups (experts, residents), side by side and combined."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from heed.cognition.errors import MapError
from heed.cognition.maps import CognitiveMap, make_map, matrix_of

WAYS = ("mean", "median")
ZEROS = ("left out", "counted")


@dataclass(frozen=True)
class Influence:
    """One influence as each group sees it: weights by group; None where the group does not know both concepts."""

    source: str
    target: str
    weights: Mapping[str, float | None]

    @property
    def known(self) -> list[float]:
        return [weight for weight in self.weights.values() if weight is not None]

    @property
    def spread(self) -> float:
        """How far apart the groups are."""
        return max(self.known) - min(self.known)

    @property
    def is_contested(self) -> bool:
        """One group sees more of it, another less."""
        return min(self.known) < 0 < max(self.known)


def compare(maps: Mapping[str, CognitiveMap]) -> list[Influence]:
    """Each influence that any group sees, those on which they differ most first."""
    found = [
        Influence(source, target, {name: _weight(map_, source, target) for name, map_ in maps.items()})
        for source, target in _pairs(maps.values())
    ]
    return sorted(found, key=lambda influence: (-influence.spread, influence.source, influence.target))


def combine(maps: Sequence[CognitiveMap], way: str = "mean", zeros: str = "left out") -> CognitiveMap:
    """One map of all concepts; each weight is the mean or median of the maps.

    zeros: "left out" takes only maps that have the influence (what one map alone has is kept as it is), "counted" takes
    a map that knows both concepts but no influence between them as 0.
    """
    if way not in WAYS:
        raise MapError(f"way: {way!r} is not known; there are: {', '.join(WAYS)}")
    if zeros not in ZEROS:
        raise MapError(f"zeros: {zeros!r} is not known; there are: {', '.join(ZEROS)}")
    concepts = list(dict.fromkeys(name for map_ in maps for name in map_.concepts))
    at = {name: place for place, name in enumerate(concepts)}
    cells = {}
    for source, target in _pairs(maps):
        weights = [weight for map_ in maps if (weight := _weight(map_, source, target)) is not None]
        if zeros == "left out":
            weights = [weight for weight in weights if weight]
        cells[at[source], at[target]] = float(np.mean(weights) if way == "mean" else np.median(weights))
    return make_map(concepts, matrix_of(cells, len(concepts)))


def _pairs(maps: Iterable[CognitiveMap]) -> dict[tuple[str, str], None]:
    return {(source, target): None for map_ in maps for source, target, _ in map_.edges()}


def _weight(map_: CognitiveMap, source: str, target: str) -> float | None:
    if source not in map_ or target not in map_:
        return None
    return map_.weight(source, target)
