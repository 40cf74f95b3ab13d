"""A real AT Protocol network on loopback: `BlueskyNetwork`."""

from tests.peers.bluesky.network import BlueskyAccount, BlueskyNetwork, is_present

__all__ = ["BlueskyAccount", "BlueskyNetwork", "is_present"]
