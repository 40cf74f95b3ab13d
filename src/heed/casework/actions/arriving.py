"""Messages come to cases: opened, joined, edited, taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.db import transaction
from django.utils import timezone

from heed import bulk
from heed.bulk import Among
from heed.casework import placing
from heed.casework.actions import promises
from heed.casework.actions.base import add_event, touch
from heed.casework.actions.opening import new_case
from heed.casework.models import URGENT, Case, CaseEvent, CaseMessage, Joining, Promise, Why
from heed.casework.placing import Catalogue
from heed.casework.status import Status
from heed.inbox import actions as inbox
from heed.inbox.models import Message, MessageState, SettledAs
from heed.inbox.unplaced import Unplaced, lock_unplaced

#: Fields of a case that one more message may change.
_CHANGED = (
    "status",
    "closed_at",
    "needs_answer",
    "changed_at",
    "urgency",
    "version",
    *("promised_at", "warn_at", "paused_at"),
)


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
        promises.first_promises(self.placed.opened)
        self._store_links()
        bulk.update(list(self.changed.values()), _CHANGED)
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
        case = new_case(message, topic, department, self.catalogue)
        self.placed.opened.append(case)
        self._link(message, case, Joining.OPENED)

    def _join(self, message: Unplaced, case: Case) -> None:
        joining = Joining.JOINED if case.is_open else Joining.REOPENED
        was_urgent = case.urgency >= URGENT
        case.urgency = max(case.urgency, message.urgency)
        if joining is Joining.REOPENED:
            case.status, case.closed_at = Status.LOOKING, None
            self.events.append(
                CaseEvent(case=case, kind="reopened", at=message.received_at, detail={"message": message.pk})
            )
        self._promise(message, case, joining, is_urgent_now=not was_urgent and case.urgency >= URGENT)
        case.needs_answer, case.version = True, case.version + 1
        case.changed_at = max(case.changed_at, message.received_at)
        if case.pk:
            self.changed[case.pk] = case
        self._link(message, case, joining)

    def _promise(self, message: Unplaced, case: Case, joining: Joining, is_urgent_now: bool) -> None:
        """What one more message does to the promise: the clock goes on, and what was answered is promised anew."""
        at = message.received_at
        if case.pk is None:  # opened by this batch: nothing has been told yet
            if is_urgent_now:
                case.promised_at = min(case.promised_at, self.catalogue.promise(case.topic, at, is_urgent=True))
                case.warn_at = self.catalogue.warning(case.opened_at, case.promised_at)
            return
        if case.status == Status.WAITING:
            promises.resume(case, at, self.catalogue)
            case.status = Status.LOOKING
        if joining is Joining.REOPENED:
            promises.promise_again(case, Why.REOPENED, at, self.catalogue)
        elif case.pk in self._kept:
            promises.promise_again(case, Why.WRITTEN_AGAIN, at, self.catalogue)
            self._kept.discard(case.pk)
        elif is_urgent_now:
            promises.improve(case, self.catalogue, at)

    @cached_property
    def _kept(self) -> set[int]:
        """Ids of the open cases whose promise was kept: a message that comes now begins anew."""
        open_cases = {case.pk for case in [*self.cases.values(), *self.parents.values()] if case.pk}
        kept = Promise.objects.filter(Among("case_id", open_cases), ended_at=None, kept_at__isnull=False)
        return set(kept.values_list("case_id", flat=True))

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
            add_event(link.case, "message_edited", None, message=link.message_id, version=link.message.version)
            touch(link.case, needs_answer=link.case.is_open or link.case.needs_answer)
            if link.joining == Joining.OPENED:
                Case.objects.filter(pk=link.case_id).update(title=placing.title(link.message))
        inbox.mark_placed([message.pk for message in edited])


def note_deletions(message_ids: Sequence[int]) -> None:
    """A resident took a message back: the case keeps no word of it."""
    with transaction.atomic():
        for link in CaseMessage.objects.filter(message_id__in=message_ids).select_related("case"):
            add_event(link.case, "message_deleted", None, message=link.message_id)
            changes: dict[str, Any] = {}
            if link.joining == Joining.OPENED:
                changes = {"title": "", "lon": None, "lat": None, "address": "", "district": "", "place_is_read": False}
            touch(link.case, **changes)
