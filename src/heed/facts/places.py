"""Where a fact holds: a name that people write, found in the town's gazetteer. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from heed.understanding.gazetteer import DISTRICT, Entry, Gazetteer, slug_of
from heed.understanding.text import fold_word


class Spot(NamedTuple):
    """A place. All empty: the whole town. `lon`, `lat` in degrees WGS 84, None where not known."""

    name: str = ""
    kind: str = ""  # of the gazetteer: street, district, landmark, postcode, town, region or country
    district: str = ""  # slug
    lon: float | None = None
    lat: float | None = None


EVERYWHERE = Spot()


class UnknownPlace(ValueError):
    """No place of the gazetteer has this name. `options`: what it could be, where there are several."""

    def __init__(self, name: str, options: tuple[str, ...] = ()) -> None:
        super().__init__(name)
        self.name, self.options = name, options


def find(text: str, gazetteer: Gazetteer | None, districts: Mapping[str, str] | None = None) -> Spot:
    """The place that `text` names: its name, or "name, district" where several have it.

    `districts`: names of the town's districts by slug, for a town without a gazetteer. With neither, any name is
    taken as it is. Raises `UnknownPlace`.
    """
    text = " ".join(text.split())
    if not text:
        return EVERYWHERE
    names = dict(districts or {})
    of_town = next((slug for slug, name in names.items() if _same(name, text)), "")
    if of_town:
        return Spot(names[of_town], DISTRICT, of_town)
    if gazetteer is None or not len(gazetteer):
        if names:
            raise UnknownPlace(text, tuple(sorted(names.values())))
        return Spot(text)
    found = _named(text, gazetteer) or _named_in_district(text, gazetteer, names)
    if not found:
        raise UnknownPlace(text)
    if len({_label(spot, names) for spot in found}) > 1:
        raise UnknownPlace(text, tuple(sorted({_label(spot, names) for spot in found})))
    return found[0]


def _named(text: str, gazetteer: Gazetteer) -> list[Spot]:
    entries = [
        entry for entry in gazetteer.entries if any(_same(name, text) for name in (entry.name, *entry.spellings))
    ]
    districts = [entry for entry in entries if entry.kind == DISTRICT]
    return [_spot(entry) for entry in districts[:1] or entries]


def _named_in_district(text: str, gazetteer: Gazetteer, names: Mapping[str, str]) -> list[Spot]:
    name, _, district = text.rpartition(",")
    wanted = district.strip()
    return [
        spot
        for spot in _named(name.strip(), gazetteer)
        if wanted and (_same(spot.district, wanted) or _same(names.get(spot.district, ""), wanted))
    ]


def _spot(entry: Entry) -> Spot:
    district = slug_of(entry) if entry.kind == DISTRICT else entry.district
    return Spot(entry.name, entry.kind, district, entry.lon, entry.lat)


def _label(spot: Spot, names: Mapping[str, str]) -> str:
    district = names.get(spot.district, spot.district)
    return f"{spot.name}, {district}" if district and spot.kind != DISTRICT else spot.name


def _same(one: str, other: str) -> bool:
    return bool(one) and " ".join(map(fold_word, one.split())) == " ".join(map(fold_word, other.split()))
