from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from heed.casework import catalogue
from heed.casework.catalogue import TopicValues
from heed.casework.models import UNITS, Topic
from heed.pages.templatetags.pages import language_name
from heed.staff import queries as staff
from heed.staff.forms import HouseForm, NamesForm
from heed.staff.models import Department
from heed.staff.working_time import Unit

TARGETS = ("target_amount", "target_unit", "urgent_amount", "urgent_unit")
_MOST_WORDS = 200


class TargetForm(HouseForm):
    """A topic's targets: the usual one, and (left empty: the same) one for what is urgent."""

    target_amount = forms.IntegerField(label=_("Answer within"), min_value=1, max_value=400)
    target_unit = forms.ChoiceField(label=_("Counted in"), choices=UNITS)
    urgent_amount = forms.IntegerField(
        label=_("When urgent, answer within"), min_value=1, max_value=400, required=False
    )
    urgent_unit = forms.ChoiceField(label=_("Counted in, when urgent"), choices=UNITS, required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not cleaned.get("urgent_amount"):
            cleaned["urgent_amount"], cleaned["urgent_unit"] = None, ""
        elif not cleaned.get("urgent_unit"):
            cleaned["urgent_unit"] = cleaned.get("target_unit", Unit.WORKING_HOURS.value)
        return cleaned


class TopicForm(NamesForm, TargetForm):
    """One topic. `seen` is the fingerprint of the values shown when the form was opened."""

    parent = forms.ModelChoiceField(
        label=_("Part of"), queryset=Topic.objects.none(), required=False, empty_label=_("nothing: a topic of its own")
    )
    description = forms.CharField(
        label=_("Description"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("For colleagues: what belongs here, and what does not."),
    )
    department = forms.ModelChoiceField(
        label=_("Department"), queryset=Department.objects.none(), empty_label=_("choose a department")
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, topic: Topic | None = None, **kwargs: Any) -> None:
        self.topic = topic
        super().__init__(*args, **kwargs)
        self.languages = list(dict.fromkeys([*staff.town().languages, *(topic.keywords if topic else ())]))
        self._offer_choices()
        for code in self.languages:
            self.fields[f"words_{code}"] = forms.CharField(
                label=_("Words in %(language)s") % {"language": language_name(code)},
                required=False,
                max_length=8000,
                widget=forms.Textarea(attrs={"class": "ds-input", "rows": 3, "lang": code}),
            )
        names = [name for name in self.fields if name.startswith("name_")]
        self.order_fields([*names, "parent", "description", "department", *TARGETS])

    def _offer_choices(self) -> None:
        """Open topics and departments, and what this topic has now even when that is closed."""
        topics = Topic.objects.filter(is_active=True)
        departments = staff.departments()
        if self.topic:
            topics = Topic.objects.filter(Q(is_active=True) | Q(pk=self.topic.parent_id or 0)).exclude(pk=self.topic.pk)
            departments = Department.objects.filter(Q(is_active=True) | Q(pk=self.topic.department_id)).order_by("slug")
        self.fields["parent"].queryset = topics  # type: ignore[attr-defined]
        self.fields["department"].queryset = departments  # type: ignore[attr-defined]

    @property
    def word_fields(self) -> list[forms.BoundField]:
        return [self[f"words_{code}"] for code in self.languages]

    @property
    def other_fields(self) -> list[forms.BoundField]:
        aside = ("words_", "target_", "urgent_", "seen")
        return [field for field in self if not field.name.startswith(aside)]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        for code in self.languages:
            words = catalogue.words_of(cleaned.get(f"words_{code}", ""))
            if len(words) > _MOST_WORDS:
                self.add_error(f"words_{code}", _("At most %(n)d words.") % {"n": _MOST_WORDS})
        return cleaned

    def values(self) -> TopicValues:
        """What was filled in; names and words in languages that the form does not ask for stay as they are."""
        kept_names = self.topic.names if self.topic else {}
        names = {**kept_names, **self.names()}
        words = {code: catalogue.words_of(self.cleaned_data[f"words_{code}"]) for code in self.languages}
        kept = TopicValues.of(self.topic) if self.topic else None
        more = ("urgency_words", "questions", "texts", "code")
        return TopicValues(
            **({name: getattr(kept, name) for name in more} if kept else {}),
            names={code: name for code, name in names.items() if name},
            description=self.cleaned_data["description"].strip(),
            parent=self.cleaned_data["parent"].pk if self.cleaned_data["parent"] else None,
            department=self.cleaned_data["department"].pk,
            target_amount=self.cleaned_data["target_amount"],
            target_unit=self.cleaned_data["target_unit"],
            urgent_amount=self.cleaned_data["urgent_amount"],
            urgent_unit=self.cleaned_data["urgent_unit"],
            keywords={code: some for code, some in words.items() if some},
        )

    @classmethod
    def of(cls, topic: Topic) -> TopicForm:
        initial = {
            **{f"name_{code}": topic.names.get(code, "") for code, _language in settings.LANGUAGES},
            **{f"words_{code}": "\n".join(words) for code, words in topic.keywords.items()},
            "parent": topic.parent_id,
            "description": topic.description,
            "department": topic.department_id,
            "target_amount": topic.target_amount,
            "target_unit": topic.target_unit,
            "urgent_amount": topic.urgent_amount,
            "urgent_unit": topic.urgent_unit or Unit.WORKING_HOURS.value,
            "seen": TopicValues.of(topic).fingerprint(),
        }
        return cls(initial=initial, topic=topic)
