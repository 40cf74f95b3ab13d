"""Documents with one thing in them spoiled: what is read from strangers must be read or refused, and never more."""

from __future__ import annotations

import copy
import io
import json
from collections.abc import Iterator
from typing import Any
from zipfile import ZipFile

from hypothesis import strategies as some

Place = tuple[Any, ...]

_TEXTS = some.sampled_from(["", "x", "0", "0:0", ":", "2024", "\0", "\x1b", "\ud800", "²", "9" * 5000, "=1"])
_NUMBERS = some.sampled_from([0, 1, -1, 5, 0.5, 1e308, 10**30, float("nan"), float("inf")])
_VALUES = some.recursive(
    some.none() | some.booleans() | _NUMBERS | _TEXTS,
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(_TEXTS, inner, max_size=3),
    max_leaves=6,
)


@some.composite
def documents(draw: Any, document: Any) -> bytes:
    """A JSON document as bytes: a node replaced by any value, taken out or there twice, or the bytes cut."""
    made = copy.deepcopy(document)
    place = draw(some.sampled_from(list(_places(made))))
    way = draw(some.sampled_from(["replaced", "out", "twice", "renamed", "cut"]))
    made = _changed(made, place, way, draw(_VALUES), draw(_TEXTS))
    written = json.dumps(made).encode()
    return written[: draw(some.integers(0, len(written)))] if way == "cut" else written


def _places(document: Any, above: Place = ()) -> Iterator[Place]:
    yield above
    inner = (
        document.items() if isinstance(document, dict) else enumerate(document) if isinstance(document, list) else ()
    )
    for key, value in inner:
        yield from _places(value, (*above, key))


def _changed(document: Any, place: Place, way: str, value: Any, name: str) -> Any:
    if not place:
        return value if way == "replaced" else document
    holder, key = document, place[-1]
    for step in place[:-1]:
        holder = holder[step]
    if way == "replaced":
        holder[key] = value
    elif way == "out":
        del holder[key]
    elif way == "twice":
        if isinstance(holder, list):
            holder.insert(key, copy.deepcopy(holder[key]))
        else:
            holder[name] = holder[key]
    elif way == "renamed" and isinstance(holder, dict):
        holder[name] = holder.pop(key)
    return document


@some.composite
def contents(draw: Any, content: bytes) -> bytes:
    """Bytes of which a piece is taken out, there twice, or replaced by another."""
    start = draw(some.integers(0, len(content)))
    end = draw(some.integers(start, min(len(content), start + 60)))
    other = some.binary(max_size=4) | _TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass"))
    pieces = (b"", content[start:end] * 2, draw(other))
    return content[:start] + draw(some.sampled_from(pieces)) + content[end:]


@some.composite
def workbooks(draw: Any, content: bytes) -> bytes:
    """A workbook of which one part is spoiled or missing, or its packed bytes are."""
    if draw(some.booleans()):
        return draw(contents(content))
    packed = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as old, ZipFile(packed, "w") as new:
        names = old.namelist()
        spoiled, is_out = draw(some.sampled_from(names)), draw(some.integers(0, 5)) == 0
        for name in names:
            if name != spoiled:
                new.writestr(name, old.read(name))
            elif not is_out:
                new.writestr(name, draw(contents(old.read(name))))
    return packed.getvalue()
