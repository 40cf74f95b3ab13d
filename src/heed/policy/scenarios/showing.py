"""Outcomes as pages show them: rows beside each other, bars and lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from heed.cognition import MapError
from heed.policy.indicators.queries import Bound
from heed.policy.models import Concept, Scenario
from heed.policy.scenarios import charts
from heed.policy.scenarios.charts import Bar, LineChart
from heed.policy.scenarios.mattering import Matter, that_matter
from heed.policy.scenarios.playing import Furthest, Played, Range
from heed.policy.scenarios.queries import Ground


class Shown:
    """What one scenario comes to (`reporting.outcome`), with its drawings."""

    def __init__(self, outcome: dict[str, Any]) -> None:
        self.outcome = outcome

    @property
    def has_way(self) -> bool:
        """Whether there is something to say of how far concepts went on the way."""
        return bool(self.outcome.get("has_way", self.outcome.get("has_once")))

    @cached_property
    def rows(self) -> list[tuple[dict[str, Any], Bar]]:
        """The concepts, those that change most first."""
        effects = sorted(self.outcome["effects"], key=lambda one: (one["is_done"], -abs(one["difference"])))
        return list(zip(effects, charts.bars(effects), strict=True))

    @cached_property
    def lines(self) -> LineChart | None:
        path = self.outcome["path"]
        return charts.lines(path["concepts"], path["steps"])

    @cached_property
    def steps(self) -> list[tuple[int, list[float]]]:
        """Each step with the levels of the concepts that are drawn."""
        return list(enumerate(self.outcome["path"]["steps"]))


@dataclass(frozen=True, slots=True)
class Cell:
    """What one scenario does to one concept, in percentage points. furthest: where something is done once and the
    concept moves."""

    scenario: str
    difference: float
    range: Range | None
    is_done: bool
    is_once: bool
    furthest: Furthest | None


@dataclass(frozen=True, slots=True)
class Row:
    bound: Bound
    level: float
    cells: list[Cell]


def compared(ground: Ground, scenarios: Sequence[Scenario]) -> list[Row]:
    """Every concept with what each scenario does to it."""
    played = [(one.name, ground.play(one)) for one in scenarios]
    return [
        Row(
            one,
            float(ground.setting.baseline.level[at]),
            [_cell(name, each, at, one.concept.name) for name, each in played],
        )
        for at, one in enumerate(ground.bound)
    ]


def _cell(scenario: str, played: Played, at: int, name: str) -> Cell:
    return Cell(
        scenario,
        float(played.scenario.differences[at]),
        played.range(name),
        name in played.changes,
        name in played.once,
        played.furthest(name) if played.once and played.furthest(name).step else None,
    )


@dataclass(frozen=True, slots=True)
class Mattering:
    """The influences that matter most for the concept that was asked for. is_measured: then none does. rows: None where
    there are no slopes."""

    concepts: list[Concept]
    concept: Concept | None
    is_unknown: bool
    is_measured: bool
    rows: list[Matter] | None


def mattering(ground: Ground, asked: str) -> Mattering:
    """asked: the concept's key, or "". Only concepts on which others work can be asked for."""
    drivers = ground.setting.drivers
    concepts = [one.concept for one in ground.bound if one.concept.name not in drivers]
    concept = next((one for one in concepts if str(one.pk) == asked), None)
    if concept is None:
        return Mattering(concepts, None, bool(asked), False, None)
    if concept.name in ground.setting.measured:
        return Mattering(concepts, concept, False, True, [])
    try:
        return Mattering(concepts, concept, False, False, that_matter(ground.setting, concept.name))
    except MapError:
        return Mattering(concepts, concept, False, False, None)
