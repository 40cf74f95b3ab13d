"""A text as the finders of personal data see it."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from heed.understanding.personal_data.cues import Cue, cues_of
from heed.understanding.text import Folded

Spot = tuple[int, int, str]
"""Start and end in the folded text, and the kind."""

NEAR = 48
"""How many characters before a number can hold the word that says what it is."""

_DIGIT = re.compile(r"\d")
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_](?:\.[^\W\d_])+\b|[^\W\d_]{1,40}|\d+")


@dataclass(slots=True)
class Written:
    """`folded` and `cased` (with its capitals) have one length, so that offsets hold in both."""

    folded: str
    cased: str
    language: str
    region: str
    own: frozenset[str] = frozenset()
    digits: int = 0
    found: list[Spot] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)
    _ends: list[int] = field(default_factory=list)
    _cues: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.digits = len(_DIGIT.findall(self.folded))
        if self.digits or "_" in self.folded:
            for match in _WORD.finditer(self.folded):
                word = match.group()
                self._starts.append(match.start())
                self._ends.append(match.end())
                self._cues.append(cues_of(word if "." not in word else word.replace(".", "")))

    def is_free(self, start: int, end: int) -> bool:
        """Whether nothing that was found so far overlaps with the stretch."""
        at = bisect_right(self.found, start, key=_start_of)
        return (at == 0 or self.found[at - 1][1] <= start) and (at == len(self.found) or end <= self.found[at][0])

    def has_letters(self) -> bool:
        return _LETTER.search(self.folded) is not None

    def speaks_of(self, cue: int) -> bool:
        """Whether any word of the text does."""
        return any(of & cue for of in self._cues)

    def said(self, cue: int, at: int, most: int = 4) -> bool:
        """Whether one of the last few words before `at` speaks of it, with no number in between."""
        number = bisect_right(self._starts, at - 1) - 1
        for before in range(number, max(number - most, -1), -1):
            of = self._cues[before]
            if of & cue:
                return self._starts[before] >= at - NEAR
            if of & Cue.DIGITS:
                return False
        return False

    def named(self, cue: int, at: int) -> bool:
        """Whether the word right before `at` speaks of it; "number" and "is" may stand in between. A # is an order."""
        if cue & Cue.ORDER and "#" in self.folded[max(0, at - 2) : at]:
            return True
        number = bisect_right(self._starts, at - 1) - 1
        for before in range(number, max(number - 3, -1), -1):
            if self._starts[before] < at - NEAR:
                return False
            of = self._cues[before]
            if of & cue:
                return True
            if not of & (Cue.NUMBER | Cue.COPULA):
                return False
        return False

    def last_word(self, at: int) -> int:
        """What the word right before `at` speaks of."""
        number = bisect_right(self._starts, at - 1) - 1
        return self._cues[number] if number >= 0 and self._ends[number] >= at - 5 else 0

    def places_of(self, cue: int) -> list[tuple[int, int]]:
        """Where the words stand that speak of it."""
        return [(start, end) for start, end, of in zip(self._starts, self._ends, self._cues, strict=True) if of & cue]


def _start_of(spot: Spot) -> int:
    return spot[0]


def written(original: str, folded: Folded, language: str, region: str, own: tuple[str, ...] = ()) -> Written:
    """Lines the original up with its folded form, from which characters that cannot be seen are gone."""
    cased = original if folded.offsets is None else "".join([original[at] for at in folded.offsets])
    return Written(folded.text, cased, language, region, frozenset(handle.lower().lstrip("@") for handle in own))
