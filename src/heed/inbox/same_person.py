"""Contacts that are known to be one person: who told us something on a network, and wrote on the page of their case.

A contact belongs to a channel, so whoever writes on our page is another contact than the one on the network. That
one's id is made from the first one's with the town's key, so that both can be known as one person.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from uuid import UUID

from heed.inbox import intake
from heed.inbox.models import Contact
from heed.inbox.queries import contacts_by_handle, identities
from heed.privacy import keys

#: The channel on which what is written on the page comes in.
PAGE = "webform"
_ON_PAGE = "page:"
#: So many people who spoke beside somebody are looked at, those who came last.
MOST_BESIDE = 200

_beside: dict[str, Callable[[Collection[int]], Iterable[Contact]]] = {}


def look_beside(what: str, people: Callable[[Collection[int]], Iterable[Contact]]) -> None:
    """A room above knows who speaks beside these contacts. From its `ready`; the same `what` again replaces it."""
    _beside[what] = people


def native_id_on_page(contact: Contact) -> str:
    return f"{_ON_PAGE}{keys.digest('page contact', str(contact.pk)).hex}"


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


def contacts_of(contact_id: int) -> frozenset[int]:
    """The ids of all contacts that are known, and not guessed, to be this person: with the one that they are on the
    page of their case, or for that one with the one that it was made from."""
    contact = Contact.objects.filter(pk=contact_id).first()
    if contact is None:
        return frozenset({contact_id})
    if contact.channel != PAGE:
        pages = Contact.objects.filter(digest=digest_on_page(contact)).values_list("pk", flat=True)
        return frozenset({contact_id, *pages})
    first = _made_from(contact)
    return frozenset({contact_id, first.pk} if first else {contact_id})


def _made_from(page: Contact) -> Contact | None:
    known = identities([page]).get(page.pk)
    if known is None or not known.native_id.startswith(_ON_PAGE):
        return None
    candidates = [*contacts_by_handle(known.handle), *_spoke_beside({page.pk})]
    return next((one for one in candidates if one.channel != PAGE and digest_on_page(one) == page.digest), None)


def _spoke_beside(contact_ids: Collection[int]) -> list[Contact]:
    found = {one.pk: one for look in _beside.values() for one in look(contact_ids)}
    return [found[pk] for pk in sorted(found, reverse=True) if pk not in contact_ids]


def may_be(contact_ids: Collection[int]) -> list[Contact]:
    """Other contacts that may be the same person, which nobody knows: they have the same handle or address on another
    channel, or the same name and spoke in a case of theirs."""
    contacts = list(Contact.objects.filter(pk__in=contact_ids).order_by("pk"))
    known = identities(contacts).values()
    found = {one.pk: one for identity in known if identity.handle for one in contacts_by_handle(identity.handle)}
    names = {name for identity in known if (name := _folded(identity.name))}
    if names:
        beside = [one for one in _spoke_beside(contact_ids) if one.vault_id][:MOST_BESIDE]
        theirs = identities(beside)
        found |= {one.pk: one for one in beside if one.pk in theirs and _folded(theirs[one.pk].name) in names}
    return [found[pk] for pk in sorted(found) if pk not in contact_ids]


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
