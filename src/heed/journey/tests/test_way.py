"""From a message that came in to an answer in the outbox, step by step, each step repeatable."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from heed.answers import actions as answers
from heed.answers.models import Delivery, DeliveryState
from heed.casework import actions as casework
from heed.casework.models import Case, CaseMessage
from heed.casework.status import NotAllowed, Status
from heed.channels.contract import Batch, Change, ChannelError, Visibility
from heed.inbox import actions as inbox
from heed.inbox.models import Message, SettledAs
from heed.journey import sending, way

pytestmark = pytest.mark.django_db


@pytest.fixture
def say(account, incoming):
    """A message comes in and is carried as far as it goes; returns it."""

    def come_in(native_id: str, text: str = "De stoep in de Havenstraat is kapot", **more) -> Message:
        received = way.take(account, Batch((incoming(native_id, text, **more),)))
        way.carry(received.messages)
        way.carry(received.messages)  # every step can be repeated
        return Message.objects.get(pk=received.messages[0])

    return come_in


def case_of(message: Message) -> Case:
    return CaseMessage.objects.get(message=message).case


def test_a_report_becomes_a_case_at_its_department_with_a_promise(say):
    case = case_of(say("m1"))
    assert (case.topic.slug, case.department.slug, case.language, case.status) == (
        "pavement",
        "roads",
        "nl",
        "received",
    )
    assert case.promised_at > case.opened_at + timedelta(days=2)
    assert case.title == "De stoep in de Havenstraat is kapot"


def test_what_no_topic_claims_goes_to_the_back_office(say):
    case = case_of(say("m1", "Kunt u mij vertellen wat de burgemeester gisteren heeft gezegd?"))
    assert (case.topic, case.department.slug) == (None, "back-office")


def test_the_sender_is_told_once_and_that_it_is_automatic(say):
    case = case_of(say("m1"))
    say("m2", "En er ligt ook glas", parent_id="m1")
    acknowledgement = Delivery.objects.get(case=case)
    assert acknowledgement.text.endswith("(automatisch bericht)")
    assert f"TD-{2000 + case.pk}" in acknowledgement.text
    assert "/status/" in acknowledgement.text  # a private message: the link is for this resident only


def test_who_is_in_danger_reads_first_whom_to_call(say):
    case_of(say("m1", "Sterke gaslucht in de Havenstraat, ik ben bang voor een ontploffing"))
    assert Delivery.objects.get().text.startswith("Is er nu iemand in gevaar? Bel 112.")


def test_a_public_acknowledgement_holds_no_link(say):
    case_of(say("m1", visibility=Visibility.PUBLIC))
    assert not Delivery.objects.exists()  # the form has no public replies


def test_a_follow_up_lands_on_the_same_case(say):
    first, second = say("m1"), say("m2", "Ook op nummer 5", parent_id="m1")
    assert case_of(first) == case_of(second)
    assert Case.objects.count() == 1


def test_a_neighbour_who_replies_in_the_thread_joins_the_case(say):
    assert case_of(say("m1")) == case_of(say("m2", "Bij mij ook", author="bob", parent_id="m1"))


def test_a_neighbour_who_replies_joins_the_case_in_one_batch_too(account, incoming):
    batch = Batch((incoming("m1"), incoming("m2", "Bij mij ook", author="bob", parent_id="m1")))
    way.carry(way.take(account, batch).messages)
    assert Case.objects.count() == 1


def test_a_closed_case_reopens_for_something_new_and_not_for_thanks(say, person):
    case = case_of(say("m1"))
    casework.set_status(case.pk, person(), Status.DONE, "Solved.")
    say("m2", "Dank u wel!", parent_id="m1")
    case.refresh_from_db()
    assert case.status == Status.DONE
    say("m3", "Bedankt, maar de stoep is alweer kapot", parent_id="m1")
    case.refresh_from_db()
    assert (case.status, case.closed_at, case.needs_answer) == (Status.LOOKING, None, True)


def test_thanks_without_a_case_is_settled_and_can_be_taken_back(say):
    thanks = say("m1", "Dank jullie wel!")
    assert (thanks.state, thanks.settled_as) == ("settled", SettledAs.THANKS)
    inbox.unsettle([thanks.pk])
    way.carry([thanks.pk])
    assert case_of(thanks)


def test_automatic_messages_open_nothing_and_are_not_told(say):
    message = say("m1", "I am out of office", is_automatic=True)
    assert message.settled_as == SettledAs.AUTOMATIC
    assert not Delivery.objects.exists()


def test_another_heed_is_not_answered(say):
    message = say("m1", "Wij hebben uw bericht over de stoep ontvangen.\n(automatisch bericht)")
    assert message.settled_as == SettledAs.AUTOMATIC


def test_an_archive_is_not_acknowledged(say):
    case_of(say("m1", sent_at=datetime.now(UTC) - timedelta(days=3)))
    assert not Delivery.objects.exists()


def test_an_edit_is_read_again_and_shown(say, account, incoming):
    message = say("m1", "Iets over de buurt")
    edit = incoming("m1", "De stoep is kapot, er is gaslucht", version=datetime.now(UTC))
    way.carry(way.take(account, Batch((edit,))).messages)
    message.refresh_from_db()
    assert (message.state, message.reading.version) == ("placed", 2)
    assert case_of(message).events.filter(kind="message_edited").exists()


def test_a_deletion_leaves_no_word_on_the_case(say, account, incoming):
    message = say("m1")
    way.take(account, Batch((incoming("m1", "", change=Change.DELETION),)))
    assert case_of(message).title == ""


def test_not_possible_needs_a_reason(say, person):
    case = case_of(say("m1"))
    with pytest.raises(NotAllowed):
        casework.set_status(case.pk, person(), Status.NOT_POSSIBLE)


def test_somebody_else_changed_the_case(say, person):
    case = case_of(say("m1"))
    casework.assign(case.pk, person(), None)
    with pytest.raises(casework.Stale):
        casework.assign(case.pk, person("Noor"), None, seen_version=case.version)


def test_a_split_message_gets_a_case_of_its_own_and_can_be_moved_back(say, person):
    fatima, first, second = person(), say("m1"), say("m2", "En de lantaarn is stuk", parent_id="m1")
    original = case_of(first)
    other = casework.move_message(second, None, fatima)
    assert case_of(second) == other != original
    casework.move_message(second, original, fatima)
    assert case_of(second) == original


# Out


@pytest.fixture
def answer(say, person):
    """Fatima answers the message; returns the delivery."""

    def make(message: Message, text: str = "Wij kijken ernaar.", **more) -> Delivery:
        fatima = person(f"Fatima{message.pk}")
        draft = answers.save_draft(case_of(message), message, fatima, text, **more)
        return answers.approve(draft.pk, fatima)[-1]

    return make


def test_an_answer_is_sent_once_and_the_case_knows(say, answer):
    message = say("m1")
    delivery = answer(message)
    sending.deliver_due()
    sending.deliver_due()
    delivery.refresh_from_db()
    assert (delivery.state, delivery.attempts) == (DeliveryState.SENT, 1)
    assert delivery.message.conversation == message.conversation
    assert case_of(message).answered_at


def test_everyone_on_the_case_is_answered_each_in_their_own_conversation(say, answer):
    first = say("m1")
    say("m2", "Bij mij ook", author="bob", parent_id="m1")
    answer(first, to_everyone=True)
    contacts = Delivery.objects.filter(kind="answer").values_list("contact", flat=True)
    assert len(set(contacts)) == 2


def test_two_answers_at_once_the_second_is_told(say, person):
    message = say("m1")
    fatima, noor = person("Fatima"), person("Noor")
    drafts = [answers.save_draft(case_of(message), message, who, f"Van {who.name}") for who in (fatima, noor)]
    answers.approve(drafts[0].pk, fatima, seen_delivery=0)
    with pytest.raises(answers.Collision, match="Fatima"):
        answers.approve(drafts[1].pk, noor, seen_delivery=0)
    assert Delivery.objects.filter(kind="answer").count() == 1


def test_an_officer_cannot_send_alone(say, person):
    message, piet = say("m1"), person("Piet", "department_officer", "roads")
    draft = answers.save_draft(case_of(message), message, piet, "Komt goed")
    with pytest.raises(answers.Refused):
        answers.approve(draft.pk, piet)


def test_an_answer_is_never_more_public_than_the_question(say, answer):
    assert answer(say("m1"), visibility="public").visibility == "direct"


class Network:
    """Stands in for a channel's network and does what each test says."""

    def __init__(self, monkeypatch, *outcomes, lookup=False):
        from heed.channels.webform.channel import Adapter

        self.outcomes, self.sent, self.has = list(outcomes), [], None
        monkeypatch.setattr(Adapter, "capabilities", replace(Adapter.capabilities, lookup=lookup))
        monkeypatch.setattr(Adapter, "send", lambda channel, outgoing: self.send(channel, outgoing))
        monkeypatch.setattr(Adapter, "find_sent", lambda channel, outgoing: self.has)

    def send(self, channel, outgoing):
        from heed.channels.contract import Receipt, ReceiptKind

        self.sent.append(outgoing)
        outcome = self.outcomes.pop(0) if self.outcomes else None
        if isinstance(outcome, BaseException):
            raise outcome
        return Receipt(f"out-{len(self.sent)}", ReceiptKind.PUBLISHED, datetime.now(UTC))


