"""Mails to departments and what they reply: answers where it is proven who wrote, and never a resident's message."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.core import mail as plain_mail
from django.utils import timezone

from heed.casework import actions as casework
from heed.casework.actions import task_mails as rows
from heed.casework.models import Case, Task, TaskKind, TaskMail, TaskReply
from heed.channels.contract import Author, Batch, ChannelError, Outgoing, Receipt, ReceiptKind, Returned
from heed.channels.email.channel import Adapter
from heed.inbox.actions import connect_account
from heed.inbox.models import Message, SetAside
from heed.journey import jobs, task_mails, way
from heed.staff.models import Department
from heed.staff.working_time import Unit

pytestmark = pytest.mark.django_db

QUESTION = "Wanneer is dit klaar?"


@pytest.fixture
def case(account, incoming) -> Case:
    way.carry(way.take(account, Batch((incoming("m1", "De stoep is kapot"),))).messages)
    return Case.objects.get()


@pytest.fixture
def sent(monkeypatch) -> list[Outgoing]:
    """What would have gone to the mail server; nothing is there before it was sent."""
    gone: list[Outgoing] = []

    def send(self: Adapter, outgoing: Outgoing) -> Receipt:
        gone.append(outgoing)
        return Receipt(f"heed.{outgoing.idempotency_key}@testdam.example", ReceiptKind.ACCEPTED, datetime.now(UTC))

    monkeypatch.setattr(Adapter, "send", send)
    monkeypatch.setattr(Adapter, "find_sent", lambda self, outgoing: None)
    return gone


@pytest.fixture
def mailbox(town, sent) -> Any:
    settings = {"address": "info@testdam.example", "imap_host": "127.0.0.1", "smtp_host": "127.0.0.1"}
    return connect_account("email", "info@testdam.example", "info@testdam.example", settings, {"password": "x"})


@pytest.fixture
def roads(town) -> Department:
    return Department.objects.get(slug="roads")


@pytest.fixture
def ask(case, roads, person):
    fatima = person()

    def send(kind: TaskKind = TaskKind.QUESTION) -> Task:
        task = casework.ask_department(case.pk, fatima, roads, QUESTION, kind=kind)
        jobs.tell_departments()
        return task

    return send


@pytest.fixture
def reply(mailbox, incoming):
    """A mail comes in that names the mail about the task."""

    def receive(task: Task, text: str, sender: str = "roads@testdam.example", **more: Any) -> None:
        key = TaskMail.objects.get(task=task, kind="asked").key.hex
        values = {
            "native_id": f"{text[:20]}-{sender}@elsewhere",
            "author": Author(native_id=sender, handle=sender),
            "answers_keys": (key,),
            "parent_id": f"heed.{key}@testdam.example",
        }
        way.take(mailbox, Batch((replace(incoming(text=text), **values | more),)))

    return receive


def test_the_mail_goes_from_the_mailbox_that_is_read_once_and_without_names(ask, mailbox, sent):
    task = ask()
    jobs.tell_departments()
    (letter,) = sent
    assert letter.recipient.handle == "roads@testdam.example"
    assert letter.idempotency_key == rows.key_of(task.pk, "asked").hex
    assert QUESTION in letter.text and f"/desk/cases/{task.case_id}/" in letter.text
    assert letter.text.startswith("=====")
    assert "anna" not in (letter.subject + letter.text).lower()
    assert TaskMail.objects.get().state == "sent" and plain_mail.outbox == []


def test_without_a_mailbox_the_plain_mail_says_to_answer_at_the_desk(ask):
    ask()
    (letter,) = plain_mail.outbox
    assert "====" not in letter.body
    assert "wordt niet gelezen" in letter.body or "is not read" in letter.body


def test_a_mailbox_in_rehearsal_or_paused_is_not_written_from(ask, mailbox, sent):
    mailbox.settings["rehearsal"] = True
    mailbox.save()
    ask()
    assert sent == [] and len(plain_mail.outbox) == 1


def test_a_department_whose_address_is_the_towns_own_mailbox_is_not_mailed(ask, mailbox, sent, roads):
    Department.objects.filter(pk=roads.pk).update(email="info@testdam.example")
    roads.refresh_from_db()
    ask()
    row = TaskMail.objects.get()
    assert (row.state, sent, plain_mail.outbox) == ("failed", [], [])
    assert "connected as an account" in row.problem


def test_a_department_without_an_address_is_owed_no_mail(ask, roads):
    Department.objects.filter(pk=roads.pk).update(email="")
    roads.refresh_from_db()
    ask()
    assert not TaskMail.objects.exists()


def test_an_answer_from_the_departments_address(ask, reply):
    task = ask()
    before = Message.objects.count()
    reply(task, f"Dinsdag.\n\nOp ma schreef Testdam:\n> ===== x =====\n> {QUESTION}")
    task.refresh_from_db()
    assert (task.state, task.answer, task.answered_how) == ("answered", "Dinsdag.", "email")
    assert (task.answered_from, task.ended_by) == ("roads@testdam.example", None)
    assert Message.objects.count() == before
    assert task.case.events.filter(kind="task_answered").exists()


def test_an_answer_from_a_colleagues_address_has_their_name(ask, reply, person):
    piet = person("Piet", "department_officer", "roads")
    task = ask()
    reply(task, "Dinsdag", sender="Piet@Testdam.example")
    task.refresh_from_db()
    assert (task.state, task.ended_by) == ("answered", piet)


@pytest.mark.parametrize("who", ["a stranger", "an administrator", "somebody who left"])
def test_who_may_not_answer_is_shown_as_unverified(ask, reply, person, who):
    ada = person("Ada", "administrator" if who == "an administrator" else "agent")
    if who == "somebody who left":
        ada.is_active = False
        ada.save()
    task = ask()
    sender = "eve@elders.example" if who == "a stranger" else ada.email
    reply(task, "Dinsdag, bel Jan Jansen op 06 12345678", sender=sender)
    task.refresh_from_db()
    found = TaskReply.objects.get()
    assert (task.state, task.answer, found.outcome, found.sender) == ("open", "", "unverified", "")
    assert "Dinsdag" in found.text and "12345678" not in found.text
    assert not Message.objects.filter(text__contains="Dinsdag").exists()


def test_a_colleague_can_vouch_for_an_unverified_mail(ask, reply, person):
    task = ask()
    reply(task, "Dinsdag", sender="piet@thuis.example")
    noor = person("Noor")
    casework.use_reply(TaskReply.objects.get().pk, noor)
    task.refresh_from_db()
    assert (task.state, task.answer, task.ended_by) == ("answered", "Dinsdag", noor)


@pytest.mark.parametrize(
    ("text", "more"),
    [("Ik ben er niet", {"is_automatic": True}), ("Wij zijn er niet\n(automatisch bericht)", {})],
)
def test_an_automatic_reply_is_no_answer(ask, reply, text, more):
    task = ask()
    reply(task, text, **more)
    task.refresh_from_db()
    assert (task.state, TaskReply.objects.get().outcome) == ("open", "automatic")


def test_a_mail_of_quotes_alone_is_no_answer(ask, reply):
    task = ask()
    reply(task, f"> ===== x =====\n> {QUESTION}")
    task.refresh_from_db()
    assert (task.state, TaskReply.objects.get().outcome) == ("open", "empty")


def test_a_mail_that_came_back_is_shown_at_the_task(ask, reply, sent):
    task = ask()
    key = TaskMail.objects.get().key.hex
    reply(task, "Undelivered", sender="mailer-daemon", is_automatic=True, returned=Returned(key, "no such user"))
    row = TaskMail.objects.get()
    assert row.state == "failed" and "no such user" in row.problem
    assert task.case.events.filter(kind="task_mail_returned").exists()
    task.refresh_from_db()
    assert task.is_open


def test_a_reply_that_comes_twice_counts_once(ask, reply):
    task = ask()
    reply(task, "Dinsdag")
    reply(task, "Dinsdag")
    assert TaskReply.objects.count() == 1 and task.case.events.filter(kind="task_answered").count() == 1


def test_what_is_said_after_the_answer_is_added(ask, reply):
    task = ask()
    reply(task, "Dinsdag")
    Case.objects.update(needs_answer=False)
    reply(task, "Toch woensdag")
    task.refresh_from_db()
    assert task.answer == "Dinsdag"
    assert list(TaskReply.objects.order_by("pk").values_list("outcome", "text")) == [
        ("answer", "Dinsdag"),
        ("added", "Toch woensdag"),
    ]
    assert Case.objects.get().needs_answer


def test_work_is_done_only_when_the_mail_says_so(ask, reply):
    task = ask(TaskKind.WORK)
    reply(task, "Dinsdag komen wij")
    task.refresh_from_db()
    assert (task.state, TaskReply.objects.get().outcome) == ("open", "added")
    reply(task, "KLAAR\nNieuwe tegels gelegd")
    task.refresh_from_db()
    assert (task.state, task.answer) == ("done", "Nieuwe tegels gelegd")


def test_a_reply_that_cannot_be_taken_is_set_aside_and_holds_up_nothing(ask, mailbox, incoming, monkeypatch):
    def fail(*arguments: Any) -> None:
        raise ValueError("strange")

    ask()
    key = TaskMail.objects.get().key.hex
    monkeypatch.setattr("heed.casework.actions.take_reply", fail)
    mails = (incoming("r1", "Dinsdag", answers_keys=(key,)), incoming("m2", "Een gat in de weg", author="bob"))
    way.take(mailbox, Batch(mails, cursor={"uid": 7}))
    assert SetAside.objects.get().reason == "ValueError: strange"
    assert Message.objects.get(account=mailbox).text == "Een gat in de weg"
    mailbox.refresh_from_db()
    assert mailbox.cursor == {"uid": 7}


def test_our_own_copies_are_no_messages(ask, mailbox, incoming):
    ask()
    key = TaskMail.objects.get().key.hex
    for number, is_own in enumerate((False, True)):
        copy = incoming(f"c{number}", QUESTION, idempotency_key=key, is_own=is_own)
        way.take(mailbox, Batch((copy,)))
    assert not Message.objects.filter(account=mailbox).exists() and not TaskReply.objects.exists()


def test_a_guessed_key_is_a_message_like_any_other(ask, mailbox, incoming):
    task = ask()
    forged = rows.keys.digest("task mail", str(task.pk + 1), "asked").hex
    for number, key in enumerate((forged, "0" * 32, "x", "heed")):
        way.take(mailbox, Batch((incoming(f"f{number}", "Dinsdag", answers_keys=(key,)),)))
    assert Message.objects.filter(account=mailbox).count() == 4
    task.refresh_from_db()
    assert task.is_open


def test_a_key_that_was_written_into_the_table_is_not_believed(ask, mailbox, incoming):
    """Whoever can write to the database but has no key cannot make answers."""
    ask()
    TaskMail.objects.update(key="11111111-1111-1111-1111-111111111111")
    way.take(mailbox, Batch((incoming("f1", "Dinsdag", answers_keys=("1" * 32,)),)))
    assert not TaskReply.objects.exists()


def test_a_mail_that_could_not_be_sent_is_tried_again_and_then_shown(ask, mailbox, monkeypatch):
    def refuse(self: Adapter, outgoing: Outgoing) -> Receipt:
        raise ChannelError("550 no such user", permanent=True, remedy="Check the address.")

    def fail(self: Adapter, outgoing: Outgoing) -> Receipt:
        raise ChannelError("connection refused")

    monkeypatch.setattr(Adapter, "send", fail)
    ask()
    row = TaskMail.objects.get()
    assert (row.state, row.attempts) == ("waiting", 1) and row.next_attempt_at > timezone.now()
    TaskMail.objects.update(next_attempt_at=timezone.now())
    monkeypatch.setattr(Adapter, "send", refuse)
    task_mails.send_due()
    row.refresh_from_db()
    assert (row.state, row.problem, row.remedy) == ("failed", "550 no such user", "Check the address.")


def test_after_a_crash_the_mailbox_is_asked_before_it_goes_again(ask, mailbox, sent, monkeypatch):
    ask()
    TaskMail.objects.update(state="sending", next_attempt_at=timezone.now())  # its worker vanished
    found = Receipt("x", ReceiptKind.ACCEPTED, datetime.now(UTC))
    monkeypatch.setattr(Adapter, "find_sent", lambda self, outgoing: found)
    task_mails.send_due()
    assert len(sent) == 1 and TaskMail.objects.get().state == "sent"


# Reminders


@pytest.fixture
def office_is_open(monkeypatch):
    from heed.staff.working_time import WorkingCalendar

    monkeypatch.setattr(WorkingCalendar, "is_open", lambda self, moment: True)


def passes(task: Task, **moments: Any) -> None:
    Task.objects.filter(pk=task.pk).update(**moments)
    jobs.remind_departments(0)
    jobs.remind_departments(0)


def test_a_reminder_before_and_after_the_deadline_once_each(ask, mailbox, sent, office_is_open):
    task, now = ask(), timezone.now()
    jobs.remind_departments(0)
    assert len(sent) == 1
    passes(task, remind_at=now - timedelta(minutes=1))
    assert [letter.is_automatic for letter in sent] == [False, True]
    passes(task, due_at=now - timedelta(minutes=1))
    assert len(sent) == 3
    assert set(TaskMail.objects.values_list("kind", "state")) == {
        ("asked", "sent"),
        ("reminder", "sent"),
        ("late", "sent"),
    }


def test_no_reminder_of_what_is_answered_nor_while_the_office_is_closed(ask, sent, mailbox, monkeypatch, person):
    from heed.staff.working_time import WorkingCalendar

    task = ask()
    monkeypatch.setattr(WorkingCalendar, "is_open", lambda self, moment: False)
    passes(task, remind_at=timezone.now())
    assert len(sent) == 1
    monkeypatch.setattr(WorkingCalendar, "is_open", lambda self, moment: True)
    casework.answer_task(task.pk, person("Piet", "department_officer", "roads"), "Dinsdag")
    passes(task, remind_at=timezone.now())
    assert len(sent) == 1


def test_a_reply_to_a_reminder_is_an_answer_too(ask, mailbox, reply, sent, office_is_open):
    task = ask()
    passes(task, remind_at=timezone.now())
    reply(task, "Woensdag", answers_keys=(sent[1].idempotency_key,))
    task.refresh_from_db()
    assert task.answer == "Woensdag"


def test_who_was_told_is_told_that_it_was_withdrawn(ask, mailbox, sent, person):
    task = ask()
    casework.withdraw_task(task.pk, person("Noor"), "Het is opgelost.")
    jobs.tell_departments()
    assert len(sent) == 2 and "Het is opgelost." in sent[1].text


def test_a_deadline_in_hours(case, roads, person):
    task = casework.ask_department(case.pk, person(), roads, QUESTION, 4, Unit.WORKING_HOURS)
    assert task.remind_at is None or task.asked_at < task.remind_at < task.due_at
