"""Against two real snac2 servers: the town lives on A, residents on B."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from threading import Event
from typing import Any
from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

import pytest
from PIL import Image

from heed.channels.contract import (
    Author,
    Change,
    ChannelError,
    Connection,
    Incoming,
    Media,
    Outgoing,
    ReceiptKind,
    Visibility,
    Watched,
)
from heed.channels.html import to_text
from heed.channels.mastodon.channel import Adapter
from tests.peers.snac import Fediverse, SnacUser
from tests.peers.waiting import eventually

pytestmark = pytest.mark.peer

LOOPBACK = ("127.0.0.0/8",)
CALLBACK = "https://heed.example.org/accounts/callback"
ANNA = Author("https://b.example/anna", "anna@b.example")


class Town:
    """The town's account through the adapter, with a cursor that goes on from fetch to fetch."""

    def __init__(self, user: SnacUser, adapter: Adapter) -> None:
        self.user = user
        self.adapter = adapter
        self.cursor: dict = {}
        self.heard: list[Incoming] = []

    def listen(self) -> list[Incoming]:
        for batch in self.adapter.fetch(self.cursor):
            assert not batch.unreadable
            self.heard += batch.messages
            self.cursor = batch.cursor
        return self.heard

    def hears(self, words: str) -> Incoming:
        def found() -> Incoming | None:
            return next((message for message in self.listen() if words in message.text), None)

        message = eventually(found, message=f"a mention with {words!r}")
        assert message is not None
        return message


def connected(user: SnacUser) -> Adapter:
    form = Adapter.connect_form(server=user.server.url)
    url, kept = Adapter.authorise_url(form, CALLBACK, "state-1", LOOPBACK)
    query = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
    location = user.server.login_redirect(user, query["client_id"], CALLBACK, query["state"])
    returned = parse_qs(urlsplit(location).query)
    assert returned["state"] == ["state-1"]
    result = Adapter.finish_authorisation(kept, returned["code"][0], CALLBACK, LOOPBACK)
    assert result.handle == user.handle.lstrip("@")
    return Adapter(Connection(result.settings, result.secrets, LOOPBACK))


@pytest.fixture(scope="module")
def town_user(fediverse: Fediverse) -> SnacUser:
    return fediverse.a.add_user(f"town{uuid4().hex[:6]}")


@pytest.fixture
def town(town_user: SnacUser) -> Iterator[Town]:
    town = Town(town_user, connected(town_user))
    town.listen()
    yield town


@pytest.fixture(scope="module")
def anna(fediverse: Fediverse, town_user: SnacUser) -> SnacUser:
    anna = fediverse.b.add_user(f"anna{uuid4().hex[:6]}")
    town_user.follow(anna)  # this server sends edits and deletions to followers only
    return anna


def answer_to(message: Incoming, text: str, **changes: Any) -> Outgoing:
    outgoing = Outgoing(
        text=text,
        idempotency_key=uuid4().hex,
        recipient=message.author,
        parent_id=message.native_id,
        parent_raw=message.raw,
        visibility=message.visibility,
        not_before=datetime.now(UTC),
    )
    return replace(outgoing, **changes)


def answers_seen_by(resident: SnacUser, status_id: str) -> Callable[[], list[dict]]:
    return lambda: resident.context(status_id)["descendants"]


def test_a_mention_comes_in_and_its_answer_is_read_on_the_other_server(town: Town, anna: SnacUser) -> None:
    posted = anna.tell(town.user, "er zit een gat in de Kerkstraat")
    message = town.hears("gat in de Kerkstraat")
    assert message.author.handle == anna.handle.lstrip("@")
    assert message.author.native_id == f"{anna.server.url}/{anna.name}"
    assert message.text == f"{town.user.handle} er zit een gat in de Kerkstraat"
    assert [mention.text for mention in message.mentions] == [town.user.handle]
    assert (message.visibility, message.is_own, message.is_automatic) == (Visibility.PUBLIC, False, False)

    receipt = town.adapter.send(answer_to(message, "Dank u, wij maken het morgen dicht."))
    assert receipt.kind is ReceiptKind.PUBLISHED
    [read_back] = anna.receives(town.user, answers_seen_by(anna, posted["id"]))
    assert to_text(read_back["content"]) == f"{anna.handle} Dank u, wij maken het morgen dicht."
    assert read_back["uri"] == receipt.raw["uri"]
    # What our account wrote comes in as ours, under the id of the receipt.
    own = town.hears("maken het morgen dicht")
    assert (own.is_own, own.native_id, own.parent_id) == (True, receipt.native_id, message.native_id)
    assert town.adapter.measure([message.native_id])[message.native_id].replies is not None


