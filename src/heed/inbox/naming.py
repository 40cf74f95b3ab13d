"""By which words a resident could be known, and a text without them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from heed.inbox.models import Contact
from heed.inbox.queries import Identity, identities

#: A part of a name that is shorter is too common to be looked for alone.
SHORTEST = 3


def words(identity: Identity | None) -> list[str]:
    """The name, its parts, and the handle with and without its sign; [] for nobody. The longest first."""
    if identity is None:
        return []
    parts = [part for part in re.split(r"[\s,]+", identity.name) if len(part) >= SHORTEST]
    found = (identity.name, identity.handle, f"@{identity.handle}", *parts)
    return sorted({one for one in found if one.strip("@ ")}, key=len, reverse=True)


def words_of(contact_id: int) -> list[str]:
    """The same by the number of the contact, with the reference that stands for them in texts."""
    contact = Contact.objects.filter(pk=contact_id).first()
    if contact is None:
        return []
    known = words(identities([contact]).get(contact.pk))
    return [f"@resident-{contact.reference}", f"resident-{contact.reference}", *known]


def without(text: str, named: Sequence[str], instead: str = "[…]") -> str:
    """`text` with each of the words, where it stands as a whole word in any case, taken out."""
    for one in named:
        text = re.sub(rf"(?<!\w){re.escape(one)}(?!\w)", lambda _found: instead, text, flags=re.IGNORECASE)
    return text
