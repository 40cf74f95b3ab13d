"""From a file to rows: CSV and JSON Lines as a stream, a JSON document as a whole. What is wrong stays in its row."""

from __future__ import annotations

import csv
import json
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from heed.app.importing.errors import CannotImport
from heed.app.importing.lines import LONGEST, Line, Lines
from heed.app.importing.mapping import find

FORMATS = ("csv", "jsonl", "json")
DEEPEST = 50
"""Levels of lists and objects within a row."""
LONGEST_RECORD = 1000
"""Lines of one CSV row: past that, a quotation mark was not closed."""
_DELIMITERS = ",;\t|"
_BY_ENDING = {".csv": "csv", ".tsv": "csv", ".jsonl": "jsonl", ".ndjson": "jsonl"}


@dataclass(frozen=True, slots=True)
class Row:
    """One row by the number of its (first) line, or its place in a JSON list; `problem` says why it has no data."""

    number: int
    data: dict[str, Any] | None
    problem: str = ""


class Rows:
    """The rows of a file. `position` of `size` says how far it was read; `columns` is known for CSV only."""

    word = "line"  # what a row's number counts

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self.columns: list[str] | None = None

    @property
    def size(self) -> int:
        return self.lines.size

    @property
    def position(self) -> int:
        return self.lines.position

    def __iter__(self) -> Iterator[Row]:
        raise NotImplementedError


def open_rows(path: Path, form: str | None, rows_at: str, say: Callable[[str], None]) -> Rows:
    """The rows of `path`. `rows_at` is the path of the list within a JSON document. Raises CannotImport."""
    form = form or detect(path)
    if form == "json":
        return JsonRows(path, rows_at)
    if rows_at:
        raise CannotImport(f"The mapping names 'rows', which is for a JSON document; {path} is {form}.")
    lines = Lines(path, say)
    return CsvRows(lines) if form == "csv" else JsonLinesRows(lines)


def detect(path: Path) -> str:
    """The format of a file: by its ending, or by how it begins."""
    known = _BY_ENDING.get(path.suffix.lower())
    if known:
        return known
    with path.open("rb") as file:
        first, second = file.readline(LONGEST).removeprefix(b"\xef\xbb\xbf").strip(), file.readline(LONGEST).strip()
    if first.startswith(b"["):
        return "json"
    if first.startswith(b"{"):
        return "jsonl" if _is_object(first) and (second.startswith(b"{") or path.suffix.lower() != ".json") else "json"
    return "json" if path.suffix.lower() == ".json" else "csv"


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


class CsvRows(Rows):
    """Comma, semicolon, tab or bar, whichever makes most columns of the first line."""

    def __init__(self, lines: Lines) -> None:
        super().__init__(lines)
        csv.field_size_limit(LONGEST)
        self._feed = _Feed(iter(lines))
        header = next(self._feed, "")
        self._delimiter = max(_DELIMITERS, key=lambda mark: len(_cells(header, mark)))
        self.columns = [name.strip() for name in _cells(header, self._delimiter)]
        self._check_header()

    def _check_header(self) -> None:
        names = [name for name in self.columns or [] if name]
        if not names:
            raise CannotImport(f"{self.lines.path} is empty: its first line must name the columns.")
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise CannotImport(f"{self.lines.path}, line 1: two columns are named {twice[0]!r}. Rename one of them.")

    def __iter__(self) -> Iterator[Row]:
        records = csv.reader(self._feed, delimiter=self._delimiter, strict=True)
        while True:
            self._feed.taken = []
            try:
                cells = next(records)
            except StopIteration:
                return
            except csv.Error as error:
                number = self._feed.taken[0].number
                self._feed.give_back()
                yield Row(number, None, f"not CSV: {_reason(error)}")
                continue
            if cells:
                yield self._row(self._feed.taken[0].number, cells)

    def _row(self, number: int, cells: list[str]) -> Row:
        names = self.columns or []
        surplus = cells[len(names) :]
        if len(cells) < len(names) or any(cell.strip() for cell in surplus):
            return Row(number, None, f"{_count(len(cells))} where the first line has {len(names)}")
        return Row(number, {name: cell for name, cell in zip(names, cells, strict=False) if name})


