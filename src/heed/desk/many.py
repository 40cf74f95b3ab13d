"""Many cases at once, and undoing it; lists under a name."""

from __future__ import annotations

from collections.abc import Mapping

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from heed.casework import queries as casework
from heed.casework.actions import bulk, views
from heed.casework.models import BulkAct, Case, Topic
from heed.casework.status import Status
from heed.desk.queries import Filters
from heed.staff.access import may, person_of, town_of
from heed.staff.actions import NotPossible
from heed.staff.models import Person

_REASONS_SAID = 5


@require_POST
@may("work_cases")
def many(request: HttpRequest) -> HttpResponse:
    """One act on the cases that were chosen in the list; each as it was shown there."""
    try:
        outcome = _act(request)
    except NotPossible as error:
        messages.error(request, str(error))
        return _back(request)
    done = ngettext("%(n)d case changed.", "%(n)d cases changed.", len(outcome.done)) % {"n": len(outcome.done)}
    (messages.success if outcome.done else messages.error)(request, done)
    _say_left(request, outcome.left)
    return _back(request)


def _act(request: HttpRequest) -> bulk.Outcome:
    seen, by, act = _seen(request), person_of(request), request.POST.get("act", "")
    if act == "assign":
        chosen = request.POST.get("person", "")
        to = get_object_or_404(Person, pk=chosen, is_active=True) if chosen.isdigit() else None
        return bulk.assign_all(seen, by, by if chosen == "me" else to)
    if act == "topic":
        topic = Topic.objects.filter(slug=request.POST.get("topic", ""), is_active=True).first()
        if topic is None:
            raise NotPossible(_("Choose a topic from the catalogue."))
        return bulk.route_all(seen, by, topic)
    if act == "status" and request.POST.get("status") in Status.values:
        reason = request.POST.get("reason", "")[:2000]
        return bulk.set_status_of_all(seen, by, Status(request.POST["status"]), reason)
    raise NotPossible(_("Choose what to do with these cases."))


def _seen(request: HttpRequest) -> dict[int, int]:
    """`case` is given as "number:version" for each case that was ticked."""
    seen = {}
    for chosen in request.POST.getlist("case"):
        case_id, _colon, version = chosen.partition(":")
        if case_id.isdecimal() and version.isdecimal():
            seen[int(case_id)] = int(version)
    return seen


def _say_left(request: HttpRequest, left: Mapping[int, str]) -> None:
    for case_id, reason in list(left.items())[:_REASONS_SAID]:
        number = casework.reference(Case(pk=case_id), town_of(request))
        messages.warning(request, _("%(case)s is as it was: %(reason)s") % {"case": number, "reason": reason})
    if len(left) > _REASONS_SAID:
        messages.warning(request, _("And %(n)d more are as they were.") % {"n": len(left) - _REASONS_SAID})


@require_POST
@may("work_cases")
def undo(request: HttpRequest, act_id: int) -> HttpResponse:
    act = get_object_or_404(BulkAct, pk=act_id, person=person_of(request))
    try:
        outcome = bulk.undo(act.pk, person_of(request))
    except NotPossible as error:
        messages.error(request, str(error))
        return _back(request)
    done = ngettext("%(n)d case is as it was.", "%(n)d cases are as they were.", len(outcome.done))
    messages.success(request, done % {"n": len(outcome.done)})
    _say_left(request, outcome.left)
    return _back(request)


def _back(request: HttpRequest) -> HttpResponse:
    """The list with the filters that it had."""
    query = Filters.of(_query(request.POST.get("query", ""))).query()
    return redirect(f"{reverse('desk:inbox')}{'?' if query else ''}{query}")


def _query(text: str) -> QueryDict:
    return QueryDict(text[:1000])


@require_POST
@may("see_cases")
def save_view(request: HttpRequest) -> HttpResponse:
    query = Filters.of(_query(request.POST.get("query", ""))).query()
    try:
        view = views.save_view(
            person_of(request), request.POST.get("name", ""), query, request.POST.get("shared") == "1"
        )
    except NotPossible as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Kept as “%(name)s”.") % {"name": view.name})
    return _back(request)


@require_POST
@may("see_cases")
def remove_view(request: HttpRequest, view_id: int) -> HttpResponse:
    views.remove_view(view_id, person_of(request))
    messages.success(request, _("The view is removed. The cases are not touched."))
    return _back(request)
