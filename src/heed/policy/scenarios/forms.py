"""The form of a scenario: a slider for each concept, in percentage points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy

from heed.policy.models import Concept
from heed.policy.scenarios.queries import Ground
from heed.staff.forms import HouseForm, OvertakenForm

#: Percentage points that one step of a slider moves.
STEP = 5


@dataclass(frozen=True, slots=True)
class Slider:
    """concept, the name of its field, where it stands now (percentage points), and its level without changes."""

    concept: Concept
    name: str
    value: int
    level: float
    is_driver: bool


def sliders(ground: Ground, given: Mapping[str, str]) -> list[Slider]:
    """One for each concept: first those on which nothing works, for they are what a town can most often decide on."""
    baseline, drivers = ground.setting.baseline.level, ground.setting.drivers
    made = [
        Slider(
            one.concept,
            field_of(one.concept),
            _points(given.get(field_of(one.concept), "")),
            float(level),
            one.concept.name in drivers,
        )
        for one, level in zip(ground.bound, baseline, strict=True)
    ]
    return sorted(made, key=lambda one: not one.is_driver)


def field_of(concept: Concept) -> str:
    return f"c{concept.pk}"


def changes(of: list[Slider]) -> dict[int, float]:
    """What the sliders ask, in [-1, 1], by the concept's key."""
    return {one.concept.pk: one.value / 100 for one in of if one.value}


def stored(scenario: Any) -> dict[str, str]:
    """The sliders' values of a stored scenario."""
    return {field_of(one.concept): str(round(100 * one.change)) for one in scenario.changes.all()}


def _points(text: str) -> int:
    """Whole points within the slider's bounds; what is no number is 0, as a slider that nobody moved."""
    try:
        return max(-100, min(100, int(text)))
    except ValueError:
        return 0


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
