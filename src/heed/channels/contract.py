"""The contract between Heed and a network: values that go in and out, and the class that a channel implements.

Everything here is plain data: no Django, no database. A channel stores nothing; what it must remember between two
calls (a cursor) it hands out with each batch and is given back.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from threading import Event
from typing import Any, ClassVar

from pydantic import BaseModel


class Visibility(StrEnum):
    """Who can read a message on its network. An answer is never more public than the message it answers."""

    PUBLIC = "public"
    UNLISTED = "unlisted"
    FOLLOWERS = "followers"
    DIRECT = "direct"

    @property
    def is_private(self) -> bool:
        return self in (Visibility.FOLLOWERS, Visibility.DIRECT)


class Change(StrEnum):
    """What an `Incoming` tells: a message (new or edited) or that a message is gone."""

    MESSAGE = "message"
    DELETION = "deletion"


class ReceiptKind(StrEnum):
    """The strongest proof of delivery that a network gives."""

    ACCEPTED = "accepted"  # taken over by a relay; a later bounce is possible
    PUBLISHED = "published"  # visible on the network under an id of its own
    DELIVERED = "delivered"  # the network says that it reached the recipient
    READ = "read"  # the network says that the recipient opened it


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
class Author:
    """Who wrote a message, as the network names them. Never stored outside the vault."""

    native_id: str  # stable on the network: account id or URI, DID, e-mail address
    handle: str  # as people type it: "anna@example.social", "anna.example.com", "anna@example.org"
    name: str = ""
    is_bot: bool = False
    url: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A person named in a text; `text` is the literal as it stands there ("@anna", "@anna@example.social")."""

    text: str
    handle: str


@dataclass(frozen=True, slots=True)
class Media:
    """A picture or file with a message: either fetched later from `url`, or `content` at once (e-mail, form)."""

    media_type: str  # as claimed by the sender, such as "image/jpeg"
    alt: str = ""
    name: str = ""
    url: str = ""
    content: bytes | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a message is about, if its sender said so: degrees WGS 84 and/or an address in words."""

    lon: float | None = None
    lat: float | None = None
    address: str = ""


@dataclass(frozen=True, slots=True)
class Returned:
    """A network's report that a message of ours did not arrive after all: which one, and why in its words."""

    idempotency_key: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Incoming:
    """One utterance as it came from a network.

    `text` is plain text: HTML has been sanitised and flattened by the channel. `version` is the moment of the last
    edit (None for a first version); of two versions the later one counts. `thread_id` names the whole thread where the
    network knows it; otherwise the inbox follows `parent_id`s. `is_own` marks what our own account wrote, from
    whatever app; `is_automatic` what no human wrote (out-of-office, bounce, mailing list, bot). An `idempotency_key`
    without `is_own` is a claim that anybody could make: the journey believes it only where the outbox has that key.
    """

    native_id: str
    author: Author
    text: str
    sent_at: datetime  # aware
    change: Change = Change.MESSAGE
    version: datetime | None = None
    subject: str = ""
    parent_id: str = ""
    thread_id: str = ""
    visibility: Visibility = Visibility.PUBLIC
    mentions: tuple[Mention, ...] = ()
    media: tuple[Media, ...] = ()
    place: Place | None = None
    language: str = ""  # ISO 639-1 as declared by the sender; understanding may differ
    is_own: bool = False
    is_automatic: bool = False
    idempotency_key: str = ""  # of our own message, where the network gives it back
    answers_keys: tuple[str, ...] = ()  # keys of ours that it says it replies to, nearest first: a claim, too
    returned: Returned | None = None
    url: str = ""
    raw: dict[str, Any] = field(default_factory=dict)  # JSON-compatible payload, for the vault


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A payload that could not be turned into an `Incoming`: set aside with its reason, while the rest goes on."""

    reason: str
    raw: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Batch:
    """What one fetch brought. `cursor` is stored with the messages, in one transaction, and given to the next fetch."""

    messages: tuple[Incoming, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()
    cursor: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One text to be sent: a whole answer, or one part of a thread.

    `idempotency_key` is chosen before the first attempt and never changes; a channel derives from it whatever the
    network allows to be chosen (record key, Message-ID). `not_before` is the moment of the first attempt: `find_sent`
    need not look further back. `known_ids` are native ids that earlier deliveries already own.
    """

    text: str
    idempotency_key: str  # a UUID in hexadecimal
    recipient: Author
    parent_id: str = ""  # native id of the message (or earlier part) that this replies to
    root_id: str = ""  # native id of the thread's first message
    parent_raw: dict[str, Any] = field(default_factory=dict)  # payload of the parent as it came in
    visibility: Visibility = Visibility.PUBLIC
    language: str = ""
    subject: str = ""
    media: tuple[Media, ...] = ()
    is_automatic: bool = False
    not_before: datetime | None = None
    known_ids: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the network said when it took a message."""

    native_id: str
    kind: ReceiptKind
    at: datetime
    url: str = ""
    raw: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Engagement:
    """Public counts of one of our messages; None where the network does not tell."""

    replies: int | None = None
    shares: int | None = None
    likes: int | None = None
    reads: int | None = None


@dataclass(frozen=True, slots=True)
class Watched:
    """A message of a recent thread whose edits, deletion and unannounced replies the journey wants to hear of."""

    native_id: str
    version: datetime | None = None
    thread_id: str = ""
    raw: dict[str, Any] = field(default_factory=dict)


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
