"""Forms of what a topic asks, tells and warns of; of its file; and of what becomes of open cases."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from heed.casework import catalogue, packs, phrases, questions
from heed.casework.actions.topic_moves import OpenCases
from heed.casework.catalogue import DANGERS, LONGEST_TEXT, TopicValues
from heed.casework.models import Topic
from heed.casework.topic_files import LARGEST
from heed.pages.templatetags.pages import language_name
from heed.staff import queries as staff
from heed.staff.forms import HouseForm

_EXTRA = 1  # empty questions at the end of the form


class MoreForm(HouseForm):
    """Words of danger, the sentence for residents, and questions of one topic, in the town's languages."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, topic: Topic, data: Any = None) -> None:
        self.topic = topic
        self.languages = list(dict.fromkeys([*staff.town().languages, *topic.texts, *topic.urgency_words]))
        super().__init__(data, initial=self._initial())
        for code in self.languages:
            language = language_name(code)
            self.fields[f"text_{code}"] = _text(_("In %(language)s") % {"language": language}, code, LONGEST_TEXT, 2)
            for kind, danger in DANGERS.items():
                label = _("Danger to %(what)s, in %(language)s") % {"what": danger, "language": language}
                self.fields[f"danger_{kind}_{code}"] = _text(label, code, 4000, 2)
        self.count = min(len(topic.questions) + _EXTRA, questions.MOST_QUESTIONS)
        for number in range(self.count):
            self._add_question(number)

    def _add_question(self, number: int) -> None:
        for code in self.languages:
            language = language_name(code)
            label = _("Question in %(language)s") % {"language": language}
            self.fields[f"q{number}_label_{code}"] = _line(label, code)
            label = _("Choices in %(language)s, one on each line; none: an answer in words") % {"language": language}
            self.fields[f"q{number}_choices_{code}"] = _text(label, code, 4000, 2)
        required = forms.BooleanField(label=_("Has to be answered"), required=False)
        required.widget.attrs["class"] = "ds-input"
        self.fields[f"q{number}_required"] = required

    def _initial(self) -> dict[str, Any]:
        found: dict[str, Any] = {"seen": TopicValues.of(self.topic).fingerprint()}
        found |= {f"text_{code}": text for code, text in self.topic.texts.items()}
        for code, kinds in self.topic.urgency_words.items():
            found |= {f"danger_{kind}_{code}": "\n".join(words) for kind, words in kinds.items()}
        for number, one in enumerate(self.topic.questions):
            found |= {f"q{number}_label_{code}": text for code, text in one["labels"].items()}
            found |= {f"q{number}_choices_{code}": "\n".join(some) for code, some in one.get("choices", {}).items()}
            found[f"q{number}_required"] = one.get("required", False)
        return found

    @property
    def text_fields(self) -> list[forms.BoundField]:
        return [self[f"text_{code}"] for code in self.languages]

    @property
    def danger_fields(self) -> list[forms.BoundField]:
        return [self[f"danger_{kind}_{code}"] for code in self.languages for kind in DANGERS]

    @property
    def question_fields(self) -> list[tuple[int, list[forms.BoundField], forms.BoundField]]:
        """Number from 1, the texts, and whether it has to be answered."""
        return [
            (
                number + 1,
                [self[f"q{number}_{part}_{code}"] for part in ("label", "choices") for code in self.languages],
                self[f"q{number}_required"],
            )
            for number in range(self.count)
        ]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for name in [name for name in self.fields if name.startswith("danger_")]:
            for word in catalogue.words_of(cleaned.get(name, "")):
                if not phrases.can_be_found(word):
                    said = _("“%(phrase)s” does not begin with a word, or is too long.")
                    self.add_error(name, said % {"phrase": word})
        self.questions: list[dict[str, Any]] = []
        for number in range(self.count):
            self._clean_question(number, cleaned)
        return cleaned

    def _clean_question(self, number: int, cleaned: dict[str, Any]) -> None:
        labels = {code: " ".join(cleaned.get(f"q{number}_label_{code}", "").split()) for code in self.languages}
        labels = {code: text for code, text in labels.items() if text}
        if not labels:
            return
        lines = {code: cleaned.get(f"q{number}_choices_{code}", "").splitlines() for code in labels}
        choices = {code: [" ".join(line.split()) for line in some if line.strip()] for code, some in lines.items()}
        kind = "choice" if any(choices.values()) else "text"
        made: dict[str, Any] = {"kind": kind, "labels": labels, "required": cleaned.get(f"q{number}_required", False)}
        made["key"] = self._key(number)
        made |= {"choices": choices} if kind == "choice" else {}
        try:
            (question,) = questions.parse([made])
        except questions.QuestionError:
            said = _("Give 2 to %(n)d choices, as many and in the same order in each language of the question.")
            self.add_error(f"q{number}_choices_{next(iter(labels))}", said % {"n": questions.MOST_CHOICES})
            return
        self.questions.append(question.as_json())

    def _key(self, number: int) -> str:
        """A question keeps its key, so that answers given before stay tied to it."""
        if number < len(self.topic.questions):
            return str(self.topic.questions[number]["key"])
        taken = {one["key"] for one in self.topic.questions}
        return next(key for key in (f"question-{n}" for n in range(1, 1000)) if key not in taken)

    def values(self) -> TopicValues:
        texts = {code: " ".join(self.cleaned_data[f"text_{code}"].split()) for code in self.languages}
        dangers: dict[str, dict[str, list[str]]] = {}
        for code in self.languages:
            for kind in DANGERS:
                words = catalogue.words_of(self.cleaned_data[f"danger_{kind}_{code}"])
                if words:
                    dangers.setdefault(code, {})[kind] = words
        return replace(
            TopicValues.of(self.topic),
            texts={code: text for code, text in texts.items() if text},
            urgency_words=dangers,
            questions=self.questions,
        )


