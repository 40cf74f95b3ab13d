"""What the networks do of restrictions, after the pattern of the outbox: the row says what is to be done there.

A row is claimed, the network is called outside any transaction, and what it answered is written down. Setting and
lifting can both be repeated without harm, so who vanished in between is followed by a repetition.
"""

from __future__ import annotations

from datetime import timedelta

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.answers.delivery_states import UNDER_WAY
from heed.answers.restrictions import queries, terms
from heed.answers.restrictions.actions import base
from heed.answers.restrictions.models import STUCK, TO_DO, OnNetwork, Restriction, What
from heed.casework import actions as casework
from heed.channels.contract import ChannelError
from heed.inbox.models import Contact
from heed.staff.models import Person
from heed.staff.seen import Stale


@transaction.atomic
def claim(lease: timedelta) -> Restriction | None:
    """The next one to be carried out, claimed; None where none is due.

    One at a time for each resident, so that a lift is never overtaken by what came before it. A block waits a little
    for the statement of reasons, since a blocked account may not get it any more.
    """
    now = timezone.now()
    free = Q(claimed_at=None) | Q(claimed_at__lte=now - lease)
    due = Restriction.objects.filter(free, on_network__in=TO_DO, next_attempt_at__lte=now)
    under_way = Q(statement__state__in=UNDER_WAY, began_at__gt=now - terms.STATEMENT_FIRST)
    due = due.exclude(Q(on_network=OnNetwork.TO_APPLY) & under_way)
    for pk, contact_id in due.order_by("next_attempt_at", "pk").values_list("pk", "contact_id")[:50]:
        if not Contact.objects.select_for_update(no_key=True, skip_locked=True).filter(pk=contact_id).exists():
            continue
        held = Restriction.objects.filter(contact=contact_id, claimed_at__gt=now - lease)
        if held.exists() or not due.filter(pk=pk).update(claimed_at=now, attempts=F("attempts") + 1):
            continue
        return Restriction.objects.select_related("case", "message", "contact", "account").get(pk=pk)
    return None


def record_done(restriction: Restriction) -> None:
    """The network has it as the claimed row asked. Where it was ended meanwhile, it is lifted next."""
    with transaction.atomic():
        row = base.locked(restriction.pk)
        if row.claimed_at != restriction.claimed_at:
            return  # another worker took it over, and repeats it
        row.claimed_at, row.problem, row.remedy = None, "", ""
        if row.on_network == restriction.on_network:
            row.attempts, row.next_attempt_at = 0, None
            is_set = row.on_network == OnNetwork.TO_APPLY
            row.on_network = OnNetwork.APPLIED if is_set else OnNetwork.LIFTED
            casework.note(row.case_id, f"restriction_{row.on_network}", None, restriction=row.pk, what=row.what)
        row.save()


def record_failed(restriction: Restriction, error: ChannelError) -> None:
    """Tried again later; where the network refused for good, a person looks."""
    with transaction.atomic():
        row = base.locked(restriction.pk)
        if row.claimed_at != restriction.claimed_at:
            return
        row.claimed_at, row.problem, row.remedy = None, error.message, error.remedy
        if row.on_network == restriction.on_network:
            row.next_attempt_at = timezone.now() + terms.retry_after(row.attempts, error.retry_after)
            if error.permanent:
                to_apply = row.on_network == OnNetwork.TO_APPLY
                row.on_network = OnNetwork.NOT_APPLIED if to_apply else OnNetwork.NOT_LIFTED
                casework.note(row.case_id, "restriction_stuck", None, restriction=row.pk, what=row.what)
        row.save()


def try_again(restriction_id: int, by: Person, seen: str | None = None) -> Restriction:
    """What a network refused is tried once more, as a colleague asks."""
    with transaction.atomic():
        row = base.locked(restriction_id, seen)
        if row.on_network not in STUCK:
            raise Stale(_("Nothing has to be tried again."))
        to_apply = row.on_network == OnNetwork.NOT_APPLIED
        row.on_network = OnNetwork.TO_APPLY if to_apply else OnNetwork.TO_LIFT
        row.attempts, row.next_attempt_at, row.problem, row.remedy = 0, timezone.now(), "", ""
        row.save()
        casework.note(row.case_id, "restriction_again", by, restriction=row.pk, what=row.what)
    return row


def is_needless(restriction: Restriction) -> bool:
    """Whether a lift is not to be done at the network, since another restriction wants the same there."""
    return restriction.on_network == OnNetwork.TO_LIFT and queries.wanted_elsewhere(restriction)


def is_block(restriction: Restriction) -> bool:
    return restriction.what == What.BLOCK
