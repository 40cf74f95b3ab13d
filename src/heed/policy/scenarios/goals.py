"""A question to the search for changes: its form, and the answer in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import ceil, floor
from typing import Any

from django import forms
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from heed.policy.models import Concept
from heed.policy.scenarios import reporting, seeking, wording
from heed.policy.scenarios.forms import field_of
from heed.policy.scenarios.playing import Change, Played
from heed.policy.scenarios.queries import Ground
from heed.policy.scenarios.seeking import Found, Goal
from heed.policy.scenarios.showing import Shown
from heed.staff.forms import HouseForm

_WAYS = [
    ("difference", gettext_lazy("a difference, in percentage points")),
    ("level", gettext_lazy("a level, in percent")),
]
#: Percentage points: so much sums may be off, as the last digit of a number.
_SLACK = 1e-9
_HOW_MUCH = gettext_lazy("Give a whole number of percentage points from 5 to 1200.")


class GoalForm(HouseForm):
    """Everything stands in the address, so that the question can be shared. After `is_valid()`: `goal`."""

    concept = forms.ChoiceField(label=gettext_lazy("What should come near a target"))
    way = forms.ChoiceField(label=gettext_lazy("The target is"), choices=_WAYS, initial="difference")
    target = forms.FloatField(
        label=gettext_lazy("Target of the search"),
        initial=10,
        min_value=-200,
        max_value=200,
        help_text=gettext_lazy("10 as a difference is 10 points more than without changes; −10 is 10 points less."),
    )
    may = forms.MultipleChoiceField(
        label=gettext_lazy("What may be changed"),
        error_messages={"required": gettext_lazy("Tick at least one concept that may be changed.")},
    )
    budget = forms.IntegerField(
        label=gettext_lazy("How much may be changed in all, in percentage points"),
        initial=50,
        min_value=seeking.STEP,
        max_value=100 * seeking.MOST_TURNED,
        widget=forms.NumberInput(attrs={"step": seeking.STEP}),
        error_messages={"invalid": _HOW_MUCH, "min_value": _HOW_MUCH, "max_value": _HOW_MUCH},
        help_text=gettext_lazy("All sliders together, whichever way they go: 30 of one and −20 of another is 50."),
    )

    def __init__(self, ground: Ground, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.ground = ground
        self.concepts = {str(one.concept.pk): one.concept for one in ground.bound}
        drivers = ground.setting.drivers
        self.drivers = [one for one in self.concepts.values() if one.name in drivers]
        self.others = [one for one in self.concepts.values() if one.name not in drivers]
        self._choose("concept", self.others)
        self._choose("may", [*self.drivers, *self.others])
        self.fields["may"].initial = [str(one.pk) for one in self.drivers[: seeking.MOST_TURNED]]

    def _choose(self, name: str, among: Sequence[Concept]) -> None:
        self.fields[name].choices = [(str(one.pk), one.name) for one in among]  # type: ignore[attr-defined]

    @property
    def ticked(self) -> set[str]:
        """Keys of the concepts that may be changed, as the page shows them."""
        return set(self["may"].value() or [])

    @property
    def are_others_ticked(self) -> bool:
        return any(str(one.pk) in self.ticked for one in self.others)

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        may = values.get("may", [])
        if len(may) > seeking.MOST_TURNED:
            self.add_error("may", _("Tick at most %(most)d concepts.") % {"most": seeking.MOST_TURNED})
        if values.get("concept") in may:
            said = _("%(concept)s is what should come near the target: untick it here, or change it with its slider.")
            self.add_error("may", said % {"concept": self.concepts[values["concept"]].name})
        if {"concept", "way", "target"} <= values.keys():
            self._check_target(values)
        return values

    def _check_target(self, values: dict[str, Any]) -> None:
        setting = self.ground.setting
        low, high, now = 100 * setting.lowest, 100.0, 100 * self._now(values["concept"])
        away = now if values["way"] == "difference" else 0.0
        if not low - _SLACK <= values["target"] + away <= high + _SLACK:
            said = _("%(concept)s stands at %(now)s %%: give a number from %(low)s to %(high)s.")
            least, most = ceil(10 * (low - away)) / 10, floor(10 * (high - away)) / 10
            numbers = {"now": _one(now), "low": _one(least), "high": _one(most)}
            self.add_error("target", said % {"concept": self.concepts[values["concept"]].name, **numbers})

    def _now(self, key: str) -> float:
        setting = self.ground.setting
        return float(setting.baseline.level[setting.map.position(self.concepts[key].name, "concept")])

    @property
    def goal(self) -> Goal:
        values = self.cleaned_data
        target = values["target"] / 100
        if values["way"] == "difference":
            target += self._now(values["concept"])
        turned = tuple(one.name for key, one in self.concepts.items() if key in values["may"])
        return Goal(self.concepts[values["concept"]].name, target, turned, values["budget"])


def _one(value: float) -> str:
    """With one decimal; a minus that the pages use."""
    return number_format(round(value, 1) + 0.0, 1, use_l10n=True).replace("-", "−")


@dataclass(frozen=True, eq=False)
class Answer:
    """What the search found, played on the map as any scenario is."""

    ground: Ground
    goal: Goal
    found: Found
    played: Played

    @cached_property
    def shown(self) -> Shown:
        return Shown(reporting.outcome(self.played))

    @property
    def acts(self) -> list[str]:
        return [wording.deed(name, Change(change)) for name, change in self.found.changes.items()]

    @property
    def fields(self) -> list[tuple[str, int]]:
        """The sliders that make the changes, for keeping them."""
        keys = {one.concept.name: field_of(one.concept) for one in self.ground.bound}
        return [(keys[name], round(100 * change)) for name, change in self.found.changes.items()]

    @property
    def name(self) -> str:
        said = _("%(concept)s nearest to %(target)s %%") % self._values
        return said if len(said) <= 80 else f"{said[:79]}…"

    @property
    def note(self) -> str:
        said = _(
            "Found by a search in the map: what brings %(concept)s nearest to %(target)s %% with at most %(budget)d "
            "points of change in all? It is no advice."
        )
        return said % self._values

    @property
    def _at(self) -> int:
        return self.played.setting.map.position(self.goal.concept, "concept")

    @property
    def _reached(self) -> float:
        return float(100 * self.played.scenario.outcome.level[self._at])

    @property
    def _values(self) -> dict[str, Any]:
        return {
            "concept": self.goal.concept,
            "target": _one(100 * self.goal.target),
            "budget": self.goal.budget,
            "cost": self.found.cost,
            "now": _one(float(100 * self.played.setting.baseline.level[self._at])),
            "reached": _one(self._reached),
        }

    @property
    def is_reached(self) -> bool:
        return abs(self._reached - 100 * self.goal.target) <= seeking.NEAR

    @property
    def sentences(self) -> list[str]:
        """What is reached, how sure that is, how far from the target it is, and what was tried."""
        return [text for text in (self._outcome(), self._distance(), self._tried(), self._start()) if text]

    def _outcome(self) -> str:
        values = self._values | {"points": wording.points(self.played.scenario.difference(self.goal.concept))}
        if not self.found.changes:
            return (
                _("%(concept)s stands at %(now)s %% without changes. No change that was tried brings it nearer.")
                % values
            )
        found = self.played.range(self.goal.concept)
        if found is None:
            said = _(
                "%(concept)s goes from %(now)s %% to %(reached)s %% (%(points)s percentage points). There is no range."
            )
            return said % values
        values |= {"low": wording.points(found.low), "high": wording.points(found.high)}
        return (
            _(
                "%(concept)s goes from %(now)s %% to %(reached)s %% (%(points)s percentage points; nine of ten runs "
                "from %(low)s to %(high)s)."
            )
            % values
        )

    def _distance(self) -> str:
        values = self._values | {"away": _one(abs(self._reached - 100 * self.goal.target))}
        if self.is_reached:
            said = _(
                "That is at the target of %(target)s %%, with %(cost)d of the %(budget)d points that were allowed."
            )
        elif self._reached < 100 * self.goal.target:
            said = _(
                "The target of %(target)s %% is not reached with these concepts and at most %(budget)d points: it "
                "remains %(away)s percentage points below it. %(cost)d points are used."
            )
        else:
            said = _(
                "The target of %(target)s %% is not reached with these concepts and at most %(budget)d points: it "
                "remains %(away)s percentage points above it. %(cost)d points are used."
            )
        return said % values

    def _tried(self) -> str:
        values = {"n": number_format(self.found.tried, 0, use_l10n=True, force_grouping=True), "step": seeking.STEP}
        if self.found.is_all:
            said = ngettext(
                "All that the budget allows was tried, in steps of %(step)d points: %(n)s possibility.",
                "All that the budget allows was tried, in steps of %(step)d points: %(n)s possibilities.",
                self.found.tried,
            )
        else:
            said = ngettext(
                "Not all that the budget allows was tried, or not all came to rest: %(n)s possibility, in steps of "
                "%(step)d points. There may be a nearer one.",
                "Not all that the budget allows was tried, or not all came to rest: %(n)s possibilities, in steps of "
                "%(step)d points. There may be a nearer one.",
                self.found.tried,
            )
        return said % values

    def _start(self) -> str:
        if self.ground.setting.is_unique:
            return ""
        return _(
            "It is not certain that the map has one equilibrium only: the search begins where the map stands without "
            "changes, and from elsewhere the same changes may come out differently."
        )


def answer(ground: Ground, goal: Goal) -> Answer:
    """MapError where the map does not come to rest without changes."""
    found = seeking.seek(ground.setting, goal)
    return Answer(ground, goal, found, ground.setting.play(found.changes))
