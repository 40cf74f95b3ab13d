"""A town goes into one file and comes back as it was; what does not fit is refused, and then nothing has changed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tarfile
from collections.abc import Callable, Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import psycopg
import pytest

from heed.app import backup, dumping, environment, postgres
from heed.app.backup import BackupRefused
from heed.app.postgres import PostgresUnavailable

TOWN, SCHEMA = "backup_test", "town_backup_test"

# A resident tells something on the form, is to be told so, and Ada is asked to see to it.
_MAKE = """
from datetime import UTC, datetime
from heed.app.cli import prepare_town
prepare_town()
from heed.channels.contract import Author, Batch, Incoming, Visibility
from heed.inbox.actions import connect_account
from heed.journey import way
from heed.staff.models import Department, OfficeHours, Town
Town.objects.create(pk=1, name="Testdam", prefix="TD", languages=["nl"])
OfficeHours.objects.create(weekday=0, opens="09:00", closes="17:00")
Department.objects.create(slug="back-office", names={"nl": "Publieksdienst"}, is_back_office=True)
account = connect_account("webform", "form", "testdam", {}, {})
said = [
    Incoming(f"m{i}", Author(f"id:{i}", f"anna{i}@example.org", "Anna"), "De stoep is kapot", datetime.now(UTC),
             visibility=Visibility.DIRECT)
    for i in range(5)
]
way.carry(way.take(account, Batch(tuple(said))).messages)
"""


@pytest.fixture(scope="module")
def made_file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A back-up of a small town, made by the command itself."""
    path = tmp_path_factory.mktemp("backup") / "town.heed"
    _do(f'DROP SCHEMA IF EXISTS "{SCHEMA}" CASCADE')
    _python("-c", _MAKE)
    done = _python("-m", "heed", "backup", str(path))
    assert json.loads(done.stdout)["town"] == TOWN
    assert str(backup.secrets_path()) in done.stderr  # without the keys the file is of little use
    yield path
    _do(f'DROP SCHEMA IF EXISTS "{SCHEMA}" CASCADE')


def _python(*arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "HEED_TOWN": TOWN, **more}
    done = subprocess.run(
        [sys.executable, *arguments], env=environ, capture_output=True, text=True, timeout=250, check=False
    )
    assert done.returncode == 0, done.stderr
    return done


def _do(statement: str, url: str = "") -> list[Any]:
    with psycopg.connect(url or postgres.database_url(), autocommit=True) as connection:
        cursor = connection.execute(statement)  # type: ignore[call-overload]
        return cursor.fetchall() if cursor.description else []


@pytest.fixture
def there(made_file: Path, monkeypatch: pytest.MonkeyPatch, settings: Any) -> Path:
    """The file, and the town in the database as it was when the file was made; this process serves it."""
    monkeypatch.setenv("HEED_TOWN", TOWN)
    settings.TOWN = TOWN
    put_back(made_file, over=True)
    return made_file


def put_back(path: Path, over: bool = False, with_keys: bool = False, despite_keys: bool = False) -> Any:
    return backup.restore(path, over, with_keys, despite_keys, lambda text: None)


def counts(url: str = "") -> dict[str, int]:
    tables = _do(f"SELECT tablename FROM pg_tables WHERE schemaname = '{SCHEMA}'", url)
    return {name: _do(f'SELECT count(*) FROM "{SCHEMA}"."{name}"', url)[0][0] for (name,) in tables}


def test_a_town_comes_back_with_every_row_and_its_vault_opens(there):
    from heed.privacy import keys

    before = counts()
    assert before["inbox_message"] == 5
    _do(f'DROP SCHEMA "{SCHEMA}" CASCADE')
    assert counts() == {}
    done = _python("-m", "heed", "restore", str(there))
    assert json.loads(done.stdout)["town"] == TOWN
    assert counts() == before
    sealed = _do(f"SELECT sealed FROM {SCHEMA}.privacy_vaultitem WHERE kind = 'contact'")
    assert {keys.unseal(item)["handle"] for (item,) in sealed} == {f"anna{i}@example.org" for i in range(5)}


