"""Pages beside the topic's own form: what it asks and tells, what it was before, and topics in files."""

from __future__ import annotations

import json
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods

from heed.casework import catalogue, topic_files, topic_history, topic_import
from heed.casework.actions import AsksAboutCases, Stale
from heed.casework.catalogue import TopicValues
from heed.casework.models import Topic
from heed.casework.topic_forms import FileForm, MoreForm, decided
from heed.staff.access import may, person_of
from heed.staff.actions import NotPossible


@require_http_methods(["GET", "POST"])
@may("edit_topics")
def more(request: HttpRequest, topic_id: int) -> HttpResponse:
    """Words of danger, what residents are told, and what they are asked."""
    found = get_object_or_404(Topic, pk=topic_id)
    form = MoreForm(found, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            catalogue.change_topic(found.pk, form.values(), person_of(request), form.cleaned_data["seen"])
        except (NotPossible, Stale) as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, _("Saved."))
            return redirect("casework:topic", found.pk)
    return render(
        request, "casework/topic_more.html", {"topic": found, "form": form}, status=422 if form.errors else 200
    )


@require_http_methods(["GET", "POST"])
@may("edit_topics")
def versions(request: HttpRequest, topic_id: int) -> HttpResponse:
    """What the topic was before; a POST makes it that again."""
    found = get_object_or_404(Topic.objects.select_related("department"), pk=topic_id)
    context: dict[str, Any] = {"topic": found}
    if request.method == "POST":
        number = int(request.POST.get("number", "0") or 0)
        try:
            topic_history.restore(
                found, number, person_of(request), request.POST.get("seen", ""), decided(request.POST)
            )
        except AsksAboutCases as asks:
            context |= {"asks": asks, "number": number}
        except (NotPossible, Stale) as error:
            context["problem"] = str(error)
        else:
            messages.success(request, _("%(topic)s is as it was in version %(n)d.") % {"topic": found, "n": number})
            return redirect("casework:topic_versions", found.pk)
    context |= {"history": topic_history.history(found), "seen": TopicValues.of(found).fingerprint()}
    return render(request, "casework/topic_versions.html", context, status=409 if len(context) > 3 else 200)


@require_http_methods(["GET", "POST"])
@may("edit_topics")
def import_topics(request: HttpRequest) -> HttpResponse:
    """Choose a file, look at what would happen, confirm."""
    if request.method == "GET":
        return render(request, "casework/topics_import.html", {"form": FileForm()})
    form = FileForm(request.POST, request.FILES)
    if not form.is_valid():
        return render(request, "casework/topics_import.html", {"form": form}, status=422)
    name, content = form.source()
    parsed, make = topic_files.parse(name, content), form.cleaned_data["make_departments"]
    expected = form.cleaned_data["expected"]
    if expected:
        try:
            done = topic_import.apply(parsed, person_of(request), make, expected)
        except NotPossible as error:
            messages.error(request, str(error))
        else:
            return _imported(request, done)
    plan = topic_import.plan(parsed, make)
    kept = {
        "name": name,
        "content": content.decode("utf-8-sig", "replace"),
        "make_departments": "on" if make else "",
        "expected": plan.fingerprint(),
    }
    context = {"plan": plan, "form": form, "kept": kept}
    return render(request, "casework/topics_plan.html", context, status=422 if plan.problems else 200)


def _imported(request: HttpRequest, done: topic_import.Plan) -> HttpResponse:
    said = ngettext("%(n)d topic was added or changed.", "%(n)d topics were added or changed.", len(done.changes))
    messages.success(request, said % {"n": len(done.added) + len(done.changed)})
    return redirect("casework:topics")


@require_GET
@may("edit_topics")
def export_topics(request: HttpRequest) -> HttpResponse:
    text = json.dumps(topic_import.export(), ensure_ascii=False, indent=1)
    response = HttpResponse(text, content_type="application/json; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="topics.json"'
    return response
