"""What would bring a concept nearest to a target: the question in the address, the answer on its page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from heed.cognition import MapError
from heed.dossiers.queries import may_edit
from heed.policy.scenarios import cautions, goals, queries
from heed.policy.scenarios.goals import GoalForm
from heed.policy.scenarios.views import the_map, too_large
from heed.staff.access import may, person_of


@require_GET
@may("see_dossiers")
def goal(request: HttpRequest, map_id: int) -> HttpResponse:
    """Nothing is kept: the same address asks the same question of the map as it is by then."""
    stored = the_map(map_id)
    try:
        ground = queries.ground(stored, timezone.now())
    except queries.TooLarge:
        return too_large(request, stored)
    form = GoalForm(ground, request.GET) if "concept" in request.GET else GoalForm(ground)
    found = None
    if form.is_bound and form.is_valid():
        try:
            found = goals.answer(ground, form.goal)
        except MapError:
            said = _(
                "The map does not come to rest without changes: there is nothing to compare with, so no search is made."
            )
            form.add_error(None, said)
    context = {
        "map": stored,
        "ground": ground,
        "warnings": cautions.of_map(ground),
        "goal_form": form,
        "answer": found,
        "may_edit": may_edit(person_of(request), stored.dossier),
        "is_full": stored.scenarios.count() >= queries.MOST_SCENARIOS,
        "most": queries.MOST_SCENARIOS,
    }
    status = 422 if form.is_bound and found is None else 200
    return render(request, "policy/scenarios/goal.html", context, status=status)
