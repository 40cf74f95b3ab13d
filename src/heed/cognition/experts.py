"""What experts say in words of each influence, made into weights.

Each expert rates an influence by a term such as "+h" (strong and positive), a triangle over [-1, 1]. A term is as true
as the share of all experts who chose it; its triangle is cut (Mamdani) or lowered (Larsen) to that height, the
triangles are laid together, and the weight is the centroid. Glykas, M. (ed., 2010): Fuzzy cognitive maps. Springer;
Mkhitaryan, S. et al. (2022): FCMpy: a Python module for constructing and analyzing fuzzy cognitive maps. PeerJ
Computer Science 8, e1078.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

import numpy as np

from heed.cognition.errors import MapError
from heed.cognition.maps import CognitiveMap, checked_names, make_map, matrix_of
from heed.cognition.numbers import number

Triangle = tuple[float, float, float]
"""Where it begins, where it is 1, where it ends."""

ELEVEN_TERMS: Mapping[str, Triangle] = MappingProxyType(
    {
        "-vh": (-1, -1, -0.75),
        "-h": (-1, -0.75, -0.5),
        "-m": (-0.75, -0.5, -0.25),
        "-l": (-0.5, -0.25, 0),
        "-vl": (-0.25, 0, 0),
        "na": (-0.001, 0, 0.001),
        "+vl": (0, 0, 0.25),
        "+l": (0, 0.25, 0.5),
        "+m": (0.25, 0.5, 0.75),
        "+h": (0.5, 0.75, 1),
        "+vh": (0.75, 1, 1),
    }
)
IMPLICATIONS = ("mamdani", "larsen")
AGGREGATIONS = ("max", "algebraic", "einstein", "hamacher")


@dataclass(frozen=True)
class Weighing:
    """How ratings become a weight.

    terms: triangles by name. implication: "mamdani" cuts a triangle at the share of experts, "larsen" lowers it.
    aggregation: how triangles are laid together: "max", or the algebraic, Einstein or Hamacher sum. points: how many
    points of [-1, 1] a curve is drawn through, in straight lines; the centroid of that curve is exact. An answer that
    is none of the terms ("no causality", or none at all) still counts as an expert.
    """

    terms: Mapping[str, Triangle] = field(default_factory=lambda: ELEVEN_TERMS)
    implication: str = "mamdani"
    aggregation: str = "max"
    points: int = 41

    def __post_init__(self) -> None:
        if self.implication not in IMPLICATIONS:
            raise MapError(f"implication: {self.implication!r} is not known; there are: {', '.join(IMPLICATIONS)}")
        if self.aggregation not in AGGREGATIONS:
            raise MapError(f"aggregation: {self.aggregation!r} is not known; there are: {', '.join(AGGREGATIONS)}")
        if not 3 <= self.points <= 100_001:
            raise MapError(f"points: {self.points} is outside 3 to 100,001")
        for name, corners in self.terms.items():
            if len(corners) != 3:
                raise MapError(f"term {name!r}: give where it begins, where it is highest and where it ends")
            left, top, right = (number(corner, f"term {name!r}", -1, 1) for corner in corners)
            if not left <= top <= right or left == right:
                raise MapError(f"term {name!r}: {left:g}, {top:g}, {right:g} do not rise; put them in order")

    @cached_property
    def universe(self) -> np.ndarray:
        """Points of [-1, 1], shape (points,)."""
        return np.linspace(-1, 1, self.points)


def triangle(x: np.ndarray, corners: Triangle) -> np.ndarray:
    """How true a term is at each x, of the shape of x. A side that stands upright is part of it."""
    left, top, right = corners
    rising = (x - left) / (top - left) if top > left else (x >= top).astype(float)
    falling = (right - x) / (right - top) if right > top else (x <= top).astype(float)
    return np.clip(np.minimum(rising, falling), 0, 1)


def centroid(x: np.ndarray, y: np.ndarray) -> float | None:
    """The centre of the area under straight lines through points (x, y), exactly; None where there is no area."""
    width, low, high = np.diff(x), y[:-1], y[1:]
    area = float((width * (low + high)).sum() / 2)
    moment = float((width * (x[:-1] * (2 * low + high) + x[1:] * (low + 2 * high))).sum() / 6)
    return moment / area if area > 0 else None


def curve(shares: Mapping[str, float], weighing: Weighing) -> np.ndarray:
    """What all ratings together say of each point of the universe, shape (points,)."""
    made = np.zeros(weighing.points)
    for term, share in shares.items():
        if term in weighing.terms and share > 0:
            height = triangle(weighing.universe, weighing.terms[term])
            part = height * share if weighing.implication == "larsen" else np.minimum(height, share)
            made = _together(made, part, weighing.aggregation)
    return made


def _together(one: np.ndarray, other: np.ndarray, aggregation: str) -> np.ndarray:
    if aggregation == "max":
        return np.maximum(one, other)
    both = one * other
    if aggregation == "algebraic":
        return one + other - both
    if aggregation == "einstein":
        return (one + other) / (1 + both)
    rest = 1 - both
    return np.where(rest > 0, (one + other - 2 * both) / np.where(rest > 0, rest, 1), 1.0)


@dataclass(frozen=True)
class Judgement:
    """What a panel says of one influence.

    answers: by expert, as given; an expert without one is missing. shares: of all experts, by answer. weight: the
    centroid, 0 where no answer is a term. entropy: of the answers in bits, 0 where all agree.
    """

    answers: Mapping[str, str]
    experts: int
    shares: Mapping[str, float]
    weight: float
    entropy: float


def judge(answers: Mapping[str, str], experts: int, weighing: Weighing) -> Judgement:
    """Ratings of one influence by expert. `experts`: how many were asked, at least as many as answered."""
    if experts < len(answers) or experts < 1:
        raise MapError(f"experts: {len(answers)} answers from {experts} experts; give how many were asked")
    counts = Counter(answers.values())
    shares = {answer: count / experts for answer, count in counts.items()}
    weight = centroid(weighing.universe, curve(shares, weighing)) or 0.0
    silent = experts - len(answers)
    parts = np.array([*counts.values(), *([silent] if silent else [])]) / experts
    return Judgement(
        MappingProxyType(dict(answers)), experts, shares, weight, float(-(parts * np.log2(parts)).sum()) + 0.0
    )


@dataclass(frozen=True)
class Panel:
    """What each expert of a group said. ratings: by expert, then by (from, to), a term or any other answer.

    MapError names the expert and the influence of which a concept is unknown.
    """

    concepts: tuple[str, ...]
    ratings: Mapping[str, Mapping[tuple[str, str], str]]
    weighing: Weighing = field(default_factory=Weighing)

    def __post_init__(self) -> None:
        known = set(checked_names(self.concepts))
        if not self.ratings:
            raise MapError("ratings: there is no expert; give the answers of at least one")
        for expert, answers in self.ratings.items():
            for pair in answers:
                for name in pair:
                    if name not in known:
                        raise MapError(
                            f"expert {expert!r}, {pair[0]} to {pair[1]}: there is no concept {name!r}; "
                            "correct it or add it to the concepts"
                        )

    @cached_property
    def judgements(self) -> Mapping[tuple[str, str], Judgement]:
        """What the panel says of each influence that anyone spoke of, in the order of the matrix."""
        at = {name: place for place, name in enumerate(self.concepts)}
        pairs = {pair for answers in self.ratings.values() for pair in answers}
        return {
            pair: judge(
                {expert: answers[pair] for expert, answers in self.ratings.items() if pair in answers},
                len(self.ratings),
                self.weighing,
            )
            for pair in sorted(pairs, key=lambda pair: (at[pair[0]], at[pair[1]]))
        }

    def as_map(self) -> CognitiveMap:
        """The map of all experts together."""
        at = {name: place for place, name in enumerate(self.concepts)}
        cells = {(at[i], at[j]): found.weight for (i, j), found in self.judgements.items()}
        return make_map(self.concepts, matrix_of(cells, len(self.concepts)))

    def map_of(self, expert: str) -> CognitiveMap:
        """The map of one expert alone, each term at its own centroid."""
        if expert not in self.ratings:
            raise MapError(f"there is no expert {expert!r}; there are: {', '.join(self.ratings)}")
        return Panel(self.concepts, {expert: self.ratings[expert]}, self.weighing).as_map()

    def draws(self, runs: int, seed: int = 0, *, one_expert: bool = False) -> tuple[CognitiveMap, np.ndarray]:
        """Weights as the experts' disagreement allows them: a map and, shape (runs, influences), weights for it.

        Each run asks one expert by chance for each influence (`one_expert`: for all of them) and draws a weight from
        the triangle of the answer; who gave no term draws 0. Column k belongs to the k-th stored weight of the map.
        """
        random = np.random.default_rng(seed)
        experts, pairs = list(self.ratings), list(self.judgements)
        asked = random.integers(len(experts), size=(runs, 1 if one_expert else len(pairs)))
        asked = np.broadcast_to(asked, (runs, len(pairs)))
        made = np.zeros((runs, len(pairs)))
        for column, pair in enumerate(pairs):
            for place, expert in enumerate(experts):
                corners = self.weighing.terms.get(self.ratings[expert].get(pair, ""))
                rows = np.flatnonzero(asked[:, column] == place)
                if corners is not None and len(rows):
                    made[rows, column] = random.triangular(*corners, size=len(rows))
        return self._full_map(), made

    def _full_map(self) -> CognitiveMap:
        """The map with a weight stored for each influence spoken of, also where it is 0."""
        at = {name: place for place, name in enumerate(self.concepts)}
        cells = {(at[i], at[j]): found.weight for (i, j), found in self.judgements.items()}
        matrix = matrix_of(cells, len(self.concepts))
        matrix.sort_indices()
        return CognitiveMap(self.concepts, matrix)
