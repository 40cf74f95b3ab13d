"""Tables as text: CSV with commas, semicolons or tabs, names in the first row (RFC 4180)."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from heed.policy.indicators.series.shape import Row, SeriesError, gettext_noop

_SEPARATORS = ",;\t"
_DECIMAL_COMMA = re.compile(r"[+-]?\d+,\d+")
_DECIMAL_POINT = re.compile(r"[+-]?\d+\.\d+")


def rows(content: bytes) -> Iterator[Row]:
    """A row for each line. With semicolons or tabs, decimal commas are understood. A ragged row is an error."""
    text = _decoded(content)
    header_line = text.split("\n", 1)[0]
    separator = max(_SEPARATORS, key=header_line.count)
    signs: dict[str, str] = {}
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        names = [name.strip() for name in next(reader, [])]
        _check(names)
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            row = _row(names, cells, reader.line_num)
            yield row if separator == "," else _with_points(row, signs)
    except csv.Error as error:
        raise SeriesError(gettext_noop("Line %(line)s: %(reason)s."), line=reader.line_num, reason=error) from error


def _decoded(content: bytes) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")  # what spreadsheets write in western Europe
    if "\0" in text:
        raise SeriesError(
            gettext_noop(
                "The file is no text: it may be a spreadsheet or compressed. Give the address of the CSV file."
            )
        )
    if text.lstrip()[:1] == "<":
        raise SeriesError(gettext_noop("The file is a web page, not a table. Give the address of the CSV file itself."))
    return text


def _check(names: list[str]) -> None:
    if not any(names):
        raise SeriesError(gettext_noop("The file is empty: its first row should name the columns."))
    for place, name in enumerate(names):
        if name and name in names[:place]:
            raise SeriesError(
                gettext_noop("Two columns are called “%(name)s”; each needs a name of its own."), name=name
            )


def _row(names: list[str], cells: list[str], line: int) -> Row:
    if len(cells) != len(names):
        raise SeriesError(
            gettext_noop("Line %(line)s has %(there)s cells, but the first row names %(wanted)s columns."),
            line=line,
            there=len(cells),
            wanted=len(names),
        )
    return Row(f"line {line}", dict(zip(names, (cell.strip() for cell in cells), strict=True)), {})


def _with_points(row: Row, signs: dict[str, str]) -> Row:
    """Decimal commas as points. `signs`: which of both a column has; with both, a point may mean thousands."""
    made = dict(row.cells)
    for name, cell in row.cells.items():
        sign = "," if _DECIMAL_COMMA.fullmatch(cell) else "." if _DECIMAL_POINT.fullmatch(cell) else ""
        if sign and signs.setdefault(name, sign) != sign:
            raise SeriesError(
                gettext_noop(
                    "%(place)s, “%(column)s”: some numbers have a comma and some a point, so it is not certain which "
                    "one begins the decimals. Ask the source for numbers without signs for thousands."
                ),
                place=row.place,
                column=name,
            )
        if sign == ",":
            made[name] = cell.replace(",", ".")
    return Row(row.place, made, row.names)
