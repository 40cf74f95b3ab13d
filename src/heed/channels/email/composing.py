"""An answer becomes a mail: headers that thread it, nothing that could inject, the same Message-ID at every attempt."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from email.charset import QP, Charset
from email.encoders import encode_base64
from email.header import Header
from email.message import Message
from email.mime.base import MIMEBase
from email.mime.multipart import MIMEMultipart
from email.mime.nonmultipart import MIMENonMultipart
from email.policy import compat32
from email.utils import format_datetime, formataddr
from typing import Any

from heed.channels.contract import ChannelError, Media, Outgoing
from heed.channels.email.account import MailAccount
from heed.channels.email.addresses import is_address
from heed.channels.email.headers import is_message_id
from heed.channels.html import clean_text

MAX_REFERENCES = 30
MAX_SUBJECT = 250  # characters
_KEY = re.compile(r"[A-Za-z0-9-]{1,100}")
_REPLY_MARKS = re.compile(r"^(?:\s*(?:re|antw|aw|sv|ynt|odp|betr)(?:\[\d+\])?\s*:)+\s*", re.IGNORECASE)
_MEDIA_TYPE = re.compile(r"(?!multipart/|message/)[a-z0-9.+-]+/[a-z0-9.+-]+")
_POLICY = compat32.clone(linesep="\r\n", mangle_from_=False)


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail ready to be handed over: its bytes, for whom, and its Message-ID without brackets."""

    source: bytes
    recipient: str  # for SMTP: with the domain as IDNA
    message_id: str

    @property
    def needs_smtputf8(self) -> bool:
        return not self.recipient.isascii()


def compose(outgoing: Outgoing, account: MailAccount) -> Letter:
    """The mail for one answer. `ChannelError` (permanent) where it must or can not be written."""
    recipient = _recipient(outgoing, account)
    message_id = own_message_id(outgoing, account)
    message = _content(outgoing)
    headers = {
        "From": _from(account),
        "To": _envelope_form(recipient),
        "Subject": _encoded(_subject(outgoing, account)),
        "Date": format_datetime(datetime.now(UTC)),
        "Message-ID": f"<{message_id}>",
        **_threading(outgoing),
        **_automatic(outgoing),
    }
    for name, value in headers.items():
        message[name] = value
    return Letter(message.as_bytes(policy=_POLICY), _envelope_form(recipient), message_id)


def own_message_id(outgoing: Outgoing, account: MailAccount) -> str:
    """The Message-ID (without brackets) that this answer has, was it sent or not."""
    if not _KEY.fullmatch(outgoing.idempotency_key):
        raise _impossible(f"the key {outgoing.idempotency_key[:100]!r} cannot stand in a Message-ID", "Report this.")
    return account.own.message_id(outgoing.idempotency_key)


def _recipient(outgoing: Outgoing, account: MailAccount) -> str:
    """The sender of the parent, or where they asked to have answers; never anybody else who got the mail."""
    parent = outgoing.parent_raw
    author = outgoing.recipient
    recipient = author.handle if is_address(author.handle) else author.native_id
    asked = str(parent.get("answer_to", ""))
    if is_address(asked) and str(parent.get("from", "")).lower() == author.native_id.lower():
        recipient = asked
    if not is_address(recipient):
        raise _impossible(f"{clean_text(recipient, 100)!r} is not an e-mail address", "Answer by another channel.")
    if account.own.is_ours(recipient):
        raise _impossible("this answer would go to our own address", "Answer a message of a resident.")
    if outgoing.is_automatic and parent.get("automatic_because"):
        raise _impossible(
            "a machine wrote this mail; an automatic answer to it could go on for ever", "Do not send it."
        )
    return recipient


def _impossible(message: str, remedy: str) -> ChannelError:
    return ChannelError(message, permanent=True, remedy=remedy)


def _envelope_form(address: str) -> str:
    local, _, domain = address.rpartition("@")
    try:
        return f"{local}@{domain.encode('idna').decode('ascii')}"
    except UnicodeError:
        return address


def _from(account: MailAccount) -> str:
    name = " ".join(clean_text(account.display_name, 200).split())
    return formataddr((name, _envelope_form(account.address)), "utf-8")


def _subject(outgoing: Outgoing, account: MailAccount) -> str:
    subject = " ".join(clean_text(outgoing.subject or _parent_subject(outgoing.parent_raw), MAX_SUBJECT).split())
    if not outgoing.parent_id:
        return subject or account.display_name or account.address
    return f"Re: {_REPLY_MARKS.sub('', subject)}".strip()


def _encoded(text: str) -> str:
    return text if text.isascii() else Header(text, "utf-8", header_name="Subject").encode()


def _parent_subject(raw: dict[str, Any]) -> str:
    headers = raw.get("headers", [])
    return next((str(pair[1]) for pair in headers if len(pair) == 2 and str(pair[0]).lower() == "subject"), "")


def _threading(outgoing: Outgoing) -> dict[str, str]:
    """In-Reply-To and References, as RFC 5322 (3.6.4) has them: the parent's references and the parent."""
    if not is_message_id(outgoing.parent_id) or "@" not in outgoing.parent_id:
        return {}
    before = [str(found) for found in outgoing.parent_raw.get("references", [])] or [outgoing.root_id]
    chain = list(dict.fromkeys(found for found in [*before, outgoing.parent_id] if is_message_id(found)))
    chain = [found for found in chain if "@" in found and found != outgoing.parent_id] + [outgoing.parent_id]
    if len(chain) > MAX_REFERENCES:
        chain = [chain[0], *chain[1 - MAX_REFERENCES :]]
    references = "\n ".join(f"<{found}>" for found in chain)  # one a line: no line grows too long
    return {"In-Reply-To": f"<{outgoing.parent_id}>", "References": references}


def _automatic(outgoing: Outgoing) -> dict[str, str]:
    """RFC 3834, and what Exchange asks for, so that no machine answers our machine."""
    if not outgoing.is_automatic:
        return {}
    how = "auto-replied" if outgoing.parent_id else "auto-generated"
    return {"Auto-Submitted": how, "X-Auto-Response-Suppress": "All"}


def _content(outgoing: Outgoing) -> Message:
    charset = Charset("utf-8")
    charset.body_encoding = QP
    text = MIMENonMultipart("text", "plain", charset="utf-8")
    text.set_payload(clean_text(outgoing.text, len(outgoing.text) + 1), charset)
    if outgoing.language.isalpha():
        text["Content-Language"] = outgoing.language
    if not outgoing.media:
        return text
    message = MIMEMultipart("mixed")
    message.attach(text)
    for media in outgoing.media:
        message.attach(_attachment(media))
    return message


def _attachment(media: Media) -> MIMEBase:
    if media.content is None:
        raise _impossible(f"the attachment {media.name or media.url!r} has no content", "Attach the file again.")
    media_type = media.media_type.lower()
    kind, _, detail = (media_type if _MEDIA_TYPE.fullmatch(media_type) else "application/octet-stream").partition("/")
    part = MIMEBase(kind, detail)
    part.set_payload(media.content)
    encode_base64(part)
    name = " ".join(clean_text(media.name, 150).split()) or "attachment"
    part.add_header("Content-Disposition", "attachment", filename=name if name.isascii() else ("utf-8", "", name))
    return part
