"""Erasure is asked for, and those who can confirm it are told."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from heed.casework import actions as casework
from heed.inbox import forgetting, same_person
from heed.privacy import actions as privacy
from heed.privacy.models import SubjectRequest
from heed.staff.models import Person


@transaction.atomic
def ask(contact: int, came_on: date, known_by: str, by: Person) -> SubjectRequest:
    """As `privacy.actions.ask_erasure`, once for each person, whichever of their contacts is looked at. Every other
    colleague who may confirm reads that one waits, without a name."""
    people = same_person.contacts_of(contact)
    forgetting.lock_contacts(people)
    made = privacy.ask_erasure(contact, came_on, known_by, by, also=people)
    others = Person.objects.filter(is_active=True).exclude(pk=by.pk).order_by("pk")
    able = [person for person in others if person.may("confirm_erasure")]
    casework.notify(able, "erasure_to_confirm", path=f"/desk/privacy/requests/{made.pk}/", number=contact)
    return made
