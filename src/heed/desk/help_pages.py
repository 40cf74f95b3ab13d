"""A colleague asks the language model for help, and looks whether it has written. A worker asks it, never a page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from heed.answers import actions as answers
from heed.answers.drafting_help.prompts import Kind
from heed.answers.helping import material as help_material
from heed.answers.models import Draft
from heed.casework import actions as casework
from heed.casework.models import Case
from heed.desk import helping
from heed.desk.acts import not_answered, save_typed
from heed.desk.answering import Answering
from heed.desk.queries import messages_of
from heed.desk.views import not_done
from heed.journey import jobs
from heed.staff.access import may, person_of

_TEMPLATES = {False: "desk/help/answer.html", True: "desk/help/thread.html"}


def _is_summary(given: str) -> bool:
    return given == "1"


@require_GET
@may("draft_answers")
def look(request: HttpRequest, case_id: int) -> HttpResponse:
    """What stands there now, for who waits: nothing (204) while it is the same."""
    shown = _shown(request, get_object_or_404(Case, pk=case_id), _is_summary(request.GET.get("summary", "")))
    if shown is None or shown.state == request.GET.get("seen", ""):
        return HttpResponse(status=204)
    return _part(request, shown)


def _shown(request: HttpRequest, case: Case, summary: bool) -> helping.Help | None:
    person = person_of(request)
    if summary:
        return helping.with_thread(case, person)
    message = Answering.begin(case, messages_of(case), person).message
    return helping.with_answer(case, message, person)


def _part(request: HttpRequest, shown: helping.Help) -> HttpResponse:
    name = "summary" if shown.is_summary else "help"
    return render(request, _TEMPLATES[shown.is_summary], {name: shown, "case": shown.case})


@require_POST
@may("draft_answers")
def ask(request: HttpRequest, case_id: int) -> HttpResponse:
    """With what is typed, which is kept as a draft. The button says what is asked: "suggest", "simplify", or
    "translate-" and a language."""
    case = get_object_or_404(Case, pk=case_id)
    try:
        draft = save_typed(request, case)
    except (casework.Stale, answers.Refused, ValueError) as error:
        return not_answered(request, case, error, request.POST.get("text", ""))
    chosen, _dash, language = request.POST.get("help", "").partition("-")
    kind = Kind(chosen) if chosen in (Kind.SUGGEST, Kind.TRANSLATE, Kind.SIMPLIFY) else Kind.SUGGEST
    try:
        answers.ask_help(case, person_of(request), kind, _wanted(kind, language, draft), draft.text, draft.message)
    except answers.Refused as error:
        return not_answered(request, case, error)
    jobs.write_help.defer()
    return redirect(f"{reverse('desk:case', args=[case.pk])}#drafting-help")


def _wanted(kind: Kind, language: str, draft: Draft) -> str:
    """The language of the text that is asked for."""
    of_resident = help_material.language_of(draft.case, draft.message)
    if kind == Kind.TRANSLATE:
        return language if language in (of_resident, help_material.own_language()) else of_resident
    if kind == Kind.SIMPLIFY and draft.text:
        return answers.language_told(draft.text, of_resident)
    return of_resident


@require_POST
@may("draft_answers")
def summarise(request: HttpRequest, case_id: int) -> HttpResponse:
    """In the colleague's own language."""
    case, person = get_object_or_404(Case, pk=case_id), person_of(request)
    try:
        answers.ask_help(case, person, Kind.SUMMARISE, person.language)
    except answers.Refused as error:
        return not_done(request, case_id, error, "summarise")
    jobs.write_help.defer()
    return redirect(f"{reverse('desk:case', args=[case_id])}#thread-help")


@require_POST
@may("draft_answers")
def end(request: HttpRequest, case_id: int) -> HttpResponse:
    """Stop what is being written, or throw away what was. What is typed in the answer stays: where the page does not
    do this by itself, as a draft."""
    case = get_object_or_404(Case, pk=case_id)
    summary, given = _is_summary(request.POST.get("summary", "")), request.POST.get("end", "")
    by_htmx = request.headers.get("HX-Request")
    try:
        if not summary and not by_htmx:
            save_typed(request, case)
    except (casework.Stale, answers.Refused, ValueError) as error:
        return not_answered(request, case, error, request.POST.get("text", ""))
    answers.throw_away_help(int(given) if given.isdecimal() and len(given) < 18 else 0, person_of(request))
    shown = _shown(request, case, summary)
    if by_htmx and shown:
        return _part(request, shown)
    return redirect(f"{reverse('desk:case', args=[case.pk])}#{'thread' if summary else 'drafting'}-help")
