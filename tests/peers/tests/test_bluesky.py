"""The AT Protocol network as tests see it.

- A client logs in at the PDS; the AppView follows the PDS's event stream and is behind for a moment: `settle()` waits.
- A record key that the writer chooses makes a second write of the same record an update, not a second post
  (`putRecord`); `createRecord` with a key that is taken says 500.
- A post of more than 300 graphemes is refused with status 400.
- A reply written at once may never become a notification, while the thread always shows it.
- Picture addresses that the AppView gives point at a CDN that is not there: fetch blobs from the PDS.
"""

from __future__ import annotations

import io

import httpx
import pytest
from atproto import CAR, Client, FirehoseSubscribeReposClient, models, parse_subscribe_repos_message
from atproto.exceptions import BadRequestError, RequestException
from PIL import Image

from tests.peers.bluesky import BlueskyAccount, BlueskyNetwork
from tests.peers.waiting import eventually

pytest_plugins = ("tests.peers.fixtures",)


@pytest.fixture(scope="module")
def town(bluesky_network: BlueskyNetwork) -> BlueskyAccount:
    return bluesky_network.create_account("havenstad")


@pytest.fixture(scope="module")
def anna(bluesky_network: BlueskyNetwork) -> BlueskyAccount:
    return bluesky_network.create_account("anna")


def mention(writer: Client, town: BlueskyAccount, words: str) -> models.AppBskyFeedPost.CreateRecordResponse:
    """A post that names the town, as an app writes it: with a facet over the bytes of the name."""
    name = f"@{town.handle}"
    facet = models.AppBskyRichtextFacet.Main(
        features=[models.AppBskyRichtextFacet.Mention(did=town.did)],
        index=models.AppBskyRichtextFacet.ByteSlice(byte_start=0, byte_end=len(name)),
    )
    return writer.send_post(f"{name} {words}", facets=[facet])


def reference(post: object) -> models.ComAtprotoRepoStrongRef.Main:
    return models.create_strong_ref(post)  # type: ignore[arg-type]


def test_mention_and_answer_make_the_round_trip(
    bluesky_network: BlueskyNetwork, town: BlueskyAccount, anna: BlueskyAccount
) -> None:
    resident, staff = anna.client(), town.client()
    question = mention(resident, town, "gat in de weg")

    def noticed() -> list[str]:
        found = staff.app.bsky.notification.list_notifications({"limit": 50}).notifications
        return [item.uri for item in found if item.reason == "mention" and item.uri == question.uri]

    assert eventually(noticed) == [question.uri]
    parent = reference(question)
    answer = staff.send_post("wij komen", reply_to=models.AppBskyFeedPost.ReplyRef(parent=parent, root=parent))
    bluesky_network.settle()
    thread = resident.get_post_thread(question.uri).thread
    assert [reply.post.uri for reply in thread.replies] == [answer.uri]


def test_a_deleted_post_is_gone(bluesky_network: BlueskyNetwork, anna: BlueskyAccount) -> None:
    resident = anna.client()
    post = resident.send_post("toch niet")
    bluesky_network.settle()
    assert resident.get_posts([post.uri]).posts
    resident.delete_post(post.uri)
    bluesky_network.settle()
    assert resident.get_posts([post.uri]).posts == []


def test_a_chosen_record_key_writes_once(town: BlueskyAccount) -> None:
    staff = town.client()
    record = models.AppBskyFeedPost.Record(text="één keer", created_at=staff.get_current_time_iso())
    place = {"repo": town.did, "collection": "app.bsky.feed.post", "rkey": "3kaaaaaaaaa2a", "record": record}
    first = staff.com.atproto.repo.put_record(place)  # type: ignore[arg-type]
    second = staff.com.atproto.repo.put_record(place)  # type: ignore[arg-type]
    assert first.uri == second.uri
    listed = staff.com.atproto.repo.list_records({"repo": town.did, "collection": "app.bsky.feed.post"}).records
    assert [item.uri for item in listed].count(first.uri) == 1
    with pytest.raises(RequestException) as refused:
        staff.com.atproto.repo.create_record(place)  # type: ignore[arg-type]
    assert refused.value.response and refused.value.response.status_code == 500


def test_three_hundred_graphemes_are_the_limit(anna: BlueskyAccount) -> None:
    resident = anna.client()
    assert resident.send_post("é" * 300).uri
    with pytest.raises(BadRequestError) as refused:
        resident.send_post("é" * 301)
    assert refused.value.response and refused.value.response.status_code == 400


def test_a_picture_with_its_description(
    bluesky_network: BlueskyNetwork, town: BlueskyAccount, anna: BlueskyAccount
) -> None:
    stream = io.BytesIO()
    Image.new("RGB", (40, 30), "red").save(stream, "PNG")
    post = anna.client().send_image("kijk", stream.getvalue(), "Een gat in de weg")
    bluesky_network.settle()
    record = town.client().get_posts([post.uri]).posts[0].record
    (image,) = record.embed.images  # type: ignore[union-attr]
    assert image.alt == "Een gat in de weg"
    query = {"did": anna.did, "cid": image.image.cid.encode()}
    blob = httpx.get(f"{bluesky_network.pds}/xrpc/com.atproto.sync.getBlob", params=query)
    assert Image.open(io.BytesIO(blob.content)).size == (40, 30)


def test_the_event_stream_tells_of_a_post(bluesky_network: BlueskyNetwork, anna: BlueskyAccount) -> None:
    post = anna.client().send_post("op de stroom")
    wanted = post.uri.partition(f"{anna.did}/")[2]
    stream = FirehoseSubscribeReposClient(
        models.ComAtprotoSyncSubscribeRepos.Params(cursor=0), base_uri=bluesky_network.firehose
    )
    texts = []

    def look(frame: object) -> None:
        commit = parse_subscribe_repos_message(frame)  # type: ignore[arg-type]
        if not isinstance(commit, models.ComAtprotoSyncSubscribeRepos.Commit):
            return
        for operation in commit.ops:
            if operation.path == wanted:
                texts.append(CAR.from_bytes(commit.blocks).blocks[operation.cid]["text"])
                stream.stop()

    stream.start(look)
    assert texts == ["op de stroom"]


def test_an_app_password_logs_in(bluesky_network: BlueskyNetwork, town: BlueskyAccount) -> None:
    client = Client(base_url=bluesky_network.pds)
    profile = client.login(town.handle, town.app_password("test"))
    assert profile.did == town.did
