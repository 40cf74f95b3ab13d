"""Words, signs and pieces of words as numbers: what a text says to the letter, beside what it means (the encoder)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
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
_MOST_BETWEEN = 300  # code points between two words that are looked at
_DIGITS = str.maketrans("0123456789", "0000000000")
_LINK, _HANDLE, _MORE, _DOTS = "http://", "@", "+", "..."
_START, _END = "^", "$"
#: What stands between words: a link or a handle, a run of signs that grows louder with its length, any other sign.
_SIGN = re.compile(r"(?P<link>https?://\S+|www\.\S+)|(?P<handle>@[\w.\-]+(?:@[\w.\-]+)?)|[!?]+|\.\.+|…|[^\s\w]|_")


class Grams(NamedTuple):
    """The n-grams of a text: of words, signs and pairs of these, and of letters; numbers below `SPACE` as they come,
    some more than once."""

    words: list[int]
    letters: list[int]


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


@lru_cache(1 << 14)
def _of_sign(sign: str) -> int:
    return _number("s", sign)


@lru_cache(1 << 12)
def _signs(between: str) -> tuple[str, ...]:
    """The signs in what stands between two words: links are all alike, and so are handles; "!!!" is as "!!"."""
    found = []
    for match in _SIGN.finditer(between[:_MOST_BETWEEN]):
        sign = match.group()
        if match.lastgroup:
            sign = _LINK if match.lastgroup == "link" else _HANDLE
        elif sign[0] in "!?" and len(sign) > 1:
            sign = sign[0] + _MORE if len(set(sign)) == 1 else "?!"
        elif len(sign) > 1 or sign == "…":
            sign = _DOTS
        found.append(sign)
    return tuple(found)


def grams(text: str, tokens: Sequence[Token]) -> Grams:
    """Of a folded text and its words, the first 3,000 of them."""
    words: list[int] = []
    letters: list[int] = []
    before, end = _START, 0
    for token in tokens[:_MOST_TOKENS]:
        between = text[end : token.start]
        if between and between != " ":
            for sign in _signs(between):
                words += (_of_sign(sign), _of_pair(before, sign))
                before = sign
        number, runs = of_word(token.word)
        words += (number, _of_pair(before, token.word))
        letters += runs
        before, end = token.word, token.end
    for sign in _signs(text[end : end + _MOST_BETWEEN]):
        words += (_of_sign(sign), _of_pair(before, sign))
        before = sign
    words.append(_of_pair(before, _END))
    return Grams(words, letters)


def distinct(lists: Sequence[Sequence[int]]) -> tuple[Any, Any]:
    """The distinct n-grams of each list, in order, one list behind the other, int32; and how many each has."""
    lengths = numpy.fromiter(map(len, lists), numpy.int64, len(lists))
    together = numpy.fromiter(chain.from_iterable(lists), numpy.int64, int(lengths.sum()))
    # sorted all at once, which takes half of the time: above its n-gram each number holds that of its list
    together += numpy.repeat(numpy.arange(len(lists)) * SPACE, lengths)
    together.sort()
    together = together[numpy.diff(together, prepend=-1) > 0]  # unique() takes many times as long
    counts = numpy.bincount(together // SPACE, minlength=len(lists))
    return (together % SPACE).astype(numpy.int32), counts
