"""What staff do on a case. Each view takes a form apart, calls one action, and says what happened."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from heed.answers import actions as answers
from heed.answers.models import Delivery, Draft
from heed.casework import actions as casework
from heed.casework import queries as casework_queries
from heed.casework.models import Case, Task, Topic
from heed.casework.status import NotAllowed, Status
from heed.desk import queries
from heed.desk.answering import Answering
from heed.desk.views import _case_page, done, not_done
from heed.inbox import actions as inbox
from heed.inbox.models import Message, SettledAs
from heed.journey import jobs
from heed.staff import queries as staff
from heed.staff.access import may, person_of
from heed.staff.models import Department, Person


def seen_version(request: HttpRequest) -> int | None:
    version = request.POST.get("version", "")
    return int(version) if version.isdigit() else None


@require_POST
@may("work_cases")
def assign(request: HttpRequest, case_id: int) -> HttpResponse:
    chosen = request.POST.get("person", "")
    to = (
        person_of(request) if chosen == "me" else Person.objects.filter(pk=chosen).first() if chosen.isdigit() else None
    )
    try:
        casework.assign(case_id, person_of(request), to, seen_version(request))
    except casework.Stale as error:
        return not_done(request, case_id, error)
    return done(request, case_id, _("Assigned to %(name)s.") % {"name": to.name} if to else _("Assigned to nobody."))


@require_POST
@may("work_cases")
def route(request: HttpRequest, case_id: int) -> HttpResponse:
    topic = get_object_or_404(Topic, slug=request.POST.get("topic", ""))
    try:
        casework.route(case_id, person_of(request), topic, seen_version(request))
    except casework.Stale as error:
        return not_done(request, case_id, error)
    return done(request, case_id, _("Now with %(department)s.") % {"department": topic.department})


@require_POST
@may("work_cases")
def set_status(request: HttpRequest, case_id: int) -> HttpResponse:
    chosen = request.POST.get("status", "")
    if chosen not in Status.values:
        return not_done(request, case_id, ValueError(_("Choose a status.")))
    try:
        casework.set_status(
            case_id, person_of(request), Status(chosen), request.POST.get("reason", "")[:2000], seen_version(request)
        )
    except (casework.Stale, NotAllowed) as error:
        return not_done(request, case_id, error)
    return done(request, case_id, _("Status: %(status)s.") % {"status": Status(chosen).label})


@require_POST
@may("draft_answers")
def answer(request: HttpRequest, case_id: int) -> HttpResponse:
    """Save, ask approval or send: one form, three buttons."""
    case = get_object_or_404(Case, pk=case_id)
    message = get_object_or_404(Message, pk=request.POST.get("message", "0"), case_message__case=case)
    text = request.POST.get("text", "")
    seen = int(request.POST.get("seen_delivery", "0") or 0)
    to_everyone = request.POST.get("to_everyone") == "1"
    person = person_of(request)
    draft = answers.save_draft(case, message, person, text, to_everyone=to_everyone)
    try:
        return _finish(request, draft, seen)
    except (answers.Refused, answers.Collision) as error:
        said = queries.messages_of(case)
        answering = Answering.begin(case, said, person)
        answering.problem, answering.collided = str(error), isinstance(error, answers.Collision)
        return render(request, "desk/case.html", _case_page(request, case, answering), status=409)


def _finish(request: HttpRequest, draft: Draft, seen: int) -> HttpResponse:
    act, person = request.POST.get("act", "save"), person_of(request)
    if act == "ask":
        answers.ask_approval(draft.pk, person)
        return done(request, draft.case_id, _("A colleague is asked to approve your answer."))
    if act == "send":
        deliveries = answers.approve(draft.pk, person, seen)
        jobs.deliver.defer()
        people = len({delivery.contact_id for delivery in deliveries})
        said = ngettext("Your answer is on its way.", "Your answer is on its way to %(n)d people.", people)
        return done(request, draft.case_id, said % {"n": people})
    return done(request, draft.case_id, _("Draft saved. Nothing has been sent."))


@require_POST
@may("approve_answers")
def decide(request: HttpRequest, draft_id: int) -> HttpResponse:
    """Approve a colleague's answer, or send it back with a note."""
    draft = get_object_or_404(Draft, pk=draft_id)
    person = person_of(request)
    try:
        if request.POST.get("act") == "refuse":
            answers.refuse(draft_id, person, request.POST.get("note", "")[:2000])
            return done(request, draft.case_id, _("Sent back to %(name)s.") % {"name": draft.author.name})
        answers.approve(draft_id, person, int(request.POST.get("seen_delivery", "0") or 0), request.POST.get("text"))
        jobs.deliver.defer()
    except (answers.Refused, answers.Collision) as error:
        return not_done(request, draft.case_id, error)
    return done(request, draft.case_id, _("Approved. The answer is on its way."))


