"""The town's gazetteer: stored whole, for it is only ever replaced whole, and read by its fingerprint."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from heed.casework.models import GazetteerFile
from heed.staff import actions as staff
from heed.understanding import Gazetteer


@transaction.atomic
def replace(gazetteer: Gazetteer, files: Sequence[str]) -> GazetteerFile:
    """From now on messages are read with this gazetteer. Its areas become the town's districts, if it has any."""
    stored, _ = GazetteerFile.objects.update_or_create(
        pk=1,
        defaults={
            "content": gazetteer.pack(),
            "fingerprint": gazetteer.fingerprint,
            "files": list(files),
            "places": len(gazetteer),
        },
    )
    districts = gazetteer.districts_as_geojson()
    if districts["features"]:
        staff.save_districts(districts)
    return stored


def fingerprint() -> str:
    """Which gazetteer the town has now; "" where none was imported yet."""
    return GazetteerFile.objects.values_list("fingerprint", flat=True).first() or ""


def load(wanted: str) -> Gazetteer | None:
    """The gazetteer with this fingerprint, None where the town has another one or none."""
    row = GazetteerFile.objects.filter(fingerprint=wanted).values_list("content", "fingerprint").first()
    return Gazetteer.unpack(bytes(row[0]), row[1]) if row else None