def test_only_the_owner_can_read_the_file_and_the_keys_are_not_in_it(there):
    assert there.stat().st_mode & 0o077 == 0
    with tarfile.open(there) as tar:
        assert tar.getnames() == ["manifest.json", "town.dump"]
        content = b"".join(tar.extractfile(name).read() for name in tar.getnames())
    for key in (environment.secrets().hash_key, *environment.secrets().vault_keys):
        assert key.encode() not in content


def test_a_town_that_is_there_is_not_overwritten_unasked(there):
    with pytest.raises(BackupRefused, match="--replace"):
        put_back(there)


def test_it_is_replaced_when_asked(there):
    _do(f"UPDATE {SCHEMA}.staff_town SET name = 'Elders'")
    put_back(there, over=True)
    assert _do(f"SELECT name FROM {SCHEMA}.staff_town") == [("Testdam",)]


def test_an_answer_that_was_waiting_is_looked_up_before_it_is_sent(there):
    # From the second attempt on the network is asked first, and where it cannot be asked staff decide.
    rows = _do(f"SELECT state, attempts, first_attempt_at = created_at, problem FROM {SCHEMA}.answers_delivery")
    assert set(rows) == {("waiting", 1, True, "")}


def _damaged(path: Path, target: Path, change: Callable[[bytearray], None]) -> Path:
    content = bytearray(path.read_bytes())
    change(content)
    target.write_bytes(content)
    return target


def _flip(content: bytearray) -> None:
    content[-20_000] ^= 1


def _cut(content: bytearray) -> None:
    del content[-30_000:]


@pytest.mark.parametrize("change", [_flip, _cut, bytearray.clear, bytearray.reverse])
def test_a_damaged_file_is_refused_and_the_town_stays(there, tmp_path, change):
    before = counts()
    with pytest.raises(BackupRefused, match="damaged"):
        put_back(_damaged(there, tmp_path / "damaged.heed", change), over=True)
    assert counts() == before


def repacked(path: Path, folder: Path, dump: bytes | None = None, **changes: Any) -> Path:
    """The same back-up with another manifest, or another dump with the right checksum."""
    (folder / "out").mkdir()
    manifest = backup.unpack(path, folder / "out")
    member = folder / "out" / backup.DUMP
    if dump is not None:
        member.write_bytes(dump)
        facts = {"bytes": len(dump), "sha256": backup._sha256(member)}
        changes["files"] = {backup.DUMP: facts}
    made = folder / "repacked.heed"
    backup._write_tar(made, replace(manifest, **changes), {backup.DUMP: member})
    return made


