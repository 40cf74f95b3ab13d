"""Handing a mail to the sending server, in one transaction for the resident and for our own mailbox.

The copy to ourselves is the proof that `find_sent` looks for: it travels with the resident's mail, so where it is
found the server took both. It is a recipient of the envelope only; no header names it.
"""

from __future__ import annotations

import smtplib
import socket

from heed.channels.contract import ChannelError
from heed.channels.email.composing import Letter
from heed.channels.email.connections import Access, open_smtp
from heed.channels.email.errors import explain_reply

ANSWER_TIMEOUT = 120.0  # seconds for the answer to a whole mail; servers look for viruses before they give it
_ACCEPTED = (250, 251)


def transmit(letter: Letter, access: Access) -> str:
    """Hand it over; the server's words when it took it. Raises `ChannelError`, also if one of both is refused."""
    with open_smtp(access) as smtp:
        _offer(smtp, letter, access)
        return _deliver(smtp, letter.source, access.smtp_name)


def check_sending(access: Access) -> None:
    """Whether the server would take mail from us to our own mailbox; nothing is sent."""
    with open_smtp(access) as smtp:
        _name_sender(smtp, access, ())
        _name_recipient(smtp, access.account.address, access.smtp_name)
        smtp.rset()


def _offer(smtp: smtplib.SMTP, letter: Letter, access: Access) -> None:
    """Sender and recipients. The resident first: where they are refused, our copy alone must not go."""
    if letter.needs_smtputf8 and not smtp.has_extn("smtputf8"):
        raise ChannelError(
            f"{access.smtp_name} takes no addresses with letters like those in {letter.recipient}",
            permanent=True,
            remedy="Answer by another channel, or ask for a server that knows SMTPUTF8.",
        )
    options = [f"size={len(letter.source)}"] if smtp.has_extn("size") else []
    _name_sender(smtp, access, (*options, *(["SMTPUTF8"] if letter.needs_smtputf8 else [])))
    _name_recipient(smtp, letter.recipient, access.smtp_name)
    _name_recipient(smtp, access.account.address, access.smtp_name)


def _name_sender(smtp: smtplib.SMTP, access: Access, options: tuple[str, ...]) -> None:
    if "SMTPUTF8" in options:
        smtp.command_encoding = "utf-8"
    code, words = smtp.mail(access.account.address, list(options))
    if code != 250:
        raise explain_reply(access.smtp_name, code, words, f"mail from {access.account.address}")


def _name_recipient(smtp: smtplib.SMTP, address: str, server: str) -> None:
    code, words = smtp.rcpt(address)
    if code not in _ACCEPTED:
        raise explain_reply(server, code, words, f"mail to {address}")


def _deliver(smtp: smtplib.SMTP, source: bytes, server: str) -> str:
    if isinstance(smtp.sock, socket.socket):
        smtp.sock.settimeout(ANSWER_TIMEOUT)
    try:
        code, words = smtp.data(source)
    except smtplib.SMTPDataError:  # refused before a byte of it left us
        raise
    except (smtplib.SMTPException, OSError) as error:
        raise ChannelError(
            f"{server}: the connection was lost while it took the mail ({error})",
            remedy="Heed looks whether the mail was taken before it tries again.",
            maybe_sent=True,
        ) from error
    if code != 250:
        raise explain_reply(server, code, words)
    return f"{code} {words.decode('utf-8', 'replace')}"
