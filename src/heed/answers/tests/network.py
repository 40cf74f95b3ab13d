"""A network on paper, in the place of the web form's: it keeps what is sent, edited and deleted, and can be asked.

Written by the same hand as what it tests: it shows how the outbox behaves, not how networks do. Those are asked in
`channels/*/tests` and in `journey/tests/test_changes_with_*.py`.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from heed.channels.contract import ChannelError, Outgoing, Receipt, ReceiptKind


class Killed(BaseException):
    """The worker is gone, in this moment."""


@dataclass
class PaperNetwork:
    """`said`: what stands there, by id. `calls`: every call, in order. `dies_after`: so many calls from now the worker
    is killed, after the network took the call. `error`: raised by every call, or, where `fails_after` is set, by those
    after so many from now."""

    said: dict[str, str] = field(default_factory=dict)
    parents: dict[str, str] = field(default_factory=dict)
    calls: list[str] = field(default_factory=list)
    dies_after: int = 0
    error: ChannelError | None = None
    fails_after: int = 0
    limit: int = 200

    def _took(self, call: str, native_id: str, text: str | None) -> None:
        if self.error and self.fails_after == 0:
            raise self.error
        self.fails_after = max(0, self.fails_after - 1)
        self.calls.append(call)
        if text is None:
            self.said.pop(native_id, None)
        else:
            self.said[native_id] = text
        self.dies_after -= 1
        if self.dies_after == 0:
            raise Killed

    def send(self, outgoing: Outgoing) -> Receipt:
        native_id = f"out-{outgoing.idempotency_key}"
        self.parents.setdefault(native_id, outgoing.parent_id)
        self._took("send", native_id, outgoing.text)
        return _receipt(native_id)

    def edit(self, native_id: str, outgoing: Outgoing) -> Receipt:
        if native_id not in self.said:
            raise ChannelError("it is gone", permanent=True)
        self._took("edit", native_id, outgoing.text)
        return _receipt(native_id)

    def delete(self, native_id: str) -> None:
        self._took("delete", native_id, None)

    def find_sent(self, outgoing: Outgoing) -> Receipt | None:
        native_id = f"out-{outgoing.idempotency_key}"
        return _receipt(native_id) if native_id in self.said else None

    def split(self, text: str) -> list[str]:
        size = self.limit - 10
        cut = [text[at : at + size] for at in range(0, len(text), size)] or [""]
        return cut if len(cut) == 1 else [f"{part} ({n}/{len(cut)})" for n, part in enumerate(cut, start=1)]


def _receipt(native_id: str) -> Receipt:
    url = f"https://network.example/{native_id}"
    return Receipt(native_id, ReceiptKind.PUBLISHED, datetime.now(UTC), url, {"id": native_id})


def put_in_place(monkeypatch: Any, **can: Any) -> PaperNetwork:
    """The web form has this network behind it. `can`: capabilities that differ from one that can do all."""
    from heed.channels.webform.channel import Adapter

    network = PaperNetwork()
    able = replace(
        Adapter.capabilities,
        **{"edit": True, "delete": True, "splits": True, "text_limit": network.limit, "lookup": True, **can},
    )
    monkeypatch.setattr(Adapter, "capabilities", able)
    for name in ("send", "find_sent"):
        monkeypatch.setattr(Adapter, name, lambda channel, outgoing, name=name: getattr(network, name)(outgoing))
    monkeypatch.setattr(Adapter, "edit", lambda channel, native, outgoing: network.edit(native, outgoing))
    monkeypatch.setattr(Adapter, "delete", lambda channel, native: network.delete(native))
    monkeypatch.setattr(Adapter, "split", lambda channel, text: network.split(text))
    return network
