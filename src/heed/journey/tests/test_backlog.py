"""Many small batches that pile up are carried together; one that cannot be carried holds up nothing but itself."""

from __future__ import annotations

import pytest

from heed.answers.models import Delivery, DeliveryState
from heed.channels.contract import Batch
from heed.inbox.models import Message
from heed.journey import jobs, way

pytestmark = pytest.mark.django_db


@pytest.fixture
def waiting(account, incoming) -> list[int]:
    """Three messages that came one by one, each with a job of its own."""
    taken = [
        way.take(account, Batch((incoming(f"m{n}", f"De stoep is kapot bij {n}", author=f"a{n}"),))) for n in "123"
    ]
    return [message for received in taken for message in received.messages]


def states() -> list[str]:
    return list(Message.objects.order_by("pk").values_list("state", flat=True))


def test_the_first_job_carries_all_that_waits(waiting):
    way.carry_with_waiting(waiting[:1])
    assert states() == ["placed"] * 3


def test_a_job_whose_messages_were_carried_already_reads_nothing(waiting, monkeypatch):
    way.carry_with_waiting(waiting[:1])
    monkeypatch.setattr(way, "read", lambda *_: pytest.fail("this was read already"))
    way.carry_with_waiting(waiting[1:])


def test_one_that_cannot_be_carried_does_not_hold_up_the_others(waiting, monkeypatch):
    read = way.read

    def failing(message_ids, executor=None):
        if waiting[1] in message_ids:
            raise ValueError("this one cannot be read")
        read(message_ids, executor)

    monkeypatch.setattr(way, "read", failing)
    way.carry_with_waiting(waiting[:1])
    with pytest.raises(ValueError):
        way.carry_with_waiting(waiting[1:2])
    way.carry_with_waiting(waiting[2:])
    assert states() == ["placed", "received", "placed"]


def test_a_full_outbox_is_emptied_in_portions(waiting, monkeypatch):
    way.carry(waiting)
    monkeypatch.setattr(jobs, "PORTION", 2)
    jobs.deliver()
    assert waits() == 1
    jobs.deliver()
    assert waits() == 0


def waits() -> int:
    return Delivery.objects.filter(state=DeliveryState.WAITING).count()
