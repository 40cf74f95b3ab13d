"""Facts in words, for pages: values as people read them, and what a version changed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _

from heed.facts import values
from heed.facts.models import FactVersion, Kind
from heed.facts.shape import LABELS
from heed.staff.models import Department, Person

_SIGNS = {"EUR": "€", "GBP": "£", "TRY": "₺"}


def value(kind: str, text: str) -> str:
    """A typed value as the page's language writes it; as it is stored where it cannot be read."""
    try:
        return _said(kind, values.read(kind, text)) if kind and text else text
    except values.NotAValue:
        return text


def _said(kind: str, found: values.Value) -> str:
    if isinstance(found, bool):
        return _("yes") if found else _("no")
    if isinstance(found, values.Price):
        return f"{_SIGNS.get(found.currency, found.currency)} {number_format(found.amount, 2)}"
    if isinstance(found, values.Number):
        return f"{number_format(found.amount)} {found.unit}".strip()
    if isinstance(found, date):
        return date_format(found, "j F Y")
    return found if isinstance(found, str) else ", ".join(f"{begin:%H:%M}–{end:%H:%M}" for begin, end in found)


def differences(version: FactVersion, before: FactVersion | None) -> list[tuple[str, str, str]]:
    """What a version changed: label, what it was, what it became."""
    if before is None:
        return []
    names = _Names([before.values, version.values])
    changed = [name for name in version.changed if name in LABELS]
    return [(str(LABELS[name]), names.of(name, before.values), names.of(name, version.values)) for name in changed]


class _Names:
    """Departments and people by id, looked up once."""

    def __init__(self, rows: list[Mapping[str, Any]]) -> None:
        self.departments = Department.objects.in_bulk({row["department"] for row in rows})
        self.people = Person.objects.in_bulk({row["owner"] for row in rows if row["owner"]})

    def of(self, name: str, row: Mapping[str, Any]) -> str:
        held = row.get(name)
        if name == "department":
            return str(self.departments.get(held or 0, ""))
        if name == "owner":
            return str(self.people.get(held or 0, "") or _("the department"))
        if name == "statements":
            return " / ".join(f"{code}: {text}" for code, text in (held or {}).items())
        if name == "place":
            return (held or {}).get("name") or _("the whole town")
        if name == "kind":
            return str(Kind(held).label) if held else _("none")
        if name == "value":
            return value(row.get("kind", ""), held or "")
        if name == "ended":
            return _("yes") if held else _("no")
        return _day(held) if name in ("valid_from", "valid_until", "checked_on") else str(held or "")


def _day(text: str | None) -> str:
    return date_format(date.fromisoformat(text), "j M Y") if text else ""
