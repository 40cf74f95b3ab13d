"""What sentences mean, as the shipped encoder sees it; kept, since between two pauses in typing most stay the same."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import numpy

from heed.understanding.encoder import encoder

_KEPT = 4_096
Array = Any


@lru_cache(maxsize=1)
def _known() -> dict[str, tuple[Array, Array]]:
    return {}


def look(sentences: Sequence[str]) -> list[tuple[Array, Array]]:
    """Of each sentence what it means (512) and how its words stand in it (1280); rows of length 1."""
    known = _known()
    if len(known) > _KEPT:
        known.clear()
    new = list(dict.fromkeys(one for one in sentences if one not in known))
    found = {}
    if new:
        seen = encoder().look(new)
        found = {one: (seen.vectors[at], seen.pooled[at]) for at, one in enumerate(new)}
        known.update(found)
    return [found.get(one) or known[one] for one in sentences]


def features(sentences: Sequence[str]) -> Array:
    """(n, 1792): both side by side."""
    return numpy.array([numpy.concatenate(pair) for pair in look(sentences)], numpy.float64)


def likeness(one: str, others: Sequence[str]) -> list[float]:
    """The cosine of what two sentences mean, -1 to 1."""
    mine, *theirs = [vector for vector, _ in look([one, *others])]
    return [float(mine @ other) for other in theirs]
