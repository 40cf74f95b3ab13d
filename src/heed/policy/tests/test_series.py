"""Open-data series in five formats: the same figures come out, and what is wrong is named with its place."""

from __future__ import annotations

import json
import math
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from heed.cognition.tests import spoiled
from heed.policy.indicators.series import FORMATS, MOST_POINTS, SeriesError, Where, period, read

CSV = (
    b"\xef\xbb\xbfPeriod;Place;Cars per household\n"
    b"2022;Havenstad;1,05\n2023;Havenstad;1,02\n2023;Elders;1,4\n2024;Havenstad;.\n"
)

JSON_STAT = {
    "version": "2.0",
    "class": "dataset",
    "id": ["place", "time", "unit"],
    "size": [2, 3, 1],
    "dimension": {
        "place": {"category": {"index": ["HV", "EL"], "label": {"HV": "Havenstad", "EL": "Elders"}}},
        "time": {"category": {"index": {"2024": 2, "2022": 0, "2023": 1}}},
        "unit": {"category": {"label": {"N": "number"}}},
    },
    "value": {"0": 1.05, "1": 1.02, "4": 1.4},
}

SDMX = {
    "data": {
        "dataSets": [
            {
                "series": {
                    "0:0": {"observations": {"0": [1.05, 0], "1": [1.02], "2": [None]}},
                    "0:1": {"observations": {"1": [1.4]}},
                }
            }
        ],
        "structure": {
            "dimensions": {
                "dataSet": [],
                "series": [
                    {"id": "FREQ", "values": [{"id": "A", "name": "Annual"}]},
                    {"id": "REF_AREA", "values": [{"id": "HV", "name": "Havenstad"}, {"id": "EL", "name": "Elders"}]},
                ],
                "observation": [{"id": "TIME_PERIOD", "values": [{"id": "2022"}, {"id": "2023"}, {"id": "2024"}]}],
            }
        },
    }
}

ODATA = {
    "odata.metadata": "https://example.org/$metadata",
    "value": [
        {"ID": 0, "RegioS": "GM0001", "Perioden": "2022JJ00", "Cars_1": 1.05},
        {"ID": 1, "RegioS": "GM0001  ", "Perioden": "2023JJ00", "Cars_1": 1.02},
        {"ID": 2, "RegioS": "GM0002", "Perioden": "2023JJ00", "Cars_1": 1.4},
        {"ID": 3, "RegioS": "GM0001", "Perioden": "2024JJ00", "Cars_1": None},
    ],
}

SPARQL = {
    "head": {"vars": ["year", "place", "cars"]},
    "results": {
        "bindings": [
            {
                "year": {"type": "literal", "value": "2022"},
                "place": {"type": "uri", "value": "https://example.org/HV"},
                "cars": {"type": "literal", "value": "1.05"},
            },
            {
                "year": {"type": "literal", "value": "2023"},
                "place": {"type": "uri", "value": "https://example.org/HV"},
                "cars": {"type": "literal", "value": "1.02"},
            },
            {
                "year": {"type": "literal", "value": "2023"},
                "place": {"type": "uri", "value": "https://example.org/EL"},
                "cars": {"type": "literal", "value": "1.4"},
            },
            {"year": {"type": "literal", "value": "2024"}, "place": {"type": "uri", "value": "https://example.org/HV"}},
        ]
    },
}


def packed(document: object) -> bytes:
    return json.dumps(document).encode()


SAME = {
    "csv": (CSV, Where("Period", "Cars per household", {"Place": "Havenstad"})),
    "json_stat": (packed(JSON_STAT), Where("time", only={"place": "Havenstad"})),
    "sdmx": (packed(SDMX), Where("TIME_PERIOD", only={"REF_AREA": "HV"})),
    "odata": (packed(ODATA), Where("Perioden", "Cars_1", {"RegioS": "GM0001"})),
    "sparql": (packed(SPARQL), Where("year", "cars", {"place": "https://example.org/HV"})),
}


