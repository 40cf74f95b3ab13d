"""Which interventions, within a budget, bring a concept nearest to where it should be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from heed.cognition.dynamics import Stepper, settle_all
from heed.cognition.errors import MapError
from heed.cognition.inference import Outcome
from heed.cognition.numbers import number
from heed.cognition.scenarios import Intervention

MOST_CHOICES = 16
"""Up to so many interventions, every affordable choice is tried; of more, one is added or exchanged at a time."""
_BATCH = 1024


@dataclass(frozen=True, eq=False)
class Choice:
    """The best choice found. reached: the concept's value with it. is_best: whether every affordable choice was tried
    and came to rest; without it there may be a better one. tried: how many choices."""

    interventions: tuple[Intervention, ...]
    cost: float
    reached: float
    without: float
    is_best: bool
    tried: int


def seek(
    baseline: Outcome, concept: str, target: float, interventions: Sequence[Intervention], budget: float
) -> Choice:
    """Continuous interventions whose costs together are within the budget; of equally near ones the cheapest."""
    search = _Search(baseline, concept, number(target, "target", -1, 1), tuple(interventions), budget)
    number(budget, "budget", 0)
    for intervention in interventions:
        if intervention.kind != "continuous":
            raise MapError(f"intervention {intervention.name!r} works once; a goal needs continuous ones")
    chosen = search.all() if len(interventions) <= MOST_CHOICES else search.one_by_one()
    search.values([()])
    return Choice(
        tuple(interventions[at] for at in chosen),
        search.cost(chosen),
        search.known[chosen],
        search.known[()],
        len(interventions) <= MOST_CHOICES and search.all_rested,
        len(search.known),
    )


class _Search:
    def __init__(
        self, baseline: Outcome, concept: str, target: float, interventions: tuple[Intervention, ...], budget: float
    ) -> None:
        self.baseline, self.target, self.budget = baseline, target, budget
        self.at = baseline.map.position(concept, "concept")
        self.costs = [intervention.cost for intervention in interventions]
        pushes = [intervention.push(baseline.map) for intervention in interventions]
        self.pushes = np.array(pushes).reshape(len(interventions), len(baseline.map)).T
        self.known: dict[tuple[int, ...], float] = {}
        self.all_rested = True

    def cost(self, choice: tuple[int, ...]) -> float:
        return float(sum(self.costs[at] for at in choice))

    def all(self) -> tuple[int, ...]:
        """The best of all affordable choices."""
        choices: list[tuple[int, ...]] = [()]
        for at in range(len(self.costs)):
            choices += [(*choice, at) for choice in choices if self.cost((*choice, at)) <= self.budget]
        self.values(choices)
        return min(choices, key=self._rank)

    def one_by_one(self) -> tuple[int, ...]:
        """From nothing, the best addition or exchange of one intervention, until none helps."""
        best: tuple[int, ...] = ()
        self.values([best])
        while True:
            others = [at for at in range(len(self.costs)) if at not in best]
            near = [tuple(sorted((*best, at))) for at in others]
            near += [tuple(sorted({*best, at} - {gone})) for gone in best for at in others]
            near += [tuple(at for at in best if at != gone) for gone in best]
            near = [choice for choice in near if self.cost(choice) <= self.budget]
            self.values(near)
            following = min([best, *near], key=self._rank)
            if following == best:
                return best
            best = following

    def values(self, choices: Sequence[tuple[int, ...]]) -> None:
        """Where the concept comes to with each choice, all at once, into `known`."""
        new = [choice for choice in dict.fromkeys(choices) if choice not in self.known]
        for begin in range(0, len(new), _BATCH):
            some = new[begin : begin + _BATCH]
            picked = np.zeros((len(self.costs), len(some)))
            for column, choice in enumerate(some):
                picked[list(choice), column] = 1
            stepper = Stepper(self.baseline.map, self.baseline.dynamics, self.pushes @ picked)
            starts = np.repeat(self.baseline.level[:, None], len(some), axis=1)
            states, rested = settle_all(stepper, starts)
            self.all_rested &= bool(rested.all())
            self.known |= {choice: float(states[self.at, column]) for column, choice in enumerate(some)}

    def _rank(self, choice: tuple[int, ...]) -> tuple[float, float, int]:
        return round(abs(self.known[choice] - self.target), 9), self.cost(choice), len(choice)
