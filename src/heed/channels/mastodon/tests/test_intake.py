from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from heed.channels.contract import Change, ChannelError, Incoming, Unreadable, Watched
from heed.channels.mastodon.api import without_depths
from heed.channels.mastodon.channel import Adapter
from heed.channels.mastodon.tests.test_payloads import ANYTHING
from heed.channels.mastodon.tests.town import OWN_ID, TOWN, account, listed, notification, own_status, status
from heed.channels.tests.local_server import LocalServer, Reply

NOTIFICATIONS = "GET /api/v1/notifications"
OWN_STATUSES = f"GET /api/v1/accounts/{OWN_ID}/statuses"


class Listener:
    """Fetches as the journey does: cursor by cursor, and perhaps dying after a number of batches."""

    def __init__(self, adapter: Adapter) -> None:
        self.adapter = adapter
        self.cursor: dict[str, Any] = {}
        self.messages: list[Incoming] = []
        self.problems: list[Unreadable] = []

    def fetch(self, batches: int | None = None) -> list[str]:
        """The ids that came in this time."""
        came: list[str] = []
        for number, batch in enumerate(self.adapter.fetch(self.cursor)):
            if number == batches:
                break
            self.messages += batch.messages
            self.problems += batch.unreadable
            came += [message.native_id for message in batch.messages]
            self.cursor = batch.cursor
        return came


@pytest.fixture
def listener(adapter: Adapter) -> Listener:
    return Listener(adapter)


def mentions(*numbers: int) -> Any:
    return listed([notification(number) for number in sorted(numbers, reverse=True)])


def ids(*numbers: int) -> list[str]:
    return [str(1000 + number) for number in numbers]


def test_mentions_come_oldest_first_and_once(server: LocalServer, listener: Listener) -> None:
    server.answers[NOTIFICATIONS] = mentions(1, 2, 3)
    assert listener.fetch() == ids(1, 2, 3)
    assert listener.fetch() == []
    server.answers[NOTIFICATIONS] = mentions(1, 2, 3, 4)
    assert listener.fetch() == ids(4)


def test_a_burst_over_many_pages_comes_in_whole(server: LocalServer, listener: Listener) -> None:
    server.answers[NOTIFICATIONS] = mentions(1)
    listener.fetch()
    server.answers[NOTIFICATIONS] = mentions(*range(1, 432))
    assert listener.fetch() == ids(*range(2, 432))


def test_a_crash_between_two_batches_loses_and_repeats_nothing(server: LocalServer, listener: Listener) -> None:
    server.answers[NOTIFICATIONS] = mentions(1)
    listener.fetch()
    server.answers[NOTIFICATIONS] = mentions(*range(1, 332))
    assert listener.fetch(batches=2) == ids(*range(2, 202))
    assert listener.fetch() == ids(*range(202, 332))


def test_the_first_fetch_looks_back_a_limited_way(server: LocalServer, listener: Listener) -> None:
    server.answers[NOTIFICATIONS] = mentions(*range(1, 1000))
    assert listener.fetch() == ids(*range(800, 1000))
    assert listener.fetch() == []


def test_a_mention_that_appears_late_under_a_lower_id_is_not_lost(server: LocalServer, listener: Listener) -> None:
    server.answers[NOTIFICATIONS] = mentions(1, 2, 4)
    listener.fetch()
    server.answers[NOTIFICATIONS] = mentions(1, 2, 3, 4)
    assert listener.fetch() == ids(3)


def test_the_first_mention_of_a_silent_account_comes_in(server: LocalServer, listener: Listener) -> None:
    assert listener.fetch() == []
    server.answers[NOTIFICATIONS] = mentions(1)
    assert listener.fetch() == ids(1)


