"""Forms of maps and panels. Shapes only: the rules stand in `actions` and `values`."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from django import forms
from django.conf import settings
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from heed.pages.templatetags.pages import language_name
from heed.policy.maps.limits import (
    LONGEST_NAME,
    LONGEST_NOTE,
    LONGEST_TEXT,
    MOST_FILE_BYTES,
    MOST_INVITED_AT_ONCE,
)
from heed.policy.maps.values import LONGEST_TITLE, ConceptValues, MapValues
from heed.policy.models import CognitiveMap, Concept, Influence, Panel, PanelKind, Rule, Transfer
from heed.staff import queries as staff
from heed.staff.forms import HouseForm, OvertakenForm

_ROWS = forms.Textarea(attrs={"rows": 3})


def languages() -> list[str]:
    """In which maps can be written and questionnaires shown: those of Heed's pages and of the town."""
    return list(dict.fromkeys([*(code for code, _name in settings.LANGUAGES), *staff.town().languages]))


def language_choices(codes: Sequence[str]) -> list[tuple[str, str]]:
    return [(code, language_name(code)) for code in codes]


class NumberField(forms.CharField):
    """A number as people write it: with a point or a comma, and any minus. None where nothing stands there."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=20, **kwargs)
        self.widget.attrs.update({"inputmode": "text", "class": "ds-input short", "autocomplete": "off"})

    def to_python(self, value: Any) -> Any:
        written = str(value or "").strip().replace("−", "-").replace(",", ".")
        if not written:
            return None
        try:
            found = float(written)
        except ValueError:
            found = math.nan
        if not math.isfinite(found):
            raise forms.ValidationError(_("“%(text)s” is not a number: write one such as 0.5.") % {"text": value})
        return found

    def validate(self, value: Any) -> None:
        if self.required and value is None:
            raise forms.ValidationError(self.error_messages["required"], code="required")

    def run_validators(self, value: Any) -> None:
        """Those of texts have nothing to say of a number."""


def written(number: float | None) -> str:
    """A number as `NumberField` reads it, in the page's language."""
    return "" if number is None else str(number_format(f"{number:g}", use_l10n=True))


