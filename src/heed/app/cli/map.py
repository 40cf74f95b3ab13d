"""`heed map`: cognitive maps run, looked at and converted. Works without Django and without a database."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from heed.app.cli.json_lines import dump
from heed.app.cli.read import positive

_STARTS = 100
_MOST_LOOPS = 100
_MOST_WORK = 2_000_000
"""Influences and concepts of all starts together; large maps get fewer starts."""


def add_parser(subparsers: Any) -> None:
    parser = subparsers.add_parser("map", help="run, show and convert fuzzy cognitive maps")
    verbs = parser.add_subparsers(title="verbs", metavar="VERB", required=True)
    run = verbs.add_parser("run", help="run cases: a map and how it moves, as JSON")
    run.add_argument("case", metavar="CASE", help="JSON file with one case or a list of cases; - for stdin")
    run.add_argument("--trajectory", action="store_true", help="with all states from the first to the last")
    run.add_argument(
        "--starts", type=positive, default=0, metavar="N", help="where one attractor is not certain, try N more starts"
    )
    run.set_defaults(run=_told(_run))
    show = verbs.add_parser("show", help="say what a map looks like and whether it can settle in one way only")
    show.add_argument("file", type=Path, metavar="FILE", help="JSON, CSV, XLSX or GraphML")
    show.add_argument("--rule", default="modified_kosko", metavar="RULE", help="kosko, modified_kosko or rescaled")
    show.add_argument("--transfer", default="sigmoid", metavar="NAME", help="sigmoid, tanh, bivalent or trivalent")
    show.add_argument("--lambda", type=float, default=1.0, dest="slope", metavar="L", help="of sigmoid and tanh (1)")
    show.add_argument("--hold-sources", action="store_true", help="concepts that nothing works on keep their value")
    show.set_defaults(run=_told(_show))
    convert = verbs.add_parser("convert", help="put a map into a file of another kind")
    convert.add_argument("source", type=Path, metavar="IN", help="JSON, CSV, XLSX or GraphML")
    convert.add_argument("target", type=Path, metavar="OUT", help="ends in .json, .csv, .xlsx or .graphml")
    convert.set_defaults(run=_told(_convert))


def _told(verb: Callable[[argparse.Namespace], int]) -> Callable[[argparse.Namespace], int]:
    """What cannot be read is said on standard error, with status 2."""

    def run(args: argparse.Namespace) -> int:
        try:
            return verb(args)
        except BrokenPipeError:
            raise
        except (OSError, ValueError) as error:
            print(f"heed: {error}", file=sys.stderr)
            return 2

    return run


def _run(args: argparse.Namespace) -> int:
    from heed.cognition import MapError, case_of, parse_json, unknown_keys

    try:
        data = sys.stdin.buffer.read() if args.case == "-" else Path(args.case).read_bytes()
        given = parse_json(data)
    except MapError as error:
        raise MapError(f"{args.case}: {error}") from error
    cases = given if isinstance(given, list) else [given]
    handled = 0
    for number, value in enumerate(cases, start=1):
        try:
            case = case_of(value, number)
            for key in unknown_keys(case):
                print(f"case {number} ({case.name}): the key {key!r} is not known and was left out", file=sys.stderr)
            sys.stdout.write(dump(case.run(trajectory=args.trajectory, starts=args.starts)) + "\n")
            sys.stdout.flush()
            handled += 1
        except ValueError as error:
            name = value.get("name") if isinstance(value, dict) else None
            print(f"case {number}{f' ({name})' if isinstance(name, str) else ''}: {error}", file=sys.stderr)
    return 1 if cases and not handled else 0


def _show(args: argparse.Namespace) -> int:
    from heed.cognition import Dynamics, guarantee, loops, many_starts, near_linear_slope, read_map, structure

    map_ = read_map(args.file)
    dynamics = Dynamics(args.rule, args.transfer, args.slope, hold_sources=args.hold_sources)
    figures = structure(map_)
    circles = loops(map_, most=_MOST_LOOPS)
    certain = guarantee(map_, dynamics)
    made: dict[str, Any] = {
        "concepts": len(map_),
        "connections": figures.connections,
        "self_loops": figures.self_loops,
        "density": figures.density,
        "density_without_self": figures.density_without_self,
        "connections_per_concept": figures.connections_per_concept,
        "transmitters": list(figures.transmitters),
        "receivers": list(figures.receivers),
        "ordinary": list(figures.ordinary),
        "isolated": list(figures.isolated),
        "complexity": figures.complexity,
        "hierarchy": figures.hierarchy,
        "parts": figures.parts,
        "degrees": {
            name: {"out": float(out), "in": float(into), "centrality": float(out + into)}
            for name, out, into in zip(map_.concepts, figures.outdegree, figures.indegree, strict=True)
        },
        "loops": [{"concepts": list(loop.concepts), "sign": loop.sign} for loop in circles.found],
        "loops_complete": circles.is_complete,
        "unique": certain.is_unique,
        "factor": certain.factor,
        "slope_limit": _finite(certain.slope_limit),
        "norms": {"1": certain.norms.one, "2": certain.norms.two, "inf": certain.norms.infinity},
        "near_linear_slope": _finite(near_linear_slope(map_)),
    }
    if not certain.is_unique:
        starts = max(3, min(_STARTS, _MOST_WORK // (map_.weights.nnz + len(map_) + 1)))
        made["starts"] = many_starts(map_, dynamics, starts).as_json()
    print(json.dumps(made, ensure_ascii=False, indent=2))
    return 0


def _finite(value: float | None) -> float | None:
    return None if value is None or value == float("inf") else value


def _convert(args: argparse.Namespace) -> int:
    from heed.cognition import read_map, write_map

    map_ = read_map(args.source)
    write_map(map_, args.target)
    print(f"{len(map_)} concepts, {map_.weights.nnz} influences", file=sys.stderr)
    return 0
