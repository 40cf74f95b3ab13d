"""Waiting for what another server does in its own time."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

Result = TypeVar("Result")
#: Seconds. On a quiet machine most things take one to five; on a slow and busy one ten times that.
PATIENCE = 60


def eventually(
    probe: Callable[[], Result],
    timeout: float = PATIENCE,
    interval: float = 0.25,
    message: str = "",
    ignore: tuple[type[Exception], ...] = (),
) -> Result:
    """Call `probe` until it returns something true, and return that.

    `timeout` and `interval` are seconds. Exceptions named in `ignore` count as "not yet". When time is up an
    AssertionError tells the last value or exception seen.
    """
    deadline = time.monotonic() + timeout
    while True:
        seen: object
        try:
            result = probe()
            if result:
                return result
            seen = result
        except ignore as error:
            seen = error
        if time.monotonic() > deadline:
            raise AssertionError(f"{message or 'what was waited for'} did not happen in {timeout} s; last: {seen!r}")
        time.sleep(interval)
