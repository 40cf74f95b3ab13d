"""What the desk shows: lists of cases, and all that happened on one case in order of time."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.utils.dateparse import parse_datetime

from heed.answers.models import Delivery, DeliveryKind, DeliveryState, Draft, DraftState
from heed.bulk import Among
from heed.casework import notices
from heed.casework import queries as casework
from heed.casework.models import URGENT, Case, CaseEvent, CaseMessage, Task, Topic
from heed.casework.status import CLOSED
from heed.inbox import queries as inbox
from heed.inbox.labels import LABELS, read_as
from heed.inbox.models import Account, Contact, Correction, Message, MessageState, MessageVersion
from heed.staff.models import Person, Town

PAGE = 30
#: A search looks at so many of the newest messages that fit.
SEARCHED = 400


@dataclass(frozen=True, slots=True)
class Filters:
    """What the list is narrowed to; all of it stands in the page's address."""

    show: str = "open"  # open, answer (wants an answer), mine, closed, all
    department: str = ""
    channel: str = ""
    topic: str = ""
    language: str = ""
    urgent: bool = False
    words: str = ""
    before: datetime | None = None

    @classmethod
    def of(cls, query: Any) -> Filters:
        texts = {name: query.get(name, "")[:100] for name in ("department", "channel", "topic", "language", "words")}
        show = query.get("show", "open")
        return cls(
            show=show if show in ("open", "answer", "mine", "closed", "all") else "open",
            urgent=query.get("urgent") == "1",
            before=parse_datetime(query.get("before", "").replace(" ", "+")) if query.get("before") else None,
            **texts,
        )


def cases(filters: Filters, person: Person, town: Town) -> list[Case]:
    """One page of cases, the latest change first; urgent ones are marked, not moved, so that the list stays calm."""
    rows = _shown(Case.objects.all(), filters.show, person)
    if filters.department:
        rows = rows.filter(department__slug=filters.department)
    if filters.topic:
        rows = rows.filter(topic__in=_branch(filters.topic))
    if filters.channel:
        rows = rows.filter(channel=filters.channel)
    if filters.language:
        rows = rows.filter(language=filters.language)
    if filters.urgent:
        rows = rows.filter(urgency__gte=URGENT)
    if filters.words:
        rows = _searched(rows, filters.words, town)
    if filters.before:
        rows = rows.filter(changed_at__lt=filters.before)
    return list(rows.select_related("topic", "department", "assignee").order_by("-changed_at")[:PAGE])


def _shown(rows: QuerySet[Case], show: str, person: Person) -> QuerySet[Case]:
    if show == "all":
        return rows
    if show == "closed":
        return rows.filter(status__in=CLOSED)
    rows = rows.exclude(status__in=CLOSED)
    if show == "answer":
        return rows.filter(needs_answer=True)
    return rows.filter(assignee=person) if show == "mine" else rows


def _branch(slug: str) -> list[int]:
    """Ids of a topic and of those right below it: known beforehand, they are looked up in the index of cases."""
    return list(Topic.objects.filter(Q(slug=slug) | Q(parent__slug=slug)).values_list("pk", flat=True))


def mine(person: Person) -> QuerySet[Case]:
    """A colleague's open cases, the nearest promise first."""
    return _by_promise().filter(assignee=person)


def unclaimed() -> QuerySet[Case]:
    """Open cases that want an answer and are nobody's yet, the nearest promise first."""
    return _by_promise().filter(assignee=None, needs_answer=True)


def _by_promise() -> QuerySet[Case]:
    return Case.objects.exclude(status__in=CLOSED).select_related("topic", "department").order_by("promised_at")


def _searched(rows: QuerySet[Case], words: str, town: Town) -> QuerySet[Case]:
    numbered = casework.by_reference(words, town)
    if numbered:
        return rows.filter(pk=numbered.pk)
    found = CaseMessage.objects.filter(Among("message_id", inbox.newest_holding(words, SEARCHED)))
    return rows.filter(Among("pk", found.values_list("case_id", flat=True)))


def settled_messages(limit: int = 100) -> list[Message]:
    """Messages that got no case, newest first."""
    rows = Message.objects.filter(state=MessageState.SETTLED).select_related("contact", "account", "settled_by")
    return list(rows.order_by("-pk")[:limit])


@dataclass(slots=True)
class Entry:
    """One line of a case's timeline."""

    at: datetime
    kind: str  # in, out, event, delivery, task
    value: Any
    extra: dict[str, Any] = field(default_factory=dict)


def timeline(case: Case, messages: list[Message]) -> list[Entry]:
    """All that was said and done on a case, oldest first. `messages` are those that `messages_of` gave."""
    entries = [*_said(case, messages), *_answered(case), *_done(case)]
    return sorted(entries, key=lambda entry: entry.at)


