"""Against a real network of the AT Protocol: a data server, a directory and an AppView."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest
from atproto import client_utils, models
from PIL import Image
from pydantic import SecretStr

from heed.channels.bluesky import xrpc
from heed.channels.bluesky.channel import Adapter, ConnectForm
from heed.channels.contract import (
    Author,
    Change,
    ChannelError,
    Connection,
    Incoming,
    Media,
    Outgoing,
    Receipt,
    Watched,
)
from tests.peers.bluesky import BlueskyNetwork
from tests.peers.waiting import eventually

pytestmark = pytest.mark.peer
pytest_plugins = ["tests.peers.fixtures"]

LOOPBACK = ("127.0.0.0/8", "::1/128")
LONG_ANSWER = (
    "Wij hebben uw melding over de Dorpsstraat bekeken. Er blijken drie gaten te zijn, en niet één. "
    "Het grootste vullen wij morgen, mits het niet vriest. 👩‍👩‍👧 Zie https://havenstad.example/werk/dorpsstraat. "
) * 4


class Resident:
    """Someone with an account of their own, using the network's library as any app would."""

    def __init__(self, network: BlueskyNetwork, name: str) -> None:
        self.account = network.create_account(f"{name}-{uuid4().hex[:8]}")
        self.handle, self.did = self.account.handle, self.account.did
        self.client = self.account.client()

    def mentions(self, town: Town, text: str) -> Any:
        words = client_utils.TextBuilder().mention(f"@{town.handle}", town.did).text(f" {text}")
        return self.client.send_post(words)

    def replies(self, text: str, parent: Receipt | Incoming, root: Incoming) -> Any:
        reply = {"root": reference(root), "parent": reference(parent)}
        return self.client.send_post(text, reply_to=models.AppBskyFeedPost.ReplyRef.model_validate(reply))

    def sees_below(self, uri: str) -> list[Any]:
        """The posts below one's own post, as the network shows them to this person; of a chain of replies all."""
        thread = self.client.get_post_thread(uri, depth=20).thread
        found, waiting = [], list(thread.replies or [])
        while waiting:
            node = waiting.pop(0)
            found.append(node.post)
            waiting += node.replies or []
        return found


class Town:
    """The town's account through the adapter, with a cursor that goes on from fetch to fetch."""

    def __init__(self, network: BlueskyNetwork) -> None:
        self.person = Resident(network, "havenstad")
        password = SecretStr(self.person.account.app_password())
        self.form = ConnectForm(service=network.pds, handle=self.person.handle, app_password=password)
        connected = Adapter.connect(self.form, LOOPBACK)
        self.handle, self.did = connected.handle, connected.native_id
        self.adapter = Adapter(Connection(connected.settings, connected.secrets, LOOPBACK))
        self.cursor: dict[str, Any] = {}
        self.heard: list[Incoming] = []

    def listen(self) -> list[Incoming]:
        for batch in self.adapter.fetch(self.cursor):
            assert not batch.unreadable
            self.heard += batch.messages
            self.cursor = batch.cursor
        return self.heard

    def hears(self, words: str) -> Incoming:
        return first(lambda: (it for it in self.listen() if words in it.text), words)

    def finds(self, watched: list[Watched], fits: Callable[[Incoming], bool]) -> Incoming:
        """What reconciling brings, notifications aside."""

        def found() -> Iterator[Incoming]:
            return (it for batch in self.adapter.refresh(watched) for it in batch.messages if fits(it))

        return first(found, "what was looked for in the thread")

    def answers(self, question: Incoming, text: str, **changes: Any) -> Receipt:
        return self.adapter.send(replace(answer_to(question, text), **changes))


def first(found: Callable[[], Iterator[Incoming]], what: str) -> Incoming:
    return eventually(lambda: list(found()), message=what)[0]


def reference(post: Receipt | Incoming) -> dict[str, str]:
    return {"uri": post.native_id, "cid": post.raw["cid"]}


def answer_to(question: Incoming, text: str) -> Outgoing:
    return Outgoing(
        text,
        uuid4().hex,
        question.author,
        parent_id=question.native_id,
        root_id=question.thread_id,
        parent_raw=question.raw,
        language="nl",
        not_before=datetime.now(UTC),
    )


def watch(thread_id: str, *posts: Receipt | Incoming) -> list[Watched]:
    return [Watched(post.native_id, thread_id=thread_id, raw=post.raw) for post in posts]


