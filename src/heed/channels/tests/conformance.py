"""What every channel must pass, whatever its network: a list of checks that each take an adapter class.

A check raises `AssertionError` that says what to change. `reference_row` writes a channel's line in
`docs/reference/channels.md`.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from pydantic import BaseModel, SecretStr

from heed.channels.contract import Capabilities, Channel, Connection, ReceiptKind, TextUnit, text_length

CHANNELS = Path(__file__).parents[1]
REFERENCE = CHANNELS.parents[2] / "docs" / "reference" / "channels.md"

Check = Callable[[type[Channel]], None]

_SECRET_WORDS = ("token", "secret", "password")
# A promise among the capabilities, and the method that keeps it.
_PROMISES = {
    "streams": "stream",
    "webhook": "receive_webhook",
    "lookup": "find_sent",
    "splits": "split",
    "edit": "edit",
    "delete": "delete",
    "block": "block",
    "hide": "hide",
}
_SHORT = 100  # characters that fit everywhere
# No web addresses: networks count those each in their own way, and their channels test that themselves.
_TEXTS = (
    "",
    "Short.",
    "The hole in the road is closed tomorrow.\n\nThank you for telling us! " * 60,
    "Zażółć gęślą jaźń, çığ, 👩‍👩‍👧‍👦 and שלום " * 90,
    "a" * 5_000,
    "Kade/" * 150 + " and on " * 300,
)


def folder_of(adapter: type[Channel]) -> Path:
    """The folder in which an adapter stands."""
    return CHANNELS / adapter.__module__.split(".")[-2]


def is_named_after_its_folder(adapter: type[Channel]) -> None:
    assert adapter.slug == folder_of(adapter).name, "the slug is the folder's name"
    assert adapter.name.strip(), "a channel has a name that people know"


def declares_sensible_capabilities(adapter: type[Channel]) -> None:
    can = adapter.capabilities
    assert isinstance(can, Capabilities)
    assert can.text_limit is None or can.text_limit >= 100, "a limit under 100 leaves no room for an answer"
    assert isinstance(can.text_unit, TextUnit)
    assert isinstance(can.receipt, ReceiptKind)
    assert isinstance(can.cost_per_call, Decimal), "money is a Decimal"
    assert can.cost_per_call >= 0
    assert can.reply_window is None or can.reply_window > timedelta(0)
    two_way = can.private_reply or can.public_reply
    assert two_way or not adapter.connectable, "a channel that cannot answer is no two-way channel"
    assert can.text_limit is not None or not can.splits, "what has no limit is not split"


def messages_have_a_way_in(adapter: type[Channel]) -> None:
    can = adapter.capabilities
    assert can.polls or can.webhook or not adapter.connectable, "declare polls or webhook: how do messages come in?"
    if not can.polls and not can.streams:
        assert list(_instance(adapter).fetch({})) == [], "a channel that is not polled fetches nothing"


def asks_with_titles(adapter: type[Channel]) -> None:
    assert issubclass(adapter.connect_form, BaseModel)
    for name, field in adapter.connect_form.model_fields.items():
        assert field.title, f"the field {name} of the connect form needs a title"
        if any(word in name for word in _SECRET_WORDS):
            assert field.annotation in (SecretStr, SecretStr | None), f"{name} must be a SecretStr"


def keeps_its_promises(adapter: type[Channel]) -> None:
    """A method is there if, and only if, the capability is declared."""
    for promise, method in _PROMISES.items():
        declared = getattr(adapter.capabilities, promise)
        overridden = getattr(adapter, method) is not getattr(Channel, method)
        assert overridden == declared, f"{promise} is {declared}, yet {method} is {'' if overridden else 'not '}there"
    agrees = adapter.authorise_url.__func__ is not Channel.authorise_url.__func__  # type: ignore[attr-defined]
    assert agrees == adapter.uses_oauth, "uses_oauth and authorise_url go together"


def splits_without_loss(adapter: type[Channel]) -> None:
    for text in _TEXTS:
        check_split(adapter, text)


def check_split(adapter: type[Channel], text: str) -> None:
    """The parts of one text fit, and hold everything of it in order (parts may be numbered, spaces may change)."""
    can = adapter.capabilities
    parts = _instance(adapter).split(text)
    if can.text_limit is None or not can.splits or len(text) <= _SHORT:
        assert parts == [text], "a text that fits, or a channel that does not split, gives one part"
        return
    assert all(text_length(part, can.text_unit) <= can.text_limit for part in parts), "a part is over the limit"
    wanted = "".join(text.split())
    assert _is_within(wanted, "".join("".join(parts).split())), "something of the text is lost"


def _is_within(wanted: str, whole: str) -> bool:
    """Whether all characters of `wanted` stand in `whole` in their order, perhaps with others between."""
    characters = iter(whole)
    return all(character in characters for character in wanted)


def has_tests(adapter: type[Channel]) -> None:
    assert list((folder_of(adapter) / "tests").glob("test_*.py")), "a channel has tests in its folder"


def is_documented(adapter: type[Channel]) -> None:
    row = reference_row(adapter)
    assert row in REFERENCE.read_text("utf-8").splitlines(), f"put this line into {REFERENCE.name}:\n{row}"


#: Run on every channel that the registry finds, and on the template.
CHECKS: tuple[Check, ...] = (
    is_named_after_its_folder,
    declares_sensible_capabilities,
    messages_have_a_way_in,
    asks_with_titles,
    keeps_its_promises,
    splits_without_loss,
    has_tests,
)


def _instance(adapter: type[Channel]) -> Channel:
    """An account that has never connected: what is checked here needs no network."""
    return adapter(Connection(settings=_AnySettings()))


class _AnySettings(dict[str, Any]):
    """Settings in which whatever a channel cannot do without is an address that leads nowhere."""

    def __missing__(self, key: str) -> str:
        return "https://example.invalid"


REFERENCE_HEAD = (
    "| channel | folder | text limit | messages come by | public answer | private answer | attachments "
    "| edit | delete | reply window | cost per answer | receipt | asked after a crash |"
)


def reference_row(adapter: type[Channel]) -> str:
    """The line of one channel in the reference page, made from what it declares."""
    can = adapter.capabilities
    yes_or_no = [can.public_reply, can.private_reply, can.attachments, can.edit, can.delete]
    cells = [
        adapter.name,
        f"`{adapter.slug}`",
        _limit(can),
        ", ".join(_ways_in(can)),
        *("yes" if answer else "no" for answer in yes_or_no),
        "none" if can.reply_window is None else f"{can.reply_window.total_seconds() / 3600:g} hours",
        "free" if not can.cost_per_call else f"€ {can.cost_per_call}",
        can.receipt.value,
        "yes" if can.lookup else "no",
    ]
    return f"| {' | '.join(cells)} |"


def _limit(can: Capabilities) -> str:
    if can.text_limit is None:
        return "none"
    return f"{can.text_limit} {can.text_unit.value}{', then in parts' if can.splits else ''}"


def _ways_in(can: Capabilities) -> Iterator[str]:
    ways = {"stream": can.streams, "webhook": can.webhook, "polling": can.polls}
    if not any(ways.values()):
        yield "our own pages"
    yield from (way for way, there in ways.items() if there)


def foreign_imports(path: Path) -> list[str]:
    """Imports of a module that a pure room may not have: Django, the database, other rooms; "FILE:LINE NAME"."""
    tree = ast.parse(path.read_text("utf-8"), str(path))
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]
    found = [(node.lineno, name) for node in imports for name in _imported(node)]
    return [f"{path}:{line} {name}" for line, name in found if not _may_import(name)]


def _imported(node: ast.Import | ast.ImportFrom) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module] if node.module and not node.level else []


def _may_import(name: str) -> bool:
    room = name.split(".")[1] if name.startswith("heed.") else "channels"
    return room == "channels" and name.split(".")[0] not in ("django", "psycopg", "procrastinate")
