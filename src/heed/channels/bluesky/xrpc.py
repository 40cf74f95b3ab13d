"""Calls to a Bluesky server as one account: logging in, sessions kept between calls, answers and errors.

Logging in is rationed by Bluesky (30 times in five minutes, 300 a day for an account:
https://docs.bsky.app/docs/advanced-guides/rate-limits), so a session is shared by all adapters of an account in this
process, and a refused log-in is not repeated for a while.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

import httpx
from atproto_client import Client
from atproto_client.client.session import Session
from atproto_client.exceptions import LoginRequiredError, RequestErrorBase
from atproto_client.models.common import XrpcError
from atproto_client.request import Request, Response
from atproto_core.exceptions import AtProtocolError

from heed.channels import net
from heed.channels.bluesky.errors import BlueskyError, refusal, strange_answer
from heed.channels.bluesky.payloads import parse_json
from heed.channels.contract import ChannelError

_TIMEOUT = 20.0  # seconds for each wait
_REST_AFTER_REFUSAL = 600.0  # seconds during which a refused log-in is not tried again
_MOST_PER_CALL = 25  # posts or profiles that the server gives at once


class _GuardedRequest(Request):
    """The library's request object over our client, which reaches public addresses only."""

    def __init__(self, allowed_networks: Sequence[str]) -> None:
        super(Request, self).__init__()
        self._client_kwargs: dict[str, Any] = {"allowed_networks": allowed_networks}
        self._client = net.client(allowed_networks, _TIMEOUT)

    def get(self, *args: Any, **kwargs: Any) -> Response:
        return _read(self._send_request("GET", *args, **kwargs))

    def post(self, *args: Any, **kwargs: Any) -> Response:
        return _read(self._send_request("POST", *args, **kwargs))


def _read(response: httpx.Response) -> Response:
    # The library's own parser gives up at 100 levels, which a deep thread or a hostile record reaches.
    content = parse_json(response.content) if response.content else {}
    return Response(
        True, response.status_code, content, {name.lower(): value for name, value in response.headers.items()}
    )


@dataclass(slots=True)
class _KnownAccount:
    """What this process remembers of one account between two adapters."""

    session: str = ""
    refused_until: float = 0.0  # monotonic seconds
    refusal: ChannelError | None = None
    lock: Lock = field(default_factory=Lock)


_known: dict[str, _KnownAccount] = {}
_known_lock = Lock()


def forget_sessions() -> None:
    """Forget all sessions and refusals of this process."""
    with _known_lock:
        _known.clear()


