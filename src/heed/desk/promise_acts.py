"""What staff do with the promise of a case: a new one that is honest, and the clock that stands still or goes on."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from heed.answers import actions as answers
from heed.answers import new_promises
from heed.answers.models import Delivery, Draft
from heed.casework import actions as casework
from heed.casework.models import Case
from heed.casework.status import NotAllowed
from heed.desk import moments, renewing
from heed.desk.acts import version_seen
from heed.desk.check_pages import called_wrong
from heed.desk.views import _case_page, done, not_done
from heed.journey import jobs
from heed.staff.access import may, person_of, town_of
from heed.staff.models import Person


@require_POST
@may("work_cases")
def renew(request: HttpRequest, case_id: int) -> HttpResponse:
    """Make a new promise, or ask colleagues to approve it: one form, as for an answer."""
    until = moments.typed(request.POST.get("until", ""), town_of(request))
    if until is None:
        return not_done(request, case_id, ValueError(_("Choose a day and a time.")), "renew_promise")
    person, reason = person_of(request), request.POST.get("reason", "")
    try:
        seen = request.POST.get("seen_draft", "")
        draft = answers.save_promise(case_id, person, until, reason, seen, version_seen(request))
        said = _finish(request, draft, person)
    except (casework.Stale, answers.Refused, answers.Collision) as error:
        return not_done(request, case_id, error, "renew_promise")
    return done(request, case_id, said)


def _finish(request: HttpRequest, draft: Draft, person: Person) -> str:
    act, override = request.POST.get("act", "promise"), request.POST.get("override", "")
    if act == "ask":
        answers.ask_approval(draft.pk, person, draft.stamp, override)
        return _(
            "A colleague is asked to approve it. Until then the present promise holds, and nobody is told anything."
        )
    if act == "urgent":
        why = request.POST.get("urgent_reason", "")
        return _promised(answers.send_at_once(draft.pk, person, why, seen=draft.stamp, override=override))
    return _promised(answers.approve(draft.pk, person, seen=draft.stamp, override=override))


def _promised(deliveries: Sequence[Delivery]) -> str:
    told = len({one.contact_id for one in deliveries})
    if not told:
        return _("Promised. Nobody can be told on a network; the status page says it.")
    jobs.deliver.defer()
    said = ngettext("Promised. The resident is told.", "Promised. %(n)d people are told.", told)
    return said % {"n": told}


@require_POST
@may("draft_answers")
def check(request: HttpRequest, case_id: int) -> HttpResponse:
    """What the checks say of the reason as it is typed now. Nothing of it is stored."""
    return _checked(request, get_object_or_404(Case, pk=case_id))


@require_POST
@may("draft_answers")
def wrong(request: HttpRequest, case_id: int) -> HttpResponse:
    return _checked(request, get_object_or_404(Case, pk=case_id), called_wrong(request))


def _checked(request: HttpRequest, case: Case, said: str = "") -> HttpResponse:
    person = person_of(request)
    if request.headers.get("HX-Request"):
        own = new_promises.open_of(case, person)
        draft = renewing.as_typed(case, own, person, request.POST.dict())
        return render(request, "desk/promise_checked.html", {"draft": draft, "said": said, "case": case})
    kept = {"renew_promise": request.POST.dict()}
    context = _case_page(request, case, kept=kept)
    context["renewing"].said = said or _("Checked. Nothing has been sent or saved.")
    return render(request, "desk/case.html", context)


@require_POST
@may("work_cases")
def pause(request: HttpRequest, case_id: int) -> HttpResponse:
    try:
        casework.wait_for_other(case_id, person_of(request), request.POST.get("reason", ""), version_seen(request))
    except (casework.Stale, NotAllowed) as error:
        return not_done(request, case_id, error, "pause")
    return done(request, case_id, _("The clock stands still."))


@require_POST
@may("work_cases")
def go_on(request: HttpRequest, case_id: int) -> HttpResponse:
    try:
        casework.go_on(case_id, person_of(request), version_seen(request))
    except (casework.Stale, NotAllowed) as error:
        return not_done(request, case_id, error, "go_on")
    return done(request, case_id, _("The clock goes on."))
