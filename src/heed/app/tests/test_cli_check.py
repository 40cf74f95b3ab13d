"""`heed check`: outgoing answers in, findings out, without Django."""

import json
import subprocess
import sys

LINE = {"id": 7, "text": "Wij komen zondag 8 maart. Zie bit.ly/x1y.", "now": "2026-03-04T10:00:00+01:00"}
TARGET = {"target": {"amount": 1, "unit": "working_days"}}


def run(lines, *arguments):
    program = (
        "import sys; from heed.app.cli import main; status = main(sys.argv[1:]);"
        " assert 'django' not in sys.modules; sys.exit(status)"
    )
    command = [sys.executable, "-P", "-c", program, "check", *arguments]
    return subprocess.run(command, input=lines, capture_output=True, text=True, timeout=120)


def test_findings_as_json_lines():
    done = run(json.dumps({**LINE, **TARGET}) + "\n" + "{}\n", "-")
    assert done.returncode == 0
    (line,) = map(json.loads, done.stdout.splitlines())
    assert line["id"] == 7
    assert line["did_not_run"] == []
    found = {one["check"]: LINE["text"][one["start"] : one["end"]] for one in line["findings"]}
    assert found == {"promise": "zondag 8 maart", "link": "bit.ly/x1y"}
    assert 'line 2: "text" is missing' in done.stderr


def test_only_bad_lines_is_a_failure():
    assert run("no json\n").returncode == 1


def test_a_file_that_is_not_there():
    done = run("", "/nowhere/at/all.jsonl")
    assert done.returncode == 2
    assert "No such file" in done.stderr
