"""An answer that goes at a moment: looked at again when it comes, once, by whoever is first."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection

from heed.answers import actions as answers
from heed.answers import scheduled
from heed.answers.actions import scheduling
from heed.answers.models import AnswerException, Delivery, Draft
from heed.answers.tests.scenes import ONE, TWO, rules, sent, write
from heed.casework import actions as casework
from heed.casework.models import Case, Notification
from heed.casework.status import Status
from heed.channels.contract import Batch
from heed.inbox import actions as inbox
from heed.inbox.models import Account
from heed.staff.models import Person

pytestmark = pytest.mark.django_db


def later() -> datetime:
    return datetime.now(UTC) + timedelta(hours=2)


def planned(case: Case, by: Person, text: str = "Wij komen kijken.", **more: Any) -> Draft:
    """Let go by its author for a later moment."""
    draft = write(case, by, text, send_at=later(), **more)
    assert answers.approve(draft.pk, by) == []
    draft.refresh_from_db()
    assert draft.state == "scheduled"
    return draft


def its_moment_comes() -> int:
    Draft.objects.filter(state="scheduled").update(send_at=datetime.now(UTC) - timedelta(seconds=1))
    return answers.send_scheduled()


def came_back(draft: Draft) -> str:
    draft.refresh_from_db()
    assert draft.state == "editing"
    assert sent() == []
    told = Notification.objects.filter(kind="scheduled_came_back", person=draft.author)
    assert [one.detail["reason"] for one in told] == [str(scheduled.REASONS[draft.came_back])]
    return str(draft.came_back)


def test_it_goes_at_its_moment_and_not_before(case, people):
    draft = planned(case, people["Fatima"])
    assert (answers.send_scheduled(), sent()) == (0, [])
    assert its_moment_comes() == 1
    assert sent() == ["Wij komen kijken."]
    draft.refresh_from_db()
    assert draft.state == "approved"
    assert its_moment_comes() == 0
    assert len(sent()) == 1


def test_with_a_rule_it_waits_for_approval_first(case, people):
    rules(people["Lena"], ONE)
    draft = write(case, people["Fatima"], send_at=later())
    answers.ask_approval(draft.pk, people["Fatima"])
    assert answers.approve(draft.pk, people["Noor"]) == []
    draft.refresh_from_db()
    assert (draft.state, draft.scheduled_by) == ("scheduled", people["Noor"])
    assert its_moment_comes() == 1


def test_approved_after_its_moment_it_goes_at_once(case, people):
    rules(people["Lena"], ONE)
    draft = write(case, people["Fatima"], send_at=later())
    answers.ask_approval(draft.pk, people["Fatima"])
    Draft.objects.update(send_at=datetime.now(UTC) - timedelta(minutes=1))
    assert answers.approve(draft.pk, people["Noor"])


def test_a_case_that_was_closed_meanwhile_is_not_answered(case, people):
    draft = planned(case, people["Fatima"])
    casework.set_status(case.pk, people["Noor"], Status.NOT_POSSIBLE, "Buiten de gemeente.")
    assert its_moment_comes() == 0
    assert came_back(draft) == "closed"


def test_who_was_answered_by_a_colleague_meanwhile_is_not_answered_again(case, people):
    draft = planned(case, people["Fatima"])
    other = write(case, people["Noor"], "Wij komen dinsdag.")
    answers.approve(other.pk, people["Noor"])
    Draft.objects.filter(pk=draft.pk).update(send_at=datetime.now(UTC) - timedelta(seconds=1))
    assert answers.send_scheduled() == 0
    draft.refresh_from_db()
    assert (draft.came_back, sent()) == ("answered", ["Wij komen dinsdag."])


def test_who_wrote_again_is_read_first(case, people, account, incoming):
    draft = planned(case, people["Fatima"])
    new = inbox.receive(account, Batch((incoming("m3", "Het is al opgelost", parent_id="m1"),))).new
    from heed.casework.placing import Catalogue

    casework.open_or_join(new, Catalogue())
    its_moment_comes()
    assert came_back(draft) == "wrote_again"


def test_whoever_let_it_go_must_still_be_allowed_to(case, people):
    rules(people["Lena"], ONE)
    draft = write(case, people["Fatima"], send_at=later())
    answers.ask_approval(draft.pk, people["Fatima"])
    answers.approve(draft.pk, people["Noor"])
    Person.objects.filter(pk=people["Noor"].pk).update(is_active=False)
    its_moment_comes()
    assert came_back(draft) in ("may_not", "approval", "not_signed")


def test_a_code_that_came_into_use_meanwhile_must_be_signed(case, people, monkeypatch):
    draft = planned(case, people["Fatima"])
    monkeypatch.setattr(scheduled.conduct_queries, "may_send", lambda person: False)
    its_moment_comes()
    assert came_back(draft) == "not_signed"


def test_a_rule_that_came_into_use_meanwhile_counts(case, people):
    draft = planned(case, people["Fatima"])
    rules(people["Lena"], TWO)
    its_moment_comes()
    assert came_back(draft) == "approval"


def test_what_a_lead_let_go_alone_with_a_reason_goes(case, people):
    rules(people["Lena"], TWO)
    draft = write(case, people["Fatima"], send_at=later())
    answers.ask_approval(draft.pk, people["Fatima"])
    answers.approve(draft.pk, people["Lena"], alone="Noor is ill")
    assert AnswerException.objects.count() == 1
    assert its_moment_comes() == 1


def test_an_account_that_is_not_connected_sends_it_back(case, people):
    draft = planned(case, people["Fatima"])
    Account.objects.update(state="trouble")
    its_moment_comes()
    assert came_back(draft) == "account"


def test_what_can_only_be_found_out_by_writing_it_sends_it_back_too(case, people, monkeypatch):
    draft = planned(case, people["Fatima"])

    def refuse(*_: Any) -> None:
        raise answers.Refused("no")

    monkeypatch.setattr(scheduling, "let_go", refuse)
    its_moment_comes()
    assert came_back(draft) == "cannot"


def test_until_then_it_can_be_taken_back_and_sent_at_once(case, people):
    draft = planned(case, people["Fatima"])
    with pytest.raises(answers.Refused, match="waits here"):  # one draft of an author on a case
        write(case, people["Fatima"], "Iets anders.")
    with pytest.raises(answers.Refused, match="Only its author"):
        answers.take_back(draft.pk, people["Piet"])
    answers.take_back(draft.pk, people["Fatima"], draft.stamp)
    assert its_moment_comes() == 0
    with pytest.raises(answers.Refused, match="no longer waits"):
        answers.take_back(draft.pk, people["Fatima"])
    answers.approve(draft.pk, people["Fatima"])
    assert sent() == ["Wij komen kijken."]


def test_who_takes_it_back_looks_at_what_is_there(case, people):
    draft = planned(case, people["Fatima"])
    with pytest.raises(casework.Stale):
        answers.take_back(draft.pk, people["Noor"], "another")


def test_taken_back_it_is_approved_anew(case, people):
    rules(people["Lena"], ONE)
    draft = write(case, people["Fatima"], send_at=later())
    answers.ask_approval(draft.pk, people["Fatima"])
    answers.approve(draft.pk, people["Noor"])
    answers.take_back(draft.pk, people["Noor"])
    with pytest.raises(answers.NeedsApproval):
        answers.approve(draft.pk, people["Fatima"])
    answers.ask_approval(draft.pk, people["Fatima"])
    assert answers.approve(draft.pk, people["Noor"])


def test_another_moment_is_another_answer_to_those_who_approved(case, people):
    rules(people["Lena"], TWO)
    draft = write(case, people["Fatima"])
    answers.ask_approval(draft.pk, people["Fatima"])
    answers.approve(draft.pk, people["Noor"])
    draft = write(case, people["Fatima"], send_at=later())
    answers.ask_approval(draft.pk, people["Fatima"])
    assert answers.approve(draft.pk, people["Omar"]) == []
    draft.refresh_from_db()
    assert draft.state == "asked"


def test_a_crash_before_the_end_leaves_it_to_the_next(case, people, monkeypatch):
    planned(case, people["Fatima"])

    class Killed(BaseException):
        pass

    def die(draft: Draft, by: Person) -> list[Delivery]:
        real(draft, by)
        raise Killed

    real = scheduling.let_go
    monkeypatch.setattr(scheduling, "let_go", die)
    with pytest.raises(Killed):
        its_moment_comes()
    assert sent() == []  # all or nothing
    monkeypatch.setattr(scheduling, "let_go", real)
    assert answers.send_scheduled() == 1
    assert sent() == ["Wij komen kijken."]


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_its_moment_send_it_once(case, people):
    from concurrent.futures import ThreadPoolExecutor

    planned(case, people["Fatima"])
    Draft.objects.update(send_at=datetime.now(UTC) - timedelta(seconds=1))

    def work() -> int:
        try:
            return answers.send_scheduled()
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as workers:
        written = [task.result() for task in [workers.submit(work) for _ in range(6)]]
    assert sorted(written) == [0, 0, 0, 0, 0, 1]
    assert sent() == ["Wij komen kijken."]


@pytest.mark.django_db(transaction=True)
def test_taken_back_in_the_very_moment_it_goes_or_does_not(case, people):
    from concurrent.futures import ThreadPoolExecutor

    draft = planned(case, people["Fatima"])
    Draft.objects.update(send_at=datetime.now(UTC) - timedelta(seconds=1))

    def send() -> bool:
        try:
            return answers.send_scheduled() == 1
        finally:
            connection.close()

    def take() -> bool:
        try:
            answers.take_back(draft.pk, people["Fatima"])
        except answers.Refused:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(2) as workers:
        went, taken = workers.submit(send), workers.submit(take)
        outcome = (went.result(), taken.result())
    assert outcome in [(True, False), (False, True)]
    assert len(sent()) == int(outcome[0])
