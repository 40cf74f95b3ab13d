"""What differs between two texts, word by word. Pure."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import NamedTuple

_PIECES = re.compile(r"\s+|\w+|[^\w\s]")


class Piece(NamedTuple):
    """A stretch of text; `kind` is "same", "out" (only in the first text) or "in" (only in the second)."""

    kind: str
    text: str


def changes(before: str, after: str) -> list[Piece]:
    """The stretches in order. Those that are the same and "out" make up `before`, the same and "in" `after`."""
    old, new = _PIECES.findall(before), _PIECES.findall(after)
    found: list[Piece] = []
    for what, a, b, c, d in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        if what == "equal":
            found.append(Piece("same", "".join(old[a:b])))
            continue
        found += [Piece(kind, text) for kind, text in (("out", "".join(old[a:b])), ("in", "".join(new[c:d]))) if text]
    return found
