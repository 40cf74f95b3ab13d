"""What staff do with answers that were sent, or that wait for their moment."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from heed.answers import actions as answers
from heed.answers.models import Delivery, Draft, DraftAct
from heed.casework import actions as casework
from heed.casework.models import Case
from heed.desk.acts import stamp_seen
from heed.desk.incidents import page_of
from heed.desk.views import done, not_done
from heed.inbox.models import Message
from heed.staff.access import may, person_of


@require_POST
@may("draft_answers")
def change(request: HttpRequest, delivery_id: int) -> HttpResponse:
    """Begin a correction or a withdrawal: a draft in the answer form, to be read, changed and let go."""
    row = get_object_or_404(Delivery, pk=delivery_id)
    act = DraftAct.WITHDRAWAL if request.POST.get("act") == "withdrawal" else DraftAct.CORRECTION
    try:
        draft = answers.begin_change(delivery_id, person_of(request), act)
    except answers.Refused as error:
        return not_done(request, row.case_id, error, "change", delivery_id)
    messages.success(request, _("Nothing has been sent. Read what stands below, then send it or ask approval."))
    return redirect(f"{reverse('desk:case', args=[draft.case_id])}#answer")


@require_POST
@may("draft_answers")
def go_private(request: HttpRequest, case_id: int) -> HttpResponse:
    """Begin the invitation to go on in private, for whoever wrote the message that is chosen in the answer form."""
    case, chosen = get_object_or_404(Case, pk=case_id), request.POST.get("message", "")
    message = Message.objects.filter(pk=chosen if chosen.isdecimal() else 0, case_message__case=case).first()
    try:
        if message is None:
            raise casework.Stale(_("The message that you answered no longer stands in this case. Choose another one."))
        answers.begin_private(case, message, person_of(request))
    except (answers.Refused, casework.Stale) as error:
        return not_done(request, case_id, error, "go_private")
    messages.success(request, _("Nothing has been sent. Read what stands below, then send it or ask approval."))
    return redirect(f"{reverse('desk:case', args=[case_id])}#answer")


@require_POST
@may("draft_answers")
def drop(request: HttpRequest, draft_id: int) -> HttpResponse:
    """One's own correction, withdrawal or invitation is not wanted after all."""
    draft = get_object_or_404(Draft, pk=draft_id)
    try:
        answers.drop_change(draft_id, person_of(request), stamp_seen(request, "seen_draft"))
    except (answers.Refused, casework.Stale) as error:
        return not_done(request, draft.case_id, error, "drop", draft_id)
    return done(request, draft.case_id, _("Put away: nothing was sent, and all stays as it is."))


@require_POST
@may("draft_answers")
def take_back(request: HttpRequest, draft_id: int) -> HttpResponse:
    """An answer that waits for its moment becomes a draft of its author again."""
    draft, said = get_object_or_404(Draft, pk=draft_id), _("Taken back: it is a draft again, and nothing was sent.")
    try:
        answers.take_back(draft_id, person_of(request), stamp_seen(request, "seen_draft"))
    except (answers.Refused, casework.Stale) as error:
        if draft.incident:
            return render(request, "desk/incident.html", page_of(request, draft.incident, str(error)), status=409)
        return not_done(request, draft.case_id, error, "take_back", draft_id)
    if draft.incident_id:
        messages.success(request, said)
        return redirect("desk:incident", draft.incident_id)
    return done(request, draft.case_id, said)
