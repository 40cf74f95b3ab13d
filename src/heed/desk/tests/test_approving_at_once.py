"""Colleagues who approve in the same moment, each on a connection of their own: exactly one counts, the others hear."""

from __future__ import annotations

from typing import Any

import pytest

from heed.answers import actions as answers
from heed.answers.actions import conduct as code
from heed.answers.actions import rules as actions
from heed.answers.approval import rules as approval_rules
from heed.answers.models import AnswerException, Approval, CodeVersion, Delivery, Draft, Signature
from heed.casework.actions import Stale
from heed.casework.models import Case
from heed.channels.contract import Batch
from heed.desk.tests.test_at_the_same_time import at_once
from heed.inbox.models import Message
from heed.journey import way
from heed.staff.models import Person
from tests.people import make_incoming

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def approvers(person) -> list[Person]:
    return [person(name) for name in ("Noor", "Omar", "Lars", "Mila")]


@pytest.fixture
def asked(account, person, approvers):
    """Makes a draft by Fatima that waits, with a rule that so many people must approve."""

    def make(people: int) -> Draft:
        way.carry(way.take(account, Batch((make_incoming("m1"),))).messages)
        fatima, lena = person("Fatima"), person("Lena", "communications_lead")
        draft = actions.start_rules(lena)
        rule = approval_rules.parse({"when": {"incident": False}, "people": people})
        while draft.rules:
            draft = actions.arrange_rule(1, "remove", draft.version)
        actions.put_rules_live(lena, actions.save_rule(None, rule, draft.version).version)
        made = answers.save_draft(Case.objects.get(), Message.objects.get(), fatima, "Wij komen.")
        return answers.ask_approval(made.pk, fatima)

    return make


def went_through(outcomes: list[Any]) -> list[Any]:
    return [one for one in outcomes if not isinstance(one, Exception)]


@pytest.mark.parametrize("people", [1, 2])
@pytest.mark.parametrize("says_what_was_seen", [True, False])
def test_of_many_who_approve_at_once_so_many_count_as_are_asked(asked, approvers, people, says_what_was_seen):
    draft = asked(people)
    seen = draft.stamp if says_what_was_seen else None
    outcomes = at_once(*(lambda p=p: answers.approve(draft.pk, p, 0, seen=seen) for p in approvers))
    count = 1 if says_what_was_seen else people
    assert len(went_through(outcomes)) == count, outcomes
    assert Approval.objects.filter(granted=True).count() == count
    assert all(isinstance(one, (list, Stale, answers.Refused, answers.Collision)) for one in outcomes), outcomes
    assert Delivery.objects.filter(kind="answer").count() == (1 if count == people else 0)


def test_two_windows_of_one_colleague_are_one_approval(asked, approvers):
    draft = asked(2)
    outcomes = at_once(*(lambda: answers.approve(draft.pk, approvers[0]) for _window in range(3)))
    assert went_through(outcomes) == [[]], outcomes
    assert Approval.objects.count() == 1
    assert not Delivery.objects.filter(kind="answer").exists()


def test_an_approval_and_a_change_by_another_do_not_pass_each_other(asked, approvers):
    draft = asked(1)
    outcomes = at_once(
        lambda: answers.approve(draft.pk, approvers[0], seen=draft.stamp),
        lambda: answers.approve(draft.pk, approvers[1], text="Wij komen dinsdag.", seen=draft.stamp),
    )
    assert len(went_through(outcomes)) == 1, outcomes
    sent = list(Delivery.objects.filter(kind="answer").values_list("text", flat=True))
    assert sent == (["Wij komen."] if outcomes[0] else []) or isinstance(outcomes[0], Stale)
    assert "Wij komen dinsdag." not in sent  # nobody else has seen it


def test_the_author_who_sends_at_once_and_a_colleague_who_approves_send_it_once(asked, approvers):
    draft = asked(1)
    author = draft.author
    at_once(
        lambda: answers.approve(draft.pk, approvers[0]),
        lambda: answers.send_at_once(draft.pk, author, "Gas."),
        lambda: answers.approve(draft.pk, author),
    )
    assert Delivery.objects.filter(kind="answer").count() == 1
    assert AnswerException.objects.count() + Approval.objects.exclude(person=author).count() == 1


def test_an_exception_is_reviewed_once(asked, approvers):
    draft = asked(1)
    answers.send_at_once(draft.pk, draft.author, "Gas.")
    logged = AnswerException.objects.get()
    outcomes = at_once(*(lambda p=p: answers.review(logged.pk, p, p.name) for p in approvers))
    assert len(went_through(outcomes)) == 1, outcomes
    assert sum(isinstance(one, Stale) for one in outcomes) == 3, outcomes


def test_an_answer_that_waits_is_told_of_once(asked, approvers, monkeypatch):
    asked(1)
    Draft.objects.update(asked_at="2026-01-05T09:00:00Z")
    assert sorted(at_once(*(answers.escalate for _worker in range(3)))) == [0, 0, 1]


def test_a_code_comes_in_use_once_and_is_signed_once(person, approvers):
    leads = [person(name, "communications_lead") for name in ("Lena", "Luuk")]
    draft = code.start_code(leads[0], "en")
    outcomes = at_once(*(lambda p=p: code.put_code_live(p, draft.version) for p in leads))
    assert len(went_through(outcomes)) == 1, outcomes
    assert CodeVersion.objects.get().state == "live"
    right = [one["right"] for one in CodeVersion.objects.get().quiz]
    assert len(went_through(at_once(*(lambda: code.sign(1, approvers[0], right) for _window in range(3))))) == 3
    assert Signature.objects.count() == 1
