"""Where on the map an entry is: its middle, a house number in it, the point of it nearest to another place."""

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from heed.understanding.gazetteer import STREET, Entry, Path, Point, metres

_DENSE = 200.0
"""Metres around a point in which the others of a street are counted."""
_MOST_POINTS = 400
ROAD = 15.0
"""Metres from the middle of a crossing to its corners."""
_FEW = 3
_UNKNOWN_LENGTH = 300.0
"""Metres that a street may stretch of which only one or two addresses are known."""
_PER_NUMBER = 8.0
"""Metres of street for each house number, both sides counted."""


class Spot(NamedTuple):
    """A point, and within how many metres of it the place lies."""

    point: Point
    radius: float


def middle(entry: Entry) -> Spot | None:
    """The middle of a place: along a line, of an area, or where most of its known points are."""
    if entry.lon is not None and entry.lat is not None and not entry.numbers:
        return _with_radius((entry.lon, entry.lat), entry)
    if entry.rings:
        return _with_radius(_centroid(max(entry.rings, key=len)), entry)
    if entry.paths:
        path = max(entry.paths, key=_length)
        return _with_radius(along(path, 0.5), entry)
    points = list(dict.fromkeys(entry.all_points))
    return _with_radius(_densest(points), entry) if points else None


def _with_radius(point: Point, entry: Entry) -> Spot:
    far = max((metres(point, other) for other in entry.all_points), default=0.0)
    if entry.numbers and len(entry.numbers) + len(entry.points) < _FEW:
        far = max(far, _UNKNOWN_LENGTH)
    return Spot(point, round(far, 1))


def among(points: Sequence[Point]) -> Spot:
    """The middle of several points."""
    point = _densest(points)
    return Spot(point, round(max(metres(point, other) for other in points), 1))


def _densest(points: Sequence[Point]) -> Point:
    """The point with most others near it, of those the one nearest to all of these: where a street is lived in."""
    step = max(1, len(points) // _MOST_POINTS)
    some = sorted(points)[::step]
    best, best_score = some[0], -math.inf
    for point in some:
        score = sum(max(0.0, 1.0 - metres(point, other) / _DENSE) for other in some)
        if score > best_score:
            best, best_score = point, score
    return best


def _centroid(ring: Path) -> Point:
    area = lon = lat = 0.0
    x0, y0 = ring[0]
    for (x1, y1), (x2, y2) in pairwise(ring):
        cross = (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)
        area += cross
        lon += (x1 + x2 - 2 * x0) * cross
        lat += (y1 + y2 - 2 * y0) * cross
    if area == 0:
        return ring[0]
    return round(x0 + lon / (3 * area), 6), round(y0 + lat / (3 * area), 6)


def _length(path: Path) -> float:
    return sum(metres(one, other) for one, other in pairwise(path))


def along(path: Path, share: float) -> Point:
    """The point at this share (0-1) of a line's length."""
    left = _length(path) * share
    for one, other in pairwise(path):
        step = metres(one, other)
        if step >= left and step > 0:
            part = left / step
            return round(one[0] + (other[0] - one[0]) * part, 6), round(one[1] + (other[1] - one[1]) * part, 6)
        left -= step
    return path[-1]


def of_number(entry: Entry, number: int) -> Spot | None:
    """Where a house number of a street is, from those that are known or along its line; None where nothing tells."""
    known = [one for one in entry.numbers if one[0] > 0]
    same = [(lon, lat) for one, lon, lat in known if one == number]
    if same:
        return Spot(_densest(same), 30.0)
    if known:
        return _between(known, number)
    if entry.paths and entry.ranges:
        first, last = min(one for one, _ in entry.ranges), max(one for _, one in entry.ranges)
        if first <= number <= last and last > first:
            path = max(entry.paths, key=_length)
            share = (number - first) / (last - first)
            return Spot(along(path, share), round(0.2 * _length(path) + 30, 1))
    return None


def _between(known: Sequence[tuple[int, float, float]], number: int) -> Spot | None:
    """Between the next lower and the next higher known number, or near the only one; the radius tells how sure."""
    lower = max((one for one in known if one[0] < number), default=None)
    higher = min((one for one in known if one[0] > number), default=None)
    if lower is not None and higher is not None:
        (a, lon, lat), (b, lon2, lat2) = lower, higher
        share = (number - a) / (b - a)
        point = (round(lon + (lon2 - lon) * share, 6), round(lat + (lat2 - lat) * share, 6))
        return Spot(point, round(metres((lon, lat), (lon2, lat2)) / 2 + 30, 1))
    only = lower or higher
    return Spot(only[1:], 30.0 + _PER_NUMBER * abs(only[0] - number)) if only else None


def lines(entry: Entry) -> tuple[Path, ...]:
    """The lines of a street; where only points of it are known, the line that these make from end to end."""
    if entry.paths or entry.rings or entry.kind != STREET:
        return entry.paths
    points = sorted(set(entry.all_points))[: 10 * _MOST_POINTS]
    if len(points) < 2:
        return ()
    wide = math.cos(math.radians(points[0][1]))
    lon, lat = sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)
    apart = [((x - lon) * wide, y - lat) for x, y in points]
    xx, yy, xy = sum(x * x for x, _ in apart), sum(y * y for _, y in apart), sum(x * y for x, y in apart)
    angle = math.atan2(2 * xy, xx - yy) / 2  # the direction in which the points spread most
    at = [x * math.cos(angle) + y * math.sin(angle) for x, y in apart]
    return (tuple(point for _, point in sorted(zip(at, points, strict=True))),)


