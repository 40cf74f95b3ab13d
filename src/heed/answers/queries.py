"""What other rooms ask of the outbox."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db.models import Max, QuerySet
from django.utils import timezone

from heed.answers.models import Act, Delivery, DeliveryKind, DeliveryState, Draft, DraftAct, DraftState
from heed.bulk import Among
from heed.casework.models import Incident, Joining
from heed.casework.queries import present_id
from heed.channels.contract import ChannelError, Visibility, text_length
from heed.inbox import queries as inbox
from heed.inbox.models import Account, Direction, Message, MessageState
from heed.staff.models import Person


def answered_with(words: str, limit: int) -> list[int]:
    """Ids of the cases in which an answer of ours holds all words as they are written; those answered last first."""
    rows = Delivery.objects.filter(kind=DeliveryKind.ANSWER).annotate(document=SearchVector("text", config="simple"))
    found = rows.filter(document=SearchQuery(words, config="simple", search_type="websearch"))
    return list(found.order_by("-pk").values_list("case_id", flat=True)[:limit])


def known_keys(account: Account, keys: Iterable[str]) -> set[str]:
    """Those of these idempotency keys (in hexadecimal) under which something was sent from the account.

    Keys are random and known to nobody before they are sent, so one that is known proves where a message came from.
    """
    wanted = {key for key in keys if _is_key(key)}
    if not wanted:
        return set()
    tried = Delivery.objects.filter(account=account, key__in=wanted, first_attempt_at__isnull=False)
    return {key.hex for key in tried.values_list("key", flat=True)}


def _is_key(text: str) -> bool:
    try:
        return UUID(hex=text).hex == text
    except ValueError:
        return False


def in_the_box(case_id: int, author: Person) -> QuerySet[Draft]:
    """What somebody writes in the answer box of a case: one text at a time. A new promise is written beside it."""
    states = [DraftState.EDITING, DraftState.ASKED]
    rows = Draft.objects.filter(case=case_id, author=author, incident=None, state__in=states)
    return rows.exclude(act=DraftAct.PROMISE)


def is_answer_under_way(case_id: int) -> bool:
    """Whether an answer on this case was let go and the network has not taken it yet."""
    under_way = [DeliveryState.WAITING, DeliveryState.SENDING]
    return Delivery.objects.filter(case=case_id, kind=DeliveryKind.ANSWER, state__in=under_way).exists()


def spoken(case_id: int) -> QuerySet[Message]:
    """Messages of the people who spoke on a case, and who can be answered."""
    said = Message.objects.filter(
        case_message__case_id=case_id, direction=Direction.IN, deleted_at=None, is_automatic=False
    )
    return said.exclude(contact=None)


def unanswered(case_id: int) -> set[int]:
    """Ids of the contacts of a case who have said something since they were last answered, or never were.

    An answer that is on its way counts, and one that was given in the network's own app; one that was taken back not.
    """
    said = spoken(present_id(case_id)).exclude(case_message__joining__in=[Joining.THANKED, Joining.REPEATED])
    latest = dict(said.order_by().values_list("contact").annotate(Max("sent_at")))
    under_way = [DeliveryState.WAITING, DeliveryState.SENDING, DeliveryState.SENT]
    answers = Delivery.objects.filter(
        Among("contact_id", latest), kind=DeliveryKind.ANSWER, state__in=under_way, withdrawn_at=None
    )
    told = dict(answers.order_by().values_list("contact").annotate(Max("created_at")))
    own = Message.objects.filter(
        Among("conversation_id", set(said.exclude(conversation=None).values_list("conversation", flat=True))),
        state=MessageState.OWN,
        is_automatic=False,
        delivery=None,
    )
    elsewhere = dict(own.order_by().values_list("conversation__contact").annotate(Max("sent_at")))
    return {
        contact
        for contact, at in latest.items()
        if not any(moment and moment >= at for moment in (told.get(contact), elsewhere.get(contact)))
    }


def follows(delivery: Delivery) -> Message | None:
    """Our own message after which a delivery stands in its thread, where there is one and it is still there."""
    before = delivery.previous or (delivery.changes if delivery.act == Act.SEND else None)
    if before is None:
        return None
    message = before.message or (before.changes.message if before.changes else None)
    return message if message and message.deleted_at is None else None


@dataclass(frozen=True, slots=True)
class Audience:
    """Whom one answer for an incident goes to: the message to answer for each person; and who cannot be reached."""

    reached: list[Message]
    unreached: list[Message]


def of_incident(incident: Incident) -> QuerySet[Message]:
    """Messages of the people who spoke on the cases of an incident, and who can be answered."""
    said = Message.objects.filter(
        case_message__case__incident_case__incident=incident,
        direction=Direction.IN,
        deleted_at=None,
        is_automatic=False,
    )
    return said.exclude(contact=None).exclude(contact__is_bot=True).select_related("account", "case_message__case")


def audience(incident: Incident, text: str, to_everyone: bool = True) -> Audience:
    """Everybody's latest message that can be answered. Without `to_everyone`: of those who wait to be told.

    Whoever spoke on several channels, or in several threads, is answered once for each identity.
    """
    latest = {message.contact_id: message for message in of_incident(incident).order_by("sent_at", "pk")}
    told = {} if to_everyone else _told(incident)
    waiting = [m for contact, m in latest.items() if contact not in told or told[contact] < m.sent_at]
    can = {account: _can_take(account, text) for account in {message.account for message in waiting}}
    reached = [message for message in waiting if _reaches(message) and can[message.account]]
    found = {message.pk for message in reached}
    return Audience(reached, [message for message in waiting if message.pk not in found])


def _told(incident: Incident) -> dict[int, datetime]:
    """By contact when the last answer for the whole incident was let go."""
    states = [DeliveryState.WAITING, DeliveryState.SENDING, DeliveryState.SENT, DeliveryState.UNCERTAIN]
    rows = Delivery.objects.filter(draft__incident=incident, state__in=states).order_by()
    return dict(rows.values_list("contact").annotate(Max("created_at")))


def _can_take(account: Account, text: str) -> bool:
    """Whether the account's network takes a text of this length."""
    channel = inbox.channel(account)
    able = channel.capabilities
    try:
        channel.split(text)
    except ChannelError:
        return False
    return bool(able.splits or not able.text_limit or text_length(text, able.text_unit) <= able.text_limit)


def _reaches(message: Message) -> bool:
    able = inbox.adapter(message.account).capabilities
    if able.reply_window and timezone.now() > message.sent_at + able.reply_window:
        return False
    return bool(able.private_reply if Visibility(message.visibility).is_private else able.public_reply)
