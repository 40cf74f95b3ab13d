"""The outbox: deliveries are claimed, and what the network said of them is kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import BooleanField, Min
from django.db.models.expressions import RawSQL
from django.utils import timezone
from django.utils.translation import gettext as _

from heed import bulk
from heed.answers import limits, queries
from heed.answers.acknowledgements import Owed
from heed.answers.actions.base import NotSettled, Refused, check_signed
from heed.answers.actions.using_facts import remember_sent
from heed.answers.changing import changes
from heed.answers.delivery_states import IN_TROUBLE
from heed.answers.models import Act, Delivery, DeliveryKind, DeliveryState
from heed.bulk import Among
from heed.casework import actions as casework
from heed.casework import queries as casework_queries
from heed.channels.contract import ChannelError, Receipt
from heed.inbox import actions as inbox
from heed.inbox.models import Account, Message
from heed.staff.models import Person

#: Waits between attempts, in seconds; after the last one the delivery has failed and staff are told.
BACK_OFF = (5, 15, 60, 300, 900, 3600, 3 * 3600, 6 * 3600)


#: Seconds in which a server that gave no clear answer makes up its mind.
SETTLING = 30


def add_acknowledgements(owed: Sequence[Owed]) -> int:
    """Write acknowledgements to the outbox: one per case and contact, however often it is asked."""
    rows = {(one.delivery.case_id, one.delivery.contact_id): one for one in reversed(owed)}
    with transaction.atomic():
        told = Delivery.objects.filter(Among("case", {case for case, _ in rows}), kind=DeliveryKind.ACKNOWLEDGEMENT)
        for pair in told.values_list("case_id", "contact_id"):
            rows.pop(pair, None)
        new = [one.delivery for one in rows.values()]
        try:
            with transaction.atomic():
                bulk.insert(new)
        except IntegrityError:  # another batch told one of them in this moment
            Delivery.objects.bulk_create(new, ignore_conflicts=True)
        remember_sent({one.delivery.key: one.fact for one in rows.values() if one.fact})
        return len(new)


def claim(limit: int = 1) -> list[Delivery]:
    """Take deliveries that are due. A part waits until the part before it was sent."""
    now = timezone.now()
    with transaction.atomic():
        due = (
            Delivery.objects.select_for_update(of=("self",), skip_locked=True)
            .filter(state=DeliveryState.WAITING, next_attempt_at__lte=now, account__state="connected")
            .exclude(previous__isnull=False, previous__state__in=_NOT_SENT)
            .order_by("next_attempt_at", "pk")[:limit]
        )
        return _claimed(list(due), now)


_NOT_SENT = [state for state in DeliveryState if state != DeliveryState.SENT]


def claim_abandoned(lease: timedelta, limit: int = 1) -> list[Delivery]:
    """Deliveries whose worker vanished while sending: the network has to be asked before anything is sent again.

    A worker at work renews its claims, which it cannot do while the database is away: so nothing counts as abandoned
    until the database has been back for as long as the lease.
    """
    now = timezone.now()
    is_up_for_long = RawSQL("now() - pg_postmaster_start_time() > %s", [lease], output_field=BooleanField())
    with transaction.atomic():
        rows = (
            Delivery.objects.select_for_update(of=("self",), skip_locked=True)
            .filter(is_up_for_long, state=DeliveryState.SENDING, claimed_at__lt=now - lease)
            .order_by("claimed_at")[:limit]
        )
        return _claimed(list(rows), now)


def _claimed(rows: list[Delivery], now: datetime) -> list[Delivery]:
    for row in rows:
        row.state, row.claimed_at, row.attempts = DeliveryState.SENDING, now, row.attempts + 1
        row.first_attempt_at = row.first_attempt_at or now
        row.save(update_fields=["state", "claimed_at", "attempts", "first_attempt_at"])
    return rows


def renew_claim(delivery_id: int, attempts: int) -> None:
    """The worker of this attempt is still at it."""
    rows = Delivery.objects.filter(pk=delivery_id, attempts=attempts, state=DeliveryState.SENDING)
    rows.update(claimed_at=timezone.now())


def record_sent(delivery: Delivery, receipt: Receipt) -> None:
    """The network took it: only here does a delivery become 'sent'."""
    with transaction.atomic():
        message = _on_the_network(delivery, receipt)
        _update(
            delivery,
            state=DeliveryState.SENT,
            sent_at=receipt.at,
            receipt=receipt.kind.value,
            message=message,
            problem="",
            remedy="",
        )
        _note_sent(delivery, receipt.at)


def _on_the_network(delivery: Delivery, receipt: Receipt) -> Message | None:
    """Our message as it stands there now; None where what was sent before was changed or is gone."""
    if delivery.act == Act.SEND:
        parent = queries.follows(delivery) or delivery.answers
        # in the order of the house: storing the message holds who it goes to, for whom an erasure waits with the case
        inbox.one_at_a_time(parent.account)
        _lock_case(delivery.case_id)
        return inbox.record_sent(parent, receipt, delivery.text, delivery.visibility)
    assert delivery.changes  # a constraint
    changed = delivery.changes.message
    if delivery.act == Act.EDIT:
        if changed:
            inbox.record_own_edit(changed, delivery.text, receipt)
        return None
    if changed:
        inbox.record_own_deletion(changed, receipt.at)
    _lock_case(delivery.case_id)
    _update(delivery.changes, withdrawn_at=receipt.at)
    return None


def _note_sent(delivery: Delivery, at: datetime) -> None:
    """What it means for the case. A new promise is no answer, and neither is a correction."""
    if delivery.part != delivery.parts:
        return
    if delivery.kind == DeliveryKind.ANSWER:
        casework.note_answer(delivery.case_id, at, of_all=not queries.unanswered(delivery.case_id))
    elif delivery.kind == DeliveryKind.ACKNOWLEDGEMENT:
        casework.note_acknowledged(delivery.case_id, at)
    elif delivery.kind == DeliveryKind.WITHDRAWAL and delivery.draft and delivery.draft.corrects:
        said = changes.of_answer(delivery.draft.corrects).filter(contact=delivery.contact_id, withdrawn_at=None)
        written_at = said.aggregate(first=Min("created_at"))["first"]
        said.filter(kind__in=[DeliveryKind.ANSWER, DeliveryKind.CORRECTION]).update(withdrawn_at=at)
        _note_unanswered(delivery, written_at or delivery.created_at)


def expire(limit: int = 100) -> int:
    """What never left and has waited too long is sent no more, and shown to staff. Returns how many.

    What was tried before may be on the network: the network is asked first (`record_expired`).
    """
    now = timezone.now()
    waiting = Delivery.objects.filter(state=DeliveryState.WAITING, first_attempt_at=None, expires_at__lte=now)
    done = 0
    for delivery_id, case_id in list(waiting.order_by("pk").values_list("pk", "case_id")[:limit]):
        with _case_first(case_id):
            rows = waiting.select_for_update(of=("self",), skip_locked=True).select_related("answers__account")
            if row := rows.filter(pk=delivery_id).first():
                record_expired(row)
                done += 1
    return done


@contextmanager
def _case_first(case_id: int) -> Iterator[None]:
    """One transaction, with the case locked before the delivery: as everywhere, so that nobody waits in a circle."""
    with transaction.atomic():
        _lock_case(case_id)
        yield


def _lock_case(case_id: int) -> None:
    """With the case that took it up, which is told what became of the answer."""
    casework.lock_cases({case_id, casework_queries.present_id(case_id)})


def record_expired(delivery: Delivery) -> None:
    """It waited for longer than the town or its network allows, and the network does not have it."""
    end = limits.window_end(delivery.answers)
    with _case_first(delivery.case_id):
        if end and end <= timezone.now():
            _update(
                delivery,
                state=DeliveryState.EXPIRED,
                problem="The network's reply window passed before this could be sent.",
                remedy="Reach the resident in another way.",
            )
        else:
            _update(
                delivery,
                state=DeliveryState.EXPIRED,
                problem="This could not be sent in the time in which an answer may wait, so it was not sent.",
                remedy="Read it again. If it is still right, choose 'Send it again'.",
            )
        casework.note(delivery.case_id, "delivery_expired", None, delivery=delivery.pk)


def record_failure(delivery: Delivery, error: ChannelError) -> None:
    """Not sent: tried again later, or shown to staff with what to do."""
    out_of_patience = delivery.attempts > len(BACK_OFF)
    if error.permanent or out_of_patience:
        with _case_first(delivery.case_id):
            _update(delivery, state=DeliveryState.FAILED, problem=error.message, remedy=error.remedy)
            casework.note(delivery.case_id, "delivery_failed", None, delivery=delivery.pk)
        return
    wait = BACK_OFF[min(delivery.attempts, len(BACK_OFF)) - 1]
    if error.retry_after is not None:
        wait = max(wait, int(min(error.retry_after, 24 * 3600)))
    if error.maybe_sent:  # a server that hangs may still take it: it is asked only after a while
        wait = max(wait, SETTLING)
    _update(
        delivery,
        state=DeliveryState.WAITING,
        next_attempt_at=timezone.now() + timedelta(seconds=wait),
        problem=error.message,
        remedy=error.remedy,
    )


def record_uncertain(delivery: Delivery) -> None:
    """Nobody can tell whether the network has it: staff decide, Heed never sends it again by itself."""
    with _case_first(delivery.case_id):
        _update(delivery, state=DeliveryState.UNCERTAIN, problem=_NOT_KNOWN, remedy=_LOOK_THERE)
        casework.note(delivery.case_id, "delivery_uncertain", None, delivery=delivery.pk)


_NOT_KNOWN = "The connection broke while this was being sent, and the network cannot be asked whether it has it."
_LOOK_THERE = "Look on the network. Then choose 'It was sent' or 'Send it again'."


def record_returned(account: Account, key: str, words: str) -> None:
    """The network took it and could not deliver it after all (a bounce): staff are told, the case wants an answer.

    `words`: the network's reason, without names. Raises `NotSettled` while the delivery is under way.
    """
    rows = Delivery.objects.filter(account=account, key=key)
    case_id = rows.values_list("case_id", flat=True).first()
    if case_id is None:
        return
    with _case_first(case_id):
        delivery = rows.select_for_update(of=("self",)).first()
        if delivery is None or delivery.state in (DeliveryState.FAILED, DeliveryState.CANCELLED):
            return
        if delivery.state in (DeliveryState.WAITING, DeliveryState.SENDING):
            raise NotSettled(f"delivery {delivery.pk} is {delivery.state}")
        _update(
            delivery,
            state=DeliveryState.FAILED,
            problem=f"This was sent, but it came back: {words or 'the network gives no reason'}",
            remedy="Check the address with the resident or reach them in another way; then send it again.",
        )
        casework.note(delivery.case_id, "delivery_failed", None, delivery=delivery.pk)
        if delivery.kind == DeliveryKind.ANSWER:
            _note_unanswered(delivery, delivery.created_at)


def _note_unanswered(delivery: Delivery, written_at: datetime) -> None:
    """What was written to this person at that moment is no answer any more. They may have another one."""
    has_none = delivery.contact_id in queries.unanswered(delivery.case_id)
    casework.note_unanswered(delivery.case_id, written_at if has_none else None)


def _update(delivery: Delivery, **changes: Any) -> None:
    for name, value in changes.items():
        setattr(delivery, name, value)
    delivery.save(update_fields=list(changes))


@contextmanager
def _its_case_first(delivery_id: int) -> Iterator[None]:
    with _case_first(Delivery.objects.values_list("case_id", flat=True).get(pk=delivery_id)):
        yield


def send_again(delivery_id: int, by: Person, seen: str | None = None) -> Delivery:
    """Staff want a failed or uncertain delivery to be tried once more. `seen`: its stamp as it was shown."""
    check_signed(by)
    with _its_case_first(delivery_id):
        delivery, now = _in_trouble(delivery_id, seen), timezone.now()
        _check_still_said(delivery)
        changed: dict[str, Any] = {}
        if delivery.expires_at:
            promised = delivery.draft.promise_until if delivery.draft else None
            if promised and promised <= now:
                raise Refused(_("The moment that this promises is past: make a new promise on the case."))
            changed["expires_at"] = limits.expires_at(delivery.answers, now, promised)
            if changed["expires_at"] <= now:
                raise Refused(_("This network no longer takes an answer to this message: its reply window has passed."))
        _update(
            delivery, state=DeliveryState.WAITING, attempts=0, next_attempt_at=now, problem="", remedy="", **changed
        )
        casework.note(delivery.case_id, "delivery_again", by, delivery=delivery.pk)
    return delivery


def _check_still_said(delivery: Delivery) -> None:
    """What was corrected or taken back since is not said again, nor is an older correction put over a newer one."""
    if changes.was_changed_since(delivery):
        raise Refused(_("This answer was corrected or taken back since: write a new one."))


def confirm_sent(delivery_id: int, by: Person, seen: str | None = None) -> Delivery:
    """Staff have seen on the network that an uncertain delivery is there."""
    with _its_case_first(delivery_id):
        delivery = _in_trouble(delivery_id, seen)
        _update(delivery, state=DeliveryState.SENT, sent_at=timezone.now(), receipt="seen", problem="", remedy="")
        _note_sent(delivery, timezone.now())
        casework.note(delivery.case_id, "delivery_confirmed", by, delivery=delivery.pk)
    return delivery


def cancel(delivery_id: int, by: Person) -> Delivery:
    """Do not send it after all: only while it waits or after it failed, and never what a resident has to be told."""
    with _its_case_first(delivery_id):
        delivery = Delivery.objects.select_for_update(of=("self",)).get(pk=delivery_id)
        if delivery.state not in (DeliveryState.WAITING, *IN_TROUBLE):
            raise Refused(_("This is being sent or was sent already."))
        if delivery.kind == DeliveryKind.STATEMENT:
            raise Refused(_("The resident has to be told of this decision: lift the restriction instead."))
        _update(delivery, state=DeliveryState.CANCELLED)
        casework.note(delivery.case_id, "delivery_cancelled", by, delivery=delivery.pk)
    return delivery


def _in_trouble(delivery_id: int, seen: str | None = None) -> Delivery:
    delivery = Delivery.objects.select_for_update(of=("self",)).get(pk=delivery_id)
    if delivery.state not in IN_TROUBLE:
        raise Refused(_("This delivery is not in trouble."))
    _check_trouble_seen(delivery, seen)
    return delivery


def _check_trouble_seen(delivery: Delivery, seen: str | None) -> None:
    if seen is not None and delivery.stamp != seen:
        raise casework.Stale(_("Something else became of this answer meanwhile. Look at it again, then choose."))
