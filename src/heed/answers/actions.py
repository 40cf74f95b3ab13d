"""Everything that changes drafts, approvals and deliveries. The only writer of this room's tables."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, cast

from django.db import IntegrityError, transaction
from django.db.models import BooleanField
from django.db.models.expressions import RawSQL
from django.utils import timezone
from django.utils.translation import gettext as _

from heed import bulk
from heed.answers import queries
from heed.answers.models import Approval, Delivery, DeliveryKind, DeliveryState, Draft, DraftState
from heed.answers.recipients import latest_of_each
from heed.bulk import Among
from heed.casework import actions as casework
from heed.casework.models import Case, Incident
from heed.casework.statements import GAP
from heed.channels.contract import ChannelError, Receipt, ReceiptKind, Visibility, text_length
from heed.inbox import actions as inbox
from heed.inbox import queries as inbox_queries
from heed.inbox.models import Account, Message
from heed.pages.said import said as in_words_of_the_reader
from heed.staff.models import Person

#: Waits between attempts, in seconds; after the last one the delivery has failed and staff are told.
BACK_OFF = (5, 15, 60, 300, 900, 3600, 3 * 3600, 6 * 3600)
#: Seconds in which a server that gave no clear answer makes up its mind.
SETTLING = 30


class Refused(ValueError):
    """An answer that cannot go out as it is. The message says why and what to do; nothing was written."""


class NotSettled(RuntimeError):
    """A report about a delivery of which it is not yet known whether it was sent: ask again a little later."""


class Collision(RuntimeError):
    """A colleague answered this case while this answer was being written."""

    def __init__(self, delivery: Delivery) -> None:
        self.delivery = delivery
        who = delivery.draft.author.name if delivery.draft else ""
        said = _("%(name)s answered this case while you were writing. Read that answer before you send yours.")
        super().__init__(said % {"name": who})


def save_draft(
    case: Case,
    message: Message,
    author: Person,
    text: str,
    visibility: str = "",
    to_everyone: bool = False,
    seen: str | None = None,
) -> Draft:
    """Keep an answer that is being written: one draft per author and case at a time.

    `seen`: the stamp of the draft that the author was shown ("": none). `Stale` if another one is there by now.
    """
    visibility = _no_more_public(message, visibility)
    with transaction.atomic():
        casework.locked(case.pk)
        draft = (
            Draft.objects.select_for_update()
            .filter(case=case, author=author, incident=None, state__in=[DraftState.EDITING, DraftState.ASKED])
            .first()
        )
        _check_seen(draft, seen)
        if draft is None:
            draft = Draft(case=case, author=author)
        draft.message, draft.text, draft.visibility, draft.to_everyone = message, text.strip(), visibility, to_everyone
        draft.state, draft.version = DraftState.EDITING, draft.version + (1 if draft.pk else 0)
        draft.save()
    return draft


def save_statement(
    incident: Incident, author: Person, text: str, language: str = "", to_everyone: bool = True
) -> Draft:
    """Keep one answer for all people of an incident, in `language`: one draft per author and incident at a time.

    `to_everyone` False: only to those who have said something since they were told, or never were told.
    """
    with transaction.atomic():
        latest = queries.of_incident(incident).order_by("-sent_at").first()
        if latest is None:
            raise Refused(_("Nobody of this incident can be answered."))
        states = [DraftState.EDITING, DraftState.ASKED]
        own = Draft.objects.select_for_update().filter(incident=incident, author=author, state__in=states)
        draft = own.first() or Draft(incident=incident, author=author, version=0)
        draft.case, draft.message = latest.case_message.case, latest
        draft.text, draft.language, draft.to_everyone = text.strip(), language, to_everyone
        draft.visibility, draft.state, draft.version = latest.visibility, DraftState.EDITING, draft.version + 1
        draft.save()
    return draft


def _no_more_public(message: Message, wished: str) -> str:
    """An answer is never more public than the message it answers."""
    order = [Visibility.PUBLIC, Visibility.UNLISTED, Visibility.FOLLOWERS, Visibility.DIRECT]
    received = Visibility(message.visibility)
    asked = Visibility(wished) if wished else received
    return max(received, asked, key=order.index).value


def _check_seen(draft: Draft | None, seen: str | None) -> None:
    if seen is not None and (draft.stamp if draft else "") != seen:
        raise casework.Stale(_("This answer was changed after you opened it. Look at what is new, then try again."))


def ask_approval(draft_id: int, by: Person, seen: str | None = None) -> Draft:
    with transaction.atomic():
        draft = _open_draft(draft_id, seen)
        _check_text(draft)
        draft.state, draft.version = DraftState.ASKED, draft.version + 1
        draft.save()
        casework.release(draft.case_id, by)
        casework.note(draft.case_id, "approval_asked", by, draft=draft.pk)
    return draft


def refuse(draft_id: int, by: Person, note: str, seen: str | None = None) -> Draft:
    """Send a draft back to its author, with the reason."""
    with transaction.atomic():
        draft = _open_draft(draft_id, seen)
        Approval.objects.create(draft=draft, person=by, granted=False, note=note)
        draft.state, draft.version = DraftState.EDITING, draft.version + 1
        draft.save()
        casework.note(draft.case_id, "approval_refused", by, draft=draft.pk)
    return draft


def approve(
    draft_id: int,
    by: Person,
    seen_delivery: int | None = None,
    text: str | None = None,
    seen: str | None = None,
) -> list[Delivery]:
    """Let an answer go: one delivery per contact (and per part) is written in the same transaction.

    `seen_delivery` is the latest answer of the case that the approver has seen (0: none); if another one was made
    since, `Collision` is raised and nothing is written. `seen` is the stamp of the draft as it was shown: `Stale` if
    it was changed since. `Claimed` while a third colleague is answering the case.
    """
    if not by.may("approve_answers"):
        raise Refused(_("Your role cannot send answers by itself: ask a colleague for approval."))
    with transaction.atomic():
        draft = _open_draft(draft_id, seen)
        casework.check_claim(draft.case_id, by, draft.author)
        case = draft.case
        latest = case.deliveries.filter(kind=DeliveryKind.ANSWER).order_by("-pk").first()
        if seen_delivery is not None and latest and latest.pk > seen_delivery and not draft.incident_id:
            raise Collision(latest)
        if text is not None:
            draft.text = text.strip()
        _check_text(draft)
        Approval.objects.create(draft=draft, person=by, granted=True)
        draft.state, draft.version = DraftState.APPROVED, draft.version + 1
        draft.save()
        if draft.incident:
            return _answer_incident(draft, draft.incident, by)
        casework.release(draft.case_id, by, draft.author)
        deliveries = [row for message in _recipients(draft) for row in _parts(draft, message)]
        casework.note(
            draft.case_id, "answer_approved", by, draft=draft.pk, recipients=len({d.contact_id for d in deliveries})
        )
    return deliveries


def _answer_incident(draft: Draft, incident: Incident, by: Person) -> list[Delivery]:
    """Each person once, in their own thread, on their own case. Who cannot be reached keeps waiting for an answer."""
    audience = queries.audience(incident, draft.text, draft.to_everyone)
    if not audience.reached:
        raise Refused(_("Nobody is left to be told: everybody who can be reached was told already."))
    deliveries = [row for message in audience.reached for row in _parts(draft, message)]
    cases = sorted({row.case_id for row in deliveries})
    casework.note_cases(cases, "incident_answered", by, draft=draft.pk, incident=incident.pk)
    return deliveries


def follow_messages(case_ids: Sequence[int]) -> None:
    """Messages were moved out of these cases: answers being written to them go along."""
    with transaction.atomic():
        states = [DraftState.EDITING, DraftState.ASKED]
        drafts = Draft.objects.select_for_update(of=("self",)).filter(Among("case_id", case_ids), state__in=states)
        for draft in drafts.filter(incident=None).select_related("message__case_message"):
            link = getattr(draft.message, "case_message", None)
            if link and link.case_id != draft.case_id:
                Draft.objects.filter(pk=draft.pk).update(case=link.case_id)


def _open_draft(draft_id: int, seen: str | None = None) -> Draft:
    """The draft and, before it, its case: locked until the transaction ends."""
    casework.locked(Draft.objects.values_list("case_id", flat=True).get(pk=draft_id))
    rows = Draft.objects.select_for_update(of=("self",))
    draft = rows.select_related("case", "message__account", "author", "incident").get(pk=draft_id)
    if draft.state not in (DraftState.EDITING, DraftState.ASKED):
        raise Refused(_("This answer has been sent or withdrawn already."))
    _check_seen(draft, seen)
    return draft


def _check_text(draft: Draft) -> None:
    """What makes sending impossible; each refusal says what to do."""
    if not draft.text:
        raise Refused(_("The answer is empty."))
    if GAP in draft.text:
        raise Refused(_("Write what is known where %(gap)s stands, or take it out.") % {"gap": GAP})
    if draft.incident_id:
        return  # to each person what their own network allows: `queries.audience`
    message = draft.message
    if message.deleted_at:
        raise Refused(_("The resident has removed this message: choose another one to answer."))
    channel = inbox_queries.channel(message.account)
    able = channel.capabilities
    try:
        channel.split(draft.text)
    except ChannelError as error:
        raise Refused(
            f"{in_words_of_the_reader(error.message)} {in_words_of_the_reader(error.remedy)}".strip()
        ) from error
    if able.text_limit and not able.splits and text_length(draft.text, able.text_unit) > able.text_limit:
        said = _("The answer is longer than %(limit)s characters: shorten it.")
        raise Refused(said % {"limit": able.text_limit})
    if able.reply_window and timezone.now() > message.sent_at + able.reply_window:
        raise Refused(_("This network no longer takes an answer to this message: its reply window has passed."))
    if Visibility(draft.visibility).is_private and not able.private_reply:
        raise Refused(_("This network has no private answers: choose another way to reach the resident."))
    if not able.private_reply and not able.public_reply:
        raise Refused(_("There is no network on which to answer this message: reach the resident in another way."))


def _recipients(draft: Draft) -> list[Message]:
    """The message to answer for each person: the one chosen, or everybody's latest on the case."""
    return latest_of_each(draft.case_id) if draft.to_everyone else [draft.message]


