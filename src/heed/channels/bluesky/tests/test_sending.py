"""Sending: once, whole, and only what can be sent."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import timedelta
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from heed.channels.bluesky import keys
from heed.channels.bluesky.channel import Adapter
from heed.channels.bluesky.composing import facets_of
from heed.channels.bluesky.tests.fake import ANNA, NOON, TOWN, FakeServer, post, uri
from heed.channels.contract import Author, ChannelError, Engagement, Media, Outgoing, ReceiptKind, Visibility

CREATE = "com.atproto.repo.createRecord"
KEY = "6f1c0d0e4a5b4c7d8e9f00112233aabb"
RESIDENT = Author(ANNA, "anna.test")
QUESTION = post(ANNA, "q", "Gat in de weg")


def outgoing(text: str = "Wij komen morgen.", **changes: Any) -> Outgoing:
    return replace(Outgoing(text, KEY, RESIDENT, not_before=NOON), **changes)


def picture(media_type: str = "image/png", name: str = "kaart.png", alt: str = "kaart") -> Media:
    content = io.BytesIO()
    Image.new("RGB", (30, 20)).save(content, "PNG")
    return Media(media_type, alt, name, content=content.getvalue())


@pytest.fixture
def sent(server: FakeServer) -> dict[str, Any]:
    """The records of the town's repository."""
    server.posts[QUESTION["uri"]] = QUESTION
    return server.records


def test_an_answer_lands_below_the_question(adapter: Adapter, sent: dict[str, Any]) -> None:
    receipt = adapter.send(outgoing(parent_id=QUESTION["uri"], root_id=QUESTION["uri"], language="nl"))
    record = sent[keys.key_for(KEY)]
    reference = {"uri": QUESTION["uri"], "cid": QUESTION["cid"]}
    assert record["reply"] == {"root": reference, "parent": reference}
    assert record["langs"] == ["nl"]
    assert receipt.native_id == uri(TOWN, keys.key_for(KEY))
    assert receipt.kind is ReceiptKind.PUBLISHED


def test_the_second_part_hangs_below_the_first(adapter: Adapter, sent: dict[str, Any]) -> None:
    first = adapter.send(outgoing("deel (1/2)", parent_id=QUESTION["uri"]))
    # With the receipt's payload, and without it: then our own server is asked.
    for key, raw in (("2" * 32, first.raw), ("3" * 32, {})):
        adapter.send(outgoing("deel (2/2)", idempotency_key=key, parent_id=first.native_id, parent_raw=raw))
        reply = sent[keys.key_for(key)]["reply"]
        assert reply["root"] == {"uri": QUESTION["uri"], "cid": QUESTION["cid"]}
        assert reply["parent"] == {"uri": first.native_id, "cid": first.raw["cid"]}


def test_a_parent_that_the_network_does_not_show_is_known_from_its_payload(adapter: Adapter, sent: Any) -> None:
    hidden = post(ANNA, "h", parent=QUESTION)
    adapter.send(outgoing(parent_id=hidden["uri"], parent_raw=hidden))
    assert sent[keys.key_for(KEY)]["reply"]["parent"]["cid"] == hidden["cid"]


@pytest.mark.parametrize(
    ("shown", "profile", "words"),
    [
        ({**QUESTION, "viewer": {"replyDisabled": True}}, {}, "limited who can reply"),
        (None, {"viewer": {"blockedBy": True}}, "block"),
        (None, {}, "is gone"),
    ],
)
def test_an_answer_that_nobody_would_see_is_refused(
    adapter: Adapter, server: FakeServer, shown: Any, profile: Any, words: str
) -> None:
    server.posts = {QUESTION["uri"]: shown} if shown else {}
    server.answers["app.bsky.actor.getProfile"] = lambda request: (200, profile)
    with pytest.raises(ChannelError, match=words) as problem:
        adapter.send(outgoing(parent_id=QUESTION["uri"]))
    assert problem.value.permanent
    assert server.records == {}


def test_the_same_key_twice_is_one_post(adapter: Adapter, server: FakeServer, sent: dict[str, Any]) -> None:
    first = adapter.send(outgoing())
    second = adapter.send(outgoing())
    assert first.native_id == second.native_id
    assert len(sent) == 1
    assert server.count(CREATE) == 2


def test_lookup(adapter: Adapter, sent: dict[str, Any]) -> None:
    assert adapter.find_sent(outgoing()) is None
    receipt = adapter.send(outgoing())
    found = adapter.find_sent(outgoing())
    assert found is not None
    assert (found.native_id, found.raw["cid"]) == (receipt.native_id, receipt.raw["cid"])


@pytest.mark.parametrize("arrived", [True, False])
def test_no_answer_in_time(adapter: Adapter, server: FakeServer, arrived: bool) -> None:
    def silent(request: httpx.Request) -> Any:
        if arrived:
            server.createRecord(request)
        return httpx.ReadTimeout("silence")

    server.answers[CREATE] = silent
    if arrived:
        assert adapter.send(outgoing()).native_id.endswith(keys.key_for(KEY))
        return
    with pytest.raises(ChannelError) as problem:
        adapter.send(outgoing())
    assert problem.value.maybe_sent
    assert not problem.value.permanent


