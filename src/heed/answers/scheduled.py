"""Whether an answer may still go when its moment has come. Reads only."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy

from heed.answers.approval import needs as approvals
from heed.answers.approval import rules as approval_rules
from heed.answers.conduct import queries as conduct_queries
from heed.answers.delivery_states import WRITTEN
from heed.answers.models import Delivery, Draft, ExceptionKind
from heed.casework.models import CaseMessage, Joining
from heed.inbox.models import AccountState, Direction, Message, MessageState
from heed.staff.models import Person

#: Why an answer did not go at its moment, for its author. Whoever adds a reason adds its sentence here.
REASONS: dict[str, Any] = {
    "closed": gettext_lazy("The case was closed meanwhile."),
    "answered": gettext_lazy("The case was answered meanwhile."),
    "wrote_again": gettext_lazy("A resident wrote again meanwhile."),
    "not_signed": gettext_lazy("You, or who let it go, have not signed the current code of conduct."),
    "may_not": gettext_lazy("Who let it go may no longer send answers."),
    "approval": gettext_lazy("It needs an approval that it does not have."),
    "over": gettext_lazy("The incident is over."),
    "told": gettext_lazy("A colleague told the people of this incident something meanwhile."),
    "account": gettext_lazy("The account from which it was to go is not connected."),
    "cannot": gettext_lazy("It could not be sent as it is: try to send it to see why."),
}


def why_not(draft: Draft) -> str:
    """A key of `REASONS`, or "" where the answer may go. Of a draft that was let go for its moment."""
    checks = [_incident, _case, _people, _approval, _account]
    return next((reason for check in checks if (reason := check(draft))), "")


def _incident(draft: Draft) -> str:
    """People who join an incident meanwhile are told too, so what they wrote keeps nothing back."""
    if draft.incident is None:
        return ""
    if not draft.incident.is_open:
        return "over"
    others = Delivery.objects.filter(draft__incident=draft.incident, created_at__gt=draft.scheduled_at)
    return "told" if others.exists() else ""


def _case(draft: Draft) -> str:
    """A correction or a withdrawal may go on a case that was closed: what was said is to be put right all the same."""
    if draft.incident_id:
        return ""
    if not draft.case.is_open and not draft.corrects_id:
        return "closed"
    since = draft.scheduled_at
    said = draft.case.deliveries.filter(kind__in=WRITTEN, created_at__gt=since)
    on_case = CaseMessage.objects.filter(case=draft.case).values("message__conversation")
    elsewhere = Message.objects.filter(
        conversation__in=on_case, state=MessageState.OWN, is_automatic=False, delivery=None, sent_at__gt=since
    )
    if said.exists() or elsewhere.exists():
        return "answered"
    heard = Message.objects.filter(
        case_message__case=draft.case, direction=Direction.IN, is_automatic=False, received_at__gt=since
    ).exclude(case_message__joining__in=[Joining.THANKED, Joining.REPEATED])
    return "wrote_again" if heard.exists() and not draft.corrects_id else ""


def _people(draft: Draft) -> str:
    by = draft.scheduled_by
    assert by
    if not all(_has_signed(person) for person in (draft.author, by)):
        return "not_signed"
    return "" if by.is_active and by.may("approve_answers") else "may_not"


def _has_signed(person: Person) -> bool:
    return conduct_queries.may_send(person)


def _approval(draft: Draft) -> str:
    """Whether the approvals of this text are enough by the rules of now, and no check keeps it back."""
    need = approvals.need_of(draft)
    if need.blocked:
        return "approval"
    alone = draft.exceptions.filter(kind=ExceptionKind.APPROVAL, text_number=draft.text_number)
    if alone.exists():  # a lead let it go with fewer approvals, with a reason
        return ""
    given = approvals.voices(draft)
    enough = approval_rules.enough(need, draft.author_id, approvals.editors(draft), given)
    return "" if given and enough else "approval"


def _account(draft: Draft) -> str:
    if draft.incident_id:  # each person's own account: what is not connected waits in the outbox, and is shown there
        return ""
    return "" if draft.message.account.state == AccountState.CONNECTED else "account"
