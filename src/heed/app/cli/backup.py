"""`heed backup` and `heed restore`: a town in one file, and back."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from heed.app.backup import Manifest


def add_parser(verbs: Any) -> None:
    backup = verbs.add_parser("backup", help="write the whole town to one file")
    backup.add_argument("file", type=Path, metavar="FILE.heed")
    backup.add_argument(
        "--with-keys", action="store_true", help="put the keys in as well: whoever has the file can then read it all"
    )
    backup.set_defaults(run=run_backup)

    restore = verbs.add_parser("restore", help="put a town back from a file that 'heed backup' wrote")
    restore.add_argument("file", type=Path, metavar="FILE.heed")
    restore.add_argument("--replace", action="store_true", help="replace the town that is there")
    restore.add_argument("--with-keys", action="store_true", help="put the keys back as well, where ours are others")
    restore.add_argument(
        "--despite-keys", action="store_true", help="restore although the keys are lost: the vault stays shut"
    )
    restore.set_defaults(run=run_restore)


def run_backup(arguments: argparse.Namespace) -> int:
    return _guarded("backup", lambda: _back_up(arguments))


def run_restore(arguments: argparse.Namespace) -> int:
    return _guarded("restore", lambda: _restore(arguments))


def _guarded(verb: str, act: Callable[[], Manifest]) -> int:
    """Status 0 with one line of JSON on standard output, or 1 with the reason on standard error."""
    from heed.app.cli import prepare_django

    prepare_django()
    from psycopg import OperationalError

    from heed.app.backup import BackupRefused
    from heed.app.postgres import PostgresUnavailable

    try:
        manifest = act()
    except (BackupRefused, PostgresUnavailable, OperationalError, OSError) as error:
        print(f"heed {verb}: {error}", file=sys.stderr)
        return 1
    size = sum(facts["bytes"] for facts in manifest.files.values())
    print(json.dumps({"town": manifest.town, "made_at": manifest.made_at, "heed": manifest.heed, "bytes": size}))
    return 0


def _back_up(arguments: argparse.Namespace) -> Manifest:
    from heed.app import backup

    manifest = backup.back_up(arguments.file, arguments.with_keys, _saying("backup"))
    say = _saying("backup")
    if arguments.with_keys:
        say("the keys are in the file: keep it where only those who may read everything can reach it")
    else:
        say(
            f"the keys are not in the file. Keep a copy of {backup.secrets_path()} elsewhere: without it names, "
            "addresses and original messages can never be opened again"
        )
    return manifest


def _restore(arguments: argparse.Namespace) -> Manifest:
    from heed.app import backup
    from heed.app.cli import prepare_town

    say = _saying("restore")
    manifest = backup.restore(arguments.file, arguments.replace, arguments.with_keys, arguments.despite_keys, say)
    say("bringing the tables up to date")
    prepare_town()
    say("done. Answers that were waiting when the back-up was made are compared with the network before they are sent")
    return manifest


def _saying(verb: str) -> Callable[[str], None]:
    return lambda text: print(f"heed {verb}: {text}", file=sys.stderr, flush=True)
