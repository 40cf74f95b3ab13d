"""What residents asked about their data: what erasing would do, what is exported, which requests wait."""

from __future__ import annotations

import calendar
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from heed.privacy import registry
from heed.privacy.models import RequestState, SubjectRequest
from heed.privacy.registry import Kind, Outcome, Row
from heed.staff import seen


def month_after(day: date) -> date:
    """The same day of the next month, or its last one where it has no such day (GDPR art. 12(3))."""
    year, month = (day.year + 1, 1) if day.month == 12 else (day.year, day.month + 1)
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


@dataclass(frozen=True, slots=True)
class Line:
    """So many of something, in words, with why it stays where it does."""

    number: int
    words: Any


@dataclass(frozen=True, slots=True)
class Plan:
    """What erasing does, by kind."""

    outcomes: Mapping[str, Outcome]

    def as_json(self) -> dict[str, dict[str, dict[str, int]]]:
        found = {slug: outcome.as_json() for slug, outcome in self.outcomes.items()}
        return {slug: one for slug, one in found.items() if one["erased"] or one["kept"]}

    @property
    def stamp(self) -> str:
        """Differs when anything else would go or stay."""
        return seen.fingerprint(self.as_json())

    def goes(self) -> list[Line]:
        return lines(self.as_json(), "erased")

    def stays(self) -> list[Line]:
        return lines(self.as_json(), "kept")


def lines(outcome: Mapping[str, Mapping[str, Mapping[str, int]]], which: str) -> list[Line]:
    """A stored outcome in words; what a former version of Heed named otherwise, by that name."""
    found = []
    for kind in registry.kinds():
        words = kind.erases if which == "erased" else kind.stays
        for name, number in outcome.get(kind.slug, {}).get(which, {}).items():
            found.append(Line(number, words.get(name, name)))
    return found


def export(contact: int) -> Iterator[tuple[Kind, Iterator[Row]]]:
    """All that is kept about one resident, by kind."""
    for kind in registry.kinds():
        yield kind, kind.export(contact)


def as_json(row: Row) -> dict[str, Any]:
    """Without its file, which lies beside it."""
    return {"what": str(row.what), "at": row.at.isoformat() if row.at else None, **_plain(row.values)}


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _storable(value) for name, value in values.items()}


def _storable(value: Any) -> Any:
    """As a file can hold it: half a character, as a network may have sent, is a question mark."""
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    return value.encode(errors="replace").decode() if isinstance(value, str) else value


def waiting() -> list[SubjectRequest]:
    """Erasures that wait for a second person, those that are due first."""
    rows = SubjectRequest.objects.filter(state=RequestState.ASKED).select_related("asked_by")
    return list(rows.order_by("due_on", "pk"))


def decided(most: int = 50) -> list[SubjectRequest]:
    """The latest first."""
    rows = SubjectRequest.objects.exclude(state=RequestState.ASKED).select_related("asked_by", "decided_by")
    return list(rows.order_by("-pk")[:most])


def of_contacts(contacts: Collection[int]) -> list[SubjectRequest]:
    """Of one person, the latest first."""
    rows = SubjectRequest.objects.filter(contact__in=contacts).select_related("asked_by", "decided_by")
    return list(rows.order_by("-pk"))
