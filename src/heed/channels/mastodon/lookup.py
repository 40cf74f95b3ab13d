"""Finding a message that we may have sent before: servers may ignore the idempotency key, so we ask what they have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import chain
from typing import Any

from heed.channels.contract import Outgoing
from heed.channels.html import to_text
from heed.channels.mastodon.api import Api, Refusal
from heed.channels.mastodon.composing import addressed
from heed.channels.mastodon.paging import PAGE, rank
from heed.channels.mastodon.payloads import Payload, Status, parse_status, stable_id

CLOCK_TOLERANCE = timedelta(minutes=10)  # between the server's clock and ours
MAX_PAGES = 25

_MENTION = re.compile(r"(?<![\w@/.])@[\w.-]+(?:@[\w.-]+)?")
_NEITHER_LETTER_NOR_DIGIT = re.compile(r"[\W_]+")


def find(api: Api, own_id: str, outgoing: Outgoing) -> Payload | None:
    """The oldest status of ours that is this message, or None. `ChannelError` where the server does not tell."""
    found = [(status, payload) for payload, status in _candidates(api, own_id, outgoing) if _is(status, outgoing)]
    oldest = min(found, key=lambda pair: (pair[0].created_at, rank(pair[0].id)), default=None)
    return None if oldest is None else oldest[1]


def _candidates(api: Api, own_id: str, outgoing: Outgoing) -> Iterator[tuple[Payload, Status]]:
    """Our own statuses since the first attempt, from our timeline and, as it may hide direct ones, from the thread."""
    payloads = chain(_timeline(api, own_id, outgoing), _answers(api, outgoing.parent_id))
    for payload in payloads:
        try:
            status = parse_status(payload)
        except ValueError:
            continue
        if status.account.id == own_id:
            yield payload, status


def _timeline(api: Api, own_id: str, outgoing: Outgoing) -> Iterator[Payload]:
    query: dict[str, Any] = {"limit": PAGE, "exclude_reblogs": "true"}
    for _ in range(MAX_PAGES):
        page = api.get(f"/api/v1/accounts/{own_id}/statuses", **query)
        payloads = [item for item in page if isinstance(item, dict)] if isinstance(page, list) else []
        yield from payloads
        if not payloads or _is_earlier(payloads[-1], outgoing):
            return
        query["max_id"] = payloads[-1].get("id")


def _answers(api: Api, parent_id: str) -> Iterable[Payload]:
    if not parent_id:
        return []
    try:
        context = api.get(f"/api/v1/statuses/{parent_id}/context")
    except Refusal as refusal:
        if refusal.status in (404, 410):
            return []
        raise
    descendants = context.get("descendants") if isinstance(context, dict) else None
    return [item for item in descendants if isinstance(item, dict)] if isinstance(descendants, list) else []


def _is_earlier(payload: Payload, outgoing: Outgoing) -> bool:
    try:
        return _began_before(parse_status(payload), outgoing)
    except ValueError:
        return False


def _began_before(status: Status, outgoing: Outgoing) -> bool:
    return outgoing.not_before is not None and status.created_at < outgoing.not_before - CLOCK_TOLERANCE


def _is(status: Status, outgoing: Outgoing) -> bool:
    return (
        stable_id(status.id) not in outgoing.known_ids
        and status.id not in outgoing.known_ids
        and stable_id(status.in_reply_to_id) == stable_id(outgoing.parent_id)
        and not _began_before(status, outgoing)
        and is_same_text(status, addressed(outgoing.text, outgoing.recipient.handle))
    )


def is_same_text(status: Status, text: str) -> bool:
    """Whether a status says this. Servers turn marks into layout and shorten mentions, so letters and digits count."""
    shown = [to_text(status.content), *([status.text] if status.text else [])]
    return essence(text) in map(essence, shown)


def essence(text: str) -> str:
    """Letters and digits without mentions; where there are none, the text without white space."""
    bare = _MENTION.sub(" ", text)
    return _NEITHER_LETTER_NOR_DIGIT.sub("", bare).casefold() or "".join(bare.split())
