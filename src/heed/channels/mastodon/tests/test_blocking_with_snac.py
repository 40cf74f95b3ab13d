"""Blocking, against two real snac2 servers: the town lives on A, residents on B."""

from __future__ import annotations

import time

import pytest

from heed.channels.contract import Author
from heed.channels.mastodon.tests.test_with_snac import LOOPBACK, Town, anna, connected, town, town_user  # noqa: F401
from tests.peers.snac import SnacUser

pytestmark = pytest.mark.peer


def test_who_is_blocked_is_not_heard_until_the_block_is_lifted(town: Town, anna: SnacUser) -> None:  # noqa: F811
    anna.tell(town.user, "ik kom langs")
    message = town.hears("ik kom langs")
    town.adapter.block(message.author, message.raw)
    town.adapter.block(message.author, message.raw)  # done twice it is as if done once
    said = anna.post(f"{town.user.handle} hoort u mij")
    time.sleep(10)  # twice as long as it usually takes
    assert not town.user.server.has(said["uri"]), "the server itself keeps it away"
    assert not any("hoort u mij" in one.text for one in town.listen())
    town.adapter.unblock(message.author, message.raw)
    town.adapter.unblock(message.author, message.raw)
    anna.tell(town.user, "en nu weer")
    assert town.hears("en nu weer").author.native_id == message.author.native_id


def test_without_the_message_the_server_is_asked_who_it_is(town: Town, anna: SnacUser) -> None:  # noqa: F811
    anna.tell(town.user, "bericht dat verdwijnt")
    author = town.hears("bericht dat verdwijnt").author
    town.adapter.block(author, {})
    town.adapter.unblock(author, {})
    anna.tell(town.user, "nog steeds welkom")
    assert town.hears("nog steeds welkom")


def test_somebody_whom_the_server_does_not_know_is_no_error_when_lifted(town: Town) -> None:  # noqa: F811
    town.adapter.unblock(Author("https://gone.example/nobody", "nobody@gone.example"), {})
