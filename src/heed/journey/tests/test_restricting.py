"""Restrictions are set and lifted at a network, whatever breaks in between. The network here is on paper, of our hand;
real ones are asked in `channels/*/tests`."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from heed.answers.models import Delivery
from heed.answers.restrictions import actions
from heed.answers.restrictions.models import Restriction
from heed.answers.tests.restricting import SAID, PaperBlocks, asked, fediverse, house_rules, in_force, the_message
from heed.answers.tests.scenes import arrive
from heed.casework import actions as casework
from heed.channels.contract import ChannelError, Visibility
from heed.inbox.models import Account, Message
from heed.journey import jobs, restricting, sending

pytestmark = pytest.mark.django_db


@pytest.fixture
def network(monkeypatch) -> PaperBlocks:
    return PaperBlocks().put_in_place(monkeypatch)


@pytest.fixture
def row(network, town, incoming, person) -> Restriction:
    """A block in force, of which the resident has been told."""
    arrive(fediverse(), incoming("m1", SAID, visibility=Visibility.PUBLIC))
    house_rules(person("Lena", "communications_lead"))
    made = in_force(person("Fatima"), person("Noor"))
    sending.deliver_due()
    return made


def now_due() -> None:
    """Waiting and leases are over."""
    gone = timezone.now() - timedelta(days=1)
    Restriction.objects.exclude(next_attempt_at=None).update(next_attempt_at=gone)
    Restriction.objects.exclude(claimed_at=None).update(claimed_at=gone)


def state() -> str:
    return Restriction.objects.order_by("pk")[0].on_network


def end(row: Restriction) -> None:
    gone = timezone.now() - timedelta(minutes=1)
    Restriction.objects.filter(pk=row.pk).update(asked_at=gone - timedelta(days=1), ends_at=gone)
    actions.step()


def test_it_is_set_and_at_the_end_date_lifted(row, network):
    assert restricting.carry_out_due() == 1
    assert (network.blocked, state()) == ({"id:anna"}, "applied")
    assert restricting.carry_out_due() == 0
    end(row)
    assert restricting.carry_out_due() == 1
    assert (network.blocked, state(), network.calls) == (set(), "lifted", ["block", "unblock"])
    assert restricting.carry_out_due() == 0


def test_the_resident_is_told_before_the_block_but_it_does_not_wait_for_ever(row, network):
    Delivery.objects.update(state="waiting")
    assert restricting.carry_out_due() == 0
    Restriction.objects.update(began_at=timezone.now() - timedelta(minutes=11))
    assert restricting.carry_out_due() == 1


@pytest.mark.parametrize("ends", [False, True])
def test_a_worker_that_dies_after_the_call_is_followed_by_a_repetition(row, network, ends):
    if ends:
        restricting.carry_out_due()
        end(row)
    network.dies = True
    with pytest.raises(KeyboardInterrupt):
        restricting.carry_out_due()
    assert restricting.carry_out_due() == 0, "claimed until the lease is over"
    now_due()
    assert restricting.carry_out_due() == 1
    assert (bool(network.blocked), state()) == ((False, "lifted") if ends else (True, "applied"))


def test_ended_while_it_was_being_set_it_is_lifted_next(row, network):
    claimed = actions.claim(timedelta(minutes=1))
    assert claimed is not None
    end(row)
    assert actions.claim(timedelta(minutes=1)) is None, "one at a time for each resident"
    restricting.attempt(claimed)
    assert (network.blocked, state()) == ({"id:anna"}, "to_lift")
    assert restricting.carry_out_due() == 1
    assert (network.blocked, state()) == (set(), "lifted")


def test_prolonged_it_is_never_lifted_in_between(row, network, person):
    restricting.carry_out_due()
    omar = person("Omar")
    longer = actions.ask(the_message(), asked(), omar, prolongs=row.pk)
    actions.decide(longer.pk, row.asked_by, True)
    sending.deliver_due()
    assert restricting.carry_out_due() == 2
    assert "unblock" not in network.calls and network.blocked
    end(longer)
    restricting.carry_out_due()
    assert not network.blocked


def test_what_fails_is_tried_again_later_and_shown(row, network):
    network.error = ChannelError("town.example has a problem of its own (503)")
    assert restricting.carry_out_due() == 1
    shown = Restriction.objects.get()
    assert (shown.on_network, shown.problem) == ("to_apply", network.error.message)
    assert restricting.carry_out_due() == 0
    network.error = None
    now_due()
    assert restricting.carry_out_due() == 1
    assert (state(), Restriction.objects.get().problem) == ("applied", "")


def test_what_the_network_refuses_for_good_waits_for_a_person(row, network):
    network.error = ChannelError("nobody is called @anna@example.social here", permanent=True, remedy="Look there.")
    restricting.carry_out_due()
    now_due()
    assert restricting.carry_out_due() == 0
    shown = Restriction.objects.get()
    assert (shown.on_network, shown.remedy) == ("not_applied", "Look there.") and "@anna" not in shown.problem
    network.error = None
    actions.try_again(row.pk, row.asked_by, shown.stamp)
    assert restricting.carry_out_due() == 1
    assert state() == "applied"


def test_an_account_that_must_be_connected_again_is_waited_for(row, network):
    network.error = ChannelError("no longer accepts our access", permanent=True, unauthorised=True)
    restricting.carry_out_due()
    assert (state(), Account.objects.get().state) == ("to_apply", "trouble")


@pytest.mark.parametrize(("by_author", "is_now"), [(True, "lifted"), (False, "not_lifted")])
def test_what_is_no_longer_known_is_not_said_to_be_lifted_unless_its_author_removed_it(row, by_author, is_now):
    Message.objects.filter(pk=row.message_id).update(deleted_at=timezone.now(), vault=None)
    if by_author:
        casework.note_deletions([row.message_id])
    Restriction.objects.update(what="hide", state="ended", on_network="to_lift", next_attempt_at=timezone.now())
    restricting.carry_out_due()
    assert state() == is_now


def test_what_is_due_at_the_network_waits_for_nothing_that_fails_before_it(row, network, monkeypatch):
    def fails() -> int:
        raise ValueError("no office hours")

    monkeypatch.setattr(actions, "step", fails)
    with pytest.raises(ValueError):
        jobs.restrict(0)
    assert (network.blocked, state()) == ({"id:anna"}, "applied")


@pytest.mark.parametrize("vanished", [False, True])
def test_a_statement_by_an_account_that_cannot_be_used_says_so_and_keeps_no_other_waiting(row, network, vanished):
    first = Delivery.objects.filter(kind="statement").order_by("pk")[0]
    broken = Account.objects.get()
    Account.objects.update(secrets=b"no longer readable")
    attempts = 1 if vanished else 0
    Delivery.objects.filter(pk=first.pk).update(state="waiting", attempts=attempts, problem="", sent_at=None)
    assert sending.deliver_due() >= 1
    first.refresh_from_db()
    expected = "uncertain" if vanished else "waiting"
    assert (first.state, bool(first.problem), bool(first.remedy)) == (expected, True, True)
    Account.objects.update(secrets=bytes(broken.secrets))
