"""Rows locked for a change: of an open dossier only, and only as they were shown."""

from __future__ import annotations

from django.db.models import F

from heed.dossiers import actions as dossiers
from heed.policy.models import CognitiveMap, Panel
from heed.staff import seen as what_was_seen


def locked_map(map_id: int, seen: str | None) -> CognitiveMap:
    """`seen`: the version that was shown (None: none was); `Stale` where there is a later one."""
    stored = CognitiveMap.objects.select_for_update(of=("self",)).select_related("dossier").get(pk=map_id)
    dossiers.locked_open(stored.dossier_id)
    what_was_seen.check(str(stored.version), seen)
    return stored


def changed(stored: CognitiveMap, *fields: str) -> CognitiveMap:
    """Save these fields of a locked map, as its next version."""
    stored.version += 1
    stored.save(update_fields=[*fields, "version"])
    return stored


def locked_panel(panel_id: int, seen: str | None) -> Panel:
    panel = Panel.objects.select_for_update(of=("self",)).select_related("map").get(pk=panel_id)
    dossiers.locked_open(panel.map.dossier_id)
    what_was_seen.check(str(panel.version), seen)
    return panel


def next_version(panel: Panel, **values: object) -> Panel:
    """Store these values of a locked panel, as its next version."""
    Panel.objects.filter(pk=panel.pk).update(**values, version=F("version") + 1)
    panel.refresh_from_db()
    return panel
