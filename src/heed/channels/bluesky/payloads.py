"""The shapes of what a Bluesky server sends, as far as Heed reads them.

Names of the fields are those of the lexicons (https://atproto.com/lexicons/app-bsky-feed). What may be missing or
odd without harm (facets, pictures, labels) stays plain data and is looked at piece by piece.
"""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import Any

from pydantic import BaseModel, Field, field_validator

POST = "app.bsky.feed.post"
DEEPEST_PAGE = 200  # levels of nesting in an answer; our deepest thread needs half of it
DEEPEST_POST = 64  # levels in one post; ordinary ones have about ten
LONGEST_TEXT = 10_000  # characters; the network's own limits are 300 graphemes and 3,000 bytes
_URI = re.compile(r"at://(did:[a-z]+:[A-Za-z0-9._:%-]{1,2000})/([A-Za-z0-9.-]{1,300})/([A-Za-z0-9._:~-]{1,512})")
_JSON_STRUCTURE = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{}]', re.DOTALL)


def parse_json(content: bytes) -> Any:
    """The value of a JSON text, whatever its depth: what lies deeper than `DEEPEST_PAGE` is null. `ValueError`."""
    text = content.decode("utf-8", "replace")
    try:
        return _loads(text)
    except RecursionError:
        return _loads(_without_depths(text))


def _loads(text: str) -> Any:
    # Not-a-number and endless integers are no JSON that a database takes.
    return json.loads(
        text, parse_constant=lambda name: None, parse_int=lambda digits: int(digits) if len(digits) < 20 else None
    )


def _without_depths(text: str) -> str:
    kept, depth, kept_up_to = [], 0, 0
    for token in _JSON_STRUCTURE.finditer(text):
        if token[0] in "[{":
            depth += 1
            if depth == DEEPEST_PAGE + 1:
                kept += [text[kept_up_to : token.start()], "null"]
        elif token[0] in "]}":
            if depth == DEEPEST_PAGE + 1:
                kept_up_to = token.end()
            depth -= 1
    return "".join([*kept, text[kept_up_to:]])


def depth_of(value: Any) -> int:
    """Levels of nesting of a JSON value: 0 for a bare string or number. Stops counting above `DEEPEST_PAGE`."""
    level, depth = [value], -1
    while level and depth <= DEEPEST_PAGE:
        depth += 1
        level = [child for item in level for child in _children(item)]
    return depth


def _children(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []


def storable(value: dict[str, Any]) -> dict[str, Any]:
    """The same payload with halves of surrogate pairs replaced: they cannot be written as UTF-8."""
    written = json.dumps(value, ensure_ascii=False)
    if written.isascii():
        return value
    cleaned: dict[str, Any] = json.loads(written.encode("utf-8", "replace"))
    return cleaned


def split_uri(uri: str) -> tuple[str, str, str]:
    """DID, collection and record key of an `at://` URI. `ValueError` where it is not one."""
    match = _URI.fullmatch(uri)
    if match is None:
        raise ValueError(f"{uri[:200]!r} is not the URI of a record")
    return match[1], match[2], match[3]


def parse_time(value: Any) -> datetime | None:
    """An aware moment in UTC, or None where the value is not one."""
    try:
        moment = datetime.fromisoformat(value)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (TypeError, ValueError, OverflowError):
        return None


class Reference(BaseModel):
    """A record at one version."""

    uri: str
    cid: str = Field(default="", max_length=512)

    @field_validator("uri")
    @classmethod
    def _is_record(cls, uri: str) -> str:
        split_uri(uri)
        return uri


class Reply(BaseModel):
    root: Reference
    parent: Reference


class Record(BaseModel):
    """A post as its author wrote it."""

    text: str = Field(default="", max_length=LONGEST_TEXT)
    createdAt: Any = None
    langs: Any = None
    facets: Any = None
    reply: Reply | None = None
    embed: Any = None
    labels: Any = None


class Profile(BaseModel):
    did: str = Field(pattern=r"^did:[a-z]+:\S+$", max_length=2048)
    handle: str = Field(default="", max_length=512)
    displayName: str | None = None
    labels: Any = None


class Post(Reference):
    """A post as the network shows it; a notification has the same fields, and `embed` where we asked for it."""

    author: Profile
    record: Record
    embed: Any = None
    indexedAt: Any = None
