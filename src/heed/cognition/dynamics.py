"""How a state of a map becomes the next one: rules and transfer functions.

Rules, for a state A as a row vector: Kosko f(AW) (Kosko 1986); modified Kosko f(A + AW) (Stylios and Groumpos 2004);
rescaled f((2A - 1) + (2A - 1)W) (Papageorgiou 2011). x below is what f is given, less the threshold.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

import numpy as np
from scipy.special import expit

from heed.cognition.errors import MapError
from heed.cognition.maps import CognitiveMap
from heed.cognition.numbers import number

RULES = ("kosko", "modified_kosko", "rescaled")
TRANSFERS = ("sigmoid", "tanh", "bivalent", "trivalent")
_TIE = 1e-12
"""An input so near to a threshold is on it: else the order in which weights are summed would decide."""
_STEEPEST = 1e300
_NOTHING: Mapping[str, float] = MappingProxyType({})


@dataclass(frozen=True)
class Dynamics:
    """What decides the next state.

    rule, transfer: one of `RULES` and `TRANSFERS`. slope: λ of sigmoid 1 / (1 + exp(-λx)) and tanh(λx), above 0.
    threshold: taken off before sigmoid and tanh; bivalent is 1 above it and else 0; trivalent is 1 above it, -1 below
    its negative and else 0. clamped: concepts that keep a value. hold_sources: concepts on which nothing works keep
    the value they start with.
    """

    rule: str = "modified_kosko"
    transfer: str = "sigmoid"
    slope: float = 1.0
    threshold: float = 0.0
    clamped: Mapping[str, float] = field(default_factory=lambda: _NOTHING)
    hold_sources: bool = False

    def __post_init__(self) -> None:
        if self.rule not in RULES:
            raise MapError(f"rule: there is no rule {self.rule!r}; there are: {', '.join(RULES)}")
        if self.transfer not in TRANSFERS:
            raise MapError(f"transfer: there is no function {self.transfer!r}; there are: {', '.join(TRANSFERS)}")
        if number(self.slope, "lambda", 0, _STEEPEST) == 0:
            raise MapError("lambda: 0 makes all concepts equal; give a number above 0")
        number(self.threshold, "threshold")
        if self.transfer == "trivalent" and self.threshold < 0:
            raise MapError(f"threshold: {self.threshold:g} is below 0, which trivalent cannot use; give 0 or more")
        for name, value in self.clamped.items():
            number(value, f"clamped, {name!r}", -1, 1)

    @property
    def is_discrete(self) -> bool:
        return self.transfer in ("bivalent", "trivalent")

    def transferred(self, x: np.ndarray) -> np.ndarray:
        """f(x), of any shape. May write into `x`."""
        if self.threshold:
            x -= self.threshold
        if self.transfer == "bivalent":
            return (x > _TIE).astype(float)
        if self.transfer == "trivalent":
            width = 2 * self.threshold  # x has lost the threshold once
            return (x > _TIE).astype(float) - (x < -width - _TIE)
        if self.slope != 1:
            with np.errstate(over="ignore"):
                x *= self.slope
        return expit(x, out=x) if self.transfer == "sigmoid" else np.tanh(x, out=x)

    def next(
        self, weighed: Callable[[np.ndarray], np.ndarray], states: np.ndarray, pushes: np.ndarray | None
    ) -> np.ndarray:
        """The next states if nothing is fixed. `weighed` sums what works on each concept: A in, AW out."""
        base = 2 * states - 1 if self.rule == "rescaled" else states
        x = weighed(base)
        if self.rule != "kosko":
            x += base
        if pushes is not None:
            x += pushes
        return self.transferred(x)

    def slopes(self, states: np.ndarray) -> np.ndarray:
        """f'(x) where f(x) is `states`."""
        if self.transfer == "sigmoid":
            return self.slope * states * (1 - states)
        if self.transfer == "tanh":
            return self.slope * (1 - states * states)
        raise MapError(f"transfer: {self.transfer} has no slope; use sigmoid or tanh")


@dataclass(frozen=True, eq=False)
class Stepper:
    """One map under one dynamics. States have the shape (n,), or (n, s) for s states at once.

    pushes: what interventions add to the input of each concept, of the shape of the states or (n, 1).
    """

    map: CognitiveMap
    dynamics: Dynamics
    pushes: np.ndarray | None = None

    @cached_property
    def fixed(self) -> np.ndarray:
        """Positions of the concepts that never change, sorted, shape (k,)."""
        clamped = [self.map.position(name, "clamped") for name in self.dynamics.clamped]
        if len(set(clamped)) != len(clamped):
            raise MapError("clamped: one concept is named twice; name it once")
        held = self._sources if self.pushes is None else self._sources[~self._pushed.any(axis=1)]
        return np.union1d(np.array(clamped, dtype=np.intp), held)

    @cached_property
    def _sources(self) -> np.ndarray:
        """Positions of concepts that are held because nothing of the map works on them."""
        if not self.dynamics.hold_sources:
            return np.array([], dtype=np.intp)
        return np.flatnonzero(np.diff(self.map.inputs.indptr) == 0)

    @cached_property
    def _pushed(self) -> np.ndarray:
        """For each source and each column of the pushes, whether an intervention works on it: then it is not held."""
        pushes = np.zeros((len(self.map), 1)) if self.pushes is None else self.pushes.reshape(len(self.map), -1)
        return np.asarray(pushes[self._sources] != 0)

    @cached_property
    def _partly_pushed(self) -> np.ndarray:
        some = self._pushed.any(axis=1) & ~self._pushed.all(axis=1)
        return np.flatnonzero(some)

    @cached_property
    def free(self) -> np.ndarray:
        """Positions of the concepts that may change."""
        return np.setdiff1d(np.arange(len(self.map)), self.fixed)

    def start(self, states: np.ndarray) -> np.ndarray:
        """A copy of the states with clamped concepts at their values."""
        made = np.array(states, dtype=float)
        for name, value in self.dynamics.clamped.items():
            made[self.map.position(name, "clamped")] = value
        return made

    def step(self, states: np.ndarray) -> np.ndarray:
        """The next states; the given ones stay as they are."""
        made = self.dynamics.next(self.map.inputs.__matmul__, states, self.pushes)
        if len(self.fixed):
            made[self.fixed] = states[self.fixed]
        if self.pushes is not None and len(self._partly_pushed):
            rows = self._sources[self._partly_pushed]
            made[rows] = np.where(self._pushed[self._partly_pushed], made[rows], states[rows])
        return made


def settle_all(
    stepper: Stepper, states: np.ndarray, epsilon: float = 1e-9, steps: int = 1000
) -> tuple[np.ndarray, np.ndarray]:
    """Many states at once, shape (n, s), until none changes by more than `epsilon`.

    Returns the last states and, shape (s,), whether each had come to rest.
    """
    now = stepper.start(states)
    change = np.full(now.shape[1], np.inf)
    for _ in range(steps):
        following = stepper.step(now)
        change = np.abs(following - now).max(axis=0, initial=0.0)
        now = following
        if (change <= epsilon).all():
            break
    return now, change <= epsilon
