"""The whole way by e-mail: written in the resident's mailbox, answered in Chromium, read in that mailbox again."""

from __future__ import annotations

import io
import re
import time
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from PIL import Image

from tests.browser import assert_accessible, follow
from tests.peers.mail import Mailbox, MailServer
from tests.peers.waiting import eventually
from tests.whole.town import RunningTown, answer, log_in

pytestmark = [pytest.mark.peer, pytest.mark.browser, pytest.mark.timeout(600)]

PATIENCE = 90
PDF = b"%PDF-1.4\n% a drawing of the street\n%%EOF\n"


@pytest.fixture(scope="module")
def desk_mailbox(mail_server: MailServer) -> Mailbox:
    return mail_server.add_mailbox(f"info-{uuid4().hex[:8]}@havenstad.example")


@pytest.fixture(scope="module")
def town(desk_mailbox: Mailbox) -> Iterator[RunningTown]:
    from heed.channels.email.channel import Adapter
    from heed.channels.email.tests.test_with_servers import LOOPBACK, form

    with RunningTown("whole_email") as running:
        running.connect("email", Adapter.connect(form(desk_mailbox, sent_folder="Sent"), LOOPBACK))
        yield running


@pytest.fixture
def new_resident(mail_server: MailServer) -> Callable[[str], Mailbox]:
    """Everyone in these tests is somebody new: who was told something a moment ago is not told so again."""
    return lambda name: mail_server.add_mailbox(f"{name}-{uuid4().hex[:8]}@residents.example")


@pytest.fixture
def anna(new_resident: Callable[[str], Mailbox]) -> Mailbox:
    return new_resident("anna")


def body(mail: EmailMessage) -> str:
    part = mail.get_body(("plain",))
    return str(part.get_content()) if part else ""


def mails_saying(mailbox: Mailbox, words: str) -> list[EmailMessage]:
    return [mail for mail in mailbox.messages() if words in body(mail)]


def mail_saying(mailbox: Mailbox, words: str) -> EmailMessage:
    found = eventually(lambda: mails_saying(mailbox, words), PATIENCE, 1, f"a mail with {words!r} at {mailbox.address}")
    return found[0]


def acknowledgement(mailbox: Mailbox) -> EmailMessage:
    return mail_saying(mailbox, "automatisch bericht")


def written(sender: str, to: list[str], subject: str, text: str, **headers: str) -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, ", ".join(to), subject
    if "Message_ID" not in headers:
        mail["Message-ID"] = f"<{uuid4().hex}@{sender.partition('@')[2]}>"
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    mail.set_content(text)
    return mail


def replied(to: EmailMessage) -> dict[str, str]:
    """The headers by which a mail program says what is answered."""
    references = f"{to['References'] or ''} {to['Message-ID']}".split()
    return {"In_Reply_To": to["Message-ID"], "References": " ".join(references)}


def entry(page: Any, state: str, words: str) -> Any:
    return page.locator(f'.entry.out[data-state="{state}"]', has_text=words)


def shown(page: Any, town: RunningTown, case: int, found: Callable[[], Any], message: str) -> None:
    """Until the case page has it."""

    def look() -> bool:
        page.goto(f"{town.url}/desk/cases/{case}/")
        return bool(found())

    eventually(look, PATIENCE, 1, message)


def test_written_answered_and_read_back(town, desk_mailbox, anna, page):
    said = anna.send(desk_mailbox.address, "Gat in de stoep", "De stoep bij de Zwaluwstraat is kapot")
    case = town.case_saying("Zwaluwstraat", PATIENCE)
    log_in(page, town)
    answer(page, town, case, "Dag Anna, wij komen dinsdag kijken. Groet, Zoë")
    reply = mail_saying(anna, "wij komen dinsdag kijken. Groet, Zoë")
    assert reply["In-Reply-To"] == reply["References"] == said["Message-ID"]
    assert reply["Subject"] == "Re: Gat in de stoep"
    assert (reply["To"], reply["Cc"], reply["Auto-Submitted"]) == (anna.address, None, None)
    assert desk_mailbox.address in reply["From"]
    shown(page, town, case, entry(page, "sent", "dinsdag").count, "the desk shows it as sent")
    assert_accessible(page)
    assert "answered in the network's own app" not in page.content()  # our copy of it is known as our own


