"""A map as it is and with changes: what is held, what is pushed, how sure the outcome is. Pure.

A concept on which nothing works is held at its level; a change holds it at another one. Any other concept is pushed:
the change is added to what works on it in every step (a continuous intervention).

What is done once moves a level at the start: the map takes its first step from there. A concept on which nothing works
is then back at its level; any other goes where the map leads it.

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
#: Steps of a way through time that are looked at.
MOST_STEPS = 60
#: Percentage points: less is shown as 0.0.
SHOWN = 0.05
#: How far apart two fixed points are at least in some concept.
_APART = 1e-4
#: A measured level is kept so far from the ends of f, which no input reaches.
_EDGE = 0.01


@dataclass(frozen=True, slots=True)
class Change:
    """What is done to a concept. size: in [-1, 1]. is_once: at the start alone; else it goes on. effectiveness: how
    much of it comes true, in [0, 1]."""

    size: float
    is_once: bool = False
    effectiveness: float = 1.0

    @property
    def effect(self) -> float:
        return self.size * self.effectiveness

    @property
    def is_usual(self) -> bool:
        """Whether it goes on and comes true as a whole."""
        return not self.is_once and self.effectiveness == 1

    def as_intervention(self, concept: str) -> Intervention:
        kind = "single_shot" if self.is_once else "continuous"
        return Intervention(concept, {concept: self.size}, self.effectiveness, kind)


def as_change(given: float | Change) -> Change:
    """A bare number goes on and comes true as a whole."""
    return given if isinstance(given, Change) else Change(given)


@dataclass(frozen=True, slots=True)
class Furthest:
    """Where a concept is furthest from where it stands without changes. points: percentage points; step: of the way, 0
    where it never moves; range: of the runs at that step, where there are some."""

    points: float
    step: int
    range: Range | None = None


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
class Start:
    """What is done once, shape (n,), on a map with all that goes on: `dynamics` and `pushes`."""

    map: CognitiveMap
    dynamics: Dynamics
    pushes: np.ndarray | None
    shots: np.ndarray
    lowest: float

    def moved(self, levels: np.ndarray) -> np.ndarray:
        """Levels with what is done at the start, shape (n,) or (runs, n)."""
        first = Stepper(self.map, self.dynamics).start(levels.T).T
        return np.where(self.shots != 0, np.clip(first + self.shots, self.lowest, 1), first)

    def after(self, level: np.ndarray) -> np.ndarray:
        """Where the map stands once what was done has had its step, shape (n,)."""
        if not self.shots.any():
            return level
        return Stepper(self.map, self.dynamics, self.pushes).step(self.moved(level))

    def after_each(self, draws: np.ndarray, moved: np.ndarray) -> np.ndarray:
        """The same with the weights of each run, from `moved` of where it stands, shape (runs, n)."""
        held = {name: float(moved[0, self.map.position(name, "concept")]) for name in self.dynamics.clamped}
        holding = replace(self.dynamics, clamped=held)
        return monte_carlo(self.map, draws, holding, moved, pushes=self.pushes, steps=1).states


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
    def measured(self) -> list[str]:
        """Concepts that were measured and on which others work. None where f has no inverse."""
        if self.dynamics.is_discrete:
            return []
        return [name for name in self.map.concepts if name in self.levels and name not in self.drivers]

    @cached_property
    def holding(self) -> Outcome:
        """Where the map settles while all measured concepts are held."""
        low, high = self.lowest + _EDGE, 1 - _EDGE
        values = {name: float(np.clip(self.value(self.levels[name]), low, high)) for name in self.measured}
        holding = replace(self.held, clamped={**self.held.clamped, **values})
        return infer(self.map, holding, self.initial, keep=False)

    @cached_property
    def rest(self) -> np.ndarray | None:
        """What works on each measured concept besides the map, so that it stands where it was measured, shape (n,).
        None where nothing does."""
        if not self.measured:
            return None
        state, dynamics = self.holding.level, self.dynamics
        base = 2 * state - 1 if dynamics.rule == "rescaled" else state
        given = self.map.inputs @ base + (0 if dynamics.rule == "kosko" else base)
        made = np.zeros(len(self.map))
        for name in self.measured:
            at = self.map.position(name, "concept")
            wanted = np.arctanh(state[at]) if self.lowest < 0 else np.log(state[at] / (1 - state[at]))
            made[at] = wanted / dynamics.slope + dynamics.threshold - given[at]
        return made

    @cached_property
    def baseline(self) -> Outcome:
        return infer(self.map, self.held, self.holding.level if self.measured else self.initial, pushes=self.rest)

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

    def play(self, changes: Mapping[str, float | Change]) -> Played:
        """What changes do, by concept; MapError names one that is not there or goes too far."""
        done = {name: as_change(given) for name, given in changes.items()}
        done = {name: change for name, change in done.items() if change.size}
        interventions = tuple(change.as_intervention(name) for name, change in done.items())
        for name in done:
            self.map.position(name, "concept")
        moved, dynamics = self._moved(done)
        pushes = np.zeros(len(self.map)) if self.rest is None else self.rest.copy()
        for name, change in done.items():
            if name not in self.drivers and not change.is_once:
                pushes[self.map.position(name, "concept")] += change.effect
        pushed = pushes if pushes.any() else None
        shots = np.zeros(len(self.map))
        for name, change in done.items():
            if change.is_once:
                shots[self.map.position(name, "concept")] = change.effect
        start = Start(self.map, dynamics, pushed, shots, self.lowest)
        outcome = infer(self.map, dynamics, start.after(self.baseline.level), pushes=pushed)
        scenario = Scenario(self.baseline, outcome, interventions)
        return Played(self, done, moved, start, scenario, self._differences(start))

    def way(self, start: Start, steps: int) -> list[np.ndarray]:
        """Differences of each run in percentage points, at each step from the first on, each of shape (runs, n): from
        where it stands with its own weights. Empty where there are no runs."""
        if self.draws is None or self._without is None or steps < 1:
            return []
        states = [start.moved(self._without)]
        if steps > 1:
            states.append(start.after_each(self.draws, states[0]))
        while len(states) < steps:
            now = monte_carlo(self.map, self.draws, start.dynamics, states[-1], pushes=start.pushes, steps=1)
            states.append(now.states)
        return [100 * (one - self._without) for one in states]

    def _moved(self, changes: Mapping[str, Change]) -> tuple[dict[str, float], Dynamics]:
        """How far each driver whose change goes on really moves (it stays within its bounds), and the dynamics that
        hold it there."""
        clamped = dict(self.held.clamped)
        moved = {}
        for name, change in changes.items():
            if name in self.drivers and not change.is_once:
                now = min(1.0, max(self.lowest, clamped[name] + change.effect))
                moved[name], clamped[name] = now - clamped[name], now
        return moved, replace(self.held, clamped=clamped)

    def _differences(self, start: Start) -> np.ndarray | None:
        """In percentage points, shape (runs, n): both runs with the same weights."""
        if self.draws is None or self._without is None:
            return None
        begin = self.baseline.level
        if start.shots.any():
            begin = start.after_each(self.draws, start.moved(self._without))
        given = monte_carlo(self.map, self.draws, start.dynamics, begin, pushes=start.pushes, steps=STEPS).states
        return np.asarray(100 * (given - self._without))


@dataclass(frozen=True, eq=False)
class Played:
    """changes: without those of 0. moved: how far drivers whose change goes on really moved. differences: of each
    run."""

    setting: Setting
    changes: Mapping[str, Change]
    moved: Mapping[str, float]
    start: Start
    scenario: Scenario
    differences: np.ndarray | None

    @property
    def once(self) -> list[str]:
        """Concepts to which something is done once."""
        return [name for name, change in self.changes.items() if change.is_once]

    def range(self, concept: str) -> Range | None:
        """None where there is no disagreement to draw from."""
        if self.differences is None:
            return None
        return _range(self.differences[:, self.setting.map.position(concept, "concept")])

    @cached_property
    def explanation(self) -> Explanation:
        return Explanation(self.scenario, self.moved)

    @cached_property
    def path(self) -> np.ndarray:
        """Each step from the baseline on, shape (steps + 1, n); the first is what is done once, where something is."""
        trajectory = self.scenario.outcome.trajectory
        assert trajectory is not None, "infer keeps it"
        level = self.setting.baseline.level
        if self.once:
            return np.vstack([level, self.start.moved(level), trajectory])
        return np.vstack([level, trajectory[1:]])

    @property
    def has_way(self) -> bool:
        """Whether the map goes from where it rests to an end, and does not go round: only then is a concept anywhere
        furthest on the way."""
        return self.setting.baseline.verdict == "fixed_point" and self.scenario.outcome.verdict != "limit_cycle"

    def furthest(self, concept: str) -> Furthest:
        """On the whole way; the first of several steps that are as far."""
        at = self.setting.map.position(concept, "concept")
        step = int(self._furthest[at])
        points = float(100 * (self.path[step, at] - self.setting.baseline.level[at]))
        is_known = self.once and 1 <= step <= len(self._way)
        return Furthest(points, step, _range(self._way[step - 1][:, at]) if is_known else None)

    @cached_property
    def _furthest(self) -> np.ndarray:
        """At which step each concept is furthest away, shape (n,); 0 where it moves by nothing that is shown, and where
        there is no way."""
        if not self.has_way:
            return np.zeros(len(self.setting.map), dtype=int)
        away = np.abs(100 * (self.path - self.setting.baseline.level)).round(6)
        return np.where(away.max(axis=0) >= SHOWN, away.argmax(axis=0), 0)

    @cached_property
    def _way(self) -> list[np.ndarray]:
        """Of the runs, as far as some concept is furthest; none where nothing is done once."""
        steps = min(int(self._furthest.max(initial=0)), MOST_STEPS) if self.once else 0
        return self.setting.way(self.start, steps)

    @cached_property
    def without_once(self) -> Outcome:
        """Where the map goes with all that goes on, and nothing done once."""
        outcome = self.scenario.outcome
        if not self.once:
            return outcome
        return infer(outcome.map, outcome.dynamics, self.setting.baseline.level, pushes=outcome.pushes, keep=False)

    @property
    def left(self) -> np.ndarray:
        """What is left, where the map comes to rest, of what is done once, in percentage points, shape (n,)."""
        return np.asarray(100 * (self.scenario.outcome.level - self.without_once.level))

    @property
    def cut(self) -> list[str]:
        """Concepts whose level could not move as far as was asked."""
        level = self.setting.baseline.level
        really = dict(self.moved)
        for name in self.once:
            at = self.setting.map.position(name, "concept")
            really[name] = float(self.start.moved(level)[at] - level[at])
        return [name for name, moved in really.items() if abs(moved - self.changes[name].effect) > 1e-9]


def _range(values: np.ndarray) -> Range:
    low, middle, high = np.quantile(values, [(1 - SHARE) / 2, 0.5, (1 + SHARE) / 2])
    return Range(float(low), float(middle), float(high))
