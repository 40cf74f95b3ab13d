"""The whole way through Postfix and Dovecot: real SMTP, real IMAP, real IDLE."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from queue import Queue
from threading import Event, Thread
from time import sleep
from uuid import uuid4

import pytest
from pydantic import SecretStr

from heed.channels.contract import Batch, ChannelError, Connection, Incoming, Media, Outgoing, ReceiptKind
from heed.channels.email import channel as channel_module
from heed.channels.email.account import ConnectForm, Security
from heed.channels.email.channel import Adapter
from tests.peers.mail import Mailbox, MailServer
from tests.peers.waiting import PATIENCE, eventually

pytestmark = pytest.mark.peer

LOOPBACK = ("127.0.0.0/8",)
PASSWORD = "geheim-wéchtwoord"


@pytest.fixture
def town(mail_server: MailServer) -> Mailbox:
    return mail_server.add_mailbox(f"info-{uuid4().hex[:8]}@havenstad.example")


@pytest.fixture
def anna(mail_server: MailServer) -> Mailbox:
    return mail_server.add_mailbox(f"anna-{uuid4().hex[:8]}@residents.example")


def form(town: Mailbox, **changes) -> ConnectForm:
    server = town.server
    values = {
        "address": town.address,
        "display_name": "Gemeente Havenstad",
        "password": SecretStr(town.password),
        "imap_host": server.host,
        "imap_port": server.imap_port,
        "imap_security": Security.NONE,
        "smtp_host": server.host,
        "smtp_port": server.smtp_port,
        "smtp_security": Security.NONE,
    }
    return ConnectForm.model_validate(values | changes)


def connected(town: Mailbox, **changes) -> Adapter:
    outcome = Adapter.connect(form(town, **changes), LOOPBACK)
    return Adapter(Connection(outcome.settings, outcome.secrets, LOOPBACK))


def inbox(adapter: Adapter, cursor: dict | None = None) -> list[Incoming]:
    return [message for batch in adapter.fetch(cursor or {}) for message in batch.messages]


def wait_for(adapter: Adapter, count: int = 1) -> list[Incoming]:
    return eventually(lambda: found if len(found := inbox(adapter)) >= count else [])


def answer(parent: Incoming, **changes) -> Outgoing:
    made = Outgoing(
        text="Beste Anna, morgen wordt het gat gedicht. Groet, Zoë",
        idempotency_key=uuid4().hex,
        recipient=parent.author,
        parent_id=parent.native_id,
        root_id=parent.thread_id,
        parent_raw=parent.raw,
        not_before=datetime.now(UTC),
    )
    return replace(made, **changes)


@contextmanager
def streaming(adapter: Adapter, cursor: dict | None = None) -> Iterator[tuple[Queue[Batch | Exception], Event, Thread]]:
    """Batches of a stream, taken in a thread of their own."""
    stop = Event()
    found: Queue[Batch | Exception] = Queue()

    def run() -> None:
        try:
            for batch in adapter.stream(cursor or {}, stop):
                found.put(batch)
        except ChannelError as error:
            found.put(error)

    thread = Thread(target=run)
    thread.start()
    try:
        yield found, stop, thread
    finally:
        stop.set()
        thread.join(PATIENCE)


def next_messages(found: Queue) -> tuple[Batch, list[Incoming]]:
    while True:
        batch = found.get(timeout=PATIENCE)
        if isinstance(batch, Exception):
            raise batch
        if batch.messages:
            return batch, list(batch.messages)


def test_connecting(town):
    outcome = Adapter.connect(form(town), LOOPBACK)
    assert outcome.handle == outcome.native_id == town.address
    assert outcome.secrets == {"password": town.password}
    assert town.password not in str(outcome.settings)
    assert Adapter(Connection(outcome.settings, outcome.secrets, LOOPBACK)).check() == town.address


def test_a_wrong_password_is_told_of_both_servers(town):
    with pytest.raises(ChannelError) as caught:
        Adapter.connect(form(town, password=SecretStr("wrong")), LOOPBACK)
    assert caught.value.unauthorised and "password" in caught.value.remedy
    assert "IMAP" in caught.value.message and "SMTP" in caught.value.message


def test_passwords_with_other_letters(town):
    login = f"balie-{uuid4().hex[:8]}@havenstad.example"
    (town.server.home / "users" / login).write_text(f"{login}:{PASSWORD}::::::\n", encoding="utf-8")
    assert connected(town, user_name=login, password=SecretStr(PASSWORD)).check() == town.address


def test_each_server_is_told_apart(town):
    with pytest.raises(ChannelError) as caught:
        Adapter.connect(form(town, smtp_port=1), LOOPBACK)
    assert "SMTP, 127.0.0.1:1" in caught.value.message and "IMAP" not in caught.value.message
    with pytest.raises(ChannelError, match="folder"):
        try:
            Adapter.connect(form(town, sent_folder="No such folder"), LOOPBACK)
        except ChannelError as error:
            raise ChannelError(error.remedy) from error


def test_encryption_that_the_server_has_not(town):
    for changes in ({"imap_security": Security.STARTTLS}, {"imap_security": Security.TLS}):
        with pytest.raises(ChannelError) as caught:
            Adapter.connect(form(town, **changes), LOOPBACK)
        assert "IMAP" in caught.value.message and "SMTP" not in caught.value.message


def test_private_addresses_are_reached_only_where_allowed(town):
    with pytest.raises(ChannelError, match="public"):
        Adapter.connect(form(town))


def test_mail_from_before_is_left_alone_unless_asked_for(town, anna):
    anna.send(town.address, "Oud", "Van vorige week")
    eventually(town.messages)
    new, old = connected(town), connected(town, read_old_mail=True)
    assert inbox(new) == []
    assert [message.subject for message in inbox(old)] == ["Oud"]
    anna.send(town.address, "Nieuw", "Van nu")
    assert [message.subject for message in wait_for(new)] == ["Nieuw"]


def test_a_mail_arrives_by_idle_and_is_answered_in_its_thread(town, anna):
    adapter = connected(town)
    with streaming(adapter) as (found, _, _):
        assert found.get(timeout=PATIENCE).messages == ()  # a sign of life: the stream is up
        question = anna.send(town.address, "Gat in de weg", "Er zit een gat in de Dorpsstraat.")
        batch, (message,) = next_messages(found)
    assert message.native_id == question["Message-ID"].strip("<>")
    assert message.author.native_id == anna.address
    assert inbox(adapter, batch.cursor) == []
    assert not town_has_seen(town)

    receipt = adapter.send(answer(message))
    assert receipt.kind is ReceiptKind.ACCEPTED
    (reply,) = eventually(anna.messages)
    assert reply["In-Reply-To"] == reply["References"] == question["Message-ID"]
    assert reply["Message-ID"] == f"<{receipt.native_id}>"
    assert reply["Subject"] == "Re: Gat in de weg"
    assert "Gemeente Havenstad" in reply["From"]
    assert reply.get_content().strip() == "Beste Anna, morgen wordt het gat gedicht. Groet, Zoë"
    assert town.address not in str(reply["To"]) and reply["Cc"] is None and reply["Bcc"] is None

    again = anna.send(
        town.address,
        "Re: Gat in de weg",
        "Dank!",
        In_Reply_To=reply["Message-ID"],
        References=(f"{question['Message-ID']} {reply['Message-ID']}"),
    )
    thanks = next(found for found in wait_for(adapter, 3) if found.native_id == again["Message-ID"].strip("<>"))
    assert (thanks.parent_id, thanks.thread_id) == (receipt.native_id, message.native_id)


def town_has_seen(town: Mailbox) -> bool:
    with town.imap() as connection:
        return bool(connection.search(None, "SEEN")[1][0])


def test_the_copy_to_ourselves_is_known_as_our_own(town, anna):
    adapter = connected(town)
    anna.send(town.address, "Vraag", "Wanneer?")
    (message,) = wait_for(adapter)
    outgoing = answer(message)
    receipt = adapter.send(outgoing)
    copy = next(found for found in wait_for(adapter, 2) if found.idempotency_key)
    assert copy.native_id == receipt.native_id
    assert copy.idempotency_key == outgoing.idempotency_key
    assert (copy.parent_id, copy.thread_id) == (message.native_id, message.native_id)


def test_what_was_sent_is_found_and_what_was_not_is_not(town, anna, monkeypatch):
    adapter = connected(town)
    anna.send(town.address, "Vraag", "Wanneer?")
    (message,) = wait_for(adapter)
    outgoing = answer(message)
    receipt = adapter.send(outgoing)
    monkeypatch.setattr(channel_module, "SEARCHED_FOR", float(PATIENCE))
    found = adapter.find_sent(outgoing)  # right away: waits for the copy
    assert found is not None and found.native_id == receipt.native_id
    monkeypatch.setattr(channel_module, "SEARCHED_FOR", 1.0)
    assert adapter.find_sent(answer(message)) is None
    assert adapter.find_sent(answer(message, not_before=datetime.now(UTC) - timedelta(hours=1))) is None


def test_an_outside_recipient_is_refused_and_nothing_goes(town, anna):
    adapter = connected(town)
    anna.send(town.address, "Vraag", "Wanneer?")
    (message,) = wait_for(adapter)
    stranger = replace(message.author, native_id="eve@elders.example", handle="eve@elders.example")
    outgoing = answer(message, recipient=stranger)
    with pytest.raises(ChannelError, match="550") as caught:
        adapter.send(outgoing)
    assert caught.value.permanent and not caught.value.maybe_sent
    assert adapter.find_sent(replace(outgoing, not_before=datetime.now(UTC) - timedelta(hours=1))) is None
    adapter.send(answer(message))  # whatever the first left behind would arrive before this one
    assert len(wait_for(adapter, 2)) == 2


def test_attachments_in_and_out(town, anna):
    adapter = connected(town)
    question = EmailMessage()
    question["From"], question["To"], question["Subject"] = anna.address, town.address, "Foto"
    question["Message-ID"] = f"<{uuid4().hex}@residents.example>"
    question.set_content("Zie de foto")
    question.add_attachment(b"\xff\xd8foto" * 1000, maintype="image", subtype="jpeg", filename="föto.jpg")
    anna.server.send(question, anna.address, [town.address])
    (message,) = wait_for(adapter)
    assert [(media.name, media.content) for media in message.media] == [("föto.jpg", b"\xff\xd8foto" * 1000)]
    decision = Media("application/pdf", name="bésluit.pdf", content=b"%PDF\r\n.\r\n\0" * 999)
    adapter.send(answer(message, media=(decision,)))
    (reply,) = eventually(anna.messages)
    (attached,) = reply.iter_attachments()
    assert (attached.get_filename(), attached.get_content()) == (decision.name, decision.content)


def test_reply_all_is_answered_to_the_sender_only(town, anna, mail_server):
    adapter = connected(town)
    neighbour = mail_server.add_mailbox(f"piet-{uuid4().hex[:8]}@residents.example")
    question = EmailMessage()
    question["From"], question["To"] = anna.address, f"{town.address}, {neighbour.address}"
    question["Subject"], question["Message-ID"] = "Re: Re: Overlast", f"<{uuid4().hex}@residents.example>"
    question.set_content("Wij hebben er allemaal last van.")
    anna.server.send(question, anna.address, [town.address, neighbour.address])
    (message,) = wait_for(adapter)
    adapter.send(answer(message))
    (reply,) = eventually(anna.messages)
    assert reply["To"] == anna.address and reply["Subject"] == "Re: Overlast"
    eventually(neighbour.messages)
    wait_for(adapter, 2)  # our copy is there, so a second one at the neighbour's would be too
    assert len(neighbour.messages()) == 1


def test_headers_that_are_not_utf_8(town, anna):
    adapter = connected(town)
    source = (
        f"From: Zoë <{anna.address}>\r\nTo: {town.address}\r\nSubject: Gat in de wég\r\n"
        f"Message-ID: <{uuid4().hex}@x>\r\nContent-Type: text/plain; charset=utf-8\r\n"
        "Content-Transfer-Encoding: 8bit\r\n\r\nCafé is dicht\r\n"
    )
    anna.server.send(source.encode("latin-1"), anna.address, [town.address])
    (message,) = wait_for(adapter)
    assert (message.author.name, message.subject, message.text) == ("Zoë", "Gat in de wég", "Café is dicht")


def test_an_out_of_office_loop_ends(town, anna):
    adapter = connected(town)
    anna.send(town.address, "Vraag", "Wanneer?")
    (message,) = wait_for(adapter)
    adapter.send(answer(message, is_automatic=True))
    (acknowledgement,) = eventually(anna.messages)
    assert acknowledgement["Auto-Submitted"] == "auto-replied"  # a proper machine stays silent; this one is not
    anna.send(
        town.address,
        "Afwezig",
        "Ik ben er niet",
        Auto_Submitted="auto-replied",
        In_Reply_To=acknowledgement["Message-ID"],
    )
    note = next(found for found in wait_for(adapter, 3) if found.subject == "Afwezig")
    assert note.is_automatic and note.thread_id == "" and note.parent_id == acknowledgement["Message-ID"].strip("<>")
    with pytest.raises(ChannelError, match="for ever"):
        adapter.send(answer(note, is_automatic=True))


def test_a_bounce_tells_which_answer_came_back(town, anna):
    adapter = connected(town)
    anna.send(town.address, "Vraag", "Wanneer?")
    (message,) = wait_for(adapter)
    gone = f"weg-{uuid4().hex[:8]}@residents.example"
    with (town.server.home / "recipients").open("a", encoding="utf-8") as recipients:
        recipients.write(f"{gone} present\n")  # Postfix takes mail for this address, Dovecot does not know it
    town.server.restart()
    outgoing = answer(message, recipient=replace(message.author, native_id=gone, handle=gone))
    receipt = adapter.send(outgoing)
    report = next(found for found in wait_for(adapter, 3) if not found.idempotency_key and found != message)
    assert report.is_automatic and report.raw["bounce_of"] == report.parent_id == receipt.native_id
    assert report.returned and report.returned.idempotency_key == outgoing.idempotency_key
    assert (report.raw["bounce_action"], report.raw["bounce_recipient"]) == ("failed", gone)
    assert report.raw["bounce_status"].startswith("5.") and report.thread_id == message.native_id


def test_a_mail_that_cannot_be_read_does_not_hold_up_the_next(town, anna):
    adapter = connected(town)
    broken = f"To: {town.address}\r\nSubject: No sender\r\n\r\nx\r\n"
    anna.server.send(broken.encode(), anna.address, [town.address])
    huge = f"From: {anna.address}\r\nSubject: Huge\r\n\r\n".encode() + b"0123456789abcdef\r\n" * 600_000
    anna.server.send(huge, anna.address, [town.address])
    anna.send(town.address, "Daarna", "Nul\N{SYMBOL FOR NULL} en 👩‍👩‍👧")
    eventually(lambda: len(town.messages()) == 3)
    batches = list(adapter.fetch({}))
    assert [message.subject for batch in batches for message in batch.messages][-1] == "Daarna"
    reasons = [found.reason for batch in batches for found in batch.unreadable]
    assert any("more than 1,000,000 characters" in reason for reason in reasons)


def test_a_burst_comes_in_batches_and_once(town, anna, monkeypatch):
    monkeypatch.setattr("heed.channels.email.folders.MAX_BATCH", 10)
    adapter = connected(town)
    for number in range(25):
        anna.send(town.address, f"Nummer {number}", "x")
    eventually(lambda: len(town.messages()) == 25)
    batches = list(adapter.fetch({}))
    assert [len(batch.messages) for batch in batches] == [10, 10, 5]
    rest = inbox(adapter, batches[0].cursor)  # a crash after the first batch: the cursor goes on where it was stored
    assert [found.native_id for found in rest] == [found.native_id for batch in batches[1:] for found in batch.messages]
    assert inbox(adapter, batches[-1].cursor) == []


def test_no_mail_is_missed_between_reading_and_waiting(town, anna):
    adapter = connected(town)
    seen: list[str] = []
    with streaming(adapter) as (found, _, _):
        for number in range(40):  # some come while others are read, some while IDLE begins
            anna.send(town.address, str(number), "x")
            sleep((number % 5) / 50)
        while len(seen) < 40:
            seen += [message.subject for message in next_messages(found)[1]]
    assert sorted(seen, key=int) == [str(number) for number in range(40)]


def test_a_folder_that_was_made_anew_is_read_again(town, anna):
    adapter = connected(town)
    anna.send(town.address, "Vraag", "Wanneer?")
    (message,) = wait_for(adapter)
    (batch,) = adapter.fetch({})
    other = {**batch.cursor, "uidvalidity": batch.cursor["uidvalidity"] + 1, "uid": 99}
    assert [found.native_id for found in inbox(adapter, other)] == [message.native_id]


def test_what_colleagues_send_and_the_folder_with_sent_mail(town, anna):
    adapter = connected(town, sent_folder="Sent")
    anna.send(town.address, "Vraag", "Wanneer?")
    (message,) = wait_for(adapter)
    adapter.send(answer(message))
    (filed,) = town.messages("Sent")
    assert filed["To"] == anna.address
    typed = EmailMessage()
    typed["From"], typed["To"], typed["Subject"] = town.address, anna.address, "Re: Vraag"
    typed["Message-ID"], typed["In-Reply-To"] = f"<{uuid4().hex}@outlook>", f"<{message.native_id}>"
    typed.set_content("Vanmiddag al!")
    with town.imap() as connection:
        connection.append("Sent", "", None, typed.as_bytes())
    colleague = next(found for found in inbox(adapter) if "outlook" in found.native_id)
    assert colleague.is_own and colleague.parent_id == message.native_id and not colleague.idempotency_key


def test_a_stream_stops_when_asked_and_tells_when_the_server_goes(mail_server):
    with MailServer(["verweg.example"]) as server:
        town = server.add_mailbox("info@verweg.example")
        adapter = connected(town)
        with streaming(adapter) as (found, stop, thread):
            found.get(timeout=PATIENCE)
            stop.set()
            thread.join(PATIENCE)
            assert not thread.is_alive()
        with streaming(adapter) as (found, _, _):
            found.get(timeout=PATIENCE)
            server.stop()
            error = found.get(timeout=PATIENCE)
            assert isinstance(error, ChannelError) and not error.permanent and not error.unauthorised
        with pytest.raises(ChannelError) as caught:
            adapter.check()
        assert "IMAP" in caught.value.message and "SMTP" in caught.value.message and not caught.value.permanent