def test_the_acknowledgement_is_automatic_and_leads_to_the_status_page(town, desk_mailbox, anna, page):
    said = anna.send(desk_mailbox.address, "Stoep", "De stoep in de Reigerlaan is kapot")
    told = acknowledgement(anna)
    assert told["Auto-Submitted"] == "auto-replied" and told["In-Reply-To"] == said["Message-ID"]
    reference = re.search(r"TD-\d+", body(told))[0]
    page.goto(re.search(rf"{re.escape(town.url)}/status/\S+", body(told))[0])
    assert reference in page.inner_text("main") and "Reigerlaan" in page.inner_text("main")
    alone = page.goto(f"{town.url}/status/{reference}/")
    assert alone.status == 404 and "Reigerlaan" not in page.content()


def test_a_follow_up_by_reply_lands_on_the_same_case(town, desk_mailbox, anna, page):
    anna.send(desk_mailbox.address, "Losse tegel", "Een losse stoeptegel in de Ganzenstraat")
    case = town.case_saying("Ganzenstraat", PATIENCE)
    told = acknowledgement(anna)
    text = "Tegenover nummer twaalf\n\nOp maandag schreef de gemeente:\n" + re.sub("^", "> ", body(told), flags=re.M)
    anna.send(desk_mailbox.address, f"RE: {told['Subject']}", text, **replied(told))
    assert town.case_saying("nummer twaalf", PATIENCE) == case
    assert not town.value("SELECT 1 FROM inbox_message WHERE text LIKE '%%nummer twaalf%%automatisch%%'")
    log_in(page, town)
    answer(page, town, case, "Dank u.")
    mail_saying(anna, "Dank u.")
    assert len(mails_saying(anna, "automatisch bericht")) == 1


def test_reply_all_joins_the_case_and_the_answer_goes_to_one(town, desk_mailbox, anna, new_resident, page, mail_server):
    piet = new_resident("piet")
    both = [desk_mailbox.address, piet.address]
    first = written(anna.address, both, "Overlast", "Er ligt glas op de stoep aan de Spechtweg")
    mail_server.send(first, anna.address, both)
    case = town.case_saying("Spechtweg", PATIENCE)
    everyone = [anna.address, desk_mailbox.address]
    second = written(piet.address, everyone, "Re: Overlast", "Bij mij op de hoek ook", **replied(first))
    mail_server.send(second, piet.address, everyone)
    assert town.case_saying("op de hoek ook", PATIENCE) == case
    log_in(page, town)
    answer(page, town, case, "Alleen voor de buurman")
    reply = mail_saying(piet, "Alleen voor de buurman")
    assert (reply["To"], reply["Cc"], reply["In-Reply-To"]) == (piet.address, None, second["Message-ID"])

    page.goto(f"{town.url}/desk/cases/{case}/")
    page.check("input[name=to_everyone]")
    page.fill("textarea[name=text]", "Voor u allebei")
    follow(page.locator("button[name=act][value=send]"))
    assert "2 people" in page.inner_text(".notices")
    for mailbox, asked in ((anna, first), (piet, second)):
        reply = mail_saying(mailbox, "Voor u allebei")
        assert (reply["To"], reply["In-Reply-To"]) == (mailbox.address, asked["Message-ID"])
    assert not mails_saying(anna, "Alleen voor de buurman")


def photo() -> bytes:
    content = io.BytesIO()
    exif = Image.Exif()
    exif[0x010F] = "A camera"
    Image.new("RGB", (64, 48), "teal").save(content, "JPEG", exif=exif)
    return content.getvalue()


