"""The forms of indicators, one for each kind. A form checks shapes; the rules stand in `actions.py`."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from heed.casework.models import Topic
from heed.policy.indicators.actions import Wanted
from heed.policy.models import HeedFigure, Indicator, IndicatorKind, Scaling, SeriesFormat
from heed.staff import queries as staff
from heed.staff.forms import OvertakenForm

#: Hours between two fetches that can be chosen.
EVERY = [
    (1, gettext_lazy("every hour")),
    (24, gettext_lazy("every day")),
    (24 * 7, gettext_lazy("every week")),
    (24 * 28, gettext_lazy("every four weeks")),
]
DAYS = [
    (30, gettext_lazy("the last 30 days")),
    (90, gettext_lazy("the last 90 days")),
    (365, gettext_lazy("the last year")),
]
_FIGURE = {"step": "any", "inputmode": "decimal"}


def _number(label: Any, help_text: Any = "", **more: Any) -> forms.FloatField:
    return forms.FloatField(label=label, help_text=help_text, widget=forms.NumberInput(attrs=dict(_FIGURE)), **more)


class IndicatorForm(OvertakenForm):
    """What all kinds have. `seen` is the version that was shown, "0" where there was none."""

    kind: str

    name = forms.CharField(
        label=gettext_lazy("What is measured"),
        max_length=120,
        help_text=gettext_lazy("Such as: cars per household in the old town."),
    )
    unit = forms.CharField(label=gettext_lazy("Unit"), max_length=40, required=False)
    low = _number(
        gettext_lazy("The figure that means 0 %"),
        gettext_lazy("It may be the higher of both: then more of the figure is less of the concept."),
    )
    high = _number(gettext_lazy("The figure that means 100 %"))
    source = forms.CharField(
        label=gettext_lazy("Source"),
        max_length=300,
        help_text=gettext_lazy("Who says so. It stands in every report."),
    )
    source_url = forms.URLField(
        label=gettext_lazy("Where readers find it"), max_length=500, required=False, assume_scheme="https"
    )
    licence = forms.CharField(
        label=gettext_lazy("Licence"), max_length=120, required=False, help_text=gettext_lazy("Such as CC BY 4.0.")
    )
    good_for_days = forms.IntegerField(
        label=gettext_lazy("Days for which a value is good"),
        min_value=1,
        max_value=3660,
        help_text=gettext_lazy("After that it is marked stale, and reports say so."),
    )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("low") is not None and given.get("low") == given.get("high"):
            self.add_error("high", _("This is the figure for 0 % too: state two different ones."))
        return given

    @classmethod
    def of(cls, indicator: Indicator | None) -> IndicatorForm:
        """Filled in with what is stored, or with what is usual."""
        if indicator is None or indicator.kind != cls.kind:
            version = str(indicator.version) if indicator else "0"
            return cls(initial={**cls.usual(), "seen": version})
        return cls(initial={**cls.stored(indicator), "seen": str(indicator.version)})

    @classmethod
    def usual(cls) -> dict[str, Any]:
        return {"low": 0, "high": 100, "good_for_days": 365}

    @classmethod
    def stored(cls, indicator: Indicator) -> dict[str, Any]:
        return {name: getattr(indicator, name) for name in cls.base_fields if hasattr(indicator, name)}

    def wanted(self) -> Wanted:
        given = self.cleaned_data
        values = {name: value for name, value in given.items() if name not in ("seen", "value", "on")}
        return Wanted(self.kind, {"scaling": Scaling.STATED, "is_turned": False, **values})


class ManualForm(IndicatorForm):
    kind = IndicatorKind.MANUAL
    value = _number(gettext_lazy("Value"))
    on = forms.DateField(
        label=gettext_lazy("Of which day"),
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )
    field_order = ["name", "value", "unit", "on", "low", "high"]

    def wanted(self) -> Wanted:
        made = super().wanted()
        return Wanted(made.kind, made.values, self.cleaned_data["value"], self.cleaned_data["on"])


class SeriesForm(IndicatorForm):
    kind = IndicatorKind.SERIES
    url = forms.URLField(
        label=gettext_lazy("Address of the data"),
        max_length=1000,
        assume_scheme="https",
        help_text=gettext_lazy(
            "The file itself, with all that is asked in it: of SPARQL the query, of SDMX the format."
        ),
    )
    format = forms.ChoiceField(label=gettext_lazy("Format"), choices=SeriesFormat.choices)
    time_column = forms.CharField(
        label=gettext_lazy("Column with the time"),
        max_length=200,
        help_text=gettext_lazy("Or dimension, property or variable."),
    )
    value_column = forms.CharField(
        label=gettext_lazy("Column with the figure"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("Not needed for JSON-stat and SDMX."),
    )
    only = forms.CharField(
        label=gettext_lazy("Only where"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("One on each line, such as: Place = Havenstad"),
    )
    scaling = forms.ChoiceField(label=gettext_lazy("Scale"), choices=Scaling.choices)
    is_turned = forms.BooleanField(
        label=gettext_lazy("The highest figure there was means 0 %"),
        required=False,
        widget=forms.CheckboxInput(attrs={"class": "ds-input"}),
    )
    every_hours = forms.TypedChoiceField(label=gettext_lazy("Fetched"), choices=EVERY, coerce=int)
    field_order = [
        "name", "unit", "url", "format", "time_column", "value_column", "only", "scaling", "low", "high", "is_turned",
    ]  # fmt: skip

    @classmethod
    def usual(cls) -> dict[str, Any]:
        return {**super().usual(), "every_hours": 24, "good_for_days": 30, "scaling": Scaling.STATED}

    @classmethod
    def stored(cls, indicator: Indicator) -> dict[str, Any]:
        lines = [f"{column} = {wanted}" for column, wanted in indicator.only.items()]
        return {**super().stored(indicator), "only": "\n".join(lines)}

    def clean_only(self) -> dict[str, str]:
        made = {}
        for number, line in enumerate(self.cleaned_data["only"].splitlines(), 1):
            if not line.strip():
                continue
            column, sign, wanted = (part.strip() for part in line.partition("="))
            if not (column and sign and wanted):
                raise forms.ValidationError(_("Line %(n)d: write a column, = and what it must say.") % {"n": number})
            made[column] = wanted
        return made

    def clean(self) -> dict[str, Any]:
        given = super().clean()
        if given.get("format") in (SeriesFormat.CSV, SeriesFormat.ODATA, SeriesFormat.SPARQL) and not given.get(
            "value_column"
        ):
            self.add_error("value_column", _("Say which column holds the figure."))
        return given


class HeedForm(IndicatorForm):
    kind = IndicatorKind.HEED
    figure = forms.ChoiceField(label=gettext_lazy("Figure"), choices=HeedFigure.choices)
    topic = forms.ModelChoiceField(
        label=gettext_lazy("Topic"),
        queryset=Topic.objects.none(),
        required=False,
        empty_label=gettext_lazy("all topics"),
    )
    district = forms.ChoiceField(label=gettext_lazy("Place"), required=False)
    days = forms.TypedChoiceField(label=gettext_lazy("Of messages and cases of"), choices=DAYS, coerce=int)
    source = None  # type: ignore[assignment]  # Heed itself
    source_url = None  # type: ignore[assignment]
    licence = None  # type: ignore[assignment]
    field_order = ["name", "figure", "topic", "district", "days", "unit", "low", "high"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["topic"].queryset = Topic.objects.filter(is_active=True)  # type: ignore[attr-defined]
        features = staff.town().districts.get("features", [])
        named = sorted((one["properties"]["name"], one["properties"]["slug"]) for one in features)
        self.fields["district"].choices = [("", _("the whole town")), *((slug, name) for name, slug in named)]  # type: ignore[attr-defined]

    @classmethod
    def usual(cls) -> dict[str, Any]:
        return {**super().usual(), "high": 1, "days": 90, "good_for_days": 30}

    def clean(self) -> dict[str, Any]:
        given = super().clean()
        if given.get("figure") in (HeedFigure.SHARE, HeedFigure.SENTIMENT) and not given.get("topic"):
            self.add_error("topic", _("Choose of which topic."))
        return given

    def wanted(self) -> Wanted:
        made = super().wanted()
        topic = made.values.pop("topic", None)
        said = {"source": "Heed", "source_url": "", "licence": "", "topic_id": topic.pk if topic else None}
        return Wanted(made.kind, {**made.values, **said})


FORMS: dict[str, type[IndicatorForm]] = {form.kind: form for form in (ManualForm, SeriesForm, HeedForm)}
