"""Whatever networks send is stored or set aside with a reason, and what came with it goes on."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from heed.casework.models import Case
from heed.channels.contract import Author, Batch, Change, Incoming, Media, Mention, Place, Unreadable, Visibility
from heed.inbox import queries
from heed.inbox.models import Account, Message, SetAside
from heed.journey import listening, way
from tests.people import make_incoming

pytestmark = [pytest.mark.django_db, pytest.mark.timeout(600)]


def nested(levels: int) -> dict[str, Any]:
    inner: Any = "a"
    for number in range(levels):
        inner = [inner] if number % 2 else {"a": inner}
    return {"a": inner}


CHARACTERS = st.characters(exclude_categories=())  # lone surrogates and NUL among them
NASTY = [
    "",
    "\x00",
    "\ud800",
    "\udfff\ud800",
    "\u202eabc",
    "👩‍👩‍👧‍👦" * 9,
    "a\u0300" * 50,
    "@",
    "@@@",
    "a@b@c.d",
    "%s",
    "\\x00",
    "x" * 9000,
]
TEXTS = st.sampled_from(NASTY) | st.text(CHARACTERS, max_size=60)
LONG = TEXTS | st.integers(1, 20_000).map(lambda length: "é\u202e@b.c " * (length // 6))
MOMENTS = st.sampled_from(
    [
        datetime.min.replace(tzinfo=UTC),
        datetime.max.replace(tzinfo=UTC),
        datetime.min.replace(tzinfo=timezone(timedelta(hours=14))),
        datetime.max.replace(tzinfo=timezone(timedelta(hours=-14))),
        datetime(2020, 1, 1),
    ]
) | st.datetimes(timezones=st.just(UTC))
NUMBERS = st.floats() | st.integers(-(2**80), 2**80)
LEAVES = st.none() | st.booleans() | NUMBERS | TEXTS
JSON = st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3))
RAW = (
    st.dictionaries(TEXTS, JSON, max_size=4)
    | st.sampled_from([50, 99, 101, 300]).map(nested)
    | st.just({"bytes": b"\x00", "set": {1}, "moment": datetime.max, ("a", "tuple"): 1})
)
AUTHORS = st.builds(Author, native_id=LONG, handle=LONG, name=LONG, is_bot=st.booleans(), url=LONG)
MEDIA = st.builds(Media, media_type=LONG, alt=LONG, name=LONG, url=LONG, content=st.none() | st.binary(max_size=20))
#: What a mistake in a channel may put anywhere.
WRONG = st.sampled_from([None, 5, b"bytes", ["a"], datetime(2020, 1, 1), float("nan"), "yesterday"])

MESSAGES = st.builds(
    Incoming,
    native_id=LONG,
    author=AUTHORS,
    text=LONG,
    sent_at=MOMENTS,
    change=st.sampled_from(Change),
    version=st.none() | MOMENTS,
    subject=LONG,
    parent_id=LONG,
    thread_id=TEXTS,
    visibility=st.sampled_from(Visibility),
    mentions=st.lists(st.builds(Mention, text=TEXTS, handle=LONG), max_size=3).map(tuple),
    media=st.lists(MEDIA, max_size=2).map(tuple),
    place=st.none() | st.builds(Place, lon=st.none() | NUMBERS, lat=st.none() | NUMBERS, address=LONG),
    language=LONG,
    is_own=st.booleans(),
    is_automatic=st.booleans(),
    idempotency_key=TEXTS,
    url=LONG,
    raw=RAW,
)


@st.composite
def spoiled(draw: st.DrawFn) -> Incoming:
    """A message with something of the wrong kind in one of its fields."""
    chosen_by_heed = ("idempotency_key", "returned")
    field = draw(st.sampled_from([name for name in Incoming.__dataclass_fields__ if name not in chosen_by_heed]))
    wrong: dict[str, Any] = {field: draw(WRONG)}
    return replace(draw(MESSAGES), **wrong)


many = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


def come_in(account: Account, batch: Batch) -> tuple[int, int]:
    """The batch comes in and is carried to its end, then comes in once more. Returns what was stored and set aside."""
    received = way.take(account, batch)
    way.carry(received.messages)
    assert queries.waiting() == [], "the queue is stuck"
    again = way.take(account, batch)
    assert (again.new, again.edited, again.set_aside) == ([], [], 0), "a second delivery changes nothing"
    listening.watched(account)  # what was stored can be read again
    assert not SetAside.objects.filter(reason="").exists()
    return len(received.new), received.set_aside


class Undone(Exception):
    pass


def check(account: Account, odd: list[Incoming], unreadable: tuple[Unreadable, ...] = ()) -> None:
    """Each odd message has an id of its own, and stands between two good ones."""
    odd = [_named(message, f"odd {number} ") for number, message in enumerate(odd)]
    batch = Batch((make_incoming("good 1"), *odd, make_incoming("good 2")), unreadable, {"after": "this"})
    with pytest.raises(Undone), transaction.atomic():
        stored, aside = come_in(account, batch)
        messages = sum(message.change is not Change.DELETION for message in odd)
        deletions = len(odd) - messages
        assert 2 + messages <= stored + aside <= 2 + messages + deletions + len(unreadable)
        assert Message.objects.filter(native_digest__in=_digests(account, "good 1", "good 2")).count() == 2
        assert Case.objects.exists()
        assert Account.objects.get(pk=account.pk).cursor == {"after": "this"}
        raise Undone


def _named(message: Incoming, name: str) -> Incoming:
    return replace(message, native_id=name + message.native_id) if isinstance(message.native_id, str) else message


def _digests(account: Account, *native_ids: str) -> list[Any]:
    from heed.inbox.intake import message_digest

    return [message_digest(account, native_id) for native_id in native_ids]


@many
@given(st.lists(MESSAGES, min_size=1, max_size=3))
def test_odd_messages_never_stop_the_others(account, odd):
    check(account, odd)


@many
@given(spoiled())
def test_a_field_of_the_wrong_kind_is_set_aside_or_stored(account, odd):
    check(account, [odd])


@many
@given(reason=LONG, raw=RAW | WRONG)
def test_unreadable_payloads_are_kept_with_their_reason(account, reason, raw):
    with pytest.raises(Undone), transaction.atomic():
        batch = Batch((make_incoming("good 1"),), (Unreadable(reason or "no reason", raw),))
        assert come_in(account, batch) == (1, 1)
        raise Undone


def test_ten_megabytes_of_text(account):
    long = "Tien megabyte, @anna@example.social! " * 280_000
    assert len(long) > 10_000_000
    whole = make_incoming("m1", long, subject=long, raw={"text": long})
    assert come_in(account, Batch((whole, make_incoming("m2")))) == (2, 0)
    stored = Message.objects.order_by("pk")[0]
    assert len(stored.text) <= 100_000
    assert stored.text.endswith("[…]")
    assert queries.native(stored)["raw"] == {"left_out": "larger than 1000000 bytes"}
    assert "example.social" not in stored.text + stored.subject


def test_much_in_every_field(account):
    long = "Veel, @anna@example.social! " * 10_000
    place = Place(4.3, 52.0, long)
    media = (Media(long, long, long, long), Media("image/png", long, "a", content=long.encode()))
    author = Author(long, long, long, url=long)
    mentions = (Mention("@anna@example.social", long), Mention(long, long))
    names = {"parent_id": long, "thread_id": long, "url": long, "language": long}
    whole = make_incoming(long, long, subject=long, place=place, media=media, mentions=mentions, **names)
    assert come_in(account, Batch((replace(whole, author=author), make_incoming("m2")))) == (2, 0)


@pytest.mark.parametrize("levels", [101, 990, 5_000, 100_000])
def test_deep_payloads_are_left_out_and_the_message_is_stored(account, levels):
    deep = nested(levels)
    assert come_in(account, Batch((make_incoming("m1", raw=deep),), (Unreadable("deep", deep),))) == (1, 1)
    assert queries.native(Message.objects.get())["raw"] == {"left_out": "nested more than 100 deep"}


@pytest.mark.parametrize("moment", [datetime.min, datetime.max])
@pytest.mark.parametrize("hours", [-14, 0, 14])
def test_clocks_at_the_ends_of_time(account, moment, hours):
    odd = moment.replace(tzinfo=timezone(timedelta(hours=hours)))
    come_in(account, Batch((make_incoming("m1", sent_at=odd, version=odd),)))
    stored = Message.objects.get()
    assert datetime(1970, 1, 1, tzinfo=UTC) <= stored.sent_at <= datetime.now(UTC)
    later = make_incoming("m1", "Toch anders", sent_at=odd, version=datetime(2099, 1, 1, tzinfo=UTC))
    assert bool(way.take(account, Batch((later,))).edited) == (moment == datetime.min)


@pytest.mark.parametrize(
    "lon, lat", [(float("inf"), 0.0), (0.0, float("nan")), (181.0, 0.0), (4.0, -90.5), (4.0, None)]
)
def test_a_place_that_is_nowhere_is_no_place(account, lon, lat):
    come_in(account, Batch((make_incoming("m1", place=Place(lon, lat, "Dorpsstraat 1")),)))
    stored = Message.objects.get()
    assert (stored.lon, stored.lat, stored.address) == (None, None, "Dorpsstraat 1")
    json.dumps([stored.lon, stored.lat], allow_nan=False)


def test_a_message_without_id_is_set_aside_with_what_it_said(account):
    odd = [make_incoming("", "Hallo"), make_incoming("", "Ook hallo")]
    assert come_in(account, Batch((*odd, make_incoming("m1")))) == (1, 2)
    assert {row.reason for row in SetAside.objects.all()} == {"ValueError: the message has no id"}
