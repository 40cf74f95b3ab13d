"""A task goes out by Postfix and its answer comes in by Dovecot: the mails as real servers make and change them."""

from __future__ import annotations

import re
from collections.abc import Callable
from email.message import EmailMessage
from uuid import uuid4

import pytest

from heed.answers.models import Delivery
from heed.casework import actions as casework
from heed.casework.models import Case, Task, TaskMail, TaskReply
from heed.channels.contract import Batch
from heed.channels.email.channel import Adapter
from heed.channels.email.tests.test_with_servers import LOOPBACK, form
from heed.inbox.actions import connect_account
from heed.inbox.models import Account, Message
from heed.journey import jobs, listening, way
from heed.staff.models import Department
from tests.peers.mail import Mailbox, MailServer
from tests.peers.waiting import eventually

pytestmark = [pytest.mark.peer, pytest.mark.django_db]


@pytest.fixture
def town_mailbox(mail_server: MailServer) -> Mailbox:
    return mail_server.add_mailbox(f"info-{uuid4().hex[:8]}@havenstad.example")


@pytest.fixture
def mailbox(town, town_mailbox: Mailbox) -> Account:
    connected = Adapter.connect(form(town_mailbox, sent_folder="Sent"), LOOPBACK)
    return connect_account("email", connected.native_id, connected.handle, connected.settings, connected.secrets)


@pytest.fixture
def roads(mail_server: MailServer, town) -> Mailbox:
    made = mail_server.add_mailbox(f"roads-{uuid4().hex[:8]}@havenstad.example")
    Department.objects.filter(slug="roads").update(email=made.address)
    return made


@pytest.fixture
def task(account, mailbox, roads, incoming, person) -> Task:
    """Asked, and the mail has arrived at the department."""
    way.carry(way.take(account, Batch((incoming("m1", "De stoep is kapot"),))).messages)
    made = casework.ask_department(
        Case.objects.get().pk, person(), Department.objects.get(slug="roads"), "Wanneer is dit klaar?"
    )
    jobs.tell_departments()
    eventually(roads.messages)
    return made


def body(mail: EmailMessage) -> str:
    part = mail.get_body(("plain",))
    return str(part.get_content()) if part else ""


def answered(question: EmailMessage, text: str) -> tuple[str, str, dict[str, str]]:
    """What a mail program makes of an answer: subject, text with the quote below, and the headers of the thread."""
    quote = re.sub("^", "> ", body(question), flags=re.M)
    whole = f"{text}\n\nOp maandag 23 november 2026 schreef Gemeente Havenstad:\n{quote}"
    return (
        f"RE: {question['Subject']}",
        whole,
        {"In_Reply_To": question["Message-ID"], "References": question["Message-ID"]},
    )


def poll_until(account: Account, found: Callable[[], object]) -> None:
    def look() -> bool:
        listening.poll(account)
        return bool(found())

    eventually(look)


def test_a_department_answers_by_replying(task, mailbox, roads, town_mailbox):
    (question,) = roads.messages()
    assert "TD-" in question["Subject"]
    assert (question["To"], question["Auto-Submitted"]) == (roads.address, None)
    subject, text, headers = answered(question, "Dinsdag is het klaar.\n\nGroet,\nPiet")
    roads.send(town_mailbox.address, subject, text, **headers)
    poll_until(mailbox, lambda: Task.objects.get().answer)
    task.refresh_from_db()
    assert (task.state, task.answer) == ("answered", "Dinsdag is het klaar.\n\nGroet,\nPiet")
    assert task.answered_from == roads.address
    # neither that reply nor our own copies in two folders are messages, and nobody is told "received"
    assert not Message.objects.filter(account=mailbox).exists()
    assert not Delivery.objects.filter(account=mailbox).exists()
    assert len(roads.messages()) == 1 and len(town_mailbox.messages("Sent")) == 1


def test_a_stranger_who_got_the_mail_is_not_believed(task, mailbox, roads, town_mailbox, mail_server):
    (question,) = roads.messages()
    piet_at_home = mail_server.add_mailbox(f"piet-{uuid4().hex[:8]}@residents.example")
    subject, text, headers = answered(question, "Dinsdag")
    piet_at_home.send(town_mailbox.address, subject, text, **headers)
    poll_until(mailbox, TaskReply.objects.exists)
    assert TaskReply.objects.get().outcome == "unverified" and Task.objects.get().is_open
    assert not Message.objects.filter(account=mailbox).exists()


def test_an_out_of_office_reply_is_no_answer_and_the_real_one_after_it_is(task, mailbox, roads, town_mailbox):
    (question,) = roads.messages()
    subject, text, headers = answered(question, "Wij zijn er maandag weer.")
    roads.send(town_mailbox.address, subject, text, Auto_Submitted="auto-replied", **headers)
    poll_until(mailbox, TaskReply.objects.exists)
    assert TaskReply.objects.get().outcome == "automatic" and Task.objects.get().is_open
    subject, text, headers = answered(question, "Morgen")
    roads.send(town_mailbox.address, subject, text, **headers)
    poll_until(mailbox, lambda: Task.objects.get().answer == "Morgen")
    assert len(roads.messages()) == 1


def test_a_mail_that_comes_back_is_shown_at_the_task(account, mailbox, incoming, person, mail_server, town_mailbox):
    gone = f"weg-{uuid4().hex[:8]}@havenstad.example"
    with (mail_server.home / "recipients").open("a", encoding="utf-8") as recipients:
        recipients.write(f"{gone} present\n")  # Postfix takes mail for this address, Dovecot does not know it
    mail_server.restart()
    Department.objects.filter(slug="roads").update(email=gone)
    way.carry(way.take(account, Batch((incoming("m1", "De stoep is kapot"),))).messages)
    case = Case.objects.get()
    casework.ask_department(case.pk, person(), Department.objects.get(slug="roads"), "Wanneer?")
    jobs.tell_departments()
    poll_until(mailbox, lambda: TaskMail.objects.get().state == "failed")
    assert "came back" in TaskMail.objects.get().problem and gone not in TaskMail.objects.get().problem
    assert Task.objects.get().is_open
    assert not Message.objects.filter(account=mailbox).exists()


def test_what_a_resident_writes_to_the_same_mailbox_is_a_message(task, mailbox, town_mailbox, mail_server):
    anna = mail_server.add_mailbox(f"anna-{uuid4().hex[:8]}@residents.example")
    anna.send(town_mailbox.address, "Stoep", "De stoep is kapot")
    poll_until(mailbox, lambda: Message.objects.filter(account=mailbox).exists())
    assert Message.objects.get(account=mailbox).subject == "Stoep" and not TaskReply.objects.exists()
