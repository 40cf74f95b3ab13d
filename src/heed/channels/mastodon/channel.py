"""The fediverse, through the client API of Mastodon that many servers speak."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from threading import Event
from typing import Any, ClassVar

from pydantic import BaseModel

from heed.channels import net
from heed.channels.contract import (
    Author,
    Batch,
    Capabilities,
    Change,
    Channel,
    ChannelError,
    Connected,
    Connection,
    Engagement,
    Incoming,
    Media,
    Outgoing,
    Receipt,
    ReceiptKind,
    Unreadable,
    Watched,
)
from heed.channels.mastodon import blocking, composing, lookup, oauth, streaming
from heed.channels.mastodon.api import Api, Refusal, incomprehensible
from heed.channels.mastodon.intake import MENTIONS, OWN, batches
from heed.channels.mastodon.paging import Position, walk
from heed.channels.mastodon.payloads import (
    Payload,
    Status,
    absolute_handle,
    author_in,
    parse_status,
    read_status,
    stable_id,
    unreadable,
)

UNANNOUNCED_EVERY = 60.0  # seconds
MEDIA_PATIENCE = 60.0  # seconds for a server to process an upload
MEDIA_LIMIT = 40 * 1024 * 1024  # bytes
_GONE = (404, 410)


class Adapter(Channel):
    slug = "mastodon"
    name = "Mastodon (fediverse)"
    capabilities = Capabilities(
        text_limit=composing.DEFAULT_LIMIT,
        splits=True,
        link_length=composing.DEFAULT_URL_LENGTH,
        edit=True,
        delete=True,
        block=True,
        private_reply=True,
        attachments=True,
        receipt=ReceiptKind.PUBLISHED,
        lookup=True,
        streams=True,
    )
    connect_form: ClassVar[type[BaseModel]] = oauth.ConnectForm
    uses_oauth = True

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        settings = connection.settings
        self._api = Api(settings["base_url"], connection.secrets.get("access_token", ""), connection.allowed_networks)
        self._host: str = settings.get("host") or self._api.host
        self._own_id = str(settings["account_id"])
        self._limit = int(settings.get("max_characters", composing.DEFAULT_LIMIT))
        self._url_length = int(settings.get("url_length", composing.DEFAULT_URL_LENGTH))
        # Of one account: servers choose their own limit.
        self.capabilities = replace(  # type: ignore[misc]
            type(self).capabilities, text_limit=self._limit, link_length=self._url_length
        )

    # Connecting

    @classmethod
    def connect(cls, form: BaseModel, allowed_networks: tuple[str, ...] = ()) -> Connected:
        """Refused: the administrator agrees on the server's own page, see `authorise_url`."""
        raise ChannelError("this account is connected on its own server", permanent=True, remedy="Log in there first.")

    @classmethod
    def authorise_url(
        cls, form: BaseModel, redirect_uri: str, state: str, allowed_networks: tuple[str, ...] = ()
    ) -> tuple[str, dict[str, Any]]:
        server = oauth.ConnectForm.model_validate(form.model_dump()).server
        return oauth.authorise_url(server, redirect_uri, state, allowed_networks)

    @classmethod
    def finish_authorisation(
        cls, kept: dict[str, Any], code: str, redirect_uri: str, allowed_networks: tuple[str, ...] = ()
    ) -> Connected:
        return oauth.finish(kept, code, redirect_uri, allowed_networks)

    def check(self) -> str:
        account = oauth.own_account(self._api)
        if account.id != self._own_id:
            raise ChannelError(
                f"our access belongs to another account, {account.acct}",
                permanent=True,
                unauthorised=True,
                remedy="Connect the account again, logged in as the account of the municipality.",
            )
        return absolute_handle(account.acct, self._host)

    # In

    def fetch(self, cursor: dict[str, Any]) -> Iterator[Batch]:
        """Mentions of us, and what our account wrote in whatever app. The first fetch takes the latest 200 of each."""
        mentions = walk(
            self._api, "/api/v1/notifications", Position.load(cursor.get(MENTIONS)), **{"types[]": "mention"}
        )
        own = walk(self._api, self._own_statuses, Position.load(cursor.get(OWN)), exclude_reblogs="true")
        yield from batches(mentions, own, self._read_mention, self._read_own)

    @property
    def _own_statuses(self) -> str:
        return f"/api/v1/accounts/{self._own_id}/statuses"

    def _read_mention(self, notification: object) -> Incoming | None:
        """The message in a notification; None for likes and the like. `ValueError` if unreadable."""
        if not isinstance(notification, dict):
            raise ValueError("a notification is not an object")
        if notification.get("type") != "mention":
            return None
        return read_status(notification.get("status"), self._host, self._own_id)

    def _read_own(self, payload: object) -> Incoming | None:
        if isinstance(payload, dict) and payload.get("reblog"):
            return None
        return read_status(payload, self._host, self._own_id)

    def stream(self, cursor: dict[str, Any], stop: Event) -> Iterator[Batch]:
        """Fetches when the server says that something happened, and every minute for what it does not announce.

        `stop` is noticed at the next sign of life, which servers give every 15 seconds or so.
        """
        streaming_url = str(self.connection.settings.get("streaming_url", ""))
        fetch_at = 0.0  # at once, for what came before the stream was open
        for sign in streaming.signs(self._api, streaming_url, stop):
            if sign is streaming.Sign.NEWS or time.monotonic() >= fetch_at:
                for batch in self.fetch(cursor):
                    cursor = batch.cursor
                    yield batch
                fetch_at = time.monotonic() + UNANNOUNCED_EVERY
            else:
                yield Batch(cursor=cursor)

    def refresh(self, watched: Sequence[Watched]) -> Iterator[Batch]:
        """What became of messages: a batch for each one that changed, and for answers that nobody announced.

        Answers are those in the thread by us, to us, or by the author of the message; what others say to each other
        there is none of our business. The batches carry no cursor.
        """
        known = {stable_id(message.native_id) for message in watched}
        for message in watched:
            found = [self._renewed(message), *self._unannounced(message, known)]
            messages = tuple(item for item in found if isinstance(item, Incoming))
            problems = tuple(item for item in found if isinstance(item, Unreadable))
            known.update(item.native_id for item in messages)
            if messages or problems:
                yield Batch(messages=messages, unreadable=problems)

    def _renewed(self, message: Watched) -> Incoming | Unreadable | None:
        payload = self._status(message.native_id)
        if payload is None:
            return self._deletion(message)
        try:
            now = read_status(payload, self._host, self._own_id)
        except ValueError as error:
            return unreadable(payload, error)
        is_new = now.version is not None and (message.version is None or now.version > message.version)
        return now if is_new else None

    def _status(self, native_id: str) -> Any:
        """The status, or None where the server says that it is gone while our access works."""
        try:
            return self._api.get(f"/api/v1/statuses/{native_id}")
        except Refusal as refusal:
            if refusal.status not in _GONE:
                raise
            self.check()
            return None

    def _deletion(self, message: Watched) -> Incoming:
        return Incoming(
            native_id=message.native_id,
            author=author_in(message.raw, self._host),
            text="",
            sent_at=datetime.now(UTC),
            change=Change.DELETION,
        )

    def _unannounced(self, message: Watched, known: set[str]) -> Iterator[Incoming | Unreadable]:
        speaker = author_in(message.raw, self._host).native_id
        for payload in self._descendants(message.native_id):
            try:
                answer = read_status(payload, self._host, self._own_id)
            except ValueError as error:
                yield unreadable(payload, error)
                continue
            is_ours = answer.is_own or payload.get("in_reply_to_account_id") == self._own_id
            if answer.native_id not in known and (is_ours or answer.author.native_id == speaker):
                yield answer

    def _descendants(self, native_id: str) -> list[Payload]:
        try:
            context = self._api.get(f"/api/v1/statuses/{native_id}/context")
        except Refusal as refusal:
            if refusal.status in _GONE:
                return []
            raise
        found = context.get("descendants") if isinstance(context, dict) else None
        return [item for item in found if isinstance(item, dict)] if isinstance(found, list) else []

    # Out

    def split(self, text: str) -> list[str]:
        return composing.split(text, self._limit, self._url_length)

    def send(self, outgoing: Outgoing) -> Receipt:
        """Publish, as an answer where it has a parent. Nothing is published where that parent is gone."""
        parent = self._parent(outgoing.parent_id)
        visibility = composing.allowed_visibility(outgoing.visibility, outgoing.parent_raw, parent)
        form = {
            "status": composing.addressed(outgoing.text, outgoing.recipient.handle),
            "visibility": composing.api_name(visibility),
            "in_reply_to_id": outgoing.parent_id,
            "language": outgoing.language,
            "media_ids[]": self._uploaded(outgoing.media),
        }
        form = {name: value for name, value in form.items() if value}
        headers = {"Idempotency-Key": outgoing.idempotency_key}
        return self._receipt(self._api.post("/api/v1/statuses", form, headers))

    def _parent(self, parent_id: str) -> Payload:
        """The message that is answered, as it is now. Some servers publish an answer to a lost one on its own."""
        if not parent_id:
            return {}
        payload = self._status(parent_id)
        if payload is None:
            raise ChannelError(
                "the message that this answers is gone",
                permanent=True,
                remedy="It was deleted by its author or its server. Do not answer it here.",
            )
        return payload if isinstance(payload, dict) else {}

    def _uploaded(self, media: Sequence[Media]) -> list[str]:
        at_most = int(self.connection.settings.get("max_media", 4))
        if len(media) > at_most:
            raise ChannelError(
                f"{self._api.host} takes at most {at_most} attachments with a message",
                permanent=True,
                remedy=f"Leave {len(media) - at_most} of them out.",
            )
        return [self._upload(item) for item in media]

    def _upload(self, media: Media) -> str:
        """The id of an uploaded file, when the server has finished with it. Nothing is published by this."""
        content = media.content
        if content is None:
            content, _ = net.download(media.url, self.connection.allowed_networks, MEDIA_LIMIT)
        files = {"file": (media.name or "attachment", content, media.media_type)}
        try:
            answer = self._api.post("/api/v2/media", {"description": media.alt}, files=files)
            return self._processed(answer)
        except ChannelError as error:
            error.maybe_sent = False
            raise

    def _processed(self, answer: Any) -> str:
        media_id = str(answer.get("id") or "") if isinstance(answer, dict) else ""
        if not media_id:
            raise incomprehensible(self._api.host, "an upload without an id")
        deadline = time.monotonic() + MEDIA_PATIENCE
        while isinstance(answer, dict) and answer.get("url", "") is None:  # null until it has been processed
            if time.monotonic() > deadline:
                raise ChannelError(f"{self._api.host} is still busy with an attachment", remedy="Heed tries again.")
            time.sleep(1)
            answer = self._api.get(f"/api/v1/media/{media_id}")
        return media_id

    def edit(self, native_id: str, outgoing: Outgoing) -> Receipt:
        """Servers keep what a status said before, and tell those who shared or answered it."""
        form = {"status": composing.addressed(outgoing.text, outgoing.recipient.handle), "language": outgoing.language}
        edited = self._api.put(f"/api/v1/statuses/{native_id}", {name: text for name, text in form.items() if text})
        # Some servers give an edited status another id: to us it stays the message that it was.
        return replace(self._receipt(edited), native_id=native_id, at=datetime.now(UTC))

    def delete(self, native_id: str) -> None:
        try:
            self._api.delete(f"/api/v1/statuses/{native_id}")
        except Refusal as refusal:
            if refusal.status not in _GONE:
                raise
            self.check()  # gone already, or not ours to see any more?

    def block(self, author: Author, raw: dict[str, Any]) -> None:
        """Servers keep what the account says away from us from then on: it cannot be heard either."""
        blocking.block(self._api, author, raw)

    def unblock(self, author: Author, raw: dict[str, Any]) -> None:
        blocking.unblock(self._api, author, raw)

    def find_sent(self, outgoing: Outgoing) -> Receipt | None:
        """By parent, text and time, among our statuses and the answers to the parent that `known_ids` leaves."""
        found = lookup.find(self._api, self._own_id, outgoing)
        return None if found is None else self._receipt(found)

    def _receipt(self, payload: Any) -> Receipt:
        try:
            status: Status = parse_status(payload)
        except ValueError as error:
            raise incomprehensible(self._api.host, f"something else than our message: {error}") from error
        return Receipt(
            native_id=stable_id(status.id),
            kind=ReceiptKind.PUBLISHED,
            at=status.created_at,
            url=status.url,
            raw=payload,
        )

    def measure(self, native_ids: Sequence[str]) -> dict[str, Engagement]:
        counted = ((native_id, self._status(native_id)) for native_id in native_ids)
        return {native_id: _engagement(payload) for native_id, payload in counted if isinstance(payload, dict)}


def _engagement(payload: Payload) -> Engagement:
    replies, shares, likes = (
        value if isinstance(value := payload.get(name), int) and value >= 0 else None
        for name in ("replies_count", "reblogs_count", "favourites_count")
    )
    return Engagement(replies=replies, shares=shares, likes=likes)
