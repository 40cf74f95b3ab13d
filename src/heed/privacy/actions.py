from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import transaction
from django.db.models import F, Sum
from django.utils import timezone

from heed import bulk
from heed.privacy import keys
from heed.privacy.models import AuditEntry, Kind, SendingCount, VaultItem
from heed.staff.models import Person


def put(kind: Kind, values: Sequence[Any]) -> list[int]:
    """Store values encrypted. Returns their ids, in the order given."""
    now = timezone.now()
    return bulk.insert_values(
        VaultItem, ("kind", "sealed", "created_at"), [(kind.value, keys.seal(value), now) for value in values]
    )


def put_file(content: bytes) -> int:
    return VaultItem.objects.create(kind=Kind.FILE, sealed=keys.seal_bytes(content)).pk


def replace(item_id: int, value: Any) -> None:
    VaultItem.objects.filter(pk=item_id).update(sealed=keys.seal(value))


def erase(item_ids: Iterable[int | None]) -> int:
    """Remove for good. Returns how many were there."""
    return VaultItem.objects.filter(pk__in=[pk for pk in item_ids if pk]).delete()[0]


def record(act: str, object_kind: str, object_id: object, person: Person | None = None, **detail: Any) -> AuditEntry:
    """Write down that somebody looked or did. `detail` must hold no personal data."""
    return AuditEntry.objects.create(
        act=act, object_kind=object_kind, object_id=str(object_id), person=person, detail=detail
    )


def count_sending(form: str, address: str, most_an_hour: int, most_a_day: int) -> bool:
    """Count one form of a kind sent from this network address; False when it is one too many.

    Hours are clock hours and days are days of UTC. A form refused counts too, so that trying on does not help. The
    address itself is not stored.
    """
    now = timezone.now()
    visitor = keys.digest("visitor", form, now.date().isoformat(), address)
    with transaction.atomic():
        row, is_new = SendingCount.objects.get_or_create(visitor=visitor, hour=now.hour, defaults={"day": now.date()})
        SendingCount.objects.filter(pk=row.pk).update(number=F("number") + 1)
        row.refresh_from_db()
        if is_new:
            SendingCount.objects.filter(day__lt=now.date()).delete()
        today = SendingCount.objects.filter(visitor=visitor).aggregate(sum=Sum("number"))["sum"]
    return row.number <= most_an_hour and today <= most_a_day
