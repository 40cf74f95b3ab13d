"""Maps in files: JSON (the schema stands in docs/reference/cognition.md), CSV, XLSX and GraphML."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

from heed.cognition.errors import MapError
from heed.cognition.graphml import read_graphml, write_graphml
from heed.cognition.maps import CognitiveMap, make_map, map_of_edges
from heed.cognition.numbers import mapping, plain, sequence
from heed.cognition.tables import read_csv, read_xlsx, write_csv, write_xlsx

MOST_BYTES = 500_000_000
_FULL_ROWS = 200
"""Up to so many concepts JSON is written with rows of all weights, above with edges."""


def parse_json(data: bytes) -> Any:
    """JSON as it is, but no key twice in one object. MapError says where it breaks."""
    try:
        return json.loads(data.decode("utf-8-sig"), object_pairs_hook=_once, parse_int=_whole)
    except UnicodeDecodeError as error:
        raise MapError(f"byte {error.start}: this is not UTF-8; save the file as UTF-8") from error
    except json.JSONDecodeError as error:
        raise MapError(f"line {error.lineno}, character {error.colno}: not JSON: {error.msg}") from error
    except RecursionError as error:
        raise MapError("the JSON is nested too deeply; a map needs three levels") from error


def map_of_json(value: Any) -> CognitiveMap:
    """A map of {"concepts": [names], "weights": rows} or {"concepts": [names], "edges": [{"from", "to", "weight"}]}.

    "weights_convention" may say "column -> row"; then the rows are read turned over.
    """
    given = mapping(value, "map")
    if "concepts" not in given:
        raise MapError('concepts: the key is missing; write "concepts": ["name", …]')
    concepts = sequence(given["concepts"], "concepts")
    for at, name in enumerate(concepts, 1):
        if isinstance(name, str):
            plain(name, f"concept {at}")
    if ("weights" in given) == ("edges" in given):
        raise MapError('weights: give either "weights" (rows of numbers) or "edges", one of the two')
    if "edges" in given:
        return map_of_edges(concepts, [_edge(edge, at) for at, edge in enumerate(sequence(given["edges"], "edges"), 1)])
    made = make_map(concepts, given["weights"])
    return CognitiveMap(made.concepts, made.inputs) if _is_turned(given.get("weights_convention")) else made


def json_of_map(map_: CognitiveMap) -> dict[str, Any]:
    """The map as `map_of_json` reads it."""
    if len(map_) <= _FULL_ROWS:
        return {"concepts": list(map_.concepts), "weights": map_.weights.toarray().tolist()}
    edges = [{"from": source, "to": target, "weight": weight} for source, target, weight in map_.edges()]
    return {"concepts": list(map_.concepts), "edges": edges}


def read_json(data: bytes) -> CognitiveMap:
    return map_of_json(parse_json(data))


def write_json(map_: CognitiveMap) -> bytes:
    return (json.dumps(json_of_map(map_), ensure_ascii=False) + "\n").encode()


_READERS: dict[str, Callable[[bytes], CognitiveMap]] = {
    ".json": read_json,
    ".csv": read_csv,
    ".tsv": read_csv,
    ".xlsx": read_xlsx,
    ".graphml": read_graphml,
}
_WRITERS: dict[str, Callable[[CognitiveMap], bytes]] = {
    ".json": write_json,
    ".csv": write_csv,
    ".xlsx": write_xlsx,
    ".graphml": write_graphml,
}


def read_map(path: Path) -> CognitiveMap:
    """The map in a file, by the end of its name. MapError names the file and the place in it."""
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise MapError(f"{path}: a map is read from a file that ends in {', '.join(_READERS)}")
    if path.stat().st_size > MOST_BYTES:
        raise MapError(f"{path}: larger than {MOST_BYTES // 1_000_000} MB; divide the map")
    try:
        return reader(path.read_bytes())
    except MapError as error:
        raise MapError(f"{path}: {error}") from error


def write_map(map_: CognitiveMap, path: Path) -> None:
    """Put a map into a file, by the end of its name."""
    writer = _WRITERS.get(path.suffix.lower())
    if writer is None:
        raise MapError(f"{path}: a map is written to a file that ends in {', '.join(_WRITERS)}")
    path.write_bytes(writer(map_))


def _whole(digits: str) -> float:
    """A whole number; one of more digits than Python reads is larger than any that a map may have."""
    try:
        return int(digits)
    except ValueError:
        return -math.inf if digits.startswith("-") else math.inf


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for at, key in enumerate(keys) if key in keys[:at])
        raise MapError(f"the key {twice!r} stands twice in one object; keep one of them")
    return made


def _edge(value: Any, at: int) -> tuple[str, str, Any]:
    edge = mapping(value, f"edge {at}")
    for key in ("from", "to", "weight"):
        if key not in edge:
            raise MapError(f'edge {at}: the key "{key}" is missing; write {{"from": …, "to": …, "weight": …}}')
    return edge["from"], edge["to"], edge["weight"]


def _is_turned(convention: Any) -> bool:
    if convention is None or "row -> column" in str(convention):
        return False
    if "column -> row" in str(convention):
        return True
    raise MapError(f'weights_convention: {convention!r} is not known; write "row -> column" or "column -> row"')
