"""Mail servers in trouble while answers of every kind are on their way: Postfix and Dovecot behind a scripted proxy."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from heed.answers import actions as answers
from heed.answers.models import Delivery, Draft, DraftAct
from heed.casework import actions as casework
from heed.casework.models import Case, Incident
from heed.channels.contract import Batch, Incoming
from heed.channels.email.channel import Adapter
from heed.channels.email.tests.test_with_servers import LOOPBACK, form
from heed.inbox import queries as inbox_queries
from heed.inbox.actions import connect_account
from heed.inbox.models import Account, Message
from heed.journey import sending, way
from heed.journey.tests.kinds import its_moment_comes, time_passes
from heed.staff.models import Person
from tests.peers.mail import Mailbox, MailServer
from tests.peers.waiting import eventually
from tests.whole.smtp_proxy import Fault, SmtpProxy, running_smtp_proxy

pytestmark = [pytest.mark.peer, pytest.mark.django_db]

#: What happens to the first attempt to each of them.
PEOPLE = {
    "anna": None,
    "bob": Fault.NOT_NOW,
    "carl": Fault.CUT_AFTER,
    "dora": Fault.CUT_BEFORE,
    "eve": Fault.NEVER,
}
TOLD = "Wij weten van de stoepen in deze buurt."


@pytest.fixture
def fatima(person) -> Person:
    return person("Fatima")


@pytest.fixture
def proxy(mail_server: MailServer) -> Iterator[SmtpProxy]:
    with running_smtp_proxy(mail_server.host, mail_server.smtp_port) as running:
        yield running


@pytest.fixture
def account(town, mail_server: MailServer, proxy: SmtpProxy) -> Account:
    mailbox = mail_server.add_mailbox(f"info-{uuid4().hex[:8]}@havenstad.example")
    made = Adapter.connect(form(mailbox, sent_folder="Sent", smtp_port=proxy.port), LOOPBACK)
    return connect_account("email", made.native_id, made.handle, made.settings, made.secrets)


def ask(account: Account, mail_server: MailServer, *names: str) -> dict[str, Mailbox]:
    """Each asked something, in a case of its own, and was told that it arrived."""
    asking = {name: mail_server.add_mailbox(f"{name}-{uuid4().hex[:8]}@residents.example") for name in names}
    for name, mailbox in asking.items():
        mailbox.send(account.handle, f"Stoep van {name}", f"De stoep bij {name} is kapot")
    adapter = inbox_queries.channel(account)
    heard: list[Incoming] = []

    def all_heard() -> bool:
        heard[:] = [one for batch in adapter.fetch({}) for one in batch.messages if one.text.startswith("De stoep")]
        return len(heard) == len(names)

    eventually(all_heard, message="everybody is heard")
    way.carry(way.take(account, Batch(tuple(heard))).messages)
    sending.deliver_due()
    return asking


def question(name: str) -> Message:
    return Message.objects.select_related("case_message__case").get(direction="in", text__contains=f"bij {name} is")


def mails(mailbox: Mailbox, words: str) -> int:
    return sum(words in one.get_content() for one in mailbox.messages())


def is_there_once(mailbox: Mailbox, words: str) -> None:
    """What is sent later is there later: Postfix hands them on in their order."""
    eventually(lambda: mails(mailbox, words), message=f"{words!r} at {mailbox.address}")
    assert mails(mailbox, words) == 1


def rows(draft: Draft) -> list[Delivery]:
    return list(Delivery.objects.filter(draft=draft).order_by("pk"))


def test_an_incident_reaches_everybody_once_whatever_happened_to_one_of_them(
    account, mail_server, proxy, fatima, client
):
    asking = ask(account, mail_server, *PEOPLE)
    cases = {name: question(name).case_message.case for name in PEOPLE}
    incident = casework.open_incident(cases["anna"].pk, fatima)
    for name in list(PEOPLE)[1:]:
        casework.add_to_incident(incident.pk, cases[name], fatima)
    draft = answers.save_statement(Incident.objects.get(), fatima, TOLD, "nl")
    answers.approve(draft.pk, fatima)
    for name, fault in PEOPLE.items():
        proxy.spoil(asking[name].address, *([fault] if fault else []))

    sending.deliver_due()
    first = {row.case_id: row for row in rows(draft)}
    assert {name: first[cases[name].pk].state for name in PEOPLE} == {
        "anna": "sent", "bob": "waiting", "carl": "waiting", "dora": "waiting", "eve": "failed"
    }  # fmt: skip
    assert all(row.problem and row.remedy for row in first.values() if row.state != "sent")

    time_passes()
    sending.deliver_due()
    assert [row.state for row in rows(draft) if row.case_id != cases["eve"].pk] == ["sent"] * 4
    for name in ("anna", "bob", "carl", "dora"):
        is_there_once(asking[name], TOLD)
        assert proxy.taken[asking[name].address] == 1
    assert [proxy.tried[asking[name].address] for name in PEOPLE] == [1, 2, 1, 2, 1]
    assert mails(asking["eve"], TOLD) == 0

    client.force_login(fatima)
    shown = client.get(f"/desk/cases/{cases['eve'].pk}/").content.decode()
    assert "550" in shown and "No such person" in shown
    assert "4 of 5 have arrived" in client.get(f"/desk/incidents/{incident.pk}/").content.decode()


@pytest.mark.parametrize("fault", [Fault.NOT_NOW, Fault.CUT_BEFORE, Fault.CUT_AFTER])
@pytest.mark.parametrize("kind", ["scheduled", "correction", "withdrawal"])
def test_each_goes_once_whatever_happened_to_its_first_attempt(account, mail_server, proxy, fatima, kind, fault):
    anna = ask(account, mail_server, "anna")["anna"]
    draft = _let_go(kind, fatima)
    proxy.spoil(anna.address, fault)
    its_moment_comes(draft)
    sending.deliver_due()
    (row,) = rows(draft)
    assert (row.state, bool(row.problem), bool(row.remedy)) == ("waiting", True, True)
    time_passes()
    sending.deliver_due()
    (row,) = rows(draft)
    assert (row.state, row.problem) == ("sent", "")
    is_there_once(anna, draft.text)
    assert proxy.taken[anna.address] == 1


def _let_go(kind: str, by: Person) -> Draft:
    """Approved; nothing of it was tried."""
    asked, case = question("anna"), Case.objects.get()
    if kind == "scheduled":
        later = timezone.now() + timedelta(hours=2)
        draft = answers.save_draft(case, asked, by, "Wij komen donderdag.", send_at=later)
    else:
        before = answers.save_draft(case, asked, by, "Wij komen dinsdag.")
        answers.approve(before.pk, by)
        sending.deliver_due()
        begun = answers.begin_change(rows(before)[0].pk, by, DraftAct(kind))
        draft = answers.save_draft(case, asked, by, f"Dit is een {kind}.", seen=begun.stamp)
    answers.approve(draft.pk, by)
    return Draft.objects.get(pk=draft.pk)


def test_one_that_waits_too_long_is_looked_for_and_not_sent(account, mail_server, proxy, fatima):
    anna = ask(account, mail_server, "anna")["anna"]
    draft = _let_go("scheduled", fatima)
    proxy.spoil(anna.address, Fault.NOT_NOW)
    its_moment_comes(draft)
    sending.deliver_due()
    Delivery.objects.filter(draft=draft).update(expires_at=timezone.now())
    time_passes()
    sending.deliver_due()
    assert [row.state for row in rows(draft)] == ["expired"]
    assert (proxy.taken[anna.address], proxy.tried[anna.address], mails(anna, draft.text)) == (0, 1, 0)
