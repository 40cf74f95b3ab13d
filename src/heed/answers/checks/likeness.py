"""Judges a sentence by its likeness to example sentences: kernel ridge regression (Saunders, Gammerman and Vovk 1998)
on what the shipped encoder sees in them, with the third power of the cosine as kernel. The examples are data; the
weights follow from them when they are first needed (about a second).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import numpy

from heed.answers.checks.meaning import features
from heed.understanding.encoder import DIMENSIONS
from heed.understanding.text import fold_word

# chosen by leaving each example out in turn, and by the texts to tune with
_RIDGE, _POWER, _OF_MEANING = 0.03, 3, 0.8
Array = Any


class Weights(NamedTuple):
    """Of n examples: their features, what each says for "bad", and what the kernel is centred by.

    `kinds`: of each of the first examples, which are the bad ones, what kind it is.
    """

    rows: Array
    by_example: Array
    mean_of_column: Array
    mean: float
    offset: float
    kinds: tuple[str, ...]


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


@lru_cache(maxsize=4)
def weights(bad: tuple[tuple[str, str], ...], good: str) -> Weights:
    """Of the examples: `bad` as pairs of kind and sentences, `good` as sentences, one a line."""
    sentences = [(kind, one) for kind, text in bad for one in lines(text)]
    others = lines(good)
    rows = features([fold_word(one) for _, one in sentences] + [fold_word(one) for one in others])
    wanted = numpy.array([1.0] * len(sentences) + [-1.0] * len(others))
    kernel = _kernel(rows, rows)
    column, mean = kernel.mean(axis=0), float(kernel.mean())
    centred = kernel - column - column[:, None] + mean
    by_example = numpy.linalg.solve(centred + _RIDGE * numpy.eye(len(rows)), wanted - wanted.mean())
    return Weights(rows, by_example, column, mean, float(wanted.mean()), tuple(kind for kind, _ in sentences))


def _kernel(one: Array, other: Array) -> Array:
    meaning = one[:, :DIMENSIONS] @ other[:, :DIMENSIONS].T
    words = one[:, DIMENSIONS:] @ other[:, DIMENSIONS:].T
    return (_OF_MEANING * meaning + (1 - _OF_MEANING) * words) ** _POWER


def judge(sentences: Sequence[str], by: Weights) -> list[tuple[float, str]]:
    """Of each sentence how bad it is (about -1 to 1) and the kind of the bad example that is nearest."""
    if not sentences:
        return []
    kernel = _kernel(features([fold_word(one) for one in sentences]), by.rows)
    centred = kernel - kernel.mean(axis=1, keepdims=True) - by.mean_of_column + by.mean
    scores = centred @ by.by_example + by.offset
    nearest = kernel[:, : len(by.kinds)].argmax(axis=1)
    return [(float(score), by.kinds[int(at)]) for score, at in zip(scores, nearest, strict=True)]
