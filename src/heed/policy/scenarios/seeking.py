"""Which changes within a budget bring a concept nearest to a target. Pure.

Changes go in steps of the sliders and last. Where so many possibilities can be tried, all are; else the search goes
from nothing to the best of what is near, in large steps first. It holds no clock and no chance: the same map and
question have the same answer.

A concept on which nothing works is held, so moving it is the same as pushing all that it works on; so all possibilities
are followed at once on one map.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, product

import numpy as np

from heed.cognition import MapError, Stepper
from heed.cognition.dynamics import settle_all
from heed.policy.scenarios.playing import Setting

#: Percentage points of one step, as of the sliders.
STEP = 5
#: Concepts that may be changed at once.
MOST_TURNED = 12
#: Possibilities that are tried; and possibilities times influences and concepts, so that a large map takes no longer.
MOST_TRIED = 20_000
MOST_WORK = 3_000_000
#: Percentage points from the target within which it counts as reached.
NEAR = 0.5
#: Steps of one run, and the change within one at which it rests.
_RUN = 300
_REST = 1e-8
_BATCH = 512
#: Nearer than this is no nearer: figures are shown with one decimal of a percentage point.
_HIT = 0.001
#: Sizes of a move, in steps: large ones first.
_SIZES = (8, 4, 2, 1)
Choice = tuple[int, ...]
"""For each concept that may be changed: how many steps, with a sign."""


@dataclass(frozen=True, slots=True)
class Goal:
    """target: a level as the map has it. turned: the concepts that may be changed. budget: percentage points that all
    changes together may have, whatever their direction."""

    concept: str
    target: float
    turned: tuple[str, ...]
    budget: int


@dataclass(frozen=True, slots=True)
class Found:
    """The best changes that were found, by concept, in [-1, 1]. tried: how many possibilities. is_all: whether those
    were all that the budget allows, and all came to rest."""

    changes: Mapping[str, float]
    tried: int
    is_all: bool

    @property
    def cost(self) -> int:
        """Percentage points of all changes together."""
        return round(100 * sum(abs(change) for change in self.changes.values()))


def seek(setting: Setting, goal: Goal) -> Found:
    """Of equally near ones those with the smallest changes, then the fewest. MapError where no search can be made."""
    if not goal.turned or len(goal.turned) > MOST_TURNED:
        raise MapError(f"goal: {len(goal.turned)} concepts may be changed; name 1 to {MOST_TURNED}")
    if goal.concept in goal.turned or goal.concept in setting.drivers:
        raise MapError(f"goal: {goal.concept!r} can be changed itself; seek a concept on which others work")
    if setting.baseline.verdict != "fixed_point":
        raise MapError("goal: the map does not come to rest without changes, so no change can be compared with that")
    return _Search(setting, goal).found()


class _Search:
    def __init__(self, setting: Setting, goal: Goal) -> None:
        self.setting, self.goal = setting, goal
        self.at = setting.map.position(goal.concept, "goal")
        self.steps = goal.budget // STEP
        size = len(setting.map) + setting.map.weights.nnz
        self.most = max(1, min(MOST_TRIED, MOST_WORK // size))
        self.away: dict[Choice, float] = {}
        self.rested = True

    @cached_property
    def bounds(self) -> list[tuple[int, int]]:
        """The fewest and most steps of each concept: a level that is held stays within its scale."""
        made = []
        for name in self.goal.turned:
            low, high = -100.0, 100.0
            if name in self.setting.drivers:
                now = float(self.setting.baseline.level[self.setting.map.position(name, "goal")])
                low, high = 100 * (self.setting.lowest - now), 100 * (1 - now)
            made.append((-(min(100, int(1e-6 - low)) // STEP), min(100, int(high + 1e-6)) // STEP))
        return made

    @cached_property
    def pushes(self) -> np.ndarray:
        """What one step of each concept adds to what works on all, shape (n, concepts that may be changed)."""
        map_, rule = self.setting.map, self.setting.dynamics.rule
        made = np.zeros((len(map_), len(self.goal.turned)))
        for column, name in enumerate(self.goal.turned):
            at = map_.position(name, "goal")
            if name in self.setting.drivers:
                made[:, column] = map_.weights[[at]].toarray().ravel() * (2 if rule == "rescaled" else 1)
            else:
                made[at, column] = 1
        return made * STEP / 100

    def found(self) -> Found:
        everything = self._everything()
        self._try(everything or [self._nothing])
        best = min(self.away, key=self._rank)
        if everything is None:
            best = self._climbed(best)
        changes = {name: steps * STEP / 100 for name, steps in zip(self.goal.turned, best, strict=True) if steps}
        return Found(changes, len(self.away), everything is not None and self.rested)

    @property
    def _nothing(self) -> Choice:
        return (0,) * len(self.goal.turned)

    def _everything(self) -> list[Choice] | None:
        """All that the budget allows; None where that is too many to try."""
        made: list[Choice] = [()]
        for low, high in self.bounds:
            made = [
                (*one, more) for one in made for more in range(low, high + 1) if _cost(one) + abs(more) <= self.steps
            ]
            if len(made) > self.most:
                return None
        return made

    def _climbed(self, best: Choice) -> Choice:
        """From nothing, always the best of what is near, until nothing near is better or enough was tried."""
        for size in _SIZES:
            while True:
                left = self.most - len(self.away)
                new = [one for one in self._near(best, size) if one not in self.away][: max(0, left)]
                self._try(new)
                following = min([best, *new], key=self._rank)
                if following == best:
                    break
                best = following
        return best

    def _near(self, of: Choice, size: int) -> Iterator[Choice]:
        """One concept moved, or two at once."""
        moves = [{at: by} for at in range(len(of)) for by in (-size, size)]
        for pair in combinations(range(len(of)), 2):
            moves += [dict(zip(pair, by, strict=True)) for by in product((-size, size), repeat=2)]
        for move in moves:
            made = tuple(steps + move.get(at, 0) for at, steps in enumerate(of))
            is_within = all(low <= one <= high for one, (low, high) in zip(made, self.bounds, strict=True))
            if is_within and _cost(made) <= self.steps:
                yield made

    def _try(self, choices: Sequence[Choice]) -> None:
        """How far from the target the concept comes to rest with each choice, all at once, into `away`."""
        baseline = self.setting.baseline
        rest = np.zeros(len(self.setting.map)) if self.setting.rest is None else self.setting.rest
        for begin in range(0, len(choices), _BATCH):
            some = choices[begin : begin + _BATCH]
            pushes = rest[:, None] + self.pushes @ np.array(some, dtype=float).T
            stepper = Stepper(self.setting.map, self.setting.held, pushes)
            starts = np.repeat(baseline.level[:, None], len(some), axis=1)
            states, still = settle_all(stepper, starts, epsilon=_REST, steps=_RUN)
            self.rested &= bool(still.all())
            away = np.where(still, np.abs(states[self.at] - self.goal.target), np.inf)
            self.away |= dict(zip(some, away.tolist(), strict=True))

    def _rank(self, choice: Choice) -> tuple[float, int, int, Choice]:
        return (
            max(round(self.away[choice], 7), _HIT),
            _cost(choice),
            sum(map(bool, choice)),
            tuple(-one for one in choice),
        )


def _cost(choice: Choice) -> int:
    return sum(map(abs, choice))
