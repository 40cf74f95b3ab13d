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
from heed.casework.actions import forgetting, matters, promises, titles
from heed.casework.actions.base import add_event, lock_cases, touch
from heed.casework.actions.joining import JoiningByMatter
from heed.casework.actions.opening import new_case
from heed.casework.actions.routing import stamp
from heed.casework.models import (
    URGENT,
    Case,
    CaseEvent,
    CaseMessage,
    Joining,
    Promise,
    Why,
)
from heed.casework.placing import Catalogue
from heed.casework.status import Status
from heed.inbox import actions as inbox
from heed.inbox.models import Direction, Message, MessageState, SettledAs, StoredReading
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
    """That a message came to a case, and how; `why` where Heed joined it."""

    message: Unplaced
    case: Case
    joining: Joining
    why: dict[str, Any] | None = None


@dataclass(slots=True)
class Placed:
    """What became of a batch: links made (their cases saved), and messages that need no case."""

    links: list[Link] = field(default_factory=list)
    opened: list[Case] = field(default_factory=list)
    settled: dict[str, list[int]] = field(default_factory=dict)

    def settle(self, message: Unplaced, as_: SettledAs) -> None:
        self.settled.setdefault(as_, []).append(message.pk)


def open_or_join(message_ids: Sequence[int], catalogue: Catalogue | None = None, by_matter: bool = True) -> Placed:
    """Bring messages to their case: the one of their conversation or of what they reply to, an open one that is surely
    of the same matter, or else a new one.

    Idempotent: what is placed already is left alone. `by_matter`: whether the same matter alone brings messages
    together; what comes from another system, where each had a case of its own, is kept apart.
    """
    placed = Placed()
    with transaction.atomic():
        messages = lock_unplaced(message_ids)
        if messages:
            _Placing(messages, catalogue or Catalogue(), placed, by_matter).run()
    return placed


