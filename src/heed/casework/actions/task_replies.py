"""Mails of departments about their tasks: the answer, something to add, or nothing to go by. Never a case's message."""

from __future__ import annotations

import hmac
from collections.abc import Iterable
from uuid import UUID

from django.conf import settings
from django.db import transaction

from heed import understanding
from heed.casework import reply_words
from heed.casework.actions.base import add_event, locked, touch
from heed.casework.actions.task_mails import key_of, record_mail_returned
from heed.casework.actions.tasks import answer_task, end_task
from heed.casework.models import AnsweredBy, Case, ReplyOutcome, Task, TaskKind, TaskMail, TaskReply, TaskState
from heed.channels.contract import Incoming
from heed.inbox import automatic, intake, pseudonyms
from heed.inbox.models import Account
from heed.privacy import actions as vault
from heed.privacy.models import Kind
from heed.staff import queries as staff
from heed.staff.models import Person


def mails_of(claims: Iterable[str]) -> dict[str, TaskMail]:
    """The mails that these keys (in hexadecimal) belong to. Each is proven again from the task with the town's key."""
    wanted = {claim.lower() for claim in claims if _is_key(claim)}
    if not wanted:
        return {}
    rows = TaskMail.objects.filter(key__in=wanted).select_related("task__department", "task__case")
    return {
        mail.key.hex: mail
        for mail in rows
        if hmac.compare_digest(key_of(mail.task_id, mail.kind).bytes, mail.key.bytes)
    }


def _is_key(text: str) -> bool:
    try:
        return UUID(hex=text).hex == text.lower()
    except ValueError:
        return False


@transaction.atomic
def take_reply(account: Account, mail: TaskMail, incoming: Incoming, returned: bool, words: str = "") -> None:
    """What a mail about a task means. Taken twice it changes nothing. `words`: why one of ours came back, nameless.

    An answer is believed where the mail names ours, whose key nobody else knows, and comes from the department's
    address or that of a colleague who may work on cases.
    """
    if TaskReply.objects.filter(digest=intake.message_digest(account, incoming.native_id)).exists():
        return
    case = locked(mail.task.case_id)
    task = Task.objects.select_for_update(of=("self",)).select_related("department").get(pk=mail.task_id)
    reply = _reply(account, task, incoming)
    if returned:
        record_mail_returned(mail, words)
    elif reply.outcome == ReplyOutcome.ANSWER:
        _answer(task, case, reply)
    else:
        _note(case, task, reply)
    reply.save()


def _reply(account: Account, task: Task, incoming: Incoming) -> TaskReply:
    address = incoming.author.native_id.lower()
    colleague = Person.objects.filter(email__iexact=address, is_active=True).first()
    is_known = address == task.department.email.lower() or (colleague is not None and colleague.may("work_cases"))
    words = pseudonyms.storable(reply_words.own_words(incoming.text), reply_words.MOST)
    outcome = _outcome(task, incoming, is_known, words)
    known = is_known and outcome != ReplyOutcome.UNVERIFIED
    sealed = None if known else vault.put(Kind.MESSAGE, [{"from": address, "text": incoming.text[:20_000]}])[0]
    return TaskReply(
        task=task,
        digest=intake.message_digest(account, incoming.native_id),
        outcome=outcome,
        text=words if known else _hidden(words),
        sender=address if known else "",
        person=colleague if known else None,
        files=len(incoming.media),
        sent_at=incoming.sent_at,
        vault_id=sealed,
    )


def _outcome(task: Task, incoming: Incoming, is_known: bool, words: str) -> ReplyOutcome:
    if incoming.returned or incoming.is_automatic or automatic.says_so(incoming.text):
        return ReplyOutcome.AUTOMATIC
    if not is_known:
        return ReplyOutcome.UNVERIFIED
    if not words.strip():
        return ReplyOutcome.EMPTY
    is_answer = task.is_open and (task.kind == TaskKind.QUESTION or reply_words.says_done(words)[0])
    return ReplyOutcome.ANSWER if is_answer else ReplyOutcome.ADDED


def _hidden(words: str) -> str:
    return understanding.hide(words, staff.country(), "", (), with_names=not settings.PLAIN_READING)


def _answer(task: Task, case: Case, reply: TaskReply) -> None:
    is_work = task.kind == TaskKind.WORK
    task.answer = reply_words.says_done(reply.text)[1] if is_work else reply.text
    task.answered_how, task.answered_from = AnsweredBy.EMAIL, reply.sender
    end_task(task, case, TaskState.DONE if is_work else TaskState.ANSWERED, reply.person, "task_answered")


def _note(case: Case, task: Task, reply: TaskReply) -> None:
    add_event(case, "task_reply", reply.person, task=task.pk, department=task.department.slug, outcome=reply.outcome)
    says_more = reply.outcome in (ReplyOutcome.ADDED, ReplyOutcome.UNVERIFIED) and case.is_open
    touch(case, **({"needs_answer": True} if says_more else {}))


@transaction.atomic
def use_reply(reply_id: int, by: Person) -> Task:
    """A colleague knows who wrote an unverified mail: its words become the answer, with the colleague's name."""
    reply = TaskReply.objects.get(pk=reply_id, outcome=ReplyOutcome.UNVERIFIED)
    task = answer_task(reply.task_id, by, reply.text, AnsweredBy.EMAIL)
    reply.outcome, reply.person = ReplyOutcome.ANSWER, by
    reply.save(update_fields=["outcome", "person"])
    return task
