"""A text as the tagger reads it: pieces, and what is known of each piece by itself."""

import re
import zlib
from collections.abc import Callable, Sequence

from heed.understanding.personal_data.written import Spot

BUCKETS = 1 << 15
FIRST, LAST, HELD_BACK, TOWN, SEEN, COMMON = 1, 2, 4, 8, 16, 32
"""Bits of what the word lists say: name lists, names that training never saw, towns, words of ordinary language."""

EDGE = "\x00edge"
"""Stands before the first and after the last piece."""

_PIECE = re.compile(r"https?://\S{1,500}|www\.\S{1,500}|@\w[\w.-]{0,60}|[^\W\d_]{1,40}|\d{1,24}|\n[\s]{0,40}|[^\w\s]|_")


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
    for match in _PIECE.finditer(cased, start, end):
        form = match.group()
        if form[0] == "\n":
            form = "\n"
        elif form[0] == "@" and len(form) > 1:
            form = "\x00account_handle"
        elif form[:4] in ("http", "www.") and len(form) > 4:
            form = "\x00link"
        found.append((form, *match.span()))


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


def features(form: str, word: str, about: int, hashed: Callable[[str], int] | None = None) -> list[int]:
    """Numbers of buckets that describe a piece; `word` is its folded form, `about` what the word lists say of it."""
    number = hashed or bucket
    if form[0] == "\x00" or form == "\n":
        return [number("k=" + form)]
    kind = shape(form)
    if kind[0] in "ds":
        return [number(f"h={kind}"), number("w=" + (word if len(word) < 5 else kind))]
    length = min(len(word), 9)
    # a word that is not common is known by its form only: so is every name, whether training saw it or not
    itself = "w=" + word if about & COMMON or len(word) < 3 else "w"
    return [
        number(itself), number("h=" + kind), number(f"hl={kind}{length}"),
        number("p2=" + word[:2]), number("p3=" + word[:3]), number("p4=" + word[:4]),
        number("s2=" + word[-2:]), number("s3=" + word[-3:]), number("s4=" + word[-4:]), number("s5=" + word[-5:]),
        number(f"a={about}"), number(f"ah={about}{kind}"), number(f"c={word[-1:]}{kind}"),
    ]  # fmt: skip


def bucket(feature: str) -> int:
    """A bucket by a hash that is the same everywhere."""
    return zlib.crc32(feature.encode("utf-8", "surrogatepass")) % BUCKETS
