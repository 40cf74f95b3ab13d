"""What staff do with tasks and hand-overs. Each view takes a form apart, calls one action, and says what happened."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from heed.casework import actions as casework
from heed.casework import deadlines
from heed.casework.models import HandOver, Task, TaskKind, TaskReply
from heed.desk.acts import version_seen
from heed.desk.views import done, not_done
from heed.journey import jobs
from heed.staff.access import may, person_of
from heed.staff.models import Department
from heed.staff.working_time import Unit

#: Characters of a question, an answer or a reason that are read.
_MOST = 5000


def _text(request: HttpRequest, name: str) -> str:
    return request.POST.get(name, "")[:_MOST]


def _deadline(form: QueryDict) -> tuple[int, Unit]:
    """Amount and unit as filled in; `ValueError` says what is wrong."""
    amount, unit = form.get("amount", "2").strip(), form.get("unit", Unit.WORKING_DAYS.value)
    if not amount.isdigit() or unit not in set(deadlines.MOST):
        raise ValueError(_("The deadline must be a whole number of working hours or working days."))
    return int(amount[:9]), Unit(unit)


@require_POST
@may("work_cases")
def ask(request: HttpRequest, case_id: int) -> HttpResponse:
    """The same question, or work, for one or more departments."""
    chosen = list(Department.objects.filter(slug__in=request.POST.getlist("department"), is_active=True))
    kind = request.POST.get("kind", TaskKind.QUESTION.value)
    try:
        if kind not in TaskKind.values:
            raise ValueError(_("Choose whether this is a question or work."))
        amount, unit = _deadline(request.POST)
        casework.ask_departments(
            case_id,
            person_of(request),
            chosen,
            _text(request, "question"),
            amount,
            unit,
            TaskKind(kind),
            version_seen(request),
        )
    except (casework.Stale, ValueError) as error:
        return not_done(request, case_id, error, "ask")
    jobs.tell_departments.defer()
    names = ", ".join(str(one) for one in chosen)
    said = ngettext("%(departments)s has been asked.", "%(departments)s have been asked.", len(chosen))
    return done(request, case_id, said % {"departments": names})


@require_POST
@may("work_cases")
def answer(request: HttpRequest, task_id: int) -> HttpResponse:
    task = get_object_or_404(Task, pk=task_id)
    try:
        casework.answer_task(task_id, person_of(request), _text(request, "answer"))
    except (casework.Stale, ValueError) as error:
        return not_done(request, task.case_id, error, "answer_task", task_id)
    return done(request, task.case_id, _("Your answer stands on the case."))


@require_POST
@may("work_cases")
def end(request: HttpRequest, task_id: int) -> HttpResponse:
    """Decline or withdraw, with a reason."""
    task = get_object_or_404(Task, pk=task_id)
    act = {"decline": casework.decline_task, "withdraw": casework.withdraw_task}.get(request.POST.get("act", ""))
    try:
        if act is None:
            raise ValueError(_("Choose what to do."))
        ended = act(task_id, person_of(request), _text(request, "reason"))
    except (casework.Stale, ValueError) as error:
        return not_done(request, task.case_id, error, "end_task", task_id)
    jobs.tell_departments.defer()
    return done(request, task.case_id, _("This task is %(state)s.") % {"state": ended.get_state_display()})


def _shown(request: HttpRequest) -> datetime:
    """The deadline that the form showed. `Stale` from a form that does not say."""
    shown = parse_datetime(request.POST.get("seen", "").replace(" ", "+"))
    if shown is None:
        raise casework.Stale(_("This page is too old to tell what you saw. Look at what is new, then try again."))
    return shown


@require_POST
@may("work_cases")
def deadline(request: HttpRequest, task_id: int) -> HttpResponse:
    task = get_object_or_404(Task, pk=task_id)
    try:
        casework.change_deadline(task_id, person_of(request), *_deadline(request.POST), _shown(request))
    except (casework.Stale, ValueError) as error:
        return not_done(request, task.case_id, error, "task_deadline", task_id)
    return done(request, task.case_id, _("The deadline was changed."))


@require_POST
@may("work_cases")
def use_reply(request: HttpRequest, reply_id: int) -> HttpResponse:
    """Take an unverified mail as the answer: the colleague vouches for it."""
    reply = get_object_or_404(TaskReply.objects.select_related("task"), pk=reply_id)
    try:
        casework.use_reply(reply_id, person_of(request))
    except (casework.Stale, ValueError) as error:
        return not_done(request, reply.task.case_id, error, "use_reply", reply_id)
    return done(request, reply.task.case_id, _("This mail now stands as the answer, with your name."))


@require_POST
@may("work_cases")
def hand_over(request: HttpRequest, case_id: int) -> HttpResponse:
    to = Department.objects.filter(slug=request.POST.get("department", "")).first()
    try:
        if to is None:
            raise ValueError(_("Choose the department that you hand this case to."))
        casework.hand_over(case_id, person_of(request), to, _text(request, "reason"), version_seen(request))
    except (casework.Stale, ValueError) as error:
        return not_done(request, case_id, error, "hand_over")
    return done(request, case_id, _("Handed over to %(department)s.") % {"department": to})


@require_POST
@may("work_cases")
def decide_hand_over(request: HttpRequest, hand_over_id: int) -> HttpResponse:
    """Accept, or give back with a reason."""
    offered = get_object_or_404(HandOver.objects.select_related("was", "to"), pk=hand_over_id)
    person, act = person_of(request), request.POST.get("act", "")
    try:
        if act == "accept":
            casework.accept(hand_over_id, person)
            return done(request, offered.case_id, _("Accepted: this case is now with %(to)s.") % {"to": offered.to})
        if act == "give_back":
            casework.give_back(hand_over_id, person, _text(request, "reason"))
            return done(request, offered.case_id, _("Given back to %(was)s.") % {"was": offered.was})
        raise ValueError(_("Choose what to do."))
    except (casework.Stale, ValueError) as error:
        return not_done(request, offered.case_id, error, "decide_hand_over", hand_over_id)
