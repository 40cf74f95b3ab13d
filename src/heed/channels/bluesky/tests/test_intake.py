"""Fetching: nothing twice, nothing lost, oldest first."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import Any

import pytest

from heed.channels.bluesky import intake
from heed.channels.bluesky.channel import Adapter
from heed.channels.bluesky.tests.fake import ANNA, NOON, TOWN, FakeServer, post
from heed.channels.contract import ChannelError, Incoming, Unreadable

SECOND = timedelta(seconds=1)


def fetch(
    adapter: Adapter, cursor: dict[str, Any], now: datetime = NOON + timedelta(minutes=5)
) -> tuple[list[Incoming], list[Unreadable], dict[str, Any]]:
    batches = list(intake.fetch(adapter._network, cursor, "secret", now))
    # A cursor is stored as JSON between two fetches.
    cursor = json.loads(json.dumps(batches[-1].cursor))
    return [m for b in batches for m in b.messages], [u for b in batches for u in b.unreadable], cursor


def texts(messages: list[Incoming]) -> list[str]:
    return [message.text for message in messages]


def test_mentions_replies_and_quotes_come_oldest_first_and_once(adapter: Adapter, server: FakeServer) -> None:
    for number, reason in enumerate(("quote", "mention", "reply", "like", "follow")):
        server.notify(reason, post(ANNA, f"k{number}", reason, NOON - number * SECOND))
    messages, unreadable, cursor = fetch(adapter, {})
    assert texts(messages) == ["reply", "mention", "quote"]
    assert not unreadable
    again, _, _ = fetch(adapter, cursor)
    assert again == []


def test_equal_moments_lose_nothing_between_two_fetches(adapter: Adapter, server: FakeServer) -> None:
    server.notify("mention", post(ANNA, "k1", "first"))
    _, _, cursor = fetch(adapter, {})
    server.notify("mention", post(ANNA, "k2", "same moment"))
    assert texts(fetch(adapter, cursor)[0]) == ["same moment"]


def test_a_notification_filed_below_newer_ones_is_found(adapter: Adapter, server: FakeServer) -> None:
    server.notify("mention", post(ANNA, "k1", "newest"))
    _, _, cursor = fetch(adapter, {})
    server.notify("mention", post(ANNA, "k2", "slow clock", NOON - timedelta(minutes=8)))
    server.notify("mention", post(ANNA, "k3", "written offline", NOON - timedelta(hours=9)))
    messages, _, cursor = fetch(adapter, cursor)
    assert texts(messages) == ["slow clock"]
    # The long look comes once an hour.
    messages, _, cursor = fetch(adapter, cursor, NOON + timedelta(minutes=70))
    assert texts(messages) == ["written offline"]
    assert cursor["looked_long"] == (NOON + timedelta(minutes=70)).isoformat()
    assert fetch(adapter, cursor, NOON + timedelta(minutes=71))[0] == []


def test_equal_moments_across_a_page_are_found_by_the_long_look(adapter: Adapter, server: FakeServer) -> None:
    # The server's pages end by time alone: the 101st is skipped when it has the time of the 100th.
    moments = [NOON - number * SECOND for number in range(150)]
    moments[100] = moments[99]
    for number, at in enumerate(moments):
        server.notify("mention", post(ANNA, f"k{number:03}", str(number), at))
    messages, _, cursor = fetch(adapter, {})
    assert len(messages) == 149
    assert texts(fetch(adapter, cursor, NOON + timedelta(minutes=70))[0]) == ["100"]


def test_many_come_in_batches_that_can_be_resumed(adapter: Adapter, server: FakeServer) -> None:
    for number in range(250):
        server.notify("mention", post(ANNA, f"k{number:03}", str(number), NOON - (250 - number) * SECOND))
    batches = list(intake.fetch(adapter._network, {}, "secret", NOON))
    assert [len(batch.messages) for batch in batches] == [100, 100, 50]
    # The process dies after the first batch: the next one goes on behind it.
    messages, _, _ = fetch(adapter, batches[0].cursor, NOON)
    assert texts(messages) == [str(number) for number in range(100, 250)]


def test_strangers_are_asked_for_whatever_the_account_prefers(adapter: Adapter, server: FakeServer) -> None:
    fetch(adapter, {})
    asked = next(sent for method, sent in server.calls if method.endswith("listNotifications"))
    assert asked["priority"] == "false"
    assert "reasons" in asked  # likes and follows are left out by the server


def test_first_fetch_begins_a_week_ago(adapter: Adapter, server: FakeServer) -> None:
    server.notify("mention", post(ANNA, "k1", "old", NOON - timedelta(days=9)))
    server.notify("mention", post(ANNA, "k2", "recent", NOON - timedelta(days=6)))
    assert texts(fetch(adapter, {})[0]) == ["recent"]


def test_what_a_colleague_wrote_in_the_app_is_our_own(adapter: Adapter, server: FakeServer) -> None:
    server.notify("mention", post(ANNA, "k1", "question", NOON - 20 * SECOND))
    uri = server.write_in_app("answer from the app", NOON - 10 * SECOND)
    messages, _, cursor = fetch(adapter, {})
    assert texts(messages) == ["question", "answer from the app"]
    assert messages[1].is_own
    assert messages[1].native_id == uri
    assert messages[1].author.native_id == TOWN
    assert not messages[0].is_own
    assert fetch(adapter, cursor)[0] == []


def test_a_malformed_item_is_set_aside_once_and_the_rest_goes_on(adapter: Adapter, server: FakeServer) -> None:
    server.notify("mention", post(ANNA, "k1", "good"))
    server.notifications += [
        {"reason": "mention", "indexedAt": "2026-03-02T11:00:00Z"},
        {**post(ANNA, "k2"), "reason": "reply", "record": {"text": 7}},
        "not even an object",
    ]
    messages, unreadable, cursor = fetch(adapter, {})
    assert texts(messages) == ["good"]
    assert len(unreadable) == 3
    assert all(item.reason for item in unreadable)
    messages, unreadable, _ = fetch(adapter, cursor)
    assert (messages, unreadable) == ([], [])


def test_an_item_that_the_server_itself_cannot_be_asked_about_holds_up_nothing(
    adapter: Adapter, server: FakeServer
) -> None:
    server.notify("mention", post(ANNA, "k1", "good"))
    server.answers["app.bsky.feed.getPosts"] = lambda request: (400, {"error": "InvalidRequest", "message": "odd"})
    assert texts(fetch(adapter, {})[0]) == ["good"]


def test_the_cursor_names_nobody(adapter: Adapter, server: FakeServer) -> None:
    server.notify("mention", post(ANNA, "k1", "good"))
    _, _, cursor = fetch(adapter, {})
    written = json.dumps(cursor)
    assert "anna" not in written
    assert "at://" not in written


def test_a_moment_in_the_future_does_not_make_us_deaf(adapter: Adapter, server: FakeServer) -> None:
    server.notify("mention", post(ANNA, "k1", "from 2031", NOON + timedelta(days=2000)))
    _, _, cursor = fetch(adapter, {})
    server.notify("mention", post(ANNA, "k2", "now", NOON + timedelta(minutes=6)))
    assert texts(fetch(adapter, cursor, NOON + timedelta(minutes=7))[0]) == ["now"]


def test_pictures_come_from_the_post_as_shown(adapter: Adapter, server: FakeServer) -> None:
    shown = post(ANNA, "k1", "kijk")
    server.notify("mention", shown)
    images = [{"alt": "een gat", "fullsize": "https://cdn.test/a.jpg", "thumb": "https://cdn.test/t.jpg"}]
    server.posts[shown["uri"]] = {**shown, "embed": {"$type": "app.bsky.embed.images#view", "images": images}}
    messages, _, _ = fetch(adapter, {})
    assert [(media.url, media.alt) for media in messages[0].media] == [("https://cdn.test/a.jpg", "een gat")]


@pytest.mark.parametrize("body", [b"", b"[]", b"not json", b'{"notifications": 3}', b'{"a": ' + b"[" * 5000])
def test_a_nonsensical_answer_is_a_temporary_error_or_nothing(
    adapter: Adapter, server: FakeServer, body: bytes
) -> None:
    server.answers["app.bsky.notification.listNotifications"] = lambda request: (200, body)
    try:
        messages, _, _ = fetch(adapter, {})
        assert messages == []
    except ChannelError as problem:
        assert not problem.permanent
        assert not problem.unauthorised


def test_a_page_with_one_bottomless_post_is_read(adapter: Adapter, server: FakeServer) -> None:
    good, deep = post(ANNA, "k1", "good"), post(ANNA, "k2", "deep")
    page = json.dumps({"notifications": [{**good, "reason": "reply"}, {**deep, "reason": "reply"}]})
    bottomless = page.replace('"text": "deep"', '"text": "deep", "odd": ' + "[" * 3000 + "]" * 3000)
    server.answers["app.bsky.notification.listNotifications"] = lambda request: (200, bottomless.encode())
    messages, unreadable, _ = fetch(adapter, {})
    assert texts(messages) == ["good"]
    assert "nested too deeply" in unreadable[0].reason
