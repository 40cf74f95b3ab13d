"""Whether a map can have one attractor only, and what many starts find where that is not certain.

A step that brings any two states nearer to each other, in some norm, has one fixed point, and every start leads there
(Banach's theorem). With f' at most λ/4 for the sigmoid and λ for tanh this holds for weights of small enough norm:
Knight, C. J. K., Lloyd, D. J. B., Penn, A. S. (2014): Linear and sigmoidal fuzzy cognitive maps: an analysis of fixed
points. Applied Soft Computing 15, 193-202; Harmati, I. Á., Hatwágner, M. F., Kóczy, L. T. (2018): On the existence and
uniqueness of fixed points of fuzzy cognitive maps. IPMU 2018, CCIS 853, 490-500.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from scipy import sparse

from heed.cognition.dynamics import Dynamics, Stepper, settle_all
from heed.cognition.errors import MapError
from heed.cognition.maps import CognitiveMap

_EXACT = 400
"""Up to so many concepts the spectral norm comes from all singular values, above from the largest one alone."""
_MARGIN = 1 + 1e-6
"""The largest singular value alone is found by iteration; the norm is taken a little larger."""


@dataclass(frozen=True)
class Norms:
    """Operator norms of a matrix: largest sum of a column, largest singular value, largest sum of a row."""

    one: float
    two: float
    infinity: float

    @property
    def best(self) -> float:
        return min(self.one, self.two, self.infinity)


@dataclass(frozen=True)
class Guarantee:
    """Whether one attractor is certain.

    factor: two states are at most so many times as far apart after a step, in the best of the norms; below 1 there is
    one attractor, a fixed point, and every start leads to it. None for bivalent and trivalent, of which nothing is
    certain. slope_limit: the λ below which the factor is under 1; inf where every λ is.
    """

    is_unique: bool
    factor: float | None
    slope_limit: float | None
    norms: Norms


def norms(matrix: Any) -> Norms:
    """The norms of a sparse or dense matrix of any shape; the spectral norm is an upper bound to within 1e-6."""
    made = sparse.csr_array(matrix)
    if made.nnz == 0:
        return Norms(0.0, 0.0, 0.0)
    sizes = abs(made)
    return Norms(float(sizes.sum(axis=0).max()), _spectral(made), float(sizes.sum(axis=1).max()))


def guarantee(map_: CognitiveMap, dynamics: Dynamics) -> Guarantee:
    """Whether one attractor is certain, given the values at which concepts are clamped or held."""
    stepper = Stepper(map_, dynamics)
    free = stepper.free
    matrix: Any = map_.weights[free][:, free] if len(free) else sparse.csr_array((0, 0))
    if dynamics.rule != "kosko":
        matrix = matrix + sparse.eye_array(len(free), format="csr")
    found = norms(matrix)
    if dynamics.is_discrete:
        return Guarantee(False, None, None, found)
    per_slope = (
        found.best * (0.25 if dynamics.transfer == "sigmoid" else 1.0) * (2 if dynamics.rule == "rescaled" else 1)
    )
    factor = dynamics.slope * per_slope
    return Guarantee(factor < 1, factor, 1 / per_slope if per_slope else np.inf, found)


def near_linear_slope(map_: CognitiveMap) -> float:
    """The λ of a sigmoid up to which concepts stay where it is nearly a straight line, between 0.211 and 0.789.

    Koutsellis, T., Xexakis, G., Koasidis, K., Nikas, A., Doukas, H. (2022): Parameter analysis for sigmoid and
    hyperbolic transfer functions of fuzzy cognitive maps. Operational Research 22. 1.317 is ln(2 + √3), where the third
    derivative of the sigmoid is 0, rounded as in the paper.
    """
    norm = near_linear_norm(map_)
    return 1.317 / norm if norm else float(np.inf)


def near_linear_norm(map_: CognitiveMap) -> float:
    """The largest input that a concept can have while all others are between 0.211 and 0.789."""
    low, high = 0.211, 0.789  # the sigmoid at -1.317 and 1.317, rounded as in the paper
    inputs = map_.inputs
    positive = np.asarray(inputs.maximum(0).sum(axis=1)).ravel()
    negative = -np.asarray(inputs.minimum(0).sum(axis=1)).ravel()
    upper, lower = high * positive - low * negative, low * positive - high * negative
    return float(np.maximum(np.abs(upper), np.abs(lower)).max(initial=0.0))


@dataclass(frozen=True, eq=False)
class Attractor:
    """A fixed point to which a share of many starts led. state: shape (n,)."""

    state: np.ndarray
    share: float


@dataclass(frozen=True, eq=False)
class ManyStarts:
    """What was found from many starts.

    attractors: different fixed points, the most frequent first. unsettled: share of the starts that had not come to
    rest. spread: for each concept, how far apart the fixed points are, shape (n,).
    """

    map: CognitiveMap
    starts: int
    attractors: tuple[Attractor, ...]
    unsettled: float

    @cached_property
    def spread(self) -> np.ndarray:
        states = np.array([attractor.state for attractor in self.attractors])
        return np.ptp(states, axis=0) if len(states) else np.zeros(len(self.map))

    def as_json(self) -> dict[str, Any]:
        """The ten most frequent fixed points, and the fifty concepts on which they differ most."""
        differ = sorted(zip(self.map.concepts, self.spread.tolist(), strict=True), key=lambda pair: -pair[1])
        return {
            "tried": self.starts,
            "unsettled": self.unsettled,
            "number_of_fixed_points": len(self.attractors),
            "fixed_points": [{"share": one.share, "state": one.state.tolist()} for one in self.attractors[:10]],
            "differ": {name: spread for name, spread in differ[:50] if spread > 0},
        }


def many_starts(
    map_: CognitiveMap,
    dynamics: Dynamics,
    starts: int = 100,
    *,
    held: np.ndarray | None = None,
    seed: int = 0,
    steps: int = 2000,
    apart: float = 1e-4,
) -> ManyStarts:
    """Follow a map from random states and say how the fixed points differ.

    The first starts are all 0, all 1 and all 0.5 (or -1, 0 and 1 where values may be negative), the others uniform.
    Fixed points that differ by less than `apart` in every concept count as one. held: a state, shape (n,), from which
    concepts that are held take their value; without it they are in the middle.
    """
    if starts < 1:
        raise MapError("starts: give at least 1")
    low = -1.0 if dynamics.transfer in ("tanh", "trivalent") else 0.0
    states = np.random.default_rng(seed).uniform(low, 1, (len(map_), starts))
    for at, value in enumerate((low, 1.0, (low + 1) / 2)[:starts]):
        states[:, at] = value
    stepper = Stepper(map_, dynamics)
    states[stepper.fixed] = (low + 1) / 2 if held is None else held[stepper.fixed][:, None]
    rested, still = settle_all(stepper, states, steps=steps)
    groups: list[tuple[np.ndarray, int]] = []
    for state in rested.T[still]:
        for at, (known, count) in enumerate(groups):
            if np.abs(known - state).max(initial=0.0) < apart:
                groups[at] = (known, count + 1)
                break
        else:
            groups.append((state, 1))
    groups.sort(key=lambda group: -group[1])
    found = tuple(Attractor(state, count / starts) for state, count in groups)
    return ManyStarts(map_, starts, found, float(1 - still.mean()))


def _spectral(matrix: sparse.csr_array) -> float:
    if min(matrix.shape) <= _EXACT:
        return float(np.linalg.norm(matrix.toarray(), 2))
    from scipy.sparse.linalg import ArpackError, svds

    try:
        largest = svds(matrix, k=1, return_singular_vectors=False, rng=np.random.default_rng(0), tol=1e-9)
        return float(largest[0]) * _MARGIN
    except ArpackError:
        return float(np.sqrt((matrix.data**2).sum()))  # never smaller than the spectral norm
