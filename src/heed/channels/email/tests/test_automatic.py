"""Machines are recognised, so that no machine of ours answers them."""

import pytest

from heed.channels.email.tests.mails import mail, multipart, part, read

OURS = "heed.0123abcd@havenstad.example"


@pytest.mark.parametrize(
    "header",
    [
        "Auto-Submitted: auto-replied",
        "Auto-Submitted: auto-generated; owner-email=x",
        "Precedence: bulk",
        "Precedence: Auto_Reply",
        "List-Id: <buurt.lijsten.example>",
        "List-Unsubscribe: <mailto:af@lijsten.example>",
        "X-Auto-Response-Suppress: All",
        "X-Autoreply: yes",
        "Return-Path: <>",
        "Feedback-ID: 1:2:3:nieuwsbrief",
        "From: MAILER-DAEMON@relay.example",
        "From: Mail Delivery System <postmaster@relay.example>",
        "Subject: Automatisch antwoord: Gat in de weg",
        "Subject: Automatic reply: Gat in de weg",
    ],
)
def test_machines(header):
    message = read(mail(header))
    assert message.is_automatic
    assert message.raw["automatic_because"] == [header.partition(":")[0]]


@pytest.mark.parametrize(
    "header",
    [
        "Auto-Submitted: no",
        "Return-Path: <anna@bewoners.example>",
        "Precedence: normal",
        "Subject: Out of order",
        "X-A: b",
    ],
)
def test_people(header):
    assert not read(mail(header)).is_automatic


def test_an_out_of_office_note_keeps_its_thread():
    message = read(mail("Auto-Submitted: auto-replied", f"In-Reply-To: <{OURS}>", f"References: <m1@x> <{OURS}>"))
    assert (message.is_automatic, message.parent_id, message.thread_id) == (True, OURS, "m1@x")


def bounce(*parts: bytes) -> bytes:
    header, body = multipart("report; report-type=delivery-status", *parts)
    return mail(header, "Return-Path: <>", "Subject: Undelivered", sender="MAILER-DAEMON@relay.example", body=body)


STATUS = part(
    "Reporting-MTA: dns; relay.example\r\n\r\nFinal-Recipient: rfc822; anna@bewoners.example\r\nAction: failed\r\n"
    "Status: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 no such user\r\n",
    "Content-Type: message/delivery-status",
)


@pytest.mark.parametrize("kind", ["message/rfc822", "text/rfc822-headers"])
def test_a_bounce_names_what_came_back(kind):
    returned = part(mail(f"Message-ID: <{OURS}>", "References: <m1@x>\r\n <m2@x>"), f"Content-Type: {kind}")
    message = read(bounce(part("I could not deliver it.", "Content-Type: text/plain"), STATUS, returned))
    assert message.is_automatic
    assert message.text == "I could not deliver it."
    assert message.media == ()
    assert message.raw["bounce_of"] == OURS
    assert message.raw["bounce_key"] == "0123abcd"
    assert (message.raw["bounce_status"], message.raw["bounce_action"]) == ("5.1.1", "failed")
    assert message.raw["bounce_recipient"] == "anna@bewoners.example"
    assert message.raw["bounce_words"] == "550 5.1.1 no such user"
    assert (message.parent_id, message.thread_id) == (OURS, "m1@x")


def test_a_bounce_in_plain_words():
    text = f"Sorry.\n\n--- Below this line is a copy of the message.\n\nFrom: info\nMessage-ID: <{OURS}>\n"
    message = read(mail("Return-Path: <>", sender="mailer-daemon@old.example", body=text))
    assert message.raw["bounce_of"] == OURS


def test_a_report_without_a_sender_is_still_heard():
    message = read(mail("From: -", "Auto-Submitted: auto-replied"))
    assert message.author.native_id == "mailer-daemon"


def test_a_person_who_quotes_our_id_is_no_bounce():
    assert "bounce_of" not in read(mail(body=f"Message-ID: <{OURS}>\nhoort hierbij")).raw
