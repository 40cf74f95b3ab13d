"""A network calls us: what is signed is taken, once; what is not is refused and leaves nothing."""

from __future__ import annotations

import hashlib
import hmac
import json

import pytest

from heed.inbox import actions as inbox
from heed.inbox.models import Message

pytestmark = pytest.mark.django_db

SECRET = "app secret"


@pytest.fixture
def meta(town):
    settings = {"api_url": "http://127.0.0.1:9", "account_id": "1", "phone_number_id": "1"}
    return inbox.connect_account("meta_mock", "1", "+31", settings, {"app_secret": SECRET, "verify_token": "v"})


def body(text: str = "De stoep is kapot", native_id: str = "wamid.1") -> bytes:
    words = {"type": "text", "text": {"body": text}}
    message = {"id": native_id, "from": "31612345678", "timestamp": "1790000000", **words}
    value = {
        "messaging_product": "whatsapp",
        "metadata": {"display_phone_number": "31", "phone_number_id": "1"},
        "contacts": [{"wa_id": "31612345678", "profile": {"name": "Anna"}}],
        "messages": [message],
    }
    entry = {"id": "1", "changes": [{"field": "messages", "value": value}]}
    return json.dumps({"object": "x", "entry": [entry]}).encode()


def call(client, account, content: bytes, secret: str = SECRET):
    signature = "sha256=" + hmac.digest(secret.encode(), content, hashlib.sha256).hex()
    return client.post(
        f"/webhooks/meta_mock/{account.pk}/",
        content,
        content_type="application/json",
        headers={"X-Hub-Signature-256": signature},
    )


def test_a_signed_call_is_taken_once(client, meta):
    assert call(client, meta, body()).status_code == 200
    assert call(client, meta, body()).status_code == 200
    assert Message.objects.get().text == "De stoep is kapot"


def test_a_wrong_signature_leaves_nothing(client, meta):
    assert call(client, meta, body(), secret="guessed").status_code == 403
    assert not Message.objects.exists()


def test_no_other_address_answers(client, meta, account):
    assert client.post("/webhooks/meta_mock/999/", b"{}", content_type="application/json").status_code == 404
    assert client.post(f"/webhooks/webform/{account.pk}/", b"{}", content_type="application/json").status_code == 404


def test_an_account_in_rehearsal_hears_nothing_by_webhook(client, meta):
    inbox.pause_account(meta, True)
    assert call(client, meta, body()).status_code == 404
