"""Names leave a text before it is stored: handles and e-mail addresses become contact references."""

from __future__ import annotations

import re
from collections.abc import Iterable

from heed.channels.contract import Mention
from heed.privacy import keys

#: Longest text that is stored and read, in code points. What is longer is cut, and says so.
TEXT_LIMIT = 100_000
CUT = "\n[…]"

# "@anna", "@anna@example.social", "anna@example.org". Bounded repetitions keep the search linear.
_HANDLE = re.compile(
    r"(?<![\w@.+-])@?[\w][\w.+-]{0,63}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|(?<![\w@/.])@[\w][\w.-]{0,250}", re.UNICODE
)
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def storable(text: str, limit: int = TEXT_LIMIT) -> str:
    """Without what PostgreSQL cannot hold (NUL, lone surrogates), and cut at `limit`."""
    text = _UNSTORABLE.sub("�", text[: limit + 1])
    return text if len(text) <= limit else text[: limit - len(CUT)] + CUT


def normalised(handle: str) -> str:
    return handle.strip().lstrip("@").rstrip(".").lower()


def contact_reference(channel: str, handle: str) -> str:
    return keys.reference(channel, normalised(handle))


def without_handles(text: str, channel: str, mentions: Iterable[Mention], own_handle: str) -> str:
    """`text` with every handle but our own replaced by "@resident-…", the same for the same person each time."""
    full = {mention.text.lower(): mention.handle for mention in mentions}
    own = normalised(own_handle)
    own_forms = {own, own.split("@")[0]}

    def replacement(found: re.Match[str]) -> str:
        literal = found.group().rstrip(".-")
        rest = found.group()[len(literal) :]
        handle = normalised(full.get(literal.lower(), literal))
        if handle == own or (literal.lower() not in full and handle in own_forms):
            return found.group()
        return f"@resident-{contact_reference(channel, handle)}{rest}"

    return _HANDLE.sub(replacement, text)