def test_every_format_has_a_case_here():
    assert SAME.keys() == FORMATS.keys()


@pytest.mark.parametrize("format_", SAME)
def test_the_same_figures_come_out_of_every_format(format_):
    content, where = SAME[format_]
    points = read(content, format_, where)
    assert [(point.period.starts.year, point.value) for point in points] == [(2022, 1.05), (2023, 1.02)]


@pytest.mark.parametrize("format_", SAME)
def test_two_figures_of_one_time_are_an_error_that_names_both_places(format_):
    content, where = SAME[format_]
    with pytest.raises(SeriesError, match="There are two figures for 2023"):
        read(content, format_, Where(where.time, where.value))


@pytest.mark.parametrize("format_", SAME)
def test_a_column_that_is_gone_is_named_with_those_that_are_there(format_):
    content, where = SAME[format_]
    with pytest.raises(SeriesError, match="has no “Neighbourhood”"):
        read(content, format_, Where(where.time, where.value, {"Neighbourhood": "x"}))


@pytest.mark.parametrize("format_", SAME)
def test_nothing_that_fits_is_an_error(format_):
    content, where = SAME[format_]
    with pytest.raises(SeriesError, match=r"No figure in the file fits: .* = Nowhere"):
        read(content, format_, Where(where.time, where.value, dict.fromkeys(where.only, "Nowhere")))


@pytest.mark.parametrize(
    ("format_", "content", "said"),
    [
        ("csv", b"a,b\n2024,2\n1\n", "Line 3 has 1 cells, but the first row names 2 columns"),
        ("csv", b"a,a\n1,2\n", "Two columns are called “a”"),
        ("csv", b"", "The file is empty"),
        ("csv", b"<html><body>Not found</body></html>", "The file is a web page"),
        ("csv", b"PK\x03\x04\0\0", "The file is no text"),
        ("csv", b"a,b\n2024,1.000.000\n", "line 2, “b”: “1.000.000” is not a number"),
        ("csv", b"a,b\nlast year,1\n", "line 2, “a”: “last year” is no time"),
        ("csv", b'a,b\n"2024,1\n', "Line 2"),
        ("json_stat", b"<html>", "The file is no JSON"),
        ("json_stat", b"[]", "the file: an object was expected, but there is a list"),
        ("json_stat", packed(JSON_STAT | {"class": "collection"}), "a JSON-stat collection, not a dataset"),
        ("json_stat", packed(JSON_STAT | {"size": [2, 4, 1]}), "dimension.time has 3 categories, but size says 4"),
        ("json_stat", packed(JSON_STAT | {"value": [1, 2]}), "value has 2 figures, but the dimensions make 6"),
        ("json_stat", packed({"version": "1.3", "dataset": {}}), "id: a list was expected, but there is nothing"),
        ("json_stat", packed(JSON_STAT | {"value": {"6": 1}}), "value names figure “6”, but the dimensions make 6"),
        ("json_stat", packed(JSON_STAT | {"id": ["place", "place"]}), "id names the dimension “place” twice"),
        ("json_stat", packed({"error": [{"status": 404, "label": "No such table"}]}), "an error: No such table"),
        ("json_stat", packed({"warning": {"status": 413, "label": "TOO LARGE"}}), "an error: TOO LARGE"),
        ("sdmx", packed({"data": {"dataSets": [{}]}}), "data.structure: an object was expected, but there is nothing"),
        ("sdmx", packed({"data": {"dataSets": []}}), "data.dataSets has 0 sets"),
        ("sdmx", packed({"errors": [{"code": 404, "title": "No results"}]}), "an error: No results"),
        ("odata", packed({"error": {"code": "500", "message": {"value": "Too large"}}}), "an error: Too large"),
        ("odata", packed({"value": {}}), "value: a list was expected, but there is an object"),
        ("odata", packed(ODATA | {"odata.nextLink": "x"}), "in several pages"),
        ("odata", packed(ODATA | {"@odata.nextLink": "x"}), "in several pages"),
        ("odata", packed({"d": {"results": [], "__next": "x"}}), "in several pages"),
        ("odata", packed({"odata.error": {"message": {"lang": "en", "value": "No such table"}}}), "No such table"),
        ("odata", packed({"value": [1]}), "value.0: an object was expected, but there is a whole number"),
        ("sparql", packed({"head": {}, "boolean": True}), "a yes-or-no question"),
        (
            "sparql",
            packed({"head": {"vars": ["a"]}, "results": {"bindings": [{"a": {}}]}}),
            r"results.bindings.0.a.value",
        ),
    ],
)
def test_what_is_wrong_is_named_with_its_place(format_, content, said):
    with pytest.raises(SeriesError, match=said):
        read(content, format_, Where("a", "b"))


