"""The mail host as tests see it: SMTP in, IMAP out, and what it refuses."""

from __future__ import annotations

import smtplib
from threading import Timer

import pytest
from imap_tools import MailBoxUnencrypted

from tests.peers.mail import Mailbox, MailServer
from tests.peers.waiting import PATIENCE, eventually

pytest_plugins = ("tests.peers.fixtures",)


@pytest.fixture
def town(mail_server: MailServer, request: pytest.FixtureRequest) -> Mailbox:
    return mail_server.add_mailbox(f"town-{request.node.name.replace('_', '-')}@havenstad.example")


@pytest.fixture
def anna(mail_server: MailServer, request: pytest.FixtureRequest) -> Mailbox:
    return mail_server.add_mailbox(f"anna-{request.node.name.replace('_', '-')}@residents.example")


def test_question_and_answer_thread_by_their_headers(town: Mailbox, anna: Mailbox) -> None:
    question = anna.send(town.address, "Gat in de weg", "Voor nummer 12.")
    (seen,) = eventually(town.messages)
    assert seen["Message-ID"] == question["Message-ID"]
    assert seen.get_content().strip() == "Voor nummer 12."
    town.send(anna.address, "Re: Gat in de weg", "Wij komen.", In_Reply_To=seen["Message-ID"])
    (answer,) = eventually(anna.messages)
    assert answer["In-Reply-To"] == question["Message-ID"]


def test_plus_addresses_reach_the_mailbox_and_stay_visible(town: Mailbox, anna: Mailbox) -> None:
    name, _, domain = town.address.partition("@")
    anna.send(f"{name}+HV-2041@{domain}", "Aanvulling", "Nog iets.")
    (seen,) = eventually(town.messages)
    assert seen["To"] == f"{name}+HV-2041@{domain}"
    assert seen["Delivered-To"]  # the envelope's recipient is kept


def test_bytes_arrive_as_they_were_sent(town: Mailbox, anna: Mailbox, mail_server: MailServer) -> None:
    raw = b"From: a\xefda@residents.example\r\nSubject: caf\xe9\r\n\r\n\xff\xfe\r\n"
    mail_server.send(raw, anna.address, [town.address])
    (seen,) = eventually(town.raw_messages)
    assert b"Subject: caf\xe9\r\n" in seen
    assert seen.endswith(b"\r\n\r\n\xff\xfe\r\n")


@pytest.mark.parametrize("stranger", ["nobody@havenstad.example", "somebody@elsewhere.example"])
def test_unknown_and_outside_recipients_get_550(mail_server: MailServer, stranger: str) -> None:
    with pytest.raises(smtplib.SMTPRecipientsRefused) as refused:
        mail_server.send(b"Subject: x\r\n\r\nx\r\n", "anna@residents.example", [stranger])
    assert refused.value.recipients[stranger][0] == 550


def test_log_in_for_sending_and_reading(town: Mailbox, mail_server: MailServer) -> None:
    with smtplib.SMTP(mail_server.host, mail_server.smtp_port, timeout=PATIENCE) as connection:
        with pytest.raises(smtplib.SMTPAuthenticationError):
            connection.login(town.address, "wrong")
        assert connection.login(town.address, town.password)[0] == 235


def test_idle_tells_of_a_new_message(town: Mailbox, anna: Mailbox, mail_server: MailServer) -> None:
    with MailBoxUnencrypted(mail_server.host, mail_server.imap_port).login(town.address, town.password) as box:
        sender = Timer(0.5, anna.send, [town.address, "Hallo", "Daar ben ik."])
        sender.start()
        box.idle.start()
        told = box.idle.poll(timeout=PATIENCE)
        box.idle.stop()
        sender.join()
        assert any(b"EXISTS" in line for line in told)
        assert [message.subject for message in box.fetch(mark_seen=False)] == ["Hallo"]


def test_a_folder_for_sent_messages_is_there(town: Mailbox, mail_server: MailServer) -> None:
    with MailBoxUnencrypted(mail_server.host, mail_server.imap_port).login(town.address, town.password) as box:
        assert {folder.name for folder in box.folder.list()} == {"INBOX", "Sent"}


def test_nothing_is_lost_by_a_restart(town: Mailbox, anna: Mailbox, mail_server: MailServer) -> None:
    anna.send(town.address, "Voor de herstart", "Blijft dit?")
    mail_server.restart()
    (seen,) = eventually(town.messages)
    assert seen["Subject"] == "Voor de herstart"
