"""Whatever is wrong with what is given is said with its place and what to do."""

import json

import numpy as np
import pytest

from heed.cognition import Dynamics, Intervention, MapError, Panel, Stop, Weighing, case_of, make_map, map_of_json
from heed.cognition.files import read_json
from heed.cognition.graphml import read_graphml
from heed.cognition.tables import of_table, read_csv, read_xlsx

GOOD = {"concepts": ["A", "B"], "weights": [[0, 1], [-0.5, 0]], "initial": [1, 0]}


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"concepts": ["A", "A"]}, ["concept 2", "'A'", "another name"]),
        ({"concepts": ["A", " "]}, ["concept 2"]),
        ({"concepts": ["A", 7]}, ["concept 2", "7"]),
        ({"concepts": "AB"}, ["concepts", "not a list"]),
        ({"concepts": ["A"]}, ["weights", "2 rows", "1 concepts"]),
        ({"weights": [[0, 1.2], [0, 0]]}, ["row 1 (A)", "column 2 (B)", "1.2", "-1 to 1"]),
        ({"weights": [[0, float("nan")], [0, 0]]}, ["row 1 (A)", "column 2 (B)", "nan"]),
        ({"weights": [[0, 1], [0]]}, ["row 2 (B)", "1 numbers", "2 concepts"]),
        ({"weights": [[0, "1"], [0, 0]]}, ["row 1 (A)", "column 2 (B)", "'1'"]),
        ({"weights": [[0, True], [0, 0]]}, ["column 2 (B)", "True"]),
        ({"weights": [[0, None], [0, 0]]}, ["column 2 (B)", "None"]),
        ({"weights": {"A": 1}}, ["weights", "not a list"]),
        ({"edges": []}, ["weights", "edges", "one of the two"]),
        ({"initial": [1]}, ["initial", "1 numbers", "2 concepts"]),
        ({"initial": [1, 3]}, ["initial, number 2", "3"]),
        ({"initial": {"A": 1}}, ["initial", "'B'", "no value"]),
        ({"initial": {"A": 1, "C": 1}}, ["initial", "'C'", "A, B"]),
        ({"clamped": {"C": 1}}, ["clamped", "'C'", "A, B"]),
        ({"clamped": {"A": 2}}, ["clamped, 'A'", "2"]),
        ({"clamped": ["A"]}, ["clamped", "object"]),
        ({"rule": "kosko2"}, ["rule", "'kosko2'", "modified_kosko"]),
        ({"rule": ["kosko"]}, ["rule"]),
        ({"transfer": "step"}, ["transfer", "'step'", "bivalent"]),
        ({"lambda": 0}, ["lambda", "above 0"]),
        ({"lambda": -1}, ["lambda", "-1"]),
        ({"lambda": 10**400}, ["lambda", "finite"]),
        ({"threshold": "0"}, ["threshold", "'0'"]),
        ({"initial": None}, ["initial", "missing"]),
        ({"threshold": -1, "transfer": "trivalent"}, ["threshold", "-1"]),
        ({"hold_sources": 1}, ["hold_sources", "true nor false"]),
        ({"stop": {"kind": "never"}}, ["stop, kind", "'never'", "max_abs_diff<="]),
        ({"stop": {"eps": -1}}, ["stop, eps", "-1"]),
        ({"stop": {"max_steps": 1.5}}, ["stop, max_steps", "1.5"]),
        ({"stop": {"epsilon": 1}}, ["stop", "'epsilon'", "eps"]),
        ({"point": "best"}, ["point", "'best'", "final"]),
        ({"kind": "dance"}, ["kind", "'dance'", "steady"]),
        ({"name": 5}, ["name", "5"]),
        ({"weights_convention": "diagonal"}, ["weights_convention", "'diagonal'"]),
        ({"kind": "nhl"}, ["doc", "no output concept"]),
        ({"kind": "nhl", "doc": {"A": [0.5]}}, ["doc, 'A'", "two numbers"]),
        ({"kind": "nhl", "doc": {"A": [0.7, 0.5]}}, ["doc, 'A'", "0.7", "least first"]),
        ({"kind": "nhl", "doc": {"Q": [0.5, 0.7]}}, ["doc", "'Q'"]),
        ({"kind": "nhl", "doc": {"A": [0.5, 0.7]}, "eta": 2}, ["eta", "2"]),
        ({"kind": "ahl", "doc": {"A": [0.5, 0.7]}, "pattern": [["A"], []]}, ["pattern"]),
        ({"kind": "least_squares", "data": [[0, 1, 2]]}, ["before", "1 numbers"][:1]),
        ({"kind": "least_squares", "data": [[0, 1], [0, 1, 1]]}, ["after, row 1", "3 numbers"]),
        ({"kind": "least_squares", "data": [[0, 1], [1, 1]], "transfer": "bivalent"}, ["transfer", "bivalent"]),
    ],
    ids=lambda value: json.dumps(value)[:60] if isinstance(value, dict) else "",
)
def test_a_case(changes, words):
    with pytest.raises(MapError) as told:
        case_of({**GOOD, **changes}).run()
    assert not [word for word in words if word not in str(told.value)], str(told.value)


