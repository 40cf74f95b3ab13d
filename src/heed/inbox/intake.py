"""From what a channel brought to rows: the steps of `actions.receive`, each over a whole batch."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import IntegrityError, transaction

from heed import bulk
from heed.bulk import Among, as_array
from heed.channels.contract import Incoming
from heed.inbox import automatic, pseudonyms, soundness
from heed.inbox.models import (
    Account,
    Attachment,
    AttachmentState,
    Contact,
    Conversation,
    Direction,
    Message,
    MessageState,
)
from heed.privacy import actions as vault
from heed.privacy import keys
from heed.privacy.models import Kind
from heed.understanding import hide


@dataclass(slots=True)
class Prepared:
    """One incoming message with its pseudonyms computed; nothing stored yet."""

    incoming: Incoming
    digest: UUID
    parent: UUID | None
    thread: UUID | None
    contact: UUID
    text: str
    subject: str


@dataclass(slots=True)
class Received:
    """What a batch changed, by message id. `messages` is what has to be carried further."""

    new: list[int] = field(default_factory=list)
    edited: list[int] = field(default_factory=list)
    deleted: list[int] = field(default_factory=list)
    set_aside: int = 0

    @property
    def messages(self) -> list[int]:
        return self.new + self.edited

    def __bool__(self) -> bool:
        return bool(self.new or self.edited or self.deleted or self.set_aside)


def message_digest(account: Account, native_id: str) -> UUID:
    return keys.digest("message", str(account.pk), native_id)


def contact_digest(channel: str, native_id: str) -> UUID:
    return keys.digest("contact", channel, native_id)


def prepare(account: Account, incoming: Incoming, country: str = "NL") -> Prepared:
    """`country` (ISO 3166-1): the town's. `ValueError` says why a message cannot be stored."""
    incoming = soundness.sound(incoming)

    def clean(text: str, limit: int = pseudonyms.TEXT_LIMIT) -> str:
        storable = pseudonyms.storable(text, limit)
        nameless = pseudonyms.without_handles(storable, account.channel, incoming.mentions, account.handle)
        if incoming.is_own:  # what the town itself says is public
            return nameless
        return hide(nameless, country, incoming.language[:2], (account.handle,), with_names=not settings.PLAIN_READING)

    return Prepared(
        incoming=incoming,
        digest=message_digest(account, incoming.native_id),
        parent=message_digest(account, incoming.parent_id) if incoming.parent_id else None,
        thread=message_digest(account, incoming.thread_id) if incoming.thread_id else None,
        contact=contact_digest(account.channel, incoming.author.native_id),
        text=pseudonyms.storable(clean(incoming.text)),
        subject=clean(incoming.subject, 250)[:300],
    )


def contacts(account: Account, batch: Iterable[Prepared]) -> dict[UUID, Contact]:
    """The contacts of a batch by digest, made where they are new. Inside a transaction."""
    authors = {item.contact: item.incoming.author for item in batch if not item.incoming.is_own}
    found = {contact.digest: contact for contact in Contact.objects.raw(_HELD, [as_array(authors)])}
    missing = sorted(digest for digest in authors if digest not in found)  # two batches wait in the same order
    if not missing:
        return found
    identities = [
        {"native_id": a.native_id, "handle": a.handle, "name": a.name, "url": a.url}
        for a in (authors[digest] for digest in missing)
    ]
    items = vault.put(Kind.CONTACT, identities)
    made = [
        Contact(
            channel=account.channel,
            digest=digest,
            reference=pseudonyms.contact_reference(account.channel, authors[digest].handle),
            vault_id=item,
            is_bot=authors[digest].is_bot,
        )
        for digest, item in zip(missing, items, strict=True)
    ]
    return found | _store_contacts(made)


# Held as a row that points at them holds them: who is being erased in this moment is waited for, and then is nobody
# that a message could be added to.
_HELD = "SELECT * FROM inbox_contact WHERE digest = ANY(%s::uuid[]) ORDER BY id FOR KEY SHARE"


def _store_contacts(made: list[Contact]) -> dict[UUID, Contact]:
    """The stored contacts by digest. Another account of the same channel may have met them in this moment."""
    try:
        with transaction.atomic():
            bulk.insert(made)
        return {contact.digest: contact for contact in made}
    except IntegrityError:
        Contact.objects.bulk_create(made, ignore_conflicts=True)
    stored = {contact.digest: contact for contact in Contact.objects.filter(Among("digest", (c.digest for c in made)))}
    kept = {contact.vault_id for contact in stored.values()}
    vault.erase(contact.vault_id for contact in made if contact.vault_id not in kept)
    return stored