def test_an_answer_to_a_direct_message_stays_direct(town: Town, anna: SnacUser) -> None:
    posted = anna.tell(town.user, "mijn adres is geheim", visibility="direct")
    message = town.hears("mijn adres is geheim")
    assert message.visibility is Visibility.DIRECT
    # Even where somebody asks for a public answer.
    receipt = town.adapter.send(answer_to(message, "Wij bellen u.", visibility=Visibility.PUBLIC))
    assert receipt.raw["visibility"] == "direct"
    [read_back] = anna.receives(town.user, answers_seen_by(anna, posted["id"]))
    assert read_back["visibility"] == "direct"


def test_an_edit_and_a_deletion_are_noticed(town: Town, anna: SnacUser) -> None:
    posted = anna.tell(town.user, "lamp stuk bij nummer 3")
    message = town.hears("lamp stuk")
    watched = Watched(message.native_id, message.version, raw=message.raw)
    assert list(town.adapter.refresh([watched])) == []

    anna.edit(posted["id"], f"{town.user.handle} lamp stuk bij nummer 5")
    [batch] = town.user.receives(anna, lambda: list(town.adapter.refresh([watched])), "the edit")
    [edited] = batch.messages
    assert "nummer 5" in edited.text
    assert edited.version is not None
    # This server gives an edited status another id; to us it stays the same message.
    assert edited.native_id == message.native_id
    assert list(town.adapter.refresh([replace(watched, version=edited.version)])) == []

    anna.delete(posted["id"])
    watched = replace(watched, version=edited.version)
    [batch] = town.user.receives(anna, lambda: list(town.adapter.refresh([watched])), "the deletion")
    [gone] = batch.messages
    assert (gone.change, gone.native_id, gone.author) == (Change.DELETION, message.native_id, message.author)
    with pytest.raises(ChannelError, match="gone") as caught:
        town.adapter.send(answer_to(message, "Dit mag niet los verschijnen."))
    assert caught.value.permanent
    assert not any("los verschijnen" in status["content"] for status in town.user.own_statuses())


def test_a_reply_without_a_mention_is_found_by_refresh(town: Town, anna: SnacUser) -> None:
    anna.tell(town.user, "zwerfvuil in het park")
    message = town.hears("zwerfvuil")
    receipt = town.adapter.send(answer_to(message, "Waar precies?"))
    mine = eventually(lambda: anna.find(receipt.url))
    anna.tell(town.user, "bij de vijver", named=False, in_reply_to=mine["id"])
    watched = [Watched(receipt.native_id, raw=receipt.raw)]
    [batch] = eventually(lambda: list(town.adapter.refresh(watched)))
    assert [(reply.text, reply.parent_id) for reply in batch.messages] == [("bij de vijver", receipt.native_id)]


def test_pictures_come_and_go_with_their_description(town: Town, anna: SnacUser) -> None:
    upload = anna.upload(picture("red"), "gat.png", "image/png", "een gat van een meter")
    anna.tell(town.user, "kijk eens", media=[upload["id"]])
    message = town.hears("kijk eens")
    [media] = message.media
    assert (media.media_type, media.alt) == ("image/png", "een gat van een meter")

    plan = Media("image/png", alt="tekening van de nieuwe straat", name="plan.png", content=picture("blue"))
    receipt = town.adapter.send(answer_to(message, "Zo wordt het.", media=(plan,)))
    [shown] = eventually(lambda: anna.find(receipt.url))["media_attachments"]
    assert shown["description"] == "tekening van de nieuwe straat"


def picture(colour: str) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (8, 8), colour).save(buffer, "PNG")
    return buffer.getvalue()


