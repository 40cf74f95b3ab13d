"""snac2: a small, real fediverse server. Two of them federate with each other on loopback."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any, Self, TypeVar
from urllib.parse import parse_qs, urlsplit

import httpx

from tests.peers.addresses import NOBODY, claimed_address, is_listening, short_folder
from tests.peers.presence import peers_folder
from tests.peers.processes import Process, unprivileged
from tests.peers.waiting import PATIENCE, eventually

Json = dict[str, Any]
Result = TypeVar("Result")
#: Seconds after which what has not crossed to the other server counts as lost. Usually it takes three to five.
LOST_AFTER = 30
OUT_OF_BAND = "urn:ietf:wg:oauth:2.0:oob"
SCOPES = "read write follow"


def snac_binary() -> Path:
    return peers_folder() / "snac2" / "usr" / "bin" / "snac"


def is_present() -> bool:
    return snac_binary().is_file()


def can_use_port_80() -> bool:
    """Whether we may listen on port 80: as root, or where the machine lets everybody."""
    if os.geteuid() == 0:
        return True
    try:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(("127.0.0.250", 80))
    except OSError:
        return False
    return True


class SnacServer:
    """One server on `address`, port 80 (without an address: a free one). Use it as a context manager."""

    def __init__(self, address: str | None = None, settings: Json | None = None) -> None:
        self._wanted = address
        self._settings = settings or {}
        self._stack = ExitStack()
        self._apps: dict[str, Json] = {}

    def __enter__(self) -> Self:
        with ExitStack() as stack:
            self.address = stack.enter_context(claimed_address(self._wanted))
            self._home = stack.enter_context(short_folder("snac", owner=NOBODY))
            self.data = self._home / "data"
            self._prepare()
            stack.callback(self.kill)
            self.start()
            self._stack = stack.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    @property
    def url(self) -> str:
        return f"http://{self.address}"

    @property
    def log(self) -> str:
        return self._process.output()

    def _prepare(self) -> None:
        self._binary = self._home / "snac"  # a copy: nobody may not enter a private checkout
        shutil.copy(snac_binary(), self._binary)
        self.command("init", self.data, answers=f"{self.address}\n80\n{self.address}\n\n\n")
        settings = self.data / "server.json"
        # Too few threads and two servers with full queues wait for each other until they time out.
        changes = {"protocol": "http", "badlogin_retries": 1000, "num_threads": 16, **self._settings}
        settings.write_text(json.dumps(json.loads(settings.read_text()) | changes))
        capability = ["--inh-caps=+net_bind_service", "--ambient-caps=+net_bind_service"]
        prefix = [*self._on_one_processor(), *unprivileged(*capability)]
        self._process = Process([*prefix, self._binary, "httpd", self.data], self._home / "log")

    def _on_one_processor(self) -> list[str]:
        """snac2 names what it queues by the microsecond: threads on two processors overwrite each other's at times."""
        processors = sorted(os.sched_getaffinity(0))
        return ["taskset", "-c", str(processors[int(self.address.rpartition(".")[2]) % len(processors)])]

    def has(self, uri: str) -> bool:
        """Whether this server has a status, its own or another's. snac2 keeps each as a file named by its address."""
        name = hashlib.md5(uri.encode()).hexdigest()
        return (self.data / "object" / name[:2] / f"{name}.json").exists()

    def statuses_of(self, author: str) -> dict[str, Json]:
        """All that this server has of somebody, whose address is given, by the address of each status."""
        found = {}
        for file in (self.data / "object").glob("*/*.json"):
            with suppress(OSError, ValueError):  # it is being written, or has just gone
                status = json.loads(file.read_bytes())
                if status.get("attributedTo") == author:
                    found[status["id"]] = status
        return found

    def command(self, verb: str, *arguments: str | Path, answers: str = "") -> str:
        """Run a verb of the snac program on this server's data and return what it says."""
        command = [*unprivileged(), self._binary, verb, *arguments]
        done = subprocess.run(
            command, input=answers, capture_output=True, text=True, cwd="/", timeout=PATIENCE, check=False
        )
        if done.returncode:
            raise RuntimeError(f"snac {verb} failed: {done.stdout}{done.stderr}")
        return done.stdout

    def start(self) -> None:
        self._process.start(lambda: is_listening(self.address, 80))

    def stop(self) -> None:
        self._process.stop()

    def kill(self) -> None:
        self._process.kill()

    def pause(self) -> None:
        """Freeze: connections hang until `resume`."""
        self._process.pause()

    def resume(self) -> None:
        self._process.resume()

    def restart(self) -> None:
        self.stop()
        self.start()

    def add_user(self, name: str) -> SnacUser:
        """Make a user; it can be used at once, while the server runs."""
        said = self.command("adduser", self.data, name, answers="\n")
        found = re.search(r"User password is (\S+)", said)
        if not found:
            raise RuntimeError(f"snac adduser told no password: {said}")
        return SnacUser(self, name, found[1])

    def register_app(self, redirect_uri: str = OUT_OF_BAND) -> Json:
        """Register an application; the reply carries `client_id` and `client_secret`."""
        form = {"client_name": "Heed tests", "redirect_uris": redirect_uri, "scopes": SCOPES}
        return self._post("/api/v1/apps", form).json()  # type: ignore[no-any-return]

    def authorise(self, user: SnacUser, redirect_uri: str = OUT_OF_BAND) -> str:
        """Walk through the OAuth form as a person would, and return an access token."""
        app = self.register_app(redirect_uri)
        form = {
            "grant_type": "authorization_code",
            "code": self.login(user, app["client_id"], redirect_uri),
            "client_id": app["client_id"],
            "client_secret": app["client_secret"],
            "redirect_uri": redirect_uri,
        }
        token: str = self._post("/oauth/token", form).json()["access_token"]
        self._apps[token] = app
        return token

    def revoke(self, token: str) -> None:
        """Withdraw a token that `authorise` gave: from now on the server says 401 to it."""
        app = self._apps[token]
        form = {"token": token, "client_id": app["client_id"], "client_secret": app["client_secret"]}
        self._post("/oauth/revoke", form)

    def login(self, user: SnacUser, client_id: str, redirect_uri: str = OUT_OF_BAND, state: str = "") -> str:
        """Fill in the log-in form and return the code that it gives."""
        reply = self._log_in(user, client_id, redirect_uri, state)
        if redirect_uri == OUT_OF_BAND:  # the page shows the code, with the state behind it
            return reply.text.partition("&")[0].strip()
        return parse_qs(urlsplit(reply.headers["location"]).query)["code"][0]

    def login_redirect(self, user: SnacUser, client_id: str, redirect_uri: str, state: str = "") -> str:
        """Fill in the log-in form and return the address to which the browser would be sent."""
        location: str = self._log_in(user, client_id, redirect_uri, state).headers["location"]
        return location

    def _log_in(self, user: SnacUser, client_id: str, redirect_uri: str, state: str) -> httpx.Response:
        form = {"login": user.name, "passwd": user.password, "redir": redirect_uri, "cid": client_id, "state": state}
        return self._post("/oauth/x-snac-login", form)

    def _post(self, path: str, form: Json) -> httpx.Response:
        reply = httpx.post(self.url + path, data=form, headers={"Connection": "close"}, timeout=PATIENCE)
        if reply.is_error:
            raise RuntimeError(f"snac {path} said {reply.status_code}: {reply.text[:300]}")
        return reply


