"""A made-up server and what it says: payloads in the shape of the client API, written for these tests."""

from __future__ import annotations

from typing import Any

from heed.channels.contract import Author, Connection
from heed.channels.mastodon.channel import Adapter
from heed.channels.tests.local_server import LOOPBACK, LocalServer, Reply, Request

ANNA = Author("https://b.example/users/anna", "anna@b.example")
OWN_ID = "1"


def account(**changes: Any) -> dict[str, Any]:
    return {
        "id": "77",
        "username": "anna",
        "acct": "anna@b.example",
        "display_name": "Anna",
        "uri": "https://b.example/users/anna",
        "url": "https://b.example/@anna",
        "bot": False,
    } | changes


TOWN = account(id=OWN_ID, username="havenstad", acct="havenstad", display_name="Havenstad", uri="", url="")


def status(number: int | str = 100, words: str = "gat in de weg", **changes: Any) -> dict[str, Any]:
    mention = '<a href="https://a.example/@havenstad" class="u-url mention">@<span>havenstad</span></a>'
    return {
        "id": str(number),
        "created_at": "2026-03-01T10:00:00.000Z",
        "edited_at": None,
        "account": account(),
        "content": f"<p>{mention} {words}</p>",
        "spoiler_text": "",
        "visibility": "public",
        "language": "nl",
        "in_reply_to_id": None,
        "in_reply_to_account_id": None,
        "mentions": [
            {"id": OWN_ID, "username": "havenstad", "acct": "havenstad", "url": "https://a.example/@havenstad"}
        ],
        "media_attachments": [],
        "url": f"https://b.example/@anna/{number}",
        "reblog": None,
    } | changes


def own_status(number: int | str = 200, words: str = "dank u", **changes: Any) -> dict[str, Any]:
    return status(number, words, **{"account": TOWN, "content": f"<p>{words}</p>", "mentions": []} | changes)


def notification(number: int, item: Any = None, **changes: Any) -> dict[str, Any]:
    found = status(1000 + number, f"melding {number}") if item is None else item
    return {"id": str(number), "type": "mention", "created_at": "2026-03-01T10:00:00.000Z", "status": found} | changes


def listed(items: list[Any]) -> Any:
    """An answer that pages through `items`, given newest first, as Mastodon does with `limit` and `max_id`."""

    def answer(request: Request) -> Reply:
        start, limit = 0, int(request.query["limit"][0])
        if "max_id" in request.query:
            ids = [item.get("id") if isinstance(item, dict) else None for item in items]
            start = ids.index(request.query["max_id"][0]) + 1
        return Reply(items[start : start + limit])

    return answer


def adapter_for(server: LocalServer, **settings: Any) -> Adapter:
    given = {"base_url": server.url, "host": "a.example", "account_id": OWN_ID} | settings
    return Adapter(Connection(given, {"access_token": "token"}, LOOPBACK))
