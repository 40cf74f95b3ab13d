"""Whether a state is on its way to a fixed point or a limit cycle, by recurrence.

The search for the period keeps one mark and moves it after 1, 2, 4 … steps, so that it needs the memory of one state:
Brent, R. P. (1980): An improved Monte Carlo factorization algorithm. BIT 20, 176-184.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

Step = Callable[[np.ndarray], np.ndarray]

HORIZON = 10_000
"""Steps after the stop in which a verdict is sought."""
STILL = 1e-9
"""A step that changes no concept by more, and less than the one before, ends at a fixed point."""
SAME = 1e-12
"""States that differ by no more in any concept are the same."""
WIDE = 1e-6
"""A cycle that moves no concept by more is not called one: it may be a slow way to a fixed point."""
_ROUNDING = 1e-15
_NUDGED_STEPS = 45


class Settled(NamedTuple):
    """What `Outcome` says of it. residual: of the state that was given."""

    verdict: str
    period: int | None
    states: np.ndarray | None
    residual: float


def settle(
    step: Step, state: np.ndarray, before: float, horizon: int, epsilon: float, nudge: np.ndarray | None = None
) -> Settled:
    """Follow a state, shape (n,), for at most `horizon` steps.

    before: how much the step that led to it changed. epsilon: where the caller's stop was met, its bound: a state that
    moves by no more during the whole horizon, and less and less, is taken for a fixed point as well. nudge: a small
    change of the state, by which a fixed point that repels is told from one that the map stays at: a map can come very
    near to a repelling one before it leaves it.
    """
    residual = largest = 0.0
    repels: bool | None = None if nudge is not None else False
    nearly: Settled | None = None
    mark, since, reach = state, 0, 1
    asked = False  # whether the mark has come back before; once is enough, for the question is as long as the round
    for done in range(horizon):
        following = step(state)
        change = gap(following, state)
        residual = change if done == 0 else residual
        largest = max(largest, change)
        if change <= _ROUNDING or (change <= STILL and change < before):
            if repels is None and change and nudge is not None:
                repels = _repels(step, following, nudge)
            if not repels or change == 0:
                return Settled("fixed_point", 1, following[None], residual)
        state, before, since = following, change, since + 1
        if since > 1 and not asked and gap(state, mark) <= SAME:
            asked = True
            cycle = _confirmed(step, state, since)
            if cycle is not None and len(cycle) == since:
                return Settled("limit_cycle", since, cycle, residual)
            if cycle is not None:
                nearly = Settled("limit_cycle", len(cycle), cycle, residual)
        if since == reach:
            mark, since, reach, asked = state, 0, reach * 2, False
            repels = None if repels else repels  # asked again, for it may have been on its way only
    if horizon and largest <= epsilon and before < residual:
        return Settled("fixed_point", 1, state[None], residual)
    return nearly._replace(residual=residual) if nearly else Settled("not_settled", None, None, residual)


def transient(step: Step, first: np.ndarray, period: int, most: int) -> int | None:
    """Steps from `first` to the first state that is the same `period` steps later; None if not within `most`."""
    ahead = first
    for _ in range(period):
        ahead = step(ahead)
    state = first
    for done in range(most + 1):
        if gap(state, ahead) <= SAME:
            return done
        state, ahead = step(state), step(ahead)
    return None


def in_time(step: Step, first: np.ndarray, states: np.ndarray, most: int) -> np.ndarray:
    """A cycle's states, shape (p, n), turned so that they begin with the first of them that was reached."""
    begin = transient(step, first, len(states), most)
    if begin is None:
        return states
    state = first
    for _ in range(begin):
        state = step(state)
    nearest = int(np.argmin(np.abs(states - state).max(axis=1)))
    return np.roll(states, -nearest, axis=0)


def gap(one: np.ndarray, other: np.ndarray) -> float:
    """The largest difference of two states in any concept."""
    return float(np.abs(one - other).max(initial=0.0))


def _confirmed(step: Step, state: np.ndarray, period: int) -> np.ndarray | None:
    """The states of one round, if the next round goes through them again and they are more than a tremble.

    Where parts of the round differ by a tremble alone, only one of them is given: on the way to a shorter cycle, states
    can come back sooner after two rounds than after one.
    """
    cycle = [state]
    for _ in range(period - 1):
        cycle.append(step(cycle[-1]))
    again = cycle[-1]
    for expected in cycle:
        again = step(again)
        if gap(again, expected) > SAME:
            return None
    made = np.array(cycle)
    if float(np.ptp(made, axis=0).max(initial=0.0)) <= WIDE:
        return None
    for part in range(2, period // 2 + 1):
        if period % part == 0 and gap(np.roll(made, part, axis=0), made) <= WIDE:
            return made[:part]
    return made


def _repels(step: Step, state: np.ndarray, nudge: np.ndarray) -> bool:
    """Whether a nudged state goes away from the one that is nearly fixed."""
    other, distances = state + nudge, []
    for _ in range(_NUDGED_STEPS):
        state, other = step(state), step(other)
        distances.append(gap(state, other))
    early = max(distances[_NUDGED_STEPS // 3 : 2 * _NUDGED_STEPS // 3])
    return max(distances[2 * _NUDGED_STEPS // 3 :]) > 1.2 * early + _ROUNDING
