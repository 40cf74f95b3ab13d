"""Texts on their way out: who is addressed, how far they may be heard, and how long they may be."""

from __future__ import annotations

import re

from heed.channels.contract import Visibility
from heed.channels.mastodon.payloads import Payload, visibility_of

MENTION_ROOM = 64  # characters kept free for the name of the resident, put in front when sending
NUMBER_ROOM = len(" (99/99)")
DEFAULT_LIMIT = 500  # characters, of Mastodon without its own settings
DEFAULT_URL_LENGTH = 23  # what any address counts for

_URL = re.compile(r"https?://\S+")
_PIECES = re.compile(r"\s+|\S+")
_PARAGRAPH_END = re.compile(r"\n")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)]*$")
_API_NAMES = {Visibility.FOLLOWERS: "private"}
_FROM_CLOSED_TO_OPEN = (Visibility.DIRECT, Visibility.FOLLOWERS, Visibility.UNLISTED, Visibility.PUBLIC)


def addressed(text: str, handle: str) -> str:
    """The text with the resident's mention in front, unless it mentions them already."""
    handle = handle.lstrip("@")
    if not handle or re.search(rf"(?<![\w@/.])@{re.escape(handle)}(?![\w@-]|\.\w)", text, re.IGNORECASE):
        return text
    return f"@{handle} {text}"


def allowed_visibility(asked: Visibility, *parents: Payload) -> Visibility:
    """As asked for, but never more public than the message that is answered, as it came or as it is now."""
    names = [parent["visibility"] for parent in parents if isinstance(parent.get("visibility"), str)]
    return min([asked, *map(visibility_of, names)], key=_FROM_CLOSED_TO_OPEN.index)


def api_name(visibility: Visibility) -> str:
    return _API_NAMES.get(visibility, visibility.value)


def counted_length(text: str, url_length: int) -> int:
    """Characters as the server counts them: every address has the same length."""
    return len(_URL.sub("x" * url_length, text))


def split(text: str, limit: int, url_length: int = DEFAULT_URL_LENGTH) -> list[str]:
    """The text as parts that fit with a mention in front; several parts end in "(1/3)"."""
    text = text.strip()
    if counted_length(text, url_length) <= limit - MENTION_ROOM:
        return [text]
    room = max(limit - MENTION_ROOM - NUMBER_ROOM, url_length + 1)
    parts = _parts(text, room, url_length)
    return [f"{part} ({number}/{len(parts)})" for number, part in enumerate(parts, start=1)]


def _parts(text: str, room: int, url_length: int) -> list[str]:
    parts: list[str] = []
    rest = _breakable(text, room)
    while rest:
        end = _fitting(rest, room, url_length)
        if end < len(rest):
            end = _nice_end(rest, end)
        part = "".join(rest[:end]).strip()
        if part:
            parts.append(part)
        rest = rest[end:]
    return parts


def _breakable(text: str, room: int) -> list[str]:
    """Words and spaces; a word too long for a part is cut up, but never an address."""
    pieces: list[str] = []
    for piece in _PIECES.findall(text):
        if _URL.match(piece):
            pieces.append(piece)
        else:
            pieces += [piece[start : start + room] for start in range(0, len(piece), room)]
    return pieces


def _fitting(pieces: list[str], room: int, url_length: int) -> int:
    """How many of the pieces fit; at least one."""
    used = 0
    for number, piece in enumerate(pieces):
        used += counted_length(piece, url_length)
        if used > room:
            return max(number, 1)
    return len(pieces)


def _nice_end(pieces: list[str], end: int) -> int:
    """The last end of a paragraph or sentence in the second half of the part, else the last word."""
    for good in (_PARAGRAPH_END, _SENTENCE_END):
        for number in range(end - 1, end // 2, -1):
            if good.search(pieces[number]):
                return number + 1
    return end
