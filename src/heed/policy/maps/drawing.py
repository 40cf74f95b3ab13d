"""A map as a picture: where boxes, arrows and words stand, in units of the picture. Pure; the template writes SVG.

The picture is `WIDTH` by `HEIGHT` units; concepts are placed in percent of the part in which whole boxes fit.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 1000, 640
BOX_WIDTH, LINE_HEIGHT, PADDING = 176, 17, 11
MOST_LINES, LETTERS = 4, 19
_MARGIN_X, _MARGIN_Y = BOX_WIDTH / 2 + 8, MOST_LINES * LINE_HEIGHT / 2 + PADDING + 8
#: How far an arrow bends where another goes the opposite way.
_BEND = 34
KINDS = ("rises", "falls", "unknown")

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Place:
    """A concept to be drawn: percent from the left and from the top."""

    key: int
    name: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Line:
    """An influence to be drawn; `weight` None where nobody has said."""

    key: int
    source: int
    target: int
    weight: float | None


@dataclass(frozen=True, slots=True)
class Box:
    """x, y: its middle. rows: the words of each line, with the line's own y beneath the middle."""

    key: int
    name: str
    x: float
    y: float
    height: float
    rows: list[tuple[str, float]]

    @property
    def left(self) -> float:
        return -BOX_WIDTH / 2

    @property
    def top(self) -> float:
        return -self.height / 2


@dataclass(frozen=True, slots=True)
class Arrow:
    """path: the `d` of SVG. kind: one of `KINDS`. label_x, label_y: the middle of where the weight is
    written. width: in units, wider for stronger ones."""

    key: int
    path: str
    kind: str
    width: float
    label_x: float
    label_y: float
    weight: float | None


@dataclass(frozen=True, slots=True)
class Picture:
    boxes: list[Box]
    arrows: list[Arrow]
    width: int = WIDTH
    height: int = HEIGHT
    box_width: int = BOX_WIDTH
    margin_x: float = _MARGIN_X
    margin_y: float = _MARGIN_Y
    kinds: tuple[str, ...] = KINDS


def draw(places: Sequence[Place], lines: Iterable[Line]) -> Picture:
    """The picture of a map. A line of which an end is not among the places is left out."""
    boxes = {place.key: _box(place) for place in places}
    wanted = [line for line in lines if line.source in boxes and line.target in boxes]
    there = {(line.source, line.target) for line in wanted}
    arrows = [
        _loop(boxes[line.source], line)
        if line.source == line.target
        else _arrow(boxes[line.source], boxes[line.target], line, (line.target, line.source) in there)
        for line in wanted
    ]
    return Picture(list(boxes.values()), arrows)


def wrapped(name: str) -> list[str]:
    """A name in lines of about `LETTERS` letters, at most `MOST_LINES`; what does not fit ends with "…"."""
    lines: list[str] = []
    for word in name.split():
        while len(word) > LETTERS:
            lines.append(word[: LETTERS - 1] + "-")
            word = word[LETTERS - 1 :]
        if lines and len(lines[-1]) + 1 + len(word) <= LETTERS:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    if len(lines) > MOST_LINES:
        lines = [*lines[: MOST_LINES - 1], lines[MOST_LINES - 1][: LETTERS - 1] + "…"]
    return lines


def _box(place: Place) -> Box:
    rows = wrapped(place.name)
    first = -(len(rows) - 1) * LINE_HEIGHT / 2
    return Box(
        key=place.key,
        name=place.name,
        x=round(_MARGIN_X + place.x / 100 * (WIDTH - 2 * _MARGIN_X), 1),
        y=round(_MARGIN_Y + place.y / 100 * (HEIGHT - 2 * _MARGIN_Y), 1),
        height=len(rows) * LINE_HEIGHT + 2 * PADDING,
        rows=[(row, first + at * LINE_HEIGHT) for at, row in enumerate(rows)],
    )


def _arrow(source: Box, target: Box, line: Line, is_two_way: bool) -> Arrow:
    """From border to border; bent to its left where another arrow comes the opposite way."""
    across, down = target.x - source.x, target.y - source.y
    length = math.hypot(across, down) or 1.0
    bend = _BEND if is_two_way else 0
    middle = (
        (source.x + target.x) / 2 + down / length * bend * 2,
        (source.y + target.y) / 2 - across / length * bend * 2,
    )
    start, end = _border(source, middle, 0), _border(target, middle, 5)
    label = _on_curve(start, middle, end, 0.42)
    path = f"M{start[0]:.1f} {start[1]:.1f}Q{middle[0]:.1f} {middle[1]:.1f} {end[0]:.1f} {end[1]:.1f}"
    return Arrow(line.key, path, _kind(line.weight), _width(line.weight), *label, line.weight)


def _loop(box: Box, line: Line) -> Arrow:
    """An influence of a concept on itself: a loop above its right corner."""
    x, y = box.x + BOX_WIDTH / 2 - 26, box.y + box.top
    path = f"M{x - 14:.1f} {y:.1f}C{x - 14:.1f} {y - 34:.1f} {x + 22:.1f} {y - 34:.1f} {x + 14:.1f} {y - 5:.1f}"
    return Arrow(line.key, path, _kind(line.weight), _width(line.weight), round(x, 1), round(y - 26, 1), line.weight)


def _border(box: Box, towards: Point, gap: float) -> Point:
    """Where the line from the middle of a box towards a point leaves the box, `gap` further out."""
    across, down = towards[0] - box.x, towards[1] - box.y
    if not across and not down:
        return box.x, box.y
    shares = [half / abs(step) for half, step in ((BOX_WIDTH / 2 + gap, across), (box.height / 2 + gap, down)) if step]
    share = min(shares)
    return box.x + across * share, box.y + down * share


def _on_curve(start: Point, bend: Point, end: Point, at: float) -> Point:
    """A point of a quadratic Bézier curve, `at` from 0 to 1."""
    x, y = ((1 - at) ** 2 * start[axis] + 2 * (1 - at) * at * bend[axis] + at**2 * end[axis] for axis in (0, 1))
    return round(x, 1), round(y, 1)


def _kind(weight: float | None) -> str:
    if not weight:
        return "unknown"
    return "rises" if weight > 0 else "falls"


def _width(weight: float | None) -> float:
    return round(1.2 + 3 * abs(weight or 0), 2)