def test_attachments_can_be_opened_at_the_desk(town, desk_mailbox, anna, page, mail_server):
    mail = written(anna.address, [desk_mailbox.address], "Foto", "Zie de foto van de stoep, Aalscholverweg")
    mail.add_attachment(photo(), maintype="image", subtype="jpeg", filename="gat.jpg")
    mail.add_attachment(PDF, maintype="application", subtype="pdf", filename="tekening.pdf")
    mail_server.send(mail, anna.address, [desk_mailbox.address])
    case = town.case_saying("Aalscholverweg", PATIENCE)
    log_in(page, town)
    page.goto(f"{town.url}/desk/cases/{case}/")
    picture = page.locator("#timeline img.photo")
    eventually(lambda: picture.evaluate("image => image.complete && image.naturalWidth") == 64, message="the picture")
    with page.expect_download() as download:  # offered, not opened: no file of a stranger runs in our pages
        page.get_by_role("link", name="application/pdf").click()
    assert Path(download.value.path()).read_bytes() == PDF


class OutOfOffice:
    """A program that answers every mail, also answers by programs. Its text is always the same."""

    def __init__(self, mailbox: Mailbox, in_thread: bool, **headers: str) -> None:
        self.mailbox, self.in_thread, self.headers = mailbox, in_thread, headers
        self.answered: set[str] = set()

    def answer_all(self, to: str) -> None:
        for mail in self.mailbox.messages():
            if mail["Message-ID"] not in self.answered:
                self.answered.add(mail["Message-ID"])
                thread = replied(mail) if self.in_thread else {}
                text = f"Ik ben er even niet. Groet, {self.mailbox.address.partition('@')[0]}"
                self.mailbox.send(to, "Er even niet", text, **thread, **self.headers)


def at_rest(town: RunningTown, received: int) -> bool:
    """Whether everything that was sent has come in and gone as far as it goes."""
    came = town.value("SELECT count(*) FROM inbox_message WHERE text LIKE '%%Ik ben er even niet%%'")
    waiting = town.value("SELECT count(*) FROM inbox_message WHERE state IN ('received', 'edited')")
    sending = town.value("SELECT count(*) FROM answers_delivery WHERE state IN ('waiting', 'sending')")
    return bool(came == received and not waiting and not sending)


def until_silent(town: RunningTown, programs: list[OutOfOffice], to: str) -> None:
    """Let them answer until nobody has anything left to say, for a while."""
    silent = 0
    for _ in range(90):
        before = sum(len(program.answered) for program in programs)
        for program in programs:
            program.answer_all(to)
        after = sum(len(program.answered) for program in programs)
        silent = silent + 1 if before == after and at_rest(town, after) else 0
        if silent == 5:
            return
        time.sleep(1)
    raise AssertionError(f"they go on and on: {[len(program.answered) for program in programs]}")


def test_an_out_of_office_loop_ends_by_itself(town, desk_mailbox, new_resident, page):
    programs = [
        OutOfOffice(new_resident("netjes"), in_thread=True, Auto_Submitted="auto-replied"),
        OutOfOffice(new_resident("stil"), in_thread=True),
        OutOfOffice(new_resident("slordig"), in_thread=False),  # nothing tells it from a person
    ]
    for program in programs:
        name = program.mailbox.address.partition("-")[0]
        program.mailbox.send(desk_mailbox.address, "Vraag", f"De stoep is stuk, schrijft {name}")
        town.case_saying(f"schrijft {name}", PATIENCE)
        acknowledgement(program.mailbox)
    until_silent(town, programs, desk_mailbox.address)
    case = town.case_saying("schrijft slordig")
    log_in(page, town)
    answer(page, town, case, "Wij komen dinsdag.")  # a person's answer sets it off once more
    mail_saying(programs[2].mailbox, "Wij komen dinsdag")
    until_silent(town, programs, desk_mailbox.address)
    for program in programs:
        assert len(mails_saying(program.mailbox, "automatisch bericht")) == 1
    cases = (
        "SELECT count(DISTINCT l.case_id) FROM casework_casemessage l JOIN inbox_message m ON m.id = l.message_id "
        "WHERE m.contact_id IN (SELECT contact_id FROM inbox_message WHERE text LIKE %s)"
    )
    assert town.value(cases, "%schrijft netjes%") == town.value(cases, "%schrijft stil%") == 1
    # What stands in no thread may be a new report: a person looks. The same words twice are one case.
    assert town.value(cases, "%schrijft slordig%") == 2


