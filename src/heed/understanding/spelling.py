"""Which language a word looks like by its letters: of help where a text is too short for statistics over all of it.

A multinomial logistic regression over hashed runs of one to five letters, learned from frequent words of each language
(`./run train language`).
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

import numpy

SPACE = 1 << 15
"""Numbers that runs of letters are spread over by their hash."""
WEIGHTS = Path(__file__).parent / "weights" / "spelling.npz"

_RUNS = (1, 2, 3, 4, 5)
_LONGEST_WORD = 40
_WORDS_KEPT = 1 << 14
_WORD = re.compile(r"[^\W\d_]+")

Array = Any


class _Model(NamedTuple):
    """`weights`: (SPACE, languages) whole numbers, each language with what they are multiplied by."""

    languages: tuple[str, ...]
    weights: Array
    scale: Array


@lru_cache(maxsize=1)
def load() -> _Model:
    """The model of this process (under a megabyte)."""
    with numpy.load(WEIGHTS, allow_pickle=False) as stored:
        languages = tuple(stored["languages"].tobytes().decode().split())
        return _Model(languages, stored["weights"], stored["scale"])


def runs(word: str) -> list[int]:
    """The numbers of the runs of letters in a word in small letters, and of the word itself; in order, each once."""
    marked = f" {word[:_LONGEST_WORD]} "
    found = {marked[at : at + n] for n in _RUNS for at in range(len(marked) - n + 1)} | {marked}
    return sorted({crc32(run.encode(errors="surrogatepass")) % SPACE for run in found})


@lru_cache(_WORDS_KEPT)
def _of_word(word: str) -> tuple[float, ...]:
    """How much a word speaks for each language of the model."""
    model = load()
    numbers = runs(word)
    said = model.weights[numbers].sum(axis=0, dtype=numpy.int64) * model.scale / math.sqrt(len(numbers))
    return tuple(said.tolist())


def with_spelling(scores: Sequence[float], text: str, languages: Sequence[str]) -> list[float]:
    """The scores (logarithms) of the languages with what the spelling of the words adds.

    It only divides anew what the languages of the model have together: one that the model does not know neither gains
    nor loses.
    """
    result = list(scores)
    words = [_of_word(word) for word in _WORD.findall(text.lower())]
    known = [(at, place) for at, place in enumerate(_places(tuple(languages))) if place >= 0]
    if not words or not known:
        return result
    for at, place in known:
        result[at] += sum(word[place] for word in words)
    gained = _together([result[at] for at, _ in known]) - _together([scores[at] for at, _ in known])
    for at, _ in known:
        result[at] -= gained
    return result


@lru_cache(maxsize=8)
def _places(languages: tuple[str, ...]) -> tuple[int, ...]:
    """Of each language its column in the model, or -1."""
    columns = load().languages
    return tuple(columns.index(language) if language in columns else -1 for language in languages)


def _together(scores: Sequence[float]) -> float:
    """The logarithm of the sum of what the scores are the logarithms of."""
    top = max(scores)
    return top + math.log(sum(math.exp(score - top) for score in scores))
