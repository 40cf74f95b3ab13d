"""What residents see of a conversation: one statement at a time, their own votes, and the landscape. No account."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.crypto import get_random_string
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from heed.policy.conversations import limits, queries, reading
from heed.policy.conversations.actions import voting
from heed.policy.conversations.missing import FEWEST
from heed.policy.conversations.pseudonyms import is_token, new_token
from heed.policy.conversations.public_forms import AboutMeForm, StatementForm
from heed.policy.models import OpinionConversation, Statement
from heed.privacy.visitors import client_address
from heed.staff.access import town_of
from heed.staff.actions import NotPossible

COOKIE = "heed_vote"
#: Browsers keep no cookie for longer than 400 days.
COOKIE_SECONDS = 400 * 24 * 3600

Arguments = ParamSpec("Arguments")
View = Callable[Concatenate[HttpRequest, OpinionConversation, Arguments], HttpResponse]


def of_conversation(view: View[Arguments]) -> Callable[..., HttpResponse]:
    """Gives the view the conversation of the address; 404 where residents may not see one."""

    @never_cache
    @wraps(view)
    def found(request: HttpRequest, key: str, *args: Arguments.args, **kwargs: Arguments.kwargs) -> HttpResponse:
        conversation = queries.visible(key)
        if conversation is None:
            raise Http404
        response = view(request, conversation, *args, **kwargs)
        response.headers["Referrer-Policy"] = "same-origin"
        return response

    return found


def token_of(request: HttpRequest) -> str:
    """The random number of this browser in this conversation; "" where there is none."""
    token = request.COOKIES.get(COOKIE, "")
    return token if is_token(token) else ""


def _keep(response: HttpResponse, conversation: OpinionConversation, token: str) -> None:
    """The cookie goes back to this conversation alone, so that nobody is followed from one to another."""
    response.set_cookie(
        COOKIE,
        token,
        max_age=COOKIE_SECONDS,
        path=_path(conversation),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def _path(conversation: OpinionConversation) -> str:
    return reverse("public_policy:conversation", args=[conversation.key])


@require_GET
@of_conversation
def conversation(request: HttpRequest, found: OpinionConversation) -> HttpResponse:
    """The next statement to vote on."""
    return _page(request, found)


def _page(request: HttpRequest, found: OpinionConversation, status: int = 200, **more: Any) -> HttpResponse:
    someone = queries.participant(found, token_of(request))
    turn = queries.turn(found, someone, get_random_string(8)) if found.is_open else None
    context = {
        "conversation": found,
        "turn": turn,
        "text": _text(turn.statement) if turn and turn.statement else None,
        "adding": StatementForm(town_of(request)),
        "about_me": AboutMeForm(town_of(request), someone),
        "added": someone.added.count() if someone else 0,
    }
    return render(request, "policy/conversations/vote.html", context | more, status=status)


def _text(statement: Statement) -> dict[str, str]:
    text, language = statement.shown(language_of_page())
    return {"text": text, "language": language}


def language_of_page() -> str:
    return (get_language() or "nl")[:2]


@require_POST
@of_conversation
def vote(request: HttpRequest, found: OpinionConversation) -> HttpResponse:
    """One vote; then the next statement, or the list from which it was changed."""
    token, is_new = token_of(request), False
    if queries.participant(found, token) is None:
        token, is_new = new_token(), True
    if not limits.may_vote(found, token, is_new, client_address(request)):
        return _too_many(request)
    statement, choice = request.POST.get("statement", ""), request.POST.get("choice", "")
    try:
        voting.vote(found, token, _number(statement), _number(choice, missing=9))
    except NotPossible as problem:
        messages.error(request, str(problem))
        return redirect(_path(found))
    if request.POST.get("from") == "own":
        response = redirect(f"{reverse('public_policy:own_votes', args=[found.key])}#statement-{_number(statement)}")
    else:
        response = redirect(f"{_path(found)}#statement")
    _keep(response, found, token)
    return response


def _number(text: str, missing: int = 0) -> int:
    plain = text.removeprefix("-")
    return int(text) if plain.isascii() and plain.isdecimal() and len(plain) < 18 else missing


def _too_many(request: HttpRequest, text: str = "") -> HttpResponse:
    """`text`: what was typed, to be kept by who typed it."""
    response = render(request, "policy/conversations/too_many.html", {"text": text}, status=429)
    response.headers["Retry-After"] = "3600"
    return response


@require_POST
@of_conversation
def add_statement(request: HttpRequest, found: OpinionConversation) -> HttpResponse:
    """A statement for a colleague to look at. One that stands there nearly so already is pointed at first."""
    form = StatementForm(town_of(request), request.POST)
    if not form.is_valid():
        return _page(request, found, 422, adding=form)
    text, someone = form.cleaned_data["text"], queries.participant(found, token_of(request))
    try:
        sent_before = voting.check_addition(found, someone, text)
    except NotPossible as problem:
        form.add_error("text", str(problem))
        return _page(request, found, 422, adding=form)
    if not limits.may_add(client_address(request)):
        return _too_many(request, text)
    if sent_before is None and "sure" not in request.POST and (near := queries.alike(found, text)):
        shown = [_text(one) | {"id": one.pk} for one in near]
        return _page(request, found, 422, adding=form, near=shown)
    return _added(request, found, form)


def _added(request: HttpRequest, found: OpinionConversation, form: StatementForm) -> HttpResponse:
    """What was looked at is stored."""
    text = form.cleaned_data["text"]
    token = token_of(request)
    if queries.participant(found, token) is None:
        token = new_token()
        if not limits.may_vote(found, token, True, client_address(request)):
            return _too_many(request, text)
    try:
        voting.add(found, token, text, form.cleaned_data["language"])
    except NotPossible as problem:
        form.add_error("text", str(problem))
        return _page(request, found, 422, adding=form)
    said = _("Thank you. A colleague reads your statement; when it is accepted, others can vote on it.")
    messages.success(request, said)
    response = redirect(_path(found))
    _keep(response, found, token)
    return response


@require_GET
@of_conversation
def own_votes(request: HttpRequest, found: OpinionConversation) -> HttpResponse:
    """What somebody voted and added, to change or erase it."""
    someone = queries.participant(found, token_of(request))
    votes = queries.own_votes(someone)
    statements = Statement.objects.in_bulk(votes)
    context = {
        "conversation": found,
        "votes": [_text(statements[pk]) | {"id": pk, "choice": choice} for pk, choice in votes.items()],
        "added": list(someone.added.order_by("pk")) if someone else [],
        "about_me": AboutMeForm(town_of(request), someone),
        "someone": someone,
    }
    return render(request, "policy/conversations/own_votes.html", context)


@require_POST
@of_conversation
def about_me(request: HttpRequest, found: OpinionConversation) -> HttpResponse:
    """Where somebody lives and what they speak, if they want to say it."""
    token = token_of(request)
    someone = queries.participant(found, token)
    if someone is None:
        messages.warning(request, _("Vote on a statement first."))
        return redirect(_path(found))
    form = AboutMeForm(town_of(request), someone, request.POST)
    if not form.is_valid():
        messages.error(request, _("Choose from the lists."))
    elif not limits.may_vote(found, token, False, client_address(request)):
        return _too_many(request)
    else:
        try:
            voting.declare(found, token, form.cleaned_data["district"], form.cleaned_data["language"])
            messages.success(request, _("Thank you. It helps to see who is missing."))
        except NotPossible as problem:
            messages.error(request, str(problem))
    return redirect("public_policy:own_votes", found.key)


@require_POST
@of_conversation
def erase_votes(request: HttpRequest, found: OpinionConversation) -> HttpResponse:
    """All that is kept of somebody in this conversation goes, and so does the cookie."""
    if request.POST.get("sure") != "yes":
        messages.warning(request, _("Tick the box first: erasing cannot be undone."))
        return redirect("public_policy:own_votes", found.key)
    if voting.erase(found, token_of(request)):
        messages.success(request, _("Your votes are erased."))
    response = redirect(_path(found))
    response.delete_cookie(COOKIE, path=_path(found), samesite="Lax")
    return response


@require_GET
@of_conversation
def landscape(request: HttpRequest, found: OpinionConversation) -> HttpResponse:
    """Groups, what each stands for, what all agree on, and where the reader stands: a picture and a table."""
    someone = queries.participant(found, token_of(request))
    everything = "all" in request.GET
    context = {
        "conversation": found,
        "shown": reading.shown(found, language_of_page(), someone, everything),
        "fewest": reading.FEWEST_INSIDE,
        "fewest_votes": FEWEST,
        "someone": someone,
    }
    return render(request, "policy/conversations/landscape.html", context)
