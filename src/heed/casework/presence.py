"""Reads of who is at work on cases in this moment."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils import timezone

from heed.casework.actions.presence import PRESENT_FOR
from heed.casework.models import Claim, Presence
from heed.staff.models import Person


@dataclass(frozen=True, slots=True)
class Others:
    """Who besides the reader is at a case: names of those who have it open, and the claim of who answers it."""

    looking: tuple[str, ...] = ()
    claim: Claim | None = None

    @property
    def state(self) -> str:
        """Differs when something else is to be shown."""
        answering = f"{self.claim.person_id}" if self.claim else ""
        return f"{answering}:{','.join(self.looking)}"


def others(case_id: int, reader: Person) -> Others:
    now = timezone.now()
    claim = Claim.objects.filter(pk=case_id, until__gt=now).exclude(person=reader).select_related("person").first()
    present = Presence.objects.filter(case=case_id, seen_at__gt=now - PRESENT_FOR).exclude(person=reader)
    if claim:
        present = present.exclude(person=claim.person_id)
    return Others(tuple(present.order_by("person__name").values_list("person__name", flat=True)), claim)


def answering(case_ids: Iterable[int]) -> dict[int, str]:
    """The names of those who are answering now, by case."""
    rows = Claim.objects.filter(pk__in=list(case_ids), until__gt=timezone.now())
    return dict(rows.values_list("pk", "person__name"))
