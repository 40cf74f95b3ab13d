"""The mails that tell departments of their tasks: owed, claimed, sent or not; one of a kind for each task.

A mail is written by the journey from the rows. Its key is made of the task with the town's own key, so it is known
before the first attempt, the same at every attempt, and cannot be guessed.
"""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from heed.casework.actions.base import add_event, touch
from heed.casework.models import Case, MailKind, MailState, Task, TaskMail
from heed.channels.contract import ChannelError
from heed.inbox.models import Account
from heed.privacy import keys

#: Waits between attempts, in seconds. After the last one the mail has failed, which the case shows.
BACK_OFF = (30, 300, 1800, 3600, 4 * 3600)
#: After so long without an outcome the worker of an attempt counts as gone.
LEASE = timedelta(minutes=10)


def key_of(task_id: int, kind: str) -> UUID:
    return keys.digest("task mail", str(task_id), kind)


def owe_mail(task: Task, kind: MailKind) -> bool:
    """That this mail is to be sent; False where it is owed already or the department has no address."""
    if not task.department.email:
        return False
    key = key_of(task.pk, kind.value)
    return TaskMail.objects.get_or_create(task=task, kind=kind, defaults={"key": key})[1]


@transaction.atomic
def claim_mail() -> TaskMail | None:
    """Take one mail that is due, or whose worker vanished. One that a task no longer needs is not sent."""
    now = timezone.now()
    rows = TaskMail.objects.select_for_update(of=("self",), skip_locked=True)
    due = rows.filter(state__in=[MailState.WAITING, MailState.SENDING], next_attempt_at__lte=now)
    related = ("task__case", "task__department", "task__asked_by", "account")
    mail = due.select_related(*related).order_by("next_attempt_at", "pk").first()
    if mail is None:
        return None
    mail.state, mail.attempts, mail.next_attempt_at = MailState.SENDING, mail.attempts + 1, now + LEASE
    mail.first_attempt_at = mail.first_attempt_at or now
    mail.save(update_fields=["state", "attempts", "next_attempt_at", "first_attempt_at"])
    return mail


def note_way(mail: TaskMail, account: Account | None, address: str) -> None:
    """By which account and to whom it goes, fixed before the first attempt."""
    mail.account, mail.address = account, address
    mail.save(update_fields=["account", "address"])


@transaction.atomic
def record_mailed(mail: TaskMail) -> None:
    TaskMail.objects.filter(pk=mail.pk).update(state=MailState.SENT, sent_at=timezone.now(), problem="", remedy="")
    _show(mail)


def drop_mail(mail: TaskMail) -> None:
    """It is of no use any more: what it was about ended before it went."""
    TaskMail.objects.filter(pk=mail.pk).update(state=MailState.DROPPED, problem="", remedy="")


@transaction.atomic
def record_not_mailed(mail: TaskMail, error: ChannelError) -> None:
    """Tried again later, or shown at the task with what to do."""
    gives_up = error.permanent or mail.attempts > len(BACK_OFF)
    wait = BACK_OFF[min(mail.attempts, len(BACK_OFF)) - 1]
    TaskMail.objects.filter(pk=mail.pk).update(
        state=MailState.FAILED if gives_up else MailState.WAITING,
        next_attempt_at=timezone.now() + timedelta(seconds=wait),
        problem=error.message[:1000],
        remedy=error.remedy[:500],
    )
    _show(mail)


@transaction.atomic
def record_mail_returned(mail: TaskMail, words: str) -> None:
    """It was taken by the network and came back: the department has not been told."""
    TaskMail.objects.filter(pk=mail.pk).update(
        state=MailState.FAILED,
        problem=f"This was sent, but it came back: {words or 'the network gives no reason'}"[:1000],
        remedy="Check the department's e-mail address, or tell the department in another way.",
    )
    case = Case.objects.get(pk=mail.task.case_id)
    add_event(case, "task_mail_returned", None, task=mail.task_id)
    touch(case)


def _show(mail: TaskMail) -> None:
    """The case's page asks for its timeline again."""
    touch(Case.objects.get(pk=mail.task.case_id))
