"""What the checks say while an answer is written, and a word back when they are wrong.

Nothing of the answer is stored.
"""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from heed.answers import actions as answers
from heed.answers.actions import checks as actions
from heed.answers.checking import context as check_context
from heed.answers.checking import queries as check_queries
from heed.answers.models import AllowedDomain, Draft, DraftState
from heed.casework.models import Case, Incident
from heed.desk import moments, queries
from heed.desk.answering import Answering
from heed.desk.incidents import page_of
from heed.desk.views import _case_page
from heed.staff.access import may, person_of
from heed.staff.actions import NotPossible
from heed.staff.models import Person

#: What was called wrong, that the page lists at a time.
SHOWN = 100


@require_POST
@may("draft_answers")
def check_answer(request: HttpRequest, case_id: int) -> HttpResponse:
    """What the checks say of the answer as it is typed now."""
    return _of_case(request, get_object_or_404(Case, pk=case_id))


@require_POST
@may("draft_answers")
def wrong_in_answer(request: HttpRequest, case_id: int) -> HttpResponse:
    case = get_object_or_404(Case, pk=case_id)
    return _of_case(request, case, called_wrong(request))


def _of_case(request: HttpRequest, case: Case, said: str = "") -> HttpResponse:
    answering = Answering.begin(case, queries.messages_of(case), person_of(request))
    chosen = {str(one.pk): one for one in answering.messages}.get(request.POST.get("message", ""), answering.message)
    text, to_everyone = request.POST.get("text", ""), request.POST.get("to_everyone") == "1"
    draft = None
    if chosen and answering.would_be:
        with suppress(ValueError):  # a moment that cannot be is said when it is sent
            answering.send_at = moments.chosen_to_send_at(request)
        draft = answers.as_typed(answering.would_be, chosen, text, to_everyone=to_everyone, send_at=answering.send_at)
    if request.headers.get("HX-Request"):
        told = {
            "draft": draft,
            "said": said,
            "check_url": reverse("desk:check_answer", args=[case.pk]),
            "check_at": "desk:wrong_in_answer",
            "about": case.pk,
            "send": _("Send"),
        }
        return render(request, "desk/checked_now.html", told)
    answering.message, answering.text, answering.to_everyone = chosen, text, to_everyone
    answering.would_be, answering.said = draft, said or _("Checked. Nothing has been sent or saved.")
    return render(request, "desk/case.html", _case_page(request, case, answering))


@require_POST
@may("draft_answers")
def check_statement(request: HttpRequest, incident_id: int) -> HttpResponse:
    """The same for one answer to all people of an incident."""
    return _of_incident(request, get_object_or_404(Incident.objects.select_related("topic"), pk=incident_id))


@require_POST
@may("draft_answers")
def wrong_in_statement(request: HttpRequest, incident_id: int) -> HttpResponse:
    found = get_object_or_404(Incident.objects.select_related("topic"), pk=incident_id)
    return _of_incident(request, found, called_wrong(request))


def _of_incident(request: HttpRequest, found: Incident, said: str = "") -> HttpResponse:
    draft = _statement(request, found, person_of(request))
    if request.headers.get("HX-Request"):
        told = {
            "draft": draft,
            "said": said,
            "check_url": reverse("desk:check_statement", args=[found.pk]),
            "check_at": "desk:wrong_in_statement",
            "about": found.pk,
            "send": _("Send to all"),
        }
        return render(request, "desk/checked_now.html", told)
    context: dict[str, Any] = page_of(request, found, typed=draft)
    context["statement"].said = said or _("Checked. Nothing has been sent or saved.")
    return render(request, "desk/incident.html", context)


def _statement(request: HttpRequest, found: Incident, person: Person) -> Draft:
    states = [DraftState.EDITING, DraftState.ASKED]
    draft = Draft.objects.filter(incident=found, author=person, state__in=states).first()
    given = request.POST
    send_at = None
    with suppress(ValueError):  # a moment that cannot be is said when it is sent
        send_at = moments.chosen_to_send_at(request)
    return answers.statement_as_typed(
        draft or Draft(incident=found, author=person),
        given.get("text", ""),
        given.get("language", "")[:5],
        given.get("only_waiting") != "1",
        send_at,
    )


def called_wrong(request: HttpRequest) -> str:
    """Keep what is said of one finding; what is told to who said it."""
    number = request.POST.get("wrong", "")[:4]
    reason, _bar, level = request.POST.get(f"finding_{number}", "").partition("|")
    try:
        actions.call_wrong(reason, level, request.POST.get(f"wrong_note_{number}", ""), person_of(request))
    except NotPossible as error:
        return str(error)
    return _("Thank you: a lead reads it. Your answer and the resident's words were not kept with it.")


@require_GET
@may("edit_code")
def settings(request: HttpRequest) -> HttpResponse:
    """Which sites answers may link to, the checks in figures, and what colleagues called wrong."""
    return _settings_page(request)


def _settings_page(request: HttpRequest, problem: str = "", written: str = "") -> HttpResponse:
    unread = list(check_queries.called_wrong(unread=True)[:SHOWN])
    context = {
        "own_domain": check_context.own_domain(),
        "domains": AllowedDomain.objects.select_related("added_by"),
        "figures": check_queries.figures(timezone.now()),
        "days": check_queries.DAYS,
        "unread": unread,
        "newest": unread[0].pk if unread else 0,
        "read": check_queries.called_wrong(unread=False)[:SHOWN],
        "problem": problem,
        "written": written,
    }
    return render(request, "desk/settings/checks.html", context, status=422 if problem else 200)


@require_POST
@may("edit_code")
def add_domain(request: HttpRequest) -> HttpResponse:
    written = request.POST.get("domain", "")[:300]
    try:
        added = actions.add_domain(written, person_of(request))
    except NotPossible as error:
        return _settings_page(request, str(error), written)
    messages.success(request, _("Answers may link to %(domain)s now.") % {"domain": added.domain})
    return redirect("desk:check_settings")


@require_POST
@may("edit_code")
def remove_domain(request: HttpRequest, domain_id: int) -> HttpResponse:
    actions.remove_domain(domain_id, person_of(request))
    messages.success(request, _("Taken out: links to it are pointed at from now on."))
    return redirect("desk:check_settings")


@require_POST
@may("edit_code")
def read_wrong(request: HttpRequest) -> HttpResponse:
    until = request.POST.get("until", "")
    actions.read_wrong(int(until) if until.isdecimal() and len(until) < 18 else 0, person_of(request))
    messages.success(request, _("Marked as read."))
    return redirect("desk:check_settings")
