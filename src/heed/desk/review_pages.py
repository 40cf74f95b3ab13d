"""Peer review at the desk: what was handed to me, what colleagues say of mine, and how many the lead has drawn."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from heed.answers.actions import reviewing as actions
from heed.answers.models import PeerReview, ReviewRound
from heed.answers.on_the_job import peer_review, review_queries
from heed.answers.on_the_job.wording import CHOICES, QUESTIONS
from heed.casework import queries as casework
from heed.desk.learning_forms import ReviewSettingsForm
from heed.privacy import actions as privacy
from heed.staff.access import may, person_of, town_of
from heed.staff.actions import NotPossible
from heed.staff.seen import Stale


@require_GET
@may("review_answers")
def reviews(request: HttpRequest) -> HttpResponse:
    """What waits for me."""
    return render(request, "desk/reviews.html", {"waiting": review_queries.waiting_for(person_of(request))})


@require_http_methods(["GET", "POST"])
@may("review_answers")
def review(request: HttpRequest, review_id: int) -> HttpResponse:
    """One answer with what it answers, and the form. Looking is written down, as with any case."""
    person = person_of(request)
    if not review_queries.may_review(person):
        raise PermissionDenied("review_answers")
    found = get_object_or_404(
        PeerReview.objects.select_related("round", "draft__message__contact", "draft__case").exclude(draft=None),
        pk=review_id,
        reviewer=person,
    )
    given = {name: request.POST.get(name, "") for name in peer_review.QUESTIONS}
    remark, problem = request.POST.get("remark", ""), ""
    if request.method == "POST":
        try:
            actions.give_review(review_id, person, given, remark)
            messages.success(request, _("Thank you. The author reads it when all reviews of this month are closed."))
            return redirect("desk:reviews")
        except NotPossible as error:
            problem = str(error)
    assert found.draft
    privacy.record("case_viewed", "case", found.draft.case_id, person)
    context: dict[str, Any] = {
        "review": found,
        "questions": [(name, label, given[name]) for name, label in QUESTIONS.items()],
        "choices": CHOICES.items(),
        "remark": remark,
        "problem": problem,
        "most": peer_review.LONGEST_REMARK,
        "reference": casework.reference(found.draft.case, town_of(request)),
    }
    return render(request, "desk/review.html", context, status=422 if problem else 200)


@require_POST
@may("review_answers")
def skip(request: HttpRequest, review_id: int) -> HttpResponse:
    try:
        handed = actions.skip_review(review_id, person_of(request))
        said = _("Passed on to another colleague.") if handed else _("Left out: there is nobody else to look at it.")
        messages.success(request, said)
    except NotPossible as error:
        messages.error(request, str(error))
    return redirect("desk:reviews")


@require_GET
@may("review_answers")
def mine(request: HttpRequest) -> HttpResponse:
    """What colleagues say of my answers: for me alone, and not by whom."""
    rows = [
        (row, [(label, CHOICES.get(row.choices.get(name, ""), "–")) for name, label in QUESTIONS.items()])
        for row in review_queries.of_author(person_of(request))[:100]
    ]
    return render(request, "desk/reviews_of_mine.html", {"rows": rows})


@require_http_methods(["GET", "POST"])
@may("lead_reviews")
def settings(request: HttpRequest) -> HttpResponse:
    """How many are drawn. Never which, and never of whom."""
    kept = review_queries.settings()
    initial = {"per_team": kept.per_team, "days": kept.days, "seen": kept.version}
    form, status = ReviewSettingsForm(request.POST or None, initial=initial), 200
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            actions.set_reviews(given["per_team"], given["days"], given["seen"], person_of(request))
            messages.success(request, _("Saved: it counts from the next sample on."))
            return redirect("desk:review_settings")
        except (Stale, NotPossible) as error:
            data = request.POST.copy()
            data["seen"] = str(review_queries.settings().version)
            form, status = ReviewSettingsForm(data), 409
            form.add_error(None, str(error))
    elif form.errors:
        status = 422
    rounds = ReviewRound.objects.order_by("-month")[:12]
    return render(request, "desk/settings/reviews.html", {"form": form, "rounds": rounds}, status=status)
