"""An outgoing answer as the checks see it: what several of them need is worked out once, when first asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple
from zoneinfo import ZoneInfo

from heed.answers.checks.contract import Outgoing
from heed.answers.checks.moment import Moment
from heed.answers.checks.moments import moments
from heed.understanding import personal_data
from heed.understanding.context import Context
from heed.understanding.reading import PersonalData
from heed.understanding.text import fold

LONGEST = 20_000
"""Code points of an answer in which words are looked for; length and links are looked at in all of it."""

_END = re.compile(r"[.!?…]+[\"')\]]*(?=\s)|\n+")
# Within double quotation marks only: an apostrophe stands in too many words.
_QUOTED = re.compile(r"[\"“„«][^\"”“»\n]{2,400}[\"”“»]")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:[a-z]|a\.s|t\.h\.v|d\.w\.z|b\.v|bijv|m\.b\.t|i\.v\.m|t\.a\.v|o\.a|nr|no|tel|dhr|mevr|mw|mr|mrs|ms"
    r"|dr|drs|ing|st|e\.g|i\.e|approx|ca|max|min|art|\d{1,2})$"
)


class Part(NamedTuple):
    """A sentence, by its offsets in the folded text."""

    start: int
    end: int
    text: str


class Seen:
    """`folded` is lower case without accents or invisible characters; `cased`, as long, has the capitals."""

    def __init__(self, outgoing: Outgoing) -> None:
        self.outgoing = outgoing
        self._folded = fold(outgoing.text[:LONGEST])
        self.folded = self._folded.text
        offsets = self._folded.offsets
        self.cased = outgoing.text[:LONGEST] if offsets is None else "".join(outgoing.text[at] for at in offsets)

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the text as it was typed."""
        return self._folded.span(start, end) if start < end else (0, len(self.outgoing.text))

    @cached_property
    def resident(self) -> str:
        """What the resident wrote, folded."""
        return fold(self.outgoing.resident_text[:LONGEST]).text

    @cached_property
    def zone(self) -> ZoneInfo:
        target = self.outgoing.may_promise_from
        return target.calendar.zone if target else ZoneInfo("Europe/Amsterdam")

    @cached_property
    def sentences(self) -> tuple[Part, ...]:
        return tuple(sentences_of(self.folded))

    @cached_property
    def moments(self) -> tuple[Moment, ...]:
        """Moments of which the text speaks, in the town's own time."""
        return tuple(moments(self.folded, self.outgoing.now.astimezone(self.zone)))

    @cached_property
    def personal_data(self) -> tuple[PersonalData, ...]:
        """Offsets are in the text as it was typed."""
        context = Context(region=self.outgoing.region, own_handles=self.outgoing.own_handles)
        text = self.outgoing.text[:LONGEST]
        return personal_data.find(text, self._folded, context, self.outgoing.resident_language)

    @cached_property
    def quoted(self) -> tuple[tuple[int, int], ...]:
        """Where the answer quotes: what was said before, or by others."""
        return tuple(match.span() for match in _QUOTED.finditer(self.cased))

    def quotes_in(self, part: Part) -> bool:
        """Whether words of somebody else, or earlier ones, stand in a sentence: the answer does not say them itself."""
        return any(start < part.end and part.start < end for start, end in self.quoted)

    def sentence_at(self, at: int) -> Part:
        """The sentence in which an offset lies; the last one before it where it lies between two."""
        best = Part(0, len(self.folded), self.folded)
        for part in self.sentences:
            if part.start > at:
                break
            best = part
        return best


def sentences_of(folded: str) -> Iterator[Part]:
    """The sentences of a text, without the space around them. A full stop after an abbreviation or a day ends none."""
    start = 0
    for end in _END.finditer(folded):
        if end.group() == "." and _ABBREVIATION.search(folded[max(start, end.start() - 12) : end.start()]):
            continue
        yield from _part(folded, start, end.end())
        start = end.end()
    yield from _part(folded, start, len(folded))


def _part(folded: str, start: int, end: int) -> Iterator[Part]:
    text = folded[start:end]
    stripped = text.strip()
    if stripped:
        begins = start + len(text) - len(text.lstrip())
        yield Part(begins, begins + len(stripped), stripped)
