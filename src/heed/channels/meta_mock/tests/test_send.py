"""Sending through the mock's API, against a server of our own on this machine."""

from __future__ import annotations

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from uuid import uuid4

import pytest
from pydantic import ValidationError

from heed.channels.contract import Author, ChannelError, Connection, Outgoing, ReceiptKind
from heed.channels.meta_mock.channel import Adapter, ConnectForm

NUMBER = "1122334455667"
LOOPBACK = ("127.0.0.0/8",)
ANNA = Author(native_id="31612345678", handle="+31612345678")
ACCEPTED = {"messages": [{"id": "wamid.out"}]}


class Api(ThreadingHTTPServer):
    """Answers every call with `status`, `answer` and `extra_headers`, and remembers the calls."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.calls: list[tuple[str, str, dict[str, str], bytes]] = []
        self.status = 200
        self.answer: bytes | None = json.dumps(ACCEPTED).encode()
        self.extra_headers: dict[str, str] = {}

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v1"

    def says(self, status: int, answer: object, **headers: str) -> None:
        self.status = status
        self.answer = answer if isinstance(answer, bytes) or answer is None else json.dumps(answer).encode()
        self.extra_headers = {name.replace("_", "-"): value for name, value in headers.items()}


class Handler(BaseHTTPRequestHandler):
    server: Api

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        self.server.calls.append((self.command, self.path, dict(self.headers), body))
        if self.server.answer is None:  # the line breaks after the request has arrived
            self.connection.close()
            return
        self.send_response(self.server.status)
        for name, value in self.server.extra_headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(self.server.answer)))
        self.end_headers()
        self.wfile.write(self.server.answer)

    do_GET = do_POST

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def api() -> Iterator[Api]:
    server = Api()
    thread = Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def town(api) -> Adapter:
    return Adapter(_connection(api.url))


def _connection(url: str, allowed: tuple[str, ...] = LOOPBACK) -> Connection:
    secrets = {"access_token": "the-token", "app_secret": "s", "verify_token": "v"}
    return Connection({"phone_number_id": NUMBER, "api_url": url}, secrets, allowed)


def _answer(**more) -> Outgoing:
    return Outgoing("We komen kijken.", uuid4().hex, ANNA, **more)


def _failure(town: Adapter) -> ChannelError:
    with pytest.raises(ChannelError) as caught:
        town.send(_answer())
    assert caught.value.remedy
    assert "the-token" not in str(caught.value)
    return caught.value


def test_an_answer_is_a_reply_and_carries_its_key(api, town):
    answer = _answer(parent_id="wamid.in")
    receipt = town.send(answer)
    assert (receipt.native_id, receipt.kind) == ("wamid.out", ReceiptKind.ACCEPTED)
    ((method, path, headers, body),) = api.calls
    assert (method, path) == ("POST", f"/v1/{NUMBER}/messages")
    assert headers["Authorization"] == "Bearer the-token"
    sent = json.loads(body)
    assert (sent["to"], sent["text"]["body"]) == ("31612345678", "We komen kijken.")
    assert sent["context"] == {"message_id": "wamid.in"}
    assert sent["biz_opaque_callback_data"] == answer.idempotency_key


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        (401, 190, "unauthorised"),
        (403, 10, "unauthorised"),
        (401, None, "unauthorised"),
        (400, 131047, "permanent"),
        (400, 131026, "permanent"),
        (400, 999_999, "permanent"),
        (404, None, "permanent"),
        (302, None, "permanent"),
        (429, 130429, "temporary"),
        (429, None, "temporary"),
        (500, 131016, "temporary"),
        (500, None, "uncertain"),
        (502, None, "uncertain"),
    ],
)
def test_each_refusal_says_what_it_means(api, town, status, code, kind):
    api.says(status, b"<html>" if code is None else {"error": {"code": code, "message": "No."}})
    error = _failure(town)
    found = {"unauthorised": error.unauthorised, "permanent": error.permanent, "uncertain": error.maybe_sent}
    assert [name for name, so in found.items() if so] == ([] if kind == "temporary" else [kind])


def test_the_reply_window_is_explained(api, town):
    api.says(400, {"error": {"code": 131047, "message": "Re-engagement message"}})
    assert "reply window" in _failure(town).remedy


@pytest.mark.parametrize(("given", "seconds"), [("30", 30.0), ("soon", None), ("-1", None), ("9" * 400, None)])
def test_the_wait_that_is_asked_for_is_kept(api, town, given, seconds):
    api.says(429, b"", Retry_After=given)
    assert _failure(town).retry_after == seconds


@pytest.mark.parametrize("answer", [b"", b"half an ans", [], {}, {"messages": []}, {"messages": 1}, None])
def test_half_an_answer_leaves_it_open_whether_it_was_sent(api, town, answer):
    api.says(200, answer)
    assert _failure(town).maybe_sent


def test_a_server_that_is_away_has_certainly_not_sent(api, town):
    api.shutdown()
    api.server_close()
    error = _failure(town)
    assert not error.maybe_sent
    assert not error.permanent


def test_the_token_does_not_follow_a_redirect(api, town):
    api.says(307, b"", Location=f"{api.url}/elsewhere")
    assert _failure(town).permanent
    assert len(api.calls) == 1


def test_addresses_inside_the_town_are_refused(api):
    with pytest.raises(ChannelError):
        Adapter(_connection(api.url.replace("http:", "https:"), allowed=())).send(_answer())
    assert api.calls == []


def test_a_token_does_not_travel_in_the_clear():
    with pytest.raises(ChannelError, match="not safe"):
        Adapter(_connection("http://graph.example.org", allowed=())).send(_answer())


# Connecting


def _form(api: Api, **more: str) -> ConnectForm:
    values = {"phone_number_id": NUMBER, "access_token": "the-token", "app_secret": "s", "verify_token": "chosen-by-us"}
    return ConnectForm.model_validate(values | {"api_url": api.url + "/"} | more)


def test_connecting_asks_the_network_for_the_number(api):
    api.says(200, {"display_phone_number": "+31 15 000 0000"})
    connected = Adapter.connect(_form(api), LOOPBACK)
    assert (connected.handle, connected.native_id) == ("+31 15 000 0000", NUMBER)
    assert connected.settings == {"phone_number_id": NUMBER, "api_url": api.url}
    assert connected.secrets == {"access_token": "the-token", "app_secret": "s", "verify_token": "chosen-by-us"}


@pytest.mark.parametrize(("status", "answer"), [(401, b""), (200, {}), (200, b"x"), (500, b"")])
def test_connecting_fails_with_a_remedy_and_sends_nothing(api, status, answer):
    api.says(status, answer)
    with pytest.raises(ChannelError) as caught:
        Adapter.connect(_form(api), LOOPBACK)
    assert caught.value.remedy
    assert not caught.value.maybe_sent


def test_a_number_in_place_of_its_id_is_refused(api):
    with pytest.raises(ValidationError, match="phone_number_id"):
        _form(api, phone_number_id="+31 15 000 0000")
