"""One server process: started, watched, stopped by its process id, and never left behind."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from tests.peers.addresses import NOBODY
from tests.peers.waiting import eventually


def unprivileged(*extra: str) -> list[str]:
    """The start of a command that runs as nobody when we are root; otherwise nothing changes."""
    if os.geteuid() != 0:
        return []
    return ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", *extra]


def dies_with_us() -> list[str]:
    """The start of a command whose process is killed when the thread that started it ends, however it ends."""
    return ["setpriv", "--pdeathsig", "KILL"]


class Process:
    """A server process in a group of its own, with its output in a log file.

    Start it from the main thread: the kernel ties its life to the thread that started it.
    """

    def __init__(
        self, command: Sequence[str | Path], log: Path, environment: Mapping[str, str] | None = None, folder: str = "/"
    ) -> None:
        self.command = [str(part) for part in command]
        self.log = log
        self.environment = dict(os.environ) | dict(environment or {})
        self.folder = folder
        self._popen: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int:
        if self._popen is None:
            raise RuntimeError(f"{self.command[0]} was not started")
        return self._popen.pid

    @property
    def is_running(self) -> bool:
        return self._popen is not None and self._popen.poll() is None

    def start(self, ready: Callable[[], object], timeout: float = 30) -> None:
        """Start and wait (seconds) until `ready` is true; a process that ends early is told with its log."""
        with open(self.log, "ab") as log:
            self._popen = subprocess.Popen(
                self.command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env=self.environment,
                cwd=self.folder,
                start_new_session=True,
            )
        try:
            eventually(lambda: self._check_alive() and ready(), timeout, interval=0.05, message=self.command[0])
        except BaseException:
            self.kill()
            raise

    def _check_alive(self) -> bool:
        if not self.is_running:
            raise RuntimeError(f"{' '.join(self.command)} ended at once:\n{self.output()}")
        return True

    def output(self, characters: int = 3000) -> str:
        """The end of what the server has written."""
        return self.log.read_text(errors="replace")[-characters:] if self.log.exists() else ""

    def pause(self) -> None:
        """Freeze the server: connections are accepted by the kernel, and nothing answers."""
        os.killpg(self.pid, signal.SIGSTOP)

    def resume(self) -> None:
        os.killpg(self.pid, signal.SIGCONT)

    def stop(self, timeout: float = 10, number: signal.Signals = signal.SIGTERM) -> None:
        """End the server in an orderly way; after `timeout` seconds it is killed."""
        if self.is_running:
            os.kill(self.pid, number)
            self.resume()
            try:
                self._wait(timeout)
            except subprocess.TimeoutExpired:
                pass
        self.kill()

    def kill(self) -> None:
        """End the server and its children as a crash would."""
        if self._popen is None:
            return
        try:
            os.killpg(self._popen.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self._wait(10)
        self._popen = None

    def _wait(self, timeout: float) -> None:
        if self._popen is not None:
            self._popen.wait(timeout)
