"""A map as GraphML, the XML of graphs that Gephi, yEd and others read: http://graphml.graphdrawing.org/specification.html"""

from __future__ import annotations

import math
from typing import Any
from xml.etree import ElementTree

from heed.cognition.errors import MapError
from heed.cognition.maps import CognitiveMap, map_of_edges
from heed.cognition.numbers import plain

_SPACE = "http://graphml.graphdrawing.org/xmlns"
_NAMES = ("label", "name", "concept")
_WEIGHTS = ("weight", "d_weight", "value")


def write_graphml(map_: CognitiveMap) -> bytes:
    """Nodes n0, n1 … with their name as "label", directed edges with "weight"."""
    ElementTree.register_namespace("", _SPACE)
    root = ElementTree.Element(f"{{{_SPACE}}}graphml")
    for key, target, kind in (("label", "node", "string"), ("weight", "edge", "double")):
        attributes = {"id": key, "for": target, "attr.name": key, "attr.type": kind}
        ElementTree.SubElement(root, f"{{{_SPACE}}}key", attributes)
    graph = ElementTree.SubElement(root, f"{{{_SPACE}}}graph", {"edgedefault": "directed"})
    for at, name in enumerate(map_.concepts):
        node = ElementTree.SubElement(graph, f"{{{_SPACE}}}node", {"id": f"n{at}"})
        ElementTree.SubElement(node, f"{{{_SPACE}}}data", {"key": "label"}).text = plain(name, f"concept {at + 1}")
    places = {name: f"n{at}" for at, name in enumerate(map_.concepts)}
    for source, target, weight in map_.edges():
        edge = ElementTree.SubElement(graph, f"{{{_SPACE}}}edge", {"source": places[source], "target": places[target]})
        ElementTree.SubElement(edge, f"{{{_SPACE}}}data", {"key": "weight"}).text = repr(weight)
    return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True))


def read_graphml(data: bytes) -> CognitiveMap:
    """Nodes by their "label" or "name" (else their id), edges by their "weight"; all edges must be directed."""
    narrow = data.replace(b"\0", b"")  # UTF-16 has two bytes for each of these signs
    if b"<!DOCTYPE" in narrow or b"<!ENTITY" in narrow:
        raise MapError("the file declares a document type, which could bring in other files; remove the declaration")
    try:
        root = ElementTree.fromstring(data)
    except ElementTree.ParseError as error:
        raise MapError(f"line {error.position[0]}, character {error.position[1] + 1}: not XML: {error}") from error
    except (LookupError, ValueError) as error:  # an encoding that is not known
        raise MapError("this is not XML that can be read; save it as UTF-8") from error
    graph = root.find("{*}graph")
    if graph is None:
        raise MapError("there is no <graph>; export the map as GraphML")
    keys = {key.get("id"): str(key.get("attr.name", "")).lower() for key in root.iterfind("{*}key")}
    names: dict[str, str] = {}
    for at, node in enumerate(graph.iterfind("{*}node"), start=1):
        identity = node.get("id")
        if not identity or identity in names:
            raise MapError(f"node {at}: the id {identity!r} is missing or there twice; give each node one of its own")
        names[identity] = plain(_datum(node, keys, _NAMES) or identity, f"node {at}")
    return map_of_edges(list(names.values()), _edges(graph, keys, names))


def _edges(graph: Any, keys: dict[str | None, str], names: dict[str, str]) -> list[tuple[str, str, float]]:
    made = []
    default = graph.get("edgedefault", "directed")
    for at, edge in enumerate(graph.iterfind("{*}edge"), start=1):
        if edge.get("directed", "true" if default == "directed" else "false") != "true":
            raise MapError(f"edge {at}: it has no direction; an influence goes from one concept to another")
        ends = []
        for end in ("source", "target"):
            if edge.get(end) not in names:
                raise MapError(f"edge {at}, {end}: there is no node {edge.get(end)!r}; add it or correct the edge")
            ends.append(names[edge.get(end)])
        written = _datum(edge, keys, _WEIGHTS)
        try:
            weight = float(written) if written else math.nan
        except ValueError:
            weight = math.nan
        if not math.isfinite(weight):
            raise MapError(f'edge {at} ({ends[0]} to {ends[1]}): the weight {written!r} is no number; give "weight"')
        made.append((ends[0], ends[1], weight))
    return made


def _datum(element: Any, keys: dict[str | None, str], wanted: tuple[str, ...]) -> str:
    """The text under the first wanted name; "" where there is none."""
    found = {
        keys.get(datum.get("key"), str(datum.get("key"))): (datum.text or "") for datum in element.iterfind("{*}data")
    }
    return next((found[name].strip() for name in wanted if found.get(name, "").strip()), "")
