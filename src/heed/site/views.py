"""What residents see: the form, the status page of their case, and the town's districts for the map."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from django.contrib import messages
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control, never_cache
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_GET, require_http_methods
from psycopg.errors import DeadlockDetected

from heed.answers import actions as answers
from heed.casework import actions as casework_actions
from heed.casework import queries as casework
from heed.casework.actions import residents
from heed.casework.models import Joining
from heed.channels import photo
from heed.channels.photo import PhotoError
from heed.pages.responses import for_one_reader
from heed.policy.conversations import queries as conversations
from heed.privacy.visitors import client_address
from heed.site import actions, asking, forms, queries
from heed.site.forms import AddForm, SatisfactionForm, TellForm
from heed.site.queries import StatusPage
from heed.staff import queries as staff

#: Largest request that is read, in bytes: a photo of the largest size, and the rest of the form.
MOST_BYTES = photo.MAX_BYTES + 1024 * 1024

Arguments = ParamSpec("Arguments")
Kept = TypeVar("Kept")
View = Callable[Concatenate[HttpRequest, Arguments], HttpResponse]


def bounded(view: View[Arguments]) -> View[Arguments]:
    """Refuse a request that is too large before any of it is read; Django's own check of the token would read it."""
    protected = csrf_protect(view)

    @csrf_exempt
    @wraps(view)
    def guarded(request: HttpRequest, *args: Arguments.args, **kwargs: Arguments.kwargs) -> HttpResponse:
        length = request.META.get("CONTENT_LENGTH") or "0"
        if not length.isdigit() or int(length) > MOST_BYTES:
            return render(request, "413.html", status=413)
        return protected(request, *args, **kwargs)

    return guarded


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@bounded
def home(request: HttpRequest) -> HttpResponse:
    """The form: what do you want to tell the municipality?"""
    if request.method == "POST":
        return _tell(request)
    return _form(request, TellForm.empty())


def _form(request: HttpRequest, form: AddForm, status: int = 200) -> HttpResponse:
    context = {
        "form": form,
        "has_map": bool(staff.town().districts.get("features")),
        "conversations": conversations.listed(),
    }
    return render(request, "site/tell.html", context, status=status)


def _tell(request: HttpRequest) -> HttpResponse:
    form = TellForm(request.POST, request.FILES)
    if not form.is_valid():
        return _form(request, form, status=422)
    if not actions.count_sending(client_address(request)):
        return _too_many(request, form)
    try:
        sent = _kept(lambda: actions.tell(form.submission))
    except PhotoError as error:
        form.add_error("photo", forms.photo_problem(error))
        return _form(request, form, status=422)
    except actions.NotStored:
        form.add_error(None, _not_stored())
        return _form(request, form, status=503)
    return _thank(request, sent)


def _thank(request: HttpRequest, sent: actions.Sent) -> HttpResponse:
    if sent.case is None or sent.message.contact is None:
        return redirect("site:thanks")
    messages.success(request, _("Thank you. We have received your message."))
    return redirect("site:status", casework.personal_key(sent.case, sent.message.contact.pk, staff.town()))


def _too_many(request: HttpRequest, form: AddForm) -> HttpResponse:
    response = render(request, "site/too_many.html", {"text": form.submission.text}, status=429)
    response.headers["Retry-After"] = "3600"
    return response


def _kept(keep: Callable[[], Kept]) -> Kept:
    """Once more where the database broke it off because two acts waited for each other; `NotStored` where it cannot be
    kept, so that the page shows what was typed."""
    try:
        return keep()
    except OperationalError as error:
        if not isinstance(error.__cause__, DeadlockDetected):
            raise actions.NotStored from error
    try:
        return keep()
    except OperationalError as error:
        raise actions.NotStored from error


def _not_stored() -> str:
    return _("We could not store your message. Your text still stands below: try again in a few minutes, or call us.")


@require_GET
def thanks(request: HttpRequest) -> HttpResponse:
    """After a message that needs no case, or has none yet."""
    return render(request, "site/thanks.html")


@require_http_methods(["GET", "HEAD", "POST"])
@bounded
def status(request: HttpRequest, key: str) -> HttpResponse:
    """The status page of a case, for whoever has its link. A wrong key shows nothing."""
    page = queries.status_page(key, staff.town())
    if page is None:
        return for_one_reader(render(request, "site/no_such_status.html", status=404))
    if request.method == "POST" and page.closing and request.POST.get("act") == "satisfaction":
        return for_one_reader(_satisfied(request, key, page))
    if request.method == "POST" and page.case.closed_at and page.viewer:
        return for_one_reader(_reopen(request, key, page))
    if request.method == "POST" and page.parent:
        return for_one_reader(_add(request, key, page))
    return for_one_reader(_status(request, page, AddForm.empty()))


