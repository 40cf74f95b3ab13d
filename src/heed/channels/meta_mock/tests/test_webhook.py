"""Webhooks of the mock: only genuine ones are read, and what cannot be read holds up nothing.

Recorded payloads: test data of the project pywa (MIT), under ../shared/data/webhooks/whatsapp.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from heed.channels.contract import Batch, Change, Connection, Place, SignatureError, Visibility, WebhookRequest
from heed.channels.meta_mock.channel import Adapter
from heed.channels.meta_mock.reading import MAX_BODY, MAX_DEPTH

NUMBER = "1122334455667"
SECRET = "app-secret"
RECORDINGS = Path(__file__).parents[6] / "shared" / "data" / "webhooks" / "whatsapp"

TOWN = Adapter(
    Connection(
        {"phone_number_id": NUMBER, "api_url": "https://graph.example.test"},
        {"access_token": "token", "app_secret": SECRET, "verify_token": "chosen-by-us"},
    )
)


def _signed(body: bytes, secret: str = SECRET) -> WebhookRequest:
    signature = hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()
    return WebhookRequest("POST", {"x-hub-signature-256": f"sha256={signature}"}, {}, body)


def _received(body: bytes) -> Batch:
    return TOWN.receive_webhook(_signed(body)).batch


def _payload(*messages: Any, key: str = "messages", number: str = NUMBER, field: str = "messages") -> bytes:
    contacts = [{"wa_id": "31612345678", "profile": {"name": "Anna"}}]
    value = {"metadata": {"phone_number_id": number}, "contacts": contacts, key: list(messages)}
    payload = {"object": "whatsapp_business_account", "entry": [{"changes": [{"field": field, "value": value}]}]}
    return json.dumps(payload).encode()


def _text(body: str = "Gat in de weg", **more: Any) -> dict[str, Any]:
    message = {"from": "31612345678", "id": "wamid.1", "timestamp": "1697043223", "type": "text"}
    return message | {"text": {"body": body}} | more


# The challenge


def _challenge(**query: str) -> WebhookRequest:
    names = {name.replace("_", ".", 1): value for name, value in query.items()}
    return WebhookRequest("GET", {}, names, b"")


def test_the_challenge_is_answered_for_the_right_token():
    call = _challenge(hub_mode="subscribe", hub_verify_token="chosen-by-us", hub_challenge="1158201444")
    reply = TOWN.receive_webhook(call)
    assert (reply.status, reply.body, reply.batch) == (200, "1158201444", Batch())


@pytest.mark.parametrize("token", ["", "guess", "chosen-by-uß", "chosen-by-us\n"])
def test_the_challenge_needs_the_token(token):
    with pytest.raises(SignatureError):
        TOWN.receive_webhook(_challenge(hub_mode="subscribe", hub_verify_token=token, hub_challenge="1"))


def test_no_page_can_be_made_of_the_challenge():
    evil = _challenge(hub_mode="subscribe", hub_verify_token="chosen-by-us", hub_challenge="<script>1</script>")
    reply = TOWN.receive_webhook(evil)
    assert (reply.status, reply.body) == (400, "")


# The signature


def test_the_signature_is_the_published_one():
    # Made with: printf '{"entry":[]}' | openssl dgst -sha256 -hmac app-secret
    published = "sha256=fe6aaed5aff30b5679e782271914a2287bdd7de6bedb495c95c24ad91e5e3fdb"
    request = WebhookRequest("POST", {"x-hub-signature-256": published}, {}, b'{"entry":[]}')
    assert TOWN.receive_webhook(request).batch == Batch()


@pytest.mark.parametrize("header", [None, "", "sha256=", "sha256=" + "0" * 64, "sha1=abc", "sha256=é", "x" * 10_000])
def test_an_unsigned_call_is_not_read(header):
    headers = {} if header is None else {"x-hub-signature-256": header}
    with pytest.raises(SignatureError):
        TOWN.receive_webhook(WebhookRequest("POST", headers, {}, _payload(_text())))


def test_another_secret_does_not_fit():
    with pytest.raises(SignatureError):
        TOWN.receive_webhook(_signed(_payload(_text()), secret="other"))


@settings(max_examples=100, deadline=None)
@given(place=st.integers(0, 10_000), bit=st.integers(0, 7))
def test_one_bit_changed_is_noticed(place, bit):
    genuine = _signed(_payload(_text()))
    body = bytearray(genuine.body)
    body[place % len(body)] ^= 1 << bit
    with pytest.raises(SignatureError):
        TOWN.receive_webhook(WebhookRequest("POST", genuine.headers, {}, bytes(body)))


def test_bytes_are_signed_and_not_their_meaning():
    genuine = _signed(_payload(_text()))
    same_meaning = json.dumps(json.loads(genuine.body), indent=1).encode()
    with pytest.raises(SignatureError):
        TOWN.receive_webhook(WebhookRequest("POST", genuine.headers, {}, same_meaning))


# Messages


def test_a_text_becomes_a_message():
    (message,) = _received(_payload(_text())).messages
    assert message.native_id == "wamid.1"
    assert (message.author.native_id, message.author.handle) == ("31612345678", "+31612345678")
    assert message.author.name == "Anna"
    assert message.text == "Gat in de weg"
    assert message.sent_at == datetime(2023, 10, 11, 16, 53, 43, tzinfo=UTC)
    assert message.thread_id == "chat:31612345678"
    assert message.visibility is Visibility.DIRECT
    assert message.version is None
    assert not message.is_own


def test_a_reply_names_its_parent():
    (message,) = _received(_payload(_text(context={"from": NUMBER, "id": "wamid.0"}))).messages
    assert message.parent_id == "wamid.0"


def test_the_same_call_twice_brings_the_same():
    body = _payload(_text(), _text(id="wamid.2"))
    assert _received(body) == _received(body)


def test_an_edit_is_a_later_version_of_the_same_message():
    edit = {"original_message_id": "wamid.1", "message": {"type": "text", "text": {"body": "Gat in de stoep"}}}
    (message,) = _received(_payload(_text(id="wamid.2", type="edit", text=None, edit=edit))).messages
    assert (message.native_id, message.text) == ("wamid.1", "Gat in de stoep")
    assert message.version == message.sent_at


def test_a_message_taken_back_is_a_deletion():
    gone = _text(id="wamid.2", type="revoke", text=None, revoke={"original_message_id": "wamid.1"})
    (message,) = _received(_payload(gone)).messages
    assert (message.change, message.native_id, message.text) == (Change.DELETION, "wamid.1", "")


def test_what_a_colleague_typed_in_the_app_is_our_own():
    echo = _text("We komen kijken") | {"from": "31150000000", "to": "31612345678"}
    (message,) = _received(_payload(echo, key="message_echoes", field="smb_message_echoes")).messages
    assert message.is_own
    assert message.thread_id == "chat:31612345678"


def test_a_place_comes_along():
    where = {"latitude": 52.01, "longitude": 4.36, "name": "Markt", "address": "Markt 1, Havenstad"}
    (message,) = _received(_payload(_text(type="location", text=None, location=where))).messages
    assert message.place == Place(lon=4.36, lat=52.01, address="Markt, Markt 1, Havenstad")


def test_a_picture_keeps_its_caption():
    image = {"mime_type": "image/jpeg", "caption": "Kijk", "id": "65463453", "url": "https://example.test/1"}
    (message,) = _received(_payload(_text(type="image", text=None, image=image))).messages
    assert message.text == "Kijk"
    assert (message.media[0].media_type, message.media[0].url) == ("image/jpeg", "https://example.test/1")


def test_a_reaction_is_a_short_reply_that_can_be_taken_back():
    on = _text(type="reaction", text=None, reaction={"message_id": "wamid.0", "emoji": "👍"})
    off = _text(type="reaction", text=None, reaction={"message_id": "wamid.0"})
    liked, taken_back = _received(_payload(on, off)).messages
    assert (liked.text, liked.parent_id) == ("👍", "wamid.0")
    assert taken_back.change is Change.DELETION
    assert taken_back.native_id == liked.native_id


def test_what_did_not_arrive_comes_back_like_a_bounce():
    status = {"id": "wamid.9", "status": "failed", "timestamp": "1697043223", "recipient_id": "31612345678"}
    status["errors"] = [{"code": 131026, "title": "Message undeliverable"}]
    (bounce,) = _received(_payload(status, key="statuses")).messages
    assert bounce.is_automatic
    assert bounce.parent_id == "wamid.9"
    assert "Message undeliverable (131026)" in bounce.text


def test_control_characters_do_not_reach_the_text():
    (message,) = _received(_payload(_text("gat\x00 in\x1b de weg"))).messages
    assert message.text == "gat in de weg"


# What cannot be read


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        (_text(id=""), "id"),
        (_text(id=7), "id"),
        (_text(id="a\x00b"), "id"),
        (_text(timestamp="yesterday"), "timestamp"),
        (_text(timestamp="9" * 30), "timestamp"),
        (_text(text={"body": 5}), "text.body"),
        (_text(text={"body": " "}), "the kind 'text' cannot be shown"),
        (_text(type="contacts", text=None), "the kind 'contacts' cannot be shown"),
        (_text(type="location", text=None, location={"latitude": 91, "longitude": 0}), "location.latitude"),
        ({"id": "wamid.3", "type": "text"}, "from"),
        ("a text", "message"),
        (None, "message"),
    ],
)
def test_one_broken_message_leaves_the_others_whole(broken, reason):
    batch = _received(_payload(_text(id="wamid.before"), broken, _text(id="wamid.after")))
    assert [message.native_id for message in batch.messages] == ["wamid.before", "wamid.after"]
    (aside,) = batch.unreadable
    assert reason in aside.reason
    assert aside.raw == (broken if isinstance(broken, dict) else {"value": broken})


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "not JSON at line 1"),
        (b"{", "not JSON at line 1"),
        (b"\xff\xfe\x00", "not UTF-8"),
        (b"[]", "body"),
        (b'{"entry": {}}', "entry"),
        (b'{"entry": [1]}', "entry"),
        (b'{"entry": [{"changes": [{"value": 1}]}]}', "value"),
        (b"[" * 100_000, "nests too deep"),
        (b'{"entry": ' + b"[" * MAX_DEPTH + b"]" * MAX_DEPTH + b"}", "nests more than 50 levels"),
        (b" " * (MAX_BODY + 1), "more than"),
        (_payload(_text(), number="999"), "another telephone number"),
        (_payload(_text(), field="calls"), "the field 'calls'"),
    ],
)
def test_a_body_that_makes_no_sense_is_set_aside(body, reason):
    batch = _received(body)
    assert batch.messages == ()
    (aside,) = batch.unreadable
    assert reason in aside.reason
    json.dumps(aside.raw)


def test_reasons_do_not_repeat_what_people_wrote():
    (aside,) = _received(_payload(_text("my secret", timestamp="my secret"))).unreadable
    assert "my secret" not in aside.reason


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=20,
)
_FIELDS = ("id", "from", "timestamp", "type", "text", "image", "location", "reaction", "edit", "revoke", "context")


@settings(max_examples=300, deadline=None)
@given(body=st.binary(max_size=300) | _JSON.map(lambda value: json.dumps(value).encode()))
def test_any_body_gives_a_batch(body):
    assert _received(body).messages == ()


@settings(max_examples=300, deadline=None)
@given(key=st.sampled_from(["messages", "message_echoes", "statuses"]), field=st.sampled_from(_FIELDS), value=_JSON)
def test_any_value_in_any_field_is_read_or_set_aside(key, field, value):
    batch = _received(_payload(_text(**{field: value}), _text(id="wamid.after"), key=key))
    if key != "statuses":
        assert batch.messages[-1].native_id == "wamid.after"
        assert len(batch.messages) + len(batch.unreadable) == 2
    for message in batch.messages:
        assert message.sent_at.tzinfo is not None
        json.dumps(message.raw)


# Recordings


def _recorded() -> list[tuple[str, bytes]]:
    if not RECORDINGS.is_dir():
        if os.environ.get("CI") == "true":
            pytest.fail(f"no recordings in {RECORDINGS}")
        pytest.skip(f"no recordings in {RECORDINGS}")
    files = {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(RECORDINGS.glob("*.json"))}
    found = [(f"{stem}.{name}", json.dumps(payload)) for stem, file in files.items() for name, payload in file.items()]
    # Some recordings have a place-holder where the number of the account stands.
    holders = {name: text.replace("<BUSINESS_PHONE_NUMBER_ID>", NUMBER) for name, text in found}
    return [(name, text.encode()) for name, text in holders.items()]


def test_every_recording_is_read_or_set_aside_with_a_reason():
    recordings = _recorded()
    assert len(recordings) > 40
    for name, body in recordings:
        batch = _received(body)
        quiet = name.startswith(("message_status", "call_status"))
        assert batch.messages or batch.unreadable or quiet, f"{name} vanished"
        assert all(aside.reason for aside in batch.unreadable)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("message.text", "Body Text"),
        ("message.reply", "replied text"),
        ("message.image", ""),
        ("message.chosen_location", "Facebook HQ, 1 Hacker Way, Menlo Park, CA 94025"),
        ("message.document", "caption"),
        ("message.reaction", "😮"),
        ("callback_button.button", "title"),
        ("callback_selection.callback", "title"),
        ("edited_message.image", "Updated image caption"),
    ],
)
def test_recorded_messages_read_as_people_meant_them(name, text):
    batch = _received(dict(_recorded())[name].replace(b"106540352242922", NUMBER.encode()))
    assert [message.text for message in batch.messages] == [text], batch.unreadable
    assert batch.unreadable == ()
