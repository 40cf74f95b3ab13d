"""Calls to one server, and what its refusals mean."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import httpx

from heed.channels import net
from heed.channels.contract import ChannelError

TIMEOUT = 20.0  # seconds, for connecting and for each wait
MAX_ANSWER = 64 * 1024 * 1024  # bytes; forty statuses with the longest texts that servers take in
MAX_DEPTH = 60  # of JSON, in an answer that is too deep to be parsed as it is

_JSON_NESTING = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{}]', re.DOTALL)

Form = dict[str, Any]


@dataclass(frozen=True)
class Meaning:
    """What an HTTP status says about a call that failed."""

    message: str
    remedy: str
    permanent: bool = False
    unauthorised: bool = False
    maybe_sent: bool = False


_CONNECT_AGAIN = "Connect the account again on the accounts page."
_WAIT = "Heed tries again by itself."
_REFUSED = Meaning("did not accept this", "Change the text or its attachments, then send it again.", permanent=True)
_BROKEN = Meaning("has a problem of its own", _WAIT, maybe_sent=True)
_MOVED = Meaning("sends us to another address", "Connect the account again with the new address.", permanent=True)

_MEANINGS: dict[int, Meaning] = {
    401: Meaning("no longer accepts our access", _CONNECT_AGAIN, permanent=True, unauthorised=True),
    403: Meaning("does not let this account do this", _CONNECT_AGAIN, permanent=True, unauthorised=True),
    404: Meaning("does not have this (any more)", "Look on the network whether it was deleted.", permanent=True),
    408: Meaning("did not get the whole request", _WAIT, maybe_sent=True),
    410: Meaning("does not have this any more", "It was deleted; nothing can be sent there.", permanent=True),
    425: Meaning("asks us to wait", _WAIT),
    429: Meaning("asks us to slow down", _WAIT),
}


def meaning_of(status: int) -> Meaning:
    """What a status other than success means, for every number a server may come up with."""
    if status in _MEANINGS:
        return _MEANINGS[status]
    if 300 <= status < 400:
        return _MOVED
    return _REFUSED if 400 <= status < 500 else _BROKEN


class Refusal(ChannelError):
    """An answer other than success, with its HTTP status."""

    def __init__(self, host: str, response: httpx.Response) -> None:
        meaning = meaning_of(response.status_code)
        super().__init__(
            f"{host} {meaning.message} ({response.status_code}{_said(response)})",
            permanent=meaning.permanent,
            remedy=meaning.remedy,
            retry_after=retry_after(response.headers),
            unauthorised=meaning.unauthorised,
            maybe_sent=meaning.maybe_sent,
        )
        self.status = response.status_code


def _said(response: httpx.Response) -> str:
    """The reason in the words of the server, if it gave one: `{"error": "Text is too long"}`."""
    try:
        error = json.loads(response.content).get("error")
    except (ValueError, AttributeError, RecursionError):
        return ""
    return f": {error[:200]}" if isinstance(error, str) else ""


def retry_after(headers: httpx.Headers) -> float | None:
    """Seconds to wait: `Retry-After` as seconds, or `X-RateLimit-Reset` as a moment when nothing remains."""
    asked = headers.get("retry-after", "")
    if asked.isdecimal():
        return min(float(asked), 86_400.0)
    if headers.get("x-ratelimit-remaining") != "0":
        return None
    try:
        reset = datetime.fromisoformat(headers.get("x-ratelimit-reset", ""))
        wait = (reset if reset.tzinfo else reset.replace(tzinfo=UTC)) - datetime.now(UTC)
    except (ValueError, OverflowError):
        return None
    return min(max(wait.total_seconds(), 1.0), 86_400.0)


@dataclass(frozen=True)
class Api:
    """One server, with the token of one account. Holds no connection open between calls."""

    base_url: str
    token: str = field(default="", repr=False)
    allowed_networks: tuple[str, ...] = ()

    @property
    def host(self) -> str:
        return httpx.URL(self.base_url).host

    def get(self, path: str, **query: Any) -> Any:
        """The JSON at a path; safe to repeat, so nothing is said about what may have been sent."""
        try:
            return self._call("GET", path, params=query)
        except ChannelError as error:
            error.maybe_sent = False
            raise

    def post(self, path: str, form: Form, headers: dict[str, str] | None = None, **more: Any) -> Any:
        """The JSON that answers a form. Redirects are errors: following one would repeat or lose the form."""
        return self._call("POST", path, data=form, headers=headers, follow_redirects=False, **more)

    def put(self, path: str, form: Form) -> Any:
        """The JSON that answers a form which changes something; done twice, it changes nothing more."""
        return self._call("PUT", path, data=form, follow_redirects=False)

    def delete(self, path: str) -> Any:
        """The JSON that answers taking something away; done twice, it is gone as well."""
        return self._call("DELETE", path, follow_redirects=False)

    def _call(self, method: str, path: str, follow_redirects: bool = True, **arguments: Any) -> Any:
        with self._errors(), self.client() as client:
            request = client.build_request(method, self.base_url + path, **arguments)
            response = client.send(request, stream=True, follow_redirects=follow_redirects)
            try:
                content = net.read_limited(response, MAX_ANSWER)
            finally:
                response.close()
            return self._parsed(httpx.Response(response.status_code, headers=response.headers, content=content))

    def client(self, silence: float = TIMEOUT) -> httpx.Client:
        """A client with our token; `silence` is how long, in seconds, the server may keep us waiting for bytes."""
        # Some servers close idle connections without saying so: a request on such a one would seem half sent.
        headers = {"Connection": "close", "Accept": "application/json"}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        return net.client(self.allowed_networks, httpx.Timeout(TIMEOUT, read=silence), headers=headers)

    @contextmanager
    def _errors(self) -> Iterator[None]:
        with translated_errors(self.host):
            yield

    def _parsed(self, response: httpx.Response) -> Any:
        if not response.is_success:
            raise Refusal(self.host, response)
        try:
            return _loads(response.content)
        except ValueError as error:
            raise incomprehensible(self.host, "no JSON that can be read") from error


def _loads(content: bytes) -> Any:
    try:
        return json.loads(content)
    except RecursionError:  # one absurd status must not make its whole page unreadable
        return json.loads(without_depths(content.decode(errors="replace")))


def without_depths(text: str, limit: int = MAX_DEPTH) -> str:
    """JSON in which everything nested deeper than `limit` is null."""
    kept, start, depth = [], 0, 0
    for token in _JSON_NESTING.finditer(text):
        if token[0] in "[{":
            depth += 1
            if depth == limit + 1:
                kept.append(text[start : token.start()] + "null")
        elif token[0] in "]}":
            if depth == limit + 1:
                start = token.end()
            depth -= 1
    return "".join(kept) + (text[start:] if depth <= limit else "")


@contextmanager
def translated_errors(host: str) -> Iterator[None]:
    """Errors of httpx leave as `ChannelError`."""
    try:
        yield
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError) as error:
        raise net.explain(error, host) from error


def incomprehensible(host: str, what: str) -> ChannelError:
    """The error for a success whose content is not what the client API promises."""
    return ChannelError(
        f"{host} answered with {what}", remedy="Check whether this is a Mastodon-compatible server.", maybe_sent=True
    )
