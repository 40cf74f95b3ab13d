"""What a map looks like (structure and loops), and what its panels say of it, side by side."""

from __future__ import annotations

import re
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from heed import cognition
from heed.dossiers import queries as dossiers
from heed.policy.maps import actions, panels, queries
from heed.policy.maps.views import found_map
from heed.policy.models import CognitiveMap
from heed.staff.access import may, person_of
from heed.staff.actions import NotPossible
from heed.staff.seen import Stale

#: Loops that the page shows; of more it says that there are.
MOST_LOOPS = 50


@require_GET
@may("see_dossiers")
def structure(request: HttpRequest, map_id: int) -> HttpResponse:
    stored = found_map(map_id)
    found = queries.as_map(stored)
    figures = cognition.structure(found)
    loops = cognition.loops(found, most=MOST_LOOPS)
    concepts = [
        {"name": name, "out": out, "into": into, "centrality": out + into, "kind": _kind(name, figures)}
        for name, out, into in zip(figures.concepts, figures.outdegree, figures.indegree, strict=True)
    ]
    concepts.sort(key=lambda one: -one["centrality"])
    context = {
        "map": stored,
        "figures": figures,
        "concepts": concepts,
        "loops": loops,
        "unweighed": stored.influences.filter(weight=None).count(),
    }
    return render(request, "policy/maps/structure.html", context)


def _kind(name: str, figures: cognition.Structure) -> str:
    if name in figures.transmitters:
        return _("only influences (transmitter)")
    if name in figures.receivers:
        return _("is only influenced (receiver)")
    return _("does both (ordinary)") if name in figures.ordinary else _("stands alone (isolated)")


@require_GET
@may("see_dossiers")
def compare(request: HttpRequest, map_id: int) -> HttpResponse:
    return _compared(request, found_map(map_id))


def _compared(request: HttpRequest, stored: CognitiveMap, status: int = 200, **more: Any) -> HttpResponse:
    said = panels.of_map(stored)
    shown = {one.panel.pk for one in said}
    context = {
        "map": stored,
        "said": said,
        "rows": panels.compared(stored, said),
        "stamp": panels.stamp(said),
        "waiting": [panel for panel in queries.panels_of(stored) if panel.pk not in shown],
        "may_edit": dossiers.may_edit(person_of(request), stored.dossier),
    }
    return render(request, "policy/maps/compare.html", context | more, status=status)


@require_POST
@may("edit_dossiers")
def take_over(request: HttpRequest, map_id: int) -> HttpResponse:
    stored, given = found_map(map_id), request.POST
    chosen = [int(one) for one in given.getlist("panel") if re.fullmatch(r"[0-9]{1,18}", one)]
    seen = given.get("seen", ""), given.get("seen_answers", "")
    try:
        number = actions.take_over(stored.pk, chosen, given.get("way", ""), *seen)
    except (NotPossible, Stale) as error:
        status = 409 if isinstance(error, Stale) else 422
        return _compared(request, found_map(map_id), status, problem=str(error), chosen=chosen)
    said = ngettext("%(n)d weight was taken over.", "%(n)d weights were taken over.", number)
    messages.success(request, said % {"n": number})
    return redirect("policy:map", stored.pk)
