"""From a row to a message: texts, moments and places, each refused with its reason where it cannot be read."""

from __future__ import annotations

import hashlib
import json
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any

from heed.app.importing.errors import BadRow
from heed.app.importing.mapping import Mapping
from heed.channels.contract import Author, Incoming, Place, Visibility

_YES = frozenset({"true", "yes", "y", "1", "ja", "closed", "done"})
_NO = frozenset({"false", "no", "n", "0", "nee", "nein", "open"})
_EPOCH = re.compile(r"-?\d{9,}(\.\d+)?")
_LANGUAGE = re.compile(r"([a-z]{2})([-_].{1,20})?", re.IGNORECASE)
_EARLIEST = datetime(1900, 1, 1, tzinfo=UTC)
#: Above this a count since 1970 is of milliseconds: as seconds it would be past the year 5000.
_MILLISECONDS = 100_000_000_000


@dataclass(frozen=True, slots=True)
class Entry:
    """One message of the file, and what became of it before Heed was there."""

    number: int
    incoming: Incoming
    closed_at: datetime | None = None
    answer: str = ""
    answered_at: datetime | None = None

    @property
    def has_past(self) -> bool:
        return bool(self.answer or self.closed_at)


class Reader:
    """Makes entries of rows. `zone` is that of moments which name none; `account` sets its people apart from others."""

    def __init__(self, mapping: Mapping, zone: tzinfo, account: str) -> None:
        self.mapping, self.zone, self.account = mapping, zone, account

    def entry(self, number: int, row: dict[str, Any]) -> Entry:
        """Raises BadRow with the reason."""
        sent_at = self._moment(row, "sent_at")
        if sent_at is None:
            raise BadRow("'sent_at' is missing")
        native_id = self._text(row, "id") or _hash(row)
        answered_at = self._moment(row, "answered_at")
        return Entry(
            number,
            Incoming(
                native_id=native_id,
                author=self._author(row, native_id),
                text=self._text(row, "text") or _missing("text"),
                subject=" ".join(self._text(row, "subject").split()),
                sent_at=sent_at,
                parent_id=self._text(row, "parent_id"),
                visibility=Visibility.DIRECT,  # nobody can tell any more who was able to read it
                place=self._place(row),
                language=self._language(row),
                url=self._text(row, "url"),
                raw=row,
            ),
            closed_at=self._closed(row, answered_at or sent_at),
            answer=self._text(row, "answer"),
            answered_at=answered_at,
        )

    def _values(self, row: dict[str, Any], name: str) -> list[Any]:
        source = self.mapping.fields.get(name)
        return source.values(row) if source else []

    def _one(self, row: dict[str, Any], name: str) -> Any:
        values = self._values(row, name)
        if len(values) > 1:
            raise BadRow(f"{name!r} is made of {len(values)} values; map it to one, or to the first of them")
        return values[0] if values else None

    def _text(self, row: dict[str, Any], name: str) -> str:
        return "\n".join(_as_text(name, value) for value in self._values(row, name)).strip()

    def _author(self, row: dict[str, Any], native_id: str) -> Author:
        handle = self._text(row, "author_handle")
        known_by = self._text(row, "author_id") or handle or f"anonymous:{native_id}"
        return Author(f"{self.account}:{known_by}", handle or known_by, self._text(row, "author_name"))

    def _moment(self, row: dict[str, Any], name: str) -> datetime | None:
        value = self._one(row, name)
        return None if value is None else moment(name, value, self.mapping.times, self.zone)

    def _closed(self, row: dict[str, Any], otherwise: datetime) -> datetime | None:
        """The moment of closing; `otherwise` where it only says that it is closed."""
        value = self._one(row, "closed")
        word = str(value).strip().lower()
        if value is None or word in _NO:
            return None
        return otherwise if word in _YES else moment("closed", value, self.mapping.times, self.zone)

    def _place(self, row: dict[str, Any]) -> Place | None:
        lon, lat = _degrees("lon", self._one(row, "lon"), 180), _degrees("lat", self._one(row, "lat"), 90)
        address = " ".join(self._text(row, "address").split())
        if (lon is None) != (lat is None):
            raise BadRow("'lon' and 'lat' go together: give both or none")
        return Place(lon, lat, address) if lon is not None or address else None

    def _language(self, row: dict[str, Any]) -> str:
        text = self._text(row, "language")
        found = _LANGUAGE.fullmatch(text)
        if text and not found:
            raise BadRow(f"'language' is {_short(text)}; write a code of two letters, such as nl")
        return found.group(1).lower() if found else ""


def _missing(name: str) -> str:
    raise BadRow(f"{name!r} is missing")


def _hash(row: dict[str, Any]) -> str:
    """Stands for an id where there is none: the same row is the same message."""
    return "row:" + hashlib.sha256(json.dumps(row, sort_keys=True).encode()).hexdigest()


def _as_text(name: str, value: Any) -> str:
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, int | float):
        return str(value)
    raise BadRow(f"{name!r} is a {'list' if isinstance(value, list) else 'group of values'}, not a text")


def _degrees(name: str, value: Any, limit: int) -> float | None:
    if value is None:
        return None
    try:
        number = float(value.replace(",", ".") if isinstance(value, str) else value)
    except (TypeError, ValueError, OverflowError):
        number = math.nan
    if not abs(number) <= limit or isinstance(value, bool):
        raise BadRow(f"{name!r} is {_short(value)}, not a number between -{limit} and {limit}")
    return number


def moment(name: str, value: Any, formats: Sequence[str], zone: tzinfo) -> datetime:
    """`value` as a moment in UTC. `formats`: "iso", "epoch", "epoch_ms" or as of `strptime`; without any, the
    first two are tried. Raises BadRow.
    """
    for form in formats or ("epoch", "iso"):
        try:
            found = _parse(value, form, zone)
        except (ValueError, OverflowError, OSError, TypeError):
            continue
        if found is not None:
            return _sensible(name, value, found)
    wanted = ", ".join(formats) or "ISO 8601, such as 2026-03-30T09:15, or seconds since 1970"
    raise BadRow(f"{name!r} is {_short(value)}: no date and time that can be read ({wanted})")


def _parse(value: Any, form: str, zone: tzinfo) -> datetime | None:
    if isinstance(value, bool):
        return None
    if form in ("epoch", "epoch_ms"):
        if not _EPOCH.fullmatch(str(value).strip()):  # fewer digits are a date such as 20260330
            return None
        number = float(value)
        in_milliseconds = form == "epoch_ms" or abs(number) >= _MILLISECONDS
        return datetime.fromtimestamp(number / 1000 if in_milliseconds else number, UTC)
    text = str(value).strip()
    found = datetime.fromisoformat(text) if form == "iso" else datetime.strptime(text, form)
    return (found if found.tzinfo else found.replace(tzinfo=zone)).astimezone(UTC)


def _sensible(name: str, value: Any, found: datetime) -> datetime:
    if found < _EARLIEST:
        raise BadRow(f"{name!r} is {_short(value)}: that is before 1900")
    if found > datetime.now(UTC) + timedelta(days=1):
        raise BadRow(f"{name!r} is {_short(value)}: that is in the future")
    return found


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}…"
