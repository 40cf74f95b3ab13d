"""What staff see of a conversation: how it stands, its settings, statements to moderate, and who is missing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from heed.dossiers.models import Dossier
from heed.dossiers.queries import may_edit
from heed.policy.conversations import queries, reading, telling
from heed.policy.conversations.actions import leading, moderating
from heed.policy.conversations.forms import (
    ConversationForm,
    DecisionForm,
    PopulationForm,
    ReportForm,
    StatementsForm,
    TranslationsForm,
    names_of,
)
from heed.policy.conversations.missing import FEWEST, Part
from heed.policy.models import OpinionConversation, PopulationKind, Statement, StatementState
from heed.staff.access import may, person_of, town_of
from heed.staff.actions import NotPossible
from heed.staff.forms import OvertakenForm
from heed.staff.models import Town
from heed.staff.seen import Stale


@require_GET
@may("see_dossiers")
def conversation(request: HttpRequest, conversation_id: int) -> HttpResponse:
    """How it stands: figures, groups and consensus, days, and who is missing."""
    found = get_object_or_404(OpinionConversation.objects.select_related("dossier"), pk=conversation_id)
    town, counts = town_of(request), queries.counts(found)
    context = {
        "conversation": found,
        "may_edit": may_edit(person_of(request), found.dossier),
        "public_url": settings.PUBLIC_URL + reverse("public_policy:conversation", args=[found.key]),
        "shown": reading.shown(found, (get_language() or "nl")[:2], everything="all" in request.GET),
        "landscape": getattr(found, "landscape", None),
        "fewest": reading.FEWEST_INSIDE,
        "fewest_votes": FEWEST,
        "waiting": counts[StatementState.WAITING],
        "accepted": counts[StatementState.ACCEPTED],
        "days": (days := _bars(queries.by_day(found, town))),
        "days_width": 10 * max(len(days), 20),
        "who": [_who(found, kind, town) for kind in PopulationKind],
    }
    return render(request, "policy/conversations/conversation.html", context)


def _bars(days: list[queries.Day]) -> list[dict[str, Any]]:
    """Each day with its bar: a hundred units high, ten wide."""
    most = max((day.votes for day in days), default=0) or 1
    return [
        {"day": day, "x": 10 * number, "y": 100 - 100 * day.votes // most, "height": 100 * day.votes // most}
        for number, day in enumerate(days)
    ]


def _who(found: OpinionConversation, kind: PopulationKind, town: Town) -> dict[str, Any]:
    names = names_of(kind, town)
    compared = queries.who_is_there(found, kind)

    def named(part: Part) -> str:
        return names.get(part.key, part.key)

    return {
        "kind": kind,
        "title": {PopulationKind.DISTRICT: _("Districts"), PopulationKind.LANGUAGE: _("Languages")}[kind],
        "parts": [(named(part), part) for part in compared.parts],
        "told": compared.told,
        "silent": compared.silent,
        "has_population": any(part.population is not None for part in compared.parts),
    }


@require_http_methods(["GET", "POST"])
@may("edit_dossiers")
def add(request: HttpRequest, dossier_id: int) -> HttpResponse:
    dossier = get_object_or_404(Dossier, pk=dossier_id)
    town = town_of(request)
    form = ConversationForm(town, request.POST) if request.method == "POST" else ConversationForm(town)
    if form.is_bound and form.is_valid():
        try:
            made = leading.start(dossier, form.wanted(), person_of(request))
            messages.success(request, _("The conversation is made. Add statements to vote on, then open it."))
            return redirect("policy:statements", made.pk)
        except NotPossible as error:
            form.add_error(None, str(error))
    context = {"form": form, "dossier": dossier}
    return render(request, "policy/conversations/form.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@may("edit_dossiers")
def change(request: HttpRequest, conversation_id: int) -> HttpResponse:
    found = get_object_or_404(OpinionConversation.objects.select_related("dossier"), pk=conversation_id)
    town = town_of(request)

    def save(form: ConversationForm) -> None:
        leading.change(found.pk, form.wanted(), person_of(request), form.cleaned_data["seen"])

    form = ConversationForm(town, request.POST) if request.method == "POST" else ConversationForm.of(town, found)
    context = {"conversation": found, "dossier": found.dossier}
    return _saved(request, form, save, lambda: ConversationForm.of(town, _again(found)), found, "form", context)


@require_http_methods(["GET", "POST"])
@may("edit_dossiers")
def population(request: HttpRequest, conversation_id: int) -> HttpResponse:
    """How many people live in each district and speak each language."""
    found = get_object_or_404(OpinionConversation.objects.select_related("dossier"), pk=conversation_id)
    town = town_of(request)

    def save(form: PopulationForm) -> None:
        leading.set_population(found.pk, form.figures(), person_of(request), form.cleaned_data["seen"])

    form = PopulationForm(town, request.POST) if request.method == "POST" else PopulationForm.of(town, found)
    context = {
        "conversation": found,
        "districts": names_of(PopulationKind.DISTRICT, town),
        "languages": names_of(PopulationKind.LANGUAGE, town),
    }
    return _saved(request, form, save, lambda: PopulationForm.of(town, _again(found)), found, "population", context)


@require_http_methods(["GET", "POST"])
@may("edit_dossiers")
def report_back(request: HttpRequest, conversation_id: int) -> HttpResponse:
    """What the town did with it, for those who took part."""
    found = get_object_or_404(OpinionConversation.objects.select_related("dossier"), pk=conversation_id)
    town = town_of(request)

    def save(form: ReportForm) -> None:
        leading.report_back(found.pk, form.texts(), person_of(request), form.cleaned_data["seen"])

    form = ReportForm(town, request.POST) if request.method == "POST" else ReportForm.of(town, found)
    context = {"conversation": found}
    return _saved(request, form, save, lambda: ReportForm.of(town, _again(found)), found, "report_back_form", context)


def _saved(
    request: HttpRequest,
    form: Any,
    save: Callable[[Any], None],
    stored: Callable[[], OvertakenForm],
    found: OpinionConversation,
    page: str,
    context: dict[str, Any],
) -> HttpResponse:
    """The form is saved, or the page says why not, with what was typed and what is stored by now."""
    status = 200
    if form.is_bound and form.is_valid():
        try:
            save(form)
            messages.success(request, _("Saved."))
            return redirect("policy:conversation", found.pk)
        except NotPossible as error:
            form.add_error(None, str(error))
        except Stale as error:
            form, differences = form.overtaken_by(stored())
            context |= {"overtaken": str(error), "differences": differences}
            status = 409
    if status == 200 and form.errors:
        status = 422
    return render(request, f"policy/conversations/{page}.html", context | {"form": form}, status=status)


def _again(found: OpinionConversation) -> OpinionConversation:
    return OpinionConversation.objects.get(pk=found.pk)


@require_POST
@may("edit_dossiers")
def open_conversation(request: HttpRequest, conversation_id: int) -> HttpResponse:
    return _stood(request, conversation_id, leading.open_now, _("Open: residents can vote from now on."))


@require_POST
@may("edit_dossiers")
def close_conversation(request: HttpRequest, conversation_id: int) -> HttpResponse:
    return _stood(request, conversation_id, leading.close_now, _("Closed: nobody can vote any more."))


def _stood(request: HttpRequest, conversation_id: int, act: Callable[..., Any], said: str) -> HttpResponse:
    get_object_or_404(OpinionConversation, pk=conversation_id)
    try:
        act(conversation_id, person_of(request), request.POST.get("seen", ""))
        messages.success(request, said)
    except (NotPossible, Stale) as error:
        messages.error(request, str(error))
    return redirect("policy:conversation", conversation_id)


@require_GET
@may("see_dossiers")
def statements(request: HttpRequest, conversation_id: int) -> HttpResponse:
    """Statements that wait for a colleague, and all others; staff add theirs."""
    found = get_object_or_404(OpinionConversation.objects.select_related("dossier"), pk=conversation_id)
    telling.seen_by(found, person_of(request))
    return _statements(request, found, StatementsForm(town_of(request)))


@require_POST
@may("edit_dossiers")
def add_statements(request: HttpRequest, conversation_id: int) -> HttpResponse:
    found = get_object_or_404(OpinionConversation.objects.select_related("dossier"), pk=conversation_id)
    form = StatementsForm(town_of(request), request.POST)
    if form.is_valid():
        given = form.cleaned_data
        try:
            made = leading.add_statements(found.pk, given["texts"].splitlines(), given["language"], person_of(request))
            messages.success(request, _("Added: %(n)d.") % {"n": len(made)})
            return redirect("policy:statements", found.pk)
        except NotPossible as error:
            form.add_error("texts", str(error))
    return _statements(request, found, form, 422)


def _statements(
    request: HttpRequest, found: OpinionConversation, form: StatementsForm, status: int = 200, **more: Any
) -> HttpResponse:
    decided = found.statements.select_related("decided_by").order_by("-pk")
    refused = decided.filter(state=StatementState.REFUSED)
    context = {
        "conversation": found,
        "form": form,
        "may_edit": may_edit(person_of(request), found.dossier),
        "counts": queries.counts(found),
        "waiting": queries.waiting(found),
        "accepted": decided.filter(state=StatementState.ACCEPTED),
        "refused": refused if "all" in request.GET else refused[: queries.SHOWN],
    }
    return render(request, "policy/conversations/statements.html", context | more, status=status)


@require_POST
@may("edit_dossiers")
def decide(request: HttpRequest, conversation_id: int, statement_id: int) -> HttpResponse:
    """Accept, or refuse with a reason. `seen` is the state that was shown."""
    statement = get_object_or_404(Statement, pk=statement_id, conversation_id=conversation_id)
    seen, form = request.POST.get("seen", ""), DecisionForm(request.POST)
    form.is_valid()
    reason, same_as = form.cleaned_data.get("reason", ""), form.cleaned_data.get("same_as")
    by = person_of(request)
    try:
        if request.POST.get("act") == "accept":
            moderating.accept(statement.pk, by, seen)
            messages.success(request, _("Accepted: people can vote on it."))
        else:
            moderating.refuse(statement.pk, reason, by, seen, same_as)
            messages.success(request, _("Refused. Who wrote it reads why."))
    except (NotPossible, Stale) as error:
        found = get_object_or_404(OpinionConversation.objects.select_related("dossier"), pk=conversation_id)
        status = 409 if isinstance(error, Stale) else 422
        typed = {"problem": str(error), "problem_of": statement.pk, "typed": request.POST.get("reason", "")}
        return _statements(request, found, StatementsForm(town_of(request)), status, **typed)
    return redirect(f"{reverse('policy:statements', args=[conversation_id])}#main")


@require_http_methods(["GET", "POST"])
@may("edit_dossiers")
def translate(request: HttpRequest, conversation_id: int, statement_id: int) -> HttpResponse:
    """A statement in other languages, and whether it counts."""
    rows = Statement.objects.select_related("conversation__dossier")
    statement = get_object_or_404(rows, pk=statement_id, conversation_id=conversation_id)
    town = town_of(request)

    def save(form: TranslationsForm) -> None:
        given = form.cleaned_data
        moderating.translate(
            statement.pk, form.translations(), given["is_about_people"], person_of(request), given["seen"]
        )

    bound = TranslationsForm(town, statement, request.POST) if request.method == "POST" else None
    form = bound or TranslationsForm.of(town, statement)
    context = {"conversation": statement.conversation, "statement": statement}

    def stored() -> TranslationsForm:
        return TranslationsForm.of(town, Statement.objects.get(pk=statement.pk))

    response = _saved(request, form, save, stored, statement.conversation, "translate", context)
    return redirect("policy:statements", conversation_id) if response.status_code == 302 else response
