"""What the servers' refusals mean, in one table; every other module raises through `explain`."""

from __future__ import annotations

import imaplib
import smtplib
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from imap_tools.errors import (
    ImapToolsError,
    MailboxFolderSelectError,
    MailboxLoginError,
    UnexpectedCommandStatusError,
)

from heed.channels.contract import ChannelError
from heed.channels.html import clean_text

MAX_WORDS = 500  # characters of a server's own words


@dataclass(frozen=True, slots=True)
class Meaning:
    permanent: bool
    remedy: str
    unauthorised: bool = False
    maybe_sent: bool = False


AGAIN = "Heed tries again by itself."
LOG_IN = Meaning(False, "Connect the account again with the right user name and password.", unauthorised=True)
TEMPORARY = Meaning(False, AGAIN)

# Reply codes of SMTP (RFC 5321, RFC 4954); the last rows are for all others of their class.
_SMTP_MEANINGS: tuple[tuple[tuple[str, ...], Meaning], ...] = (
    (("530", "534", "535", "538"), LOG_IN),
    (("452",), Meaning(False, "A mailbox is full or a limit is reached; Heed tries again by itself.")),
    (("550", "551", "553", "556"), Meaning(True, "Check the address; the server does not take mail for it.")),
    (("552",), Meaning(True, "Send fewer or smaller attachments, or ask the recipient to make room.")),
    (("554",), Meaning(True, "Ask those who run the mail server why it refuses this mail.")),
    (("4",), TEMPORARY),
    (("5",), Meaning(True, "Ask those who run the mail server why it refuses this mail.")),
    (("",), Meaning(False, "Heed looks whether the mail was taken before it tries again.", maybe_sent=True)),
)

# What went wrong on the way; the first row that fits counts.
_CERTIFICATE = Meaning(True, "Let the mail server show a valid certificate, or check its name and the encryption.")
_ENCRYPTION = Meaning(True, "Check the kind of encryption and the port of this server.")
_MEANINGS: tuple[tuple[tuple[type[Exception], ...], str, Meaning], ...] = (
    ((ssl.SSLCertVerificationError,), "its certificate is not valid", _CERTIFICATE),
    ((ssl.SSLError, smtplib.SMTPNotSupportedError), "encryption did not work", _ENCRYPTION),
    ((socket.gaierror,), "there is no server of this name", Meaning(False, f"Check the server's name. {AGAIN}")),
    ((TimeoutError,), "no answer in time", TEMPORARY),
    ((ConnectionRefusedError,), "the connection was refused", Meaning(False, f"Check the port. {AGAIN}")),
    ((smtplib.SMTPServerDisconnected, imaplib.IMAP4.abort), "the connection was lost", TEMPORARY),
    ((OSError,), "it cannot be reached", TEMPORARY),
    ((UnicodeError,), "a name or password has characters that it does not take", LOG_IN),
    ((imaplib.IMAP4.error, ImapToolsError, smtplib.SMTPException, ValueError), "it said no", TEMPORARY),
)
KNOWN: tuple[type[Exception], ...] = tuple(kind for kinds, _, _ in _MEANINGS for kind in kinds)


def explain_reply(server: str, code: int, words: bytes | str, about: str = "") -> ChannelError:
    """The error for a reply of SMTP that refuses something; `about` says what, such as an address."""
    meaning = next(meaning for starts, meaning in _SMTP_MEANINGS if str(code).startswith(starts))
    return _error(f"{server} refused {about or 'the mail'}: {code} {_readable(words)}", meaning)


def explain(server: str, error: Exception) -> ChannelError:
    """The error for whatever the libraries raised while talking to `server`."""
    if isinstance(error, smtplib.SMTPResponseException):
        return explain_reply(server, error.smtp_code, error.smtp_error, "the log-in" if _is_login(error) else "")
    if isinstance(error, UnexpectedCommandStatusError):
        return _error(f"{server}: {_imap_words(error)}", _imap_meaning(error))
    says, meaning = next((says, meaning) for kinds, says, meaning in _MEANINGS if isinstance(error, kinds))
    return _error(f"{server}: {says} ({_readable(str(error)) or type(error).__name__})", meaning)


@contextmanager
def explained(server: str) -> Iterator[None]:
    """Lets nothing out but `ChannelError`."""
    try:
        yield
    except KNOWN as error:
        raise explain(server, error) from error


def _error(message: str, meaning: Meaning) -> ChannelError:
    return ChannelError(
        message,
        permanent=meaning.permanent,
        remedy=meaning.remedy,
        unauthorised=meaning.unauthorised,
        maybe_sent=meaning.maybe_sent,
    )


def _is_login(error: smtplib.SMTPResponseException) -> bool:
    return isinstance(error, smtplib.SMTPAuthenticationError)


def _imap_meaning(error: UnexpectedCommandStatusError) -> Meaning:
    # RFC 5530: a log-in that fails for a reason of the server's own says so by these codes.
    is_passing = any(code in _imap_words(error).upper() for code in ("[UNAVAILABLE]", "[INUSE]", "[SERVERBUG]"))
    if isinstance(error, MailboxLoginError) and not is_passing:
        return LOG_IN
    if isinstance(error, MailboxFolderSelectError) and not is_passing:
        return Meaning(True, "Check the names of the folders of this account.")
    return TEMPORARY


def _imap_words(error: UnexpectedCommandStatusError) -> str:
    kind, data = error.command_result[0], error.command_result[1]
    parts = data if isinstance(data, list) else [data]
    words = " ".join(_readable(part) for part in parts if isinstance(part, bytes | str))
    return f"{kind} {words}".strip()


def _readable(words: bytes | str) -> str:
    text = words.decode("utf-8", "replace") if isinstance(words, bytes) else words
    return " ".join(clean_text(text, MAX_WORDS).split())