def messages_of(case: Case) -> list[Message]:
    versions = Prefetch("earlier_versions", MessageVersion.objects.order_by("version"))
    rows = Message.objects.filter(case_message__case=case).select_related(
        "contact", "account", "case_message", "reading"
    )
    corrections = Prefetch("corrections", Correction.objects.select_related("by"))
    return list(rows.prefetch_related(versions, "attachments", corrections).order_by("sent_at", "pk"))


def _said(case: Case, messages: list[Message]) -> list[Entry]:
    conversations = {message.conversation_id for message in messages if message.conversation_id}
    ours = (
        Message.objects.filter(conversation_id__in=conversations, state=MessageState.OWN)
        .filter(~Exists(Delivery.objects.filter(message=OuterRef("pk"))))
        .select_related("account", "contact")
    )
    since = messages[0].sent_at if messages else case.opened_at
    elsewhere = [message for message in ours if message.sent_at >= since]
    return [
        *(Entry(m.sent_at, "in", m, {"reading": reading_of(m), "put_right": put_right(m)}) for m in messages),
        *(Entry(m.sent_at, "out", m) for m in elsewhere),
    ]


def reading_of(message: Message) -> dict[str, Any]:
    reading = getattr(message, "reading", None)
    return reading.content if reading else {}


def put_right(message: Message) -> dict[str, Correction]:
    """By field the latest word of a person who saw Heed's reading, where it differs. Kept under `corrections`."""
    latest = {one.field: one for one in sorted(message.corrections.all(), key=lambda one: one.pk) if not one.blind}
    return {field: one for field, one in latest.items() if one.value != read_as(field, one.was)}


def labels_of(message: Message) -> dict[str, str]:
    """By field the label that holds now: a person's, else Heed's."""
    reading, corrected = reading_of(message), put_right(message)
    read = {field: read_as(field, reading.get(field)) for field in LABELS}
    return read | {field: str(one.value) for field, one in corrected.items()}


def _answered(case: Case) -> list[Entry]:
    rows = case.deliveries.select_related("draft__author", "account", "contact", "message")
    return [Entry(row.sent_at or row.created_at, "delivery", row) for row in rows]


#: Kinds of events that a delivery or a message on the timeline tells already.
_TOLD = ("answer_approved",)


def _done(case: Case) -> list[Entry]:
    events = CaseEvent.objects.filter(case=case).exclude(kind__in=_TOLD).select_related("person")
    tasks = Task.objects.filter(case=case).select_related("department", "asked_by", "answered_by")
    told = ("asked", "task_answered")
    return [
        *(Entry(event.at, "event", event) for event in events if event.kind not in told),
        *(Entry(task.asked_at, "task", task) for task in tasks),
    ]


def latest_answer(case: Case) -> int:
    """Id of the latest answer of the case, 0 if there is none: what `approve` compares against."""
    row = case.deliveries.filter(kind=DeliveryKind.ANSWER).order_by("-pk").first()
    return row.pk if row else 0


def names(case: Case, messages: list[Message], reader: Person) -> dict[int, str]:
    """How to call each contact: by handle for those who may see it, else by reference."""
    contacts = {m.contact_id: m.contact for m in messages if m.contact}
    people: dict[int, str] = {pk: str(contact) for pk, contact in contacts.items() if pk}
    if reader.may("see_identity"):
        identities = inbox.identities(list(contacts.values()))
        people |= {pk: identity.name or identity.handle for pk, identity in identities.items()}
    return people


def counts(person: Person) -> dict[str, int]:
    """Figures for the rail; counting stops at 100."""
    still_open = Case.objects.exclude(status__in=CLOSED)
    mine = still_open.filter(assignee=person)
    tasks = casework.open_tasks(person.department) if person.department else Task.objects.none()
    return {
        "answer": len(still_open.filter(needs_answer=True).values_list("pk")[:100]),
        "mine": len(mine.values_list("pk")[:100]),
        "tasks": len(tasks.values_list("pk")[:100]),
        "approvals": len(Draft.objects.filter(state=DraftState.ASKED).values_list("pk")[:100]),
        "trouble": len(in_trouble().values_list("pk")[:100]),
        "notices": notices.count_unseen(person),
        "accounts": Account.objects.exclude(trouble="").count(),
    }


def in_trouble() -> QuerySet[Delivery]:
    states = [DeliveryState.FAILED, DeliveryState.UNCERTAIN]
    return Delivery.objects.filter(state__in=states).select_related("case", "account").order_by("-pk")


def contacts_of(messages: list[Message]) -> dict[int, Contact]:
    return {message.contact.pk: message.contact for message in messages if message.contact}