def nearest(entry: Entry, to: Point, along_lines: Sequence[Path] | None = None) -> tuple[float, Point] | None:
    """The point of a place that is nearest to another point, and how far that is in metres. `along_lines` are its
    `lines`, where they are known already."""
    best: tuple[float, Point] | None = None
    for point in _points_near(entry, to, lines(entry) if along_lines is None else along_lines):
        far = metres(point, to)
        if best is None or far < best[0]:
            best = (far, point)
    return best


def _points_near(entry: Entry, to: Point, along_lines: Sequence[Path]) -> Iterator[Point]:
    for path in along_lines:
        for one, other in pairwise(path):
            yield _on_segment(one, other, to)
    yield from entry.all_points


def _on_segment(one: Point, other: Point, to: Point) -> Point:
    wide = math.cos(math.radians(to[1]))
    dx, dy = (other[0] - one[0]) * wide, other[1] - one[1]
    size = dx * dx + dy * dy
    if size == 0:
        return one
    part = (((to[0] - one[0]) * wide) * dx + (to[1] - one[1]) * dy) / size
    part = min(1.0, max(0.0, part))
    return one[0] + (other[0] - one[0]) * part, one[1] + (other[1] - one[1]) * part


def meeting(one: Entry, other: Entry) -> Spot | None:
    """Where two streets come nearest to each other; half the gap between them and a little is the radius."""
    some, others = lines(one), lines(other)
    if some and others and (crossed := _crossed(some, others)) is not None:
        return Spot(crossed, round(max(_gap(one, crossed), _gap(other, crossed)) / 2 + ROAD, 1))
    best: tuple[float, Point, Point] | None = None
    for here, along_lines, there in ((one, some, other), (other, others, one)):
        for point in list(there.all_points)[:_MOST_POINTS]:
            near = nearest(here, point, along_lines)
            if near is not None and (best is None or near[0] < best[0]):
                best = (near[0], near[1], point)
    if best is None:
        return None
    far, here_point, there_point = best
    middle_point = ((here_point[0] + there_point[0]) / 2, (here_point[1] + there_point[1]) / 2)
    return Spot((round(middle_point[0], 6), round(middle_point[1], 6)), round(far / 2 + ROAD, 1))


def _gap(street: Entry, point: Point) -> float:
    """Metres to the next point that is really known of the street; none where its line is."""
    return 0.0 if street.paths else min((metres(point, other) for other in street.all_points), default=0.0)


def _crossed(some: Iterable[Path], others: Iterable[Path]) -> Point | None:
    from shapely import MultiLineString

    both = [MultiLineString([path for path in paths if len(path) > 1]) for paths in (some, others)]
    common = both[0].intersection(both[1])
    if common.is_empty:
        return None
    point = common.representative_point()
    return round(point.x, 6), round(point.y, 6)
