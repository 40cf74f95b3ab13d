"""A whole town running as it does for a municipality: web, worker and intake as processes, in a schema of its own.

Tests look at it from outside: through the browser, through the networks, and by reading the database.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Self

import psycopg

from tests.peers.waiting import eventually

CHECKOUT = Path(__file__).resolve().parents[2]
PASSWORD = "a long enough password"


def free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


class RunningTown:
    """One town. `with RunningTown("e2e") as town:` makes it, with Fatima and Noor (agents), and removes it after."""

    def __init__(self, name: str, **environment: str) -> None:
        self.name = name
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.home = Path(tempfile.mkdtemp(prefix=f"heed-{name}-"))
        self.environment = {
            **os.environ,
            "PYTHONPATH": f"{CHECKOUT / 'src'}{os.pathsep}{CHECKOUT}",
            "HEED_TOWN": name,
            "HEED_DATA": str(self.home),
            "HEED_PUBLIC_URL": self.url,
            "HEED_ALLOWED_NETWORKS": "127.0.0.0/8",
            "HEED_POLL_SECONDS": "1",
            "HEED_REFRESH_SECONDS": "3",
            "HEED_LEASE_SECONDS": "20",
            "HEED_LOG_LEVEL": "INFO",
            **environment,
        }
        self.environment.pop("DJANGO_SETTINGS_MODULE", None)
        self.processes: dict[str, subprocess.Popen[bytes]] = {}

    def __enter__(self) -> Self:
        self.run_python(
            "from heed.app.cli import prepare_django; prepare_django(); import tests.whole.making as m; m.make()"
        )
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        with self.database() as connection:
            connection.execute(f"DROP SCHEMA IF EXISTS town_{self.name} CASCADE")

    # Processes

    def start(self, *names: str) -> None:
        """Start the parts that are named: web, worker, intake; all of them where none is."""
        for name in names or ("web", "worker", "intake"):
            extra = ["--port", str(self.port)] if name == "web" else []
            with (self.home / f"{name}.log").open("ab") as log:
                self.processes[name] = subprocess.Popen(
                    [sys.executable, "-m", "heed", name, *extra],
                    env=self.environment,
                    cwd=CHECKOUT,
                    stdout=log,
                    stderr=log,
                    start_new_session=True,
                )
        if "web" in (names or ("web",)):
            eventually(self.answers, timeout=120, message="the web pages answer")

    def answers(self) -> bool:
        try:
            with urllib.request.urlopen(self.url + "/account/login/", timeout=5) as response:
                return bool(response.status == 200)
        except OSError:
            return False

    def stop(self, *names: str, number: int = signal.SIGTERM) -> None:
        for name in names or tuple(self.processes):
            process = self.processes.pop(name)
            with suppress(ProcessLookupError):
                os.killpg(process.pid, number)
            try:
                process.wait(15)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait(5)

    def kill(self, *names: str) -> None:
        """kill -9, as a crash would."""
        self.stop(*names, number=signal.SIGKILL)

    def log(self, name: str) -> str:
        return (self.home / f"{name}.log").read_text(errors="replace")

    # Looking and arranging

    def run_python(self, code: str, *arguments: str) -> Any:
        """Run code in the town's environment; what it prints last is returned, as JSON where it is."""
        done = subprocess.run(
            [sys.executable, "-c", code, *arguments],
            env=self.environment,
            cwd=CHECKOUT,
            capture_output=True,
            text=True,
            timeout=500,
        )
        assert done.returncode == 0, done.stderr[-4000:]
        last = done.stdout.strip().rsplit("\n", 1)[-1]
        return json.loads(last) if last else None

    def connect(self, channel: str, connected: Any) -> int:
        """Connect an account; returns its id."""
        values = {
            "channel": channel,
            "native_id": connected.native_id,
            "handle": connected.handle,
            "settings": connected.settings,
            "secrets": connected.secrets,
        }
        code = (
            "import sys, json; from heed.app.cli import prepare_django; prepare_django();"
            "from heed.inbox.actions import connect_account; print(connect_account(**json.loads(sys.argv[1])).pk)"
        )
        return int(self.run_python(code, json.dumps(values)))

    @contextmanager
    def database(self) -> Iterator[psycopg.Connection[Any]]:
        from heed.app import postgres

        options = f"-c search_path=town_{self.name},public"
        with psycopg.connect(postgres.database_url(), options=options, autocommit=True) as connection:
            yield connection

    def rows(self, query: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        with self.database() as connection:
            return connection.execute(query, parameters).fetchall()  # type: ignore[arg-type]

    def value(self, query: str, *parameters: Any) -> Any:
        found = self.rows(query, parameters)
        return found[0][0] if found else None

    def case_saying(self, words: str, timeout: float = 90) -> int:
        """Id of the case with a message that holds these words, once it is there."""
        query = (
            "SELECT c.case_id FROM casework_casemessage c JOIN inbox_message m ON m.id = c.message_id "
            "WHERE m.text LIKE %s ORDER BY c.id DESC LIMIT 1"
        )
        return int(
            eventually(lambda: self.value(query, f"%{words}%"), timeout=timeout, message=f"a case with {words!r}")
        )

    def case_logs(self) -> str:
        return "\n".join(f"--- {name}\n{self.log(name)[-3000:]}" for name in self.processes)


def log_in(page: Any, town: RunningTown, name: str = "fatima") -> None:
    page.goto(f"{town.url}/account/login/?next=/desk/")
    page.fill("input[name=login]", f"{name}@testdam.example")
    page.fill("input[name=password]", PASSWORD)
    page.press("input[name=password]", "Enter")
    page.wait_for_url(f"{town.url}/desk/")


def answer(page: Any, town: RunningTown, case_id: int, text: str) -> None:
    """Staff open the case and send an answer, as a person would."""
    page.goto(f"{town.url}/desk/cases/{case_id}/")
    page.fill("textarea[name=text]", text)
    page.click("button[name=act][value=send]")
    page.wait_for_selector(".notices")
