"""What staff do on a case. Each view takes a form apart, calls one action, and says what happened."""

from __future__ import annotations

from contextlib import suppress

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from heed.answers import actions as answers
from heed.answers import queries as outbox
from heed.answers.models import Delivery, Draft, DraftAct, DraftState
from heed.casework import actions as casework
from heed.casework import queries as casework_queries
from heed.casework.models import Case, Topic
from heed.casework.status import NotAllowed, Status
from heed.desk import answer_texts, moments, queries
from heed.desk.answer_texts import Added
from heed.desk.answering import Answering
from heed.desk.views import _case_page, done, not_done
from heed.inbox import actions as inbox
from heed.inbox.models import Message, SettledAs
from heed.journey import jobs
from heed.staff import queries as staff
from heed.staff.access import may, person_of
from heed.staff.models import Person


def version_seen(request: HttpRequest) -> int:
    """The version of the case that the form was made for. `Stale` from a form that does not say."""
    version = request.POST.get("version", "")
    if not version.isdecimal():
        raise casework.Stale(_("This page is too old to tell what you saw. Look at what is new, then try again."))
    return int(version)


def stamp_seen(request: HttpRequest, name: str) -> str:
    """What stood in a hidden field of the form. `Stale` from a form without it."""
    if name not in request.POST:
        raise casework.Stale(_("This page is too old to tell what you saw. Look at what is new, then try again."))
    return request.POST[name]


@require_POST
@may("work_cases")
def assign(request: HttpRequest, case_id: int) -> HttpResponse:
    chosen = request.POST.get("person", "")
    to = (
        person_of(request) if chosen == "me" else Person.objects.filter(pk=chosen).first() if chosen.isdigit() else None
    )
    try:
        casework.assign(case_id, person_of(request), to, version_seen(request))
    except casework.Stale as error:
        return not_done(request, case_id, error, "assign")
    return done(request, case_id, _("Assigned to %(name)s.") % {"name": to.name} if to else _("Assigned to nobody."))


@require_POST
@may("work_cases")
def route(request: HttpRequest, case_id: int) -> HttpResponse:
    topic = get_object_or_404(Topic, slug=request.POST.get("topic", ""))
    try:
        casework.route(case_id, person_of(request), topic, version_seen(request))
    except casework.Stale as error:
        return not_done(request, case_id, error, "route")
    return done(request, case_id, _("Now with %(department)s.") % {"department": topic.department})


@require_POST
@may("work_cases")
def set_status(request: HttpRequest, case_id: int) -> HttpResponse:
    chosen = request.POST.get("status", "")
    if chosen not in Status.values:
        return not_done(request, case_id, ValueError(_("Choose a status.")), "status")
    try:
        planned_for = parse_date(request.POST.get("planned_for", "")) if chosen == Status.PLANNED else None
        casework.set_status(
            case_id,
            person_of(request),
            Status(chosen),
            request.POST.get("reason", "")[:2000],
            version_seen(request),
            planned_for=planned_for,
            answer_under_way=outbox.is_answer_under_way(case_id),
        )
    except (casework.Stale, NotAllowed) as error:
        return not_done(request, case_id, error, "status")
    except ValueError:
        problem = ValueError(_("This day does not exist. Write it as 2026-12-31."))
        return not_done(request, case_id, problem, "status")
    return done(request, case_id, _("Status: %(status)s.") % {"status": Status(chosen).label})


@require_POST
@may("draft_answers")
def answer(request: HttpRequest, case_id: int) -> HttpResponse:
    """Save, ask approval or send: one form, three buttons."""
    case = get_object_or_404(Case, pk=case_id)
    added = answer_texts.added(request, case)
    try:
        draft = save_typed(request, case, added)
    except (casework.Stale, answers.Refused) as error:
        return not_answered(request, case, error, request.POST.get("text", "") if added.helped else added.text)
    except ValueError as error:
        return not_answered(request, case, error, request.POST.get("text", ""))
    added.keep(draft, request)
    try:
        return _finish(request, draft, added)
    except (answers.Refused, answers.Collision, casework.Claimed, casework.Stale) as error:
        return not_answered(request, case, error)


