"""How snac2 2.96 behaves, as seen here. A channel adapter has to live with each of these.

- A status id is the moment of its last change followed by a hash of its address: **an edit changes the id** under
  which a status is listed (and the `in_reply_to_id` of its replies). The old id still resolves. Only `uri` is stable.
- `GET notifications` gives ONE notification when `limit` is absent. Only the newest 64 are ever visible; paging with
  `max_id` works inside those 64. `min_id` gives what is newer, but newest first (Mastodon gives the oldest of them);
  `since_id` is ignored. `types[]` and `exclude_types[]` work.
- A mention arrives as a `mention` notification whatever its visibility; a direct one carries visibility `direct`.
  A follow is a notification without `status`.
- `statuses/:id/context` lists replies from elsewhere and our own, direct ones included, to those who may see them.
- `accounts/:id/statuses` lists public and unlisted statuses, never followers-only or direct ones; it knows `limit` and
  `max_id`, not `since_id` or `min_id`. `timelines/home` lists all of our own, direct ones included.
- Edits reach the other server with `edited_at` set, and bring no notification: the status must be read again.
- Deletions reach only the author's followers; there the status says 404 and its notification is gone.
- A media description is kept. `status` is a form field or JSON; the plain text is given back as `text`.
- An unknown `in_reply_to_id` is accepted without complaint, and the status is then no reply at all.
- An invalid token: 401 (on `verify_credentials`: 422). Revoking wants `client_id` and `client_secret` in the form.
- Names are looked up while posting: a mention of somebody unknown on a server that is away is never delivered.
- A delivery that the other server refuses (it is stopped) is dropped for good; one to a server that hangs is tried
  again. In tests, what residents write while the town's server is stopped does not arrive later.
- What it takes (202 Accepted) waits in files named by the microsecond. Where two threads take something for one person
  in the same microsecond, one overwrites the other and nothing tells of it: of 3000 posts in bursts three were lost,
  and of 3000 to a server held to one processor none. So each is held to one; `SnacUser.receives` sends again what is
  lost all the same.
- Without `Connection: close` it drops connections unannounced. With its default four threads two servers with full
  queues block each other for seconds, so these run with sixteen.
"""

from __future__ import annotations

import io
from collections.abc import Callable

import httpx
import pytest
from PIL import Image

from tests.peers.addresses import is_listening
from tests.peers.snac import Fediverse, Json, SnacUser
from tests.peers.waiting import eventually

pytest_plugins = ("tests.peers.fixtures",)

Newcomer = Callable[[str], tuple[SnacUser, SnacUser]]


@pytest.fixture
def pair(fediverse: Fediverse, request: pytest.FixtureRequest) -> tuple[SnacUser, SnacUser]:
    """A town on A and a resident on B, new for each test."""
    number = abs(hash(request.node.name)) % 10**8
    return fediverse.a.add_user(f"town{number}"), fediverse.b.add_user(f"anna{number}")


def arrived(reader: SnacUser, words: str) -> Json:
    """The status with these words, once the reader is notified of it; it has come to their server already."""
    return eventually(lambda: notified(reader, words), message=f"notification of {words!r}")


def notified(reader: SnacUser, words: str) -> Json:
    statuses = [found["status"] for found in reader.notifications() if "status" in found]
    return next((status for status in statuses if words in status["content"]), {})


def status_code(call: Callable[[], object]) -> int:
    try:
        call()
    except httpx.HTTPStatusError as error:
        return error.response.status_code
    return 200


def picture() -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (40, 30), "red").save(stream, "PNG")
    return stream.getvalue()


def test_mention_and_answer_make_the_round_trip(pair: tuple[SnacUser, SnacUser]) -> None:
    town, anna = pair
    question = anna.tell(town, "hole in the road")
    seen = arrived(town, "hole in the road")
    assert seen["uri"] == question["uri"]
    town.tell(anna, "we are coming", in_reply_to=seen["id"])
    (answer,) = eventually(lambda: anna.context(question["id"])["descendants"])
    assert "we are coming" in answer["content"]
    assert answer["in_reply_to_id"] == question["id"]
    assert answer["account"]["acct"] == town.handle.lstrip("@")


def test_direct_messages_stay_direct_and_are_listed_at_home_only(pair: tuple[SnacUser, SnacUser]) -> None:
    town, anna = pair
    question = anna.tell(town, "between us", visibility="direct")
    seen = arrived(town, "between us")
    assert seen["visibility"] == "direct"
    answer = town.tell(anna, "confidential", visibility="direct", in_reply_to=seen["id"])
    assert arrived(anna, "confidential")["visibility"] == "direct"
    assert [status["uri"] for status in town.context(seen["id"])["descendants"]] == [answer["uri"]]
    assert [status["uri"] for status in town.timeline()] == [answer["uri"]]
    assert town.own_statuses() == []
    bystander = anna.server.add_user(f"b{anna.name}")
    assert bystander.context(question["id"])["descendants"] == []


def test_edit_arrives_under_another_id_without_a_notification(pair: tuple[SnacUser, SnacUser]) -> None:
    town, anna = pair
    question = anna.tell(town, "first words")
    seen = arrived(town, "first words")
    before = len(town.notifications())
    anna.edit(question["id"], f"{town.handle} better words")

    def read() -> Json:
        found = town.status(seen["id"])
        return found if "better words" in found["content"] else {}

    edited = town.receives(anna, read, "the edit")
    assert edited["uri"] == seen["uri"]
    assert edited["id"] != seen["id"]
    assert edited["edited_at"] and not seen["edited_at"]
    assert len(town.notifications()) == before


