"""Panels at the desk: made, invited to by links, closed, and what their people answered."""

from __future__ import annotations

import csv
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from heed.dossiers import queries as dossiers
from heed.policy.maps import actions, panels, queries
from heed.policy.maps.forms import InviteForm, NewPanelForm, PanelForm
from heed.policy.maps.views import found_map
from heed.policy.models import Invitation, Panel, PanelKind, Term
from heed.privacy import actions as privacy
from heed.staff.access import may, person_of
from heed.staff.actions import NotPossible
from heed.staff.seen import Stale


def _found(panel_id: int) -> Panel:
    return get_object_or_404(Panel.objects.select_related("map__dossier"), pk=panel_id)


@require_http_methods(["GET", "POST"])
@may("edit_dossiers")
def add(request: HttpRequest, map_id: int) -> HttpResponse:
    stored = found_map(map_id)
    form = NewPanelForm(request.POST) if request.method == "POST" else NewPanelForm()
    if form.is_bound and form.is_valid():
        name, kind = form.cleaned_data["name"], form.cleaned_data["kind"]
        try:
            made = actions.add_panel(stored.pk, name, kind, form.introduction(), person_of(request))
            messages.success(request, _("The panel is there. Make a link for each of its people."))
            return redirect("policy:panel", made.pk)
        except NotPossible as error:
            form.add_error(None, str(error))
    context = {"form": form, "map": stored}
    return render(request, "policy/maps/panel_form.html", context, status=422 if form.errors else 200)


@require_GET
@may("see_dossiers")
def panel(request: HttpRequest, panel_id: int) -> HttpResponse:
    return _page(request, _found(panel_id))


def _page(request: HttpRequest, found: Panel, status: int = 200, **more: Any) -> HttpResponse:
    invitations = list(found.invitations.filter(withdrawn_at=None))
    answered = sum(one.answered_at is not None for one in invitations)
    said = queries.as_panel(found) if answered >= panels.fewest(found) else None
    context = {
        "panel": found,
        "map": found.map,
        "may_edit": dossiers.may_edit(person_of(request), found.map.dossier),
        "invitations": invitations,
        "answered": answered,
        "fewest": panels.fewest(found),
        "questions": queries.asked_of(found.map).count(),
        "rows": _rows(found, said) if said else [],
        "is_shown_by_person": found.kind == PanelKind.EXPERTS,
        "invite_form": InviteForm(),
    }
    return render(request, "policy/maps/panel.html", context | more, status=status)


def _rows(found: Panel, said: Any) -> list[tuple[Any, Any, list[tuple[str, float]], list[tuple[str, str]]]]:
    """Each influence with what the panel says of it, the shares, and of experts each one's own answer by number."""
    labels = {term.value: str(term.label) for term in Term}
    rows = []
    for influence in found.map.influences.select_related("source", "target"):
        judgement = said.judgements.get((influence.source.name, influence.target.name))
        if judgement is not None:
            answers = judgement.answers.items() if found.kind == PanelKind.EXPERTS else []
            own = [(number, labels[term]) for number, term in sorted(answers, key=lambda pair: int(pair[0]))]
            rows.append((influence, judgement, panels.shares(judgement), own))
    return rows


@require_http_methods(["GET", "POST"])
@may("edit_dossiers")
def change(request: HttpRequest, panel_id: int) -> HttpResponse:
    found = _found(panel_id)
    form = PanelForm(request.POST) if request.method == "POST" else PanelForm.of(found)
    context: dict[str, Any] = {"panel": found, "map": found.map}
    if form.is_bound and form.is_valid():
        given = form.cleaned_data
        try:
            actions.change_panel(found.pk, given["name"], form.introduction(), given["seen"])
            messages.success(request, _("Saved."))
            return redirect("policy:panel", found.pk)
        except NotPossible as error:
            form.add_error(None, str(error))
        except Stale as error:
            again, differences = form.overtaken_by(PanelForm.of(_found(panel_id)))
            context |= {"form": again, "overtaken": str(error), "differences": differences}
            return render(request, "policy/maps/panel_form.html", context, status=409)
    context["form"] = form
    return render(request, "policy/maps/panel_form.html", context, status=422 if form.errors else 200)


@require_POST
@may("edit_dossiers")
def close(request: HttpRequest, panel_id: int) -> HttpResponse:
    said = _("Closed: answers can no longer be changed.")
    return _done(request, panel_id, said, lambda seen: actions.close_panel(panel_id, seen))


@require_POST
@may("edit_dossiers")
def open_again(request: HttpRequest, panel_id: int) -> HttpResponse:
    said = _("The panel is open again.")
    return _done(request, panel_id, said, lambda seen: actions.open_panel_again(panel_id, seen))


def _done(request: HttpRequest, panel_id: int, said: str, act: Callable[[str], object]) -> HttpResponse:
    _found(panel_id)
    try:
        act(request.POST.get("seen", ""))
    except (NotPossible, Stale) as error:
        return _page(request, _found(panel_id), 409 if isinstance(error, Stale) else 422, problem=str(error))
    messages.success(request, said)
    return redirect("policy:panel", panel_id)


@require_POST
@may("edit_dossiers")
def invite(request: HttpRequest, panel_id: int) -> HttpResponse:
    found, form = _found(panel_id), InviteForm(request.POST)
    if form.is_valid():
        try:
            made = actions.invite(found.pk, form.cleaned_data["number"], form.cleaned_data["language"])
            said = ngettext("%(n)d link was made.", "%(n)d links were made.", len(made)) % {"n": len(made)}
            messages.success(request, f"{said} {_('Give each person one of them.')}")
            return redirect("policy:panel", found.pk)
        except NotPossible as error:
            form.add_error(None, str(error))
    return _page(request, found, 422, invite_form=form)


@require_POST
@may("edit_dossiers")
def withdraw(request: HttpRequest, panel_id: int, invitation_id: int) -> HttpResponse:
    one = get_object_or_404(Invitation, pk=invitation_id, panel=panel_id)
    said = _("Link %(number)d opens nothing any more, and what was answered by it is removed.")
    by = person_of(request)
    return _done(request, panel_id, said % {"number": one.number}, lambda _seen: actions.withdraw(one.pk, by))


@require_GET
@may("edit_dossiers")
def links(request: HttpRequest, panel_id: int) -> HttpResponse:
    """The links by which nobody has answered yet, as a table to be sent out. A link opens what was answered by it, so
    those of people who have answered are shown to nobody. Who took them is written down."""
    found = _found(panel_id)
    rows = found.invitations.filter(withdrawn_at=None, answered_at=None)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="panel-{found.pk}-links.csv"'
    response.headers["Cache-Control"] = "no-store"
    writer = csv.writer(response)
    writer.writerow(["number", "language", "link"])
    for one in rows:
        address = reverse("public_policy:questionnaire", args=[queries.key_of(one)])
        writer.writerow([one.number, one.language, f"{settings.PUBLIC_URL}{address}"])
    privacy.record("took_links", "panel", found.pk, person_of(request), number=len(rows))
    return response