def test_an_observation_that_names_no_value_of_a_dimension():
    broken = json.loads(packed(SDMX))
    broken["data"]["dataSets"][0]["series"]["0:7"] = {"observations": {"0": [1]}}
    with pytest.raises(SeriesError, match="The series “0:7” names value 7 of REF_AREA, which is not there"):
        read(packed(broken), "sdmx", Where("TIME_PERIOD", only={"REF_AREA": "HV"}))


@pytest.mark.parametrize(("structures", "said"), [
    (5, "data.structures: a list was expected, but there is a whole number"),
    (True, "data.structures: a list was expected, but there is true or false"),
    ([], "data.structures.0: an object was expected, but there is nothing"),
    ([1], "data.structures.0: an object was expected, but there is a whole number"),
])  # fmt: skip
def test_structures_of_another_shape_are_named(structures, said):
    broken = {"data": {"dataSets": SDMX["data"]["dataSets"], "structures": structures}}
    with pytest.raises(SeriesError, match=said):
        read(packed(broken), "sdmx", Where("TIME_PERIOD"))


def test_of_several_structures_the_one_that_the_data_set_names_counts():
    data = SDMX["data"]
    message = {"data": {"dataSets": [data["dataSets"][0] | {"structure": 1}], "structures": [{}, data["structure"]]}}
    assert [one.value for one in read(packed(message), *("sdmx", SAME["sdmx"][1]))] == [1.05, 1.02]


def test_an_observation_that_is_no_list_or_has_a_number_without_end():
    for series, said in (
        ({"0:0": {"observations": {"0": 5}}}, "a list was expected"),
        ({"0:" + "9" * 5000: {}}, "9:?"),
    ):
        broken = json.loads(packed(SDMX))
        broken["data"]["dataSets"][0]["series"] = series
        with pytest.raises(SeriesError, match=said):
            read(packed(broken), "sdmx", Where("TIME_PERIOD"))


def test_a_point_among_decimal_commas_may_mean_thousands():
    where = Where("year", "people")
    for rows in ("2023;1,5\n2024;12.345\n", "2023;12.345\n2024;1,5\n"):
        with pytest.raises(SeriesError, match="line 3, “people”: some numbers have a comma and some a point"):
            read(f"year;people\n{rows}".encode(), "csv", where)
    assert read(b"year;people;share\n2023;1.5;1,5\n", "csv", where)[0].value == 1.5


@pytest.mark.parametrize("text", ["2024-05-31\x0010:00", "2024-05-31\x1b10:00", "2024\n"])
def test_no_time_has_a_character_that_cannot_be_stored(text):
    found = period(text)
    assert found is None or found.label.isprintable()


def test_an_error_can_be_kept_and_translated_later():
    with pytest.raises(SeriesError) as found:
        read(b"a,b\n1\n", "csv", Where("a", "b"))
    assert found.value.text % found.value.values == str(found.value)
    json.dumps(found.value.values)


