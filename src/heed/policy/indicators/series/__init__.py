"""Open-data series in five formats, read into one shape. Pure: no Django, network or database.

`read(content, format, where)` gives points of time and value. Everything wrong raises `SeriesError`, which names the
place. A format is a function that turns a file into `Row`s; what the figure is of them, `picking` decides for all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from heed.policy.indicators.series import csv_table, json_stat, odata, sdmx, sparql
from heed.policy.indicators.series.picking import MOST_POINTS, Where, pick
from heed.policy.indicators.series.shape import Point, Row, SeriesError
from heed.policy.indicators.series.times import Period, period

#: A format by its name: bytes in, rows out.
FORMATS: Mapping[str, Callable[[bytes], Iterable[Row]]] = MappingProxyType(
    {
        "csv": csv_table.rows,
        "json_stat": json_stat.rows,
        "sdmx": sdmx.rows,
        "odata": odata.rows,
        "sparql": sparql.rows,
    }
)


def read(content: bytes, format_: str, where: Where) -> tuple[Point, ...]:
    """The points of a series, earliest first, at most the latest `MOST_POINTS`."""
    return pick(FORMATS[format_](content), where)


__all__ = ["FORMATS", "MOST_POINTS", "Period", "Point", "Row", "SeriesError", "Where", "period", "pick", "read"]
