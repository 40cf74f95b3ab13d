"""A resident objects, and somebody who had no hand in it decides."""

from __future__ import annotations

from collections.abc import Collection

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.answers.restrictions import queries, statements, terms
from heed.answers.restrictions.actions import base, ending
from heed.answers.restrictions.models import Appeal, EndedBy, Restriction, RestrictionState
from heed.casework import actions as casework
from heed.inbox import pseudonyms
from heed.staff.actions import NotPossible
from heed.staff.models import Person
from heed.staff.seen import Stale
from heed.staff.working_time import Unit


def appeal(restriction_id: int, contacts: Collection[int], text: str) -> Appeal:
    """The resident's objection, once for each restriction. `contacts`: ids of who they are known to be.

    NotPossible where it is not theirs, was never in force, is too long ago, or nothing was written. Sent twice, it is
    the first one.
    """
    with transaction.atomic():
        row, now = base.locked(restriction_id), timezone.now()
        if row.contact_id not in contacts or row.began_at is None:
            raise NotPossible(_("This decision is not about you, or was never in force."))
        present = Appeal.objects.filter(restriction=row).first()
        if present:
            return present
        if not terms.may_appeal(row.decided_at or row.began_at, now):
            raise NotPossible(_("The time to object is over. You can still make a complaint."))
        said = pseudonyms.without_handles(
            pseudonyms.storable(text.strip(), terms.LONGEST_APPEAL), row.account.channel, (), row.account.handle
        )
        if not said:
            raise NotPossible(_("Write why you disagree."))
        until = base.deadline(lambda calendar: calendar.add(now, terms.APPEAL_DECISION_DAYS, Unit.WORKING_DAYS))
        made = Appeal.objects.create(restriction=row, text=said, at=now, decide_by=until)
        casework.note(row.case_id, "restriction_appealed", None, restriction=row.pk)
        path = f"/desk/restrictions/{row.pk}/"
        casework.notify(queries.appeal_deciders(made), "restriction_appealed", row.case_id, path=path)
    return made


def decide_appeal(restriction_id: int, by: Person, upholds: bool, reason: str) -> Appeal:
    """Whether the restriction stays or is lifted, with the reason that the resident reads. Decided once.

    What prolongs it is lifted with it, and what is asked to prolong it is not decided any more.

    NotPossible for who took part in it, without the permission, or without a reason; `Stale` where somebody decided
    meanwhile.
    """
    with transaction.atomic():
        row, followers = base.locked_with_followers(restriction_id)
        found = Appeal.objects.filter(restriction=row).first()
        if found is None or found.decided_by_id:
            raise Stale(_("Somebody else decided this appeal meanwhile."))
        if not terms.may_decide_appeal(by.pk, by.may("decide_appeals"), queries.took_part(row)):
            raise NotPossible(_("You cannot decide this appeal: you took part in the decision, or your role may not."))
        reason = base.typed(reason)
        if not reason:
            raise NotPossible(_("Say why: the resident reads it."))
        found.decided_by, found.decided_at, found.upheld, found.reason = by, timezone.now(), upholds, reason
        if not upholds:
            _lift([row, *followers], by, reason)
        found.outcome = base.tell(row, _outcome(row, upholds, reason))
        found.save()
        casework.note(row.case_id, "appeal_decided", by, restriction=row.pk, upheld=upholds)
    return found


def _lift(rows: list[Restriction], by: Person, reason: str) -> None:
    """The resident is told once, by the outcome of the appeal."""
    for row in rows:
        if row.state == RestrictionState.IN_FORCE:
            ending.end(row, EndedBy.APPEAL, by, reason, tells=False)
        elif row.state == RestrictionState.ASKED:
            ending.run_out(row)


def _outcome(row: Restriction, upholds: bool, reason: str) -> str:
    language = base.language_of(row)
    return statements.upheld(language, reason) if upholds else statements.lifted(language, row.what, reason)
