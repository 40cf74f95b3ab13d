"""Connecting an account: Heed registers itself with the server, and the town's administrator agrees there."""

from __future__ import annotations

import re
from typing import Annotated, Any, TypeVar
from urllib.parse import urlencode, urlsplit

from pydantic import BaseModel, BeforeValidator, Field, ValidationError

from heed.channels.contract import ChannelError, Connected
from heed.channels.mastodon.api import Api, Refusal, incomprehensible
from heed.channels.mastodon.composing import DEFAULT_LIMIT, DEFAULT_URL_LENGTH
from heed.channels.mastodon.payloads import Account, Payload, absolute_handle

Model = TypeVar("Model", bound=BaseModel)

APP_NAME = "Heed"
SCOPES = "read write"  # the finer scopes are unknown to older and smaller servers
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*(?::\d{1,5})?|\[[0-9a-fA-F:]+\](?::\d{1,5})?")


def _server_address(value: object) -> object:
    """ "example.social", "https://example.social/about" and "@town@example.social" all name one server."""
    if not isinstance(value, str):
        return value
    scheme, _, rest = value.strip().rpartition("://")
    host = rest.partition("/")[0].rpartition("@")[2]
    if scheme not in ("", "https", "http") or not _HOST.fullmatch(host):
        raise ValueError("write the name of the server, such as example.social")
    return f"{scheme or 'https'}://{host.lower()}"


class ConnectForm(BaseModel):
    """What an administrator fills in: the server where the town has its account."""

    server: Annotated[str, BeforeValidator(_server_address)] = Field(
        title="Server", description="The server of your account, such as example.social", max_length=300
    )


class _App(BaseModel):
    client_id: str = Field(min_length=1)
    client_secret: str = Field(min_length=1)


class _Token(BaseModel):
    access_token: str = Field(min_length=1)


def authorise_url(
    base_url: str, redirect_uri: str, state: str, allowed_networks: tuple[str, ...]
) -> tuple[str, dict[str, Any]]:
    """Register Heed with a server; the page where the administrator agrees, and what to keep until then."""
    _require_encryption(base_url, allowed_networks)
    form = {"client_name": APP_NAME, "redirect_uris": redirect_uri, "scopes": SCOPES}
    answer = Api(base_url, allowed_networks=allowed_networks).post("/api/v1/apps", form)
    app = _parsed(_App, answer, base_url)
    query = {
        "response_type": "code",
        "client_id": app.client_id,
        "redirect_uri": redirect_uri,
        "scope": SCOPES,
        "state": state,
    }
    return f"{base_url}/oauth/authorize?{urlencode(query)}", {"base_url": base_url, **app.model_dump()}


def finish(kept: dict[str, Any], code: str, redirect_uri: str, allowed_networks: tuple[str, ...]) -> Connected:
    """Exchange the code for a token, and ask the server who we are and what it allows."""
    base_url: str = kept["base_url"]
    app = {"client_id": kept["client_id"], "client_secret": kept["client_secret"]}
    form = {"grant_type": "authorization_code", "code": code, "redirect_uri": redirect_uri, "scope": SCOPES, **app}
    try:
        answer = Api(base_url, allowed_networks=allowed_networks).post("/oauth/token", form)
    except Refusal as refusal:
        raise ChannelError(refusal.message, permanent=True, remedy="Start connecting this account anew.") from refusal
    token = _parsed(_Token, answer, base_url).access_token
    api = Api(base_url, token, allowed_networks)
    settings = connected_settings(api)
    return Connected(
        handle=settings["handle"],
        native_id=settings["account_id"],
        settings=settings,
        secrets={**app, "access_token": token},
    )


def connected_settings(api: Api) -> dict[str, Any]:
    """What the server says of our account and of itself, as stored with the account."""
    account = own_account(api)
    instance = _instance(api)
    host = _domain(instance, api.host)
    return {
        "base_url": api.base_url,
        "host": host,
        "account_id": account.id,
        "handle": absolute_handle(account.acct, host),
        "streaming_url": _streaming_url(instance, api.base_url),
        **_limits(instance),
    }


def own_account(api: Api) -> Account:
    """The account that our token stands for; `unauthorised` if the server takes it for nobody."""
    try:
        answer = api.get("/api/v1/accounts/verify_credentials")
    except Refusal as refusal:
        # snac2 says 422 to a token that it does not know, and has said 421.
        if refusal.status in (421, 422):
            refusal.unauthorised = True
            refusal.remedy = "Connect the account again on the accounts page."
        raise
    return _parsed(Account, answer, api.base_url)


def _instance(api: Api) -> Payload:
    """What the server says about itself: in the newer form, else in the older one, else nothing."""
    for path in ("/api/v2/instance", "/api/v1/instance"):
        try:
            answer = api.get(path)
        except Refusal as refusal:
            if refusal.status not in (401, 403, 404, 410, 422):
                raise
        else:
            if isinstance(answer, dict):
                return answer
    return {}


def _limits(instance: Payload) -> dict[str, int]:
    statuses = _inside(instance, "configuration", "statuses")
    limit = _positive(statuses.get("max_characters")) or _positive(instance.get("max_toot_chars"))
    return {
        "max_characters": limit or DEFAULT_LIMIT,
        "url_length": _positive(statuses.get("characters_reserved_per_url")) or DEFAULT_URL_LENGTH,
        "max_media": _positive(statuses.get("max_media_attachments")) or 4,
    }


def _streaming_url(instance: Payload, base_url: str) -> str:
    """Where the server streams, never less encrypted than the server itself; "" where it does not say."""
    newer = _inside(instance, "configuration", "urls").get("streaming")
    named = newer or _inside(instance, "urls").get("streaming_api")
    if not isinstance(named, str):
        return ""
    url = re.sub("^ws", "http", named).rstrip("/")
    return url if url.startswith(("https://", base_url.partition("//")[0] + "//")) else ""


def _domain(instance: Payload, host: str) -> str:
    """The name behind the "@" of accounts here, which need not be the name of the web server."""
    named = instance.get("domain") or instance.get("uri")
    if not isinstance(named, str):
        return host
    name = urlsplit(named).hostname or named if "://" in named else named
    return name.lower() if _HOST.fullmatch(name) else host


def _inside(payload: Payload, *names: str) -> Payload:
    inner: Any = payload
    for name in names:
        inner = inner.get(name) if isinstance(inner, dict) else None
    return inner if isinstance(inner, dict) else {}


def _positive(value: object) -> int:
    return value if isinstance(value, int) and 0 < value < 10_000_000 else 0


def _require_encryption(base_url: str, allowed_networks: tuple[str, ...]) -> None:
    if base_url.startswith("http://") and not allowed_networks:
        raise ChannelError(
            f"{base_url} would send our access unencrypted",
            permanent=True,
            remedy="Write the server without http://, such as example.social.",
        )


def _parsed(model: type[Model], answer: object, base_url: str) -> Model:
    try:
        return model.model_validate(answer)
    except ValidationError as error:
        raise incomprehensible(base_url, "something else than was asked for") from error