def test_a_concept_that_is_meant_by_its_first_word_must_be_the_only_one():
    given = {**GOOD, "concepts": ["C1 tank", "C1 valve"], "kind": "nhl", "doc": {"C1": [0.5, 0.6]}}
    with pytest.raises(MapError, match="'C1 tank', 'C1 valve'; write the whole name"):
        case_of(given).run()
    assert case_of({**given, "concepts": ["C1 tank", "C2 valve"]}).run()["name"] == "case 1"


def test_a_column_that_is_named_first_is_turned():
    turned = map_of_json({"concepts": ["A", "B"], "weights": [[0, 1], [0, 0]], "weights_convention": "column -> row"})
    assert turned.weight("B", "A") == 1
    assert turned.weight("A", "B") == 0


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ("", ["row 1", "empty"]),
        (",A,B\nA,0,1\nB,0\n", ["row 3 (B)", "1 weights", "2 concepts"]),
        (",A,B\nA,0,1\nB,0,0,1\n", ["row 3 (B)", "3 weights"]),
        (",A,B\nA,0,2\nB,0,0\n", ["row 2 (A)", "column 3 (B)", "2"]),
        (",A,B\nA,0,x\nB,0,0\n", ["row 2 (A)", "column 3 (B)", "'x'"]),
        (",A,B\nA,0,nan\nB,0,0\n", ["row 2 (A)", "column 3 (B)", "nan"]),
        (",A,A\nA,0,0\nA,0,0\n", ["row 1, column 3", "'A'", "twice"]),
        (",A,B\nA,0,0\nA,0,0\n", ["row 3, column 1", "'A'", "row 2"]),
        (",A,B\nA,0,0\nC,0,0\n", ["row 3, column 1", "'C'", "first row"]),
        (",A,B\nA,0,0\n", ["no row for 'B'"]),
        (",A,B\nA,0,0\n,0,0\n", ["row 3, column 1", "no name"]),
        (",A,,B\nA,0,0\n", ["row 1, column 3", "no name"]),
        (',A,"B\n', ["quotation mark"]),
    ],
)
def test_a_table(table, words):
    with pytest.raises(MapError) as told:
        read_csv(table.encode())
    assert not [word for word in words if word not in str(told.value)], str(told.value)


def test_a_table_may_have_its_rows_in_another_order_semicolons_and_decimal_commas():
    plain = read_csv(b",A,B,C\nA,0,0.5,0\nB,0,0,-1\nC,0.25,,0\n")
    other = read_csv("\ufeff;A;B;C\r\nC;0,25;;0\r\nA;0;0,5;0\r\n\r\nB;0;0;−1\r\n".encode())
    assert other.concepts == plain.concepts
    assert (other.weights.toarray() == plain.weights.toarray()).all()
    turned = read_csv(b",C,A,B\nA,0,0,0.5\nB,-1,0,0\nC,0,0.25,\n").in_order(["A", "B", "C"])
    assert (turned.weights.toarray() == plain.weights.toarray()).all()


