"""The public form: an answer is shown at once, and nothing leaves the building."""

from __future__ import annotations

from uuid import uuid4

import pytest

from heed.channels.contract import Author, Connection, Outgoing, ReceiptKind
from heed.channels.submission import NothingToConnect
from heed.channels.webform.channel import Adapter


@pytest.fixture
def form() -> Adapter:
    connected = Adapter.connect(NothingToConnect())
    return Adapter(Connection(connected.settings, connected.secrets))


def _answer(key: str) -> Outgoing:
    return Outgoing("It is repaired.", key, Author("mailto:anna@example.org", "anna@example.org"))


def test_an_answer_sent_twice_is_one(form):
    key = uuid4().hex
    first, second = form.send(_answer(key)), form.send(_answer(key))
    assert first.native_id == second.native_id == key
    assert first.kind is ReceiptKind.PUBLISHED


def test_two_answers_are_two(form):
    assert form.send(_answer(uuid4().hex)).native_id != form.send(_answer(uuid4().hex)).native_id


def test_answers_are_never_public():
    assert Adapter.capabilities.private_reply
    assert not Adapter.capabilities.public_reply


def test_nobody_has_to_connect_it(form):
    assert not Adapter.connectable
    assert form.check() == "Web form"
    assert list(form.fetch({})) == []
