"""Messages from a file: they come in by `heed import`, and nothing goes out."""

from __future__ import annotations

from uuid import uuid4

import pytest

from heed.channels.contract import Author, ChannelError, Connection, Outgoing
from heed.channels.imported.channel import Adapter


@pytest.fixture
def archive() -> Adapter:
    return Adapter(Connection({}))


def test_nothing_can_be_answered(archive):
    assert not archive.capabilities.private_reply
    assert not archive.capabilities.public_reply
    with pytest.raises(ChannelError) as refusal:
        archive.send(Outgoing("It is repaired.", uuid4().hex, Author("archive:7", "7")))
    assert refusal.value.permanent
    assert refusal.value.remedy


def test_nobody_has_to_connect_it_and_nothing_is_fetched(archive):
    assert not Adapter.connectable
    assert list(archive.fetch({})) == []
