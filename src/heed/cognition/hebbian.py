"""Weights that follow from what concepts do together: non-linear and active Hebbian learning.

Papageorgiou, E. I., Stylios, C. D., Groumpos, P. P. (2003): Fuzzy cognitive map learning based on nonlinear Hebbian
rule. AI 2003, LNCS 2903, 256-268; the same (2004): Active Hebbian learning algorithm to train fuzzy cognitive maps.
International Journal of Approximate Reasoning 37, 219-249. Both change the weights step by step until the output
concepts are where they should be.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from heed.cognition.dynamics import Dynamics, Stepper
from heed.cognition.errors import MapError
from heed.cognition.maps import CognitiveMap, make_map, tidy
from heed.cognition.numbers import number, row, sequence, whole

MOST_ACTIVE = 3000
"""Concepts of a map for active learning, which may link every concept with every other."""


@dataclass(frozen=True)
class Learning:
    """How to learn.

    rate: η. decay: γ; non-linear learning multiplies weights by it, active learning by 1 - γ. nearness: output
    concepts changed by less in the last step. steps: after so many it ends without success. keep_signs: a weight that
    would cross 0 stays at 0. clip: weights stay within [-1, 1].
    """

    rate: float = 0.01
    decay: float = 1.0
    nearness: float = 0.002
    steps: int = 1000
    keep_signs: bool = False
    clip: bool = False

    def __post_init__(self) -> None:
        number(self.rate, "eta", 0, 1)
        number(self.decay, "gamma", 0, 1)
        number(self.nearness, "thresh", 0)
        whole(self.steps, "max_steps", 1, 1_000_000)


@dataclass(frozen=True, eq=False)
class Learned:
    """What was learned.

    weights: CSR of shape (n, n); outside [-1, 1] where nothing kept them in. state: the last, shape (n,). steps: how
    many changes of the weights. is_converged: whether the output concepts got where they should be. residual: how much
    the last step changed the state, at most. trajectory: the states from the first to the last, shape (steps + 1, n).
    """

    concepts: tuple[str, ...]
    weights: sparse.csr_array
    state: np.ndarray
    steps: int
    is_converged: bool
    residual: float
    trajectory: np.ndarray

    def as_map(self) -> CognitiveMap:
        """MapError names the first weight outside [-1, 1]; learn with `clip` to have none."""
        return make_map(self.concepts, self.weights)


def learn_nonlinear(
    map_: CognitiveMap,
    dynamics: Dynamics,
    initial: Sequence[float] | np.ndarray,
    desired: Mapping[str, tuple[float, float]],
    learning: Learning | None = None,
) -> Learned:
    """Non-linear Hebbian learning. Only influences that are there change: by η a_j (a_i - |w_ij| a_j), after decay.

    desired: least and most of each output concept, by name. It ends when all are within, nearer to the middle than a
    step before, and nearly still.
    """
    chosen = learning or Learning()
    at, bounds = _desired(map_, desired)
    weights = map_.weights.copy()
    rows, columns = weights.tocoo().coords
    signs = np.sign(weights.data)

    def change(state: np.ndarray) -> None:
        gain = chosen.rate * state[columns] * (state[rows] - np.abs(weights.data) * state[columns])
        weights.data = _kept(chosen.decay * weights.data + gain * (weights.data != 0), signs, chosen)

    stepper = Stepper(map_, dynamics)
    states = [stepper.start(row(initial, len(map_), "initial", -1, 1))]
    for _ in range(chosen.steps):
        change(states[-1])
        states.append(Stepper(CognitiveMap(map_.concepts, weights), dynamics).step(states[-1]))
        if _is_there(states[-2][at], states[-1][at], bounds, chosen.nearness):
            return _learned(map_, weights, states, True)
    return _learned(map_, weights, states, False)


def learn_active(
    map_: CognitiveMap,
    dynamics: Dynamics,
    initial: Sequence[float] | np.ndarray,
    desired: Mapping[str, tuple[float, float]],
    pattern: Sequence[Sequence[str]] | None = None,
    learning: Learning | None = None,
) -> Learned:
    """Active Hebbian learning: concepts are active in turn; each moves, then its influence on every other changes.

    pattern: which concepts are active together, in order; one after another by default. A weight becomes
    (1 - γ) w_ij + η a_i (a_j - w_ij a_i), also where there was none. A step is one round of the pattern's turns.
    """
    chosen = learning or Learning(decay=0.03)
    size = len(map_)
    if size > MOST_ACTIVE:
        raise MapError(
            f"active learning links all concepts: {size} are more than {MOST_ACTIVE}; use the non-linear kind"
        )
    at, bounds = _desired(map_, desired)
    turns = _turns(map_, pattern)
    weights = map_.weights.toarray()
    signs = np.sign(weights)
    active = _Active(weights, signs, dynamics, chosen)
    stepper = Stepper(map_, dynamics)
    states = [stepper.start(row(initial, size, "initial", -1, 1))]
    fixed = set(stepper.fixed.tolist())
    now = states[0]
    for _ in range(chosen.steps):
        for turn in turns:
            before, now = now, active.moved(now, [i for i in turn if i not in fixed])
            active.learn(turn, now)
            if _is_there(before[at], now[at], bounds, chosen.nearness):
                return _learned(map_, sparse.csr_array(weights), [*states, now], True)
        states.append(now)
    return _learned(map_, sparse.csr_array(weights), states, False)


@dataclass
class _Active:
    """The weights under active learning, shape (n, n), changed in place."""

    weights: np.ndarray
    signs: np.ndarray
    dynamics: Dynamics
    learning: Learning

    def moved(self, state: np.ndarray, turn: Sequence[int]) -> np.ndarray:
        """The state after the concepts of a turn have moved, one after another."""
        made = state.copy()
        for i in turn:
            base = 2 * made - 1 if self.dynamics.rule == "rescaled" else made
            x = self.weights[:, i] @ base + (0 if self.dynamics.rule == "kosko" else base[i])
            made[i] = self.dynamics.transferred(np.array([x]))[0]
        return made

    def learn(self, turn: Sequence[int], state: np.ndarray) -> None:
        for i in turn:
            own, old = state[i], self.weights[i]
            new = (1 - self.learning.decay) * old + self.learning.rate * own * (state - old * own)
            new[i] = old[i]
            self.weights[i] = _kept(new, self.signs[i], self.learning)


def _kept(weights: np.ndarray, signs: np.ndarray, learning: Learning) -> np.ndarray:
    if learning.keep_signs:
        weights = np.where(weights * signs < 0, 0.0, weights)
    return np.clip(weights, -1, 1) if learning.clip else weights


def _is_there(before: np.ndarray, after: np.ndarray, bounds: np.ndarray, nearness: float) -> bool:
    middle = bounds.mean(axis=1)
    return bool(
        np.linalg.norm(after - middle) < np.linalg.norm(before - middle)
        and ((bounds[:, 0] <= after) & (after <= bounds[:, 1])).all()
        and np.abs(after - before).max() < nearness
    )


def _desired(map_: CognitiveMap, desired: Mapping[str, tuple[float, float]]) -> tuple[np.ndarray, np.ndarray]:
    """Positions of the output concepts, shape (k,), and their least and most, shape (k, 2)."""
    if not desired:
        raise MapError('doc: no output concept is named; give the least and most of one, as {"C1": [0.6, 0.7]}')
    bounds = {}
    for name, pair in desired.items():
        place = f"doc, {name!r}"
        ends = sequence(pair, place)
        if len(ends) != 2:
            raise MapError(f"{place}: give two numbers, the least and the most")
        low, high = (number(end, place, -1, 1) for end in ends)
        if low > high:
            raise MapError(f"{place}: {low:g} is above {high:g}; give the least first")
        at = map_.position(name, "doc")
        if at in bounds:
            raise MapError(f"{place}: this concept is named twice; name it once")
        bounds[at] = (low, high)
    return np.array(list(bounds)), np.array(list(bounds.values()))


def _turns(map_: CognitiveMap, pattern: Sequence[Sequence[str]] | None) -> list[list[int]]:
    if pattern is None:
        return [[i] for i in range(len(map_))]
    turns = [[map_.position(name, f"pattern, turn {k}") for name in turn] for k, turn in enumerate(pattern, start=1)]
    if not turns or not all(turns):
        raise MapError("pattern: give at least one turn, and at least one concept in each")
    return turns


def _learned(map_: CognitiveMap, weights: sparse.csr_array, states: list[np.ndarray], is_converged: bool) -> Learned:
    last = float(np.abs(states[-1] - states[-2]).max(initial=0.0)) if len(states) > 1 else 0.0
    return Learned(map_.concepts, tidy(weights), states[-1], len(states) - 1, is_converged, last, np.array(states))
