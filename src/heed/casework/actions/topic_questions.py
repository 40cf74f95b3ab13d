"""What residents answer to the questions of a topic."""

from __future__ import annotations

from collections.abc import Mapping

from django.conf import settings
from django.db import transaction

from heed.casework.actions.base import add_event, locked, touch
from heed.casework.models import Topic, TopicAnswer
from heed.casework.questions import LONGEST_ANSWER, Question, parse
from heed.inbox.models import Message
from heed.staff import queries as staff
from heed.understanding import hide


@transaction.atomic
def answer_questions(case_id: int, message: Message, topic: Topic, answers: Mapping[str, str], language: str) -> int:
    """Keep answers, by the questions' keys, with the message that they are about. Returns how many are new.

    Personal data in an answer in words is hidden as it is in messages; the words as written are not kept. Given twice
    they are kept once. What was left empty, and what the topic does not ask, is left out.
    """
    case = locked(case_id)
    asked = [question for question in parse(topic.questions) if answers.get(question.key, "").strip()]
    present = set(TopicAnswer.objects.filter(message=message, topic=topic).values_list("key", flat=True))
    rows = [
        TopicAnswer(
            message=message,
            topic=topic,
            key=question.key,
            label=question.label(language),
            text=_kept(question, answers[question.key], language),
        )
        for question in asked
        if question.key not in present
    ]
    TopicAnswer.objects.bulk_create(rows)
    if rows:
        add_event(case, "questions_answered", None, message=message.pk, questions=[row.key for row in rows])
        touch(case)
    return len(rows)


def _kept(question: Question, answer: str, language: str) -> str:
    text = answer.strip()[:LONGEST_ANSWER]
    if question.kind == "text":
        text = hide(text, staff.country(), language, with_names=not settings.PLAIN_READING)[:LONGEST_ANSWER]
    return text
