"""Deliveries leave here: claimed, sent outside any transaction, and recorded as the network answered."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from django.conf import settings
from django.db import Error as DatabaseTrouble
from django.db import connections
from django.utils import timezone

from heed.answers import actions as answers
from heed.answers import queries as outbox
from heed.answers.delivery_states import BY_PEOPLE
from heed.answers.models import Act, Delivery
from heed.channels.contract import Author, Channel, ChannelError, Outgoing, Receipt, Visibility
from heed.inbox import actions as inbox
from heed.inbox import pseudonyms
from heed.inbox import queries as inbox_queries
from heed.inbox.models import Account

log = logging.getLogger(__name__)


def deliver_due(limit: int = 200) -> int:
    """Send what is due, and settle what a vanished worker left behind. Returns how many were tried."""
    lease = timedelta(seconds=settings.LEASE_SECONDS)
    answers.expire()
    tried = 0
    while tried < limit:
        claimed = answers.claim_abandoned(lease) or answers.claim()
        if not claimed:
            break
        with _held(claimed[0], lease):
            attempt(claimed[0])
        tried += 1
    return tried


@contextmanager
def _held(delivery: Delivery, lease: timedelta) -> Iterator[None]:
    """Renews the claim while the attempt lasts, however long its network takes: only a worker that is gone loses it."""
    done = threading.Event()
    renewing = threading.Thread(target=_renew, args=(delivery.pk, delivery.attempts, lease, done), daemon=True)
    renewing.start()
    try:
        yield
    finally:
        done.set()
        renewing.join()


def _renew(delivery_id: int, attempts: int, lease: timedelta, done: threading.Event) -> None:
    while not done.wait(lease.total_seconds() / 4):
        try:
            answers.renew_claim(delivery_id, attempts)
        except DatabaseTrouble as error:  # it may be back in time for the next renewal
            log.warning("delivery %s: the claim was not renewed: %s", delivery_id, error)
        finally:
            connections.close_all()


def attempt(delivery: Delivery) -> None:
    """One attempt. From the second on the network is asked first what it has, so that nothing is said twice."""
    try:
        channel = inbox_queries.channel(delivery.account)
    except Exception as error:  # an account that cannot be used must not stop the outbox for the others
        log.exception("delivery %s: the channel cannot be made", delivery.pk)
        _no_channel(delivery, error)
        return
    try:
        receipt = _send(channel, delivery)
    except ChannelError as error:
        _not_sent(channel, delivery, error)
    except _TooLate:
        answers.record_expired(delivery)
    except DatabaseTrouble:
        raise
    except Exception as error:  # a mistake in a channel must not stop the outbox, nor cause a second sending
        log.exception("delivery %s", delivery.pk)
        _not_sent(channel, delivery, ChannelError(f"{type(error).__name__}: {error}", maybe_sent=True))
    else:
        if receipt is None:
            answers.record_uncertain(delivery)
        else:
            answers.record_sent(delivery, receipt)


def _no_channel(delivery: Delivery, error: Exception) -> None:
    """Nothing was sent now. Whether a worker that vanished sent it before, nobody can tell."""
    if delivery.act == Act.SEND and delivery.attempts > 1 and delivery.problem == "":
        answers.record_uncertain(delivery)
        return
    shown = error if isinstance(error, ChannelError) else ChannelError(_UNUSABLE, remedy=_CONNECT_AGAIN)
    answers.record_failure(delivery, shown)


_UNUSABLE = "The settings of this account cannot be used"
_CONNECT_AGAIN = "Connect the account again."


class _TooLate(Exception):
    """It is not on the network, and the time in which it may be sent is over."""


def _send(channel: Channel, delivery: Delivery) -> Receipt | None:
    """The receipt; None where nobody can tell whether an earlier attempt got through."""
    if delivery.act != Act.SEND:
        return _change(channel, delivery)
    outgoing = compose(delivery)
    if _tried_before(delivery) and channel.capabilities.lookup:
        found = channel.find_sent(outgoing)
        if found:
            return found
    elif delivery.attempts > 1 and delivery.problem == "":
        return None  # the earlier attempt neither failed nor succeeded: its worker vanished
    if delivery.expires_at and delivery.expires_at <= timezone.now():
        raise _TooLate
    return channel.send(outgoing)


def _change(channel: Channel, delivery: Delivery) -> Receipt:
    """Our own message is edited or deleted. Whoever did so before and vanished did no harm: it is done again."""
    changed = delivery.changes.message if delivery.changes else None
    native = inbox_queries.native(changed).get("native_id", "") if changed else ""
    if not native:
        raise ChannelError(
            "Our own message was erased here.", permanent=True, remedy="Change it on the network itself."
        )
    if delivery.act == Act.EDIT:
        recipient = _recipient(delivery)
        return channel.edit(native, Outgoing(delivery.text, delivery.key.hex, recipient, language=delivery.language))
    channel.delete(native)
    return Receipt(native, channel.capabilities.receipt, timezone.now())


def _tried_before(delivery: Delivery) -> bool:
    """Also where staff sent it again, which starts the count of attempts anew."""
    return delivery.attempts > 1 or (delivery.first_attempt_at or delivery.claimed_at) != delivery.claimed_at


def _not_sent(channel: Channel, delivery: Delivery, error: ChannelError) -> None:
    if error.unauthorised:
        inbox.note_health(delivery.account, error)
        error.permanent = False  # nothing is wrong with the answer: it waits until the account is connected again
    # Networks name the recipient in their refusals; outside the vault nobody is named.
    account = delivery.account
    error.message = pseudonyms.without_handles(error.message, account.channel, (), account.handle)
    if error.maybe_sent and not channel.capabilities.lookup and delivery.act == Act.SEND:
        answers.record_uncertain(delivery)
    else:
        answers.record_failure(delivery, error)


def compose(delivery: Delivery) -> Outgoing:
    """What the channel is given: native ids and the recipient come from the vault at the last moment."""
    original = inbox_queries.native(delivery.answers)
    before = outbox.follows(delivery)
    parent = inbox_queries.native(before) if before else original
    if not parent:
        raise ChannelError(
            "The resident has removed the message that this answers.", permanent=True, remedy="Choose another message."
        )
    return Outgoing(
        text=delivery.text,
        idempotency_key=delivery.key.hex,
        recipient=_recipient(delivery),
        parent_id=parent.get("native_id", ""),
        root_id=original.get("thread_id") or original.get("native_id", ""),
        parent_raw=parent.get("raw", {}),
        visibility=Visibility(delivery.visibility),
        language=delivery.language,
        subject=delivery.answers.subject,
        is_automatic=delivery.kind not in BY_PEOPLE,
        not_before=delivery.first_attempt_at,
        known_ids=_known_ids(delivery),
    )


def _recipient(delivery: Delivery) -> Author:
    identity = inbox_queries.identities([delivery.contact]).get(delivery.contact_id)
    if identity is None:
        raise ChannelError("This contact was erased.", permanent=True, remedy="There is nobody left to answer.")
    return identity.author()


def _known_ids(delivery: Delivery) -> frozenset[str]:
    """Native ids of our other messages to this contact on this case: a look-up must not take one of them for ours."""
    others = Delivery.objects.filter(case=delivery.case_id, contact=delivery.contact_id).exclude(message=None)
    found = (inbox_queries.native(other.message) for other in others.select_related("message") if other.message)
    return frozenset(item["native_id"] for item in found if item.get("native_id"))


def account_works(account: Account) -> None:
    """Ask the network whether the account works, and write down the answer."""
    try:
        inbox_queries.channel(account).check()
    except ChannelError as error:
        inbox.note_health(account, error)
        raise
    inbox.note_health(account)
