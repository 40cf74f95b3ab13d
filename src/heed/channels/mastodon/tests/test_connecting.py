from __future__ import annotations

from collections.abc import Iterator
from threading import Event
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from pydantic import ValidationError

from heed.channels.contract import Batch, ChannelError, Connection
from heed.channels.mastodon.channel import Adapter
from heed.channels.mastodon.oauth import ConnectForm
from heed.channels.mastodon.tests.town import TOWN, adapter_for, listed, notification
from heed.channels.tests.local_server import LOOPBACK, LocalServer, Reply

CALLBACK = "https://heed.example/back"
APP = {"client_id": "app", "client_secret": "hush"}
INSTANCE_V2 = {
    "domain": "a.example",
    "configuration": {
        "urls": {"streaming": "wss://streaming.a.example"},
        "statuses": {"max_characters": 1000, "max_media_attachments": 6, "characters_reserved_per_url": 30},
    },
}


@pytest.mark.parametrize(
    ("typed", "server"),
    [
        ("example.social", "https://example.social"),
        (" https://Example.Social/about ", "https://example.social"),
        ("@havenstad@example.social", "https://example.social"),
        ("http://127.0.0.2", "http://127.0.0.2"),
        ("example.social:8443", "https://example.social:8443"),
    ],
)
def test_a_server_may_be_written_in_several_ways(typed: str, server: str) -> None:
    assert ConnectForm(server=typed).server == server


@pytest.mark.parametrize("typed", ["", "two words", "ftp://example.social", "a.example\nb.example", "..", "x" * 400])
def test_what_is_no_server_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError):
        ConnectForm(server=typed)


def test_access_is_never_sent_unencrypted() -> None:
    with pytest.raises(ChannelError, match="unencrypted"):
        Adapter.authorise_url(ConnectForm(server="http://example.social"), CALLBACK, "s")


def prepared(server: LocalServer, **answers: Any) -> dict[str, Any]:
    server.answers["POST /api/v1/apps"] = Reply(APP)
    server.answers["POST /oauth/token"] = Reply({"access_token": "given"})
    url, kept = Adapter.authorise_url(ConnectForm(server=server.url), CALLBACK, "state-1", LOOPBACK)
    query = parse_qs(urlsplit(url).query)
    assert url.startswith(f"{server.url}/oauth/authorize?")
    assert (query["client_id"], query["state"], query["redirect_uri"]) == (["app"], ["state-1"], [CALLBACK])
    return kept


def test_connecting_stores_what_the_server_allows(server: LocalServer) -> None:
    server.answers["GET /api/v2/instance"] = Reply(INSTANCE_V2)
    result = Adapter.finish_authorisation(prepared(server), "code-1", CALLBACK, LOOPBACK)
    assert server.requests["POST /oauth/token"][0].form["code"] == ["code-1"]
    assert (result.handle, result.native_id) == ("havenstad@a.example", TOWN["id"])
    assert result.secrets == {**APP, "access_token": "given"}
    assert result.settings["max_characters"] == 1000
    assert result.settings["streaming_url"] == "https://streaming.a.example"
    assert "given" not in str(result.settings)
    adapter = Adapter(Connection(result.settings, result.secrets, LOOPBACK))
    assert adapter.capabilities.text_limit == 1000
    assert adapter.split("a " * 450) == [("a " * 450).strip()]
    assert server.requests["GET /api/v1/accounts/verify_credentials"][0].headers["authorization"] == "Bearer given"


@pytest.mark.parametrize(
    ("instance", "limit"),
    [
        ({"uri": "a.example", "configuration": {"statuses": {"max_characters": 100_000}}}, 100_000),
        ({"uri": "https://a.example/", "max_toot_chars": 5000}, 5000),
        ({"uri": 3, "configuration": {"statuses": {"max_characters": -1}}}, 500),
        ({"configuration": [], "urls": {"streaming_api": "ftp://x"}}, 500),
    ],
)
def test_older_servers_tell_less(server: LocalServer, instance: dict[str, Any], limit: int) -> None:
    server.answers["GET /api/v1/instance"] = Reply(instance)
    result = Adapter.finish_authorisation(prepared(server), "code-1", CALLBACK, LOOPBACK)
    assert result.settings["max_characters"] == limit
    assert result.settings["streaming_url"] == ""


def test_a_code_that_is_refused_asks_to_begin_anew(server: LocalServer) -> None:
    kept = prepared(server)
    server.answers["POST /oauth/token"] = Reply({"error": "invalid_grant"}, 400)
    with pytest.raises(ChannelError, match="invalid_grant") as caught:
        Adapter.finish_authorisation(kept, "old", CALLBACK, LOOPBACK)
    assert (caught.value.permanent, caught.value.remedy) == (True, "Start connecting this account anew.")


def test_a_server_that_is_something_else_is_told_apart(server: LocalServer) -> None:
    server.answers["POST /api/v1/apps"] = Reply(b"<html>welcome</html>")
    with pytest.raises(ChannelError) as caught:
        Adapter.authorise_url(ConnectForm(server=server.url), CALLBACK, "s", LOOPBACK)
    assert "Mastodon-compatible" in caught.value.remedy


# Streams

STREAM = "GET /api/v1/streaming/user"
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"


def test_news_on_the_stream_is_fetched_at_once(server: LocalServer) -> None:
    adapter = adapter_for(server)
    server.answers["GET /api/v1/notifications"] = listed([notification(1)])

    def happening() -> Iterator[bytes]:
        yield HEAD + b":)\n"
        server.answers["GET /api/v1/notifications"] = listed([notification(2), notification(1)])
        yield b"event: upd"
        yield b'ate\ndata: {}\n\nevent: notification\ndata: {"id": "2"}\n\n'
        yield b":thump\n"

    server.answers[STREAM] = Reply(raw=happening())
    batches: list[Batch] = []
    with pytest.raises(ChannelError, match="ended the stream") as caught:
        for batch in adapter.stream({}, Event()):
            batches.append(batch)
    assert not caught.value.permanent
    came = [message.native_id for batch in batches for message in batch.messages]
    assert came == ["1001", "1002"]
    assert batches[-1].messages == ()  # a sign of life
    assert next(adapter.fetch(batches[-1].cursor)).messages == ()


def test_a_stream_stops_when_asked(server: LocalServer) -> None:
    stop = Event()
    server.answers[STREAM] = Reply(raw=HEAD + b":thump\n" * 50)
    count = 0
    for _ in adapter_for(server).stream({}, stop):
        count += 1
        stop.set()
    assert count == 1


@pytest.mark.parametrize(
    ("answer", "permanent"),
    [
        (Reply(status=404), True),
        (Reply(status=426), True),
        (Reply(b"<html>"), True),
        (Reply(status=401), True),
        (Reply(status=503), False),
        (Reply(raw=b""), False),
    ],
)
def test_a_stream_that_does_not_open(server: LocalServer, answer: Reply, permanent: bool) -> None:
    server.answers[STREAM] = answer
    with pytest.raises(ChannelError) as caught:
        list(adapter_for(server).stream({}, Event()))
    assert (caught.value.permanent, caught.value.maybe_sent) == (permanent, False)


def test_a_line_without_end_does_not_fill_the_memory(server: LocalServer) -> None:
    def endless() -> Iterator[bytes]:
        yield HEAD
        for _ in range(1000):
            yield b"data: " + b"x" * 100_000

    server.answers[STREAM] = Reply(raw=endless())
    with pytest.raises(ChannelError, match="line without end"):
        list(adapter_for(server).stream({}, Event()))