def picture() -> bytes:
    content = io.BytesIO()
    Image.new("RGB", (60, 40), "red").save(content, "PNG")
    return content.getvalue()


@pytest.fixture(scope="module")
def town(bluesky_network: BlueskyNetwork) -> Town:
    return Town(bluesky_network)


@pytest.fixture(scope="module")
def anna(bluesky_network: BlueskyNetwork) -> Resident:
    return Resident(bluesky_network, "anna")


@pytest.fixture
def question(town: Town, anna: Resident) -> Incoming:
    subject = f"gat in de weg {uuid4().hex[:6]}"
    anna.mentions(town, subject)
    return town.hears(subject)


def test_the_account_works(town: Town) -> None:
    assert town.adapter.check() == town.handle


def test_a_mention_arrives(town: Town, anna: Resident, question: Incoming) -> None:
    assert (question.author.native_id, question.author.handle) == (anna.did, anna.handle)
    assert question.mentions[0].handle == town.handle
    assert question.thread_id == question.native_id
    # Once is enough.
    town.listen()
    assert [message.native_id for message in town.heard].count(question.native_id) == 1


def test_the_answer_is_read_below_the_question(town: Town, anna: Resident, question: Incoming) -> None:
    text = f"Dank @{anna.handle} 👩‍👩‍👧‍👦! Zie https://havenstad.example/werk en #wegen"
    receipt = town.answers(question, text)
    shown = eventually(lambda: anna.sees_below(question.native_id))[0]
    assert (shown.uri, shown.record.text, shown.author.did) == (receipt.native_id, text, town.did)
    features = [facet.features[0] for facet in shown.record.facets]
    assert [getattr(it, "did", None) or getattr(it, "uri", None) or it.tag for it in features] == [
        anna.did,
        "https://havenstad.example/werk",
        "wegen",
    ]


def test_an_immediate_reply_is_found_without_its_notification(town: Town, anna: Resident, question: Incoming) -> None:
    receipt = town.answers(question, "Welke hoogte?")
    reply = anna.replies("Bij nummer 12", receipt, question)
    # Notifications are not asked for: the network may have none, for ever.
    found = town.finds(watch(question.thread_id, question, receipt), lambda message: message.native_id == reply.uri)
    assert (found.text, found.parent_id) == ("Bij nummer 12", receipt.native_id)
    assert found.thread_id == question.native_id


def test_a_long_answer_is_a_thread(town: Town, anna: Resident, question: Incoming) -> None:
    assert len(LONG_ANSWER) > 800
    parts = town.adapter.split(LONG_ANSWER)
    assert len(parts) >= 3
    last: Receipt | None = None
    for part in parts:
        last = town.answers(
            question,
            part,
            **({"parent_id": last.native_id, "parent_raw": last.raw} if last else {}),
        )
    eventually(lambda: len(anna.sees_below(question.native_id)) == len(parts))
    shown = anna.sees_below(question.native_id)
    assert [post.record.text for post in shown] == parts
    assert {post.record.reply.root.uri for post in shown} == {question.native_id}


def test_the_same_key_twice_is_one_post(town: Town, anna: Resident, question: Incoming) -> None:
    outgoing = answer_to(question, "Wij komen.")
    assert town.adapter.find_sent(outgoing) is None
    first, second = town.adapter.send(outgoing), town.adapter.send(outgoing)
    assert first.native_id == second.native_id
    found = town.adapter.find_sent(outgoing)
    assert found is not None
    assert (found.native_id, found.raw["cid"]) == (first.native_id, first.raw["cid"])
    assert len(eventually(lambda: anna.sees_below(question.native_id))) == 1


def test_a_deleted_answer_is_gone(town: Town, anna: Resident, question: Incoming) -> None:
    outgoing = answer_to(question, "Vergissing")
    receipt = town.adapter.send(outgoing)
    eventually(lambda: anna.sees_below(question.native_id))
    town.adapter.delete(receipt.native_id)
    assert town.adapter.find_sent(outgoing) is None
    eventually(lambda: not anna.sees_below(question.native_id))
    town.adapter.delete(receipt.native_id)  # a second time is no error


