"""Tests of the template: copy them along, and let them talk to a real server of the network where there is one."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest
from pydantic import SecretStr

from heed.channels._template.channel import Adapter, ConnectForm, Network
from heed.channels.contract import Author, ChannelError, Connection, Outgoing, Visibility

SERVER = "example.test"


def _form(server: str = SERVER) -> ConnectForm:
    return ConnectForm(server=server, user="havenstad", token=SecretStr("secret"))


@pytest.fixture
def posts(monkeypatch) -> list[dict[str, Any]]:
    monkeypatch.setattr(Network, "servers", {SERVER: []})
    return Network.servers[SERVER]


@pytest.fixture
def town(posts) -> Adapter:
    connected = Adapter.connect(_form())
    return Adapter(Connection(connected.settings, connected.secrets))


def _post(number: int, **more: Any) -> dict[str, Any]:
    return {"id": number, "user": "anna", "text": "Hole in the road", "at": datetime.now(UTC).isoformat(), **more}


def _answer(parent_id: str, **more: Any) -> Outgoing:
    anna = Author(native_id="anna", handle=f"anna@{SERVER}")
    return Outgoing("We come and look.", uuid4().hex, anna, parent_id=parent_id, **more)


def test_connecting_names_the_account_and_keeps_the_token_apart(posts):
    connected = Adapter.connect(_form())
    assert connected.handle == "havenstad@example.test"
    assert "secret" not in str(connected.settings)


def test_a_server_that_does_not_answer_is_worth_another_try(posts):
    with pytest.raises(ChannelError) as caught:
        Adapter.connect(_form(server="elsewhere.test"))
    assert not caught.value.permanent


def test_the_cursor_brings_each_post_once(posts, town):
    posts += [_post(number) for number in range(1, 251)]
    batches = list(town.fetch({}))
    assert [len(batch.messages) for batch in batches] == [100, 100, 50]
    assert list(town.fetch(batches[-1].cursor)) == []
    assert [len(batch.messages) for batch in town.fetch(batches[0].cursor)] == [100, 50]  # as after a crash


def test_a_post_that_cannot_be_read_does_not_hold_up_the_others(posts, town):
    posts += [_post(1), {"id": "nonsense"}, _post(3)]
    (batch,) = town.fetch({})
    assert [message.native_id for message in batch.messages] == ["1", "3"]
    assert batch.unreadable[0].raw == {"id": "nonsense"}


def test_an_answer_is_a_reply_and_no_more_public_than_the_question(posts, town):
    posts.append(_post(1, private=True))
    town.send(_answer("1", visibility=Visibility.DIRECT))
    question, answer = next(town.fetch({})).messages
    assert answer.parent_id == question.native_id
    assert answer.visibility is Visibility.DIRECT
    assert answer.is_own


def test_a_text_over_the_limit_is_refused_for_good(posts, town):
    outgoing = Outgoing("x" * 501, uuid4().hex, Author("anna", "anna"))
    with pytest.raises(ChannelError) as caught:
        town.send(outgoing)
    assert caught.value.permanent
    assert posts == []


def test_what_was_sent_can_be_found_by_its_key(posts, town):
    sent, not_sent = _answer(""), _answer("")
    receipt = town.send(sent)
    assert town.find_sent(sent) == receipt
    assert town.find_sent(not_sent) is None
