"""What other rooms ask of the outbox."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Max, QuerySet

from heed.answers.models import Delivery, DeliveryKind, DeliveryState
from heed.bulk import Among
from heed.casework.models import Joining
from heed.casework.queries import present_id
from heed.inbox.models import Account, Direction, Message, MessageState


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


def spoken(case_id: int) -> QuerySet[Message]:
    """Messages of the people who spoke on a case, and who can be answered."""
    said = Message.objects.filter(
        case_message__case_id=case_id, direction=Direction.IN, deleted_at=None, is_automatic=False
    )
    return said.exclude(contact=None)


def unanswered(case_id: int) -> set[int]:
    """Ids of the contacts of a case who have said something since they were last answered, or never were.

    An answer that is on its way counts, and one that was given in the network's own app.
    """
    said = spoken(present_id(case_id)).exclude(case_message__joining__in=[Joining.THANKED, Joining.REPEATED])
    latest = dict(said.order_by().values_list("contact").annotate(Max("sent_at")))
    under_way = [DeliveryState.WAITING, DeliveryState.SENDING, DeliveryState.SENT]
    answers = Delivery.objects.filter(Among("contact_id", latest), kind=DeliveryKind.ANSWER, state__in=under_way)
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
