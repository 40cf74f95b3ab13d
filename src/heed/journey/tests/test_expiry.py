"""An answer that waited too long is not sent any more, and everybody can see that it was not."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from heed.answers import actions as answers
from heed.answers.models import Delivery
from heed.answers.tests.network import PaperNetwork, put_in_place
from heed.answers.tests.scenes import arrive
from heed.casework.models import CaseEvent
from heed.channels.contract import ChannelError, Receipt, ReceiptKind
from heed.inbox.models import Account, Message
from heed.journey import sending

pytestmark = pytest.mark.django_db
PAST = datetime.now(UTC) - timedelta(minutes=1)


@pytest.fixture
def network(monkeypatch) -> PaperNetwork:
    return put_in_place(monkeypatch)


@pytest.fixture
def waiting(account, incoming, person, network) -> Delivery:
    case, fatima = arrive(account, incoming("m1")), person()
    (row,) = answers.approve(answers.save_draft(case, Message.objects.get(), fatima, "Wij komen eraan.").pk, fatima)
    return row


def state(row: Delivery) -> str:
    row.refresh_from_db()
    return str(row.state)


def test_an_answer_may_wait_for_three_days(waiting):
    assert waiting.expires_at - waiting.created_at == pytest.approx(timedelta(hours=72), abs=timedelta(seconds=5))


def test_what_never_left_expires_even_while_its_account_is_away(waiting, network):
    Account.objects.update(state="trouble")
    Delivery.objects.update(expires_at=PAST)
    sending.deliver_due()
    assert (state(waiting), network.said) == ("expired", {})
    assert CaseEvent.objects.filter(kind="delivery_expired").count() == 1
    Account.objects.update(state="connected")
    sending.deliver_due()
    assert (state(waiting), network.said) == ("expired", {})


def test_what_was_tried_is_asked_for_before_it_counts_as_expired(waiting, network):
    network.error = ChannelError("no answer", maybe_sent=True)
    sending.deliver_due()
    assert state(waiting) == "waiting"
    Delivery.objects.update(expires_at=PAST, next_attempt_at=PAST)
    network.error = None
    network.said[f"out-{waiting.key.hex}"] = "Wij komen eraan."  # it had been taken after all
    sending.deliver_due()
    assert (state(waiting), network.calls) == ("sent", [])


def test_what_was_tried_and_is_not_there_expires(waiting, network):
    network.error = ChannelError("away")
    sending.deliver_due()
    network.error = None
    Delivery.objects.update(expires_at=PAST, next_attempt_at=PAST)
    sending.deliver_due()
    assert (state(waiting), network.said) == ("expired", {})


def test_staff_may_send_it_again_which_gives_it_new_time(waiting, network, person):
    Delivery.objects.update(expires_at=PAST)
    sending.deliver_due()
    answers.send_again(waiting.pk, person("Noor"))
    sending.deliver_due()
    assert (state(waiting), list(network.said.values())) == ("sent", ["Wij komen eraan."])


def test_where_the_networks_window_has_passed_it_is_not_sent_again(monkeypatch, account, incoming, person):
    network = put_in_place(monkeypatch, reply_window=timedelta(hours=24))
    said = datetime.now(UTC) - timedelta(hours=23)
    case, fatima = arrive(account, incoming("m1", sent_at=said)), person()
    (row,) = answers.approve(answers.save_draft(case, Message.objects.get(), fatima, "Wij komen.").pk, fatima)
    assert row.expires_at == said + timedelta(hours=24)
    Message.objects.update(sent_at=said - timedelta(hours=2))
    Delivery.objects.update(expires_at=PAST)
    sending.deliver_due()
    row.refresh_from_db()
    assert (row.state, network.said) == ("expired", {})
    assert "reply window" in row.problem
    with pytest.raises(answers.Refused, match="reply window"):
        answers.send_again(row.pk, fatima)


def test_later_parts_of_an_answer_that_stopped_halfway_expire_too(account, incoming, person, network):
    case, fatima = arrive(account, incoming("m1")), person()
    rows = answers.approve(answers.save_draft(case, Message.objects.get(), fatima, "Wij komen. " * 40).pk, fatima)
    answers.record_sent(answers.claim()[0], Receipt("out-1", ReceiptKind.PUBLISHED, datetime.now(UTC)))
    Delivery.objects.filter(pk=rows[1].pk).update(state="failed", first_attempt_at=PAST)
    Delivery.objects.filter(state="waiting").update(expires_at=PAST)
    sending.deliver_due()
    assert [state(row) for row in rows] == ["sent", "failed", "expired"]
