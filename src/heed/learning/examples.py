"""What colleagues have taught: messages with the topic that a person gave them, or left as it was; and for the other
fields of a reading those that a person judged."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Exists, F, OuterRef, Q

from heed.casework.models import CaseMessage, Joining, Topic
from heed.inbox.labels import read_as
from heed.inbox.models import Correction, Direction, Message
from heed.learning.teaching import Taught

#: Of the latest messages that people dealt with, so many are learned from.
MOST = 50_000
#: The same of a field other than the topic: messages that people judged, and messages that nobody judged.
MOST_JUDGED, MOST_UNJUDGED = 2_000, 1_000


def topics() -> list[Taught]:
    """Oldest first: every message whose topic a person gave, and those that opened a case on which people worked.

    A case that somebody answered or closed and left with its topic speaks for that topic. Topics that are closed by
    now teach nothing, nor do messages that their authors took back.
    """
    active = set(Topic.objects.filter(is_active=True).values_list("slug", flat=True))
    found = {taught.message_id: taught for taught in _left_as_they_were()}
    found |= {taught.message_id: taught for taught in _given("topic", MOST)}
    usable = (taught for taught in found.values() if taught.label in active and taught.text.strip())
    return sorted(usable, key=lambda taught: (taught.at, taught.message_id))[-MOST:]


def judged(field: str) -> list[Taught]:
    """Oldest first: the messages of which people said what `field` is, blind or putting Heed right.

    What they saw and left teaches nothing here: whoever worked on a case had to look at its topic, not at its tone.
    """
    found = (taught for taught in _given(field, MOST_JUDGED) if taught.text.strip())
    return sorted(found, key=lambda taught: (taught.at, taught.message_id))


def unjudged(field: str) -> list[str]:
    """The latest messages of which nobody said what `field` is: how Heed reads these is to stay."""
    said = Correction.objects.filter(message=OuterRef("pk"), field=field)
    rows = Message.objects.filter(
        ~Exists(said), direction=Direction.IN, deleted_at=None, is_automatic=False, reading__isnull=False
    ).exclude(text="")
    latest = rows.order_by("-pk").values_list("subject", "text")[:MOST_UNJUDGED]
    return [_whole(subject, text) for subject, text in latest]


def _left_as_they_were() -> Iterator[Taught]:
    people_worked = Q(case__answered_at__isnull=False) | Q(case__closed_at__isnull=False)
    links = CaseMessage.objects.filter(
        people_worked, joining=Joining.OPENED, case__topic__isnull=False, message__deleted_at=None
    )
    fields = ("message_id", "message__subject", "message__text", "case__topic__slug", "case__language")
    rows = links.order_by("-pk").values_list(*fields, F("case__changed_at"))[:MOST]
    for message_id, subject, text, topic, language, at in rows:
        yield Taught(message_id, _whole(subject, text), topic, language, at, corrected=False)


def _given(field: str, most: int) -> Iterator[Taught]:
    """The latest word of a person counts."""
    rows = Correction.objects.filter(field=field, message__deleted_at=None).order_by("-at", "-pk")
    reading = ("message__reading__language", "blind", "at")
    fields = ("message_id", "message__subject", "message__text", "value", "was", *reading)
    latest = {row[0]: row for row in reversed(rows.values_list(*fields)[:most])}
    for message_id, subject, text, value, was, language, blind, at in latest.values():
        corrected = value != read_as(field, was)
        yield Taught(message_id, _whole(subject, text), value, language or "", at, corrected, blind)


def _whole(subject: str, text: str) -> str:
    """As it was read."""
    return f"{subject}\n{text}" if subject else text