def test_deletion_reaches_a_follower(pair: tuple[SnacUser, SnacUser]) -> None:
    town, anna = pair
    town.follow(anna)
    question = anna.tell(town, "rather not")
    seen = arrived(town, "rather not")
    anna.delete(question["id"])
    assert status_code(lambda: anna.status(question["id"])) == 404
    town.receives(anna, lambda: status_code(lambda: town.status(seen["id"])) == 404, "the deletion")
    assert [found for found in town.notifications() if found["type"] == "mention"] == []


def test_picture_arrives_with_its_description(pair: tuple[SnacUser, SnacUser]) -> None:
    town, anna = pair
    media = anna.upload(picture(), "hole.png", "image/png", "A hole in the road")
    anna.tell(town, "look here", media=[media["id"]])
    (attachment,) = arrived(town, "look here")["media_attachments"]
    assert (attachment["type"], attachment["description"]) == ("image", "A hole in the road")
    fetched = httpx.get(attachment["url"], headers={"Connection": "close"})
    assert fetched.headers["content-type"] == "image/png"
    assert Image.open(io.BytesIO(fetched.content)).size == (40, 30)


def test_what_notifications_understand(pair: tuple[SnacUser, SnacUser]) -> None:
    town, anna = pair
    for number in range(3):
        anna.tell(town, f"number {number}")
    newest, middle, oldest = eventually(lambda: len(town.notifications()) == 3 and town.notifications()) or []

    def ids(**query: object) -> list[str]:
        return [found["id"] for found in town.notifications(**query)]

    assert ids(min_id=oldest["id"]) == [newest["id"], middle["id"]]
    assert ids(since_id=middle["id"]) == [newest["id"], middle["id"], oldest["id"]]  # ignored
    assert ids(max_id=newest["id"]) == [middle["id"], oldest["id"]]
    assert ids(limit=1) == [newest["id"]]
    bare = town.call("GET", "/api/v1/notifications")
    assert [found["id"] for found in bare] == [newest["id"]]


def test_own_statuses_hide_what_is_not_public(pair: tuple[SnacUser, SnacUser]) -> None:
    town, _ = pair
    for visibility in ("public", "unlisted", "private"):
        town.post(f"a {visibility} text", visibility)
    assert [status["visibility"] for status in town.own_statuses()] == ["unlisted", "public"]
    assert [status["visibility"] for status in town.timeline()] == ["private", "unlisted", "public"]


def test_a_revoked_token_is_refused(pair: tuple[SnacUser, SnacUser]) -> None:
    town, _ = pair
    assert town.notifications() == []
    town.revoke()
    assert status_code(town.notifications) == 401


def test_the_log_in_form_sends_the_browser_back(pair: tuple[SnacUser, SnacUser]) -> None:
    town, _ = pair
    redirect = "http://127.0.0.1:9/back"
    app = town.server.register_app(redirect)
    location = town.server.login_redirect(town, app["client_id"], redirect, "a-state")
    assert location.startswith(f"{redirect}?code=") and location.endswith("&state=a-state")


def test_a_message_for_a_frozen_server_comes_later(pair: tuple[SnacUser, SnacUser]) -> None:
    town, anna = pair
    anna.tell(town, "hello")  # names are looked up while posting: the town must be known beforehand
    arrived(town, "hello")
    town.server.pause()
    anna.post(f"{town.handle} are you there")
    town.server.resume()
    assert town.receives(anna, lambda: notified(town, "are you there"))


def test_a_frozen_server_answers_after_it_resumes(pair: tuple[SnacUser, SnacUser]) -> None:
    town, _ = pair
    assert town.notifications() == []
    town.server.pause()
    with pytest.raises(httpx.ReadTimeout):
        httpx.get(town.server.url, headers={"Connection": "close"}, timeout=1)
    town.server.resume()
    assert town.notifications() == []


def test_what_was_lost_on_the_way_is_sent_again_once(
    pair: tuple[SnacUser, SnacUser], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.peers.snac.LOST_AFTER", 2)
    town, anna = pair
    town.follow(anna)
    edited, deleted = anna.tell_all(town, ["first words", "rather not"])
    shown = arrived(town, "first words")
    town.server.stop()
    try:
        lost = anna.post(f"{town.handle} anybody there", "direct")
        anna.edit(edited["id"], f"{town.handle} better words")
        anna.delete(deleted["id"])
        eventually(lambda: anna.server.log.count(f"error {town.address}/inbox") >= 3, message="all were refused")
    finally:
        town.server.start()
    assert (town.server.has(lost["uri"]), town.server.has(deleted["uri"])) == (False, True)

    assert town.receives(anna, lambda: notified(town, "anybody there"))["visibility"] == "direct"
    assert town.receives(anna, lambda: "better words" in town.status(shown["id"])["content"])
    assert town.receives(anna, lambda: not town.server.has(deleted["uri"]))
    assert town.catch_up(anna) == 0
    texts = [found["status"]["content"] for found in town.notifications() if "status" in found]
    assert len([text for text in texts if "anybody there" in text]) == 1


def test_a_killed_server_is_gone_and_comes_back_with_its_data(pair: tuple[SnacUser, SnacUser]) -> None:
    town, _ = pair
    town.post("kept")
    town.server.kill()
    assert not is_listening(town.server.address, 80)
    town.server.start()
    assert ["kept" in status["content"] for status in town.own_statuses()] == [True]