def test_a_connection_never_made_has_sent_nothing(adapter: Adapter, server: FakeServer) -> None:
    server.answers[CREATE] = lambda request: httpx.ConnectError("refused")
    with pytest.raises(ChannelError) as problem:
        adapter.send(outgoing())
    assert not problem.value.maybe_sent
    assert not problem.value.permanent


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"visibility": Visibility.DIRECT}, "public"),
        ({"visibility": Visibility.FOLLOWERS}, "public"),
        ({"text": "a" * 301}, "longer than 300"),
        ({"text": "👩‍👩‍👧‍👦" * 121}, "longer than 300"),  # 3,025 bytes
        ({"text": " \n"}, "empty"),
        ({"media": (Media("application/pdf", name="brief.pdf", content=b"%PDF"),)}, "brief.pdf.* no picture"),
        ({"media": (Media("image/png", name="groot.png", content=b"x" * 1_000_001),)}, "groot.png"),
        ({"media": (Media("image/png", name="leeg.png"),)}, "no content"),
        ({"media": (Media("image/png", name="kapot.png", content=b"not a picture"),)}, "kapot.png"),
        ({"media": (picture(),) * 5}, "at most 4"),
        ({"parent_id": "https://elsewhere.example/1"}, "not the URI"),
    ],
)
def test_what_can_never_be_sent_is_refused(
    adapter: Adapter, server: FakeServer, changes: dict[str, Any], words: str
) -> None:
    with pytest.raises(ChannelError, match=words) as problem:
        adapter.send(outgoing(**changes))
    assert problem.value.permanent
    assert problem.value.remedy
    assert server.records == {}


def test_pictures_carry_their_alt_text_and_shape(adapter: Adapter, server: FakeServer, sent: dict[str, Any]) -> None:
    adapter.send(outgoing(media=(picture(),)))
    image = sent[keys.key_for(KEY)]["embed"]["images"][0]
    assert image["alt"] == "kaart"
    assert image["aspectRatio"] == {"width": 30, "height": 20}
    assert image["image"]["mimeType"] == "image/png"


def test_an_automatic_text_says_so(adapter: Adapter, sent: dict[str, Any]) -> None:
    adapter.send(outgoing(is_automatic=True))
    assert sent[keys.key_for(KEY)]["labels"]["values"] == [{"val": "bot"}]


def test_facets_of_a_whole_answer(adapter: Adapter, server: FakeServer) -> None:
    text = "Beste @anna.test 👩‍👩‍👧 é: zie https://ex.nl/a?b=1. #wegen (cc @havenstad.test, @niemand.test)"
    facets = facets_of(adapter._network, text, RESIDENT)
    encoded = text.encode()
    shown = [encoded[f["index"]["byteStart"] : f["index"]["byteEnd"]].decode() for f in facets]
    assert shown == ["@anna.test", "https://ex.nl/a?b=1", "#wegen", "@havenstad.test"]
    features = [f["features"][0] for f in facets]
    assert [f.get("did") or f.get("uri") or f.get("tag") for f in features] == [
        ANNA, "https://ex.nl/a?b=1", "wegen", TOWN,
    ]  # fmt: skip
    # The person answered is known already.
    assert server.count("com.atproto.identity.resolveHandle") == 2


LITERALS = (
    *("@anna.test", "https://ex.nl/é?a=b", "#straat", "#2026", "$EUR", "(#a)", "ex.nl/pad"),
    *("مرحبا", "👩‍👩‍👧‍👦", "e\u0301"),
)
WORDS = st.sampled_from(LITERALS) | st.text(max_size=8)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(WORDS, max_size=20).map(" ".join))
def test_facets_fit_the_bytes_of_any_text(adapter: Adapter, text: str) -> None:
    encoded = text.encode()
    end = 0
    for facet in facets_of(adapter._network, text, RESIDENT):
        start, stop = facet["index"]["byteStart"], facet["index"]["byteEnd"]
        assert end <= start < stop <= len(encoded)
        end = stop
        literal, feature = encoded[start:stop].decode(), facet["features"][0]
        if "did" in feature:
            assert literal == "@anna.test"
        elif "uri" in feature:
            assert feature["uri"].endswith(literal)
        else:
            assert literal.casefold().endswith(feature["tag"].casefold())


def test_deleting(adapter: Adapter, sent: dict[str, Any]) -> None:
    receipt = adapter.send(outgoing())
    adapter.delete(receipt.native_id)
    assert sent == {}
    adapter.delete(receipt.native_id)  # gone already
    for not_ours in (QUESTION["uri"], "elsewhere"):
        with pytest.raises(ChannelError):
            adapter.delete(not_ours)


def test_measuring(adapter: Adapter, server: FakeServer) -> None:
    ours = [uri(TOWN, f"k{number}") for number in range(30)]
    counts = {"replyCount": 2, "repostCount": 3, "quoteCount": 1, "likeCount": 9}
    server.posts = {it: {"uri": it, **counts} for it in ours[1:]}
    measured = adapter.measure(ours)
    assert measured[ours[29]] == Engagement(replies=2, shares=4, likes=9)
    assert ours[0] not in measured


@given(st.uuids())
def test_keys_are_valid_and_older_than_the_network(key: Any) -> None:
    chosen = keys.key_for(key.hex)
    assert chosen == keys.key_for(key.hex)
    moment = keys.moment_of(chosen)
    assert moment is not None
    assert moment.year <= 2005
    assert chosen < keys.key_at(NOON)


def test_keys_tell_their_moment() -> None:
    moment = NOON + timedelta(microseconds=123)
    assert keys.moment_of(keys.key_at(moment)) == moment
    assert keys.moment_of("3jzfcijpj2z2a") is not None  # the example of the specification
    assert keys.moment_of("self") is None
