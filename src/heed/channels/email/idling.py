"""Waiting for the mail server to say that something has come (IMAP IDLE, RFC 2177)."""

from __future__ import annotations

import imaplib
import time
from threading import Event

from imap_tools.errors import MailboxTaggedResponseError

from heed.channels.email.connections import Mailbox

# A server may drop a client after 29 minutes, and routers forget a silent connection long before.
RENEWED_AFTER = 240.0  # seconds
ASKED_EVERY = 15.0  # seconds, where a server has no IDLE
STOP_SEEN_WITHIN = 0.5  # seconds


def wait_for_news(mailbox: Mailbox, stop: Event, seconds: float = RENEWED_AFTER) -> None:
    """Return when the chosen folder may hold something new, when `stop` is set, or after `seconds`."""
    if "IDLE" not in mailbox.client.capabilities:
        stop.wait(min(ASKED_EVERY, seconds))
        return
    if "EXISTS" in mailbox.client.untagged_responses:  # came while the last mails were read
        return
    _start(mailbox)
    try:
        _wait(mailbox, stop, time.monotonic() + seconds)
    finally:
        # On a lost connection this raises, which is how the loss is noticed.
        mailbox.idle.stop()


def _start(mailbox: Mailbox) -> None:
    """As imap-tools does it, but news may stand before the server's "go ahead"."""
    client = mailbox.client
    tag = client._command("IDLE")
    mailbox.idle._idle_tag = tag
    while client._get_response() is not None:
        refusal = client.tagged_commands[tag]
        if refusal:
            raise MailboxTaggedResponseError(tuple(refusal), "go ahead")


def _wait(mailbox: Mailbox, stop: Event, deadline: float) -> None:
    if _came_with_the_greeting(mailbox):
        return
    while not stop.is_set() and (left := deadline - time.monotonic()) > 0:
        pause = min(STOP_SEEN_WITHIN, left)
        before = time.monotonic()
        lines = mailbox.idle.poll(timeout=pause)
        is_silent = not lines and time.monotonic() - before >= pause * 0.9
        # An early return without lines is a connection that was closed, or half a line: both end this round.
        if not is_silent and not all(b"OK" in line for line in lines or [b""]):
            return


def _came_with_the_greeting(mailbox: Mailbox) -> bool:
    """Whether news stood in the same packet as the answer to IDLE: it is read already, so no poll would tell of it."""
    client = mailbox.client
    if "EXISTS" in client.untagged_responses:
        return True
    timeout = client.sock.gettimeout()
    client.sock.settimeout(0)
    try:
        return bool(client.readline())
    except (OSError, imaplib.IMAP4.error):
        return False
    finally:
        client.sock.settimeout(timeout)
