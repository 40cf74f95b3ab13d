"""Under which keys a message is kept, so that others of the same matter are found without looking at all."""

from __future__ import annotations

import math

from heed.understanding.gazetteer import Point
from heed.understanding.traces import Traces

LONGEST = 100
"""Characters of a key, at most."""

# Cells in degrees: higher than 160 metres everywhere, and wider than 110 up to 70 degrees of latitude. Two points
# within 100 metres lie in the same cell or in neighbouring ones.
_HEIGHT, _WIDTH = 0.0015, 0.003


def kept_under(one: Traces) -> list[str]:
    """Where a message can be found again: its streets, other places by name, numbers, and the cell of its point.

    [] where no place is known: nothing but a place or a number makes sure that two messages mean the same thing.
    """
    keys = [f"street {name}" for name in one.streets]
    keys += [f"name {name}" for name in one.names]
    keys += [f"number {number}" for number in one.numbers]
    if one.point:
        keys.append(_key(*_cell(one.point)))
    return sorted({key[:LONGEST] for key in keys})


def looked_for_under(one: Traces) -> list[str]:
    """Where messages of the same matter may be kept: the same keys, and the cells around its point."""
    keys = set(kept_under(one))
    if one.point:
        column, row = _cell(one.point)
        keys |= {_key(column + x, row + y) for x in (-1, 0, 1) for y in (-1, 0, 1)}
    return sorted(keys)


def _cell(point: Point) -> tuple[int, int]:
    return math.floor(point[0] / _WIDTH), math.floor(point[1] / _HEIGHT)


def _key(column: int, row: int) -> str:
    return f"cell {column} {row}"
