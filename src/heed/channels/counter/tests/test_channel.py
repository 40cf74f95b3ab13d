"""Telephone and counter: staff write it down, and the answer is on the status page."""

from __future__ import annotations

from uuid import uuid4

import pytest

from heed.channels.contract import Author, Connection, Outgoing, ReceiptKind
from heed.channels.counter.channel import Adapter
from heed.channels.submission import NothingToConnect


@pytest.fixture
def desk() -> Adapter:
    connected = Adapter.connect(NothingToConnect())
    return Adapter(Connection(connected.settings, connected.secrets))


def _answer(key: str) -> Outgoing:
    return Outgoing("It is repaired.", key, Author("mailto:anna@example.org", "anna@example.org"))


def test_an_answer_sent_twice_is_one(desk):
    key = uuid4().hex
    first, second = desk.send(_answer(key)), desk.send(_answer(key))
    assert first.native_id == second.native_id == key
    assert first.kind is ReceiptKind.PUBLISHED


def test_two_answers_are_two(desk):
    assert desk.send(_answer(uuid4().hex)).native_id != desk.send(_answer(uuid4().hex)).native_id


def test_answers_are_never_public():
    assert Adapter.capabilities.private_reply
    assert not Adapter.capabilities.public_reply


def test_nobody_has_to_connect_it(desk):
    assert not Adapter.connectable
    assert desk.check() == "Telephone and counter"
    assert list(desk.fetch({})) == []
