from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from heed.channels.contract import ChannelError, Media, Outgoing, Visibility
from heed.channels.mastodon.channel import Adapter
from heed.channels.mastodon.tests.town import ANNA, OWN_ID, adapter_for, listed, own_status, status
from heed.channels.tests.local_server import LocalServer, Reply, Request

POST = "POST /api/v1/statuses"
OWN_STATUSES = f"GET /api/v1/accounts/{OWN_ID}/statuses"
CONTEXT = "GET /api/v1/statuses/100/context"
BEGUN = datetime(2026, 3, 1, 10, 5, tzinfo=UTC)
ANSWER = Outgoing(
    text="Wij komen morgen: zie https://havenstad.example/gat",
    idempotency_key="0f" * 16,
    recipient=ANNA,
    parent_id="100",
    parent_raw=status(),
    language="nl",
    not_before=BEGUN,
)
SHOWN = (
    '<p><a href="https://b.example/@anna" class="u-url mention">@<span>anna</span></a> Wij komen <em>morgen</em>: zie '
    '<a href="https://havenstad.example/gat"><span class="invisible">https://</span>havenstad.example/gat</a></p>'
)


@pytest.fixture
def adapter(server: LocalServer) -> Adapter:
    server.answers["GET /api/v1/statuses/100"] = Reply(status())
    server.answers[CONTEXT] = Reply({"ancestors": [], "descendants": []})
    server.answers[POST] = Reply(own_status(201, in_reply_to_id="100"))
    return adapter_for(server)


def test_an_answer_goes_to_the_resident_in_their_thread(server: LocalServer, adapter: Adapter) -> None:
    receipt = adapter.send(ANSWER)
    assert (receipt.native_id, receipt.at) == ("201", datetime(2026, 3, 1, 10, tzinfo=UTC))
    [request] = server.requests[POST]
    assert request.form == {
        "status": ["@anna@b.example Wij komen morgen: zie https://havenstad.example/gat"],
        "visibility": ["public"],
        "in_reply_to_id": ["100"],
        "language": ["nl"],
    }
    assert request.headers["idempotency-key"] == "0f" * 16
    assert request.headers["authorization"] == "Bearer token"


def test_a_parent_that_has_become_private_keeps_the_answer_private(server: LocalServer, adapter: Adapter) -> None:
    server.answers["GET /api/v1/statuses/100"] = Reply(status(visibility="direct"))
    adapter.send(replace(ANSWER, visibility=Visibility.PUBLIC))
    assert server.requests[POST][0].form["visibility"] == ["direct"]


@pytest.mark.parametrize("code", [404, 410])
def test_an_answer_to_a_lost_message_is_not_published(server: LocalServer, adapter: Adapter, code: int) -> None:
    server.answers["GET /api/v1/statuses/100"] = Reply(status=code)
    with pytest.raises(ChannelError, match="gone") as caught:
        adapter.send(ANSWER)
    assert (caught.value.permanent, caught.value.maybe_sent) == (True, False)
    assert not server.requests[POST]


REFUSALS = [  # status, headers, permanent, unauthorised, maybe_sent, retry_after
    (400, {}, True, False, False, None),
    (401, {}, True, True, False, None),
    (403, {}, True, True, False, None),
    (404, {}, True, False, False, None),
    (413, {}, True, False, False, None),
    (422, {}, True, False, False, None),
    (301, {"Location": "https://elsewhere.example/"}, True, False, False, None),
    (408, {}, False, False, True, None),
    (429, {"Retry-After": "17"}, False, False, False, 17.0),
    (429, {}, False, False, False, None),
    (500, {}, False, False, True, None),
    (502, {}, False, False, True, None),
    (503, {"Retry-After": "120"}, False, False, True, 120.0),
    (599, {}, False, False, True, None),
]


@pytest.mark.parametrize(("code", "headers", "permanent", "unauthorised", "maybe_sent", "retry_after"), REFUSALS)
def test_what_a_refusal_means(
    server: LocalServer,
    adapter: Adapter,
    code: int,
    headers: dict[str, str],
    permanent: bool,
    unauthorised: bool,
    maybe_sent: bool,
    retry_after: float | None,
) -> None:
    server.answers[POST] = Reply({"error": "Because"}, code, headers)
    with pytest.raises(ChannelError, match=f"{code}.*Because") as caught:
        adapter.send(ANSWER)
    error = caught.value
    assert (error.permanent, error.unauthorised, error.maybe_sent) == (permanent, unauthorised, maybe_sent)
    assert error.retry_after == retry_after
    assert error.remedy
    assert len(server.requests[POST]) == 1


def test_a_rate_limit_tells_when_it_ends(server: LocalServer, adapter: Adapter) -> None:
    reset = (datetime.now(UTC) + timedelta(seconds=100)).isoformat().replace("+00:00", "Z")
    headers = {"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": reset}
    server.answers[POST] = Reply(status=429, headers=headers)
    with pytest.raises(ChannelError) as caught:
        adapter.send(ANSWER)
    assert caught.value.retry_after is not None
    assert 0 < caught.value.retry_after <= 100


def reset_connection(_: Request) -> Reply:
    return Reply(raw=b"")


def half_an_answer(_: Request) -> Reply:
    return Reply(raw=b'HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n{"id": "201", "crea')


@pytest.mark.parametrize(
    "answer", [reset_connection, half_an_answer, Reply(b"<html>ok</html>"), Reply({}), Reply([]), Reply({"id": "7"})]
)
def test_without_a_clear_answer_it_may_have_been_sent(server: LocalServer, adapter: Adapter, answer: Any) -> None:
    server.answers[POST] = answer
    with pytest.raises(ChannelError) as caught:
        adapter.send(ANSWER)
    assert (caught.value.maybe_sent, caught.value.permanent) == (True, False)


