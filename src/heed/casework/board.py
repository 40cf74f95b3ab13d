"""A department's open cases as a board: by status, nearest promise first; and how much lies with whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, Q, QuerySet

from heed.casework.models import Case
from heed.casework.status import CLOSED, OPEN, Status
from heed.staff.models import Department

#: Cases shown of each status, those with the nearest promise.
SHOWN = 12
SOON = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Column:
    """The open cases of one status. `cases` are those with the nearest promise, at most `SHOWN`."""

    status: Status
    count: int
    cases: list[Case]

    @property
    def more(self) -> int:
        return self.count - len(self.cases)


@dataclass(frozen=True, slots=True)
class Load:
    """What lies with a colleague (None: with nobody): open cases, those promised within a day, and broken promises."""

    name: str | None
    count: int
    soon: int
    broken: int


@dataclass(frozen=True, slots=True)
class Board:
    columns: list[Column]
    loads: list[Load]


def board(department: Department, now: datetime) -> Board:
    """In the order of the statuses; colleagues by name, for this is for sharing work and ranks nobody."""
    rows = Case.objects.filter(department=department).exclude(status__in=CLOSED)
    counts = dict(rows.values_list("status").annotate(n=Count("pk")).order_by())
    statuses = [status for status in Status if status in OPEN]
    columns = [Column(status, counts.get(status, 0), _nearest(rows, status)) for status in statuses]
    return Board(columns, [_load(row) for row in _by_assignee(rows, now)])


def _nearest(rows: QuerySet[Case], status: Status) -> list[Case]:
    found = rows.filter(status=status).select_related("topic", "assignee", "department")
    return list(found.order_by("promised_at", "pk")[:SHOWN])


def _by_assignee(rows: QuerySet[Case], now: datetime) -> list[dict[str, Any]]:
    runs = Q(paused_at=None)
    soon, broken = runs & Q(promised_at__gte=now, promised_at__lt=now + SOON), runs & Q(promised_at__lt=now)
    counted: Any = rows.values("assignee__name").annotate(
        count=Count("pk"), soon=Count("pk", filter=soon), broken=Count("pk", filter=broken)
    )
    return sorted(counted, key=lambda row: (row["assignee__name"] is None, (row["assignee__name"] or "").casefold()))


def _load(row: dict[str, Any]) -> Load:
    return Load(row["assignee__name"], row["count"], row["soon"], row["broken"])
