"""The background jobs of this room, by matter: procrastinate looks for them here."""

from heed.policy.conversations import jobs as conversations
from heed.policy.indicators import jobs as indicators

__all__ = ["conversations", "indicators"]
