from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from heed.privacy import keys
from heed.privacy.models import VaultItem


def opened(item_ids: Iterable[int | None]) -> dict[int, Any]:
    """What the vault holds under these ids. Erased items are missing."""
    wanted = [pk for pk in item_ids if pk]
    return {
        pk: keys.unseal(bytes(sealed))
        for pk, sealed in VaultItem.objects.filter(pk__in=wanted).values_list("pk", "sealed")
    }


def opened_file(item_id: int) -> bytes:
    return keys.unseal_bytes(bytes(VaultItem.objects.get(pk=item_id).sealed))
