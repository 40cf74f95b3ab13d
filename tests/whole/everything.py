"""All that a town's tables say, opened where it is sealed: what must stand nowhere is looked for here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress

from cryptography.fernet import InvalidToken
from django.db import connection

from heed.privacy import keys

_COLUMNS = """
    SELECT table_name, column_name, udt_name FROM information_schema.columns
     WHERE table_schema = current_schema() AND udt_name IN
           ('text', 'varchar', 'bpchar', 'json', 'jsonb', 'bytea', 'tsvector', '_text', '_varchar', 'name', 'citext')
     ORDER BY table_name, ordinal_position
"""


def columns() -> list[tuple[str, str, str]]:
    """Table, column and type of each column of the town in which words can stand."""
    with connection.cursor() as cursor:
        cursor.execute(_COLUMNS)
        return list(cursor.fetchall())


def said() -> Iterator[tuple[str, str]]:
    """ "table.column" and what stands in it, of every row."""
    with connection.cursor() as cursor:
        for table, column, kind in columns():
            value = f'"{column}"' if kind == "bytea" else f'"{column}"::text'
            cursor.execute(f'SELECT {value} FROM "{table}" WHERE "{column}" IS NOT NULL')
            for (content,) in cursor.fetchall():
                yield f"{table}.{column}", _opened(bytes(content)) if kind == "bytea" else content


def _opened(content: bytes) -> str:
    with suppress(InvalidToken, ValueError):  # what is not sealed: a vector, a model, a file of places
        content = keys.unseal_bytes(content)
    return content.decode("utf-8", "replace")


def places_of(words: Sequence[str]) -> dict[str, set[str]]:
    """By word the columns in which it stands. Words of plain letters: JSON may write others as \\uXXXX."""
    found: dict[str, set[str]] = {word: set() for word in words}
    for place, content in said():
        small = content.lower()
        for word in words:
            if word.lower() in small:
                found[word].add(place)
    return found
