"""The contract between Heed and a network: what a channel can do, and the class that it implements.

Everything here is plain data: no Django, no database. A channel stores nothing; what it must remember between two
calls (a cursor) it hands out with each batch and is given back.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from enum import StrEnum
from threading import Event
from typing import Any, ClassVar

from pydantic import BaseModel

from heed.channels.values import (
    Author,
    Batch,
    Change,
    Engagement,
    Incoming,
    Media,
    Mention,
    Outgoing,
    Place,
    Receipt,
    ReceiptKind,
    Returned,
    Unreadable,
    Visibility,
    Watched,
)

__all__ = [
    "Author",
    "Batch",
    "Capabilities",
    "Change",
    "Channel",
    "ChannelError",
    "Connected",
    "Connection",
    "Engagement",
    "Incoming",
    "Media",
    "Mention",
    "Outgoing",
    "Place",
    "Receipt",
    "ReceiptKind",
    "Returned",
    "SignatureError",
    "TextUnit",
    "Unreadable",
    "Visibility",
    "Watched",
    "WebhookReply",
    "WebhookRequest",
    "text_length",
]


class TextUnit(StrEnum):
    CHARACTERS = "characters"
    GRAPHEMES = "graphemes"


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a channel can do; the desk and the outbox ask this and never the channel's name."""

    text_limit: int | None  # in `text_unit`s per part; None: no limit that matters
    text_unit: TextUnit = TextUnit.CHARACTERS
    splits: bool = False  # a longer text becomes a thread of numbered parts
    link_length: int | None = None  # what any link counts for; None: its own length
    edit: bool = False  # our own messages, so that readers see the new text in the place of the old one
    delete: bool = False  # our own messages
    block: bool = False  # an account of somebody else, for ours
    hide: bool = False  # what somebody else said below a message of ours
    private_reply: bool = False
    public_reply: bool = True
    attachments: bool = False
    reply_window: timedelta | None = None  # counted from the resident's last message
    cost_per_call: Decimal = Decimal(0)  # in euro, per answer sent
    receipt: ReceiptKind = ReceiptKind.PUBLISHED
    lookup: bool = False  # after a crash the network can be asked what it has (`find_sent`)
    streams: bool = False
    webhook: bool = False
    to_addresses: bool = False  # can write first, to an e-mail address
    polls: bool = True  # False: messages come only by webhook or from our own pages


