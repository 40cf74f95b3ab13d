"""Who approves for whom, and the log of answers for which a rule was set aside."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from heed.answers import actions as answers
from heed.answers.actions import rules as actions
from heed.answers.models import AnswerException, Delegation, ExceptionKind
from heed.desk.approval_forms import DelegationForm
from heed.staff.access import may, person_of
from heed.staff.actions import NotPossible
from heed.staff.seen import Stale

#: Exceptions that the log lists at a time, the newest.
SHOWN = 100


@require_http_methods(["GET", "POST"])
@may("approve_answers")
def delegations(request: HttpRequest) -> HttpResponse:
    person = person_of(request)
    form = DelegationForm(person, request.POST or None)
    if form.is_valid():
        try:
            made = actions.delegate(person, **form.cleaned_data)
        except NotPossible as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, _("%(name)s approves for you in that time.") % {"name": made.to.name})
            return redirect("desk:delegations")
    rows = Delegation.objects.filter(ends__gt=timezone.now()).select_related("person", "to")
    context = {"form": form, "delegations": rows, "now": timezone.now()}
    return render(request, "desk/settings/delegations.html", context, status=422 if form.errors else 200)


@require_POST
@may("approve_answers")
def end_delegation(request: HttpRequest, delegation_id: int) -> HttpResponse:
    try:
        actions.end_delegation(delegation_id, person_of(request))
        messages.success(request, _("This delegation has ended."))
    except NotPossible as error:
        messages.error(request, str(error))
    return redirect("desk:delegations")


@require_GET
@may("review_exceptions")
def exceptions(request: HttpRequest) -> HttpResponse:
    """The log, narrowed by kind and by whether somebody has reviewed it; all of it stands in the page's address."""
    kind, show = request.GET.get("kind", ""), request.GET.get("show", "waiting")
    rows = AnswerException.objects.select_related("draft__case", "draft__author", "person", "reviewed_by")
    if kind in ExceptionKind.values:
        rows = rows.filter(kind=kind)
    if show in ("waiting", "reviewed"):
        rows = rows.filter(reviewed_by__isnull=show == "waiting")
    shown: list[AnswerException] = list(rows[: SHOWN + 1])
    context: dict[str, Any] = {
        "exceptions": shown[:SHOWN],
        "has_more": len(shown) > SHOWN,
        "most": SHOWN,
        "kinds": ExceptionKind.choices,
        "kind": kind,
        "show": show,
    }
    return render(request, "desk/exceptions.html", context)


@require_POST
@may("see_cases")
def review(request: HttpRequest, exception_id: int) -> HttpResponse:
    found = get_object_or_404(AnswerException, pk=exception_id)
    try:
        answers.review(found.pk, person_of(request), request.POST.get("note", ""))
        messages.success(request, _("Reviewed."))
    except (answers.Refused, Stale) as error:
        messages.error(request, str(error))
    return redirect("desk:exceptions" if request.POST.get("from") == "log" else "desk:approvals")
