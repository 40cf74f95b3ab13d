"""A promise that will break is replaced by an honest new one, and everybody who spoke on the case is told."""

from __future__ import annotations

from datetime import datetime
from typing import cast

from django.db import transaction
from django.utils import timezone

from heed.answers.actions.base import check_signed
from heed.answers.models import Delivery, DeliveryKind
from heed.answers.recipients import latest_of_each
from heed.casework import actions as casework
from heed.casework import promise_texts
from heed.casework import queries as casework_queries
from heed.casework.models import Case, Promise
from heed.channels.contract import ChannelError, Visibility
from heed.inbox import automatic
from heed.inbox import queries as inbox_queries
from heed.inbox.models import Message
from heed.staff import queries as staff
from heed.staff.models import Person, Town


@transaction.atomic
def renew_promise(case_id: int, by: Person, until: datetime, reason: str, seen_version: int | None = None) -> int:
    """Make the new promise, and write what residents are told of it to the outbox, or neither.

    Returns how many people are told. Nobody is told where the network takes no answer any more; the status page shows
    the new promise all the same. Raises what `casework.actions.renew_promise` raises, and NotSigned: the reason is a
    colleague's own words.
    """
    check_signed(by)
    case, promise, before = casework.renew_promise(case_id, by, until, reason, seen_version)
    town = staff.town()
    told = [message for message in latest_of_each(case.pk) if _can_be_told(message)]
    for message in told:
        _write(case, message, compose(case, promise, before, town))
    return len(told)


def compose(case: Case, promise: Promise, before: Promise | None, town: Town) -> str:
    """The text in the case's language, marked as automatic: only its moment and its reason are a colleague's."""
    language = promise_texts.known(case.language or (town.languages or ["nl"])[0])
    broken = before.told_until if before and not before.kept_at else None
    reference = casework_queries.reference(case, town)
    said = promise_texts.renewed(language, reference, promise.until, town.time_zone, promise.reason, broken)
    return f"{said}\n{automatic.MARKS[language]}"


def _can_be_told(message: Message) -> bool:
    able = inbox_queries.channel(message.account).capabilities
    is_private = Visibility(message.visibility).is_private
    is_in_time = not able.reply_window or timezone.now() <= message.sent_at + able.reply_window
    return is_in_time and (able.private_reply if is_private else able.public_reply)


def _write(case: Case, message: Message, text: str) -> None:
    previous: Delivery | None = None
    try:
        texts = inbox_queries.channel(message.account).split(text)
    except ChannelError:
        texts = [text]  # the outbox shows what is wrong, and what to do
    for number, part in enumerate(texts, start=1):
        previous = Delivery.objects.create(
            case=case,
            account=message.account,
            contact_id=cast(int, message.contact_id),
            answers=message,
            previous=previous,
            part=number,
            parts=len(texts),
            kind=DeliveryKind.PROMISE,
            text=part,
            language=case.language,
            visibility=message.visibility,
            next_attempt_at=timezone.now(),
        )
