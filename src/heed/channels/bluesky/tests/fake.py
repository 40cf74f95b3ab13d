"""A server of the AT Protocol made of dictionaries, for tests without a network."""

from __future__ import annotations

import base64
import itertools
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx

from heed.channels.bluesky import keys

TOWN = "did:plc:havenstad"
ANNA = "did:plc:anna"
BEN = "did:plc:ben"
HANDLES = {TOWN: "havenstad.test", ANNA: "anna.test", BEN: "ben.test"}
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)

Answer = tuple[int, Any] | tuple[int, Any, dict[str, str]]


def uri(did: str, key: str) -> str:
    return f"at://{did}/app.bsky.feed.post/{key}"


def post(did: str, key: str, text: str = "Gat in de weg", at: datetime = NOON, **record: Any) -> dict[str, Any]:
    """A post as the network shows it. `parent` and `root` are other posts."""
    parent, root = record.pop("parent", None), record.pop("root", None)
    if parent is not None:
        top = root or parent
        named = {"root": top, "parent": parent}
        record["reply"] = {name: {"uri": it["uri"], "cid": it["cid"]} for name, it in named.items()}
    moment = at.isoformat().replace("+00:00", "Z")
    return {
        "uri": uri(did, key),
        "cid": f"cid-{key}",
        "author": {"did": did, "handle": HANDLES[did], "displayName": HANDLES[did].title()},
        "record": {"$type": "app.bsky.feed.post", "text": text, "createdAt": moment, **record},
        "indexedAt": moment,
    }


def node(shown: dict[str, Any], *replies: Any) -> dict[str, Any]:
    """A post with the replies below it, as in `getPostThread`."""
    return {"$type": "app.bsky.feed.defs#threadViewPost", "post": shown, "replies": list(replies)}


_serial = itertools.count()


def token(expires_in: timedelta) -> str:
    def part(value: dict[str, Any]) -> str:
        return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")

    exp = int((datetime.now(UTC) + expires_in).timestamp())
    return f"{part({'alg': 'HS256'})}.{part({'exp': exp, 'sub': TOWN, 'jti': str(next(_serial))})}.c2lnbmF0dXJl"