@dataclass
class SnacUser:
    """A person on a server, who uses the Mastodon client API as an app would."""

    server: SnacServer
    name: str
    password: str = field(repr=False)

    @property
    def address(self) -> str:
        """As the servers name them among each other."""
        return f"{self.server.url}/{self.name}"

    @property
    def handle(self) -> str:
        """As written in a post: "@anna@127.0.0.3"."""
        return f"@{self.name}@{self.server.address}"

    @cached_property
    def token(self) -> str:
        return self.server.authorise(self)

    @cached_property
    def account_id(self) -> str:
        found: str = self.call("GET", "/api/v1/accounts/verify_credentials")["id"]
        return found

    def call(self, method: str, path: str, **arguments: Any) -> Any:
        """Call the client API and return its JSON; raises httpx.HTTPStatusError on an error."""
        headers = {"Authorization": f"Bearer {self.token}", "Connection": "close"}
        reply = httpx.request(method, self.server.url + path, headers=headers, timeout=PATIENCE, **arguments)
        reply.raise_for_status()
        return reply.json() if reply.content else {}

    def post(
        self,
        text: str,
        visibility: str = "public",
        in_reply_to: str | None = None,
        media: Sequence[str] = (),
        **more: Any,
    ) -> Json:
        """Publish; `visibility` is public, unlisted, private or direct, `media` are ids from `upload`."""
        form = {"status": text, "visibility": visibility, "media_ids[]": list(media), **more}
        if in_reply_to:
            form["in_reply_to_id"] = in_reply_to
        return self.call("POST", "/api/v1/statuses", data=form)  # type: ignore[no-any-return]

    def tell(self, whom: SnacUser, text: str, **more: Any) -> Json:
        """Publish with a mention of somebody on another server, and wait until it is there; returns the status."""
        return self.tell_all(whom, [text], **more)[0]

    def tell_all(self, whom: SnacUser, texts: Sequence[str], named: bool = True, **more: Any) -> list[Json]:
        """Publish several at once, with a mention unless not `named`; see `post` for what else may be given."""
        said = [self.post(f"{whom.handle} {text}" if named else text, **more) for text in texts]

        def are_there() -> bool:
            return all(whom.server.has(status["uri"]) for status in said)

        whom.receives(self, are_there, f"arrival of {list(texts)!r}")
        return said

    def receives(self, whose: SnacUser, probe: Callable[[], Result], message: str = "") -> Result:
        """Wait for what somebody on another server says, changes or takes back, as `eventually` does.

        Every wait for something that crosses goes through here: what snac2 took (202 Accepted) and lost is sent again.
        """
        return insist(probe, lambda: self.catch_up(whose), message)

    def catch_up(self, whose: SnacUser) -> int:
        """Have sent again what somebody said, changed or took back and snac2 lost on the way here. Returns how many.

        Nothing is said that their own server does not have, and what is here already stays as it is. What was said a
        moment ago may still be on its way.
        """
        lost = [activity for activity in lost_between(whose, self.server) if not _is_new(activity["object"])]
        for activity in lost:
            whose.send(activity)
        return len(lost)

    def send(self, activity: Json) -> None:
        """Give an activity to one's server to be sent, as the server itself does with each."""
        moment = f"{time.time():017.6f}"
        item = {"type": "message", "message": activity, "retries": 0, "ntid": moment}
        folder = self.server.data / "user" / self.name / "queue"
        (folder / f"{moment}.again").write_text(json.dumps(item))
        (folder / f"{moment}.again").rename(folder / f"{moment}.json")  # it is looked for by this name

    def edit(self, status_id: str, text: str) -> Json:
        return self.call("PUT", f"/api/v1/statuses/{status_id}", data={"status": text})  # type: ignore[no-any-return]

    def delete(self, status_id: str) -> Json:
        return self.call("DELETE", f"/api/v1/statuses/{status_id}")  # type: ignore[no-any-return]

    def upload(self, content: bytes, name: str, media_type: str, description: str = "") -> Json:
        """Upload a file; the reply carries its `id`."""
        files = {"file": (name, content, media_type)}
        form = {"description": description}
        return self.call("POST", "/api/v2/media", files=files, data=form)  # type: ignore[no-any-return]

    def status(self, status_id: str) -> Json:
        return self.call("GET", f"/api/v1/statuses/{status_id}")  # type: ignore[no-any-return]

    def context(self, status_id: str) -> Json:
        """What stands around a status: lists `ancestors` and `descendants`."""
        return self.call("GET", f"/api/v1/statuses/{status_id}/context")  # type: ignore[no-any-return]

    def timeline(self, name: str = "home", **query: Any) -> list[Json]:
        return self.call("GET", f"/api/v1/timelines/{name}", params=query)  # type: ignore[no-any-return]

    def own_statuses(self, **query: Any) -> list[Json]:
        return self.call("GET", f"/api/v1/accounts/{self.account_id}/statuses", params=query)  # type: ignore[no-any-return]

    def notifications(self, **query: Any) -> list[Json]:
        """Newest first, 40 unless `limit` says otherwise (snac alone would give one); see also min_id, max_id."""
        return self.call("GET", "/api/v1/notifications", params={"limit": 40, **query})  # type: ignore[no-any-return]

    def find(self, url: str) -> Json:
        """The status with this address as this user's own server knows it (fetched when new)."""
        query = {"q": url, "resolve": "true", "type": "statuses"}
        found = self.call("GET", "/api/v2/search", params=query)["statuses"]
        return found[0] if found else {}

    def follow(self, whom: SnacUser) -> None:
        """Follow somebody on another server, and wait until they have been told."""

        def ask() -> None:
            self.server.command("follow", self.server.data, self.name, whom.handle.lstrip("@"))

        def is_known() -> bool:
            followers = [found["account"]["acct"] for found in whom.notifications() if found["type"] == "follow"]
            return self.handle.lstrip("@") in followers

        ask()
        insist(is_known, ask, f"{whom.handle} is told that {self.handle} follows")

    def revoke(self) -> None:
        """Withdraw the access token; reading `token` again does not bring a new one."""
        self.server.revoke(self.token)


