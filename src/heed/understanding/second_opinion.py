"""A second reader, such as a language model, asked where a reading is not sure. Off unless somebody gives one.

What it may change is little: it confirms a label or offers another one, which a person then decides on; danger and
abuse it may only add, never take away. It gets texts without personal data, so nothing where the plain reading has not
looked for names. Whatever goes wrong, the reading stays as it was.
"""

from __future__ import annotations

import logging
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from heed.understanding import judge, mixing
from heed.understanding.context import Context
from heed.understanding.masking import mask
from heed.understanding.reading import Abuse, Alternative, Label, Model, Reading, Topic, Urgency

log = logging.getLogger(__name__)

LONGEST = 4_000
"""Code points of a text that are shown to it."""
MOST = 20
"""Messages of one batch that it is asked about; the others keep their reading."""

_TRUSTED = 0.8  # it is not calibrated: no more than that is believed
_SURE_FROM = 0.9  # where both say the same
_RAISED = 0.6  # urgency and abuse where it alone saw them: a person looks
_MOST_ALTERNATIVES = 4
_ONLY_RAISED = {"urgency": "urgent", "abuse": "abusive"}


@dataclass(frozen=True, slots=True)
class Question:
    """One message without personal data, and by task ("topic", "intent", "urgency", "abuse") the labels to choose
    from; each label with what it is called, "" where it says so itself."""

    text: str
    language: str
    labels: Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a second reader says of one task; `confidence` 0-1."""

    label: str
    confidence: float
    model: Model


class SecondReader(Protocol):
    """Answers by task, one mapping per question and in their order; {} where it has nothing to say. May raise."""

    def ask(self, questions: Sequence[Question]) -> Sequence[Mapping[str, Opinion]]: ...


def consult(
    reader: SecondReader, texts: Sequence[str], readings: Sequence[Reading], context: Context, most: int = MOST
) -> list[Reading]:
    """The readings, with the second reader's opinion where they were not sure. Never raises for what it does."""
    result = list(readings)
    if context.plain:
        return result
    asked: list[tuple[int, Question]] = []
    for at, (text, reading) in enumerate(zip(texts, readings, strict=True)):
        labels = _unsure(reading, context)
        if labels and len(asked) < most:
            shown = mask(text[:LONGEST], _within(reading, LONGEST))
            asked.append((at, Question(shown, reading.language.label, labels)))
    if not asked:
        return result
    try:
        answers = reader.ask([question for _, question in asked])
        for (at, question), answer in zip(asked, answers, strict=True):
            result[at] = _with_opinions(result[at], question, answer)
    except Exception as error:
        log.warning("no second opinion: %s: %s", type(error).__name__, error)
        return list(readings)
    return result


def _within(reading: Reading, length: int) -> Reading:
    """What stands of the personal data in the beginning of the text."""
    private = tuple(
        replace(found, end=min(found.end, length)) for found in reading.personal_data if found.start < length
    )
    return replace(reading, personal_data=private)


def _unsure(reading: Reading, context: Context) -> dict[str, dict[str, str]]:
    """By task the labels to choose from, where a machine may not act on what was read."""
    heads = mixing.heads_in_use(context)
    wanted: dict[str, dict[str, str]] = {}
    if reading.only_thanks:
        return wanted
    if reading.topic is not None and not reading.topic.sure:
        wanted["topic"] = {topic.slug: next(iter(topic.names.values()), "") for topic in context.catalogue}
    if not reading.intent.sure:
        labels = heads["intent"][0].labels if "intent" in heads else judge.INTENTS
        wanted["intent"] = dict.fromkeys(labels, "")
    for task, field in (("urgency", reading.urgency), ("abuse", reading.abuse)):
        own = task in heads and heads[task][1]
        if not own and not field.sure and field.label != _ONLY_RAISED[task]:
            wanted[task] = {field.label: "", _ONLY_RAISED[task]: ""}
    return wanted


def _with_opinions(reading: Reading, question: Question, answer: Mapping[str, Opinion]) -> Reading:
    models = dict(reading.models)
    for task, opinion in answer.items():
        if opinion.label not in question.labels.get(task, {}) or not _is_share(opinion.confidence):
            continue
        trusted = min(opinion.confidence, _TRUSTED)
        changed = _changed(reading, task, opinion.label, trusted)
        if changed is not reading:
            reading = changed
            models[task] = opinion.model
    return replace(reading, models=models)


def _is_share(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value) and 0 <= value <= 1


def _changed(reading: Reading, task: str, label: str, trusted: float) -> Reading:
    if task == "intent":
        return replace(reading, intent=_label(reading.intent, label, trusted))
    if task == "topic" and reading.topic is not None:
        return replace(reading, topic=_topic(reading.topic, label, trusted))
    if task == "urgency" and label == _ONLY_RAISED[task] and trusted > _RAISED:
        return replace(reading, urgency=_urgency(reading.urgency))
    if task == "abuse" and label == _ONLY_RAISED[task] and trusted > _RAISED:
        return replace(reading, abuse=_abuse(reading.abuse))
    return reading


def _label(was: Label, label: str, trusted: float) -> Label:
    if label == was.label:
        together = _together(was.confidence, trusted)
        return replace(was, confidence=together, sure=together >= _SURE_FROM)
    return Label(label, trusted, False) if trusted > was.confidence else was


def _topic(was: Topic, label: str, trusted: float) -> Topic:
    if label == was.label:
        together = _together(was.confidence, trusted)
        return replace(was, confidence=together, sure=together >= _SURE_FROM)
    others = [one for one in was.alternatives if one.label != label]
    if trusted <= was.confidence:
        return replace(was, alternatives=(Alternative(label, round(trusted, 4)), *others)[:_MOST_ALTERNATIVES])
    others = [Alternative(was.label, was.confidence), *others]
    return Topic(label, round(trusted, 4), False, (), tuple(others[:_MOST_ALTERNATIVES]))


def _together(one: float, other: float) -> float:
    """The chance that two who say the same are not both wrong, were they independent."""
    return round(1 - (1 - one) * (1 - other), 4)


def _urgency(was: Urgency) -> Urgency:
    score = max(was.score, _RAISED)
    return replace(was, score=score, kind=was.kind or "people", label="urgent", confidence=score, sure=False)


def _abuse(was: Abuse) -> Abuse:
    score = max(was.score, _RAISED)
    return replace(was, score=score, label="abusive", confidence=score, sure=False)
