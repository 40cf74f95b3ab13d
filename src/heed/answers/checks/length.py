"""Answers that are longer than their channel takes, in characters as people see them, parts considered.

What a reader sees as one character is an extended grapheme cluster (Unicode Standard Annex 29), as networks count them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import regex

from heed.answers.checks.contract import Problem
from heed.answers.checks.seen import Seen

_GRAPHEME = regex.compile(r"\X")
_LINK = re.compile(r"https?://\S+")


def find(seen: Seen, parameters: Mapping[str, Any]) -> Iterator[Problem]:
    """`number_room`: what the number of a part takes, such as " (2/4)"."""
    outgoing = seen.outgoing
    if outgoing.limit is None:
        return
    text = outgoing.text.strip()
    length = _length(text, outgoing.link_length)
    if length <= outgoing.limit:
        return
    values = {"length": str(length), "limit": str(outgoing.limit), "parts": str(outgoing.parts)}
    if outgoing.parts <= 1:
        yield Problem("length.too_long", values=values)
        return
    room = outgoing.limit - int(parameters["number_room"])
    needed = _parts(text, room, outgoing.link_length)
    if needed > outgoing.parts:
        yield Problem("length.too_many_parts", values={**values, "needed": str(needed)})


def _length(text: str, link_length: int | None) -> int:
    if link_length is None:
        return len(text) if text.isascii() and "\r" not in text else len(_GRAPHEME.findall(text))
    links = _LINK.findall(text)
    return _length(_LINK.sub("", text), None) + len(links) * link_length


def _parts(text: str, room: int, link_length: int | None) -> int:
    """How many messages it becomes when it is cut between words; a longer word is cut inside."""
    parts, used = 1, 0
    for word in text.split():
        length = _length(word, link_length)
        if used and used + 1 + length > room:
            parts, used = parts + 1, 0
        used += length + (1 if used else 0)
        while used > room > 0:
            parts, used = parts + 1, used - room
    return parts
