"""The whole way on Bluesky: said by a resident, answered in Chromium, read back in the resident's own account."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import pytest
from pydantic import SecretStr

from tests.peers.bluesky import BlueskyNetwork
from tests.peers.waiting import eventually
from tests.whole.town import RunningTown, answer, log_in

pytestmark = [pytest.mark.peer, pytest.mark.browser, pytest.mark.timeout(600)]

PATIENCE = 90
LOOPBACK = ("127.0.0.0/8", "::1/128")  # the network calls itself "localhost"
SENTENCES = (
    "Wij hebben uw melding over de stoep bekeken. Er blijken drie gaten te zijn, en niet één. Het grootste vullen "
    "wij eerst, mits het niet vriest. De andere twee volgen in de week daarna. Het trottoir blijft open. "
)
LONG = (SENTENCES * 5)[:795] + "Gevuld"


class Account:
    """Somebody's account, used through the network's own library as any app would."""

    def __init__(self, network: BlueskyNetwork, name: str) -> None:
        self.network = network
        self.account = network.create_account(f"{name}-{uuid4().hex[:8]}")
        self.handle, self.did = self.account.handle, self.account.did
        self.client = self.account.client()

    def mention(self, other: Account, text: str) -> Any:
        from atproto import client_utils

        return self.client.send_post(client_utils.TextBuilder().mention(f"@{other.handle}", other.did).text(f" {text}"))

    def reply(self, text: str, parent: Any, root: Any) -> Any:
        from atproto import models

        def strong(post: Any) -> dict[str, str]:
            return {"uri": post.uri, "cid": post.cid}

        reference = models.AppBskyFeedPost.ReplyRef.model_validate({"root": strong(root), "parent": strong(parent)})
        return self.client.send_post(text, reply_to=reference)

    def sees_below(self, uri: str) -> list[Any]:
        """The posts below one's own post as the network shows them to this person, parents before replies."""
        thread = self.client.get_post_thread(uri, depth=20).thread
        found, waiting = [], list(thread.replies or [])
        while waiting:
            node = waiting.pop(0)
            found.append(node.post)
            waiting += node.replies or []
        return found

    def sees(self, uri: str, words: str) -> Any:
        def found() -> Any:
            return next((post for post in self.sees_below(uri) if words in post.record.text), None)

        return eventually(found, PATIENCE, 1, f"a reply with {words!r} as {self.handle} sees it")

    def has_written(self, words: str) -> Any:
        """One's post as the own data server has it: before anybody is shown it."""
        listed = self.client.com.atproto.repo.list_records({"repo": self.did, "collection": "app.bsky.feed.post"})
        return next((record for record in listed.records if words in record.value.text), None)


@pytest.fixture(scope="module")
def town_account(bluesky_network: BlueskyNetwork) -> Account:
    return Account(bluesky_network, "town")


@pytest.fixture
def anna(bluesky_network: BlueskyNetwork) -> Account:
    return Account(bluesky_network, "anna")


@pytest.fixture(scope="module")
def town(town_account: Account) -> Iterator[RunningTown]:
    from heed.channels.bluesky.channel import Adapter, ConnectForm

    password = SecretStr(town_account.account.app_password())
    form = ConnectForm(service=town_account.network.pds, handle=town_account.handle, app_password=password)
    with RunningTown("whole_bluesky", HEED_ALLOWED_NETWORKS=" ".join(LOOPBACK)) as running:
        running.connect("bluesky", Adapter.connect(form, LOOPBACK))
        yield running


def test_said_answered_and_read_back(town, town_account, anna, page):
    said = anna.mention(town_account, "De stoep bij de Zwaluwstraat is kapot")
    case = town.case_saying("Zwaluwstraat", PATIENCE)
    log_in(page, town)
    answer(page, town, case, f"Dag @{anna.handle}, wij komen dinsdag kijken.")
    reply = anna.sees(said.uri, "wij komen dinsdag kijken")
    assert reply.author.did == town_account.did
    assert (reply.record.reply.parent.uri, reply.record.reply.root.uri) == (said.uri, said.uri)
    eventually(
        lambda: page.reload() and page.locator('.entry.out[data-state="sent"]', has_text="dinsdag").count(),
        PATIENCE,
        message="the desk shows it as sent",
    )
    anna.sees(said.uri, "automatisch bericht")
    acknowledged = [post for post in anna.sees_below(said.uri) if "automatisch bericht" in post.record.text]
    assert len(acknowledged) == 1
    assert "/status/" not in acknowledged[0].record.text  # everybody can read it


def test_an_immediate_reply_is_not_lost(town, town_account, anna, page):
    said = anna.mention(town_account, "Een losse stoeptegel in de Ganzenstraat")
    case = town.case_saying("Ganzenstraat", PATIENCE)
    log_in(page, town)
    answer(page, town, case, "Waar precies?")
    # She replies before the network has shown the question to anybody, so that it may file no notification.
    question = eventually(lambda: town_account.has_written("Waar precies?"), PATIENCE, 0.05)
    anna.reply("Tegenover nummer twaalf", question, said)
    assert town.case_saying("nummer twaalf", PATIENCE) == case
    assert town.value("SELECT count(*) FROM inbox_message WHERE text LIKE '%%nummer twaalf%%'") == 1


def test_a_long_answer_is_a_numbered_thread_in_order(town, town_account, anna, page):
    assert len(LONG) > 800
    said = anna.mention(town_account, "De stoep in de Reigerlaan is kapot")
    case = town.case_saying("Reigerlaan", PATIENCE)
    log_in(page, town)
    answer(page, town, case, LONG)
    anna.sees(said.uri, "Gevuld")
    posts = [post for post in anna.sees_below(said.uri) if re.search(r" \(\d/\d\)$", post.record.text)]
    parts = [post.record.text for post in posts]
    numbers = [f" ({number}/{len(parts)})" for number in range(1, len(parts) + 1)]
    assert len(parts) >= 3 and all(part.endswith(number) for part, number in zip(parts, numbers, strict=True))
    assert " ".join(part.removesuffix(number) for part, number in zip(parts, numbers, strict=True)) == LONG
    # Each part hangs below the one before it, the first below what she said.
    assert [post.record.reply.parent.uri for post in posts] == [said.uri, *(post.uri for post in posts[:-1])]


def test_a_deletion_is_obeyed(town, town_account, anna, page):
    said = anna.mention(town_account, "Mijn geheim over de stoep in de Meerkoetlaan")
    case = town.case_saying("Meerkoetlaan", PATIENCE)
    assert anna.client.delete_post(said.uri)
    gone = "SELECT count(*) FROM inbox_message WHERE text LIKE '%%Meerkoetlaan%%'"
    eventually(lambda: town.value(gone) == 0, PATIENCE, message="no word of it is left")
    log_in(page, town)
    page.goto(f"{town.url}/desk/cases/{case}/")
    assert "The author removed this message" in page.content()
    assert "Meerkoetlaan" not in page.content()
