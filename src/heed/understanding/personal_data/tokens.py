"""A text as the tagger reads it: pieces, and what is known of each piece by itself."""

import re
import zlib
from collections.abc import Sequence
from functools import lru_cache

from heed.understanding.personal_data.written import Spot

BUCKETS = 1 << 15
FIRST, LAST, HELD_BACK, TOWN, SEEN, COMMON = 1, 2, 4, 8, 16, 32
"""Bits of what the word lists say: name lists, names that training never saw, towns, words of ordinary language."""

EDGE = "\x00edge"
"""Stands before the first and after the last piece."""

_PIECE = re.compile(r"[^\W\d_]{1,40}|\d{1,24}|[^\w\s]|_|\n\s{0,40}")
_LINK_OR_PIECE = re.compile(
    r"(?P<link>https?://\S{1,500}|www\.\S{1,500})|(?P<account_handle>@\w[\w.-]{0,60})|" + _PIECE.pattern
)

Piece = tuple[str, int, int]
"""A word, number or sign, with its start and end; it is as written, or the kind of personal data it was found to be."""


def pieces(cased: str, known: Sequence[Spot], start: int = 0, end: int | None = None) -> list[Piece]:
    """Splits a stretch of text; what is `known` to be a number or address of some kind is one piece."""
    found: list[Piece] = []
    at, end = start, len(cased) if end is None else end
    for spot in known:
        if spot[1] > at and spot[0] < end:
            _split(cased, at, max(at, spot[0]), found)
            found.append(("\x00" + spot[2], spot[0], spot[1]))
            at = spot[1]
    _split(cased, at, end, found)
    return found


def _split(cased: str, start: int, end: int, found: list[Piece]) -> None:
    if cased.find("\n", start, end) < 0 and not _has_links(cased, start, end):
        found += [(match.group(), *match.span()) for match in _PIECE.finditer(cased, start, end)]
        return
    for match in _LINK_OR_PIECE.finditer(cased, start, end):
        form = "\x00" + match.lastgroup if match.lastgroup else match.group()
        found.append(("\n" if form[0] == "\n" else form, *match.span()))


def _has_links(cased: str, start: int, end: int) -> bool:
    return any(cased.find(sign, start, end) >= 0 for sign in ("@", "http", "www."))


def shape(form: str) -> str:
    """Kind of spelling: numbers by length, words by their capitals."""
    if form[0].isdigit():
        return f"d{min(len(form), 6)}"
    if not form[0].isalpha():
        return "s"
    if form.islower():
        return "x"
    if form.isupper():
        return "X" if len(form) == 1 else "XX"
    if form[0].isupper() and form[1:].islower():
        return "Xx"
    return "xX" if form.lower() != form else "c"


def features(form: str, word: str, about: int) -> list[int]:
    """Numbers of buckets that describe a piece; `word` is its folded form, `about` what the word lists say of it."""
    if form[0] == "\x00" or form == "\n":
        return [bucket("k=" + form)]
    kind = shape(form)
    if kind[0] in "ds":
        return [bucket(f"h={kind}"), bucket("w=" + (word if len(word) < 5 else kind))]
    # a word that is not common is known by its form only: so is every name, whether training saw it or not
    itself = "w=" + word if about & COMMON or len(word) < 3 else "w"
    return [
        bucket(itself), bucket("p2=" + word[:2]), bucket("p3=" + word[:3]), bucket("p4=" + word[:4]),
        bucket("s2=" + word[-2:]), bucket("s3=" + word[-3:]), bucket("s4=" + word[-4:]), bucket("s5=" + word[-5:]),
        *_spelling(kind, min(len(word), 9), about, word[-1:]),
    ]  # fmt: skip


@lru_cache(1 << 12)
def _spelling(kind: str, length: int, about: int, last: str) -> tuple[int, ...]:
    whole = (f"h={kind}", f"hl={kind}{length}", f"a={about}", f"ah={about}{kind}", f"c={last}{kind}")
    return tuple(map(bucket, whole))


@lru_cache(1 << 15)
def bucket(feature: str) -> int:
    """A bucket by a hash that is the same everywhere."""
    return zlib.crc32(feature.encode("utf-8", "surrogatepass")) % BUCKETS
