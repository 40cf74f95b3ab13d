"""Maps in and out of files, by the readers of `heed.cognition`; what is wrong is said with its row and column."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from pathlib import PurePath
from typing import Any

from django.utils.translation import gettext as _

from heed import cognition
from heed.cognition.files import read_json, write_json
from heed.cognition.graphml import read_graphml, write_graphml
from heed.cognition.tables import read_csv, read_xlsx, write_csv, write_xlsx
from heed.policy.maps import queries
from heed.policy.maps.limits import MOST_CONCEPTS
from heed.policy.maps.values import ConceptValues
from heed.policy.models import CognitiveMap
from heed.staff.actions import NotPossible

_READERS: Mapping[str, Callable[[bytes], cognition.CognitiveMap]] = {
    ".json": read_json,
    ".csv": read_csv,
    ".tsv": read_csv,
    ".xlsx": read_xlsx,
    ".graphml": read_graphml,
}
#: What a map is written as: how, and its media type.
FORMATS: Mapping[str, tuple[Callable[[CognitiveMap], bytes], str]] = {
    "json": (lambda stored: _json(stored), "application/json"),
    "csv": (lambda stored: write_csv(queries.as_map(stored)), "text/csv; charset=utf-8"),
    "xlsx": (
        lambda stored: write_xlsx(queries.as_map(stored)),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    "graphml": (lambda stored: write_graphml(queries.as_map(stored)), "application/xml"),
}

_LANGUAGE = re.compile("[A-Za-z-]{2,5}")


def read(name: str, data: bytes) -> tuple[cognition.CognitiveMap, list[ConceptValues] | None]:
    """The map of a file, by the end of its name, and what a file of Heed's own says more of its concepts.

    NotPossible where the name ends in nothing known; `cognition.MapError` names the place of what is wrong.
    """
    ending = PurePath(name).suffix.lower()
    if ending not in _READERS:
        said = _("A map is read from a file whose name ends in %(endings)s; this one is “%(name)s”.")
        raise NotPossible(said % {"endings": ", ".join(_READERS), "name": name[:80]})
    found = _READERS[ending](data)
    return found, _described(found, data) if ending == ".json" and len(found) <= MOST_CONCEPTS else None


def _json(stored: CognitiveMap) -> bytes:
    """The file that `heed.cognition` reads, with descriptions, translations and places beside."""
    value = json.loads(write_json(queries.as_map(stored)))
    value["details"] = [
        {"description": one.description, "translations": one.translations, "x": one.x, "y": one.y}
        for one in stored.concepts.all()
    ]
    return (json.dumps({"title": stored.title, **value}, ensure_ascii=False, indent=1) + "\n").encode()


def _described(found: cognition.CognitiveMap, data: bytes) -> list[ConceptValues] | None:
    """Only where "details" has the shape that we write; else the map alone is taken."""
    value = cognition.parse_json(data)
    details = value.get("details") if isinstance(value, dict) else None
    if not isinstance(details, list) or len(details) != len(found):
        return None
    try:
        return [_concept(name, one) for name, one in zip(found.concepts, details, strict=True)]
    except (AttributeError, KeyError, TypeError, ValueError, OverflowError, RecursionError):
        return None


def _concept(name: str, given: dict[str, Any]) -> ConceptValues:
    translations = {
        code: {"name": str(texts.get("name", "")), "description": str(texts.get("description", ""))}
        for code, texts in given["translations"].items()
        if _LANGUAGE.fullmatch(code)
    }
    return ConceptValues(name, str(given["description"]), translations, (float(given["x"]), float(given["y"])))
