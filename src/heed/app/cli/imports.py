"""`heed import`: messages of the past from a CSV, JSON Lines or JSON file."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from heed.app.importing.loading import Outcome
    from heed.app.importing.mapping import Mapping
    from heed.app.importing.progress import Progress
    from heed.app.importing.reading import Rows

_EXPLANATION = """\
Brings messages of the past into the town that HEED_TOWN names. Nobody is told: these messages are never acknowledged,
and cannot be answered on a network. A bad line is reported on standard error with its number, and the rest is brought
in. A second import of the same file changes nothing.

Without a mapping the columns must have our own names; 'text' and 'sent_at' must be there:
  id, text, subject, sent_at, author_id, author_handle, author_name, parent_id, language, lon, lat, address, url,
  closed, answer, answered_at

With one, it says for each of them where it stands in a row of yours. For example, save as mapping.json
  {"fields": {"id": "number", "text": ["title", "body"], "sent_at": "created", "language": {"constant": "nl"}},
   "times": "%d-%m-%Y %H:%M", "zone": "Europe/Amsterdam"}
and run
  heed import complaints.csv --mapping mapping.json

The result is one line of JSON: {"imported": 12, "unchanged": 0, "bad": 1, "cases_opened": 11}
Exit status: 0 if any line was handled, 1 if none was, 2 if the file or the mapping cannot be used.
"""


def add_parser(verbs: Any) -> None:
    parser = verbs.add_parser(
        "import",
        help="bring in messages of the past from a CSV, JSON Lines or JSON file",
        description=_EXPLANATION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="CSV (any delimiter), JSON Lines, or a JSON document")
    parser.add_argument(
        "--mapping", metavar="MAPPING", help="a JSON or TOML file, or the name of a ready-made one: seeclickfix"
    )
    parser.add_argument(
        "--account", default="", metavar="NAME", help="where the messages came from; else the mapping's or file's name"
    )
    parser.add_argument("--format", choices=["csv", "jsonl", "json"], help="else found out from the file")
    parser.add_argument("--dry-run", action="store_true", help="say what would happen, and write nothing")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    from heed.app.importing.errors import CannotImport

    try:
        outcome = _import(arguments)
    except (CannotImport, OSError) as error:
        print(f"heed import: {error}", file=sys.stderr)
        return 2
    print(json.dumps(outcome.as_json()))
    return 0 if outcome.handled else 1


def _import(arguments: argparse.Namespace) -> Outcome:
    """What can be wrong with the call is found before the database is started."""
    from heed.app.importing.mapping import named
    from heed.app.importing.progress import Progress
    from heed.app.importing.reading import open_rows

    mapping = named(arguments.mapping) if arguments.mapping else None
    with Progress("import", 0) as early:
        rows = open_rows(arguments.file, arguments.format, mapping.rows if mapping else "", early.say)
    _prepare()
    with Progress("import", rows.size) as progress:
        outcome = _load(arguments, rows, mapping, progress)
        _conclude(outcome, arguments.dry_run, progress)
    return outcome


def _prepare() -> None:
    """A town that cannot open cases cannot take messages in: better said once than for every line."""
    from heed.app.cli import prepare_town
    from heed.app.importing.errors import CannotImport

    prepare_town()
    from django.utils import timezone

    from heed.staff import queries as staff
    from heed.staff.models import Department
    from heed.staff.working_time import NeverOpen

    try:
        staff.calendar(staff.town()).next_opening(timezone.now())
        staff.back_office()
    except (staff.NoTownYet, NeverOpen) as error:
        raise CannotImport(str(error)) from error
    except Department.DoesNotExist as error:
        raise CannotImport("no department is the back office: choose one under Settings, Departments") from error


def _load(arguments: argparse.Namespace, rows: Rows, mapping: Mapping | None, progress: Progress) -> Outcome:
    from contextlib import nullcontext

    from django.db import OperationalError, transaction

    from heed.app.importing import loading
    from heed.app.importing.errors import CannotImport

    def advance(outcome: Outcome) -> None:
        progress.show(rows.position, **outcome.as_json())

    try:
        with transaction.atomic() if arguments.dry_run else nullcontext():
            outcome = loading.load(arguments.file, rows, mapping, arguments.account, progress.say, advance)
            if arguments.dry_run:
                transaction.set_rollback(True)
    except OperationalError as error:
        raise CannotImport(
            f"The database went away: {error}Run the same command again: what came in does not come in twice."
        ) from error
    return outcome


def _conclude(outcome: Outcome, dry_run: bool, progress: Progress) -> None:
    if outcome.without_past:
        progress.say(
            f"the answers and closings of {outcome.without_past} messages were left out: they stand under the name of "
            "an agent or administrator, and this town has none. Invite one first."
        )
    if dry_run:
        progress.say("nothing was written (--dry-run)")
