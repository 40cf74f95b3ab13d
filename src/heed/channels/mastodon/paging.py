"""Walking a list of the client API back to where we were, and remembering where we are.

Lists come newest first, forty at a time. Ids are not trusted to arrive in order: servers number rows before they show
them, so a lower id may appear after a higher one. The cursor therefore keeps the ids seen last, and each walk reads
one page past the first of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from heed.channels.mastodon.api import Api, incomprehensible
from heed.channels.mastodon.payloads import Payload, identity

PAGE = 40
MAX_PAGES = 1_000  # 40,000 items in one walk
KEPT = 200  # ids in a cursor
FIRST_PAGES = 5  # how far a first fetch looks back: 200 items


@dataclass(frozen=True, slots=True)
class Position:
    """What was seen of one list. `seen`: ids of the latest items, newest last; `floor`: older ones are done."""

    seen: tuple[str, ...] = ()
    floor: str = ""
    is_new: bool = True

    @classmethod
    def load(cls, stored: object) -> Position:
        """From a cursor; a fresh position where the cursor has none."""
        if not isinstance(stored, dict):
            return cls()
        seen = tuple(str(item) for item in stored.get("seen", ()))
        return cls(seen=seen, floor=str(stored.get("floor", "")), is_new=False)

    def dump(self) -> Payload:
        return {"seen": list(self.seen), "floor": self.floor}

    def after(self, *ids: str) -> Position:
        """The position when these items, oldest first, have been handed over."""
        seen = (*self.seen, *ids)
        dropped, kept = seen[:-KEPT], seen[-KEPT:]
        return Position(kept, max((self.floor, *dropped), key=rank), is_new=False)

    def knows(self, item_id: str) -> bool:
        return item_id in self.seen or self.is_below(item_id)

    def is_below(self, item_id: str) -> bool:
        return bool(self.floor) and not item_id.startswith("?") and rank(item_id) <= rank(self.floor)


def rank(item_id: str) -> tuple[int, str]:
    """Orders decimal ids of any length, and ids of one length by the alphabet (ULID)."""
    return len(item_id), item_id


@dataclass(frozen=True, slots=True)
class Walk:
    """The items that are new, oldest first, each with its id, and the position from which they were asked."""

    items: tuple[tuple[str, Any], ...]
    start: Position
    has_gap: bool = False  # the list ended before it reached what we had seen


def walk(api: Api, path: str, position: Position, **query: Any) -> Walk:
    """Everything of a list that is new since `position`; of a list seen for the first time the latest 200 items."""
    found: dict[str, Any] = {}
    reached = False
    for number, page in enumerate(_pages(api, path, **query)):
        ids = [identity(item) for item in page]
        found.update((key, item) for key, item in zip(ids, page, strict=True) if not position.knows(key))
        reached = any(position.knows(key) for key in ids)
        if reached or (position.is_new and number + 1 == FIRST_PAGES):
            break
    else:
        return Walk(_oldest_first(found), position, has_gap=bool(position.seen) and not reached)
    if position.is_new and found:
        oldest = next(reversed(found))
        position = Position(floor="" if oldest.startswith("?") else oldest, is_new=False)
    return Walk(_oldest_first(found), position)


def _oldest_first(found: dict[str, Any]) -> tuple[tuple[str, Any], ...]:
    return tuple(reversed(found.items()))


def _pages(api: Api, path: str, **query: Any) -> Iterator[list[Any]]:
    """Pages of a list, newest first, until one brings nothing new."""
    met: set[str] = set()
    for _ in range(MAX_PAGES):
        page = api.get(path, limit=PAGE, **query)
        if not isinstance(page, list):
            raise incomprehensible(api.host, "something else than a list")
        ids = [identity(item) for item in page]
        if met.issuperset(ids):
            return
        yield page
        met.update(ids)
        oldest = next((key for key in reversed(ids) if not key.startswith("?")), None)
        if oldest is None:
            return
        query["max_id"] = oldest
