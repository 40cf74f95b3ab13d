"""The worker process: procrastinate on the town's own schema, which comes back by itself when the database was away."""

from __future__ import annotations

import asyncio
import logging
import signal
import time

from procrastinate import App
from procrastinate.contrib.django import app

log = logging.getLogger(__name__)

#: Seconds between two attempts to reach a database that is away.
PAUSE = 2


def work(concurrency: int = 2) -> None:
    """Until SIGTERM or Ctrl-C."""
    stopped = False

    def stop(*_: object) -> None:
        nonlocal stopped
        stopped = True

    while not stopped:
        try:
            asyncio.run(_work(app.with_connector(app.connector.get_worker_connector()), concurrency))
            return  # told to stop
        except KeyboardInterrupt:
            return
        except Exception as error:
            log.warning("worker: %s: %s; trying again in %s s", type(error).__name__, error, PAUSE)
            signal.signal(signal.SIGTERM, stop)
            time.sleep(PAUSE)


async def _work(worker_app: App, concurrency: int) -> None:
    async with worker_app.open_async():
        await worker_app.run_worker_async(
            concurrency=concurrency,
            delete_jobs="successful",
            fetch_job_polling_interval=2.0,
            shutdown_graceful_timeout=10,
            listen_notify=True,
        )
