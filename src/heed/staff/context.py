from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from heed.staff.access import town_of
from heed.staff.permissions import ACTS


def town(request: HttpRequest) -> dict[str, Any]:
    """`town` for every template, and `may_…` for each act that the reader's role allows."""
    person = getattr(request, "user", None)
    may = {f"may_{act}": person.may(act) for act in ACTS} if person and person.is_authenticated else {}
    return {"town": SimpleLazyObject(lambda: town_of(request)), **may}
