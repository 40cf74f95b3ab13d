"""Answers are written, and written to the outbox once they may go (`approving`)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import cast

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.answers import limits, new_promises, private_talk, queries
from heed.answers.actions.base import Refused
from heed.answers.actions.checks import keep_findings
from heed.answers.actions.guiding import count_guided
from heed.answers.actions.helping import mark_help, settle_help, take_help
from heed.answers.actions.sending import record_sent
from heed.answers.changing import changes
from heed.answers.drafting_help.masking import placeholders
from heed.answers.models import (
    Act,
    Approval,
    Delivery,
    DeliveryKind,
    Draft,
    DraftAct,
    DraftState,
    PrivateOffer,
)
from heed.answers.recipients import latest_of_each
from heed.bulk import Among
from heed.casework import actions as casework
from heed.casework.models import Case, Incident, IncidentCase
from heed.casework.statements import GAP
from heed.channels.contract import ChannelError, Receipt, ReceiptKind, Visibility, text_length
from heed.inbox import actions as inbox
from heed.inbox import queries as inbox_queries
from heed.inbox.models import Message
from heed.pages.said import said as in_words_of_the_reader
from heed.staff.models import Person

#: States of a draft that is being written or looked at.
OPEN = (DraftState.EDITING, DraftState.ASKED)


def save_draft(
    case: Case,
    message: Message,
    author: Person,
    text: str,
    visibility: str = "",
    to_everyone: bool = False,
    seen: str | None = None,
    send_at: datetime | None = None,
    helped: int = 0,
) -> Draft:
    """Keep an answer that is being written: one draft per author and case at a time.

    `seen`: the stamp of the draft that the author was shown ("": none). `Stale` if another one is there by now.
    `send_at`: the moment at which it is to go once it is approved. A correction or a withdrawal goes to whom the answer
    went, an invitation to whom it was begun for, whatever `message` and `to_everyone` say. `Refused` while an answer of
    the author waits for its moment. `helped`: the help request whose text was put into `text`.
    """
    with transaction.atomic():
        casework.locked(case.pk)
        draft = queries.in_the_box(case.pk, author).select_for_update().first()
        check_seen(draft, seen)
        if draft is None:
            check_none_waits(case, author)
            draft = Draft(case=case, author=author)
        draft = as_typed(draft, message, text, visibility, to_everyone, send_at)
        draft.came_back = ""
        draft.state, draft.version = DraftState.EDITING, draft.version + (1 if draft.pk else 0)
        draft.save()
        if helped:
            take_help(draft, helped)
        mark_help(draft)
    return draft


def as_typed(
    draft: Draft,
    message: Message,
    text: str,
    visibility: str = "",
    to_everyone: bool = False,
    send_at: datetime | None = None,
) -> Draft:
    """A draft as `save_draft` would store it; nothing is stored."""
    was = what_goes_out(draft) if draft.pk else None
    if draft.act == DraftAct.ANSWER:
        draft.message, draft.to_everyone = message, to_everyone
        draft.visibility = _heard_by(draft.case, message, visibility)
    draft.text, draft.send_at = text.strip(), send_at
    count_text(draft, was)
    return draft


def check_none_waits(case: Case, author: Person) -> None:
    """`Refused` while an answer of the author on the case waits: there would be two drafts once it came back."""
    _check_none_waits(Draft.objects.filter(case=case, incident=None), author)


def _check_none_waits(drafts: QuerySet[Draft], author: Person) -> None:
    if drafts.filter(author=author, state=DraftState.SCHEDULED).exists():
        raise Refused(_("An answer of yours waits here for its moment: take it back before you write another one."))


def save_statement(
    incident: Incident,
    author: Person,
    text: str,
    language: str = "",
    to_everyone: bool = True,
    send_at: datetime | None = None,
    helped: int = 0,
) -> Draft:
    """Keep one answer for all people of an incident, in `language`: one draft per author and incident at a time.

    `to_everyone` False: only to those who have said something since they were told, or never were told. `send_at`: the
    moment at which it is to go once it is approved; it goes to whom the incident has then. `Refused` while an answer of
    the author for this incident waits for its moment. `helped`: the help request whose text was put into `text`.
    """
    with transaction.atomic():
        casework.locked_incident(incident.pk)
        latest = queries.of_incident(incident).order_by("-sent_at").first()
        if latest is None:
            raise Refused(_("Nobody of this incident can be answered."))
        own = Draft.objects.select_for_update().filter(incident=incident, author=author, state__in=OPEN)
        draft = own.first()
        if draft is None:
            _check_none_waits(Draft.objects.filter(incident=incident), author)
            draft = Draft(incident=incident, author=author, version=0)
        draft.case, draft.message, draft.visibility = latest.case_message.case, latest, latest.visibility
        draft = statement_as_typed(draft, text, language, to_everyone, send_at)
        draft.came_back = ""
        draft.state, draft.version = DraftState.EDITING, draft.version + 1
        draft.save()
        if helped:
            take_help(draft, helped)
        mark_help(draft)
    return draft


def statement_as_typed(
    draft: Draft, text: str, language: str = "", to_everyone: bool = True, send_at: datetime | None = None
) -> Draft:
    """A draft for an incident as `save_statement` would store it; nothing is stored."""
    was = what_goes_out(draft) if draft.pk else None
    draft.text, draft.language, draft.to_everyone, draft.send_at = text.strip(), language, to_everyone, send_at
    count_text(draft, was)
    return draft


def what_goes_out(draft: Draft) -> tuple[object, ...]:
    """All of a draft that approvals are of: when it changes, those given before no longer count."""
    whom = () if draft.incident_id else (draft.message_id, draft.visibility)
    promised = (draft.promise_until, draft.promise_was)
    return (one_kind_of_line(draft.text), draft.language, draft.to_everyone, draft.send_at, *promised, *whom)


def one_kind_of_line(text: str) -> str:
    """Browsers end lines in their own way, which is no change of a text."""
    return text.replace("\r\n", "\n")


def count_text(draft: Draft, was: tuple[object, ...] | None) -> None:
    """Give the draft the next number of its text where something else would go out than what `was`."""
    if was is not None and was != what_goes_out(draft):
        draft.text_number += 1


def _no_more_public(message: Message, wished: str) -> str:
    """An answer is never more public than the message it answers."""
    order = [Visibility.PUBLIC, Visibility.UNLISTED, Visibility.FOLLOWERS, Visibility.DIRECT]
    received = Visibility(message.visibility)
    asked = Visibility(wished) if wished else received
    return max(received, asked, key=order.index).value


def _heard_by(case: Case, message: Message, wished: str) -> str:
    """How public an answer is: in private where the resident agreed to that, else no more than what it answers."""
    if private_talk.agreed_at(case, message.contact_id):
        return Visibility.DIRECT.value
    return _no_more_public(message, wished)


def check_seen(draft: Draft | None, seen: str | None) -> None:
    if seen is not None and (draft.stamp if draft else "") != seen:
        raise casework.Stale(_("This answer was changed after you opened it. Look at what is new, then try again."))


def let_go(draft: Draft, by: Person) -> list[Delivery]:
    """Write the deliveries of an open draft, inside the transaction of who decided that it may go."""
    check_text(draft)
    _check_named_human(draft)
    draft.state, draft.version = DraftState.APPROVED, draft.version + 1
    draft.save()
    keep_findings(draft)
    settle_help(draft)
    count_guided(draft)
    if draft.incident:
        return _answer_incident(draft, draft.incident, by)
    if draft.act == DraftAct.PROMISE:
        return new_promises.make(draft, by)
    if draft.corrects:
        return _change(draft, draft.corrects, by)
    casework.release(draft.case_id, by, draft.author)
    deliveries = [row for message in _recipients(draft) for row in _parts(draft, message)]
    if draft.act == DraftAct.INVITATION:
        PrivateOffer.objects.get_or_create(case=draft.case, contact=draft.message.contact, defaults={"draft": draft})
        casework.note(draft.case_id, "asked_to_go_private", by, draft=draft.pk)
        return deliveries
    casework.note(
        draft.case_id, "answer_approved", by, draft=draft.pk, recipients=len({d.contact_id for d in deliveries})
    )
    return deliveries


def _check_named_human(draft: Draft) -> None:
    """Words of a language model go out by no way on which nobody has approved this text, whoever built that way."""
    if draft.has_model_text and not draft.approvals.filter(granted=True, text_number=draft.text_number).exists():
        raise Refused(_("Words of a language model stand in this answer: somebody has to approve it before it goes."))


def _answer_incident(draft: Draft, incident: Incident, by: Person) -> list[Delivery]:
    """Each person once, in their own thread, on their own case. Who cannot be reached keeps waiting for an answer."""
    audience = queries.audience(incident, draft.text, draft.to_everyone)
    if not audience.reached:
        raise Refused(_("Nobody is left to be told: everybody who can be reached was told already."))
    deliveries = [row for message in audience.reached for row in _parts(draft, message)]
    cases = sorted({row.case_id for row in deliveries})
    casework.note_cases(cases, "incident_answered", by, draft=draft.pk, incident=incident.pk)
    return deliveries


def _change(draft: Draft, root: Draft, by: Person) -> list[Delivery]:
    """A correction or a withdrawal, for each person in the way that their network allows."""
    # one change at a time, and none while somebody has the old text sent again
    list(changes.of_answer(root).select_for_update(of=("self",)))
    changes.check(root)
    casework.release(draft.case_id, by, draft.author)
    deliveries = [row for chain in changes.planned(draft) for row in chain]
    for row in deliveries:
        row.save()
    cases = sorted({row.case_id for row in deliveries} | {draft.case_id})
    casework.note_cases(cases, "answer_approved", by, draft=draft.pk)
    return deliveries


def follow_messages(case_ids: Sequence[int]) -> None:
    """Messages were moved out of these cases: answers being written to them go along, a promise stays with its case."""
    with transaction.atomic():
        states = [*OPEN, DraftState.SCHEDULED]
        drafts = Draft.objects.select_for_update(of=("self",)).filter(Among("case_id", case_ids), state__in=states)
        answers = drafts.filter(incident=None).exclude(act=DraftAct.PROMISE)
        for draft in answers.select_related("message__case_message"):
            link = getattr(draft.message, "case_message", None)
            if link and link.case_id != draft.case_id:
                Draft.objects.filter(pk=draft.pk).update(case=link.case_id)


def open_draft(draft_id: int, seen: str | None = None) -> Draft:
    """The draft and, before it, what it is about: locked until the transaction ends."""
    lock_what_it_is_about(draft_id)
    rows = Draft.objects.select_for_update(of=("self",))
    draft = rows.select_related("case", "message__account", "author", "incident", "corrects__case").get(pk=draft_id)
    if draft.state not in OPEN:
        raise Refused(_("This answer has been sent or withdrawn already."))
    check_seen(draft, seen)
    return draft


def lock_what_it_is_about(draft_id: int) -> None:
    """Its incident, so that of two answers to those who wait the second finds whom the first has told; then the cases
    of all whom it reaches, by number.

    In this order: whoever brings cases into an incident, or together, locks so too.
    """
    case_id, incident_id, root_id = Draft.objects.values_list("case_id", "incident_id", "corrects_id").get(pk=draft_id)
    cases = {case_id}
    if incident_id:
        casework.locked_incident(incident_id)
        cases.update(IncidentCase.objects.filter(incident=incident_id).values_list("case_id", flat=True))
    if root_id:
        given = Delivery.objects.filter(Q(draft=root_id) | Q(draft__corrects=root_id))
        cases.update(given.values_list("case_id", flat=True))
    casework.lock_cases(cases)


def check_text(draft: Draft) -> None:
    """What makes sending impossible; each refusal says what to do."""
    if not draft.text:
        raise Refused(_("The answer is empty."))
    if GAP in draft.text:
        raise Refused(_("Write what is known where %(gap)s stands, or take it out.") % {"gap": GAP})
    left = placeholders(draft.text) if draft.model_texts else []
    if left:
        raise Refused(_("Write what is meant where %(gap)s stands, or take it out.") % {"gap": left[0]})
    if draft.act == DraftAct.PROMISE:
        new_promises.check(draft)
        return
    if draft.incident_id:
        return  # to each person what their own network allows: `queries.audience`
    if draft.corrects:
        _check_change(draft, draft.corrects)
        return
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


def _check_change(draft: Draft, root: Draft) -> None:
    changes.check(root)
    try:
        rows = [row for chain in changes.planned(draft) for row in chain]
    except ChannelError as error:
        raise Refused(
            f"{in_words_of_the_reader(error.message)} {in_words_of_the_reader(error.remedy)}".strip()
        ) from error
    for row in rows:
        able = inbox_queries.channel(row.account).capabilities
        if row.act != Act.DELETE and able.text_limit and text_length(row.text, able.text_unit) > able.text_limit:
            said = _("With the words that say what it corrects, this is longer than %(limit)s characters: shorten it.")
            raise Refused(said % {"limit": able.text_limit})
    if all(row.expires_at and row.expires_at <= timezone.now() for row in rows):
        raise Refused(_("This network no longer takes an answer to this message: its reply window has passed."))


def _recipients(draft: Draft) -> list[Message]:
    """The message to answer for each person: the one chosen, or everybody's latest on the case."""
    return latest_of_each(draft.case_id) if draft.to_everyone else [draft.message]


def _parts(draft: Draft, message: Message) -> list[Delivery]:
    texts = inbox_queries.channel(message.account).split(draft.text)
    case = message.case_message.case if draft.incident_id else draft.case
    made: list[Delivery] = []
    for number, text in enumerate(texts, start=1):
        made.append(
            Delivery.objects.create(
                case=case,
                draft=draft,
                language=draft.language,
                account=message.account,
                contact_id=cast(int, message.contact_id),
                answers=message,
                previous=made[-1] if made else None,
                part=number,
                parts=len(texts),
                kind=DeliveryKind(draft.act),
                text=text,
                visibility=_heard_by(case, message, "" if draft.incident_id else draft.visibility),
                next_attempt_at=timezone.now(),
                expires_at=limits.expires_at(message, timezone.now()),
            )
        )
    return made


def record_past(case: Case, message: Message, author: Person, text: str, at: datetime) -> Delivery:
    """An answer that was given before Heed was there (an import, the demonstration town). Nothing is sent."""
    with transaction.atomic():
        inbox.one_at_a_time(message.account)
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
