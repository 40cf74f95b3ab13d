"""Weights as the people asked allow them: draws from what each of them answered. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np

from heed.cognition import CognitiveMap, Panel

Answers = Mapping[tuple[str, str], list[tuple[float, float, float]]]
"""By influence the triangle of each answer that is a term."""


def answers(panels: Iterable[Panel]) -> Answers:
    """What all people of all panels answered."""
    made: dict[tuple[str, str], list[tuple[float, float, float]]] = {}
    for panel in panels:
        for ratings in panel.ratings.values():
            for pair, term in ratings.items():
                if term in panel.weighing.terms:
                    made.setdefault(pair, []).append(panel.weighing.terms[term])
    return made


def draws(map_: CognitiveMap, given: Answers, runs: int, seed: int = 0) -> np.ndarray | None:
    """Weights for `monte_carlo`, shape (runs, weights stored in the map): each run asks one of those who answered, by
    chance for each influence, and draws from the triangle of the answer, as `cognition.Panel.draws` does.

    An influence that fewer than two people rated keeps its weight. None where that holds for all.
    """
    random = np.random.default_rng(seed)
    rows, columns = map_.weights.tocoo().coords
    made = np.tile(map_.weights.data, (runs, 1))
    drawn = 0
    for at, (source, target) in enumerate(zip(rows, columns, strict=True)):
        triangles = given.get((map_.concepts[source], map_.concepts[target]), [])
        if len(triangles) < 2:
            continue
        drawn += 1
        left, top, right = np.array(triangles)[random.integers(len(triangles), size=runs)].T
        made[:, at] = random.triangular(left, top, right)
    return made if drawn else None
