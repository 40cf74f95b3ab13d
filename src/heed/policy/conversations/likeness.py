"""Which statements may say the same as a new one, by their spelling. Knows no Django.

Meaning is not compared: "cars out of the street" and "a car-free street" are not found to be alike. A person decides.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

#: From this share of common trigrams on, two statements are shown beside each other.
ALIKE_FROM = 0.45
#: At most so many are pointed at.
MOST = 3
_BETWEEN = re.compile(r"[^\w]+")


class Alike(NamedTuple):
    id: int
    likeness: float


def likeness(one: str, other: str) -> float:
    """How alike two texts are, from 0 to 1: common trigrams of all trigrams (Jaccard), as PostgreSQL's pg_trgm does it.

    Case, accents and punctuation do not count. Two texts without any word are not alike.
    """
    return _share(_trigrams(one), _trigrams(other))


def alike(text: str, others: Iterable[tuple[int, str]]) -> list[Alike]:
    """At most `MOST` of the others (id, text), the likest first."""
    return Known(others).alike(text)


class Known:
    """Texts (id, text) that many others are compared with: each is taken apart once."""

    def __init__(self, texts: Iterable[tuple[int, str]]) -> None:
        self._traces = [(pk, _trigrams(text)) for pk, text in texts]

    def alike(self, text: str) -> list[Alike]:
        """At most `MOST` of the texts, the likest first."""
        own = _trigrams(text)
        found = [Alike(pk, _share(own, traces)) for pk, traces in self._traces if _can_be(own, traces)]
        near = [one for one in found if one.likeness >= ALIKE_FROM]
        return sorted(near, key=lambda one: (-one.likeness, one.id))[:MOST]


def _can_be(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two texts are near enough in length to be alike: that is looked at first, for it costs nothing."""
    return min(len(one), len(other)) >= ALIKE_FROM * max(len(one), len(other))


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    common = len(one & other)
    return common / (len(one) + len(other) - common) if one and other else 0.0


def _trigrams(text: str) -> frozenset[str]:
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(sign))
    padded = (f"  {word} " for word in _BETWEEN.split(plain) if word)
    return frozenset(word[at : at + 3] for word in padded for at in range(len(word) - 2))
