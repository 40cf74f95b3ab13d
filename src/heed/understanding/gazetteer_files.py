"""Reads a gazetteer from GeoJSON or CSV. What is wrong with one place is reported, and the rest is read."""

import csv
import io
import json
import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from heed.understanding.gazetteer import STREET, Entry, Gazetteer, Path, Point, metres
from heed.understanding.places.spelling import TYPES_BEHIND, canonical
from heed.understanding.text import fold_word

_KINDS = {
    "street": "street road straat strasse weg square plein lane path quay canal highway rue calle sokak cadde way",
    "district": "district neighbourhood neighborhood quarter wijk buurt suburb stadtteil ortsteil mahalle borough",
    "landmark": "landmark poi park school building bridge station library church museum hospital place amenity",
    "postcode": "postcode zip plz postal_code postcode4 postcode6",
    "address": "address adres house house_number adresse",
    "town": "town city village municipality hamlet stad gemeente woonplaats",
    "region": "region state province county admin1 admin2 continent island",
    "country": "country",
}
_KIND_OF = {word: kind for kind, words in _KINDS.items() for word in words.split()}
_COLUMNS = {
    "name": "name naam street straat street_name openbareruimtenaam",
    "kind": "kind type soort",
    "lon": "lon lng longitude long x",
    "lat": "lat latitude y",
    "spellings": "spellings names alternative_names alt_names also alt_name",
    "slug": "slug id",
    "district": "district wijk neighbourhood neighborhood buurt",
    "postcode": "postcode zip plz postal_code",
    "numbers": "numbers house_numbers huisnummers ranges",
    "number": "number house_number huisnummer housenumber",
}
_COLUMN_OF = {word: column for column, words in _COLUMNS.items() for word in words.split()}
_NUMBER_BEHIND = re.compile(r"^(?P<street>\D.*?),?\s+(?P<number>\d{1,5})\s?[a-zA-Z]?(?:\s?-\s?\d{1,5})?$")
_NUMBER_BEFORE = re.compile(r"^(?P<number>\d{1,5})[a-zA-Z]?(?:\s?-\s?\d{1,5})?,?\s+(?P<street>\D.*)$")
_RANGE = re.compile(r"(\d{1,5})(?:\s?[-–]\s?(\d{1,5}))?")
_LONGEST_NAME = 120
_MOST_COORDINATES = 2_000
_SAME_STREET = 6_000.0
"""Metres within which two streets of one name and district are one street in parts."""


class Parsed(NamedTuple):
    """A gazetteer, and what could not be read or stood there twice, a sentence each."""

    gazetteer: Gazetteer
    problems: tuple[str, ...]


class _Place(NamedTuple):
    """An entry as it stands in a file; `number` where the entry is an address in a street."""

    where: str
    entry: Entry
    number: int | None = None


def read_gazetteer(files: Iterable[tuple[str, bytes]]) -> Parsed:
    """The gazetteer in these files, each a name and its content. Raises ValueError where one has nothing to use."""
    problems: list[str] = []
    places: list[_Place] = []
    for name, data in files:
        before = len(places)
        places += _places(name, data, problems)
        if len(places) == before:
            hint = f"; the first problem: {problems[0]}" if problems else ""
            raise ValueError(f"{name}: no place in it could be read{hint}")
    return Parsed(Gazetteer(_merged(places, problems)), tuple(problems))


def _places(name: str, data: bytes, problems: list[str]) -> Iterator[_Place]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError(f"{name}: not UTF-8 at byte {error.start}; save the file as UTF-8") from error
    if text.lstrip()[:1] in ("{", "["):
        return _from_geojson(name, text, problems)
    return _from_csv(name, text, problems)


# --- GeoJSON


def _from_geojson(name: str, text: str, problems: list[str]) -> Iterator[_Place]:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"{name}: not JSON: {error}") from error
    features = data.get("features") if isinstance(data, dict) else None
    if not isinstance(features, list):
        raise ValueError(f'{name}: not GeoJSON of places; it must be {{"type": "FeatureCollection", "features": […]}}')
    for number, feature in enumerate(features, start=1):
        where = f"{name}: feature {number}"
        try:
            yield _from_feature(where, feature)
        except ValueError as error:
            problems.append(str(error))


