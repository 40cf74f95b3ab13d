"""What is new: notifications that ask for an answer, and what colleagues wrote in the network's own app.

A notification is filed under the moment that its author's app claims, if that lies in the past; so one may turn up
below others that we have seen. Each fetch therefore looks back a little, and once an hour a day. What was handed out
before is left out, remembered as keyed digests: a cursor names nobody.
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, TypeGuard

from heed.channels.bluesky import keys, payloads
from heed.channels.bluesky.reading import Reader, mentioned_dids
from heed.channels.contract import Batch, ChannelError, Incoming, Unreadable

if TYPE_CHECKING:
    from heed.channels.bluesky.xrpc import Network

REASONS = ("reply", "mention", "quote")
FIRST_LOOK_BACK = timedelta(days=7)
LOOK_BACK = timedelta(minutes=10)
LONG_LOOK_BACK = timedelta(days=1)
LONG_LOOK_EVERY = timedelta(hours=1)
_PAGE = 100
# Pages end by time alone, so of two notifications with one time the second may fall between pages: pages of the long
# look end elsewhere.
_PAGE_OF_LONG_LOOK = 89
_BATCH = 100
_MOST_PAGES = 200
_MOST_SEEN = 2000


@dataclass(frozen=True, slots=True)
class _Found:
    """Something that the network showed, at the moment under which it is filed."""

    at: datetime
    raw: Any
    mark: str
    from_ourselves: bool


@dataclass(frozen=True, slots=True)
class Position:
    """How far we are in both lists; what a cursor says."""

    heard: datetime  # newest notification handed out
    written: datetime  # newest post of our own handed out
    looked_long: datetime
    seen: tuple[str, ...] = ()

    @classmethod
    def load(cls, cursor: dict[str, Any], now: datetime) -> Position:
        """From a cursor; {} begins a week ago."""
        start = now - FIRST_LOOK_BACK

        def moment(name: str, default: datetime) -> datetime:
            return payloads.parse_time(cursor.get(name)) or default

        long = moment("looked_long", now)
        return cls(moment("heard", start), moment("written", start), long, tuple(cursor.get("seen", ())))

    def dump(self) -> dict[str, Any]:
        moments = {"heard": self.heard, "written": self.written, "looked_long": self.looked_long}
        return {name: moment.isoformat() for name, moment in moments.items()} | {"seen": list(self.seen)}

    def after(self, found: Sequence[_Found], now: datetime) -> Position:
        """Once these are handed out. A moment in the future does not carry us there."""
        heard = [item.at for item in found if not item.from_ourselves]
        written = [item.at for item in found if item.from_ourselves]
        return replace(
            self,
            heard=max(self.heard, *(min(at, now) for at in heard)) if heard else self.heard,
            written=max(self.written, *(min(at, now) for at in written)) if written else self.written,
            seen=(*self.seen, *(item.mark for item in found))[-_MOST_SEEN:],
        )


def fetch(network: Network, cursor: dict[str, Any], secret: str, now: datetime | None = None) -> Iterator[Batch]:
    """Everything new since `cursor`, oldest first; at least one batch, which may be empty."""
    now = now or datetime.now(UTC)
    position = Position.load(cursor, now)
    is_long_look = now - position.looked_long >= LONG_LOOK_EVERY
    back = LONG_LOOK_BACK if is_long_look else LOOK_BACK
    shown = [
        *_notifications(network, position.heard - back, secret, now, _PAGE_OF_LONG_LOOK if is_long_look else _PAGE),
        *_own_posts(network, position.written - back, secret, now),
    ]
    seen = set(position.seen)
    fresh = sorted((item for item in shown if item.mark not in seen), key=lambda item: item.at)
    parts = [fresh[start : start + _BATCH] for start in range(0, len(fresh), _BATCH)] or [[]]
    for part in parts:
        position = position.after(part, now)
        if part is parts[-1] and is_long_look:
            position = replace(position, looked_long=now)
        yield Batch(*read_all(network, _as_shown(network, part)), position.dump())


def read_all(network: Network, raws: Sequence[Any]) -> tuple[tuple[Incoming, ...], tuple[Unreadable, ...]]:
    """Posts as the contract wants them, in the same order, and those that cannot be read."""
    mentioned = {did for raw in raws for did in mentioned_dids(raw)} - {network.did}
    handles = _or_nothing(lambda: network.handles(sorted(mentioned)))
    reader = Reader(network.did, network.server, {**handles, network.did: network.handle})
    read = [reader.read(raw) for raw in raws]
    messages = tuple(item for item in read if isinstance(item, Incoming))
    return messages, tuple(item for item in read if isinstance(item, Unreadable))


def _notifications(network: Network, since: datetime, secret: str, now: datetime, page_size: int) -> Iterator[_Found]:
    """Notifications filed at `since` or later, newest first; from strangers too, whatever the account's settings."""
    page_cursor: dict[str, str] = {}
    for _ in range(_MOST_PAGES):
        answer = network.query(
            "app.bsky.notification.listNotifications",
            limit=page_size,
            reasons=list(REASONS),
            priority=False,
            **page_cursor,
        )
        items = answer.get("notifications")
        items = items if isinstance(items, list) else []
        moments = [payloads.parse_time(item.get("indexedAt")) if isinstance(item, dict) else None for item in items]
        for item, at in zip(items, moments, strict=True):
            if not _is_for_others(item) and (at is None or at >= since):
                yield _Found(at or now, item, _mark(item, secret), from_ourselves=False)
        page_cursor = _next(answer)
        if not page_cursor or any(at is not None and at < since for at in moments):
            return


