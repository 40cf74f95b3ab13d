"""Answers are looked at by colleagues, as the rules ask, and let go. The only door by which what staff write goes out.

Whatever the way, a page, an incident, a delegation, it ends here: whoever lets an answer go has signed the code of
conduct, nobody approves what they wrote, and what goes around a rule stands in the exceptions log.
"""

from __future__ import annotations

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.answers.actions.base import Collision, NeedsApproval, Refused, check_signed
from heed.answers.actions.drafting import check_text, count_text, let_go, one_kind_of_line, open_draft, what_goes_out
from heed.answers.actions.scheduling import let_go_at_its_moment
from heed.answers.approval import needs as approvals
from heed.answers.approval import rules as approval_rules
from heed.answers.approval.rules import Need
from heed.answers.approval.wording import said_of
from heed.answers.checking.wording import CHECK_NAMES
from heed.answers.delivery_states import WRITTEN
from heed.answers.models import (
    AnswerException,
    Approval,
    Delivery,
    Draft,
    DraftAct,
    DraftEdit,
    DraftState,
    ExceptionKind,
)
from heed.casework import actions as casework
from heed.staff import queries as staff
from heed.staff.models import Person, Role
from heed.staff.seen import Stale

#: So many answers that wait too long are looked at in one go.
_PORTION = 100
LONGEST_REASON = 2000


def ask_approval(draft_id: int, by: Person, seen: str | None = None, override: str = "") -> Draft:
    """Ask colleagues to approve. `override`: why checks that do not allow the text are set aside, where they do."""
    check_signed(by)
    with transaction.atomic():
        draft = open_draft(draft_id, seen)
        check_text(draft)
        need = _passed_checks(draft, by, override)
        draft.state, draft.version = DraftState.ASKED, draft.version + 1
        draft.asked_at, draft.escalated_at = timezone.now(), None
        draft.save()
        if draft.act != DraftAct.PROMISE:
            casework.release(draft.case_id, by)
        _note(draft, "approval_asked", by)
        _tell(draft, need.role, "approval_asked")
    return draft


#: What is said of a new promise, in the place of what is said of an answer.
_OF_PROMISES = {
    "approval_asked": "promise_asked",
    "approval_waits": "promise_waits",
    "approval_given": "promise_approved_too",
    "approval_refused": "promise_refused",
    "answer_edited": "promise_edited",
    "to_review_afterwards": "promise_to_review",
}


def _kind(draft: Draft, kind: str) -> str:
    return _OF_PROMISES[kind] if draft.act == DraftAct.PROMISE else kind


def _note(draft: Draft, kind: str, by: Person) -> None:
    casework.note(draft.case_id, _kind(draft, kind), by, draft=draft.pk)


def _tell(draft: Draft, role: str, kind: str) -> None:
    asked = {person.pk: person for person in approvals.askable(draft, role) or approvals.askable(draft)}
    for pk in draft.approvals.filter(granted=True, text_number=draft.text_number).values_list("person", flat=True):
        asked.pop(pk, None)
    path = f"/desk/incidents/{draft.incident_id}/" if draft.incident_id else f"/desk/cases/{draft.case_id}/"
    casework.notify(asked.values(), _kind(draft, kind), draft.case_id, path=path, by=draft.author.name)


def refuse(draft_id: int, by: Person, note: str, seen: str | None = None) -> Draft:
    """Send a draft back to its author, with the reason. What others approved before no longer counts."""
    with transaction.atomic():
        draft = open_draft(draft_id, seen)
        Approval.objects.create(draft=draft, person=by, granted=False, note=note, text_number=draft.text_number)
        draft.state, draft.version, draft.text_number = DraftState.EDITING, draft.version + 1, draft.text_number + 1
        draft.save()
        _note(draft, "approval_refused", by)
    return draft


