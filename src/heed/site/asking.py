"""What the status page asks about a topic, of the resident whose page it is."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from heed.casework.actions.topic_questions import answer_questions
from heed.casework.models import TopicAnswer
from heed.casework.questions import LONGEST_ANSWER, Question, parse
from heed.site.queries import StatusPage


class AskForm(forms.Form):
    """The questions of a topic, one field each, named by its key."""

    def __init__(self, asked: list[Question], language: str, data: Any = None) -> None:
        super().__init__(data, prefix="q", label_suffix="")
        for question in asked:
            self.fields[question.key] = _field(question, language)

    def answers(self) -> dict[str, str]:
        return {key: str(value) for key, value in self.cleaned_data.items()}


def _field(question: Question, language: str) -> forms.Field:
    label, missing = question.label(language), {"required": _("Answer this question.")}
    if question.kind == "choice":
        options = [(one, one) for one in question.options(language)]
        widget = forms.Select(attrs={"class": "ds-input"})
        choices = [("", _("Choose an answer")), *options]
        return forms.ChoiceField(
            label=label, required=question.required, choices=choices, widget=widget, error_messages=missing
        )
    line = forms.TextInput(attrs={"class": "ds-input"})
    return forms.CharField(
        label=label, required=question.required, max_length=LONGEST_ANSWER, widget=line, error_messages=missing
    )


def language_of_page() -> str:
    return (get_language() or "nl")[:2]


def form_for(page: StatusPage, data: Any = None) -> AskForm | None:
    """The form with what is still to be asked; None where there is nothing to ask, or nobody known to ask it of."""
    topic = page.case.topic
    if topic is None or not topic.questions or not page.case.is_open or page.viewer is None or not page.said:
        return None
    answered = TopicAnswer.objects.filter(message__in=page.said, topic=topic).values_list("key", flat=True)
    asked = [question for question in parse(topic.questions) if question.key not in set(answered)]
    return AskForm(asked, language_of_page(), data) if asked else None


def keep(page: StatusPage, form: AskForm) -> None:
    """Store what was answered with the first message that the resident sent about this case."""
    assert page.case.topic is not None
    answer_questions(page.case.pk, page.said[0], page.case.topic, form.answers(), language_of_page())


def topic_text(page: StatusPage) -> str:
    """The sentence of the topic, in the page's language."""
    return page.case.topic.texts.get(language_of_page(), "") if page.case.topic and page.case.is_open else ""
