"""How long each kind of personal data is kept in this town: what Heed proposes, or what the town set."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone

from heed.privacy import registry
from heed.privacy.models import AuditEntry, RetentionTerm
from heed.privacy.registry import Kind

#: Rows that are counted for a page; more are said to be more.
MOST_COUNTED = 1000


@dataclass(frozen=True, slots=True)
class Term:
    """The term of a kind. `days` None: nothing expires. `set_by`: None where the town has set none."""

    kind: Kind
    days: int | None
    set_by: RetentionTerm | None

    @property
    def waits(self) -> bool:
        """Nothing goes, since the town has not yet said how long."""
        return self.set_by is None and self.kind.waits_for_town

    @property
    def number(self) -> int:
        return self.set_by.number if self.set_by else 0


def terms() -> dict[str, Term]:
    """By kind, of those that have a term."""
    latest = {
        row.kind: row for row in RetentionTerm.objects.select_related("by").order_by("kind", "-number").distinct("kind")
    }
    return {kind.slug: _term(kind, latest.get(kind.slug)) for kind in registry.kinds() if kind.has_term}


def _term(kind: Kind, set_by: RetentionTerm | None) -> Term:
    if set_by:
        return Term(kind, set_by.days, set_by)
    return Term(kind, None if kind.waits_for_town else kind.proposed, None)


def number(slug: str) -> int:
    """Of the term that counts now; 0 for Heed's own."""
    rows = RetentionTerm.objects.filter(kind=slug).order_by("-number")
    return rows.values_list("number", flat=True).first() or 0


def kept_since(slug: str, now: datetime | None = None) -> datetime | None:
    """What is older is let go; None where nothing is. `KeyError` for a kind without a term."""
    days = terms()[slug].days
    return None if days is None else (now or timezone.now()) - timedelta(days=days)


def history(slug: str) -> list[RetentionTerm]:
    """The terms that were set, the latest first."""
    return list(RetentionTerm.objects.filter(kind=slug).select_related("by").order_by("-number"))


def would_go(kind: Kind, days: int | None) -> int:
    """How many rows would go at once with this term, counted up to `MOST_COUNTED`."""
    if days is None or kind.due is None:
        return 0
    return len(kind.due(timezone.now() - timedelta(days=days), MOST_COUNTED))


def latest_run() -> AuditEntry | None:
    return AuditEntry.objects.filter(act="expiry_done").order_by("-at").first()
