"""Tables as text: CSV with commas, semicolons or tabs, names in the first row (RFC 4180)."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from heed.policy.indicators.series.shape import Row, SeriesError, gettext_noop

_SEPARATORS = ",;\t"
_DECIMAL_COMMA = re.compile(r"[+-]?\d+,\d+")
_LONGEST_CELL = 100_000


def rows(content: bytes) -> Iterator[Row]:
    """A row for each line. With semicolons or tabs, decimal commas are understood. A ragged row is an error."""
    text = _decoded(content)
    header_line = text.split("\n", 1)[0]
    separator = max(_SEPARATORS, key=header_line.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        names = [name.strip() for name in next(reader, [])]
        _check(names)
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            yield _row(names, cells, reader.line_num, separator)
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


def _row(names: list[str], cells: list[str], line: int, separator: str) -> Row:
    if len(cells) != len(names):
        raise SeriesError(
            gettext_noop("Line %(line)s has %(there)s cells, but the first row names %(wanted)s columns."),
            line=line,
            there=len(cells),
            wanted=len(names),
        )
    if separator != ",":
        cells = [cell.replace(",", ".") if _DECIMAL_COMMA.fullmatch(cell.strip()) else cell for cell in cells]
    return Row(f"line {line}", dict(zip(names, (cell.strip() for cell in cells), strict=True)), {})