def test_trouble_before_the_message_left_is_known_not_to_have_sent_it(server: LocalServer, adapter: Adapter) -> None:
    server.answers["GET /api/v1/statuses/100"] = Reply(status=503)
    with pytest.raises(ChannelError) as caught:
        adapter.send(ANSWER)
    assert (caught.value.maybe_sent, caught.value.permanent) == (False, False)


def test_an_answer_with_pictures_waits_until_they_are_processed(server: LocalServer, adapter: Adapter) -> None:
    server.answers["POST /api/v2/media"] = Reply({"id": "m1", "url": None}, 202)
    polls: Iterator[Reply] = iter([Reply({"id": "m1", "url": None}, 206), Reply({"id": "m1", "url": "https://a/x"})])
    server.answers["GET /api/v1/media/m1"] = lambda _: next(polls)
    adapter.send(replace(ANSWER, media=(Media("image/png", alt="plan", name="plan.png", content=b"PNG"),)))
    [upload] = server.requests["POST /api/v2/media"]
    assert b'name="description"\r\n\r\nplan' in upload.body
    assert b'filename="plan.png"' in upload.body
    assert server.requests[POST][0].form["media_ids[]"] == ["m1"]


def test_an_upload_that_fails_has_sent_nothing(server: LocalServer, adapter: Adapter) -> None:
    server.answers["POST /api/v2/media"] = Reply(status=500)
    with pytest.raises(ChannelError) as caught:
        adapter.send(replace(ANSWER, media=(Media("image/png", content=b"PNG"),)))
    assert (caught.value.maybe_sent, caught.value.permanent) == (False, False)
    assert not server.requests[POST]


def test_too_many_pictures_are_refused_beforehand(server: LocalServer, adapter: Adapter) -> None:
    with pytest.raises(ChannelError, match="at most 4") as caught:
        adapter.send(replace(ANSWER, media=(Media("image/png", content=b""),) * 6))
    assert "Leave 2" in caught.value.remedy


# Asking what the server has


def sent(number: int = 201, **changes: Any) -> dict[str, Any]:
    moment = "2026-03-01T10:05:03.000Z"
    return own_status(number, **{"content": SHOWN, "in_reply_to_id": "100", "created_at": moment} | changes)


def test_a_message_is_found_on_our_timeline(server: LocalServer, adapter: Adapter) -> None:
    server.answers[OWN_STATUSES] = listed([own_status(300), sent()])
    found = adapter.find_sent(ANSWER)
    assert found is not None
    assert found.native_id == "201"


def test_a_message_that_the_timeline_hides_is_found_in_its_thread(server: LocalServer, adapter: Adapter) -> None:
    server.answers[CONTEXT] = Reply({"descendants": [status(150), sent(visibility="direct")]})
    found = adapter.find_sent(ANSWER)
    assert found is not None
    assert found.native_id == "201"


def test_a_message_far_back_on_the_timeline_is_found(server: LocalServer, adapter: Adapter) -> None:
    later = [own_status(number, created_at="2026-03-01T11:00:00Z") for number in range(400, 300, -1)]
    server.answers[OWN_STATUSES] = listed([*later, sent()])
    assert adapter.find_sent(ANSWER) is not None


@pytest.mark.parametrize(
    "other",
    [
        status(201, content=SHOWN, in_reply_to_id="100"),  # not ours
        sent(in_reply_to_id="99"),
        sent(in_reply_to_id=None),
        sent(content="<p>Wij komen overmorgen</p>"),
        sent(created_at="2026-03-01T08:00:00Z"),  # long before we tried
        sent(50),  # belongs to another delivery
        sent(created_at="nonsense"),
    ],
)
def test_other_messages_are_not_taken_for_it(server: LocalServer, adapter: Adapter, other: dict[str, Any]) -> None:
    server.answers[OWN_STATUSES] = listed([other])
    assert adapter.find_sent(replace(ANSWER, known_ids=frozenset({"50"}))) is None


def test_of_two_equal_messages_the_one_of_another_delivery_is_left(server: LocalServer, adapter: Adapter) -> None:
    server.answers[OWN_STATUSES] = listed([sent(202), sent(201)])
    first, second = adapter.find_sent(ANSWER), adapter.find_sent(replace(ANSWER, known_ids=frozenset({"201"})))
    assert first is not None
    assert second is not None
    assert (first.native_id, second.native_id) == ("201", "202")


@pytest.mark.parametrize("text", ["🙂", "👍👍", "..."])
def test_a_message_without_letters_is_told_from_others(server: LocalServer, adapter: Adapter, text: str) -> None:
    server.answers[OWN_STATUSES] = listed([sent(content="<p>@anna ❤</p>"), sent(200, content="<p>@anna</p>")])
    assert adapter.find_sent(replace(ANSWER, text=text)) is None
    server.answers[OWN_STATUSES] = listed([sent(content=f"<p>@anna {text}</p>")])
    assert adapter.find_sent(replace(ANSWER, text=text)) is not None


@pytest.mark.parametrize("path", [OWN_STATUSES, CONTEXT])
@pytest.mark.parametrize("code", [401, 429, 500])
def test_a_server_that_does_not_tell_is_no_no(server: LocalServer, adapter: Adapter, path: str, code: int) -> None:
    server.answers[path] = Reply(status=code)
    with pytest.raises(ChannelError):
        adapter.find_sent(ANSWER)


def test_a_thread_that_is_gone_does_not_hinder_looking(server: LocalServer, adapter: Adapter) -> None:
    server.answers[CONTEXT] = Reply(status=404)
    assert adapter.find_sent(ANSWER) is None
    assert len(server.requests[OWN_STATUSES]) == 1
