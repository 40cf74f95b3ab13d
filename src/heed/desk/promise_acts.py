"""What staff do with the promise of a case: a new one that is honest, and the clock that stands still or goes on."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from heed.answers import new_promises
from heed.answers.actions import Refused
from heed.casework import actions as casework
from heed.casework.status import NotAllowed
from heed.desk import moments
from heed.desk.acts import version_seen
from heed.desk.views import done, not_done
from heed.journey import jobs
from heed.staff.access import may, person_of, town_of


@require_POST
@may("work_cases")
def renew(request: HttpRequest, case_id: int) -> HttpResponse:
    until = moments.typed(request.POST.get("until", ""), town_of(request))
    if until is None:
        return not_done(request, case_id, ValueError(_("Choose a day and a time.")), "renew_promise")
    reason = request.POST.get("reason", "")
    try:
        told = new_promises.renew_promise(case_id, person_of(request), until, reason, version_seen(request))
    except (casework.Stale, NotAllowed, Refused) as error:
        return not_done(request, case_id, error, "renew_promise")
    if not told:
        return done(request, case_id, _("Promised. Nobody can be told on a network; the status page says it."))
    jobs.deliver.defer()
    said = ngettext("Promised. The resident is told.", "Promised. %(n)d people are told.", told)
    return done(request, case_id, said % {"n": told})


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
