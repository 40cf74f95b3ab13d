"""Corrections and withdrawals read back from real servers: snac2, a network of the AT Protocol, Postfix and Dovecot."""

from __future__ import annotations

from collections.abc import Callable
from email.message import EmailMessage
from typing import Any
from uuid import uuid4

import pytest

from heed.answers import actions as answers
from heed.answers.models import Delivery, DraftAct
from heed.casework.models import Case
from heed.channels.contract import Batch
from heed.channels.html import to_text
from heed.inbox import queries as inbox_queries
from heed.inbox.actions import connect_account
from heed.inbox.models import Account, Message
from heed.journey import sending, way
from heed.staff.models import Person
from tests.peers.mail import MailServer
from tests.peers.snac import Fediverse
from tests.peers.waiting import eventually

pytestmark = [pytest.mark.peer, pytest.mark.django_db]
LONG = "Wij komen dinsdag kijken naar de stoep bij u in de straat. " * 14


@pytest.fixture
def fatima(person) -> Person:
    return person("Fatima")


def arrived(account: Account, heard: Callable[[], Any]) -> Case:
    """What was heard is carried to its case."""
    message = eventually(heard, message="the question")
    way.carry(way.take(account, Batch((message,))).messages)
    return Case.objects.get()


def say(case: Case, by: Person, text: str, row: Delivery | None = None, act: str = "answer") -> Delivery:
    """An answer (or a change of `row`) is let go and sent; the first delivery of it."""
    if row is None:
        draft = answers.save_draft(case, Message.objects.get(direction="in"), by, text)
    else:
        begun = answers.begin_change(row.pk, by, DraftAct(act))
        draft = answers.save_draft(case, row.answers, by, text, seen=begun.stamp)
    answers.approve(draft.pk, by)
    sending.deliver_due()
    made = Delivery.objects.filter(draft=draft).order_by("pk")
    assert {one.state for one in made} == {"sent"}, [one.problem for one in made]
    return made[0]


def test_on_the_fediverse_the_answer_itself_changes(fediverse: Fediverse, town, fatima):
    from heed.channels.mastodon.tests.test_with_snac import Town, connected

    user, anna = fediverse.a.add_user(f"town{uuid4().hex[:6]}"), fediverse.b.add_user(f"anna{uuid4().hex[:6]}")
    user.follow(anna)
    anna.follow(user)
    adapter = connected(user)
    connection = adapter.connection
    settings = {**connection.settings, "max_characters": 500}  # as on most servers; this one takes much more
    account = connect_account("mastodon", user.name, adapter.check(), settings, connection.secrets)
    posted, ears = anna.tell(user, "De stoep in de Havenstraat is kapot"), Town(user, adapter)
    case = arrived(account, lambda: next((one for one in ears.listen() if "Havenstraat" in one.text), None))

    def read() -> list[str]:
        shown = anna.context(posted["id"])["descendants"]
        return [to_text(one["content"]).removeprefix(f"{anna.handle} ") for one in shown]

    def reads(*texts: str) -> None:
        """Acknowledgements aside."""
        anna.receives(user, lambda: [one for one in read() if "automatisch" not in one] == list(texts), str(texts))

    row = say(case, fatima, LONG)
    parts = inbox_queries.channel(account).split(LONG.strip())
    assert [part[-6:] for part in parts] == [" (1/2)", " (2/2)"]
    reads(*parts)
    assert Message.objects.get(delivery=row).text == parts[0]
    say(case, fatima, "Wij komen woensdag.", row, "correction")
    reads("Wij komen woensdag.")
    say(case, fatima, "Dit klopt niet.", row, "withdrawal")
    reads()
    case.refresh_from_db()
    assert case.needs_answer


def test_on_bluesky_a_correction_follows_and_a_withdrawal_deletes(bluesky_network, town, fatima):
    from heed.channels.bluesky.tests import test_with_network as bluesky

    ours, anna = bluesky.Town(bluesky_network), bluesky.Resident(bluesky_network, "anna")
    connection = ours.adapter.connection
    account = connect_account("bluesky", ours.did, ours.handle, connection.settings, connection.secrets)
    post = anna.mentions(ours, "De stoep in de Havenstraat is kapot")
    case = arrived(account, lambda: next((one for one in ours.listen() if "Havenstraat" in one.text), None))

    def read() -> list[str]:
        return [one.record.text for one in anna.sees_below(post.uri) if "automatisch" not in one.record.text]

    row = say(case, fatima, "Wij komen dinsdag.")
    say(case, fatima, "Wij komen woensdag.", row, "correction")
    eventually(lambda: len(read()) == 2, message="the correction")
    first, second = read()
    assert (first, second.endswith("\n\nWij komen woensdag.")) == ("Wij komen dinsdag.", True)
    assert second.startswith("Correctie van ons antwoord van ")
    say(case, fatima, "Dit klopt niet.", row, "withdrawal")
    eventually(lambda: read() == [], message="both are gone")


def test_by_e_mail_both_follow_in_the_same_conversation(mail_server: MailServer, town, fatima):
    from heed.channels.email.channel import Adapter
    from heed.channels.email.tests.test_with_servers import LOOPBACK, form

    mailbox = mail_server.add_mailbox(f"info-{uuid4().hex[:8]}@havenstad.example")
    anna = mail_server.add_mailbox(f"anna-{uuid4().hex[:8]}@residents.example")
    made = Adapter.connect(form(mailbox, sent_folder="Sent"), LOOPBACK)
    account = connect_account("email", made.native_id, made.handle, made.settings, made.secrets)
    anna.send(mailbox.address, "Stoep", "De stoep in de Havenstraat is kapot")
    adapter = inbox_queries.channel(account)

    def heard() -> Any:
        return next((one for batch in adapter.fetch({}) for one in batch.messages if "Havenstraat" in one.text), None)

    case = arrived(account, heard)

    def mails() -> list[EmailMessage]:
        return [one for one in anna.messages() if "automatisch" not in one.get_content()]

    row = say(case, fatima, "Wij komen dinsdag.")
    say(case, fatima, "Wij komen woensdag.", row, "correction")
    say(case, fatima, "Wij nemen ons antwoord terug.", row, "withdrawal")
    eventually(lambda: len(mails()) == 3, message="the follow-ups")
    by_text = {text: one for one in mails() for text in ("dinsdag", "woensdag", "terug") if text in one.get_content()}
    assert "Correctie van ons antwoord van" in by_text["woensdag"].get_content()
    assert by_text["woensdag"]["In-Reply-To"] == by_text["dinsdag"]["Message-ID"]
    assert by_text["terug"]["Subject"] == by_text["dinsdag"]["Subject"]
    case.refresh_from_db()
    assert case.needs_answer
