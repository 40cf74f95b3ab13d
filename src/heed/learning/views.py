"""How well Heed reads, what it has learned here, and reading messages oneself to find out."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from procrastinate.exceptions import AlreadyEnqueued

from heed.casework import actions as casework
from heed.casework.models import CaseMessage
from heed.inbox import actions as inbox
from heed.inbox.labels import NAMES
from heed.inbox.models import Message
from heed.learning import actions, fields, jobs, quality, queries, teaching
from heed.learning.forms import ReadingForm
from heed.learning.models import LearnedModel
from heed.privacy import actions as privacy
from heed.staff.access import may, person_of, town_of
from heed.staff.actions import NotPossible
from heed.understanding import Context
from heed.understanding.adapting import ADDED_ONLY, NotPossibleHere

_PERIODS = {"90": 90, "365": 365}


@require_GET
@may("see_quality")
def quality_page(request: HttpRequest) -> HttpResponse:
    days = _PERIODS.get(request.GET.get("days", ""), 365)
    judged = quality.judgements(timezone.now() - timedelta(days=days))
    agreement = quality.agreement(judged)
    context = {
        "days": days,
        "agreement": agreement,
        "languages": _most_read(agreement),
        "months": quality.by_month(judged)[-12:],
        "fields": list(NAMES),
        "confusions": _with_cases(quality.confusions(judged)),
        "between_people": quality.between_people(judged),
        "drift": quality.drift(),
        "lately": quality.LATELY,
        "before": quality.BEFORE,
        "models": queries.models()[:20],
        "standings": queries.standings(actions.TASKS),
    }
    return render(request, "learning/quality.html", context)


def _most_read(agreement: list[quality.Agreement], most: int = 6) -> list[str]:
    """The languages in which people read most, as columns of a table."""
    totals: dict[str, int] = {}
    for one in agreement:
        for language, share in one.languages.items():
            totals[language] = totals.get(language, 0) + share.total
    return sorted(totals, key=lambda language: (-totals[language], language))[:most]


def _with_cases(found: list[quality.Confusion]) -> list[tuple[quality.Confusion, int | None]]:
    """With the case in which the latest message of each stands, where it stands in one."""
    links = CaseMessage.objects.filter(message_id__in=[one.message_id for one in found])
    cases = dict(links.values_list("message_id", "case_id"))
    return [(one, cases.get(one.message_id)) for one in found]


@require_http_methods(["GET", "POST"])
@may("read_blind")
def read_blind(request: HttpRequest) -> HttpResponse:
    """A message without Heed's reading of it; what is saved counts for the figures. Only danger counts for its case."""
    person = person_of(request)
    if request.method == "POST":
        message = get_object_or_404(Message, pk=request.POST.get("message", "0"), deleted_at=None)
        form = ReadingForm(request.POST, languages=_languages(request))
        if form.is_valid() and form.given():
            inbox.read_blind(message, form.given(), person)
            if form.given().get("urgency") == "urgent":
                casework.note_danger(message, person)
            privacy.record("message_read_blind", "message", message.pk, person)
            messages.success(request, _("Saved. Here is the next one."))
            return redirect("learning:read_blind")
        if form.is_valid():
            form.add_error(None, _("Answer at least one question, or pass this message over."))
        return render(request, "learning/read_blind.html", {"message": message, "form": form}, status=422)
    but = request.GET.get("but", "")
    found = queries.next_to_read(person, int(but) if but.isdigit() else 0)
    form = ReadingForm(languages=_languages(request))
    return render(request, "learning/read_blind.html", {"message": found, "form": form})


def _languages(request: HttpRequest) -> list[str]:
    """The town's own first, then all that Heed tells apart."""
    return list(dict.fromkeys([*town_of(request).languages, *Context().languages]))


@require_POST
@may("teach")
def learn(request: HttpRequest) -> HttpResponse:
    task = request.POST.get("task", "topic")
    if task not in actions.TASKS:
        raise Http404
    try:
        actions.check(task)
        jobs.ask(task, person_of(request))
    except teaching.TooLittle:
        messages.error(request, _too_little(task))
    except NotPossibleHere:
        messages.error(
            request,
            _("This cannot be learned here: Heed reads it by words alone, or with a model from a file."),
        )
    except AlreadyEnqueued:
        messages.info(request, _("Heed is to learn already: look again in some minutes."))
    else:
        messages.success(request, _("Heed is learning: look again in some minutes."))
    return redirect("learning:quality")


def _too_little(task: str) -> str:
    numbers = {"enough": teaching.ENOUGH, "held_back": teaching.FEWEST_HELD_BACK}
    if task == "topic":
        said = _(
            "There is too little to learn from yet: it takes %(enough)d messages of one topic on which colleagues "
            "worked, and %(held_back)d others to judge by."
        )
        return said % numbers
    (standing,) = queries.standings([task])
    numbers |= {"wrong": fields.FEWEST_PUT_RIGHT, "judged": standing.judged, "put_right": standing.put_right}
    if task in ADDED_ONLY:
        needed = _("Among the first there must be %(wrong)d in which people found what Heed overlooked.")
    else:
        needed = _("Among the first there must be %(wrong)d that people put right.")
    enough = _(
        "There is too little to learn from yet: it takes %(enough)d messages that people judged, and "
        "%(held_back)d others to judge by."
    )
    so_far = _("So far people judged %(judged)d, and put %(put_right)d of them right.")
    return " ".join(part % numbers for part in (enough, needed, so_far))


@require_GET
@may("see_quality")
def model(request: HttpRequest, model_id: int) -> HttpResponse:
    """The report on a model: what it learned from, and how it did on what was held back."""
    found = get_object_or_404(queries.models(), pk=model_id)
    judgement: dict[str, Any] = found.report["judgement"]
    of_topics = found.task == "topic"
    counts: dict[str, int] = found.report["topics" if of_topics else "labels"]
    judged: dict[str, Any] = judgement["topics" if of_topics else "labels"]
    enough = found.report["enough"] if of_topics else 0  # each other label is learned from few
    most_first = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    rows = [(label, count, count >= enough, judged.get(label)) for label, count in most_first]
    context = {"model": found, "report": found.report, "labels": rows, "of_topics": of_topics}
    context["adds_only"] = found.task in ADDED_ONLY
    return render(request, "learning/model.html", context)


@require_POST
@may("teach")
def step_back(request: HttpRequest, model_id: int) -> HttpResponse:
    get_object_or_404(LearnedModel.objects.defer("content"), pk=model_id)
    try:
        former = actions.step_back(model_id, person_of(request))
    except NotPossible as error:
        messages.error(request, str(error))
        return redirect("learning:quality")
    said = _("From now on the model of before reads again.") if former else _("From now on Heed reads as it came.")
    messages.success(request, said)
    return redirect("learning:quality")