def test_a_resident_deletes_a_post(town: Town, anna: Resident, question: Incoming) -> None:
    assert anna.client.delete_post(question.native_id)
    watched = watch(question.thread_id, question)
    found = town.finds(watched, lambda message: message.native_id == question.native_id)
    assert found.change is Change.DELETION


def test_a_picture_goes_out_with_its_alt_text(town: Town, anna: Resident, question: Incoming) -> None:
    town.answers(question, "Zie de kaart", media=(Media("image/png", "Kaart van de straat", content=picture()),))
    shown = eventually(lambda: anna.sees_below(question.native_id))[0]
    assert shown.embed.images[0].alt == "Kaart van de straat"
    assert (shown.embed.images[0].aspect_ratio.width, shown.embed.images[0].aspect_ratio.height) == (60, 40)


def test_a_picture_comes_in_with_its_alt_text(town: Town, anna: Resident) -> None:
    words = client_utils.TextBuilder().mention(f"@{town.handle}", town.did).text(" foto van het gat")
    anna.client.send_image(words, picture(), "Een gat, met een fiets erin")
    media = town.hears("foto van het gat").media[0]
    assert media.alt == "Een gat, met een fiets erin"
    assert media.url.startswith("http")


def test_what_a_colleague_writes_in_the_app_is_heard(town: Town, question: Incoming) -> None:
    written = town.person.replies("vanaf mijn telefoon", question, question)
    heard = town.hears("vanaf mijn telefoon")
    assert (heard.native_id, heard.is_own, heard.parent_id) == (written.uri, True, question.native_id)


def test_a_block_is_neither_a_deletion_nor_an_answer(town: Town, bluesky_network: BlueskyNetwork) -> None:
    ben = Resident(bluesky_network, "ben")
    ben.mentions(town, "ik heb een vraag")
    question = town.hears("ik heb een vraag")
    block = models.AppBskyGraphBlock.Record(subject=town.did, created_at=ben.client.get_current_time_iso())
    ben.client.app.bsky.graph.block.create(ben.did, block)
    eventually(lambda: question.native_id not in town.adapter._network.posts([question.native_id]))
    assert list(town.adapter.refresh(watch(question.thread_id, question))) == []
    with pytest.raises(ChannelError, match="block") as problem:
        town.answers(question, "Goedemorgen")
    assert problem.value.permanent


def test_public_counts(town: Town, anna: Resident, question: Incoming) -> None:
    receipt = town.answers(question, "Klaar!")
    eventually(lambda: anna.sees_below(question.native_id))
    anna.client.like(receipt.native_id, receipt.raw["cid"])
    eventually(lambda: town.adapter.measure([receipt.native_id])[receipt.native_id].likes == 1)
    assert town.adapter.measure([receipt.native_id])[receipt.native_id].shares == 0


def test_a_wrong_app_password(town: Town) -> None:
    with pytest.raises(ChannelError) as problem:
        Adapter.connect(town.form.model_copy(update={"app_password": SecretStr("wrong")}), LOOPBACK)
    assert problem.value.unauthorised
    assert problem.value.remedy


def test_a_revoked_app_password_asks_to_connect_again(town: Town) -> None:
    server = town.person.client.com.atproto.server
    password = server.create_app_password({"name": "brief"}).password
    connected = Adapter.connect(town.form.model_copy(update={"app_password": SecretStr(password)}), LOOPBACK)
    server.revoke_app_password({"name": "brief"})
    xrpc.forget_sessions()
    secrets = {**connected.secrets, "session": ""}
    with pytest.raises(ChannelError) as problem:
        Adapter(Connection(connected.settings, secrets, LOOPBACK)).check()
    assert problem.value.unauthorised


def test_a_text_beyond_the_limit_is_refused_as_the_network_would(town: Town, question: Incoming) -> None:
    # What fits by our count is taken by the real server, which is what counts.
    exactly = "👩‍👩‍👧‍👦" * 30 + "é" * 100 + "e\u0301" * 100 + "x" * 70
    assert town.adapter.split(exactly) == [exactly]
    assert town.answers(question, exactly).native_id
    with pytest.raises(ChannelError, match="300"):
        town.answers(question, exactly + "x")


def test_an_unknown_recipient_stays_text(town: Town) -> None:
    nobody = Author("did:plc:nobody", "nobody.test")
    receipt = town.adapter.send(Outgoing("Voor @niemand-hier.test", uuid4().hex, nobody))
    assert "facets" not in receipt.raw["record"]
