from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.db import connection
from django.db.models.signals import pre_migrate

EXTENSIONS = ("pg_trgm", "unaccent", "btree_gist")


def prepare_schema(**_: Any) -> None:
    """Before a town's tables: its schema, and the extensions that all towns of the database share."""
    from django.conf import settings

    from heed.app.environment import schema

    with connection.cursor() as cursor:
        cursor.execute(f'CREATE SCHEMA IF NOT EXISTS "{schema(settings.TOWN)}"')
        for extension in EXTENSIONS:
            cursor.execute(f"CREATE EXTENSION IF NOT EXISTS {extension} SCHEMA public")


class HeedConfig(AppConfig):
    name = "heed.app"
    label = "heed"
    verbose_name = "Heed"

    def ready(self) -> None:
        from heed.app import personal_data

        pre_migrate.connect(prepare_schema)
        personal_data.ready()
