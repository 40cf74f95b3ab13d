"""A map as it is and with changes: what is held, what is pushed, how sure the outcome is. Pure.

A concept on which nothing works is held at its level; a change holds it at another one. Any other concept is pushed:
the change is added to what works on it in every step (a continuous intervention).

A concept that was measured and on which others work stands without changes where it was measured: what the map lacks
for that is added to what works on it, as a constant that no change touches (`Setting.rest`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from heed.cognition import (
    CognitiveMap,
    Dynamics,
    Intervention,
    MapError,
    Outcome,
    Scenario,
    Stepper,
    guarantee,
    infer,
    monte_carlo,
)
from heed.cognition.dynamics import settle_all
from heed.policy.scenarios.explaining import Explanation

#: The middle part of all runs that a range spans.
SHARE = 0.9
#: Starts from which a map is followed where one attractor is not certain.
STARTS = 30
#: Steps of one run of many.
STEPS = 100
#: How far apart two fixed points are at least in some concept.
_APART = 1e-4
#: A measured level is kept so far from the ends of f, which no input reaches.
_EDGE = 0.01


@dataclass(frozen=True, slots=True)
class Range:
    """Of a difference in percentage points: the middle 90 % of the runs."""

    low: float
    median: float
    high: float

    @property
    def is_sure_of_sign(self) -> bool:
        return self.low > 0 or self.high < 0


@dataclass(frozen=True, eq=False)
class Setting:
    """A map with what is known of where it stands.

    levels: of concepts that were measured or stated, in [0, 1], by name. draws: weights as the experts' disagreement
    allows them, shape (runs, weights stored in the map), or None.
    """

    map: CognitiveMap
    dynamics: Dynamics
    levels: Mapping[str, float] = field(default_factory=dict)
    draws: np.ndarray | None = None

    @cached_property
    def lowest(self) -> float:
        return -1.0 if self.dynamics.transfer in ("tanh", "trivalent") else 0.0

    def value(self, level: float) -> float:
        """What a level in [0, 1] is on this map: from -1 to 1 where values may be negative."""
        return self.lowest + (1 - self.lowest) * level

    @cached_property
    def drivers(self) -> frozenset[str]:
        """Concepts on which nothing works."""
        free = np.flatnonzero(np.diff(self.map.inputs.indptr) == 0)
        return frozenset(self.map.concepts[at] for at in free)

    @cached_property
    def initial(self) -> np.ndarray:
        """Where each concept begins, shape (n,): its level, or the middle where none is known."""
        return np.array([self.value(self.levels.get(name, 0.5)) for name in self.map.concepts])

    @cached_property
    def held(self) -> Dynamics:
        """The dynamics with each driver at its level."""
        values = {name: float(self.initial[self.map.position(name, "concept")]) for name in self.drivers}
        return replace(self.dynamics, clamped={**values, **self.dynamics.clamped})

    @cached_property
    def _measured(self) -> list[str]:
        """Concepts that were measured and on which others work. None where f has no inverse."""
        if self.dynamics.is_discrete:
            return []
        return [name for name in self.map.concepts if name in self.levels and name not in self.drivers]

    @cached_property
    def _begin(self) -> np.ndarray:
        """Where the map settles while all measured concepts are held, shape (n,)."""
        low, high = self.lowest + _EDGE, 1 - _EDGE
        values = {name: float(np.clip(self.value(self.levels[name]), low, high)) for name in self._measured}
        holding = replace(self.held, clamped={**self.held.clamped, **values})
        return infer(self.map, holding, self.initial, keep=False).level

    @cached_property
    def rest(self) -> np.ndarray | None:
        """What works on each measured concept besides the map, so that it stands where it was measured, shape (n,).
        None where nothing does."""
        if not self._measured:
            return None
        state, dynamics = self._begin, self.dynamics
        base = 2 * state - 1 if dynamics.rule == "rescaled" else state
        given = self.map.inputs @ base + (0 if dynamics.rule == "kosko" else base)
        made = np.zeros(len(self.map))
        for name in self._measured:
            at = self.map.position(name, "concept")
            wanted = np.arctanh(state[at]) if self.lowest < 0 else np.log(state[at] / (1 - state[at]))
            made[at] = wanted / dynamics.slope + dynamics.threshold - given[at]
        return made

    @cached_property
    def baseline(self) -> Outcome:
        return infer(self.map, self.held, self._begin if self._measured else self.initial, pushes=self.rest)

    @cached_property
    def is_unique(self) -> bool:
        """Whether it is certain that the map has one equilibrium, wherever it begins."""
        return bool(guarantee(self.map, self.held).is_unique)

    @cached_property
    def equilibria(self) -> int:
        """To how many different fixed points random starts lead; 1 where that is certain. 0: to none."""
        if self.is_unique:
            return 1
        stepper = Stepper(self.map, self.held, None if self.rest is None else self.rest[:, None])
        states = np.random.default_rng(0).uniform(self.lowest, 1, (len(self.map), STARTS))
        states[:, 0], states[:, 1] = self.lowest, 1.0
        ends, still = settle_all(stepper, states, steps=2000)
        found: list[np.ndarray] = []
        for end in ends.T[still]:
            if all(np.abs(known - end).max(initial=0.0) >= _APART for known in found):
                found.append(end)
        return len(found)

    @cached_property
    def _without(self) -> np.ndarray | None:
        """Where the map ends in each run, shape (runs, n)."""
        if self.draws is None:
            return None
        begin = self.baseline.level
        return monte_carlo(self.map, self.draws, self.held, begin, pushes=self.rest, steps=STEPS).states

    def play(self, changes: Mapping[str, float]) -> Played:
        """What changes do. changes: in [-1, 1] by concept; MapError names one that is not there."""
        done = {name: change for name, change in changes.items() if change}
        for name, change in done.items():
            self.map.position(name, "concept")
            if not -1 <= change <= 1:
                raise MapError(f"{name!r}: a change of {change:g} is not within -1 to 1")
        moved, dynamics = self._moved(done)
        pushes = np.zeros(len(self.map)) if self.rest is None else self.rest.copy()
        for name, change in done.items():
            if name not in self.drivers:
                pushes[self.map.position(name, "concept")] += change
        pushed = pushes if pushes.any() else None
        outcome = infer(self.map, dynamics, self.baseline.level, pushes=pushed)
        interventions = tuple(Intervention(name, {name: change}) for name, change in done.items())
        scenario = Scenario(self.baseline, outcome, interventions)
        return Played(self, done, moved, scenario, self._differences(dynamics, pushed))

    def _moved(self, changes: Mapping[str, float]) -> tuple[dict[str, float], Dynamics]:
        """How far each driver really moves (it stays within its bounds), and the dynamics that hold it there."""
        clamped = dict(self.held.clamped)
        moved = {}
        for name, change in changes.items():
            if name in self.drivers:
                now = min(1.0, max(self.lowest, clamped[name] + change))
                moved[name], clamped[name] = now - clamped[name], now
        return moved, replace(self.held, clamped=clamped)

    def _differences(self, dynamics: Dynamics, pushes: np.ndarray | None) -> np.ndarray | None:
        """In percentage points, shape (runs, n): both runs with the same weights."""
        if self.draws is None or self._without is None:
            return None
        begin = self.baseline.level
        given = monte_carlo(self.map, self.draws, dynamics, begin, pushes=pushes, steps=STEPS).states
        return np.asarray(100 * (given - self._without))


@dataclass(frozen=True, eq=False)
class Played:
    """changes: as given, without those of 0. moved: how far drivers really moved. differences: of each run."""

    setting: Setting
    changes: Mapping[str, float]
    moved: Mapping[str, float]
    scenario: Scenario
    differences: np.ndarray | None

    def range(self, concept: str) -> Range | None:
        """None where there is no disagreement to draw from."""
        if self.differences is None:
            return None
        values = self.differences[:, self.setting.map.position(concept, "concept")]
        low, middle, high = np.quantile(values, [(1 - SHARE) / 2, 0.5, (1 + SHARE) / 2])
        return Range(float(low), float(middle), float(high))

    @cached_property
    def explanation(self) -> Explanation:
        return Explanation(self.scenario, self.moved)

    @cached_property
    def path(self) -> np.ndarray:
        """Each step from the baseline on, shape (steps + 1, n)."""
        trajectory = self.scenario.outcome.trajectory
        assert trajectory is not None, "infer keeps it"
        return np.vstack([self.setting.baseline.level, trajectory[1:]])

    @property
    def cut(self) -> list[str]:
        """Drivers that could not move as far as was asked."""
        return [name for name, moved in self.moved.items() if abs(moved - self.changes[name]) > 1e-9]
