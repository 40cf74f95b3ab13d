"""One PostgreSQL server of our own: made, started, stopped."""

import fcntl
import os
import pwd
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path
from typing import BinaryIO
from urllib.parse import quote

import psycopg
from psycopg import sql

from heed.app.postgres import binaries, place, processes
from heed.app.postgres.errors import PostgresUnavailable

# The name of the database role, and of the role's owner in every connection string.
ROLE = "heed"
# Recovery after a crash replays up to max_wal_size before the server takes connections.
SECONDS_TO_START = 120
LARGEST_LOG = 5_000_000  # bytes

SETTINGS = """\
# Written by Heed at every start: changes here are lost.
listen_addresses = ''
unix_socket_directories = '{socket}'
unix_socket_permissions = 0700
max_connections = 100
shared_buffers = 320MB
maintenance_work_mem = 128MB
work_mem = 16MB
max_wal_size = 2GB
checkpoint_timeout = 15min
random_page_cost = 1.1
jit = off
timezone = 'UTC'
log_timezone = 'UTC'
log_checkpoints = off
lc_messages = 'C'
synchronous_commit = on
fsync = {fsync}
full_page_writes = {fsync}
"""

# 'peer': the kernel says who is at the other end of the socket, so there is no password to keep, and another user of
# the machine cannot log in even if he finds a way into the socket's folder (0700).
ACCESS = "local all all peer map=heed\n"


