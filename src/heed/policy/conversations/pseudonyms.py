"""The pseudonym under which somebody votes: a random number in a cookie, another one in each conversation."""

from __future__ import annotations

import re
import secrets
from uuid import UUID

from heed.policy.models import OpinionConversation
from heed.privacy import keys

_TOKEN = re.compile(r"[A-Za-z0-9_-]{32}")


def new_token() -> str:
    """192 bits."""
    return secrets.token_urlsafe(24)


def is_token(text: str) -> bool:
    return _TOKEN.fullmatch(text) is not None


def digest(conversation: OpinionConversation, token: str) -> UUID:
    """What is stored of a token: without the town's key nobody can tell which token it was."""
    return keys.digest("opinion participant", str(conversation.pk), token)
