"""Facts at the desk: found, read with their history and use, kept up to date, and answers that need a correction."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from heed.answers import actions as answers
from heed.answers.knowledge import fact_uses, templating
from heed.casework import actions as casework
from heed.casework import gazetteer
from heed.casework.queries import reference
from heed.facts import actions, places, queries, wording
from heed.facts.forms import PROPOSED, FactForm, RenewForm
from heed.facts.models import Fact
from heed.facts.places import Spot, UnknownPlace
from heed.staff import queries as staff
from heed.staff.access import may, person_of, town_of
from heed.staff.actions import NotPossible
from heed.staff.forms import OvertakenForm
from heed.staff.models import Town
from heed.staff.seen import Stale


@require_GET
@may("see_facts")
def facts(request: HttpRequest) -> HttpResponse:
    person, today = person_of(request), queries.today()
    filters = queries.Filters.of(request.GET)
    page = Paginator(queries.listed(filters, person, today), queries.PAGE).get_page(request.GET.get("page"))
    context = {
        "filters": filters,
        "page": page,
        "today": today,
        "needed": fact_uses.counts_needed(page.object_list),
        "departments": staff.departments(),
        "districts": sorted(_districts(town_of(request)).items(), key=lambda pair: pair[1]),
        "shows": _shows(),
    }
    return render(request, "desk/facts/facts.html", context)


def _shows() -> list[tuple[str, str]]:
    return [
        ("current", _("Current")),
        ("soon", _("Soon past their date")),
        ("past", _("Past their date")),
        ("coming", _("Not yet")),
        ("ended", _("Ended")),
        ("all", _("All")),
    ]


def _districts(town: Town) -> dict[str, str]:
    """Names of the town's districts by slug."""
    found = [feature.get("properties", {}) for feature in town.districts.get("features", [])]
    return {one["slug"]: one.get("name", one["slug"]) for one in found if one.get("slug")}


@require_GET
@may("see_facts")
def fact(request: HttpRequest, fact_id: int) -> HttpResponse:
    found = get_object_or_404(Fact.objects.select_related("department", "owner"), pk=fact_id)
    return _page(request, found)


def _page(request: HttpRequest, found: Fact, status: int = 200, **more: Any) -> HttpResponse:
    person, today, town = person_of(request), queries.today(), town_of(request)
    needed = fact_uses.needed(found) if person.may("see_cases") else []
    renewing = RenewForm(initial={"until": max(found.valid_until, today + PROPOSED)}, auto_id="renew_%s")
    context = {
        "fact": found,
        "today": today,
        "may_change": found.ended_at is None and queries.may_change(person, found.department_id),
        "district": _districts(town).get(found.district, ""),
        "history": [(version, wording.differences(version, before)) for version, before in queries.history(found)],
        "needed": [(one, reference(one.case, town)) for one in needed],
        "sent": fact_uses.count_sent(found),
        "latest": [(one, reference(one.case, town)) for one in fact_uses.latest_sent(found)],
        "templates": templating.holding(found),
        "renewing": renewing,
    }
    return render(request, "desk/facts/fact.html", context | more, status=status)


