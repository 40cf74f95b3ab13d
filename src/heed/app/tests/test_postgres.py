"""Our own PostgreSQL server: real starts, stops and crashes in scratch folders."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest

from heed.app.postgres import EmbeddedServer, PostgresUnavailable, binary, database_url
from heed.app.postgres.place import CHECKOUT, LONGEST_SOCKET_FOLDER
from heed.app.postgres.processes import wait_until_gone

MakeServer = Callable[[Path], EmbeddedServer]


@pytest.fixture
def make_server() -> Iterator[MakeServer]:
    made: list[EmbeddedServer] = []

    def make(folder: Path) -> EmbeddedServer:
        made.append(EmbeddedServer(folder, durable=False))
        return made[-1]

    yield make
    for server in made:
        server.kill()
        server.remove()


@pytest.fixture
def new_server(make_server: MakeServer, tmp_path: Path) -> EmbeddedServer:
    """A server that has never run."""
    return make_server(tmp_path / ".postgres")


@pytest.fixture(scope="module")
def kept_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedServer]:
    server = EmbeddedServer(tmp_path_factory.mktemp("kept") / ".postgres", durable=False)
    yield server
    server.kill()
    server.remove()


@pytest.fixture
def server(kept_server: EmbeddedServer) -> EmbeddedServer:
    """One running server for many tests: making a new one costs seconds. Leave it able to start again."""
    kept_server.ensure_running()
    return kept_server


def ask(server: EmbeddedServer, question: str, database: str = "postgres") -> object:
    with psycopg.connect(server.url(database), autocommit=True) as connection:
        row = connection.execute(question).fetchone()
    return row[0] if row else None


def do(server: EmbeddedServer, statement: str) -> None:
    with psycopg.connect(server.url("postgres"), autocommit=True) as connection:
        connection.execute(statement)


def start_in_another_process(folder: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from heed.app.postgres import EmbeddedServer;"
        "EmbeddedServer(Path(sys.argv[1]), durable=False).ensure_running()"
    )
    environment = {**os.environ, "PYTHONPATH": str(CHECKOUT / "src")}
    subprocess.run([sys.executable, "-c", program, str(folder)], check=True, env=environment, timeout=120)


def test_starts_stops_and_keeps_its_data(server: EmbeddedServer) -> None:
    assert server.is_running()
    do(server, "CREATE TABLE kept AS SELECT 'yes' AS answer")

    server.stop()
    assert not server.is_running()
    with pytest.raises(psycopg.OperationalError):
        ask(server, "SELECT 1")

    server.ensure_running()
    assert ask(server, "SELECT answer FROM kept") == "yes"


def test_has_what_heed_asks_of_a_server(server: EmbeddedServer) -> None:
    assert ask(server, "SHOW server_encoding") == "UTF8"
    assert ask(server, "SHOW listen_addresses") == ""  # nobody on the network
    assert ask(server, "SHOW synchronous_commit") == "on"
    assert ask(server, "SELECT lower('ÖĞÉ')") == "öğé"
    assert ask(server, "SELECT string_agg(x, '' ORDER BY x) FROM unnest(ARRAY['b', 'a', 'Z']) x") == "Zab"
    for extension in ("pg_trgm", "unaccent", "btree_gist"):
        do(server, f"CREATE EXTENSION {extension}")


def test_makes_a_database_once(server: EmbeddedServer) -> None:
    server.ensure_database("a town")
    server.ensure_database("a town")
    assert ask(server, "SELECT current_database()", "a town") == "a town"


def test_outlives_the_process_that_started_it(new_server: EmbeddedServer, tmp_path: Path) -> None:
    start_in_another_process(tmp_path / ".postgres")
    assert ask(new_server, "SELECT 1") == 1


def test_many_starters_make_one_server(new_server: EmbeddedServer, tmp_path: Path) -> None:
    with ThreadPoolExecutor(3) as pool:
        list(pool.map(start_in_another_process, [tmp_path / ".postgres"] * 3))
    assert ask(new_server, "SELECT 1") == 1
    assert new_server.log.read_text().count("starting PostgreSQL") == 1


def test_comes_back_after_a_crash_with_every_commit(server: EmbeddedServer) -> None:
    do(server, "CREATE TABLE counted (number int)")
    busy = psycopg.connect(server.url("postgres"))
    busy.execute("INSERT INTO counted VALUES (99)")  # never committed
    do(server, "INSERT INTO counted VALUES (1)")

    server.kill()
    assert not server.is_running()
    with pytest.raises(psycopg.OperationalError):
        busy.execute("SELECT 1")

    server.ensure_running()
    assert ask(server, "SELECT array_agg(number) FROM counted") == [1]


def test_starts_again_when_only_its_first_process_was_killed(server: EmbeddedServer) -> None:
    session = psycopg.connect(server.url("postgres"))
    postmaster = int((server.place.data / "postmaster.pid").read_text().split()[0])
    os.kill(postmaster, signal.SIGKILL)  # its children notice by themselves, in their own time
    assert wait_until_gone([postmaster], seconds=10)

    server.ensure_running()
    assert ask(server, "SELECT 1") == 1
    session.close()


def test_is_not_misled_by_a_number_that_now_belongs_to_another_process(server: EmbeddedServer) -> None:
    pid_file = server.place.data / "postmaster.pid"
    lines = pid_file.read_text().splitlines()
    server.kill()
    with subprocess.Popen(["sleep", "60"]) as stranger:
        pid_file.write_text("\n".join([str(stranger.pid), *lines[1:]]) + "\n")
        (server.socket_folder / ".s.PGSQL.5432.lock").write_text(f"{stranger.pid}\n")
        assert not server.is_running()
        server.kill()  # must not touch the stranger
        server.ensure_running()
        assert stranger.poll() is None
        stranger.kill()
    assert ask(server, "SELECT 1") == 1


def test_refuses_data_of_another_major_version(server: EmbeddedServer) -> None:
    server.stop()
    version = server.place.data / "PG_VERSION"
    ours = version.read_text()
    version.write_text("14\n")
    with pytest.raises(PostgresUnavailable, match="written by PostgreSQL 14") as refused:
        server.ensure_running()
    assert "HEED_PG_BIN" in str(refused.value)
    assert str(server.place.data) in str(refused.value)
    version.write_text(ours)


def test_refuses_programs_that_are_too_old(
    new_server: EmbeddedServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "postgres"
    program.write_text("#!/bin/sh\necho 'postgres (PostgreSQL) 14.9'\n")
    program.chmod(0o755)
    monkeypatch.setenv("HEED_PG_BIN", str(tmp_path))
    with pytest.raises(PostgresUnavailable, match="version 14; Heed needs 15 or newer"):
        new_server.ensure_running()


def test_says_where_programs_are_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HEED_PG_BIN", str(tmp_path))
    with pytest.raises(PostgresUnavailable, match="no program 'pg_dump' in"):
        binary("pg_dump")


def test_its_folders_are_closed_to_others(server: EmbeddedServer) -> None:
    for folder in (server.place.data, server.socket_folder):
        assert folder.stat().st_mode & 0o777 == 0o700
    # PostgreSQL refuses to run as root, so its files are never root's.
    assert server.place.data.stat().st_uid != 0
    assert server.log.stat().st_mode & 0o077 == 0


def test_works_below_a_folder_that_nobody_else_can_enter(make_server: MakeServer, tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    server = make_server(closed / ".postgres")
    server.ensure_running()
    assert ask(server, "SELECT 1") == 1
    assert closed.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("name", ["a town, with spaces ‘s-Hertogenbosch", "l" * 150])
def test_works_in_a_folder_with_an_awkward_name(make_server: MakeServer, tmp_path: Path, name: str) -> None:
    server = make_server(tmp_path / name)
    server.ensure_running()
    assert ask(server, "SELECT 1") == 1
    assert len(os.fsencode(server.socket_folder)) <= LONGEST_SOCKET_FOLDER


def test_two_paths_to_one_folder_are_one_server(tmp_path: Path) -> None:
    (tmp_path / "town").mkdir()
    (tmp_path / "shortcut").symlink_to(tmp_path / "town")
    # Two servers on the same data would destroy it.
    assert EmbeddedServer(tmp_path / "shortcut" / "data").place == EmbeddedServer(tmp_path / "town" / "data").place


def test_starts_over_where_the_first_set_up_was_interrupted(new_server: EmbeddedServer) -> None:
    new_server.place.home.mkdir(parents=True)
    half = new_server.place.home / "data.unfinished"
    half.mkdir()
    (half / "PG_VERSION").write_text("half")
    new_server.ensure_running()
    assert ask(new_server, "SELECT 1") == 1
    assert not half.exists()


def test_a_failed_start_names_the_log_and_what_was_said(server: EmbeddedServer) -> None:
    server.stop()
    control = server.place.data / "global" / "pg_control"
    away = control.rename(control.with_suffix(".away"))
    with pytest.raises(PostgresUnavailable, match="pg_control") as failed:
        server.ensure_running()
    assert str(server.log) in str(failed.value)
    assert "DATABASE_URL" in str(failed.value)
    away.rename(control)


def test_remove_leaves_nothing(new_server: EmbeddedServer) -> None:
    new_server.ensure_running()
    new_server.remove()
    assert not new_server.is_running()
    assert not new_server.place.home.exists()
    assert not new_server.socket_folder.exists()


def test_a_named_server_is_used_and_none_is_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://somebody@elsewhere/heed")
    assert database_url(tmp_path / ".postgres") == "postgresql://somebody@elsewhere/heed"
    assert not EmbeddedServer(tmp_path / ".postgres").place.home.exists()


def test_without_a_named_server_our_own_is_started(
    make_server: MakeServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("HEED_PG_FOLDER", str(tmp_path / "ours"))
    monkeypatch.setenv("HEED_PG_DURABLE", "off")
    make_server(tmp_path / "ours")  # so that it is removed in the end
    with psycopg.connect(database_url()) as connection:
        assert connection.info.dbname == "heed"
        shown = connection.execute("SHOW fsync").fetchone()
    assert shown == ("off",)
