"""`heed read` and `heed mask`: JSON Lines in, JSON Lines out. Works without Django and without a database."""

import argparse
import json
import math
import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import ExitStack
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, NamedTuple

from heed.app.cli.json_lines import Line, Progress, dump, numbered, parse, text_of

if TYPE_CHECKING:
    from heed.understanding import Context, Gazetteer, Reading, Text

CHUNK = 500
"""Lines per call on a worker process."""
_MOST_PROBLEMS = 20
_FEW = 1000
"""Up to so many lines, starting processes would take longer than reading."""


class Outcome(NamedTuple):
    """What became of a line: `output` is JSON, or `problem` says why there is none."""

    number: int
    output: str | None
    problem: str | None


Handler = Callable[["Text", "Reading"], dict[str, Any]]


def add_parser(subparsers: Any) -> None:
    """Registers the verbs; each parser sets `run`, which takes the arguments and gives the exit status."""
    read = subparsers.add_parser("read", help="read messages: language, intent, topic, urgency, personal data")
    add_common(read)
    add_town(read)
    read.add_argument("--vectors", action="store_true", help="with the 512 numbers of what each message means")
    read.set_defaults(run=_run_read)
    mask = subparsers.add_parser("mask", help="replace personal data in messages by its kind")
    add_common(mask)
    mask.set_defaults(run=partial(run, handler=_mask_line), catalogue=None, gazetteer=None, models=None)


def add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="JSON Lines with id and text; else stdin")
    parser.add_argument("--region", default="NL", help="country of telephone numbers without a country code")
    parser.add_argument("--jobs", type=positive, default=None, metavar="N", help="processes to use; default: all cores")


def add_town(parser: argparse.ArgumentParser) -> None:
    """What is known of a town: its topics, its places, and what it has learned."""
    parser.add_argument("--models", type=Path, metavar="DIR", help="folder with what 'heed learn' has learned")
    parser.add_argument("--catalogue", type=Path, metavar="FILE", help="JSON list of topics: slug, names, keywords")
    parser.add_argument(
        "--gazetteer",
        type=Path,
        action="append",
        metavar="FILE",
        help="the town's places, GeoJSON or CSV; may be given more than once",
    )


def positive(text: str) -> int:
    if text.isdigit() and int(text) > 0:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a whole number above 0")


def run(args: argparse.Namespace, handler: Handler) -> int:
    """Handles every line. Status 0 if any line was handled or there was none, 1 if all were bad, 2 for bad options."""
    try:
        context = context_of(args)
        with ExitStack() as stack:
            source: IO[bytes] = stack.enter_context(args.file.open("rb")) if args.file else sys.stdin.buffer
            return _handle_all(source, handler, context, args.jobs or os.cpu_count() or 1)
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as error:
        print(f"heed: {error}", file=sys.stderr)
        return 2


def context_of(args: argparse.Namespace) -> "Context":
    from heed.understanding import Context

    return Context(
        catalogue=_catalogue(args.catalogue) if args.catalogue else (),
        region=args.region.upper(),
        models=_models(args.models) if args.models else "",
        gazetteer=read_gazetteer_files(args.gazetteer) if args.gazetteer else None,
    )


def _models(folder: Path) -> str:
    from heed.understanding import learned

    found = learned.tasks_in(folder)
    if not found:
        raise ValueError(f"{folder}: no model here; 'heed learn TASK FILE --out {folder}' makes one")
    return str(folder.resolve())


def read_gazetteer_files(paths: Sequence[Path]) -> "Gazetteer":
    """The gazetteer in these files; what could not be read in them is told on standard error."""
    from heed.understanding import read_gazetteer

    parsed = read_gazetteer((str(path), path.read_bytes()) for path in paths)
    for problem in parsed.problems[:_MOST_PROBLEMS]:
        print(problem, file=sys.stderr)
    if len(parsed.problems) > _MOST_PROBLEMS:
        print(f"… and {len(parsed.problems) - _MOST_PROBLEMS} more", file=sys.stderr)
    return parsed.gazetteer


def _catalogue(path: Path) -> list[Any]:
    from heed.understanding import TopicDescription

    try:
        topics = json.loads(path.read_bytes())
    except ValueError as error:
        raise ValueError(f"{path}: not JSON: {error}") from error
    if not isinstance(topics, list):
        raise ValueError(f'{path}: must be a list of topics, like [{{"slug": "trees", "names": {{"en": "Trees"}}}}]')
    described = []
    for number, topic in enumerate(topics, start=1):
        try:
            described.append(TopicDescription.from_json(topic))
        except ValueError as error:
            raise ValueError(f"{path}: topic number {number}: {error}") from error
    return described


