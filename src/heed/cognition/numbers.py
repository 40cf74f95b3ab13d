"""Numbers as people and programs write them, checked one by one; what is wrong is told with its place."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from heed.cognition.errors import MapError
from heed.writable import UNWRITABLE


def number(value: Any, place: str, least: float = -math.inf, most: float = math.inf) -> float:
    """A finite number from `least` to `most`. MapError names the place and what to do."""
    if isinstance(value, bool | np.bool_) or not isinstance(value, int | float | np.integer | np.floating):
        raise MapError(f"{place}: {_short(value)} is not a number; write one such as 0.5")
    try:
        found = float(value)
    except OverflowError:
        found = math.inf
    if not math.isfinite(found):
        raise MapError(f"{place}: {_short(value)} is not a finite number; write 0 where there is nothing")
    if not least <= found <= most:
        raise MapError(f"{place}: {_short(value)} is {_outside(least, most)}")
    return found


def whole(value: Any, place: str, least: int, most: int) -> int:
    """A whole number from `least` to `most`; 3.0 is one as well."""
    found = number(value, place, least, most)
    if found != int(found):
        raise MapError(f"{place}: {_short(value)} is not a whole number")
    return int(found)


def text(value: Any, place: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise MapError(f"{place}: {_short(value)} is not a text; write a name between quotation marks")
    return value


def plain(name: str, place: str) -> str:
    """A name that every kind of file and page can hold."""
    if UNWRITABLE.search(name):
        raise MapError(f"{place}: {_short(name)} has a control character, which no page can show; write it without")
    return name


def flag(value: Any, place: str) -> bool:
    if not isinstance(value, bool):
        raise MapError(f"{place}: {_short(value)} is neither true nor false")
    return value


def mapping(value: Any, place: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise MapError(f'{place}: {_short(value)} is not an object such as {{"name": 0.5}}')
    return value


def sequence(value: Any, place: str) -> Sequence[Any]:
    if isinstance(value, np.ndarray):
        return list(value)
    if not isinstance(value, list | tuple):
        raise MapError(f"{place}: {_short(value)} is not a list")
    return value


def row(values: Any, size: int, place: str, least: float, most: float) -> np.ndarray:
    """`size` numbers as an array of shape (size,). The first wrong one is named by its place, from 1."""
    if isinstance(values, np.ndarray) and values.shape == (size,) and values.dtype.kind in "fiu":
        made = values.astype(float)
        if ((made >= least) & (made <= most)).all() and np.isfinite(made).all():
            return made
    listed = sequence(values, place)
    if len(listed) != size:
        raise MapError(f"{place}: {len(listed)} numbers, but there are {size} concepts; give one for each")
    return np.array(
        [number(value, f"{place}, number {at}", least, most) for at, value in enumerate(listed, start=1)], dtype=float
    )


def _outside(least: float, most: float) -> str:
    if most == math.inf:
        return f"below {least:g}; give a larger one"
    if least == -math.inf:
        return f"above {most:g}; give a smaller one"
    return f"outside {least:g} to {most:g}; scale the numbers or put this one right"


def _short(value: Any) -> str:
    try:
        shown = repr(value)
    except (ValueError, RecursionError):  # thousands of digits; lists in lists in lists
        shown = "what stands there"
    return shown if len(shown) <= 60 else shown[:57] + "…"
