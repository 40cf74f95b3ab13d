"""Acts that go on beside a test, as another colleague's would."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from typing import Any

from django.db import connection


def begun(act: Callable[[], Any], into: list[Any]) -> Thread:
    """The act on a connection of its own; what it returned or raised is added to `into`."""

    def run() -> None:
        try:
            into.append(act())
        except Exception as error:
            into.append(error)
        finally:
            connection.close()

    thread = Thread(target=run)
    thread.start()
    return thread
