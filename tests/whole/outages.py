"""What the tests of networks in trouble share: an account behind a proxy, and what the town shows meanwhile."""

from __future__ import annotations

from heed.channels.contract import Connected
from tests.peers.snac import SnacUser
from tests.whole.proxy import Proxy


def connection(town_user: SnacUser, proxy: Proxy, **settings: object) -> Connected:
    """The town's account, reached through the proxy, with an access token that the test can withdraw.

    `settings`: those that are to be other than what its server says of itself.
    """
    from heed.channels.mastodon.tests.test_with_snac import connected

    adapter = connected(town_user)
    settings = adapter.connection.settings | {"base_url": proxy.url} | settings
    secrets = adapter.connection.secrets | {"access_token": town_user.server.authorise(town_user)}
    return Connected(adapter.check(), adapter.connection.settings["account_id"], settings, secrets)