@dataclass(frozen=True, slots=True)
class WebhookRequest:
    """An HTTP request from a network, with its body as the bytes that were signed."""

    method: str
    headers: dict[str, str]  # names in lower case
    query: dict[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class WebhookReply:
    """What the network gets back at once (a challenge), beside what it brought."""

    batch: Batch = field(default_factory=Batch)
    status: int = 200
    body: str = ""


@dataclass(frozen=True, slots=True)
class Connection:
    """One account of the municipality as its channel needs it: public settings and, decrypted, its secrets.

    `allowed_networks` are private address ranges that may be reached all the same (tests: "127.0.0.0/8").
    """

    settings: dict[str, Any]
    secrets: dict[str, Any] = field(default_factory=dict)
    allowed_networks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Connected:
    """The outcome of connecting an account: what to store, and under which handle it is known."""

    handle: str
    native_id: str
    settings: dict[str, Any]
    secrets: dict[str, Any]


class ChannelError(Exception):
    """A network said no, or nothing. `message` says what happened, `remedy` what a person can do about it.

    `permanent`: trying again is of no use. `retry_after`: seconds that the network asked us to wait.
    `unauthorised`: the account must be connected again; nothing is wrong with the message.
    `maybe_sent`: the request left us and no clear answer came back; ask the network before trying again.
    """

    def __init__(
        self,
        message: str,
        *,
        permanent: bool = False,
        remedy: str = "",
        retry_after: float | None = None,
        unauthorised: bool = False,
        maybe_sent: bool = False,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.permanent = permanent
        self.remedy = remedy
        self.retry_after = retry_after
        self.unauthorised = unauthorised
        self.maybe_sent = maybe_sent


class SignatureError(ChannelError):
    """A webhook whose signature does not fit its bytes. Nothing of it is read."""

    def __init__(self, message: str) -> None:
        super().__init__(message, permanent=True, remedy="Check the app secret of this account.")


class Channel(ABC):
    """One account on one network. Instances are cheap, hold no state that matters, and belong to one thread.

    Every method may raise `ChannelError` and nothing else; all network calls have time-outs.
    """

    slug: ClassVar[str]  # the folder's name
    name: ClassVar[str]  # as people call the network
    #: What the channel can do. An instance may hold narrower ones of its own: servers choose their own limits.
    capabilities: Capabilities
    #: What an administrator fills in to connect an account; `SecretStr` fields are stored encrypted.
    connect_form: ClassVar[type[BaseModel]]
    #: True: the administrator is sent to the network to agree (`authorise_url`), and comes back with a code.
    uses_oauth: ClassVar[bool] = False
    #: False: this channel is opened by the software itself and not offered on the accounts page.
    connectable: ClassVar[bool] = True

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    # Connecting

    @classmethod
    @abstractmethod
    def connect(cls, form: BaseModel, allowed_networks: tuple[str, ...] = ()) -> Connected:
        """Check what was filled in by logging in, and say what to store. OAuth channels do this in two steps."""

    @classmethod
    def authorise_url(
        cls, form: BaseModel, redirect_uri: str, state: str, allowed_networks: tuple[str, ...] = ()
    ) -> tuple[str, dict[str, Any]]:
        """The network's page where the administrator agrees, and what to keep until they come back (secret)."""
        raise NotImplementedError(f"{cls.slug} does not use OAuth")

    @classmethod
    def finish_authorisation(
        cls, kept: dict[str, Any], code: str, redirect_uri: str, allowed_networks: tuple[str, ...] = ()
    ) -> Connected:
        """Exchange the code for a token."""
        raise NotImplementedError(f"{cls.slug} does not use OAuth")

    @abstractmethod
    def check(self) -> str:
        """Whether the account works, asked of the network; returns its handle."""

    # In

    @abstractmethod
    def fetch(self, cursor: dict[str, Any]) -> Iterator[Batch]:
        """What is new since `cursor` ({} at first), oldest first, in batches of at most a few hundred."""

    def stream(self, cursor: dict[str, Any], stop: Event) -> Iterator[Batch]:
        """Batches as they happen until `stop` is set; only for channels that declare `streams`.

        An empty batch may be yielded as a sign of life. The default is for channels that are polled.
        """
        raise NotImplementedError(f"{self.slug} does not stream")

    def refresh(self, watched: Sequence[Watched]) -> Iterator[Batch]:
        """Edits, deletions and replies that no notification told of, for messages of recent threads."""
        return iter(())

    def receive_webhook(self, request: WebhookRequest) -> WebhookReply:
        """Verify and parse a call of the network; `SignatureError` where it is not genuine."""
        raise NotImplementedError(f"{self.slug} has no webhook")

    # Out

    def split(self, text: str) -> list[str]:
        """The parts in which `text` will be sent, numbered where there are several; [text] where it fits."""
        return [text]

    @abstractmethod
    def send(self, outgoing: Outgoing) -> Receipt:
        """Send one text. Returns only when the network has said that it took it."""

    def find_sent(self, outgoing: Outgoing) -> Receipt | None:
        """Whether the network has this message already; only for channels that declare `lookup`."""
        raise NotImplementedError(f"{self.slug} cannot look up what was sent")

    def edit(self, native_id: str, outgoing: Outgoing) -> Receipt:
        """Put the text of `outgoing` in the place of a message of ours; only for channels that declare `edit`.

        The receipt names the same message, under the id that it had. Done twice, it is as if done once.
        """
        raise NotImplementedError(f"{self.slug} cannot edit what was sent")

    def delete(self, native_id: str) -> None:
        """Take a message of ours away; only for channels that declare `delete`. Gone already is no error."""
        raise NotImplementedError(f"{self.slug} cannot delete what was sent")

    def block(self, author: Author, raw: dict[str, Any]) -> None:
        """Keep an account away from ours; only for channels that declare `block`. Blocked already is no error.

        `raw`: the payload of a message of theirs, {} where it is not at hand any more.
        """
        raise NotImplementedError(f"{self.slug} cannot block")

    def unblock(self, author: Author, raw: dict[str, Any]) -> None:
        """The opposite of `block`. Not blocked (any more), or gone, is no error."""
        raise NotImplementedError(f"{self.slug} cannot block")

    def hide(self, native_id: str, raw: dict[str, Any]) -> None:
        """Take somebody's message out of sight below ours; only for channels that declare `hide`.

        Hidden already is no error. `raw`: the payload of the message as it came in.
        """
        raise NotImplementedError(f"{self.slug} cannot hide")

    def show(self, native_id: str, raw: dict[str, Any]) -> None:
        """The opposite of `hide`. In sight already, or gone, is no error."""
        raise NotImplementedError(f"{self.slug} cannot hide")

    def measure(self, native_ids: Sequence[str]) -> dict[str, Engagement]:
        """Public counts of our own messages, by native id; {} where the network has none."""
        return {}


def text_length(text: str, unit: TextUnit) -> int:
    """Length of a text as a network counts it."""
    if unit is TextUnit.GRAPHEMES:
        import regex

        return len(regex.findall(r"\X", text))
    return len(text)
