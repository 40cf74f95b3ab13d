"""The connection to PostgreSQL for one town: its schema first, `public` (extensions) after it."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from heed.app import postgres


def django_settings(schema: str) -> dict[str, Any]:
    """Django's DATABASES entry. The town's schema travels with each connection, jobs included."""
    url = urlsplit(postgres.database_url())
    query = dict(parse_qsl(url.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(url.path.lstrip("/")),
        "USER": unquote(url.username or ""),
        "PASSWORD": unquote(url.password or ""),
        "HOST": query.pop("host", "") or url.hostname or "",
        "PORT": str(url.port or query.pop("port", "")),
        "CONN_MAX_AGE": 300,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {
            **query,
            "options": f"-c search_path={schema},public -c timezone=UTC",
            "connect_timeout": 10,
        },
    }
