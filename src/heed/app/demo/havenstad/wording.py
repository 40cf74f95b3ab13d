"""How a text of the stock becomes what one resident says: its variant is picked and its places are filled in.

A stock text holds groups such as `[first|second|third]`: variant 0 takes the first of every group, variant 1 the
second, so that the choices within one text belong together. Names in braces are filled in, see `fill`.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

from heed.app.demo.havenstad.catalogue import Street, districts, streets

_GROUP = re.compile(r"\[([^\[\]]*)\]")
_STREET_NAMES = ("{street}", "{de_street}", "{street2}", "{de_street2}", "{number}")
_DISTRICT_NAMES = ("{district}", "{in_district}")

#: Endings of Dutch street names that take "het"; all others in Havenstad take "de".
_NEUTER = ("plein", "pad", "hof")

#: Names that go with the articles and prepositions of texts in other languages, such as German "in der".
_FEMININE = ("straat", "laan", "kade", "gracht")
_ENDINGS = {"de": _FEMININE, "en": (*_FEMININE, "weg", "dijk", "steeg", "singel"), "tr": (*_FEMININE, "weg", "singel")}

#: How a resident names the district in Dutch: (on its own, "in" it).
_DUTCH_DISTRICTS = {
    "werf-noord": ("Werf-Noord", "op Werf-Noord"),
    "oude-haven": ("de Oude Haven", "in de Oude Haven"),
    "visserswijk": ("de Visserswijk", "in de Visserswijk"),
    "waterrijk": ("Waterrijk", "in Waterrijk"),
    "dijkpoort": ("Dijkpoort", "in Dijkpoort"),
    "binnenstad": ("de binnenstad", "in de binnenstad"),
    "stationskwartier": ("het Stationskwartier", "in het Stationskwartier"),
    "vogelwijk": ("de Vogelwijk", "in de Vogelwijk"),
    "lage-polder": ("de Lage Polder", "in de Lage Polder"),
    "molenveld": ("het Molenveld", "in het Molenveld"),
    "kruidenbuurt": ("de Kruidenbuurt", "in de Kruidenbuurt"),
    "nieuwland": ("Nieuwland", "in Nieuwland"),
}


@dataclass(frozen=True, slots=True)
class Spot:
    """A place that a message is about: a street with a house number, and another street round the corner."""

    street: Street
    corner: Street
    number: int
    lon: float
    lat: float


def count_variants(text: str) -> int:
    return max((group.count("|") + 1 for group in _GROUP.findall(text)), default=1)


def pick_variant(text: str, variant: int) -> str:
    def choose(match: re.Match[str]) -> str:
        options = match.group(1).split("|")
        return options[variant % len(options)]

    return _GROUP.sub(choose, text)


def names_street(text: str) -> bool:
    return any(name in text for name in _STREET_NAMES)


def names_district(text: str) -> bool:
    return any(name in text for name in _DISTRICT_NAMES)


def with_article(street: str) -> str:
    return f"{'het' if street.endswith(_NEUTER) else 'de'} {street}"


def choose_spot(rng: random.Random, language: str) -> Spot:
    """Somewhere in town, in a street whose name fits the grammar of the language."""
    known = [street for street in streets() if street.name.endswith(_ENDINGS.get(language, ""))]
    street = rng.choice(known)
    corner = rng.choice([other for other in known if other.district == street.district and other != street])
    lon = round(street.lon + rng.uniform(-0.0006, 0.0006), 5)
    lat = round(street.lat + rng.uniform(-0.0004, 0.0004), 5)
    return Spot(street, corner, rng.randint(1, 160), lon, lat)


def fill(text: str, language: str, spot: Spot, **more: str) -> str:
    """Fill in {street}, {street2}, the same with their Dutch article ({de_street}, {de_street2}), {number},
    {district}, {in_district} and `more`.
    """
    name = next(district.name for district in districts() if district.slug == spot.street.district)
    alone, inside = _DUTCH_DISTRICTS[spot.street.district] if language == "nl" else (name, name)
    filled = text.format(
        street=spot.street.name,
        de_street=with_article(spot.street.name),
        street2=spot.corner.name,
        de_street2=with_article(spot.corner.name),
        number=spot.number,
        district=alone,
        in_district=inside,
        **more,
    )
    return capitalise(filled) if text.startswith("{") else filled


def capitalise(text: str) -> str:
    return text[:1].upper() + text[1:]
