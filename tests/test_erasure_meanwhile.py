"""What goes on while a resident is erased or takes a message back: nobody waits in a circle, and no word gets away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from threading import Event
from typing import Any
from uuid import uuid4

import pytest
from django.db import transaction
from django.utils import timezone

from heed.answers import actions as answers
from heed.answers.drafting_help.prompts import Kind
from heed.answers.models import HelpRequest
from heed.answers.tests.network import put_in_place
from heed.casework import actions as casework
from heed.casework.models import Case, Joining, TaskMail
from heed.channels.contract import Author, Batch, Change, Incoming, Receipt, ReceiptKind
from heed.channels.submission import Submission
from heed.inbox import actions as inbox
from heed.inbox.models import Account, Contact, Message, SettledAs
from heed.journey import task_mails, way
from heed.privacy import actions as privacy
from heed.site import actions as site
from heed.staff.models import Department, Person
from tests.meanwhile import begun
from tests.people import make_incoming

WORD = "kwetterb"

at_once = pytest.mark.django_db(transaction=True)


def say(native_id: str, text: str, author: str = "zwaan", **more: Any) -> Incoming:
    by = Author(native_id=f"native-{author}", handle=f"{author}@example.social", name=author.title())
    return replace(make_incoming(native_id, text), author=by, **more)


def taken_back(native_id: str) -> Incoming:
    return say(native_id, "", change=Change.DELETION)


def told(account: Account, *said: Incoming) -> Case:
    """The case that the last of these opened or joined."""
    received = way.take(account, Batch(said))
    way.carry(received.messages)
    return Case.objects.get(case_messages__message=received.messages[-1])


def erase(contact: Contact) -> None:
    with transaction.atomic():
        privacy.erase_now(contact.pk)


# --- an erasure begins in the middle of something


def _writes_on_the_page(case: Case, fatima: Person) -> tuple[Any, str, Callable[[], Any]]:
    contact = Contact.objects.get()
    first = Submission(submission_id=uuid4(), text="Nog steeds")
    site.say_on_page(case, contact, first, Joining.FEEDBACK)
    again = Submission(submission_id=uuid4(), text="En weer")
    return casework, "destine", partial(site.say_on_page, case, contact, again, Joining.FEEDBACK)


def _redrafts(case: Case, fatima: Person) -> tuple[Any, str, Callable[[], Any]]:
    """Takes a message back and says it anew; the network brings both together."""
    batch = Batch((say("m2", "Opnieuw"), taken_back("m1")))
    return inbox, "_obey_deletion", partial(way.take, Account.objects.get(), batch)


def _a_department_replies_too(case: Case, fatima: Person) -> tuple[Any, str, Callable[[], Any]]:
    task = casework.ask_department(case.pk, fatima, Department.objects.get(slug="roads"), "Wanneer?")
    key = TaskMail.objects.get(task=task, kind="asked").key.hex
    by = Author(native_id="roads@testdam.example", handle="roads@testdam.example")
    reply = replace(make_incoming("r1", "Morgen"), author=by, answers_keys=(key,))
    batch = Batch((say("m2", "En nog iets"), reply))
    return task_mails, "take", partial(way.take, Account.objects.get(), batch)


def _an_answer_arrives(case: Case, fatima: Person) -> tuple[Any, str, Callable[[], Any]]:
    draft = answers.save_draft(case, Message.objects.get(), fatima, "Wij komen.")
    answers.approve(draft.pk, fatima)
    receipts = {one: Receipt(f"out-{one.pk}", ReceiptKind.PUBLISHED, timezone.now()) for one in answers.claim(10)}
    (answer,) = [one for one in receipts if one.draft_id == draft.pk]
    for told_before in receipts.keys() - {answer}:
        answers.record_sent(told_before, receipts[told_before])
    return casework, "note_answer", partial(answers.record_sent, answer, receipts[answer])


@at_once
@pytest.mark.parametrize("does", [_writes_on_the_page, _redrafts, _a_department_replies_too, _an_answer_arrives])
def test_who_is_erased_in_the_middle_of_something_waits_for_it(account, person, monkeypatch, does):
    put_in_place(monkeypatch, private_reply=True, public_reply=True)
    case = told(account, say("m1", f"De stoep is {WORD} kapot"))
    contact = Contact.objects.get()
    room, name, act = does(case, person("Fatima"))
    reached, go_on, real = Event(), Event(), getattr(room, name)

    def stop_here(*args: Any, **more: Any) -> Any:
        reached.set()
        assert go_on.wait(30)
        return real(*args, **more)

    monkeypatch.setattr(room, name, stop_here)
    outcomes: list[Any] = []
    acting = begun(act, outcomes)
    assert reached.wait(20)
    erasing = begun(partial(erase, contact), outcomes)
    erasing.join(2)
    assert erasing.is_alive()
    go_on.set()
    for thread in (acting, erasing):
        thread.join(30)
    assert len(outcomes) == 2 and not [one for one in outcomes if isinstance(one, Exception)], outcomes
    assert not Message.objects.exclude(text="").filter(text__contains=WORD).exists()


@at_once
def test_what_is_taken_back_locks_its_cases_in_one_order(account, person):
    """The case it stands in has the higher number: locked first, it would be held while the other is waited for."""
    first = told(account, say("m1", f"De stoep is {WORD} kapot"))
    second = told(account, say("b1", "De lantaarn bij de kerk is uit", "bob"))
    casework.merge(first.pk, second.pk, person("Fatima"))
    outcomes: list[Any] = []
    with transaction.atomic():
        casework.locked(first.pk)
        noting = begun(partial(casework.note_deletions, [Message.objects.get(text__contains=WORD).pk]), outcomes)
        noting.join(2)
        assert noting.is_alive()
        assert list(Case.objects.select_for_update(nowait=True).filter(pk=second.pk)) == [second]
    noting.join(20)
    assert outcomes == [None]


@pytest.mark.django_db
def test_new_and_taken_back_in_one_batch_is_nothing(account):
    received = way.take(account, Batch((say("m1", f"De {WORD}"), taken_back("m1"))))
    assert (len(received.new), received.new) == (1, received.deleted)
    assert Message.objects.get().text == ""


# --- help of a language model


@pytest.fixture
def lena(person, settings) -> Person:
    settings.DRAFTING_HELP_URL = "http://127.0.0.1:1"
    return person("Lena", "communications_lead")


@at_once
@pytest.mark.parametrize("about", ["case", "incident"])
def test_what_is_taken_back_while_help_is_asked_is_not_shown(account, lena, about):
    case = told(account, say("m1", f"De stoep is {WORD} kapot"))
    thing = casework.open_incident(case.pk, lena) if about == "incident" else case
    outcomes: list[Any] = []
    message = Message.objects.get()
    with transaction.atomic():
        way.take(account, Batch((taken_back("m1"),)))
        asking = begun(partial(answers.ask_help, thing, lena, Kind.SUGGEST, "nl", "", message), outcomes)
        asking.join(2)
        assert asking.is_alive()
    asking.join(20)
    assert [type(one) for one in outcomes] == [HelpRequest], outcomes
    assert WORD not in str(HelpRequest.objects.get().prompt)


def _split_off(message: Message, by: Person) -> None:
    casework.split([message.pk], by)


def _moved(message: Message, by: Person) -> None:
    elsewhere = told(message.account, say("c1", "Er ligt afval naast de bak", "carla"))
    casework.move_message(message, elsewhere, by)


def _settled(message: Message, by: Person) -> None:
    casework.settle_message(message, SettledAs.THANKS, by)


def _stays(message: Message, by: Person) -> None:
    pass


@pytest.mark.django_db
@pytest.mark.parametrize("then", [_stays, _split_off, _moved, _settled])
@pytest.mark.parametrize("about", ["case", "incident"])
def test_help_keeps_no_word_of_what_went_elsewhere_and_was_taken_back(account, lena, about, then):
    both = say("b1", "De brug is stuk", "bob"), say("m1", f"Hier {WORD} ook", parent_id="b1")
    case = told(account, *both)
    thing = casework.open_incident(case.pk, lena) if about == "incident" else case
    message = Message.objects.get(text__contains=WORD)
    answers.ask_help(thing, lena, Kind.SUGGEST, "nl")
    assert WORD in str(HelpRequest.objects.get().prompt)
    then(message, lena)
    way.take(account, Batch((taken_back("m1"),)))
    found = HelpRequest.objects.get()
    assert (found.prompt, found.sealed, found.person) == ([], None, None)


@pytest.mark.django_db
def test_help_with_another_case_stays(account, lena):
    case = told(account, say("b1", "De brug is stuk", "bob"))
    told(account, say("m1", f"De stoep is {WORD} kapot"))
    answers.ask_help(case, lena, Kind.SUGGEST, "nl")
    way.take(account, Batch((taken_back("m1"),)))
    assert HelpRequest.objects.get().prompt
