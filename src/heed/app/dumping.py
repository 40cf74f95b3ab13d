"""PostgreSQL's own tools: one schema to a file in their custom format, and back in a single transaction."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO

import psycopg
from psycopg import pq

from heed.app import postgres
from heed.app.apps import EXTENSIONS
from heed.app.postgres import PostgresUnavailable

_SETTING = re.compile(rb"SET (\w+) = ")
#: Seconds to wait for somebody else's lock: a Heed that still serves the town would hold us up for ever.
_PATIENCE = 30


def dump(schema: str, target: Path, server: int) -> None:
    """Write all of a schema to `target`. `server` is the server's version as libpq counts it (150018)."""
    program = tool("pg_dump", server // 10000)
    arguments = ["--format=custom", "--no-owner", "--no-privileges", f"--schema={schema}", f"--file={target}"]
    done = subprocess.run([program, *arguments], env=_environment(), capture_output=True, text=True, check=False)
    if done.returncode:
        raise PostgresUnavailable(f"{program} failed: {done.stderr.strip()}")


def load(schema: str, source: Path, server: int, afterwards: str) -> None:
    """Replace a schema by the one in `source`, then run the SQL in `afterwards`: all of it, or nothing."""
    newest = server // 10000
    with tempfile.TemporaryFile() as complaints:
        script = subprocess.Popen(
            [tool("pg_restore", newest), "--no-owner", "--no-privileges", "--file=-", source],
            stdout=subprocess.PIPE,
            stderr=complaints,
        )
        writer = subprocess.Popen(
            [tool("psql", newest), "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--output=/dev/null"],
            stdin=subprocess.PIPE,
            stderr=complaints,
            env=_environment(),
        )
        try:
            _pour(script, writer, schema, afterwards)
        finally:
            for process in (script, writer):
                if process.poll() is None:
                    process.kill()
                process.wait()
        if script.returncode or writer.returncode:
            complaints.seek(0)
            raise PostgresUnavailable(_failure(complaints.read().decode(errors="replace")))


def _pour(script: subprocess.Popen[bytes], writer: subprocess.Popen[bytes], schema: str, afterwards: str) -> None:
    """Without the last line, COMMIT, the server forgets everything: it is written only when the script was whole."""
    assert script.stdout and writer.stdin
    with suppress(BrokenPipeError):
        writer.stdin.write(_before(schema).encode())
        for line in _preamble(script.stdout, _settings_known()):
            writer.stdin.write(line)
        shutil.copyfileobj(script.stdout, writer.stdin, 1 << 20)
        if script.wait() == 0:
            writer.stdin.write(f"{afterwards}COMMIT;\n".encode())
    with suppress(BrokenPipeError):
        writer.stdin.close()
    writer.wait()


def _before(schema: str) -> str:
    extensions = "".join(f"CREATE EXTENSION IF NOT EXISTS {name} SCHEMA public;\n" for name in EXTENSIONS)
    return (
        f"SET client_min_messages = warning;\nBEGIN;\nSET LOCAL lock_timeout = '{_PATIENCE}s';\n{extensions}"
        f'DROP SCHEMA IF EXISTS "{schema}" CASCADE;\nSET LOCAL lock_timeout = 0;\n'
    )


def _preamble(script: IO[bytes], known: set[str]) -> Iterator[bytes]:
    """The settings in front of the script, without those that an older server does not know."""
    for line in script:
        setting = _SETTING.match(line)
        if not setting or setting.group(1).decode() in known:
            yield line
        if line.startswith((b"CREATE ", b"COPY ")):
            return


def _settings_known() -> set[str]:
    with psycopg.connect(postgres.database_url()) as connection:
        return {name for (name,) in connection.execute("SELECT name FROM pg_settings")}


def _failure(said: str) -> str:
    remedy = ""
    if "lock timeout" in said:
        remedy = " The town is in use: stop Heed (web and worker) and try again."
    if "unsupported version" in said:
        remedy = " Name newer PostgreSQL programs in HEED_PG_BIN."
    return f"The database refused, and everything is as it was.{remedy}\n{said.strip()}"


def tool(name: str, major: int) -> Path:
    """One of PostgreSQL's programs that can talk to a server of this major version: our own, else one on the PATH."""
    seen = []
    for path in _candidates(name):
        found = _major(path)
        if found >= major:
            return path
        seen.append(f"{path} is version {found}")
    raise PostgresUnavailable(
        f"The server is PostgreSQL {major}, and {'; '.join(seen) or f'there is no {name}'}. Install PostgreSQL's "
        f"programs of version {major} or newer, and name their folder in HEED_PG_BIN."
    )


def _candidates(name: str) -> Iterator[Path]:
    with suppress(PostgresUnavailable):
        yield postgres.binary(name)
    on_path = shutil.which(name)
    if on_path:
        yield Path(on_path)


def _major(program: Path) -> int:
    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=False).stdout
    found = re.search(r"\) (\d+)", said)
    return int(found.group(1)) if found else 0


def _environment() -> dict[str, str]:
    """The connection as libpq's environment variables, so that no password stands on a command line."""
    named = {
        option.envvar.decode(): option.val.decode()
        for option in pq.Conninfo.parse(postgres.database_url().encode())
        if option.envvar and option.val is not None
    }
    return {**os.environ, "PGCONNECT_TIMEOUT": "10", **named, "LC_ALL": "C"}
