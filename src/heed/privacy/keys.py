"""Keyed hashes and encryption. Keys come from outside the database (see settings VAULT_KEYS and HASH_KEY)."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from functools import lru_cache
from typing import Any
from uuid import UUID

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings

from heed import json_bytes


@lru_cache(maxsize=4)
def _fernet(keys: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([Fernet(key) for key in keys])


def seal(value: Any) -> bytes:
    """A JSON-compatible value, encrypted and authenticated (Fernet: AES-128-CBC with HMAC-SHA256)."""
    return seal_bytes(json_bytes.dump(value))


def unseal(sealed: bytes) -> Any:
    """The value that was sealed. `cryptography.fernet.InvalidToken` if no key fits."""
    return json.loads(unseal_bytes(sealed).decode("utf-8", "surrogatepass"))


def seal_bytes(content: bytes) -> bytes:
    token = _fernet(tuple(settings.VAULT_KEYS)).encrypt(content)
    return base64.urlsafe_b64decode(token)  # stored as bytes: a quarter smaller than the text form


def unseal_bytes(sealed: bytes) -> bytes:
    return _fernet(tuple(settings.VAULT_KEYS)).decrypt(base64.urlsafe_b64encode(bytes(sealed)))


def digest(*parts: str) -> UUID:
    """Keyed hash of names that must be compared but not stored: HMAC-SHA256 cut to 128 bits, keyed per town."""
    text = "\x1f".join((settings.TOWN, *parts)).encode("utf-8", "surrogatepass")
    return UUID(bytes=hmac.digest(settings.HASH_KEY.encode(), text, "sha256")[:16])


def reference(*parts: str) -> str:
    """A short name to speak of somebody without naming them: eight letters and digits, stable within the town."""
    return base64.b32encode(digest("reference", *parts).bytes[:5]).decode().lower()


def signature(*parts: str) -> str:
    """An unguessable ending for a public link: 128 bits, URL-safe."""
    return base64.urlsafe_b64encode(digest("signature", *parts).bytes).decode().rstrip("=")


def fingerprint(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