def _handle_all(source: Iterable[bytes], handler: Handler, context: "Context", jobs: int) -> int:
    lines = numbered(source)
    handled = bad = 0
    with Progress() as advance:
        for outcome in _outcomes(lines, handler, context, jobs):
            if outcome.output is None:
                bad += 1
                print(f"line {outcome.number}: {outcome.problem}", file=sys.stderr)
            else:
                handled += 1
                sys.stdout.write(outcome.output + "\n")
                if jobs == 1:
                    sys.stdout.flush()
            advance()
    sys.stdout.flush()
    if bad:
        print(f"{handled} lines handled, {bad} bad", file=sys.stderr)
    return 1 if bad and not handled else 0


def _outcomes(lines: Iterator[Line], handler: Handler, context: "Context", jobs: int) -> Iterator[Outcome]:
    """In the order of the lines. One process answers each line at once; more take the lines by the chunk."""
    if jobs == 1:
        for line in lines:
            yield from _handle_chunk([line], handler, context)
        return
    first = list(islice(lines, _FEW))
    if len(first) < _FEW:
        yield from _handle_chunk(first, handler, context)
        return
    with ProcessPoolExecutor(jobs, initializer=_warm_up, initargs=(context,)) as executor:
        yield from _spread(chain(first, lines), handler, context, executor, jobs)


def _spread(
    lines: Iterator[Line], handler: Handler, context: "Context", executor: Executor, jobs: int
) -> Iterator[Outcome]:
    """Chunks on the executor, only a few ahead of what was given out, so that memory stays small."""
    waiting: deque[Future[list[Outcome]]] = deque()
    while chunk := list(islice(lines, CHUNK)):
        waiting.append(executor.submit(_handle_chunk, chunk, handler, context))
        if len(waiting) > 2 * jobs:
            yield from waiting.popleft().result()
    for future in waiting:
        yield from future.result()


def _warm_up(context: "Context") -> None:
    from heed.understanding import warm_up

    warm_up(context)


def _handle_chunk(lines: Sequence[Line], handler: Handler, context: "Context") -> list[Outcome]:
    """What became of the lines, in their order; the texts of all good ones are read together."""
    from heed.understanding import read

    outcomes: list[Outcome | None] = []
    good: list[tuple[int, dict[str, Any], Text]] = []
    for line in lines:
        try:
            data = parse(line)
            good.append((len(outcomes), data, text_in(data)))
            outcomes.append(None)
        except (ValueError, RecursionError) as error:
            outcomes.append(Outcome(line.number, None, str(error)))
    readings = read([text for _, _, text in good], context)
    for (at, data, text), reading in zip(good, readings, strict=True):
        output = {"id": data.get("id"), **handler(text, reading)}
        outcomes[at] = Outcome(lines[at].number, dump(output), None)
    return [outcome for outcome in outcomes if outcome is not None]


def text_in(data: dict[str, Any]) -> "Text":
    from heed.understanding import Text

    language, written_at = data.get("lang"), data.get("ts")
    return Text(
        text_of(data, "text"),
        language if isinstance(language, str) else None,
        _degrees(data, "lon", 180),
        _degrees(data, "lat", 90),
        written_at if isinstance(written_at, str) else None,
    )


def _degrees(data: dict[str, Any], name: str, limit: int) -> float | None:
    value = data.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value) or abs(value) > limit:
        raise ValueError(f'"{name}" is not a number between -{limit} and {limit}')
    return float(value)


def _run_read(args: argparse.Namespace) -> int:
    return run(args, _read_line_with_vector if args.vectors else _read_line)


def _read_line(text: "Text", reading: "Reading") -> dict[str, Any]:
    return reading.as_json()


def _read_line_with_vector(text: "Text", reading: "Reading") -> dict[str, Any]:
    from heed.understanding import vectors

    return {**reading.as_json(), "vector": vectors.as_list(reading.vector) if reading.vector else None}


def _mask_line(text: "Text", reading: "Reading") -> dict[str, Any]:
    from heed.understanding import mask

    return {"text": mask(text.text, reading)}
