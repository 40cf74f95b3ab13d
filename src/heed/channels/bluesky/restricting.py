"""Blocking an account, and hiding a reply below a post of ours: records in our own repository.

A block is a record of its own (`app.bsky.graph.block`), under a key that follows from who is blocked: made twice it is
one. Hidden replies are named in the gate of the thread (`app.bsky.feed.threadgate`), which only the author of the
thread's first post can write. https://docs.bsky.app/docs/tutorials/thread-gates
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from heed.channels.bluesky import keys, payloads
from heed.channels.bluesky.errors import BlueskyError
from heed.channels.contract import ChannelError

if TYPE_CHECKING:
    from heed.channels.bluesky.xrpc import Network

BLOCK = "app.bsky.graph.block"
GATE = "app.bsky.feed.threadgate"
#: So many replies can be hidden in one thread.
MOST_HIDDEN = 300


def block(network: Network, did: str) -> None:
    record = {"$type": BLOCK, "subject": did, "createdAt": _now()}
    _put(network, BLOCK, keys.key_for(f"block {did}"), record)


def unblock(network: Network, did: str) -> None:
    body = {"repo": network.did, "collection": BLOCK, "rkey": keys.key_for(f"block {did}")}
    network.procedure("com.atproto.repo.deleteRecord", body)  # gone already is no error there


def hide(network: Network, uri: str, raw: dict[str, Any]) -> None:
    """Refused where the thread is another's: only who began it can hide what is said in it."""
    root = _root(raw)
    if root is None or not root.startswith(f"at://{network.did}/"):
        raise ChannelError(
            "this reply stands in a thread that is not ours",
            permanent=True,
            remedy="Only replies below a post of this account can be hidden there.",
        )
    gate, cid = _gate(network, root)
    hidden = [one for one in gate.get("hiddenReplies", []) if one != uri]
    _write_gate(network, root, {**gate, "hiddenReplies": [*hidden, uri][-MOST_HIDDEN:]}, cid)


def show(network: Network, uri: str, raw: dict[str, Any]) -> None:
    root = _root(raw)
    if root is None or not root.startswith(f"at://{network.did}/"):
        return
    gate, cid = _gate(network, root)
    if uri in gate.get("hiddenReplies", []):
        left = [one for one in gate["hiddenReplies"] if one != uri]
        _write_gate(network, root, {**gate, "hiddenReplies": left}, cid)


def _root(raw: dict[str, Any]) -> str | None:
    """URI of the first post of the thread that a reply stands in."""
    record = raw.get("record")
    reply = record.get("reply") if isinstance(record, dict) else None
    root = reply.get("root") if isinstance(reply, dict) else None
    uri = root.get("uri") if isinstance(root, dict) else None
    return uri if isinstance(uri, str) else None


def _gate(network: Network, root: str) -> tuple[dict[str, Any], str | None]:
    """The thread's gate as it stands, with its version; an open one where there is none."""
    _did, _collection, key = payloads.split_uri(root)
    try:
        found = network.query("com.atproto.repo.getRecord", repo=network.did, collection=GATE, rkey=key)
    except BlueskyError as problem:
        if not problem.is_not_found:
            raise
        return {"$type": GATE, "post": root, "createdAt": _now()}, None
    value = found.get("value")
    return (dict(value) if isinstance(value, dict) else {}), str(found.get("cid") or "") or None


def _write_gate(network: Network, root: str, gate: dict[str, Any], cid: str | None) -> None:
    """Refused by the server where somebody changed the gate since it was read; it is tried again then."""
    _did, _collection, key = payloads.split_uri(root)
    _put(network, GATE, key, gate, {"swapRecord": cid} if cid else {})


def _put(
    network: Network, collection: str, key: str, record: dict[str, Any], more: dict[str, Any] | None = None
) -> None:
    body = {"repo": network.did, "collection": collection, "rkey": key, "record": record, **(more or {})}
    network.procedure("com.atproto.repo.putRecord", body)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
