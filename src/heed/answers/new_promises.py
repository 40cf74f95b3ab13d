"""A promise that will break is replaced by an honest new one, and everybody who spoke on the case is told.

Its reason is the text of a draft, and goes by the same checks and the same approval as any answer. Until then the
promise before it holds, and nobody is told anything.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import cast

from django.utils import timezone
from django.utils.translation import gettext as _

from heed.answers import limits
from heed.answers.models import Delivery, DeliveryKind, Draft, DraftAct, DraftState
from heed.answers.recipients import latest_of_each
from heed.answers.refusals import Refused
from heed.casework import actions as casework
from heed.casework import promise_texts, promises
from heed.casework import queries as casework_queries
from heed.casework.models import Case
from heed.casework.status import NotAllowed
from heed.channels.contract import ChannelError, Visibility
from heed.inbox import automatic
from heed.inbox import queries as inbox_queries
from heed.inbox.models import Message
from heed.staff import queries as staff
from heed.staff.models import Person, Town

#: States of a draft that is being written or looked at.
_OPEN = (DraftState.EDITING, DraftState.ASKED)


def language_of(case: Case) -> str:
    """In which a new promise is told: that of the case, or English where we have no sentences in it."""
    return promise_texts.known(case.language or (staff.town().languages or ["nl"])[0])


def cannot_keep(case: Case) -> datetime | None:
    """The deadline told that a new promise takes the place of; None where that promise was kept, or there is none."""
    present = promises.history(case).filter(ended_at=None).first()
    return present.told_until if present and not present.kept_at else None


def compose(draft: Draft, town: Town) -> str:
    """All that residents are told, marked as automatic: only its moment and its reason are a colleague's.

    Every part of it that could become another one is kept with the draft, so that what goes is what was approved.
    """
    assert draft.promise_until  # a constraint
    reference = casework_queries.reference(draft.case, town)
    zone, language = town.time_zone, draft.language
    said = promise_texts.renewed(language, reference, draft.promise_until, zone, draft.text, draft.promise_was)
    return f"{said}\n{automatic.MARKS[language]}"


def check(draft: Draft) -> None:
    """`Refused` where this promise cannot be made now, or would say of the one before what is no longer so."""
    assert draft.promise_until
    try:
        casework.check_new_promise(draft.case, draft.promise_until, draft.text)
    except NotAllowed as error:
        raise Refused(str(error)) from error
    if draft.promise_was != cannot_keep(draft.case):
        raise Refused(
            _("The promise of this case became another one after this was written. Its author has to look at it anew.")
        )


def make(draft: Draft, by: Person) -> list[Delivery]:
    """The promise holds from now on, and what residents are told of it is written to the outbox. For `let_go` only.

    Nobody is told where the network takes no answer any more; the status page shows the new promise all the same.
    """
    assert draft.promise_until
    try:
        casework.renew_promise(draft.case_id, draft.author, draft.promise_until, draft.text)
    except NotAllowed as error:
        raise Refused(str(error)) from error
    if by.pk != draft.author_id:
        casework.note(draft.case_id, "promise_approved", by, draft=draft.pk)
    text = compose(draft, staff.town())
    told = [message for message in latest_of_each(draft.case_id) if _can_be_told(message)]
    return [row for message in told for row in _write(draft, message, text)]


def of_case(drafts: Iterable[Draft]) -> list[Draft]:
    """Those of these drafts that are new promises, the oldest first."""
    return sorted((one for one in drafts if one.act == DraftAct.PROMISE), key=lambda one: one.pk)


def asked_by_another(case: Case, person: Person) -> Draft | None:
    """A colleague's new promise that waits for approval on the case."""
    rows = Draft.objects.filter(case=case, act=DraftAct.PROMISE, state=DraftState.ASKED).exclude(author=person)
    return rows.select_related("author").first()


def open_of(case: Case, person: Person, lock: bool = False) -> Draft | None:
    """One's own that was not let go."""
    rows = Draft.objects.filter(case=case, author=person, act=DraftAct.PROMISE, state__in=_OPEN)
    return (rows.select_for_update(of=("self",)) if lock else rows).first()


def _can_be_told(message: Message) -> bool:
    able = inbox_queries.channel(message.account).capabilities
    is_private = Visibility(message.visibility).is_private
    is_in_time = not able.reply_window or timezone.now() <= message.sent_at + able.reply_window
    return is_in_time and (able.private_reply if is_private else able.public_reply)


def _write(draft: Draft, message: Message, text: str) -> list[Delivery]:
    made: list[Delivery] = []
    try:
        texts = inbox_queries.channel(message.account).split(text)
    except ChannelError:
        texts = [text]  # the outbox shows what is wrong, and what to do
    for number, part in enumerate(texts, start=1):
        made.append(
            Delivery.objects.create(
                case_id=draft.case_id,
                draft=draft,
                account=message.account,
                contact_id=cast(int, message.contact_id),
                answers=message,
                previous=made[-1] if made else None,
                part=number,
                parts=len(texts),
                kind=DeliveryKind.PROMISE,
                text=part,
                language=draft.language,
                visibility=message.visibility,
                next_attempt_at=timezone.now(),
                expires_at=limits.expires_at(message, timezone.now(), draft.promise_until),
            )
        )
    return made
