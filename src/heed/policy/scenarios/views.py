"""The scenario board, for staff: sliders, scenarios beside each other, reports."""

from __future__ import annotations

from typing import Any, cast

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from heed.dossiers.queries import may_edit
from heed.policy.models import CognitiveMap, Scenario
from heed.policy.scenarios import actions, cautions, forms, queries, reporting, showing
from heed.policy.scenarios.forms import ReportForm, ScenarioForm, WithdrawForm
from heed.policy.scenarios.goals import GoalForm
from heed.policy.scenarios.queries import Ground
from heed.policy.scenarios.showing import Shown, compared
from heed.staff.access import may, person_of
from heed.staff.actions import NotPossible
from heed.staff.seen import Stale


def the_map(map_id: int) -> CognitiveMap:
    return get_object_or_404(CognitiveMap.objects.select_related("dossier"), pk=map_id)


def too_large(request: HttpRequest, stored: CognitiveMap) -> HttpResponse:
    return render(request, "policy/scenarios/too_large.html", {"map": stored, "said": reporting.too_large()})


@require_GET
@may("see_dossiers")
def board(request: HttpRequest, map_id: int) -> HttpResponse:
    return _board(request, the_map(map_id))


def _board(
    request: HttpRequest, stored: CognitiveMap, status: int = 200, report: ReportForm | None = None
) -> HttpResponse:
    try:
        ground = queries.ground(stored, timezone.now())
    except queries.TooLarge:
        return too_large(request, stored)
    found = queries.scenarios(stored)
    usual = {"title": stored.title, "language": stored.language}
    context = {
        "map": stored,
        "ground": ground,
        "warnings": cautions.of_map(ground),
        "scenarios": found,
        "rows": compared(ground, found),
        "is_full": len(found) >= queries.MOST_SCENARIOS,
        "reports": queries.reports(stored),
        "goal_form": GoalForm(ground),
        "matter": showing.mattering(ground, request.GET.get("matter", "")),
        "may_edit": may_edit(person_of(request), stored.dossier),
        "report_form": report or ReportForm(initial=usual, auto_id="report_%s"),
    }
    return render(request, "policy/scenarios/board.html", context, status=status)


@require_http_methods(["GET", "POST"])
@may("edit_dossiers")
def add(request: HttpRequest, map_id: int) -> HttpResponse:
    """Sliders to try out, and to keep under a name."""
    stored = the_map(map_id)
    try:
        ground = queries.ground(stored, timezone.now())
    except queries.TooLarge:
        return too_large(request, stored)
    sliders = forms.sliders(ground, request.POST)
    if request.method == "GET" or _is_tried(request):
        return _sliders(request, ground, sliders, ScenarioForm(initial=request.POST.dict()), None)
    form = ScenarioForm(request.POST)
    if form.is_valid():
        try:
            values = form.cleaned_data
            made = actions.add(stored, values["name"], values["note"], forms.changes(sliders), person_of(request))
            messages.success(request, _("The scenario is kept."))
            return redirect("policy:scenario", made.pk)
        except NotPossible as error:
            form.add_error(None, str(error))
    return _sliders(request, ground, sliders, form, None, 422)


def _is_tried(request: HttpRequest) -> bool:
    """Whether only the outcome is asked for, and nothing is to be kept."""
    return request.POST.get("act") == "show"


@require_http_methods(["GET", "POST"])
@may("edit_dossiers")
def change(request: HttpRequest, scenario_id: int) -> HttpResponse:
    scenario = _scenario(scenario_id)
    try:
        ground = queries.ground(scenario.map, timezone.now())
    except queries.TooLarge:
        return too_large(request, scenario.map)
    kept = ScenarioForm(initial={"name": scenario.name, "note": scenario.note, "seen": str(scenario.version)})
    if request.method == "GET":
        return _sliders(request, ground, forms.sliders(ground, forms.stored(scenario)), kept, scenario)
    sliders = forms.sliders(ground, request.POST)
    if _is_tried(request):
        return _sliders(request, ground, sliders, ScenarioForm(initial=request.POST.dict()), scenario)
    form = ScenarioForm(request.POST)
    if form.is_valid():
        values = form.cleaned_data
        try:
            actions.change(scenario.pk, values["name"], values["note"], forms.changes(sliders), values["seen"])
            messages.success(request, _("Saved."))
            return redirect("policy:scenario", scenario.pk)
        except NotPossible as error:
            form.add_error(None, str(error))
        except Stale as error:
            again, differences = form.overtaken_by(kept)
            more: dict[str, Any] = {"overtaken": str(error), "differences": differences}
            return _sliders(request, ground, sliders, cast(ScenarioForm, again), scenario, 409, **more)
    return _sliders(request, ground, sliders, form, scenario, 422)


