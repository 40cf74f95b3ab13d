"""Who has a case open, and who is answering it: signs of life, and a claim that ends by itself."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.casework.models import Claim, Presence
from heed.staff.models import Person

#: After so long without a sign of life a colleague counts as gone.
PRESENT_FOR = timedelta(seconds=45)
#: A sign of life is written at most so often.
EVERY = timedelta(seconds=10)
#: For so long a colleague who began to write is the one who answers; renewed while they type.
CLAIMED_FOR = timedelta(minutes=5)


class Claimed(RuntimeError):
    """A colleague is answering this case: `claim` says who and until when. Nothing was written."""

    def __init__(self, claim: Claim) -> None:
        self.claim = claim
        minutes = max(1, round((claim.until - timezone.now()).total_seconds() / 60))
        said = _("%(name)s is answering this case, for another %(minutes)d min. Speak with them, or take over.")
        super().__init__(said % {"name": claim.person.name, "minutes": minutes})


_NOTE = """
    INSERT INTO casework_presence (case_id, person_id, seen_at) VALUES (%s, %s, %s)
    ON CONFLICT (case_id, person_id) DO UPDATE SET seen_at = excluded.seen_at
    WHERE casework_presence.seen_at < %s
    RETURNING id
"""


def note_present(case_id: int, person: Person) -> None:
    """The colleague has the case open now."""
    now = timezone.now()
    with connection.cursor() as cursor:
        cursor.execute(_NOTE, [case_id, person.pk, now, now - EVERY])
        was_written = cursor.fetchone() is not None
    if was_written:
        forget_gone(now)


def forget_gone(now: datetime | None = None) -> None:
    """Remove what no longer holds: nobody is to read from it where a colleague was."""
    now = now or timezone.now()
    Presence.objects.filter(seen_at__lt=now - PRESENT_FOR).delete()
    Claim.objects.filter(until__lt=now).delete()


_CLAIM = """
    INSERT INTO casework_claim (case_id, person_id, until) VALUES (%s, %s, %s)
    ON CONFLICT (case_id) DO UPDATE SET person_id = excluded.person_id, until = excluded.until
    WHERE casework_claim.person_id = excluded.person_id OR casework_claim.until < %s OR %s
    RETURNING case_id
"""


def claim(case_id: int, by: Person, take_over: bool = False) -> None:
    """This colleague is answering the case, from now on for `CLAIMED_FOR`. `Claimed` if another one is.

    `take_over`: also where another one is; they read it on the case.
    """
    now = timezone.now()
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_CLAIM, [case_id, by.pk, now + CLAIMED_FOR, now, take_over])
        if cursor.fetchone() is None:
            raise Claimed(Claim.objects.select_related("person").get(pk=case_id))


def check_claim(case_id: int, *allowed: Person) -> None:
    """`Claimed` if somebody other than these colleagues is answering the case."""
    held = Claim.objects.filter(pk=case_id, until__gt=timezone.now()).exclude(person__in=allowed)
    found = held.select_related("person").first()
    if found:
        raise Claimed(found)


def release(case_id: int, *of: Person) -> None:
    """These colleagues have answered, or do so no more."""
    Claim.objects.filter(pk=case_id, person__in=of).delete()