def test_a_restore_that_fails_half_way_leaves_the_old_town(there, tmp_path):
    (tmp_path / "whole").mkdir()
    backup.unpack(there, tmp_path / "whole")
    whole = (tmp_path / "whole" / backup.DUMP).read_bytes()
    before = counts()
    with pytest.raises(PostgresUnavailable, match="everything is as it was"):
        put_back(repacked(there, tmp_path, dump=whole[: len(whole) * 2 // 3]), over=True)
    assert counts() == before


def test_a_file_of_a_newer_heed_is_refused(there, tmp_path):
    with pytest.raises(BackupRefused, match=r"newer Heed.*inbox\.9999_future"):
        put_back(repacked(there, tmp_path, migrations=["inbox.0001_initial", "inbox.9999_future"]), over=True)


def test_a_file_of_another_town_is_refused(there, tmp_path):
    with pytest.raises(BackupRefused, match="HEED_TOWN=elders"):
        put_back(repacked(there, tmp_path, town="elders"), over=True)


def test_a_format_of_later_is_refused(there, tmp_path):
    with pytest.raises(BackupRefused, match="format is 2"):
        put_back(repacked(there, tmp_path, format=2), over=True)


@pytest.fixture
def other_keys(settings: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A machine with keys of its own; returns its file of secrets."""
    path = tmp_path / "other-secrets.json"
    path.write_text("{}")
    monkeypatch.setenv("HEED_SECRETS_FILE", str(path))
    settings.HASH_KEY = "another"
    return path


def test_other_keys_are_noticed(there, other_keys):
    _do(f'DROP SCHEMA "{SCHEMA}" CASCADE')
    with pytest.raises(BackupRefused, match=f"keys in {other_keys} are not those of this back-up"):
        put_back(there)
    assert counts() == {}
    put_back(there, despite_keys=True)
    assert counts()["inbox_message"] == 5


def test_a_lost_vault_key_is_noticed_and_one_more_does_no_harm(there, settings):
    newer, older = "x" * 44, settings.VAULT_KEYS[0]
    settings.VAULT_KEYS = [newer, older]
    put_back(there, over=True)
    settings.VAULT_KEYS = [newer]
    with pytest.raises(BackupRefused, match="not those of this back-up"):
        put_back(there, over=True)


def test_keys_go_in_and_come_back_when_asked(there, tmp_path, request, monkeypatch):
    ours = backup.secrets_path().read_text()
    path = tmp_path / "with-keys.heed"
    backup.back_up(path, True, lambda text: None)
    others_file = request.getfixturevalue("other_keys")
    with pytest.raises(BackupRefused, match="--with-keys puts back"):
        put_back(path, over=True)
    monkeypatch.setattr(backup, "_towns", lambda connection: [TOWN, "elders"])
    with pytest.raises(BackupRefused, match="elders"):
        put_back(path, over=True, with_keys=True)
    monkeypatch.setattr(backup, "_towns", lambda connection: [TOWN])
    put_back(path, over=True, with_keys=True)
    assert json.loads(others_file.read_text()) == json.loads(ours)
    assert [kept.read_text() for kept in tmp_path.glob("other-secrets.json.before-*")] == ["{}"]


def test_a_failing_backup_leaves_the_earlier_file(there, tmp_path, monkeypatch):
    path = tmp_path / "town.heed"
    path.write_text("of yesterday")
    monkeypatch.setenv("HEED_TOWN", "nowhere")
    with pytest.raises(BackupRefused, match="no town 'nowhere'"):
        backup.back_up(path, False, lambda text: None)
    assert [entry.name for entry in tmp_path.iterdir()] == ["town.heed"]
    assert path.read_text() == "of yesterday"


def test_tools_older_than_the_server_are_refused_with_the_remedy(tmp_path, monkeypatch):
    program = tmp_path / "pg_dump"
    program.write_text("#!/bin/sh\necho 'pg_dump (PostgreSQL) 14.1'\n")
    program.chmod(0o755)
    monkeypatch.setenv("HEED_PG_BIN", str(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(PostgresUnavailable, match=r"version 14.*HEED_PG_BIN"):
        dumping.tool("pg_dump", 15)


def test_a_password_stands_on_no_command_line(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://anna:secret@db.example:6432/heed?sslmode=require")
    named = dumping._environment()
    wanted = {
        "PGUSER": "anna",
        "PGPASSWORD": "secret",
        "PGHOST": "db.example",
        "PGPORT": "6432",
        "PGSSLMODE": "require",
    }
    assert {name: named[name] for name in wanted} == wanted


def _for_all(folder: Path) -> Path:
    """As root, the server runs as somebody else."""
    folder.chmod(0o755)
    return folder


@pytest.mark.skipif(not Path("/usr/lib/postgresql").exists(), reason="the system has no PostgreSQL of its own")
def test_it_comes_back_on_a_server_of_another_version(there, tmp_path, monkeypatch):
    from tests.peers.addresses import short_folder
    from tests.peers.postgres import postgres as another

    before = counts()
    with short_folder("backup") as home, another(_for_all(home)) as url:
        monkeypatch.setenv("DATABASE_URL", url)
        assert _do("SHOW server_version", url)
        put_back(there)
        assert counts(url) == before
        again = tmp_path / "again.heed"
        manifest = backup.back_up(again, False, lambda text: None)
    monkeypatch.undo()
    monkeypatch.setenv("HEED_TOWN", TOWN)
    put_back(again, over=True)
    assert counts() == before
    assert asdict(manifest)["town"] == TOWN
