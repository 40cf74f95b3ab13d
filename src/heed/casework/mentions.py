"""Whom a note speaks to: "@Fatima", or "@Fatima El Idrissi" where there are two. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_AT = re.compile(r"(?<![\w@.])@(?=\w)")


@dataclass(frozen=True, slots=True)
class Mentions:
    """`people`: keys of those who are meant, in the order of the text. `unclear`: names that fit several, or nobody."""

    people: tuple[int, ...] = ()
    unclear: tuple[str, ...] = field(default=())


def mentions(text: str, names: Mapping[int, str]) -> Mentions:
    """`names`: whole names of colleagues by key. The longest name counts; a first name alone where only one has it."""
    people: dict[int, None] = {}
    unclear: dict[str, None] = {}
    for at in _AT.finditer(text):
        rest = text[at.end() :]
        meant = _meant(rest, names)
        if len(meant) == 1:
            people[meant[0]] = None
        else:
            unclear[re.match(r"\w+", rest)[0]] = None  # type: ignore[index]  # a word character follows the sign
    return Mentions(tuple(people), tuple(unclear))


def _meant(rest: str, names: Mapping[int, str]) -> list[int]:
    whole = [key for key, name in names.items() if _begins(rest, name)]
    if whole:
        longest = max(len(names[key]) for key in whole)
        return [key for key in whole if len(names[key]) == longest]
    return [key for key, name in names.items() if name.split() and _begins(rest, name.split()[0])]


def _begins(rest: str, name: str) -> bool:
    """Whether the text goes on with this name, and not with a longer word."""
    return bool(name) and rest.casefold().startswith(name.casefold()) and not re.match(r"\w", rest[len(name) :])
