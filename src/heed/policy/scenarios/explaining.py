"""Why a scenario changes a concept: what each influence brings, and the strongest paths from what was changed. Pure.

Between two fixed points A and B of one map, each concept's change is exactly
`gain * (push + sum of weight * change of source)`, where the gain comes from the secant s of f between both (its slope
where nothing moves): s / (1 - s) where a concept carries its own value on, s where it does not. So the parts of a
change add up to it, and a path brings what is done at its begin times the gains and weights along it. All walks
together, with those that go round in circles, make the change.
"""

from __future__ import annotations

import heapq
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from heed.cognition import CognitiveMap, Scenario

#: Influences of a path, and steps of the search for paths.
LONGEST = 6
MOST_STEPS = 4_000
_STILL = 1e-9


@dataclass(frozen=True, slots=True)
class Part:
    """What one influence brings to a concept, in percentage points. source "": what is done to the concept itself."""

    source: str
    weight: float
    points: float


@dataclass(frozen=True, slots=True)
class Path:
    """Concepts from what was changed to the one that is explained, with the weights between them; points: what it
    brings, in percentage points."""

    concepts: tuple[str, ...]
    weights: tuple[float, ...]
    points: float


@dataclass(frozen=True, slots=True)
class Why:
    """parts: add up to `change`, the largest first. paths: the strongest that visit no concept twice. rest: what all
    other paths and circles bring. is_all_searched: whether no stronger path can be missing."""

    concept: str
    change: float
    parts: tuple[Part, ...]
    paths: tuple[Path, ...]
    rest: float
    is_all_searched: bool


@dataclass(frozen=True, eq=False)
class Explanation:
    """Of a scenario and what is done in it. moved: concepts that are held at another level, by their change in [-1, 1];
    all others that the interventions push are in `scenario.outcome.pushes`, less those of the baseline."""

    scenario: Scenario
    moved: Mapping[str, float]

    @property
    def is_exact(self) -> bool:
        """Only between fixed points of a continuous f do the parts add up."""
        both = (self.scenario.baseline, self.scenario.outcome)
        return not both[0].dynamics.is_discrete and all(one.verdict == "fixed_point" for one in both)

    def why(self, concept: str, most: int = 5) -> Why:
        """Why a concept changed. MapError where it is not there."""
        at = self._map.position(concept, "concept")
        change = float(100 * self._change[at])
        found, is_all = self._paths(at, most)
        listed = tuple(Path(*one) for one in found)
        rest = change - sum(path.points for path in listed)
        return Why(concept, change, self._parts(at), listed, rest, is_all)

    @property
    def _map(self) -> CognitiveMap:
        return self.scenario.baseline.map

    @cached_property
    def _change(self) -> np.ndarray:
        return np.asarray(self.scenario.differences / 100)

    @cached_property
    def _held(self) -> np.ndarray:
        """Whether each concept keeps its level whatever works on it, shape (n,)."""
        outcome = self.scenario.outcome
        made = np.zeros(len(self._map), dtype=bool)
        made[[self._map.position(name, "concept") for name in outcome.dynamics.clamped]] = True
        return made

    @cached_property
    def _double(self) -> float:
        return 2.0 if self.scenario.outcome.dynamics.rule == "rescaled" else 1.0

    @cached_property
    def _pushes(self) -> np.ndarray:
        """What is done besides what works without changes too, shape (n,)."""
        without, given = (
            np.zeros(len(self._map)) if one.pushes is None else np.asarray(one.pushes).ravel()
            for one in (self.scenario.baseline, self.scenario.outcome)
        )
        return given - without

    @cached_property
    def _gain(self) -> np.ndarray:
        """Change of a concept per unit of what comes in besides its own value, shape (n,); 0 where it is held."""
        dynamics = self.scenario.outcome.dynamics
        if not self.is_exact:
            return np.where(self._held, 0.0, 1.0)
        was, now = self.scenario.baseline.level, self.scenario.outcome.level
        own = 0.0 if dynamics.rule == "kosko" else self._double
        brought = self._double * (self._map.inputs @ self._change) + self._pushes
        total = brought + own * self._change
        slope = dynamics.slopes((was + now) / 2)
        moves = (np.abs(total) > _STILL) & (np.abs(self._change) > _STILL)
        secant = np.divide(self._change, total, out=slope, where=moves)
        gain = np.divide(secant, 1 - own * secant, out=np.zeros_like(secant), where=np.abs(1 - own * secant) > _STILL)
        gain = np.divide(self._change, brought, out=gain, where=moves & (np.abs(brought) > _STILL))
        return np.where(self._held, 0.0, gain)

    def _parts(self, at: int) -> tuple[Part, ...]:
        names, inputs = self._map.concepts, self._map.inputs
        if self._held[at]:
            return (Part("", 0.0, float(100 * self._change[at])),) if self._change[at] else ()
        made = [Part("", 0.0, float(100 * self._gain[at] * self._pushes[at]))] if self._pushes[at] else []
        for k in range(inputs.indptr[at], inputs.indptr[at + 1]):
            source, weight = int(inputs.indices[k]), float(inputs.data[k])
            brought = 100 * self._gain[at] * self._double * weight * self._change[source]
            if abs(brought) > 100 * _STILL:
                made.append(Part(names[source], weight, float(brought)))
        return tuple(sorted(made, key=lambda part: (-abs(part.points), part.source)))

    def _begins(self) -> dict[int, float]:
        """What is done, as a change of the concept at which it is done."""
        made = {self._map.position(name, "concept"): change for name, change in self.moved.items() if change}
        for at in np.flatnonzero(self._pushes):
            if not self._held[at]:
                made[int(at)] = float(self._gain[at] * self._pushes[at])
        return made

    def _paths(self, goal: int, most: int) -> tuple[list[tuple[tuple[str, ...], tuple[float, ...], float]], bool]:
        """The strongest paths: the most promising is lengthened first, as long as it can still reach the goal."""
        left = self._steps_to(goal)
        names, weights = self._map.concepts, self._map.weights
        waiting: list[tuple[float, tuple[int, ...], tuple[float, ...], float]] = [
            (-abs(change), (at,), (), change) for at, change in self._begins().items() if at in left
        ]
        heapq.heapify(waiting)
        found: list[tuple[tuple[str, ...], tuple[float, ...], float]] = []
        steps = 0
        is_cut = False
        while waiting and steps < MOST_STEPS:
            steps += 1
            _, path, along, carried = heapq.heappop(waiting)
            here = path[-1]
            if here == goal:
                found.append((tuple(names[at] for at in path), along, 100 * carried))
                continue
            for k in range(weights.indptr[here], weights.indptr[here + 1]):
                to, weight = int(weights.indices[k]), float(weights.data[k])
                if to in path or self._held[to] or to not in left:
                    continue
                if len(path) + left[to] > LONGEST:
                    is_cut = True
                    continue
                brings = carried * self._double * weight * float(self._gain[to])
                heapq.heappush(waiting, (-abs(brings), (*path, to), (*along, weight), brings))
        found.sort(key=lambda one: (-abs(one[2]), len(one[0]), one[0]))
        return found[:most], not (waiting or is_cut)

    def _steps_to(self, goal: int) -> dict[int, int]:
        """How many influences away from the goal each concept is that leads to it."""
        made, waiting = {goal: 0}, deque([goal])
        inputs = self._map.inputs
        while waiting:
            here = waiting.popleft()
            for source in inputs.indices[inputs.indptr[here] : inputs.indptr[here + 1]]:
                if int(source) not in made:
                    made[int(source)] = made[here] + 1
                    waiting.append(int(source))
        return made