class _Placing:
    """One batch on its way to cases. `cases` grows while the batch is gone through, oldest message first."""

    def __init__(self, messages: list[Unplaced], catalogue: Catalogue, placed: Placed, by_matter: bool) -> None:
        self.messages, self.catalogue, self.placed, self.by_matter = messages, catalogue, placed, by_matter
        self.joining = JoiningByMatter(messages)
        present = placing.present_cases(messages, self.joining.case_ids)
        self.cases, self.parents = present.of_conversation, present.of_parent
        self.joining.know(present.by_id)
        self.destinations = placing.destinations(messages, [*self.cases.values(), *self.parents.values()])
        self.known = {*present.by_id, *(case.pk for case, _ in self.destinations.values())}
        self.changed: dict[int, Case] = {}
        self.reopened: set[Case] = set()
        self.events: list[CaseEvent] = []

    def run(self) -> None:
        self.catalogue.router.meet(self.messages)
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
        self.joining.store([link.message.pk for link in self.placed.links if link.joining is Joining.OPENED])
        matters.refresh(case.pk for case in self.reopened)

    def _store_links(self) -> None:
        now = timezone.now()
        rows = [(link.case.pk, link.message.pk, link.joining.value, now, link.why) for link in self.placed.links]
        bulk.insert_values(CaseMessage, ("case_id", "message_id", "joining", "at", "why"), rows)

    def place(self, message: Unplaced) -> None:
        destination = self.destinations.get(message.pk)
        if destination:
            self._arrive(message, *destination)
            return
        case = self.cases.get(message.conversation_id or 0) or self._case_of_parent(message)
        if message.is_automatic and not message.wants_case:
            self._beside(message, case, Joining.AUTOMATIC, SettledAs.AUTOMATIC)
        elif message.only_thanks and not message.wants_case:
            self._beside(message, case, Joining.THANKED, SettledAs.THANKS)
        elif case is not None:
            self._join(message, case)
        elif self.by_matter and (found := self.joining.of(message)):
            self._join(message, found.case, found.joining, found.why)
        else:
            self._open(message)

    def _case_of_parent(self, message: Unplaced) -> Case | None:
        return self.parents.get((message.account_id, message.parent_digest)) if message.parent_digest else None

    def _arrive(self, message: Unplaced, case: Case, joining: str) -> None:
        """Written on the page of this case. What is said of how one was helped changes nothing, unless it is urgent."""
        if joining == Joining.FEEDBACK and message.urgency < URGENT:
            self._link(message, case, Joining.FEEDBACK)
        else:
            self._join(message, case)

    def _beside(self, message: Unplaced, case: Case | None, joining: Joining, otherwise: SettledAs) -> None:
        """A message that asks nothing: shown at its case without changing it, or settled where there is none."""
        if case is None:
            self.placed.settle(message, otherwise)
        else:
            self._link(message, case, joining)

    def _open(self, message: Unplaced) -> None:
        decision = self.catalogue.router.decide(message)
        case = new_case(message, decision.topic, decision.department, self.catalogue)
        failed = stamp(case, decision)
        if failed:
            self.events.append(failed)
        self.placed.opened.append(case)
        self.joining.opened(message, case)
        self._link(message, case, Joining.OPENED)

    def _join(
        self, message: Unplaced, case: Case, joining: Joining = Joining.JOINED, why: dict[str, Any] | None = None
    ) -> None:
        if joining is Joining.REPEATED and case.is_open and case.needs_answer:
            self._link(message, case, joining)  # nothing new is asked
            return
        if case.status == Status.WAITING and self._spoke_before(message, case):
            promises.resume(case, message.received_at, self.catalogue)
            case.status = Status.LOOKING
        if not case.is_open:
            joining = Joining.REOPENED
            case.status, case.closed_at = Status.LOOKING, None
            self.reopened.add(case)
            self._note(case, "reopened", message)
        is_urgent_now = message.urgency >= URGENT > case.urgency
        case.urgency = max(case.urgency, message.urgency)
        if is_urgent_now:
            self._note(case, "became_urgent", message)
        self._promise(message, case, joining, is_urgent_now)
        case.needs_answer, case.version = True, case.version + 1
        case.changed_at = max(case.changed_at, message.received_at)
        if case.pk:
            self.changed[case.pk] = case
        self._link(message, case, joining, why)

    def _note(self, case: Case, kind: str, message: Unplaced) -> None:
        self.events.append(CaseEvent(case=case, kind=kind, at=message.received_at, detail={"message": message.pk}))

    def _spoke_before(self, message: Unplaced, case: Case) -> bool:
        """Only who was asked something can answer it: the words of a neighbour end no waiting."""
        if message.pk in self.destinations:  # on a page that only opens for somebody who did
            return True
        said = CaseMessage.objects.filter(case=case, message__direction=Direction.IN)
        return said.filter(message__contact=message.contact_id).exists()

    def _promise(self, message: Unplaced, case: Case, joining: Joining, is_urgent_now: bool) -> None:
        """What one more message does to the promise: what was answered is promised anew."""
        at = message.received_at
        if case.pk is None:  # opened by this batch: nothing has been told yet
            if is_urgent_now:
                case.promised_at = min(case.promised_at, self.catalogue.promise(case.topic, at, is_urgent=True))
                case.warn_at = self.catalogue.warning(case.opened_at, case.promised_at)
        elif joining is Joining.REOPENED:
            promises.promise_again(case, Why.REOPENED, at, self.catalogue)
        elif case.pk in self._kept:
            promises.promise_again(case, Why.WRITTEN_AGAIN, at, self.catalogue)
            self._kept.discard(case.pk)
        elif is_urgent_now:
            promises.improve(case, self.catalogue, at)

    @cached_property
    def _kept(self) -> set[int]:
        """Ids of the open cases whose promise was kept: a message that comes now begins anew."""
        kept = Promise.objects.filter(Among("case_id", self.known), ended_at=None, kept_at__isnull=False)
        return set(kept.values_list("case_id", flat=True))

    def _link(self, message: Unplaced, case: Case, joining: Joining, why: dict[str, Any] | None = None) -> None:
        self.placed.links.append(Link(message, case, joining, why))
        self.parents[message.account_id, message.native_digest] = case
        if message.conversation_id:
            self.cases[message.conversation_id] = case


def note_edits(message_ids: Sequence[int]) -> dict[int, float]:
    """A resident changed what they had said: the case shows it, and wants an answer if it is open.

    Returns by message that was changed how urgent it is now (0 to 1); the case is as urgent from now on, never less.
    """
    with transaction.atomic():
        rows = Message.objects.filter(Among("pk", message_ids), state=MessageState.EDITED)
        edited = list(rows.order_by("pk").select_for_update(no_key=True))
        if not edited:
            return {}
        urgencies = dict(StoredReading.objects.filter(message__in=edited).values_list("message_id", "urgency"))
        links = CaseMessage.objects.filter(message__in=edited).select_related("message")
        titles.lock_incidents([link.case_id for link in links])
        cases = lock_cases(link.case_id for link in links)
        for link in links:
            case = cases[link.case_id]
            add_event(case, "message_edited", None, message=link.message_id, version=link.message.version)
            urgency = max(case.urgency, urgencies.get(link.message_id, 0.0))
            case.urgency, is_urgent_now = urgency, urgency >= URGENT > case.urgency
            promised = promises.say_again(case, is_urgent_now) if case.is_open else {}
            touch(case, needs_answer=case.is_open or case.needs_answer, urgency=urgency, **promised)
            if link.joining == Joining.OPENED:
                titles.call(case, placing.title(link.message))
        placed = {link.message_id for link in links}
        inbox.mark_placed(sorted(placed))
        inbox.place_again([message.pk for message in edited if message.pk not in placed])
        matters.keep_traces_again([message.pk for message in edited])
    return urgencies


def note_deletions(message_ids: Sequence[int]) -> None:
    """A resident took a message back: the case keeps no word of it."""
    with transaction.atomic():
        forgetting.let_go_of(message_ids, "message_deleted")
