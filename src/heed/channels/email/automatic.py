"""What no human wrote: out-of-office notes, mailing lists, bounces. Answering those by machine makes loops."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message

from heed.channels.contract import Returned
from heed.channels.email.addresses import OwnAddress
from heed.channels.email.bodies import part_text
from heed.channels.email.headers import Headers, message_ids

MAX_PARTS_LOOKED_AT = 50
_MACHINES = frozenset({"mailer-daemon", "postmaster", "mail-daemon", "mailerdaemon"})
_PRECEDENCES = frozenset({"bulk", "junk", "list", "auto_reply"})
# Headers whose mere presence says so. Sources: RFC 2919, RFC 2369, MS-OXCMAIL, Gmail's sender guidelines.
_TELLING = ("List-Id", "List-Unsubscribe", "X-Auto-Response-Suppress", "X-Autoreply", "X-Autorespond", "Feedback-ID")
_SUBJECT = re.compile(
    r"^(?:automatic reply|auto(?:matic)?[- ]?re(?:ply|sponse)|out of (?:the )?office|automatisch(?:e)? antwoord"
    r"|afwezigheids(?:bericht|assistent)|abwesenheits(?:notiz|nachricht)|automatische antwort|otomatik yanıt)\b",
    re.IGNORECASE,
)
_ID_LINE = re.compile(r"^Message-ID:\s*(<[^<>\s]{1,900}>)", re.IGNORECASE | re.MULTILINE)
_STATUS_LINES = {
    "status": re.compile(r"^Status:\s*([245]\.\d{1,3}\.\d{1,3})", re.IGNORECASE | re.MULTILINE),
    "action": re.compile(r"^Action:\s*([a-z]{1,20})", re.IGNORECASE | re.MULTILINE),
    "recipient": re.compile(r"^(?:Final|Original)-Recipient:[^;\n]*;\s*(\S{1,254})", re.IGNORECASE | re.MULTILINE),
    "words": re.compile(r"^Diagnostic-Code:[^;\n]*;\s*(.{1,500})", re.IGNORECASE | re.MULTILINE),
}


@dataclass(frozen=True, slots=True)
class Bounce:
    """A report about a mail that was sent: "" for what the report does not tell.

    `action` is "failed" or "delayed" (RFC 3464), `status` such as "5.1.1".
    """

    message_id: str
    thread_id: str = ""
    action: str = ""
    status: str = ""
    recipient: str = ""
    words: str = ""

    def returned(self, own: OwnAddress) -> Returned | None:
        """What it means for our own mail that it is about; None for a delay, and for mails that are not ours."""
        key = own.key_of(self.message_id)
        has_failed = self.action == "failed" or (not self.action and self.status.startswith("5"))
        words = " ".join(f"{self.status} {self.words}".split())
        return Returned(key, words) if key and has_failed else None


def reasons(headers: Headers, sender: str, message: Message) -> list[str]:
    """Why a mail counts as automatic, each reason a header or what gave it away; [] for a human's mail."""
    found = [name for name in _TELLING if name in headers]
    if headers.word("Auto-Submitted") not in ("", "no"):
        found.append("Auto-Submitted")
    if headers.word("Precedence") in _PRECEDENCES:
        found.append("Precedence")
    if "Return-Path" in headers and headers.raw("Return-Path").replace(" ", "").strip() == "<>":
        found.append("Return-Path")
    if sender.lower().partition("@")[0] in _MACHINES:
        found.append("From")
    if message.get_content_type() == "multipart/report":
        found.append("Content-Type")
    if _SUBJECT.match(headers.subject):
        found.append("Subject")
    return found


def find_bounce(message: Message, text: str, own: OwnAddress) -> Bounce | None:
    """The mail that a report is about: from the report's own parts, else from a Message-ID of ours in its text."""
    about, status = "", ""
    for part in _leaves(message):
        kind = part.get_content_type()
        if kind == "message/delivery-status":
            status = _status_text(part)
        elif kind in ("message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers"):
            about = about or _headers_text(part)
    ids = [*_ID_LINE.findall(about), *_ID_LINE.findall(text[:100_000])]
    ours = [found for raw in ids for found in message_ids(raw) if own.key_of(found)]
    named = [*ours, *(found for raw in _ID_LINE.findall(about) for found in message_ids(raw))]
    return Bounce(named[0], _thread(about), **_details(status)) if named else None


def _details(status: str) -> dict[str, str]:
    found = ((name, pattern.search(status)) for name, pattern in _STATUS_LINES.items())
    return {name: match[1].strip() if match else "" for name, match in found}


def _thread(about: str) -> str:
    found = re.search(r"^References:\s*((?:<[^<>]{1,900}>\s*)+)", about, re.IGNORECASE | re.MULTILINE)
    return message_ids(found[1])[0] if found and message_ids(found[1]) else ""


def _leaves(message: Message) -> Iterator[Message]:
    """The top parts of a report; what lies inside an attached mail belongs to that mail."""
    payload = message.get_payload()
    if isinstance(payload, list) and message.get_content_maintype() == "multipart":
        for part in payload[:MAX_PARTS_LOOKED_AT]:
            if isinstance(part, Message) and part.get_content_maintype() == "multipart":
                yield from _leaves(part)
            elif isinstance(part, Message):
                yield part


def _status_text(part: Message) -> str:
    payload = part.get_payload()
    groups = payload if isinstance(payload, list) else []
    fields = (group.raw_items() for group in groups[:20] if isinstance(group, Message))
    lines = [f"{name}: {value}" for group in fields for name, value in group]
    return "\n".join(lines)[:20_000] if lines else part_text(part)[:20_000]


def _headers_text(part: Message) -> str:
    payload = part.get_payload()
    if isinstance(payload, list) and payload and isinstance(payload[0], Message):
        return "\n".join(f"{name}: {value}" for name, value in payload[0].raw_items())[:50_000]
    return part_text(part)[:50_000]