def test_a_temporary_failure_is_tried_again_later_with_the_same_key(say, answer, monkeypatch):
    delivery = answer(say("m1"))
    Delivery.objects.exclude(pk=delivery.pk).delete()
    network = Network(monkeypatch, ChannelError("503", retry_after=120))
    sending.deliver_due()
    delivery.refresh_from_db()
    assert (delivery.state, delivery.problem) == ("waiting", "503")
    assert delivery.next_attempt_at > datetime.now(UTC) + timedelta(seconds=100)
    Delivery.objects.update(next_attempt_at=datetime.now(UTC))
    sending.deliver_due()
    delivery.refresh_from_db()
    assert delivery.state == "sent"
    assert len({outgoing.idempotency_key for outgoing in network.sent}) == 1


def test_a_permanent_failure_is_shown_with_what_to_do(say, answer, monkeypatch):
    delivery = answer(say("m1"))
    Delivery.objects.exclude(pk=delivery.pk).delete()
    Network(monkeypatch, ChannelError("text refused", permanent=True, remedy="Shorten it."))
    sending.deliver_due()
    delivery.refresh_from_db()
    assert (delivery.state, delivery.remedy, delivery.sent_at) == ("failed", "Shorten it.", None)
    assert case_of(delivery.answers).answered_at is None


