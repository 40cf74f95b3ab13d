"""From a post as shown to an `Incoming`."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heed.channels.bluesky.payloads import parse_json
from heed.channels.bluesky.reading import Reader
from heed.channels.bluesky.tests.fake import ANNA, BEN, HANDLES, NOON, TOWN, post, uri
from heed.channels.contract import Incoming, Mention, Unreadable, Visibility

READER = Reader(TOWN, "https://pds.test", HANDLES)


def read(raw: Any) -> Incoming:
    found = READER.read(raw)
    assert isinstance(found, Incoming), found
    return found


def facet(text: str, part: str, **feature: str) -> dict[str, Any]:
    start = len(text[: text.index(part)].encode())
    return {"index": {"byteStart": start, "byteEnd": start + len(part.encode())}, "features": [feature]}


def test_a_reply() -> None:
    question = post(TOWN, "q")
    raw = post(ANNA, "r", "Dank u", parent=question, langs=["nl-NL", "en"])
    message = read(raw)
    assert message.native_id == uri(ANNA, "r")
    assert (message.author.native_id, message.author.handle) == (ANNA, "anna.test")
    assert (message.parent_id, message.thread_id) == (question["uri"], question["uri"])
    assert (message.language, message.visibility) == ("nl", Visibility.PUBLIC)
    assert message.sent_at == NOON
    assert message.url == f"https://bsky.app/profile/{ANNA}/post/r"
    assert message.raw["cid"] == "cid-r"
    assert not message.is_own
    assert not message.is_automatic


def test_the_first_post_of_a_thread_names_itself_as_thread() -> None:
    message = read(post(ANNA, "q"))
    assert (message.parent_id, message.thread_id) == ("", message.native_id)


def test_mentions_carry_the_handle_of_today() -> None:
    text = "é👩‍👧 @oude-naam.test en @ben.test kijk"
    facets = [facet(text, "@oude-naam.test", did=ANNA), facet(text, "@ben.test", did="did:plc:unknown")]
    message = read(post(ANNA, "q", text, facets=facets))
    assert message.text == text
    assert message.mentions == (Mention("@oude-naam.test", "anna.test"), Mention("@ben.test", "ben.test"))


@pytest.mark.parametrize(
    ("shown", "address", "expected"),
    [
        ("ex.nl/lang...", "https://ex.nl/langer/pad?x=1", "https://ex.nl/langer/pad?x=1"),
        ("https://ex.nl/a", "https://ex.nl/a", "https://ex.nl/a"),
        ("ex.nl", "https://ex.nl/", "ex.nl"),
        ("hier", "https://ex.nl/a", "hier (https://ex.nl/a)"),
        ("hier", "javascript:alert(1)", "hier"),
    ],
)
def test_links_are_written_out(shown: str, address: str, expected: str) -> None:
    text = f"Zie 🙂 {shown}, dank"
    message = read(post(ANNA, "q", text, facets=[facet(text, shown, uri=address)]))
    assert message.text == f"Zie 🙂 {expected}, dank"


def test_facets_that_overlap_or_do_not_fit_are_passed_over() -> None:
    text = "Zie 🙂 hier"
    facets = [
        facet(text, "🙂 hier", uri="https://ex.nl/a"),
        facet(text, "hier", uri="https://ex.nl/b"),
        {"index": {"byteStart": 5, "byteEnd": 6}, "features": [{"uri": "https://ex.nl/c"}]},  # within the smiley
        {"index": {"byteStart": 4, "byteEnd": 99}, "features": [{"uri": "https://ex.nl/d"}]},
    ]
    assert read(post(ANNA, "q", text, facets=facets)).text == "Zie 🙂 hier (https://ex.nl/a)"


def test_a_link_card_and_a_quote_of_ours_are_written_below() -> None:
    card = {"$type": "app.bsky.embed.external", "external": {"uri": "https://ex.nl/nieuws", "title": "Nieuws"}}
    assert read(post(ANNA, "q", "Klopt dit?", embed=card)).text == "Klopt dit?\n\nhttps://ex.nl/nieuws"
    quote = {"$type": "app.bsky.embed.record", "record": {"uri": uri(TOWN, "n"), "cid": "c"}}
    assert read(post(ANNA, "q", "Klopt dit?", embed=quote)).text.endswith(f"https://bsky.app/profile/{TOWN}/post/n")
    # What others wrote is theirs: no trace of them in the text.
    quote["record"]["uri"] = uri(BEN, "n")  # type: ignore[index]
    assert read(post(ANNA, "q", "Klopt dit?", embed=quote)).text == "Klopt dit?"


def test_our_own_pictures_come_from_our_own_server() -> None:
    image = {"alt": "kaart", "image": {"$type": "blob", "ref": {"$link": "bafy1"}, "mimeType": "image/png", "size": 3}}
    message = read(post(TOWN, "q", embed={"$type": "app.bsky.embed.images", "images": [image]}))
    assert message.media[0].url == (
        "https://pds.test/xrpc/com.atproto.sync.getBlob?did=did%3Aplc%3Ahavenstad&cid=bafy1"
    )
    assert (message.media[0].media_type, message.media[0].alt) == ("image/png", "kaart")


def test_bots_and_automatic_posts() -> None:
    label = {"$type": "com.atproto.label.defs#selfLabels", "values": [{"val": "bot"}]}
    assert read(post(ANNA, "q", labels=label)).is_automatic
    raw = post(ANNA, "q")
    raw["author"]["labels"] = [{"src": ANNA, "val": "bot"}]
    assert read(raw).is_automatic
    assert read(raw).author.is_bot
    raw["author"]["labels"] = [{"src": BEN, "val": "bot"}]  # only the account itself can say so
    assert not read(raw).is_automatic


@pytest.mark.parametrize(
    ("created", "indexed", "expected"),
    [
        (NOON - timedelta(minutes=3), NOON, NOON - timedelta(minutes=3)),
        (NOON - timedelta(days=900), NOON, NOON),  # a clock that is not believed
        (NOON + timedelta(days=900), NOON, NOON),
    ],
)
def test_when_it_was_written(created: datetime, indexed: datetime, expected: datetime) -> None:
    raw = post(ANNA, "q", at=indexed)
    raw["record"]["createdAt"] = created.isoformat()
    assert read(raw).sent_at == expected


def test_an_invalid_handle_gives_way_to_the_did() -> None:
    raw = post(ANNA, "q")
    raw["author"]["handle"] = "handle.invalid"
    assert read(raw).author.handle == ANNA


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"uri": "at://did:plc:anna"}, "is not the URI of a record"),
        ({"uri": uri(BEN, "q")}, "is not a post by"),
        ({"uri": f"at://{ANNA}/app.bsky.feed.like/q"}, "is not a post by"),
        ({"author": {"handle": "anna.test"}}, "author.did"),
        ({"record": {"text": ["a"], "createdAt": "x"}}, "record.text"),
        ({"record": {"text": "x" * 10_000_000, "createdAt": "2026-03-02T12:00:00Z"}}, "at most 10000 characters"),
        ({"record": {"text": "a"}, "indexedAt": "yesterday"}, "no readable moment"),
        ({"record": {"text": "a", "reply": {"root": {}, "parent": {}}}}, "record.reply.root.uri"),
    ],
)
def test_what_cannot_be_read_says_why(change: dict[str, Any], reason: str) -> None:
    found = READER.read({**post(ANNA, "q"), **change})
    assert isinstance(found, Unreadable)
    assert reason in found.reason


def test_nul_and_half_characters_do_not_come_through() -> None:
    raw = parse_json(json.dumps(post(ANNA, "q", "a\0b\ud83dc")).encode())
    message = read(raw)
    assert message.text == "ab?c"
    json.dumps(message.raw, ensure_ascii=False).encode()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 400) | st.text(max_size=20) | st.floats(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
RECORD_FIELDS = ("text", "createdAt", "langs", "facets", "reply", "embed", "labels")
POST_FIELDS = ("uri", "cid", "author", "record", "embed", "indexedAt", "labels")
FACETS = st.lists(
    st.fixed_dictionaries(
        {
            "index": st.fixed_dictionaries({"byteStart": st.integers(-3, 40) | JSON, "byteEnd": st.integers(-3, 40)}),
            "features": st.lists(st.dictionaries(st.sampled_from(["did", "uri", "tag", "$type"]), JSON, max_size=3)),
        }
    )
    | JSON,
    max_size=5,
)


@given(JSON)
def test_anything_at_all_is_read_or_set_aside(value: Any) -> None:
    assert isinstance(READER.read(value), Incoming | Unreadable)


@given(
    st.dictionaries(st.sampled_from(POST_FIELDS), JSON, max_size=3),
    st.dictionaries(st.sampled_from(RECORD_FIELDS), JSON, max_size=3),
)
def test_a_post_with_any_part_spoilt_is_read_or_set_aside(spoilt: dict[str, Any], record: dict[str, Any]) -> None:
    raw = post(ANNA, "q", "Gat in de weg", parent=post(TOWN, "a"))
    raw["record"].update(record)
    found = READER.read({**raw, **spoilt})
    assert isinstance(found, Incoming | Unreadable)
    if isinstance(found, Incoming):
        found.text.encode()
        assert "\0" not in found.text
        assert found.sent_at.tzinfo is UTC


@given(st.text(max_size=40), FACETS)
def test_no_facet_spoils_the_text(text: str, facets: Any) -> None:
    message = read(post(ANNA, "q", text, facets=facets))
    assert len(message.text) >= len(text.replace("\0", "").strip()) or "http" in message.text
