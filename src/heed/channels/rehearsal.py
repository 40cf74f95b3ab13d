"""An account in rehearsal: a channel with all its limits and manners, but no network behind it.

For the demonstration town and for training: messages come from a script, answers are accepted at once, and nothing
leaves the building. The account's settings say so (`"rehearsal": true`), and so does its page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from threading import Event
from typing import Any

from heed.channels.contract import Author, Batch, Channel, Outgoing, Receipt, Watched


class _Rehearsal:
    """What takes the network's place. Mixed in before the channel, whose `split` and limits stay."""

    def check(self) -> str:
        return "rehearsal"

    def fetch(self, cursor: dict[str, Any]) -> Iterator[Batch]:
        return iter(())

    def stream(self, cursor: dict[str, Any], stop: Event) -> Iterator[Batch]:
        return iter(())

    def refresh(self, watched: Sequence[Watched]) -> Iterator[Batch]:
        return iter(())

    def send(self, outgoing: Outgoing) -> Receipt:
        """Accepted at once, under an id that follows from the key: sending twice is sending once."""
        kind = self.capabilities.receipt  # type: ignore[attr-defined]
        return Receipt(f"rehearsal:{outgoing.idempotency_key}", kind, datetime.now(UTC))

    def edit(self, native_id: str, outgoing: Outgoing) -> Receipt:
        """Accepted at once, where the channel can edit at all."""
        kind = self.capabilities.receipt  # type: ignore[attr-defined]
        return Receipt(native_id, kind, datetime.now(UTC))

    def delete(self, native_id: str) -> None:
        return None

    def block(self, author: Author, raw: dict[str, Any]) -> None:
        return None

    def unblock(self, author: Author, raw: dict[str, Any]) -> None:
        return None

    def hide(self, native_id: str, raw: dict[str, Any]) -> None:
        return None

    def show(self, native_id: str, raw: dict[str, Any]) -> None:
        return None

    def find_sent(self, outgoing: Outgoing) -> Receipt | None:
        return None


@cache
def rehearsing(adapter: type[Channel]) -> type[Channel]:
    """The channel without its network."""
    able = replace(adapter.capabilities, polls=False, streams=False, lookup=True)
    made: type[Channel] = type(f"Rehearsal{adapter.__name__}", (_Rehearsal, adapter), {"capabilities": able})
    return made
