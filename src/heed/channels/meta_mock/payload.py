"""Payloads of the mock, in the shape of the WhatsApp cloud API: `entry[].changes[].value.messages[]`.

Each message is parsed on its own, so that one that cannot be read leaves the others whole.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, Field, StringConstraints

Identifier = Annotated[str, StringConstraints(min_length=1, max_length=512, pattern=r"^[\x21-\x7e]+$")]


def _moment(value: Any) -> datetime:
    """Seconds since 1970, which the network writes as a string."""
    try:
        return datetime.fromtimestamp(int(value), UTC)
    except (TypeError, ValueError, OverflowError, OSError) as error:
        raise ValueError("is not a moment in seconds since 1970") from error


Moment = Annotated[datetime, BeforeValidator(_moment)]


class Body(BaseModel):
    body: str


class Attachment(BaseModel):
    """A picture, film, sound, sticker or file; its bytes are fetched with the token, or from `url` where given."""

    mime_type: str = ""
    caption: str = ""
    filename: str = ""
    url: str = ""


class Location(BaseModel):
    latitude: float = Field(ge=-90, le=90)
    longitude: float = Field(ge=-180, le=180)
    name: str = ""
    address: str = ""


class Reaction(BaseModel):
    message_id: Identifier
    emoji: str = ""  # empty: the reaction was taken back


class Choice(BaseModel):
    """A button or a row of a list that the resident pressed."""

    title: str
    description: str = ""


class Interactive(BaseModel):
    button_reply: Choice | None = None
    list_reply: Choice | None = None


class Button(BaseModel):
    text: str


class Context(BaseModel):
    id: str = ""  # of the message that is replied to


class Content(BaseModel):
    """What a message says; which field is filled depends on `type`."""

    type: str
    text: Body | None = None
    image: Attachment | None = None
    video: Attachment | None = None
    audio: Attachment | None = None
    document: Attachment | None = None
    sticker: Attachment | None = None
    location: Location | None = None
    interactive: Interactive | None = None
    button: Button | None = None
    context: Context | None = None


class Edit(BaseModel):
    original_message_id: Identifier
    message: Content


class Revocation(BaseModel):
    original_message_id: Identifier


class Message(Content):
    id: Identifier
    sender: Identifier = Field(alias="from")  # telephone number in international form, without "+"
    to: str = ""  # only in echoes of what the town wrote in the network's own app
    timestamp: Moment
    reaction: Reaction | None = None
    edit: Edit | None = None
    revoke: Revocation | None = None


class StatusError(BaseModel):
    code: int
    title: str = ""


class Status(BaseModel):
    """What became of a message that we sent: sent, delivered, read, played or failed."""

    id: Identifier
    status: str
    timestamp: Moment
    recipient_id: Identifier
    errors: list[StatusError] = []


class Profile(BaseModel):
    name: str = ""


class ContactCard(BaseModel):
    wa_id: str = ""
    profile: Profile = Profile()


class Metadata(BaseModel):
    phone_number_id: str


class Value(BaseModel):
    """One change. Messages and statuses are kept as they came, to be read one by one."""

    metadata: Metadata | None = None
    contacts: list[Any] = []
    messages: list[Any] = []
    message_echoes: list[Any] = []
    statuses: list[Any] = []


class ChangeOfField(BaseModel):
    value: Value
    field: str = ""


class Entry(BaseModel):
    changes: list[Any]


class Envelope(BaseModel):
    entry: list[Any]
