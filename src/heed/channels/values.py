"""What goes in and out of a channel: messages and what stands around them, as plain data.

No Django, no database. `contract` tells what a channel does with them, and gives these names too.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any


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