def test_after_a_crash_the_network_is_asked_before_anything_is_sent_again(say, answer, monkeypatch):
    from heed.channels.contract import Receipt, ReceiptKind

    delivery = answer(say("m1"))
    Delivery.objects.exclude(pk=delivery.pk).delete()
    network = Network(monkeypatch, lookup=True)
    network.has = Receipt("out-0", ReceiptKind.PUBLISHED, datetime.now(UTC))
    abandoned(delivery)
    sending.deliver_due()
    delivery.refresh_from_db()
    assert (delivery.state, network.sent) == ("sent", [])


def test_where_nobody_can_be_asked_staff_decide(say, answer, person, monkeypatch):
    delivery = answer(say("m1"))
    Delivery.objects.exclude(pk=delivery.pk).delete()
    network = Network(monkeypatch)
    abandoned(delivery)
    sending.deliver_due()
    sending.deliver_due()
    delivery.refresh_from_db()
    assert (delivery.state, network.sent) == ("uncertain", [])
    answers.send_again(delivery.pk, person("Noor"))
    sending.deliver_due()
    delivery.refresh_from_db()
    assert (delivery.state, len(network.sent)) == ("sent", 1)


def abandoned(delivery: Delivery) -> None:
    """As a worker leaves it that was killed while sending."""
    long_ago = datetime.now(UTC) - timedelta(minutes=10)
    Delivery.objects.filter(pk=delivery.pk).update(
        state="sending", attempts=1, claimed_at=long_ago, first_attempt_at=long_ago
    )


def test_a_lost_log_in_stops_the_account_and_keeps_the_answer(say, answer, account, monkeypatch):
    delivery = answer(say("m1"))
    Delivery.objects.exclude(pk=delivery.pk).delete()
    network = Network(monkeypatch, ChannelError("token revoked", unauthorised=True))
    sending.deliver_due()
    Delivery.objects.update(next_attempt_at=datetime.now(UTC))
    sending.deliver_due()
    delivery.refresh_from_db()
    account.refresh_from_db()
    assert (delivery.state, account.state, len(network.sent)) == ("waiting", "trouble", 1)
    inbox.connect_account("webform", "form", "testdam", {}, {})
    sending.deliver_due()
    delivery.refresh_from_db()
    assert delivery.state == "sent"


def test_an_edited_message_that_stands_in_no_case_any_more_gets_one(account, incoming):
    """As when a colleague settles it in the moment in which its author changes it."""
    way.carry(way.take(account, Batch((incoming("m1", "De stoep is kapot"),))).messages)
    message = Message.objects.get()
    CaseMessage.objects.all().delete()
    Message.objects.update(state="edited")
    way.carry([message.pk])
    assert CaseMessage.objects.get().message == message
    message.refresh_from_db()
    assert message.state == "placed"