def test_of_a_long_series_the_latest_points_are_kept():
    lines = [b"day,value"] + [
        f"{date.fromordinal(730_000 + day)},{day}".encode() for day in reversed(range(MOST_POINTS + 5))
    ]
    points = read(b"\n".join(lines), "csv", Where("day", "value"))
    assert len(points) == MOST_POINTS
    assert [points[0].value, points[-1].value] == [5, MOST_POINTS + 4]


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("2024", date(2024, 1, 1)),
        ("2024JJ00", date(2024, 1, 1)),
        ("2024*", date(2024, 1, 1)),
        ("2024-Q3", date(2024, 7, 1)),
        ("2024KW04", date(2024, 10, 1)),
        ("2024MM12", date(2024, 12, 1)),
        ("2024-M02", date(2024, 2, 1)),
        ("2024-S2", date(2024, 7, 1)),
        ("2024-05", date(2024, 5, 1)),
        ("2024-W01", date(2024, 1, 1)),
        ("2024-05-31", date(2024, 5, 31)),
        ("31-05-2024", date(2024, 5, 31)),
        ("2024-05-31T23:30:00+02:00", date(2024, 5, 31)),
        ("2024-05-31Z", date(2024, 5, 31)),
    ],
)
def test_times_as_statistics_write_them(text, starts):
    assert period(text).starts == starts


@pytest.mark.parametrize("text", ["", "now", "20240531", "2024-13", "2024-Q5", "31-02-2024", "0", "99999", "2024KW00"])
def test_what_is_no_time(text):
    assert period(text) is None


@given(some.binary(max_size=300) | some.text(max_size=300).map(str.encode), some.sampled_from(sorted(FORMATS)))
def test_any_bytes_are_read_or_refused_with_words(content, format_):
    try:
        read(content, format_, Where("a", "b"))
    except SeriesError as error:
        assert str(error)


_WORDS = """value id size dimension category index label data dataSets structure dimensions series observation values
observations head vars results bindings a b 0 0:0 class"""
_keys = some.sampled_from(_WORDS.split())
_json = some.recursive(
    some.none() | some.booleans() | some.floats() | some.integers(-9, 99) | some.text(max_size=4),
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(_keys, inner, max_size=6),
    max_leaves=25,
)


@given(some.dictionaries(_keys, _json, max_size=8), some.sampled_from(["json_stat", "sdmx", "odata", "sparql"]))
def test_any_shape_of_json_is_read_or_refused_with_words(document, format_):
    """A source that changes its shape is an error of its own kind, never a crash."""
    try:
        read(json.dumps(document).replace("NaN", "null").replace("Infinity", "1").encode(), format_, Where("a", "b"))
    except SeriesError as error:
        assert str(error)


_V2 = {"data": {"dataSets": SDMX["data"]["dataSets"], "structures": [SDMX["data"]["structure"]]}}
_DOCUMENTS = [("json_stat", JSON_STAT), ("sdmx", SDMX), ("sdmx", _V2), ("odata", ODATA), ("sparql", SPARQL)]


def _read_or_refused(content, format_):
    try:
        points = read(content, format_, SAME[format_][1])
    except SeriesError as error:
        assert str(error)
        assert error.text % error.values == str(error)
        assert "\0" not in str(error.values) and str(error).encode(), "can be stored"
    else:
        assert all(math.isfinite(one.value) and one.period.label.isprintable() for one in points)


@settings(deadline=None, max_examples=500)
@given(some.data(), some.sampled_from(_DOCUMENTS))
def test_a_spoiled_document_is_read_or_refused_with_words(data, case):
    format_, document = case
    _read_or_refused(data.draw(spoiled.documents(document)), format_)


@settings(deadline=None, max_examples=300)
@given(some.data(), some.sampled_from(sorted(SAME)))
def test_spoiled_bytes_are_read_or_refused_with_words(data, format_):
    _read_or_refused(data.draw(spoiled.contents(SAME[format_][0])), format_)
