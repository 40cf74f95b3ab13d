"""Mails to departments about their tasks: written and sent here; what departments reply is taken out of the intake.

They go from a mailbox of the town that Heed reads, so that a reply comes in; where there is none, by the plain mail
server of the installation, and the text says to answer at the desk.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.mail import send_mail
from django.db import InterfaceError, OperationalError, transaction
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from heed.casework import actions as casework
from heed.casework import queries as casework_queries
from heed.casework.actions import task_mails
from heed.casework.models import MailKind, Task, TaskKind, TaskMail
from heed.casework.reply_words import RULE
from heed.channels import registry
from heed.channels.contract import Author, Batch, ChannelError, Incoming, Outgoing, Returned, Unreadable, Visibility
from heed.inbox import actions as inbox
from heed.inbox import pseudonyms
from heed.inbox import queries as inbox_queries
from heed.inbox.models import Account, AccountState
from heed.staff import queries as staff
from heed.staff.models import Town

log = logging.getLogger(__name__)


def send_due(limit: int = 50) -> int:
    """Send the mails that are due, each outside any transaction. Returns how many were tried."""
    tried = 0
    while tried < limit and (mail := task_mails.claim_mail()):
        _attempt(mail)
        tried += 1
    return tried


def _attempt(mail: TaskMail) -> None:
    if _is_pointless(mail):
        task_mails.drop_mail(mail)
        return
    try:
        if mail.attempts == 1 or not mail.address:
            task_mails.note_way(mail, _account(mail.task), mail.task.department.email)
        _send(mail)
    except ChannelError as error:
        if mail.account:
            handle = mail.account.handle
            error.message = pseudonyms.without_handles(error.message, mail.account.channel, (), handle)
        task_mails.record_not_mailed(mail, error)
    except OSError as error:  # the plain mail server
        task_mails.record_not_mailed(mail, ChannelError(f"the mail server cannot be reached: {error}"))
    else:
        task_mails.record_mailed(mail)


def _is_pointless(mail: TaskMail) -> bool:
    """A reminder of what is answered meanwhile; anything to a department that has no address any more."""
    ended = not mail.task.is_open and mail.kind != MailKind.WITHDRAWN
    return ended or not mail.task.department.email


def _account(task: Task) -> Account | None:
    """The first mailbox of the town that is read and can write; None where there is none.

    `ChannelError` where the department's address is a mailbox that Heed reads itself: its mails would become cases.
    """
    chosen: Account | None = None
    known = Account.objects.filter(channel__in=registry.slugs()).exclude(state=AccountState.PAUSED)
    for account in known.order_by("pk"):
        able = inbox_queries.adapter(account).capabilities
        if not able.to_addresses:
            continue
        if account.handle.lower() == task.department.email.lower():
            raise ChannelError(
                "The department's e-mail address is a mailbox that is connected as an account of the town.",
                permanent=True,
                remedy="Give the department an address of its own, or let it look at its tasks at the desk.",
            )
        if able.polls and chosen is None:
            chosen = account
    return chosen


def _send(mail: TaskMail) -> None:
    letter = write(mail, staff.town(), takes_replies=mail.account is not None)
    if mail.account is None:
        send_mail(letter.subject, letter.text, None, [mail.address])
        return
    channel = inbox_queries.channel(mail.account)
    outgoing = Outgoing(
        text=letter.text,
        subject=letter.subject,
        idempotency_key=mail.key.hex,
        recipient=Author(native_id=mail.address.lower(), handle=mail.address),
        visibility=Visibility.DIRECT,
        language=letter.language,
        is_automatic=mail.kind in (MailKind.REMINDER, MailKind.LATE),
        not_before=mail.first_attempt_at,
    )
    if mail.attempts > 1 and channel.capabilities.lookup and channel.find_sent(outgoing):
        return
    channel.send(outgoing)


# What stands in a mail


@dataclass(frozen=True, slots=True)
class Letter:
    subject: str
    text: str
    language: str


def write(mail: TaskMail, town: Town, takes_replies: bool) -> Letter:
    """In the town's first language. It names the case, never the resident."""
    task = mail.task
    language = (town.languages or ["nl"])[0]
    with translation.override(language):
        reference = casework_queries.reference(task.case, town)
        above = _("Answer above this line")
        top = [f"{RULE} {above} {RULE}"] if takes_replies and task.is_open else []
        parts = [*top, _opening(mail, town), task.question, _way_to_answer(task, takes_replies)]
        if mail.kind == MailKind.WITHDRAWN:
            parts[-1] = task.reason
        parts.append(f"{settings.PUBLIC_URL}/desk/cases/{task.case_id}/")
        return Letter(_subject(mail, reference), "\n\n".join(parts), language)


