"""Messages move between cases, or need none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from heed.casework.actions import matters, promises, titles
from heed.casework.actions.base import add_event, check_version, lock_cases, touch
from heed.casework.actions.merging import moved, name_again, split
from heed.casework.models import Case, CaseMessage
from heed.casework.status import Status
from heed.inbox import actions as inbox
from heed.inbox.models import Message, MessageState, SettledAs
from heed.staff.models import Person
from heed.staff.seen import Stale


@dataclass(frozen=True, slots=True)
class SeenIn:
    """The case in which a message was shown, and its version then."""

    case_id: int
    version: int


@transaction.atomic
def move_message(message: Message, to: Case | None, by: Person, seen: SeenIn | None = None) -> Case:
    """Join a message to another case, or (None) split it off into a case of its own. Undone by moving it back.

    `Stale` if it does not stand as it was seen any more; `NotPossible` where nothing would change.
    """
    link, was = _locked_link(message, to)
    if link is None or was is None:
        raise Stale(_("This message stands in no case any more. Look at what is new, then try again."))
    _check_seen(was, seen)
    return moved(message, to, by) if to else split([message.pk], by)


def _check_seen(case: Case, seen: SeenIn | None) -> None:
    """Two cases may have the same version: it says nothing without the case that it is of."""
    if seen is not None and seen.case_id != case.pk:
        raise Stale(_MOVED_MEANWHILE)
    check_version(case, seen.version if seen else None)


def _locked_link(message: Message, to: Case | None = None) -> tuple[CaseMessage | None, Case | None]:
    """What ties a message to its case, and that case; both locked, with the case that it goes to and what has its name
    from them."""
    list(Message.objects.filter(pk=message.pk).select_for_update(no_key=True).values_list("pk"))
    links = CaseMessage.objects.filter(message=message)
    was = links.values_list("case_id", flat=True).first()
    titles.lock_incidents([was] if was else [])
    cases = lock_cases({one for one in (was, to and to.pk) if one})
    link = links.select_for_update(no_key=True).first()
    if link and link.case_id not in cases:  # taken along with its case in this moment
        raise Stale(_MOVED_MEANWHILE)
    return link, cases[link.case_id] if link else None


_MOVED_MEANWHILE = gettext_lazy(
    "This message was moved to another case meanwhile. Look at what is new, then try again."
)


@transaction.atomic
def settle_message(message: Message, as_: SettledAs, by: Person, seen: SeenIn | None = None) -> None:
    """This message needs no case: it leaves its case, and a case that has no other message is closed.

    `Stale` if it does not stand as it was seen any more.
    """
    link, case = _locked_link(message)
    if case is None and seen is not None:
        raise Stale(_("This message stands in no case any more. Look at what is new, then try again."))
    if link and case:
        _check_seen(case, seen)
        link.delete()
        Message.objects.filter(pk=message.pk).update(state=MessageState.RECEIVED)
        add_event(case, "message_settled", by, message=message.pk, settled_as=as_.value)
        empty = not case.case_messages.exists() and case.is_open
        touch(case, **(_closing(case) if empty else {}))
        matters.forget_traces([message.pk])
        name_again(case)
    inbox.settle([message.pk], as_, by)


def _closing(case: Case) -> dict[str, Any]:
    """Nothing is left to answer."""
    now = timezone.now()
    clock = promises.follow_status(case, Status.DONE, now, None, "")
    return {"status": Status.DONE, "closed_at": now, "needs_answer": False, **clock}