def threads(account: Account, batch: Sequence[Prepared]) -> dict[UUID, Conversation | UUID]:
    """For each new message its thread: the parent's conversation (our own messages), or the thread's digest."""
    parents = {item.parent for item in batch if item.parent}
    known = {
        message.native_digest: message.conversation
        for message in Message.objects.filter(Among("native_digest", parents), account=account)
        .select_related("conversation")
        .only("native_digest", "conversation")
    }
    result: dict[UUID, Conversation | UUID] = {}
    for item in batch:
        parent = known.get(item.parent) if item.parent else None
        if item.incoming.is_own and parent:
            result[item.digest] = parent
        elif item.thread:
            result[item.digest] = item.thread
        elif parent:
            result[item.digest] = parent.thread_digest
        else:
            above = result.get(item.parent) if item.parent else None
            result[item.digest] = _thread_digest(above) or item.parent or item.digest
    return result


def _thread_digest(thread: Conversation | UUID | None) -> UUID | None:
    return thread.thread_digest if isinstance(thread, Conversation) else thread


def conversations(
    account: Account, batch: Sequence[Prepared], people: dict[UUID, Contact]
) -> dict[UUID, Conversation | None]:
    """The conversation of each message by the message's digest, made where it is new."""
    of_message = threads(account, batch)
    wanted: dict[tuple[UUID, int], Prepared] = {}
    for item in batch:
        thread = of_message[item.digest]
        if not item.incoming.is_own and isinstance(thread, UUID):
            wanted.setdefault((thread, people[item.contact].pk), item)
    found = _find(account, wanted)
    made = {
        (thread, contact): Conversation(
            account=account, thread_digest=thread, contact_id=contact, started_at=item.incoming.sent_at
        )
        for (thread, contact), item in wanted.items()
        if (thread, contact) not in found
    }
    bulk.insert(list(made.values()))
    found |= made
    return {item.digest: _conversation(item, of_message[item.digest], people, found) for item in batch}


def _find(account: Account, pairs: Iterable[tuple[UUID, int]]) -> dict[tuple[UUID, int], Conversation]:
    wanted = set(pairs)
    candidates = Conversation.objects.filter(Among("thread_digest", {thread for thread, _ in wanted}), account=account)
    return {
        (row.thread_digest, row.contact_id): row for row in candidates if (row.thread_digest, row.contact_id) in wanted
    }


def _conversation(
    item: Prepared,
    thread: Conversation | UUID,
    people: dict[UUID, Contact],
    found: dict[tuple[UUID, int], Conversation],
) -> Conversation | None:
    if isinstance(thread, Conversation):
        return thread
    return None if item.incoming.is_own else found[thread, people[item.contact].pk]


def identity(item: Prepared) -> dict[str, Any]:
    """What the vault keeps of a message: everything by which it can be found on its network, and the payload."""
    incoming = item.incoming
    return {
        "native_id": incoming.native_id,
        "parent_id": incoming.parent_id,
        "thread_id": incoming.thread_id,
        "url": incoming.url,
        "text": pseudonyms.storable(incoming.text),
        "raw": soundness.kept(incoming.raw),
    }


def row(
    account: Account, item: Prepared, conversation: Conversation | None, vault_id: int, received_at: datetime
) -> Message:
    incoming = item.incoming
    place = incoming.place
    return Message(
        account=account,
        conversation=conversation,
        contact_id=conversation.contact_id if conversation else None,
        direction=Direction.OUT if incoming.is_own else Direction.IN,
        native_digest=item.digest,
        parent_digest=item.parent,
        subject=item.subject,
        text=item.text,
        visibility=incoming.visibility,
        declared_language=pseudonyms.storable(incoming.language)[:10],
        lon=place.lon if place else None,
        lat=place.lat if place else None,
        address=pseudonyms.storable(place.address, 300) if place else "",
        sent_at=incoming.sent_at,
        received_at=received_at,
        edited_at=incoming.version,
        is_automatic=incoming.is_automatic or incoming.author.is_bot or automatic.says_so(incoming.text),
        state=MessageState.OWN if incoming.is_own else MessageState.RECEIVED,
        vault_id=vault_id,
    )


def attachments(pairs: Iterable[tuple[Message, Incoming]]) -> list[Attachment]:
    """Files with messages: content that came along is stored now, the rest is fetched later."""
    made = []
    for message, incoming in pairs:
        for media in incoming.media:
            stored = media.content is not None
            made.append(
                Attachment(
                    message=message,
                    media_type=pseudonyms.storable(media.media_type)[:100],
                    alt=hide(pseudonyms.storable(media.alt, 2000)),
                    size=len(media.content or b""),
                    state=AttachmentState.STORED if stored else AttachmentState.WAITING,
                    content_id=vault.put_file(media.content) if media.content is not None else None,
                    source_id=vault.put(Kind.FILE, [{"url": media.url, "name": media.name}])[0],
                )
            )
    return made
