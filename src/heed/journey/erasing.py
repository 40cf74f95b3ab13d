"""Erasure is asked for, and those who can confirm it are told."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from heed.casework import actions as casework
from heed.privacy import actions as privacy
from heed.privacy.models import SubjectRequest
from heed.staff.models import Person


@transaction.atomic
def ask(contact: int, came_on: date, known_by: str, by: Person) -> SubjectRequest:
    """As `privacy.actions.ask_erasure`; every other colleague who may confirm reads that one waits, without a name."""
    made = privacy.ask_erasure(contact, came_on, known_by, by)
    others = Person.objects.filter(is_active=True).exclude(pk=by.pk).order_by("pk")
    able = [person for person in others if person.may("confirm_erasure")]
    casework.notify(able, "erasure_to_confirm", path=f"/desk/privacy/requests/{made.pk}/", number=contact)
    return made
