"""What people tell the town on its own pages: the public form, and reports that staff write down for them.

Both channels (`webform`, `counter`) take a `Submission` and have no network: an answer is shown on the status page of
the case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import PurePath
from typing import Any, Self
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, Field, field_validator, model_validator

from heed.channels.contract import (
    Author,
    Batch,
    Channel,
    Connected,
    Incoming,
    Media,
    Outgoing,
    Place,
    Receipt,
    ReceiptKind,
    Visibility,
)
from heed.channels.html import clean_text
from heed.channels.photo import without_metadata

MAX_TEXT = 10_000  # characters
MAX_LINE = 200  # characters of a name, an address, a file name
_EMAIL = re.compile(r"[^@\s<>,;:\"()\[\]\\]+@[^@\s<>,;:\"()\[\]\\]+\.[^@\s<>,;:\"()\[\]\\]+")
_PHONE = re.compile(r"\+?[0-9][0-9 ()./-]{4,28}")
_LANGUAGE = re.compile(r"[a-z]{2}")
_EXTENSIONS = {"image/jpeg": ".jpg", "image/png": ".png", "image/webp": ".webp"}


class Submission(BaseModel):
    """One filled-in form. `pydantic.ValidationError` names each field that is not right.

    `submission_id` is chosen when the empty form is made, so that a form sent twice is one message. `parent_id` is
    the native id of the message that this one follows up, where a resident adds something to an earlier one.
    """

    submission_id: UUID = Field(title="Number of the form")
    text: str = Field(title="Message", min_length=1, max_length=MAX_TEXT)
    language: str = Field("", title="Language")  # ISO 639-1
    name: str = Field("", title="Name", max_length=MAX_LINE)
    email: str = Field("", title="E-mail address", max_length=254)
    phone: str = Field("", title="Telephone number", max_length=30)
    lon: float | None = Field(None, title="Longitude", ge=-180, le=180, allow_inf_nan=False)  # degrees, WGS 84
    lat: float | None = Field(None, title="Latitude", ge=-90, le=90, allow_inf_nan=False)
    address: str = Field("", title="Address", max_length=MAX_LINE)
    photo: bytes | None = Field(None, title="Photo", repr=False)
    photo_name: str = Field("", title="File name of the photo", max_length=MAX_LINE)
    parent_id: str = Field("", title="Follows up", max_length=MAX_LINE)
    sent_at: AwareDatetime = Field(title="Moment", default_factory=lambda: datetime.now(UTC))

    @field_validator("text", "language", "name", "email", "phone", "address", "photo_name", mode="before")
    @classmethod
    def _clean(cls, value: Any) -> Any:
        return clean_text(value).strip() if isinstance(value, str) else value

    @field_validator("name", "address", "photo_name")
    @classmethod
    def _one_line(cls, value: str) -> str:
        return " ".join(value.split())

    @field_validator("email")
    @classmethod
    def _email(cls, value: str) -> str:
        return _matching(_EMAIL, value, "is not an e-mail address; write it as in anna@example.org").lower()

    @field_validator("phone")
    @classmethod
    def _phone(cls, value: str) -> str:
        return _matching(_PHONE, value, "is not a telephone number; write digits, as in +31 6 12345678")

    @field_validator("language")
    @classmethod
    def _language(cls, value: str) -> str:
        return _matching(_LANGUAGE, value, "is not a language; write two letters, as in nl")

    @model_validator(mode="after")
    def _both_coordinates(self) -> Self:
        if (self.lon is None) != (self.lat is None):
            raise ValueError("a place on the map has a longitude and a latitude; give both or none")
        return self


def _matching(pattern: re.Pattern[str], value: str, otherwise: str) -> str:
    if value and not pattern.fullmatch(value):
        raise ValueError(otherwise)
    return value


def incoming(submission: Submission) -> Incoming:
    """The message that a form carries. `PhotoError` if its photo cannot be taken.

    A form is a thread of its own unless it follows one up: whoever types somebody else's e-mail address does not end
    up in that person's conversation.
    """
    native_id = submission.submission_id.hex
    return Incoming(
        native_id=native_id,
        author=_author(submission),
        text=submission.text,
        sent_at=submission.sent_at,
        parent_id=submission.parent_id,
        thread_id="" if submission.parent_id else native_id,
        visibility=Visibility.DIRECT,
        media=_media(submission),
        place=_place(submission),
        language=submission.language,
        raw=submission.model_dump(mode="json", exclude={"photo"}),
    )


def _author(submission: Submission) -> Author:
    """Known again by e-mail address, which nobody has verified; else by this form alone."""
    email = submission.email
    native_id = f"mailto:{email}" if email else f"anonymous:{submission.submission_id}"
    return Author(native_id=native_id, handle=email or submission.phone, name=submission.name)


def _media(submission: Submission) -> tuple[Media, ...]:
    if not submission.photo:
        return ()
    content, media_type = without_metadata(submission.photo)
    stem = PurePath(submission.photo_name.replace("\\", "/")).stem or "photo"
    return (Media(media_type=media_type, name=stem + _EXTENSIONS[media_type], content=content),)


def _place(submission: Submission) -> Place | None:
    if submission.lon is None and not submission.address:
        return None
    return Place(lon=submission.lon, lat=submission.lat, address=submission.address)


class NothingToConnect(BaseModel):
    """The form of a channel that has no network: nothing to fill in."""


class OwnPages(Channel):
    """A channel whose messages come from the town's own pages and whose answers are shown there."""

    connect_form = NothingToConnect
    connectable = False

    @classmethod
    def connect(cls, form: BaseModel, allowed_networks: tuple[str, ...] = ()) -> Connected:
        return Connected(handle=cls.name, native_id=cls.slug, settings={}, secrets={})

    def check(self) -> str:
        return self.name

    def fetch(self, cursor: dict[str, Any]) -> Iterator[Batch]:
        """Nothing: the page that takes the form hands over the message itself."""
        return iter(())

    def send(self, outgoing: Outgoing) -> Receipt:
        """The receipt for an answer on the status page. Nothing leaves the building, and twice is once."""
        return Receipt(native_id=outgoing.idempotency_key, kind=ReceiptKind.PUBLISHED, at=datetime.now(UTC))

    def find_sent(self, outgoing: Outgoing) -> Receipt | None:
        """Nothing can be out there yet, and sending twice is once: an attempt that broke off is simply made again."""
        return None
