"""Editing and deleting what we said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from heed.channels.contract import ChannelError, Outgoing
from heed.channels.mastodon.channel import Adapter
from heed.channels.mastodon.tests.town import ANNA, adapter_for, own_status
from heed.channels.tests.local_server import LocalServer, Reply

PUT, DELETE = "PUT /api/v1/statuses/201", "DELETE /api/v1/statuses/201"
CHECK = "GET /api/v1/accounts/verify_credentials"
NEW_TEXT = Outgoing("Wij komen woensdag.", "0f" * 16, ANNA, language="nl")


@pytest.fixture
def adapter(server: LocalServer) -> Adapter:
    return adapter_for(server)


def test_the_new_text_takes_the_place_of_the_old_one(server: LocalServer, adapter: Adapter) -> None:
    server.answers[PUT] = Reply(own_status(987, in_reply_to_id="100"))
    receipt = adapter.edit("201", NEW_TEXT)
    [request] = server.requests[PUT]
    assert request.form == {"status": ["@anna@b.example Wij komen woensdag."], "language": ["nl"]}
    assert receipt.native_id == "201"  # whatever the server calls it now
    adapter.edit("201", replace(NEW_TEXT, language=""))
    assert "language" not in server.requests[PUT][1].form


def test_what_is_gone_cannot_be_edited(server: LocalServer, adapter: Adapter) -> None:
    with pytest.raises(ChannelError, match="does not have this") as caught:
        adapter.edit("201", NEW_TEXT)
    assert caught.value.permanent


def test_what_was_deleted_already_is_gone_while_our_access_works(server: LocalServer, adapter: Adapter) -> None:
    server.answers[CHECK] = Reply(own_status()["account"])
    server.answers[DELETE] = Reply({})
    adapter.delete("201")
    for code in (404, 410):
        server.answers[DELETE] = Reply({"error": "Record not found"}, code)
        adapter.delete("201")
    assert len(server.requests[DELETE]) == 3


def test_a_server_that_hides_it_from_a_stranger_has_not_deleted_it(server: LocalServer, adapter: Adapter) -> None:
    server.answers[DELETE] = Reply({"error": "Record not found"}, 404)
    server.answers[CHECK] = Reply({"error": "The access token is invalid"}, 401)
    with pytest.raises(ChannelError) as caught:
        adapter.delete("201")
    assert caught.value.unauthorised


@pytest.mark.parametrize("code", [422, 500])
def test_a_refusal_is_told(server: LocalServer, adapter: Adapter, code: int) -> None:
    server.answers[PUT] = server.answers[DELETE] = Reply({"error": "Because"}, code)
    for change in (lambda: adapter.edit("201", NEW_TEXT), lambda: adapter.delete("201")):
        with pytest.raises(ChannelError, match="Because") as caught:
            change()
        assert caught.value.permanent == (code == 422)
