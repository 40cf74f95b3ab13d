"""Nobody who was told something, or promised something, is forgotten because others were told it too."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from heed.answers import actions as answers
from heed.answers.knowledge import fact_uses
from heed.answers.models import Delivery
from heed.casework import actions, promises
from heed.casework.models import Case, Notification, Promise
from heed.casework.status import Status
from heed.channels.contract import Batch
from heed.desk.tests import test_facts, test_promises
from heed.desk.tests.test_promises import fresh, local
from heed.inbox.models import Message
from heed.journey import sending, way

pytestmark = pytest.mark.django_db

clock, say, fatima = test_promises.clock, test_promises.say, test_promises.fatima


def tell_all(case: Case, by: Any) -> list[Delivery]:
    """One answer to everybody on the case; the network takes it, one of them a minute later."""
    message = Message.objects.filter(case_message__case=case, direction="in").latest("pk")
    draft = answers.save_draft(case, message, by, "Wij komen kijken.", to_everyone=True)
    return answers.approve(draft.pk, by)


@pytest.mark.parametrize("which", [0, 1])
def test_an_answer_to_many_that_came_back_from_one_keeps_no_promise(say, fatima, account, clock, which):
    case = say()
    say("m2", "Bij mij ook", author="bob", parent_id="m1")
    clock.now = local(3, 2, 11)
    for _delivery in tell_all(case, fatima):
        sending.deliver_due()
        clock.now += timedelta(minutes=1)
    rows = list(Delivery.objects.filter(kind="answer").order_by("sent_at"))
    assert len({row.sent_at for row in rows}) == len(rows) == 2
    assert Promise.objects.get().kept_at
    answers.record_returned(account, str(rows[which].key), "unknown user")
    assert fresh(case).needs_answer
    assert Promise.objects.get().kept_at is None
    clock.now = fresh(case).promised_at + timedelta(minutes=1)
    for promise in promises.to_watch():
        actions.look_at_promise(promise)
    assert Notification.objects.filter(kind="promise_broken").exists()


def test_who_was_told_something_that_changed_is_corrected_though_others_on_the_case_were_told_too(
    client, account, incoming, person
):
    noor = person("Noor")
    client.force_login(noor)
    fact = test_facts.actions.add(test_facts.wanted(owner=noor), noor)
    both = Batch((incoming("m1"), incoming("m2", "Bij mij ook", "bob", parent_id="m1")))
    way.carry(way.take(account, both).messages)
    case = Case.objects.get()
    for message in Message.objects.filter(direction="in").order_by("pk"):  # each in an answer of their own
        draft = answers.save_draft(case, message, noor, "Open van 9 tot 17 uur.")
        answers.remember(draft, [fact], noor)
        (delivery,) = answers.approve(draft.pk, noor)
        test_facts.taken(delivery)
    told = set(Delivery.objects.filter(kind="answer").values_list("contact", flat=True))
    assert len(told) == 2
    fact = test_facts.changed(fact, noor)
    corrected = set()
    while True:
        waiting = [one for one in fact_uses.needed(fact) if not one.is_corrected]
        if not waiting:
            break
        draft = answers.prepare_correction(fact.pk, waiting[0].delivery.pk, noor)
        for delivery in answers.approve(draft.pk, noor):
            corrected.add(test_facts.taken(delivery).contact_id)
    assert corrected == told


def test_who_is_asked_something_and_tells_it_in_a_message_of_its_own_is_waited_for_no_more(
    say, fatima, clock, monkeypatch
):
    """Not every network has threads that people use: they say it again, with what was asked."""
    monkeypatch.setattr("heed.casework.actions.joining.FEWEST_TOPICS", 1)
    case = say(text="De stoep in de Havenstraat is kapot")
    test_promises.answer(case, fatima)
    actions.set_status(case.pk, fatima, Status.WAITING, "Welk huisnummer?")
    clock.now = local(3, 4, 11)
    assert say("m2", "De stoep in de Havenstraat is kapot, bij nummer 12").pk == case.pk
    assert fresh(case).paused_at is None
    assert fresh(case).status == Status.LOOKING
