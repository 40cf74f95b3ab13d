"""Which of a file's rows are the series that is meant."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import islice
from types import MappingProxyType
from typing import Any

from heed.policy.indicators.series.shape import MOST_CELLS, Point, Row, SeriesError, gettext_noop
from heed.policy.indicators.series.times import period

#: Points that are kept, the latest.
MOST_POINTS = 2000

_NOTHING: Mapping[str, str] = MappingProxyType({})
#: What statistics write where there is no figure.
_MISSING = frozenset({"", ".", "..", ":", "-", "x", "X", "na", "n/a", "null", "nan", "NaN", "NA", "N/A"})
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?")


@dataclass(frozen=True, slots=True)
class Where:
    """Where in a file the series stands.

    time, value: names of columns (dimensions, variables, properties); in a cube (JSON-stat, SDMX) the value is called
    "value". only: what other columns must say, by code or by name.
    """

    time: str
    value: str = "value"
    only: Mapping[str, str] = field(default_factory=lambda: _NOTHING)


def pick(rows: Iterable[Row], where: Where) -> tuple[Point, ...]:
    """The points that are meant, earliest first. SeriesError where a column is not there, a figure or time cannot be
    read, two figures are of one time, or there is none."""
    found: dict[str, tuple[Point, str]] = {}
    seen = 0
    for row in islice(rows, MOST_CELLS + 1):
        seen += 1
        if seen > MOST_CELLS:
            raise SeriesError(
                gettext_noop(
                    "The file has more than %(most)s figures. Ask the source for fewer: choose a place or years."
                ),
                most=f"{MOST_CELLS:,}",
            )
        if not _is_meant(row, where):
            continue
        point = _point(row, where)
        if point is None:
            continue
        _refuse_second(found, point, row, where)
        found[point.period.starts.isoformat()] = (point, row.place)
    if not found:
        raise SeriesError(_nothing(where) if seen else gettext_noop("The file has no figures."), only=_said(where))
    points = sorted((point for point, _place in found.values()), key=lambda point: point.period.starts)
    return tuple(points[-MOST_POINTS:])


def _is_meant(row: Row, where: Where) -> bool:
    for column, wanted in where.only.items():
        code = str(_cell(row, column)).strip()
        if wanted.strip() not in (code, row.names.get(f"{column}={code}", code).strip()):
            return False
    return True


def _cell(row: Row, column: str) -> Any:
    if column not in row.cells:
        raise SeriesError(
            gettext_noop(
                "%(place)s has no “%(column)s”. There are: %(there)s. If the source has changed, choose again."
            ),
            place=row.place,
            column=column,
            there=", ".join(map(str, row.cells)) or "–",
        )
    return row.cells[column]


def _point(row: Row, where: Where) -> Point | None:
    value = _number(_cell(row, where.value), row, where)
    if value is None:
        return None
    text = _cell(row, where.time)
    found = period(str(text)) or period(row.names.get(f"{where.time}={text}", ""))
    if found is None:
        raise SeriesError(
            gettext_noop(
                "%(place)s, “%(column)s”: “%(text)s” is no time that Heed knows, such as 2024, 2024-Q1, 2024-05-31."
            ),
            place=row.place,
            column=where.time,
            text=text,
        )
    return Point(found, value)


def _number(cell: Any, row: Row, where: Where) -> float | None:
    if cell is None or (isinstance(cell, str) and cell.strip() in _MISSING):
        return None
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        value = float(cell)
    else:
        text = str(cell).strip()
        value = float(text) if _NUMBER.fullmatch(text) else math.nan
    if not math.isfinite(value):
        raise SeriesError(
            gettext_noop("%(place)s, “%(column)s”: “%(text)s” is not a number."),
            place=row.place,
            column=where.value,
            text=cell,
        )
    return value


def _refuse_second(found: Mapping[str, tuple[Point, str]], point: Point, row: Row, where: Where) -> None:
    before = found.get(point.period.starts.isoformat())
    if before is None:
        return
    raise SeriesError(
        gettext_noop("There are two figures for %(time)s: %(before)s and %(place)s. Choose by: %(there)s."),
        time=point.period.label,
        before=before[1],
        place=row.place,
        there=", ".join(name for name in row.cells if name not in (where.time, where.value)) or "–",
    )


def _nothing(where: Where) -> str:
    if where.only:
        return gettext_noop("No figure in the file fits: %(only)s.")
    return gettext_noop("The file has rows, but no figure in any of them.")


def _said(where: Where) -> str:
    return ", ".join(f"{column} = {wanted}" for column, wanted in where.only.items())
