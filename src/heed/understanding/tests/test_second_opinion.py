"""A second reader is asked little, told nothing personal, and may change little. The reader here is a mock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest

from heed.understanding import Context, Label, Model, Reading, read
from heed.understanding.second_opinion import LONGEST, Opinion, Question, consult

UNSURE = "Het is hier niet pluis met dat ding op de hoek."


class MockReader:
    def __init__(self, **says: Any) -> None:
        self.says, self.asked = says, list[Question]()

    def ask(self, questions: Sequence[Question]) -> Sequence[Mapping[str, Opinion]]:
        self.asked += questions
        for said in self.says.values():
            if isinstance(said, Exception):
                raise said
        return [
            {task: Opinion(said[0], said[1], Model("mock", "7")) for task, said in self.says.items()} for _ in questions
        ]


@pytest.fixture
def unsure(town) -> Reading:
    """Sure of nothing, but for its language."""
    reading = read([UNSURE], town)[0]
    assert reading.topic
    topic = replace(reading.topic, label="other", confidence=0.3, sure=False)
    calm = replace(reading.urgency, label="normal", score=0.4, kind=None, confidence=0.6, sure=False)
    clean = replace(reading.abuse, label="clean", score=0.4, confidence=0.6, sure=False)
    intent = Label("report", 0.4, False)
    return replace(reading, intent=intent, topic=topic, urgency=calm, abuse=clean, only_thanks=False)


def opinion(town: Context, reading: Reading, text: str = UNSURE, **says: Any) -> Reading:
    return consult(MockReader(**says), [text], [reading], town)[0]


def test_only_what_is_not_sure_is_asked(town, unsure):
    reader = MockReader()
    assert consult(reader, [UNSURE], [unsure], town) == [unsure]
    (question,) = reader.asked
    assert set(question.labels) == {"topic", "intent", "urgency", "abuse"}
    assert question.labels["topic"]["street-lighting"] == "Straatverlichting"
    assert set(question.labels["urgency"]) == {"normal", "urgent"}
    sure = replace(
        unsure,
        topic=replace(unsure.topic, sure=True),
        intent=replace(unsure.intent, sure=True),
        urgency=replace(unsure.urgency, label="urgent"),
        abuse=replace(unsure.abuse, label="abusive"),
    )
    consult(reader, [UNSURE], [sure], town)
    assert len(reader.asked) == 1


def test_another_label_is_offered_but_never_surely(town, unsure):
    changed = opinion(town, unsure, topic=("street-lighting", 0.99), intent=("complaint", 0.7))
    assert (changed.topic.label, changed.topic.confidence, changed.topic.sure) == ("street-lighting", 0.8, False)
    assert changed.topic.alternatives[0].label == "other"
    assert (changed.intent.label, changed.intent.sure) == ("complaint", False)
    assert changed.model_of("topic") == changed.model_of("intent") == Model("mock", "7")
    assert changed.model_of("abuse") == unsure.model_of("abuse")


def test_who_says_the_same_makes_it_surer(town, unsure):
    unsure = replace(unsure, topic=replace(unsure.topic, confidence=0.55))
    changed = opinion(town, unsure, topic=("other", 0.9))
    assert (changed.topic.confidence, changed.topic.sure) == (0.91, True)


def test_what_is_less_likely_stands_among_the_alternatives(town, unsure):
    changed = opinion(town, unsure, topic=("waste", 0.2), intent=("praise", 0.1))
    assert (changed.topic.label, changed.topic.alternatives[0].label) == ("other", "waste")
    assert changed.intent == unsure.intent


def test_danger_and_abuse_are_only_added(town, unsure):
    changed = opinion(town, unsure, urgency=("urgent", 0.9), abuse=("abusive", 0.9))
    assert (changed.urgency.label, changed.urgency.kind, changed.urgency.sure) == ("urgent", "people", False)
    assert changed.urgency.score >= 0.6
    assert (changed.abuse.label, changed.abuse.sure) == ("abusive", False)
    calmed = opinion(town, unsure, urgency=("normal", 1.0), abuse=("clean", 1.0))
    assert (calmed.urgency, calmed.abuse) == (unsure.urgency, unsure.abuse)
    urgent = replace(unsure, urgency=replace(unsure.urgency, label="urgent", score=0.9))
    assert opinion(town, urgent, urgency=("normal", 1.0)).urgency == urgent.urgency


@pytest.mark.parametrize("nonsense", [("no-such", 0.9), ("waste", 2.0), ("waste", float("nan")), ("waste", "high")])
def test_nonsense_changes_nothing(town, unsure, nonsense):
    assert opinion(town, unsure, topic=nonsense, tone=("warm", 0.9)) == unsure


@pytest.mark.parametrize("error", [TimeoutError("late"), ValueError("odd"), RuntimeError("gone")])
def test_a_failure_leaves_the_reading_as_it_was(town, unsure, error):
    assert opinion(town, unsure, topic=error) == unsure


def test_it_sees_no_personal_data(town):
    text = f"Bel Fatima Jansen op 0612345678 of mail fatima@example.org. {UNSURE}"
    reading = read([text], town)[0]
    reader = MockReader()
    consult(reader, [text], [replace(reading, intent=Label("report", 0.2, False))], town)
    (question,) = reader.asked
    assert "[phone]" in question.text
    assert not any(word in question.text for word in ("Jansen", "0612345678", "fatima@"))


def test_a_long_text_is_cut_before_it_is_shown_and_no_number_with_it(town):
    text = "Het is hier niet pluis. ".ljust(LONGEST - 5, ".") + " 0612345678 en nog veel meer"
    reading = replace(read([text], town)[0], intent=Label("report", 0.2, False))
    reader = MockReader()
    consult(reader, [text], [reading], town)
    assert "06" not in reader.asked[0].text
    assert "veel meer" not in reader.asked[0].text


def test_only_so_many_are_asked_about_and_never_by_the_plain_reading(town, unsure):
    reader = MockReader(intent=("complaint", 0.8))
    readings = consult(reader, [UNSURE] * 5, [unsure] * 5, town, most=2)
    assert [reading.intent.label for reading in readings] == ["complaint"] * 2 + ["report"] * 3
    plain = Context(catalogue=town.catalogue, plain=True)
    assert consult(reader, [UNSURE], [unsure], plain) == [unsure]
    assert len(reader.asked) == 2
