"""Which weights matter most for a concept, and how far results move when weights are uncertain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from scipy import sparse
from scipy.sparse.linalg import spsolve

from heed.cognition.dynamics import Dynamics, Stepper
from heed.cognition.errors import MapError
from heed.cognition.inference import Outcome
from heed.cognition.maps import CognitiveMap
from heed.cognition.numbers import number, row, whole

_CHUNK = 100_000
"""Weights in one batch of runs: so many stay in a processor's own memory."""


_FULL = 0.3
"""From this density on, products of stacked full matrices are faster than those of a sparse one."""


class Effect(NamedTuple):
    """How much a concept rises per unit of one weight, near where the map is now."""

    source: str
    target: str
    weight: float
    slope: float


def weights_that_matter(outcome: Outcome, concept: str) -> list[Effect]:
    """The influences of a map by how much they move a concept's fixed point, the strongest first.

    Exact slopes at the fixed point, all from one system of linear equations (the implicit function theorem and its
    adjoint). MapError where there is no fixed point or f has no slope.
    """
    map_, dynamics = outcome.map, outcome.dynamics
    if outcome.verdict != "fixed_point" or outcome.states is None:
        raise MapError(f"{concept!r}: the map has no fixed point from here, so there are no slopes; use `monte_carlo`")
    state = outcome.states[0]
    stepper = Stepper(map_, dynamics, outcome.pushes)
    steep = dynamics.slopes(state)
    steep[stepper.fixed] = 0
    reach: sparse.csr_array = map_.weights.copy()
    if dynamics.rule != "kosko":
        reach = reach + sparse.eye_array(len(map_), format="csr")
    double = 2.0 if dynamics.rule == "rescaled" else 1.0
    system = sparse.eye_array(len(map_), format="csc") - (double * reach) @ sparse.diags_array(steep)
    wanted = np.zeros(len(map_))
    wanted[map_.position(concept, "concept")] = 1
    adjoint = np.atleast_1d(spsolve(system.tocsc(), wanted))
    if not np.isfinite(adjoint).all():
        raise MapError(
            f"{concept!r}: the fixed point is about to vanish, so its slopes are infinite; use `monte_carlo`"
        )
    base = 2 * state - 1 if dynamics.rule == "rescaled" else state
    rows, columns = map_.weights.tocoo().coords
    slopes = adjoint[columns] * steep[columns] * base[rows]
    order = np.argsort(-np.abs(slopes), kind="stable")
    names = map_.concepts
    return [Effect(names[rows[k]], names[columns[k]], float(map_.weights.data[k]), float(slopes[k])) for k in order]


@dataclass(frozen=True, eq=False)
class Spread:
    """Where concepts end over many runs. states: shape (runs, n). settled: share of the runs that came to rest."""

    map: CognitiveMap
    states: np.ndarray
    settled: float

    def range(self, concept: str, share: float = 0.9) -> tuple[float, float, float]:
        """Low end, median and high end of the middle `share` of the runs."""
        values = self.states[:, self.map.position(concept, "concept")]
        low, middle, high = np.quantile(values, [(1 - share) / 2, 0.5, (1 + share) / 2])
        return float(low), float(middle), float(high)


