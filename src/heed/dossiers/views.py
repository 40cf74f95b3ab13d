"""Dossiers at the desk: listed, opened, changed, closed; each with all that it gathers."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from heed.dossiers import actions, gathering, queries, wording
from heed.dossiers.forms import DossierForm
from heed.dossiers.models import Dossier, Stage
from heed.staff.access import may, person_of
from heed.staff.actions import NotPossible
from heed.staff.seen import Stale


@require_GET
@may("see_dossiers")
def dossiers(request: HttpRequest) -> HttpResponse:
    filters = queries.Filters.of(request.GET)
    rows = queries.listed(filters, person_of(request))
    page = Paginator(rows, queries.PAGE).get_page(request.GET.get("page"))
    waiting = gathering.waiting([one.pk for one in page])
    context = {
        "filters": filters,
        "page": page,
        "rows": [(one, waiting.get(one.pk, [])) for one in page],
        "stages": Stage.choices,
    }
    return render(request, "dossiers/list.html", context)


@require_GET
@may("see_dossiers")
def dossier(request: HttpRequest, dossier_id: int) -> HttpResponse:
    return _page(request, dossier_id)


def _page(request: HttpRequest, dossier_id: int, status: int = 200, **more: Any) -> HttpResponse:
    found = get_object_or_404(Dossier.objects.select_related("owner", "department"), pk=dossier_id)
    context = {
        "dossier": found,
        "promise": wording.promise(found.participation),
        "sections": gathering.sections(found, person_of(request)),
        "waiting": gathering.waiting([found.pk]).get(found.pk, []),
    }
    return render(request, "dossiers/dossier.html", context | more, status=status)


@require_http_methods(["GET", "POST"])
@may("edit_dossiers")
def add(request: HttpRequest) -> HttpResponse:
    form = DossierForm(request.POST) if request.method == "POST" else DossierForm.new(person_of(request))
    if form.is_bound and form.is_valid():
        try:
            made = actions.open_dossier(form.wanted())
            messages.success(request, _("The dossier is open."))
            return redirect("dossiers:dossier", made.pk)
        except NotPossible as error:
            form.add_error(None, str(error))
    return _form_page(request, form, None, 422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@may("edit_dossiers")
def change(request: HttpRequest, dossier_id: int) -> HttpResponse:
    found = get_object_or_404(Dossier, pk=dossier_id)
    form = DossierForm(request.POST) if request.method == "POST" else DossierForm.of(found)
    if form.is_bound and form.is_valid():
        try:
            actions.change(found.pk, form.wanted(), form.cleaned_data["seen"])
            messages.success(request, _("Saved."))
            return redirect("dossiers:dossier", found.pk)
        except NotPossible as error:
            form.add_error(None, str(error))
        except Stale as error:
            found.refresh_from_db()
            again, differences = form.overtaken_by(DossierForm.of(found))
            return _form_page(request, again, found, 409, overtaken=str(error), differences=differences)
    return _form_page(request, form, found, 422 if form.errors else 200)


def _form_page(request: HttpRequest, form: Any, found: Dossier | None, status: int, **more: Any) -> HttpResponse:
    return render(request, "dossiers/form.html", {"form": form, "dossier": found, **more}, status=status)


@require_POST
@may("edit_dossiers")
def close(request: HttpRequest, dossier_id: int) -> HttpResponse:
    said = _("Closed: nothing of it can be changed, all of it stays to be read.")
    leave = request.POST.get("undecided") == "leave"
    return _done(request, dossier_id, said, partial(actions.close, leave_undecided=leave))


@require_POST
@may("edit_dossiers")
def open_again(request: HttpRequest, dossier_id: int) -> HttpResponse:
    return _done(request, dossier_id, _("The dossier is open again."), actions.open_again)


def _done(request: HttpRequest, dossier_id: int, said: str, act: Callable[[int, str], Dossier]) -> HttpResponse:
    """The act is done, or the page says why not. A form that does not say what it saw is old."""
    get_object_or_404(Dossier, pk=dossier_id)
    try:
        act(dossier_id, request.POST.get("seen", ""))
    except Stale as error:
        return _page(request, dossier_id, 409, problem=str(error))
    except actions.StillOpen as error:
        return _page(request, dossier_id, 422, problem=str(error), things=error.things)
    except actions.Undecided as error:
        return _page(request, dossier_id, 422, problem=str(error), things=error.things, undecided=True)
    messages.success(request, said)
    return redirect("dossiers:dossier", dossier_id)
