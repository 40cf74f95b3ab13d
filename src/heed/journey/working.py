"""The worker process: procrastinate on the town's own schema, which comes back by itself when the database was away."""

from __future__ import annotations

import asyncio
import logging
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from asgiref.sync import sync_to_async
from django.db import DatabaseError, close_old_connections, connection
from procrastinate import App
from procrastinate.contrib.django import app

from heed import understanding
from heed.learning.context import context

log = logging.getLogger(__name__)

#: Seconds between two attempts to reach a database that is away.
PAUSE = 2


def work(concurrency: int = 2) -> None:
    """Until SIGTERM or Ctrl-C."""
    threading.Thread(target=_make_reading_ready, daemon=True).start()
    asyncio.run(_work_until_told(concurrency))


def _make_reading_ready() -> None:
    """What reading needs takes seconds to load: the first message should not wait for it."""
    try:
        understanding.warm_up(context())
    except DatabaseError as error:  # then the first message does wait
        log.info("reading was not made ready: %s", error)
    finally:
        connection.close()


async def _work_until_told(concurrency: int) -> None:
    """Only a signal ends the worker: when procrastinate gives up, as it does without a database, it starts anew."""
    told = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, told.set)
    stopping = asyncio.create_task(told.wait())
    while not told.is_set():
        await sync_to_async(close_old_connections)()  # of the thread that defers periodic jobs
        working = asyncio.create_task(_work(app.with_connector(app.connector.get_worker_connector()), concurrency))
        await asyncio.wait([working, stopping], return_when=asyncio.FIRST_COMPLETED)
        if told.is_set():
            working.cancel()
        try:
            await working
        except asyncio.CancelledError:
            return
        except Exception as error:
            log.warning("worker: %s: %s; trying again in %s s", type(error).__name__, error, PAUSE)
        with suppress(asyncio.TimeoutError):
            await asyncio.wait_for(asyncio.shield(stopping), PAUSE)


async def _work(worker_app: App, concurrency: int) -> None:
    async with worker_app.open_async():
        await worker_app.run_worker_async(
            concurrency=concurrency,
            delete_jobs="successful",
            fetch_job_polling_interval=2.0,
            shutdown_graceful_timeout=10,
            listen_notify=True,
            install_signal_handlers=False,
            task_middleware=[with_live_connections],
        )


def with_live_connections(task: Callable[[], Any], *_: object) -> Any:
    """A job never meets a connection that broke in an earlier one: threads keep theirs from job to job."""
    close_old_connections()
    try:
        return task()
    finally:
        close_old_connections()
