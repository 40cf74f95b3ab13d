"""A message's text as it comes in, and the folded form in which words are looked for."""

import re
import unicodedata
from bisect import bisect
from collections.abc import Iterable
from dataclasses import dataclass

READ_LIMIT = 20_000
"""Code points of a text that are read for meaning; what follows is not looked at."""

PERSONAL_DATA_LIMIT = 1_000_000
"""Code points that are searched for personal data; `mask` never passes on what follows."""

# Accents written apart, Arabic vowel signs, and characters that cannot be seen: they sit inside words and numbers.
_INVISIBLE = re.compile("[\u00ad\u0300-\u036f\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0f\ufeff]")
_SPECIAL = {
    "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "s", "ς": "σ", "ى": "ي", "ة": "ه",
    "’": "'", "‘": "'", "`": "'", "´": "'",
    "‐": "-", "‑": "-", "–": "-", "—": "-", "\u00a0": " ",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Text:
    """A message to read. `language` is what the author's network says (a hint); degrees are WGS 84;
    `written_at` is an ISO 8601 time."""

    text: str
    language: str | None = None
    longitude: float | None = None
    latitude: float | None = None
    written_at: str | None = None


class _FoldTable(dict[int, str]):
    """Maps one code point to exactly one: lower case, no accent, ASCII digits. Filled as characters turn up."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


def _fold_character(character: str) -> str:
    lowered = _SPECIAL.get(character.lower())
    if lowered is not None:
        return lowered
    # NFKD turns full-width letters and superscripts into plain ones; only one-to-one results keep the offsets.
    base = [part for part in unicodedata.normalize("NFKD", character) if not unicodedata.combining(part)]
    single = base[0].lower() if len(base) == 1 else character.lower()
    if len(single) != 1:
        return character
    return _digit(_SPECIAL.get(single, single))


def _digit(character: str) -> str:
    return str(unicodedata.digit(character)) if character.isdigit() and character.isdecimal() else character


_FOLD = _FoldTable()


@dataclass(frozen=True, slots=True)
class Folded:
    """A text in which words can be compared; `offsets` leads back to the original, None where they are the same."""

    text: str
    offsets: tuple[int, ...] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original offsets of a non-empty stretch of the folded text."""
        if self.offsets is None:
            return start, end
        return self.offsets[start], self.offsets[end - 1] + 1


def fold(text: str) -> Folded:
    """Lower case without accents or invisible characters, keeping the way back to the original offsets."""
    if text.isascii():
        return Folded(text.lower())
    if _INVISIBLE.search(text) is None:
        return Folded(text.translate(_FOLD))
    kept = [(at, character) for at, character in enumerate(text) if not _INVISIBLE.match(character)]
    visible = "".join(character for _, character in kept)
    return Folded(visible.translate(_FOLD), tuple(at for at, _ in kept))


def word_set(words: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(words.split())


def add_where_free(found: list[tuple[int, int, str]], candidates: Iterable[tuple[int, int, str]]) -> None:
    """Adds those (start, end, kind) that overlap with none in `found`, which stays in order."""
    for candidate in candidates:
        at = bisect(found, candidate)
        after_one = at == 0 or found[at - 1][1] <= candidate[0]
        before_next = at == len(found) or candidate[1] <= found[at][0]
        if after_one and before_next:
            found.insert(at, candidate)


def fold_word(word: str) -> str:
    """The folded form of a word or phrase from a word list."""
    return fold(word).text
