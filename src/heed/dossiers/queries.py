"""What pages and other rooms ask of dossiers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import Q, QuerySet

from heed.dossiers.models import Dossier, Stage
from heed.staff.models import Person

PAGE = 50


@dataclass(frozen=True, slots=True)
class Filters:
    """What the list is narrowed to; all of it stands in the page's address."""

    words: str = ""
    stage: str = ""
    closed: bool = False
    mine: bool = False

    @classmethod
    def of(cls, query: Mapping[str, str]) -> Filters:
        stage = query.get("stage", "")
        return cls(
            words=query.get("words", "")[:100].replace("\0", ""),
            stage=stage if stage in Stage.values else "",
            closed=query.get("closed") == "1",
            mine=query.get("mine") == "1",
        )

    def query(self) -> str:
        values = {"words": self.words, "stage": self.stage}
        values |= {"closed": "1" if self.closed else "", "mine": "1" if self.mine else ""}
        return urlencode({name: value for name, value in values.items() if value})


def listed(filters: Filters, person: Person) -> QuerySet[Dossier]:
    """Open dossiers by title, or the closed ones, those closed last first."""
    rows = Dossier.objects.filter(closed_at__isnull=not filters.closed).select_related("owner", "department")
    if filters.stage:
        rows = rows.filter(stage=filters.stage)
    if filters.mine:
        rows = rows.filter(owner=person)
    for word in filters.words.split()[:8]:
        rows = rows.filter(Q(title__icontains=word) | Q(summary__icontains=word))
    return rows.order_by("-closed_at", "pk") if filters.closed else rows


def may_edit(person: Person, dossier: Dossier) -> bool:
    """Whether a colleague may change what the dossier gathers: nobody may while it is closed."""
    return person.may("edit_dossiers") and dossier.is_open


def owners() -> QuerySet[Person]:
    """Colleagues who can own a dossier: they can open it."""
    from heed.staff.permissions import ACTS

    return Person.objects.filter(is_active=True, role__in=ACTS["see_dossiers"]).order_by("name", "pk")
