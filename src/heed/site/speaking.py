"""Who somebody is that writes on the page of their case.

Whoever told us something on a network and then writes on our page is another contact to the inbox, which knows both
as one person: see `inbox.same_person`.
"""

from __future__ import annotations

from heed.casework.models import Case
from heed.channels.contract import Author
from heed.inbox import queries as inbox
from heed.inbox import same_person
from heed.inbox.models import Contact
from heed.privacy import keys


def page_author(viewer: Contact) -> Author:
    """The viewer as the author of what is written on the page: themselves where they came by the form."""
    known = inbox.identities([viewer]).get(viewer.pk)
    if viewer.channel == same_person.PAGE and known:
        return known.author()
    native_id = same_person.native_id_on_page(viewer)
    return Author(native_id=native_id, handle=known.handle if known else "", name=known.name if known else "")


def thread_of(case: Case, viewer: Contact) -> str:
    """One thread for all that one viewer writes on the page of one case."""
    return f"page:{case.pk}:{keys.digest('page of', str(case.pk), str(viewer.pk)).hex}"


def stored_page_contact(viewer: Contact) -> Contact | None:
    """The contact under which the viewer has written on a page before; None where they have not."""
    if viewer.channel == same_person.PAGE:
        return viewer
    return Contact.objects.filter(digest=same_person.digest_on_page(viewer)).first()
