"""New messages keep arriving in Havenstad: each is handed to the same door that a network's messages come in by."""

from __future__ import annotations

import logging
import threading
import time
from datetime import UTC, datetime

from django.db import close_old_connections

from heed.app.demo.havenstad.replay import next_messages
from heed.app.demo.loading import HANDLES, as_incoming
from heed.channels.contract import Batch
from heed.inbox.models import Account
from heed.journey import way

log = logging.getLogger(__name__)


def replay(stop: threading.Event, faster: float = 1.0) -> None:
    """Until told to stop. Each start has a seed of its own, so that a restart brings new messages."""
    accounts = {account.channel: account for account in Account.objects.filter(channel__in=HANDLES)}
    for message in next_messages(seed=int(time.time())):
        if stop.wait(message.delay / faster):
            return
        account = accounts.get(message.channel)
        if account is None:
            continue
        try:
            way.take(account, Batch((as_incoming(message, datetime.now(UTC)),)))
        except Exception:
            log.exception("replay")
        finally:
            close_old_connections()
