from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.utils import timezone

from heed import bulk
from heed.privacy import keys
from heed.privacy.models import AuditEntry, Kind, VaultItem
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
