"""The places of a town by name: plain data that can be pickled, hashed and sent to other processes cheaply."""

import hashlib
import json
import math
import re
import zlib
from collections.abc import Iterable
from functools import cached_property
from typing import Any, NamedTuple

from heed.understanding.text import fold_word

Point = tuple[float, float]
Path = tuple[Point, ...]

STREET, DISTRICT, LANDMARK, POSTCODE = "street", "district", "landmark", "postcode"
TOWN, REGION, COUNTRY = "town", "region", "country"
WIDE_KINDS = frozenset({TOWN, REGION, COUNTRY})
_WIDE_FROM = 200
_VERSION = 1
_PLAIN = 8
"""Fields of an entry before its shapes."""


def metres(one: Point, other: Point) -> float:
    """How far apart two points of one town are; a flat map is right to a metre there."""
    east = (one[0] - other[0]) * math.cos(math.radians((one[1] + other[1]) / 2))
    return math.hypot(east, one[1] - other[1]) * 111_195


class Entry(NamedTuple):
    """One place. Points are (longitude, latitude) in degrees WGS 84; `lon` and `lat` are None where not known.

    `paths` are the lines of a street, `rings` the outer borders of an area, `points` further points of it (known
    addresses without a number, or parts). `numbers` says where house numbers are, `ranges` which there are.
    `district` is the slug or the name of the district that it lies in.
    """

    name: str
    kind: str
    lon: float | None = None
    lat: float | None = None
    spellings: tuple[str, ...] = ()
    slug: str = ""
    district: str = ""
    postcode: str = ""
    paths: tuple[Path, ...] = ()
    rings: tuple[Path, ...] = ()
    points: tuple[Point, ...] = ()
    numbers: tuple[tuple[int, float, float], ...] = ()
    ranges: tuple[tuple[int, int], ...] = ()

    @property
    def all_points(self) -> Iterable[Point]:
        """Every point that is known of the place."""
        if self.lon is not None and self.lat is not None:
            yield self.lon, self.lat
        for path in (*self.paths, *self.rings, self.points):
            yield from path
        yield from ((lon, lat) for _, lon, lat in self.numbers)


class Gazetteer:
    """The entries of a gazetteer. Two with the same entries are equal, whatever file they came from.

    Pickled, it is one string of bytes that is only taken apart where the entries are asked for: a process that has
    prepared this gazetteer before, which the `fingerprint` tells, never does.
    """

    __slots__ = ("__dict__", "_packed", "fingerprint")

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.__dict__["entries"] = held = tuple(entries)
        written = json.dumps([_VERSION, [_as_list(entry) for entry in held]], ensure_ascii=True, separators=(",", ":"))
        self.fingerprint = hashlib.sha256(written.encode()).hexdigest()
        self._packed = zlib.compress(written.encode(), 1)

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        _, rows = json.loads(zlib.decompress(self._packed))
        return tuple(_from_list(row) for row in rows)

    def pack(self) -> bytes:
        """The whole gazetteer as bytes, for `unpack`."""
        return self._packed

    @classmethod
    def unpack(cls, packed: bytes, fingerprint: str = "") -> "Gazetteer":
        """The gazetteer that `pack` gave, not looked into yet. Without its fingerprint that is worked out again."""
        made = cls.__new__(cls)
        made._packed = bytes(packed)
        made.fingerprint = fingerprint or hashlib.sha256(zlib.decompress(packed)).hexdigest()
        return made

    def __reduce__(self) -> tuple[Any, ...]:
        return Gazetteer.unpack, (self._packed, self.fingerprint)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Gazetteer) and other.fingerprint == self.fingerprint

    def __hash__(self) -> int:
        return hash(self.fingerprint)

    def __len__(self) -> int:
        return len(self.entries)

    def __repr__(self) -> str:
        return f"<Gazetteer {self.fingerprint[:8]}>"

    def with_entries(self, more: Iterable[Entry]) -> "Gazetteer":
        """A new gazetteer that has these entries too."""
        return Gazetteer((*self.entries, *more))

    @cached_property
    def is_wide(self) -> bool:
        """Whether it is about many towns rather than one."""
        return sum(entry.kind in WIDE_KINDS for entry in self.entries) >= _WIDE_FROM

    @cached_property
    def bounds(self) -> tuple[float, float, float, float] | None:
        """West, south, east and north of everything in it; None where no place has a point."""
        points = [point for entry in self.entries for point in entry.all_points]
        if not points:
            return None
        lons, lats = [lon for lon, _ in points], [lat for _, lat in points]
        return min(lons), min(lats), max(lons), max(lats)

    def districts_as_geojson(self) -> dict[str, Any]:
        """The districts with a border, as a FeatureCollection with `slug` and `name`."""
        features = []
        for entry in self.entries:
            if entry.kind == DISTRICT and entry.rings:
                shape = {"type": "MultiPolygon", "coordinates": [[list(map(list, ring))] for ring in entry.rings]}
                properties = {"slug": slug_of(entry), "name": entry.name}
                features.append({"type": "Feature", "properties": properties, "geometry": shape})
        return {"type": "FeatureCollection", "features": features}

    @cached_property
    def _areas(self) -> tuple[Any, list[Entry]]:
        from shapely import Polygon, STRtree

        areas = [(Polygon(ring), entry) for entry in self.entries if entry.kind == DISTRICT for ring in entry.rings]
        return STRtree([area for area, _ in areas]), [entry for _, entry in areas]

    def district_at(self, lon: float, lat: float) -> str:
        """Slug of the district whose border holds the point; "" outside all."""
        from shapely import Point as Spot

        tree, entries = self._areas
        if not entries:
            return ""
        found = sorted(tree.query(Spot(lon, lat), predicate="intersects"))
        return slug_of(entries[found[0]]) if found else ""


def slug_of(entry: Entry) -> str:
    """The slug of a place, made of its name where the file gives none."""
    return entry.slug or "-".join(re.findall(r"[^\W_]+", fold_word(entry.name)))


def _as_list(entry: Entry) -> list[Any]:
    """Without the empty fields at the end, which most entries have."""
    row = list(entry)
    while len(row) > _PLAIN and row[-1] == ():
        row.pop()
    return row


def _from_list(row: list[Any]) -> Entry:
    name, kind, lon, lat, spellings, slug, district, postcode, *shapes = row
    paths, rings, points, numbers, ranges = [*shapes, (), (), (), (), ()][:5]
    return Entry(
        name,
        kind,
        lon,
        lat,
        tuple(spellings),
        slug,
        district,
        postcode,
        tuple(tuple((x, y) for x, y in path) for path in paths),
        tuple(tuple((x, y) for x, y in ring) for ring in rings),
        tuple((x, y) for x, y in points),
        tuple((number, x, y) for number, x, y in numbers),
        tuple((first, last) for first, last in ranges),
    )
