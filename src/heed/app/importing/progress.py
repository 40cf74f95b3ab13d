"""Progress on standard error: a bar on a terminal, else a line now and then."""

from __future__ import annotations

import sys
import time
from typing import Any

_SECONDS_BETWEEN_LINES = 10


class Progress:
    """`total` and the positions given to `show` count whatever the work is measured in."""

    def __init__(self, verb: str, total: int) -> None:
        from tqdm import tqdm

        self.verb, self.total = verb, total
        self._bar = tqdm(
            total=total, desc=f"heed {verb}", unit_scale=True, file=sys.stderr, disable=not sys.stderr.isatty()
        )
        self._said_at = time.monotonic()

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *problem: object) -> None:
        self._bar.close()

    def say(self, text: str) -> None:
        """A line of its own, above the bar."""
        self._bar.write(f"heed {self.verb}: {text}", file=sys.stderr)

    def show(self, position: int, **counts: Any) -> None:
        if not self._bar.disable:
            self._bar.set_postfix(counts, refresh=False)
            self._bar.update(position - self._bar.n)
        elif time.monotonic() - self._said_at > _SECONDS_BETWEEN_LINES:
            self._said_at = time.monotonic()
            share = f"{position / self.total:.0%}" if self.total else ""
            self.say(", ".join([share, *(f"{count} {name}" for name, count in counts.items())]))
