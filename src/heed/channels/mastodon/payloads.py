"""Statuses as the client API gives them, read into the contract's values."""

from __future__ import annotations

import hashlib
import json
import mimetypes
import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import PurePosixPath
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import AwareDatetime, BaseModel, BeforeValidator, Field, StringConstraints, ValidationError

from heed.channels.contract import Author, Incoming, Media, Mention, Unreadable, Visibility
from heed.channels.html import clean_text, to_text
from heed.channels.mastodon.api import MAX_DEPTH

Payload = dict[str, Any]

_VISIBILITIES = {
    "public": Visibility.PUBLIC,
    "unlisted": Visibility.UNLISTED,
    "private": Visibility.FOLLOWERS,
    "mutuals_only": Visibility.FOLLOWERS,
    "direct": Visibility.DIRECT,
}
_MEDIA_TYPES = {"image": "image/jpeg", "gifv": "video/mp4", "video": "video/mp4", "audio": "audio/mpeg"}
_FULL_HANDLE = re.compile(r"(?<![\w@/.])@([\w.-]*\w)@([\w-]+(?:\.[\w-]+)+)")
_SNAC_ID = re.compile(r"\d{10}([0-9a-f]{32})")
_EARLIEST = datetime(2000, 1, 1, tzinfo=UTC)
_MAX_NAME = 300  # characters
_MAX_LISTED = 100  # media or mentions with one status


def _aware(value: object) -> object:
    """Moments without a zone are UTC, as the client API says."""
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d[T ][\d:.]+", value):
        return value + "Z"
    return value


def _or_empty(value: object) -> object:
    return "" if value is None else value


def _first(value: object) -> object:
    return [] if value is None else value[:_MAX_LISTED] if isinstance(value, list) else value


def _clean(value: object) -> object:
    return clean_text(value, _MAX_NAME).strip() if isinstance(value, str) else _or_empty(value)


Moment = Annotated[AwareDatetime, BeforeValidator(_aware)]
Text = Annotated[str, BeforeValidator(_or_empty)]
Name = Annotated[str, BeforeValidator(_clean)]
Identifier = Annotated[str, StringConstraints(min_length=1, max_length=300), BeforeValidator(_clean)]


class Account(BaseModel):
    id: Identifier
    acct: Identifier
    username: Name = ""
    display_name: Name = ""
    uri: Text = ""
    url: Text = ""
    bot: bool | None = False


class MentionedAccount(BaseModel):
    acct: Identifier
    username: Name = ""


class Attachment(BaseModel):
    type: Name = ""
    url: Text = ""
    remote_url: Text = ""
    description: Text = ""


class Status(BaseModel):
    id: Identifier
    account: Account
    created_at: Moment
    content: Text = ""
    spoiler_text: Text = ""
    edited_at: Moment | None = None
    in_reply_to_id: Name = ""
    in_reply_to_account_id: Name = ""
    visibility: Name = ""
    language: Name = ""
    url: Text = ""
    text: Text = ""  # what was typed; only some servers give it
    mentions: Annotated[list[MentionedAccount], BeforeValidator(_first)] = Field(default_factory=list)
    media_attachments: Annotated[list[Attachment], BeforeValidator(_first)] = Field(default_factory=list)
    reblog: Payload | None = None


def stable_id(native_id: str) -> str:
    """An id of a status that survives an edit and still works in calls.

    snac2 puts the time of the last change in front of a hash (and ignores it in calls): an edit gives a status, and
    all that point to it, another id. Ids of other servers stay as they are.
    """
    found = _SNAC_ID.fullmatch(native_id)
    return "0" * 10 + found[1] if found else native_id


def absolute_handle(acct: str, host: str) -> str:
    """ "anna" on example.org is "anna@example.org"."""
    acct = acct.lstrip("@")
    return acct if "@" in acct else f"{acct}@{host}"


def visibility_of(name: str) -> Visibility:
    """Of a visibility that is new to us we know only that it is not for everybody."""
    return _VISIBILITIES.get(name, Visibility.DIRECT)


def parse_status(payload: object) -> Status:
    """`ValueError` says which field is not what the client API promises."""
    try:
        return Status.model_validate(payload)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(str(step) for step in first["loc"]) or "status"
        raise ValueError(f"{place}: {first['msg']}") from error


