"""The form of a dossier. Shapes only: the rules stand in `actions`."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from heed.dossiers import queries
from heed.dossiers.actions import LONGEST_SUMMARY, LONGEST_TITLE, DossierValues
from heed.dossiers.models import Dossier, Participation, Stage
from heed.staff import queries as staff
from heed.staff.forms import OvertakenForm
from heed.staff.models import Department, Person


class DossierForm(OvertakenForm):
    title = forms.CharField(
        label=_("Title"), max_length=LONGEST_TITLE, help_text=_("The policy subject in a few words")
    )
    summary = forms.CharField(
        label=_("Summary"), max_length=LONGEST_SUMMARY, required=False, widget=forms.Textarea(attrs={"rows": 4})
    )
    stage = forms.ChoiceField(label=_("Stage"), choices=Stage.choices)
    participation = forms.ChoiceField(
        label=_("Participation level"),
        choices=Participation.choices,
        help_text=_("How much say residents have. They read it before they are asked anything."),
    )
    owner = forms.ModelChoiceField(label=_("Owner"), queryset=Person.objects.none(), empty_label=None)
    department = forms.ModelChoiceField(
        label=_("Department"), queryset=Department.objects.none(), required=False, empty_label=_("none")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = queries.owners()  # type: ignore[attr-defined]
        self.fields["department"].queryset = staff.departments()  # type: ignore[attr-defined]

    @classmethod
    def new(cls, person: Person) -> DossierForm:
        level = Participation.CONSULT
        return cls(initial={"owner": person.pk, "department": person.department_id, "participation": level})

    @classmethod
    def of(cls, dossier: Dossier) -> DossierForm:
        return cls(
            initial={
                "title": dossier.title,
                "summary": dossier.summary,
                "stage": dossier.stage,
                "participation": dossier.participation,
                "owner": dossier.owner_id,
                "department": dossier.department_id,
                "seen": str(dossier.version),
            }
        )

    def wanted(self) -> DossierValues:
        return DossierValues(**{name: self.cleaned_data[name] for name in DossierValues.__slots__})
