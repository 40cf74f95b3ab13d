"""The rota as it is stored, and what pages and alarms ask of it."""

from __future__ import annotations

import hashlib
from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils import timezone

from heed.staff import duty, queries
from heed.staff.models import Absence, DutyFeed, DutyPattern, DutyShift, DutySwap, Person, SwapState


def rota() -> duty.Rota:
    """All that decides who is on duty; of people who cannot log in any more nothing."""
    active = {"person__is_active": True}
    return duty.Rota(
        zone=ZoneInfo(queries.town().time_zone),
        weekly=[
            duty.Weekly(
                row.person_id,
                row.weekday,
                row.starts,
                row.end_weekday,
                row.ends,
                row.first_day,
                row.last_day,
                row.every,
            )
            for row in DutyPattern.objects.filter(**active).order_by("pk")
        ],
        shifts=[
            duty.Duty(row.starts, row.ends, row.person_id) for row in DutyShift.objects.filter(**active).order_by("pk")
        ],
        swaps=[
            duty.Swap(row.starts, row.ends, row.person_id, row.replaces_id)
            for row in DutySwap.objects.filter(state=SwapState.ACCEPTED, **active).order_by("asked_at", "pk")
        ],
        absences=[duty.Duty(row.starts, row.ends, row.person_id) for row in Absence.objects.order_by("pk")],
    )


def on_duty(moment: datetime | None = None) -> Person | None:
    """The colleague who is on duty; None where there is a gap."""
    pk = rota().on_duty(moment or timezone.now())
    return Person.objects.filter(pk=pk).first() if pk else None


def key_hash(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()


def by_feed_key(key: str) -> Person | None:
    """Whose calendar a secret address is, while they have access."""
    found = DutyFeed.objects.filter(key_hash=key_hash(key), person__is_active=True).select_related("person").first()
    return found.person if found else None
