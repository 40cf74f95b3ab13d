"""A small made-up town for the tests of places: streets as points and lines, districts, landmarks, homonyms."""

import json

from heed.understanding import Gazetteer, read_gazetteer


def feature(name: str, kind: str, geometry: dict | None, **properties: object) -> dict:
    return {"type": "Feature", "properties": {"name": name, "kind": kind, **properties}, "geometry": geometry}


def point(lon: float, lat: float) -> dict:
    return {"type": "Point", "coordinates": [lon, lat]}


def line(*points: tuple[float, float]) -> dict:
    return {"type": "LineString", "coordinates": [list(one) for one in points]}


def square(west: float, south: float, size: float = 0.01) -> dict:
    ring = [[west, south], [west + size, south], [west + size, south + size], [west, south + size], [west, south]]
    return {"type": "Polygon", "coordinates": [ring]}


FEATURES = [
    feature("Oostwijk", "district", square(5.00, 52.00), slug="oost"),
    feature("Westwijk", "district", square(4.99, 52.00), slug="west"),
    feature("Torenstraat", "street", line((5.001, 52.005), (5.009, 52.005)), numbers="1-81"),
    feature("Weidelaan", "street", line((5.005, 52.001), (5.005, 52.009))),
    feature("Lange Gracht", "street", point(5.002, 52.002), spellings=["Langegracht"]),
    feature("Dorpsstraat", "street", point(5.003, 52.003), district="oost"),
    feature("Dorpsstraat", "street", point(4.993, 52.003), district="west"),
    feature("Marktplatz", "street", point(5.006, 52.006)),
    feature("Thames Street", "street", point(5.007, 52.007)),
    feature("Αγίας Παρασκευής", "street", point(5.004, 52.008)),
    feature("Atatürk Caddesi", "street", point(5.0045, 52.0075)),
    feature("Centrale bibliotheek", "landmark", point(5.0055, 52.0051), spellings="bibliotheek|library|kütüphane"),
    feature("Spar", "landmark", point(5.0021, 52.0022)),
    feature("1511 KL", "postcode", point(5.0031, 52.0031)),
    feature("Molenweg 3", "address", point(5.0081, 52.0081)),
    feature("Molenweg 21", "address", point(5.0081, 52.0089)),
    feature("Molenweg 41", "address", point(5.0081, 52.0099)),
    feature("Molenweg 61", "address", point(5.0081, 52.0109)),
]


def geojson(features: list[dict] = FEATURES) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


def town() -> Gazetteer:
    return read_gazetteer([("town.geojson", geojson())]).gazetteer
