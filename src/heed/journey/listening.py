"""The intake loops: one thread per account that streams or polls, and now and then asks after edits and deletions."""

from __future__ import annotations

import logging
import random
import threading
import time
from collections.abc import Iterator
from datetime import timedelta

from django.conf import settings
from django.db import close_old_connections, connections
from django.utils import timezone

from heed.channels import registry
from heed.channels.contract import Batch, Channel, ChannelError, Watched
from heed.inbox import actions as inbox
from heed.inbox import queries as inbox_queries
from heed.inbox.models import Account, AccountState, Message
from heed.journey import way
from heed.privacy import queries as vault

log = logging.getLogger(__name__)

WATCH_DAYS = 7
WATCH_MOST = 200
LONGEST_WAIT = 300


def poll(account: Account) -> int:
    """Fetch what is new on one account. Returns how many messages were new."""
    account.refresh_from_db()
    new = 0
    for batch in inbox_queries.channel(account).fetch(account.cursor):
        new += len(way.take(account, batch).new)
    inbox.note_health(account)
    return new


def refresh(account: Account) -> None:
    """Ask after edits, deletions and unannounced replies in recent threads."""
    channel = inbox_queries.channel(account)
    for batch in channel.refresh(watched(account)):
        way.take(account, batch)


def watched(account: Account) -> list[Watched]:
    """Recent messages of the account that are still there, newest first."""
    since = timezone.now() - timedelta(days=WATCH_DAYS)
    recent = list(
        Message.objects.filter(account=account, sent_at__gt=since, deleted_at=None)
        .exclude(vault=None)
        .order_by("-sent_at")[:WATCH_MOST]
    )
    opened = vault.opened(message.vault_id for message in recent)
    return [
        Watched(
            native_id=opened[message.vault_id]["native_id"],
            version=message.edited_at,
            thread_id=opened[message.vault_id].get("thread_id", ""),
            raw=opened[message.vault_id].get("raw", {}),
        )
        for message in recent
        if message.vault_id in opened
    ]


class Listener(threading.Thread):
    """Listens to one account until told to stop. A network in trouble is asked again, ever more slowly."""

    def __init__(self, account: Account, stop: threading.Event) -> None:
        super().__init__(name=f"listener-{account.pk}", daemon=True)
        self.account, self.stop = account, stop
        self.failures = 0
        self.refreshed = 0.0
        self.streams = inbox_queries.adapter(account).capabilities.streams

    def run(self) -> None:
        while not self.stop.is_set():
            try:
                self._listen()
                self.failures = 0
            except ChannelError as error:
                self._trouble(error)
            except Exception:
                log.exception("listening to account %s", self.account.pk)
                self.failures += 1
            finally:
                close_old_connections()
            self.stop.wait(self._pause())
        connections.close_all()

    def _listen(self) -> None:
        poll(self.account)
        if time.monotonic() - self.refreshed > settings.REFRESH_SECONDS:
            refresh(self.account)
            self.refreshed = time.monotonic()
        if self.streams:
            self._stream()

    def _stream(self) -> None:
        """Until the time for the next refresh, or the stream breaks. A server without streams is polled from now on."""
        until = threading.Event()
        timer = threading.Timer(settings.REFRESH_SECONDS, until.set)
        timer.daemon = True
        timer.start()
        try:
            for batch in self._batches(inbox_queries.channel(self.account), until):
                if batch.messages or batch.unreadable:
                    way.take(self.account, batch)
                if self.stop.is_set():
                    until.set()
        except ChannelError as error:
            if not error.permanent:
                raise
            self.streams = False
        finally:
            timer.cancel()

    def _batches(self, channel: Channel, until: threading.Event) -> Iterator[Batch]:
        self.account.refresh_from_db()
        return channel.stream(self.account.cursor, until)

    def _trouble(self, error: ChannelError) -> None:
        self.failures += 1
        inbox.note_health(self.account, error)
        if error.unauthorised:
            self.stop.set()
        elif error.retry_after:
            self.stop.wait(min(error.retry_after, LONGEST_WAIT))

    def _pause(self) -> float:
        if self.failures:
            return float(min(LONGEST_WAIT, 2 ** min(self.failures, 8))) * random.uniform(0.8, 1.2)
        return 0 if self.streams else settings.POLL_SECONDS


def listen(stop: threading.Event, look_again: float = 5) -> None:
    """Keep one listener per connected account, also for accounts that are connected or paused meanwhile."""
    listeners: dict[int, Listener] = {}
    while not stop.is_set():
        try:
            _align(listeners)
        except Exception:
            log.exception("looking for accounts")
        finally:
            close_old_connections()
        stop.wait(look_again)
    for listener in listeners.values():
        listener.stop.set()
    for listener in listeners.values():
        listener.join(timeout=5)


def _align(listeners: dict[int, Listener]) -> None:
    wanted = {a.pk: a for a in Account.objects.filter(state=AccountState.CONNECTED) if _is_polled(a)}
    for pk in list(listeners):
        if pk not in wanted or not listeners[pk].is_alive():
            listeners.pop(pk).stop.set()
    for pk, account in wanted.items():
        if pk not in listeners:
            listeners[pk] = Listener(account, threading.Event())
            listeners[pk].start()


def _is_polled(account: Account) -> bool:
    return account.channel in registry.slugs() and inbox_queries.adapter(account).capabilities.polls