def monte_carlo(
    map_: CognitiveMap,
    draws: np.ndarray,
    dynamics: Dynamics,
    initial: Sequence[float] | np.ndarray,
    *,
    pushes: np.ndarray | None = None,
    epsilon: float = 1e-6,
    steps: int = 500,
) -> Spread:
    """Run a map once for each row of `draws`, shape (runs, weights of the map), in [-1, 1].

    initial: shape (n,), or (runs, n) where each run has its own. Column k replaces the k-th stored weight. Runs are put
    side by side as one sparse matrix, a batch at a time. A run rests when no concept of it changes by more than
    `epsilon` in a step.
    """
    _check(map_, draws)
    first = _starts(map_, dynamics, initial, len(draws))
    if not len(map_):
        return Spread(map_, np.zeros((len(draws), 0)), 1.0)
    cells = len(map_) ** 2 if map_.weights.nnz > len(map_) ** 2 * _FULL else map_.weights.nnz
    size = max(1, _CHUNK // (cells + len(map_)))
    made = np.empty((len(draws), len(map_)))
    rested = 0
    for begin in range(0, len(draws), size):
        some = draws[begin : begin + size]
        states, still = _run(map_, some, dynamics, first[begin : begin + size], pushes, epsilon, steps)
        made[begin : begin + size] = states
        rested += int(still.sum())
    return Spread(map_, made, rested / len(draws) if len(draws) else 1.0)


def uncertain(map_: CognitiveMap, deviation: float, runs: int, seed: int = 0) -> np.ndarray:
    """Weights drawn around those of a map (normal, cut to [-1, 1]), shape (runs, weights), for `monte_carlo`."""
    whole(runs, "runs", 1, 10_000_000)
    number(deviation, "deviation", 0)
    made = np.random.default_rng(seed).standard_normal((runs, map_.weights.nnz))
    made *= deviation
    made += map_.weights.data
    return np.clip(made, -1, 1, out=made)


def monte_carlo_scenario(
    map_: CognitiveMap,
    draws: np.ndarray,
    dynamics: Dynamics,
    initial: Sequence[float] | np.ndarray,
    pushes: np.ndarray,
    *,
    epsilon: float = 1e-6,
    steps: int = 500,
) -> Spread:
    """The difference that pushes make, in percentage points, once for each row of `draws`: both runs with the same
    weights, so that a range says how sure the difference is and not how sure the level is."""
    without = monte_carlo(map_, draws, dynamics, initial, epsilon=epsilon, steps=steps)
    given = monte_carlo(map_, draws, dynamics, initial, pushes=pushes, epsilon=epsilon, steps=steps)
    return Spread(map_, 100 * (given.states - without.states), min(without.settled, given.settled))


def _run(
    map_: CognitiveMap,
    draws: np.ndarray,
    dynamics: Dynamics,
    first: np.ndarray,
    pushes: np.ndarray | None,
    epsilon: float,
    steps: int,
) -> tuple[np.ndarray, np.ndarray]:
    """States, shape (runs, n), and whether each run rests."""
    side_by_side = _SideBySide(map_, draws, dynamics, pushes)
    now = first
    still = np.zeros(len(draws), dtype=bool)
    for _ in range(steps):
        following = side_by_side.step(now)
        still = np.abs(following - now).max(axis=1) <= epsilon
        now = following
        if still.all():
            break
    return now, still


class _SideBySide:
    """Runs of one map with different weights at once: as one sparse matrix of all runs, or stacked where most weights
    are there."""

    def __init__(self, map_: CognitiveMap, draws: np.ndarray, dynamics: Dynamics, pushes: np.ndarray | None) -> None:
        runs, size = len(draws), len(map_)
        is_full = map_.weights.nnz > size * size * _FULL
        self._inputs: Any = _stacked(map_, draws) if is_full else _in_one(map_, draws)
        self._shape = (runs, size, 1) if is_full else (runs * size,)
        self._dynamics = dynamics
        self._fixed = Stepper(map_, dynamics, pushes).fixed
        self._pushes = pushes

    def step(self, states: np.ndarray) -> np.ndarray:
        """The next states of all runs, shape (runs, n)."""
        made = self._dynamics.next(self._weighed, states, self._pushes)
        if len(self._fixed):
            made[:, self._fixed] = states[:, self._fixed]
        return made

    def _weighed(self, states: np.ndarray) -> np.ndarray:
        return np.asarray(self._inputs @ states.reshape(self._shape)).reshape(states.shape)


def _stacked(map_: CognitiveMap, draws: np.ndarray) -> np.ndarray:
    """The weights of each run turned over, shape (runs, n, n)."""
    rows, columns = map_.weights.tocoo().coords
    made = np.zeros((len(draws), len(map_), len(map_)))
    made[:, columns, rows] = draws
    return made


def _in_one(map_: CognitiveMap, draws: np.ndarray) -> sparse.csr_array:
    """The weights of all runs turned over, as one matrix of shape (runs n, runs n)."""
    runs, size = draws.shape[0], len(map_)
    places = np.arange(map_.weights.nnz)
    turned = sparse.csr_array((places + 1.0, map_.weights.indices, map_.weights.indptr), map_.weights.shape).T.tocsr()
    order = turned.data.astype(np.intp) - 1
    offsets = np.arange(runs, dtype=np.int32)[:, None]
    indices = (turned.indices[None, :] + offsets * size).ravel().astype(np.int32)
    pointers = np.append((turned.indptr[None, :-1] + offsets * len(order)).ravel(), runs * len(order)).astype(np.int32)
    return sparse.csr_array((draws[:, order].ravel(), indices, pointers), shape=(runs * size, runs * size))


def _starts(map_: CognitiveMap, dynamics: Dynamics, initial: Sequence[float] | np.ndarray, runs: int) -> np.ndarray:
    """Where each run begins, shape (runs, n), with clamped concepts at their values."""
    given = np.asarray(initial, dtype=float)
    if given.ndim != 2:
        first = Stepper(map_, dynamics).start(row(initial, len(map_), "initial", -1, 1))
        return np.broadcast_to(first, (runs, len(map_)))
    if given.shape != (runs, len(map_)) or not (np.abs(given) <= 1).all():
        raise MapError(f"initial: give {runs} rows of {len(map_)} values within -1 to 1, one for each run")
    return Stepper(map_, dynamics).start(given.T).T


def _check(map_: CognitiveMap, draws: np.ndarray) -> None:
    if draws.ndim != 2 or draws.shape[1] != map_.weights.nnz:
        raise MapError(
            f"draws: shape {draws.shape}, but the map has {map_.weights.nnz} weights; give a column for each"
        )
    if not (draws.min(initial=0) >= -1 and draws.max(initial=0) <= 1):  # no copy of what may be many weights
        run, column = np.argwhere(~(np.abs(draws) <= 1))[0]
        raise MapError(
            f"draws, row {run + 1}, column {column + 1}: {draws[run, column]:g} is not within -1 to 1; cut it to that"
        )
