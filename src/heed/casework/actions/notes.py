"""Notes of colleagues to each other on a case."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from heed.casework.actions.base import locked, touch
from heed.casework.actions.notifications import notify
from heed.casework.mentions import mentions
from heed.casework.models import CaseNote
from heed.staff import queries as staff
from heed.staff.actions import NotPossible
from heed.staff.models import Person

LONGEST = 4000


@transaction.atomic
def add_note(case_id: int, by: Person, text: str) -> CaseNote:
    """A note with the colleagues that it mentions ("@Name"). NotPossible where it is empty, too long, or a name fits
    nobody or several: the one who is meant would not hear of it."""
    text = text.strip()
    if not text:
        raise NotPossible(_("Write the note first."))
    if len(text) > LONGEST:
        raise NotPossible(_("A note has at most %(most)d characters; this one has %(n)d.") % _sizes(text))
    colleagues = {person.pk: person for person in staff.colleagues() if person.may("see_cases")}
    found = mentions(text, {pk: person.name for pk, person in colleagues.items()})
    if found.unclear:
        names = ", ".join(f"@{name}" for name in found.unclear)
        raise NotPossible(_("Who is meant by %(names)s? Write the whole name of one colleague.") % {"names": names})
    case = locked(case_id)
    note = CaseNote.objects.create(case=case, author=by, text=text)
    mentioned = [colleagues[pk] for pk in found.people if pk != by.pk]
    note.mentioned.set(mentioned)
    notify(mentioned, "mentioned", case_id, by=by.name)
    touch(case)
    return note


def _sizes(text: str) -> dict[str, int]:
    return {"most": LONGEST, "n": len(text)}
