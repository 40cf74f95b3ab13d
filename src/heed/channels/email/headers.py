"""The headers of one mail, readable however broken they are."""

from __future__ import annotations

import hashlib
import re
from datetime import UTC, datetime, timedelta
from email.message import Message
from email.utils import parsedate_to_datetime
from functools import cached_property

from heed.channels.email.addresses import Address, parse_addresses
from heed.channels.email.charsets import decode_header
from heed.channels.html import clean_text

MAX_HEADERS = 500
MAX_VALUE = 20_000  # characters
MAX_SUBJECT = 500  # characters
MAX_IDS = 100
MAX_ID = 900  # characters
_ID = re.compile(r"<([^<>]+)>")
_UNFIT_FOR_ID = re.compile(r"[^\x21-\x3b\x3d\x3f-\x7e]")  # all but visible ASCII without angle brackets
_STABLE = ("from", "to", "date", "subject")  # what no server on the way changes


class Headers:
    """Headers by their name in any case; values decoded, without control characters, bounded in length."""

    def __init__(self, message: Message) -> None:
        self._raw: dict[str, list[str]] = {}
        for name, value in list(message.raw_items())[:MAX_HEADERS]:
            self._raw.setdefault(str(name).lower(), []).append(str(value)[:MAX_VALUE])

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._raw

    def raw(self, name: str) -> str:
        """The first value as it came; "" where there is none."""
        return self._raw.get(name.lower(), [""])[0]

    def text(self, name: str) -> str:
        """The first value as people read it, on one line."""
        return " ".join(clean_text(decode_header(self.raw(name)), MAX_VALUE).split())

    def word(self, name: str) -> str:
        """The first value up to a semicolon, in lower case: "auto-replied"."""
        return self.text(name).partition(";")[0].strip().lower()

    def addresses(self, *names: str) -> list[Address]:
        return [
            found for name in names for value in self._raw.get(name.lower(), [])[:5] for found in parse_addresses(value)
        ]

    def everything(self) -> list[list[str]]:
        """All headers as [name, value], for the vault."""
        return [
            [clean_text(name, 200), clean_text(decode_header(value), MAX_VALUE)]
            for name, values in self._raw.items()
            for value in values
        ]

    @cached_property
    def subject(self) -> str:
        return clean_text(self.text("Subject"), MAX_SUBJECT)

    @cached_property
    def message_id(self) -> str:
        """The Message-ID without brackets; "" where there is none that can be used."""
        return next(iter(message_ids(self.raw("Message-ID"))), "")

    @cached_property
    def references(self) -> list[str]:
        """The thread so far, oldest first, as the sender's program knows it; without the mail itself."""
        return [found for found in message_ids(self.raw("References")) if found != self.message_id]

    @cached_property
    def answers_to(self) -> str:
        """The Message-ID that this mail replies to; "" for the start of a thread."""
        named = [found for found in message_ids(self.raw("In-Reply-To")) if found != self.message_id]
        return next(iter(named), self.references[-1] if self.references else "")

    def sent_at(self, arrived_at: datetime) -> datetime:
        """The Date header where it is credible, else the moment of arrival."""
        try:
            sent = parsedate_to_datetime(self.raw("Date"))
            sent = sent.replace(tzinfo=UTC) if sent.tzinfo is None else sent.astimezone(UTC)
        except (ValueError, TypeError, IndexError, OverflowError):
            return arrived_at
        is_credible = datetime(1990, 1, 1, tzinfo=UTC) < sent < arrived_at + timedelta(hours=1)
        return sent if is_credible else arrived_at

    def fingerprint(self, body: bytes) -> str:
        """An id for a mail that has none: the same each time the same mail is read."""
        parts = [self.raw(name).encode("utf-8", "surrogatepass") for name in _STABLE]
        return f"no-message-id-{hashlib.sha256(bytes(1).join([*parts, body])).hexdigest()}"


def message_ids(raw: str) -> list[str]:
    """Message-IDs of a header without their brackets; bare ones count where nothing has brackets.

    Of a very long list the first (the thread) and the last ones (the parents) are kept.
    """
    bracketed = [re.sub(r"\s+", "", found) for found in _ID.findall(raw)]
    found = bracketed or [word for word in raw.split() if "@" in word]
    usable = [message_id for message_id in found if is_message_id(message_id)]
    return usable if len(usable) <= MAX_IDS else [usable[0], *usable[1 - MAX_IDS :]]


def is_message_id(text: str) -> bool:
    """Whether this can stand between brackets in a header of ours: visible ASCII, not longer than a line allows."""
    return 0 < len(text) <= MAX_ID and _UNFIT_FOR_ID.search(text) is None
