"""The background jobs of this room, by matter: procrastinate looks for them here."""

from heed.policy.conversations import jobs as conversations

__all__ = ["conversations"]
