"""Published facts that answer a common question by themselves, outside office hours: kept, withdrawn, and chosen.

The choice is careful: the reading must be sure of the topic and that the message is a question, nothing may be in
danger, one of the fact's words must stand in the message, the fact must exist in the resident's language and not be
past its date, and only one fact may fit. Otherwise nothing is added, and a colleague answers as always.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.answers.models import PublishedAnswer
from heed.casework.models import URGENT, Topic
from heed.inbox.models import StoredReading
from heed.staff.actions import NotPossible
from heed.staff.models import Person

LONGEST = 600


@dataclass(frozen=True, slots=True)
class Fact:
    """What is published: for a topic (slug), with words in small letters and texts by language."""

    topic: str
    keywords: frozenset[str]
    texts: Mapping[str, str]
    source: str
    checked_on: date
    valid_until: date


@dataclass(frozen=True, slots=True)
class Question:
    """What is known of a message. `topic` and `intent` are "" where the reading is not sure."""

    text: str
    language: str
    topic: str
    intent: str
    urgency: float


def fitting(facts: Sequence[Fact], question: Question, today: date) -> Fact | None:
    """The one fact that may answer a question today; None where none or more than one does."""
    if question.intent != "question" or not question.topic or question.urgency >= URGENT:
        return None
    words = set(re.findall(r"\w+", question.text.casefold()))
    found = [
        fact
        for fact in facts
        if fact.topic == question.topic
        and fact.texts.get(question.language)
        and fact.checked_on <= today <= fact.valid_until
        and words & fact.keywords
    ]
    return found[0] if len(found) == 1 else None


def facts() -> list[Fact]:
    rows = PublishedAnswer.objects.filter(withdrawn_at=None).select_related("topic").order_by("pk")
    return [
        Fact(row.topic.slug, frozenset(row.keywords), row.texts, row.source, row.checked_on, row.valid_until)
        for row in rows
    ]


def sure_intents(message_ids: Iterable[int]) -> dict[int, str]:
    """By message what it wants, where the reading is sure of it."""
    rows = StoredReading.objects.filter(message__in=list(message_ids)).values_list("message_id", "content")
    intents = {pk: content.get("intent") or {} for pk, content in rows}
    return {pk: str(intent.get("label", "")) for pk, intent in intents.items() if intent.get("sure")}


def publish(
    by: Person,
    topic: Topic,
    keywords: Sequence[str],
    texts: Mapping[str, str],
    source: str,
    valid_until: date,
    today: date,
) -> PublishedAnswer:
    """Checked today by who publishes it. NotPossible says what is missing."""
    kept = {code: text.strip() for code, text in texts.items() if text.strip()}
    words = sorted({word.casefold() for word in keywords if word})
    if not kept:
        raise NotPossible(_("Write the answer in at least one language."))
    if any(len(text) > LONGEST for text in kept.values()):
        raise NotPossible(_("The answer is longer than %(limit)s characters: shorten it.") % {"limit": LONGEST})
    if not words or any(not re.fullmatch(r"\w+", word) for word in words):
        raise NotPossible(_("Give single words, one of which stands in each such question."))
    if valid_until < today:
        raise NotPossible(_("The last day lies in the past."))
    return PublishedAnswer.objects.create(
        topic=topic,
        keywords=words,
        texts=kept,
        source=source,
        checked_on=today,
        valid_until=valid_until,
        made_by=by,
    )


def withdraw(answer_id: int) -> bool:
    """It is sent no more. False where it was withdrawn before."""
    return bool(PublishedAnswer.objects.filter(Q(withdrawn_at=None), pk=answer_id).update(withdrawn_at=timezone.now()))
