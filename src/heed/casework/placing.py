"""Which case a message belongs to, which topic and department it is for, and what is promised. No writing here."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING
from uuid import UUID

from shapely import Point, STRtree
from shapely.geometry import shape

from heed.bulk import Among
from heed.casework import promising
from heed.casework.models import Case, CaseMessage, Destination, Topic
from heed.casework.promising import DEFAULT_TARGET, Target
from heed.inbox.models import Message
from heed.inbox.unplaced import Unplaced
from heed.staff import queries as staff
from heed.staff.models import Department, Town
from heed.staff.working_time import Unit, WorkingCalendar
from heed.understanding import Place

if TYPE_CHECKING:
    from heed.casework.routing import Router

#: Kinds of places at which a case may be, those first that say most exactly where.
_EXACT_FIRST = ("address", "crossing", "landmark", "postcode", "street")


def normal_target(topic: Topic | None) -> Target:
    return Target(topic.target_amount, Unit(topic.target_unit)) if topic else DEFAULT_TARGET


def urgent_target(topic: Topic | None) -> Target | None:
    """The target for urgent matters; None where the topic has none of its own."""
    return Target(topic.urgent_amount, Unit(topic.urgent_unit)) if topic and topic.urgent_amount else None


@dataclass
class Catalogue:
    """What placing a batch needs of the town, read once per batch."""

    town: Town = field(default_factory=staff.town)
    _promises: dict[tuple[datetime, Target, Target | None], datetime] = field(default_factory=dict)
    _warnings: dict[tuple[datetime, datetime], datetime] = field(default_factory=dict)

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

    def promise(self, topic: Topic | None, start: datetime, is_urgent: bool = False) -> datetime:
        """When an answer is due to what was said at `start`."""
        asked = (start, normal_target(topic), urgent_target(topic) if is_urgent else None)
        if asked not in self._promises:  # a batch is received at one moment, and topics have few targets
            self._promises[asked] = promising.deadline(self.calendar, *asked)
        return self._promises[asked]

    def warning(self, start: datetime, until: datetime) -> datetime:
        """When a quarter of the working time of a promise is left."""
        if (start, until) not in self._warnings:
            self._warnings[start, until] = promising.warning(self.calendar, start, until)
        return self._warnings[start, until]

    @cached_property
    def router(self) -> Router:
        """The routing rules in use, made ready for this batch."""
        from heed.casework.routing import live_router

        return live_router(self)

    def sure_topic(self, message: Unplaced) -> Topic | None:
        """The topic that was read, where the reading is sure of it; otherwise a person decides."""
        return self.topics.get(message.topic) if message.topic_is_sure else None


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a case is. `is_read` says that this was concluded from the words, and not given by the sender."""

    lon: float | None
    lat: float | None
    address: str
    is_read: bool = False


def spot(message: Unplaced) -> Spot:
    """Where the matter of a message is: what the sender gave, else the most exact place that was surely read."""
    given = Spot(message.lon, message.lat, message.address)
    if message.lon is not None or message.address or message.places == "[]":
        return given
    private = [(found["start"], found["end"]) for found in json.loads(message.personal_data)]
    sure = [
        place
        for place in map(Place.from_json, json.loads(message.places))
        if place.sure
        and place.longitude is not None
        and place.kind in _EXACT_FIRST
        and not any(place.start < end and start < place.end for start, end in private)
    ]
    if not sure:
        return given
    best = min(sure, key=lambda place: (_EXACT_FIRST.index(place.kind), place.radius or 0.0, place.start))
    name = best.street if best.kind == "street" and best.street else best.text
    return Spot(best.longitude, best.latitude, " ".join(name.split())[:300], True)


@dataclass(slots=True)
class Present:
    """Cases that messages may belong to: by conversation id, by (account id, native digest) of the parent, by id."""

    of_conversation: dict[int, Case]
    of_parent: dict[tuple[int, UUID], Case]
    by_id: dict[int, Case]


def present_cases(messages: Sequence[Unplaced], more: Iterable[int] = ()) -> Present:
    """The cases that messages may belong to by conversation or reply, and `more` by id.

    Call inside a transaction. One case is one object, by whatever way it was found. An answer of ours belongs to the
    case of the conversation that it was said in.
    """
    parents = list(_parents(messages))
    conversations = {message.conversation_id for message in messages}
    conversations |= {conversation for _, _, conversation, _ in parents}
    latest = _latest_cases({pk for pk in conversations if pk})
    found = {*latest.values(), *(case for _, _, _, case in parents if case), *more}
    # Locked: what a colleague does to one of them in this moment must not be written over.
    # Topics are read after that, for a row that changed while it was waited for may be of another one.
    rows = Case.objects.filter(Among("pk", found)).order_by("pk").select_for_update(no_key=True)
    cases = {case.pk: case for case in rows.prefetch_related("topic")}
    of_parents = {
        (account, digest): case or latest.get(conversation) for account, digest, conversation, case in parents
    }
    return Present(
        {conversation: cases[case] for conversation, case in latest.items()},
        {parent: cases[case] for parent, case in of_parents.items() if case},
        cases,
    )


def destinations(messages: Sequence[Unplaced], known: Iterable[Case]) -> dict[int, tuple[Case, str]]:
    """Of messages that were written on the page of a case: that case and how they join it, by message id. Locked.

    `known`: cases that are locked already; one case stays one object.
    """
    rows = Destination.objects.filter(Among("message_id", {message.pk for message in messages}))
    found = {row.message_id: row for row in rows}
    if not found:
        return {}
    locked = {case.pk: case for case in known}
    missing = {row.case_id for row in found.values()} - set(locked)
    cases = Case.objects.filter(Among("pk", missing)).select_related("topic")
    locked |= {case.pk: case for case in cases.order_by("pk").select_for_update(of=("self",))}
    return {pk: (locked[row.case_id], row.joining) for pk, row in found.items()}


def _parents(messages: Sequence[Unplaced]) -> Iterable[tuple[int, UUID, int, int | None]]:
    """Of the messages that are replied to: account id, native digest, conversation id, case id."""
    replies = [message for message in messages if message.parent_digest]
    if not replies:
        return []
    rows = Message.objects.filter(
        Among("native_digest", {message.parent_digest for message in replies}),
        account__in={message.account_id for message in replies},
    )
    return rows.values_list("account_id", "native_digest", "conversation_id", "case_message__case_id")


def _latest_cases(conversations: set[int]) -> dict[int, int]:
    """The id of the latest case of each conversation, by conversation id."""
    links = CaseMessage.objects.filter(Among("message__conversation_id", conversations)).order_by("message_id")
    return dict(links.values_list("message__conversation_id", "case_id"))


def title(message: Message | Unplaced) -> str:
    """The first words of a message, without the handles in front."""
    words = (message.subject or message.text).split()
    while words and words[0].startswith("@"):
        words.pop(0)
    text = " ".join(words)
    return text if len(text) <= 100 else text[:99].rsplit(" ", 1)[0] + "…"
