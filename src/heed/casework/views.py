"""The pages of the service catalogue: topics, and what each would promise."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from heed.casework import catalogue
from heed.casework.actions import AsksAboutCases, Stale
from heed.casework.actions.topic_moves import open_cases
from heed.casework.catalogue import LABELS, TopicValues
from heed.casework.forms import TargetForm, TopicForm
from heed.casework.models import Topic
from heed.casework.promising import Target
from heed.casework.topic_forms import decided
from heed.casework.topic_wording import said
from heed.staff.access import may, person_of
from heed.staff.actions import NotPossible
from heed.staff.working_time import NeverOpen, Unit


@require_GET
@may("edit_topics")
def topics(request: HttpRequest) -> HttpResponse:
    return render(request, "casework/topics.html", {"branches": catalogue.tree()})


@require_http_methods(["GET", "POST"])
@may("edit_topics")
def add_topic(request: HttpRequest) -> HttpResponse:
    start = {
        "target_amount": 5,
        "target_unit": Unit.WORKING_DAYS.value,
        "urgent_unit": Unit.WORKING_HOURS.value,
        "parent": request.GET.get("parent"),
    }
    form = TopicForm(request.POST or None, initial=start)
    if form.is_valid():
        try:
            topic = catalogue.add_topic(form.values(), person_of(request))
        except NotPossible as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, _("%(topic)s is in the catalogue.") % {"topic": topic})
            return redirect("casework:topics")
    return _page(request, form)


@require_http_methods(["GET", "POST"])
@may("edit_topics")
def topic(request: HttpRequest, topic_id: int) -> HttpResponse:
    found = get_object_or_404(Topic, pk=topic_id)
    if request.method == "GET":
        return _page(request, TopicForm.of(found))
    form = TopicForm(request.POST, topic=found)
    if not form.is_valid():
        return _page(request, form)
    cases = decided(request.POST)
    try:
        changed = catalogue.change_topic(
            found.pk, form.values(), person_of(request), form.cleaned_data["seen"], open_cases=cases
        )
    except AsksAboutCases as asks:
        return _page(request, form, {"asks": asks}, status=409)
    except NotPossible as error:
        form.add_error(None, str(error))
        return _page(request, form, {"asks": _asked_again(found, form)} if cases else None)
    except Stale as error:
        return _overtaken(request, form, str(error))
    messages.success(request, _("Saved.") if changed else _("Nothing was different, so nothing was changed."))
    return redirect("casework:topics")


def _asked_again(topic: Topic, form: TopicForm) -> AsksAboutCases:
    count = open_cases(topic, topic.department).count()
    return AsksAboutCases(count, topic.department, form.cleaned_data["department"])


def _overtaken(request: HttpRequest, form: TopicForm, problem: str) -> HttpResponse:
    """The form as filled in, beside what is stored by now. Saving once more is then a choice made knowingly."""
    stored = Topic.objects.get(pk=form.topic.pk) if form.topic else Topic()
    mine, theirs = form.values(), TopicValues.of(stored)
    again = TopicForm({**request.POST.dict(), "seen": theirs.fingerprint()}, topic=stored)
    differences = [(LABELS[name], said(name, getattr(theirs, name))) for name in theirs.differing(mine)]
    return _page(request, again, {"overtaken": problem, "differences": differences}, status=409)


def _page(
    request: HttpRequest, form: TopicForm, more: dict[str, Any] | None = None, status: int | None = None
) -> HttpResponse:
    context = {"form": form, "topic": form.topic, **_promise(form), **(more or {})}
    return render(request, "casework/topic.html", context, status=status or (422 if form.errors else 200))


@require_GET
@may("edit_topics")
def promise(request: HttpRequest) -> HttpResponse:
    """The sentence that says what a target would promise, while somebody types it."""
    return render(request, "casework/promise.html", _promise(TargetForm(request.GET)))


def _promise(form: TargetForm) -> dict[str, Any]:
    if form.is_bound:
        form.is_valid()
        values = getattr(form, "cleaned_data", {})
    else:
        values = form.initial
    normal, urgent = (_target(values, kind) for kind in ("target", "urgent"))
    if normal is None:
        return {"promised_at": None}
    now = timezone.now()
    try:
        usual = catalogue.promise(now, normal)
        return {"promised_at": usual, "urgent_at": catalogue.promise(now, normal, urgent) if urgent else None}
    except NeverOpen as error:
        return {"promised_at": None, "never": str(error)}


def _target(values: Mapping[str, Any], kind: str) -> Target | None:
    amount, unit = values.get(f"{kind}_amount"), values.get(f"{kind}_unit")
    return Target(amount, Unit(unit)) if amount and unit else None


@require_POST
@may("edit_topics")
def set_topic_active(request: HttpRequest, topic_id: int) -> HttpResponse:
    found = get_object_or_404(Topic, pk=topic_id)
    try:
        catalogue.set_topic_active(found.pk, request.POST.get("active") == "1", person_of(request))
    except NotPossible as error:
        messages.error(request, str(error))
        return redirect("casework:topic", found.pk)
    done = _("%(topic)s is open again.") if request.POST.get("active") == "1" else _("%(topic)s is closed.")
    messages.success(request, done % {"topic": found})
    return redirect("casework:topics")
