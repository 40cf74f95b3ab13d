"""The web process: gunicorn with threads, configured here and nowhere else."""

from __future__ import annotations

from threading import Thread
from typing import Any

from gunicorn.app.base import BaseApplication
from gunicorn.glogging import Logger


class HouseLog(Logger):  # type: ignore[misc, unused-ignore]
    """What gunicorn has to say goes into the log of the house, in its form."""

    def setup(self, cfg: Any) -> None:
        super().setup(cfg)
        self.error_log.handlers.clear()
        self.error_log.propagate = True


def prepare_checks(worker: Any) -> None:
    """The checks of answers take some seconds to load: meanwhile pages are served, and no first answer waits.

    Not where a town reads with words and rules only: its machines are small, and its first answer waits instead.
    """
    from django.conf import settings

    if not settings.PLAIN_READING:
        Thread(target=_load_checks, name="load-checks", daemon=True).start()


def _load_checks() -> None:
    from heed.answers import checks

    checks.load()


class WebServer(BaseApplication):  # type: ignore[misc, unused-ignore]
    """Serves the pages on one address. Processes and threads suit two cores; more machines run more of these."""

    def __init__(self, host: str, port: int, processes: int = 2, threads: int = 4) -> None:
        self.chosen: dict[str, Any] = {
            "bind": f"{host}:{port}",
            "workers": processes,
            "threads": threads,
            "timeout": 60,
            "graceful_timeout": 10,
            "accesslog": None,
            "loglevel": "warning",
            "logger_class": HouseLog,
            "proc_name": "heed-web",
            "control_socket_disable": True,
            "post_worker_init": prepare_checks,
        }
        super().__init__()

    def load_config(self) -> None:
        for name, value in self.chosen.items():
            if name in self.cfg.settings:
                self.cfg.set(name, value)

    def load(self) -> Any:
        from heed.app.wsgi import application

        return application
