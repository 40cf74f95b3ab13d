"""`heed demo`: the made-up town of Havenstad, ready to look around in."""

from __future__ import annotations

import argparse
import os
import socket
import sys
import threading
import time
import urllib.error
import urllib.request
from typing import Any

_SCHEMA = "havenstad"


def add_parser(verbs: Any) -> None:
    demo = verbs.add_parser("demo", help="serve the made-up town of Havenstad, with messages that keep arriving")
    demo.add_argument("--port", type=int, default=0, help="port to listen on (default: 8000, or the next free one)")
    demo.add_argument("--faster", type=float, default=1.0, metavar="X", help="let messages arrive X times as fast")
    demo.add_argument("--fresh", action="store_true", help="forget what was done in the demo and begin again")
    demo.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    port = arguments.port or _free_port()
    os.environ["HEED_TOWN"] = _SCHEMA
    os.environ.setdefault("HEED_PUBLIC_URL", f"http://127.0.0.1:{port}")
    _say("starting the database")
    _prepare(arguments.fresh)

    from heed.app import supervisor
    from heed.app.demo.replaying import replay

    stop = threading.Event()
    threading.Thread(target=_announce, args=(port, stop), daemon=True).start()
    threading.Thread(target=replay, args=(stop, arguments.faster), daemon=True).start()
    return supervisor.run(supervisor.programs("127.0.0.1", port), stop)


def _say(text: str) -> None:
    print(f"heed demo: {text}", file=sys.stderr, flush=True)


def _free_port() -> int:
    for port in range(8000, 8100):
        with socket.socket() as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                trial.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise SystemExit("heed demo: ports 8000 to 8099 are all taken; name another one with --port.")


def _prepare(fresh: bool) -> None:
    from heed.app.cli import prepare_django, prepare_town

    prepare_django()
    from django.db import connection

    if fresh:
        with connection.cursor() as cursor:
            cursor.execute(f"DROP SCHEMA IF EXISTS town_{_SCHEMA} CASCADE")
    _say("preparing the tables")
    prepare_town()
    from heed.app.demo import loading
    from heed.staff.models import Town

    if Town.objects.exists():
        _say("Havenstad is here from the last time (--fresh begins again)")
    else:
        _say("building Havenstad: 500 messages of the past sixty days")
        loading.load()
    connection.close()


def _announce(port: int, stop: threading.Event) -> None:
    """Say where it is, once it really answers."""
    address = f"http://127.0.0.1:{port}/"
    while not stop.is_set():
        try:
            with urllib.request.urlopen(address, timeout=2) as answer:
                if answer.status == 200:
                    break
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    if not stop.is_set():
        print(_welcome(address), flush=True)


def _welcome(address: str) -> str:
    from heed.app.demo.havenstad import catalogue
    from heed.app.demo.loading import PASSWORD

    people = [f"  {member.email:38} {member.role.replace('_', ' ')}" for member in catalogue.staff()]
    lines = [
        f"Heed: {address}",
        "",
        f"Residents begin there. Staff log in at {address}desk/ with the password {PASSWORD} as one of:",
        *people,
        "",
        "Nothing leaves this machine: the accounts of Havenstad are in rehearsal. Ctrl-C stops the demo.",
    ]
    return "\n".join(lines)
