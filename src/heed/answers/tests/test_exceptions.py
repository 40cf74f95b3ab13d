"""Around the rules: with a reason, in the log, reviewed by another."""

from __future__ import annotations

from typing import Any

import pytest

from heed.answers import actions as answers
from heed.answers.approval import needs as approvals
from heed.answers.approval.rules import Finding
from heed.answers.checking import findings as checks
from heed.answers.models import AnswerException, ExceptionKind
from heed.answers.tests.scenes import A_LEAD, TWO, rules, write
from heed.casework.actions import Stale

pytestmark = pytest.mark.django_db


def test_urgent_goes_at_once_and_is_listed_until_another_has_looked(case, people):
    rules(people["Lena"], A_LEAD)
    fatima, noor = people["Fatima"], people["Noor"]
    draft = write(case, fatima)
    with pytest.raises(answers.Refused, match="why it cannot wait"):
        answers.send_at_once(draft.pk, fatima, " ")
    assert answers.send_at_once(draft.pk, fatima, "Gas smells in the street.")
    (found,) = approvals.to_review_afterwards()
    assert (found.person, found.reason) == (fatima, "Gas smells in the street.")
    with pytest.raises(answers.Refused, match="had a hand in it"):
        answers.review(found.pk, fatima, "Fine.")
    answers.review(found.pk, noor, "Fine.")
    assert not approvals.to_review_afterwards().exists()
    with pytest.raises(Stale):
        answers.review(found.pk, people["Omar"], "Fine too.")


def test_urgent_where_no_rule_asks_is_sent_as_always(case, people):
    assert answers.send_at_once(write(case, people["Fatima"]).pk, people["Fatima"], "quick")
    assert not AnswerException.objects.exists()


def test_a_lead_lets_the_answer_of_another_go_alone_with_a_reason(case, people):
    rules(people["Lena"], TWO)
    draft = answers.ask_approval(write(case, people["Fatima"]).pk, people["Fatima"])
    with pytest.raises(answers.Refused, match="Only a communications lead"):
        answers.approve(draft.pk, people["Noor"], alone="nobody is here")
    assert answers.approve(draft.pk, people["Lena"], alone="nobody is here")
    found = AnswerException.objects.get()
    assert (found.kind, found.person) == (ExceptionKind.APPROVAL, people["Lena"])
    for name in ("Lena", "Fatima", "Noor"):
        with pytest.raises(answers.Refused):
            answers.review(found.pk, people[name], "")
    answers.review(found.pk, people["Lars"], "Seen.")


def found(*some: tuple[str, str]) -> Any:
    return lambda draft, is_election: tuple(Finding(*one) for one in some)


def test_a_check_that_does_not_allow_it_wants_a_reason_and_a_second_person(case, people, monkeypatch):
    monkeypatch.setattr(checks, "of_draft", found(("personal_data", "not_allowed")))
    fatima, noor = people["Fatima"], people["Noor"]
    draft = write(case, fatima)
    for go in (answers.approve, answers.ask_approval):
        with pytest.raises(answers.Refused, match="personal data"):
            go(draft.pk, fatima)
    with pytest.raises(answers.Refused, match="personal data"):
        answers.send_at_once(draft.pk, fatima, "quick")
    with pytest.raises(answers.NeedsApproval):
        answers.approve(draft.pk, fatima, override="They asked for it.")
    assert not AnswerException.objects.exists()  # nothing was written
    answers.ask_approval(draft.pk, fatima, override="They asked for it.")
    assert answers.approve(draft.pk, noor)
    logged = AnswerException.objects.get()
    assert (logged.kind, logged.checks, logged.person) == (ExceptionKind.CHECK, ["personal_data"], fatima)


def test_a_check_was_set_aside_for_one_text_only(case, people, monkeypatch):
    monkeypatch.setattr(checks, "of_draft", found(("personal_data", "not_allowed")))
    draft = write(case, people["Fatima"])
    answers.ask_approval(draft.pk, people["Fatima"], override="They asked for it.")
    with pytest.raises(answers.Refused, match="personal data"):
        answers.approve(draft.pk, people["Noor"], text="And their telephone number.")


def test_a_check_that_wants_a_second_person_gets_one(case, people, monkeypatch):
    monkeypatch.setattr(checks, "of_draft", found(("promise", "second_person")))
    draft = write(case, people["Fatima"])
    with pytest.raises(answers.NeedsApproval, match="A check asks"):
        answers.approve(draft.pk, people["Fatima"])
    assert answers.approve(draft.pk, people["Noor"])
