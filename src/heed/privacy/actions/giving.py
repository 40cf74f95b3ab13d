"""A resident asked for their data, and was given them."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.privacy.actions.vault import record
from heed.privacy.models import KnownBy, RequestState, SubjectRequest, Wish
from heed.privacy.requests import month_after
from heed.staff.actions import NotPossible
from heed.staff.models import Person


def record_given(contact: int, came_on: date, known_by: str, by: Person) -> SubjectRequest:
    """That a colleague took a resident's data out to hand them over. NotPossible for a day to come, or where nobody
    made sure who asked."""
    if came_on > timezone.localdate():
        raise NotPossible(_("A request cannot have come in on a day that is still to come."))
    if known_by not in KnownBy:
        raise NotPossible(_("Say how you made sure who asked."))
    with transaction.atomic():
        made = SubjectRequest.objects.create(
            contact=contact,
            wish=Wish.ACCESS,
            state=RequestState.DONE,
            known_by=known_by,
            came_on=came_on,
            due_on=month_after(came_on),
            asked_by=by,
            decided_by=by,
            decided_at=timezone.now(),
        )
        record("data_given", "subject_request", made.pk, by, contact=contact)
    return made
