"""Fixtures that start the real peers: name this module in `pytest_plugins`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.peers import bluesky, chromium, mail, snac
from tests.peers import mastodon_mock as mastodon_mock_peer
from tests.peers.presence import require


@pytest.fixture(scope="session")
def fediverse() -> Iterator[snac.Fediverse]:
    """Two snac2 servers, A and B, that federate with each other."""
    require("snac2", snac.is_present())
    require("snac2", snac.can_use_port_80(), "listening on port 80 needs root")
    yield from snac.running_fediverse()


@pytest.fixture(scope="session")
def mail_server() -> Iterator[mail.MailServer]:
    """Postfix and Dovecot for the domains havenstad.example and residents.example."""
    require("mail (Postfix and Dovecot)", mail.is_present())
    require("mail (Postfix and Dovecot)", mail.can_run(), "Postfix needs root")
    with mail.MailServer() as server:
        yield server


@pytest.fixture(scope="session")
def bluesky_network() -> Iterator[bluesky.BlueskyNetwork]:
    """A whole AT Protocol network; accounts are made by `create_account`."""
    require("Bluesky", bluesky.is_present())
    with bluesky.BlueskyNetwork() as network:
        yield network


@pytest.fixture(scope="session")
def mastodon_mock() -> Iterator[mastodon_mock_peer.MastodonMock]:
    """The mock with the accounts havenstad, anna and bert."""
    require("mastodon-mock", mastodon_mock_peer.is_present())
    with mastodon_mock_peer.MastodonMock() as server:
        yield server


@pytest.fixture(scope="session")
def chromium_program() -> Path:
    """Chromium's program, for Playwright's `executable_path` (with `chromium.arguments()`)."""
    found = chromium.executable()
    require("Chromium", found is not None)
    assert found is not None
    return found