class EmbeddedServer:
    """A server with its files in `folder` (as root: in a folder under /var/lib/heed that stands for it).

    It outlives the process that starts it. `durable=False` leaves out fsync: a commit then survives `kill -9` of the
    server but not a power cut, which is what tests want.
    """

    def __init__(self, folder: Path, *, durable: bool = True) -> None:
        self.place = place.place_for(folder)
        self.durable = durable

    @cached_property
    def _user(self) -> pwd.struct_passwd:
        return place.server_user(self.place)

    @property
    def log(self) -> Path:
        """The file with everything that the server and its tools have said."""
        return self.place.log

    @property
    def socket_folder(self) -> Path:
        """The folder to give as `host` in a connection string."""
        return self.place.socket

    def url(self, database: str = ROLE) -> str:
        """The connection string for a database of this server."""
        return f"postgresql://{ROLE}@/{quote(database, safe='')}?host={quote(str(self.place.socket), safe='')}"

    def binary(self, name: str) -> Path:
        """The path of a PostgreSQL program such as `pg_dump` that fits this server."""
        return binaries.binary(name)

    def is_running(self) -> bool:
        """Whether the server takes connections."""
        found = processes.find_postmaster(self.place.data)
        return found is not None and found.ready

    def ensure_running(self) -> None:
        """Make and start the server unless it runs. Raises PostgresUnavailable with the remedy.

        Any number of processes may call this at once: one of them starts it, the others wait.
        """
        place.refuse_folder_of_others(self.place)
        binaries.check_version(binaries.binaries_folder(), self.place.data)
        if self.is_running():
            return
        place.make_folders(self.place, self._user)
        with self._locked():
            self._wait_while_it_changes()
            if not self.is_running():
                self._make_data()
                self._start()

    def stop(self) -> None:
        """End connections, write everything to disk and stop. Nothing happens where it does not run."""
        if processes.find_postmaster(self.place.data) is None:
            return
        with self._locked():
            if processes.find_postmaster(self.place.data) is not None:
                self._control("stop", "-m", "fast")

    def kill(self) -> None:
        """End the server and all its processes by SIGKILL, as a power cut would. For crash tests."""
        found = processes.find_postmaster(self.place.data)
        if found is not None:
            processes.kill_family(found.pid)

    def remove(self) -> None:
        """Stop the server and delete its data, log and socket for good."""
        self.stop()
        for folder in (self.place.home, self.place.socket):
            shutil.rmtree(folder, ignore_errors=True)
        if place.running_as_root():
            with suppress(OSError):
                self.place.home.parent.rmdir()  # unless something else is in it

    def ensure_database(self, name: str) -> None:
        """Create a database unless it is there. The server must run."""
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            if connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
                return
            try:
                connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
            except (psycopg.errors.DuplicateDatabase, psycopg.errors.UniqueViolation):
                return  # another process was quicker

    @contextmanager
    def _locked(self) -> Iterator[None]:
        with self.place.lock.open("a") as handle:
            fcntl.flock(handle, fcntl.LOCK_EX)
            yield

    def _make_data(self) -> None:
        """Run initdb in a folder beside, and put that in place when done: an interrupted one leaves no half data."""
        if (self.place.data / "PG_VERSION").exists():
            return
        unfinished = self.place.home / "data.unfinished"
        shutil.rmtree(unfinished, ignore_errors=True)
        place.make_private_folder(unfinished, self._user)
        fixed = ("-D", str(unfinished), "-U", ROLE, "--auth=reject", "--encoding=UTF8")
        self._run("initdb", *fixed, *self._locale(), *self._sync())
        unfinished.rename(self.place.data)

    def _locale(self) -> list[str]:
        """Code-point order on every machine: an index sorted by a system's locale breaks when that changes."""
        builtin = binaries.major_version(binaries.server_binaries_folder()) >= 17
        return ["--locale=C.UTF-8", *(["--locale-provider=builtin"] if builtin else [])]

    def _sync(self) -> list[str]:
        return [] if self.durable else ["--no-sync"]

    def _start(self) -> None:
        self._clear_after_crash()
        self._write_settings()
        self._shorten_log()
        files = {"config_file": "postgresql.conf", "hba_file": "pg_hba.conf", "ident_file": "pg_ident.conf"}
        options = shlex.join(
            part for name, file in files.items() for part in ("-c", f"{name}={self.place.home / file}")
        )
        self._control("start", "-o", options)

    def _wait_while_it_changes(self) -> None:
        # Whoever started or stopped it may have been killed meanwhile, while the server itself goes on.
        if not processes.wait_until_settled(self.place.data, seconds=SECONDS_TO_START):
            raise self._failure("PostgreSQL has been starting or stopping for too long")

    def _clear_after_crash(self) -> None:
        # A killed server's last processes may work on for a moment and hold its memory; a new one refuses beside them.
        orphans = processes.orphans_of(self.place.data)
        if not processes.wait_until_gone(orphans, seconds=30):
            raise self._failure(f"Processes {orphans} of a crashed server still work in {self.place.data}; end them")
        processes.remove_stale_lock_files(self.place.data, self.place.socket)

    def _write_settings(self) -> None:
        settings = SETTINGS.format(socket=self.place.socket, fsync="on" if self.durable else "off")
        # Whoever may log in as the role: we, and the user that the server runs as (its own tools).
        names = {pwd.getpwuid(os.geteuid()).pw_name, self._user.pw_name}
        who = "".join(f'heed "{name}" {ROLE}\n' for name in sorted(names))
        for name, content in (("postgresql.conf", settings), ("pg_hba.conf", ACCESS), ("pg_ident.conf", who)):
            (self.place.home / name).write_text(content)
            (self.place.home / name).chmod(0o644)  # within a home of 0700, or for the server's user to read

    def _shorten_log(self) -> None:
        if self.place.log.exists() and self.place.log.stat().st_size > LARGEST_LOG:
            self.place.log.replace(self.place.log.with_suffix(".log.1"))

    def _control(self, verb: str, *arguments: str) -> None:
        self._run("pg_ctl", verb, "-D", str(self.place.data), "-w", "-t", str(SECONDS_TO_START), *arguments)

    def _run(self, program: str, *arguments: str) -> None:
        """Run one of PostgreSQL's programs as the server's user, and log what it says."""
        path = binaries.server_binaries_folder() / program
        with self.place.log.open("ab") as log:
            self.place.log.chmod(0o600)
            began = log.tell()
            try:
                status = self._run_as_user([str(path), *arguments], log)
            except OSError as error:
                raise self._failure(f"{path} cannot be run as user '{self._user.pw_name}': {error}") from error
        if status:
            raise self._failure(f"PostgreSQL's {program} failed: {self._said_since(began)}")

    def _run_as_user(self, command: list[str], log: BinaryIO) -> int:
        switch = place.running_as_root()
        return subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            cwd="/",  # ours may be closed to the server's user
            env={"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C"},
            start_new_session=True,  # Ctrl-C in our terminal is not for the server
            check=False,
            user=self._user.pw_uid if switch else None,
            group=self._user.pw_gid if switch else None,
            extra_groups=[] if switch else None,
        ).returncode

    def _said_since(self, position: int) -> str:
        said = self.place.log.read_bytes()[position:].decode(errors="replace")
        return "\n".join(said.strip().splitlines()[-12:])

    def _failure(self, what: str) -> PostgresUnavailable:
        return PostgresUnavailable(
            f"{what}\nThe whole log is in {self.place.log}. Or name another PostgreSQL server in DATABASE_URL."
        )
