from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib.postgres.search import SearchQuery
from django.db import connection, transaction
from django.db.models import Count, QuerySet

from heed.bulk import Among
from heed.channels import registry
from heed.channels.contract import Author, Channel, Connection
from heed.channels.rehearsal import rehearsing
from heed.inbox import pseudonyms
from heed.inbox.labels import LABELS, read_as
from heed.inbox.models import Account, Contact, Correction, Message, MessageState, SearchText, SetAside
from heed.privacy import keys
from heed.privacy import queries as vault


def channel(account: Account) -> Channel:
    """The account's channel, ready to be used: with its secrets decrypted."""
    secrets = keys.unseal(bytes(account.secrets)) if account.secrets else {}
    connection = Connection(account.settings, secrets, settings.ALLOWED_NETWORKS)
    return adapter(account)(connection)


def adapter(account: Account) -> type[Channel]:
    """The account's channel; without its network where the account is in rehearsal."""
    found = registry.adapter(account.channel)
    return rehearsing(found) if account.settings.get("rehearsal") else found


def waiting(among: Sequence[int] | None = None, limit: int = 500) -> list[int]:
    """Messages that have not been carried to their end yet, oldest first; of all of them, or `among` these."""
    rows = Message.objects.filter(state__in=[MessageState.RECEIVED, MessageState.EDITED]).order_by("pk")
    if among is not None:
        return list(rows.filter(Among("pk", among)).values_list("pk", flat=True))
    return list(rows.values_list("pk", flat=True)[:limit])


@dataclass(frozen=True, slots=True)
class Identity:
    """Who a contact is, from the vault."""

    native_id: str
    handle: str
    name: str
    url: str

    def author(self) -> Author:
        return Author(native_id=self.native_id, handle=self.handle, name=self.name, url=self.url)


def identities(contacts: Sequence[Contact]) -> dict[int, Identity]:
    """By contact id; an erased contact is missing."""
    opened = vault.opened(contact.vault_id for contact in contacts)
    return {c.pk: Identity(**opened[c.vault_id]) for c in contacts if c.vault_id in opened}


def native(message: Message) -> dict[str, Any]:
    """What the vault holds of a message: native_id, parent_id, thread_id, url, text, raw. {} when erased."""
    return vault.opened([message.vault_id]).get(message.vault_id or 0, {})


def originals(messages: Sequence[Message]) -> dict[int, str]:
    """By message id the text as it was written, for code that compares and shows it to nobody; erased ones are
    missing."""
    opened = vault.opened(message.vault_id for message in messages)
    held = {message.pk: opened.get(message.vault_id or 0) for message in messages}
    return {pk: content["text"] for pk, content in held.items() if content and content.get("text")}


def natives(messages: Sequence[Message]) -> dict[int, dict[str, Any]]:
    """The same of many messages, by their ids; one that was erased is missing."""
    opened = vault.opened([message.vault_id for message in messages])
    return {one.pk: opened[one.vault_id] for one in messages if one.vault_id and one.vault_id in opened}


#: So many of the newest messages are looked through first: they show whether words are common.
GLANCE = 6_000
#: Words that so many of these hold are common: there is always one near the newest messages.
COMMON_IN_GLANCE = 60
#: The same among all messages.
COMMON = 10_000


def newest_holding(words: str, limit: int) -> list[int]:
    """Ids of the newest messages that hold all words, in any of the languages that are indexed; newest first.

    PostgreSQL guesses badly how many rows hold a word. So the newest messages tell: where they hold the words often,
    the others are gone through too, from the newest on; else they are looked up in the index of words.
    """
    rows = SearchText.objects.filter(document=_query(words))
    with transaction.atomic(), connection.cursor() as cursor:
        newest = SearchText.objects.order_by("-message_id").values_list("message_id", flat=True).first() or 0
        cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off")
        glanced = _newest(rows.filter(message_id__gt=newest - GLANCE), limit)
        if len(glanced) == limit:
            return glanced
        if len(glanced) < COMMON_IN_GLANCE:
            cursor.execute("SET LOCAL enable_indexscan = off; SET LOCAL enable_bitmapscan = on")
            found = list(rows.values_list("message_id", flat=True)[:COMMON])
            if len(found) < COMMON:
                return sorted(found, reverse=True)[:limit]
            cursor.execute("SET LOCAL enable_indexscan = on; SET LOCAL enable_bitmapscan = off")
        return _newest(rows, limit)


def _newest(rows: QuerySet[SearchText], limit: int) -> list[int]:
    return list(rows.order_by("-message_id").values_list("message_id", flat=True)[:limit])


def _query(words: str) -> Any:
    query = SearchQuery(words, config="simple", search_type="websearch")
    for language in ("dutch", "english", "german"):
        query = query | SearchQuery(words, config=language, search_type="websearch")
    return query


def connected_as(channel: str, native_id: str) -> Account | None:
    """The account that is connected already under this id of its network."""
    return Account.objects.filter(channel=channel, native_digest=keys.digest("account", channel, native_id)).first()


def set_aside_counts() -> dict[int, int]:
    """How much was set aside and not looked at yet, by account id; accounts without any are missing."""
    rows = SetAside.objects.filter(looked_at=None).values("account_id").annotate(number=Count("pk"))
    return {row["account_id"]: row["number"] for row in rows.order_by()}


def reading_of(message: Message) -> dict[str, Any]:
    reading = getattr(message, "reading", None)
    return reading.content if reading else {}


def put_right(message: Message) -> dict[str, Correction]:
    """By field the latest word of a person who saw Heed's reading, where it differs. Kept under `corrections`."""
    latest = {one.field: one for one in sorted(message.corrections.all(), key=lambda one: one.pk) if not one.blind}
    return {field: one for field, one in latest.items() if one.value != read_as(field, one.was)}


def labels_of(message: Message) -> dict[str, str]:
    """By field the label that holds now: a person's, else Heed's."""
    reading, corrected = reading_of(message), put_right(message)
    read = {field: read_as(field, reading.get(field)) for field in LABELS}
    return read | {field: str(one.value) for field, one in corrected.items()}


def contacts_by_handle(written: str) -> list[Contact]:
    """Who has this handle or address, on any channel; as people write it, with or without its sign."""
    channels = Account.objects.order_by("channel").values_list("channel", flat=True).distinct()
    references = {pseudonyms.contact_reference(channel, written) for channel in channels}
    found = Contact.objects.filter(reference__in=references).exclude(vault=None)
    return list(found.order_by("pk"))
