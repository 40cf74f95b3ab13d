"""Gazetteers are read from GeoJSON and CSV; what is wrong in a file is told with where and how to mend it."""

import json
import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from heed.understanding import Context, Gazetteer, read_gazetteer
from heed.understanding.gazetteer import Entry, metres
from heed.understanding.places import Finder, find
from heed.understanding.tests.gazetteers import feature, geojson, point, square, town

CSV = """name,kind,lon,lat,spellings,postcode,numbers,district
Torenstraat,street,5.001,52.005,Toren str.|Torenstr,1511 KL,1-45|2-88,oost
Oostwijk,district,5.005,52.005,,,,
Het Baken,landmark,5.002,52.001,verpleeghuis Het Baken,,,
"""


def parsed(text: str | bytes, name: str = "town.csv"):
    return read_gazetteer([(name, text if isinstance(text, bytes) else text.encode())])


def test_csv_is_read():
    entries = parsed(CSV).gazetteer.entries
    assert [(entry.name, entry.kind) for entry in entries] == [
        ("Torenstraat", "street"),
        ("Oostwijk", "district"),
        ("Het Baken", "landmark"),
    ]
    assert entries[0].spellings == ("Toren str.", "Torenstr")
    assert entries[0].ranges == ((1, 45), (2, 88))
    assert (entries[0].lon, entries[0].lat, entries[0].postcode, entries[0].district) == (
        5.001,
        52.005,
        "1511 KL",
        "oost",
    )


def test_semicolons_other_names_of_columns_and_a_byte_order_mark():
    entry = parsed("\ufeffStraat;Longitude;Latitude;Wijk\nTorenstraat;5,1;52,1;oost\n").gazetteer.entries[0]
    assert (entry.name, entry.kind, entry.lon, entry.lat, entry.district) == (
        "Torenstraat",
        "street",
        5.1,
        52.1,
        "oost",
    )


def test_every_geometry_of_geojson():
    shapes = [
        ("Point", [5.0, 52.0]),
        ("MultiPoint", [[5.0, 52.0], [5.001, 52.0], [5.002, 52.0]]),
        ("LineString", [[5.0, 52.0], [5.002, 52.0]]),
        ("MultiLineString", [[[5.0, 52.0], [5.002, 52.0]], [[5.0, 52.1], [5.0, 52.11]]]),
        ("Polygon", [[[5.0, 52.0], [5.01, 52.0], [5.01, 52.01], [5.0, 52.0]]]),
        ("MultiPolygon", [[[[5.0, 52.0], [5.01, 52.0], [5.01, 52.01], [5.0, 52.0]]]]),
    ]
    features = [
        feature(f"Plek {number}laan", "street", {"type": kind, "coordinates": coordinates})
        for number, (kind, coordinates) in enumerate(shapes, start=10)
    ]
    gazetteer = parsed(geojson(features), "x").gazetteer
    assert len(gazetteer) == len(shapes)
    for entry in gazetteer.entries:
        assert all(-180 <= lon <= 180 and -90 <= lat <= 90 for lon, lat in entry.all_points)
        assert find(f"Gat in de {entry.name}", gazetteer)[0].longitude is not None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (b"\xff\xfe", "UTF-8 at byte 0"),
        (b"{", "not JSON"),
        (b'{"type": "Point"}', "FeatureCollection"),
        (b"[" * 100_000, "not JSON"),
        (b"a,b\n1,2\n", 'one must be "name"'),
        (b"name,lon,lat\n,5,52\n", "line 2: has no name"),
        (b"name,lon,lat\nTorenstraat,vijf,52\n", "line 2: lon 'vijf'"),
        (b"name,lon,lat\nTorenstraat,552,52\n", "write degrees"),
        (b"", 'one must be "name"'),
        (geojson([feature("Torenstraat", "street", {"type": "Circle"})]), "feature 1 .Torenstraat.: geometry 'Circle'"),
        (geojson([feature("Torenstraat", "street", {"type": "Point", "coordinates": ["x"]})]), "longitude, latitude"),
        (geojson([{"type": "Feature"}]), 'feature 1: has no "properties"'),
        (geojson([feature("Torenstraat", "address", point(5, 52))]), "an address needs a street and a number"),
    ],
)
def test_a_file_with_nothing_to_use_says_what_is_wrong(text, message):
    with pytest.raises(ValueError, match=message):
        parsed(text)


