"""What claims to be ours, answers that come back, and machines that do not say that they are one."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from heed.answers import acknowledgements
from heed.answers import actions as answers
from heed.answers.models import Delivery, DeliveryState
from heed.casework.models import Case, CaseMessage
from heed.channels.contract import Batch, ChannelError, Returned
from heed.channels.webform.channel import Adapter
from heed.inbox.models import Message
from heed.journey import jobs, sending, way

pytestmark = pytest.mark.django_db


@pytest.fixture
def say(account, incoming):
    def come_in(native_id: str, text: str = "De stoep in de Havenstraat is kapot", **more) -> Message:
        received = way.take(account, Batch((incoming(native_id, text, **more),)))
        way.carry(received.messages)
        return Message.objects.get(pk=received.messages[0])

    return come_in


@pytest.fixture
def answered(say, person) -> Delivery:
    """Fatima answered a report, and the network took it."""
    message = say("m1")
    draft = answers.save_draft(CaseMessage.objects.get(message=message).case, message, person(), "Wij komen.")
    delivery = answers.approve(draft.pk, draft.author)[0]
    sending.deliver_due()
    delivery.refresh_from_db()
    assert delivery.state == DeliveryState.SENT
    return delivery


def test_only_a_key_of_the_outbox_proves_that_a_message_is_ours(say, answered):
    copy = say("copy", idempotency_key=answered.key.hex, is_automatic=True, parent_id="m1")
    forged = say("forged", idempotency_key=uuid4().hex, is_automatic=True, parent_id="m1")
    shouted = say("shouted", idempotency_key=answered.key.hex.upper(), is_automatic=True, parent_id="m1")
    assert (copy.direction, copy.is_automatic) == ("out", False)
    assert (forged.direction, forged.is_automatic) == ("in", True)
    assert (shouted.direction, shouted.is_automatic) == ("in", True)


def test_a_key_that_was_not_used_yet_proves_nothing(say, person):
    message = say("m1")
    waiting = Delivery.objects.get(case__case_messages__message=message)
    assert say("early", idempotency_key=waiting.key.hex, is_automatic=True).direction == "in"


def returned_jobs() -> list[dict]:
    return [job.args for job in ProcrastinateJob.objects.filter(task_name="note_returned")]


def test_an_answer_that_came_back_is_not_shown_as_sent(say, answered):
    Case.objects.update(needs_answer=False)
    report = Returned(answered.key.hex, "5.1.1 <anna@example.social> is unknown")
    say("bounce", "Undelivered", author="mailer", parent_id="m1", is_automatic=True, returned=report)
    (noted,) = returned_jobs()
    assert "anna" not in str(noted)  # jobs are outside the vault
    jobs.note_returned(**noted)
    answered.refresh_from_db()
    assert answered.state == DeliveryState.FAILED
    assert "came back: 5.1.1" in answered.problem and answered.remedy
    assert answered.case.needs_answer


def test_a_report_counts_once_and_only_for_what_we_sent(say, account, incoming, answered):
    report = incoming("bounce", "Undelivered", is_automatic=True, returned=Returned(answered.key.hex))
    stranger = replace(report, native_id="other", returned=Returned(uuid4().hex))
    for _ in range(2):
        way.take(account, Batch((report, stranger)))
    assert len(returned_jobs()) == 1


def test_a_report_that_is_faster_than_the_receipt_waits(say, account, answered):
    Delivery.objects.filter(pk=answered.pk).update(state=DeliveryState.SENDING)
    with pytest.raises(answers.NotSettled):
        jobs.note_returned(account.pk, answered.key.hex, "")


def test_a_refusal_names_nobody(say, account, monkeypatch):
    def refuse(self, outgoing):
        raise ChannelError(f"refused mail to {outgoing.recipient.handle}", permanent=True)

    monkeypatch.setattr(Adapter, "send", refuse)
    say("m1")
    sending.deliver_due()
    problem = Delivery.objects.get().problem
    assert problem.startswith("refused mail to @resident-") and "anna" not in problem


def told() -> int:
    return Delivery.objects.filter(kind="acknowledgement").count()


def test_what_follows_at_once_on_an_acknowledgement_is_not_acknowledged(say):
    say("m1")
    sending.deliver_due()
    say("m2", "Ik ben er even niet")
    say("m3", "De stoep ligt open", author="bob")
    assert told() == 2  # anna and bob


def test_the_same_words_are_acknowledged_once_and_other_words_again(say, monkeypatch):
    monkeypatch.setattr(acknowledgements, "SOON", timedelta(0))
    for number, text in enumerate(
        ["De stoep is kapot", "Ik ben er even niet", "Ik ben er even niet", "Glas op straat"]
    ):
        say(f"m{number}", text)
        sending.deliver_due()
    assert (told(), Case.objects.count()) == (3, 3)
