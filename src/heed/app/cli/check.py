"""`heed check`: what the checks find in outgoing answers. Works without Django and without a database."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import IO, Any

from heed.app.cli.json_lines import Line, Progress, dump, numbered, parse


def add_parser(subparsers: Any) -> None:
    parser = subparsers.add_parser("check", help="check outgoing answers: privacy, promises, facts, tone, links …")
    parser.add_argument("file", nargs="?", metavar="FILE", help="JSON Lines with text and now; '-' or nothing: stdin")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Handles every line. Status 0 if any line was handled or there was none, 1 if all were bad, 2 for a bad file."""
    try:
        with ExitStack() as stack:
            given = args.file not in (None, "-")
            source: IO[bytes] = stack.enter_context(Path(args.file).open("rb")) if given else sys.stdin.buffer
            return _check_all(source)
    except BrokenPipeError:
        raise
    except OSError as error:
        print(f"heed: {error}", file=sys.stderr)
        return 2


def _check_all(source: Iterable[bytes]) -> int:
    handled = bad = 0
    with Progress() as advance:
        for line in numbered(source):
            try:
                sys.stdout.write(dump(_checked(line)) + "\n")
                sys.stdout.flush()
                handled += 1
            except (ValueError, RecursionError) as error:
                bad += 1
                print(f"line {line.number}: {error}", file=sys.stderr)
            advance()
    if bad:
        print(f"{handled} lines handled, {bad} bad", file=sys.stderr)
    return 1 if bad and not handled else 0


def _checked(line: Line) -> dict[str, Any]:
    from heed.answers.checks import check
    from heed.answers.checks.lines import outgoing_from

    data = parse(line)
    checked = check(outgoing_from(data))
    return {
        "id": data.get("id"),
        "findings": [finding.as_json() for finding in checked.findings],
        "did_not_run": [{"check": name, "error": error} for name, error in checked.did_not_run],
    }