def test_a_workbook_that_is_none():
    for data in (b"", b"PK\x03\x04 nothing", b"<html>"):
        with pytest.raises(MapError, match=r"save it as \.xlsx, or as CSV"):
            read_xlsx(data)
    assert of_table([[None, "A", None], ["A", 0.5, None], [None, None]]).weight("A", "A") == 0.5


@pytest.mark.parametrize(
    ("xml", "words"),
    [
        ("<graphml", ["line 1", "not XML"]),
        ("<graphml/>", ["no <graph>"]),
        ('<!DOCTYPE x [<!ENTITY a "b">]><graphml/>', ["document type"]),
        ('<graphml><graph><node id="a"/><node id="a"/></graph></graphml>', ["node 2", "'a'"]),
        ('<graphml><graph><node id="a"/><edge source="a" target="b"/></graph></graphml>', ["edge 1, target", "'b'"]),
        (
            '<graphml><graph><node id="a"/><edge source="a" target="a"/></graph></graphml>',
            ["edge 1 (a to a)", "weight"],
        ),
        (
            '<graphml><graph edgedefault="undirected"><node id="a"/><edge source="a" target="a"/></graph></graphml>',
            ["edge 1", "no direction"],
        ),
        (
            '<graphml><graph><node id="a"/><edge source="a" target="a">'
            '<data key="weight">7</data></edge></graph></graphml>',
            ["edge 1 (a to a)", "7"],
        ),
    ],
)
def test_graphml(xml, words):
    with pytest.raises(MapError) as told:
        read_graphml(xml.encode())
    assert not [word for word in words if word not in str(told.value)], str(told.value)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"{", ["line 1, character 2"]),
        (b"\xff", ["byte 0", "UTF-8"]),
        (b'{"concepts": [], "concepts": []}', ["'concepts'", "twice"]),
        (b"[]", ["map", "not an object"]),
        (b"{}", ["concepts", "missing"]),
        (b'{"concepts": ["A"], "edges": [{"from": "A", "to": "A"}]}', ["edge 1", '"weight"']),
        (b'{"concepts": ["A"], "edges": [{"from": "A", "to": "B", "weight": 1}]}', ["edge 1", "'B'"]),
        (b'{"concepts": ["A"], "edges": [{"from": "A", "to": "A", "weight": -2}]}', ["edge 1 (A to A)", "-2"]),
        (
            b'{"concepts": ["A"], "edges": ['
            b'{"from": "A", "to": "A", "weight": 1}, {"from": "A", "to": "A", "weight": 1}]}',
            ["edge 2", "before"],
        ),
        (b"[" * 200_000, ["nested too deeply"]),
    ],
)
def test_json(data, words):
    with pytest.raises(MapError) as told:
        read_json(data)
    assert not [word for word in words if word not in str(told.value)], str(told.value)


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: Weighing(implication="x"), ["implication", "larsen"]),
        (lambda: Weighing(aggregation="x"), ["aggregation", "hamacher"]),
        (lambda: Weighing({"low": (0.5, 0, 1)}), ["'low'", "do not rise"]),
        (lambda: Weighing({"low": (0, 0, 3)}), ["'low'", "3"]),
        (lambda: Panel(("A",), {}), ["no expert"]),
        (lambda: Panel(("A",), {"Noor": {("A", "B"): "+h"}}), ["'Noor'", "A to B", "'B'"]),
        (lambda: Intervention("x", {"A": 2}), ["'x'", "'A'", "2"]),
        (lambda: Intervention("x", {}, effectiveness=1.5), ["'x'", "effectiveness"]),
        (lambda: Intervention("x", {}, kind="often"), ["'x'", "'often'", "single_shot"]),
        (lambda: Stop(kind="x"), ["stop, kind"]),
        (lambda: Dynamics(clamped={"A": float("nan")}), ["clamped, 'A'", "nan"]),
        (lambda: make_map(["A"], np.array([[np.inf]])), ["row 1 (A)", "column 1 (A)", "inf"]),
    ],
)
def test_a_library_call(make, words):
    with pytest.raises(MapError) as told:
        make()
    assert not [word for word in words if word not in str(told.value)], str(told.value)
