"""How well a template fits a message: by topic, by what both mean, by their words, and by language. Pure.

Meaning is compared by the angle between vectors (Yang et al. 2020, as in `understanding.similarity`) and by words: the
share of stems in common (Ochiai 1957). The mean of both told more than either (`./run bench offering`); where one of
both texts has no vector, words decide alone.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy

from heed.understanding import vectors
from heed.understanding.text import fold_word
from heed.understanding.traces import stem

#: Of the topic, of what it is part of, and of none: how much each speaks for a template.
OWN, PART, ANY, OTHER = 0.40, 0.35, 0.15, 0.0
MEANING = 0.5
LANGUAGE = 0.1
#: From this likeness of meaning on a template counts as fitting the message, whatever its topic: rare, and so it should
#: be, since of two made-up messages on different topics one in a hundred comes to 0.17.
FITS_FROM = 0.35

_WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class Asked:
    """A message: its words, what it means (`vectors.pack`; None where that is not known), its language."""

    words: frozenset[str] = frozenset()
    vector: bytes | None = None
    language: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """What is known of a template. `vectors`: of each message that it is meant for."""

    words: tuple[frozenset[str], ...] = ()
    vectors: tuple[bytes, ...] = ()
    languages: frozenset[str] = frozenset()
    topic: float = OTHER


def words_of(text: str) -> frozenset[str]:
    """Stems of the words of four letters and more."""
    return frozenset(stem(fold_word(word)) for word in _WORD.findall(text))


def meaning(asked: Asked, offer: Offer) -> float:
    """From 0 (nothing in common) to 1 (the same): the most alike of what the template is meant for."""
    by_words = max((in_common(asked.words, words) for words in offer.words), default=0.0)
    if not asked.vector or not offer.vectors:
        return by_words
    own, *others = vectors.unpack([asked.vector, *offer.vectors])
    cosine = float(numpy.clip((numpy.stack(others) @ own).max(), -1, 1))
    return (max(0.0, 1 - 2 * math.acos(cosine) / math.pi) + by_words) / 2


def in_common(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / math.sqrt(len(one) * len(other)) if one and other else 0.0


def score(asked: Asked, offer: Offer) -> float:
    """From 0 to 1. Templates of the topic come before those of any, these before others, where all else is equal."""
    speaks = LANGUAGE if not asked.language or asked.language in offer.languages else 0.0
    return offer.topic + MEANING * meaning(asked, offer) + speaks


def order(asked: Asked, offers: Sequence[Offer]) -> list[tuple[int, float]]:
    """Places in `offers` with the likeness of meaning, the best score first; equal ones as they came."""
    ranked = sorted(range(len(offers)), key=lambda at: -round(score(asked, offers[at]), 6))
    return [(at, meaning(asked, offers[at])) for at in ranked]