def save_typed(request: HttpRequest, case: Case, added: Added | None = None) -> Draft:
    """The answer form as a draft. `Stale`, `Refused`, or `ValueError` for a moment that cannot be."""
    chosen, send_at = request.POST.get("message", ""), moments.chosen_to_send_at(request)
    return answers.save_draft(
        case,
        _message_of(case, int(chosen) if chosen.isdecimal() else 0),
        person_of(request),
        added.text if added else request.POST.get("text", ""),
        to_everyone=request.POST.get("to_everyone") == "1",
        seen=stamp_seen(request, "seen_draft"),
        send_at=send_at,
        helped=added.helped if added else 0,
    )


def _message_of(case: Case, message_id: int) -> Message:
    found = Message.objects.filter(pk=message_id, case_message__case=case).first()
    if found is None:
        raise casework.Stale(_("The message that you answered no longer stands in this case. Choose another one."))
    return found


def not_answered(request: HttpRequest, case: Case, error: Exception, typed: str | None = None) -> HttpResponse:
    """The case as it is by now; what was typed stands in the form still, saved or not."""
    case.refresh_from_db()
    answering = Answering.begin(case, queries.messages_of(case), person_of(request))
    answering.problem, answering.collided = str(error), isinstance(error, answers.Collision)
    if typed is not None and typed.strip() != answering.text:
        answering.stored, answering.text = answering.text, typed
    return render(request, "desk/case.html", _case_page(request, case, answering), status=409)


def _finish(request: HttpRequest, draft: Draft, added: Added) -> HttpResponse:
    act, person = request.POST.get("act", "save"), person_of(request)
    override = request.POST.get("override", "")
    if act == "ask":
        answers.ask_approval(draft.pk, person, draft.stamp, override)
        return done(request, draft.case_id, _("A colleague is asked to approve your answer."))
    casework.claim(draft.case_id, person, take_over=act == "take_over")
    if act in ("send", "urgent"):
        given = request.POST.get("seen_delivery", "")
        seen = int(given) if given.isdecimal() else 0
        if act == "send":
            deliveries = answers.approve(draft.pk, person, seen, seen=draft.stamp, override=override)
        else:
            reason = request.POST.get("urgent_reason", "")
            deliveries = answers.send_at_once(draft.pk, person, reason, seen, draft.stamp, override)
        if said := moments.goes_later(draft.pk):
            return done(request, draft.case_id, said)
        jobs.deliver.defer()
        people = len({delivery.contact_id for delivery in deliveries})
        said = ngettext("Your answer is on its way.", "Your answer is on its way to %(n)d people.", people)
        return done(request, draft.case_id, said % {"n": people})
    if added.said or added.warnings:
        return done(request, draft.case_id, added.said or _("Your text is kept as your draft."))
    if act == "take_over":
        return done(request, draft.case_id, _("You are answering this case now. Your text is kept as your draft."))
    return done(request, draft.case_id, _("Draft saved. Nothing has been sent."))


@require_POST
@may("draft_answers")
def writing(request: HttpRequest, case_id: int) -> HttpResponse:
    """A sign that the answer is being typed: asked by the page at most each ten seconds. Who sees it reads it there."""
    with suppress(casework.Claimed):
        casework.claim(get_object_or_404(Case, pk=case_id).pk, person_of(request))
    return HttpResponse(status=204)


@require_POST
@may("approve_answers")
def decide(request: HttpRequest, draft_id: int) -> HttpResponse:
    """Approve a colleague's answer, or send it back with a note."""
    draft = get_object_or_404(Draft, pk=draft_id)
    person = person_of(request)
    try:
        if request.POST.get("act") == "refuse":
            answers.refuse(draft_id, person, request.POST.get("note", "")[:2000], stamp_seen(request, "seen_draft"))
            return done(request, draft.case_id, _("Sent back to %(name)s.") % {"name": draft.author.name})
        seen = request.POST.get("seen_delivery", "")
        answers.approve(
            draft_id,
            person,
            int(seen) if seen.isdecimal() else 0,
            request.POST.get("text"),
            stamp_seen(request, "seen_draft"),
            override=request.POST.get("override", ""),
            alone=request.POST.get("alone", ""),
        )
        if said := moments.goes_later(draft_id):
            return done(request, draft.case_id, said)
        if not _went(draft_id):
            return done(request, draft.case_id, _("Approved. Somebody else has to approve it too before it goes."))
        jobs.deliver.defer()
    except (answers.Refused, answers.Collision, casework.Claimed, casework.Stale) as error:
        return not_done(request, draft.case_id, error, "decide", draft_id)
    if draft.act == DraftAct.PROMISE:
        return done(request, draft.case_id, _("Approved. The new promise holds now, and whoever can be told is told."))
    return done(request, draft.case_id, _("Approved. The answer is on its way."))


