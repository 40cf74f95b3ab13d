from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from heed.channels import net
from heed.channels.bluesky import xrpc
from heed.channels.bluesky.channel import Adapter
from heed.channels.bluesky.tests.fake import TOWN, FakeServer
from heed.channels.contract import Connection


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeServer]:
    """The fake server, reached by whatever asks for an HTTP client."""
    fake = FakeServer()

    def client(allowed_networks: Any = (), timeout: float = 1.0, **options: Any) -> httpx.Client:
        return httpx.Client(transport=httpx.MockTransport(fake.handle))

    monkeypatch.setattr(net, "client", client)
    xrpc.forget_sessions()
    yield fake
    xrpc.forget_sessions()


@pytest.fixture
def adapter(server: FakeServer) -> Adapter:
    settings = {"service": "https://pds.test", "handle": "havenstad.test", "did": TOWN}
    return Adapter(Connection(settings, {"app_password": server.app_password}))