def _from_feature(where: str, feature: Any) -> _Place:
    properties = feature.get("properties") if isinstance(feature, dict) else None
    if not isinstance(properties, dict):
        raise ValueError(f'{where}: has no "properties"; give it at least {{"name": "Dorpsstraat"}}')
    values = {_COLUMN_OF.get(str(key).lower(), str(key)): value for key, value in reversed(properties.items())}
    geometry = feature.get("geometry")
    named = f"{where} ({values.get('name')})"
    shapes = _shapes(named, geometry) if geometry is not None else _Shapes()
    default = "district" if shapes.rings else "street"
    return _place(named, values, _spellings(values.get("spellings")), shapes, default)


class _Shapes(NamedTuple):
    points: tuple[Point, ...] = ()
    paths: tuple[Path, ...] = ()
    rings: tuple[Path, ...] = ()


def _shapes(where: str, geometry: Any) -> _Shapes:
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if kind == "GeometryCollection" and isinstance(geometry.get("geometries"), list):
        parts = [_shapes(where, part) for part in geometry["geometries"][:50] if part != geometry]
        return _Shapes(
            tuple(one for part in parts for one in part.points),
            tuple(one for part in parts for one in part.paths),
            tuple(one for part in parts for one in part.rings),
        )
    at = geometry.get("coordinates") if isinstance(geometry, dict) else None
    try:
        if kind == "Point":
            return _Shapes(points=(_point(at),))
        if kind == "MultiPoint":
            return _Shapes(points=_path(at))
        if kind == "LineString":
            return _Shapes(paths=(_path(at),))
        if kind == "MultiLineString":
            return _Shapes(paths=tuple(map(_path, _list(at))))
        if kind == "Polygon":
            return _Shapes(rings=(_ring(_list(at)[0]),))
        if kind == "MultiPolygon":
            return _Shapes(rings=tuple(_ring(_list(part)[0]) for part in _list(at)))
    except (TypeError, ValueError, LookupError, OverflowError) as error:
        raise ValueError(f"{where}: its coordinates cannot be used: {error}; write [longitude, latitude]") from error
    raise ValueError(f"{where}: geometry {kind!r} is not known; use Point, LineString, Polygon or a Multi of these")


def _list(value: Any) -> list[Any]:
    if isinstance(value, list):
        return value
    raise ValueError(f"{value!r:.40} is not a list")


def _point(value: Any) -> Point:
    lon, lat = float(value[0]), float(value[1])
    return _checked(lon, lat)


def _checked(lon: float, lat: float) -> Point:
    if not (math.isfinite(lon) and math.isfinite(lat)) or abs(lon) > 180 or abs(lat) > 90:
        raise ValueError(f"{lon}, {lat} is no longitude and latitude in degrees (WGS 84)")
    return round(lon, 6), round(lat, 6)


def _path(value: Any) -> Path:
    points = _list(value)
    step = max(1, math.ceil(len(points) / _MOST_COORDINATES))
    return tuple(_point(point) for point in points[::step])


def _ring(value: Any) -> Path:
    ring = _path(value)
    if len(ring) < 3:
        raise ValueError("an area needs at least three points")
    return ring if ring[0] == ring[-1] else (*ring, ring[0])


# --- CSV


def _from_csv(name: str, text: str, problems: list[str]) -> Iterator[_Place]:
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        header = [_COLUMN_OF.get(cell.strip().lower(), cell.strip().lower()) for cell in next(rows, [])]
        if "name" not in header:
            raise ValueError(
                f'{name}: line 1 must name the columns, and one must be "name", like: name,kind,lon,lat,district'
            )
        for row in rows:
            if any(cell.strip() for cell in row):
                where = f"{name}: line {rows.line_num}"
                try:
                    yield _from_row(where, header, row)
                except ValueError as error:
                    problems.append(str(error))
    except csv.Error as error:
        raise ValueError(f"{name}: line {rows.line_num}: {error}") from error


