"""Files with something spoiled are read or refused with words; names come back as they were."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from heed.cognition import MapError, case_of, make_map, map_of_edges, parse_json
from heed.cognition.files import json_of_map, read_json, write_json
from heed.cognition.graphml import read_graphml, write_graphml
from heed.cognition.numbers import number
from heed.cognition.tables import read_csv, read_xlsx, write_csv, write_xlsx
from heed.cognition.tests import spoiled
from heed.spreadsheets import as_written, guarded

MAP = map_of_edges(["light", "safety", "=crime"], [("light", "safety", 0.5), ("=crime", "safety", -1)])
BY_EDGES = {"concepts": ["A", "B"], "edges": [{"from": "A", "to": "B", "weight": 0.5}]}
READERS = {
    "json": (read_json, write_json(MAP)),
    "csv": (read_csv, write_csv(MAP)),
    "xlsx": (read_xlsx, write_xlsx(MAP)),
    "graphml": (read_graphml, write_graphml(MAP)),
}


def _read_or_refused(read, content):
    try:
        found = read(content)
    except MapError as error:
        assert str(error)
        str(error).encode()  # can be shown and stored
    else:
        for write in (write_json, write_csv, write_xlsx, write_graphml):
            write(found)


@settings(deadline=None)
@given(spoiled.documents(json_of_map(MAP)) | spoiled.documents(BY_EDGES))
def test_a_spoiled_document_is_read_or_refused_with_words(content):
    _read_or_refused(read_json, content)


CASE = {
    **BY_EDGES,
    "name": "case",
    "kind": "trajectory",
    "rule": "rescaled",
    "transfer": "tanh",
    "lambda": 0.5,
    "initial": {"A": 0.5, "B": 0.25},
    "clamped": {"A": 1},
    "stop": {"kind": "max_abs_diff<=", "eps": 0.001, "max_steps": 20},
}


@settings(deadline=None, max_examples=300)
@given(spoiled.documents(CASE))
def test_a_spoiled_case_is_read_or_refused_with_words(content):
    try:
        json.dumps(case_of(parse_json(content)).run(trajectory=True), ensure_ascii=False).encode()
    except MapError as error:
        assert str(error).encode()


@settings(deadline=None)
@given(some.data(), some.sampled_from(["json", "csv", "graphml"]))
def test_spoiled_bytes_are_read_or_refused_with_words(data, format_):
    read, content = READERS[format_]
    _read_or_refused(read, data.draw(spoiled.contents(content)))


@settings(deadline=None)
@given(spoiled.workbooks(write_xlsx(MAP)))
def test_a_spoiled_workbook_is_read_or_refused_with_words(content):
    _read_or_refused(read_xlsx, content)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b'{"concepts": ["A", "B\\u0000"], "weights": [[0, 0], [0, 0]]}', ["concept 2", "control character"]),
        (b'{"concepts": ["A\\ud800"], "weights": [[0]]}', ["concept 1", "control character"]),
        (b'{"concepts": ["A"], "weights": [[%s]]}' % (b"9" * 5000), ["row 1 (A), column 1 (A)", "not a finite number"]),
        (b'{"concepts": ["A"], "weights": [[-%s]]}' % (b"9" * 5000), ["row 1 (A), column 1 (A)", "not a finite"]),
        (b'{"concepts": ["A"], "weights": [[NaN]]}', ["row 1 (A), column 1 (A)", "not a finite number"]),
        (b'{"concepts": ["A"], "weights": [[Infinity]]}', ["row 1 (A), column 1 (A)", "not a finite number"]),
        (b'{"concepts": ["A"], "weights": ' + b"[" * 100_000, ["nested too deeply"]),
        (b'{"concepts": [%s1%s], "weights": []}' % (b"[" * 900, b"]" * 900), ["concept 1", "not a text"]),
        (b'{"concepts": ["A"], "weights": [[0]], "weights": [[1]]}', ["'weights'", "twice"]),
    ],
)
def test_json_that_breaks_readers(content, words):
    with pytest.raises(MapError) as told:
        read_json(content)
    assert not [word for word in words if word not in str(told.value)], str(told.value)


def test_a_control_character_is_named_by_its_cell():
    with pytest.raises(MapError, match=r"row 1, column 3: 'B\\x1b' has a control character"):
        read_csv(b",A,B\x1b\nA,0,0\nB\x1b,0,0\n")


def test_a_number_without_end_is_refused_too():
    with pytest.raises(MapError, match="weight: what stands there is not a finite number"):
        number(10**5000, "weight")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_no_document_type_in_wide_letters(encoding):
    with pytest.raises(MapError, match="document type"):
        read_graphml('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><graphml/>'.encode(encoding))


def test_an_encoding_that_is_not_known():
    with pytest.raises(MapError, match="save it as UTF-8"):
        read_graphml(b'<?xml version="1.0" encoding="shift_jis"?><graphml/>')


FORMULAS = ["=1+1", "+31", "-1", "@SUM(A1)", "'=1", "''@", "'quoted'", "a=b", '=HYPERLINK("x";"y")', "=a,b", "=;;;"]


@pytest.mark.parametrize("name", FORMULAS)
@pytest.mark.parametrize("format_", [*READERS])
def test_a_name_that_begins_like_a_formula_comes_back(name, format_):
    map_ = make_map([name, "other"], [[0, 0.5], [-0.25, 0]])
    write = {"json": write_json, "csv": write_csv, "xlsx": write_xlsx, "graphml": write_graphml}[format_]
    again = READERS[format_][0](write(map_))
    assert again.concepts == map_.concepts
    assert (again.weights.toarray() == map_.weights.toarray()).all()


def test_no_cell_of_a_table_is_a_formula():
    import csv
    import io

    from openpyxl import load_workbook

    map_ = make_map(FORMULAS, [[0] * len(FORMULAS)] * len(FORMULAS))
    rows = list(csv.reader(io.StringIO(write_csv(map_).decode())))
    names = [*rows[0], *(row[0] for row in rows)]
    assert not [name for name in names if name.startswith(("=", "+", "-", "@"))]
    sheet = load_workbook(io.BytesIO(write_xlsx(map_))).worksheets[0]
    assert {cell.data_type for cell in sheet[1][1:]} <= {"s", "inlineStr"}


@given(some.text(max_size=8) | some.text("'=+-@\t\ra", max_size=5))
def test_a_guarded_text_is_no_formula_and_comes_back(text):
    assert not guarded(text).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert as_written(guarded(text)) == text
