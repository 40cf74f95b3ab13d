"""Promises where cases meet: neighbours of the same matter, merges and splits, many cases at once; and all undone."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from heed.answers.models import Delivery
from heed.casework import actions, promises
from heed.casework.actions import bulk
from heed.casework.models import Case, Merge, Pause, Promise, Topic, Why
from heed.casework.status import Status
from heed.channels.contract import Batch
from heed.desk.tests.test_promises import Clock, answer, fresh, local
from heed.inbox.models import Message
from heed.journey import way

pytestmark = pytest.mark.django_db

HERE = "De stoep in de Havenstraat is kapot"


@pytest.fixture(autouse=True)
def _topics_say_enough(monkeypatch):
    monkeypatch.setattr("heed.casework.actions.joining.FEWEST_TOPICS", 1)


@pytest.fixture
def clock(monkeypatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(timezone, "now", made)
    return made


@pytest.fixture
def say(clock, account, incoming):
    def send(native_id: str, text: str = HERE, **more: Any) -> Case:
        message = incoming(native_id, text, sent_at=clock(), **more)
        way.carry(way.take(account, Batch((message,))).messages)
        return Message.objects.filter(direction="in").latest("pk").case_message.case

    return send


@pytest.fixture
def fatima(client, person):
    made = person("Fatima", department="roads")
    client.force_login(made)
    return made


def rows() -> list[Any]:
    found: list[Any] = [list(model.objects.order_by("pk").values()) for model in (Promise, Pause)]
    return found


def whys(case: Case) -> list[str]:
    return [one.why for one in promises.history(case)]


def waits(case: Case, by) -> None:
    actions.set_status(case.pk, by, Status.WAITING, "Welk huisnummer?", answer_under_way=True)


# Neighbours


def test_a_neighbour_does_not_end_the_waiting_for_somebody_else(say, fatima, clock):
    case = say("m1")
    clock.now = local(3, 3, 10)
    waits(case, fatima)
    clock.now = local(3, 4, 10)
    assert say("m2", author="bob") == case
    assert (fresh(case).status, fresh(case).paused_at, fresh(case).needs_answer) == ("waiting", local(3, 3, 10), True)
    told = Delivery.objects.filter(kind="acknowledgement").latest("pk")
    assert "Wij weten er al van. U hoort van ons zodra er nieuws is." in told.text
    assert "vóór" not in told.text
    clock.now = local(3, 5, 10)
    say("m3", "Nummer 12", parent_id="m1")
    assert (fresh(case).status, fresh(case).paused_at) == ("looking", None)
    assert Pause.objects.get().until == local(3, 5, 10)
    assert fresh(case).promised_at == local(3, 9, 17)  # two working days later


def test_a_neighbour_whose_case_was_answered_and_waits_is_promised_from_then_on(say, fatima, clock):
    case = say("m1")
    answer(case, fatima)
    waits(case, fatima)
    clock.now = local(3, 3, 10)
    say("m2", author="bob")
    assert whys(case) == [Why.WRITTEN_AGAIN, Why.OPENED]
    present = Promise.objects.get(ended_at=None)
    assert (present.until, present.watch_at) == (local(3, 6, 17), None)
    clock.now = local(3, 4, 10)
    say("m3", "Nummer 12", parent_id="m1")
    present.refresh_from_db()
    assert present.until == fresh(case).promised_at == local(3, 9, 17)  # one working day: since the neighbour wrote
    assert present.watch_at == present.warn_at


def test_an_edit_after_our_answer_is_promised_anew(say, fatima, clock):
    case = say("m1")
    answer(case, fatima)
    clock.now = local(3, 4, 10)
    say("m1", HERE + ", en de lantaarn ook", version=clock())
    assert whys(case) == [Why.WRITTEN_AGAIN, Why.OPENED]
    assert fresh(case).promised_at == local(3, 9, 17)


# Merges and splits


@pytest.fixture
def two(say, clock) -> tuple[Case, Case]:
    """The one due on Thursday, the other on Monday after."""
    one = say("m1")
    clock.now = local(3, 4, 10)
    return one, say("m2", "De stoep achter het station is kapot", author="bob")


def test_the_earlier_promise_holds_and_comes_back(two, fatima):
    one, other = two
    before, was = rows(), fresh(other).promised_at
    made = actions.merge(one.pk, other.pk, fatima)
    assert fresh(other).promised_at == one.promised_at < was
    present = Promise.objects.get(case=other, ended_at=None)
    assert (present.why, present.until, present.watch_at) == (Why.TAKEN_UP, one.promised_at, fresh(other).warn_at)
    actions.undo_merge(made.pk, fatima)
    assert rows() == before
    assert (fresh(other).promised_at, fresh(one).promised_at) == (was, one.promised_at)
    assert fresh(other).warn_at == other.warn_at


def test_a_later_promise_changes_nothing(two, fatima):
    one, other = two
    before = rows()
    made = actions.merge(other.pk, one.pk, fatima)
    assert rows() == before
    assert fresh(one).promised_at == one.promised_at
    actions.undo_merge(made.pk, fatima)
    assert rows() == before


def test_an_answered_case_that_takes_up_one_without_an_answer_has_a_promise_again(two, fatima):
    one, other = two
    answer(one, fatima)
    before = rows()
    made = actions.merge(other.pk, one.pk, fatima)
    assert whys(one) == [Why.TAKEN_UP, Why.OPENED]
    assert fresh(one).promised_at == other.promised_at
    actions.undo_merge(made.pk, fatima)
    assert rows() == before


def test_what_was_kept_since_a_merge_stays_in_the_history(two, fatima):
    one, other = two
    made = actions.merge(one.pk, other.pk, fatima)
    actions.set_status(other.pk, fatima, Status.DONE, "Het is klaar.")
    actions.undo_merge(made.pk, fatima)
    assert whys(other) == [Why.TAKEN_UP, Why.OPENED]
    assert Promise.objects.get(case=other, ended_at=None).kept_at is not None
    assert Promise.objects.get(case=one).watch_at is not None  # which has no answer of its own


def test_a_case_that_waits_goes_on_waiting_when_it_takes_up_another(two, fatima, clock):
    one, other = two
    waits(other, fatima)
    made = actions.merge(one.pk, other.pk, fatima)
    Merge.objects.update(at=clock())  # the database's own time goes on
    assert fresh(other).paused_at == clock.now
    assert Promise.objects.get(case=other, ended_at=None).watch_at is None
    clock.now += timedelta(days=1)
    actions.set_status(other.pk, fatima, Status.LOOKING)
    assert fresh(other).promised_at == local(3, 6, 17)  # one working day later than it was
    actions.undo_merge(made.pk, fatima)
    assert fresh(other).promised_at == Promise.objects.get(case=other).until == local(3, 10, 17)


def test_a_pause_of_the_case_that_was_taken_up_is_there_when_it_is_undone(two, fatima):
    one, other = two
    actions.wait_for_other(one.pk, fatima, "de provincie")
    before = rows()
    actions.undo_merge(actions.merge(one.pk, other.pk, fatima).pk, fatima)
    assert rows() == before
    assert fresh(one).paused_at is not None


def test_what_is_split_off_has_a_promise_of_its_own(say, fatima):
    say("m1")
    case = say("m2", author="bob")
    made = actions.split([Message.objects.latest("pk").pk], fatima)
    assert made != case
    assert Promise.objects.get(case=made).until == made.promised_at


# Many at once


def of(*cases: Case) -> dict[int, int]:
    return {case.pk: fresh(case).version for case in cases}


def test_closing_many_is_taken_back_with_promise_and_pause(two, fatima, clock):
    one, other = two
    actions.wait_for_other(one.pk, fatima, "de provincie")
    before, was = rows(), fresh(one)
    clock.now += timedelta(minutes=5)
    outcome = bulk.set_status_of_all(of(one, other), fatima, Status.NOT_POSSIBLE, "Dit is van de provincie.")
    assert not Promise.objects.filter(kept_at=None).exists()
    assert not Pause.objects.filter(until=None).exists()
    bulk.undo(outcome.act.pk, fatima)
    assert rows() == before
    assert (fresh(one).paused_at, fresh(one).promised_at, fresh(one).warn_at) == (
        was.paused_at,
        was.promised_at,
        was.warn_at,
    )


def test_a_topic_with_an_earlier_promise_is_taken_back(two, fatima):
    quick = Topic.objects.create(
        slug="quick", names={"en": "Quick"}, department=two[0].department, target_amount=1, target_unit="working_days"
    )
    before = rows()
    outcome = bulk.route_all(of(*two), fatima, quick)
    assert [whys(case) for case in two][1] == [Why.IMPROVED, Why.OPENED]
    bulk.undo(outcome.act.pk, fatima)
    assert rows() == before
    assert [fresh(case).promised_at for case in two] == [case.promised_at for case in two]
