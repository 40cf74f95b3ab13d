"""The Bluesky channel."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, Field, SecretStr, field_validator

from heed.channels.bluesky import intake, keys, payloads, restricting, splitting, threads
from heed.channels.bluesky.errors import BlueskyError
from heed.channels.bluesky.reading import WEB
from heed.channels.contract import (
    Author,
    Batch,
    Capabilities,
    Channel,
    ChannelError,
    Connected,
    Connection,
    Engagement,
    Outgoing,
    Receipt,
    ReceiptKind,
    TextUnit,
    Watched,
)

if TYPE_CHECKING:
    from heed.channels.bluesky.xrpc import Network


class ConnectForm(BaseModel):
    """What an administrator fills in."""

    service: str = Field(
        default="https://bsky.social",
        title="Service",
        description="Where the account lives. Leave it as it is unless your organisation runs its own server.",
    )
    handle: str = Field(title="Handle", description="For example havenstad.bsky.social", min_length=1, max_length=300)
    app_password: SecretStr = Field(
        title="App password",
        description="Made on Bluesky: Settings, Privacy and security, App passwords. Not the account's own password.",
        min_length=1,
    )

    @field_validator("service")
    @classmethod
    def _is_address(cls, service: str) -> str:
        service = service.strip().rstrip("/")
        return service if "://" in service else f"https://{service}"

    @field_validator("handle")
    @classmethod
    def _without_at(cls, handle: str) -> str:
        return handle.strip().removeprefix("@")


class Adapter(Channel):
    """One account on Bluesky or another server of the AT Protocol, read through its AppView."""

    slug = "bluesky"
    name = "Bluesky"
    capabilities = Capabilities(
        text_limit=splitting.LIMIT,
        text_unit=TextUnit.GRAPHEMES,
        splits=True,
        delete=True,
        block=True,
        hide=True,
        attachments=True,
        receipt=ReceiptKind.PUBLISHED,
        lookup=True,
    )
    connect_form = ConnectForm

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._opened: Network | None = None

    @property
    def _network(self) -> Network:
        if self._opened is None:
            # Loading the atproto library takes seconds; listing the channels must not.
            from heed.channels.bluesky.xrpc import Network

            settings, secrets = self.connection.settings, self.connection.secrets
            identifier = settings.get("did") or settings["handle"]
            self._opened = Network(
                settings["service"],
                identifier,
                secrets["app_password"],
                secrets.get("session", ""),
                self.connection.allowed_networks,
            )
        return self._opened

    # Connecting

    @classmethod
    def connect(cls, form: BaseModel, allowed_networks: tuple[str, ...] = ()) -> Connected:
        """Log in with the app password. Settings: service, handle, did; secrets: app_password, session."""
        assert isinstance(form, ConnectForm)
        if not form.service.startswith("https://") and not allowed_networks:
            raise ChannelError(
                f"{form.service} would carry the app password unencrypted",
                permanent=True,
                remedy="Write an address that begins with https://.",
            )
        secrets = {"app_password": form.app_password.get_secret_value()}
        adapter = cls(Connection({"service": form.service, "handle": form.handle}, secrets, allowed_networks))
        network = adapter._network
        network.log_in()
        settings = {"service": form.service, "handle": network.handle, "did": network.did}
        return Connected(network.handle, network.did, settings, {**secrets, "session": network.session_string})

    def check(self) -> str:
        """Ask the server who we are; `unauthorised` where the account is closed, suspended or not ours any more."""
        session = self._network.query("com.atproto.server.getSession")
        if session.get("active") is False:
            raise ChannelError(
                f"Bluesky says that this account is {session.get('status') or 'not active'}",
                unauthorised=True,
                remedy="Log in to this account on Bluesky and follow what is asked there.",
            )
        return str(session.get("handle") or self._network.handle)

    # In

    def fetch(self, cursor: dict[str, Any]) -> Iterator[Batch]:
        """Replies, mentions and quotes, and posts that colleagues made in another app; {} begins a week ago."""
        return intake.fetch(self._network, cursor, secret=self.connection.secrets["app_password"])

    def refresh(self, watched: Sequence[Watched]) -> Iterator[Batch]:
        """Replies of which no notification came, and deletions. One call for each thread, unless posts are missing."""
        return threads.refresh(self._network, watched)

    # Out

    def split(self, text: str) -> list[str]:
        return splitting.split(text)

    def send(self, outgoing: Outgoing) -> Receipt:
        """Publish under the key that belongs to `idempotency_key`: a second attempt finds the first one's post."""
        from heed.channels.bluesky.composing import compose, refuse_unsendable

        refuse_unsendable(outgoing)
        record = compose(self._network, outgoing)
        body = {
            "repo": self._network.did,
            "collection": payloads.POST,
            "rkey": keys.key_for(outgoing.idempotency_key),
            "record": record,
        }
        try:
            answer = self._network.procedure("com.atproto.repo.createRecord", body, publishes=True)
        except ChannelError as problem:
            # A server that has the key already says no more than "500".
            found = self._found_after(problem, outgoing)
            if found is None:
                raise
            return found
        return self._receipt(answer, record)

    def _found_after(self, problem: ChannelError, outgoing: Outgoing) -> Receipt | None:
        if problem.unauthorised or problem.retry_after:
            return None
        try:
            return self.find_sent(outgoing)
        except ChannelError:
            return None  # what went wrong with sending is the better message

    def find_sent(self, outgoing: Outgoing) -> Receipt | None:
        """Whether our own repository has the record with this message's key."""
        key = keys.key_for(outgoing.idempotency_key)
        try:
            answer = self._network.query(
                "com.atproto.repo.getRecord", repo=self._network.did, collection=payloads.POST, rkey=key
            )
        except BlueskyError as problem:
            if problem.is_not_found:
                return None
            raise
        record = answer.get("value")
        return self._receipt(answer, record if isinstance(record, dict) else {})

    def _receipt(self, answer: dict[str, Any], record: dict[str, Any]) -> Receipt:
        """`raw` has what a reply to this post needs, as `Outgoing.parent_raw`."""
        uri = str(answer.get("uri"))
        did, _, key = payloads.split_uri(uri)
        return Receipt(
            native_id=uri,
            kind=ReceiptKind.PUBLISHED,
            at=payloads.parse_time(record.get("createdAt")) or datetime.now(UTC),
            url=f"{WEB}/profile/{did}/post/{key}",
            raw={"uri": uri, "cid": answer.get("cid"), "record": record},
        )

    def delete(self, native_id: str) -> None:
        """Delete a post of our own. One that is gone already is no error."""
        try:
            did, collection, key = payloads.split_uri(native_id)
        except ValueError as error:
            raise ChannelError(str(error), permanent=True) from error
        if did != self._network.did:
            raise ChannelError(
                "Only posts of this account can be deleted", permanent=True, remedy="Report the post on Bluesky."
            )
        body = {"repo": did, "collection": collection, "rkey": key}
        self._network.procedure("com.atproto.repo.deleteRecord", body)

    def block(self, author: Author, raw: dict[str, Any]) -> None:
        restricting.block(self._network, author.native_id)

    def unblock(self, author: Author, raw: dict[str, Any]) -> None:
        restricting.unblock(self._network, author.native_id)

    def hide(self, native_id: str, raw: dict[str, Any]) -> None:
        """Refused where the thread began with a post that is not ours."""
        restricting.hide(self._network, native_id, raw)

    def show(self, native_id: str, raw: dict[str, Any]) -> None:
        restricting.show(self._network, native_id, raw)

    def measure(self, native_ids: Sequence[str]) -> dict[str, Engagement]:
        """Replies, reposts with quotes, and likes. Posts that the network does not show are left out."""
        return {uri: _engagement(post) for uri, post in self._network.posts(native_ids).items()}


def _engagement(post: dict[str, Any]) -> Engagement:
    def count(name: str) -> int | None:
        value = post.get(name)
        return value if isinstance(value, int) else None

    reposts, quotes = count("repostCount"), count("quoteCount")
    shares = None if reposts is None and quotes is None else (reposts or 0) + (quotes or 0)
    return Engagement(replies=count("replyCount"), shares=shares, likes=count("likeCount"))