def approve(
    draft_id: int,
    by: Person,
    seen_delivery: int | None = None,
    text: str | None = None,
    seen: str | None = None,
    *,
    override: str = "",
    alone: str = "",
) -> list[Delivery]:
    """Approve an answer; where no rule asks for more people, it goes: one delivery per contact (and per part) is
    written in the same transaction. Empty while more colleagues have to approve, or its moment has not come (its state
    tells which).

    Where no rule asks for anybody else, the author lets their own answer go like this.

    `seen_delivery` is the latest answer of the case that the approver has seen (0: none); if another one was made
    since, `Collision` is raised and nothing is written. `text`: the answer with changes; then who approved the text
    before no longer counts, and who changed it cannot be the only one to approve it. `seen` is the stamp of the draft
    as it was shown: `Stale` if it was changed since, also by another's approval. `Claimed` while a third colleague is
    answering the case. `override`: why checks that do not allow the text are set aside. `alone`: why a lead lets the
    answer of another go with fewer approvals than the rules ask. Both stand in the exceptions log. `NeedsApproval`
    where the author has to ask colleagues, `Refused` where this approval would not count, `NotSigned` without the code.
    """
    with transaction.atomic():
        draft = _looked_at(draft_id, by, seen_delivery, seen)
        if text is not None:
            _edit(draft, by, text.strip())
        check_text(draft)
        need = _passed_checks(draft, by, override)
        alone = alone.strip()[:LONGEST_REASON]
        if alone and need.people:
            _may_decide_alone(draft, by)
            _log(draft, ExceptionKind.APPROVAL, by, alone)
            need = Need()
        elif need.people and by.pk == draft.author_id:
            raise NeedsApproval(f"{_said(need)} {_('Ask for approval.')}")
        _give_voice(draft, by, need)
        if approval_rules.enough(need, draft.author_id, approvals.editors(draft), approvals.voices(draft)):
            return let_go_at_its_moment(draft, by)
        draft.state, draft.version = DraftState.ASKED, draft.version + 1
        draft.asked_at = draft.asked_at or timezone.now()
        draft.save()
        _note(draft, "approval_given", by)
        _tell(draft, need.role, "approval_asked")
    return []


def _looked_at(draft_id: int, by: Person, seen_delivery: int | None, seen: str | None) -> Draft:
    """The draft, locked, for somebody who may let answers go and has seen what they decide on."""
    if not by.may("approve_answers"):
        raise Refused(_("Your role cannot send answers by itself: ask a colleague for approval."))
    check_signed(by)
    draft = open_draft(draft_id, seen)
    if draft.state != DraftState.ASKED:  # who asked had signed when they asked
        check_signed(draft.author, by)
    if draft.act != DraftAct.PROMISE:  # a claim is of who answers
        casework.check_claim(draft.case_id, by, draft.author)
    latest = draft.case.deliveries.filter(kind__in=WRITTEN).order_by("-pk").first()
    if seen_delivery is not None and latest and latest.pk > seen_delivery and not draft.incident_id:
        raise Collision(latest)
    return draft


def _edit(draft: Draft, by: Person, text: str) -> None:
    """Put another text in the place of the draft's; what was there is kept, with who changed it."""
    if one_kind_of_line(text) == one_kind_of_line(draft.text):
        return
    was, before = what_goes_out(draft), draft.text
    draft.text = text
    count_text(draft, was)
    if by.pk != draft.author_id:
        DraftEdit.objects.create(draft=draft, person=by, before=before, after=text)
        _note(draft, "answer_edited", by)


def _passed_checks(draft: Draft, by: Person, override: str) -> Need:
    """What the draft needs, once no check keeps it back; those set aside with a reason stand in the log."""
    need = approvals.need_of(draft)
    if not need.blocked:
        return need
    if not override.strip():
        raise Refused(
            _("These checks do not allow the answer: %(checks)s. Change it, or say why it must go out all the same.")
            % {"checks": ", ".join(str(CHECK_NAMES.get(one, one)) for one in need.blocked)}
        )
    _log(draft, ExceptionKind.CHECK, by, override.strip()[:LONGEST_REASON], list(need.blocked))
    return approvals.need_of(draft)


def _log(draft: Draft, kind: ExceptionKind, by: Person, reason: str, checks: list[str] | None = None) -> None:
    AnswerException.objects.create(
        draft=draft, kind=kind, person=by, reason=reason, checks=checks or [], text_number=draft.text_number
    )
    casework.note(draft.case_id, "rule_set_aside", by, draft=draft.pk)


