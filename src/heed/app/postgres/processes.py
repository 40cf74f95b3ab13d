"""Reading and ending the processes of a server, by Linux' /proc."""

import os
import signal
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

# Lines of postmaster.pid, counted from 0 (PostgreSQL: src/include/utils/pidfile.h).
_PID_LINE, _STATUS_LINE = 0, 7


@dataclass(frozen=True)
class Postmaster:
    """The server's first process: its number, and whether it takes connections."""

    pid: int
    ready: bool


def find_postmaster(data: Path) -> Postmaster | None:
    """The live first process for a data folder, or None.

    After `kill -9` or a restart of the machine the pid file still stands there, and the number in it may belong to some
    other process by now: it counts only where its command line names this data folder.
    """
    lines = _pid_file_lines(data)
    if not lines or not lines[_PID_LINE].strip().isdigit():
        return None
    pid = int(lines[_PID_LINE])
    if os.fsencode(data) not in _command_line(pid):
        return None
    return Postmaster(pid, ready=len(lines) > _STATUS_LINE and lines[_STATUS_LINE].strip() == "ready")


def wait_until_settled(data: Path, seconds: float) -> bool:
    """Wait until the server takes connections or is gone; False where it is neither in the end."""
    end = time.monotonic() + seconds
    while (found := find_postmaster(data)) is not None and not found.ready:
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


def remove_stale_lock_files(data: Path, socket: Path) -> None:
    """Remove what a server that is gone has left. Call only while holding the server's lock.

    PostgreSQL itself refuses to start when the number in such a file is alive again, whatever process that is, and also
    when it is dead but not yet collected, as happens for ever in a container whose first process collects nothing.
    """
    if find_postmaster(data) is None:
        for file in (data / "postmaster.pid", socket / ".s.PGSQL.5432.lock", socket / ".s.PGSQL.5432"):
            file.unlink(missing_ok=True)


def family_of(pid: int) -> list[int]:
    """The process and its children."""
    return [pid, *(child for child, parent in _processes() if parent == pid)]


def kill_family(pid: int) -> None:
    """End a postmaster and its children at once, as a power cut would, and wait until they are gone."""
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGSTOP)  # so that it starts no more children while we count them
    family = family_of(pid)
    for member in family:
        with suppress(ProcessLookupError):
            os.kill(member, signal.SIGKILL)
    wait_until_gone(family, seconds=10)


def wait_until_gone(pids: list[int], seconds: float) -> bool:
    """Wait until none of the processes lives; False where some still do."""
    end = time.monotonic() + seconds
    while any(_command_line(pid) for pid in pids):
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


def orphans_of(data: Path) -> list[int]:
    """Server processes that still work in the data folder although their postmaster is gone."""
    return [pid for pid, _ in _processes() if _works_in(pid, data)]


def _works_in(pid: int, data: Path) -> bool:
    # PostgreSQL makes the data folder its working folder; its processes call themselves 'postgres: …'.
    try:
        return Path(f"/proc/{pid}/cwd").readlink() == data and any(b"postgres" in word for word in _command_line(pid))
    except OSError:
        return False


def _pid_file_lines(data: Path) -> list[str]:
    try:
        return (data / "postmaster.pid").read_text().splitlines()
    except OSError:
        return []


def _command_line(pid: int) -> list[bytes]:
    """The words of a process' command line; empty for one that is gone, or dead and not yet collected."""
    try:
        return [word for word in Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0") if word]
    except OSError:
        return []


def _processes() -> Iterator[tuple[int, int]]:
    """Every process and its parent."""
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            with suppress(OSError):
                after_name = (folder / "stat").read_text().rpartition(")")[2]
                yield int(folder.name), int(after_name.split()[1])
