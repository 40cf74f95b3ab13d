"""Cutting a long answer into numbered posts at places where a reader would pause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

import regex

from heed.channels.contract import ChannelError, TextUnit, text_length

LIMIT = 300  # graphemes in a post: https://atproto.com/lexicons/app-bsky-feed
LIMIT_BYTES = 3000  # bytes of UTF-8 in a post
_SENTENCE_END = re.compile(r"[.!?…。！？؟]['\"”’»)\]]*$")
_LINK = re.compile(r"https?://", re.IGNORECASE)
_UNBREAKABLE_SPACES = frozenset("\u00a0\u2007\u202f")

_Graphemes = list[str]


def fits(text: str) -> bool:
    """Whether a text can be one post."""
    # Far too long texts are not counted to their end: counting graphemes is slow.
    return (
        len(text) <= LIMIT_BYTES
        and len(text.encode("utf-8", "replace")) <= LIMIT_BYTES
        and text_length(text, TextUnit.GRAPHEMES) <= LIMIT
    )


def split(text: str) -> list[str]:
    """The parts of a text, each at most 300 graphemes and 3,000 bytes with its number; [text] where it fits.

    Parts end at the end of a sentence or of a word; links and what a reader sees as one character stay whole.
    `ChannelError` where a link or a character alone is too long for a post.
    """
    if fits(text):
        return [text]
    words = _words(text)
    for digits in range(1, 7):
        room = len(_number(1, 1)) + 2 * (digits - 1)
        parts = _fill(words, LIMIT - room, LIMIT_BYTES - room)
        if len(str(len(parts))) <= digits:
            break
    if len(parts) <= 1:
        return parts or [""]
    return [part + _number(index, len(parts)) for index, part in enumerate(parts, start=1)]


def _number(index: int, count: int) -> str:
    return f" ({index}/{count})"


def _words(text: str) -> list[_Graphemes]:
    """Words and the spaces between them, in turn or not; each a list of graphemes."""
    runs = groupby(regex.findall(r"\X", text), key=_is_space)
    return [list(run) for _, run in runs]


def _is_space(character: str) -> bool:
    return character.isspace() and character not in _UNBREAKABLE_SPACES


def _fill(words: list[_Graphemes], limit: int, limit_bytes: int) -> list[str]:
    parts: list[str] = []
    part = _Part(limit, limit_bytes)
    for word in _pieces(words, limit, limit_bytes):
        if not part.takes(word):
            part, finished = part.cut()
            parts += finished
            if not part.takes(word):
                part, finished = _Part(limit, limit_bytes), [part.text()]
                parts += finished
        part.add(word)
    return [text for text in (*parts, part.text()) if text]


def _pieces(words: list[_Graphemes], limit: int, limit_bytes: int) -> Iterator[_Graphemes]:
    """The words, those that fill more than a post cut into pieces."""
    for word in words:
        if _size_fits(word, limit, limit_bytes):
            yield word
        elif _is_space(word[0]):
            yield word[:1]
        else:
            yield from _cut_word(word, limit, limit_bytes)


def _cut_word(word: _Graphemes, limit: int, limit_bytes: int) -> Iterator[_Graphemes]:
    """A word without spaces that is longer than a post; a link within it is never cut."""
    link = _LINK.search("".join(word))
    piece: _Graphemes = []
    seen = size = 0
    for position, character in enumerate(word):
        if link is not None and seen >= link.start():
            yield from filter(None, [piece, _whole(word[position:], limit, limit_bytes)])
            return
        size += _bytes(_whole([character], limit, limit_bytes))
        if len(piece) == limit or size > limit_bytes:
            yield piece
            piece, size = [], _bytes([character])
        piece.append(character)
        seen += len(character)
    yield piece


def _whole(piece: _Graphemes, limit: int, limit_bytes: int) -> _Graphemes:
    if _size_fits(piece, limit, limit_bytes):
        return piece
    raise ChannelError(
        f"“{''.join(piece)[:60]}…” is too long for a post on Bluesky and cannot be cut",
        permanent=True,
        remedy="Use a shorter link, or leave it out.",
    )


def _size_fits(piece: _Graphemes, limit: int, limit_bytes: int) -> bool:
    return len(piece) <= limit and _bytes(piece) <= limit_bytes


def _bytes(piece: _Graphemes) -> int:
    return sum(len(character.encode("utf-8", "replace")) for character in piece)


class _Part:
    """A part that is being filled."""

    def __init__(self, limit: int, limit_bytes: int) -> None:
        self._limit, self._limit_bytes = limit, limit_bytes
        self._words: list[_Graphemes] = []
        self._length = self._bytes = 0

    def takes(self, word: _Graphemes) -> bool:
        if _is_space(word[0]):
            return True  # spaces at an end are dropped
        return self._length + len(word) <= self._limit and self._bytes + _bytes(word) <= self._limit_bytes

    def add(self, word: _Graphemes) -> None:
        if not self._words and _is_space(word[0]):
            return
        self._words.append(word)
        self._length += len(word)
        self._bytes += _bytes(word)

    def text(self) -> str:
        return "".join("".join(word) for word in self._words).strip()

    def cut(self) -> tuple[_Part, list[str]]:
        """A new part that goes on where the last full sentence ended, if that fills half a post; and this one."""
        end = self._sentence_end()
        finished, rest = _Part(self._limit, self._limit_bytes), _Part(self._limit, self._limit_bytes)
        for number, word in enumerate(self._words):
            (finished if number < end else rest).add(word)
        return rest, [finished.text()]

    def _sentence_end(self) -> int:
        length, best = 0, len(self._words)
        for number, word in enumerate(self._words, start=1):
            length += len(word)
            ends = _SENTENCE_END.search("".join(word)) or ("\n" in "".join(word) and _is_space(word[0]))
            if ends and length >= self._limit // 2:
                best = number
        return best
