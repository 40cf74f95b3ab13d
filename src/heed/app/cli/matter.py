"""`heed matter`: which messages of a file speak of the same matter, and why."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import islice
from typing import IO, TYPE_CHECKING, Any

from heed.app.cli import read
from heed.app.cli.json_lines import Line, Progress, dump, numbered, parse

if TYPE_CHECKING:
    from heed.understanding import Context

_CHUNK = 200


def add_parser(subparsers: Any) -> None:
    parser = subparsers.add_parser("matter", help="find earlier messages that speak of the same matter")
    read.add_common(parser)
    read.add_town(parser)
    parser.add_argument("--most", type=read.positive, default=5, metavar="N", help="messages named per line (5)")
    parser.add_argument(
        "--least", type=_share, default=0.5, metavar="SCORE", help="score from 0 to 1 to be named (0.5)"
    )
    parser.set_defaults(run=run)


def _share(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if 0 <= value <= 1:
        return value
    raise argparse.ArgumentTypeError(f"{text!r} is not a number from 0 to 1")


def run(args: argparse.Namespace) -> int:
    """Handles every line. Status 0 if any line was handled or there was none, 1 if all were bad, 2 for bad options."""
    try:
        context = read.context_of(args)
        with ExitStack() as stack:
            source: IO[bytes] = stack.enter_context(args.file.open("rb")) if args.file else sys.stdin.buffer
            return _handle_all(source, context, args.most, args.least)
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as error:
        print(f"heed: {error}", file=sys.stderr)
        return 2


def _handle_all(source: Iterable[bytes], context: Context, most: int, least: float) -> int:
    from heed.understanding.matter import Earlier

    earlier, lines = Earlier(), numbered(source)
    ids: list[tuple[int, Any]] = []  # number of the line, and what it calls itself
    handled = bad = 0
    with Progress() as advance:
        while chunk := list(islice(lines, _CHUNK)):
            for line, name, told in _told(chunk, context):
                advance()
                if told is None:
                    bad += 1
                    continue
                found = [
                    {"id": ids[at][1], "line": ids[at][0], **match.as_json()}
                    for at, match in earlier.matches(told, most, least)
                ]
                sys.stdout.write(dump({"id": name, "same_matter": found}) + "\n")
                earlier.add(told)
                ids.append((line, name))
                handled += 1
    sys.stdout.flush()
    if bad:
        print(f"{handled} lines handled, {bad} bad", file=sys.stderr)
    return 1 if bad and not handled else 0


def _told(lines: list[Line], context: Context) -> Iterator[tuple[int, Any, Any]]:
    """Of each line its number, its id, and its traces; None and a complaint for a bad one."""
    from heed.understanding import read as read_texts
    from heed.understanding.traces import Statement, traces

    rows: list[tuple[Line, dict[str, Any] | None, Any]] = []
    for line in lines:
        try:
            good = parse(line)
            rows.append((line, good, read.text_in(good)))
        except (ValueError, RecursionError) as error:
            print(f"line {line.number}: {error}", file=sys.stderr)
            rows.append((line, None, None))
    readings = iter(read_texts([text for _, data, text in rows if data is not None], context))
    for line, data, text in rows:
        if data is None:
            yield line.number, None, None
        else:
            address = data.get("address")
            statement = Statement(text, next(readings), address if isinstance(address, str) else "")
            yield line.number, data.get("id"), traces(statement)
