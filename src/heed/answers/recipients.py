"""Whom a text goes to, and which message of theirs it answers."""

from __future__ import annotations

from heed.answers import queries
from heed.inbox.models import Message


def latest_of_each(case_id: int) -> list[Message]:
    """Of everybody who spoke on a case, the latest message that is still there."""
    said = queries.spoken(case_id)
    latest = {message.contact_id: message for message in said.select_related("account").order_by("sent_at", "pk")}
    return list(latest.values())
