"""Messages come in, are read and placed, as the journey does it above this room."""

from __future__ import annotations

from collections.abc import Iterable

from heed.casework import actions as casework
from heed.channels.contract import Batch
from heed.inbox import actions as inbox
from heed.inbox.models import Account, Message
from heed.learning.context import context
from heed.understanding import read
from tests.people import make_incoming


def say(account: Account, texts: Iterable[str]) -> list[Message]:
    """Each text by a resident of its own; the messages in their order."""
    batch = tuple(make_incoming(f"m{at}", text, f"resident{at}") for at, text in enumerate(texts))
    inbox.receive(account, Batch(batch))
    messages = list(Message.objects.order_by("pk"))
    readings = read([message.text for message in messages], context())
    inbox.record_readings([(one.pk, one.version, reading) for one, reading in zip(messages, readings, strict=True)])
    casework.open_or_join([message.pk for message in messages])
    return list(Message.objects.order_by("pk"))
