"""Cases of the same matter: named, brought together, kept apart, taken apart again."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from heed.answers import actions as answers
from heed.casework import actions as casework
from heed.casework import alike as likeness
from heed.casework.models import Case, Merge
from heed.casework.queries import reference
from heed.desk import queries
from heed.desk.views import done, not_done
from heed.staff.access import may, person_of, town_of


@require_GET
@may("see_cases")
def alike(request: HttpRequest, case_id: int) -> HttpResponse:
    """Other cases that may be of the same matter: a part of the case page, or without JavaScript a page of its own."""
    found = get_object_or_404(Case.objects.select_related("topic", "department"), pk=case_id)
    inner = "HX-Request" in request.headers
    context = {"case": found, "alike": likeness.alike(found), "inner": inner}
    return render(request, "desk/alike.html" if inner else "desk/alike_page.html", context)


@require_POST
@may("work_cases")
def join(request: HttpRequest, case_id: int, other_id: int) -> HttpResponse:
    """Two cases become one; the one that was there first goes on."""
    try:
        made = casework.bring_together(case_id, other_id, person_of(request))
    except casework.NotPossible as error:
        return not_done(request, case_id, error, "join")
    answers.follow_messages([made.case_id])
    said = _("%(case)s now belongs to this case. You can undo this on the timeline.")
    return done(request, made.into_id, said % {"case": reference(made.case, town_of(request))})


@require_POST
@may("work_cases")
def keep_apart(request: HttpRequest, case_id: int, other_id: int) -> HttpResponse:
    case, other = get_object_or_404(Case, pk=case_id), get_object_or_404(Case, pk=other_id)
    if case == other:
        return not_done(request, case_id, ValueError(_("Choose another case.")), "keep_apart")
    casework.keep_apart(case, other, person_of(request))
    return done(request, case_id, _("Kept apart: these two are not suggested again."))


@require_POST
@may("work_cases")
def undo_merge(request: HttpRequest, merge_id: int) -> HttpResponse:
    made = get_object_or_404(Merge, pk=merge_id)
    try:
        casework.undo_merge(merge_id, person_of(request))
    except casework.NotPossible as error:
        return not_done(request, made.into_id, error, "undo_merge")
    answers.follow_messages([made.into_id])
    return done(request, made.case_id, _("Undone: both cases are as they were."))


@require_http_methods(["GET", "POST"])
@may("work_cases")
def split(request: HttpRequest, case_id: int) -> HttpResponse:
    """Choose the messages that get a case of their own."""
    found = get_object_or_404(Case, pk=case_id)
    said = queries.messages_of(found, queries.MOST_SHOWN)
    if request.method == "GET":
        context = {"case": found, "said": said, "names": queries.names(found, said, person_of(request))}
        return render(request, "desk/split.html", context)
    chosen = [int(pk) for pk in request.POST.getlist("message") if pk.isdigit()]
    on_case = {message.pk for message in said}
    try:
        case = casework.split([pk for pk in chosen if pk in on_case], person_of(request))
    except casework.NotPossible as error:
        return not_done(request, case_id, error, "split")
    answers.follow_messages([case_id])
    text = ngettext(
        "%(n)d message has a case of its own now.", "%(n)d messages have a case of their own now.", len(chosen)
    )
    return done(request, case.pk, text % {"n": len(chosen)})
