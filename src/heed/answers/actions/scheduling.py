"""Answers that were let go for a moment: looked at again when it comes, then sent or given back to their author."""

from __future__ import annotations

import logging
from datetime import datetime

from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from heed.answers import scheduled
from heed.answers.actions.base import Refused
from heed.answers.actions.drafting import let_go, lock_what_it_is_about
from heed.answers.models import Delivery, Draft, DraftState
from heed.casework import actions as casework
from heed.staff.models import Person
from heed.staff.seen import Stale

log = logging.getLogger(__name__)

#: So many answers whose moment has come are sent in one go.
_PORTION = 50


def let_go_at_its_moment(draft: Draft, by: Person) -> list[Delivery]:
    """Write the deliveries of an approved draft, or, where it is to go later, keep it until then (nothing is written).

    Inside the transaction of who decided that it may go.
    """
    now = timezone.now()
    if draft.send_at is None or draft.send_at <= now:
        return let_go(draft, by)
    draft.state, draft.version = DraftState.SCHEDULED, draft.version + 1
    draft.scheduled_at, draft.scheduled_by, draft.came_back = now, by, ""
    draft.save()
    casework.release(draft.case_id, by, draft.author)
    casework.note(draft.case_id, "answer_scheduled", by, draft=draft.pk)
    return []


def take_back(draft_id: int, by: Person, seen: str | None = None) -> Draft:
    """Until its moment: the author, or who may let answers go, makes a draft of it again, to be approved anew.

    `Stale` where it was changed since `seen`, `Refused` where it has gone or come back already.
    """
    with transaction.atomic():
        draft = _locked(draft_id)
        if draft is None:
            raise Refused(_("This answer no longer waits for its moment."))
        if seen is not None and draft.stamp != seen:
            raise Stale(_("This answer was changed after you opened it. Look at what is new, then try again."))
        if by.pk != draft.author_id and not by.may("approve_answers"):
            raise Refused(_("Only its author, or who may send answers, can take this back."))
        _back_to_author(draft, "")
        casework.note(draft.case_id, "schedule_taken_back", by, draft=draft.pk)
    return draft


def send_scheduled() -> int:
    """Answers whose moment has come are written to the outbox, or go back to their author. Returns how many were
    written. Each in a transaction of its own: after a crash what was not done yet is done by the next call."""
    due = Draft.objects.filter(state=DraftState.SCHEDULED, send_at__lte=timezone.now()).order_by("send_at", "pk")
    written = 0
    for draft_id in list(due.values_list("pk", flat=True)[:_PORTION]):
        try:
            written += _send_one(draft_id, timezone.now())
        except Refused as error:  # what was found out only by writing: nothing of it was written
            log.info("scheduled answer %s: %s", draft_id, type(error).__name__)
            _give_back(draft_id, "cannot")
    return written


@transaction.atomic
def _send_one(draft_id: int, now: datetime) -> int:
    draft = _locked(draft_id)
    if draft is None or draft.send_at is None or draft.send_at > now:
        return 0  # taken back, or another worker was here
    why_not = scheduled.why_not(draft)
    if why_not:
        _tell_and_give_back(draft, why_not)
        return 0
    assert draft.scheduled_by
    return int(bool(let_go(draft, draft.scheduled_by)))


@transaction.atomic
def _give_back(draft_id: int, why: str) -> None:
    draft = _locked(draft_id)
    if draft is not None:
        _tell_and_give_back(draft, why)


def _locked(draft_id: int) -> Draft | None:
    """The draft while it waits for its moment and, before it, what it is about: locked until the transaction ends."""
    lock_what_it_is_about(draft_id)
    rows = Draft.objects.select_for_update(of=("self",)).filter(pk=draft_id, state=DraftState.SCHEDULED)
    return rows.select_related("case", "message__account", "author", "incident", "scheduled_by", "corrects").first()


def _tell_and_give_back(draft: Draft, why: str) -> None:
    _back_to_author(draft, why)
    casework.note(draft.case_id, "schedule_came_back", None, draft=draft.pk, why=why)
    with translation.override(draft.author.language):
        reason = str(scheduled.REASONS[why])
    path = f"/desk/incidents/{draft.incident_id}/" if draft.incident_id else f"/desk/cases/{draft.case_id}/"
    casework.notify([draft.author], "scheduled_came_back", draft.case_id, path=path, reason=reason)


def _back_to_author(draft: Draft, why: str) -> None:
    draft.state, draft.version, draft.came_back = DraftState.EDITING, draft.version + 1, why
    draft.send_at = draft.scheduled_at = draft.scheduled_by = None
    draft.text_number += 1  # another moment is looked at anew
    draft.save()
