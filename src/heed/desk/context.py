"""The rail on the left of every staff page: what a colleague may open, and how much waits there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from heed.desk import queries
from heed.staff.models import Person


@dataclass(frozen=True, slots=True)
class Item:
    label: str
    url: str
    current: bool
    count: int = 0
    trouble: int = 0
    key: str = ""


#: With "g" before it, the key that goes there.
_KEYS = {
    "desk:home": "d",
    "desk:inbox": "i",
    "desk:board": "b",
    "desk:tasks": "t",
    "desk:approvals": "a",
    "desk:facts": "f",
}


def rail(request: HttpRequest) -> dict[str, Any]:
    """`rail` for the staff's base template; worked out only where a page shows it."""
    return {"rail": SimpleLazyObject(lambda: list(_items(request)))}


def _items(request: HttpRequest) -> Iterator[Item]:
    person = request.user
    if not isinstance(person, Person) or not person.may("see_desk"):
        return
    figures = queries.counts(person)
    entries: list[tuple[str, str, str, int, int]] = [
        (_("My day"), "desk:home", "see_desk", figures["mine"], 0),
        (_("Notifications"), "desk:notifications", "see_desk", figures["notifications"], 0),
        (_("Inbox"), "desk:inbox", "see_cases", figures["answer"], 0),
        (_("Board"), "desk:board", "see_cases", 0, 0),
        (_("Incidents"), "desk:incidents", "see_cases", figures["incidents"], 0),
        (_("Tasks"), "desk:tasks", "see_cases", figures["tasks"], 0),
        (_("Approvals"), "desk:approvals", "see_cases", figures["approvals"], figures["trouble"]),
        (_("Facts"), "desk:facts", "see_facts", 0, 0),
        (_("Dossiers"), "dossiers:dossiers", "see_dossiers", 0, 0),
        (_("Alarms"), "desk:alarms", "see_cases", 0, figures["alarms"]),
        (_("Settled"), "desk:settled", "see_cases", 0, 0),
        (_("Enter a report"), "desk:counter", "enter_reports", 0, 0),
        (_("Figures"), "insight:figures", "see_figures", 0, 0),
        (_("Quality"), "learning:quality", "see_quality", 0, 0),
        (_("Accounts"), "desk:accounts", "see_accounts", 0, figures["accounts"]),
        (_("Settings"), "staff:settings", "see_desk", 0, 0),
    ]
    current = _current(request.path, [reverse(name) for _label, name, *_rest in entries])
    for label, name, act, count, trouble in entries:
        if person.may(act):
            url = reverse(name)
            yield Item(label, url, url == current, count, trouble, _KEYS.get(name, ""))


def _current(path: str, urls: list[str]) -> str:
    """The longest address that the page's own begins with; a case and its messages belong to the inbox, exceptions and
    restrictions to approvals, the register of algorithms and personal data to settings, what a dossier gathers to
    dossiers."""
    if path.startswith(("/desk/cases/", "/desk/messages/")):
        return reverse("desk:inbox")
    if path.startswith(("/desk/exceptions/", "/desk/restrictions/")):
        return reverse("desk:approvals")
    if path.startswith(("/desk/register/", "/desk/privacy/")):
        return reverse("staff:settings")
    if path.startswith("/desk/policy/"):
        return reverse("dossiers:dossiers")
    return max((url for url in urls if path.startswith(url)), key=len, default="")
