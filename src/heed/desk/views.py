"""The desk: lists on the left, one case on the right. Every act is a call of an action of the room it belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from heed.answers import new_promises
from heed.answers.approval import needs as answers
from heed.answers.models import Draft, DraftAct, DraftState
from heed.answers.on_the_job import review_queries
from heed.answers.restrictions import queries as restrictions
from heed.casework import actions as casework
from heed.casework import notifications, presence, promises, whereabouts
from heed.casework import queries as casework_queries
from heed.casework.models import URGENT, Case, Topic
from heed.casework.placing import Catalogue
from heed.casework.status import Status
from heed.channels import registry
from heed.desk import answer_texts, helping, knowledge, moments, queries, standing
from heed.desk.answering import Answering
from heed.desk.renewing import Renewing
from heed.inbox.models import Message, SettledAs
from heed.privacy import actions as privacy
from heed.staff import queries as staff
from heed.staff.access import may, person_of, town_of
from heed.staff.models import Department, Person
from heed.staff.seen import fingerprint


def _list(request: HttpRequest) -> dict[str, Any]:
    filters = queries.Filters.of(request.GET)
    rows = queries.cases(filters, person_of(request), town_of(request))
    answering_now = presence.answering(row.pk for row in rows)
    kept = request.GET.copy()
    kept.pop("before", None)
    kept.pop("seen", None)
    return {
        "filters": filters,
        "cases": rows,
        "balls": SimpleLazyObject(lambda: whereabouts.balls(rows)),  # not asked for while the list has not changed
        "answering_now": answering_now,
        "more": rows[-1].changed_at.isoformat() if len(rows) == queries.PAGE else "",
        "query": kept.urlencode(),
        "seen": _state_of(rows, answering_now),
        "urgent_from": URGENT,
    }


def _beside(request: HttpRequest) -> dict[str, Any]:
    """What stands above the list: saved views, and what may be done with many cases."""
    person = person_of(request)
    return {
        "views": casework_queries.saved_views(person),
        "undo": casework_queries.can_undo(person),
        "colleagues": staff.colleagues(),
        "all_statuses": Status.choices,
    }


def _state_of(rows: list[Case], answering_now: dict[int, str]) -> str:
    """Changes whenever the list would look different."""
    if not rows:
        return "0"
    at_work = f"-{fingerprint({str(pk): name for pk, name in answering_now.items()})}" if answering_now else ""
    return f"{len(rows)}-{rows[0].pk}-{rows[0].changed_at.timestamp()}{at_work}"


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
        "notifications": notifications.unseen(person)[:5],
        "to_review": review_queries.waiting_for(person).count(),
        **knowledge.to_look_at(person),
    }
    return render(request, "desk/home.html", context)


@require_GET
@may("see_desk")
def about_me(request: HttpRequest) -> HttpResponse:
    return render(request, "desk/about_me.html")


@require_GET
@may("see_cases")
def inbox(request: HttpRequest) -> HttpResponse:
    context = _list(request) | _choices(request) | _beside(request)
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
    casework.see_notifications(person_of(request), found.pk)
    return render(request, "desk/case.html", _case_page(request, found))


def _case_page(
    request: HttpRequest, found: Case, answering: Answering | None = None, kept: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """`kept`: by the name of an act what was typed for it and not done, to stand in its form again."""
    person = person_of(request)
    casework.note_present(found.pk, person)
    town = town_of(request)
    shown = _shown(request)
    said = queries.messages_of(found, shown)
    drafts = _open_drafts(found, person)
    approvals = [one for one in drafts if one.state == DraftState.ASKED]
    decided = (kept or {}).get("decide")
    catalogue = Catalogue(town)
    promise = promises.of_case(found, catalogue)
    proposal = moments.for_input(promise.proposal)
    writing = answering or Answering.begin(found, said, person)
    return (
        _list(request)
        | _choices(request)
        | _beside(request)
        | standing.of(found, person, catalogue.calendar)
        | answer_texts.offered(found, writing.message, writing.draft)
        | {
            "case": found,
            "reference": casework_queries.reference(found, town),
            "status_address": casework_queries.status_address(found, town),
            "timeline": queries.timeline(found, said, shown),
            "taken_up_by": queries.merged(found),
            "incident_id": queries.incident_of(found),
            "names": queries.names(found, said, person),
            "answering": writing,
            "help": helping.with_answer(found, writing.message, person),
            "summary": helping.with_thread(found, person),
            "settled_as": [c for c in SettledAs.choices if c[0] in ("thanks", "spam", "not_for_us")],
            "approvals": approvals,
            "scheduled": Draft.objects.filter(case=found, state=DraftState.SCHEDULED).select_related("author"),
            "decided_too_late": decided if decided and decided["about"] not in {one.pk for one in approvals} else None,
            "public_url": settings.PUBLIC_URL,
            "others": presence.others(found.pk, person),
            "kept": kept or {},
            "promise": promise,
            "proposal": proposal,
            "renewing": Renewing.begin(
                found, new_promises.of_case(drafts), person, proposal, (kept or {}).get("renew_promise")
            ),
        }
    )


def _shown(request: HttpRequest) -> int:
    """How many messages of a case are shown: more where somebody asked for it."""
    asked = request.GET.get("shown", "")
    return min(max(int(asked), queries.SHOWN), queries.MOST_SHOWN) if asked.isdigit() else queries.SHOWN


def _open_drafts(found: Case, person: Person) -> list[Draft]:
    """What waits for approval on the case, and one's own new promise."""
    own = Q(act=DraftAct.PROMISE, state=DraftState.EDITING, author=person)
    rows = Draft.objects.filter(Q(state=DraftState.ASKED) | own, case=found, incident=None)
    return list(rows.select_related("author", "message__account", "case__topic"))


