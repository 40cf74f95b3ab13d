"""The pages of routing rules: in use, worked on, tried out, put in use, taken back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from heed.casework import routing as deciding
from heed.casework import rule_wording, trying
from heed.casework.actions import Stale
from heed.casework.actions import routing as actions
from heed.casework.models import RoutingSet
from heed.casework.routing import Checked
from heed.casework.routing_forms import RuleForm, TryForm
from heed.casework.rule_wording import Names
from heed.casework.rules import Rule, RuleError, parse
from heed.staff.access import may, person_of
from heed.staff.actions import NotPossible
from heed.staff.models import VersionState

Row = dict[str, Any]


def _rows(stored: list[Any], names: Names) -> list[Row]:
    """The rules of a set as the pages show them."""
    return [_row(one, names) for one in deciding.check(stored)]


def _row(one: Checked, names: Names) -> Row:
    return {
        "number": one.number,
        "name": one.rule.name if one.rule else "",
        "conditions": rule_wording.conditions(one.rule, names) if one.rule else [],
        "target": rule_wording.target(one.rule, names) if one.rule else "",
        "troubles": [one.problem] if one.problem else [rule_wording.trouble(found, names) for found in one.troubles],
    }


@require_GET
@may("edit_routing")
def routing(request: HttpRequest) -> HttpResponse:
    live = RoutingSet.objects.filter(state=VersionState.LIVE).select_related("live_by", "before").first()
    names = Names.load()
    former = RoutingSet.objects.filter(state=VersionState.FORMER).select_related("live_by")
    context = {
        "live": live,
        "rows": _rows(live.rules, names) if live else [],
        "draft": actions.draft(),
        "former": former[:20],
    }
    return render(request, "casework/routing/live.html", context)


@require_POST
@may("edit_routing")
def start(request: HttpRequest) -> HttpResponse:
    actions.start_draft(person_of(request))
    return redirect("casework:routing_draft")


@require_GET
@may("edit_routing")
def draft(request: HttpRequest) -> HttpResponse:
    found = actions.draft()
    if found is None:
        return redirect("casework:routing")
    context = {"draft": found, "rows": _rows(found.rules, Names.load()), "form": TryForm()}
    return render(request, "casework/routing/draft.html", context)


@require_GET
@may("edit_routing")
def version(request: HttpRequest, number: int) -> HttpResponse:
    """The rules of any version: what cases of the past refer to."""
    found = get_object_or_404(RoutingSet.objects.select_related("live_by"), number=number)
    return render(request, "casework/routing/version.html", {"found": found, "rows": _rows(found.rules, Names.load())})


@require_http_methods(["GET", "POST"])
@may("edit_routing")
def add(request: HttpRequest) -> HttpResponse:
    found = actions.draft()
    if found is None:
        return redirect("casework:routing")
    form = RuleForm(request.POST or None, initial={"seen": found.version})
    if request.method == "POST" and form.is_valid():
        try:
            actions.add_rule(form.rule, form.cleaned_data["seen"])
            return redirect("casework:routing_draft")
        except (Stale, NotPossible) as error:
            return _refused(request, form, error, None)
    return _rule_page(request, form, None)


@require_http_methods(["GET", "POST"])
@may("edit_routing")
def change(request: HttpRequest, number: int) -> HttpResponse:
    found = actions.draft()
    if found is None or not 1 <= number <= len(found.rules):
        messages.error(request, _("There is no rule %(n)d.") % {"n": number})
        return redirect("casework:routing")
    form = RuleForm.of(_rule(found.rules[number - 1]), found.version, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_rule(number, form.rule, form.cleaned_data["seen"])
            return redirect("casework:routing_draft")
        except (Stale, NotPossible) as error:
            return _refused(request, form, error, number)
    return _rule_page(request, form, number)


def _rule(stored: Any) -> Rule:
    """An empty one in place of one that cannot be read: it is written anew."""
    try:
        return parse(stored)
    except RuleError:
        return Rule()


def _rule_page(request: HttpRequest, form: RuleForm, number: int | None) -> HttpResponse:
    context = {"form": form, "number": number}
    return render(request, "casework/routing/rule.html", context, status=422 if form.errors else 200)


def _refused(request: HttpRequest, form: RuleForm, error: Exception, number: int | None) -> HttpResponse:
    """What was filled in stays; saving once more, with the new version, is then a choice made knowingly."""
    found, data = actions.draft(), request.POST.copy()
    data["seen"] = str(found.version if found else 0)
    again = RuleForm(data, initial=form.initial)
    again.add_error(None, str(error))
    return render(request, "casework/routing/rule.html", {"form": again, "number": number}, status=409)


@require_POST
@may("edit_routing")
def rearrange(request: HttpRequest, number: int) -> HttpResponse:
    """Up, down, or out."""
    seen, act = _seen(request), request.POST.get("act", "")
    try:
        if act == "remove":
            actions.remove_rule(number, seen)
            messages.success(request, _("Rule %(n)d is out of the draft.") % {"n": number})
        else:
            actions.move_rule(number, act == "up", seen)
    except (Stale, NotPossible) as error:
        messages.error(request, str(error))
    return redirect("casework:routing_draft")


def _seen(request: HttpRequest) -> int:
    seen = request.POST.get("seen", "")
    return int(seen) if seen.isdigit() else 0


@require_GET
@may("edit_routing")
def try_draft(request: HttpRequest) -> HttpResponse:
    """What the draft would have changed on cases of the past. Nothing is written."""
    found = actions.draft()
    if found is None:
        return redirect("casework:routing")
    form = TryForm(request.GET)
    if not form.is_valid():
        context = {"draft": found, "rows": _rows(found.rules, Names.load()), "form": form}
        return render(request, "casework/routing/draft.html", context, status=422)
    trial = trying.try_out(found.rules, found.number, form.cleaned_data["latest"])
    rows = _rows(found.rules, Names.load())
    for row in rows:
        row["decided"], row["moved"] = trial.by_rule[row["number"]], trial.moved_by_rule[row["number"]]
    context = {"draft": found, "rows": rows, "form": form, "trial": trial, "unruled": trial.moved_by_rule[None]}
    return render(request, "casework/routing/trial.html", context)


@require_POST
@may("put_rules_live")
def put_live(request: HttpRequest) -> HttpResponse:
    try:
        live = actions.put_live(person_of(request), _seen(request))
    except (Stale, NotPossible) as error:
        messages.error(request, str(error))
        return redirect("casework:routing_draft")
    said = ngettext(
        "Version %(version)d is in use, with %(n)d rule.",
        "Version %(version)d is in use, with %(n)d rules.",
        len(live.rules),
    )
    messages.success(request, said % {"version": live.number, "n": len(live.rules)})
    return redirect("casework:routing")


@require_POST
@may("edit_routing")
def throw_away(request: HttpRequest) -> HttpResponse:
    try:
        actions.throw_away(_seen(request))
        messages.success(request, _("The draft is gone. The rules in use are as they were."))
    except Stale as error:
        messages.error(request, str(error))
        return redirect("casework:routing_draft")
    return redirect("casework:routing")


@require_POST
@may("put_rules_live")
def step_back(request: HttpRequest) -> HttpResponse:
    try:
        former = actions.step_back(_seen(request), person_of(request))
    except NotPossible as error:
        messages.error(request, str(error))
        return redirect("casework:routing")
    said = (
        _("Version %(version)d is in use again.") % {"version": former.number} if former else _("No rules are in use.")
    )
    messages.success(request, said)
    return redirect("casework:routing")
