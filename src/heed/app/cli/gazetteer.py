"""`heed gazetteer`: the names of the town's streets, districts and landmarks, by which messages are put on the map."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

_EXPLANATION = """\
Brings in the places of the town that HEED_TOWN names, from GeoJSON or CSV; they take the place of those before. Give
all files of a town at once, such as streets.csv and districts.geojson. A row that cannot be read is reported with its
line, and the rest is brought in. Messages that come from now on are read with them.

Exit status: 0 if the places were brought in, 1 with --strict and a problem, 2 if a file cannot be used.
"""


def add_parser(verbs: Any) -> None:
    gazetteer = verbs.add_parser("gazetteer", help="bring in the town's streets, districts and landmarks")
    acts = gazetteer.add_subparsers(title="acts", dest="act", metavar="ACT", required=True)
    bring = acts.add_parser(
        "import",
        help="read them from GeoJSON or CSV",
        description=_EXPLANATION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    bring.add_argument("files", nargs="+", type=Path, metavar="FILE", help="GeoJSON or CSV")
    bring.add_argument("--strict", action="store_true", help="bring in nothing if anything is wrong")
    bring.add_argument("--dry-run", action="store_true", help="say what would happen, and write nothing")
    bring.set_defaults(run=run_import)
    show = acts.add_parser("show", help="say which places this town has")
    show.set_defaults(run=run_show)


def run_import(arguments: argparse.Namespace) -> int:
    from heed.understanding import read_gazetteer

    try:
        # what is wrong with a file is found before the database is started
        parsed = read_gazetteer((str(path), path.read_bytes()) for path in arguments.files)
    except (OSError, ValueError) as error:
        print(f"heed gazetteer: {error}", file=sys.stderr)
        return 2
    for problem in parsed.problems:
        print(problem, file=sys.stderr)
    if arguments.strict and parsed.problems:
        print(f"heed gazetteer: {len(parsed.problems)} problems, and nothing was changed", file=sys.stderr)
        return 1
    if not arguments.dry_run:
        from heed.app.cli import prepare_town

        prepare_town()
        if not _has_town():
            return 1
        from heed.casework import gazetteer

        gazetteer.replace(parsed.gazetteer, [path.name for path in arguments.files])
    left_out = f"; {len(parsed.problems)} rows were left out" if parsed.problems else ""
    print(f"{_counted(parsed.gazetteer)}{left_out}")
    return 0


def _has_town() -> bool:
    from heed.staff.models import Town

    if Town.objects.exists():
        return True
    print("heed gazetteer: this database holds no town yet; make it with: heed town create …", file=sys.stderr)
    return False


def _counted(gazetteer: Any) -> str:
    """ "120 street, 12 district"."""
    kinds: dict[str, int] = {}
    for entry in gazetteer.entries:
        kinds[entry.kind] = kinds.get(entry.kind, 0) + 1
    return ", ".join(f"{number} {kind}" for kind, number in sorted(kinds.items(), key=lambda pair: -pair[1]))


def run_show(arguments: argparse.Namespace) -> int:
    from heed.app.cli import prepare_town

    prepare_town()
    from heed.casework import gazetteer
    from heed.casework.models import GazetteerFile

    stored = GazetteerFile.objects.first()
    found = gazetteer.load(stored.fingerprint) if stored else None
    if stored is None or found is None:
        print("This town has no gazetteer yet. Bring one in with: heed gazetteer import FILE", file=sys.stderr)
        return 1
    print(f"places: {_counted(found)}")
    print(f"files: {', '.join(stored.files)}")
    print(f"imported: {stored.imported_at:%Y-%m-%d %H:%M} UTC")
    return 0
