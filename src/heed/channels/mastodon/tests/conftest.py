from __future__ import annotations

from collections.abc import Iterator

import pytest

from heed.channels.mastodon.channel import Adapter
from heed.channels.mastodon.tests.town import OWN_ID, TOWN, adapter_for, listed
from heed.channels.tests.local_server import LocalServer, Reply, running_server


@pytest.fixture
def server() -> Iterator[LocalServer]:
    """A server on which the town has an account and nothing has happened yet."""
    with running_server() as server:
        server.answers["GET /api/v1/accounts/verify_credentials"] = Reply(TOWN)
        server.answers["GET /api/v1/notifications"] = listed([])
        server.answers[f"GET /api/v1/accounts/{OWN_ID}/statuses"] = listed([])
        yield server


@pytest.fixture
def adapter(server: LocalServer) -> Adapter:
    return adapter_for(server)
