"""A town in one file, and back: the dump of its schema, and a manifest that says what it is.

The file is a plain tar: `manifest.json`, `town.dump` (PostgreSQL's custom format) and, if asked for, `secrets.json`.
A restore is one transaction: a town that was there is replaced by the one in the file, or stays as it was.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import tarfile
import tempfile
import tomllib
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

import psycopg
from django.conf import settings
from psycopg import sql

from heed.app import dumping, environment, postgres
from heed.privacy import keys

MANIFEST, DUMP, KEYS = "manifest.json", "town.dump", "secrets.json"
FORMAT = 1
_LARGEST_MANIFEST = 10_000_000  # bytes

Say = Callable[[str], None]


class BackupRefused(Exception):
    """Nothing was changed. The text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a file holds. `migrations` are "room.name"; `files` gives bytes and SHA-256 by name of the member."""

    format: int
    town: str
    heed: str
    postgresql: str
    made_at: str
    migrations: list[str]
    keys: dict[str, Any]
    files: dict[str, dict[str, Any]]


def secrets_path() -> Path:
    return Path(environment.text("HEED_SECRETS_FILE", "") or environment.data_folder() / KEYS)


def back_up(target: Path, with_keys: bool, say: Say) -> Manifest:
    """Write the town of this process to `target`, which is replaced only when all of it is there."""
    town = environment.town()
    unfinished = target.with_name(f"{target.name}.{os.getpid()}.part")
    with psycopg.connect(postgres.database_url()) as connection:
        migrations = _applied(connection, environment.schema(town))
        server = connection.info.server_version
    if not migrations:
        raise BackupRefused(f"There is no town '{town}' to back up. HEED_TOWN names the town.")
    try:
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".heed-backup-") as folder:
            dump = Path(folder) / DUMP
            say("reading the database")
            dumping.dump(environment.schema(town), dump, server)
            members = {DUMP: dump, **({KEYS: secrets_path()} if with_keys else {})}
            manifest = _manifest(town, server, migrations, members)
            say("writing the file")
            _write_tar(unfinished, manifest, members)
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
    return manifest


def _manifest(town: str, server: int, migrations: list[str], members: dict[str, Path]) -> Manifest:
    return Manifest(
        format=FORMAT,
        town=town,
        heed=_heed_version(),
        postgresql=f"{server // 10000}.{server % 10000}",
        made_at=datetime.now(UTC).isoformat(timespec="seconds"),
        migrations=migrations,
        keys=key_fingerprints() | {"included": KEYS in members},
        files={name: {"bytes": path.stat().st_size, "sha256": _sha256(path)} for name, path in members.items()},
    )


def _heed_version() -> str:
    """Of the checkout, which is not always installed as a package."""
    project = environment.CHECKOUT / "pyproject.toml"
    return str(tomllib.loads(project.read_text())["project"]["version"]) if project.exists() else version("heed")


def key_fingerprints() -> dict[str, Any]:
    """Tells keys apart without telling what they are."""
    vault = [hashlib.sha256(f"heed vault key {key}".encode()).hexdigest()[:16] for key in settings.VAULT_KEYS]
    return {"hash": keys.digest("fingerprint of the keys").hex, "vault": vault}


def _write_tar(path: Path, manifest: Manifest, members: dict[str, Path]) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)  # what residents said is in it
    with os.fdopen(descriptor, "wb") as file, tarfile.open(fileobj=file, mode="w") as tar:
        content = json.dumps(asdict(manifest), indent=1).encode()
        entry = tarfile.TarInfo(MANIFEST)
        entry.size, entry.mtime, entry.mode = len(content), int(datetime.now(UTC).timestamp()), 0o600
        tar.addfile(entry, io.BytesIO(content))
        for name, source in members.items():
            tar.add(source, arcname=name, filter=_private)
        tar.close()
        file.flush()
        os.fsync(file.fileno())


def _private(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    entry.mode = 0o600
    return entry


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def restore(source: Path, replace: bool, with_keys: bool, despite_keys: bool, say: Say) -> Manifest:
    """Put the town in `source` back. Raises BackupRefused, or PostgresUnavailable, with everything as it was."""
    with tempfile.TemporaryDirectory(dir=environment.data_folder(), prefix="restore-") as folder:
        say("checking the file")
        manifest = unpack(source, Path(folder))
        check_fits(manifest)
        with psycopg.connect(postgres.database_url()) as connection:
            _check_free(connection, manifest.town, replace)
            new_keys = _keys_to_put_back(connection, manifest, Path(folder), with_keys, despite_keys)
            server = connection.info.server_version
        if server // 10000 < int(manifest.postgresql.split(".")[0]):
            say(f"this server is older than the one of the back-up (PostgreSQL {manifest.postgresql}): it may refuse")
        say("writing to the database")
        dumping.load(environment.schema(manifest.town), Path(folder) / DUMP, server, _after_loading(manifest))
        if new_keys:
            _put_keys_back(new_keys, say)
    return manifest


def unpack(source: Path, folder: Path) -> Manifest:
    """Take the members out and compare each with the manifest. Raises BackupRefused where anything differs."""
    try:
        with tarfile.open(source, "r:") as tar:
            manifest = _read_manifest(tar)
            for name, facts in manifest.files.items():
                _take_out(tar, name, folder / name, facts)
    except (tarfile.TarError, EOFError, KeyError, ValueError, TypeError) as error:
        raise BackupRefused(f"{source} is no back-up of Heed, or it is damaged: {error}. Take another copy.") from error
    return manifest


def _read_manifest(tar: tarfile.TarFile) -> Manifest:
    file = tar.extractfile(MANIFEST)
    content = json.loads(file.read(_LARGEST_MANIFEST)) if file else {}
    if content.get("format") != FORMAT:
        raise ValueError(f"its format is {content.get('format')!r}, and this Heed reads {FORMAT}")
    manifest = Manifest(**content)
    if DUMP not in manifest.files or not set(manifest.files) <= {DUMP, KEYS}:
        raise ValueError(f"its manifest names {', '.join(manifest.files)}")
    return manifest


def _take_out(tar: tarfile.TarFile, name: str, target: Path, facts: dict[str, Any]) -> None:
    member = tar.extractfile(name)
    if member is None:
        raise ValueError(f"{name} is not a file")
    found = hashlib.sha256()
    with target.open("xb") as file:
        target.chmod(0o600)
        while chunk := member.read(1 << 20):
            found.update(chunk)
            file.write(chunk)
    if found.hexdigest() != facts["sha256"]:
        raise ValueError(f"{name} is not what was written into it (its SHA-256 differs)")


def check_fits(manifest: Manifest) -> None:
    """Refuse the file of another town, or of a newer Heed."""
    if manifest.town != environment.town():
        raise BackupRefused(
            f"This is a back-up of the town '{manifest.town}', and this process serves '{environment.town()}'. "
            f"Set HEED_TOWN={manifest.town} and try again."
        )
    unknown = sorted(set(manifest.migrations) - _known_migrations())
    if unknown:
        raise BackupRefused(
            f"This back-up was made by a newer Heed ({manifest.heed}; {unknown[0]} is not known here). "
            f"Bring Heed up to date and try again."
        )


def _known_migrations() -> set[str]:
    from django.db.migrations.loader import MigrationLoader

    loader = MigrationLoader(None, ignore_no_migrations=True)
    replaced = {key for migration in loader.replacements.values() for key in migration.replaces}
    return {f"{app}.{name}" for app, name in {*loader.disk_migrations, *replaced}}


def _applied(connection: psycopg.Connection[Any], schema: str) -> list[str]:
    if not _table_exists(connection, schema, "django_migrations"):
        return []
    question = sql.SQL("SELECT app || '.' || name FROM {} ORDER BY id").format(
        sql.Identifier(schema, "django_migrations")
    )
    return [name for (name,) in connection.execute(question)]


def _table_exists(connection: psycopg.Connection[Any], schema: str, table: str) -> bool:
    row = connection.execute(
        "SELECT 1 FROM pg_tables WHERE schemaname = %s AND tablename = %s", [schema, table]
    ).fetchone()
    return row is not None


def _check_free(connection: psycopg.Connection[Any], town: str, replace: bool) -> None:
    if town in _towns(connection) and not replace:
        raise BackupRefused(
            f"The town '{town}' is there already. With --replace it is replaced by the one in the file; "
            "back it up first."
        )


def _towns(connection: psycopg.Connection[Any]) -> list[str]:
    """The towns of this database that hold something."""
    prefix = environment.schema("")
    schemas = connection.execute(
        "SELECT schemaname FROM pg_tables WHERE tablename = 'staff_town' AND starts_with(schemaname, %s)", [prefix]
    ).fetchall()
    return [name.removeprefix(prefix) for (name,) in schemas if _has_town(connection, name)]


def _has_town(connection: psycopg.Connection[Any], schema: str) -> bool:
    question = sql.SQL("SELECT 1 FROM {} LIMIT 1").format(sql.Identifier(schema, "staff_town"))
    return connection.execute(question).fetchone() is not None


def _keys_to_put_back(
    connection: psycopg.Connection[Any], manifest: Manifest, folder: Path, with_keys: bool, despite_keys: bool
) -> bytes | None:
    """The keys file of the back-up, where it has to replace ours. BackupRefused where the vault would stay shut."""
    if _keys_fit(manifest):
        return None
    if not with_keys:
        if despite_keys:
            return None
        raise BackupRefused(_other_keys(manifest))
    if KEYS not in manifest.files:
        raise BackupRefused("This back-up was made without its keys, so they cannot be put back from it.")
    others = [town for town in _towns(connection) if town != manifest.town]
    if others:
        raise BackupRefused(
            f"Other towns of this database ({', '.join(others)}) need the keys in {secrets_path()}. "
            "Name a new file for this town in HEED_SECRETS_FILE, and use the same for every process that serves it."
        )
    return (folder / KEYS).read_bytes()


def _keys_fit(manifest: Manifest) -> bool:
    ours = key_fingerprints()
    return manifest.keys["hash"] == ours["hash"] and set(manifest.keys["vault"]) <= set(ours["vault"])


def _other_keys(manifest: Manifest) -> str:
    remedy = (
        "--with-keys puts back those that are in the back-up"
        if KEYS in manifest.files
        else "put the keys file that belongs to it there"
    )
    return (
        f"The keys in {secrets_path()} are not those of this back-up: names, addresses and original messages could "
        f"not be opened. Nothing was changed. What to do: {remedy}; or, where those keys are lost, --despite-keys."
    )


def _put_keys_back(content: bytes, say: Say) -> None:
    path = secrets_path()
    if path.exists():
        kept = path.with_name(f"{path.name}.before-{datetime.now(UTC):%Y%m%dT%H%M%S}")
        path.rename(kept)
        say(f"the keys that were here are kept in {kept}")
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)


def _after_loading(manifest: Manifest) -> str:
    """What was waiting to be sent may have been sent since. It counts as tried once without an outcome: the network is
    asked what it has before anything goes out, and where nobody can be asked staff decide.
    """
    deliveries = sql.Identifier(environment.schema(manifest.town), "answers_delivery").as_string()
    return (
        f"UPDATE {deliveries} SET attempts = GREATEST(attempts, 1), problem = '', remedy = '', "
        "first_attempt_at = COALESCE(first_attempt_at, created_at) WHERE state = 'waiting';\n"
    )
