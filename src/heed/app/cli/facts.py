"""`heed facts`: what departments know, in and out of files."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

_EXPLANATION = """\
Brings in facts from CSV or JSON. A fact is known by its department, subject and place: what is there already is changed
where the file says something else, and what the file does not name stays. Nothing is written while anything is wrong
with the file.

Exit status: 0 if the facts were brought in (or would be), 1 if the file cannot be used, 2 for a wrong call.
"""


def add_parser(verbs: Any) -> None:
    facts = verbs.add_parser("facts", help="bring in facts of departments from CSV or JSON, and write them out")
    acts = facts.add_subparsers(title="acts", dest="act", metavar="ACT", required=True)
    bring = acts.add_parser(
        "import",
        help="read facts from CSV or JSON",
        description=_EXPLANATION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    bring.add_argument("file", type=Path, metavar="FILE", help="CSV or JSON")
    bring.add_argument("--why", default="", metavar="TEXT", help="stands in the history of each fact")
    bring.add_argument("--dry-run", action="store_true", help="say what would happen, and write nothing")
    bring.set_defaults(run=run_import)
    out = acts.add_parser("export", help="write the facts that were not ended, as JSON or CSV, to standard output")
    out.add_argument("--csv", action="store_true", help="as CSV")
    out.set_defaults(run=run_export)


def _say(text: object) -> int:
    print(f"heed facts: {text}", file=sys.stderr)
    return 1


def run_import(arguments: argparse.Namespace) -> int:
    from heed.app.cli import prepare_town

    prepare_town()
    from heed.casework import gazetteer
    from heed.facts import files, importing
    from heed.staff.models import Town

    if not Town.objects.exists():
        return _say("this database holds no town yet; make it with: heed town create …")
    try:
        parsed = files.parse(arguments.file.name, arguments.file.read_bytes())
    except OSError as error:
        return _say(error)
    known = gazetteer.load(gazetteer.fingerprint())
    plan = importing.plan(parsed, known)
    if not plan.problems and not arguments.dry_run:
        plan = importing.apply(parsed, known, arguments.why)
    if plan.problems:
        for problem in plan.problems:
            print(problem, file=sys.stderr)
        return _say(f"{len(plan.problems)} problems, and nothing was changed")
    for wanted in plan.added:
        print(f"added: {wanted.subject}")
    for fact, wanted in plan.changed:
        print(f"changed: {wanted.subject} (#{fact.pk})")
    print(f"{len(plan.added)} added, {len(plan.changed)} changed, {plan.same} the same")
    return 0


def run_export(arguments: argparse.Namespace) -> int:
    from heed.app.cli import prepare_town

    prepare_town()
    from heed.facts import files, importing

    found = importing.export()
    if arguments.csv:
        print(files.as_csv(found), end="")
    else:
        print(json.dumps(found, ensure_ascii=False, indent=1))
    return 0
