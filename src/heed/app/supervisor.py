"""Runs the programs of a town side by side on one machine, and starts again what stopped."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

log = logging.getLogger(__name__)

#: A program that stops again within this time is started again ever more slowly.
SETTLED_SECONDS = 30
LONGEST_WAIT = 30


@dataclass
class Program:
    """One child process and when to start it again."""

    name: str
    command: list[str]
    process: subprocess.Popen[bytes] | None = None
    started: float = 0
    failures: int = 0
    start_at: float = field(default=0)

    def start(self) -> None:
        self.process = subprocess.Popen(self.command, start_new_session=True)
        self.started = time.monotonic()

    def tend(self) -> None:
        """Start it if it is due; notice if it stopped."""
        now = time.monotonic()
        if self.process is None:
            if now >= self.start_at:
                self.start()
        elif self.process.poll() is not None:
            self.failures = 0 if now - self.started > SETTLED_SECONDS else self.failures + 1
            wait = min(LONGEST_WAIT, 2**self.failures - 1)
            log.warning("%s stopped (%s); starting it again in %s s", self.name, self.process.returncode, wait)
            self.process, self.start_at = None, now + wait

    def signal(self, number: int) -> None:
        if self.process and self.process.poll() is None:
            os.killpg(self.process.pid, number)


def programs(host: str, port: int, workers: int = 1) -> list[Program]:
    """The web pages, `workers` job workers, and the intake."""
    heed = [sys.executable, "-m", "heed"]
    made = [Program("web", [*heed, "web", "--host", host, "--port", str(port)])]
    made += [Program(f"worker {number + 1}", [*heed, "worker"]) for number in range(workers)]
    return [*made, Program("intake", [*heed, "intake"])]


def run(children: Sequence[Program], stop: threading.Event | None = None) -> int:
    """Until Ctrl-C or SIGTERM; then everything is asked to stop, and made to after ten seconds."""
    stop = stop or threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    try:
        while not stop.is_set():
            for child in children:
                child.tend()
            stop.wait(0.5)
    finally:
        _stop(children)
    return 0


def _stop(children: Sequence[Program]) -> None:
    for child in children:
        child.signal(signal.SIGTERM)
    deadline = time.monotonic() + 10
    for child in children:
        if child.process:
            try:
                child.process.wait(max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                child.signal(signal.SIGKILL)
