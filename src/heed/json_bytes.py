"""JSON of any size, quickly: payloads, readings, what the vault seals."""

from __future__ import annotations

import json
from typing import Any

import orjson


def dump(value: Any) -> bytes:
    """`value` as JSON in UTF-8. `TypeError` or `ValueError` where it is not JSON; lone surrogates and numbers of any
    size pass, `NaN` may become `null`."""
    try:
        return orjson.dumps(value)
    except TypeError:  # also what the standard allows or Python writes, and orjson refuses
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def load(text: str | bytes) -> Any:
    """What JSON says. `ValueError` where it is none."""
    try:
        return orjson.loads(text)
    except ValueError:  # also what Python reads and orjson refuses
        return json.loads(text)
