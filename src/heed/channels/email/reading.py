"""One mail, as bytes, becomes an `Incoming`; or an `Unreadable` with the reason. Never an exception."""

from __future__ import annotations

import email
import re
from dataclasses import dataclass
from datetime import datetime
from email.message import Message
from email.policy import compat32
from typing import Any

from heed.channels.contract import Author, Incoming, Unreadable, Visibility
from heed.channels.email import automatic
from heed.channels.email.addresses import Address, OwnAddress
from heed.channels.email.bodies import Body, TooMuch, read_body
from heed.channels.email.headers import Headers
from heed.channels.email.quotes import without_history
from heed.channels.html import clean_text

MAX_MAIL = 36 * 1024 * 1024  # bytes; 25 MB of attachments, the most that is usual, take 34 MB on the way
MAX_LINES = 1_000_000
MAX_NESTING = 200
MAX_EFFORT = 8_000_000  # lines times nesting: the parser compares each line with every boundary around it
MAX_HEADER_BLOCK = 100_000  # bytes that are kept of what could not be read

_NESTING = re.compile(rb"boundary\s*=|message/rfc822", re.IGNORECASE)
_LANGUAGE = re.compile(r"^([a-z]{2})(?:-[a-z0-9-]{1,20})?(?:,|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where and when a mail was found in the mailbox."""

    folder: str
    uidvalidity: int
    uid: int
    arrived_at: datetime  # aware
    is_sent_folder: bool = False


def read_mail(source: bytes, origin: Origin, own: OwnAddress) -> Incoming | Unreadable:
    """What a mail says. The bounds are those of this module and of `bodies`."""
    try:
        _check_bounds(source)
        return _Mail(email.message_from_bytes(source, policy=compat32), source, origin, own).incoming()
    except TooMuch as problem:
        return unreadable(f"this mail cannot be read: {problem}", origin, source)
    except Exception as problem:  # mails are written by strangers: whatever this one breaks, the next must be read
        return unreadable(f"this mail cannot be read: {type(problem).__name__}: {problem}"[:300], origin, source)


def unreadable(reason: str, origin: Origin, source: bytes = b"") -> Unreadable:
    """A mail set aside: its place in the mailbox and the beginning of its source are kept."""
    beginning = clean_text(source[:MAX_HEADER_BLOCK].decode("latin-1"), MAX_HEADER_BLOCK)
    return Unreadable(clean_text(reason), {**_place(origin), "bytes": len(source), "beginning": beginning})


def _place(origin: Origin) -> dict[str, Any]:
    return {"folder": origin.folder, "uidvalidity": origin.uidvalidity, "uid": origin.uid}


def _check_bounds(source: bytes) -> None:
    if len(source) > MAX_MAIL:
        raise TooMuch(f"it is {len(source):,} bytes; at most {MAX_MAIL:,} are read")
    lines = max(source.count(b"\n"), source.count(b"\r"))
    nesting = 1 + sum(1 for _ in _NESTING.finditer(source))
    if lines > MAX_LINES:
        raise TooMuch(f"it has {lines:,} lines; at most {MAX_LINES:,} are read")
    if nesting > MAX_NESTING or nesting * lines > MAX_EFFORT:
        raise TooMuch(f"its {nesting:,} parts within parts and {lines:,} lines are too many")


class _Mail:
    """One parsed mail on its way to an `Incoming`."""

    def __init__(self, message: Message, source: bytes, origin: Origin, own: OwnAddress) -> None:
        self.message = message
        self.source = source
        self.origin = origin
        self.own = own
        self.headers = Headers(message)
        self.reply_to = self._sane_reply_to()
        self.sender = self._sender()

    def incoming(self) -> Incoming:
        body = read_body(self.message)
        reasons = automatic.reasons(self.headers, self.sender.address, self.message)
        bounce = automatic.find_bounce(self.message, body.text, self.own) if reasons else None
        native_id = self.headers.message_id or self.headers.fingerprint(_below_headers(self.source))
        if not self.origin.is_sent_folder:
            reasons += self._poses_as_us(native_id)
        parent_id = self.headers.answers_to or (bounce.message_id if bounce else "")
        return Incoming(
            native_id=native_id,
            author=Author(native_id=self.sender.key, handle=self.sender.address, name=self.sender.name),
            text=_text(body),
            sent_at=self.headers.sent_at(self.origin.arrived_at),
            subject=self.headers.subject,
            parent_id=parent_id,
            thread_id=self._thread_id(native_id, parent_id, bounce),
            visibility=Visibility.DIRECT,
            media=tuple(body.media),
            language=self._language(),
            is_own=self.origin.is_sent_folder,
            is_automatic=bool(reasons),
            idempotency_key=self._key(native_id),
            answers_keys=self._answers_keys(parent_id),
            returned=bounce.returned(self.own) if bounce else None,
            raw=self._raw(body, reasons, bounce),
        )

    def _poses_as_us(self, native_id: str) -> list[str]:
        """What makes it look as if we wrote it. From is easily forged, and our Message-IDs travel with our mails."""
        found = ["From"] if self.own.is_ours(self.sender.address) else []
        return [*found, "Message-ID"] if self.own.key_of(native_id) else found

    def _key(self, native_id: str) -> str:
        """The key of the answer that this is a copy of, if it is one letter by letter; "" for all else."""
        key = self.own.key_of(native_id) if self.own.is_ours(self.sender.address) else ""
        return key if native_id == self.own.message_id(key) else ""

    def _answers_keys(self, parent_id: str) -> tuple[str, ...]:
        """The keys of our mails that this one names as what it replies to, nearest first."""
        named = [parent_id, *reversed(self.headers.references)]
        return tuple(dict.fromkeys(key for found in named if (key := self.own.key_of(found))))

    def _sender(self) -> Address:
        """Who wrote: From, or Reply-To where From is a web form's address that takes no answers."""
        written = self.headers.addresses("From", "Sender", "Reply-To", "Return-Path")
        if not written:
            if automatic.reasons(self.headers, "", self.message):
                return Address("mailer-daemon")
            raise TooMuch("it names no sender")
        if written[0].is_no_reply and self.reply_to is not None:
            return self.reply_to
        return written[0]

    def _sane_reply_to(self) -> Address | None:
        """Reply-To, if it leads to one other person of the sender's own domain, or stands in for a no-reply address.

        Any other one could send an answer, with what it says of a resident, to somebody who only claims to be them.
        """
        asked = {found.key: found for found in self.headers.addresses("Reply-To")}
        senders = self.headers.addresses("From")
        if len(asked) != 1 or not senders:
            return None
        (reply_to,) = asked.values()
        is_credible = reply_to.domain == senders[0].domain or senders[0].is_no_reply
        return reply_to if is_credible and not self.own.is_ours(reply_to.address) else None

    def _thread_id(self, native_id: str, parent_id: str, bounce: automatic.Bounce | None) -> str:
        """The thread's first mail, or "" where only the parent is known."""
        if self.headers.references:
            return self.headers.references[0]
        if bounce and bounce.thread_id:
            return bounce.thread_id
        return "" if parent_id else native_id

    def _language(self) -> str:
        found = _LANGUAGE.match(self.headers.text("Content-Language"))
        return found[1].lower() if found else ""

    def _plus_tag(self) -> str:
        delivered = self.headers.addresses("Delivered-To", "X-Original-To", "To", "Cc")
        return next((tag for found in delivered if (tag := self.own.plus_tag(found.address))), "")

    def _raw(self, body: Body, reasons: list[str], bounce: automatic.Bounce | None) -> dict[str, Any]:
        """What `composing` needs to answer, and what a person may want to look at again."""
        raw: dict[str, Any] = {
            **_place(self.origin),
            "headers": self.headers.everything(),
            "full_text": body.text,
            "from": self.sender.key,
            "answer_to": (self.reply_to or self.sender).address,
            "references": self.headers.references or [found for found in [self.headers.answers_to] if found],
            "automatic_because": reasons,
        }
        extra = {"html": body.html, "left_out": body.left_out, "plus_tag": self._plus_tag()}
        if bounce:
            extra |= {"bounce_of": bounce.message_id, "bounce_key": self.own.key_of(bounce.message_id)}
            extra |= {"bounce_action": bounce.action, "bounce_status": bounce.status}
            extra |= {"bounce_recipient": bounce.recipient, "bounce_words": bounce.words}
        return raw | {name: value for name, value in extra.items() if value}


def _below_headers(source: bytes) -> bytes:
    """The body, which no server on the way changes."""
    return re.split(rb"\r?\n\r?\n", source, maxsplit=1)[-1]


def _text(body: Body) -> str:
    text = clean_text(without_history(body.text))
    if not body.left_out:
        return text
    return f"{text}\n\n[Left out: {'; '.join(body.left_out)}]".strip()
