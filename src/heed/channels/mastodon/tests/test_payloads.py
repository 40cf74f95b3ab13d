from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from heed.channels.contract import Author, Incoming, Media, Visibility
from heed.channels.mastodon.payloads import is_deep, read_status, stable_id, unreadable
from heed.channels.mastodon.tests.town import OWN_ID, account, own_status, status


def read(payload: Any) -> Incoming:
    return read_status(payload, "a.example", OWN_ID)


def test_a_status_becomes_a_message() -> None:
    payload = status(
        in_reply_to_id="99",
        spoiler_text="verkeer",
        language="nl-NL",
        edited_at="2026-03-01T11:00:00.000Z",
        media_attachments=[{"type": "image", "url": "https://a.example/m/gat.png", "description": "een gat"}],
    )
    message = read(payload)
    assert message.native_id == "100"
    assert message.author == Author(
        "https://b.example/users/anna", "anna@b.example", "Anna", False, "https://b.example/@anna"
    )
    assert message.text == "@havenstad gat in de weg"
    assert message.sent_at == datetime(2026, 3, 1, 10, tzinfo=UTC)
    assert message.version == datetime(2026, 3, 1, 11, tzinfo=UTC)
    assert (message.parent_id, message.subject, message.language) == ("99", "verkeer", "nl")
    assert message.media == (Media("image/png", alt="een gat", name="gat.png", url="https://a.example/m/gat.png"),)
    assert message.raw == payload


def test_mentions_carry_their_literal_and_their_full_handle() -> None:
    words = "en @jan en @piet@c.example en @onbekend@d.example, mail naar info@havenstad.example"
    mentions = [
        {"acct": "havenstad", "username": "havenstad"},
        {"acct": "jan@c.example", "username": "jan"},
        {"acct": "piet@c.example", "username": "piet"},
    ]
    found = read(status(words=words, mentions=mentions)).mentions
    assert [(mention.text, mention.handle) for mention in found] == [
        ("@havenstad", "havenstad@a.example"),
        ("@jan", "jan@c.example"),
        ("@piet@c.example", "piet@c.example"),
        ("@onbekend@d.example", "onbekend@d.example"),  # the server knows nobody by this name
    ]


@pytest.mark.parametrize(
    ("name", "visibility"),
    [
        ("public", Visibility.PUBLIC),
        ("unlisted", Visibility.UNLISTED),
        ("private", Visibility.FOLLOWERS),
        ("direct", Visibility.DIRECT),
        ("something new", Visibility.DIRECT),  # never taken for more public than we know it to be
        (None, Visibility.DIRECT),
    ],
)
def test_visibility(name: str | None, visibility: Visibility) -> None:
    assert read(status(visibility=name)).visibility is visibility


def test_our_own_statuses_and_those_of_bots_are_marked() -> None:
    assert read(own_status()).is_own
    assert read(own_status()).author.handle == "havenstad@a.example"
    assert read(status(account=account(bot=True))).is_automatic
    assert not read(status()).is_automatic


def test_an_account_without_addresses_is_known_by_its_handle() -> None:
    message = read(status(account={"id": "5", "acct": "kees"}))
    assert (message.author.native_id, message.author.handle) == ("kees@a.example", "kees@a.example")


def test_ids_of_snac_survive_an_edit_and_others_stay_as_they_are() -> None:
    before, after = "1795320524" + "d1" * 16, "1795320530" + "d1" * 16
    assert stable_id(before) == stable_id(after) == "0" * 10 + "d1" * 16
    for other in ("116012345678901234", "01HV3NJ1B7QX5N7D9Y8F2W4K6M", "AbCdEf", ""):
        assert stable_id(other) == other


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "2999-01-01T00:00:00Z"])
def test_a_clock_that_is_wrong_does_not_reach_us(moment: str) -> None:
    assert 2000 <= read(status(created_at=moment)).sent_at.year <= datetime.now(UTC).year + 1


def test_a_moment_without_zone_is_utc() -> None:
    assert read(status(created_at="2026-03-01T10:00:00")).sent_at == datetime(2026, 3, 1, 10, tzinfo=UTC)


def test_an_address_that_is_no_web_address_is_left_out() -> None:
    message = read(status(url="javascript:alert(1)", media_attachments=[{"url": "file:///etc/passwd"}]))
    assert (message.url, message.media) == ("", ())


@pytest.mark.parametrize(
    ("payload", "place"),
    [
        (None, "status"),
        ([], "status"),
        ({}, "id"),
        (status(id=None), "id"),
        (status(account=None), "account"),
        (status(account={"id": "1"}), "account.acct"),
        (status(created_at="yesterday"), "created_at"),
        (status(content=["a"]), "content"),
        (status(mentions=[3]), "mentions.0"),
    ],
)
def test_what_cannot_be_read_is_named(payload: Any, place: str) -> None:
    with pytest.raises(ValueError, match=place):
        read(payload)


def deep(levels: int) -> Any:
    nested: Any = "x"
    for _ in range(levels):
        nested = [nested]
    return nested


def test_deep_payloads_are_set_aside_without_their_depths() -> None:
    payload = status(extra=deep(5_000))
    with pytest.raises(ValueError, match="deeply"):
        read(payload)
    aside = unreadable(payload, "nested too deeply")
    assert not is_deep(aside.raw)
    assert aside.raw["id"] == "100"
    json.dumps(aside.raw)


def test_a_text_of_ten_megabytes_is_cut() -> None:
    message = read(status(content="<p>" + "woord " * 1_700_000))
    assert len(message.text) < 101_000


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(codec=None), max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
FIELDS = st.sampled_from([*status()])


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(FIELDS, ANYTHING, min_size=1, max_size=4))
def test_any_field_may_hold_anything(changes: dict[str, Any]) -> None:
    try:
        message = read(status() | changes)
    except ValueError as error:
        assert unreadable(changes, error).reason
        return
    for text in (message.text, message.subject, message.author.name, message.author.handle, message.native_id):
        text.encode()  # no half surrogates
        assert "\x00" not in text
    assert message.sent_at.tzinfo is not None


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(st.sampled_from([*account()]), ANYTHING, min_size=1, max_size=3))
def test_any_field_of_an_account_may_hold_anything(changes: dict[str, Any]) -> None:
    try:
        author = read(status(account=account(**changes))).author
    except ValueError:
        return
    assert author.native_id
    assert "@" in author.handle