class MapForm(OvertakenForm):
    title = forms.CharField(label=gettext_lazy("Title"), max_length=LONGEST_TITLE)
    description = forms.CharField(
        label=gettext_lazy("Description"), max_length=LONGEST_TEXT, required=False, widget=_ROWS
    )
    language = forms.ChoiceField(label=gettext_lazy("Language of its concepts"))
    rule = forms.ChoiceField(
        label=gettext_lazy("Rule"),
        choices=Rule.choices,
        help_text=gettext_lazy("How the map goes from one state to the next when a scenario is worked out"),
    )
    transfer = forms.ChoiceField(label=gettext_lazy("Transfer function"), choices=Transfer.choices)
    steepness = NumberField(
        label=gettext_lazy("Steepness (λ)"), help_text=gettext_lazy("Above 0, at most 20. 1 is usual.")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["language"].choices = language_choices(languages())  # type: ignore[attr-defined]

    @classmethod
    def new(cls) -> MapForm:
        return cls(initial={"language": languages()[0], "rule": Rule.MODIFIED, "steepness": written(1.0)})

    @classmethod
    def of(cls, stored: CognitiveMap) -> MapForm:
        names = ("title", "description", "language", "rule", "transfer")
        values = {name: getattr(stored, name) for name in names}
        return cls(initial={**values, "steepness": written(stored.steepness), "seen": str(stored.version)})

    def wanted(self) -> MapValues:
        return MapValues(**{name: self.cleaned_data[name] for name in MapValues.__slots__})


class FileForm(HouseForm):
    """A map from a file. The file is looked at in `files`, where what is wrong is said with its row and column."""

    file = forms.FileField(
        label=gettext_lazy("File"),
        help_text=gettext_lazy(
            "JSON, CSV, XLSX or GraphML, at most 2 MB. A table names the concepts in its first row."
        ),
        widget=forms.FileInput(attrs={"class": "ds-input", "accept": ".json,.csv,.tsv,.xlsx,.graphml"}),
    )
    title = forms.CharField(label=gettext_lazy("Title"), max_length=LONGEST_TITLE)
    language = forms.ChoiceField(label=gettext_lazy("Language of its concepts"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["language"].choices = language_choices(languages())  # type: ignore[attr-defined]

    def clean_file(self) -> Any:
        given = self.cleaned_data["file"]
        if given.size > MOST_FILE_BYTES:
            raise forms.ValidationError(_("The file is larger than 2 MB: divide the map."))
        return given


class ConceptForm(OvertakenForm):
    """A concept, in the map's own language and, as far as wanted, in others."""

    name = forms.CharField(
        label=gettext_lazy("Name"),
        max_length=LONGEST_NAME,
        help_text=gettext_lazy("Something that can go up or down: “rubbish on the street”, not “rubbish policy”"),
    )
    description = forms.CharField(label=gettext_lazy("Description"), max_length=LONGEST_NOTE, required=False)
    x = NumberField(label=gettext_lazy("From the left, in %"), required=False)
    y = NumberField(label=gettext_lazy("From the top, in %"), required=False)

    def __init__(self, *args: Any, language: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.language = language
        self.others = [code for code in languages() if code != language]
        self.fields["name"].widget.attrs["lang"] = language
        self.fields["description"].widget.attrs["lang"] = language
        for code in self.others:
            for part, label, most in (("name", _("Name"), LONGEST_NAME), ("text", _("Description"), LONGEST_NOTE)):
                self.fields[f"{part}_{code}"] = forms.CharField(
                    label=f"{label} ({language_name(code)})",
                    max_length=most,
                    required=False,
                    widget=forms.TextInput(attrs={"class": "ds-input", "lang": code}),
                )

    @classmethod
    def of(cls, concept: Concept, stored: CognitiveMap) -> ConceptForm:
        values: dict[str, Any] = {"name": concept.name, "description": concept.description}
        for code, texts in concept.translations.items():
            values |= {f"name_{code}": texts.get("name", ""), f"text_{code}": texts.get("description", "")}
        values |= {"x": written(concept.x), "y": written(concept.y), "seen": str(stored.version)}
        return cls(initial=values, language=stored.language)

    def filled_in(self, data: dict[str, Any]) -> ConceptForm:
        return ConceptForm(data, language=self.language)

    def wanted(self) -> ConceptValues:
        given = self.cleaned_data
        x, y = given["x"], given["y"]
        translations = {
            code: {"name": given[f"name_{code}"], "description": given[f"text_{code}"]} for code in self.others
        }
        spot = None if x is None or y is None else (x, y)
        return ConceptValues(given["name"], given["description"], translations, spot)


_WEIGHT_HELP = gettext_lazy(
    "From -1 to 1: how much the second moves when the first goes up; below 0 it goes down. Empty: nobody has said yet."
)


class NewInfluenceForm(HouseForm):
    source = forms.ChoiceField(label=gettext_lazy("From"))
    target = forms.ChoiceField(label=gettext_lazy("To"))
    weight = NumberField(label=gettext_lazy("Weight"), required=False, help_text=_WEIGHT_HELP)
    note = forms.CharField(label=gettext_lazy("Why it is thought so"), max_length=LONGEST_NOTE, required=False)

    def __init__(self, *args: Any, concepts: Sequence[Concept], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("source", "target"):
            self.fields[name].choices = [(one.pk, one.name) for one in concepts]  # type: ignore[attr-defined]


class InfluenceForm(OvertakenForm):
    weight = NumberField(label=gettext_lazy("Weight"), required=False, help_text=_WEIGHT_HELP)
    note = forms.CharField(label=gettext_lazy("Why it is thought so"), max_length=LONGEST_NOTE, required=False)

    @classmethod
    def of(cls, influence: Influence, version: int) -> InfluenceForm:
        return cls(initial={"weight": written(influence.weight), "note": influence.note, "seen": str(version)})


class PanelForm(OvertakenForm):
    name = forms.CharField(label=gettext_lazy("Name"), max_length=LONGEST_NAME)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for code in languages():
            self.fields[f"introduction_{code}"] = forms.CharField(
                label=_("Introduction (%(language)s)") % {"language": language_name(code)},
                max_length=LONGEST_TEXT,
                required=False,
                widget=forms.Textarea(attrs={"rows": 3, "lang": code, "class": "ds-input"}),
            )

    @classmethod
    def of(cls, panel: Panel) -> PanelForm:
        texts = {f"introduction_{code}": text for code, text in panel.introduction.items()}
        return cls(initial={"name": panel.name, **texts, "seen": str(panel.version)})

    def introduction(self) -> dict[str, str]:
        return {code: self.cleaned_data[f"introduction_{code}"] for code in languages()}


class NewPanelForm(PanelForm):
    kind = forms.ChoiceField(
        label=gettext_lazy("Who is asked"), choices=PanelKind.choices, widget=forms.Select(attrs={"class": "ds-input"})
    )
    field_order = ["name", "kind"]


class InviteForm(HouseForm):
    number = forms.IntegerField(
        label=gettext_lazy("How many links"), min_value=1, max_value=MOST_INVITED_AT_ONCE, initial=10
    )
    language = forms.ChoiceField(label=gettext_lazy("Language"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="invite_%s", **kwargs)
        self.fields["language"].choices = language_choices(languages())  # type: ignore[attr-defined]
