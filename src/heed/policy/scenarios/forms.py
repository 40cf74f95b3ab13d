"""The form of a scenario: a slider for each concept, in percentage points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy

from heed.policy.models import Concept
from heed.policy.scenarios.playing import Change
from heed.policy.scenarios.queries import Ground
from heed.staff.forms import HouseForm, OvertakenForm

#: Percentage points that one step of a slider moves.
STEP = 5
#: How the fields of a concept begin: whether it is done once, and how much of it comes true.
_ONCE, _WORKS = "o", "e"


@dataclass(frozen=True, slots=True)
class Slider:
    """concept, the name of its field, where it stands now (percentage points), its level without changes, and how it is
    done: once or not, and how much of it comes true (percent)."""

    concept: Concept
    name: str
    value: int
    level: float
    is_driver: bool
    is_once: bool
    effectiveness: int

    @property
    def once_name(self) -> str:
        return f"{_ONCE}{self.concept.pk}"

    @property
    def effectiveness_name(self) -> str:
        return f"{_WORKS}{self.concept.pk}"

    @property
    def is_usual(self) -> bool:
        return self.change.is_usual

    @property
    def change(self) -> Change:
        return Change(self.value / 100, self.is_once, self.effectiveness / 100)


def sliders(ground: Ground, given: Mapping[str, str]) -> list[Slider]:
    """One for each concept: first those on which nothing works, for they are what a town can most often decide on."""
    baseline, drivers = ground.setting.baseline.level, ground.setting.drivers
    made = [
        Slider(
            one.concept,
            field_of(one.concept),
            _within(given.get(field_of(one.concept), ""), -100, 100, 0),
            float(level),
            one.concept.name in drivers,
            given.get(f"{_ONCE}{one.concept.pk}") == "1",
            _within(given.get(f"{_WORKS}{one.concept.pk}", ""), 0, 100, 100),
        )
        for one, level in zip(ground.bound, baseline, strict=True)
    ]
    return sorted(made, key=lambda one: not one.is_driver)


def field_of(concept: Concept) -> str:
    return f"c{concept.pk}"


def changes(of: list[Slider]) -> dict[int, Change]:
    """What the sliders ask, by the concept's key."""
    return {one.concept.pk: one.change for one in of if one.value}


def stored(scenario: Any) -> dict[str, str]:
    """The sliders' values of a stored scenario."""
    made = {}
    for one in scenario.changes.all():
        made[field_of(one.concept)] = str(round(100 * one.change))
        made[f"{_ONCE}{one.concept_id}"] = "1" if one.is_once else ""
        made[f"{_WORKS}{one.concept_id}"] = str(round(100 * one.effectiveness))
    return made


def _within(text: str, low: int, high: int, untouched: int) -> int:
    """A whole number within a slider's bounds; what is no number is a slider that nobody moved."""
    try:
        return max(low, min(high, int(text)))
    except ValueError:
        return untouched


class ScenarioForm(OvertakenForm):
    name = forms.CharField(label=gettext_lazy("Name"), max_length=80)
    note = forms.CharField(
        label=gettext_lazy("What is meant"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("For readers of a report: what would the town do?"),
    )


class ReportForm(HouseForm):
    title = forms.CharField(label=gettext_lazy("Title"), max_length=120)
    language = forms.ChoiceField(label=gettext_lazy("Language"), choices=settings.LANGUAGES)


class WithdrawForm(HouseForm):
    why = forms.CharField(
        label=gettext_lazy("Why it is withdrawn"),
        max_length=300,
        help_text=gettext_lazy("Who has the address reads this."),
    )


__all__ = ["ReportForm", "ScenarioForm", "Slider", "WithdrawForm", "changes", "field_of", "sliders", "stored"]
