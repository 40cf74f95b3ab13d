"""By which words a resident could be known, and a text without them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from heed.inbox.models import Contact
from heed.inbox.queries import Identity, identities

#: A part of a name that is shorter is too common to be looked for alone.
SHORTEST = 3
#: Parts of names that name nobody.
PARTICLES = frozenset({
    "van", "von", "vom", "vander", "der", "den", "des", "del", "della", "delle", "dello",
    "degli", "dalla", "dal", "dos", "das", "ter", "ten", "het", "zum", "zur", "und",
    "and", "las", "los", "les", "bin", "ibn", "bint", "abu",
})  # fmt: skip

Named = Sequence[re.Pattern[str]]


def words(identity: Identity | None) -> list[re.Pattern[str]]:
    """The name, its parts, and the handle with and without its sign; [] for nobody. The longest first.

    The whole name and the handle are found in any case. A part of a name is often a word too (Wil, Mark), so it is
    found with its capital only, except in scripts that have none; and so is a name or handle that is one such part.
    """
    if identity is None:
        return []
    split = re.split(r"[\s,]+", identity.name)
    parts = {part for part in split if len(part) >= SHORTEST and part.casefold() not in PARTICLES}
    if len(split) == 1 and split[0]:
        parts.add(split[0])
    folded = {part.casefold() for part in split}
    whole = {one for one in (identity.name.strip(), identity.handle) if one and one.casefold() not in folded}
    if identity.handle:
        whole.add(f"@{identity.handle}")
    found = [(one, re.IGNORECASE) for one in whole] + [(form, re.NOFLAG) for one in parts for form in _forms(one)]
    return [_whole_word(one, flags) for one, flags in sorted(found, key=lambda pair: (-len(pair[0]), pair[0]))]


def words_of(contact_ids: Iterable[int]) -> list[re.Pattern[str]]:
    """The same by the numbers of the contacts of one person, with the references that stand for them in texts."""
    contacts = list(Contact.objects.filter(pk__in=contact_ids).order_by("pk"))
    known = identities(contacts)
    references = [form for one in contacts for form in (f"@resident-{one.reference}", f"resident-{one.reference}")]
    found = [_whole_word(one, re.IGNORECASE) for one in references]
    for contact in contacts:
        found += [one for one in words(known.get(contact.pk)) if one not in found]
    return found


def without(text: str, named: Named, instead: str | Callable[[re.Match[str]], str] = "[…]") -> str:
    """`text` with what names them taken out; `instead` may be made from what was found."""
    put = instead if callable(instead) else lambda _found: instead
    for one in named:
        text = one.sub(put, text)
    return text


def whole_address(sign: str) -> re.Pattern[str]:
    """Finds an address or handle that is not a part of a longer one: not an@example.org in jan@example.org."""
    return re.compile(rf"(?<![\w.+\-@])@?{re.escape(sign)}(?![\w\-@]|\.\w)")


def _forms(part: str) -> set[str]:
    """A part of a name as it is written among other words: with a capital, also where the profile has none."""
    with_capitals = re.sub(r"(?:^|(?<=[-'’]))\w", lambda found: found[0].upper(), part)
    forms = {part[0].upper() + part[1:], with_capitals}
    return forms | {part.title()} if part.isupper() else forms


def _whole_word(words: str, flags: re.RegexFlag) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", flags)
