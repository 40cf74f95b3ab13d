"""The register of algorithms, with the log of the language model's help; to read, fill in and take along as a file."""

from __future__ import annotations

import csv
from dataclasses import replace
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods

from heed.answers.helping import queries as help_queries
from heed.answers.models import HelpRequest
from heed.privacy import actions as privacy
from heed.privacy import register
from heed.privacy.register import Entry, Filled
from heed.spreadsheets import guarded
from heed.staff.access import may, person_of
from heed.staff.actions import NotPossible
from heed.staff.forms import HouseForm
from heed.staff.seen import Stale

#: So many requests of the log stand on one page.
PAGE = 50


class NoteForm(HouseForm):
    owner = forms.CharField(label=gettext_lazy("Who is responsible"), required=False, max_length=register.LONGEST_NAME)
    contact = forms.CharField(
        label=gettext_lazy("Whom residents can ask"), required=False, max_length=register.LONGEST_NAME
    )
    used_since = forms.DateField(
        label=gettext_lazy("In use since"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    legal_ground = forms.CharField(
        label=gettext_lazy("What the town adds to the legal ground"),
        required=False,
        max_length=register.LONGEST_GROUND,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)


@require_GET
@may("see_register")
def show(request: HttpRequest) -> HttpResponse:
    before = request.GET.get("before", "")
    rows = help_queries.log()
    if before.isdecimal() and len(before) < 18:
        rows = rows.filter(pk__lt=int(before))
    found = list(rows[: PAGE + 1])
    context = {
        "entries": register.entries(person_of(request).language),
        "months": help_queries.months(),
        "log": found[:PAGE],
        "more": found[PAGE - 1].pk if len(found) > PAGE else 0,
    }
    return render(request, "desk/register.html", context)


@require_GET
@may("see_register")
def request_in_log(request: HttpRequest, request_id: int) -> HttpResponse:
    """What left for the model and what came back, masked as it was. Looking is written down."""
    found = help_queries.log().filter(pk=request_id).first()
    if found is None:
        raise Http404
    privacy.record("drafting_help_viewed", "help_request", found.pk, person_of(request))
    return render(request, "desk/register_request.html", {"one": found})


def _entry(slug: str, language: str) -> Entry:
    found = next((one for one in register.entries(language) if one.text.slug == slug), None)
    if found is None:
        raise Http404
    return found


@require_http_methods(["GET", "POST"])
@may("edit_register")
def describe(request: HttpRequest, slug: str) -> HttpResponse:
    """Who is responsible for one algorithm, whom to ask, since when it is used."""
    person = person_of(request)
    entry = _entry(slug, person.language)
    form = NoteForm(request.POST) if request.method == "POST" else _form_of(entry)
    if form.is_bound and form.is_valid():
        given: dict[str, Any] = form.cleaned_data
        seen = given.pop("seen")
        try:
            register.fill_in(slug, replace(Filled(), **given), person, seen)
        except (NotPossible, Stale) as error:
            now = _entry(slug, person.language)
            form = NoteForm({**request.POST.dict(), "seen": str(now.note.version if now.note else 0)})
            form.add_error(None, str(error))
            return render(request, "desk/register_entry.html", {"entry": now, "form": form}, status=409)
        messages.success(request, _("Saved in the register."))
        return redirect("desk:register")
    status = 422 if form.is_bound else 200
    return render(request, "desk/register_entry.html", {"entry": entry, "form": form}, status=status)


def _form_of(entry: Entry) -> NoteForm:
    note = entry.note
    if note is None:
        return NoteForm(initial={"seen": 0})
    given = {name: getattr(note, name) for name in ("owner", "contact", "used_since", "legal_ground")}
    return NoteForm(initial={**given, "seen": note.version})


@require_GET
@may("see_register")
def export(request: HttpRequest, kind: str) -> HttpResponse:
    """The register as a file, in the reader's language; and the log of help, without its texts and without names."""
    found = register.entries(person_of(request).language)
    if kind == "register.json":
        return _named(JsonResponse({"algorithms": [one.as_json() for one in found]}), kind)
    if kind == "register.csv":
        return _csv(register.rows(found), kind)
    if kind == "log.csv":
        rows = help_queries.log().iterator(chunk_size=1000)
        return _csv([list(_LOGGED), *([guarded(str(value)) for value in _line(one)] for one in rows)], kind)
    raise Http404


_LOGGED = ("asked_at", "kind", "language", "model", "model_version", "milliseconds", "characters_sent",
           "characters_received", "outcome", "problem")  # fmt: skip


def _line(one: HelpRequest) -> tuple[Any, ...]:
    sizes = (one.milliseconds, one.asked_length, one.answer_length)
    moment = one.asked_at.isoformat(timespec="seconds")
    return (moment, one.kind, one.language, one.model, one.model_version, *sizes, one.state, one.problem)


def _csv(rows: list[list[str]], name: str) -> HttpResponse:
    response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")  # spreadsheets know it by this mark
    csv.writer(response).writerows(rows)
    return _named(response, name)


def _named(response: HttpResponse, name: str) -> HttpResponse:
    response["Content-Disposition"] = f'attachment; filename="algorithms-{name}"'
    return response
