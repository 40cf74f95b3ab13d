"""Many rows at once, where Django's own `bulk_create` and `bulk_update` are too slow: the intake of messages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from operator import attrgetter
from typing import Any

from django.db import connection, models

_NUMBERS = (models.AutoField, models.BigAutoField, models.SmallAutoField)


class Among(models.Func):
    """For `filter`: whether a column holds one of many values. They travel as one array, where `__in` names each."""

    template = "%(expressions)s)"
    arg_joiner = " = ANY("
    output_field = models.BooleanField()

    def __init__(self, name: str, values: Iterable[Any]) -> None:
        super().__init__(models.F(name), models.Value(list(values)))


def insert(rows: Sequence[models.Model]) -> None:
    """Store new rows of one model by COPY, and set their ids in the order given.

    Takes about a third of the time of `bulk_create`. A row that is there already is an `IntegrityError`.
    """
    if not rows:
        return
    model = type(rows[0])
    columns = _columns(model)
    with connection.cursor() as cursor:
        if isinstance(model._meta.pk, _NUMBERS):
            _number(cursor, model, rows)
        names = ", ".join(name for name, _, _ in columns)
        statement = f"COPY {model._meta.db_table} ({names}) FROM STDIN (FORMAT BINARY)"
        with connection.wrap_database_errors, cursor.copy(statement) as copy:
            copy.set_types([type_name for _, type_name, _ in columns])
            for row in rows:
                copy.write_row([value_of(row) for _, _, value_of in columns])
    for row in rows:
        row._state.adding, row._state.db = False, connection.alias


def update(rows: Sequence[models.Model], fields: Sequence[str]) -> None:
    """Write these fields of rows of one model, in one statement. JSON and array fields are not for this."""
    if not rows:
        return
    model = type(rows[0])
    columns = [column for column in _columns(model) if column[0] in (*fields, _key(model))]
    changes = ", ".join(f"{name} = new.{name}" for name, _, _ in columns if name != _key(model))
    arrays = ", ".join(f"%s::{type_name}[]" for _, type_name, _ in columns)
    names = ", ".join(name for name, _, _ in columns)
    statement = (
        f"UPDATE {model._meta.db_table} AS old SET {changes} FROM unnest({arrays}) AS new ({names})"
        f" WHERE old.{_key(model)} = new.{_key(model)}"
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, [[value_of(row) for row in rows] for _, _, value_of in columns])


def _number(cursor: Any, model: type[models.Model], rows: Sequence[models.Model]) -> None:
    """Ids for rows that have none yet, taken from the table's own sequence."""
    without = [row for row in rows if row.pk is None]
    cursor.execute(
        "SELECT nextval(name::regclass) FROM pg_get_serial_sequence(%s, %s) AS name, generate_series(1, %s)",
        [model._meta.db_table, _key(model), len(without)],
    )
    for row, (number,) in zip(without, cursor.fetchall(), strict=True):
        row.pk = number


def _key(model: type[models.Model]) -> str:
    assert model._meta.pk is not None
    return str(model._meta.pk.column)


@cache
def _columns(model: type[models.Model]) -> list[tuple[str, str, Callable[[models.Model], Any]]]:
    """Of each column its name, its type in PostgreSQL, and how its value is taken from a row."""
    return [(str(field.column), _type(field), _value_of(field)) for field in model._meta.concrete_fields]


def _type(field: models.Field[Any, Any]) -> str:
    return str(field.db_type(connection)).partition("(")[0]


def _value_of(field: models.Field[Any, Any]) -> Callable[[models.Model], Any]:
    if getattr(field, "auto_now_add", False) or getattr(field, "auto_now", False):
        return lambda row: field.pre_save(row, add=True)
    return attrgetter(field.attname)
