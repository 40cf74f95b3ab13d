"""What an administrator fills in to connect a mailbox, and what is stored of it."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import AfterValidator, BaseModel, Field, SecretStr, field_validator, model_validator

from heed.channels.email.addresses import OwnAddress, is_address

# "A mail server in our own network": the private ranges of RFC 1918 and RFC 4193, without loopback and link-local.
OWN_NETWORKS = ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7")


class Security(StrEnum):
    """How a connection is encrypted: not at all, after a plain greeting, or from its first byte."""

    NONE = "none"
    STARTTLS = "starttls"
    TLS = "tls"


def _one_line(text: str) -> str:
    if re.search(r"[\x00-\x1f\x7f]", text):
        raise ValueError("this must be one line without control characters")
    return text.strip()


def _host(text: str) -> str:
    if not re.fullmatch(r"[^\s/@\\]*", text):
        raise ValueError("write only the server's name, such as mail.example.org")
    return text


Line = Annotated[str, AfterValidator(_one_line)]
Host = Annotated[str, AfterValidator(_one_line), AfterValidator(_host)]
Port = Annotated[int, Field(ge=1, le=65535)]


class MailAccount(BaseModel):
    """A mailbox and the servers that hold it and send for it."""

    address: Line = Field(title="E-mail address", description="Where residents write to, such as info@example.org.")
    display_name: Line = Field(
        default="", title="Name of the sender", description='Such as "Municipality of Havenstad".'
    )
    user_name: Line = Field(default="", title="User name", description="Empty: the e-mail address.")
    imap_host: Host = Field(
        default="", title="Server for reading (IMAP)", description="Empty: imap. and the address's domain."
    )
    imap_port: Port = Field(default=993, title="Port for reading")
    imap_security: Security = Field(default=Security.TLS, title="Encryption for reading")
    smtp_host: Host = Field(
        default="", title="Server for sending (SMTP)", description="Empty: smtp. and the address's domain."
    )
    smtp_port: Port = Field(default=587, title="Port for sending")
    smtp_security: Security = Field(default=Security.STARTTLS, title="Encryption for sending")
    folder: Line = Field(default="INBOX", min_length=1, title="Folder to read")
    sent_folder: Line = Field(
        default="",
        title="Folder with sent mail",
        description="What colleagues send from their own mail program is read from it, and answers are filed in it.",
    )
    own_network: bool = Field(
        default=False,
        title="The mail server is in our own network",
        description="Allows private addresses (10., 172.16., 192.168., fc00::). "
        "A server on this machine itself is allowed by the setting for allowed networks only.",
    )

    @field_validator("address")
    @classmethod
    def _check_address(cls, address: str) -> str:
        if not is_address(address):
            raise ValueError("this is not an e-mail address; write it as info@example.org")
        return address

    @model_validator(mode="after")
    def _fill_in(self) -> Self:
        self.user_name = self.user_name or self.address
        self.imap_host = self.imap_host or f"imap.{self.own.domain}"
        self.smtp_host = self.smtp_host or f"smtp.{self.own.domain}"
        return self

    @property
    def own(self) -> OwnAddress:
        return OwnAddress(self.address)

    def networks(self, allowed_networks: tuple[str, ...]) -> tuple[str, ...]:
        """The private address ranges that this account's servers may stand in."""
        return allowed_networks + (OWN_NETWORKS if self.own_network else ())


class ConnectForm(MailAccount):
    """The form on the accounts page."""

    password: SecretStr = Field(default=SecretStr(""), title="Password")
    read_old_mail: bool = Field(
        default=False,
        title="Also bring in mail that is already there",
        description="Otherwise only mail that arrives from now on becomes a case.",
    )

    @field_validator("password")
    @classmethod
    def _check_password(cls, password: SecretStr) -> SecretStr:
        if re.search(r"[\x00\r\n]", password.get_secret_value()):
            raise ValueError("a password cannot hold line breaks")
        return password


class Position(BaseModel):
    """How far a folder has been read: all mails up to `uid`, as long as the folder's `uidvalidity` stays."""

    uidvalidity: int = 0
    uid: int = 0


class StoredAccount(MailAccount):
    """The settings of a connected account. `start` and `sent_start`: where reading began; `since`: on which day."""

    start: Position | None = None
    sent_start: Position | None = None
    since: date | None = None


class Cursor(BaseModel):
    """What has been read of both folders; the folder's position stands at the top, as {"uidvalidity", "uid"}."""

    uidvalidity: int = 0
    uid: int = 0
    sent: Position | None = None

    @property
    def inbox(self) -> Position:
        return Position(uidvalidity=self.uidvalidity, uid=self.uid)

    def with_inbox(self, position: Position) -> Cursor:
        return self.model_copy(update=position.model_dump())

    def with_sent(self, position: Position) -> Cursor:
        return self.model_copy(update={"sent": position})

    def plain(self) -> dict[str, Any]:
        return self.model_dump(mode="json", exclude_none=True)
