"""The desk: lists on the left, one case on the right. Every act is a call of an action of the room it belongs to."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from heed.answers.models import Draft, DraftState
from heed.casework import actions as casework
from heed.casework import alike as likeness
from heed.casework import notices, promises
from heed.casework import queries as casework_queries
from heed.casework.models import URGENT, Case, Topic
from heed.casework.status import TRANSITIONS, Status
from heed.channels import registry
from heed.desk import queries
from heed.desk.answering import Answering
from heed.inbox.models import Message, SettledAs
from heed.privacy import actions as privacy
from heed.staff import queries as staff
from heed.staff.access import may, person_of, town_of
from heed.staff.models import Department, Town


def _list(request: HttpRequest) -> dict[str, Any]:
    filters = queries.Filters.of(request.GET)
    rows = queries.cases(filters, person_of(request), town_of(request))
    kept = request.GET.copy()
    kept.pop("before", None)
    kept.pop("seen", None)
    return {
        "filters": filters,
        "cases": rows,
        "more": rows[-1].changed_at.isoformat() if len(rows) == queries.PAGE else "",
        "query": kept.urlencode(),
        "seen": _state_of(rows),
        "urgent_from": URGENT,
    }


def _state_of(rows: list[Case]) -> str:
    """Changes whenever the list would look different."""
    return f"{len(rows)}-{rows[0].pk}-{rows[0].changed_at.timestamp()}" if rows else "0"


@require_GET
@may("see_desk")
def home(request: HttpRequest) -> HttpResponse:
    """My day: what waits for me, nearest promise first."""
    person = person_of(request)
    if not person.may("see_cases"):
        return redirect("desk:accounts" if person.may("see_accounts") else "desk:about_me")
    context = {
        "mine": queries.mine(person)[:20],
        "tasks": casework_queries.open_tasks(person.department)[:20] if person.department else [],
        "unclaimed": queries.unclaimed()[:10],
        "notices": notices.unseen(person)[:5],
    }
    return render(request, "desk/home.html", context)


@require_GET
@may("see_desk")
def about_me(request: HttpRequest) -> HttpResponse:
    return render(request, "desk/about_me.html")


@require_GET
@may("see_cases")
def inbox(request: HttpRequest) -> HttpResponse:
    context = _list(request) | _choices(request)
    return render(request, "desk/inbox.html", context)


def _choices(request: HttpRequest) -> dict[str, Any]:
    return {
        "departments": staff.departments(),
        "topics": [
            (topic.slug, f"– {topic}" if topic.parent_id else str(topic))
            for topic in Topic.objects.filter(is_active=True)
        ],
        "channels": [(slug, registry.adapter(slug).name) for slug in registry.slugs()],
        "languages": town_of(request).languages,
    }


@require_GET
@may("see_cases")
def rows(request: HttpRequest) -> HttpResponse:
    """The list alone, for live updates: nothing (204) while it has not changed."""
    context = _list(request)
    if request.GET.get("seen") == context["seen"]:
        return HttpResponse(status=204)
    return render(request, "desk/rows.html", context)


@require_GET
@may("see_cases")
def case(request: HttpRequest, case_id: int) -> HttpResponse:
    found = get_object_or_404(Case.objects.select_related("topic", "department", "assignee"), pk=case_id)
    privacy.record("case_viewed", "case", found.pk, person_of(request))
    casework.see_notices(person_of(request), found.pk)
    return render(request, "desk/case.html", _case_page(request, found))


def _case_page(request: HttpRequest, found: Case, answering: Answering | None = None) -> dict[str, Any]:
    person = person_of(request)
    town = town_of(request)
    said = queries.messages_of(found)
    following = TRANSITIONS[Status(found.status)]
    promise = promises.of_case(found, town)
    return (
        _list(request)
        | _choices(request)
        | {
            "case": found,
            "reference": casework_queries.reference(found, town),
            "status_address": casework_queries.status_address(found, town),
            "timeline": queries.timeline(found, said),
            "names": queries.names(found, said, person),
            "answering": answering or Answering.begin(found, said, person),
            "statuses": [(status.value, status.label) for status in Status if status in following],
            "colleagues": staff.colleagues(),
            "settled_as": [c for c in SettledAs.choices if c[0] in ("thanks", "spam", "not_for_us")],
            "approvals": Draft.objects.filter(case=found, state=DraftState.ASKED).select_related("author", "message"),
            "public_url": settings.PUBLIC_URL,
            "promise": promise,
            "proposal": _for_input(promise.proposal, town),
        }
    )


def _for_input(moment: datetime | None, town: Town) -> str:
    """As a browser's input of day and time wants it: the town's own time."""
    return f"{moment.astimezone(ZoneInfo(town.time_zone)):%Y-%m-%dT%H:%M}" if moment else ""


@require_GET
@may("see_cases")
def timeline(request: HttpRequest, case_id: int) -> HttpResponse:
    """The timeline alone, for live updates: nothing (204) while the case has not changed."""
    found = get_object_or_404(Case, pk=case_id)
    if request.GET.get("version") == str(found.version):
        return HttpResponse(status=204)
    said = queries.messages_of(found)
    context = {
        "case": found,
        "timeline": queries.timeline(found, said),
        "names": queries.names(found, said, person_of(request)),
        "settled_as": [c for c in SettledAs.choices if c[0] in ("thanks", "spam", "not_for_us")],
    }
    return render(request, "desk/timeline.html", context)


@require_GET
@may("see_cases")
def alike(request: HttpRequest, case_id: int) -> HttpResponse:
    """Other cases that may be of the same matter: a part of the case page, or without JavaScript a page of its own."""
    found = get_object_or_404(Case.objects.select_related("topic", "department"), pk=case_id)
    context = {"case": found, "alike": likeness.alike(found), "inner": "HX-Request" in request.headers}
    return render(request, "desk/alike.html" if context["inner"] else "desk/alike_page.html", context)


@require_GET
@may("see_cases")
def settled(request: HttpRequest) -> HttpResponse:
    return render(request, "desk/settled.html", {"settled": queries.settled_messages()})


@require_GET
@may("see_cases")
def tasks(request: HttpRequest) -> HttpResponse:
    person = person_of(request)
    chosen = request.GET.get("department", person.department.slug if person.department else "")
    department = Department.objects.filter(slug=chosen).first()
    context = {
        "tasks": casework_queries.open_tasks(department)[:100],
        "department": department,
        "departments": staff.departments(),
    }
    return render(request, "desk/tasks.html", context)


@require_GET
@may("see_cases")
def approvals(request: HttpRequest) -> HttpResponse:
    asked = Draft.objects.filter(state=DraftState.ASKED).select_related("case__topic", "author", "message")
    context = {"drafts": asked.order_by("changed_at")[:100], "trouble": queries.in_trouble()[:50]}
    return render(request, "desk/approvals.html", context)


@require_POST
@may("see_original")
def original(request: HttpRequest, message_id: int) -> HttpResponse:
    """A message before names were taken out of it. Looking is written down."""
    from heed.inbox import queries as inbox_queries

    message = get_object_or_404(Message, pk=message_id)
    privacy.record("original_viewed", "message", message.pk, person_of(request))
    held = inbox_queries.native(message)
    return render(request, "desk/original.html", {"text": held.get("text", ""), "url": held.get("url", "")})


def done(request: HttpRequest, case_id: int, text: str) -> HttpResponse:
    messages.success(request, text)
    return redirect("desk:case", case_id)


def not_done(request: HttpRequest, case_id: int, error: Exception) -> HttpResponse:
    messages.error(request, str(error) or _("That did not work."))
    return redirect("desk:case", case_id)
