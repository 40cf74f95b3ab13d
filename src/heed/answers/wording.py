"""Templates of answers: texts by language with places that are filled in. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

#: What may stand in braces.
PLACES = ("reference", "promise", "department", "town")
_PLACE = re.compile(r"\{([^{}\n]*)\}")


def unknown_places(text: str) -> list[str]:
    """What stands in braces and is none of `PLACES`; a brace without its partner is named as it is."""
    rest = _PLACE.sub("", text)
    return [name for name in _PLACE.findall(text) if name not in PLACES] + sorted({*rest} & {"{", "}"})


def fill(text: str, values: Mapping[str, str]) -> str:
    """The text with its places filled; one without a value stays as it is, to be seen before sending."""
    return _PLACE.sub(lambda found: values.get(found[1], found[0]), text)


def in_language(texts: Mapping[str, str], languages: Sequence[str]) -> str:
    """The text in the first of the languages in which there is one, else in any."""
    return next((texts[code] for code in languages if texts.get(code)), next(iter(texts.values()), ""))