class FakeServer:
    """Answers calls; a test replaces any answer by putting a function into `answers`."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, Any]] = []
        self.notifications: list[Any] = []
        self.records: dict[str, dict[str, Any]] = {}  # of the town's repository, by key
        self.posts: dict[str, dict[str, Any]] = {}  # what the AppView shows
        self.threads: dict[str, Any] = {}
        self.app_password = "aaaa-bbbb-cccc-dddd"
        self.access_lives = timedelta(hours=2)
        self.answers: dict[str, Callable[[httpx.Request], Answer | Exception]] = {}

    def count(self, method: str) -> int:
        return sum(name == method for name, _ in self.calls)

    def handle(self, request: httpx.Request) -> httpx.Response:
        method = request.url.path.rpartition("/")[2]
        is_json = "json" in request.headers.get("content-type", "")
        sent = json.loads(request.content) if is_json else dict(request.url.params)
        self.calls.append((method, sent))
        answer_to = self.answers.get(method)
        answer = answer_to(request) if answer_to else getattr(self, method.rpartition(".")[2])(request)
        if isinstance(answer, Exception):
            raise answer
        status, body, *headers = answer
        if isinstance(body, bytes):
            return httpx.Response(status, content=body, headers={"content-type": "application/json"})
        return httpx.Response(status, json=body, headers=headers[0] if headers else None)

    def createSession(self, request: httpx.Request) -> Answer:
        if json.loads(request.content)["password"] != self.app_password:
            return 401, {"error": "AuthenticationRequired", "message": "Invalid identifier or password"}
        return 200, self._session()

    def refreshSession(self, request: httpx.Request) -> Answer:
        return 200, self._session()

    def _session(self) -> dict[str, Any]:
        tokens = {"accessJwt": token(self.access_lives), "refreshJwt": token(timedelta(days=90))}
        return {**tokens, "did": TOWN, "handle": "havenstad.test", "active": True}

    def getSession(self, request: httpx.Request) -> Answer:
        return 200, {"did": TOWN, "handle": "havenstad.test", "active": True}

    def listNotifications(self, request: httpx.Request) -> Answer:
        """As the AppView does: newest first, and the cursor is a moment, with what has that moment left out."""
        before = request.url.params.get("cursor", "9999")
        limit = int(request.url.params["limit"])

        def moment(item: Any) -> str:
            return str(item["indexedAt"]) if isinstance(item, dict) and "indexedAt" in item else "9998"

        shown = sorted((item for item in self.notifications if moment(item) < before), key=moment, reverse=True)
        page = shown[:limit]
        return 200, {"notifications": page, **({"cursor": moment(page[-1])} if len(shown) > limit else {})}

    def getPosts(self, request: httpx.Request) -> Answer:
        asked = request.url.params.get_list("uris")
        if len(asked) > 25:
            return 400, {"error": "InvalidRequest", "message": "too many uris"}
        return 200, {"posts": [self.posts[uri] for uri in asked if uri in self.posts]}

    def getProfiles(self, request: httpx.Request) -> Answer:
        asked = [did for did in request.url.params.get_list("actors") if did in HANDLES]
        return 200, {"profiles": [{"did": did, "handle": HANDLES[did]} for did in asked]}

    def getProfile(self, request: httpx.Request) -> Answer:
        return 200, {"did": request.url.params["actor"], "viewer": {}}

    def getPostThread(self, request: httpx.Request) -> Answer:
        thread = self.threads.get(request.url.params["uri"])
        if thread is None:
            return 400, {"error": "NotFound", "message": "Post not found"}
        return 200, {"thread": thread}

    def listRecords(self, request: httpx.Request) -> Answer:
        limit = int(request.url.params["limit"])
        before = request.url.params.get("cursor", "~")
        found = sorted((key for key in self.records if key < before), reverse=True)
        records = [{"uri": uri(TOWN, key), "cid": f"cid-{key}", "value": self.records[key]} for key in found[:limit]]
        return 200, {"records": records, **({"cursor": found[limit - 1]} if len(found) > limit else {})}

    def getRecord(self, request: httpx.Request) -> Answer:
        did, key = request.url.params["repo"], request.url.params["rkey"]
        record = self.records.get(key) if did == TOWN else self.posts.get(uri(did, key), {}).get("record")
        if record is None:
            return 400, {"error": "RecordNotFound", "message": f"Could not locate record: {uri(did, key)}"}
        return 200, {"uri": uri(did, key), "cid": f"cid-{key}", "value": record}

    def createRecord(self, request: httpx.Request) -> Answer:
        sent = json.loads(request.content)
        if sent["rkey"] in self.records:
            return 500, {"error": "InternalServerError", "message": "Internal Server Error"}
        self.records[sent["rkey"]] = sent["record"]
        return 200, {"uri": uri(TOWN, sent["rkey"]), "cid": f"cid-{sent['rkey']}"}

    def deleteRecord(self, request: httpx.Request) -> Answer:
        self.records.pop(json.loads(request.content)["rkey"], None)
        return 200, {}

    def uploadBlob(self, request: httpx.Request) -> Answer:
        media_type = request.headers["content-type"]
        blob = {"$type": "blob", "ref": {"$link": "bafkrei"}, "mimeType": media_type, "size": len(request.content)}
        return 200, {"blob": blob}

    def resolveHandle(self, request: httpx.Request) -> Answer:
        known = {handle: did for did, handle in HANDLES.items()}
        if (handle := request.url.params["handle"]) not in known:
            return 400, {"error": "InvalidRequest", "message": "Unable to resolve handle"}
        return 200, {"did": known[handle]}

    def write_in_app(self, text: str, at: datetime) -> str:
        """A colleague posts from the network's own app; returns the URI."""
        key = keys.key_at(at)
        self.records[key] = post(TOWN, key, text, at)["record"]
        return uri(TOWN, key)

    def notify(self, reason: str, shown: dict[str, Any]) -> None:
        """A post arrives together with its notification."""
        self.posts[shown["uri"]] = shown
        self.notifications.append({**shown, "reason": reason, "isRead": False})
