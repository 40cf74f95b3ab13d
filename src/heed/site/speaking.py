"""Who somebody is that writes on the page of their case.

A contact belongs to a channel: whoever told us something on a network and then writes on our page is another contact
to the inbox. That one's id is made from the first one's with the town's key, so that both can be known as one person.
"""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from heed.casework.models import Case
from heed.channels.contract import Author
from heed.inbox import intake
from heed.inbox import queries as inbox
from heed.inbox.models import Contact
from heed.privacy import keys

#: The channel on which what is written on the page comes in.
CHANNEL = "webform"


def page_author(viewer: Contact) -> Author:
    """The viewer as the author of what is written on the page: themselves where they came by the form."""
    known = inbox.identities([viewer]).get(viewer.pk)
    if viewer.channel == CHANNEL and known:
        return known.author()
    return Author(native_id=_native_id(viewer), handle=known.handle if known else "", name=known.name if known else "")


def thread_of(case: Case, viewer: Contact) -> str:
    """One thread for all that one viewer writes on the page of one case."""
    return f"page:{case.pk}:{keys.digest('page of', str(case.pk), str(viewer.pk)).hex}"


def stored_page_contact(viewer: Contact) -> Contact | None:
    """The contact under which the viewer has written on a page before; None where they have not."""
    if viewer.channel == CHANNEL:
        return viewer
    return Contact.objects.filter(digest=_digest(viewer)).first()


def same_people(contacts: Iterable[Contact]) -> dict[int, frozenset[int]]:
    """By the id of each person's first contact the ids of all their contacts among these."""
    known = list(contacts)
    by_digest = {contact.digest: contact.pk for contact in known}
    also = {contact.pk: by_digest[_digest(contact)] for contact in known if _digest(contact) in by_digest}
    return {
        contact.pk: frozenset({contact.pk, also.get(contact.pk, contact.pk)})
        for contact in known
        if contact.pk not in also.values()
    }


def _native_id(viewer: Contact) -> str:
    return f"page:{keys.digest('page contact', str(viewer.pk)).hex}"


def _digest(viewer: Contact) -> UUID:
    return intake.contact_digest(CHANNEL, _native_id(viewer))