@require_GET
@may("see_cases")
def timeline(request: HttpRequest, case_id: int) -> HttpResponse:
    """The timeline alone, for live updates: nothing (204) while the case has not changed."""
    found = get_object_or_404(Case, pk=case_id)
    if request.GET.get("version") == str(found.version):
        return HttpResponse(status=204)
    shown = _shown(request)
    said = queries.messages_of(found, shown)
    context = {
        "case": found,
        "senders": standing.senders(found, person_of(request)),
        "timeline": queries.timeline(found, said, shown),
        "names": queries.names(found, said, person_of(request)),
        "settled_as": [c for c in SettledAs.choices if c[0] in ("thanks", "spam", "not_for_us")],
        "kept": {},
    }
    return render(request, "desk/timeline.html", context)


@require_GET
@may("see_desk")
def keys(request: HttpRequest) -> HttpResponse:
    """All that can be done by keyboard, on a page of its own."""
    return render(request, "desk/keys.html")


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
        "handed": standing.offered_to(department)[:20],
        "department": department,
        "departments": staff.departments(),
    }
    return render(request, "desk/tasks.html", context)


@require_GET
@may("see_cases")
def approvals(request: HttpRequest) -> HttpResponse:
    asked = Draft.objects.filter(state=DraftState.ASKED).select_related("case__topic", "author", "message")
    scheduled = Draft.objects.filter(state=DraftState.SCHEDULED).select_related("case", "author")
    context = {
        "scheduled": scheduled.order_by("send_at")[:100],
        "drafts": asked.order_by("changed_at")[:100],
        "afterwards": answers.to_review_afterwards()[:50],
        "trouble": queries.in_trouble()[:50],
        "restrictions": restrictions.to_decide().count() + restrictions.open_appeals().count(),
    }
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


def not_done(request: HttpRequest, case_id: int, error: Exception, act: str, about: int = 0) -> HttpResponse:
    """The case as it is by now, with the problem said and what was typed kept in the form of the act.

    `about`: the message, task or draft that the form was about, where the case has several of such forms.
    """
    found = get_object_or_404(Case.objects.select_related("topic", "department", "assignee"), pk=case_id)
    messages.error(request, str(error) or _("That did not work."))
    kept = {act: {**request.POST.dict(), "about": about, "lists": dict(request.POST.lists())}}
    return render(request, "desk/case.html", _case_page(request, found, kept=kept), status=409)