def _subject(mail: TaskMail, reference: str) -> str:
    subjects = {
        (MailKind.ASKED, TaskKind.QUESTION): _("New question about %(case)s"),
        (MailKind.ASKED, TaskKind.WORK): _("New work for %(case)s"),
        (MailKind.REMINDER, TaskKind.QUESTION): _("Reminder: question about %(case)s"),
        (MailKind.REMINDER, TaskKind.WORK): _("Reminder: work for %(case)s"),
        (MailKind.LATE, TaskKind.QUESTION): _("Too late: question about %(case)s"),
        (MailKind.LATE, TaskKind.WORK): _("Too late: work for %(case)s"),
        (MailKind.WITHDRAWN, TaskKind.QUESTION): _("Withdrawn: question about %(case)s"),
        (MailKind.WITHDRAWN, TaskKind.WORK): _("Withdrawn: work for %(case)s"),
    }
    return subjects[MailKind(mail.kind), TaskKind(mail.task.kind)] % {"case": reference}


def _opening(mail: TaskMail, town: Town) -> str:
    task = mail.task
    if mail.kind == MailKind.WITHDRAWN:
        return _("This is not needed any more:")
    local = task.due_at.astimezone(ZoneInfo(town.time_zone))
    said = {
        MailKind.ASKED: _("%(name)s asks %(department)s, before %(moment)s:"),
        MailKind.REMINDER: _("%(name)s is waiting for %(department)s. The deadline is %(moment)s:"),
        MailKind.LATE: _("%(name)s is still waiting for %(department)s. The deadline was %(moment)s:"),
    }[MailKind(mail.kind)]
    moment = f"{date_format(local, 'l j F Y')}, {local:%H:%M}"
    return said % {"name": task.asked_by.name, "department": task.department, "moment": moment}


def _way_to_answer(task: Task, takes_replies: bool) -> str:
    if not takes_replies:
        return _("Answer at the desk. A reply to this e-mail is not read.")
    if task.kind == TaskKind.WORK:
        return _(
            "Is it done? Reply to this e-mail with the word DONE on the first line, and below it what was done. "
            "Whatever else you reply stands with the case, and the work stays open. Or answer at the desk:"
        )
    return _("Reply to this e-mail: what you write stands with the case as the answer. Or answer at the desk:")


# What comes in


Replies = list[tuple[TaskMail, Incoming]]


def taken_out(batch: Batch) -> tuple[Batch, Replies]:
    """The batch without our own mails about tasks and without what replies to them: neither is a resident's message.

    The replies come beside it, each with the mail that it is about.
    """
    claims = {claim for message in batch.messages for claim in _claims(message)}
    mails = casework.mails_of(claims) if claims else {}
    if not mails:
        return batch, []
    left: list[Incoming] = []
    replies: Replies = []
    for message in batch.messages:
        mail = next((mails[claim] for claim in _claims(message) if claim in mails), None)
        if mail is None or (message.is_own and message.idempotency_key not in mails):
            left.append(message)
        elif message.idempotency_key not in mails:
            replies.append((mail, message))
    return replace(batch, messages=tuple(left)), replies


def take(account: Account, replies: Replies) -> None:
    """What departments wrote. Call inside the transaction that stores the rest of the batch, after it.

    One that cannot be taken is set aside with its error, and the rest goes on.
    """
    for mail, message in replies:
        try:
            with transaction.atomic():
                _take(account, mail, message)
        except (OperationalError, InterfaceError):  # the database is away: nothing is wrong with the mail
            raise
        except Exception as error:
            log.exception("a reply about task %s", mail.task_id)
            inbox.receive(account, Batch(unreadable=(Unreadable(f"{type(error).__name__}: {error}", message.raw),)))


def _claims(message: Incoming) -> tuple[str, ...]:
    """What names a mail of ours: its own key, the one that came back, those that it replies to.

    A field of the wrong kind names none. The message is set aside when it is stored, and holds up no other.
    """
    returned = message.returned.idempotency_key if isinstance(message.returned, Returned) else ""
    replied_to = message.answers_keys if isinstance(message.answers_keys, tuple) else ()
    named = (message.idempotency_key, returned, *replied_to)
    return tuple(key.lower() for key in named if isinstance(key, str) and key)


def _take(account: Account, mail: TaskMail, message: Incoming) -> None:
    words = message.returned.words if message.returned else ""
    nameless = pseudonyms.without_handles(words, account.channel, (), account.handle)
    is_report = message.returned is not None and message.returned.idempotency_key.lower() == mail.key.hex
    casework.take_reply(account, mail, message, is_report, nameless)
