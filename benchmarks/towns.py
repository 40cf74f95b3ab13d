"""Towns to measure in: each in a schema of its own, on a PostgreSQL of the benchmarks' own.

The town of a process is fixed before Django is set up, so everything that touches a town runs in a process of its own.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

CHECKOUT = Path(__file__).resolve().parents[1]
FOLDER = CHECKOUT / ".postgres-bench"
#: The channel of the town's accounts: the one with the largest payloads.
CHANNEL = "mastodon"
ACCOUNTS = 2

spawning = multiprocessing.get_context("spawn")


def settle(town: str) -> None:
    """Where the benchmarks' data is, for this process and those that it starts."""
    os.environ.setdefault("HEED_PG_FOLDER", str(FOLDER))
    os.environ.setdefault("HEED_DATA", str(CHECKOUT / ".heed" / "bench"))
    os.environ["HEED_TOWN"] = town
    os.environ["DJANGO_SETTINGS_MODULE"] = "heed.app.settings"


def enter(town: str) -> None:
    """From here on this process serves `town`."""
    import django

    settle(town)
    django.setup()


def run_in(town: str, function: Callable[..., Any], *arguments: Any) -> Any:
    """What `function` returns, called in a process of its own that serves `town`."""
    with ProcessPoolExecutor(1, mp_context=spawning, initializer=enter, initargs=(town,)) as process:
        return process.submit(function, *arguments).result()


def make() -> None:
    """The process's town, new and empty: Havenstad's departments, topics, hours and staff, and two accounts."""
    from django.core.management import call_command

    from heed.app.demo import loading

    remove()
    call_command("migrate", interactive=False, verbosity=0)
    loading.make_town()
    make_accounts()


def remove() -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SET client_min_messages = warning")
        cursor.execute(f"DROP SCHEMA IF EXISTS town_{os.environ['HEED_TOWN']} CASCADE")


def make_accounts() -> None:
    """Accounts in rehearsal: nothing that is said in a benchmark leaves the machine."""
    from heed.inbox.actions import connect_account

    for number in range(1, ACCOUNTS + 1):
        settings = {"rehearsal": True, "base_url": "https://sociaal.example", "account_id": str(number)}
        connect_account(CHANNEL, f"account-{number}", f"havenstad{number}@sociaal.example", settings, {})


def messages_stored() -> int:
    """How many messages of residents the process's town holds, with its tables brought up to date."""
    from django.core.management import call_command
    from django.db import connection

    call_command("migrate", interactive=False, verbosity=0)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM inbox_message WHERE direction = 'in'")
        return int(cursor.fetchone()[0])


def session_of(email: str) -> str:
    """The cookie of a colleague of the process's town who has just logged in."""
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    from heed.staff.models import Person

    person = Person.objects.get(email=email)
    session = SessionStore()
    session[SESSION_KEY] = str(person.pk)
    session[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
    session[HASH_SESSION_KEY] = person.get_session_auth_hash()
    session.save()
    return str(session.session_key)


def stocked(stored: int) -> str:
    """The name of a town with about so many messages of residents; made and filled where it is not there yet.

    Messages that earlier measurements added are left there, up to half as many again.
    """
    from benchmarks import filling, machine

    town = f"bench_{stored}"
    present = run_in(town, messages_stored)
    if not stored <= present <= stored * 1.5 + 100_000:
        machine.say(f"making a town with {stored:,} messages")
        run_in(town, filling.fill, stored)
    return town