def _reason(error: csv.Error) -> str:
    text = str(error)
    return "a quotation mark is not closed" if text == "unexpected end of data" else text


def _count(columns: int) -> str:
    return "1 column" if columns == 1 else f"{columns} columns"


def _cells(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []


class _Feed(Iterator[str]):
    """Lines for the CSV reader. A row that went wrong gives back all but its first line, so that no more is lost."""

    def __init__(self, lines: Iterator[Line]) -> None:
        self._lines = lines
        self._again: deque[Line] = deque()
        self.taken: list[Line] = []

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else next(self._lines)
        self.taken.append(line)
        if len(self.taken) > LONGEST_RECORD:
            raise csv.Error(f"a quotation mark is not closed within {LONGEST_RECORD} lines")
        if line.problem:
            raise csv.Error(line.problem)
        return line.text

    def give_back(self) -> None:
        self._again.extendleft(reversed(self.taken[1:]))


class JsonLinesRows(Rows):
    def __iter__(self) -> Iterator[Row]:
        for line in self.lines:
            if line.problem or line.text.strip():
                yield self._row(line)

    def _row(self, line: Line) -> Row:
        if line.problem:
            return Row(line.number, None, line.problem)
        try:
            return _checked(line.number, json.loads(line.text))
        except json.JSONDecodeError as error:
            return Row(line.number, None, f"not JSON: {error.msg} at character {error.pos + 1}")
        except ValueError as error:  # a number of thousands of digits
            return Row(line.number, None, f"not JSON that can be read: {error}")
        except RecursionError:
            return Row(line.number, None, f"nested deeper than {DEEPEST} levels")


class JsonRows(Rows):
    """A whole JSON document: a list, or an object with a list at `rows_at`. Held in memory."""

    word = "row"

    def __init__(self, path: Path, rows_at: str) -> None:
        self.path = path
        self.columns = None
        self._at = 0
        self._rows = _list_in(_document(path), rows_at, path)

    @property
    def size(self) -> int:
        return len(self._rows)

    @property
    def position(self) -> int:
        return self._at

    def __iter__(self) -> Iterator[Row]:
        for number, data in enumerate(self._rows, start=1):
            self._at = number
            yield _checked(number, data)


def _document(path: Path) -> Any:
    try:
        return json.loads(path.read_bytes().decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise CannotImport(f"{path} is not UTF-8 (byte {error.start}). Save it as UTF-8 and try again.") from error
    except json.JSONDecodeError as error:
        raise CannotImport(f"{path}, line {error.lineno}, character {error.colno}: not JSON: {error.msg}.") from error
    except (ValueError, RecursionError) as error:
        raise CannotImport(f"{path} cannot be read as JSON: {error}.") from error


def _list_in(document: Any, rows_at: str, path: Path) -> list[Any]:
    found = find(document, rows_at) if rows_at else document
    if isinstance(found, list):
        return found
    lists = ", ".join(repr(name) for name in _names_of_lists(document)) or "none"
    what = f"has no list at {rows_at!r}" if rows_at else "is an object, not a list"
    raise CannotImport(f"{path} {what}. Say with 'rows' in a mapping where its list stands; found are: {lists}.")


def _names_of_lists(document: Any, prefix: str = "", levels: int = 3) -> Iterator[str]:
    if not isinstance(document, dict) or not levels:
        return
    for name, value in document.items():
        if isinstance(value, list):
            yield prefix + name
        yield from _names_of_lists(value, f"{prefix}{name}.", levels - 1)


def _checked(number: int, data: Any) -> Row:
    if not isinstance(data, dict):
        return Row(number, None, 'not an object like {"id": "1", "text": "…"}')
    if _is_deep(data):
        return Row(number, None, f"nested deeper than {DEEPEST} levels")
    return Row(number, data)


def _is_deep(data: Any) -> bool:
    level = [data]
    for _ in range(DEEPEST):
        level = [
            inner
            for value in level
            if isinstance(value, dict | list)
            for inner in (value.values() if isinstance(value, dict) else value)
        ]
        if not level:
            return False
    return True
