"""What is told on the town's own pages, by residents and for them."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from threading import BoundedSemaphore
from uuid import uuid4

from django.db import transaction

from heed.casework import actions as casework
from heed.casework.models import Case, CaseMessage, Joining
from heed.channels import submission
from heed.channels.contract import Batch, Incoming
from heed.channels.submission import Submission
from heed.inbox import actions as inbox
from heed.inbox import intake
from heed.inbox import queries as inbox_queries
from heed.inbox.models import Account, Contact, Message
from heed.journey import way
from heed.privacy import actions as privacy
from heed.privacy import keys
from heed.site import speaking
from heed.staff import queries as staff

log = logging.getLogger(__name__)

#: Forms that one network address may send in a clock hour, and in a day (both UTC).
MOST_AN_HOUR = 10
MOST_A_DAY = 30

# A photo of 50 megapixels takes some 200 MB while it is re-encoded: one at a time in each process.
_photo_turn = BoundedSemaphore(1)


class NotStored(RuntimeError):
    """What was sent could not be stored as a message; staff find it among what was set aside."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A stored message and its case. `case` is None when it needs none (only thanks), or has none yet."""

    message: Message
    case: Case | None


def count_sending(address: str) -> bool:
    """Count one form sent from this network address; False when it is one too many."""
    return privacy.count_sending("site", address, MOST_AN_HOUR, MOST_A_DAY)


def account_of(channel: str) -> Account:
    """The town's one account of a channel that has no network (`webform`, `counter`), connected on first use."""
    found = Account.objects.filter(channel=channel, native_digest=keys.digest("account", channel, channel)).first()
    return found or inbox.connect_account(channel, channel, staff.town().name, {}, {})


def tell(filled_in: Submission, channel: str = "webform") -> Sent:
    """Bring a filled-in form to its case. Sent twice it is one message. `PhotoError`, `NotStored`."""
    account = account_of(channel)
    return _send(account, _incoming(account, filled_in))


def add(parent: Message, by: Contact | None, filled_in: Submission) -> Sent:
    """Something more about an earlier message, said by the same contact where we know who it is."""
    native_id = inbox_queries.native(parent)["native_id"]
    incoming = _incoming(parent.account, filled_in.model_copy(update={"parent_id": native_id}))
    identity = inbox_queries.identities([by]).get(by.pk) if by else None
    return _send(parent.account, replace(incoming, author=identity.author()) if identity else incoming)


def say_on_page(case: Case, viewer: Contact, filled_in: Submission, joining: Joining) -> Sent:
    """Something that a resident writes on the page of their case, whatever network they told it on first.

    `casework.NotNow` where the case cannot be opened again; nothing is stored then.
    """
    account = account_of("webform")
    author = speaking.page_author(viewer)
    incoming = replace(_incoming(account, filled_in), author=author, thread_id=speaking.thread_of(case, viewer))
    with transaction.atomic():
        way.take(account, Batch((incoming,)), cases=[case.pk])
        message = _stored(account, incoming.native_id)
        if message is not None:
            casework.destine(message.pk, case.pk, joining)
    return _carried(message, incoming)


def satisfied(case: Case, viewer: Contact, is_satisfied: bool, reasons: Sequence[str], said: Submission | None) -> None:
    """What a resident says of how they were helped; their own words come in as a message. `casework.NotNow`."""
    casework.record_satisfaction(case.pk, viewer, is_satisfied, reasons)
    if said is not None:
        say_on_page(case, viewer, said, Joining.FEEDBACK)


def _incoming(account: Account, filled_in: Submission) -> Incoming:
    """The message. A form that was sent, then filled in anew after the Back button, is another message."""
    earlier = _stored(account, filled_in.submission_id.hex)
    if earlier and inbox_queries.native(earlier).get("text") != filled_in.text:
        filled_in = filled_in.model_copy(update={"submission_id": uuid4()})
    with _photo_turn:
        return submission.incoming(filled_in)


def _stored(account: Account, native_id: str) -> Message | None:
    digest = intake.message_digest(account, native_id)
    return Message.objects.filter(account=account, native_digest=digest).select_related("contact").first()


def _send(account: Account, incoming: Incoming) -> Sent:
    """Stored first; then carried to its case at once, so that reference and promise can be told.

    The job that `take` defers finds nothing left to do. Should carrying fail here, that job does it later.
    """
    way.take(account, Batch((incoming,)))
    return _carried(_stored(account, incoming.native_id), incoming)


def _carried(message: Message | None, incoming: Incoming) -> Sent:
    if message is None:
        raise NotStored(incoming.native_id)
    try:
        way.carry([message.pk])
    except Exception:  # the message is safe: a page that says so is better than one that says it failed
        log.exception("message %s could not be carried at once", message.pk)
    link = CaseMessage.objects.filter(message=message).select_related("case").first()
    return Sent(message, link.case if link else None)
