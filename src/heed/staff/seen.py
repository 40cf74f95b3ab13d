"""What somebody was shown before they changed it: whoever writes says what they saw, and learns what they missed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from heed.staff.models import Department, Person


class Stale(RuntimeError):
    """Somebody else changed it after it was shown. Nothing was written. The text says what to do, for people."""


def fingerprint(values: Mapping[str, Any]) -> str:
    """Differs when any value does. `values`: what JSON can hold."""
    text = json.dumps(values, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def of_person(person: Person) -> str:
    """The fingerprint of what can be changed of a colleague."""
    values = {"name": person.name, "role": person.role, "language": person.language}
    return fingerprint({**values, "department": person.department_id})


def of_department(department: Department) -> str:
    """The fingerprint of what can be changed of a department."""
    return fingerprint({"names": department.names, "email": department.email})


def check(stored: str, shown: str | None) -> None:
    """`Stale` where what is stored is not what was shown (None: whoever asks was shown nothing)."""
    if shown is not None and stored != shown:
        raise Stale(_("Somebody else changed this while you were busy. Nothing of yours has been saved yet."))
