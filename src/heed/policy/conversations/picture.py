"""The landscape as a picture: dots, the outlines of groups, and where somebody stands. Knows no Django.

All in the units of an SVG of `WIDTH` by `HEIGHT`, y going down. People who stand close together are one dot, so that
two thousand people are a small picture and nobody's dot is followed.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from shapely import MultiPoint

from heed.policy.conversations.alignment import Place

WIDTH, HEIGHT, MARGIN = 400, 300, 34
#: The plane is cut into so many cells a side; who is in one cell and of one group is one dot.
CELLS = 24
SMALLEST, LARGEST = 3.0, 11.0
#: What groups are called, by their number.
LETTERS = "ABCDE"


class Dot(NamedTuple):
    """People who stand close together, in the units of the landscape."""

    x: float
    y: float
    people: int
    group: int | None


class Drawn(NamedTuple):
    """A circle in the picture."""

    x: float
    y: float
    radius: float
    group: int | None


@dataclass(frozen=True, slots=True)
class Outline:
    """A group in the picture: `points` as SVG writes them, and where its letter stands."""

    group: int
    points: str
    x: float
    y: float

    @property
    def letter(self) -> str:
        return LETTERS[self.group]


@dataclass(frozen=True, slots=True)
class Picture:
    dots: list[Drawn]
    outlines: list[Outline]
    you: tuple[float, float] | None
    width: int = WIDTH
    height: int = HEIGHT


def dots(places: Iterable[Place]) -> list[Dot]:
    """People gathered into dots, each at the mean of who is in it; all people are in exactly one."""
    everybody = list(places)
    size = reach((place.x, place.y) for place in everybody) * 2 / CELLS
    cells: dict[tuple[int, int, int | None], list[Place]] = {}
    for place in everybody:
        cells.setdefault((math.floor(place.x / size), math.floor(place.y / size), place.group), []).append(place)
    return [
        Dot(_mean([one.x for one in inside]), _mean([one.y for one in inside]), len(inside), group)
        for (_x, _y, group), inside in cells.items()
    ]


def reach(points: Iterable[tuple[float, float]]) -> float:
    """How far from the middle the farthest stands along an axis; never 0."""
    return max((max(abs(x), abs(y)) for x, y in points), default=0.0) or 1.0


def drawn(people: Sequence[Dot], shown: Iterable[int], you: Place | None = None) -> Picture:
    """The picture of `people`. Only the groups in `shown` are outlined; dots of others belong to none."""
    outlined = set(shown)
    points = [(dot.x, dot.y) for dot in people] + ([(you.x, you.y)] if you else [])
    far = max((abs(x) for x, _y in points), default=0.0) or 1.0, max((abs(y) for _x, y in points), default=0.0) or 1.0

    def at(x: float, y: float) -> tuple[float, float]:
        return (
            round(WIDTH / 2 + x / far[0] * (WIDTH / 2 - MARGIN), 1),
            round(HEIGHT / 2 - y / far[1] * (HEIGHT / 2 - MARGIN), 1),
        )

    most = max((dot.people for dot in people), default=1)
    circles = [
        Drawn(*at(dot.x, dot.y), _radius(dot.people, most), dot.group if dot.group in outlined else None)
        for dot in people
    ]
    outlines = [_outline(group, [one for one in circles if one.group == group]) for group in sorted(outlined)]
    return Picture(circles, [one for one in outlines if one], at(you.x, you.y) if you else None)


def _radius(people: int, most: int) -> float:
    """The area grows with the people."""
    return round(SMALLEST + (LARGEST - SMALLEST) * math.sqrt((people - 1) / max(1, most - 1)), 1)


def _outline(group: int, circles: Sequence[Drawn]) -> Outline | None:
    if not circles:
        return None
    hull = MultiPoint([(one.x, one.y) for one in circles]).buffer(LARGEST + 3).convex_hull.simplify(1)
    points = " ".join(f"{x:.0f},{y:.0f}" for x, y in hull.exterior.coords[:-1])
    return Outline(group, points, round(hull.centroid.x, 1), round(hull.centroid.y, 1))


def _mean(numbers: Sequence[float]) -> float:
    return round(sum(numbers) / len(numbers), 4)
