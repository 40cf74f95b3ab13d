"""mastodon-mock: a mock, for what snac2 lacks. Streaming by server-sent events, Idempotency-Key, `/api/v2/instance`,
and faults on demand (429, 500, half an answer, no answer). What counts is proven on snac2, not here.
"""

from __future__ import annotations

import json
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

import httpx

from tests.peers.addresses import free_port, short_folder
from tests.peers.presence import peers_folder
from tests.peers.processes import Process
from tests.peers.waiting import PATIENCE

Json = dict[str, Any]


def _program() -> Path:
    return peers_folder() / "mastodon-mock" / "bin" / "mastodon_mock"


def is_present() -> bool:
    return (peers_folder() / "mastodon-mock" / "version").is_file()


class MastodonMock:
    """One mock server on loopback with an account for each name, all in memory.

    A name is looked up as `mock["anna"]`. Mentions are written "@anna".
    """

    def __init__(self, names: tuple[str, ...] = ("havenstad", "anna", "bert"), heartbeat: float = 1.0) -> None:
        self._names = names
        self._heartbeat = heartbeat  # seconds between signs of life on a stream
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        with ExitStack() as stack:
            self.home = stack.enter_context(short_folder("mock"))
            port = free_port()
            self.url = f"http://127.0.0.1:{port}"
            configuration = self.home / "mock.toml"
            configuration.write_text(self._configuration(port))
            options = ["--config", str(configuration), "--host", "127.0.0.1", "--port", str(port)]
            command = [str(_program()), "serve", *options]
            self._process = Process(command, self.home / "log", {"TMPDIR": str(self.home)})
            stack.callback(self.kill)
            self.start()
            self._stack = stack.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def __getitem__(self, name: str) -> MockAccount:
        if name not in self._names:
            raise KeyError(f"the mock has no account {name}; it has {', '.join(self._names)}")
        return MockAccount(self, name, _token(name))

    def _configuration(self, port: int) -> str:
        settings = (
            f'domain = "127.0.0.1:{port}"\nurl_scheme = "http"\n[streaming]\nheartbeat_seconds = {self._heartbeat}\n'
        )
        accounts = [
            f'[[seed.accounts]]\nusername = "{name}"\naccess_token = "{_token(name)}"\n' for name in self._names
        ]
        return settings + "".join(accounts)

    def _answers(self) -> bool:
        try:
            return httpx.get(f"{self.url}/api/v2/instance", timeout=2).is_success
        except httpx.TransportError:
            return False

    @property
    def log(self) -> str:
        return self._process.output()

    def start(self) -> None:
        """Start with only the seeded accounts: the memory of an earlier run is gone."""
        self._process.start(self._answers, timeout=60)

    def stop(self) -> None:
        self._process.stop()

    def kill(self) -> None:
        self._process.kill()

    def fault(
        self, kind: str, path: str = "*", methods: tuple[str, ...] = (), times: int | None = 1, **effect: Any
    ) -> str:
        """Make requests go wrong; returns the rule's id.

        `kind` is "status" (with status=503), "ratelimit" (429), "malformed" (half an answer, with status 200),
        "latency" (with delay_ms=500) or "timeout" (no answer for 30 s). `path` may hold "*"; `times` None: for ever.
        """
        match: Json = {"path": path} | ({"methods": list(methods)} if methods else {})
        rule = {"match": match, "effect": {"type": kind, **effect}, "count": times}
        made = httpx.post(f"{self.url}/api/v1/_mock/faults", json=rule, timeout=10).raise_for_status()
        identity: str = made.json()["id"]
        return identity

    def clear_faults(self) -> None:
        httpx.delete(f"{self.url}/api/v1/_mock/faults", timeout=10).raise_for_status()


def _token(name: str) -> str:
    return f"token-of-{name}"


@dataclass
class MockAccount:
    """A person on the mock, by the Mastodon client API."""

    mock: MastodonMock
    name: str
    token: str = field(repr=False)

    def call(self, method: str, path: str, headers: dict[str, str] | None = None, **arguments: Any) -> Any:
        """Call the client API and return its JSON; raises httpx.HTTPStatusError on an error."""
        merged = {"Authorization": f"Bearer {self.token}"} | (headers or {})
        reply = httpx.request(method, self.mock.url + path, headers=merged, timeout=PATIENCE, **arguments)
        return reply.raise_for_status().json()

    def post(self, text: str, in_reply_to: str | None = None, key: str = "", visibility: str = "public") -> Json:
        """Publish; `key` is sent as Idempotency-Key."""
        form = {"status": text, "visibility": visibility} | ({"in_reply_to_id": in_reply_to} if in_reply_to else {})
        headers = {"Idempotency-Key": key} if key else {}
        return self.call("POST", "/api/v1/statuses", headers, data=form)  # type: ignore[no-any-return]

    def notifications(self) -> list[Json]:
        return self.call("GET", "/api/v1/notifications")  # type: ignore[no-any-return]

    def next_event(self, stream: str = "user", timeout: float = PATIENCE) -> tuple[str, Json]:
        """Wait for one event on a stream and return its name and payload."""
        headers = {"Authorization": f"Bearer {self.token}"}
        address = f"{self.mock.url}/api/v1/streaming/{stream}"
        with httpx.stream("GET", address, headers=headers, timeout=timeout) as reply:
            event = ""
            for line in reply.iter_lines():
                if line.startswith("event:"):
                    event = line.removeprefix("event:").strip()
                if line.startswith("data:") and event:
                    return event, json.loads(line.removeprefix("data:"))
        raise AssertionError(f"the stream {stream} ended without an event")
