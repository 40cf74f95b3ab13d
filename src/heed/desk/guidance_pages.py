"""Guidance at the desk: read at ease, one click that it did not fit, and the lead's own words.

Which guidance stands over a message is worked out for the page and written nowhere.
"""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from heed.answers import guidance as pure
from heed.answers.actions import guiding as actions
from heed.answers.models import GuidanceVersion
from heed.answers.on_the_job import guidance_queries
from heed.casework.models import Case
from heed.desk.check_pages import _of_case
from heed.desk.learning_forms import GuidanceForm
from heed.staff.access import may, person_of
from heed.staff.actions import NotPossible
from heed.staff.models import VersionState
from heed.staff.seen import Stale


@require_GET
@may("see_cases")
def guidance(request: HttpRequest) -> HttpResponse:
    """All situations."""
    return render(request, "desk/guidance.html", {"all_guidance": guidance_queries.in_use()})


@require_POST
@may("draft_answers")
def did_not_fit(request: HttpRequest, case_id: int) -> HttpResponse:
    """Counted for the team. Where scripts run only the line changes; else the page comes again, with what was typed."""
    case = get_object_or_404(Case, pk=case_id)
    try:
        actions.count_misfit(request.POST.get("guidance", ""), person_of(request))
        said = _("Thank you: counted, without your name and without this case.")
    except NotPossible as error:
        said = str(error)
    if request.headers.get("HX-Request"):
        return render(request, "desk/guidance_said.html", {"said": said})
    return _of_case(request, case, said)


@require_GET
@may("edit_guidance")
def settings(request: HttpRequest) -> HttpResponse:
    live, draft = guidance_queries.live(), actions.GUIDANCE.draft()
    shown = guidance_queries.of_version(draft or live)
    former = GuidanceVersion.objects.filter(state=VersionState.FORMER).select_related("live_by")
    context = {
        "live": live,
        "draft": draft,
        "all_guidance": shown,
        "changed": pure.differences(guidance_queries.of_version(live), shown) if draft else [],
        "former": former[:50],
    }
    return render(request, "desk/settings/guidance.html", context)


@require_POST
@may("edit_guidance")
def start(request: HttpRequest) -> HttpResponse:
    actions.start_guidance(person_of(request))
    return redirect("desk:guidance_settings")


@require_http_methods(["GET", "POST"])
@may("edit_guidance")
def change(request: HttpRequest, situation: str) -> HttpResponse:
    """What is said of one situation. What was filled in stays where the draft changed meanwhile."""
    draft = actions.GUIDANCE.draft()
    if draft is None:
        return redirect("desk:guidance_settings")
    stored = next((one for one in guidance_queries.of_version(draft) if one.situation == situation), None)
    if stored is None:
        raise Http404
    form, status = GuidanceForm(request.POST or None, stored, draft.version), 200
    if request.method == "POST" and form.is_valid():
        try:
            actions.save_guidance(form.guidance, form.cleaned_data["seen"])
            return redirect("desk:guidance_settings")
        except Stale as error:
            data, now = request.POST.copy(), actions.GUIDANCE.draft()
            data["seen"] = str(now.version if now else 0)
            form, status = GuidanceForm(data, stored, draft.version), 409
            form.add_error(None, str(error))
    elif form.errors:
        status = 422
    return render(request, "desk/settings/guidance_change.html", {"form": form, "one": stored}, status=status)


def _seen(request: HttpRequest) -> int:
    seen = request.POST.get("seen", "")
    return int(seen) if seen.isdecimal() else 0


@require_POST
@may("edit_guidance")
def put_live(request: HttpRequest) -> HttpResponse:
    try:
        found = actions.put_guidance_live(person_of(request), _seen(request))
        messages.success(request, _("Version %(version)s of the guidance is in use.") % {"version": found.number})
    except (Stale, NotPossible) as error:
        messages.error(request, str(error))
    return redirect("desk:guidance_settings")


@require_POST
@may("edit_guidance")
def throw_away(request: HttpRequest) -> HttpResponse:
    try:
        actions.GUIDANCE.throw_away(_seen(request))
        messages.success(request, _("The draft is gone. The guidance in use is as it was."))
    except Stale as error:
        messages.error(request, str(error))
    return redirect("desk:guidance_settings")


@require_POST
@may("edit_guidance")
def restore(request: HttpRequest, number: int) -> HttpResponse:
    get_object_or_404(GuidanceVersion, number=number)
    try:
        actions.restore_guidance(number, person_of(request))
        messages.success(request, _("This is a draft now: put it in use to make it count again."))
    except NotPossible as error:
        messages.error(request, str(error))
    return redirect("desk:guidance_settings")
