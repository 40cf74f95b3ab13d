"""Record keys: the last part of a post's URI, which also tells when an app made it.

A key is a TID (https://atproto.com/specs/tid): 53 bits of microseconds since 1970 and 10 bits that tell clocks apart,
in base 32 with digits that sort like the number.
"""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

_DIGITS = "234567abcdefghijklmnopqrstuvwxyz"
_LENGTH = 13
_CLOCK_BITS = 10
# 2**50 microseconds end in 2005, before the network existed: our keys never meet one that an app made from its clock.
_CHOSEN_BITS = 50 + _CLOCK_BITS


def key_for(idempotency_key: str) -> str:
    """The record key under which a message is published, the same for each attempt."""
    digest = hashlib.sha256(idempotency_key.encode()).digest()
    return _encode(int.from_bytes(digest[:8], "big") >> (64 - _CHOSEN_BITS))


def key_at(moment: datetime) -> str:
    """The lowest key that an app can have made at this moment."""
    microseconds = int((moment - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds() * 1_000_000)
    return _encode(max(0, microseconds) << _CLOCK_BITS)


def moment_of(key: str) -> datetime | None:
    """When an app made this key; None where it is not a TID."""
    if len(key) != _LENGTH or not set(key) <= set(_DIGITS):
        return None
    number = 0
    for digit in key:
        number = number * 32 + _DIGITS.index(digit)
    try:
        return datetime.fromtimestamp((number >> _CLOCK_BITS) / 1_000_000, UTC)
    except (ValueError, OverflowError, OSError):
        return None


def _encode(number: int) -> str:
    return "".join(_DIGITS[(number >> (5 * place)) & 31] for place in reversed(range(_LENGTH)))
