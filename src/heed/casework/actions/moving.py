"""Messages move between cases, or need none."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from heed.casework.actions import matters
from heed.casework.actions.base import add_event, touch
from heed.casework.actions.merging import moved, name_again, split
from heed.casework.models import Case, CaseMessage
from heed.casework.status import Status
from heed.inbox import actions as inbox
from heed.inbox.models import Message, MessageState, SettledAs
from heed.staff.models import Person


@transaction.atomic
def move_message(message: Message, to: Case | None, by: Person) -> Case:
    """Join a message to another case, or (None) split it off into a case of its own. Undone by moving it back.

    `NotPossible` where that changes nothing.
    """
    return moved(message, to, by) if to else split([message.pk], by)


@transaction.atomic
def settle_message(message: Message, as_: SettledAs, by: Person) -> None:
    """This message needs no case: it leaves its case, and a case that has no other message is closed."""
    link = CaseMessage.objects.select_for_update().select_related("case").filter(message=message).first()
    if link:
        case = link.case
        link.delete()
        Message.objects.filter(pk=message.pk).update(state=MessageState.RECEIVED)
        add_event(case, "message_settled", by, message=message.pk, settled_as=as_.value)
        empty = not case.case_messages.exists() and case.is_open
        touch(case, **({"status": Status.DONE, "closed_at": timezone.now(), "needs_answer": False} if empty else {}))
        matters.forget_traces([message.pk])
        name_again(case)
    inbox.settle([message.pk], as_, by)