def _is_for_others(item: Any) -> bool:
    """Whether this is a like, follow or such: older servers do not know the filter that we ask for."""
    return isinstance(item, dict) and isinstance(item.get("reason"), str) and item["reason"] not in REASONS


def _own_posts(network: Network, since: datetime, secret: str, now: datetime) -> Iterator[_Found]:
    """Posts in our own repository made at `since` or later, newest first; those that Heed sent are not among them."""
    author = {"did": network.did, "handle": network.handle}
    oldest = keys.key_at(since)
    page_cursor: dict[str, str] = {}
    for _ in range(_MOST_PAGES):
        answer = network.query(
            "com.atproto.repo.listRecords", repo=network.did, collection=payloads.POST, limit=_PAGE, **page_cursor
        )
        records = answer.get("records")
        for record in records if isinstance(records, list) else []:
            key = _key_of(record)
            if key < oldest:
                return
            raw = _as_post(record, author) if isinstance(record, dict) else record
            yield _Found(keys.moment_of(key) or now, raw, _mark(record, secret), from_ourselves=True)
        page_cursor = _next(answer)
        if not page_cursor:
            return


def _as_post(record: dict[str, Any], author: dict[str, str]) -> dict[str, Any]:
    return {"uri": record.get("uri"), "cid": record.get("cid"), "author": author, "record": record.get("value")}


def _key_of(record: Any) -> str:
    uri = record.get("uri") if isinstance(record, dict) else None
    return uri.rpartition("/")[2] if isinstance(uri, str) else "z"


def _as_shown(network: Network, found: Sequence[_Found]) -> list[Any]:
    """Each with what only the post itself shows: addresses of pictures, whether its author limited replies."""
    uris = [item.raw.get("uri") for item in found if isinstance(item.raw, dict) and not item.from_ourselves]
    posts = _or_nothing(lambda: network.posts([uri for uri in uris if _is_uri(uri)]))
    return [item.raw if item.from_ourselves else _post_for(item.raw, posts) for item in found]


def _or_nothing(ask: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """What was asked, or {} where the server refuses the question: one odd item must not hold up all others."""
    try:
        return ask()
    except ChannelError as problem:
        if problem.permanent:
            return {}
        raise


def _post_for(item: Any, posts: dict[str, dict[str, Any]]) -> Any:
    uri = item.get("uri") if isinstance(item, dict) else None
    return posts.get(uri, item) if isinstance(uri, str) else item


def _is_uri(value: Any) -> TypeGuard[str]:
    try:
        payloads.split_uri(value)
    except (TypeError, ValueError):
        return False
    return True


def _mark(item: Any, secret: str) -> str:
    uri = item.get("uri") if isinstance(item, dict) else None
    named = uri if isinstance(uri, str) else json.dumps(item, sort_keys=True)
    return hmac.digest(secret.encode(), named.encode("utf-8", "replace"), "sha256")[:6].hex()


def _next(answer: dict[str, Any]) -> dict[str, str]:
    cursor = answer.get("cursor")
    return {"cursor": cursor} if isinstance(cursor, str) and cursor else {}
