"""What pages show of the help of a language model."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db.models import Count, QuerySet
from django.db.models.functions import TruncMonth

from heed.answers.drafting_help import masking
from heed.answers.models import OPEN_HELP, HelpKind, HelpRequest, HelpState
from heed.casework.models import Case, Incident
from heed.privacy import keys
from heed.staff.models import Person


def is_on() -> bool:
    """Whether the installation names a language model for help with answers."""
    return bool(settings.DRAFTING_HELP_URL)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An answer of the model with personal data put back. `invented`: placeholders that stand for nothing; `missing`:
    words that stood in what it was asked about, and do not stand here."""

    text: str
    invented: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


def sealed_of(request: HelpRequest) -> Mapping[str, Any]:
    """What the placeholders stand for ("hidden"), and the text it was asked about, masked ("about"); {} once gone."""
    return keys.unseal(bytes(request.sealed)) if request.sealed else {}


def suggestion(request: HelpRequest) -> Suggestion:
    held = sealed_of(request)
    hidden: Mapping[str, str] = held.get("hidden", {})
    missing: list[str] = []
    if request.kind in (HelpKind.TRANSLATE, HelpKind.SIMPLIFY):
        missing = masking.dropped(held.get("about", ""), request.answer)
    return Suggestion(
        masking.restored(request.answer, hidden),
        tuple(masking.invented(request.answer, hidden)),
        tuple(hidden.get(one, one) for one in missing),
    )


def asked_about(request: HelpRequest) -> str:
    """The colleague's own text that it was asked about, as it was."""
    held = sealed_of(request)
    return masking.restored(held.get("about", ""), held.get("hidden", {}))


def open_of(about: Case | Incident, person: Person, summary: bool) -> HelpRequest | None:
    """The colleague's own request there that waits, or whose answer is not decided on; or the last one, where it
    failed and nothing was asked since."""
    if not is_on():
        return None
    rows = _of(about, person)
    rows = rows.filter(kind=HelpKind.SUMMARISE) if summary else rows.exclude(kind=HelpKind.SUMMARISE)
    latest = rows.order_by("-pk").first()
    return latest if latest and (latest.is_open or latest.state == HelpState.FAILED) else None


def last_used(about: Case | Incident, person: Person) -> HelpRequest | None:
    """The one whose text was put into the colleague's draft last, while it can still be taken out."""
    if not is_on():
        return None
    rows = _of(about, person).filter(state=HelpState.USED)
    return rows.exclude(sealed=None).order_by("-pk").first()


def _of(about: Case | Incident, person: Person) -> QuerySet[HelpRequest]:
    on = {"incident": about} if isinstance(about, Incident) else {"case": about}
    return HelpRequest.objects.filter(person=person, **on)


def log() -> QuerySet[HelpRequest]:
    """All requests, the newest first."""
    return HelpRequest.objects.select_related("person", "case").order_by("-pk")


@dataclass(frozen=True, slots=True)
class Month:
    """How many requests were made in a month (UTC), and what became of them, by state."""

    month: datetime
    total: int
    by_state: Mapping[str, int]

    @property
    def counts(self) -> list[int]:
        """In the order of `ENDS`; what waits still, or was never decided on, is the last."""
        ended = [self.by_state.get(state.value, 0) for state in ENDS]
        return [*ended, sum(self.by_state.get(state.value, 0) for state in OPEN_HELP)]


#: As the columns of a table of months.
ENDS = (HelpState.USED, HelpState.CHANGED, HelpState.THROWN_AWAY, HelpState.FAILED)


def months(most: int = 24) -> list[Month]:
    """The newest first."""
    rows = HelpRequest.objects.annotate(month=TruncMonth("asked_at")).values("month", "state")
    counted: dict[datetime, dict[str, int]] = {}
    for row in rows.annotate(n=Count("pk")).order_by("-month"):
        counted.setdefault(row["month"], {})[row["state"]] = row["n"]
    return [Month(month, sum(states.values()), states) for month, states in list(counted.items())[:most]]


def first_use() -> datetime | None:
    return HelpRequest.objects.order_by("asked_at").values_list("asked_at", flat=True).first()
