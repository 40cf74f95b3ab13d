"""Series in the shapes in which statistical offices publish them, made up here; and real tables, where they are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from heed.policy.indicators.series import FORMATS, SeriesError, Where, read

SHARED = Path(__file__).parents[5] / "shared" / "data"


def figures(document: object, format_: str, where: Where) -> list[tuple[str, float]]:
    content = document if isinstance(document, bytes) else json.dumps(document).encode()
    return [(point.period.label, point.value) for point in read(content, format_, where)]


def test_statistics_netherlands_odata_3():
    """Codes and untyped figures are filled up with blanks; a point stands where there is no figure."""
    rows = [
        {"ID": 0, "RegioS": "GM0001    ", "Perioden": "2022JJ00", "People_1": "      1050"},
        {"ID": 1, "RegioS": "GM0001    ", "Perioden": "2023JJ00", "People_1": "      1020"},
        {"ID": 2, "RegioS": "GM0001    ", "Perioden": "2024JJ00", "People_1": "         ."},
        {"ID": 3, "RegioS": "GM0002    ", "Perioden": "2023JJ00", "People_1": "       140"},
    ]
    where = Where("Perioden", "People_1", {"RegioS": "GM0001"})
    assert figures({"odata.metadata": "x", "value": rows}, "odata", where) == [("2022JJ00", 1050), ("2023JJ00", 1020)]
    with pytest.raises(SeriesError, match="in several pages"):
        figures({"odata.metadata": "x", "value": rows, "odata.nextLink": "x?$skip=10000"}, "odata", where)


def test_statistics_netherlands_odata_4():
    """One row for each measure; quarters and months beside years are told apart by what they begin on."""
    rows = [
        {"Id": at, "Measure": measure, "ValueAttribute": state, "Value": value, "Perioden": time, "RegioS": "GM0001"}
        for at, (measure, state, value, time) in enumerate(
            [
                ("M1", "None", 10.5, "2023KW03"),
                ("M2", "None", 7, "2023KW03"),
                ("M1", "None", 11.5, "2023KW04"),
                ("M1", "Unknown", None, "2024KW01"),
            ]
        )
    ]
    where = Where("Perioden", "Value", {"Measure": "M1"})
    assert figures({"@odata.context": "x", "value": rows}, "odata", where) == [("2023KW03", 10.5), ("2023KW04", 11.5)]
    with pytest.raises(SeriesError, match="in several pages"):
        figures({"value": rows, "@odata.nextLink": "x?$skip=100000"}, "odata", where)


def test_eurostat_json_stat():
    """Only figures that there are, by their place, with a state beside them; other keys say nothing of figures."""
    document = {
        "version": "2.0", "class": "dataset", "label": "Cars", "source": "x", "updated": "2024-05-31T23:00:00+0200",
        "value": {"0": 2.1, "2": 2.5, "4": 7},
        "status": {"0": "p", "1": ":", "2": "b"},
        "id": ["freq", "geo", "time"], "size": [1, 2, 3],
        "dimension": {
            "freq": {"label": "Frequency", "category": {"index": {"Q": 0}, "label": {"Q": "Quarterly"}}},
            "geo": {"category": {"index": {"NL": 0, "BE": 1}, "label": {"NL": "Netherlands", "BE": "Belgium"}}},
            "time": {"category": {"index": {"2023-Q1": 0, "2023-Q2": 1, "2023-Q3": 2}}},
        },
        "extension": {"lang": "EN", "status": {"label": {"p": "provisional"}}, "annotation": [{"type": "x"}]},
    }  # fmt: skip
    assert figures(document, "json_stat", Where("time", only={"geo": "NL"})) == [("2023-Q1", 2.1), ("2023-Q3", 2.5)]
    assert figures(document, "json_stat", Where("time", only={"geo": "Belgium"})) == [("2023-Q2", 7)]


def test_an_sdmx_2_message_of_a_bank():
    """Dimensions with one value stand at the data set; observations have attributes and annotations after the value."""

    def dimension(name: str, *codes: str) -> dict:
        values = [{"id": code, "name": code, "names": {"en": code}} for code in codes]
        return {"id": name, "names": {"en": name}, "keyPosition": 0, "roles": [name], "values": values}

    structure = {
        "dataSets": [0], "links": [], "attributes": {"dataSet": [], "series": [], "observation": []},
        "dimensions": {"dataSet": [dimension("FREQ", "D"), dimension("KIND", "SP00")],
                       "series": [dimension("CURRENCY", "NZD", "RUB")],
                       "observation": [dimension("TIME_PERIOD", "2013-01-18", "2013-01-21")]},
    }  # fmt: skip
    series = {"0": {"attributes": [0], "observations": {"0": [1.5, 0], "1": [1.75, 0]}},
              "1": {"annotations": [0], "observations": {"0": [40.5, 0, 1], "1": ["NaN", 0]}}}  # fmt: skip
    message = {"meta": {"id": "x"}, "data": {"structures": [structure],
               "dataSets": [{"structure": 0, "action": "Merge", "series": series}]}, "errors": []}  # fmt: skip
    found = figures(message, "sdmx", Where("TIME_PERIOD", only={"CURRENCY": "NZD", "FREQ": "D"}))
    assert found == [("2013-01-18", 1.5), ("2013-01-21", 1.75)]
    assert figures(message, "sdmx", Where("TIME_PERIOD", only={"CURRENCY": "RUB"})) == [("2013-01-18", 40.5)]


@pytest.mark.parametrize(
    ("time", "value", "found"),
    [
        (("gYear", "2022"), ("decimal", "1.05"), 1.05),
        (("gYearMonth", "2022-03"), ("double", "1.05E0"), 1.05),
        (("date", "2022-03-31Z"), ("integer", "+12"), 12),
        (("date", "2022-03-31+01:00"), ("float", "-4."), -4),
        (("dateTime", "2022-03-31T00:00:00.000Z"), ("nonNegativeInteger", "3"), 3),
    ],
)
def test_typed_literals_of_sparql(time, value, found):
    def literal(of: tuple[str, str]) -> dict:
        return {"type": "literal", "datatype": f"http://www.w3.org/2001/XMLSchema#{of[0]}", "value": of[1]}

    row = {"time": literal(time), "value": literal(value), "place": {"type": "literal", "xml:lang": "nl", "value": "A"}}
    document = {"head": {"link": [], "vars": ["time", "value", "place"]}, "results": {"bindings": [row]}}
    assert [one[1] for one in figures(document, "sparql", Where("time", "value", {"place": "A"}))] == [found]
    for wrong in ("INF", "true", "1,5", "http://example.org/1"):
        row["value"] = literal(("double", wrong))
        with pytest.raises(SeriesError, match=f"results.bindings.0, “value”: “{wrong}” is not a number"):
            figures(document, "sparql", Where("time", "value"))


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_table_of_a_european_spreadsheet(ending, encoding):
    lines = '"Periode";"Wijk";"Auto’s per huishouden"', '"2022";"Één";"1,05"', '"2023*";"Één";"1,02"', ""
    where = Where("Periode", "Auto’s per huishouden", {"Wijk": "Één"})
    assert figures(ending.join(lines).encode(encoding), "csv", where) == [("2022", 1.05), ("2023*", 1.02)]


def test_a_table_in_utf_16_is_refused_with_words():
    with pytest.raises(SeriesError, match="The file is no text"):
        figures("year;cars\n2024;1,5\n".encode("utf-16"), "csv", Where("year", "cars"))


def test_real_tables_are_read_or_refused_with_words():
    """Other people's tables: of the Dutch standard for reports, of Amsterdam, and exports of conversations."""
    found = sorted(SHARED.glob("civic/**/*.csv")) + sorted(SHARED.glob("polis/**/votes.csv"))
    if not found:
        pytest.skip("the shared data (../shared/data) is not beside this checkout")
    read_whole = set()
    for path in found:
        try:
            rows = sum(1 for _row in FORMATS["csv"](path.read_bytes()))
        except SeriesError as error:
            assert str(error), path
        else:
            assert rows, path
            read_whole.add(path.name)
    assert {"service_level_objectives.csv", "BOR_MELD_referentie_tabel.csv", "votes.csv"} <= read_whole
