"""The part of `actions` that lets go: of messages, and of who wrote them. The rows stay, for what is counted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import DateTimeField, Exists, Func, OuterRef, Q, QuerySet, TextField, UUIDField, Value
from django.db.models.functions import Cast, Coalesce, Left
from django.utils import timezone

from heed.bulk import Among
from heed.inbox import naming
from heed.inbox.models import (
    Attachment,
    Contact,
    Correction,
    Direction,
    Message,
    MessageState,
    MessageVersion,
    SearchText,
    SetAside,
    SettledAs,
    StoredReading,
)
from heed.inbox.queries import identities
from heed.privacy import actions as vault
from heed.privacy import queries as vault_queries

_needed_contacts: dict[str, Exists] = {}
_needed_messages: dict[str, Exists] = {}


def need(what: str, contact: Exists, message: Exists) -> None:
    """A room above needs who somebody is, or what the network knows of a message: expiry waits as long as the condition
    holds (with `OuterRef("pk")` of the contact or the message). From its `ready`; the same `what` again replaces it."""
    _needed_contacts[what], _needed_messages[what] = contact, message


def needed_messages(rows: QuerySet[Message]) -> QuerySet[Message]:
    """Those of these that some room still needs."""
    return rows.filter(Q(*_needed_messages.values(), _connector=Q.OR)) if _needed_messages else rows.none()


def unneeded_messages(rows: QuerySet[Message]) -> QuerySet[Message]:
    return rows.filter(*(~condition for condition in _needed_messages.values()))


def to_forget(rows: QuerySet[Contact]) -> QuerySet[Contact]:
    """Those of whom no message has its text any more, and whom no room needs."""
    said = Exists(Message.objects.filter(contact=OuterRef("pk"), deleted_at=None))
    return rows.filter(~said, *(~condition for condition in _needed_contacts.values()))


@dataclass(frozen=True, slots=True)
class Forgotten:
    """How many messages of residents and of ours lost their texts, with how many files. What had none counts not."""

    said: int = 0
    own: int = 0
    files: int = 0


def forget(message_ids: Iterable[int]) -> Forgotten:
    """Nothing of what these messages said stays, only that they were there. Inside a transaction.

    They count as removed: nobody answers them any more, and a copy that a network brings again is not stored.
    """
    rows = Message.objects.select_for_update(no_key=True).filter(Among("pk", message_ids)).order_by("pk")
    found = [one for one in rows if one.deleted_at is None or one.vault_id or one.text or one.subject or one.address]
    if not found:
        return Forgotten()
    files = Attachment.objects.filter(message__in=found)
    held = [pk for pair in files.values_list("source_id", "content_id") for pk in pair]
    number = files.count()
    for model in (Attachment, MessageVersion, StoredReading, SearchText, Correction):
        model.objects.filter(message__in=found).delete()
    vaults = [message.vault_id for message in found]
    _empty([message.pk for message in found])
    vault.erase([*vaults, *held])
    own = sum(message.direction == Direction.OUT for message in found)
    return Forgotten(len(found) - own, own, number)


def _empty(ids: Sequence[int]) -> None:
    rows = Message.objects.filter(Among("pk", ids))
    rows.filter(state=MessageState.EDITED).update(state=MessageState.PLACED)
    rows.filter(state=MessageState.RECEIVED).update(state=MessageState.SETTLED, settled_as=SettledAs.WITHDRAWN)
    now = Coalesce("deleted_at", Value(timezone.now(), DateTimeField()))
    rows.update(text="", subject="", address="", lon=None, lat=None, vault=None, deleted_at=now)


def lock(contact_ids: Iterable[int]) -> None:
    """Their messages and who they are, where no case of theirs is to be locked between the two: rows are locked in one
    order by all (messages, cases, all the rest). Inside a transaction."""
    lock_messages(contact_ids)
    lock_contacts(contact_ids)


def lock_messages(contact_ids: Iterable[int]) -> None:
    rows = Message.objects.select_for_update(no_key=True).filter(Among("contact_id", contact_ids))
    list(rows.order_by("pk").values_list("pk", flat=True))


def lock_contacts(contact_ids: Iterable[int]) -> None:
    """Who they are, so that no message of theirs comes in meanwhile."""
    rows = Contact.objects.select_for_update().filter(Among("pk", contact_ids))
    list(rows.order_by("pk").values_list("pk", flat=True))


def forget_contacts(contact_ids: Sequence[int]) -> int:
    """Who they were: nobody can find them by a handle, and who writes again is somebody new. Inside a transaction.

    Returns how many of them were known until now.
    """
    rows = Contact.objects.select_for_update(no_key=True).filter(Among("pk", contact_ids)).order_by("pk")
    known = [contact for contact in rows if contact.vault_id]
    vaults = [contact.vault_id for contact in known]
    # of each row its own: the database makes them, for there may be many
    unknown = Func(function="gen_random_uuid", output_field=UUIDField())
    named = Left(Cast(Func(function="gen_random_uuid", output_field=UUIDField()), TextField()), 8)
    Contact.objects.filter(Among("pk", [contact.pk for contact in known])).update(
        digest=unknown, reference=named, vault=None
    )
    vault.erase(vaults)
    return len(known)


#: What was set aside is opened so many at a time.
_PORTION = 200


def forget_set_aside_of(contact_id: int) -> int:
    """What could not be stored and names this resident as its network does. Returns how much."""
    contact = Contact.objects.filter(pk=contact_id).first()
    identity = identities([contact]).get(contact_id) if contact else None
    if identity is None:
        return 0
    signs = [naming.whole_address(sign) for sign in (identity.native_id, identity.handle) if sign]
    rows = dict(SetAside.objects.exclude(vault=None).order_by("pk").values_list("pk", "vault_id"))
    theirs: list[int] = []
    ids = list(rows)
    for at in range(0, len(ids), _PORTION):
        opened = vault_queries.opened(rows[pk] for pk in ids[at : at + _PORTION])
        for pk in ids[at : at + _PORTION]:
            # kept as Python writes it: the letter of a line end must not look like one of the address
            text = re.sub(r"\\+[nrt]", " ", str(opened.get(rows[pk] or 0, "")))
            if any(sign.search(text) for sign in signs):
                theirs.append(pk)
    return forget_set_aside(theirs)


def forget_set_aside(ids: Sequence[int]) -> int:
    """The content goes, and the server's words on it; that something was set aside stays."""
    rows = SetAside.objects.filter(pk__in=ids).exclude(vault=None, reason="")
    vaults = list(rows.values_list("vault_id", flat=True))
    number = rows.update(reason="", vault=None, looked_at=Coalesce("looked_at", timezone.now()))
    vault.erase(vaults)
    return number
