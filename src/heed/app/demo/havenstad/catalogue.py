"""The town as data: districts, streets, departments, topics, staff and office hours, read from the files beside this.

Everything is plain Python without Django, so that tests and other tools can use it. Coordinates are degrees WGS 84.
"""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
LANGUAGES = ("nl", "en", "de", "tr")


@dataclass(frozen=True, slots=True)
class District:
    """A part of the town; `geometry` is a GeoJSON polygon."""

    slug: str
    name: str
    geometry: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Street:
    """A street and one point on it, inside its district."""

    name: str
    district: str
    lon: float
    lat: float


@dataclass(frozen=True, slots=True)
class Department:
    """A department; `name` by language (nl, en, de, tr)."""

    slug: str
    email: str
    name: dict[str, str]


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic of the catalogue; `parent` is None for a root.

    `amount` and `unit` ("working_days" or "working_hours") are its service target, `urgent_amount` and `urgent_unit`
    that for urgent matters (None and "": the same). `name` is in nl and en;
    `keywords` holds words and short phrases in lower case for each of `LANGUAGES`.
    """

    slug: str
    parent: str | None
    department: str
    name: dict[str, str]
    description: str
    amount: int
    unit: str
    urgent_amount: int | None
    urgent_unit: str
    keywords: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class StaffMember:
    """Somebody who works for the town."""

    email: str
    name: str
    role: str
    department: str
    language: str


def _read_json(name: str) -> Any:
    return json.loads((FOLDER / name).read_text(encoding="utf-8"))


@cache
def districts() -> tuple[District, ...]:
    features = _read_json("districts.geojson")["features"]
    return tuple(District(f["properties"]["slug"], f["properties"]["name"], f["geometry"]) for f in features)


@cache
def streets() -> tuple[Street, ...]:
    with (FOLDER / "streets.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(
            Street(row["name"], row["district"], float(row["lon"]), float(row["lat"])) for row in csv.DictReader(lines)
        )


@cache
def gazetteer_files() -> tuple[Path, ...]:
    """The files that a town imports as its gazetteer."""
    return FOLDER / "streets.csv", FOLDER / "districts.geojson"


def departments() -> tuple[Department, ...]:
    return tuple(Department(**row) for row in _read_json("departments.json"))


@cache
def topics() -> tuple[Topic, ...]:
    """All topics, every parent before its children."""
    return tuple(_topic(row) for row in _read_json("topics.json"))


def _topic(row: dict[str, Any]) -> Topic:
    urgent = row.get("urgent", {})
    return Topic(
        slug=row["slug"],
        parent=row["parent"],
        department=row["department"],
        name=row["name"],
        description=row["description"],
        amount=row["target"]["amount"],
        unit=row["target"]["unit"],
        urgent_amount=urgent.get("amount"),
        urgent_unit=urgent.get("unit", ""),
        keywords={language: tuple(words) for language, words in row["keywords"].items()},
    )


@cache
def staff() -> tuple[StaffMember, ...]:
    return tuple(StaffMember(**row) for row in _read_json("staff.json"))


def hours() -> dict[str, Any]:
    """Office hours as they stand in `hours.json`: timezone, country, weekly opening times, closing days."""
    hours_of_the_town: dict[str, Any] = _read_json("hours.json")
    return hours_of_the_town
