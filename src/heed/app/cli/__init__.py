"""The command line. Standard output carries results only; progress and warnings go to standard error.

Each module here adds its verbs to the parser and imports what is heavy only when a verb runs.
"""

from __future__ import annotations

import argparse
import os
import sys
from importlib import import_module

_MODULES = (
    "read",
    "matter",
    "check",
    "map",
    "opinions",
    "learn",
    "town",
    "gazetteer",
    "topics",
    "facts",
    "serve",
    "imports",
    "backup",
    "demo",
)


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(prog="heed", description="The back office between a municipality and its residents.")
    verbs = made.add_subparsers(title="verbs", dest="verb", metavar="VERB", required=True)
    for name in _MODULES:
        import_module(f"heed.app.cli.{name}").add_parser(verbs)
    return made


def main(arguments: list[str] | None = None) -> int:
    """Run one verb. Returns the exit status: 0 if anything was handled, 1 if nothing was, 2 for a wrong call."""
    chosen = parser().parse_args(arguments)
    try:
        return int(chosen.run(chosen) or 0)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130


def prepare_django() -> None:
    """For verbs that need the database: starts our own PostgreSQL where none is named."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "heed.app.settings")
    import django

    django.setup()


def prepare_town() -> None:
    """`prepare_django`, and the town's tables brought up to date."""
    prepare_django()
    from django.core.management import call_command

    call_command("migrate", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)
