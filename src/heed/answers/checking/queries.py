"""The checks in figures: how often answers went out against them, and how often colleagues called them wrong."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Q, QuerySet

from heed.answers.checks import RULES
from heed.answers.models import FindingAtSending, WrongFinding

#: Figures are of so many days.
DAYS = 90


@dataclass(frozen=True, slots=True)
class OfCheck:
    """One check. `sent`: answers that went out with a finding of it; `wrong`: findings called wrong, by `people`."""

    check: str
    sent: int
    wrong: int
    people: int


def figures(now: datetime) -> list[OfCheck]:
    """Each check in the last `DAYS`: those called wrong most often first."""
    since = now - timedelta(days=DAYS)
    sent = _by_check(FindingAtSending.objects.filter(at__gte=since).values_list("check_slug").annotate(Count("pk")))
    called = WrongFinding.objects.filter(at__gte=since).values_list("check_slug")
    wrong = {
        check: (number, people)
        for check, number, people in called.annotate(Count("pk"), Count("person", distinct=True)).order_by()
    }
    rows = [OfCheck(rule.slug, sent.get(rule.slug, 0), *wrong.get(rule.slug, (0, 0))) for rule in RULES]
    return sorted(rows, key=lambda row: (-row.wrong, -row.sent))


def _by_check(rows: Iterable[tuple[str, int]]) -> dict[str, int]:
    return dict(rows)


def called_wrong(unread: bool) -> QuerySet[WrongFinding]:
    """What colleagues called wrong, the newest first; only what no lead has read, or what one has."""
    return WrongFinding.objects.filter(Q(read_by=None) if unread else ~Q(read_by=None)).select_related(
        "person", "read_by"
    )
