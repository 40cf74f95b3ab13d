"""A map as a table: the first row and the first column name the concepts, the cells are weights (row on column)."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import Any

import numpy as np

from heed.cognition.errors import MapError
from heed.cognition.maps import MOST_CELLS, CognitiveMap, checked_names, make_map
from heed.cognition.numbers import number, plain
from heed.spreadsheets import as_written, guarded

MOST_COLUMNS = 5000
"""Concepts of a map in a table; larger ones are given as JSON with edges, or as GraphML."""
MOST_UNPACKED = 500_000_000
"""Bytes of a workbook when unpacked."""
_DELIMITERS = (",", ";", "\t")


def read_csv(data: bytes) -> CognitiveMap:
    """A table with commas, semicolons or tabs between the cells, UTF-8.

    With semicolons or tabs, weights may have decimal commas. MapError names row and column as a spreadsheet counts.
    """
    try:
        written = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise MapError(f"byte {error.start}: this is not UTF-8; save the file as UTF-8") from error
    head = next((line for line in written.splitlines() if line.strip()), "")
    delimiter = head[0] if head.startswith(_DELIMITERS) else max(_DELIMITERS, key=head.count)
    try:
        rows = list(csv.reader(io.StringIO(written, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise MapError(
            f"the table cannot be read: {error}; look for a quotation mark without its other half"
        ) from error
    cells = [[cell.strip() for cell in row] for row in rows]
    if "'" in written:
        cells = [[as_written(cell) for cell in row] for row in cells]
    return of_table(cells, decimal_commas=delimiter != ",")


def write_csv(map_: CognitiveMap) -> bytes:
    """Names that a spreadsheet would take for a formula are guarded; `read_csv` gives them back as they were."""
    written = io.StringIO()
    rows = [[guarded(cell) if isinstance(cell, str) else cell for cell in row] for row in _rows(map_)]
    csv.writer(written, lineterminator="\n").writerows(rows)
    return written.getvalue().encode()


def read_xlsx(data: bytes) -> CognitiveMap:
    """The first sheet of a workbook."""
    from zipfile import ZipFile

    from openpyxl import load_workbook

    try:
        with ZipFile(io.BytesIO(data)) as packed:
            if sum(part.file_size for part in packed.infolist()) > MOST_UNPACKED:
                raise _too_large()
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()
        rows: list[list[Any]] = []
        for row in sheet.iter_rows(values_only=True):
            if len(rows) > MOST_COLUMNS or len(row) > MOST_COLUMNS + 1:
                raise _too_large()
            rows.append([cell.strip() if isinstance(cell, str) else cell for cell in row])
    except MapError:
        raise
    except Exception as error:  # in a broken workbook the library stumbles over anything
        raise MapError("this is not a workbook that can be read; save it as .xlsx, or as CSV") from error
    return of_table(rows)


def write_xlsx(map_: CognitiveMap) -> bytes:
    """A workbook of one sheet. Weights keep 16 digits, as many as a workbook has."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Map")
    for at, name in enumerate(map_.concepts, start=1):
        plain(name, f"concept {at}")
    for row in _rows(map_):
        cells = [WriteOnlyCell(sheet, cell) for cell in row]
        for cell in cells:
            if isinstance(cell.value, str):
                cell.data_type = "s"  # "=A" is the name of a concept, not a formula
        sheet.append(cells)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def of_table(rows: Sequence[Sequence[Any]], *, decimal_commas: bool = False) -> CognitiveMap:
    """A map of cells. Rows may come in another order than columns; the columns give the order of the concepts."""
    kept = [(at, list(row)) for at, row in enumerate(rows, start=1) if any(not _is_empty(cell) for cell in row)]
    if not kept:
        raise MapError("row 1: the table is empty; name the concepts in the first row and the first column")
    first, head = kept[0]
    while head and _is_empty(head[-1]):
        head.pop()
    names = _names(head, first)
    if len(names) > MOST_COLUMNS or len(names) ** 2 > MOST_CELLS:
        raise _too_large()
    at = {name: column for column, name in enumerate(names)}
    made = np.zeros((len(names), len(names)))
    seen: dict[str, int] = {}
    for row, cells in kept[1:]:
        label = str(cells[0]).strip() if not _is_empty(cells[0]) else ""
        _check_row(row, cells, label, at, seen, len(names))
        for column, cell in enumerate(cells[1 : len(names) + 1]):
            place = f"row {row} ({label}), column {column + 2} ({names[column]})"
            made[at[label], column] = _weight(cell, place, decimal_commas)
    missing = [name for name in names if name not in seen]
    if missing:
        raise MapError(f"there is no row for {missing[0]!r}; give each concept of the first row a row of its own")
    return make_map(names, made)


def _names(head: Sequence[Any], row: int) -> tuple[str, ...]:
    for column, cell in enumerate(head[1:], start=2):
        if _is_empty(cell):
            raise MapError(f"row {row}, column {column}: a concept has no name; write one")
    labels = [str(cell).strip() for cell in head[1:]]
    for column, label in enumerate(labels, start=2):
        plain(label, f"row {row}, column {column}")
        if label in labels[: column - 2]:
            raise MapError(f"row {row}, column {column}: {label!r} stands there twice; give one another name")
    return checked_names(labels)


def _check_row(row: int, cells: list[Any], label: str, at: dict[str, int], seen: dict[str, int], concepts: int) -> None:
    if not label:
        raise MapError(f"row {row}, column 1: the row has no name; write the concept whose influences stand in it")
    if label not in at:
        raise MapError(f"row {row}, column 1: {label!r} is not in the first row; correct it or add a column for it")
    if label in seen:
        raise MapError(f"row {row}, column 1: {label!r} has row {seen[label]} as well; keep one of them")
    seen[label] = row
    while len(cells) > concepts + 1 and _is_empty(cells[-1]):
        cells.pop()
    if len(cells) != concepts + 1:
        raise MapError(
            f"row {row} ({label}): {len(cells) - 1} weights, but there are {concepts} concepts; give one for each, "
            "0 where there is no influence"
        )


def _weight(cell: Any, place: str, decimal_commas: bool) -> float:
    if _is_empty(cell):
        return 0.0
    if isinstance(cell, str):
        written = cell.replace("−", "-")
        if decimal_commas:
            written = written.replace(",", ".")
        try:
            cell = float(written)
        except ValueError:
            raise MapError(f"{place}: {cell!r} is not a number; write one such as 0.5") from None
    return number(cell, place, -1, 1)


def _is_empty(cell: Any) -> bool:
    return cell is None or cell == ""


def _rows(map_: CognitiveMap) -> list[list[Any]]:
    if len(map_) > MOST_COLUMNS:
        raise _too_large()
    made: list[list[Any]] = [["", *map_.concepts]]
    for name, weights in zip(map_.concepts, map_.weights.toarray(), strict=True):
        made.append([name, *(int(weight) if weight == int(weight) else float(weight) for weight in weights)])
    return made


def _too_large() -> MapError:
    return MapError(f"a table holds at most {MOST_COLUMNS} concepts; use JSON with edges, or GraphML")
