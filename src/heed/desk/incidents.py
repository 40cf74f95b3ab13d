"""Incidents at the desk: what is going on, who waits, and one answer for all of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from heed.answers import actions as answers
from heed.answers import queries as outbox
from heed.answers import scheduled
from heed.answers.knowledge import templating
from heed.answers.models import Delivery, Draft, DraftState
from heed.casework import actions as casework
from heed.casework import spikes, statements
from heed.casework.actions.incidents import place_name
from heed.casework.models import Case, Incident, IncidentCase, IncidentState
from heed.casework.queries import by_reference
from heed.desk import answer_texts, helping, moments
from heed.desk.answer_texts import Added
from heed.desk.moments import GoesWhen, goes_later
from heed.journey import jobs
from heed.staff.access import may, person_of, town_of
from heed.staff.models import Person, Town, localised

#: Cases and incidents that a page lists.
SHOWN = 100


@require_GET
@may("see_cases")
def incidents(request: HttpRequest) -> HttpResponse:
    rows = Incident.objects.select_related("topic", "opened_by").annotate(cases=Count("incident_cases"))
    context = {
        "going_on": rows.filter(state=IncidentState.OPEN).order_by("-opened_at"),
        "over": rows.filter(state=IncidentState.OVER).order_by("-over_at")[:SHOWN],
    }
    return render(request, "desk/incidents.html", context)


@require_GET
@may("see_cases")
def incident(request: HttpRequest, incident_id: int) -> HttpResponse:
    found = get_object_or_404(Incident.objects.select_related("topic", "opened_by", "closed_by"), pk=incident_id)
    return render(request, "desk/incident.html", page_of(request, found))


@dataclass(slots=True)
class Statement(GoesWhen):
    """The answer for all as the page shows it. `is_heeds`: made from the figures, nobody has touched it yet."""

    text: str
    language: str
    to_everyone: bool
    is_heeds: bool
    people: int
    unreached: int
    would_be: Draft
    problem: str = ""
    said: str = ""

    @property
    def send_at(self) -> datetime | None:  # type: ignore[override]
        return self.would_be.send_at

    @property
    def came_back(self) -> str:
        """Why the answer did not go at its moment, in words."""
        return str(scheduled.REASONS.get(self.would_be.came_back, ""))


def page_of(request: HttpRequest, found: Incident, problem: str = "", typed: Draft | None = None) -> dict[str, Any]:
    """`typed`: the answer for all as it stands in the form, where it is not the stored one."""
    person, town = person_of(request), town_of(request)
    languages = town.languages or ["nl"]
    figures = spikes.figures(found)
    cases = Case.objects.filter(incident_case__incident=found).select_related("topic", "department", "assignee")
    statement = _statement(found, person, town, figures, problem, typed)
    about = templating.ForAll.of(found, statement.language)
    written = statement.would_be if statement.would_be.pk else None
    return answer_texts.offered(about, None, written) | {
        "incident": found,
        "figures": figures,
        "place": place_name(found.district, town),
        "cases": _counted(cases).order_by("-opened_at")[:SHOWN],
        "statement": statement,
        "asked": Draft.objects.filter(incident=found, state=DraftState.ASKED).select_related("author"),
        "scheduled": Draft.objects.filter(incident=found, state=DraftState.SCHEDULED).select_related("author"),
        "sent": _sent(found),
        "languages": languages,
        "help": helping.with_statement(found, languages, person),
        "summary": helping.with_thread(found, person),
    }


def _counted(cases: QuerySet[Case]) -> QuerySet[Case]:
    return cases.annotate(people=Count("case_messages__message__contact", distinct=True))


def _sent(found: Incident) -> list[Draft]:
    """Answers for all that were let go, newest first, each with how it went."""
    drafts = list(
        Draft.objects.filter(incident=found, state=DraftState.APPROVED).select_related("author").order_by("-pk")
    )
    rows = Delivery.objects.filter(draft__in=drafts, part=1).order_by().values_list("draft", "state")
    counted: dict[int, dict[str, int]] = {}
    for draft, state, count in rows.annotate(count=Count("pk")):
        counted.setdefault(draft, {})[state] = count
    for draft in drafts:
        states = counted.get(draft.pk, {})
        draft.people = sum(states.values())  # type: ignore[attr-defined]
        draft.arrived = states.get("sent", 0)  # type: ignore[attr-defined]
    return drafts


def _statement(
    found: Incident, person: Person, town: Town, figures: spikes.Figures, problem: str, typed: Draft | None
) -> Statement:
    states = [DraftState.EDITING, DraftState.ASKED]
    draft = typed or Draft.objects.filter(incident=found, author=person, state__in=states).first()
    language = draft.language if draft else (town.languages or ["nl"])[0]
    text = draft.text if draft else made(found, town, figures, language)
    # Once everybody was told, a second text goes to those who came since, unless somebody says otherwise.
    to_everyone = draft.to_everyone if draft else not found.drafts.filter(state=DraftState.APPROVED).exists()
    audience = outbox.audience(found, text, to_everyone)
    return Statement(
        text,
        language,
        to_everyone,
        draft is None,
        len(audience.reached),
        len(audience.unreached),
        draft or Draft(incident=found, author=person, text=text, language=language, to_everyone=to_everyone),
        problem,
    )


def made(found: Incident, town: Town, figures: spikes.Figures, language: str) -> str:
    """A first text from the figures."""
    names = found.topic.names if found.topic else {}
    topic = names.get(language) or localised(names) or found.title
    place = place_name(found.district, town)
    return statements.draft(language, topic, place, figures.people, figures.since, town.time_zone)


@require_POST
@may("draft_answers")
def answer(request: HttpRequest, incident_id: int) -> HttpResponse:
    """Save, ask approval or send one answer for all: one form, three buttons, and one for another language."""
    found = get_object_or_404(Incident.objects.select_related("topic"), pk=incident_id)
    person, act = person_of(request), request.POST.get("act", "save")
    language = language_of(request)
    added = answer_texts.added(request, found, language)
    if act == "language":
        added.text = made(found, town_of(request), spikes.figures(found), language)
    try:
        draft = save_typed(request, found, added)
    except (answers.Refused, ValueError) as error:
        return not_done(request, found, error, request.POST.get("text", "") if added.helped else added.text)
    added.keep(draft, request)
    try:
        said = _finish(draft, person, act, request.POST)
    except (answers.Refused, answers.Collision, casework.Claimed) as error:
        return not_done(request, found, error)
    if said := added.said or said:
        messages.success(request, said)
    return redirect("desk:incident", incident_id)


def language_of(request: HttpRequest) -> str:
    """In which the answer for all is written, as the form says."""
    return request.POST.get("language", "")[:5]


def save_typed(request: HttpRequest, found: Incident, added: Added | None = None) -> Draft:
    """The form of the answer for all as a draft. `Refused`, or `ValueError` for a moment that cannot be."""
    return answers.save_statement(
        found,
        person_of(request),
        added.text if added else request.POST.get("text", ""),
        (added.language if added else "") or language_of(request),
        request.POST.get("only_waiting") != "1",
        moments.chosen_to_send_at(request),
        added.helped if added else 0,
    )


def not_done(request: HttpRequest, found: Incident, error: Exception, text: str | None = None) -> HttpResponse:
    """The incident as it is by now. `text`: what was typed and not saved, which stands in the form still."""
    typed = None
    if text is not None:
        typed = Draft(incident=found, author=person_of(request), text=text, language=language_of(request))
        typed.to_everyone = request.POST.get("only_waiting") != "1"
    return render(request, "desk/incident.html", page_of(request, found, str(error), typed), status=409)


def _finish(draft: Draft, person: Person, act: str, given: QueryDict) -> str:
    override = given.get("override", "")
    if act == "ask":
        answers.ask_approval(draft.pk, person, override=override)
        return _("A colleague is asked to approve your answer.")
    if act in ("send", "urgent"):
        if act == "send":
            deliveries = answers.approve(draft.pk, person, override=override)
        else:
            deliveries = answers.send_at_once(draft.pk, person, given.get("urgent_reason", ""), override=override)
        if said := goes_later(draft.pk):
            return said
        jobs.deliver.defer()
        people = len({delivery.contact_id for delivery in deliveries})
        said = ngettext("Your answer is on its way.", "Your answer is on its way to %(n)d people.", people)
        return said % {"n": people}
    return "" if act == "fact" else _("Draft saved. Nothing has been sent.")  # a fact that is not found is a warning


@require_POST
@may("work_cases")
def steer(request: HttpRequest, incident_id: int) -> HttpResponse:
    """End it, open it again, add a case by its number, or take one out."""
    found = get_object_or_404(Incident, pk=incident_id)
    person, act = person_of(request), request.POST.get("act", "")
    try:
        said = _steer(request, found, person, act)
    except casework.NoIncident as error:
        messages.error(request, str(error))
    else:
        messages.success(request, said)
    return redirect("desk:incident", incident_id)


def _steer(request: HttpRequest, found: Incident, person: Person, act: str) -> str:
    if act == "over":
        casework.close_incident(found.pk, person)
        return _("The incident is over. Its cases stay as they are.")
    if act == "again":
        casework.open_incident_again(found.pk, person)
        return _("The incident is open again.")
    if act == "add":
        written = request.POST.get("case", "").strip()
        case = by_reference(written, town_of(request))
        if case is None:
            raise casework.NoIncident(_("There is no case %(number)s.") % {"number": written})
        casework.add_to_incident(found.pk, case, person)
        return _("The case belongs to the incident now.")
    taken = request.POST.get("take_out", "")
    if not taken.isdigit():
        raise casework.NoIncident(_("Choose what to do."))
    casework.take_out(found.pk, int(taken), person)
    return _("Taken out: Heed does not bring it here again.")


@require_POST
@may("work_cases")
def begin(request: HttpRequest, case_id: int) -> HttpResponse:
    """Make an incident of a case."""
    get_object_or_404(Case, pk=case_id)
    try:
        found = casework.open_incident(case_id, person_of(request))
    except casework.NoIncident as error:
        messages.error(request, str(error))
        row = IncidentCase.objects.filter(case=case_id).first()
        return redirect("desk:incident", row.incident_id) if row else redirect("desk:case", case_id)
    messages.success(request, _("This is an incident now. Add the other cases below."))
    return redirect("desk:incident", found.pk)