def _parts(draft: Draft, message: Message) -> list[Delivery]:
    texts = inbox_queries.channel(message.account).split(draft.text)
    made: list[Delivery] = []
    for number, text in enumerate(texts, start=1):
        made.append(
            Delivery.objects.create(
                case_id=message.case_message.case_id if draft.incident_id else draft.case_id,
                draft=draft,
                language=draft.language,
                account=message.account,
                contact_id=cast(int, message.contact_id),
                answers=message,
                previous=made[-1] if made else None,
                part=number,
                parts=len(texts),
                kind=DeliveryKind.ANSWER,
                text=text,
                visibility=_no_more_public(message, "" if draft.incident_id else draft.visibility),
                next_attempt_at=timezone.now(),
            )
        )
    return made


def add_acknowledgements(rows: Sequence[Delivery]) -> int:
    """Write acknowledgements to the outbox: one per case and contact, however often it is asked."""
    owed = {(row.case_id, row.contact_id): row for row in reversed(rows)}
    with transaction.atomic():
        told = Delivery.objects.filter(Among("case", {case for case, _ in owed}), kind=DeliveryKind.ACKNOWLEDGEMENT)
        for pair in told.values_list("case_id", "contact_id"):
            owed.pop(pair, None)
        new = list(owed.values())
        try:
            with transaction.atomic():
                bulk.insert(new)
        except IntegrityError:  # another batch told one of them in this moment
            Delivery.objects.bulk_create(new, ignore_conflicts=True)
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
        parent = delivery.previous.message if delivery.previous and delivery.previous.message else delivery.answers
        message = inbox.record_sent(parent, receipt, delivery.text, delivery.visibility)
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