def _from_row(where: str, header: Sequence[str], row: Sequence[str]) -> _Place:
    if len(row) > len(header) and any(cell.strip() for cell in row[len(header) :]):
        raise ValueError(f"{where}: has {len(row)} cells, line 1 has {len(header)}; put cells with commas in quotes")
    values: dict[str, Any] = {}
    for column, cell in zip(header, row, strict=False):
        values.setdefault(column, cell.strip())
    lon, lat = values.get("lon", ""), values.get("lat", "")
    shapes = _Shapes()
    if lon or lat:
        try:
            at = (float(lon.replace(",", ".")), float(lat.replace(",", ".")))
            shapes = _Shapes(points=(_checked(*at),))
        except ValueError as error:
            problem = f"lon {lon!r}, lat {lat!r} cannot be used"
            raise ValueError(f"{where}: {problem}; write degrees with a point, like 4.895 and 52.370") from error
    return _place(where, values, _spellings(values.get("spellings")), shapes, "street")


# --- Both


def _spellings(value: Any) -> tuple[str, ...]:
    """From "A|B", ["A", "B"] or {"nl": "A", "en": ["B"]}."""
    if isinstance(value, str):
        found: Iterable[Any] = value.split("|")
    elif isinstance(value, Mapping):
        found = [one for part in value.values() for one in (part if isinstance(part, list) else [part])]
    else:
        found = value if isinstance(value, list) else []
    texts = (" ".join(one.split()) for one in found if isinstance(one, str))
    return tuple(dict.fromkeys(text for text in texts if 0 < len(text) <= _LONGEST_NAME))


def _place(where: str, values: Mapping[str, Any], spellings: tuple[str, ...], shapes: _Shapes, default: str) -> _Place:
    name = values.get("name")
    name = " ".join(name.split()) if isinstance(name, str) else ""
    if not name or len(name) > _LONGEST_NAME or not any(map(str.isalnum, name)):
        raise ValueError(f"{where}: has no name of 1 to {_LONGEST_NAME} characters; give it one or take it out")
    written = str(values.get("kind") or default).strip().lower()
    kind = _KIND_OF.get(written, written)
    number = None
    if kind == "address":
        name, number = _street_and_number(where, name, values.get("number"))
        kind = "street"
    elif str(values.get("number") or "").strip()[:1].isdigit() and kind == "street":
        number = _first_number(values["number"])
    points = shapes.points
    single = points[0] if len(points) == 1 else None
    entry = Entry(
        name,
        kind,
        single[0] if single else None,
        single[1] if single else None,
        tuple(one for one in spellings if one != name),
        str(values.get("slug") or ""),
        str(values.get("district") or ""),
        str(values.get("postcode") or ""),
        shapes.paths,
        shapes.rings,
        () if single else points,
        (),
        _ranges(where, values.get("numbers")),
    )
    return _Place(where, entry, number)


def _street_and_number(where: str, name: str, given: Any) -> tuple[str, int | None]:
    if given:
        return name, _first_number(given)
    found = _NUMBER_BEHIND.match(name) or _NUMBER_BEFORE.match(name)
    if not found:
        raise ValueError(f"{where}: an address needs a street and a number, like Dorpsstraat 12")
    return found["street"].strip(), int(found["number"])


def _first_number(given: Any) -> int | None:
    found = re.search(r"\d{1,5}", str(given))
    return int(found.group()) if found else None


def _ranges(where: str, given: Any) -> tuple[tuple[int, int], ...]:
    if not given:
        return ()
    ranges = []
    for part in given if isinstance(given, list) else re.split(r"[|,; ]+", str(given)):
        found = _RANGE.fullmatch(str(part).strip())
        if not found:
            raise ValueError(f"{where}: house numbers {part!r} cannot be read; write them like 1-45|2-88")
        first, last = int(found[1]), int(found[2] or found[1])
        ranges.append((min(first, last), max(first, last)))
    return tuple(ranges)


def _merged(places: Iterable[_Place], problems: list[str]) -> list[Entry]:
    """Addresses and parts are put into their street; what stands there twice is reported and taken once."""
    kept: list[Entry] = []
    by_name: dict[tuple[str, str], list[int]] = {}
    addresses: list[_Place] = []
    for place in places:
        if place.number is not None:
            addresses.append(place)
            continue
        same = by_name.setdefault(_key(place.entry), [])
        at = next((at for at in same if _is_same(kept[at], place.entry)), None)
        if at is None:
            same.append(len(kept))
            kept.append(place.entry)
        elif place.entry.kind == STREET and _adds(kept[at], place.entry):
            kept[at] = _joined(kept[at], place.entry)
        else:
            problems.append(f"{place.where}: {place.entry.name} stands there twice; this one was left out")
    _put_into_streets(addresses, kept, by_name)
    return _without_short_names(kept)


