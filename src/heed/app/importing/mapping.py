"""Which part of a row is which field of ours: read from a file, or one of the ready-made mappings."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable
from collections.abc import Mapping as MappingType
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from heed.app.importing.errors import CannotImport

FIELDS = (
    "id",
    "text",
    "subject",
    "sent_at",
    "author_id",
    "author_handle",
    "author_name",
    "parent_id",
    "language",
    "lon",
    "lat",
    "address",
    "url",
    "closed",
    "answer",
    "answered_at",
)
REQUIRED = ("text", "sent_at")
READY_MADE = Path(__file__).parent / "mappings"
_PARTS = ("rows", "fields", "times", "zone", "account", "recognise")


@dataclass(frozen=True, slots=True)
class Source:
    """Where a field comes from: paths into the row (all joined by a newline, or the first that is there), or fixed."""

    paths: tuple[str, ...] = ()
    first: bool = False
    constant: Any = None

    def values(self, row: MappingType[str, Any]) -> list[Any]:
        """What is there, without empty values."""
        if not self.paths:
            return [] if self.constant is None else [self.constant]
        found = [value for value in (find(row, path) for path in self.paths) if not _is_empty(value)]
        return found[:1] if self.first else found


@dataclass(frozen=True, slots=True)
class Mapping:
    """`times`: how moments are written; `zone`: of moments that name none; `account`: under which name it is kept."""

    fields: dict[str, Source]
    rows: str = ""
    times: tuple[str, ...] = ()
    zone: str = ""
    account: str = ""
    recognise: tuple[str, ...] = ()

    def fits(self, row: MappingType[str, Any]) -> bool:
        """Whether a file that begins with this row is what the mapping was made for."""
        return bool(self.recognise) and all(_has(row, path) for path in self.recognise)


#: Rows that name our fields as we do.
PLAIN = Mapping({name: Source((name,)) for name in FIELDS})


def find(value: Any, path: str) -> Any:
    """What stands at `path` ("a.b.0" or "a.b[0]"); None where nothing does. A name may itself hold dots."""
    if isinstance(value, dict) and path in value:
        return value[path]
    return _follow(value, path.replace("[", ".").replace("]", "").split("."))


def _follow(value: Any, names: list[str]) -> Any:
    if not names:
        return value
    if isinstance(value, list):
        there = names[0].isdecimal() and int(names[0]) < len(value)
        return _follow(value[int(names[0])], names[1:]) if there else None
    if isinstance(value, dict):
        for length in range(len(names), 0, -1):
            name = ".".join(names[:length])
            if name in value:
                return _follow(value[name], names[length:])
    return None


def _is_empty(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


_NOTHING = object()


def _has(row: MappingType[str, Any], path: str) -> bool:
    """The name is there, whatever its value: many rows leave many fields empty."""
    parent, _, name = path.rpartition(".")
    holder = find(row, parent) if parent else row
    return path in row or (isinstance(holder, dict) and holder.get(name, _NOTHING) is not _NOTHING)


def ready_made() -> dict[str, Mapping]:
    """The mappings that come with Heed, by name."""
    return {path.stem: load(path) for path in sorted(READY_MADE.glob("*.json"))}


def named(name: str) -> Mapping:
    """A mapping by the name of a file or of a ready-made one. Raises CannotImport."""
    if Path(name).is_file():
        return load(Path(name))
    known = ready_made()
    if name not in known:
        raise CannotImport(f"There is no mapping {name!r}: name a file, or one of: {', '.join(known)}.")
    return known[name]


def load(path: Path) -> Mapping:
    """A mapping from a JSON or TOML file. Raises CannotImport with the place of what is wrong."""
    try:
        text = path.read_text("utf-8-sig")
        content = tomllib.loads(text) if path.suffix.lower() == ".toml" else json.loads(text)
    except (OSError, ValueError) as error:
        raise CannotImport(f"The mapping {path} cannot be read: {error}.") from error
    try:
        return _parsed(content)
    except ValueError as error:
        raise CannotImport(f"The mapping {path}: {error}.") from error


def _parsed(content: Any) -> Mapping:
    if not isinstance(content, dict):
        raise ValueError('it must be an object like {"fields": {"text": "description", …}}')
    _only(content, _PARTS, "part")
    fields = content.get("fields")
    if not isinstance(fields, dict):
        raise ValueError("'fields' is missing: it says for each field of ours where it stands in a row")
    _only(fields, FIELDS, "field")
    missing = [name for name in REQUIRED if name not in fields]
    if missing:
        raise ValueError(f"'fields' must say where {missing[0]!r} stands")
    return Mapping(
        fields={name: _source(name, value) for name, value in fields.items()},
        rows=_text(content, "rows"),
        times=_texts(content.get("times", []), "times"),
        zone=_text(content, "zone"),
        account=_text(content, "account"),
        recognise=_texts(content.get("recognise", []), "recognise"),
    )


def _only(given: Iterable[str], known: tuple[str, ...], kind: str) -> None:
    for name in given:
        if name not in known:
            raise ValueError(f"there is no {kind} {name!r}; known are: {', '.join(known)}")


def _source(name: str, value: Any) -> Source:
    if isinstance(value, dict) and len(value) == 1:
        if "constant" in value:
            return Source(constant=value["constant"])
        if "first" in value:
            return Source(_texts(value["first"], name), first=True)
    elif isinstance(value, str | list) and value:
        return Source(_texts(value, name))
    raise ValueError(f'{name!r} must be a path, a list of paths, {{"first": [paths]}} or {{"constant": value}}')


def _text(content: dict[str, Any], name: str) -> str:
    value = content.get(name, "")
    if not isinstance(value, str):
        raise ValueError(f"{name!r} must be a text")
    return value


def _texts(value: Any, name: str) -> tuple[str, ...]:
    texts = [value] if isinstance(value, str) else value
    if not isinstance(texts, list) or not all(isinstance(text, str) and text for text in texts):
        raise ValueError(f"{name!r} must be a text or a list of texts")
    return tuple(texts)
