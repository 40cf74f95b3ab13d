"""`heed topics`: the service catalogue in and out of files. `heed routing`: rules tried out before they decide."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

_EXPLANATION = """\
Brings in topics from CSV or JSON, or one of the ready-made packs. A topic is known by its slug: what is there already
is changed where the file says something else, and what the file does not name stays. Nothing is written while anything
is wrong with the file.

Exit status: 0 if the topics were brought in (or would be), 1 if the file cannot be used, 2 for a wrong call.
"""


def add_parser(verbs: Any) -> None:
    topics = verbs.add_parser("topics", help="bring in topics from CSV, JSON or a ready-made pack, and write them out")
    acts = topics.add_subparsers(title="acts", dest="act", metavar="ACT", required=True)
    bring = acts.add_parser(
        "import",
        help="read topics from CSV or JSON",
        description=_EXPLANATION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    bring.add_argument("file", nargs="?", type=Path, metavar="FILE", help="CSV or JSON")
    bring.add_argument("--pack", metavar="NAME", help="a ready-made catalogue in place of a file: amsterdam or vng")
    bring.add_argument("--make-departments", action="store_true", help="make departments that the town does not have")
    bring.add_argument("--dry-run", action="store_true", help="say what would happen, and write nothing")
    bring.set_defaults(run=run_import)
    out = acts.add_parser("export", help="write the topics as JSON to standard output")
    out.set_defaults(run=run_export)

    routing = verbs.add_parser("routing", help="try routing rules out on cases of the past")
    routing_acts = routing.add_subparsers(title="acts", dest="act", metavar="ACT", required=True)
    trying = routing_acts.add_parser("try", help="say which cases rules in a file would have moved; writes nothing")
    trying.add_argument("file", type=Path, metavar="FILE", help="JSON: a list of rules")
    trying.add_argument("--latest", type=int, default=5000, metavar="N", help="look at so many cases (default 5000)")
    trying.set_defaults(run=run_try)


def _say(verb: str, text: object) -> int:
    print(f"heed {verb}: {text}", file=sys.stderr)
    return 1


def run_import(arguments: argparse.Namespace) -> int:
    if bool(arguments.file) == bool(arguments.pack):
        return _say("topics", "give either a FILE or --pack NAME") + 1
    from heed.app.cli import prepare_town

    prepare_town()
    from heed.casework import packs, topic_files, topic_import
    from heed.staff.models import Town

    if not Town.objects.exists():
        return _say("topics", "this database holds no town yet; make it with: heed town create …")
    try:
        name = f"{arguments.pack}.json" if arguments.pack else arguments.file.name
        content = packs.content(arguments.pack) if arguments.pack else arguments.file.read_bytes()
    except (OSError, KeyError) as error:
        return _say("topics", error.args[0] if isinstance(error, KeyError) else error)
    parsed = topic_files.parse(name, content)
    make = arguments.make_departments or bool(arguments.pack)
    plan = topic_import.plan(parsed, make)
    if plan.problems:
        for problem in plan.problems:
            print(problem, file=sys.stderr)
        return _say("topics", f"{len(plan.problems)} problems, and nothing was changed")
    if not arguments.dry_run:
        plan = topic_import.apply(parsed, None, make)
    _print_plan(plan)
    return 0


def _print_plan(plan: Any) -> None:
    for change in plan.added:
        print(f"added: {change.slug}")
    for change in plan.changed:
        print(f"changed: {change.slug} ({', '.join(change.fields)})")
    for slug in plan.departments:
        print(f"department made: {slug}")
    print(
        f"{len(plan.added)} added, {len(plan.changed)} changed, {len(plan.same)} the same; "
        f"{plan.untouched} others left as they are"
    )
    if plan.staying:
        print(
            f"heed topics: {plan.staying} open cases stay where they are, though their topics go to another department",
            file=sys.stderr,
        )


def run_export(arguments: argparse.Namespace) -> int:
    from heed.app.cli import prepare_town

    prepare_town()
    from heed.casework import topic_import

    print(json.dumps(topic_import.export(), ensure_ascii=False, indent=1))
    return 0


def run_try(arguments: argparse.Namespace) -> int:
    from heed.casework import rules

    try:
        found = [rule.as_json() for rule in rules.parse_all(json.loads(arguments.file.read_text()))]
    except (OSError, ValueError) as error:
        return _say("routing", error)
    from heed.app.cli import prepare_town

    prepare_town()
    from heed.casework import queries, routing, rule_wording, trying
    from heed.staff.queries import town

    names = rule_wording.Names.load()
    for one in routing.check(found):
        for trouble in one.troubles:
            print(f"rule {one.number}: {rule_wording.trouble(trouble, names)}", file=sys.stderr)
    trial = trying.try_out(found, latest=arguments.latest)
    for moved in trial.moved:
        print(f"{queries.reference(moved.case, town())} {moved.was.slug} → {moved.would_be.slug} (rule {moved.rule})")
    print(f"would have moved {trial.number_moved} of {trial.looked_at} cases")
    return 0
