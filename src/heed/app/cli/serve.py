"""`heed serve` and its parts: web, worker, intake."""

from __future__ import annotations

import argparse
import logging
from typing import Any


def add_parser(verbs: Any) -> None:
    serve = verbs.add_parser("serve", help="run everything: web pages, background jobs and the intake of messages")
    _address(serve)
    serve.add_argument("--workers", type=int, default=1, metavar="N", help="worker processes (default 1)")
    serve.set_defaults(run=run_serve)

    web = verbs.add_parser("web", help="run the web pages only")
    _address(web)
    web.set_defaults(run=run_web)

    worker = verbs.add_parser("worker", help="run the background jobs only")
    worker.add_argument("--concurrency", type=int, default=2, metavar="N", help="jobs at a time (default 2)")
    worker.set_defaults(run=run_worker)

    intake = verbs.add_parser("intake", help="listen to the connected accounts only")
    intake.set_defaults(run=run_intake)


def _address(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default 127.0.0.1)")
    parser.add_argument("--port", type=int, default=8000, help="port to listen on (default 8000)")


def run_serve(arguments: argparse.Namespace) -> int:
    from heed.app import supervisor
    from heed.app.cli import prepare_town

    prepare_town()
    return supervisor.run(supervisor.programs(arguments.host, arguments.port, arguments.workers))


def run_web(arguments: argparse.Namespace) -> int:
    from heed.app.cli import prepare_django
    from heed.app.web import WebServer

    prepare_django()
    WebServer(arguments.host, arguments.port).run()
    return 0


def run_worker(arguments: argparse.Namespace) -> int:
    from heed.app.cli import prepare_django

    prepare_django()
    from heed.journey.working import work

    work(arguments.concurrency)
    return 0


def run_intake(arguments: argparse.Namespace) -> int:
    import signal
    import threading

    from heed.app.cli import prepare_django

    prepare_django()
    from heed.journey.listening import listen

    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    logging.getLogger(__name__).info("listening to the accounts")
    listen(stop)
    return 0