def test_a_server_that_forgets_is_not_passed_over_in_silence(server: LocalServer, listener: Listener) -> None:
    server.answers[NOTIFICATIONS] = mentions(1, 2)
    listener.fetch()
    server.answers[NOTIFICATIONS] = mentions(*range(10, 74))  # keeps 64 at most, and more came meanwhile
    assert listener.fetch() == ids(*range(10, 74))
    [problem] = listener.problems
    assert "may be missing" in problem.reason
    listener.fetch()
    assert len(listener.problems) == 1


def test_our_own_statuses_come_in_between_as_ours(server: LocalServer, listener: Listener) -> None:
    early, late = status(1, created_at="2026-03-01T10:00:00Z"), status(3, created_at="2026-03-01T12:00:00Z")
    server.answers[NOTIFICATIONS] = listed([notification(9, late), notification(8, early)])
    answer = own_status(2, created_at="2026-03-01T11:00:00Z", in_reply_to_id="1")
    shared = own_status(4, reblog=status(5))
    server.answers[OWN_STATUSES] = listed([shared, answer])
    listener.fetch()
    assert [(message.native_id, message.is_own) for message in listener.messages] == [
        ("1", False),
        ("2", True),
        ("3", False),
    ]


def test_likes_and_follows_are_no_messages(server: LocalServer, listener: Listener) -> None:
    others = [notification(3, type="favourite"), notification(2, type="follow"), notification(1)]
    server.answers[NOTIFICATIONS] = listed(others)
    assert listener.fetch() == ids(1)
    assert listener.problems == []


@pytest.mark.parametrize(
    "poison",
    [
        None,
        "text",
        [],
        {},
        {"type": "mention"},
        notification(2, status(created_at="never")),
        notification(2, {}),
        notification(2) | {"status": None},
        notification(2) | {"id": None, "status": 5},
    ],
)
def test_one_poisoned_notification_is_set_aside_once(server: LocalServer, listener: Listener, poison: Any) -> None:
    server.answers[NOTIFICATIONS] = lambda request: Reply(
        [notification(3), poison, notification(1)] if "max_id" not in request.query else []
    )
    assert listener.fetch() == ids(1, 3)
    assert len(listener.problems) <= 1  # what is not even a mention is passed over
    listener.fetch()
    assert len(listener.messages) == 2
    assert len(listener.problems) <= 1


def test_a_page_with_absurd_depths_still_gives_its_other_messages(server: LocalServer, listener: Listener) -> None:
    deep = b"[" * 200_000 + b"]" * 200_000
    body = b'[{"id": "2", "type": "mention", "status": ' + deep + b"}]"
    server.answers[NOTIFICATIONS] = lambda request: Reply(body if "max_id" not in request.query else [])
    assert listener.fetch() == []
    assert len(listener.problems) == 1


def test_cutting_depths_keeps_what_is_shallow() -> None:
    text = '{"a": "[[{\\"", "b": [[1, [2]], 3], "c": {"d": {"e": 4}}}'
    assert without_depths(text, 2) == '{"a": "[[{\\"", "b": [null, 3], "c": {"d": null}}'
    assert without_depths(text, 9) == text


@pytest.mark.parametrize("body", [b"", b"<html>", b"{}", b'"x"', b"[1", b"\xff\xfe", b"null"])
def test_an_answer_that_is_no_list_is_an_error_and_loses_nothing(
    server: LocalServer, listener: Listener, body: bytes
) -> None:
    server.answers[NOTIFICATIONS] = Reply(body)
    with pytest.raises(ChannelError) as caught:
        listener.fetch()
    assert (caught.value.permanent, caught.value.maybe_sent and body not in (b"{}", b'"x"', b"null")) == (False, False)
    server.answers[NOTIFICATIONS] = mentions(1)
    assert listener.fetch() == ids(1)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ANYTHING, max_size=4))
def test_whatever_is_in_a_page_the_good_messages_come_in(server: LocalServer, adapter: Adapter, junk: list) -> None:
    page = [notification(5), *junk, notification(4)]
    server.answers[NOTIFICATIONS] = lambda request: Reply(page if "max_id" not in request.query else [])
    listener = Listener(adapter)
    assert listener.fetch() == ids(4, 5)


