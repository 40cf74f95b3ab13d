"""Mock of a Meta messaging network (WhatsApp-like): signed webhooks in, a JSON API out. See the package's note."""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit

import httpx
from pydantic import BaseModel, Field, SecretStr

from heed.channels import net
from heed.channels.contract import (
    Batch,
    Capabilities,
    Channel,
    ChannelError,
    Connected,
    Connection,
    Outgoing,
    Receipt,
    ReceiptKind,
    SignatureError,
    WebhookReply,
    WebhookRequest,
)
from heed.channels.meta_mock.errors import refusal
from heed.channels.meta_mock.reading import read_body

TIMEOUT = 20.0  # seconds
_CHALLENGE = re.compile(r"[A-Za-z0-9_-]{1,200}")  # goes back to whoever asked, so nothing but plain characters


class ConnectForm(BaseModel):
    """What the network's own developer pages give to the administrator."""

    phone_number_id: str = Field(title="Phone number ID", pattern=r"^[0-9]{5,30}$")
    access_token: SecretStr = Field(title="Access token", min_length=1)
    app_secret: SecretStr = Field(title="App secret", min_length=1)
    verify_token: SecretStr = Field(title="Verify token", min_length=8, description="Chosen by you, filled in twice.")
    api_url: str = Field("https://graph.facebook.com/v23.0", title="Address of the API", max_length=500)


class Adapter(Channel):
    slug = "meta_mock"
    name = "Meta messaging (mock)"
    capabilities = Capabilities(
        text_limit=2000,
        private_reply=True,
        public_reply=False,
        reply_window=timedelta(hours=24),
        cost_per_call=Decimal("0.01"),  # made up, as the network is
        receipt=ReceiptKind.DELIVERED,
        webhook=True,
        polls=False,
    )
    connect_form = ConnectForm

    @classmethod
    def connect(cls, form: BaseModel, allowed_networks: tuple[str, ...] = ()) -> Connected:
        assert isinstance(form, ConnectForm)
        secrets = {name: getattr(form, name).get_secret_value() for name in ("access_token", "app_secret")}
        secrets["verify_token"] = form.verify_token.get_secret_value()
        settings = {"phone_number_id": form.phone_number_id, "api_url": form.api_url.rstrip("/")}
        handle = cls(Connection(settings, secrets, allowed_networks)).check()
        return Connected(handle, form.phone_number_id, settings, secrets)

    def check(self) -> str:
        answer = self._call("GET", "", params={"fields": "display_phone_number"}, may_send=False)
        handle = answer.get("display_phone_number")
        if not isinstance(handle, str) or not handle:
            raise ChannelError("the network does not name this number", remedy="Check the phone number ID.")
        return handle

    def fetch(self, cursor: dict[str, Any]) -> Iterator[Batch]:
        """Nothing: messages come by webhook only."""
        return iter(())

    def receive_webhook(self, request: WebhookRequest) -> WebhookReply:
        """A GET is the network checking our address (answer as text/plain); a POST brings messages."""
        if request.method.upper() == "GET":
            return self._answer_challenge(request.query)
        self._verify(request)
        return WebhookReply(batch=read_body(request.body, self.connection.settings["phone_number_id"]))

    def _answer_challenge(self, query: dict[str, str]) -> WebhookReply:
        token = query.get("hub.verify_token", "").encode("utf-8", "replace")
        expected = str(self.connection.secrets["verify_token"]).encode()
        if query.get("hub.mode") != "subscribe" or not hmac.compare_digest(token, expected):
            raise SignatureError("the verify token of the call is not the one of this account")
        challenge = query.get("hub.challenge", "")
        return WebhookReply(body=challenge) if _CHALLENGE.fullmatch(challenge) else WebhookReply(status=400)

    def _verify(self, request: WebhookRequest) -> None:
        """The signature covers the bytes as they came; parsing and writing them again would change them."""
        secret = str(self.connection.secrets["app_secret"]).encode()
        expected = "sha256=" + hmac.new(secret, request.body, hashlib.sha256).hexdigest()
        given = request.headers.get("x-hub-signature-256", "")
        if not hmac.compare_digest(given.encode("utf-8", "replace"), expected.encode()):
            raise SignatureError("the signature of the call does not fit its bytes")

    def send(self, outgoing: Outgoing) -> Receipt:
        """Send a text. The receipt says that the network took it over; a failure later comes back by webhook."""
        answer = self._call("POST", "/messages", json=_message_of(outgoing), may_send=True)
        try:
            native_id = str(answer["messages"][0]["id"])
        except (KeyError, IndexError, TypeError) as error:
            raise ChannelError(
                "the network took the message and gave it no id",
                maybe_sent=True,
                remedy="Look in the network's own app whether the answer arrived.",
            ) from error
        return Receipt(native_id, ReceiptKind.ACCEPTED, datetime.now(UTC), raw=answer)

    def _call(self, method: str, path: str, may_send: bool, **options: Any) -> dict[str, Any]:
        """One call of the API for our number. Redirects are refused: they would carry the token elsewhere."""
        url = f"{self._api_url()}/{self.connection.settings['phone_number_id']}{path}"
        headers = {"Authorization": f"Bearer {self.connection.secrets['access_token']}"}
        allowed = self.connection.allowed_networks
        try:
            with net.client(allowed, TIMEOUT, headers=headers, follow_redirects=False) as http:
                response = http.request(method, url, **options)
            return _parsed(response)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            problem = net.explain(error, urlsplit(url).hostname or url)
        except ChannelError as error:
            problem = error
        problem.maybe_sent = problem.maybe_sent and may_send
        raise problem

    def _api_url(self) -> str:
        address = str(self.connection.settings["api_url"])
        if not address.startswith("https://") and not self.connection.allowed_networks:
            raise ChannelError(f"{address} is not safe", permanent=True, remedy="Write an address with https://.")
        return address


def _message_of(outgoing: Outgoing) -> dict[str, Any]:
    message: dict[str, Any] = {
        "messaging_product": "whatsapp",
        "recipient_type": "individual",
        "to": outgoing.recipient.native_id,
        "type": "text",
        "text": {"body": outgoing.text, "preview_url": False},
        "biz_opaque_callback_data": outgoing.idempotency_key,
    }
    if outgoing.parent_id:
        message["context"] = {"message_id": outgoing.parent_id}
    return message


def _parsed(response: httpx.Response) -> dict[str, Any]:
    if not response.is_success:
        raise refusal(response)
    try:
        answer = response.json()
    except (ValueError, RecursionError):
        answer = None
    if not isinstance(answer, dict):
        raise ChannelError("the network's answer is not a JSON object", maybe_sent=True, remedy="Check the address.")
    return answer
