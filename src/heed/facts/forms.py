"""The forms of facts. A form checks shapes; the rules stand in `shape.py` and `actions.py`."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import get_language_info, gettext_lazy
from django.utils.translation import gettext as _

from heed.facts import queries, values
from heed.facts.models import Fact, Kind
from heed.facts.places import Spot
from heed.facts.shape import (
    LABELS,
    LONGEST,
    LONGEST_ADDRESS,
    LONGEST_REASON,
    LONGEST_SOURCE,
    LONGEST_SUBJECT,
    FactValues,
)
from heed.staff import queries as staff
from heed.staff.forms import HouseForm, OvertakenForm
from heed.staff.models import Department, Person

#: A new fact is proposed to run for so long; then somebody compares it with its source again.
PROPOSED = timedelta(days=365)
_DAY = {"type": "date"}


class FactForm(OvertakenForm):
    """A fact, new or changed. `seen` is the version that was shown."""

    subject = forms.CharField(
        label=LABELS["subject"],
        max_length=LONGEST_SUBJECT,
        help_text=gettext_lazy("What it is about, such as: opening hours of the recycling centre."),
    )
    department = forms.ModelChoiceField(label=LABELS["department"], queryset=Department.objects.none())
    owner = forms.ModelChoiceField(
        label=LABELS["owner"],
        queryset=Person.objects.none(),
        required=False,
        empty_label=gettext_lazy("the department"),
        help_text=gettext_lazy("Is told before it is past its date."),
    )
    kind = forms.ChoiceField(
        label=LABELS["kind"],
        required=False,
        choices=[("", gettext_lazy("none: only the statement")), *Kind.choices],
        help_text=gettext_lazy("With a value, other texts can be compared with this fact."),
    )
    value = forms.CharField(
        label=LABELS["value"],
        required=False,
        max_length=values.LONGEST,
        help_text=gettext_lazy("Such as 9:00-12:30, 13:00-17:00; 31-12-2026; € 12,50; 14 020; yes; 30 km/h."),
    )
    source = forms.CharField(
        label=LABELS["source"],
        required=False,
        max_length=LONGEST_SOURCE,
        help_text=gettext_lazy("Who or what says so: a decision, a contract, a colleague's office."),
    )
    source_url = forms.URLField(
        label=LABELS["source_url"],
        required=False,
        max_length=LONGEST_ADDRESS,
        assume_scheme="https",
        widget=forms.URLInput(),
    )
    place = forms.CharField(
        label=LABELS["place"],
        required=False,
        max_length=150,
        help_text=gettext_lazy("A district, street, square or building; empty for the whole town."),
        widget=forms.TextInput(attrs={"list": "districts"}),
    )
    valid_from = forms.DateField(label=LABELS["valid_from"], widget=forms.DateInput(attrs=_DAY, format="%Y-%m-%d"))
    valid_until = forms.DateField(
        label=LABELS["valid_until"],
        widget=forms.DateInput(attrs=_DAY, format="%Y-%m-%d"),
        help_text=gettext_lazy("The last day on which it may be used without looking again."),
    )
    why = forms.CharField(
        label=gettext_lazy("Why it changes"),
        required=False,
        max_length=LONGEST_REASON,
        help_text=gettext_lazy("Stands in the history of the fact."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["department"].queryset = staff.departments()  # type: ignore[attr-defined]
        self.fields["owner"].queryset = staff.colleagues()  # type: ignore[attr-defined]
        self.languages = list(dict.fromkeys([*staff.town().languages, *_written(self.data), *_written(self.initial)]))
        for code in self.languages:
            self.fields[f"text_{code}"] = forms.CharField(
                label=_("Statement in %(language)s") % {"language": _language(code)},
                required=False,
                max_length=LONGEST,
                widget=forms.Textarea(attrs={"class": "ds-input", "rows": 2, "lang": code, "dir": "auto"}),
            )
        texts = [f"text_{code}" for code in self.languages]
        self.order_fields(["subject", *texts, "kind", "value", "department", "owner", "source", "source_url", "place"])

    @classmethod
    def of(cls, fact: Fact) -> FactForm:
        texts = {f"text_{code}": text for code, text in fact.statements.items()}
        names = ("subject", "kind", "value", "source", "source_url", "place", "valid_from", "valid_until")
        plain = {name: getattr(fact, name) for name in names}
        people = {"department": fact.department_id, "owner": fact.owner_id}
        return cls(initial={**plain, **texts, **people, "seen": str(fact.version)})

    @classmethod
    def new(cls, person: Person) -> FactForm:
        """Proposes the colleague and their department, from today on for a year."""
        today = queries.today()
        days = {"valid_from": today, "valid_until": today + PROPOSED}
        return cls(initial={**days, "department": person.department_id, "owner": person.pk})

    def wanted(self, spot: Spot) -> FactValues:
        """What is filled in, with its place as it was found."""
        given = self.cleaned_data
        return FactValues(
            department=given["department"],
            owner=given["owner"],
            subject=given["subject"],
            statements={code: given[f"text_{code}"] for code in self.languages},
            kind=given["kind"],
            value=given["value"],
            source=given["source"],
            source_url=given["source_url"],
            spot=spot,
            valid_from=given["valid_from"],
            valid_until=given["valid_until"],
        )


class RenewForm(HouseForm):
    """Until when a fact goes on to hold, after it was compared with its source."""

    until = forms.DateField(label=LABELS["valid_until"], widget=forms.DateInput(attrs=_DAY, format="%Y-%m-%d"))
    why = forms.CharField(label=gettext_lazy("Remark"), required=False, max_length=LONGEST_REASON)


def _written(values: Any) -> list[str]:
    """Languages in which there are statements already."""
    known = [code for code, _language in settings.LANGUAGES]
    found = [name.removeprefix("text_") for name in values if name.startswith("text_")]
    return [code for code in found if code in known or (code.isalpha() and len(code) == 2)]


def _language(code: str) -> str:
    try:
        return str(get_language_info(code)["name_translated"])
    except KeyError:
        return code
