from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _

from heed.staff import queries
from heed.staff.forms import HouseForm
from heed.staff.models import Person

_DAYS = list(WEEKDAYS.items())


def _time(label: Any) -> forms.TimeField:
    return forms.TimeField(label=label, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"))


def _day(label: Any, required: bool = True) -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, required=required, widget=widget)


def _colleague(label: Any) -> forms.ModelChoiceField:
    return forms.ModelChoiceField(label=label, queryset=Person.objects.none(), empty_label=_("choose a colleague"))


class _OnePage(HouseForm):
    """Several of these stand on one page, so each names its inputs by its own name."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, auto_id=f"{type(self).__name__.lower()}_%s", **kwargs)


class _WithColleague(_OnePage):
    """Colleagues who may work on cases can be on duty."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        able = [person.pk for person in queries.colleagues() if person.may("see_duty")]
        self.fields["person"].queryset = Person.objects.filter(pk__in=able).order_by("name")  # type: ignore[attr-defined]


class PatternForm(_WithColleague):
    person = _colleague(_("Colleague"))
    weekday = forms.TypedChoiceField(label=_("Begins on"), choices=_DAYS, coerce=int)
    starts = _time(_("Begins at"))
    end_weekday = forms.TypedChoiceField(label=_("Ends on"), choices=_DAYS, coerce=int)
    ends = _time(_("Ends at"))
    first_day = _day(_("From day"))
    last_day = _day(_("Until day"), required=False)
    every = forms.IntegerField(label=_("Each so many weeks"), min_value=1, max_value=52, initial=1)


class LocalMoment(forms.DateTimeField):
    """A moment on the town's own clock; aware, in the town's zone."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
        super().__init__(input_formats=["%Y-%m-%dT%H:%M"], widget=widget, **kwargs)

    def to_python(self, value: Any) -> datetime | None:
        found = super().to_python(value)
        return found.replace(tzinfo=ZoneInfo(queries.town().time_zone)) if found else None


class AbsenceForm(_OnePage):
    starts = LocalMoment(label=_("From"))
    ends = LocalMoment(label=_("Until"))


class SwapForm(_WithColleague):
    person = _colleague(_("Who takes over"))
    starts = LocalMoment(label=_("From"))
    ends = LocalMoment(label=_("Until"))


class CalendarFileForm(_OnePage):
    file = forms.FileField(label=_("Calendar file (.ics)"))
