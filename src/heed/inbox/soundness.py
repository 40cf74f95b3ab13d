"""What a channel brought is looked at before it is stored: whatever a network sends, a row holds only what can be."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from heed import json_bytes
from heed.channels.contract import Change, Incoming, Place, Visibility

#: Largest raw payload that is kept in the vault, in bytes of JSON.
RAW_LIMIT = 1_000_000
#: Deepest nesting of a raw payload that is kept.
DEPTH_LIMIT = 100

# Clocks of other servers may say anything; beyond these, databases and programs stop understanding each other.
_EARLIEST = datetime(1970, 1, 1, tzinfo=UTC)
_LATEST = datetime(2100, 1, 1, tzinfo=UTC)

_TEXTS = ("native_id", "text", "subject", "parent_id", "thread_id", "language", "url")


def sound(incoming: Incoming) -> Incoming:
    """The same message with moments and a place that can be; `ValueError` says what else cannot be stored."""
    _check_shapes(incoming)
    sent_at = min(_moment("sent_at", incoming.sent_at), datetime.now(UTC))  # nobody speaks in the future
    version = _moment("version", incoming.version) if incoming.version is not None else None
    place = _place(incoming.place) if incoming.place is not None else None
    if (sent_at, version, place) == (incoming.sent_at, incoming.version, incoming.place):
        return incoming
    return replace(incoming, sent_at=sent_at, version=version, place=place)


def _check_shapes(incoming: Incoming) -> None:
    author = incoming.author
    _require(str, {name: getattr(incoming, name) for name in _TEXTS})
    named = {"author": author.native_id, "handle": author.handle, "name": author.name, "URL of author": author.url}
    _require(str, named)
    _require(bool, {"is_own": incoming.is_own, "is_automatic": incoming.is_automatic, "is_bot": author.is_bot})
    for media in incoming.media:
        _require(str, {"media type": media.media_type, "alt": media.alt, "file name": media.name, "URL": media.url})
        _require(bytes, {"content": media.content or b""})
    for mention in incoming.mentions:
        _require(str, {"mention": mention.text, "mentioned handle": mention.handle})
    if not incoming.native_id:
        raise ValueError("the message has no id")
    Visibility(incoming.visibility)
    Change(incoming.change)


def _require(kind: type, values: dict[str, Any]) -> None:
    for name, value in values.items():
        if not isinstance(value, kind):
            raise ValueError(f"{name} is {type(value).__name__} instead of {kind.__name__}")


def _moment(name: str, value: Any) -> datetime:
    if not isinstance(value, datetime) or value.tzinfo is None:
        raise ValueError(f"{name} is not a moment with a time zone")
    return max(_EARLIEST, min(value, _LATEST))


def _place(place: Place) -> Place:
    """Without coordinates where there is no such place on earth."""
    _require(str, {"address": place.address})
    if place.lon is None or place.lat is None:
        return replace(place, lon=None, lat=None)
    _require(float | int, {"longitude": place.lon, "latitude": place.lat})  # type: ignore[arg-type]
    on_earth = math.isfinite(place.lon) and abs(place.lon) <= 180 and math.isfinite(place.lat) and abs(place.lat) <= 90
    return place if on_earth else replace(place, lon=None, lat=None)


def kept(raw: Any) -> dict[str, Any]:
    """The payload, or a note why it is left out: too large, too deep, or not JSON."""
    if not isinstance(raw, dict):
        return {"left_out": "not an object"}
    try:
        written = json_bytes.dump(raw)
    except RecursionError:
        return {"left_out": _TOO_DEEP}
    except (TypeError, ValueError):
        return {"left_out": _TOO_DEEP if is_deep(raw) else "not JSON"}
    if len(written) > RAW_LIMIT:
        return {"left_out": f"larger than {RAW_LIMIT} bytes"}
    # What opens so few brackets is not deep: most payloads need no closer look.
    deep = written.count(b"{") + written.count(b"[") > DEPTH_LIMIT and is_deep(raw)
    return {"left_out": _TOO_DEEP} if deep else raw


_TOO_DEEP = f"nested more than {DEPTH_LIMIT} deep"


def is_deep(value: Any) -> bool:
    """Whether lists and objects are nested too deeply to be written and read again at any depth of calls."""
    level = [value]
    for _ in range(DEPTH_LIMIT):
        level = [inner for outer in level for inner in _inside(outer) if isinstance(inner, _NESTING)]
        if not level:
            return False
    return True


_NESTING = (dict, list, tuple)


def _inside(value: Any) -> Iterable[Any]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, _NESTING) else ()
