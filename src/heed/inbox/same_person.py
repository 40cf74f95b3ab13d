"""Contacts that are known to be one person: who told us something on a network, and wrote on the page of their case.

A contact belongs to a channel, so whoever writes on our page is another contact than the one on the network. That
one's id is made from the first one's with the town's key, so that both can be known as one person.
"""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from heed.inbox import intake
from heed.inbox.models import Contact
from heed.privacy import keys

#: The channel on which what is written on the page comes in.
PAGE = "webform"


def native_id_on_page(contact: Contact) -> str:
    return f"page:{keys.digest('page contact', str(contact.pk)).hex}"


def digest_on_page(contact: Contact) -> UUID:
    return intake.contact_digest(PAGE, native_id_on_page(contact))


def same_people(contacts: Iterable[Contact]) -> dict[int, frozenset[int]]:
    """By the id of each person's first contact the ids of all their contacts among these."""
    known = list(contacts)
    by_digest = {contact.digest: contact.pk for contact in known}
    also = {contact.pk: by_digest[digest] for contact in known if (digest := digest_on_page(contact)) in by_digest}
    return {
        contact.pk: frozenset({contact.pk, also.get(contact.pk, contact.pk)})
        for contact in known
        if contact.pk not in also.values()
    }
