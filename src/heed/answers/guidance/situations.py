"""The situations and what is said of each, as plain data: read, checked, compared."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

#: The situations there are, the one that weighs most first: where several fit, that one is shown.
SITUATIONS = ("threat", "grief", "minor", "journalist", "misinformation", "ironic", "angry")
#: Languages in which guidance is written: those of the desk.
LANGUAGES = ("nl", "en")
FEWEST_ADVICE, MOST_ADVICE = 1, 8
LONGEST = {"title": 120, "sign": 400, "advice": 300, "sentence": 400, "involve": 300, "source": 200}

_TEXTS = Path(__file__).parent / "texts"


class GuidanceError(ValueError):
    """Guidance that cannot be used: the text says which part, and what to do."""


@dataclass(frozen=True, slots=True)
class Words:
    """What is said of a situation in one language.

    `sign`: how one recognises it; `sentence`: an example of a good one; `involve`: whom; `source`: the research that
    it rests on, "" where it rests on none.
    """

    title: str
    sign: str
    advice: tuple[str, ...]
    sentence: str
    involve: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Guidance:
    """Of one situation, by language. `is_on`: the town wants it shown."""

    situation: str
    words: Mapping[str, Words]
    is_on: bool = True

    def in_language(self, language: str) -> Words:
        """In this language, else in the first that there is."""
        return self.words.get(language[:2]) or next(iter(self.words.values()))

    def as_json(self) -> dict[str, Any]:
        words = {code: {**asdict(one), "advice": list(one.advice)} for code, one in self.words.items()}
        return {"situation": self.situation, "is_on": self.is_on, "words": words}


def parse(data: Any) -> Guidance:
    """Guidance from JSON; `GuidanceError` says what is wrong with it."""
    if not isinstance(data, Mapping) or data.get("situation") not in SITUATIONS:
        raise GuidanceError(f"situation: one of {', '.join(SITUATIONS)}")
    words = data.get("words")
    if not isinstance(words, Mapping) or not words or not set(words) <= set(LANGUAGES):
        raise GuidanceError(f"words: an object with texts in {' or '.join(LANGUAGES)}")
    read = {code: _words(words[code], code) for code in LANGUAGES if code in words}
    return Guidance(data["situation"], read, data.get("is_on", True) is True)


def _words(data: Any, language: str) -> Words:
    if not isinstance(data, Mapping):
        raise GuidanceError(f"{language}: an object")
    texts = {name: _text(data, name, language) for name in ("title", "sign", "sentence", "involve")}
    advice = data.get("advice")
    if not isinstance(advice, Sequence) or isinstance(advice, str) or not FEWEST_ADVICE <= len(advice) <= MOST_ADVICE:
        raise GuidanceError(f"{language}, advice: from {FEWEST_ADVICE} to {MOST_ADVICE} pieces")
    pieces = tuple(_text({"advice": one}, "advice", language) for one in advice)
    source = _text(data, "source", language) if data.get("source") else ""
    return Words(**texts, advice=pieces, source=source)


def _text(data: Mapping[str, Any], name: str, language: str) -> str:
    value = data.get(name)
    if not isinstance(value, str) or not value.strip() or len(value.strip()) > LONGEST[name]:
        raise GuidanceError(f"{language}, {name}: a text of 1 to {LONGEST[name]} characters")
    return " ".join(value.split())


@cache
def ready_made() -> tuple[Guidance, ...]:
    """What Heed brings for each situation, in the order of `SITUATIONS`."""
    files = {code: json.loads((_TEXTS / f"{code}.json").read_text(encoding="utf-8")) for code in LANGUAGES}
    return tuple(
        parse({"situation": one, "words": {code: texts[one] for code, texts in files.items()}}) for one in SITUATIONS
    )


def differences(was: Sequence[Guidance], now: Sequence[Guidance]) -> list[str]:
    """Situations that are not said the same in both, or are on in one only, in the order of `SITUATIONS`."""
    before, after = {one.situation: one for one in was}, {one.situation: one for one in now}
    return [one for one in SITUATIONS if before.get(one) != after.get(one)]
