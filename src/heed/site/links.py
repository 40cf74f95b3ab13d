"""Links to status pages, and whose they are.

A status page has two kinds of unguessable links. The link of the case (`casework.queries.status_key`) is known to
everybody who was told it. The personal link adds an ending that only one contact was given, so that what was said to
one person is not shown to another whose message was joined to the same case.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass

from django.db.models import Q

from heed.casework import queries as casework
from heed.casework.models import LEFT, Case, CaseEvent, Merge
from heed.inbox import same_person
from heed.inbox.models import Contact, Direction, Message
from heed.staff.models import Town


@dataclass(frozen=True, slots=True)
class Link:
    """What a key opens. `viewer`: the contact it was given to; None where that may be one of several."""

    case: Case
    viewer: Contact | None
    messages: list[Message]  # all that were ever on the case, oldest first
    same: frozenset[int] = frozenset()  # ids of the contacts that are the viewer: see `same_person`


def find(key: str, town: Town) -> Link | None:
    """What the key opens, or None for any key that was not made here."""
    base, separator, ending = key.partition(casework.PERSONAL)
    case = casework.by_status_key(base, town)
    if case is None:
        return None
    messages = _ever_on(case)
    everybody = {message.contact.pk: message.contact for message in messages if message.contact}
    same = same_person.same_people(everybody.values())
    people = [everybody[pk] for pk in same]
    if separator:
        viewer = next((one for one in people if _is_theirs(case, one, ending)), None)
        return Link(case, viewer, messages, same[viewer.pk]) if viewer else None
    viewer = people[0] if len(people) == 1 else None
    return Link(case, viewer, messages, same[viewer.pk] if viewer else frozenset())


def _is_theirs(case: Case, contact: Contact, ending: str) -> bool:
    return hmac.compare_digest(casework.personal_ending(case, contact.pk).encode(), ending.encode())


def _ever_on(case: Case) -> list[Message]:
    """Messages of residents that are on the case or were moved away from it."""
    left = CaseEvent.objects.filter(case=case, kind__in=LEFT).values_list("detail__message", flat=True)
    merges = Merge.objects.filter(case=case, undone_at=None).values_list("messages", flat=True)
    gone = [*left, *(message for messages in merges for message, _ in messages)]
    rows = Message.objects.filter(Q(case_message__case=case) | Q(pk__in=gone), direction=Direction.IN)
    related = ("contact", "account", "case_message__case__topic", "case_message__case__department")
    return list(rows.exclude(contact=None).select_related(*related).order_by("sent_at", "pk"))
