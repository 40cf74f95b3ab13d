"""JSON-stat 2.0 (https://json-stat.org/full/), as Eurostat and many statistical offices publish: one dataset."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from math import prod
from typing import Any

from heed.policy.indicators.series.jsons import at, expect, parsed, refuse_answer
from heed.policy.indicators.series.shape import MOST_CELLS, Row, SeriesError, gettext_noop


def rows(content: bytes) -> Iterator[Row]:
    """A row for each cell of the cube, with the code of each dimension and "value"."""
    data = parsed(content)
    refuse_answer(data, "value")
    if data.get("class", "dataset") != "dataset":
        raise SeriesError(
            gettext_noop("This is a JSON-stat %(kind)s, not a dataset. Give the address of one dataset."),
            kind=data.get("class"),
        )
    ids, sizes = [str(name) for name in at(data, "id", list)], at(data, "size", list)
    if twice := next((name for at_, name in enumerate(ids) if name in ids[:at_]), None):
        raise SeriesError(gettext_noop("id names the dimension “%(name)s” twice."), name=twice)
    dimensions = at(data, "dimension", dict)
    axes = [_codes(at(dimensions, name, dict, "dimension"), name) for name in ids]
    for name, codes, size in zip(ids, axes, sizes, strict=False):
        if len(codes) != size:
            raise SeriesError(
                gettext_noop("dimension.%(name)s has %(there)s categories, but size says %(size)s."),
                name=name,
                there=len(codes),
                size=size,
            )
    if len(ids) != len(sizes):
        raise SeriesError(
            gettext_noop("id names %(ids)s dimensions, but size has %(sizes)s."), ids=len(ids), sizes=len(sizes)
        )
    cells = prod(len(codes) for codes in axes)
    if cells > MOST_CELLS:
        raise SeriesError(
            gettext_noop("The file has more than %(most)s figures. Ask the source for fewer: choose a place or years."),
            most=f"{MOST_CELLS:,}",
        )
    values = _values(data.get("value"), cells)
    names = {f"{name}={code}": label for name, codes in zip(ids, axes, strict=True) for code, label in codes.items()}
    for place, cell in enumerate(product(*axes)):
        yield Row(f"value {place}", dict(zip(ids, cell, strict=True)) | {"value": values(place)}, names)


def _codes(dimension: dict[str, Any], name: str) -> dict[str, str]:
    """The codes of a dimension in order, with what each is called."""
    place = f"dimension.{name}"
    category = at(dimension, "category", dict, place)
    labels = category.get("label") or {}
    expect(labels, dict, f"{place}.category.label")
    index = category.get("index", list(labels)[:1])  # a dimension of one category may leave it out
    if isinstance(index, dict):
        codes = sorted(index, key=lambda code: expect(index[code], int, f"{place}.category.index.{code}"))
        if [index[code] for code in codes] != list(range(len(codes))):
            raise SeriesError(
                gettext_noop("%(place)s: the places of the categories are not 0, 1, 2 and so on."),
                place=f"{place}.category.index",
            )
    else:
        codes = [str(code) for code in expect(index, list, f"{place}.category.index")]
    return {code: str(labels.get(code, code)) for code in codes}


def _values(value: Any, cells: int) -> Any:
    if isinstance(value, dict):
        wrong = next((key for key in value if not re.fullmatch("[0-9]{1,9}", key) or int(key) >= cells), None)
        if wrong is not None:
            raise SeriesError(
                gettext_noop("value names figure “%(key)s”, but the dimensions make %(cells)s."), key=wrong, cells=cells
            )
        return lambda place: value.get(str(place))
    found = expect(value, list, "value")
    if len(found) != cells:
        raise SeriesError(
            gettext_noop("value has %(there)s figures, but the dimensions make %(cells)s."),
            there=len(found),
            cells=cells,
        )
    return found.__getitem__
