"""Everything that changes cases, tasks and topics. The only writer of this room's tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Exists, F, OuterRef
from django.utils import timezone
from django.utils.translation import gettext as _

from heed import bulk
from heed.bulk import Among
from heed.casework import placing, status
from heed.casework.models import URGENT, Case, CaseEvent, CaseMessage, Joining, Task, Topic
from heed.casework.placing import Catalogue
from heed.casework.status import Status
from heed.inbox import actions as inbox
from heed.inbox.models import Correction, Message, MessageState, SettledAs, StoredReading
from heed.inbox.unplaced import Unplaced, lock_unplaced, unplaced
from heed.staff.models import Department, Person
from heed.staff.working_time import Unit


class Stale(RuntimeError):
    """Somebody else changed the case after it was shown. Nothing was written."""


@dataclass(frozen=True, slots=True)
class Link:
    """That a message came to a case, and how."""

    message: Unplaced
    case: Case
    joining: Joining


@dataclass(slots=True)
class Placed:
    """What became of a batch: links made (their cases saved), and messages that need no case."""

    links: list[Link] = field(default_factory=list)
    opened: list[Case] = field(default_factory=list)
    settled: dict[str, list[int]] = field(default_factory=dict)

    def settle(self, message: Unplaced, as_: SettledAs) -> None:
        self.settled.setdefault(as_, []).append(message.pk)


def open_or_join(message_ids: Sequence[int], catalogue: Catalogue | None = None) -> Placed:
    """Bring messages to their case: the one of their conversation or of what they reply to, else a new one.

    Idempotent: what is placed already is left alone.
    """
    placed = Placed()
    with transaction.atomic():
        messages = lock_unplaced(message_ids)
        if messages:
            _Placing(messages, catalogue or Catalogue(), placed).run()
    return placed


class _Placing:
    """One batch on its way to cases. `cases` grows while the batch is gone through, oldest message first."""

    def __init__(self, messages: list[Unplaced], catalogue: Catalogue, placed: Placed) -> None:
        self.messages, self.catalogue, self.placed = messages, catalogue, placed
        self.cases, self.parents = placing.present_cases(messages)
        self.changed: dict[int, Case] = {}
        self.events: list[CaseEvent] = []

    def run(self) -> None:
        for message in self.messages:
            self.place(message)
        bulk.insert(self.placed.opened)
        self._store_links()
        changed = ["status", "closed_at", "promised_at", "needs_answer", "changed_at", "urgency", "version"]
        bulk.update(list(self.changed.values()), changed)
        CaseEvent.objects.bulk_create(self.events)
        inbox.mark_placed([link.message.pk for link in self.placed.links])
        for as_, message_ids in self.placed.settled.items():
            inbox.settle(message_ids, SettledAs(as_))

    def _store_links(self) -> None:
        now = timezone.now()
        rows = [(link.case.pk, link.message.pk, link.joining.value, now) for link in self.placed.links]
        bulk.insert_values(CaseMessage, ("case_id", "message_id", "joining", "at"), rows)

    def place(self, message: Unplaced) -> None:
        case = self.cases.get(message.conversation_id or 0) or self._case_of_parent(message)
        if message.is_automatic and not message.wants_case:
            self._beside(message, case, Joining.AUTOMATIC, SettledAs.AUTOMATIC)
        elif message.only_thanks and not message.wants_case:
            self._beside(message, case, Joining.THANKED, SettledAs.THANKS)
        elif case is None:
            self._open(message)
        else:
            self._join(message, case)

    def _case_of_parent(self, message: Unplaced) -> Case | None:
        return self.parents.get((message.account_id, message.parent_digest)) if message.parent_digest else None

    def _beside(self, message: Unplaced, case: Case | None, joining: Joining, otherwise: SettledAs) -> None:
        """A message that asks nothing: shown at its case without changing it, or settled where there is none."""
        if case is None:
            self.placed.settle(message, otherwise)
        else:
            self._link(message, case, joining)

    def _open(self, message: Unplaced) -> None:
        topic = self.catalogue.sure_topic(message)
        department = topic.department if topic else self.catalogue.back_office
        case = _new_case(message, topic, department, self.catalogue)
        self.placed.opened.append(case)
        self._link(message, case, Joining.OPENED)

    def _join(self, message: Unplaced, case: Case) -> None:
        joining = Joining.JOINED
        if not case.is_open:
            joining = Joining.REOPENED
            case.status, case.closed_at = Status.LOOKING, None
            case.promised_at = self.catalogue.promise(case.topic, message.received_at)
            self.events.append(
                CaseEvent(case=case, kind="reopened", at=message.received_at, detail={"message": message.pk})
            )
        case.needs_answer, case.version = True, case.version + 1
        case.changed_at = max(case.changed_at, message.received_at)
        case.urgency = max(case.urgency, message.urgency)
        if case.pk:
            self.changed[case.pk] = case
        self._link(message, case, joining)

    def _link(self, message: Unplaced, case: Case, joining: Joining) -> None:
        self.placed.links.append(Link(message, case, joining))
        self.parents[message.account_id, message.native_digest] = case
        if message.conversation_id:
            self.cases[message.conversation_id] = case


def note_edits(message_ids: Sequence[int]) -> None:
    """A resident changed what they had said: the case shows it, and wants an answer if it is open."""
    with transaction.atomic():
        edited = list(Message.objects.filter(Among("pk", message_ids), state=MessageState.EDITED).select_for_update())
        if not edited:
            return
        for link in CaseMessage.objects.filter(message__in=edited).select_related("case", "message"):
            _add_event(link.case, "message_edited", None, message=link.message_id, version=link.message.version)
            _touch(link.case, needs_answer=link.case.is_open or link.case.needs_answer)
            if link.joining == Joining.OPENED:
                Case.objects.filter(pk=link.case_id).update(title=placing.title(link.message))
        inbox.mark_placed([message.pk for message in edited])


def note_deletions(message_ids: Sequence[int]) -> None:
    """A resident took a message back: the case keeps no word of it."""
    with transaction.atomic():
        for link in CaseMessage.objects.filter(message_id__in=message_ids).select_related("case"):
            _add_event(link.case, "message_deleted", None, message=link.message_id)
            changes: dict[str, Any] = {}
            if link.joining == Joining.OPENED:
                changes = {"title": "", "lon": None, "lat": None, "address": "", "district": "", "place_is_read": False}
            _touch(link.case, **changes)


def _add_event(case: Case, kind: str, person: Person | None, **detail: Any) -> None:
    CaseEvent.objects.create(case=case, kind=kind, person=person, detail=detail)


def _touch(case: Case, **changes: Any) -> None:
    case.version += 1
    changes = {"changed_at": timezone.now(), **changes}
    Case.objects.filter(pk=case.pk).update(version=F("version") + 1, **changes)


def locked(case_id: int, seen_version: int | None = None) -> Case:
    """The case, locked until the transaction ends. `Stale` if it is no longer the version that was seen."""
    case = (
        Case.objects.select_for_update(of=("self",)).select_related("topic", "department", "assignee").get(pk=case_id)
    )
    if seen_version is not None and case.version != seen_version:
        raise Stale(_("This case was changed after you opened it. Look at what is new, then try again."))
    return case


@transaction.atomic
def assign(case_id: int, by: Person, to: Person | None, seen_version: int | None = None) -> Case:
    case = locked(case_id, seen_version)
    case.assignee = to
    following = Status.LOOKING if case.status == Status.RECEIVED and to else Status(case.status)
    _add_event(case, "assigned", by, to=to.name if to else "")
    _touch(case, assignee=to, status=following)
    return case


@transaction.atomic
def route(case_id: int, by: Person, topic: Topic, seen_version: int | None = None) -> Case:
    """Give a case another topic, and with it the topic's department. The promise already made is kept."""
    case = locked(case_id, seen_version)
    first = case.case_messages.filter(joining=Joining.OPENED).select_related("message").first()
    if first:
        inbox.correct(first.message, "topic", topic.slug, by)
    was = case.department
    case.topic, case.department = topic, topic.department
    _add_event(case, "routed", by, topic=topic.slug, department=topic.department.slug, was=was.slug)
    _touch(case, topic=topic, department=topic.department)
    return case


