"""Settings: by which rules answers are approved, and when it is election time."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from heed.answers.actions import rules as actions
from heed.answers.approval import needs as approvals
from heed.answers.approval.rules import Rule
from heed.answers.models import ESCALATE_AFTER, ApprovalRules, ElectionPeriod
from heed.desk.approval_forms import ApprovalRuleForm, ElectionForm, EscalationForm
from heed.staff.access import may, person_of
from heed.staff.actions import NotPossible
from heed.staff.models import VersionState
from heed.staff.seen import Stale


@require_GET
@may("edit_approval")
def settings(request: HttpRequest) -> HttpResponse:
    return _settings_page(request, ElectionForm())


def _settings_page(request: HttpRequest, form: ElectionForm) -> HttpResponse:
    live = approvals.live()
    context = {
        "live": live,
        "rules": approvals.rules_of(live),
        "hours": live.escalate_after if live else ESCALATE_AFTER,
        "draft": actions.RULES.draft(),
        "former": ApprovalRules.objects.filter(state=VersionState.FORMER).select_related("live_by")[:20],
        "elections": ElectionPeriod.objects.all(),
        "is_election": approvals.is_election(),
        "form": form,
    }
    return render(request, "desk/settings/approval.html", context, status=422 if form.errors else 200)


@require_GET
@may("edit_approval")
def version(request: HttpRequest, number: int) -> HttpResponse:
    found = get_object_or_404(ApprovalRules.objects.select_related("live_by"), number=number)
    context = {"found": found, "rules": approvals.rules_of(found)}
    return render(request, "desk/settings/approval_version.html", context)


@require_POST
@may("edit_approval")
def start(request: HttpRequest) -> HttpResponse:
    actions.start_rules(person_of(request))
    return redirect("desk:approval_draft")


@require_POST
@may("edit_approval")
def restore(request: HttpRequest, number: int) -> HttpResponse:
    get_object_or_404(ApprovalRules, number=number)
    try:
        actions.restore_rules(number, person_of(request))
    except NotPossible as error:
        messages.error(request, str(error))
        return redirect("desk:approval_version", number)
    messages.success(request, _("This is a draft now: put it in use to make it count again."))
    return redirect("desk:approval_draft")


@require_http_methods(["GET", "POST"])
@may("edit_approval")
def draft(request: HttpRequest) -> HttpResponse:
    """The draft; saved here is after how long leads are told that an answer waits."""
    found = actions.RULES.draft()
    if found is None:
        return redirect("desk:approval_settings")
    form = EscalationForm(request.POST or None, initial={"hours": found.escalate_after, "seen": found.version})
    if form.is_valid():
        try:
            actions.set_escalation(form.cleaned_data["hours"], form.cleaned_data["seen"])
            return redirect("desk:approval_draft")
        except (Stale, NotPossible) as error:
            messages.error(request, str(error))
            return redirect("desk:approval_draft")
    context = {"draft": found, "rules": approvals.rules_of(found), "form": form}
    return render(request, "desk/settings/approval_draft.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@may("edit_approval")
def rule(request: HttpRequest, number: int | None = None) -> HttpResponse:
    found = actions.RULES.draft()
    if found is None:
        return redirect("desk:approval_settings")
    if number is not None and not 1 <= number <= len(found.rules):
        raise Http404
    stored = approvals.rules_of(found)[number - 1] if number else Rule()
    form = ApprovalRuleForm.of(stored, found.version, request.POST or None)
    status = 422 if form.errors else 200
    if request.method == "POST" and form.is_valid():
        try:
            actions.save_rule(number, form.rule, form.cleaned_data["seen"])
            return redirect("desk:approval_draft")
        except (Stale, NotPossible) as error:
            form, status = _again(request, error), 409
    return render(request, "desk/settings/approval_rule.html", {"form": form, "number": number}, status=status)


def _again(request: HttpRequest, error: Exception) -> ApprovalRuleForm:
    """What was filled in stays; saving once more, with the new version, is then a choice made knowingly."""
    data, now = request.POST.copy(), actions.RULES.draft()
    data["seen"] = str(now.version if now else 0)
    form = ApprovalRuleForm(data)
    form.add_error(None, str(error))
    return form


def _seen(request: HttpRequest) -> int:
    seen = request.POST.get("seen", "")
    return int(seen) if seen.isdecimal() else 0


@require_POST
@may("edit_approval")
def arrange(request: HttpRequest, number: int) -> HttpResponse:
    """Up, down, or out."""
    chosen = request.POST.get("act", "")
    try:
        if chosen not in ("up", "down", "remove"):
            raise NotPossible(_("Choose what to do."))
        actions.arrange_rule(number, chosen, _seen(request))
    except (Stale, NotPossible) as error:
        messages.error(request, str(error))
    return redirect("desk:approval_draft")


@require_POST
@may("edit_approval")
def put_live(request: HttpRequest) -> HttpResponse:
    try:
        live = actions.put_rules_live(person_of(request), _seen(request))
    except (Stale, NotPossible) as error:
        messages.error(request, str(error))
        return redirect("desk:approval_draft")
    messages.success(request, _("Version %(version)s is in use.") % {"version": live.number})
    return redirect("desk:approval_settings")


@require_POST
@may("edit_approval")
def throw_away(request: HttpRequest) -> HttpResponse:
    try:
        actions.RULES.throw_away(_seen(request))
        messages.success(request, _("The draft is gone. The rules in use are as they were."))
    except Stale as error:
        messages.error(request, str(error))
        return redirect("desk:approval_draft")
    return redirect("desk:approval_settings")


@require_POST
@may("edit_approval")
def add_election(request: HttpRequest) -> HttpResponse:
    form = ElectionForm(request.POST)
    if form.is_valid():
        given: dict[str, Any] = form.cleaned_data
        try:
            actions.add_election(given["name"], given["first_day"], given["last_day"], person_of(request))
        except NotPossible as error:
            form.add_error("last_day", str(error))
        else:
            messages.success(request, _("On these days it is election time."))
            return redirect("desk:approval_settings")
    return _settings_page(request, form)


@require_POST
@may("edit_approval")
def remove_election(request: HttpRequest, election_id: int) -> HttpResponse:
    actions.remove_election(election_id, person_of(request))
    messages.success(request, _("These days are no election time any more."))
    return redirect("desk:approval_settings")