def _key(entry: Entry) -> tuple[str, str]:
    """ "Mill St" and "Mill Street" are one name."""
    return entry.kind, " ".join(canonical(word) for word in re.findall(r"[^\W_]+", fold_word(entry.name)))


def _is_same(one: Entry, other: Entry) -> bool:
    """Not of another district, and not far away: a municipality of several villages has many a Dorpsstraat."""
    if one.district and other.district and one.district.lower() != other.district.lower():
        return False
    here, there = next(iter(one.all_points), None), next(iter(other.all_points), None)
    if here is None or there is None:
        return here is there or one.kind == STREET
    return metres(here, there) <= (_SAME_STREET if one.kind == STREET else 1)


def _without_short_names(entries: list[Entry]) -> list[Entry]:
    """Lists made of addresses also hold "Bellevue" for Bellevue Avenue: one point of it under half its name."""
    typed: dict[str, list[int]] = {}
    for number, entry in enumerate(entries):
        words = _key(entry)[1].split()
        if entry.kind == STREET and len(words) > 1 and words[-1] in TYPES_BEHIND:
            typed.setdefault(" ".join(words[:-1]), []).append(number)
    kept = []
    for entry in entries:
        longer = typed.get(_key(entry)[1], []) if entry.kind == STREET and not entry.paths else []
        if len(longer) == 1 and _is_part(entry, entries[longer[0]]):
            entries[longer[0]] = _joined(entries[longer[0]], entry)
    for entry in entries:
        longer = typed.get(_key(entry)[1], []) if entry.kind == STREET and not entry.paths else []
        if not (len(longer) == 1 and _is_part(entry, entries[longer[0]])):
            kept.append(entry)
    return kept


def _is_part(short: Entry, street: Entry) -> bool:
    few = len(list(short.all_points)) <= 2 and len(list(street.all_points)) >= 3
    return few and _is_same(street, short)


def _adds(known: Entry, more: Entry) -> bool:
    return not set(more.all_points) <= set(known.all_points) or not set(more.spellings) <= set(known.spellings)


def _joined(street: Entry, more: Entry) -> Entry:
    known = set(street.all_points)
    single = [] if more.lon is None or more.lat is None else [(more.lon, more.lat)]
    points = [point for point in (*single, *more.points) if point not in known]
    if street.lon is not None and street.lat is not None and points:
        points.insert(0, (street.lon, street.lat))  # several points: which is in the middle is worked out later
        street = street._replace(lon=None, lat=None)
    return street._replace(
        spellings=tuple(dict.fromkeys((*street.spellings, *more.spellings, *_other_name(street, more)))),
        paths=tuple(dict.fromkeys((*street.paths, *more.paths))),
        points=(*street.points, *points),
        ranges=tuple(dict.fromkeys((*street.ranges, *more.ranges))),
    )


def _other_name(street: Entry, more: Entry) -> tuple[str, ...]:
    return (more.name,) if fold_word(more.name) != fold_word(street.name) else ()


def _put_into_streets(
    addresses: Iterable[_Place], kept: list[Entry], by_name: dict[tuple[str, str], list[int]]
) -> None:
    numbers: dict[int, list[tuple[int, float, float]]] = {}
    for place in addresses:
        entry = place.entry
        same = by_name.setdefault(_key(entry), [])
        at = next((at for at in same if _is_same(kept[at], entry)), None)
        if at is None:
            at = len(kept)
            same.append(at)
            kept.append(entry._replace(lon=None, lat=None, points=()))
        spots = [(entry.lon, entry.lat)] if entry.lon is not None and entry.lat is not None else entry.points
        numbers.setdefault(at, []).extend((place.number or 0, lon, lat) for lon, lat in spots)
    for at, known in numbers.items():
        kept[at] = kept[at]._replace(numbers=tuple(sorted(set(known))))
