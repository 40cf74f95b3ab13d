"""Approval on the tables: the rules in use, one text at a time, by who is there."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from heed.answers import actions as answers
from heed.answers.actions import rules as actions
from heed.answers.approval import needs as approvals
from heed.answers.models import Approval, Draft
from heed.answers.tests.scenes import A_LEAD, ALL, ONE, TWO, arrive, delegate, rules, sent, write
from heed.casework.actions import Stale
from heed.casework.models import Notification
from heed.channels.contract import Visibility
from heed.inbox.models import Message
from heed.staff.models import Person

pytestmark = pytest.mark.django_db


def test_without_rules_one_sends_alone_as_before(case, people):
    assert answers.approve(write(case, people["Fatima"]).pk, people["Fatima"])


def test_with_a_rule_one_asks(case, people):
    rules(people["Lena"], ONE)
    draft = write(case, people["Fatima"])
    with pytest.raises(answers.NeedsApproval, match="By rule 1"):
        answers.approve(draft.pk, people["Fatima"])
    assert sent() == []
    answers.ask_approval(draft.pk, people["Fatima"])
    assert answers.approve(draft.pk, people["Noor"])
    with pytest.raises(answers.Refused, match="sent or withdrawn already"):
        answers.approve(draft.pk, people["Omar"])


def test_two_have_to_approve_and_nobody_twice(case, people):
    rules(people["Lena"], TWO)
    draft = answers.ask_approval(write(case, people["Fatima"]).pk, people["Fatima"])
    shown = draft.stamp
    assert answers.approve(draft.pk, people["Noor"], seen=shown) == []
    with pytest.raises(answers.Refused, match="approved this answer already"):
        answers.approve(draft.pk, people["Noor"])
    with pytest.raises(Stale):  # who looked before the first approval is told of it
        answers.approve(draft.pk, people["Omar"], seen=shown)
    assert sent() == []
    assert answers.approve(draft.pk, people["Omar"])
    assert sent() == ["Wij komen kijken."]


def test_a_change_is_kept_and_is_looked_at_by_another(case, people):
    rules(people["Lena"], ONE)
    draft = answers.ask_approval(write(case, people["Fatima"]).pk, people["Fatima"])
    assert answers.approve(draft.pk, people["Noor"], text="Wij komen dinsdag kijken.") == []
    (edit,) = draft.edits.all()
    assert (edit.person, edit.before, edit.after) == (
        people["Noor"],
        "Wij komen kijken.",
        "Wij komen dinsdag kijken.",
    )
    for one in ("Noor", "Fatima"):
        with pytest.raises(answers.Refused):
            answers.approve(draft.pk, people[one])
    assert answers.approve(draft.pk, people["Omar"])
    assert sent() == ["Wij komen dinsdag kijken."]


def test_approvals_are_of_one_text(case, people):
    rules(people["Lena"], TWO)
    fatima, noor, omar = people["Fatima"], people["Noor"], people["Omar"]
    draft = answers.ask_approval(write(case, fatima).pk, fatima)
    answers.approve(draft.pk, noor)
    write(case, fatima, "Iets anders.")
    answers.ask_approval(draft.pk, fatima)
    assert answers.approve(draft.pk, omar) == []  # Noor has not seen this text
    assert answers.approve(draft.pk, noor)


def test_sending_to_more_people_is_another_answer(case, people):
    rules(people["Lena"], TWO)
    draft = answers.ask_approval(write(case, people["Fatima"]).pk, people["Fatima"])
    answers.approve(draft.pk, people["Noor"])
    write(case, people["Fatima"], to_everyone=True)
    assert answers.approve(draft.pk, people["Omar"]) == []


def test_the_role_of_the_rule_counts(case, people):
    rules(people["Lena"], A_LEAD)
    draft = answers.ask_approval(write(case, people["Fatima"]).pk, people["Fatima"])
    with pytest.raises(answers.Refused, match="communications lead"):
        answers.approve(draft.pk, people["Noor"])
    assert answers.approve(draft.pk, people["Lena"])


def test_a_delegate_approves_with_the_role_of_who_is_away(case, people):
    rules(people["Lena"], A_LEAD)
    delegate(people["Lena"], people["Noor"], is_away=True)
    delegate(people["Lars"], people["Omar"], is_away=True)
    draft = answers.ask_approval(write(case, people["Fatima"]).pk, people["Fatima"])
    told = {one.person for one in Notification.objects.filter(kind="approval_asked")}
    assert told == {people["Noor"], people["Omar"]}
    assert answers.approve(draft.pk, people["Noor"])
    assert Approval.objects.get(draft=draft).acts_for == people["Lena"]


def test_a_delegation_ends(case, people):
    rules(people["Lena"], A_LEAD)
    delegate(people["Lena"], people["Noor"])
    actions.end_delegation(people["Lena"].delegations.get().pk, people["Lena"])
    draft = answers.ask_approval(write(case, people["Fatima"]).pk, people["Fatima"])
    with pytest.raises(answers.Refused):
        answers.approve(draft.pk, people["Noor"])


def test_a_delegation_of_who_lost_the_role_is_worth_nothing(case, people):
    rules(people["Lena"], A_LEAD)
    delegate(people["Lena"], people["Noor"])
    Person.objects.filter(pk=people["Lena"].pk).update(is_active=False)
    draft = answers.ask_approval(write(case, people["Fatima"]).pk, people["Fatima"])
    with pytest.raises(answers.Refused):
        answers.approve(draft.pk, people["Noor"])


@pytest.mark.parametrize(
    ("giver", "to", "hours", "said"),
    [
        ("Lena", "Lena", 5, "another colleague"),
        ("Lena", "Piet", 5, "Piet may not approve"),
        ("Piet", "Noor", 5, "Piet may not approve"),
        ("Lena", "Noor", -5, "The end"),
        ("Lena", "Noor", 24 * 400, "At most 366 days"),
    ],
)
def test_a_delegation_that_makes_no_sense_is_refused(people, giver, to, hours, said):
    now = timezone.now()
    with pytest.raises(actions.NotPossible, match=said):
        actions.delegate(people[giver], people[to], now, now + timedelta(hours=hours))


# Facts.


def test_a_new_colleague_is_new_until_they_have_sent_so_many(case, people):
    rules(people["Lena"], {"when": {"newcomer": 2}})
    message, fatima = Message.objects.order_by("pk")[0], people["Fatima"]
    for _number in range(2):
        with pytest.raises(answers.NeedsApproval):
            answers.approve(write(case, fatima).pk, fatima)
        answers.record_past(case, message, fatima, "Vroeger.", timezone.now())
    assert answers.approve(write(case, fatima).pk, fatima)


def test_election_time_is_in_the_calendar(case, people):
    rules(people["Lena"], {"when": {"election": True}})
    draft, today = write(case, people["Fatima"]), timezone.localdate(timezone=ZoneInfo("Europe/Amsterdam"))
    period = actions.add_election("Council", today, today, people["Lena"])
    with pytest.raises(answers.NeedsApproval):
        answers.approve(draft.pk, people["Fatima"])
    actions.remove_election(period.pk, people["Lena"])
    actions.add_election("Past", today - timedelta(days=9), today - timedelta(days=2), people["Lena"])
    assert answers.approve(draft.pk, people["Fatima"])


@pytest.mark.parametrize("visibility", ["public", "direct"])
def test_public_is_what_everybody_can_read(people, account, incoming, visibility):
    case = arrive(account, incoming("m9", visibility=Visibility(visibility)))
    rules(people["Lena"], {"when": {"public": True}})
    draft = write(case, people["Fatima"])
    assert approvals.facts_of(draft).is_public is (visibility == "public")
    assert approvals.need_of(draft).people == (1 if visibility == "public" else 0)


def test_rules_with_a_role_that_cannot_approve_do_not_come_in_use(people):
    with pytest.raises(actions.NotPossible, match="role that cannot approve: 1"):
        rules(people["Lena"], {"when": ALL, "role": "policy_officer"})


# Waiting too long.


def test_leads_are_told_once_of_an_answer_that_waits_too_long(case, people):
    draft = answers.ask_approval(write(case, people["Lena"]).pk, people["Lena"])
    assert answers.escalate() == 0
    Draft.objects.filter(pk=draft.pk).update(asked_at=timezone.now() - timedelta(days=9))
    assert answers.escalate() == 1
    told = [one.person for one in Notification.objects.filter(kind="approval_waits")]
    assert told == [people["Lars"]]
    assert answers.escalate() == 0
    answers.refuse(draft.pk, people["Noor"], "No.")
    answers.ask_approval(draft.pk, people["Lena"])  # asked anew, it waits anew
    Draft.objects.filter(pk=draft.pk).update(asked_at=timezone.now() - timedelta(days=9))
    assert answers.escalate() == 1
