"""Free addresses and ports on loopback, and short folders that unprivileged servers can read."""

from __future__ import annotations

import fcntl
import os
import shutil
import socket
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

LOCKS = Path(tempfile.gettempdir()) / "heed-peers-locks"
NOBODY = 65534


def free_port(address: str = "127.0.0.1") -> int:
    """A port that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind((address, 0))
        port: int = probe.getsockname()[1]
        return port


def free_ports(count: int, address: str = "127.0.0.1") -> list[int]:
    """Several different ports that nobody listens on at this moment."""
    probes = [socket.socket() for _ in range(count)]
    try:
        for probe in probes:
            probe.bind((address, 0))
        return [probe.getsockname()[1] for probe in probes]
    finally:
        for probe in probes:
            probe.close()


def is_listening(address: str, port: int) -> bool:
    """Whether something accepts connections there."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((address, port)) == 0


@contextmanager
def claimed_address(wanted: str | None = None) -> Iterator[str]:
    """An address in 127.0.0.0/24 whose port 80 is ours until the end of the block.

    Several test runs may be under way on one machine, and a fediverse host name cannot carry a port, so each run
    takes addresses of its own, held by a file lock. Without `wanted` the first free one from 127.0.0.2 is taken.
    """
    LOCKS.mkdir(mode=0o777, exist_ok=True)
    candidates = [wanted] if wanted else [f"127.0.0.{last}" for last in range(2, 250)]
    for address in candidates:
        with (LOCKS / address).open("a", encoding="ascii") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                continue
            if not is_listening(address, 80):
                yield address
                return
    raise RuntimeError(f"port 80 is taken on {candidates[0]} (and {len(candidates) - 1} further loopback addresses)")


@contextmanager
def short_folder(name: str, owner: int | None = None) -> Iterator[Path]:
    """A folder with a short path (unix sockets allow about 100 characters), removed at the end.

    As root it is given to the user id `owner`, because most servers refuse to run as root.
    """
    folder = Path(tempfile.mkdtemp(prefix=f"heed-{name}-", dir="/tmp"))
    if owner is not None and os.geteuid() == 0:
        os.chown(folder, owner, owner)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
