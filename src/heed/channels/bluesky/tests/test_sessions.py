"""Logging in, sessions and errors."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from heed.channels.bluesky import xrpc
from heed.channels.bluesky.channel import Adapter, ConnectForm
from heed.channels.bluesky.tests.fake import TOWN, FakeServer
from heed.channels.contract import ChannelError, Connection

CREATE = "com.atproto.server.createSession"
REFRESH = "com.atproto.server.refreshSession"
GET = "com.atproto.server.getSession"


def form(password: str = "aaaa-bbbb-cccc-dddd", service: str = "https://pds.test") -> ConnectForm:
    return ConnectForm.model_validate({"service": service, "handle": "@havenstad.test ", "app_password": password})


def another(adapter: Adapter) -> Adapter:
    return Adapter(adapter.connection)


def test_connecting_says_what_to_store(server: FakeServer) -> None:
    connected = Adapter.connect(form())
    assert (connected.handle, connected.native_id) == ("havenstad.test", TOWN)
    assert connected.settings == {"service": "https://pds.test", "handle": "havenstad.test", "did": TOWN}
    assert connected.secrets["app_password"] == server.app_password
    # The stored session serves a new process without another log-in.
    xrpc.forget_sessions()
    assert Adapter(Connection(connected.settings, connected.secrets)).check() == "havenstad.test"
    assert server.count(CREATE) == 1


def test_a_wrong_app_password(server: FakeServer) -> None:
    with pytest.raises(ChannelError) as problem:
        Adapter.connect(form("wrong"))
    assert problem.value.unauthorised
    assert "app password" in problem.value.remedy


def test_a_password_is_not_sent_in_the_clear(server: FakeServer) -> None:
    with pytest.raises(ChannelError, match="unencrypted"):
        Adapter.connect(form(service="http://pds.test"))
    assert server.calls == []


def test_the_public_service_is_the_default() -> None:
    assert ConnectForm.model_validate({"handle": "a.test", "app_password": "x"}).service == "https://bsky.social"


def test_one_log_in_serves_all_adapters_of_an_account(adapter: Adapter, server: FakeServer) -> None:
    for _ in range(5):
        assert another(adapter).check() == "havenstad.test"
    assert server.count(CREATE) == 1


def test_a_refused_log_in_is_not_repeated_at_once(adapter: Adapter, server: FakeServer) -> None:
    server.app_password = "changed"
    for _ in range(3):
        with pytest.raises(ChannelError) as problem:
            another(adapter).check()
        assert problem.value.unauthorised
    assert server.count(CREATE) == 1


def test_a_session_that_is_about_to_end_is_refreshed(adapter: Adapter, server: FakeServer) -> None:
    server.access_lives = timedelta(minutes=5)
    adapter.check()
    before = server.count(REFRESH)
    server.access_lives = timedelta(hours=2)
    for _ in range(3):
        adapter.check()
    assert (server.count(CREATE), server.count(REFRESH) - before) == (1, 1)


def test_an_expired_refresh_token_means_logging_in_again(adapter: Adapter, server: FakeServer) -> None:
    server.access_lives = timedelta(minutes=5)
    adapter.check()
    server.access_lives = timedelta(hours=2)
    server.answers[REFRESH] = lambda request: (400, {"error": "ExpiredToken", "message": "Token has expired"})
    assert adapter.check() == "havenstad.test"
    assert server.count(CREATE) == 2


def test_a_revoked_session_is_renewed_once(adapter: Adapter, server: FakeServer) -> None:
    other = another(adapter)
    adapter.check()
    other.check()
    revoked = adapter._network._session().access_jwt

    def answer(request: httpx.Request) -> Any:
        if revoked in request.headers["authorization"]:
            return 400, {"error": "ExpiredToken", "message": "Token has expired"}
        return server.getSession(request)

    server.answers[GET] = answer
    assert adapter.check() == "havenstad.test"
    # The other adapter takes the session that the first one made.
    assert other.check() == "havenstad.test"
    assert server.count(CREATE) == 2


def test_an_account_that_stays_refused_must_be_connected_again(adapter: Adapter, server: FakeServer) -> None:
    server.answers[GET] = lambda request: (401, {"error": "InvalidToken", "message": "Token could not be verified"})
    with pytest.raises(ChannelError) as problem:
        adapter.check()
    assert problem.value.unauthorised
    assert server.count(CREATE) == 2


def test_a_closed_account_is_told_what_to_do(adapter: Adapter, server: FakeServer) -> None:
    server.answers[GET] = lambda request: (200, {"did": TOWN, "handle": "h", "active": False, "status": "suspended"})
    with pytest.raises(ChannelError, match="suspended") as problem:
        adapter.check()
    assert problem.value.unauthorised


@pytest.mark.parametrize(
    ("status", "code", "permanent", "unauthorised"),
    [
        (400, "InvalidRequest", True, False),
        (404, "", True, False),
        (413, "PayloadTooLarge", True, False),
        (500, "InternalServerError", False, False),
        (502, "UpstreamFailure", False, False),
        (503, "", False, False),
        (401, "AuthenticationRequired", False, True),
        (401, "AccountTakedown", False, True),
        (400, "ExpiredToken", False, True),
    ],
)
def test_what_errors_mean(
    adapter: Adapter, server: FakeServer, status: int, code: str, permanent: bool, unauthorised: bool
) -> None:
    server.answers[GET] = lambda request: (status, {"error": code, "message": "so it is"})
    with pytest.raises(ChannelError) as problem:
        adapter.check()
    assert (problem.value.permanent, problem.value.unauthorised) == (permanent, unauthorised)
    assert problem.value.remedy
    assert not problem.value.maybe_sent


@pytest.mark.parametrize("header", ["ratelimit-reset", "retry-after", "other"])
def test_too_many_calls_say_how_long_to_wait(adapter: Adapter, server: FakeServer, header: str) -> None:
    reset = datetime.now(UTC) + timedelta(seconds=240)
    value = str(int(reset.timestamp())) if header == "ratelimit-reset" else "240"
    server.answers[GET] = lambda request: (429, {"error": "RateLimitExceeded"}, {header: value})
    with pytest.raises(ChannelError) as problem:
        adapter.check()
    assert problem.value.retry_after == pytest.approx(60 if header == "other" else 240, abs=5)
    assert not problem.value.permanent


@pytest.mark.parametrize("error", [httpx.ConnectError("no"), httpx.ReadTimeout("no"), httpx.RemoteProtocolError("no")])
def test_silence_is_temporary(adapter: Adapter, server: FakeServer, error: Exception) -> None:
    server.answers[CREATE] = lambda request: error
    with pytest.raises(ChannelError) as problem:
        adapter.check()
    assert not problem.value.permanent
    # Nothing was refused, so the next attempt may log in.
    del server.answers[CREATE]
    assert adapter.check() == "havenstad.test"


@pytest.mark.parametrize("body", [b"", b"[1]", b"<html>", b'"a"', b"\xff\xfe"])
def test_answers_that_are_no_answers(adapter: Adapter, server: FakeServer, body: bytes) -> None:
    server.answers[CREATE] = lambda request: (200, body)
    with pytest.raises(ChannelError) as problem:
        adapter.check()
    assert not problem.value.permanent
    assert not problem.value.unauthorised