def _text(label: str, language: str, most: int, rows: int) -> forms.CharField:
    widget = forms.Textarea(attrs={"class": "ds-input", "rows": rows, "lang": language})
    return forms.CharField(label=label, required=False, max_length=most, widget=widget)


def _line(label: str, language: str) -> forms.CharField:
    widget = forms.TextInput(attrs={"class": "ds-input", "lang": language})
    return forms.CharField(label=label, required=False, max_length=questions.LONGEST_LABEL, widget=widget)


class FileForm(HouseForm):
    """A file of topics, or a ready-made catalogue. `name` and `content` carry it from looking to confirming."""

    file = forms.FileField(
        label=gettext_lazy("File with topics"), required=False, help_text=gettext_lazy("CSV or JSON, in UTF-8.")
    )
    pack = forms.ChoiceField(label=gettext_lazy("Or a ready-made catalogue"), required=False)
    make_departments = forms.BooleanField(
        label=gettext_lazy("Make departments that are missing"), required=False, initial=True
    )
    name = forms.CharField(required=False, widget=forms.HiddenInput)
    content = forms.CharField(required=False, widget=forms.HiddenInput, strip=False)
    expected = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = [(name, _PACKS.get(name, name)) for name in packs.names()]
        self.fields["pack"].choices = [("", gettext_lazy("none")), *offered]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        uploaded, pack = cleaned.get("file"), cleaned.get("pack")
        if uploaded and uploaded.size > LARGEST:
            self.add_error("file", _("The file is larger than %(n)d MB: divide it.") % {"n": LARGEST // 1024**2})
        if not uploaded and not pack and not cleaned.get("content"):
            self.add_error("file", _("Choose a file, or a ready-made catalogue."))
        return cleaned

    def source(self) -> tuple[str, bytes]:
        """Name and content of what was chosen."""
        cleaned = self.cleaned_data
        if cleaned["file"]:
            return cleaned["file"].name, cleaned["file"].read()
        if cleaned["pack"]:
            return f"{cleaned['pack']}.json", packs.content(cleaned["pack"])
        return cleaned["name"], cleaned["content"].encode()


_PACKS = {
    "amsterdam": gettext_lazy("Amsterdam: 86 topics, with departments and service targets"),
    "vng": gettext_lazy("VNG: 242 topics of reports about public space"),
}


def decided(data: Any) -> OpenCases | None:
    """What was chosen for open cases in a form that asks it; None where nothing was."""
    chosen = data.get("open_cases", "")
    return OpenCases(chosen == "move", data.get("reason", "")[:500]) if chosen in ("leave", "move") else None
