"""The smallest complete channel: it connects, reads, sends and looks up. Copy this folder and replace the network.

Copy the folder under the name of your network, without the underscore: that name is the slug, and the registry finds
it. Then go through this file from top to bottom. What a method promises is written in `heed/channels/contract.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from pydantic import AwareDatetime, BaseModel, Field, SecretStr, ValidationError

from heed.channels.contract import (
    Author,
    Batch,
    Capabilities,
    Channel,
    ChannelError,
    Connected,
    Connection,
    Incoming,
    Outgoing,
    Receipt,
    ReceiptKind,
    Unreadable,
    Visibility,
)
from heed.channels.html import clean_text

_PER_BATCH = 100  # messages


class Network:
    """The network of this template: servers by address, each a list of posts. A real channel has none of this.

    A real channel calls the other side through `heed.channels.net.client`, which refuses addresses inside the town's
    own network and has time-outs, and turns what goes wrong into `ChannelError` (see `net.explain`).
    """

    servers: dict[str, list[dict[str, Any]]] = {}

    @classmethod
    def posts(cls, server: str) -> list[dict[str, Any]]:
        if server not in cls.servers:
            raise ChannelError(f"{server} does not answer", remedy="Heed tries again; check the name of the server.")
        return cls.servers[server]


class ConnectForm(BaseModel):
    """What the administrator fills in. Each field has a title; what must stay secret is a `SecretStr`."""

    server: str = Field(title="Server", min_length=1, max_length=253)
    user: str = Field(title="Account name", min_length=1, max_length=100)
    token: SecretStr = Field(title="Access token", min_length=1)


class Post(BaseModel):
    """A message as the network sends it: only the fields that are used. Whatever does not fit is set aside."""

    id: int
    user: str = Field(min_length=1)
    text: str
    at: AwareDatetime
    reply_to: int | None = None
    private: bool = False
    key: str = ""


class Adapter(Channel):
    slug = "_template"  # the folder's name
    name = "Template"
    # What is left out has the value that promises least. The answer box and the outbox go by these.
    capabilities = Capabilities(text_limit=500, private_reply=True, lookup=True, receipt=ReceiptKind.PUBLISHED)
    connect_form = ConnectForm

    # Connecting

    @classmethod
    def connect(cls, form: BaseModel, allowed_networks: tuple[str, ...] = ()) -> Connected:
        """Log in with what was filled in, and say what to store: `secrets` are encrypted, `settings` are not."""
        assert isinstance(form, ConnectForm)
        settings = {"server": form.server, "user": form.user}
        secrets = {"token": form.token.get_secret_value()}
        handle = cls(Connection(settings, secrets, allowed_networks)).check()
        return Connected(handle, native_id=handle, settings=settings, secrets=secrets)

    def check(self) -> str:
        Network.posts(self._server)
        return self._handle(self._user)

    # In

    def fetch(self, cursor: dict[str, Any]) -> Iterator[Batch]:
        """Everything after the cursor, oldest first. The cursor goes out with the batch and comes back next time."""
        position = cursor.get("position", 0)
        posts = Network.posts(self._server)
        while position < len(posts):
            chunk = posts[position : position + _PER_BATCH]
            position += len(chunk)
            items = [self._read(raw) for raw in chunk]
            yield Batch(
                messages=tuple(item for item in items if isinstance(item, Incoming)),
                unreadable=tuple(item for item in items if isinstance(item, Unreadable)),
                cursor={"position": position},
            )

    def _read(self, raw: dict[str, Any]) -> Incoming | Unreadable:
        """One post. A post that cannot be read is set aside with its reason, and the others go on."""
        try:
            post = Post.model_validate(raw)
        except ValidationError as error:
            first = error.errors(include_input=False)[0]
            return Unreadable(f"{first['loc']}: {first['msg']}", raw)
        return Incoming(
            native_id=str(post.id),
            author=Author(native_id=post.user, handle=self._handle(post.user), name=post.user),
            text=clean_text(post.text),
            sent_at=post.at,
            parent_id="" if post.reply_to is None else str(post.reply_to),
            visibility=Visibility.DIRECT if post.private else Visibility.PUBLIC,
            is_own=post.user == self._user,
            idempotency_key=post.key,
            raw=raw,
        )

    # Out

    def send(self, outgoing: Outgoing) -> Receipt:
        """Send one text and return only when the network has taken it. Keep the visibility of what is answered."""
        if len(outgoing.text) > 500:
            raise ChannelError("the text is longer than 500 characters", permanent=True, remedy="Shorten the answer.")
        posts = Network.posts(self._server)
        post = {
            "id": len(posts) + 1,
            "user": self._user,
            "text": outgoing.text,
            "at": datetime.now(UTC).isoformat(),
            "reply_to": int(outgoing.parent_id) if outgoing.parent_id else None,
            "private": outgoing.visibility.is_private,
            "key": outgoing.idempotency_key,  # a network that keeps a key of ours can be asked for it later
        }
        posts.append(post)
        return self._receipt(post)

    def find_sent(self, outgoing: Outgoing) -> Receipt | None:
        """Asked after a crash between sending and noting it down, so that nothing is sent twice."""
        for post in Network.posts(self._server):
            if post.get("key") == outgoing.idempotency_key:
                return self._receipt(post)
        return None

    # Small things

    @property
    def _server(self) -> str:
        return str(self.connection.settings["server"])

    @property
    def _user(self) -> str:
        return str(self.connection.settings["user"])

    def _handle(self, user: str) -> str:
        return f"{user}@{self._server}"

    def _receipt(self, post: dict[str, Any]) -> Receipt:
        return Receipt(str(post["id"]), ReceiptKind.PUBLISHED, datetime.fromisoformat(post["at"]), raw=post)