def insist(probe: Callable[[], Result], again: Callable[[], object], message: str) -> Result:
    """As `eventually`; what does not happen soon is asked for again, twice."""
    for _ in range(2):
        with suppress(AssertionError):
            return eventually(probe, LOST_AFTER)
        again()
    return eventually(probe, message=message)


def lost_between(whose: SnacUser, server: SnacServer) -> list[Json]:
    """What would tell a server all that somebody said, changed and took back and it does not know, oldest first."""
    said, known = whose.server.statuses_of(whose.address), server.statuses_of(whose.address)
    lost = [_activity(whose, "Create", said[uri]) for uri in sorted(said) if not server.has(uri)]
    for uri in sorted(said.keys() & known.keys()):
        if said[uri].get("updated", "") > known[uri].get("updated", ""):
            lost.append(_activity(whose, "Update", said[uri]))
    if _has_followers_on(server, whose):
        gone = {"type": "Tombstone", "to": "https://www.w3.org/ns/activitystreams#Public"}
        away = [uri for uri in sorted(known) if not whose.server.has(uri)]
        lost += [_activity(whose, "Delete", {**gone, "id": uri}) for uri in away]
    return lost


def _has_followers_on(server: SnacServer, whose: SnacUser) -> bool:
    """Nobody else is told of a deletion."""
    files = (whose.server.data / "user" / whose.name / "followers").glob("*.json")
    return any(json.loads(file.read_bytes())["id"].startswith(f"{server.url}/") for file in files)


def _is_new(status: Json) -> bool:
    said = str(status.get("updated") or status.get("published") or "")
    return said != "" and time.time() - datetime.fromisoformat(said).timestamp() < LOST_AFTER / 2


def _activity(whose: SnacUser, verb: str, status: Json) -> Json:
    return {
        "@context": "https://www.w3.org/ns/activitystreams",
        "type": verb,
        "id": f"{status['id']}/{verb}{status.get('updated', '')}",
        "actor": whose.address,
        "object": status,
        "to": status.get("to", []),
        "cc": status.get("cc", []),
    }


@dataclass
class Fediverse:
    """Two servers that federate: the town usually lives on A and residents on B."""

    a: SnacServer
    b: SnacServer


def running_fediverse() -> Iterator[Fediverse]:
    with SnacServer() as a, SnacServer() as b:
        yield Fediverse(a, b)
