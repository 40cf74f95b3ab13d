"""A filled-in form becomes a message."""

from __future__ import annotations

import json
from datetime import timedelta
from io import BytesIO
from uuid import UUID, uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from pydantic import ValidationError

from heed.channels.contract import Place, Visibility
from heed.channels.photo import PhotoError
from heed.channels.submission import MAX_TEXT, Submission, incoming

NUMBER = UUID("6f1b6a50-40a5-4b9a-9c39-3e1f6d7a2b10")


def _submission(**values) -> Submission:
    return Submission.model_validate({"submission_id": NUMBER, "text": "De lantaarn is stuk."} | values)


def _photo() -> bytes:
    buffer = BytesIO()
    Image.new("RGB", (10, 10)).save(buffer, "JPEG", comment=b"taken by Anna")
    return buffer.getvalue()


def test_a_message_without_a_name_is_complete():
    message = incoming(_submission())
    assert message.native_id == message.thread_id == NUMBER.hex
    assert message.author.native_id == f"anonymous:{NUMBER}"
    assert (message.author.handle, message.author.name) == ("", "")
    assert message.visibility is Visibility.DIRECT
    assert message.place is None
    assert message.media == ()
    assert message.sent_at.utcoffset() == timedelta(0)


def test_the_same_form_twice_is_the_same_message():
    values = {"sent_at": "2026-03-02T10:00:00+00:00", "email": "anna@example.org"}
    assert incoming(_submission(**values)) == incoming(_submission(**values))


def test_who_leaves_an_address_is_known_by_it_again():
    first = incoming(_submission(email=" Anna@Example.ORG ", name="Anna\n Jansen", phone="06 12345678"))
    assert first.author.native_id == "mailto:anna@example.org"
    assert first.author.handle == "anna@example.org"
    assert first.author.name == "Anna Jansen"
    assert first.raw["phone"] == "06 12345678"


def test_a_typed_address_does_not_lead_into_an_earlier_conversation():
    first = incoming(_submission(email="anna@example.org"))
    second = incoming(_submission(email="anna@example.org", submission_id=uuid4()))
    assert first.thread_id != second.thread_id


def test_a_telephone_number_alone_is_how_somebody_is_reached():
    message = incoming(_submission(phone="+31 (0)6-12345678"))
    assert message.author.handle == "+31 (0)6-12345678"
    assert message.author.native_id == f"anonymous:{NUMBER}"


def test_a_follow_up_goes_to_its_parent():
    message = incoming(_submission(parent_id="abc"))
    assert (message.parent_id, message.thread_id) == ("abc", "")


def test_a_place_by_map_or_by_address():
    assert incoming(_submission(lon=4.35, lat=52.01)).place == Place(4.35, 52.01)
    assert incoming(_submission(address="Kade 1")).place == Place(address="Kade 1")
    assert incoming(_submission(lon=0, lat=0)).place == Place(0, 0)  # zero is a place too


def test_the_photo_is_cleaned_and_never_in_the_raw_payload():
    message = incoming(_submission(photo=_photo(), photo_name="C:\\fotos\\Lantaarn.JPEG"))
    (photo,) = message.media
    assert (photo.name, photo.media_type) == ("Lantaarn.jpg", "image/jpeg")
    assert photo.content is not None
    assert b"Anna" not in photo.content
    assert "photo" not in message.raw
    json.dumps(message.raw)


def test_a_photo_that_is_none_is_refused():
    with pytest.raises(PhotoError):
        incoming(_submission(photo=b"not a photo"))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("text", ""),
        ("text", " \n\x00 "),
        ("text", "x" * (MAX_TEXT + 1)),
        ("text", "x" * 10_000_000),
        ("email", "anna"),
        ("email", "anna@example"),
        ("email", "anna@example.org\nBcc: all@example.org"),
        ("email", "a@b.nl, c@d.nl"),
        ("phone", "call me"),
        ("language", "Dutch"),
        ("lon", 4.35),  # without its latitude
        ("lat", float("nan")),
        ("submission_id", "1"),
        ("sent_at", "2026-03-02T10:00:00"),  # of which zone?
        ("name", "x" * 201),
    ],
)
def test_what_is_not_right_is_named(field, value):
    with pytest.raises(ValidationError) as caught:
        _submission(**{field: value})
    places = [error["loc"] for error in caught.value.errors()]
    assert places in ([(field,)], [()] if field == "lon" else [(field,)])


@settings(max_examples=200, deadline=None)
@given(text=st.text(st.characters(), max_size=200), name=st.text(st.characters(), max_size=50))
def test_whatever_is_typed_can_be_stored(text, name):
    try:
        message = incoming(_submission(text=text, name=name))
    except ValidationError:
        return
    for part in (message.text, message.author.name, json.dumps(message.raw, ensure_ascii=False)):
        assert "\x00" not in part
        part.encode("utf-8")
