"""Whom a text goes to, and which message of theirs it answers."""

from __future__ import annotations

from heed.inbox.models import Direction, Message


def latest_of_each(case_id: int) -> list[Message]:
    """Of everybody who spoke on a case, the latest message that is still there."""
    spoken = Message.objects.filter(
        case_message__case_id=case_id, direction=Direction.IN, deleted_at=None, is_automatic=False
    ).exclude(contact=None)
    latest = {message.contact_id: message for message in spoken.select_related("account").order_by("sent_at", "pk")}
    return list(latest.values())
