from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from heed.casework.models import Topic
from heed.inbox.labels import LABELS, NAMES
from heed.pages.templatetags.pages import language_name
from heed.staff.forms import HouseForm

_QUESTIONS = {
    "intent": _("What does this person want?"),
    "topic": _("What is it about?"),
    "urgency": _("Must somebody act at once, because there is danger?"),
    "abuse": _("Does it insult or threaten somebody?"),
    "sentiment": _("How does it sound?"),
    "language": _("In which language is it?"),
}


class ReadingForm(HouseForm):
    """What a person makes of a message. A field that is left open says nothing."""

    questions: Mapping[str, Any] = _QUESTIONS
    widget: type[forms.RadioSelect | forms.Select] = forms.RadioSelect

    def __init__(self, *args: Any, languages: Iterable[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, labels in LABELS.items():
            if name == "topic":
                self.fields[name] = self._select(name, _topics())
            elif name == "language":
                self.fields[name] = self._select(name, [(code, language_name(code)) for code in languages])
            elif self.widget is forms.RadioSelect:
                self.fields[name] = forms.ChoiceField(
                    label=self.questions[name], choices=list(labels.items()), required=False, widget=forms.RadioSelect
                )
            else:
                self.fields[name] = self._select(name, list(labels.items()))

    def _select(self, name: str, choices: Sequence[tuple[str, Any]]) -> forms.ChoiceField:
        widget = forms.Select(attrs={"class": "ds-input"})
        return forms.ChoiceField(
            label=self.questions[name], choices=[("", "–"), *choices], required=False, widget=widget
        )

    def given(self) -> dict[str, str]:
        """The labels that were chosen, by field."""
        return {name: value for name, value in self.cleaned_data.items() if value}


class CorrectionForm(ReadingForm):
    """The same in short, to fill in with what Heed read: what differs is put right."""

    questions = NAMES
    widget = forms.Select


def _topics() -> list[tuple[str, str]]:
    topics = Topic.objects.filter(is_active=True)
    return sorted(((topic.slug, str(topic)) for topic in topics), key=lambda one: one[1].casefold())