class Network:
    """One account on its server. Every method raises `BlueskyError` or another `ChannelError` and nothing else."""

    def __init__(
        self,
        service: str,
        identifier: str,
        app_password: str,
        session: str = "",
        allowed_networks: Sequence[str] = (),
    ) -> None:
        self.service = service
        self._identifier = identifier
        self._app_password = app_password
        self._allowed_networks = tuple(allowed_networks)
        self._client: Client | None = None
        key = hashlib.sha256("\0".join((service, identifier, app_password)).encode()).hexdigest()
        with _known_lock:
            self._known = _known.setdefault(key, _KnownAccount(session))

    @property
    def did(self) -> str:
        return self._session().did

    @property
    def handle(self) -> str:
        return self._session().handle

    @property
    def session_string(self) -> str:
        return self._session().encode()

    @property
    def server(self) -> str:
        """Address of the server that holds the account, which may be another than the one logged in at."""
        return (self._session().pds_endpoint or self.service).removesuffix("/xrpc").rstrip("/")

    def log_in(self) -> None:
        """Log in anew, whatever was remembered: for connecting an account."""
        with self._known.lock:
            self._known.refusal = None
            self._log_in()

    def query(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Ask something. Lists become repeated parameters; `method` is a lexicon name."""
        return self._call(lambda client: client.request.get(self._url(client, method), params=parameters))

    def procedure(self, method: str, body: dict[str, Any], *, publishes: bool = False) -> dict[str, Any]:
        """Change something. With `publishes`, an error says `maybe_sent` where the change may have been made."""
        return self._call(lambda client: client.request.post(self._url(client, method), json=body), publishes)

    def upload(self, content: bytes, media_type: str) -> dict[str, Any]:
        """Upload a picture; returns the blob as records refer to it."""
        headers = {"Content-Type": media_type}
        method = "com.atproto.repo.uploadBlob"
        answer = self._call(
            lambda client: client.request.post(self._url(client, method), content=content, headers=headers)
        )
        if not isinstance(answer.get("blob"), dict):
            raise strange_answer("no blob after an upload")
        return dict(answer["blob"])

    def posts(self, uris: Sequence[str]) -> dict[str, dict[str, Any]]:
        """The posts as the network shows them, by URI; those that it does not show are absent."""
        found: list[Any] = []
        for start in range(0, len(uris), _MOST_PER_CALL):
            answer = self.query("app.bsky.feed.getPosts", uris=list(uris[start : start + _MOST_PER_CALL]))
            found += _list(answer, "posts")
        return {post["uri"]: post for post in found if isinstance(post, dict) and isinstance(post.get("uri"), str)}

    def handles(self, dids: Sequence[str]) -> dict[str, str]:
        """Handles by DID, of those that the network knows."""
        found: list[Any] = []
        for start in range(0, len(dids), _MOST_PER_CALL):
            answer = self.query("app.bsky.actor.getProfiles", actors=list(dids[start : start + _MOST_PER_CALL]))
            found += _list(answer, "profiles")
        profiles = [profile for profile in found if isinstance(profile, dict)]
        return {str(profile.get("did")): str(profile["handle"]) for profile in profiles if profile.get("handle")}

    def _url(self, client: Client, method: str) -> str:
        return client._build_url(method)  # the public way refuses plain dictionaries as parameters

    def _call(self, call: Callable[[Client], Response], publishes: bool = False) -> dict[str, Any]:
        """One call, and once more with a fresh session where the server does not accept the one we have."""
        try:
            return self._attempt(call, publishes)
        except BlueskyError as problem:
            if not problem.unauthorised:
                raise
            self._renew()
        return self._attempt(call, publishes)

    def _attempt(self, call: Callable[[Client], Response], publishes: bool) -> dict[str, Any]:
        client = self._logged_in()
        try:
            self._refresh_if_due(client)
            content = call(client).content
        except Exception as error:  # the library lets errors of several packages through
            raise self._explain(error, publishes) from error
        if not isinstance(content, dict):
            raise strange_answer("it is not a JSON object")
        return content

    def _session(self) -> Session:
        session = self._logged_in()._session
        if session is None:
            raise strange_answer("a log-in without a session")
        return session

    def _logged_in(self) -> Client:
        if self._client is None:
            with self._known.lock:
                return self._resume() or self._log_in()
        return self._client

    def _new_client(self) -> Client:
        client = Client(self.service, request=_GuardedRequest(self._allowed_networks))
        client.on_session_change(lambda event, session: self._remember(session))
        return client

    def _remember(self, session: Session) -> None:
        self._known.session = session.encode()

    def _resume(self) -> Client | None:
        """Go on with the session that is known, if any; no network call."""
        if not self._known.session:
            return None
        client = self._new_client()
        try:
            client.login(session_string=self._known.session, fetch_bsky_profile=False)
            client._should_refresh_session()  # raises where the tokens cannot be read
        except (AtProtocolError, ValueError):
            self._known.session = ""
            return None
        self._client = client
        return client

    def _refresh_if_due(self, client: Client) -> None:
        if client._should_refresh_session():
            with self._known.lock:
                client._refresh_and_set_session()

    def _renew(self) -> None:
        """After a refusal: take the session that another thread made meanwhile, else log in."""
        with self._known.lock:
            mine = self._client._session.encode() if self._client and self._client._session else ""
            if self._known.session == mine or self._resume() is None:
                self._log_in()

    def _log_in(self) -> Client:
        """Log in with the app password; the caller holds the lock."""
        if self._known.refusal is not None and time.monotonic() < self._known.refused_until:
            raise self._known.refusal.with_traceback(None)
        client = self._new_client()
        try:
            client.login(self._identifier, self._app_password, fetch_bsky_profile=False)
        except Exception as error:  # as in `_attempt`
            problem = self._explain(error, publishes=False)
            self._keep_refusal(problem)
            raise problem from error
        self._known.refusal = None
        self._client = client
        return client

    def _keep_refusal(self, problem: ChannelError) -> None:
        if problem.unauthorised or problem.retry_after:
            self._known.session = ""
            self._known.refusal = problem
            self._known.refused_until = time.monotonic() + (problem.retry_after or _REST_AFTER_REFUSAL)

    def _explain(self, error: Exception, publishes: bool) -> ChannelError:
        problem = explain(error, httpx.URL(self.service).host)
        temporary = not (problem.permanent or problem.unauthorised or problem.retry_after)
        # A connection that was never made cannot have carried anything.
        never_left = isinstance(error.__cause__, httpx.ConnectError | httpx.ConnectTimeout)
        problem.maybe_sent = publishes and temporary and not never_left
        return problem


def explain(error: Exception, host: str) -> ChannelError:
    """The `ChannelError` for whatever the library raised during a call to `host`."""
    if isinstance(error, ChannelError):
        return error
    if isinstance(error, RequestErrorBase) and error.response is not None:
        return _explain_response(error.response)
    cause = error.__cause__ if isinstance(error, RequestErrorBase) else error
    if isinstance(cause, httpx.HTTPError | httpx.InvalidURL):
        return net.explain(cause, host)
    if isinstance(error, LoginRequiredError):
        return refusal(401, "AuthMissing", "", {})
    return strange_answer(f"{type(error).__name__}: {error}"[:300])


def _explain_response(response: Response) -> BlueskyError:
    content = response.content
    if isinstance(content, XrpcError):
        return refusal(response.status_code, content.error or "", content.message or "", response.headers)
    return refusal(response.status_code, "", "", response.headers)


def _list(answer: dict[str, Any], name: str) -> list[Any]:
    value = answer.get(name)
    if not isinstance(value, list):
        raise strange_answer(f"no list of {name}")
    return value
