"""The forms of the public page of a conversation."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from heed.pages.templatetags.pages import language_name
from heed.policy.conversations import queries
from heed.policy.conversations.shape import LONGEST_STATEMENT
from heed.policy.models import Participant
from heed.staff.forms import HouseForm
from heed.staff.models import Town


class StatementForm(HouseForm):
    """A statement of a resident. How long it may be is decided by the action."""

    text = forms.CharField(
        label=_("Your statement"),
        help_text=_("One thought in one sentence, with which others can agree or disagree. At most 140 characters."),
        required=False,
        max_length=5 * LONGEST_STATEMENT,
        widget=forms.Textarea(attrs={"rows": 2, "class": "ds-input"}),
    )
    language = forms.ChoiceField(label=_("In which language is it?"))
    #: Programs that fill in every field give themselves away here; people do not see it.
    website = forms.CharField(
        label=_("Leave this field empty"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )

    def __init__(self, town: Town, data: Any = None) -> None:
        super().__init__(data, initial={"language": (get_language() or "nl")[:2]}, prefix="add")
        codes = dict.fromkeys([*town.languages, "nl", "en"])
        self.fields["language"].choices = [(code, language_name(code)) for code in codes]  # type: ignore[attr-defined]

    def clean_website(self) -> str:
        if self.cleaned_data["website"]:
            raise forms.ValidationError(
                _("This field was filled in. Make it empty if you are a person, and send again.")
            )
        return ""


class AboutMeForm(HouseForm):
    """Where somebody lives and what they speak at home; both can be left empty."""

    district = forms.ChoiceField(label=_("In which district do you live?"), required=False)
    language = forms.ChoiceField(label=_("Which language do you speak most at home?"), required=False)

    def __init__(self, town: Town, someone: Participant | None = None, data: Any = None) -> None:
        initial = {"district": someone.district, "language": someone.language} if someone else {}
        super().__init__(data, initial=initial, prefix="me")
        rather_not = ("", _("I would rather not say"))
        districts = sorted(queries.districts(town).items(), key=lambda pair: pair[1])
        choices = [rather_not, *districts, (queries.ELSEWHERE, _("outside the municipality"))]
        self.fields["district"].choices = choices  # type: ignore[attr-defined]
        languages = [(code, language_name(code)) for code in town.languages]
        self.fields["language"].choices = [rather_not, *languages, (queries.OTHER, _("another language"))]  # type: ignore[attr-defined]
