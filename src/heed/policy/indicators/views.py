"""The figures of a map's concepts, for staff."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from heed.dossiers import actions as dossiers
from heed.dossiers.queries import may_edit
from heed.policy.indicators import actions, jobs, queries
from heed.policy.indicators.forms import FORMS, IndicatorForm
from heed.policy.models import CognitiveMap, Concept, Indicator, IndicatorKind
from heed.staff.access import may, person_of
from heed.staff.actions import NotPossible
from heed.staff.seen import Stale

#: Figures of a series that its page shows.
SHOWN = 24


@require_GET
@may("see_dossiers")
def indicators(request: HttpRequest, map_id: int) -> HttpResponse:
    stored = get_object_or_404(CognitiveMap.objects.select_related("dossier"), pk=map_id)
    context = {"map": stored, "rows": queries.bound(stored, timezone.now())}
    return render(request, "policy/indicators/list.html", context)


@require_http_methods(["GET", "POST"])
@may("see_dossiers")
def indicator(request: HttpRequest, concept_id: int) -> HttpResponse:
    """What is bound to a concept, and the form to bind something else (`?kind=`)."""
    concept = get_object_or_404(Concept.objects.select_related("map__dossier"), pk=concept_id)
    if request.method == "POST":
        if not person_of(request).may("edit_dossiers"):
            raise PermissionDenied("edit_dossiers")
        return _state(request, concept)
    found = queries.of_concept(concept, timezone.now())
    kind = request.GET.get("kind") or (found.indicator.kind if found.indicator else IndicatorKind.MANUAL.value)
    if kind not in FORMS:
        raise Http404
    return _page(request, concept, FORMS[kind].of(found.indicator))


def _state(request: HttpRequest, concept: Concept) -> HttpResponse:
    kind = request.POST.get("kind", "")
    if kind not in FORMS:
        raise Http404
    form = FORMS[kind](request.POST)
    if not form.is_valid():
        return _page(request, concept, form, 422)
    try:
        made = actions.state(concept, form.wanted(), person_of(request), form.cleaned_data["seen"] or "0")
    except NotPossible as error:
        form.add_error(None, str(error))
        return _page(request, concept, form, 422)
    except Stale as error:
        again, differences = form.overtaken_by(FORMS[kind].of(Indicator.objects.filter(concept=concept).first()))
        return _page(request, concept, again, 409, overtaken=str(error), differences=differences)  # type: ignore[arg-type]
    if made.kind == IndicatorKind.MANUAL:
        messages.success(request, _("Saved. The value sets the level of the concept."))
    else:
        jobs.ask(made.pk)
        messages.success(request, _("Saved. The figures are being fetched: look again in a minute."))
    return redirect("policy:indicator", concept.pk)


def _page(
    request: HttpRequest, concept: Concept, form: IndicatorForm, status: int = 200, **more: object
) -> HttpResponse:
    found = queries.of_concept(concept, timezone.now())
    context = {
        "concept": concept,
        "map": concept.map,
        "bound": found,
        "indicator": found.indicator,
        "form": form,
        "kind": form.kind,
        "kinds": IndicatorKind.choices,
        "values": list(found.indicator.values.order_by("-starts_on")[:SHOWN]) if found.indicator else [],
        "may_edit": may_edit(person_of(request), concept.map.dossier),
    }
    return render(request, "policy/indicators/indicator.html", context | more, status=status)


@require_POST
@may("edit_dossiers")
def fetch(request: HttpRequest, indicator_id: int) -> HttpResponse:
    """Have it fetched now, by the worker."""
    found = get_object_or_404(Indicator.objects.select_related("concept__map__dossier"), pk=indicator_id)
    try:
        dossiers.check_open(found.concept.map.dossier)
        if found.kind != IndicatorKind.MANUAL:
            jobs.ask(found.pk)
            messages.success(request, _("The figures are being fetched: look again in a minute."))
    except NotPossible as error:
        messages.error(request, str(error))
    return redirect("policy:indicator", found.concept_id)


@require_POST
@may("edit_dossiers")
def remove(request: HttpRequest, indicator_id: int) -> HttpResponse:
    found = get_object_or_404(Indicator, pk=indicator_id)
    try:
        actions.remove(found.pk, request.POST.get("seen", ""))
    except (NotPossible, Stale) as error:
        messages.error(request, str(error))
        return redirect("policy:indicator", found.concept_id)
    messages.success(request, _("Removed. The concept has no figure any more and begins in the middle."))
    return redirect("policy:indicators", found.concept.map_id)
