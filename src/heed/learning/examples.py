"""What colleagues have taught: messages with the topic that a person gave them, or left as it was."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import F, Q

from heed.casework.models import CaseMessage, Joining, Topic
from heed.inbox.labels import read_as
from heed.inbox.models import Correction
from heed.learning.teaching import Taught

#: Of the latest messages that people dealt with, so many are learned from.
MOST = 50_000


def topics() -> list[Taught]:
    """Oldest first: every message whose topic a person gave, and those that opened a case on which people worked.

    A case that somebody answered or closed and left with its topic speaks for that topic. Topics that are closed by
    now teach nothing, nor do messages that their authors took back.
    """
    active = set(Topic.objects.filter(is_active=True).values_list("slug", flat=True))
    found = {taught.message_id: taught for taught in _left_as_they_were()}
    found |= {taught.message_id: taught for taught in _given()}
    usable = (taught for taught in found.values() if taught.label in active and taught.text.strip())
    return sorted(usable, key=lambda taught: (taught.at, taught.message_id))[-MOST:]


def _left_as_they_were() -> Iterator[Taught]:
    people_worked = Q(case__answered_at__isnull=False) | Q(case__closed_at__isnull=False)
    links = CaseMessage.objects.filter(
        people_worked, joining=Joining.OPENED, case__topic__isnull=False, message__deleted_at=None
    )
    fields = ("message_id", "message__subject", "message__text", "case__topic__slug", "case__language")
    rows = links.order_by("-pk").values_list(*fields, F("case__changed_at"))[:MOST]
    for message_id, subject, text, topic, language, at in rows:
        yield Taught(message_id, _whole(subject, text), topic, language, at, corrected=False)


def _given() -> Iterator[Taught]:
    """The latest word of a person counts."""
    rows = Correction.objects.filter(field="topic", message__deleted_at=None).order_by("-at", "-pk")
    fields = ("message_id", "message__subject", "message__text", "value", "was", "message__reading__language", "at")
    latest = {row[0]: row for row in reversed(rows.values_list(*fields)[:MOST])}
    for message_id, subject, text, value, was, language, at in latest.values():
        yield Taught(message_id, _whole(subject, text), value, language or "", at, value != read_as("topic", was))


def _whole(subject: str, text: str) -> str:
    """As it was read."""
    return f"{subject}\n{text}" if subject else text
