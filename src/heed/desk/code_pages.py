"""The code of conduct at the desk: everybody reads and signs it, a lead works on it and sees who has signed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from heed.answers.actions import conduct as actions
from heed.answers.approval import needs as approvals
from heed.answers.conduct import code as conduct
from heed.answers.conduct import queries as conduct_queries
from heed.answers.models import CodeVersion
from heed.desk.code_forms import CodeLiveForm, CodeRuleForm, QuestionForm
from heed.staff.access import may, person_of
from heed.staff.actions import NotPossible
from heed.staff.models import VersionState
from heed.staff.seen import Stale


@require_http_methods(["GET", "POST"])
@may("see_desk")
def code(request: HttpRequest) -> HttpResponse:
    """Read the code in use, and sign it."""
    live, person = conduct_queries.live(), person_of(request)
    if request.method == "POST":
        return _sign(request)
    return render(request, "desk/code.html", _reading(live, request) | {"person": person})


def _reading(live: CodeVersion | None, request: HttpRequest, wrong: list[int] | None = None) -> dict[str, Any]:
    if live is None:
        return {"code": None}
    quiz = [
        {"at": at, "question": one, "wrong": at in (wrong or []), "chosen": request.POST.get(f"answer_{at}", "")}
        for at, one in enumerate(conduct_queries.quiz_of(live))
    ]
    return {
        "code": live,
        "rules": conduct_queries.rules_of(live),
        "quiz": quiz,
        "signature": live.signatures.filter(person=person_of(request)).first(),
        "binds": live.binds_from is not None and live.binds_from <= timezone.now(),
        "is_election": approvals.is_election(),
    }


def _sign(request: HttpRequest) -> HttpResponse:
    live, number = conduct_queries.live(), request.POST.get("number", "")
    if live is None or not number.isdecimal() or request.POST.get("read") != "1":
        messages.error(request, _("Read the code first, and tick that you have read it."))
        return redirect("desk:code")
    given = [request.POST.get(f"answer_{at}", "") for at in range(conduct.MOST_QUESTIONS)]
    chosen = [int(one) if one.isdecimal() else None for one in given]
    try:
        actions.sign(int(number), person_of(request), chosen)
    except actions.NotPassed as error:
        context = _reading(live, request, error.wrong) | {"problem": str(error)}
        return render(request, "desk/code.html", context, status=422)
    except (Stale, CodeVersion.DoesNotExist):
        messages.error(request, _("Another version came in use meanwhile. Read that one, then sign it."))
        return redirect("desk:code")
    messages.success(request, _("Signed. Thank you for reading it."))
    return redirect("desk:code")


@require_GET
@may("edit_code")
def settings(request: HttpRequest) -> HttpResponse:
    """Which code is in use, who has signed it, and what was in use before."""
    live = conduct_queries.live()
    context = {
        "live": live,
        "binds": live is not None and live.binds_from is not None and live.binds_from <= timezone.now(),
        "bound": conduct_queries.binding_number(),
        "draft": actions.CODE.draft(),
        "signers": conduct_queries.who_signed(live) if live else [],
        "former": CodeVersion.objects.filter(state=VersionState.FORMER).select_related("live_by")[:50],
    }
    return render(request, "desk/settings/code.html", context)


@require_GET
@may("edit_code")
def version(request: HttpRequest, number: int) -> HttpResponse:
    """A version, and how it differs from the one before and from the one in use."""
    found = get_object_or_404(CodeVersion.objects.select_related("live_by"), number=number)
    rules, live = conduct_queries.rules_of(found), conduct_queries.live()
    earlier = CodeVersion.objects.filter(number__lt=number, live_from__isnull=False).first()
    context = {
        "found": found,
        "rules": rules,
        "earlier": earlier,
        "changed": conduct.differences(conduct_queries.rules_of(earlier), rules) if earlier else [],
        "live": live,
        "since": conduct.differences(rules, conduct_queries.rules_of(live)) if live else [],
    }
    return render(request, "desk/settings/code_version.html", context)


@require_POST
@may("edit_code")
def start(request: HttpRequest) -> HttpResponse:
    try:
        actions.start_code(person_of(request), request.POST.get("ready_made", ""))
    except NotPossible as error:
        messages.error(request, str(error))
        return redirect("desk:code_settings")
    return redirect("desk:code_draft")


@require_POST
@may("edit_code")
def restore(request: HttpRequest, number: int) -> HttpResponse:
    get_object_or_404(CodeVersion, number=number)
    try:
        actions.restore_code(number, person_of(request))
    except NotPossible as error:
        messages.error(request, str(error))
        return redirect("desk:code_version", number)
    messages.success(request, _("This is a draft now: put it in use to make it count again."))
    return redirect("desk:code_draft")


@require_GET
@may("edit_code")
def draft(request: HttpRequest) -> HttpResponse:
    found = actions.CODE.draft()
    if found is None:
        return redirect("desk:code_settings")
    return _draft_page(request, found, CodeLiveForm(initial={"seen": found.version}))


def _draft_page(request: HttpRequest, found: CodeVersion, form: CodeLiveForm) -> HttpResponse:
    live, rules = conduct_queries.live(), conduct_queries.rules_of(found)
    context = {
        "draft": found,
        "rules": rules,
        "quiz": conduct_queries.quiz_of(found),
        "form": form,
        "live": live,
        "changed": conduct.differences(conduct_queries.rules_of(live), rules) if live else [],
    }
    return render(request, "desk/settings/code_draft.html", context, status=422 if form.errors else 200)


def _entry(stored: list[Any], number: int | None) -> Any:
    """What stands at a place (from 1) of a list; None for a new entry."""
    if number is None:
        return None
    if not 1 <= number <= len(stored):
        raise Http404
    return stored[number - 1]


@require_http_methods(["GET", "POST"])
@may("edit_code")
def rule(request: HttpRequest, number: int | None = None) -> HttpResponse:
    found = actions.CODE.draft()
    if found is None:
        return redirect("desk:code_settings")
    stored = _entry(found.rules, number) or {"level": "advice"}
    form = CodeRuleForm(request.POST or None, initial={**stored, "seen": found.version})

    def save() -> None:
        actions.save_code_rule(number, form.rule, form.cleaned_data["seen"])

    return _entry_page(request, form, save, {"number": number, "kind": "rule"})


@require_http_methods(["GET", "POST"])
@may("edit_code")
def question(request: HttpRequest, number: int | None = None) -> HttpResponse:
    found = actions.CODE.draft()
    if found is None:
        return redirect("desk:code_settings")
    stored, data = _entry(found.quiz, number), request.POST or None
    empty = QuestionForm(data, initial={"seen": found.version})
    form = QuestionForm.of(conduct.parse_question(stored), found.version, data) if stored else empty

    def save() -> None:
        actions.save_question(number, form.asked, form.cleaned_data["seen"])

    return _entry_page(request, form, save, {"number": number, "kind": "question"})


def _entry_page(request: HttpRequest, form: Any, save: Callable[[], None], context: dict[str, Any]) -> HttpResponse:
    """What was filled in stays; where the draft changed meanwhile, saving once more is a choice made knowingly."""
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            save()
            return redirect("desk:code_draft")
        except (Stale, NotPossible) as error:
            data, now = request.POST.copy(), actions.CODE.draft()
            data["seen"] = str(now.version if now else 0)
            form = type(form)(data)
            form.add_error(None, str(error))
            status = 409
    elif form.errors:
        status = 422
    return render(request, "desk/settings/code_entry.html", {"form": form, **context}, status=status)


def _seen(request: HttpRequest) -> int:
    seen = request.POST.get("seen", "")
    return int(seen) if seen.isdecimal() else 0


@require_POST
@may("edit_code")
def arrange(request: HttpRequest, kind: str, number: int) -> HttpResponse:
    """Up, down, or out: of a rule or a question."""
    act = actions.arrange_code_rule if kind == "rule" else actions.arrange_question
    chosen = request.POST.get("act", "")
    try:
        if chosen not in ("up", "down", "remove"):
            raise NotPossible(_("Choose what to do."))
        act(number, chosen, _seen(request))
    except (Stale, NotPossible) as error:
        messages.error(request, str(error))
    return redirect("desk:code_draft")


@require_POST
@may("edit_code")
def put_live(request: HttpRequest) -> HttpResponse:
    found, form = actions.CODE.draft(), CodeLiveForm(request.POST)
    if found is None:
        return redirect("desk:code_settings")
    if not form.is_valid():
        return _draft_page(request, found, form)
    try:
        live = actions.put_code_live(person_of(request), form.cleaned_data["seen"], form.cleaned_data["binds_from"])
    except (Stale, NotPossible) as error:
        messages.error(request, str(error))
        return redirect("desk:code_draft")
    said = _("Version %(version)s is in use. Everybody who writes answers is asked to sign it, you too.")
    messages.success(request, said % {"version": live.number})
    return redirect("desk:code_settings")


@require_POST
@may("edit_code")
def throw_away(request: HttpRequest) -> HttpResponse:
    try:
        actions.CODE.throw_away(_seen(request))
        messages.success(request, _("The draft is gone. The code in use is as it was."))
    except Stale as error:
        messages.error(request, str(error))
        return redirect("desk:code_draft")
    return redirect("desk:code_settings")
