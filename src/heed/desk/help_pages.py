"""A colleague asks the language model for help, and looks whether it has written. A worker asks it, never a page.

The same for the answer on a case and for the answer to all people of an incident: what differs stands in `Place`.
"""

from __future__ import annotations

from abc import ABC, abstractmethod

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from heed.answers import actions as answers
from heed.answers.drafting_help.prompts import Kind
from heed.answers.helping import material as help_material
from heed.answers.models import Draft
from heed.casework import actions as casework
from heed.casework.models import Case, Incident
from heed.desk import helping, incidents
from heed.desk.acts import not_answered, save_typed
from heed.desk.answering import Answering
from heed.desk.queries import messages_of
from heed.desk.views import not_done
from heed.journey import jobs
from heed.staff.access import may, person_of, town_of

_TEMPLATES = {False: "desk/help/answer.html", True: "desk/help/thread.html"}


class Place(ABC):
    """Where somebody writes an answer: what is stored, shown and refused there."""

    about: Case | Incident
    path: str

    def __init__(self, request: HttpRequest) -> None:
        self.request, self.person = request, person_of(request)

    @abstractmethod
    def save_typed(self) -> Draft:
        """`Stale`, `Refused`, or `ValueError` for a moment that cannot be."""

    @abstractmethod
    def refused(self, error: Exception, typed: str | None = None) -> HttpResponse:
        """The page with the form; `typed`: what could not be saved."""

    @abstractmethod
    def no_summary(self, error: Exception) -> HttpResponse: ...

    @abstractmethod
    def help(self) -> helping.Help | None:
        """What stands at the answer."""

    @abstractmethod
    def languages(self, draft: Draft) -> list[str]:
        """Into which the answer can be translated, the one that it should be in first."""


class OnCase(Place):
    about: Case

    def __init__(self, request: HttpRequest, case_id: int) -> None:
        super().__init__(request)
        self.about = get_object_or_404(Case, pk=case_id)
        self.path = reverse("desk:case", args=[case_id])

    def save_typed(self) -> Draft:
        return save_typed(self.request, self.about)

    def refused(self, error: Exception, typed: str | None = None) -> HttpResponse:
        return not_answered(self.request, self.about, error, typed)

    def no_summary(self, error: Exception) -> HttpResponse:
        return not_done(self.request, self.about.pk, error, "summarise")

    def help(self) -> helping.Help | None:
        message = Answering.begin(self.about, messages_of(self.about), self.person).message
        return helping.with_answer(self.about, message, self.person)

    def languages(self, draft: Draft) -> list[str]:
        return [help_material.language_of(draft.case, draft.message), help_material.own_language()]


class ForAll(Place):
    about: Incident

    def __init__(self, request: HttpRequest, incident_id: int) -> None:
        super().__init__(request)
        self.about = get_object_or_404(Incident.objects.select_related("topic"), pk=incident_id)
        self.path = reverse("desk:incident", args=[incident_id])

    def save_typed(self) -> Draft:
        return incidents.save_typed(self.request, self.about)

    def refused(self, error: Exception, typed: str | None = None) -> HttpResponse:
        return incidents.not_done(self.request, self.about, error, typed)

    def no_summary(self, error: Exception) -> HttpResponse:
        return incidents.not_done(self.request, self.about, error)

    def help(self) -> helping.Help | None:
        return helping.with_statement(self.about, self._of_town(), self.person)

    def languages(self, draft: Draft) -> list[str]:
        return [draft.language or help_material.own_language(), *self._of_town()]

    def _of_town(self) -> list[str]:
        return town_of(self.request).languages or ["nl"]


def _is_summary(given: str) -> bool:
    return given == "1"


@require_GET
@may("draft_answers")
def look(request: HttpRequest, case_id: int) -> HttpResponse:
    """What stands there now, for who waits: nothing (204) while it is the same."""
    return _look(OnCase(request, case_id))


@require_GET
@may("draft_answers")
def look_for_all(request: HttpRequest, incident_id: int) -> HttpResponse:
    return _look(ForAll(request, incident_id))