def _went(draft_id: int) -> bool:
    """Also a new promise of which nobody can be told on a network."""
    return Draft.objects.filter(pk=draft_id, state=DraftState.APPROVED).exists()


def _seen_in(request: HttpRequest) -> casework.SeenIn:
    """The case in which the message was shown, and its version."""
    case_id = stamp_seen(request, "on")
    return casework.SeenIn(int(case_id) if case_id.isdecimal() else 0, version_seen(request))


def _placed() -> QuerySet[Message]:
    """Messages that stand in a case."""
    return Message.objects.exclude(case_message=None).select_related("case_message")


@require_POST
@may("work_cases")
def move(request: HttpRequest, message_id: int) -> HttpResponse:
    """Join a message to another case by its number, or split it off."""
    message = get_object_or_404(_placed(), pk=message_id)
    number = request.POST.get("case", "").strip()
    target = casework_queries.by_reference(number, staff.town()) if number else None
    was = message.case_message.case_id
    if number and target is None:
        problem = ValueError(_("There is no case %(number)s.") % {"number": number})
        return not_done(request, was, problem, "move", message_id)
    try:
        case = casework.move_message(message, target, person_of(request), _seen_in(request))
    except (casework.Stale, casework.NotPossible) as error:
        return not_done(request, was, error, "move", message_id)
    answers.follow_messages([was])
    reference = casework_queries.reference(case, staff.town())
    return done(request, case.pk, _("The message now belongs to %(case)s.") % {"case": reference})


@require_POST
@may("work_cases")
def settle(request: HttpRequest, message_id: int) -> HttpResponse:
    message = get_object_or_404(_placed(), pk=message_id)
    chosen, case_id = request.POST.get("as", ""), message.case_message.case_id
    if chosen not in SettledAs.values:
        return not_done(request, case_id, ValueError(_("Choose why it needs no case.")), "settle", message_id)
    try:
        casework.settle_message(message, SettledAs(chosen), person_of(request), _seen_in(request))
    except casework.Stale as error:
        return not_done(request, case_id, error, "settle", message_id)
    return done(request, case_id, _("Settled without a case. You can take this back under Settled."))


@require_POST
@may("work_cases")
def unsettle(request: HttpRequest, message_id: int) -> HttpResponse:
    if inbox.unsettle([message_id]):
        jobs.carry.defer(message_ids=[message_id])
        messages.success(request, _("Taken back: the message is brought to a case."))
    else:
        messages.warning(request, _("This message was taken back or removed already: nothing was changed."))
    return redirect("desk:settled")


@require_POST
@may("approve_answers")
def delivery(request: HttpRequest, delivery_id: int) -> HttpResponse:
    """Decide on a delivery in trouble: send again, it was sent, or never mind."""
    row = get_object_or_404(Delivery, pk=delivery_id)
    person, act = person_of(request), request.POST.get("act", "")
    try:
        if act == "cancel":
            answers.cancel(delivery_id, person)
        elif act in ("again", "sent"):
            decide_so = answers.send_again if act == "again" else answers.confirm_sent
            decide_so(delivery_id, person, stamp_seen(request, "seen_delivery"))
        else:
            raise answers.Refused(_("Choose what to do."))
    except (answers.Refused, casework.Stale) as error:
        return not_done(request, row.case_id, error, "delivery", delivery_id)
    jobs.deliver.defer()
    return done(request, row.case_id, _("Done."))