def test_a_burst_of_forty_mentions_comes_in_once_and_in_order(town: Town, anna: SnacUser) -> None:
    anna.tell_all(town.user, [f"storm melding {number:02}" for number in range(40)])

    def burst() -> list[str]:
        return [message.text[-2:] for message in town.listen() if "storm melding" in message.text]

    eventually(lambda: len(burst()) >= 40, timeout=90)
    town.listen()
    assert sorted(burst()) == [f"{number:02}" for number in range(40)]


@pytest.mark.parametrize("visibility", ["public", "direct"])
def test_a_message_whose_receipt_was_lost_is_found(town: Town, anna: SnacUser, visibility: str) -> None:
    words = f"verloren bon {uuid4().hex[:6]}"
    anna.tell(town.user, words, visibility=visibility)
    message = town.hears(words)
    outgoing = answer_to(message, "Dank u: *zeker* gezien, zie https://example.org/a_b (1/2) 🙂")
    assert town.adapter.find_sent(outgoing) is None
    receipt = town.adapter.send(outgoing)
    found = town.adapter.find_sent(outgoing)
    assert found is not None
    assert (found.native_id, found.url) == (receipt.native_id, receipt.url)
    # Another delivery with the same words does not take it for its own.
    assert town.adapter.find_sent(replace(outgoing, known_ids=frozenset({receipt.native_id}))) is None
    assert town.adapter.find_sent(replace(outgoing, text="Iets anders")) is None
    assert town.adapter.find_sent(replace(outgoing, parent_id="")) is None


def test_a_withdrawn_token_asks_for_connecting_again(town: Town) -> None:
    adapter = town.adapter
    broken = Adapter(Connection(adapter.connection.settings, {"access_token": "0" * 32}, LOOPBACK))
    calls = [
        broken.check,
        lambda: list(broken.fetch({})),
        lambda: broken.send(Outgoing("hallo", uuid4().hex, recipient=ANNA)),
        lambda: list(broken.refresh([Watched("1" * 42)])),
    ]
    for call in calls:
        with pytest.raises(ChannelError) as caught:
            call()
        assert caught.value.unauthorised
        assert not caught.value.maybe_sent
        assert "Connect the account again" in caught.value.remedy


def test_a_server_without_a_stream_says_so(town: Town) -> None:
    with pytest.raises(ChannelError, match="does not stream") as caught:
        list(town.adapter.stream(town.cursor, Event()))
    assert caught.value.permanent


def test_a_server_that_is_away_is_a_matter_of_waiting(fediverse: Fediverse, town: Town) -> None:
    fediverse.a.stop()
    try:
        with pytest.raises(ChannelError) as caught:
            town.adapter.send(Outgoing("hallo", uuid4().hex, recipient=ANNA))
    finally:
        fediverse.a.start()
    assert (caught.value.permanent, caught.value.maybe_sent, caught.value.unauthorised) == (False, False, False)
    assert town.adapter.check() == town.user.handle.lstrip("@")


def test_an_edited_answer_is_read_on_the_other_server_and_a_deleted_one_is_gone(town: Town, anna: SnacUser) -> None:
    # This server tells of a deletion to followers only, where Mastodon tells everybody who was mentioned.
    anna.follow(town.user)
    posted = anna.tell(town.user, f"wanneer wordt het gemaakt {uuid4().hex[:6]}")
    message = town.hears(posted["content"].split()[-1].split("<")[0])
    outgoing = answer_to(message, "Wij komen dinsdag.")
    receipt = town.adapter.send(outgoing)
    anna.receives(town.user, answers_seen_by(anna, posted["id"]))
    town.listen()

    edited = town.adapter.edit(receipt.native_id, replace(outgoing, text="Wij komen woensdag."))
    assert edited.native_id == receipt.native_id

    def read() -> list[str]:
        return [to_text(status["content"]) for status in anna.context(posted["id"])["descendants"]]

    anna.receives(town.user, lambda: read() == [f"{anna.handle} Wij komen woensdag."], "the edited answer")
    town.adapter.edit(receipt.native_id, replace(outgoing, text="Wij komen woensdag."))  # twice is once
    own = [status for status in town.user.own_statuses() if "komen woensdag" in status["content"]]
    assert len(own) == 1

    town.adapter.delete(receipt.native_id)
    anna.receives(town.user, lambda: read() == [], "the answer is gone")
    town.adapter.delete(receipt.native_id)  # gone already is no error
