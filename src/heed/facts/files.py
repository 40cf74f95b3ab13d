"""Facts in files: CSV and JSON read, with what is wrong by line and column; and written. No database.

`docs/reference/facts.md` names every column.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from heed.spreadsheets import as_written, guarded

LARGEST = 5 * 1024 * 1024  # bytes of a file
MOST_FACTS = 5_000
COLUMNS = (
    *("subject", "department", "owner", "kind", "value", "source", "source_url", "place"),
    *("valid_from", "valid_until"),
)
_REQUIRED = ("subject", "department", "valid_from", "valid_until")
_STATEMENT = re.compile(r"statement_([a-z]{2})")
_LANGUAGE = re.compile(r"[a-z]{2}")


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, where, and what to do. `line`: of CSV, or the place in the list of JSON, from 1; 0: the file."""

    line: int
    column: str
    text: str

    def __str__(self) -> str:
        place = ", ".join(filter(None, [f"line {self.line}" if self.line else "", self.column]))
        return f"{place}: {self.text}" if place else self.text


@dataclass(frozen=True, slots=True)
class Row:
    """One fact of a file. `values`: by the names of `COLUMNS`, "" where it says nothing."""

    line: int
    values: Mapping[str, str]
    statements: Mapping[str, str]
    valid_from: date
    valid_until: date


@dataclass(slots=True)
class Parsed:
    rows: list[Row] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def parse(name: str, content: bytes) -> Parsed:
    """Facts from a file, CSV or JSON by the ending of its name. Not to be used while there are problems."""
    if len(content) > LARGEST:
        return _refused(f"the file has more than {LARGEST // 1024**2} MB; divide it")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        return _refused("this is not UTF-8; save the file as UTF-8 (in Excel: 'CSV UTF-8')", line)
    if name.lower().endswith(".json"):
        parsed = _json(text)
    elif name.lower().endswith(".csv"):
        parsed = _csv(text)
    else:
        return _refused("only .csv and .json are read; give the file that ending")
    if not parsed.rows and not parsed.problems:
        return _refused("there is no fact in this file")
    if len(parsed.rows) > MOST_FACTS:
        return _refused(f"{len(parsed.rows)} facts are too many; at most {MOST_FACTS} in a file")
    return parsed


def _refused(text: str, line: int = 0) -> Parsed:
    return Parsed(problems=[Problem(line, "", text)])


def _csv(text: str) -> Parsed:
    head = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=";" if head.count(";") > head.count(",") else ",")
    parsed = Parsed()
    try:
        columns = [column.strip().lower() for column in next(reader, [])]
        parsed.problems += _wrong_columns(columns)
        if parsed.problems:
            return parsed
        line = reader.line_num + 1
        for cells in reader:
            if len(cells) > len(columns):
                parsed.problems.append(Problem(line, "", "this line has more cells than the first one; quote commas"))
            elif any(cell.strip() for cell in cells):
                given = {column: as_written(cell.strip()) for column, cell in zip(columns, cells, strict=False)}
                statements = {name[10:]: given.pop(name) for name in list(given) if _STATEMENT.fullmatch(name)}
                _add(parsed, line, given, statements)
            line = reader.line_num + 1
    except csv.Error as error:
        return _refused(f"{error}; look at the quotation marks", reader.line_num)
    return parsed


def _wrong_columns(columns: Sequence[str]) -> Iterator[Problem]:
    for name in _REQUIRED:
        if name not in columns:
            yield Problem(1, name, "this column is missing; the first line names the columns")
    for column in columns:
        if column not in COLUMNS and not _STATEMENT.fullmatch(column):
            yield Problem(1, column, "there is no such column; take it out, or see docs/reference/facts.md")
        elif columns.count(column) > 1:
            yield Problem(1, column, "this column stands here twice; take one out")


def _json(text: str) -> Parsed:
    try:
        held = json.loads(text)
    except ValueError as error:
        return _refused(f"this is no JSON: {error}")
    if not isinstance(held, list):
        return _refused("the file must hold a list of facts")
    parsed = Parsed()
    for number, one in enumerate(held, start=1):
        problem = _wrong_shape(one)
        if problem:
            parsed.problems.append(Problem(number, *problem))
        else:
            given = {name: str(value).strip() for name, value in one.items() if name != "statements"}
            _add(parsed, number, given, {code: str(said) for code, said in one["statements"].items()})
    return parsed


def _wrong_shape(one: Any) -> tuple[str, str] | None:
    if not isinstance(one, dict):
        return "", "this is no fact; each one is an object with names such as subject"
    statements = one.get("statements")
    if not isinstance(statements, dict) or not all(isinstance(said, str) for said in statements.values()):
        return "statements", 'give the texts by language, such as {"nl": "…"}'
    for name in statements:
        if not _LANGUAGE.fullmatch(name):
            return "statements", f"{name!r} is no language; give two letters, such as nl"
    for name, value in one.items():
        if name != "statements" and name not in COLUMNS:
            return str(name), "there is no such name; take it out, or see docs/reference/facts.md"
        if name != "statements" and not isinstance(value, str):
            return str(name), "this must be a text in quotation marks"
    return None


def _add(parsed: Parsed, line: int, given: Mapping[str, str], statements: Mapping[str, str]) -> None:
    values = {name: given.get(name, "") for name in COLUMNS}
    days = {}
    before = len(parsed.problems)
    for name in _REQUIRED:
        if not values[name]:
            parsed.problems.append(Problem(line, name, "this must be filled in"))
    for name in ("valid_from", "valid_until"):
        try:
            days[name] = date.fromisoformat(values[name]) if values[name] else date.min
        except ValueError:
            parsed.problems.append(Problem(line, name, f"{values[name]!r} is no day; write it as 2026-12-31"))
    if len(parsed.problems) == before:
        parsed.rows.append(Row(line, values, dict(statements), **days))


def as_csv(facts: Iterable[Mapping[str, Any]]) -> str:
    """Facts as `importing.export` gives them, with a column for each language in which there is a statement."""
    rows = list(facts)
    languages = sorted({code for row in rows for code in row["statements"]})
    made = io.StringIO(newline="")
    writer = csv.writer(made, lineterminator="\n")
    writer.writerow(["subject", *(f"statement_{code}" for code in languages), *COLUMNS[1:]])
    for row in rows:
        said = [row["statements"].get(code, "") for code in languages]
        cells = [row["subject"], *said, *(row[name] for name in COLUMNS[1:])]
        writer.writerow([guarded(cell) if isinstance(cell, str) else cell for cell in cells])
    return made.getvalue()
