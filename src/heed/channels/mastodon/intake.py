"""What a walk along the lists of the server brought, as batches with the cursor that goes with each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from heed.channels.contract import Batch, Incoming, Unreadable
from heed.channels.mastodon.paging import Walk
from heed.channels.mastodon.payloads import unreadable

BATCH = 100  # messages
MENTIONS, OWN = "mentions", "own"  # the two lists that a cursor follows


def batches(
    mentions: Walk,
    own: Walk,
    read_mention: Callable[[object], Incoming | None],
    read_own: Callable[[object], Incoming | None],
) -> Iterator[Batch]:
    """Mentions and our own statuses, merged by their time; each batch with the cursor that goes with it."""
    positions = {MENTIONS: mentions.start, OWN: own.start}
    readers = {MENTIONS: read_mention, OWN: read_own}
    lost = () if not mentions.has_gap else (_gap(mentions),)
    items = _merged(mentions, own)
    for start in range(0, max(len(items), 1), BATCH):
        part = items[start : start + BATCH]
        messages: list[Incoming] = []
        problems: list[Unreadable] = list(lost if start == 0 else ())
        for name, item_id, payload in part:
            positions[name] = positions[name].after(item_id)
            try:
                message = readers[name](payload)
            except ValueError as error:
                problems.append(unreadable(payload, error))
            else:
                messages += [message] if message else []
        cursor = {name: position.dump() for name, position in positions.items()}
        yield Batch(tuple(messages), tuple(problems), cursor)


def _merged(mentions: Walk, own: Walk) -> list[tuple[str, str, Any]]:
    """Both lists as one: each in its own order, for that is what a cursor relies on, whichever is earlier first."""
    waiting = {MENTIONS: list(reversed(mentions.items)), OWN: list(reversed(own.items))}
    merged = []
    while any(waiting.values()):
        name = min((name for name in waiting if waiting[name]), key=lambda name: _moment(waiting[name][-1][1]))
        merged.append((name, *waiting[name].pop()))
    return merged


def _moment(payload: object) -> str:
    """When it was said, as text that sorts; a notification may come much later than its status."""
    if isinstance(payload, dict) and isinstance(payload.get("status"), dict):
        payload = payload["status"]
    found = payload.get("created_at") if isinstance(payload, dict) else None
    return found if isinstance(found, str) else ""


def _gap(mentions: Walk) -> Unreadable:
    return Unreadable(
        reason="The server no longer tells of all that came since the last time: messages may be missing before this.",
        raw={"oldest_known": mentions.items[0][0] if mentions.items else ""},
    )