@transaction.atomic
def correct(message: Message, field: str, value: str, by: Person) -> None:
    """A person's reading of one field of a message. Its case follows: with the topic's department, and its urgency.

    ValueError where the field has no such label, or the catalogue no such topic.
    """
    link = CaseMessage.objects.filter(message=message).first()
    if field == "topic":
        topic = Topic.objects.filter(slug=value, is_active=True).select_related("department").first()
        if topic is None:
            raise ValueError(_("Choose a topic from the catalogue."))
        if link and link.joining == Joining.OPENED and link.case.topic_id != topic.pk:
            route(link.case_id, by, topic)
            return
    inbox.correct(message, field, value, by)
    if field == "urgency" and link:
        _add_event(link.case, "urgency_corrected", by, urgency=value)
        _touch(link.case, urgency=1.0 if value == "urgent" else _urgency_of_others(link))


def _urgency_of_others(link: CaseMessage) -> float:
    """That one message is not urgent says nothing of the others of its case."""
    found_calm = Correction.objects.filter(message=OuterRef("message"), field="urgency", blind=False, value="normal")
    others = StoredReading.objects.filter(~Exists(found_calm), message__case_message__case=link.case)
    return max(others.values_list("urgency", flat=True), default=0.0)


@transaction.atomic
def note_danger(message: Message, by: Person) -> None:
    """Somebody who read a message for another reason sees danger in it: its open case is urgent from now on."""
    link = CaseMessage.objects.filter(message=message).select_related("case").first()
    if link and link.case.is_open and link.case.urgency < URGENT:
        _add_event(link.case, "urgency_corrected", by, urgency="urgent")
        _touch(link.case, urgency=1.0)


