"""Starts the network's servers and makes accounts on it."""

from __future__ import annotations

import json
import shutil
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import httpx

from tests.peers import postgres
from tests.peers.addresses import NOBODY, free_port, is_listening, short_folder
from tests.peers.presence import peers_folder, program
from tests.peers.processes import Process, unprivileged
from tests.peers.waiting import PATIENCE, eventually

if TYPE_CHECKING:
    from atproto import Client

START = Path(__file__).with_name("start.mjs")


def _folder() -> Path:
    return peers_folder() / "bluesky"


def is_present() -> bool:
    return bool((_folder() / "version").is_file() and program("redis-server") and postgres.is_present())


class BlueskyNetwork:
    """PLC, PDS and AppView in one process, with a PostgreSQL and a Redis of their own.

    `pds` and `appview` are their addresses; a client logs in at `pds`. There are no direct messages and no Jetstream.
    """

    def __init__(self) -> None:
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        with ExitStack() as stack:
            self.home = stack.enter_context(short_folder("bsky", owner=NOBODY))
            self.home.chmod(0o755)
            database = stack.enter_context(postgres.postgres(self.home))
            redis_port = self._start_redis(stack)
            self._start_network(stack, database, redis_port)
            self._stack = stack.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def _start_redis(self, stack: ExitStack) -> int:
        port = free_port()
        options = ["--bind", "127.0.0.1", "--port", str(port), "--save", "", "--appendonly", "no"]
        redis = Process([*unprivileged(), str(program("redis-server")), *options], self.home / "redis.log")
        redis.start(lambda: is_listening("127.0.0.1", port))
        stack.callback(redis.stop)
        return port

    def _start_network(self, stack: ExitStack, database: str, redis_port: int) -> None:
        temporary = self.home / "tmp"
        temporary.mkdir()
        # Node looks for packages beside the script, so the script runs from beside them.
        script = _folder() / START.name
        shutil.copy(START, script)
        environment = {
            "DB_POSTGRES_URL": database,
            "DB_POSTGRES_SCHEMA": "heed",
            "REDIS_HOST": f"127.0.0.1:{redis_port}",
            "TMPDIR": str(temporary),
            "NODE_ENV": "test",
            "LOG_ENABLED": "false",
        }
        node = _folder() / "node_modules" / "node" / "bin" / "node"
        self._process = Process([node, script], self.home / "network.log", environment)
        stack.callback(self._process.stop)
        self._process.start(lambda: self._addresses() is not None, timeout=5 * PATIENCE)
        addresses = self._addresses() or {}
        self.pds, self.appview, self._control = addresses["pds"], addresses["appview"], addresses["control"]

    def _addresses(self) -> dict[str, str] | None:
        lines = [line for line in self._process.output(20000).splitlines() if line.startswith('{"pds"')]
        return json.loads(lines[-1]) if lines else None

    @property
    def log(self) -> str:
        return self._process.output()

    @property
    def firehose(self) -> str:
        """Address of the event stream: websocket, without the method's name."""
        return self.pds.replace("http://", "ws://") + "/xrpc"

    def pause(self) -> None:
        """Freeze the whole network until `resume`."""
        self._process.pause()

    def resume(self) -> None:
        self._process.resume()

    def settle(self) -> None:
        """Return when the AppView has indexed everything that was written so far."""
        httpx.post(self._control, timeout=2 * PATIENCE).raise_for_status()

    def create_account(self, name: str, password: str = "secret-enough") -> BlueskyAccount:
        """Make the account `name`.test; it can log in at once."""
        handle = f"{name}.test"
        body = {"handle": handle, "email": f"{name}@example.test", "password": password}
        made = httpx.post(f"{self.pds}/xrpc/com.atproto.server.createAccount", json=body, timeout=PATIENCE)
        if made.is_error:
            raise RuntimeError(f"the PDS did not make {handle}: {made.text}")
        account = BlueskyAccount(self, handle, made.json()["did"], password)
        self.settle()
        return account


@dataclass
class BlueskyAccount:
    """A person on the network."""

    network: BlueskyNetwork
    handle: str
    did: str
    password: str = field(repr=False)

    def client(self) -> Client:
        """A logged-in client of the atproto library; right after account creation the AppView may need a moment."""
        from atproto import Client  # takes a second to import: only for those who use it
        from atproto.exceptions import AtProtocolError

        def log_in() -> Client:
            client = Client(base_url=f"{self.network.pds}/xrpc")
            client.login(self.handle, self.password)
            return client

        return eventually(log_in, message=f"log-in of {self.handle}", ignore=(AtProtocolError,))

    def app_password(self, name: str = "heed") -> str:
        """A password for an application, as users make them in their settings."""
        made: Any = self.client().com.atproto.server.create_app_password({"name": name})
        return str(made.password)
