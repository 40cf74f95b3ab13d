"""`kill -9` of everything while messages come in and answers go out: each message once, each answer once."""

from __future__ import annotations

import logging

import pytest

from heed.channels.mastodon.lookup import essence
from tests.peers.snac import Fediverse
from tests.whole.answering import ANSWER
from tests.whole.crashing import DATABASE, SENDING, Crash, Outcome, Plan

pytestmark = [pytest.mark.peer, pytest.mark.timeout(900)]

PLAN = Plan(messages=300, answers=50, kills=[("web", "worker", "intake"), (DATABASE,), (SENDING,)])


@pytest.fixture(scope="module")
def outcome(fediverse: Fediverse) -> Outcome:
    return Crash(fediverse, PLAN, say=logging.getLogger("crash").warning).run()


def test_every_message_is_stored_once(outcome):
    assert len(outcome.posted) == PLAN.messages
    assert outcome.stored == outcome.posted
    assert (outcome.cases, outcome.set_aside) == (outcome.posted.total(), 0)


def test_every_approved_answer_is_on_the_residents_server_once(outcome):
    wanted = [ANSWER.format(number=number) for number in range(PLAN.every, PLAN.messages + 1, PLAN.every)]
    assert len(wanted) == PLAN.answers
    assert set(outcome.approved) <= set(wanted)
    assert sorted(text for kind, _, text in outcome.deliveries if kind == "answer") == wanted
    assert {text: outcome.on_b[essence(text)] for text in wanted} == dict.fromkeys(wanted, 1)


def test_what_is_shown_as_sent_is_there_and_nothing_else(outcome):
    assert {state for _, state, _ in outcome.deliveries} == {"sent"}
    assert outcome.on_b == outcome.sent
    assert outcome.on_a == outcome.sent


def test_nobody_is_acknowledged_twice_for_a_case(outcome):
    acknowledged = [text for kind, _, text in outcome.deliveries if kind == "acknowledgement"]
    assert acknowledged
    assert {outcome.on_b[essence(text)] for text in acknowledged} == {1}


def test_the_servers_between_them_lost_hardly_anything(outcome):
    """Else the figures above say little: what snac2 loses is sent again."""
    assert outcome.sent_again_to_a + outcome.sent_again_to_b <= (PLAN.messages + PLAN.answers) / 20


def test_what_was_not_killed_came_back_by_itself(outcome):
    assert [crash["killed"] for crash in outcome.killed] == [["web", "worker", "intake"], [DATABASE], ["worker"]]
    assert outcome.ended_by_themselves == []
