"""A text with the words marked at which findings point. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text. `numbers`: of the findings that point at it, from 1; `ends`: of those that end with it."""

    text: str
    numbers: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()


def pieces(text: str, spans: Sequence[tuple[int, int]]) -> list[Piece]:
    """The text in pieces that together are the text. `spans`: of each finding, in code points; one that spans the whole
    text, or nothing, marks nothing."""
    held = {
        number: (start, end)
        for number, (start, end) in enumerate(spans, start=1)
        if 0 <= start < end <= len(text) and (start, end) != (0, len(text))
    }
    cuts = sorted({0, len(text), *(at for span in held.values() for at in span)})
    return [
        Piece(
            text[start:end],
            tuple(number for number, span in held.items() if span[0] <= start and end <= span[1]),
            tuple(number for number, span in held.items() if span[1] == end),
        )
        for start, end in pairwise(cuts)
    ]
