"""Takes out of a text what identifies somebody and nobody needs to handle a message, before it is stored."""

from __future__ import annotations

from functools import lru_cache

from heed.understanding import personal_data
from heed.understanding.context import Context
from heed.understanding.text import fold

_STAYS = frozenset({"address"})
"""Where the broken lamp stands is often somebody's home; without it nobody can mend the lamp."""

_SURE_ENOUGH = 0.4
"""Of names: below this more words are hidden that are none than names are found (on our own tuning messages)."""


def hide(
    text: str, region: str = "NL", language: str = "", own_handles: tuple[str, ...] = (), with_names: bool = True
) -> str:
    """The text with names, numbers and dates that identify somebody replaced by their kind, such as "[phone]".

    `region` (ISO 3166-1) and `language` (ISO 639-1, "" where unknown) say where a number without a country code
    belongs; `own_handles` are nobody's personal data. Addresses stay. `with_names`: without it
    only what has a form is found, several times as fast. Never raises on any text.
    """
    parts, at = [], 0
    for found in personal_data.find(text, fold(text), _context(region, own_handles), language, with_names=with_names):
        if found.kind not in _STAYS and found.confidence >= _SURE_ENOUGH:
            parts += [text[at : found.start], f"[{found.kind}]"]
            at = found.end
    return "".join([*parts, text[at:]])


@lru_cache(maxsize=64)
def _context(region: str, own_handles: tuple[str, ...]) -> Context:
    return Context(region=region, own_handles=own_handles)
