"""What the site asks about a topic, as plain data: read and checked, and answers checked against it. No database.

{"key": "lamp-number", "kind": "text", "required": false, "labels": {"nl": "Nummer op de mast?"}}
{"key": "how-many", "kind": "choice", "required": true, "labels": {"nl": "Hoeveel lampen?"},
 "choices": {"nl": ["een", "meer"]}}
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

MOST_QUESTIONS = 8
MOST_CHOICES = 20
LONGEST_LABEL = 200  # characters of a question or a choice
LONGEST_ANSWER = 1000
KINDS = ("text", "choice")

_KEY = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_LANGUAGE = re.compile(r"[a-z]{2}")


class QuestionError(ValueError):
    """A question that cannot be asked. The text says which, what is wrong, and what to do."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question. Texts are by language (ISO 639-1); `choices` has as many entries in each language of `labels`."""

    key: str
    kind: str
    labels: Mapping[str, str]
    required: bool = False
    choices: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        made: dict[str, Any] = {
            "key": self.key,
            "kind": self.kind,
            "required": self.required,
            "labels": dict(self.labels),
        }
        return made | ({"choices": {code: list(some) for code, some in self.choices.items()}} if self.choices else {})

    def label(self, language: str) -> str:
        return self.labels.get(language) or next(iter(self.labels.values()))

    def options(self, language: str) -> list[str]:
        return list(self.choices.get(language) or next(iter(self.choices.values()), []))


def parse(data: Any) -> list[Question]:
    """The questions of a topic from JSON. Raises QuestionError."""
    if not isinstance(data, list):
        raise QuestionError("questions are a list: [{…}, {…}]")
    if len(data) > MOST_QUESTIONS:
        raise QuestionError(f"{len(data)} questions are too many: at most {MOST_QUESTIONS} of a topic")
    found = [_question(one, number) for number, one in enumerate(data, 1)]
    keys = [one.key for one in found]
    twice = [key for key in keys if keys.count(key) > 1]
    if twice:
        raise QuestionError(f"two questions have the key {twice[0]!r}; give each its own")
    return found


def _question(data: Any, number: int) -> Question:
    if not isinstance(data, dict):
        raise QuestionError(f"question {number} is not an object with key, kind and labels")
    unknown = sorted(set(data) - {"key", "kind", "required", "labels", "choices"})
    if unknown:
        raise QuestionError(f"question {number}: {unknown[0]!r} is not known")
    key, kind = data.get("key"), data.get("kind", "text")
    if not isinstance(key, str) or not _KEY.fullmatch(key):
        raise QuestionError(f"question {number}: give a key of letters, digits and hyphens, such as lamp-number")
    if kind not in KINDS:
        raise QuestionError(f"question {number}: kind is {' or '.join(KINDS)}, not {kind!r}")
    labels = _labels(data.get("labels"), number)
    choices = _choices(data.get("choices") or {}, labels, number) if kind == "choice" else {}
    return Question(key, kind, labels, bool(data.get("required", False)), choices)


def _labels(data: Any, number: int) -> dict[str, str]:
    if not isinstance(data, dict) or not data:
        raise QuestionError(
            f'question {number}: write it in at least one language, as in {{"nl": "Hoe groot is het?"}}'
        )
    return {_language(code, number): _text(text, number) for code, text in data.items()}


def _language(code: Any, number: int) -> str:
    if not isinstance(code, str) or not _LANGUAGE.fullmatch(code):
        raise QuestionError(f"question {number}: {code!r} is no language; write two letters, as in nl")
    return code


def _text(text: Any, number: int) -> str:
    if not isinstance(text, str) or not text.strip() or len(text) > LONGEST_LABEL:
        raise QuestionError(f"question {number}: a text has 1 to {LONGEST_LABEL} characters")
    return " ".join(text.split())


def _choices(data: Any, labels: Mapping[str, str], number: int) -> dict[str, list[str]]:
    lists = data if isinstance(data, dict) else {}
    found = {_language(code, number): [_text(one, number) for one in some] for code, some in lists.items()}
    lengths = {len(found.get(code, [])) for code in labels}
    if set(found) != set(labels) or len(lengths) != 1:
        raise QuestionError(f"question {number}: give the same choices, in the same order, in each of its languages")
    if not 2 <= lengths.pop() <= MOST_CHOICES:
        raise QuestionError(f"question {number}: give 2 to {MOST_CHOICES} choices")
    if any(len(set(some)) < len(some) for some in found.values()):
        raise QuestionError(f"question {number}: a choice stands there twice")
    return found
