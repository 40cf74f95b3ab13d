"""The house rules for residents at the desk: a lead works on a draft and puts it in use."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from heed.answers.restrictions import actions, queries
from heed.answers.restrictions.models import HouseRules
from heed.desk.restriction_forms import ByLanguage, ComplaintsForm, HouseRuleForm
from heed.staff.access import may, person_of
from heed.staff.actions import NotPossible
from heed.staff.models import VersionState
from heed.staff.seen import Stale


@require_GET
@may("edit_house_rules")
def house_rules(request: HttpRequest) -> HttpResponse:
    """What is in force, what is worked on, and what was in force before."""
    live, draft = queries.live(), actions.HOUSE_RULES.draft()
    complaints = ByLanguage.spread("complaints", draft.complaints) | {"seen": draft.version} if draft else {}
    context = {
        "live": live,
        "live_rules": queries.rules_of(live),
        "draft": draft,
        "draft_rules": queries.rules_of(draft),
        "form": ComplaintsForm(initial=complaints) if draft else None,
        "former": HouseRules.objects.filter(state=VersionState.FORMER).select_related("live_by")[:50],
        "language": get_language(),
    }
    return render(request, "desk/settings/house_rules.html", context)


def _done(request: HttpRequest, act: Callable[[], object], said: str = "") -> HttpResponse:
    try:
        act()
    except (NotPossible, Stale) as error:
        messages.error(request, str(error))
    else:
        if said:
            messages.success(request, said)
    return redirect("desk:house_rules")


def _seen(request: HttpRequest) -> int:
    seen = request.POST.get("seen", "")
    return int(seen) if seen.isdecimal() else 0


@require_POST
@may("edit_house_rules")
def start(request: HttpRequest) -> HttpResponse:
    return _done(request, lambda: actions.start_rules(person_of(request)))


@require_POST
@may("edit_house_rules")
def restore(request: HttpRequest, number: int) -> HttpResponse:
    get_object_or_404(HouseRules, number=number)
    return _done(request, lambda: actions.restore_rules(number, person_of(request)))


@require_http_methods(["GET", "POST"])
@may("edit_house_rules")
def rule(request: HttpRequest, number: int | None = None) -> HttpResponse:
    """One rule of the draft, or a new one. Where the draft changed meanwhile, saving once more is done knowingly."""
    found = actions.HOUSE_RULES.draft()
    if found is None:
        return redirect("desk:house_rules")
    if number is not None and not 1 <= number <= len(found.rules):
        raise Http404
    stored: dict[str, Any] = found.rules[number - 1] if number else {"titles": {}, "texts": {}}
    spread = ByLanguage.spread("title", stored["titles"]) | ByLanguage.spread("text", stored["texts"])
    form, status = HouseRuleForm(request.POST or None, initial={**stored, **spread, "seen": found.version}), 200
    if request.method == "POST" and form.is_valid():
        try:
            actions.save_rule(number, form.rule, form.cleaned_data["seen"])
            return redirect("desk:house_rules")
        except (NotPossible, Stale) as error:
            form = HouseRuleForm({**request.POST.dict(), "seen": str(found.version)})
            form.add_error(None, str(error))
            status = 409
    elif form.errors:
        status = 422
    return render(request, "desk/settings/house_rule.html", {"form": form, "number": number}, status=status)


@require_POST
@may("edit_house_rules")
def arrange(request: HttpRequest, number: int) -> HttpResponse:
    """Up, down, or out."""
    chosen = request.POST.get("act", "")
    if chosen not in ("up", "down", "remove"):
        raise Http404
    return _done(request, lambda: actions.arrange_rule(number, chosen, _seen(request)))


@require_POST
@may("edit_house_rules")
def complaints(request: HttpRequest) -> HttpResponse:
    form = ComplaintsForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Not saved: the text is too long, or the page too old. Try again."))
        return redirect("desk:house_rules")
    saved = _("Saved in the draft.")
    return _done(request, lambda: actions.save_complaints(form.texts("complaints"), form.cleaned_data["seen"]), saved)


@require_POST
@may("edit_house_rules")
def put_live(request: HttpRequest) -> HttpResponse:
    said = _("These house rules are in force. Residents read them on the town's pages.")
    return _done(request, lambda: actions.put_rules_live(person_of(request), _seen(request)), said)


@require_POST
@may("edit_house_rules")
def throw_away(request: HttpRequest) -> HttpResponse:
    said = _("The draft is gone. The house rules are as they were.")
    return _done(request, lambda: actions.HOUSE_RULES.throw_away(_seen(request)), said)
