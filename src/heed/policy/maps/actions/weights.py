"""The weights of a map are taken over from what panels said: an act of its own, never by itself."""

from __future__ import annotations

from collections.abc import Collection

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.policy.maps import panels
from heed.policy.maps.actions.base import changed, locked_map
from heed.policy.models import Influence
from heed.staff import seen as what_was_seen
from heed.staff.actions import NotPossible


@transaction.atomic
def take_over(map_id: int, panel_ids: Collection[int], way: str, seen: str | None, seen_answers: str | None) -> int:
    """Set each influence that a chosen panel spoke of to the mean or median of the panels' weights.

    What none of them spoke of keeps its weight. Each panel counts once, however many people it has. `seen_answers`:
    the stamp of the answers that were shown (`panels.stamp`); `Stale` where people answered since. Returns how many
    weights changed.
    """
    stored = locked_map(map_id, seen)
    said = panels.of_map(stored)
    what_was_seen.check(panels.stamp(said), seen_answers)
    chosen = [one for one in said if one.panel.pk in panel_ids]
    if not chosen or len(chosen) != len(set(panel_ids)):
        raise NotPossible(_("Choose at least one panel of which enough people have answered."))
    if way not in panels.WAYS:
        raise NotPossible(_("Choose how several panels are put together: mean or median."))
    rows = []
    for influence in stored.influences.select_related("source", "target"):
        weight = panels.together(chosen, influence, way)
        if weight is not None and weight != influence.weight:
            influence.weight = weight
            rows.append(influence)
    Influence.objects.bulk_update(rows, ["weight"])
    stored.taken_over = {
        "at": timezone.now().isoformat(),
        "way": way,
        "panels": [
            {"id": one.panel.pk, "name": one.panel.name, "kind": one.panel.kind, "answered": one.answered}
            for one in chosen
        ],
    }
    changed(stored, "taken_over")
    return len(rows)