@transaction.atomic
def set_status(
    case_id: int,
    by: Person,
    following: Status,
    reason: str = "",
    seen_version: int | None = None,
    at: datetime | None = None,
) -> Case:
    """Move a case on. "Not possible" needs a reason, which the resident reads on the status page.

    `at`: the moment, for cases of the past; now where it is left out.
    """
    case = locked(case_id, seen_version)
    status.check(case.status, following)
    if following is Status.NOT_POSSIBLE and not reason.strip():
        raise status.NotAllowed(_("Say why it is not possible: the resident reads the reason."))
    moment = at or timezone.now()
    closed_at = moment if following in status.CLOSED else None
    case.status, case.closed_at = following, closed_at
    detail = {"status": following.value, "reason": reason.strip()}
    CaseEvent.objects.create(case=case, kind="status", person=by, at=moment, detail=detail)
    changes: dict[str, Any] = {"needs_answer": False} if closed_at else {}
    _touch(case, changed_at=moment, status=following, closed_at=closed_at, **changes)
    return case


@transaction.atomic
def move_message(message: Message, to: Case | None, by: Person) -> Case:
    """Join a message to another case, or (None) split it off into a case of its own. Undone by moving it back."""
    link = CaseMessage.objects.select_for_update().select_related("case").get(message=message)
    was = link.case
    case = to or _split(message, was)
    link.case, link.joining = case, Joining.BY_HAND
    link.save()
    for side, kind in ((was, "message_left"), (case, "message_joined")):
        _add_event(side, kind, by, message=message.pk, other=(case if side is was else was).pk)
        _touch(side)
    return case


def _split(message: Message, was: Case) -> Case:
    (read,) = unplaced([message.pk])
    catalogue = Catalogue()
    topic = catalogue.sure_topic(read)
    department = topic.department if topic else was.department
    case = _new_case(read, topic or was.topic, department, catalogue)
    case.changed_at = timezone.now()
    case.save()
    return case


def _new_case(message: Unplaced, topic: Topic | None, department: Department, catalogue: Catalogue) -> Case:
    """A case that begins with this message, with the promise of its topic. Not saved yet."""
    spot = placing.spot(message)
    return Case(
        topic=topic,
        department=department,
        title=placing.title(message),
        language=message.language,
        channel=message.channel,
        urgency=message.urgency,
        lon=spot.lon,
        lat=spot.lat,
        address=spot.address,
        place_is_read=spot.is_read,
        district=catalogue.district(spot.lon, spot.lat),
        opened_at=message.received_at,
        promised_at=catalogue.promise(topic, message.received_at),
        changed_at=message.received_at,
    )


@transaction.atomic
def settle_message(message: Message, as_: SettledAs, by: Person) -> None:
    """This message needs no case: it leaves its case, and a case that has no other message is closed."""
    link = CaseMessage.objects.select_for_update().select_related("case").filter(message=message).first()
    if link:
        case = link.case
        link.delete()
        Message.objects.filter(pk=message.pk).update(state=MessageState.RECEIVED)
        _add_event(case, "message_settled", by, message=message.pk, settled_as=as_.value)
        empty = not case.case_messages.exists() and case.is_open
        _touch(case, **({"status": Status.DONE, "closed_at": timezone.now(), "needs_answer": False} if empty else {}))
    inbox.settle([message.pk], as_, by)


@transaction.atomic
def note_answer(case_id: int, at: datetime) -> None:
    """A person's answer was taken by the network."""
    case = locked(case_id)
    following = Status.LOOKING if case.status == Status.RECEIVED else Status(case.status)
    _touch(case, changed_at=at, answered_at=at, needs_answer=False, status=following)


@transaction.atomic
def note_unanswered(case_id: int) -> None:
    """A person's answer came back: the case wants one again."""
    _touch(locked(case_id), needs_answer=True)


@transaction.atomic
def ask_department(case_id: int, by: Person, department: Department, question: str, working_days: int = 2) -> Task:
    """A task for a department, with a deadline on the town's calendar. The journey tells it by e-mail."""
    if not question.strip():
        raise ValueError(_("Write down what you ask of the department."))
    case = locked(case_id)
    due_at = Catalogue().calendar.add(timezone.now(), working_days, Unit.WORKING_DAYS)
    task = Task.objects.create(case=case, department=department, question=question.strip(), due_at=due_at, asked_by=by)
    _add_event(case, "asked", by, task=task.pk, department=department.slug)
    _touch(case)
    return task


@transaction.atomic
def answer_task(task_id: int, by: Person, answer: str) -> Task:
    if not answer.strip():
        raise ValueError(_("Write an answer."))
    task = Task.objects.select_for_update(of=("self",)).select_related("case", "department").get(pk=task_id)
    if task.answered_at:
        raise Stale(_("%(name)s has answered this already.") % {"name": task.answered_by})
    task.answer, task.answered_by, task.answered_at = answer.strip(), by, timezone.now()
    task.save()
    _add_event(task.case, "task_answered", by, task=task.pk, department=task.department.slug)
    _touch(task.case, needs_answer=True)
    return task


def mark_told(task_id: int) -> None:
    Task.objects.filter(pk=task_id).update(told_at=timezone.now())


def note(case_id: int, kind: str, person: Person | None, **detail: Any) -> None:
    """Something that rooms above did to a case, for its timeline."""
    case = Case.objects.get(pk=case_id)
    _add_event(case, kind, person, **detail)
    _touch(case)
