"""A resident asks for erasure: one colleague asks, another one confirms, and what goes is counted."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.privacy import registry
from heed.privacy.actions.vault import record
from heed.privacy.models import KnownBy, RefusedBecause, RequestState, SubjectRequest, Wish
from heed.privacy.requests import Plan, month_after
from heed.staff.actions import NotPossible
from heed.staff.models import Person
from heed.staff.seen import Stale


class _RolledBack(Exception):
    """Ends a preview: nothing of it stays."""


def preview(contact: int) -> Plan:
    """Exactly what erasing would do now: it is done, counted, and rolled back. `NotNow` where it cannot be done."""
    try:
        with transaction.atomic():
            plan = _erase(contact)
            raise _RolledBack
    except _RolledBack:
        return plan


def _erase(contact: int) -> Plan:
    return Plan({kind.slug: kind.erase(contact) for kind in registry.from_the_top()})


def ask_erasure(contact: int, came_on: date, known_by: str, by: Person, also: Collection[int] = ()) -> SubjectRequest:
    """Whose data are to go: from now on a second person can confirm. `also`: other contacts that are known to be the
    same person. NotPossible where that waits already, for a day to come, or where nobody made sure who asked."""
    if came_on > timezone.localdate():
        raise NotPossible(_("A request cannot have come in on a day that is still to come."))
    if known_by not in KnownBy:
        raise NotPossible(_("Say how you made sure who asked."))
    if SubjectRequest.objects.filter(contact__in=also, state=RequestState.ASKED, wish=Wish.ERASURE).exists():
        raise _waits_already()
    try:
        with transaction.atomic():
            made = SubjectRequest.objects.create(
                contact=contact,
                wish=Wish.ERASURE,
                known_by=known_by,
                came_on=came_on,
                due_on=month_after(came_on),
                asked_by=by,
            )
            record("erasure_asked", "subject_request", made.pk, by, contact=contact)
    except IntegrityError as error:
        raise _waits_already() from error
    return made


def _waits_already() -> NotPossible:
    return NotPossible(_("Erasure of this resident's data waits for a second person already."))


def confirm_erasure(request_id: int, by: Person, seen: str) -> SubjectRequest:
    """The second person: all of it goes, in one transaction, or nothing. `seen`: the stamp of the plan that was shown.

    `Stale` where something else would go by now (they wrote again, an answer was sent). NotPossible for who asked, or
    where it was decided already; `NotNow` while an answer to them is being sent.
    """
    with transaction.atomic():
        found = _open(request_id)
        if by.pk == found.asked_by_id:
            raise NotPossible(_("Nobody erases alone: another colleague confirms what you asked."))
        plan = erase_now(found.contact)
        if plan.stamp != seen:
            raise Stale(_("Something changed meanwhile. Look at what would go now, then try again."))
        found.outcome = plan.as_json()
        _decide(found, RequestState.DONE, by)
        record("erased", "subject_request", found.pk, by, contact=found.contact)
    return found


def erase_now(contact: int) -> Plan:
    """Inside a transaction: erase, from the top room down."""
    return _erase(contact)


def refuse(request_id: int, by: Person, because: str) -> SubjectRequest:
    """It is not done, on one of the grounds of the law. NotPossible where it was decided already."""
    if because not in RefusedBecause:
        raise NotPossible(_("Say on which ground it is refused."))
    with transaction.atomic():
        found = _open(request_id)
        found.refused_because = because
        _decide(found, RequestState.REFUSED, by)
        record("erasure_refused", "subject_request", found.pk, by, contact=found.contact, because=because)
    return found


def withdraw(request_id: int, by: Person) -> SubjectRequest:
    """It was asked by mistake, or the resident thought better of it."""
    with transaction.atomic():
        found = _open(request_id)
        _decide(found, RequestState.WITHDRAWN, by)
        record("erasure_withdrawn", "subject_request", found.pk, by, contact=found.contact)
    return found


def _open(request_id: int) -> SubjectRequest:
    found = SubjectRequest.objects.select_for_update(of=("self",)).filter(pk=request_id, wish=Wish.ERASURE).first()
    if found is None or found.state != RequestState.ASKED:
        raise NotPossible(_("This request was decided already."))
    return found


def _decide(found: SubjectRequest, state: RequestState, by: Person) -> None:
    found.state, found.decided_by, found.decided_at = state, by, timezone.now()
    found.save()
