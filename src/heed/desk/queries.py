"""What the desk shows: lists of cases, and all that happened on one case in order of time."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.utils.dateparse import parse_datetime

from heed.answers import queries as answers
from heed.answers.delivery_states import IN_TROUBLE, WRITTEN
from heed.answers.models import Delivery, DeliveryState, Draft, DraftState
from heed.answers.restrictions import queries as restrictions
from heed.bulk import Among, counted
from heed.casework import notifications
from heed.casework import queries as casework
from heed.casework.models import (
    URGENT,
    Alarm,
    Case,
    CaseEvent,
    CaseMessage,
    CaseNote,
    Incident,
    IncidentCase,
    Merge,
    Task,
    TaskMail,
    TaskReply,
    Topic,
)
from heed.casework.status import CLOSED
from heed.inbox import queries as inbox
from heed.inbox.models import Account, Correction, Message, MessageState, MessageVersion
from heed.staff.models import Person, Town

PAGE = 30
#: So many messages, deliveries and events of a case are shown at first, the newest; at most so many at a time.
SHOWN, MOST_SHOWN = 60, 2000
#: A search looks at so many of the newest messages, notes, tasks and answers that fit.
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

    def query(self) -> str:
        """The filters as they stand in an address; those that narrow nothing are left out."""
        values = {"show": "" if self.show == "open" else self.show, "urgent": "1" if self.urgent else ""}
        values |= {name: getattr(self, name) for name in ("department", "channel", "topic", "language", "words")}
        return urlencode({name: value for name, value in values.items() if value})


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
        rows = _searched(rows, filters.words, person, town)
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


def _searched(rows: QuerySet[Case], words: str, person: Person, town: Town) -> QuerySet[Case]:
    """What colleagues wrote may name residents: only who may know who they are finds a case by it."""
    numbered = casework.by_reference(words, town)
    if numbered:
        return rows.filter(pk=numbered.pk)
    said = CaseMessage.objects.filter(Among("message_id", inbox.newest_holding(words, SEARCHED)))
    found = set(said.values_list("case_id", flat=True))
    if person.may("see_identity"):
        found |= {*casework.noted_with(words, SEARCHED), *answers.answered_with(words, SEARCHED)}
    return rows.filter(Among("pk", found))


def settled_messages(limit: int = 100) -> list[Message]:
    """Messages that got no case, newest first."""
    rows = Message.objects.filter(state=MessageState.SETTLED).select_related("contact", "account", "settled_by")
    return list(rows.order_by("-pk")[:limit])


@dataclass(slots=True)
class Entry:
    """One line of a case's timeline."""

    at: datetime
    kind: str  # in, out, event, delivery, task, note
    value: Any
    extra: dict[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Timeline:
    """What was said and done on a case, oldest first; `earlier` says that there is more, from before."""

    entries: list[Entry]
    earlier: bool
    shown: int

    @property
    def more(self) -> int:
        """How many to show when somebody asks for more."""
        return min(4 * self.shown, MOST_SHOWN)


def timeline(case: Case, messages: list[Message], shown: int = SHOWN) -> Timeline:
    """The newest of all that was said and done on a case, and on those that it took up.

    `messages` are those that `messages_of` gave. A wave of thousands is shown in parts, so that the page stays quick.
    """
    ids = [case.pk, *casework.taken_up(case)]
    kinds = [_said(case, messages), _answered(ids, shown), _events(ids, shown), _tasks(ids), _notes(ids)]
    # Where there is more of one kind than was looked up, the others begin with it too: nothing seems to be missing.
    begin = max((min(e.at for e in found) for found in kinds[:3] if len(found) >= shown), default=None)
    entries = [entry for found in kinds for entry in found if begin is None or entry.at >= begin]
    return Timeline(sorted(entries, key=lambda entry: entry.at), begin is not None, shown)


def messages_of(case: Case, shown: int = SHOWN) -> list[Message]:
    """The newest messages of a case, oldest first."""
    versions = Prefetch("earlier_versions", MessageVersion.objects.order_by("version"))
    rows = Message.objects.filter(case_message__case=case).select_related(
        "contact", "account", "case_message", "reading"
    )
    corrections = Prefetch("corrections", Correction.objects.select_related("by"))
    rows = rows.prefetch_related(versions, "attachments", "topic_answers", corrections)
    return list(reversed(rows.order_by("-sent_at", "-pk")[:shown]))


def _said(case: Case, messages: list[Message]) -> list[Entry]:
    conversations = {message.conversation_id for message in messages if message.conversation_id}
    ours = (
        Message.objects.filter(Among("conversation_id", conversations), state=MessageState.OWN)
        .filter(~Exists(Delivery.objects.filter(message=OuterRef("pk"))))
        .select_related("account", "contact")
    )
    since = messages[0].sent_at if messages else case.opened_at
    elsewhere = [message for message in ours if message.sent_at >= since]
    restricted = restrictions.of_messages(messages)
    return [
        *(Entry(m.sent_at, "in", m, _read(m) | {"restrictions": restricted.get(m.pk, [])}) for m in messages),
        *(Entry(m.sent_at, "out", m) for m in elsewhere),
    ]


def _read(message: Message) -> dict[str, Any]:
    return {"reading": inbox.reading_of(message), "put_right": inbox.put_right(message)}


def _answered(case_ids: list[int], shown: int) -> list[Entry]:
    rows = Delivery.objects.filter(case__in=case_ids).order_by("-pk")[:shown]
    found = list(rows.select_related("draft__author", "account", "contact", "message"))
    natives = inbox.natives([row.message for row in found if row.message and row.state == DeliveryState.SENT])
    return [
        Entry(row.sent_at or row.created_at, "delivery", row, {"native": natives.get(row.message_id or 0, {})})
        for row in found
    ]


#: Kinds of events that a delivery, a message or a task on the timeline tells already.
_TOLD = ("answer_approved", "asked", "task_answered", "task_declined", "task_withdrawn", "task_reply")


def _events(case_ids: list[int], shown: int) -> list[Entry]:
    events = CaseEvent.objects.filter(case__in=case_ids).exclude(kind__in=_TOLD).order_by("-pk")[:shown]
    return [Entry(event.at, "event", event) for event in events.select_related("person")]


def _notes(case_ids: list[int]) -> list[Entry]:
    notes = CaseNote.objects.filter(case__in=case_ids).select_related("author")
    return [Entry(note.at, "note", note) for note in notes]


def _tasks(case_ids: list[int]) -> list[Entry]:
    tasks = Task.objects.filter(case__in=case_ids).select_related("department", "asked_by", "ended_by")
    replies = Prefetch("replies", TaskReply.objects.select_related("person", "vault").order_by("pk"))
    mails = Prefetch("mails", TaskMail.objects.select_related("account").order_by("pk"))
    return [Entry(task.asked_at, "task", task) for task in tasks.prefetch_related(replies, mails)]


def merged(case: Case) -> Merge | None:
    """How the case was joined to another one, if it was."""
    return Merge.objects.filter(case=case, undone_at=None).select_related("into", "by").first()


def incident_of(case: Case) -> int | None:
    """Id of the incident that the case belongs to."""
    return IncidentCase.objects.filter(case=case).values_list("incident", flat=True).first()


def latest_answer(case: Case) -> int:
    """Id of the latest answer of the case, or change of one, 0 if there is none: what `approve` compares against."""
    row = case.deliveries.filter(kind__in=WRITTEN).order_by("-pk").first()
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
    rows: dict[str, QuerySet[Any]] = {
        "answer": still_open.filter(needs_answer=True),
        "mine": mine,
        "tasks": tasks,
        "approvals": Draft.objects.filter(state=DraftState.ASKED),
        "incidents": Incident.objects.filter(state="open"),
        "trouble": in_trouble(),
        "notifications": notifications.unseen(person),
        "alarms": Alarm.objects.filter(taken_at=None),
        "accounts": Account.objects.exclude(trouble=""),
    }
    return counted(rows, most=100)


def in_trouble() -> QuerySet[Delivery]:
    return Delivery.objects.filter(state__in=IN_TROUBLE).select_related("case", "account").order_by("-pk")
