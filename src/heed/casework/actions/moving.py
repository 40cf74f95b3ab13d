"""Messages move between cases, or need none."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from heed.casework.actions import promises
from heed.casework.actions.base import add_event, locked, touch
from heed.casework.actions.opening import new_case
from heed.casework.models import Case, CaseMessage, Joining
from heed.casework.placing import Catalogue
from heed.casework.status import Status
from heed.inbox import actions as inbox
from heed.inbox.models import Message, MessageState, SettledAs
from heed.inbox.unplaced import unplaced
from heed.staff.models import Person


@transaction.atomic
def move_message(message: Message, to: Case | None, by: Person) -> Case:
    """Join a message to another case, or (None) split it off into a case of its own. Undone by moving it back."""
    link = CaseMessage.objects.select_for_update().select_related("case").get(message=message)
    was = link.case
    case = to or _split(message, was)
    link.case, link.joining = case, Joining.BY_HAND
    link.save()
    for side, kind in ((was, "message_left"), (case, "message_joined")):
        add_event(side, kind, by, message=message.pk, other=(case if side is was else was).pk)
        touch(side)
    return case


def _split(message: Message, was: Case) -> Case:
    (read,) = unplaced([message.pk])
    catalogue = Catalogue()
    topic = catalogue.sure_topic(read)
    department = topic.department if topic else was.department
    case = new_case(read, topic or was.topic, department, catalogue)
    case.changed_at = timezone.now()
    case.save()
    promises.first_promises([case])
    return case


@transaction.atomic
def settle_message(message: Message, as_: SettledAs, by: Person) -> None:
    """This message needs no case: it leaves its case, and a case that has no other message is closed."""
    link = CaseMessage.objects.select_for_update().select_related("case").filter(message=message).first()
    if link:
        case = locked(link.case_id)
        link.delete()
        Message.objects.filter(pk=message.pk).update(state=MessageState.RECEIVED)
        add_event(case, "message_settled", by, message=message.pk, settled_as=as_.value)
        empty = not case.case_messages.exists() and case.is_open
        touch(case, **(_closing(case) if empty else {}))
    inbox.settle([message.pk], as_, by)


def _closing(case: Case) -> dict[str, Any]:
    """Nothing is left to answer."""
    now = timezone.now()
    clock = promises.follow_status(case, Status.DONE, now, None, "")
    return {"status": Status.DONE, "closed_at": now, "needs_answer": False, **clock}
