"""From a first state to where a map goes: trajectory, residual, verdict."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from heed.cognition import recurrence
from heed.cognition.dynamics import Dynamics, Stepper
from heed.cognition.errors import MapError
from heed.cognition.maps import CognitiveMap
from heed.cognition.numbers import number, row, whole

STOPS = ("max_abs_diff<=", "max_abs_diff<")
MOST_STEPS = 10_000_000
MOST_KEPT = 50_000_000
"""Numbers of a trajectory that is kept (400 MB)."""
_MOST_NUDGED = 20_000
"""Influences and concepts of a map up to which it is asked whether a fixed point repels."""


@dataclass(frozen=True)
class Stop:
    """When to stop: no concept changed by more than `epsilon` in a step ("max_abs_diff<"; with "<=": at most by that).

    steps: after so many at the latest.
    """

    epsilon: float = 1e-9
    steps: int = 1000
    kind: str = "max_abs_diff<="

    def __post_init__(self) -> None:
        if self.kind not in STOPS:
            raise MapError(f"stop, kind: {self.kind!r} is not known; there are: {', '.join(STOPS)}")
        number(self.epsilon, "stop, eps", 0)
        whole(self.steps, "stop, max_steps", 0, MOST_STEPS)

    def is_met(self, difference: float) -> bool:
        return difference <= self.epsilon if self.kind == "max_abs_diff<=" else difference < self.epsilon


@dataclass(frozen=True, eq=False)
class Outcome:
    """Where a map went.

    final: the state at which the stop was met, or after its last step; shape (n,). steps: how many led there.
    is_stopped: whether the stop was met. residual: how much the next step would change the final state, at most: 0 is a
    fixed point, anything else is only near one if there is one. verdict: "fixed_point", "limit_cycle" or
    "not_settled", of what the map goes on to from the final state. period: steps after which it is back, 1 for a
    fixed point, None where it has not settled. states: what it goes through, shape (period, n); of a cycle, in the
    order in which they come from the first that is on it. trajectory: all states from the first to the final one,
    shape (steps + 1, n), where they were asked for. pushes: as given to `infer`.
    """

    map: CognitiveMap
    dynamics: Dynamics
    initial: np.ndarray
    final: np.ndarray
    steps: int
    is_stopped: bool
    residual: float
    verdict: str
    period: int | None
    states: np.ndarray | None
    trajectory: np.ndarray | None
    pushes: np.ndarray | None = None

    @property
    def level(self) -> np.ndarray:
        """One value for each concept: the final state, or the mean over a limit cycle."""
        if self.verdict == "limit_cycle" and self.states is not None:
            return np.asarray(self.states.mean(axis=0))
        return self.final

    @cached_property
    def transient(self) -> int | None:
        """Steps before the first state that comes back: None where none does to within 1e-12."""
        if self.period is None:
            return None
        step = Stepper(self.map, self.dynamics, self.pushes).step
        return recurrence.transient(step, self.initial, self.period, self.steps + recurrence.HORIZON)


def infer(
    map_: CognitiveMap,
    dynamics: Dynamics,
    initial: Sequence[float] | np.ndarray,
    stop: Stop | None = None,
    *,
    keep: bool = True,
    pushes: np.ndarray | None = None,
) -> Outcome:
    """Follow a map from `initial`, shape (n,), values in [-1, 1].

    keep: with the trajectory. pushes: what is added to the input of each concept, shape (n,). After the stop the map
    is followed further (`recurrence.HORIZON` steps at most, fewer on huge maps) for the verdict alone.
    """
    chosen = stop or Stop()
    stepper = Stepper(map_, dynamics, pushes)
    first = stepper.start(row(initial, len(map_), "initial", -1, 1))
    run = _run(stepper.step, first, chosen, keep)
    found = recurrence.settle(
        stepper.step,
        run.final,
        run.difference,
        _horizon(map_),
        chosen.epsilon if run.is_stopped else 0.0,
        _nudge(stepper),
    )
    states = found.states
    if found.verdict == "limit_cycle" and states is not None:
        states = recurrence.in_time(stepper.step, first, states, run.steps + recurrence.HORIZON)
    return Outcome(
        map_,
        dynamics,
        first,
        run.final,
        run.steps,
        run.is_stopped,
        found.residual,
        found.verdict,
        found.period,
        states,
        np.array(run.trajectory) if keep else None,
        pushes,
    )


@dataclass
class _Run:
    final: np.ndarray
    steps: int
    is_stopped: bool
    difference: float
    trajectory: list[np.ndarray]


def _run(step: Callable[[np.ndarray], np.ndarray], first: np.ndarray, stop: Stop, keep: bool) -> _Run:
    """To the stop. A state that comes back exactly can never meet it; then the last state follows by counting."""
    state, difference = first, np.inf
    trajectory = [first] if keep else []
    mark, since, reach = first, 0, 1
    for done in range(1, stop.steps + 1):
        following = step(state)
        difference = float(np.abs(following - state).max(initial=0.0))
        state = following
        if keep:
            trajectory.append(state)
            _check_room(done, len(state))
        if stop.is_met(difference):
            return _Run(state, done, True, difference, trajectory)
        since += 1
        if np.array_equal(state, mark):
            return _by_counting(step, state, since, stop.steps - done, _Run(state, stop.steps, False, 0.0, trajectory))
        if since == reach:
            mark, since, reach = state, 0, reach * 2
    return _Run(state, stop.steps, False, difference, trajectory)


def _check_room(steps: int, concepts: int) -> None:
    if steps * concepts > MOST_KEPT:
        raise MapError(
            f"stop, max_steps: a trajectory of {steps} steps with {concepts} concepts is too long to keep; "
            "lower max_steps or do not ask for the trajectory"
        )


def _by_counting(
    step: Callable[[np.ndarray], np.ndarray], state: np.ndarray, period: int, left: int, run: _Run
) -> _Run:
    """The rest of a run that is on an exact cycle."""
    cycle = [state]
    for _ in range(period - 1):
        cycle.append(step(cycle[-1]))
    run.final = cycle[left % period]
    run.difference = float(np.abs(step(run.final) - run.final).max(initial=0.0))
    if run.trajectory:
        _check_room(len(run.trajectory) + left, len(state))
        run.trajectory.extend(cycle[at % period] for at in range(1, left + 1))
    return run


def _nudge(stepper: Stepper) -> np.ndarray | None:
    """A small change of the concepts that may change; None where the map is large or its states are a few numbers."""
    if stepper.dynamics.is_discrete or stepper.map.weights.nnz + len(stepper.map) > _MOST_NUDGED:
        return None
    made = np.random.default_rng(0).normal(0, 1e-7, len(stepper.map))
    made[stepper.fixed] = 0
    return made


def _horizon(map_: CognitiveMap) -> int:
    work = map_.weights.nnz + len(map_) + 1
    return int(np.clip(50_000_000 // work, 100, recurrence.HORIZON))
