"""Forms in the house's look. A form checks shapes; the rules stand in `actions.py`."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _

from heed.staff import queries, seen
from heed.staff.models import Department, Person, Role


class HouseForm(forms.Form):
    """Every input gets the component's class; nothing else about a field changes."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs.setdefault("class", "ds-input")


class OvertakenForm(HouseForm):
    """A form to change what is there. `seen` is the fingerprint of what was shown (`staff.seen`)."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def overtaken_by(self, stored: OvertakenForm) -> tuple[OvertakenForm, list[tuple[str, str]]]:
        """This form as filled in, now knowing what is `stored`; and the labels and stored values that differ."""
        again = self.filled_in({**self.data.dict(), "seen": stored.initial["seen"]})  # type: ignore[attr-defined]
        differing = [
            (str(field.label), stored.said(field.name))
            for field in stored
            if not field.is_hidden and str(field.value() or "") != str(self[field.name].value() or "")
        ]
        return again, differing

    def filled_in(self, data: dict[str, Any]) -> OvertakenForm:
        """A form like this one with other data."""
        return type(self)(data)

    def said(self, name: str) -> str:
        """A value as people read it."""
        value = self[name].value()
        choices = getattr(self.fields[name], "choices", None)
        if choices is None:
            return str(value or "")
        return next((str(label) for key, label in choices if str(key) == str(value)), "")


class PersonForm(OvertakenForm):
    name = forms.CharField(label=_("Name"), max_length=120, widget=forms.TextInput(attrs={"autocomplete": "off"}))
    role = forms.ChoiceField(label=_("Role"), choices=Role.choices)
    department = forms.ModelChoiceField(
        label=_("Department"), queryset=Department.objects.none(), required=False, empty_label=_("none")
    )
    language = forms.ChoiceField(label=_("Language of Heed's pages"), choices=settings.LANGUAGES)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["department"].queryset = queries.departments()  # type: ignore[attr-defined]

    @classmethod
    def of(cls, person: Person) -> PersonForm:
        return cls(
            initial={
                "name": person.name,
                "role": person.role,
                "department": person.department_id,
                "language": person.language,
                "seen": seen.of_person(person),
            }
        )


class InvitationForm(PersonForm):
    seen = None  # type: ignore[assignment]  # nothing was there before
    email = forms.EmailField(label=_("E-mail"), max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "off"}))
    field_order = ["name", "email", "role", "department", "language"]


class LanguageForm(HouseForm):
    language = forms.ChoiceField(label=_("My language"), choices=settings.LANGUAGES)


class NamesForm(HouseForm):
    """Names in the languages of Heed's pages, as fields `name_nl`, `name_en`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for code, language in settings.LANGUAGES:
            self.fields[f"name_{code}"] = forms.CharField(
                label=_("Name (%(language)s)") % {"language": language},
                max_length=100,
                required=False,
                widget=forms.TextInput(attrs={"class": "ds-input", "lang": code}),
            )

    def names(self) -> dict[str, str]:
        return {code: self.cleaned_data[f"name_{code}"].strip() for code, _language in settings.LANGUAGES}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not any(cleaned.get(f"name_{code}", "").strip() for code, _language in settings.LANGUAGES):
            self.add_error(f"name_{settings.LANGUAGES[0][0]}", _("Give a name in at least one language."))
        return cleaned


class DepartmentForm(NamesForm, OvertakenForm):
    email = forms.EmailField(
        label=_("E-mail"), required=False, help_text=_("Told of new questions. Without one, the department looks here.")
    )
    field_order = [*(f"name_{code}" for code, _language in settings.LANGUAGES), "email"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields(self.field_order)

    @classmethod
    def of(cls, department: Department) -> DepartmentForm:
        names = {f"name_{code}": department.names.get(code, "") for code, _language in settings.LANGUAGES}
        return cls(initial={**names, "email": department.email, "seen": seen.of_department(department)})


class HoursForm(HouseForm):
    weekday = forms.TypedChoiceField(label=_("Day"), choices=list(WEEKDAYS.items()), coerce=int)
    opens = forms.TimeField(label=_("Opens"), widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"))
    closes = forms.TimeField(label=_("Closes"), widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"))


class ClosingDayForm(HouseForm):
    day = forms.DateField(label=_("Date"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    reason = forms.CharField(label=_("Why"), max_length=120)