# What became of messages that we know

CONTEXT = "GET /api/v1/statuses/100/context"
STATUS = "GET /api/v1/statuses/100"
WATCHED = Watched("100", raw=status())


def refreshed(adapter: Adapter, *watched: Watched) -> Iterator[Incoming]:
    for batch in adapter.refresh(watched or [WATCHED]):
        assert not batch.unreadable
        yield from batch.messages


def test_an_edit_is_a_new_version(server: LocalServer, adapter: Adapter) -> None:
    server.answers[STATUS] = Reply(status(words="toch niet", edited_at="2026-03-01T11:00:00Z"))
    [edited] = refreshed(adapter)
    assert edited.text == "@havenstad toch niet"
    assert list(refreshed(adapter, Watched("100", edited.version, raw=status()))) == []


@pytest.mark.parametrize("code", [404, 410])
def test_a_status_that_is_gone_is_a_deletion(server: LocalServer, adapter: Adapter, code: int) -> None:
    server.answers[STATUS] = Reply(status=code)
    [gone] = refreshed(adapter)
    assert (gone.change, gone.native_id, gone.author.handle) == (Change.DELETION, "100", "anna@b.example")


@pytest.mark.parametrize("code", [401, 403, 429, 500, 503])
def test_trouble_is_never_taken_for_a_deletion(server: LocalServer, adapter: Adapter, code: int) -> None:
    server.answers[STATUS] = Reply(status=code)
    with pytest.raises(ChannelError):
        list(refreshed(adapter))


@pytest.mark.parametrize("answer", [Reply(status=401), Reply(status=422), Reply(status=404), Reply(account(id="9"))])
def test_nothing_is_deleted_when_our_own_access_is_in_doubt(
    server: LocalServer, adapter: Adapter, answer: Reply
) -> None:
    # Some servers show nothing to those whom they do not know.
    server.answers[STATUS] = Reply(status=404)
    server.answers["GET /api/v1/accounts/verify_credentials"] = answer
    with pytest.raises(ChannelError):
        list(refreshed(adapter))


def test_answers_that_concern_us_are_found_and_talk_of_others_is_left(server: LocalServer, adapter: Adapter) -> None:
    server.answers[STATUS] = Reply(status())
    piet = account(id="88", acct="piet@c.example", uri="https://c.example/piet", url="")
    descendants = [
        status(101, "en nog iets", in_reply_to_id="100"),
        own_status(102, in_reply_to_id="100"),
        status(103, account=piet, in_reply_to_id="102", in_reply_to_account_id=OWN_ID),
        status(104, account=piet, in_reply_to_id="101", in_reply_to_account_id="77"),
    ]
    server.answers[CONTEXT] = Reply({"ancestors": [], "descendants": descendants})
    assert [message.native_id for message in refreshed(adapter)] == ["101", "102", "103"]
    # Those that are watched themselves are known already.
    server.answers["GET /api/v1/statuses/101"] = Reply(descendants[0])
    found = refreshed(adapter, WATCHED, Watched("101", raw=descendants[0]))
    assert [message.native_id for message in found] == ["102", "103"]


def test_counts_are_measured_and_what_is_gone_is_left_out(server: LocalServer, adapter: Adapter) -> None:
    server.answers[STATUS] = Reply(status(replies_count=3, reblogs_count=-1, favourites_count="many"))
    measured = adapter.measure(["100", "404"])
    assert list(measured) == ["100"]
    assert (measured["100"].replies, measured["100"].shares, measured["100"].likes) == (3, None, None)


def test_check_tells_whose_access_it_is(server: LocalServer, adapter: Adapter) -> None:
    assert adapter.check() == "havenstad@a.example"
    server.answers["GET /api/v1/accounts/verify_credentials"] = Reply(TOWN | {"id": "2", "acct": "other"})
    with pytest.raises(ChannelError, match="another account, other") as caught:
        adapter.check()
    assert caught.value.unauthorised
