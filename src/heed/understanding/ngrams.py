"""Words and pieces of words as numbers: what a text says to the letter, beside what it means (the encoder)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple
from zlib import crc32

import numpy

from heed.understanding.lexicon import Token

SPACE = 1 << 18
"""Numbers that n-grams are spread over by their hash (Weinberger et al. 2009, feature hashing)."""

_WORDS_KEPT = 1 << 15
_LONGEST_WORD = 40
_LETTERS = (3, 4, 5)
_MOST_TOKENS = 3_000
_DIGITS = str.maketrans("0123456789", "0000000000")


class Grams(NamedTuple):
    """The n-grams of a text: of words and pairs of words, and of letters; distinct numbers below `SPACE`, in order."""

    words: Any
    letters: Any


@lru_cache(_WORDS_KEPT)
def of_word(word: str) -> tuple[int, tuple[int, ...]]:
    """The number of a word, and those of its runs of three to five letters, its ends marked; digits are all alike."""
    word = word[:_LONGEST_WORD].translate(_DIGITS)
    marked = f" {word} "
    runs = {marked[at : at + n] for n in _LETTERS for at in range(len(marked) - n + 1)}
    return _number("w", word), tuple(_number("c", run) for run in runs)


def _number(kind: str, text: str) -> int:
    return crc32(f"{kind}{text}".encode(errors="surrogatepass")) % SPACE


@lru_cache(1 << 16)
def _of_pair(first: str, second: str) -> int:
    return _number("p", f"{first} {second}".translate(_DIGITS))


def grams(tokens: Sequence[Token], signs: Iterable[str] = ()) -> Grams:
    """Of the first 3,000 words. `signs` are emoji and the like, which count as words."""
    words: list[int] = [_number("w", sign) for sign in signs]
    letters: set[int] = set()
    before = "^"
    for token in tokens[:_MOST_TOKENS]:
        number, runs = of_word(token.word)
        words += (number, _of_pair(before, token.word))
        letters.update(runs)
        before = token.word
    return Grams(_array(words), _array(letters))


def _array(numbers: Iterable[int]) -> Any:
    distinct = sorted(set(numbers))  # for so few numpy would take longer
    return numpy.fromiter(distinct, numpy.int32, len(distinct))
