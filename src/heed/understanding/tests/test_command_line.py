"""`heed read` and `heed mask` as a person runs them; in a process of their own, since they stand floors above."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[3]
START = """
import argparse, sys
from heed.app.cli import learn, matter, read
parser = argparse.ArgumentParser()
verbs = parser.add_subparsers(required=True)
for module in (learn, matter, read): module.add_parser(verbs)
arguments = parser.parse_args()
status = arguments.run(arguments)
assert "django" not in sys.modules
sys.exit(status)
"""


def heed(*arguments: object, given: str | bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-c", START, *map(str, arguments)],
        input=given.encode() if isinstance(given, str) else given,
        capture_output=True,
        env={"PYTHONPATH": str(SOURCE), "PATH": "/usr/bin:/bin"},
        timeout=120,
    )


def lines(output: bytes) -> list[dict]:
    return [json.loads(line) for line in output.decode().splitlines()]


@pytest.fixture
def catalogue(tmp_path):
    file = tmp_path / "catalogue.json"
    file.write_text(json.dumps([{"slug": "lamps", "keywords": {"nl": ["lamp"]}}, {"slug": "other"}]))
    return file


def test_read_gives_every_field(catalogue):
    done = heed("read", "--catalogue", catalogue, given='{"id": 7, "text": "De lamp doet het niet", "lat": 52.1}\n')
    assert done.returncode == 0
    reading = lines(done.stdout)[0]
    assert reading["id"] == 7
    assert reading["language"]["code"] == "nl"
    assert reading["intent"]["label"] == "report"
    assert reading["topic"]["label"] == "lamps"
    fields = ["id", "language", "intent", "topic", "sentiment", "urgency", "abuse", "places", "personal_data"]
    assert list(reading)[: len(fields)] == fields
    assert all("sure" in reading[field] for field in fields[1:7])


def test_without_a_catalogue_topic_is_left_out():
    reading = lines(heed("read", given='{"id": "1", "text": "De lamp doet het niet"}').stdout)[0]
    assert "topic" not in reading


def test_bad_lines_are_told_by_number_and_the_rest_is_done():
    given = b"\n".join(
        [
            b'\xef\xbb\xbf{"id": "1", "text": "goed"}',
            b"geen json",
            b"",
            b'["een lijst"]',
            b'{"id": "5"}',
            b'{"id": "6", "text": 3}',
            b'{"id": "7", "text": "\xff"}',
            b'{"id": "8", "text": "x", "lat": 100}',
            b"[" * 100_000,
            b'{"id": "10", "text": "half een \\ud800 paar"}',
        ]
    )
    done = heed("read", given=given)
    assert done.returncode == 0
    assert [line["id"] for line in lines(done.stdout)] == ["1", "10"]
    told = done.stderr.decode()
    for number, reason in [
        (2, "not JSON"),
        (4, "not an object"),
        (5, "missing"),
        (6, "not a text"),
        (7, "UTF-8"),
        (8, "lat"),
    ]:
        assert any(line.startswith(f"line {number}: ") and reason in line for line in told.splitlines())
    assert "line 9: " in told
    assert "2 lines handled, 7 bad" in told


def test_status_says_when_nothing_could_be_handled():
    assert heed("read", given="kapot\n").returncode == 1


def test_mask(tmp_path):
    file = tmp_path / "messages.jsonl"
    file.write_text('{"id": "a", "text": "Bel 0612345678 of mail jan@huis.nl"}\n')
    done = heed("mask", file)
    assert lines(done.stdout) == [{"id": "a", "text": "Bel [phone] of mail [email]"}]


def test_many_lines_on_two_processes_keep_their_order():
    given = "".join(json.dumps({"id": number, "text": f"Lamp {number} kapot"}) + "\n" for number in range(1300))
    done = heed("read", "--jobs", 2, given=given)
    assert [line["id"] for line in lines(done.stdout)] == list(range(1300))
    assert done.stderr == b""


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{", "not JSON"),
        ('{"slug": "a"}', "list of topics"),
        ('[{"slug": "a"}, {"names": {}}]', "topic number 2"),
        ('[{"slug": "a", "keywords": {"nl": "lamp"}}]', "keywords"),
        ('[{"slug": "a"}, {"slug": "a"}]', "more than once"),
    ],
)
def test_a_wrong_catalogue_is_explained(tmp_path, content, message):
    file = tmp_path / "catalogue.json"
    file.write_text(content)
    done = heed("read", "--catalogue", file, given='{"id": 1, "text": "x"}')
    assert done.returncode == 2
    assert message in done.stderr.decode()
    assert done.stdout == b""


def test_a_missing_file_is_told():
    done = heed("read", "/nowhere/messages.jsonl")
    assert done.returncode == 2
    assert "/nowhere/messages.jsonl" in done.stderr.decode()


def test_vectors_are_given_where_they_are_asked_for():
    given = '{"id": "1", "text": "De lamp doet het niet"}\n'
    without = lines(heed("read", given=given).stdout)[0]
    asked = lines(heed("read", "--vectors", given=given).stdout)[0]
    assert "vector" not in without
    assert len(asked.pop("vector")) == 512
    assert asked == without
    assert without["models"]["intent"]["version"]


def test_matter_names_earlier_messages_of_the_same_matter(tmp_path):
    streets = tmp_path / "streets.csv"
    streets.write_text("name,district,lon,lat\nKerkstraat,centre,5.2,52.5\nMolenweg,mill,5.3,52.5\n")
    given = (
        '{"id": "a", "text": "De lamp in de Kerkstraat is kapot", "ts": "2026-01-05T10:00:00"}\n'
        "oeps\n"
        '{"id": "b", "text": "De lamp op de Molenweg is kapot", "ts": "2026-01-05T11:00:00"}\n'
        '{"id": "c", "text": "Street light broken", "address": "Kerkstraat 4", "ts": "2026-01-05T12:00:00"}\n'
    )
    done = heed("matter", "--gazetteer", streets, given=given)
    assert done.returncode == 0
    assert b"line 2: not JSON" in done.stderr
    first, second, third = lines(done.stdout)
    assert (first["same_matter"], second["same_matter"]) == ([], [])
    (found,) = third["same_matter"]
    assert (found["id"], found["line"], found["is_duplicate"]) == ("a", 1, False)
    assert ["Kerkstraat"] in [part["words"] for part in found["parts"] if part["name"] == "place"]
    assert heed("matter", "--least", "1.5", given=given).returncode == 2
    assert lines(heed("matter", "--least", "1", "--gazetteer", streets, given=given).stdout)[2]["same_matter"] == []
