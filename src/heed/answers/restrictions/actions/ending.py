"""Restrictions end: at their end date, by a colleague, on appeal, or because no second person stood by them."""

from __future__ import annotations

import logging

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.answers.restrictions import queries, statements
from heed.answers.restrictions.actions import base
from heed.answers.restrictions.models import Appeal, EndedBy, OnNetwork, Restriction, RestrictionState
from heed.casework import actions as casework
from heed.staff.actions import NotPossible
from heed.staff.models import Person
from heed.staff.seen import Stale

log = logging.getLogger(__name__)

#: So many are looked at in one go.
_PORTION = 100


def end(row: Restriction, how: EndedBy, by: Person | None, reason: str = "", *, tells: bool = True) -> None:
    """Not in force any more, inside the transaction of who decided so. What the network has is lifted by the job."""
    row.state, row.ended_how, row.ended_by, row.ended_at = RestrictionState.ENDED, how, by, timezone.now()
    row.ending = base.typed(reason)
    if row.on_network not in (OnNetwork.NONE, OnNetwork.LIFTED):
        row.on_network, row.next_attempt_at, row.attempts = OnNetwork.TO_LIFT, row.ended_at, 0
        row.problem = row.remedy = ""
    row.save()
    casework.note(row.case_id, "restriction_ended", by, restriction=row.pk, what=row.what, how=how.value)
    if tells:
        base.tell(row, statements.lifted(base.language_of(row), row.what, row.ending))


def lift(restriction_id: int, by: Person, reason: str, seen: str | None = None) -> Restriction:
    """A colleague ends it before its time. One person is enough: it gives back what was taken."""
    with transaction.atomic():
        row = base.locked(restriction_id, seen)
        if not (by.may("ask_restriction") or by.may("decide_restriction")):
            raise NotPossible(_("Your role does not lift restrictions."))
        if row.state != RestrictionState.IN_FORCE:
            raise Stale(_("It is not in force any more."))
        if not reason.strip():
            raise NotPossible(_("Say why it is lifted: the resident reads it."))
        end(row, EndedBy.LIFTED, by, reason)
    return row


def step(now_limit: int = _PORTION) -> int:
    """All that time decides: requests run out, what nobody reviewed and what reached its end date is lifted, late
    appeals are told of. Each row in a transaction of its own; done twice it is as if done once. Returns how many."""
    now = timezone.now()
    asked, in_force = RestrictionState.ASKED, RestrictionState.IN_FORCE
    due = Restriction.objects.filter(
        Q(state=asked, decide_by__lte=now)
        | Q(state=asked, ends_at__lte=now)
        | Q(state=in_force, ends_at__lte=now)
        | Q(state=in_force, decided_by=None, decide_by__lte=now)
    )
    pks = list(due.order_by("pk").values_list("pk", flat=True)[:now_limit])
    return sum(_guarded(pk) for pk in pks) + _tell_of_late_appeals()


def _guarded(restriction_id: int) -> bool:
    """One that cannot be ended must not keep the others in force; it is tried again by the next job."""
    try:
        return _step(restriction_id)
    except Exception:
        log.exception("restriction %s", restriction_id)
        return False


@transaction.atomic
def _step(restriction_id: int) -> bool:
    row, now = base.locked(restriction_id), timezone.now()
    if row.state == RestrictionState.ASKED and min(row.decide_by, row.ends_at) <= now:
        run_out(row)
        return True
    if row.state != RestrictionState.IN_FORCE:
        return False
    if row.decided_by_id is None and row.decide_by <= now:
        end(row, EndedBy.NOT_REVIEWED, None)
        _tell_asker(row, "restriction_not_reviewed")
        return True
    if row.ends_at <= now:
        end(row, EndedBy.END_DATE, None, tells=False)  # the statement said when
        return True
    return False


def run_out(row: Restriction) -> None:
    """A request that nobody decides any more, inside the transaction of who found so."""
    row.state = RestrictionState.RAN_OUT
    row.save(update_fields=["state"])
    casework.note(row.case_id, "restriction_ran_out", None, restriction=row.pk, what=row.what)
    _tell_asker(row, "restriction_ran_out")


def _tell_asker(row: Restriction, kind: str) -> None:
    casework.notify([row.asked_by], kind, row.case_id, path=f"/desk/restrictions/{row.pk}/")


@transaction.atomic
def _tell_of_late_appeals() -> int:
    now = timezone.now()
    rows = Appeal.objects.select_for_update(of=("self",), skip_locked=True).select_related("restriction")
    late = list(rows.filter(decided_by=None, late_told_at=None, decide_by__lte=now)[:_PORTION])
    for appeal in late:
        path = f"/desk/restrictions/{appeal.restriction_id}/"
        casework.notify(queries.appeal_deciders(appeal), "appeal_late", appeal.restriction.case_id, path=path)
    Appeal.objects.filter(pk__in=[appeal.pk for appeal in late]).update(late_told_at=now)
    return len(late)


def forget_taken_back() -> int:
    """The passage goes when the author has taken the message back. Returns of how many."""
    gone = Restriction.objects.filter(message__deleted_at__isnull=False).exclude(passage="")
    return gone.update(passage="")
