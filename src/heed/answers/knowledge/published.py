"""Facts that answer a common question by themselves, outside office hours: chosen, withdrawn, and found.

What is said, where it comes from and until when it may be said are the fact's own (`facts`); here stands only when it
goes out. The choice is careful: the reading must be sure of the topic and that the message is a question, nothing may
be in danger, one of the words must stand in the message, the fact must be current and exist in the resident's language,
and only one may fit. Otherwise nothing is added, and a colleague answers as always.
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
from heed.facts import queries as facts
from heed.facts.models import Fact
from heed.inbox.models import StoredReading
from heed.staff.actions import NotPossible
from heed.staff.models import Person


@dataclass(frozen=True, slots=True)
class Published:
    """A fact (id and version) that may go out for a topic (slug), with words in small letters and texts by language."""

    fact: int
    version: int
    topic: str
    keywords: frozenset[str]
    texts: Mapping[str, str]
    source: str
    checked_on: date
    valid_from: date
    valid_until: date


@dataclass(frozen=True, slots=True)
class Question:
    """What is known of a message. `topic` and `intent` are "" where the reading is not sure."""

    text: str
    language: str
    topic: str
    intent: str
    urgency: float


def fitting(published: Sequence[Published], question: Question, today: date) -> Published | None:
    """The one fact that may answer a question today; None where none or more than one does."""
    if question.intent != "question" or not question.topic or question.urgency >= URGENT:
        return None
    words = set(re.findall(r"\w+", question.text.casefold()))
    found = [
        one
        for one in published
        if one.topic == question.topic
        and one.texts.get(question.language)
        and one.valid_from <= today <= one.valid_until
        and words & one.keywords
    ]
    return found[0] if len(found) == 1 else None


def known() -> list[Published]:
    """All that may go out, also those whose days are not now."""
    rows = PublishedAnswer.objects.filter(withdrawn_at=None, fact__ended_at=None).select_related("topic", "fact")
    return [_published(row) for row in rows.order_by("pk")]


def _published(row: PublishedAnswer) -> Published:
    fact = row.fact
    return Published(
        fact=fact.pk,
        version=fact.version,
        topic=row.topic.slug,
        keywords=frozenset(row.keywords),
        texts=fact.statements,
        source=fact.source_url or fact.source,
        checked_on=fact.checked_on,
        valid_from=fact.valid_from,
        valid_until=fact.valid_until,
    )


def sure_intents(message_ids: Iterable[int]) -> dict[int, str]:
    """By message what it wants, where the reading is sure of it."""
    rows = StoredReading.objects.filter(message__in=list(message_ids)).values_list("message_id", "content")
    intents = {pk: content.get("intent") or {} for pk, content in rows}
    return {pk: str(intent.get("label", "")) for pk, intent in intents.items() if intent.get("sure")}


def publish(by: Person, fact: Fact, topic: Topic, keywords: Sequence[str]) -> PublishedAnswer:
    """From now on it goes with the automatic answer where it fits. NotPossible says what is missing."""
    words = sorted({word.casefold() for word in keywords if word})
    if not fact.is_current(facts.today()):
        raise NotPossible(_("This fact is not current: renew it, or choose another one."))
    if not words or any(not re.fullmatch(r"\w+", word) for word in words):
        raise NotPossible(_("Give single words, one of which stands in each such question."))
    return PublishedAnswer.objects.create(fact=fact, topic=topic, keywords=words, made_by=by)


def withdraw(answer_id: int) -> bool:
    """It is sent no more. False where it was withdrawn before."""
    return bool(PublishedAnswer.objects.filter(Q(withdrawn_at=None), pk=answer_id).update(withdrawn_at=timezone.now()))
