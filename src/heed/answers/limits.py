"""How long an answer may wait before it is sent no more: the town's limit, and the network's own."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings

from heed.inbox import queries as inbox
from heed.inbox.models import Message


def window_end(message: Message) -> datetime | None:
    """Until when the network takes an answer to a message; None where it always does."""
    window = inbox.adapter(message.account).capabilities.reply_window
    return message.sent_at + window if window else None


def expires_at(message: Message, now: datetime, promised: datetime | None = None) -> datetime:
    """Until when an answer that is let go now may be sent. What says "today" is not to arrive next week.

    `promised`: the moment that a new promise tells, after which nobody is told it any more.
    """
    ends = (now + timedelta(hours=settings.DELIVERY_HOURS), window_end(message), promised)
    return min(end for end in ends if end)
