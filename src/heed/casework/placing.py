"""Which case a message belongs to, which topic and department it is for, and what is promised. No writing here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any
from uuid import UUID

from shapely import Point, STRtree
from shapely.geometry import shape

from heed.casework.models import Case, CaseMessage, Topic
from heed.inbox.models import Message, StoredReading
from heed.staff import queries as staff
from heed.staff.models import Department, Town
from heed.staff.working_time import Unit, WorkingCalendar

#: Promised where no topic is sure: an answer by the back office.
DEFAULT_TARGET = (5, Unit.WORKING_DAYS)


@dataclass
class Catalogue:
    """What placing a batch needs of the town, read once per batch."""

    town: Town = field(default_factory=staff.town)

    @cached_property
    def calendar(self) -> WorkingCalendar:
        return staff.calendar(self.town)

    @cached_property
    def topics(self) -> dict[str, Topic]:
        return {topic.slug: topic for topic in Topic.objects.filter(is_active=True).select_related("department")}

    @cached_property
    def back_office(self) -> Department:
        return staff.back_office()

    @cached_property
    def _districts(self) -> tuple[STRtree, list[str]]:
        features = self.town.districts.get("features", [])
        return STRtree([shape(f["geometry"]) for f in features]), [f["properties"]["slug"] for f in features]

    def district(self, lon: float | None, lat: float | None) -> str:
        """Slug of the district that holds the point; "" outside the town or without a point."""
        if lon is None or lat is None:
            return ""
        tree, slugs = self._districts
        found = tree.query(Point(lon, lat), predicate="intersects")
        return slugs[found[0]] if len(found) else ""

    def promise(self, topic: Topic | None, start: datetime) -> datetime:
        amount, unit = (topic.target_amount, Unit(topic.target_unit)) if topic else DEFAULT_TARGET
        return self.calendar.add(start, amount, unit)

    def sure_topic(self, reading: StoredReading | None) -> Topic | None:
        """The topic that was read, where the reading is sure of it; otherwise a person decides."""
        read: dict[str, Any] = (reading.content.get("topic") or {}) if reading else {}
        return self.topics.get(read.get("label", "")) if read.get("sure") else None


def cases_of_conversations(conversation_ids: Iterable[int | None]) -> dict[int, Case]:
    """The latest case of each conversation, by conversation id."""
    wanted = {pk for pk in conversation_ids if pk}
    links = (
        CaseMessage.objects.filter(message__conversation_id__in=wanted)
        .order_by("message_id")
        .values_list("message__conversation_id", "case_id")
    )
    latest = {conversation: case for conversation, case in links if conversation is not None}
    cases = Case.objects.in_bulk(set(latest.values()))
    return {conversation: cases[case] for conversation, case in latest.items()}


def cases_of_parents(messages: Sequence[Message]) -> dict[tuple[int, UUID], Case]:
    """The case of the message that each one replies to, by (account, native digest of the parent).

    An answer of ours belongs to the case of the conversation that it was said in.
    """
    digests = {message.parent_digest for message in messages if message.parent_digest}
    if not digests:
        return {}
    parents = list(Message.objects.filter(native_digest__in=digests).select_related("case_message__case"))
    by_conversation = cases_of_conversations(parent.conversation_id for parent in parents)
    found: dict[tuple[int, UUID], Case] = {}
    for parent in parents:
        link = getattr(parent, "case_message", None)
        case = link.case if link else by_conversation.get(parent.conversation_id or 0)
        if case:
            found[parent.account_id, parent.native_digest] = case
    return found


def title(message: Message) -> str:
    """The first words of a message, without the handles in front."""
    words = (message.subject or message.text).split()
    while words and words[0].startswith("@"):
        words.pop(0)
    text = " ".join(words)
    return text if len(text) <= 100 else text[:99].rsplit(" ", 1)[0] + "…"
