"""Blocking and hiding, against a real network of the AT Protocol."""

from __future__ import annotations

from typing import Any

import pytest
from atproto import models

from heed.channels.bluesky import restricting
from heed.channels.bluesky.tests.test_with_network import (  # noqa: F401
    Resident,
    Town,
    anna,
    town,
)
from heed.channels.contract import ChannelError
from tests.peers.waiting import eventually

pytestmark = pytest.mark.peer


def records(town: Town, collection: str) -> list[dict[str, Any]]:  # noqa: F811
    found = town.adapter._network.query("com.atproto.repo.listRecords", repo=town.did, collection=collection)
    return list(found["records"])


def test_a_block_is_one_record_and_goes_again(town: Town, anna: Resident) -> None:  # noqa: F811
    anna.mentions(town, "ik kom langs")
    message = town.hears("ik kom langs")
    for _ in range(2):
        town.adapter.block(message.author, message.raw)
    assert [one["value"]["subject"] for one in records(town, restricting.BLOCK)] == [anna.did]

    def blocked_by() -> bool:
        return bool(anna.client.get_profile(town.did).viewer.blocked_by)

    assert eventually(blocked_by, message="that the network knows of the block")
    for _ in range(2):
        town.adapter.unblock(message.author, message.raw)
    assert records(town, restricting.BLOCK) == []
    assert eventually(lambda: not blocked_by(), message="that the network knows that it is lifted")


def test_a_reply_below_our_post_is_hidden_and_shown_again(town: Town, anna: Resident) -> None:  # noqa: F811
    own = town.person.client.send_post("Werk aan de Dorpsstraat")
    # The network tells nobody of a reply to what it has not read yet itself.
    eventually(lambda: anna.client.get_posts([own.uri]).posts, message="that the network shows our post")
    root = {"uri": own.uri, "cid": own.cid}
    reply = models.AppBskyFeedPost.ReplyRef.model_validate({"root": root, "parent": root})
    anna.client.send_post("ik kom langs bij de wethouder", reply_to=reply)
    message = town.hears("bij de wethouder")
    for _ in range(2):
        town.adapter.hide(message.native_id, message.raw)
    [gate] = records(town, restricting.GATE)
    assert (gate["value"]["post"], gate["value"]["hiddenReplies"]) == (own.uri, [message.native_id])
    assert "allow" not in gate["value"], "everybody may still reply"
    for _ in range(2):
        town.adapter.show(message.native_id, message.raw)
    [gate] = records(town, restricting.GATE)
    assert gate["value"]["hiddenReplies"] == []


def test_in_a_thread_of_another_nothing_is_hidden(town: Town, anna: Resident) -> None:  # noqa: F811
    anna.mentions(town, "mijn eigen draad")
    message = town.hears("mijn eigen draad")
    with pytest.raises(ChannelError, match="not ours") as refused:
        town.adapter.hide(message.native_id, message.raw)
    assert refused.value.permanent
    town.adapter.show(message.native_id, message.raw)