def test_a_refused_recipient_is_shown_with_what_to_do(town, desk_mailbox, page, mail_server):
    mail = written("eve@elders.example", [desk_mailbox.address], "Vraag", "De stoep bij de Wulp is glad")
    mail_server.send(mail, "eve@elders.example", [desk_mailbox.address])
    case = town.case_saying("de Wulp", PATIENCE)
    log_in(page, town)
    answer(page, town, case, "Wij strooien de stoep")
    failed = entry(page, "failed", "Wij strooien de stoep")
    shown(page, town, case, failed.count, "the answer is shown as not sent")
    problem = failed.locator(".ds-alert").inner_text()
    assert "550" in problem and "Check the address" in problem
    assert "eve@" not in problem  # outside the vault nobody is named
    assert failed.get_by_role("button", name="Send it again").count()
    assert_accessible(page)
    assert town.value("SELECT needs_answer FROM casework_case WHERE id = %s", case)


def test_an_answer_that_comes_back_later_is_shown_as_not_delivered(town, desk_mailbox, anna, page):
    anna.send(desk_mailbox.address, "Vraag", "De stoep aan de Kievit is verzakt")
    case = town.case_saying("de Kievit", PATIENCE)
    acknowledgement(anna)
    (anna.server.home / "users" / anna.address).unlink()  # Postfix still takes mail for her; Dovecot knows her no more
    log_in(page, town)
    answer(page, town, case, "Morgen komt er iemand")
    failed = entry(page, "failed", "Morgen komt er iemand")
    shown(page, town, case, failed.count, "the answer is shown as come back")
    problem = failed.locator(".ds-alert").inner_text()
    assert "came back: 5.1.1" in problem and "reach them in another way" in problem
    assert anna.address not in problem
    report = page.locator(".entry.in", has_text="automatic message")
    shown(page, town, case, report.count, "the mail server's own words, on the case that they are about")
    assert town.value("SELECT needs_answer FROM casework_case WHERE id = %s", case)


def settled_as(town: RunningTown, words: str) -> str:
    found = "SELECT settled_as FROM inbox_message WHERE text LIKE %s AND state = 'settled'"
    return str(eventually(lambda: town.value(found, f"%{words}%"), PATIENCE, message=f"{words!r} is settled"))


def test_a_mailing_list_is_not_answered(town, desk_mailbox, anna, page):
    anna.send(desk_mailbox.address, "Nieuws", "Nieuwsbrief over de stoep, nummer 14", List_Id="<stoep.example>")
    assert settled_as(town, "Nieuwsbrief over de stoep") == "automatic"
    anna.send(desk_mailbox.address, "Vraag", "De stoep aan de Merel is kapot")
    acknowledgement(anna)  # only this one is answered
    assert len(anna.messages()) == 1
    log_in(page, town)
    page.goto(f"{town.url}/desk/settled/")
    assert "Nieuwsbrief over de stoep" in page.inner_text("main")


def test_headers_and_text_that_are_not_utf_8(town, desk_mailbox, anna, page):
    source = (
        f"From: Zoë <{anna.address}>\r\nTo: {desk_mailbox.address}\r\nSubject: Gat in de wég\r\n"
        f"Message-ID: <{uuid4().hex}@residents.example>\r\nContent-Type: text/plain; charset=utf-8\r\n"
        "Content-Transfer-Encoding: 8bit\r\n\r\nDe stoep bij Café Knéu is kapot, vóór de crèche\r\n"
    )
    anna.server.send(source.encode("latin-1"), anna.address, [desk_mailbox.address])
    case = town.case_saying("Café Knéu is kapot, vóór de crèche", PATIENCE)
    log_in(page, town)
    page.goto(f"{town.url}/desk/cases/{case}/")
    assert "Gat in de wég" in page.inner_text("main")
    answer(page, town, case, "Wij komen naar Café Knéu ✔")
    assert mail_saying(anna, "Wij komen naar Café Knéu ✔")["Subject"] == "Re: Gat in de wég"


