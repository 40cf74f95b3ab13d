"""Where lines and bars of charts stand. Pure; the templates draw them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor
from typing import Any

WIDTH, HEIGHT = 640, 260
_LEFT, _RIGHT, _TOP, _BOTTOM = 44, 200, 12, 28
_LABEL = 15  # pixels between two labels
#: How lines differ besides by where they stand: never by colour alone.
DASHES = ("", "8 4", "2 4", "12 4 2 4", "4 2")


@dataclass(frozen=True, slots=True)
class Line:
    name: str
    points: str
    dash: str
    end_x: float
    end_y: float
    label_y: float


@dataclass(frozen=True, slots=True)
class Tick:
    at: float
    label: str


@dataclass(frozen=True, slots=True)
class LineChart:
    lines: list[Line]
    across: list[Tick]
    up: list[Tick]
    left: float
    right: float
    top: float
    bottom: float
    label_x: float
    width: int = WIDTH
    height: int = HEIGHT


def lines(names: Sequence[str], steps: Sequence[Sequence[float]]) -> LineChart | None:
    """A line for each concept over steps, levels in percent on the side; None where there is nothing to draw."""
    if not names or len(steps) < 2:
        return None
    left, right, top, bottom = _LEFT, WIDTH - _RIGHT, _TOP, HEIGHT - _BOTTOM
    values = [value for step in steps for value in step]
    low, high = _bounds(min(values), max(values))

    def x(step: int) -> float:
        return round(left + (right - left) * step / (len(steps) - 1), 1)

    def y(value: float) -> float:
        return round(bottom - (bottom - top) * (value - low) / (high - low), 1)

    ends = [y(steps[-1][at]) for at in range(len(names))]
    labels = _apart(ends, top + 4, bottom)
    drawn = [
        Line(
            name,
            " ".join(f"{x(step)},{y(row[at])}" for step, row in enumerate(steps)),
            DASHES[at % len(DASHES)],
            float(right),
            ends[at],
            labels[at],
        )
        for at, name in enumerate(names)
    ]
    every = max(1, (len(steps) - 1) // 6)
    across = [Tick(x(step), str(step)) for step in range(0, len(steps), every)]
    tens = range(round(low * 10), round(high * 10) + 1, 1 if high - low < 0.55 else 2)
    up = [Tick(y(ten / 10), f"{10 * ten} %") for ten in tens]
    return LineChart(drawn, across, up, left, right, top, bottom, right + 8.0)


def _bounds(low: float, high: float) -> tuple[float, float]:
    """Tens of percent that hold all values, at least twenty apart: small movements must not look large."""
    low, high = floor(low * 10 + 1e-9) / 10, ceil(high * 10 - 1e-9) / 10
    if high - low < 0.2:
        low, high = max(-1.0, low - 0.1), min(1.0, high + 0.1)
    return low, max(high, low + 0.2)


def _apart(wanted: Sequence[float], top: float, bottom: float) -> list[float]:
    """Places of labels near where they are wanted, so that none covers another."""
    order = sorted(range(len(wanted)), key=lambda at: wanted[at])
    made = list(wanted)
    for before, at in zip([None, *order], order, strict=False):
        made[at] = max(made[at], top if before is None else made[before] + _LABEL)
    for after, at in zip([None, *reversed(order)], reversed(order), strict=False):
        made[at] = min(made[at], bottom if after is None else made[after] - _LABEL)
    return [round(one, 1) for one in made]


@dataclass(frozen=True, slots=True)
class Bar:
    """Percent of the width: where the bar begins, how wide it is, and the range over it."""

    begin: float
    width: float
    low: float | None
    high: float | None


BAR = 200  # width of the drawing of one bar


def bars(effects: Sequence[dict[str, Any]]) -> list[Bar]:
    """A bar for each effect, 0 in the middle, on one scale that holds the largest difference and range of what was not
    changed by hand; a bar that is longer ends at the edge."""
    follow = [one for one in effects if not one["is_done"]]
    ends = [abs(one[name] or 0.0) for one in follow for name in ("difference", "low", "high")]
    most = max([*ends, 1.0])

    def at(value: float) -> float:
        return round(BAR / 2 * (1 + max(-1.0, min(1.0, value / most))), 1)

    return [
        Bar(
            min(at(0), at(one["difference"])),
            max(1.0, abs(at(one["difference"]) - at(0))),
            None if one["low"] is None else at(one["low"]),
            None if one["high"] is None else at(one["high"]),
        )
        for one in effects
    ]