def _look(place: Place) -> HttpResponse:
    given = place.request.GET
    shown = _shown(place, _is_summary(given.get("summary", "")))
    if shown is None or shown.state == given.get("seen", ""):
        return HttpResponse(status=204)
    return _part(place, shown)


def _shown(place: Place, summary: bool) -> helping.Help | None:
    return helping.with_thread(place.about, place.person) if summary else place.help()


def _part(place: Place, shown: helping.Help) -> HttpResponse:
    name = "summary" if shown.is_summary else "help"
    return render(place.request, _TEMPLATES[shown.is_summary], {name: shown})


@require_POST
@may("draft_answers")
def ask(request: HttpRequest, case_id: int) -> HttpResponse:
    """With what is typed, which is kept as a draft. The button says what is asked: "suggest", "simplify", or
    "translate-" and a language."""
    return _ask(OnCase(request, case_id))


@require_POST
@may("draft_answers")
def ask_for_all(request: HttpRequest, incident_id: int) -> HttpResponse:
    return _ask(ForAll(request, incident_id))


def _ask(place: Place) -> HttpResponse:
    given = place.request.POST
    try:
        draft = place.save_typed()
    except (casework.Stale, answers.Refused, ValueError) as error:
        return place.refused(error, given.get("text", ""))
    chosen, _dash, language = given.get("help", "").partition("-")
    kind = Kind(chosen) if chosen in (Kind.SUGGEST, Kind.TRANSLATE, Kind.SIMPLIFY) else Kind.SUGGEST
    wanted = _wanted(kind, language, draft, place.languages(draft))
    message = None if draft.incident_id else draft.message
    try:
        answers.ask_help(place.about, place.person, kind, wanted, draft.text, message)
    except answers.Refused as error:
        return place.refused(error)
    jobs.write_help.defer()
    return redirect(f"{place.path}#drafting-help")


def _wanted(kind: Kind, language: str, draft: Draft, languages: list[str]) -> str:
    """The language of the text that is asked for."""
    if kind == Kind.TRANSLATE:
        return language if language in languages else languages[0]
    if kind == Kind.SIMPLIFY and draft.text:
        return answers.language_told(draft.text, languages[0])
    return languages[0]


@require_POST
@may("draft_answers")
def summarise(request: HttpRequest, case_id: int) -> HttpResponse:
    """In the colleague's own language."""
    return _summarise(OnCase(request, case_id))


@require_POST
@may("draft_answers")
def summarise_for_all(request: HttpRequest, incident_id: int) -> HttpResponse:
    return _summarise(ForAll(request, incident_id))


def _summarise(place: Place) -> HttpResponse:
    try:
        answers.ask_help(place.about, place.person, Kind.SUMMARISE, place.person.language)
    except answers.Refused as error:
        return place.no_summary(error)
    jobs.write_help.defer()
    return redirect(f"{place.path}#thread-help")


@require_POST
@may("draft_answers")
def end(request: HttpRequest, case_id: int) -> HttpResponse:
    """Stop what is being written, or throw away what was. What is typed in the answer stays: where the page does not
    do this by itself, as a draft."""
    return _end(OnCase(request, case_id))


@require_POST
@may("draft_answers")
def end_for_all(request: HttpRequest, incident_id: int) -> HttpResponse:
    return _end(ForAll(request, incident_id))


def _end(place: Place) -> HttpResponse:
    posted = place.request.POST
    summary, given = _is_summary(posted.get("summary", "")), posted.get("end", "")
    by_htmx = place.request.headers.get("HX-Request")
    try:
        if not summary and not by_htmx:
            place.save_typed()
    except (casework.Stale, answers.Refused, ValueError) as error:
        return place.refused(error, posted.get("text", ""))
    answers.throw_away_help(int(given) if given.isdecimal() and len(given) < 18 else 0, place.person)
    shown = _shown(place, summary)
    if by_htmx and shown:
        return _part(place, shown)
    return redirect(f"{place.path}#{'thread' if summary else 'drafting'}-help")
