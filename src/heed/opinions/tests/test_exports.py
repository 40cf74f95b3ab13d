"""Reading exports, and `heed opinions` as a person runs it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from heed.opinions import MISSING, Ballots
from heed.opinions.exports import ExportError, read_hidden, read_votes
from heed.opinions.tests.conftest import polis_data

TABLE = "participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1,2\n"
LIST = "timestamp,datetime,comment-id,voter-id,vote\n"
COMMENTS = "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n"
SOURCE = Path(__file__).parents[3]
START = """
import argparse, sys
from heed.app.cli import opinions
parser = argparse.ArgumentParser()
opinions.add_parser(parser.add_subparsers(required=True))
arguments = parser.parse_args()
status = arguments.run(arguments)
assert not {"django", "psycopg"} & set(sys.modules)
sys.exit(status)
"""


def heed(*arguments: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-c", START, "opinions", *map(str, arguments)],
        capture_output=True,
        env={"PYTHONPATH": str(SOURCE), "PATH": "/usr/bin:/bin"},
        timeout=120,
    )


def written(folder: Path, text: str, name: str = "votes.csv") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def cells(ballots: Ballots) -> dict[tuple[object, object], int]:
    return {
        (ballots.participants[row], ballots.statements[column]): int(ballots.choices[row, column])
        for row, column in np.argwhere(ballots.choices != MISSING)
    }


def test_a_table_is_read(tmp_path: Path) -> None:
    found = read_votes(
        written(tmp_path, "\ufeff" + TABLE + "7,,0,2,1,1,1,,-1\n3,0,0,1,0,0,,0,\n\nanna,0,0,1,0,0,1.0, ,\n")
    )
    assert cells(found) == {(7, 0): 1, (7, 2): -1, (3, 1): 0, ("anna", 0): 1}
    assert found.participants == [3, 7, "anna"]


def test_a_list_is_read_and_the_later_vote_counts(tmp_path: Path) -> None:
    found = read_votes(written(tmp_path, LIST + "9,,1,5,-1\n8,,1,5,1\n9,,2,5,0\n"))
    assert cells(found) == {(5, 1): -1, (5, 2): 0}
    assert cells(read_votes(written(tmp_path, "comment-id,voter-id,vote\n1,5,1\n1,5,0\n"))) == {(5, 1): 0}


def test_a_statement_without_votes_is_none(tmp_path: Path) -> None:
    assert read_votes(written(tmp_path, TABLE + "7,,0,1,1,0,1,,\n")).statements == [0]


def test_ids_are_numbers_where_they_look_like_one(tmp_path: Path) -> None:
    long = "9" * 5000
    found = read_votes(written(tmp_path, f"comment-id,voter-id,vote\n007,-3,1\n{long},0,1\n"))
    assert found.participants == [-3, 0]
    assert found.statements == ["007", long]


def test_moderation_is_read(tmp_path: Path) -> None:
    text = "is-meta," + COMMENTS + 'false,1,,4,0,1,1,-1,"two\nlines"\ntrue,1,,5,0,1,1,1,meta\nfalse,1,,6,0,1,1,0,open\n'
    assert read_hidden(written(tmp_path, text)) == ({4}, {5})
    assert read_hidden(written(tmp_path, COMMENTS + "1,,4,0,1,1,-1,out\n")) == ({4}, set())


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("", "", "is empty"),
        ("a,b\n1,2\n", "line 1", "missing of the latter: comment-id, voter-id, vote"),
        ("voter-id,vote\n1,1\n", "line 1", "missing of the latter: comment-id"),
        (TABLE + "7,,0,2,1,1,1\n", "line 2", "7 cells, but 9 in the first line"),
        (TABLE + "7,,0,2,1,1,1,,\n7,,0,2,1,1,1,,\n", "line 3", "participant 7 stands in line 2 already"),
        (TABLE + "7,,0,2,1,1,1,,\n8,,0,2,1,1,1,yes,\n", "line 3", "the vote of statement 1 is 'yes'; a vote is 1"),
        (TABLE + "7,,0,2,1,1,2,,\n", "line 2", "the vote of statement 0 is '2'"),
        (TABLE + ",,0,2,1,1,1,,\n", "line 2", "'participant' is empty"),
        (TABLE.replace(",2", ",1"), "line 1", "the column '1' comes twice"),
        (TABLE.replace(",2", ","), "line 1", "a column has no name"),
        (LIST + "9,,1,5,2\n", "line 2", "the vote of 'vote' is '2'"),
        (LIST + "9,,1,5,\n", "line 2", "'vote' is empty"),
        (LIST + "9,,,5,1\n", "line 2", "'comment-id' is empty"),
        (LIST + "noon,,1,5,1\n", "line 2", "'timestamp' is 'noon'"),
        (LIST + "9" * 30 + ",,1,5,1\n", "line 2", "has to be milliseconds"),
        (LIST + '9,"a\nb",1,5,1\n9,,1,5\n', "line 4", "4 cells"),
        (LIST + '9,"a,1,5,1\n', "line 2", "not CSV"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(tmp_path: Path, text: str, line: str, problem: str) -> None:
    with pytest.raises(ExportError) as error:
        read_votes(written(tmp_path, text))
    assert line in str(error.value)
    assert problem in str(error.value)
    assert "votes.csv" in str(error.value)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "'comment-id' is missing"),
        ("comment-id\n1\n", "line 1: the column 'moderated' is missing"),
        ("comment-id,moderated\n1,-1\n1,1\n", "line 3: statement 1 comes twice"),
        ("comment-id,moderated\n1,out\n", "line 2: 'moderated' is 'out'"),
    ],
)
def test_what_is_wrong_with_moderation_is_said(tmp_path: Path, text: str, problem: str) -> None:
    with pytest.raises(ExportError, match=problem):
        read_hidden(written(tmp_path, text, "comments.csv"))


def test_a_file_that_is_not_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "votes.csv").write_bytes(LIST.encode() + b"\xff\xfe\n")
    with pytest.raises(ExportError, match="not UTF-8"):
        read_votes(tmp_path / "votes.csv")


@given(st.text(max_size=120))
def test_any_text_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.getbasetemp()
    for begin in ("", LIST, TABLE):
        (folder / "any.csv").write_text(begin + text, encoding="utf-8", errors="replace", newline="")
        try:
            read_votes(folder / "any.csv")
        except ExportError as error:
            assert "any.csv" in str(error)


def test_both_files_of_an_export_hold_the_same_votes() -> None:
    folder = polis_data() / "exports" / "15-per-hour-seattle"
    assert cells(read_votes(folder / "votes.csv")) == cells(read_votes(folder / "participants-votes.csv"))


def test_the_command_prints_a_landscape(tmp_path: Path) -> None:
    votes = [
        f"{person},{person % 2},0,8,4,4," + ",".join(str(1 if person % 2 == column % 2 else -1) for column in range(8))
        for person in range(20)
    ]
    header = TABLE.strip() + "," + ",".join(map(str, range(3, 8))) + "\n"
    file = written(tmp_path, header + "\n".join([*votes, "20,,0,1,1,0,1,,,,,,,"]) + "\n", "participants-votes.csv")
    done = heed(file)
    assert (done.returncode, done.stderr) == (0, b"")
    found = json.loads(done.stdout)
    assert [set(person) for person in found["participants"]] == [{"id", "x", "y", "group"}] * 21
    assert found["participants"][20]["group"] is None
    groups = {person["id"] % 2: person["group"] for person in found["participants"][:20]}
    assert sorted(groups.values()) == [0, 1]
    assert [group["size"] for group in found["groups"]] == [10, 10]
    assert found["groups"][groups[0]]["representative"][0]["statement"] in {0, 2, 4, 6}
    assert found["consensus"] == {"agree": [], "disagree": []}
    assert heed(file).stdout == done.stdout

    written(tmp_path, COMMENTS + "1,,0,0,1,1,-1,out\n", "comments.csv")
    moderated = heed(file)
    assert b"moderation is taken from" in moderated.stderr
    assert json.loads(moderated.stdout)["statements"][0]["is_hidden"]
    assert heed(file, "--no-moderation").stdout == done.stdout
    assert heed(file, "--comments", tmp_path / "comments.csv").stdout == moderated.stdout


def test_the_command_says_what_is_wrong(tmp_path: Path) -> None:
    done = heed(written(tmp_path, LIST + "9,,1,5,2\n"))
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"heed opinions: votes.csv, line 2: the vote of 'vote' is '2'" in done.stderr
    assert heed(tmp_path / "absent.csv").returncode == 1
    assert heed(tmp_path / "absent.csv", "--seed", "-1").returncode == 2
    assert heed(tmp_path / "absent.csv", "--no-moderation", "--comments", "x").returncode == 2


def test_the_largest_export_is_read() -> None:
    folder = polis_data() / "exports" / "american-assembly.bowling-green"
    done = heed(folder / "participants-votes.csv")
    assert done.returncode == 0
    assert len(json.loads(done.stdout)["participants"]) == 2031