@require_http_methods(["GET", "POST"])
@may("edit_facts")
def add(request: HttpRequest) -> HttpResponse:
    form = FactForm(request.POST) if request.method == "POST" else FactForm.new(person_of(request))
    if form.is_bound and form.is_valid():
        spot = _spot(request, form)
        try:
            if spot is not None:
                made = actions.add(form.wanted(spot), person_of(request), form.cleaned_data["why"])
                messages.success(request, _("The fact is kept."))
                return redirect("desk:fact", made.pk)
        except NotPossible as error:
            form.add_error(None, str(error))
    return _form_page(request, form, None, 422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@may("edit_facts")
def change(request: HttpRequest, fact_id: int) -> HttpResponse:
    found = get_object_or_404(Fact.objects.select_related("department", "owner"), pk=fact_id)
    form = FactForm(request.POST) if request.method == "POST" else FactForm.of(found)
    if form.is_bound and form.is_valid():
        spot = _spot(request, form)
        try:
            if spot is not None:
                given = form.cleaned_data
                actions.change(found.pk, form.wanted(spot), person_of(request), given["why"], given["seen"])
                return _changed(request, found)
        except NotPossible as error:
            form.add_error(None, str(error))
        except Stale as error:
            found.refresh_from_db()
            again, differences = form.overtaken_by(FactForm.of(found))
            return _form_page(request, again, found, 409, overtaken=str(error), differences=differences)
    return _form_page(request, form, found, 422 if form.errors else 200)


def _changed(request: HttpRequest, found: Fact) -> HttpResponse:
    found.refresh_from_db()
    if fact_uses.counts_needed([found]):
        said = _("Saved. Answers that were sent say something else now: see below which, and correct them.")
        messages.warning(request, said)
    else:
        messages.success(request, _("Saved."))
    return redirect("desk:fact", found.pk)


def _form_page(request: HttpRequest, form: OvertakenForm, found: Fact | None, status: int, **more: Any) -> HttpResponse:
    context = {"form": form, "fact": found, "districts": sorted(_districts(town_of(request)).values())}
    return render(request, "desk/facts/form.html", context | more, status=status)


def _spot(request: HttpRequest, form: FactForm) -> Spot | None:
    """The place that was written, found in the gazetteer; None where it was not, which the form says then."""
    known = gazetteer.load(gazetteer.fingerprint())
    try:
        return places.find(form.cleaned_data["place"], known, _districts(town_of(request)))
    except UnknownPlace as error:
        if error.options:
            said = _("Which one is meant? Write one of these: %(places)s.")
            form.add_error("place", said % {"places": "; ".join(error.options[:12])})
        else:
            said = _("The town's gazetteer knows no “%(place)s”. Write it as it stands there, or leave it empty.")
            form.add_error("place", said % {"place": error.name})
    return None


@require_POST
@may("edit_facts")
def renew(request: HttpRequest, fact_id: int) -> HttpResponse:
    form = RenewForm(request.POST, auto_id="renew_%s")
    found = get_object_or_404(Fact.objects.select_related("department", "owner"), pk=fact_id)
    if not form.is_valid():
        return _page(request, found, 422, renewing=form)
    until, why = form.cleaned_data["until"], form.cleaned_data["why"]
    said = _("Renewed: it was compared with its source today.")
    return _done(
        request, found, said, lambda seen: actions.renew(found.pk, until, person_of(request), why, seen), renewing=form
    )


@require_POST
@may("edit_facts")
def end(request: HttpRequest, fact_id: int) -> HttpResponse:
    found = get_object_or_404(Fact.objects.select_related("department", "owner"), pk=fact_id)
    why = request.POST.get("why", "")
    said = _("Ended: it is offered no more. Its history and the answers with it stay here.")
    return _done(
        request, found, said, lambda seen: actions.end(found.pk, person_of(request), why, seen), ending_because=why
    )


def _done(request: HttpRequest, found: Fact, said: str, act: Callable[[str], Fact], **typed: Any) -> HttpResponse:
    """The act is done, or the page says why not, with what was typed. A form that does not say what it saw is old."""
    try:
        act(request.POST.get("seen", ""))
    except (NotPossible, Stale) as error:
        found = Fact.objects.select_related("department", "owner").get(pk=found.pk)
        status = 409 if isinstance(error, Stale) else 422
        return _page(request, found, status, problem=str(error), **typed)
    messages.success(request, said)
    return redirect("desk:fact", found.pk)


@require_POST
@may("draft_answers")
def correct(request: HttpRequest, fact_id: int, delivery_id: int) -> HttpResponse:
    """A follow-up as one's own draft on the case, to be read there and sent by the usual way."""
    try:
        draft = answers.prepare_correction(fact_id, delivery_id, person_of(request))
    except (answers.Refused, casework.Stale) as error:
        messages.error(request, str(error))
        return redirect("desk:fact", fact_id)
    messages.success(request, _("A correction stands in your draft. Read it, complete it, and send it."))
    return redirect("desk:case", draft.case_id)


@require_POST
@may("draft_answers")
def settle(request: HttpRequest, fact_id: int, use_id: int) -> HttpResponse:
    """The answer needs no correction for what the fact says now. A later change asks again."""
    version = request.POST.get("version", "")
    if answers.settle(use_id, person_of(request), int(version) if version.isdecimal() else 0):
        messages.success(request, _("Written down: this answer needs no correction."))
    return redirect("desk:fact", fact_id)