@require_http_methods(["GET", "POST"])
@bounded
def questions(request: HttpRequest, key: str) -> HttpResponse:
    """What a resident answers to the questions of the topic."""
    page = queries.status_page(key, staff.town())
    if page is None:
        return for_one_reader(render(request, "site/no_such_status.html", status=404))
    form = asking.form_for(page, request.POST) if request.method == "POST" else None
    if form is None:  # nothing to ask (any more), as after the same form was sent twice
        return for_one_reader(redirect("site:status", key))
    if not form.is_valid():
        return for_one_reader(_status(request, page, AddForm.empty(), 422, form))
    if not actions.count_sending(client_address(request)):
        return for_one_reader(render(request, "site/too_many.html", status=429))
    asking.keep(page, form)
    messages.success(request, _("Thank you. We have received your answers."))
    return for_one_reader(redirect("site:status", key))


@require_http_methods(["GET", "POST"])
@bounded
def go_private(request: HttpRequest, key: str) -> HttpResponse:
    """The resident agrees that answers go in private. A button, not the link: programs open links to show a preview."""
    page = queries.status_page(key, staff.town())
    if page is None:
        return for_one_reader(render(request, "site/no_such_status.html", status=404))
    if request.method == "POST" and page.asked_to_go_private and page.viewer:
        answers.agree_to_private(page.case, page.viewer)
        messages.success(request, _("Thank you. From now on we answer you in private."))
    return for_one_reader(redirect("site:status", key))


def _status(
    request: HttpRequest, page: StatusPage, form: AddForm, status: int = 200, answering: asking.AskForm | None = None
) -> HttpResponse:
    key = request.resolver_match.kwargs["key"] if request.resolver_match else ""
    context = {
        "page": page,
        "case": page.case,
        "form": form,
        "key": key,
        "link": request.build_absolute_uri(reverse("site:status", args=[key])),
        "asking": answering or asking.form_for(page),
        "topic_text": asking.topic_text(page),
        "reopen_days": residents.REOPEN_DAYS,
    }
    if page.closing and not page.satisfaction:
        context["helped"] = form if isinstance(form, SatisfactionForm) else SatisfactionForm.empty()
    if isinstance(form, SatisfactionForm):
        context["again"] = AddForm.empty()
    return render(request, "site/status.html", context, status=status)


def _add(request: HttpRequest, key: str, page: StatusPage) -> HttpResponse:
    form, parent = AddForm(request.POST), page.parent
    assert parent is not None
    thanks = _("Thank you. We have received what you added.")
    return _said(request, key, page, form, thanks, lambda: actions.add(parent, parent.contact, form.submission))


def _reopen(request: HttpRequest, key: str, page: StatusPage) -> HttpResponse:
    """A closed case is looked at again, with what is not solved in the resident's words."""
    form, viewer = AddForm(request.POST), page.viewer
    assert viewer is not None
    thanks = _("Thank you. We look at it again.")

    def keep() -> None:
        actions.say_on_page(page.case, viewer, form.submission, Joining.REOPENED)

    return _said(request, key, page, form, thanks, keep)


def _satisfied(request: HttpRequest, key: str, page: StatusPage) -> HttpResponse:
    """Whether the resident was helped."""
    form, viewer = SatisfactionForm(request.POST), page.viewer
    assert viewer is not None

    def keep() -> None:
        actions.satisfied(page.case, viewer, form.is_satisfied, form.cleaned_data["reasons"], form.said)

    return _said(request, key, page, form, _("Thank you for telling us."), keep)


def _said(
    request: HttpRequest, key: str, page: StatusPage, form: AddForm, thanks: str, keep: Callable[[], object]
) -> HttpResponse:
    """What a resident says on the status page: kept, or shown again with what is wrong and what was written."""
    if not form.is_valid():
        return _status(request, page, form, status=422)
    if not actions.count_sending(client_address(request)):
        return _too_many(request, form)
    try:
        _kept(keep)
    except casework_actions.NotNow as problem:
        form.add_error(None, str(problem))
        return _status(request, page, form, status=409)
    except actions.NotStored:
        form.add_error(None, _not_stored())
        return _status(request, page, form, status=503)
    messages.success(request, thanks)
    return redirect("site:status", key)


@require_GET
@cache_control(public=True, max_age=3600)
def districts(request: HttpRequest) -> JsonResponse:
    """The town's districts as GeoJSON with `slug` and `name`: all that the map shows."""
    return JsonResponse(staff.town().districts or {"type": "FeatureCollection", "features": []})