def read_status(payload: object, host: str, own_id: str) -> Incoming:
    """The message in a status as seen from the server `host` by the account `own_id`. `ValueError` if unreadable."""
    if is_deep(payload):
        raise ValueError("nested too deeply to be stored")
    status = parse_status(payload)
    text = to_text(status.content)
    return Incoming(
        native_id=stable_id(status.id),
        author=_author(status.account, host),
        text=text,
        sent_at=_plausible(status.created_at),
        version=_plausible(status.edited_at) if status.edited_at else None,
        subject=clean_text(status.spoiler_text, _MAX_NAME).strip(),
        parent_id=stable_id(status.in_reply_to_id),
        visibility=visibility_of(status.visibility),
        mentions=tuple(_mentions(status.mentions, text, host)),
        media=tuple(_media(status.media_attachments)),
        language=_language(status.language),
        is_own=status.account.id == own_id,
        is_automatic=bool(status.account.bot),
        url=_web_address(status.url),
        raw=payload if isinstance(payload, dict) else {},
    )


def unreadable(payload: object, reason: Exception | str) -> Unreadable:
    """A payload set aside; whatever it is, it fits into a row."""
    if is_deep(payload):
        payload = {"id": identity(payload), "left_off": "nested too deeply to be stored"}
    raw = payload if isinstance(payload, dict) else {"payload": payload}
    return Unreadable(reason=clean_text(str(reason), 500), raw=raw)


def identity(payload: object) -> str:
    """The id of a payload for paging, or a fingerprint where it has none, so that it is not met for ever."""
    found = payload.get("id") if isinstance(payload, dict) else None
    if isinstance(found, str | int) and 0 < len(str(found)) <= 300:
        return str(found)
    try:
        text = json.dumps(payload, sort_keys=True, default=str)
    except RecursionError:
        text = "deep"
    return "?" + hashlib.sha256(text.encode()).hexdigest()


def is_deep(payload: object, limit: int = MAX_DEPTH) -> bool:
    """Whether lists and objects are nested more than `limit` deep."""
    level = [payload]
    for _ in range(limit):
        level = [item for value in level for item in _items(value)]
        if not level:
            return False
    return True


def _items(value: object) -> Iterable[object]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def author_in(raw: Payload, host: str) -> Author:
    """The author of a status that we were given earlier; an unnamed one where its payload is not at hand."""
    try:
        return _author(Account.model_validate(raw.get("account")), host)
    except ValidationError:
        return Author(native_id="", handle="")


def _author(account: Account, host: str) -> Author:
    handle = absolute_handle(account.acct, host)
    url = _web_address(account.url)
    return Author(
        native_id=_web_address(account.uri) or url or handle,
        handle=handle,
        name=account.display_name,
        is_bot=bool(account.bot),
        url=url,
    )


def _web_address(text: str) -> str:
    text = clean_text(text, 2_000).strip()
    return text if text.startswith(("https://", "http://")) else ""


def _plausible(moment: datetime) -> datetime:
    """Other servers set the clock of their messages; ours are between 2000 and now."""
    try:
        return min(max(moment.astimezone(UTC), _EARLIEST), datetime.now(UTC) + timedelta(minutes=5))
    except OverflowError:  # the first or last day that can be written
        return _EARLIEST if moment.year == 1 else datetime.now(UTC)


def _language(code: str) -> str:
    found = re.match(r"([a-z]{2})(?:[-_]|$)", code.lower())
    return found[1] if found else ""


def _media(attachments: Iterable[Attachment]) -> Iterable[Media]:
    for attachment in attachments:
        url = _web_address(attachment.url) or _web_address(attachment.remote_url)
        if not url:
            continue
        path = urlsplit(url).path
        guessed = mimetypes.guess_type(path)[0]
        yield Media(
            media_type=guessed or _MEDIA_TYPES.get(attachment.type, "application/octet-stream"),
            alt=clean_text(attachment.description, 5_000).strip(),
            name=PurePosixPath(path).name[:_MAX_NAME],
            url=url,
        )


def _mentions(accounts: Iterable[MentionedAccount], text: str, host: str) -> Iterable[Mention]:
    """Those whom the server lists, as they stand in the text; then full handles that it does not list."""
    seen: set[str] = set()
    for account in accounts:
        handle = absolute_handle(account.acct, host)
        name, _, server = handle.partition("@")
        literals = re.findall(rf"(?<![\w@/.])@{re.escape(name)}(?:@{re.escape(server)})?(?![\w@])", text, re.I)
        for literal in dict.fromkeys(literals):
            if literal.lower() not in seen:
                seen.add(literal.lower())
                yield Mention(text=literal, handle=handle)
    for found in _FULL_HANDLE.finditer(text):
        if found[0].lower() not in seen and len(seen) < _MAX_LISTED:
            seen.add(found[0].lower())
            yield Mention(text=found[0], handle=found[0].lstrip("@"))
