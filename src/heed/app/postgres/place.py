"""Where our own PostgreSQL server keeps its files, and which system user it runs as.

PostgreSQL refuses to run as root, and an unprivileged user cannot enter a checkout with mode 0700. So as root
everything moves to `/var/lib/heed`; for any other user it stays inside the checkout.
"""

import hashlib
import os
import pwd
import re
import stat
from dataclasses import dataclass
from pathlib import Path

from heed.app.postgres.errors import PostgresUnavailable

CHECKOUT = Path(__file__).resolve().parents[4]
ROOT_FOLDER = Path("/var/lib/heed")
# A socket address holds 107 bytes on Linux; the rest is the name that PostgreSQL puts behind the folder.
LONGEST_SOCKET_FOLDER = 107 - len("/.s.PGSQL.5432")


def running_as_root() -> bool:
    """Whether this process may and must hand the server to another user."""
    return os.geteuid() == 0


def short_hash(path: Path) -> str:
    """Twelve hexadecimal digits that stand for a path."""
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:12]


def root_folder_for(path: Path) -> Path:
    """The folder that stands for `path` when we run as root."""
    return ROOT_FOLDER / short_hash(path)


@dataclass(frozen=True)
class Place:
    """The files of one server.

    `home` belongs to us and holds what the server may read but not change; `data` and `socket` belong to the system
    user that the server runs as. As root we write nothing into those two: whoever owns a folder could put a link there.
    """

    home: Path
    socket: Path

    @property
    def data(self) -> Path:
        """The data folder (PGDATA)."""
        return self.home / "data"

    @property
    def log(self) -> Path:
        """What the server and its tools have said."""
        return self.home / "server.log"

    @property
    def lock(self) -> Path:
        """Held by whoever is starting or stopping the server."""
        return self.home / "lock"


def place_for(folder: Path) -> Place:
    """Where a server asked for at `folder` really lives, for the user that we are."""
    folder = folder.resolve()  # by whatever path it is reached, it is one server
    home = root_folder_for(folder.parent) / folder.name.lstrip(".") if running_as_root() else folder
    return Place(home=home, socket=_socket_folder(home))


def _socket_folder(home: Path) -> Path:
    """Beside the data; in /tmp where that path is too long, or has signs that a connection string would split."""
    beside = home / "socket"
    plain = re.fullmatch(r"[A-Za-z0-9/._-]+", str(beside)) is not None
    if plain and len(os.fsencode(beside)) <= LONGEST_SOCKET_FOLDER:
        return beside
    # Not TMPDIR: two processes with another environment must find the same socket.
    return Path("/tmp") / f"heed-{os.geteuid()}-{short_hash(home)}"


def server_user(place: Place) -> pwd.struct_passwd:
    """The system user that the server runs as: ourselves, or as root an unprivileged one.

    The owner of existing data stays the owner, also when a `postgres` user appears on the machine later.
    """
    if not running_as_root():
        return _user_with_number(os.geteuid())
    if place.data.exists():
        return _user_with_number(place.data.stat().st_uid)
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise PostgresUnavailable(
        "PostgreSQL cannot run as root, and this machine has no user 'postgres' or 'nobody'. "
        "Create one of them, run Heed as another user, or name a server in DATABASE_URL."
    )


def _user_with_number(number: int) -> pwd.struct_passwd:
    try:
        return pwd.getpwuid(number)
    except KeyError:
        raise PostgresUnavailable(
            f"The user number {number} has no name in /etc/passwd, and PostgreSQL needs one. "
            "Add the user there, or name a server in DATABASE_URL."
        ) from None


def refuse_folder_of_others(place: Place) -> None:
    """Say so where the server's folder is there and not ours to enter."""
    if place.home.exists() and not os.access(place.home, os.R_OK | os.W_OK | os.X_OK):
        raise PostgresUnavailable(
            f"{place.home} belongs to another user. Run Heed as that user, name another folder in HEED_PG_FOLDER, "
            "or name a server in DATABASE_URL."
        )


def make_folders(place: Place, user: pwd.struct_passwd) -> None:
    """Create the home and the socket folder with the right owners and permissions."""
    try:
        if running_as_root():
            # The server's user must pass through, and may read its settings and binaries there.
            for folder in (ROOT_FOLDER, place.home.parent, place.home):
                _make_folder(folder, 0o755)
        else:
            _make_folder(place.home, 0o700)
        make_private_folder(place.socket, user)
    except OSError as error:
        raise PostgresUnavailable(
            f"Cannot prepare the folder {error.filename or place.home} for PostgreSQL: {error.strerror}. "
            "Make it writable, name another one in HEED_PG_FOLDER, or name a server in DATABASE_URL."
        ) from error


def _make_folder(folder: Path, mode: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    if folder.stat().st_uid == os.geteuid():
        folder.chmod(mode)


def make_private_folder(folder: Path, user: pwd.struct_passwd) -> None:
    """A folder that only `user` (and root) can enter. Refuses one that somebody else has put there."""
    folder.mkdir(mode=0o700, exist_ok=True)
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid not in (os.geteuid(), user.pw_uid):
        raise PostgresUnavailable(f"{folder} belongs to somebody else. Remove it and start again.")
    folder.chmod(0o700)
    if running_as_root():
        os.chown(folder, user.pw_uid, user.pw_gid)
