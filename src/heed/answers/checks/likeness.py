"""Judges a sentence by its likeness to example sentences: what the shipped encoder sees in them, weighed by ridge
regression (Hoerl and Kennard 1970) on one against the rest. The examples are data; the weights follow from them when they
are first needed (under a second), the same on every machine to well within what decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import numpy

from heed.answers.checks.meaning import features
from heed.understanding.text import fold_word

_RIDGE = 3.0
Array = Any


class Weights(NamedTuple):
    """`by_feature` has a column for "bad" as a whole and one for each kind of it."""

    mean: Array
    by_feature: Array
    kinds: tuple[str, ...]


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


@lru_cache(maxsize=4)
def weights(bad: tuple[tuple[str, str], ...], good: str) -> Weights:
    """Of the examples: `bad` as pairs of kind and sentences, `good` as sentences, one a line."""
    kinds = tuple(kind for kind, _ in bad)
    sentences = [(number, one) for number, (_, text) in enumerate(bad) for one in lines(text)]
    others = lines(good)
    rows = features([fold_word(one) for one in [one for _, one in sentences] + others])
    wanted = -numpy.ones((len(rows), 1 + len(kinds)))
    for at, (number, _) in enumerate(sentences):
        wanted[at, 0] = wanted[at, 1 + number] = 1
    mean = rows.mean(axis=0)
    centred = rows - mean
    kernel = centred @ centred.T + _RIDGE * numpy.eye(len(rows))
    return Weights(mean, centred.T @ numpy.linalg.solve(kernel, wanted), kinds)


def judge(sentences: Sequence[str], by: Weights) -> list[tuple[float, str]]:
    """Of each sentence how bad it is (about -1 to 1) and the likeliest kind."""
    if not sentences:
        return []
    scores = (features([fold_word(one) for one in sentences]) - by.mean) @ by.by_feature
    return [(float(row[0]), by.kinds[int(row[1:].argmax())]) for row in scores]
