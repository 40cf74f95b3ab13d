"""Weights from observed states, by least squares.

A step A' = f(A + AW) turned around is A W = f⁻¹(A') - A, which is linear in W: the least squares solution is that of
Vanhoenshoven, F., Nápoles, G., Froelich, W., Salmeron, J. L., Vanhoof, K. (2020): Pseudoinverse learning of fuzzy
cognitive maps for multivariate time series forecasting. Applied Soft Computing 95, 106461.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.optimize import lsq_linear
from scipy.special import logit
from threadpoolctl import threadpool_limits

from heed.cognition.dynamics import Dynamics
from heed.cognition.errors import MapError
from heed.cognition.maps import CognitiveMap, checked_names, make_map
from heed.cognition.numbers import row, sequence

MOST = 3000
"""Concepts of a map that is fitted."""


@dataclass(frozen=True, eq=False)
class Fitted:
    """What the observations say.

    weights: shape (n, n), dense; outside [-1, 1] where nothing kept them in. error: root mean square of the difference
    between the observed and the computed next states. rank: how many directions the observations tell apart; below the
    number of concepts, many other weights fit as well, and these are the smallest of them. pulled_in: observed values
    that had to be moved inside the range of f.
    """

    concepts: tuple[str, ...]
    weights: np.ndarray
    error: float
    rank: int
    pulled_in: int

    def as_map(self) -> CognitiveMap:
        """MapError names the first weight outside [-1, 1]; fit with `clip` to have none."""
        return make_map(self.concepts, self.weights)


def fit(
    concepts: Sequence[str],
    before: Any,
    after: Any,
    dynamics: Dynamics,
    *,
    signs: CognitiveMap | None = None,
    clip: bool = False,
    margin: float = 1e-9,
) -> Fitted:
    """Weights that lead best from each state to the next.

    before, after: shape (m, n), each row of `after` follows the same row of `before`. signs: a map whose signs are
    kept; where it has no influence none is fitted. clip: weights within [-1, 1]. With either, each column is the best
    solution within its bounds, which is better than cutting the free one. margin: observed values are held so far
    inside the range of f, at whose ends f⁻¹ is infinite.
    """
    names = checked_names(concepts)
    if len(names) > MOST:
        raise MapError(f"concepts: {len(names)} are more than {MOST}, too many to fit")
    if dynamics.is_discrete:
        raise MapError(f"transfer: {dynamics.transfer} cannot be turned around; use sigmoid or tanh")
    first, second = _states(before, names, "before"), _states(after, names, "after")
    if len(first) != len(second) or not len(first):
        raise MapError(f"after: {len(second)} states, before: {len(first)}; give as many of both, at least one")
    low = 0.0 if dynamics.transfer == "sigmoid" else -1.0
    inside = np.clip(second, low + margin, 1 - margin)
    base = 2 * first - 1 if dynamics.rule == "rescaled" else first
    wanted = (logit(inside) if low == 0 else np.arctanh(inside)) / dynamics.slope + dynamics.threshold
    if dynamics.rule != "kosko":
        wanted = wanted - base
    weights, _, rank, _ = np.linalg.lstsq(base, wanted, rcond=None)
    if signs is not None or clip:
        with threadpool_limits(1):  # many small problems: more threads would only wait for each other
            weights = _bounded(base, wanted, weights, names, signs, clip)
    reached = dynamics.transferred(base @ weights + (0 if dynamics.rule == "kosko" else base))
    error = float(np.sqrt(np.mean((reached - second) ** 2))) if second.size else 0.0
    return Fitted(names, weights, error, int(rank), int((inside != second).sum()))


def _states(given: Any, names: tuple[str, ...], place: str) -> np.ndarray:
    rows = [row(cells, len(names), f"{place}, row {at}", -1, 1) for at, cells in enumerate(sequence(given, place), 1)]
    return np.array(rows).reshape(len(rows), len(names))


def _bounded(
    base: np.ndarray,
    wanted: np.ndarray,
    free: np.ndarray,
    names: tuple[str, ...],
    signs: CognitiveMap | None,
    clip: bool,
) -> np.ndarray:
    largest = 1.0 if clip else np.inf
    if signs is None:
        kept = np.ones_like(free)
        low = np.full_like(free, -largest)
    else:
        kept = signs.in_order(names).weights.toarray()
        low = np.where(kept < 0, -largest, 0.0)
    high = np.where(kept > 0, largest, 0.0)
    made = np.zeros_like(free)
    turned, small = np.linalg.qr(base)  # as many rows as concepts say the same as all observations
    goal = turned.T @ wanted
    for j in range(len(names)):
        used = np.flatnonzero(kept[:, j])
        if len(used):
            found = lsq_linear(small[:, used], goal[:, j], (low[used, j], high[used, j]))
            made[used, j] = np.clip(found.x, low[used, j], high[used, j])
    return made