def _note_sent(delivery: Delivery, at: datetime) -> None:
    """What it means for the case. A new promise is no answer."""
    if delivery.part != delivery.parts:
        return
    if delivery.kind == DeliveryKind.ANSWER:
        casework.note_answer(delivery.case_id, at, of_all=not queries.unanswered(delivery.case_id))
    elif delivery.kind == DeliveryKind.ACKNOWLEDGEMENT:
        casework.note_acknowledged(delivery.case_id, at)


def record_failure(delivery: Delivery, error: ChannelError) -> None:
    """Not sent: tried again later, or shown to staff with what to do."""
    out_of_patience = delivery.attempts > len(BACK_OFF)
    if error.permanent or out_of_patience:
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
    _update(
        delivery,
        state=DeliveryState.UNCERTAIN,
        problem="The connection broke while this was being sent, and the network cannot be asked whether it has it.",
        remedy="Look on the network. Then choose 'It was sent' or 'Send it again'.",
    )
    casework.note(delivery.case_id, "delivery_uncertain", None, delivery=delivery.pk)


def record_returned(account: Account, key: str, words: str) -> None:
    """The network took it and could not deliver it after all (a bounce): staff are told, the case wants an answer.

    `words`: the network's reason, without names. Raises `NotSettled` while the delivery is under way.
    """
    with transaction.atomic():
        delivery = Delivery.objects.select_for_update(of=("self",)).filter(account=account, key=key).first()
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
            casework.note_unanswered(delivery.case_id)


