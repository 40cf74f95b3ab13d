"""One server process: started, watched, stopped by its process id, and never left behind."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from tests.peers.addresses import NOBODY
from tests.peers.waiting import PATIENCE, eventually


def unprivileged(*extra: str) -> list[str]:
    """The start of a command that runs as nobody when we are root; otherwise nothing changes."""
    if os.geteuid() != 0:
        return []
    return ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", *extra]


class Guard:
    """Kills a process group when this process ends without having stopped it, even by `kill -9`.

    A shell waits on a pipe that only we hold open. The kernel's parent-death signal would not do: Postfix loses it.
    """

    def __init__(self, group: int) -> None:
        reading, self._writing = os.pipe()
        command = ["sh", "-c", "read _; kill -9 -$0", str(group)]
        self._popen = subprocess.Popen(
            command, stdin=reading, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        os.close(reading)

    def dismiss(self) -> None:
        self._popen.kill()
        self._popen.wait()
        os.close(self._writing)


class Process:
    """A server process in a group of its own, with its output in a log file."""

    def __init__(
        self, command: Sequence[str | Path], log: Path, environment: Mapping[str, str] | None = None, folder: str = "/"
    ) -> None:
        self.command = [str(part) for part in command]
        self.log = log
        self.environment = dict(os.environ) | dict(environment or {})
        self.folder = folder
        self._popen: subprocess.Popen[bytes] | None = None
        self._guard: Guard | None = None

    @property
    def pid(self) -> int:
        if self._popen is None:
            raise RuntimeError(f"{self.command[0]} was not started")
        return self._popen.pid

    @property
    def is_running(self) -> bool:
        return self._popen is not None and self._popen.poll() is None

    def start(self, ready: Callable[[], object], timeout: float = PATIENCE) -> None:
        """Start and wait (seconds) until `ready` is true; a process that ends early is told with its log."""
        with self.log.open("ab") as log:
            self._popen = subprocess.Popen(
                self.command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env=self.environment,
                cwd=self.folder,
                start_new_session=True,
            )
        self._guard = Guard(self._popen.pid)
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
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._wait(timeout)
        self.kill()

    def kill(self) -> None:
        """End the server and its children as a crash would."""
        if self._popen is None:
            return
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._popen.pid, signal.SIGKILL)
        self._wait(10)
        self._popen = None
        if self._guard is not None:
            self._guard.dismiss()
            self._guard = None

    def _wait(self, timeout: float) -> None:
        if self._popen is not None:
            self._popen.wait(timeout)