def test_what_a_colleague_sends_from_a_mail_program_is_on_the_timeline(town, desk_mailbox, anna, page):
    said = anna.send(desk_mailbox.address, "Vraag", "Vraag over het trottoir aan de Lepelaar")
    case = town.case_saying("Lepelaar", PATIENCE)
    time.sleep(1)  # mails are dated in whole seconds, and nobody answers within the second
    typed = written(desk_mailbox.address, [anna.address], "Re: Vraag", "Uit Outlook beantwoord", **replied(said))
    with desk_mailbox.imap() as connection:
        connection.append("Sent", "", None, typed.as_bytes())
    log_in(page, town)
    shown(page, town, case, lambda: "Uit Outlook beantwoord" in page.content(), "the colleague's mail")
    assert "answered in the network's own app" in page.inner_text("#timeline")


@pytest.mark.parametrize("message_id", ["<{key}@elders.example>", "<heed.{key}@havenstad.example>"])
def test_a_forged_sender_is_not_taken_for_a_colleague(town, desk_mailbox, anna, page, mail_server, message_id):
    name = uuid4().hex[:8]
    said = anna.send(desk_mailbox.address, "Vraag", f"De stoep van {name} is kapot")
    case = town.case_saying(name, PATIENCE)
    acknowledgement(anna)
    ours = message_id.format(key=uuid4().hex)
    text = f"Wij betalen {name} duizend euro."
    forged = written(desk_mailbox.address, [anna.address], "Re: Vraag", text, Message_ID=ours, **replied(said))
    mail_server.send(forged, "eve@elders.example", [desk_mailbox.address])
    log_in(page, town)
    shown(page, town, case, lambda: "duizend euro" in page.content(), "the forged mail")
    assert not page.locator(".entry.out", has_text="duizend euro").count()
    assert "automatic message" in page.locator(".entry.in", has_text="duizend euro").inner_text()
    told = "SELECT count(*) FROM answers_delivery d JOIN inbox_message m ON m.id = d.answers_id WHERE m.text LIKE %s"
    assert town.value(told, "%duizend euro%") == 0


def test_a_department_is_asked_by_mail_and_its_reply_is_the_answer(town, desk_mailbox, anna, mail_server, page):
    roads = mail_server.add_mailbox(f"wegen-{uuid4().hex[:8]}@havenstad.example")
    with town.database() as connection:
        connection.execute("UPDATE staff_department SET email = %s WHERE slug = 'roads'", [roads.address])
    anna.send(desk_mailbox.address, "Stoep", "De stoep in de Kievitstraat is kapot")
    case = town.case_saying("Kievitstraat", PATIENCE)
    log_in(page, town)
    page.goto(f"{town.url}/desk/cases/{case}/")
    page.get_by_text("Ask a department").click()
    page.check("#ask-roads")
    page.fill("#question", "Wanneer is dit hersteld?")
    follow(page.get_by_role("button", name="Ask", exact=True))
    assert "Roads has been asked." in page.inner_text(".notices")
    question = mail_saying(roads, "Wanneer is dit hersteld?")
    assert desk_mailbox.address in question["From"] and "Kievitstraat" not in body(question)

    text = "Donderdag.\n\nOp maandag schreef de gemeente:\n" + re.sub("^", "> ", body(question), flags=re.M)
    roads.send(desk_mailbox.address, f"RE: {question['Subject']}", text, **replied(question))
    answered = page.locator(".entry.task", has_text=f"by e-mail from {roads.address}")
    shown(page, town, case, answered.count, "the answer stands on the case")
    assert "Donderdag." in answered.inner_text() and "schreef de gemeente" not in answered.inner_text()
    assert not town.value("SELECT 1 FROM inbox_message WHERE text LIKE '%%Donderdag.%%'")
    assert len(roads.messages()) == 1  # no acknowledgement
    assert "next: Roads" not in page.inner_text("main header")
