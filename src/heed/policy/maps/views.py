"""Cognitive maps at the desk: drawn, changed, and in and out of files."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from heed.cognition import MapError
from heed.dossiers import queries as dossiers
from heed.dossiers.models import Dossier
from heed.policy.maps import actions, files, queries, wording
from heed.policy.maps.forms import (
    ConceptForm,
    FileForm,
    InfluenceForm,
    MapForm,
    NewInfluenceForm,
    NumberField,
)
from heed.policy.maps.values import MapValues
from heed.policy.models import CognitiveMap, Concept, Influence
from heed.staff.access import may, person_of
from heed.staff.actions import NotPossible
from heed.staff.forms import OvertakenForm
from heed.staff.seen import Stale

_MAPS = CognitiveMap.objects.select_related("dossier", "created_by")


def found_map(map_id: int) -> CognitiveMap:
    return get_object_or_404(_MAPS, pk=map_id)


@require_GET
@may("see_dossiers")
def map_page(request: HttpRequest, map_id: int) -> HttpResponse:
    return show(request, found_map(map_id))


def show(request: HttpRequest, stored: CognitiveMap, status: int = 200, **more: Any) -> HttpResponse:
    """The page of a map, as it is by now."""
    page = queries.page_of(stored)
    may_edit = dossiers.may_edit(person_of(request), stored.dossier)
    context = {
        "map": stored,
        "page": page,
        "may_edit": may_edit,
        "panels": queries.panels_of(stored),
        "concept_form": ConceptForm(language=stored.language, auto_id="concept_%s"),
        "influence_form": NewInfluenceForm(concepts=page.concepts, auto_id="influence_%s"),
        "formats": files.FORMATS,
    }
    return render(request, "policy/maps/map.html", context | more, status=status)


@require_http_methods(["GET", "POST"])
@may("edit_dossiers")
def add(request: HttpRequest, dossier_id: int) -> HttpResponse:
    dossier = get_object_or_404(Dossier, pk=dossier_id)
    form = MapForm(request.POST) if request.method == "POST" else MapForm.new()
    if form.is_bound and form.is_valid():
        try:
            made = actions.add_map(dossier.pk, form.wanted(), person_of(request))
            messages.success(
                request, _("The map is there. Add its concepts first, then how they influence each other.")
            )
            return redirect("policy:map", made.pk)
        except NotPossible as error:
            form.add_error(None, str(error))
    context = {"form": form, "dossier": dossier}
    return render(request, "policy/maps/map_form.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@may("edit_dossiers")
def change(request: HttpRequest, map_id: int) -> HttpResponse:
    stored = found_map(map_id)
    form = MapForm(request.POST) if request.method == "POST" else MapForm.of(stored)
    context = {"map": stored, "dossier": stored.dossier}
    return _changing(
        request,
        form,
        lambda: actions.change_map(stored.pk, form.wanted(), form.cleaned_data["seen"]),
        lambda: MapForm.of(found_map(map_id)),
        stored,
        "policy/maps/map_form.html",
        context,
    )


def _changing(
    request: HttpRequest,
    form: OvertakenForm,
    act: Callable[[], object],
    stored_form: Callable[[], OvertakenForm],
    stored: CognitiveMap,
    template: str,
    context: dict[str, Any],
) -> HttpResponse:
    """A form to change something of a map: saved, or shown again with what is wrong or what others changed."""
    if form.is_bound and form.is_valid():
        try:
            act()
            messages.success(request, _("Saved."))
            return redirect("policy:map", stored.pk)
        except NotPossible as error:
            form.add_error(None, str(error))
        except Stale as error:
            again, differences = form.overtaken_by(stored_form())
            context |= {"form": again, "overtaken": str(error), "differences": differences}
            return render(request, template, context, status=409)
    return render(request, template, context | {"form": form}, status=422 if form.errors else 200)


@require_POST
@may("edit_dossiers")
def copy(request: HttpRequest, map_id: int) -> HttpResponse:
    stored = found_map(map_id)
    title = _("Copy of %(title)s") % {"title": stored.title}
    try:
        made = actions.copy_map(stored.pk, title[:120], person_of(request))
    except NotPossible as error:
        return show(request, stored, 422, problem=str(error))
    messages.success(request, _("This is the copy. Panels and answers stayed with the map that was copied."))
    return redirect("policy:map", made.pk)


# Concepts


@require_POST
@may("edit_dossiers")
def add_concept(request: HttpRequest, map_id: int) -> HttpResponse:
    stored = found_map(map_id)
    form = ConceptForm(request.POST, language=stored.language, auto_id="concept_%s")
    if form.is_valid():
        try:
            made = actions.add_concept(stored.pk, form.wanted())
            messages.success(request, _("“%(name)s” is on the map.") % {"name": made.name})
            return redirect(f"{reverse('policy:map', args=[stored.pk])}#add")
        except NotPossible as error:
            form.add_error(None, str(error))
    return show(request, stored, 422, concept_form=form)


@require_http_methods(["GET", "POST"])
@may("edit_dossiers")
def concept(request: HttpRequest, map_id: int, concept_id: int) -> HttpResponse:
    one = get_object_or_404(Concept, pk=concept_id, map=map_id)
    stored = found_map(map_id)
    posted = request.method == "POST"
    form = ConceptForm(request.POST, language=stored.language) if posted else ConceptForm.of(one, stored)
    return _changing(
        request,
        form,
        lambda: actions.change_concept(one.pk, form.wanted(), form.cleaned_data["seen"]),
        lambda: ConceptForm.of(Concept.objects.get(pk=concept_id), found_map(map_id)),
        stored,
        "policy/maps/concept.html",
        {"map": stored, "concept": one},
    )


@require_POST
@may("edit_dossiers")
def move(request: HttpRequest, map_id: int, concept_id: int) -> HttpResponse:
    """A concept was dragged to another place; the page answers as it is then."""
    one = get_object_or_404(Concept, pk=concept_id, map=map_id)
    try:
        x, y = (NumberField().clean(request.POST.get(name, "")) for name in ("x", "y"))
    except ValidationError:
        return show(request, found_map(map_id), 422, problem=_("The place was not understood: try again."))
    return _done(request, map_id, "", lambda seen: actions.move_concept(one.pk, x, y, seen))


@require_POST
@may("edit_dossiers")
def remove_concept(request: HttpRequest, map_id: int, concept_id: int) -> HttpResponse:
    one = get_object_or_404(Concept, pk=concept_id, map=map_id)
    said = _("“%(name)s” is off the map, with its influences.") % {"name": one.name}
    return _done(request, map_id, said, lambda seen: actions.remove_concept(one.pk, seen))


# Influences


@require_POST
@may("edit_dossiers")
def add_influence(request: HttpRequest, map_id: int) -> HttpResponse:
    stored = found_map(map_id)
    form = NewInfluenceForm(request.POST, concepts=list(stored.concepts.all()), auto_id="influence_%s")
    if form.is_valid():
        given = form.cleaned_data
        try:
            ends = int(given["source"]), int(given["target"])
            actions.add_influence(stored.pk, *ends, given["weight"], given["note"])
            messages.success(request, _("The influence is on the map."))
            return redirect(f"{reverse('policy:map', args=[stored.pk])}#add")
        except NotPossible as error:
            form.add_error(None, str(error))
    return show(request, stored, 422, influence_form=form)


@require_http_methods(["GET", "POST"])
@may("edit_dossiers")
def influence(request: HttpRequest, map_id: int, influence_id: int) -> HttpResponse:
    rows = Influence.objects.select_related("source", "target")
    one, stored = get_object_or_404(rows, pk=influence_id, map=map_id), found_map(map_id)
    form = InfluenceForm(request.POST) if request.method == "POST" else InfluenceForm.of(one, stored.version)

    def save() -> None:
        given = form.cleaned_data
        actions.change_influence(one.pk, given["weight"], given["note"], given["seen"])

    return _changing(
        request,
        form,
        save,
        lambda: InfluenceForm.of(Influence.objects.get(pk=influence_id), found_map(map_id).version),
        stored,
        "policy/maps/influence.html",
        {"map": stored, "influence": one},
    )


@require_POST
@may("edit_dossiers")
def remove_influence(request: HttpRequest, map_id: int, influence_id: int) -> HttpResponse:
    one = get_object_or_404(Influence, pk=influence_id, map=map_id)
    said = _("The influence is off the map.")
    return _done(request, map_id, said, lambda seen: actions.remove_influence(one.pk, seen))


def _done(request: HttpRequest, map_id: int, said: str, act: Callable[[str], object]) -> HttpResponse:
    """The act is done, or the page says why not. A form that does not say what it saw is old."""
    try:
        act(request.POST.get("seen", ""))
    except (NotPossible, Stale) as error:
        return show(request, found_map(map_id), 409 if isinstance(error, Stale) else 422, problem=str(error))
    if said:
        messages.success(request, said)
    return redirect("policy:map", map_id)


# Files


@require_http_methods(["GET", "POST"])
@may("edit_dossiers")
def from_file(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """A new map of a file. What is wrong with the file is said with its row and column; nothing is stored then."""
    dossier = get_object_or_404(Dossier, pk=dossier_id)
    form = FileForm(request.POST, request.FILES) if request.method == "POST" else FileForm()
    if form.is_bound and form.is_valid():
        given = form.cleaned_data
        wanted = MapValues(given["title"], language=given["language"])
        try:
            read, concepts = files.read(given["file"].name, given["file"].read())
            made = actions.take_in(dossier.pk, wanted, read, person_of(request), concepts)
            messages.success(request, _("The map was read from the file."))
            return redirect("policy:map", made.pk)
        except NotPossible as error:
            form.add_error("file", str(error))
        except MapError as error:
            form.add_error("file", wording.in_words(str(error)))
    context = {"form": form, "dossier": dossier}
    return render(request, "policy/maps/from_file.html", context, status=422 if form.errors else 200)


@require_GET
@may("see_dossiers")
def file(request: HttpRequest, map_id: int, format: str) -> HttpResponse:
    stored = found_map(map_id)
    if format not in files.FORMATS:
        raise Http404
    write, media_type = files.FORMATS[format]
    try:
        content = write(stored)
    except MapError as error:
        return show(request, stored, 422, problem=wording.in_words(str(error)))
    response = HttpResponse(content, content_type=media_type)
    name = slugify(stored.title) or f"map-{stored.pk}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.{format}"'
    return response
