"""Templates of answers: texts by language with places that are filled in. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

#: What may stand in braces, beside {fact:12}: the statement of fact 12.
PLACES = ("reference", "promise", "department", "town", "topic", "day", "colleague", "signature")
_PLACE = re.compile(r"\{([^{}\n]*)\}")
_FACT = re.compile(r"fact:([1-9]\d{0,17})")


def unknown_places(text: str) -> list[str]:
    """What stands in braces and is no place; a brace without its partner is named as it is."""
    rest = _PLACE.sub("", text)
    unknown = [name for name in _PLACE.findall(text) if name not in PLACES and not _FACT.fullmatch(name)]
    return unknown + sorted({*rest} & {"{", "}"})


def facts_in(texts: Iterable[str]) -> list[int]:
    """Ids of the facts that stand in texts, each once, in order."""
    found = [_FACT.fullmatch(name) for text in texts for name in _PLACE.findall(text)]
    return list(dict.fromkeys(int(match[1]) for match in found if match))


def fact_place(fact_id: int) -> str:
    """How a fact stands in a template."""
    return f"{{fact:{fact_id}}}"


def fill(text: str, values: Mapping[str, str]) -> str:
    """The text with its places filled; one without a value stays as it is, to be seen before sending."""
    return _PLACE.sub(lambda found: values.get(found[1], found[0]), text)


def in_language(texts: Mapping[str, str], languages: Sequence[str]) -> str:
    """The text in the first of the languages in which there is one, else in any."""
    return next((texts[code] for code in languages if texts.get(code)), next(iter(texts.values()), ""))
