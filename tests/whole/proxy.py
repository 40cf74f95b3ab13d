"""A scripted proxy in front of a real server: passes everything on, and spoils the answers that a test names.

It plays what snac2 cannot be brought to do: 429, 500, half an answer, a connection cut before or after the post, its
edit or its deletion was taken; and that the whole server is away for one account and not for another.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event
from urllib.parse import parse_qs

import httpx

from heed.channels.tests.local_server import Reply, Request, running_server

#: The head and half the body of an answer, then nothing more.
_HALF = b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 4000\r\n\r\n{"id": "17'
_HEADERS = ("authorization", "content-type", "idempotency-key", "accept")

_STATUSES = "/api/v1/statuses"

PassOn = Callable[[], Reply]
Fault = Callable[[PassOn], Reply]
#: What tells one attempt from the others: all of these stand in it, see `Proxy.spoil`.
Words = str | tuple[str, ...]


def too_many(seconds: int) -> Fault:
    """Not taken: 429 with Retry-After."""
    return lambda pass_on: Reply({"error": "Too many requests"}, 429, {"Retry-After": str(seconds)})


def broken(pass_on: PassOn) -> Reply:
    """Not taken: 500."""
    return Reply({"error": "Internal error"}, 500)


def refused(pass_on: PassOn) -> Reply:
    """Not taken, and never will be: 422."""
    return Reply({"error": "Validation failed: this word is not allowed here"}, 422)


def cut_before(pass_on: PassOn) -> Reply:
    """Not taken: the connection ends without an answer."""
    return Reply(raw=b"")


def cut_after(pass_on: PassOn) -> Reply:
    """Taken, and the connection ends before the answer."""
    pass_on()
    return Reply(raw=b"")


def half(pass_on: PassOn) -> Reply:
    """Taken, and the answer breaks off."""
    pass_on()
    return Reply(raw=_HALF)


@dataclass
class Held:
    """Taken at once, and answered only when `let_go` is set."""

    taken: Event = field(default_factory=Event)
    let_go: Event = field(default_factory=Event)

    def __call__(self, pass_on: PassOn) -> Reply:
        reply = pass_on()
        self.taken.set()
        self.let_go.wait(120)
        return reply


@dataclass
class Proxy:
    """`faults`: by words of a post, what happens to the attempts to publish it, one after the other."""

    upstream: str
    url: str = ""
    is_away: bool = False  # nothing is passed on, and every connection ends without an answer
    faults: dict[Words, list[Fault]] = field(default_factory=dict)
    asked: dict[Words, list[float]] = field(default_factory=dict)  # moments of each attempt, by words
    passed_on: dict[Words, int] = field(default_factory=dict)  # how many of them reached the server, by words

    def __post_init__(self) -> None:
        self._client = httpx.Client(verify=False, timeout=60)

    def spoil(self, words: Words, *faults: Fault) -> None:
        """The attempts in which these words stand are counted, and the first of them meet these faults.

        They are looked for in the text that is published or edited with "POST" or "PUT" before it, or in "DELETE" and
        the id of what is deleted.
        """
        self.faults[words], self.asked[words], self.passed_on[words] = list(faults), [], 0

    def reply_to(self, request: Request) -> Reply:
        if self.is_away:
            return Reply(raw=b"")
        said = _said(request)
        words = next((words for words in self.faults if said and _stand_in(words, said)), None)
        if words is None:
            return self._forward(request)
        self.asked[words].append(time.monotonic())
        fault = self.faults[words].pop(0) if self.faults[words] else None
        return fault(lambda: self._pass_on(words, request)) if fault else self._pass_on(words, request)

    def _pass_on(self, words: Words, request: Request) -> Reply:
        self.passed_on[words] += 1
        return self._forward(request)

    def _forward(self, request: Request) -> Reply:
        headers = {name: value for name, value in request.headers.items() if name in _HEADERS}
        query = [(name, value) for name, values in request.query.items() for value in values]
        try:
            answer = self._client.request(
                request.method,
                self.upstream + request.path,
                params=query,
                content=request.body,
                headers={**headers, "Connection": "close"},
            )
        except httpx.HTTPError:  # the server behind is away: so is this one
            return Reply(raw=b"")
        return Reply(answer.content, answer.status_code, {"Content-Type": answer.headers.get("content-type", "")})


def _said(request: Request) -> str:
    """What is published, edited or deleted; nothing of all other requests."""
    if (request.method, request.path) == ("POST", _STATUSES) or request.method == "PUT":
        return f"{request.method} {parse_qs(request.body.decode()).get('status', [''])[0]}"
    return f"DELETE {request.path}" if request.method == "DELETE" else ""


def _stand_in(words: Words, said: str) -> bool:
    return all(word in said for word in ([words] if isinstance(words, str) else words))


@contextmanager
def running_proxy(upstream: str) -> Iterator[Proxy]:
    """In front of the server at `upstream`, on a free port of loopback."""
    with running_server() as server:
        proxy = Proxy(upstream, server.url)
        server.reply_to = proxy.reply_to  # type: ignore[method-assign]
        yield proxy