def _update(delivery: Delivery, **changes: Any) -> None:
    for name, value in changes.items():
        setattr(delivery, name, value)
    delivery.save(update_fields=list(changes))


def send_again(delivery_id: int, by: Person, seen: str | None = None) -> Delivery:
    """Staff want a failed or uncertain delivery to be tried once more. `seen`: its stamp as it was shown."""
    with transaction.atomic():
        delivery = _in_trouble(delivery_id, seen)
        _update(
            delivery, state=DeliveryState.WAITING, attempts=0, next_attempt_at=timezone.now(), problem="", remedy=""
        )
        casework.note(delivery.case_id, "delivery_again", by, delivery=delivery.pk)
    return delivery


def confirm_sent(delivery_id: int, by: Person, seen: str | None = None) -> Delivery:
    """Staff have seen on the network that an uncertain delivery is there."""
    with transaction.atomic():
        delivery = _in_trouble(delivery_id, seen)
        _update(delivery, state=DeliveryState.SENT, sent_at=timezone.now(), receipt="seen", problem="", remedy="")
        _note_sent(delivery, timezone.now())
        casework.note(delivery.case_id, "delivery_confirmed", by, delivery=delivery.pk)
    return delivery


def cancel(delivery_id: int, by: Person) -> Delivery:
    """Do not send it after all: only while it waits or after it failed."""
    with transaction.atomic():
        delivery = Delivery.objects.select_for_update(of=("self",)).get(pk=delivery_id)
        if delivery.state not in (DeliveryState.WAITING, DeliveryState.FAILED, DeliveryState.UNCERTAIN):
            raise Refused(_("This is being sent or was sent already."))
        _update(delivery, state=DeliveryState.CANCELLED)
        casework.note(delivery.case_id, "delivery_cancelled", by, delivery=delivery.pk)
    return delivery


def _in_trouble(delivery_id: int, seen: str | None = None) -> Delivery:
    delivery = Delivery.objects.select_for_update(of=("self",)).get(pk=delivery_id)
    if delivery.state not in (DeliveryState.FAILED, DeliveryState.UNCERTAIN):
        raise Refused(_("This delivery is not in trouble."))
    _check_trouble_seen(delivery, seen)
    return delivery


def _check_trouble_seen(delivery: Delivery, seen: str | None) -> None:
    if seen is not None and delivery.stamp != seen:
        raise casework.Stale(_("Something else became of this answer meanwhile. Look at it again, then choose."))


def record_past(case: Case, message: Message, author: Person, text: str, at: datetime) -> Delivery:
    """An answer that was given before Heed was there (an import, the demonstration town). Nothing is sent."""
    with transaction.atomic():
        draft = save_draft(case, message, author, text)
        Draft.objects.filter(pk=draft.pk).update(state=DraftState.APPROVED)
        Approval.objects.create(draft=draft, person=author, granted=True, note="past")
        delivery = Delivery.objects.create(
            case=case,
            draft=draft,
            account=message.account,
            contact_id=cast(int, message.contact_id),
            answers=message,
            kind=DeliveryKind.ANSWER,
            text=text,
            visibility=draft.visibility,
            next_attempt_at=at,
            created_at=at,
        )
        record_sent(delivery, Receipt(f"past:{delivery.key.hex}", ReceiptKind.PUBLISHED, at))
    return delivery
