"""Reconciling with threads: what notifications did not tell."""

from __future__ import annotations

from typing import Any

import pytest

from heed.channels.bluesky.channel import Adapter
from heed.channels.bluesky.tests.fake import ANNA, BEN, TOWN, FakeServer, node, post, uri
from heed.channels.contract import Change, ChannelError, Incoming, Watched

QUESTION = post(ANNA, "q", "Gat in de weg")
ANSWER = post(TOWN, "a", "Wij komen", parent=QUESTION)


def watch(*shown: dict[str, Any]) -> list[Watched]:
    return [
        Watched(
            it["uri"],
            thread_id=it["record"].get("reply", {}).get("root", {}).get("uri", it["uri"]),
            raw=it,
        )
        for it in shown
    ]


def refresh(adapter: Adapter, *watched: dict[str, Any]) -> list[Incoming]:
    return [message for batch in adapter.refresh(watch(*watched)) for message in batch.messages]


def show(server: FakeServer, *shown: dict[str, Any]) -> None:
    server.posts.update({it["uri"]: it for it in shown})


def test_a_reply_without_a_notification_is_found(adapter: Adapter, server: FakeServer) -> None:
    reply = post(ANNA, "r", "Dank u, en de lamp?", parent=ANSWER, root=QUESTION)
    server.threads[QUESTION["uri"]] = node(QUESTION, node(ANSWER, node(reply)))
    found = refresh(adapter, QUESTION, ANSWER)
    assert [message.native_id for message in found] == [reply["uri"]]
    assert found[0].parent_id == ANSWER["uri"]
    assert found[0].thread_id == QUESTION["uri"]


def test_one_call_serves_all_watched_messages_of_a_thread(adapter: Adapter, server: FakeServer) -> None:
    server.threads[QUESTION["uri"]] = node(QUESTION, node(ANSWER))
    assert refresh(adapter, QUESTION, ANSWER) == []
    assert server.count("app.bsky.feed.getPostThread") == 1


def test_only_what_is_meant_for_us_is_taken_in(adapter: Adapter, server: FakeServer) -> None:
    mention = [{"index": {"byteStart": 0, "byteEnd": 14}, "features": [{"did": TOWN}]}]
    more = post(ANNA, "m", "foto volgt", parent=QUESTION)
    gossip = post(BEN, "g", "typisch", parent=QUESTION)
    asks_us = post(BEN, "b", "@havenstad.test kom ook bij mij", parent=QUESTION, facets=mention)
    to_us = post(BEN, "t", "fijn", parent=ANSWER, root=QUESTION)
    colleague = post(TOWN, "c", "uit de app", parent=QUESTION)
    server.threads[QUESTION["uri"]] = node(
        QUESTION, node(more), node(gossip), node(asks_us), node(colleague), node(ANSWER, node(to_us))
    )
    found = {message.native_id: message for message in refresh(adapter, QUESTION, ANSWER)}
    assert set(found) == {it["uri"] for it in (more, asks_us, to_us, colleague)}
    assert found[colleague["uri"]].is_own


def test_a_deleted_post_is_told_once_its_record_is_gone(adapter: Adapter, server: FakeServer) -> None:
    reply = post(ANNA, "r", "weg hiermee", parent=QUESTION)
    server.threads[QUESTION["uri"]] = node(QUESTION)
    show(server, QUESTION)
    found = refresh(adapter, QUESTION, reply)
    assert [(it.native_id, it.change, it.thread_id) for it in found] == [
        (reply["uri"], Change.DELETION, QUESTION["uri"])
    ]


def test_a_deleted_root_does_not_hide_its_replies(adapter: Adapter, server: FakeServer) -> None:
    reply = post(ANNA, "r", "Nog iets", parent=ANSWER, root=QUESTION)
    server.threads[ANSWER["uri"]] = node(ANSWER, node(reply))
    server.records["a"] = ANSWER["record"]
    found = {it.native_id: it.change for it in refresh(adapter, QUESTION, ANSWER)}
    assert found == {QUESTION["uri"]: Change.DELETION, reply["uri"]: Change.MESSAGE}


@pytest.mark.parametrize(
    "in_thread",
    [
        {"$type": "app.bsky.feed.defs#blockedPost", "uri": uri(ANNA, "r"), "blocked": True},
        {"$type": "app.bsky.feed.defs#notFoundPost", "uri": uri(ANNA, "r"), "notFound": True},  # a viewer's block
    ],
)
def test_blocked_is_not_deleted(adapter: Adapter, server: FakeServer, in_thread: dict[str, Any]) -> None:
    reply = post(ANNA, "r", "nog hier", parent=QUESTION)
    server.threads[QUESTION["uri"]] = node(QUESTION, in_thread)
    show(server, reply)  # its record is still there
    assert refresh(adapter, QUESTION, reply) == []


def test_our_own_post_that_the_appview_has_not_seen_yet_is_not_deleted(adapter: Adapter, server: FakeServer) -> None:
    server.threads[QUESTION["uri"]] = node(QUESTION)
    server.records["a"] = ANSWER["record"]
    assert refresh(adapter, QUESTION, ANSWER) == []


def test_an_appview_that_has_forgotten_us_too_deletes_nothing(adapter: Adapter, server: FakeServer) -> None:
    server.answers["app.bsky.actor.getProfiles"] = lambda request: (200, {"profiles": []})
    assert refresh(adapter, QUESTION) == []


def test_an_unreachable_network_deletes_nothing(adapter: Adapter, server: FakeServer) -> None:
    server.answers["com.atproto.repo.getRecord"] = lambda request: (502, {"error": "UpstreamFailure"})
    with pytest.raises(ChannelError) as problem:
        refresh(adapter, QUESTION)
    assert not problem.value.permanent


def test_a_very_deep_thread_is_walked_without_recursion(adapter: Adapter, server: FakeServer) -> None:
    # As deep as one call asks for; every second post is ours.
    chain = [QUESTION]
    for number in range(40):
        chain.append(post(TOWN if number % 2 else ANNA, f"d{number:02}", "…", parent=chain[-1], root=QUESTION))
    thread = node(chain[-1])
    for shown in reversed(chain[:-1]):
        thread = node(shown, thread)
    server.threads[QUESTION["uri"]] = thread
    assert len(refresh(adapter, QUESTION)) == 40


def test_malformed_nodes_are_passed_over_or_set_aside(adapter: Adapter, server: FakeServer) -> None:
    odd = {"uri": uri(ANNA, "x"), "author": {"did": ANNA}, "record": {"text": None}}
    good = post(ANNA, "r", "goed", parent=QUESTION)
    server.threads[QUESTION["uri"]] = node(QUESTION, None, 3, {"replies": "none"}, node(odd), node(good))
    batches = list(adapter.refresh(watch(QUESTION)))
    assert [message.text for batch in batches for message in batch.messages] == ["goed"]
    assert [item.raw["uri"] for batch in batches for item in batch.unreadable] == [odd["uri"]]
