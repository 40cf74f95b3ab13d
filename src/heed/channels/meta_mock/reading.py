"""From the bytes of a webhook to messages: what can be read is, the rest is set aside with its reason."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from heed.channels.contract import Author, Batch, Change, Incoming, Media, Place, Unreadable, Visibility
from heed.channels.html import clean_text
from heed.channels.meta_mock.payload import (
    Attachment,
    ChangeOfField,
    ContactCard,
    Content,
    Entry,
    Envelope,
    Message,
    Status,
    Value,
)

MAX_BODY = 3 * 1024 * 1024  # bytes; Meta documents 3 MB as the largest webhook
MAX_DEPTH = 50  # lists and objects inside each other
_KEPT = 2_000  # characters of a body that is no JSON
_MESSAGE_FIELDS = ("messages", "smb_message_echoes")

Item = Incoming | Unreadable


def read_body(body: bytes, phone_number_id: str) -> Batch:
    """The messages for one telephone number of the town in a body whose signature has been checked."""
    try:
        payload = _parse_json(body)
        envelope = Envelope.model_validate(payload)
    except (ValueError, RecursionError) as error:
        return Batch(unreadable=(Unreadable(_reason("body", error), _kept(body)),))
    items = [item for entry in envelope.entry for item in _read_entry(entry, phone_number_id)]
    return Batch(
        messages=tuple(item for item in items if isinstance(item, Incoming)),
        unreadable=tuple(item for item in items if isinstance(item, Unreadable)),
    )


def _parse_json(body: bytes) -> Any:
    if len(body) > MAX_BODY:
        raise ValueError(f"has {len(body)} bytes, more than {MAX_BODY}")
    payload = json.loads(body)
    if _deeper_than(payload, MAX_DEPTH):
        raise ValueError(f"nests more than {MAX_DEPTH} levels deep")
    return payload


def _deeper_than(payload: Any, limit: int) -> bool:
    level = [payload]
    for _ in range(limit):
        level = [child for parent in level for child in _children(parent)]
        if not level:
            return False
    return True


def _children(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []


def _kept(body: bytes) -> dict[str, Any]:
    return {"body": clean_text(body[: 4 * _KEPT].decode("utf-8", "replace"))[:_KEPT]}


def _reason(what: str, error: Exception) -> str:
    """Why something was set aside, with the place and never with the content: reasons are read by everyone."""
    if isinstance(error, ValidationError):
        first = error.errors(include_input=False, include_url=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        return f"{what}: {place}: {first['msg']}" if place else f"{what}: {first['msg']}"
    if isinstance(error, json.JSONDecodeError):
        return f"{what}: not JSON at line {error.lineno}, column {error.colno}"
    if isinstance(error, UnicodeDecodeError):
        return f"{what}: not UTF-8 at byte {error.start}"
    return f"{what}: {'nests too deep' if isinstance(error, RecursionError) else error}"


def _set_aside(what: str, reason: Exception | str, raw: Any) -> Unreadable:
    text = f"{what}: {reason}" if isinstance(reason, str) else _reason(what, reason)
    return Unreadable(text, raw if isinstance(raw, dict) else {"value": raw})


def _read_entry(raw: Any, phone_number_id: str) -> Iterator[Item]:
    try:
        entry = Entry.model_validate(raw)
    except ValidationError as error:
        yield _set_aside("entry", error, raw)
        return
    for change in entry.changes:
        yield from _read_change(change, phone_number_id)


def _read_change(raw: Any, phone_number_id: str) -> Iterator[Item]:
    try:
        change = ChangeOfField.model_validate(raw)
    except ValidationError as error:
        yield _set_aside("change", error, raw)
        return
    value = change.value
    if change.field not in _MESSAGE_FIELDS:
        yield _set_aside("change", f"the field {change.field[:50]!r} is not one that carries messages", raw)
    elif value.metadata is not None and value.metadata.phone_number_id != phone_number_id:
        yield _set_aside("change", "meant for another telephone number than this account's", raw)
    else:
        yield from _read_value(value)


def _read_value(value: Value) -> Iterator[Item]:
    names = _names(value.contacts)
    for raw in value.messages:
        yield from _read_message(raw, names, is_own=False)
    for raw in value.message_echoes:
        yield from _read_message(raw, names, is_own=True)
    for raw in value.statuses:
        yield from _read_status(raw)


def _names(contacts: list[Any]) -> dict[str, str]:
    """Names by telephone number; a card that cannot be read costs a name and not a message."""
    names = {}
    for raw in contacts:
        try:
            card = ContactCard.model_validate(raw)
        except ValidationError:
            continue
        names[card.wa_id] = clean_text(card.profile.name, 200).strip()
    return names


def _read_message(raw: Any, names: dict[str, str], is_own: bool) -> Iterator[Item]:
    try:
        message = Message.model_validate(raw)
    except ValidationError as error:
        yield _set_aside("message", error, raw)
        return
    author = _author(message.sender, names)
    thread_id = f"chat:{message.to if is_own else message.sender}"
    common = {"author": author, "sent_at": message.timestamp, "thread_id": thread_id, "is_own": is_own, "raw": raw}
    found = _change_of(message) or _written(message, message.id)
    if found is None:
        yield _set_aside("message", f"the kind {message.type[:50]!r} cannot be shown", raw)
    else:
        yield Incoming(visibility=Visibility.DIRECT, **(common | found))


def _author(number: str, names: dict[str, str]) -> Author:
    handle = f"+{number}" if number.isdigit() else number
    return Author(native_id=number, handle=handle, name=names.get(number, ""))


def _change_of(message: Message) -> dict[str, Any] | None:
    """An edit, a deletion or a reaction; None where the message is none of these."""
    if message.revoke:
        return {"native_id": message.revoke.original_message_id, "text": "", "change": Change.DELETION}
    if message.edit:
        written = _written(message.edit.message, message.edit.original_message_id)
        return None if written is None else written | {"version": message.timestamp}
    if message.reaction:
        return _reaction(message)
    return None


def _reaction(message: Message) -> dict[str, Any]:
    """A sign under one of our messages counts as a short reply, which a later one replaces."""
    assert message.reaction is not None
    target, emoji = message.reaction.message_id, clean_text(message.reaction.emoji, 50).strip()
    native_id = f"reaction:{message.sender}:{target}"
    if not emoji:
        return {"native_id": native_id, "text": "", "change": Change.DELETION}
    return {"native_id": native_id, "text": emoji, "parent_id": target, "version": message.timestamp}


def _written(content: Content, native_id: str) -> dict[str, Any] | None:
    """What a message says, by its kind; None for kinds that have no words, picture or place that we can show."""
    found = _words(content) or _place(content) or _attachment(content)
    if found is None:
        return None
    return {"native_id": native_id, "parent_id": content.context.id if content.context else "", **found}


def _words(content: Content) -> dict[str, Any] | None:
    text = ""
    if content.text:
        text = content.text.body
    elif content.button:
        text = content.button.text
    elif content.interactive:
        choice = content.interactive.button_reply or content.interactive.list_reply
        text = "\n".join(filter(None, (choice.title, choice.description))) if choice else ""
    text = clean_text(text).strip()
    return {"text": text} if text else None


def _place(content: Content) -> dict[str, Any] | None:
    if not content.location:
        return None
    where = content.location
    words = ", ".join(filter(None, (_line(where.name), _line(where.address))))
    return {"text": words, "place": Place(lon=where.longitude, lat=where.latitude, address=words)}


def _attachment(content: Content) -> dict[str, Any] | None:
    kinds = (content.image, content.video, content.audio, content.document, content.sticker)
    attachment = next(filter(None, kinds), None)
    if attachment is None:
        return None
    return {"text": clean_text(attachment.caption).strip(), "media": (_media(attachment),)}


def _media(attachment: Attachment) -> Media:
    media_type = _line(attachment.mime_type.partition(";")[0])
    return Media(media_type=media_type, name=_line(attachment.filename), url=attachment.url[:2000])


def _line(text: str) -> str:
    return " ".join(clean_text(text, 200).split())


def _read_status(raw: Any) -> Iterator[Item]:
    """A message of ours that did not arrive comes back like a bounce; of good news the contract has no word yet."""
    try:
        status = Status.model_validate(raw)
    except ValidationError as error:
        yield _set_aside("status", error, raw)
        return
    if status.status != "failed":
        return
    causes = ", ".join(f"{_line(error.title)} ({error.code})" for error in status.errors) or "no reason given"
    yield Incoming(
        native_id=f"{status.id}:failed",
        author=_author(status.recipient_id, {}),
        text=f"Not delivered: {causes}",
        sent_at=status.timestamp,
        parent_id=status.id,
        thread_id=f"chat:{status.recipient_id}",
        visibility=Visibility.DIRECT,
        is_automatic=True,
        raw=raw,
    )