@require_POST
@may("work_cases")
def ask(request: HttpRequest, case_id: int) -> HttpResponse:
    department = get_object_or_404(Department, slug=request.POST.get("department", ""))
    try:
        casework.ask_department(case_id, person_of(request), department, request.POST.get("question", "")[:5000])
    except ValueError as error:
        return not_done(request, case_id, error)
    jobs.tell_departments.defer()
    return done(request, case_id, _("%(department)s has been asked.") % {"department": department})


@require_POST
@may("work_cases")
def answer_task(request: HttpRequest, task_id: int) -> HttpResponse:
    task = get_object_or_404(Task, pk=task_id)
    try:
        casework.answer_task(task_id, person_of(request), request.POST.get("answer", "")[:5000])
    except (casework.Stale, ValueError) as error:
        return not_done(request, task.case_id, error)
    return done(request, task.case_id, _("Your answer stands on the case."))


@require_POST
@may("work_cases")
def move(request: HttpRequest, message_id: int) -> HttpResponse:
    """Join a message to another case by its number, or split it off."""
    message = get_object_or_404(Message.objects.select_related("case_message"), pk=message_id)
    number = request.POST.get("case", "").strip()
    target = casework_queries.by_reference(number, staff.town()) if number else None
    was = message.case_message.case_id
    if number and target is None:
        return not_done(request, was, ValueError(_("There is no case %(number)s.") % {"number": number}))
    case = casework.move_message(message, target, person_of(request))
    reference = casework_queries.reference(case, staff.town())
    return done(request, case.pk, _("The message now belongs to %(case)s.") % {"case": reference})


@require_POST
@may("work_cases")
def settle(request: HttpRequest, message_id: int) -> HttpResponse:
    message = get_object_or_404(Message.objects.select_related("case_message"), pk=message_id)
    chosen = request.POST.get("as", "")
    if chosen not in SettledAs.values:
        return not_done(request, message.case_message.case_id, ValueError(_("Choose why it needs no case.")))
    case_id = message.case_message.case_id
    casework.settle_message(message, SettledAs(chosen), person_of(request))
    return done(request, case_id, _("Settled without a case. You can take this back under Settled."))


@require_POST
@may("work_cases")
def unsettle(request: HttpRequest, message_id: int) -> HttpResponse:
    from django.contrib import messages
    from django.shortcuts import redirect

    inbox.unsettle([message_id])
    jobs.carry.defer(message_ids=[message_id])
    messages.success(request, _("Taken back: the message is brought to a case."))
    return redirect("desk:settled")


@require_POST
@may("approve_answers")
def delivery(request: HttpRequest, delivery_id: int) -> HttpResponse:
    """Decide on a delivery in trouble: send again, it was sent, or never mind."""
    row = get_object_or_404(Delivery, pk=delivery_id)
    decisions = {"again": answers.send_again, "sent": answers.confirm_sent, "cancel": answers.cancel}
    decision = decisions.get(request.POST.get("act", ""))
    if decision is None:
        return not_done(request, row.case_id, ValueError(_("Choose what to do.")))
    try:
        decision(delivery_id, person_of(request))
    except answers.Refused as error:
        return not_done(request, row.case_id, error)
    jobs.deliver.defer()
    return done(request, row.case_id, _("Done."))
