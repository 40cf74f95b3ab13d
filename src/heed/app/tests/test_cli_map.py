"""`heed map` as a person runs it: in a process of its own, without Django and without a database."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[3]
START = """
import sys
from heed.app.cli import main
status = main()
assert "django" not in sys.modules and "psycopg" not in sys.modules
sys.exit(status)
"""
RING = {"name": "ring", "concepts": ["A", "B"], "weights": [[0, 1], [1, 0]], "initial": [1, 0]}


def heed(*arguments: object, given: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-P", "-c", START, "map", *map(str, arguments)],
        input=given,
        capture_output=True,
        text=True,
        env={"PYTHONPATH": str(SOURCE), "PATH": "/usr/bin:/bin", "PYTHONUTF8": "1"},
        timeout=120,
    )


def test_run_prints_a_line_for_each_case(tmp_path: Path) -> None:
    file = tmp_path / "cases.json"
    cases = [
        {**RING, "rule": "kosko", "transfer": "bivalent", "stop": {"max_steps": 5}},
        {**RING, "name": "bad", "weights": [[0, 3], [0, 0]]},
        {**RING, "name": "learns", "kind": "nhl", "doc": {"A": [0.6, 0.9]}, "wieghts": 1},
    ]
    file.write_text(json.dumps(cases))
    done = heed("run", file)
    ring, learns = map(json.loads, done.stdout.splitlines())
    assert done.returncode == 0
    assert {key: ring[key] for key in ("name", "final", "steps", "residual", "verdict", "period", "states")} == {
        "name": "ring",
        "final": [0.0, 1.0],
        "steps": 5,
        "residual": 1.0,
        "verdict": "limit_cycle",
        "period": 2,
        "states": [[1.0, 0.0], [0.0, 1.0]],
    }
    assert "trajectory" not in ring
    assert learns["name"] == "learns"
    assert len(learns["weights"]) == len(learns["state"]) == 2
    assert "case 2 (bad): weights, row 1 (A), column 2 (B): 3 is outside -1 to 1" in done.stderr
    assert "case 3 (learns): the key 'wieghts' is not known" in done.stderr


def test_run_with_the_trajectory_from_standard_input() -> None:
    done = heed("run", "-", "--trajectory", given=json.dumps({**RING, "stop": {"eps": 0, "max_steps": 3}}))
    came_out = json.loads(done.stdout)
    assert came_out["trajectory"][0] == [1, 0]
    assert len(came_out["trajectory"]) == came_out["steps"] + 1 == 4
    assert came_out["trajectory"][-1] == came_out["final"]


def test_run_says_where_other_starts_lead_if_one_attractor_is_not_certain() -> None:
    done = heed("run", "-", "--starts", 20, given=json.dumps([{**RING, "rule": "rescaled", "lambda": 3}, RING]))
    several, one = map(json.loads, done.stdout.splitlines())
    assert not several["unique"]
    assert several["starts"]["tried"] == 20
    assert several["starts"]["number_of_fixed_points"] >= 2
    assert min(several["starts"]["differ"].values()) > 0.9
    assert one["unique"]
    assert "starts" not in one


@pytest.mark.parametrize(
    ("given", "status", "words"),
    [
        ("{", 2, "line 1, character 2"),
        ('{"concepts": []', 2, "not JSON"),
        ("[]", 0, ""),
        ("7", 1, "case 1: case: 7 is not an object"),
        (json.dumps({**RING, "initial": None}), 1, "case 1 (ring): initial"),
    ],
)
def test_run_of_what_is_no_case(given: str, status: int, words: str) -> None:
    done = heed("run", "-", given=given)
    assert (done.returncode, done.stdout) == (status, "")
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_show_and_convert(tmp_path: Path) -> None:
    table, graph = tmp_path / "map.csv", tmp_path / "map.graphml"
    table.write_text(",lights,safety\nsafety,0,0.5\nlights,0,0.8\n")
    assert heed("convert", table, graph).returncode == 0
    by_graph, by_table = heed("show", graph, "--lambda", "5"), heed("show", table, "--lambda", "5")
    assert by_graph.stdout == by_table.stdout
    shown = json.loads(by_graph.stdout)
    assert (shown["concepts"], shown["connections"], shown["unique"]) == (2, 2, False)
    assert shown["loops"] == [{"concepts": ["safety"], "sign": 1}]
    assert shown["transmitters"] == ["lights"]
    assert shown["starts"]["tried"] == 100
    assert json.loads(heed("show", table).stdout)["unique"]


def test_what_cannot_be_read_is_said_with_its_file(tmp_path: Path) -> None:
    table = tmp_path / "map.csv"
    table.write_text(",A\nA,2\n")
    done = heed("show", table)
    assert done.returncode == 2
    assert (
        done.stderr
        == f"heed: {table}: row 2 (A), column 2 (A): 2.0 is outside -1 to 1; scale the numbers or put this one right\n"
    )
    assert heed("show", tmp_path / "none.csv").returncode == 2
    table.write_text(",A\nA,1\n")
    assert ".graphml" in heed("convert", table, tmp_path / "map.txt").stderr
    assert heed("show", table, "--lambda", "0").returncode == 2
