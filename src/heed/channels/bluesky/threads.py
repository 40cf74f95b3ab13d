"""Reconciling with whole threads: replies of which no notification came, and posts that are gone.

The network files a notification when it sees a reply before or after the post that it answers, and when the two come
close together it may file none. The thread itself always has the reply.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from heed.channels.bluesky import payloads
from heed.channels.bluesky.errors import BlueskyError
from heed.channels.bluesky.intake import read_all
from heed.channels.bluesky.reading import mentioned_dids
from heed.channels.contract import Author, Batch, Change, Incoming, Watched

if TYPE_CHECKING:
    from heed.channels.bluesky.xrpc import Network

_DEPTH = 40  # replies below replies in one call; each takes two of the levels that an answer may have
_BATCH = 100


@dataclass(slots=True)
class _Thread:
    """What the network shows of one thread: posts by URI, parents before replies, and what it keeps from us."""

    posts: dict[str, dict[str, Any]] = field(default_factory=dict)
    hidden: set[str] = field(default_factory=set)  # behind a block of theirs or ours

    def add(self, top: Any) -> None:
        """All of one answer. Not recursive: a thread is as deep as its writers like."""
        waiting = [top]
        while waiting:
            node = waiting.pop()
            if not isinstance(node, dict):
                continue
            post = node.get("post")
            if isinstance(post, dict) and isinstance(post.get("uri"), str):
                self.posts.setdefault(post["uri"], post)
            elif node.get("blocked") and isinstance(node.get("uri"), str):
                self.hidden.add(node["uri"])
            replies = node.get("replies")
            waiting += reversed(replies) if isinstance(replies, list) else []


def refresh(network: Network, watched: Sequence[Watched]) -> Iterator[Batch]:
    """For each thread: replies meant for us that are not among `watched`, and deletions of those that are.

    Meant for us is what stands below a post of ours, mentions us, or is added to the thread by someone whose message
    we watch; and what our own account wrote. What strangers say to one another is left alone.
    """
    check = _DeletionCheck(network)
    for root, members in _by_thread(watched).items():
        thread = _load(network, root, members)
        known = {member.native_id for member in members}
        dids = {did for uri in known if (did := _did_of(uri))}
        others = [post for uri, post in thread.posts.items() if uri not in known]
        found = [post for post in others if _is_for_us(post, thread, network.did, dids)]
        gone = [member for member in members if _is_missing(member, thread) and check.is_gone(member.native_id)]
        messages, unreadable = read_all(network, found)
        deletions = tuple(_deletion(member, root, network.did) for member in gone)
        for start in range(0, max(len(messages) + len(deletions), len(unreadable)), _BATCH):
            part = slice(start, start + _BATCH)
            yield Batch((*messages, *deletions)[part], unreadable[part])


def _by_thread(watched: Sequence[Watched]) -> dict[str, list[Watched]]:
    threads: dict[str, list[Watched]] = {}
    for member in watched:
        threads.setdefault(member.thread_id or _root_in(member.raw) or member.native_id, []).append(member)
    return threads


def _load(network: Network, root: str, members: Sequence[Watched]) -> _Thread:
    """The thread from its root; from each watched message that this does not show, too."""
    thread = _Thread()
    for uri in (root, *(member.native_id for member in members)):
        if uri not in thread.posts and uri not in thread.hidden:
            thread.add(_ask(network, uri))
    return thread


def _ask(network: Network, uri: str) -> Any:
    try:
        answer = network.query("app.bsky.feed.getPostThread", uri=uri, depth=_DEPTH, parentHeight=0)
    except BlueskyError as problem:
        if problem.permanent:
            return None
        raise
    return answer.get("thread")


def _is_for_us(post: dict[str, Any], thread: _Thread, own_did: str, watched_dids: set[str]) -> bool:
    return (
        _did_of(post["uri"]) in watched_dids | {own_did}
        or own_did in mentioned_dids(post)
        or _is_below(post, thread, own_did)
    )


def _is_below(post: dict[str, Any], thread: _Thread, own_did: str) -> bool:
    """Whether one of the posts that lead to this one is ours."""
    seen: set[str] = set()
    parent = _parent_in(post)
    while parent and parent not in seen:
        if _did_of(parent) == own_did:
            return True
        seen.add(parent)
        parent = _parent_in(thread.posts.get(parent))
    return False


def _is_missing(member: Watched, thread: _Thread) -> bool:
    return member.native_id not in thread.posts and member.native_id not in thread.hidden


@dataclass(slots=True)
class _DeletionCheck:
    """Asks for the record itself before a post counts as gone: a thread also hides what is merely blocked."""

    network: Network
    _works: bool | None = None

    def is_gone(self, uri: str) -> bool:
        """Whether there is no such record any more, said by a server that otherwise knows us."""
        try:
            did, collection, key = payloads.split_uri(uri)
            self.network.query("com.atproto.repo.getRecord", repo=did, collection=collection, rkey=key)
        except ValueError:
            return False
        except BlueskyError as problem:
            if problem.is_not_found:
                return self._network_works()
            if not problem.permanent:
                raise
        return False

    def _network_works(self) -> bool:
        if self._works is None:
            self._works = self.network.did in self.network.handles([self.network.did])
        return self._works


def _deletion(member: Watched, root: str, own_did: str) -> Incoming:
    did = _did_of(member.native_id)
    return Incoming(
        native_id=member.native_id,
        author=Author(did, did),
        text="",
        sent_at=datetime.now(UTC),
        change=Change.DELETION,
        thread_id=root,
        is_own=did == own_did,
    )


def _did_of(uri: str) -> str:
    try:
        return payloads.split_uri(uri)[0]
    except ValueError:
        return ""


def _reply_part(post: Any, part: str) -> str:
    value = post
    for name in ("record", "reply", part, "uri"):
        value = value.get(name) if isinstance(value, dict) else None
    return value if isinstance(value, str) else ""


def _parent_in(post: Any) -> str:
    return _reply_part(post, "parent")


def _root_in(raw: dict[str, Any]) -> str:
    return _reply_part(raw, "root")
