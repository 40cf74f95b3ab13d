"""Every test runs on a PostgreSQL of its own (or the one that DATABASE_URL names), in a town called "test"."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import django
import hypothesis
import pytest

# Set here and not in pyproject.toml: settings read the environment, so they must not be loaded before it is set.
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "heed.app.settings")
os.environ.setdefault("HEED_TOWN", "test")
os.environ.setdefault("HEED_ALLOWED_NETWORKS", "127.0.0.0/8")
os.environ.setdefault("HEED_DATA", tempfile.mkdtemp(prefix="heed-test-"))
os.environ.setdefault("HEED_PG_DURABLE", "off")
os.environ.setdefault("HEED_PG_FOLDER", str(Path(__file__).parent / ".postgres-test"))
os.environ.setdefault("HEED_LEASE_SECONDS", "5")
# Playwright's synchronous calls run in an event loop; Django's own calls in the same thread are fine all the same.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

django.setup()

from django.db import OperationalError, connections  # noqa: E402  (only after the set-up)
from django.db.backends.postgresql.operations import DatabaseOperations  # noqa: E402
from django.utils import translation  # noqa: E402

# Two runs beside each other must not share a database.
connections.databases["default"]["TEST"]["NAME"] = f"test_heed_{os.getpid()}"

_empty = DatabaseOperations.execute_sql_flush


def empty_all(self: DatabaseOperations, statements: list[str]) -> None:
    """Django's own, with the jobs, whose tables it does not manage. Again where a page still asked the server something
    meanwhile and the database broke off one of the two."""
    for again in (True, True, False):
        try:
            _empty(self, [*statements, "TRUNCATE procrastinate_jobs, procrastinate_workers CASCADE"])
            break
        except OperationalError:
            if not again:
                raise


DatabaseOperations.execute_sql_flush = empty_all

# No test is about seconds: a slow machine must not fail one.
hypothesis.settings.register_profile("heed", deadline=None)
hypothesis.settings.load_profile("heed")

pytest_plugins = ["tests.peers.fixtures", "tests.people", "tests.browser"]


@pytest.fixture(autouse=True)
def quick_passwords(settings: Any) -> None:
    """Hashing is slow on purpose; tests need not wait for it."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(autouse=True)
def speaks_english(settings: Any) -> Iterator[None]:
    """Tests read the texts as they stand in the code; those of the translation ask for Dutch themselves."""
    settings.LANGUAGE_CODE = "en"
    with translation.override("en"):
        yield
