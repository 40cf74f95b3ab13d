"""Reads of scenarios: the setting that a stored map makes, and what was stored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.db.models import Q, QuerySet
from django.db.models.functions import Length
from django.db.models.lookups import GreaterThan

from heed.cognition import Dynamics
from heed.policy.indicators import queries as indicators
from heed.policy.indicators.queries import Bound
from heed.policy.maps import queries as maps
from heed.policy.models import CognitiveMap, Panel, PanelKind, Scenario, ScenarioChange, ScenarioReport
from heed.policy.scenarios import disagreement
from heed.policy.scenarios.playing import Change, Played, Setting

#: Concepts of a map whose scenarios are played while somebody waits. `heed map` plays larger ones.
MOST_CONCEPTS = 200
#: Influences of a map for which ranges are worked out while somebody waits, and runs for them: fewer where it is not
#: certain that the map has one equilibrium, for then many runs do not come to rest soon.
MOST_DRAWN = 2000
RUNS = 500
FEWER_RUNS = 200
#: Scenarios of one map: so many stand beside each other and are still read.
MOST_SCENARIOS = 6


@dataclass(frozen=True, slots=True)
class Asked:
    """How many people answered the questionnaires that the weights rest on. waiting: how many answered others of this
    map, from which nothing was taken over."""

    experts: int
    residents: int
    waiting: int = 0

    @property
    def is_nobody(self) -> bool:
        return not self.experts + self.residents


@dataclass(frozen=True, eq=False)
class Ground:
    """A stored map as scenarios are played on it. bound: every concept with its figure."""

    stored: CognitiveMap
    setting: Setting
    asked: Asked
    bound: Sequence[Bound]

    @property
    def has_ranges(self) -> bool:
        return self.setting.draws is not None

    def play(self, scenario: Scenario) -> Played:
        return self.setting.play({one.concept.name: change_of(one) for one in scenario.changes.all()})


def change_of(stored: ScenarioChange) -> Change:
    return Change(stored.change, stored.is_once, stored.effectiveness)


class TooLarge(ValueError):
    """A map with more concepts than are played while somebody waits."""


def ground(stored: CognitiveMap, now: datetime) -> Ground:
    """TooLarge where the map has more than `MOST_CONCEPTS` concepts."""
    if stored.concepts.count() > MOST_CONCEPTS:
        raise TooLarge
    map_ = maps.as_map(stored)
    taken = {one["id"] for one in (stored.taken_over or {}).get("panels", [])}
    answered = [(panel, found) for panel in _panels(stored, taken) if (found := maps.as_panel(panel)) is not None]
    asked = [(panel.kind, found) for panel, found in answered if panel.pk in taken]
    counts = {kind: sum(len(found.ratings) for one, found in asked if one == kind) for kind in PanelKind.values}
    setting = Setting(map_, Dynamics(stored.rule, stored.transfer, stored.steepness), indicators.levels(stored))
    if map_.weights.nnz <= MOST_DRAWN:
        runs = RUNS if setting.is_unique else FEWER_RUNS
        given = disagreement.answers(found for _kind, found in asked)
        setting = replace(setting, draws=disagreement.draws(map_, given, runs))
    return Ground(
        stored,
        setting,
        Asked(
            counts[PanelKind.EXPERTS],
            counts[PanelKind.RESIDENTS],
            sum(len(found.ratings) for panel, found in answered if panel.pk not in taken),
        ),
        indicators.bound(stored, now),
    )


def _panels(stored: CognitiveMap, taken: set[int]) -> QuerySet[Panel]:
    """Those of the map, and those of another map of which this one is a copy, with the weights taken from them."""
    return Panel.objects.filter(Q(map=stored) | Q(pk__in=taken)).select_related("map")


def scenarios(stored: CognitiveMap) -> list[Scenario]:
    return list(stored.scenarios.prefetch_related("changes__concept"))


def reports(stored: CognitiveMap) -> list[ScenarioReport]:
    """The newest first, without what they hold."""
    return list(stored.reports.defer("content", "pdf").select_related("published_by"))


def published(key: str) -> ScenarioReport | None:
    """The report at an address, also when it was withdrawn."""
    if "\0" in key:  # no text to PostgreSQL
        return None
    return light_reports().select_related("map").filter(key=key).first()


def light_reports() -> QuerySet[ScenarioReport]:
    """Reports without their PDF, but with whether they have one: `has_pdf`."""
    return ScenarioReport.objects.defer("pdf").annotate(has_pdf=GreaterThan(Length("pdf"), 0))