def test_a_bad_row_and_one_that_stands_there_twice_are_told_and_the_rest_is_read():
    text = "name,lon,lat\nTorenstraat,5,52\nTorenstraat,5,52\nWeidelaan,5,\nMolenweg,5.1,52.1\n"
    gazetteer, problems = parsed(text)
    assert [entry.name for entry in gazetteer.entries] == ["Torenstraat", "Molenweg"]
    assert len(problems) == 2
    assert "line 4" in problems[0]
    assert "line 3: Torenstraat stands there twice" in problems[1]


def test_one_name_in_two_districts_is_two_streets():
    assert [entry.district for entry in town().entries if entry.name == "Dorpsstraat"] == ["oost", "west"]


def test_addresses_make_their_street():
    street = next(entry for entry in town().entries if entry.name == "Molenweg")
    assert [number for number, _, _ in street.numbers] == [3, 21, 41, 61]


def test_two_spellings_of_one_street_are_one_street():
    entries = parsed("name,lon,lat\nMill Street,5,52\nMill St,5.001,52\n").gazetteer.entries
    assert len(entries) == 1
    assert len(list(entries[0].all_points)) == 2


def test_it_is_pickled_small_and_compared_by_its_data():
    gazetteer = town()
    copy = pickle.loads(pickle.dumps(gazetteer))
    assert "entries" not in copy.__dict__  # not taken apart before somebody asks
    assert copy == gazetteer
    assert hash(copy) == hash(gazetteer)
    assert copy.entries == gazetteer.entries
    assert Gazetteer.unpack(gazetteer.pack()) == gazetteer
    assert gazetteer != Gazetteer(gazetteer.entries[1:])


def test_a_context_depends_on_its_gazetteer():
    assert Context(gazetteer=town()) == Context(gazetteer=town())
    assert Context(gazetteer=town()) != Context()
    assert hash(Context(gazetteer=town())) == hash(pickle.loads(pickle.dumps(Context(gazetteer=town()))))


def test_bounds_and_districts():
    gazetteer = town()
    assert gazetteer.bounds == (4.99, 52.0, 5.01, 52.0109)
    assert gazetteer.district_at(5.005, 52.005) == "oost"
    assert gazetteer.district_at(4.995, 52.005) == "west"
    assert gazetteer.district_at(6, 52) == ""
    assert Gazetteer([Entry("A", "street")]).bounds is None


def test_metres():
    assert metres((5.0, 52.0), (5.0, 52.001)) == pytest.approx(111.2, abs=0.1)


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=12,
)


@settings(deadline=None, max_examples=200)
@given(
    features=st.lists(
        st.fixed_dictionaries(
            {
                "properties": st.dictionaries(st.sampled_from(["name", "kind", "names", "numbers", "number"]), JSON),
                "geometry": st.fixed_dictionaries(
                    {
                        "type": st.sampled_from(
                            ["Point", "LineString", "Polygon", "MultiPoint", "MultiPolygon", "GeometryCollection"]
                        ),
                        "coordinates": JSON,
                        "geometries": JSON,
                    }
                ),
            }
        ),
        max_size=5,
    )
)
def test_any_geojson_is_read_or_refused_with_a_value_error(features):
    data = json.dumps({"type": "FeatureCollection", "features": [*features, FINE]})
    gazetteer, problems = parsed(data.encode())
    assert any(entry.name == "Torenstraat" for entry in gazetteer.entries)
    assert all(isinstance(problem, str) for problem in problems)
    Finder(gazetteer)


FINE = feature("Torenstraat", "street", point(5, 52))


@settings(deadline=None, max_examples=200)
@given(text=st.text(max_size=200))
def test_any_csv_is_read_or_refused_with_a_value_error(text):
    try:
        parsed("name,kind,lon,lat\n" + text)
    except ValueError as error:
        assert str(error)


def test_areas_are_read_as_districts_by_default():
    data = geojson([{"type": "Feature", "properties": {"name": "Oost"}, "geometry": square(5, 52)}])
    assert parsed(data).gazetteer.entries[0].kind == "district"