def _may_decide_alone(draft: Draft, by: Person) -> None:
    if not by.may("override_approval"):
        raise Refused(_("Only a communications lead can let an answer go with fewer approvals than the rules ask."))
    if by.pk == draft.author_id or by.pk in approvals.editors(draft):
        raise Refused(_("You wrote or changed this answer: somebody else has to approve it."))


def _said(need: Need) -> str:
    return said_of(need, approvals.rules_of(approvals.live()))


def _give_voice(draft: Draft, by: Person, need: Need) -> None:
    """Store the approval. Refused where it would not count: never for oneself, nor twice."""
    if draft.approvals.filter(granted=True, person=by, text_number=draft.text_number).exists():
        raise Refused(_("You have approved this answer already: somebody else has to approve it too."))
    acts_for = None
    if need.people:
        hands = approvals.editors(draft)
        voice = approval_rules.voice_of(need, draft.author_id, hands, approvals.possible_voices(by))
        if voice is None:
            raise Refused(f"{_said(need)} {_('Yours does not count for this answer.')}")
        acts_for = voice.acts_for if voice.acts_for != by.pk else None
    Approval.objects.create(draft=draft, person=by, acts_for_id=acts_for, granted=True, text_number=draft.text_number)


def send_at_once(
    draft_id: int,
    by: Person,
    reason: str,
    seen_delivery: int | None = None,
    seen: str | None = None,
    override: str = "",
) -> list[Delivery]:
    """The urgent path: an answer goes out without the approvals that the rules ask, and is reviewed afterwards.

    It stands in the exceptions log, and is listed until somebody who had no hand in it has reviewed it. Raises what
    `approve` raises; a check that does not allow the text needs its own reason, `override`. Where no rule asks for
    anybody, it is sent as always and nothing is logged.
    """
    reason = reason.strip()[:LONGEST_REASON]
    with transaction.atomic():
        draft = _looked_at(draft_id, by, seen_delivery, seen)
        check_text(draft)
        if _passed_checks(draft, by, override).people:
            if not reason:
                raise Refused(_("Say why it cannot wait: somebody reads it afterwards."))
            _log(draft, ExceptionKind.URGENT, by, reason)
        Approval.objects.get_or_create(
            draft=draft, person=by, granted=True, text_number=draft.text_number, defaults={"note": "urgent"}
        )
        deliveries = let_go(draft, by)
        others = [one for one in approvals.askable(draft) if one.pk != by.pk]
        if draft.exceptions.filter(kind=ExceptionKind.URGENT).exists():
            kind = _kind(draft, "to_review_afterwards")
            casework.notify(others, kind, draft.case_id, path="/desk/approvals/", by=by.name)
    return deliveries


def review(exception_id: int, by: Person, note: str) -> AnswerException:
    """Somebody without a hand in it has looked at what went around a rule. Reviewed once."""
    with transaction.atomic():
        rows = AnswerException.objects.select_for_update(of=("self",)).select_related("draft")
        found = rows.get(pk=exception_id)
        if not approvals.may_review(found, by):
            raise Refused(_("You cannot review this: you had a hand in it, or your role does not read the log."))
        if found.reviewed_by_id:
            raise Stale(_("Somebody else reviewed this meanwhile."))
        found.reviewed_by, found.reviewed_at, found.review = by, timezone.now(), note.strip()[:LONGEST_REASON]
        found.save(update_fields=["reviewed_by", "reviewed_at", "review"])
        casework.note(found.draft.case_id, "exception_reviewed", by, draft=found.draft_id)
    return found


def escalate() -> int:
    """Tell leads of answers that wait for approval for longer than the town allows; each once. Returns how many."""
    now, limit, calendar = timezone.now(), timedelta(hours=approvals.escalate_after()), staff.calendar()
    with transaction.atomic():
        rows = Draft.objects.select_for_update(of=("self",), skip_locked=True).select_related("author")
        waiting = rows.filter(state=DraftState.ASKED, escalated_at=None).order_by("changed_at")[:_PORTION]
        late = [draft for draft in waiting if calendar.advance(draft.asked_at or draft.changed_at, limit) <= now]
        for draft in late:
            _tell(draft, Role.COMMUNICATIONS_LEAD, "approval_waits")
        Draft.objects.filter(pk__in=[draft.pk for draft in late]).update(escalated_at=now)
    return len(late)