def _sliders(
    request: HttpRequest,
    ground: Ground,
    sliders: list[forms.Slider],
    form: ScenarioForm,
    scenario: Scenario | None,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    done = {one.concept.name: one.change for one in sliders if one.value}
    context = {
        "map": ground.stored,
        "ground": ground,
        "sliders": sliders,
        "form": form,
        "scenario": scenario,
        "warnings": cautions.of_map(ground),
        "may_edit": may_edit(person_of(request), ground.stored.dossier),
        "shown": Shown(reporting.outcome(ground.setting.play(done))) if done else None,
    }
    return render(request, "policy/scenarios/sliders.html", context | more, status=status)


def _scenario(scenario_id: int) -> Scenario:
    found = Scenario.objects.select_related("map__dossier", "created_by").prefetch_related("changes__concept")
    return get_object_or_404(found, pk=scenario_id)


@require_GET
@may("see_dossiers")
def scenario(request: HttpRequest, scenario_id: int) -> HttpResponse:
    found = _scenario(scenario_id)
    try:
        ground = queries.ground(found.map, timezone.now())
    except queries.TooLarge:
        return too_large(request, found.map)
    context = {
        "map": found.map,
        "ground": ground,
        "scenario": found,
        "warnings": cautions.of_map(ground),
        "may_edit": may_edit(person_of(request), found.map.dossier),
        "shown": Shown(reporting.outcome(ground.play(found))),
    }
    return render(request, "policy/scenarios/scenario.html", context)


@require_POST
@may("edit_dossiers")
def remove(request: HttpRequest, scenario_id: int) -> HttpResponse:
    found = _scenario(scenario_id)
    try:
        actions.remove(found.pk, request.POST.get("seen", ""))
    except (NotPossible, Stale) as error:
        messages.error(request, str(error))
        return redirect("policy:scenario", found.pk)
    messages.success(request, _("The scenario is removed. Reports in which it stands stay as they are."))
    return redirect("policy:scenarios", found.map_id)


@require_POST
@may("edit_dossiers")
def publish(request: HttpRequest, map_id: int) -> HttpResponse:
    stored, form = the_map(map_id), ReportForm(request.POST, auto_id="report_%s")
    if form.is_valid():
        try:
            made = actions.publish(
                stored, form.cleaned_data["title"], form.cleaned_data["language"], person_of(request)
            )
            messages.success(request, _("Published: everybody who has the address can read it."))
            if not made.pdf:
                messages.warning(request, _("A PDF of it could not be made. The page has everything."))
            return redirect("policy:report", made.pk)
        except NotPossible as error:
            form.add_error(None, str(error))
    return _board(request, stored, 422, form)


@require_GET
@may("see_dossiers")
def report(request: HttpRequest, report_id: int) -> HttpResponse:
    return _report(request, report_id, WithdrawForm())


def _report(request: HttpRequest, report_id: int, form: WithdrawForm, status: int = 200) -> HttpResponse:
    found = queries.light_reports().select_related("map__dossier", "published_by", "withdrawn_by").defer("content")
    one = get_object_or_404(found, pk=report_id)
    context = {"report": one, "map": one.map, "form": form, "public_url": settings.PUBLIC_URL}
    return render(request, "policy/scenarios/report_staff.html", context, status=status)


@require_POST
@may("edit_dossiers")
def withdraw(request: HttpRequest, report_id: int) -> HttpResponse:
    form = WithdrawForm(request.POST)
    if form.is_valid():
        try:
            actions.withdraw(report_id, form.cleaned_data["why"], person_of(request))
            messages.success(request, _("Withdrawn: its address says so now, with your reason."))
            return redirect("policy:report", report_id)
        except NotPossible as error:
            form.add_error(None, str(error))
    return _report(request, report_id, form, 422)
