"""Connections to the two servers of an account: addresses checked, encryption as chosen, logged in."""

from __future__ import annotations

import base64
import imaplib
import smtplib
import socket
import ssl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from imap_tools.errors import MailboxLoginError, MailboxStarttlsError
from imap_tools.mailbox import BaseMailBox
from imap_tools.utils import check_command_status

from heed.channels.email.account import MailAccount, Security
from heed.channels.email.errors import KNOWN, explained
from heed.channels.net import Network, open_connection, parse_networks

TIMEOUT = 30.0  # seconds, for each wait


@dataclass(frozen=True, slots=True)
class Access:
    """An account together with what is needed to get in."""

    account: MailAccount
    password: str
    allowed_networks: tuple[str, ...] = ()

    @property
    def networks(self) -> Sequence[Network]:
        return parse_networks(self.account.networks(self.allowed_networks))

    @property
    def imap_name(self) -> str:
        """As it is called in messages to staff."""
        return f"The server for reading (IMAP, {self.account.imap_host}:{self.account.imap_port})"

    @property
    def smtp_name(self) -> str:
        return f"The server for sending (SMTP, {self.account.smtp_host}:{self.account.smtp_port})"


# The library classes connect in one method each, which is replaced here: the address that was checked is the one
# connected to, while certificates are still compared with the name.
class _Imap(imaplib.IMAP4):
    def __init__(self, host: str, port: int, networks: Sequence[Network], context: ssl.SSLContext | None) -> None:
        self._networks = networks
        self._context = context
        super().__init__(host, port, TIMEOUT)

    def _create_socket(self, timeout: float | None) -> socket.socket:
        connection = open_connection(self.host, self.port, timeout, self._networks)
        return _wrapped(connection, self._context, self.host)


class _Smtp(smtplib.SMTP):
    def __init__(
        self, host: str, port: int, networks: Sequence[Network], context: ssl.SSLContext | None, own_name: str
    ) -> None:
        self._networks = networks
        self._context = context
        super().__init__(host, port, local_hostname=own_name, timeout=TIMEOUT)

    def _get_socket(self, host: str, port: int, timeout: float | None) -> socket.socket:
        connection = open_connection(host, port, timeout, self._networks)
        return _wrapped(connection, self._context, host)


def _wrapped(connection: socket.socket, context: ssl.SSLContext | None, host: str) -> socket.socket:
    if context is None:
        return connection
    try:
        return context.wrap_socket(connection, server_hostname=host)
    except BaseException:
        connection.close()
        raise


class Mailbox(BaseMailBox):
    """imap-tools' mailbox on a connection that is open already."""

    def __init__(self, client: imaplib.IMAP4) -> None:
        self._opened = client
        super().__init__()

    def _get_mailbox_client(self) -> imaplib.IMAP4:
        return self._opened


@contextmanager
def open_mailbox(access: Access) -> Iterator[Mailbox]:
    """The mailbox, logged in, no folder chosen. Raises `ChannelError` only."""
    with explained(access.imap_name):
        client = _open_imap(access)
        try:
            mailbox = Mailbox(client)
            _log_in_to_read(mailbox, access)
            yield mailbox
            with suppress(*KNOWN):
                client.logout()
        finally:
            with suppress(*KNOWN):
                client.shutdown()


def _open_imap(access: Access) -> imaplib.IMAP4:
    account = access.account
    context = ssl.create_default_context()
    at_once = context if account.imap_security is Security.TLS else None
    client = _Imap(account.imap_host, account.imap_port, access.networks, at_once)
    if account.imap_security is Security.STARTTLS:
        try:
            check_command_status(client.starttls(context), MailboxStarttlsError)
        except BaseException:
            with suppress(*KNOWN):  # a failed greeting has closed it already
                client.shutdown()
            raise
    return client


def _log_in_to_read(mailbox: Mailbox, access: Access) -> None:
    name, password = access.account.user_name, access.password
    try:
        if name.isascii() and password.isascii():
            mailbox.login(name, password, initial_folder=None)
        else:
            mailbox.login_utf8(name, password, initial_folder=None)
    except imaplib.IMAP4.abort:
        raise
    except imaplib.IMAP4.error as error:  # AUTHENTICATE fails by an exception, LOGIN by a status
        raise MailboxLoginError(("NO", [str(error).encode()]), "OK") from error


@contextmanager
def open_smtp(access: Access) -> Iterator[smtplib.SMTP]:
    """The sending server, logged in where it offers that. Raises `ChannelError` only."""
    with explained(access.smtp_name):
        smtp = _open_smtp(access)
        try:
            _log_in_to_send(smtp, access)
            yield smtp
            with suppress(*KNOWN):
                smtp.quit()
        finally:
            smtp.close()


def _open_smtp(access: Access) -> smtplib.SMTP:
    account = access.account
    context = ssl.create_default_context()
    at_once = context if account.smtp_security is Security.TLS else None
    smtp = _Smtp(account.smtp_host, account.smtp_port, access.networks, at_once, account.own.domain)
    try:
        smtp.ehlo_or_helo_if_needed()
        if account.smtp_security is Security.STARTTLS:
            smtp.starttls(context=context)
            smtp.ehlo()
    except BaseException:
        smtp.close()
        raise
    return smtp


def _log_in_to_send(smtp: smtplib.SMTP, access: Access) -> None:
    """A relay that offers no log-in decides by our network address; its answer to the recipients tells."""
    if not smtp.has_extn("auth") or not access.password:
        return
    name, password = access.account.user_name, access.password
    if name.isascii() and password.isascii():
        smtp.login(name, password)
        return
    secret = base64.b64encode(f"\0{name}\0{password}".encode()).decode("ascii")
    code, words = smtp.docmd("AUTH", f"PLAIN {secret}")
    if code != 235:
        raise smtplib.SMTPAuthenticationError(code, words)
