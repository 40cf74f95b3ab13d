"""The PostgreSQL server that Heed uses: the one that DATABASE_URL names, else one of its own.

Environment: `DATABASE_URL` names a server; `HEED_PG_BIN` a folder with PostgreSQL's programs; `HEED_PG_FOLDER` the
folder of our own server; `HEED_PG_DURABLE=off` leaves out fsync (tests).
"""

import os
from pathlib import Path

from heed.app.postgres.binaries import binary
from heed.app.postgres.errors import PostgresUnavailable
from heed.app.postgres.place import CHECKOUT
from heed.app.postgres.server import ROLE, EmbeddedServer

__all__ = ["EmbeddedServer", "PostgresUnavailable", "binary", "database_url", "own_server"]


def database_url(folder: Path | None = None) -> str:
    """The connection string of Heed's database: DATABASE_URL, else our own server's, which is started where needed.

    `folder` is where our own server lives; left out, it is HEED_PG_FOLDER or `.postgres` in the checkout.
    Raises PostgresUnavailable with what is wrong and what to do.
    """
    named = os.environ.get("DATABASE_URL", "").strip()
    if named:
        return named
    server = own_server(folder)
    server.ensure_running()
    server.ensure_database(ROLE)
    return server.url(ROLE)


def own_server(folder: Path | None = None) -> EmbeddedServer:
    """Our own server, running or not."""
    chosen = folder or Path(os.environ.get("HEED_PG_FOLDER") or CHECKOUT / ".postgres")
    return EmbeddedServer(chosen, durable=os.environ.get("HEED_PG_DURABLE", "on") != "off")
