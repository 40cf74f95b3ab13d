"""What people decide of a case: whose it is, which topic, which status; and what an answer makes of it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.casework import guards, status, whereabouts
from heed.casework.actions import matters, promises
from heed.casework.actions.base import add_event, locked, touch
from heed.casework.models import URGENT, Case, CaseEvent, CaseMessage, Closing, Joining, Topic
from heed.casework.placing import Catalogue
from heed.casework.queries import present_id
from heed.casework.status import Status
from heed.inbox import actions as inbox
from heed.inbox.models import Correction, Message, StoredReading
from heed.staff.models import Person


@transaction.atomic
def assign(case_id: int, by: Person, to: Person | None, seen_version: int | None = None) -> Case:
    case = locked(case_id, seen_version)
    case.assignee = to
    following = Status.LOOKING if case.status == Status.RECEIVED and to else Status(case.status)
    add_event(case, "assigned", by, to=to.name if to else "")
    touch(case, assignee=to, status=following)
    return case


@transaction.atomic
def route(case_id: int, by: Person, topic: Topic, seen_version: int | None = None) -> Case:
    """Give a case another topic, and with it the topic's department. The promise made stays, or gets earlier."""
    case = locked(case_id, seen_version)
    first = case.case_messages.filter(joining=Joining.OPENED).select_related("message").first()
    if first:
        inbox.correct(first.message, "topic", topic.slug, by)
    was = case.department
    case.topic, case.department = topic, topic.department
    add_event(case, "routed", by, topic=topic.slug, department=topic.department.slug, was=was.slug)
    touch(case, topic=topic, department=topic.department, **promises.improve(case, Catalogue()))
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
        _say_urgency(locked(link.case_id), by, value, 1.0 if value == "urgent" else _urgency_of_others(link))


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
        _say_urgency(locked(link.case_id), by, "urgent", 1.0)


def _say_urgency(case: Case, by: Person, said: str, urgency: float) -> None:
    """What turned out to be urgent is due earlier where its topic says so; what did not stays as it was told."""
    add_event(case, "urgency_corrected", by, urgency=said)
    case.urgency = urgency
    touch(case, urgency=urgency, **promises.improve(case, Catalogue()))


@transaction.atomic
def set_status(
    case_id: int,
    by: Person,
    following: Status,
    reason: str = "",
    seen_version: int | None = None,
    at: datetime | None = None,
    planned_for: date | None = None,
    answer_under_way: bool = False,
) -> Case:
    """Move a case on, if the guards let it (`guards.GUARDS`; else `NotAllowed`). The resident reads the reason and,
    of a planned case, the day.

    `at`: the moment, for cases of the past, which no guard holds back; now where it is left out. `answer_under_way`:
    an answer was let go and the network has not taken it yet.
    """
    case = locked(case_id, seen_version)
    if present_id(case_id) != case_id:
        raise status.NotAllowed(_("This case was joined to another one: undo that first."))
    if at is None:
        facts = whereabouts.facts(case, answer_under_way, reason, planned_for)
        guards.check(case.status, following, facts)
    else:
        status.check(case.status, following)
    moment = at or timezone.now()
    clock = promises.follow_status(case, following, moment, by, reason.strip())
    planned_for = planned_for if following is Status.PLANNED else None
    closed_at = moment if following in status.CLOSED else None
    case.status, case.closed_at = following, closed_at
    detail = {"status": following.value, "reason": reason.strip()}
    if planned_for:
        detail["planned_for"] = planned_for.isoformat()
    CaseEvent.objects.create(case=case, kind="status", person=by, at=moment, detail=detail)
    changes: dict[str, Any] = {"needs_answer": False} if closed_at else {}
    touch(case, changed_at=moment, status=following, closed_at=closed_at, planned_for=planned_for, **changes, **clock)
    matters.refresh([case.pk])
    if closed_at and at is None:
        Closing.objects.create(case=case, at=moment, status=following, department=case.department)
    return case


@transaction.atomic
def note_answer(case_id: int, at: datetime, of_all: bool = True) -> None:
    """A person's answer was taken by the network. `of_all`: nobody else of this case waits for one."""
    case = locked(present_id(case_id))
    following = Status.LOOKING if case.status == Status.RECEIVED else Status(case.status)
    waits = case.needs_answer and not of_all
    if not waits:  # what was promised to the others is not done yet
        promises.keep(case, at)
    first = case.first_answered_at or case.answered_at or at
    touch(case, changed_at=at, answered_at=at, first_answered_at=first, needs_answer=waits, status=following)


@transaction.atomic
def note_unanswered(case_id: int, written_at: datetime | None) -> None:
    """A person's answer came back: the case wants one again. `written_at` as in `promises.not_kept_after_all`."""
    case = locked(present_id(case_id))
    touch(case, needs_answer=True, **promises.not_kept_after_all(case, written_at))
