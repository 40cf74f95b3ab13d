"""The reason of a new promise is checked and approved as an answer is; until then the promise before it holds."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from heed.answers import actions as answers
from heed.answers import new_promises
from heed.answers.approval import needs as approvals
from heed.answers.models import AnswerException, Delivery, Draft, DraftState, FindingAtSending
from heed.answers.tests.scenes import A_LEAD, ONE, TWO, rules, write
from heed.casework import actions as casework
from heed.casework.models import Case, Notification, Promise, Topic
from heed.casework.status import Status
from heed.channels.contract import Receipt, ReceiptKind
from heed.staff import queries as staff

pytestmark = pytest.mark.django_db

REASON = "de tegels zijn op"
BSN = "Uw burgerservicenummer 111222333 klopt niet."


def in_days(days: int) -> datetime:
    return timezone.now() + timedelta(days=days)


def promise(case: Case, by: Any, reason: str = REASON, days: int = 9) -> Draft:
    return answers.save_promise(case.pk, by, in_days(days), reason)


def told() -> list[str]:
    return list(Delivery.objects.filter(kind="promise").order_by("pk").values_list("text", flat=True))


def message_of(draft: Draft) -> str:
    """As the page of who approves shows it."""
    return new_promises.compose(Draft.objects.get(pk=draft.pk), staff.town())


def take_all() -> None:
    """The network takes what waits."""
    for row in Delivery.objects.filter(state="waiting").order_by("pk"):
        answers.record_sent(row, Receipt(f"out-{row.key.hex}", ReceiptKind.PUBLISHED, timezone.now()))


def nothing_changed(case: Case, was: datetime) -> bool:
    case.refresh_from_db()
    return case.promised_at == was and Promise.objects.filter(case=case).count() == 1 and told() == []


def test_where_no_rule_asks_it_goes_by_its_author(case, people):
    draft = promise(case, people["Fatima"])
    shown = message_of(draft)
    assert answers.approve(draft.pk, people["Fatima"])
    assert set(told()) == {shown} and REASON in shown and len(told()) == 2
    made = Promise.objects.get(case=case, ended_at=None)
    assert (made.reason, made.by, made.until) == (REASON, people["Fatima"], draft.promise_until)
    assert Draft.objects.get().state == DraftState.APPROVED
    take_all()
    case.refresh_from_db()
    assert case.answered_at is None and case.needs_answer  # a promise is no answer


def test_it_is_not_sent_any_more_once_its_moment_is_past(case, people):
    draft = promise(case, people["Fatima"], days=1)
    rows = answers.approve(draft.pk, people["Fatima"])
    assert {row.expires_at for row in rows} == {draft.promise_until}
    Delivery.objects.filter(kind="promise").update(expires_at=timezone.now() - timedelta(seconds=1))
    assert answers.expire() == len(rows)
    assert set(Delivery.objects.filter(kind="promise").values_list("state", flat=True)) == {"expired"}
    Draft.objects.filter(pk=draft.pk).update(promise_until=timezone.now() - timedelta(seconds=1))
    with pytest.raises(answers.Refused, match="make a new promise"):
        answers.send_again(rows[0].pk, people["Fatima"])


def test_where_a_rule_asks_it_waits_and_the_present_promise_holds(case, people):
    rules(people["Lena"], A_LEAD)
    was, draft = case.promised_at, promise(case, people["Fatima"])
    with pytest.raises(answers.NeedsApproval):
        answers.approve(draft.pk, people["Fatima"])
    answers.ask_approval(draft.pk, people["Fatima"])
    assert nothing_changed(case, was)
    assert {one.kind for one in Notification.objects.filter(person=people["Lars"])} == {"promise_asked"}
    with pytest.raises(answers.Refused):
        answers.approve(draft.pk, people["Noor"])  # no lead
    shown = message_of(draft)
    answers.approve(draft.pk, people["Lars"])
    assert set(told()) == {shown}
    case.refresh_from_db()
    assert case.promised_at == draft.promise_until
    assert Promise.objects.get(case=case, ended_at=None).by == people["Fatima"]


def test_who_changes_the_reason_is_not_the_only_one_to_approve_it(case, people):
    rules(people["Lena"], ONE)
    was, draft = case.promised_at, promise(case, people["Fatima"])
    answers.ask_approval(draft.pk, people["Fatima"])
    with pytest.raises(answers.Refused, match="at most 300"):
        answers.approve(draft.pk, people["Noor"], text="x" * 301)
    assert not answers.approve(draft.pk, people["Noor"], text="de stenen zijn op")
    assert nothing_changed(case, was)
    answers.approve(draft.pk, people["Omar"])
    assert len(told()) == 2 and all("de stenen zijn op" in text for text in told())


def test_two_approve_the_same_text(case, people):
    rules(people["Lena"], TWO)
    was, draft = case.promised_at, promise(case, people["Fatima"])
    answers.ask_approval(draft.pk, people["Fatima"])
    answers.approve(draft.pk, people["Noor"])
    assert nothing_changed(case, was)
    # another deadline is another text: who approved before has not seen it
    answers.save_promise(case.pk, people["Fatima"], in_days(20), REASON)
    answers.approve(draft.pk, people["Omar"])
    assert nothing_changed(case, was)
    answers.approve(draft.pk, people["Noor"])
    assert len(told()) == 2


def test_an_officer_who_may_not_send_asks_a_colleague(case, people):
    was, draft = case.promised_at, promise(case, people["Piet"])
    for let_go in (answers.approve, lambda pk, by: answers.send_at_once(pk, by, "Quick.")):
        with pytest.raises(answers.Refused, match="ask a colleague"):
            let_go(draft.pk, people["Piet"])
    answers.ask_approval(draft.pk, people["Piet"])
    assert nothing_changed(case, was)
    answers.approve(draft.pk, people["Noor"])
    assert len(told()) == 2


def test_a_check_that_does_not_allow_it_wants_a_reason_and_a_second_person(case, people):
    was, draft = case.promised_at, promise(case, people["Fatima"], BSN)
    with pytest.raises(answers.Refused, match="do not allow"):
        answers.approve(draft.pk, people["Fatima"])
    with pytest.raises(answers.NeedsApproval):
        answers.approve(draft.pk, people["Fatima"], override="They asked for it.")
    answers.ask_approval(draft.pk, people["Fatima"], override="They asked for it.")
    assert nothing_changed(case, was)
    assert (AnswerException.objects.get().kind, AnswerException.objects.get().reason) == ("check", "They asked for it.")
    answers.approve(draft.pk, people["Noor"])
    assert len(told()) == 2
    assert FindingAtSending.objects.get(check_slug="personal_data").level == "not_allowed"


def test_what_cannot_wait_is_reviewed_by_another(case, people):
    rules(people["Lena"], A_LEAD)
    draft = promise(case, people["Fatima"])
    assert answers.send_at_once(draft.pk, people["Fatima"], "It breaks tonight.")
    (found,) = approvals.to_review_afterwards()
    with pytest.raises(answers.Refused):
        answers.review(found.pk, people["Fatima"], "")
    assert {one.kind for one in Notification.objects.filter(person=people["Noor"])} == {"promise_to_review"}


def _renewed(case: Case, people: dict[str, Any]) -> None:
    casework.renew_promise(case.pk, people["Noor"], in_days(4), "iets anders")


def _answered(case: Case, people: dict[str, Any]) -> None:
    answers.approve(write(case, people["Lars"], to_everyone=True).pk, people["Lars"])
    take_all()


def _improved(case: Case, people: dict[str, Any]) -> None:
    quick = Topic.objects.create(slug="quick", names={"en": "Quick"}, department=case.department, target_amount=1)
    casework.route(case.pk, people["Noor"], quick)


def _closed(case: Case, people: dict[str, Any]) -> None:
    casework.set_status(case.pk, people["Noor"], Status.NOT_POSSIBLE, "Dat kan niet.")


def _paused(case: Case, people: dict[str, Any]) -> None:
    casework.wait_for_other(case.pk, people["Noor"], "de provincie")


def _too_late(case: Case, people: dict[str, Any]) -> None:
    Draft.objects.update(promise_until=timezone.now() - timedelta(minutes=1))


@pytest.mark.parametrize(
    ("happened", "said"),
    [
        (_renewed, "became another one"),
        (_answered, "became another one"),
        (_improved, "became another one"),
        (_closed, "Only an open case"),
        (_paused, "Only an open case"),
        (_too_late, "in the future"),
    ],
)
def test_it_does_not_go_where_it_is_no_longer_right(case, people, happened, said):
    draft = promise(case, people["Fatima"])
    answers.ask_approval(draft.pk, people["Fatima"])
    happened(case, people)
    made = Promise.objects.filter(case=case).count()
    with pytest.raises(answers.Refused, match=said):
        answers.approve(draft.pk, people["Noor"])
    assert told() == [] and Promise.objects.filter(case=case).count() == made
    assert Draft.objects.get(pk=draft.pk).state == DraftState.ASKED
    answers.refuse(draft.pk, people["Noor"], "Look again.")
    assert Draft.objects.get(pk=draft.pk).state == DraftState.EDITING


def test_what_is_sent_is_in_the_language_that_was_approved(case, people):
    draft = promise(case, people["Fatima"])
    answers.ask_approval(draft.pk, people["Fatima"])
    shown = message_of(draft)
    Case.objects.filter(pk=case.pk).update(language="en")
    answers.approve(draft.pk, people["Noor"])
    assert set(told()) == {shown}
    assert {row.language for row in Delivery.objects.filter(kind="promise")} == {draft.language} == {"nl"}


def test_the_answer_box_stays_free(case, people):
    fatima = people["Fatima"]
    draft = promise(case, fatima)
    answers.ask_approval(draft.pk, fatima)
    answer = write(case, fatima)
    assert answer.pk != draft.pk and answer.act == "answer"
    assert write(case, fatima, "Wij komen morgen.").pk == answer.pk
    again = promise(case, fatima, "het regent")
    assert (again.pk, again.state) == (draft.pk, DraftState.EDITING)


def test_a_claim_of_who_answers_stops_no_promise(case, people):
    casework.claim(case.pk, people["Omar"])
    draft = promise(case, people["Fatima"])
    answers.ask_approval(draft.pk, people["Fatima"])
    assert answers.approve(draft.pk, people["Noor"])


def test_one_waits_at_a_time(case, people):
    draft = promise(case, people["Fatima"])
    answers.ask_approval(draft.pk, people["Fatima"])
    with pytest.raises(answers.Refused, match="A new promise by Fatima waits"):
        promise(case, people["Noor"])
    with pytest.raises(answers.Refused, match="of yours"):
        answers.drop_change(draft.pk, people["Noor"])
    answers.drop_change(draft.pk, people["Fatima"])
    assert promise(case, people["Noor"]).author == people["Noor"]


def test_what_somebody_else_changed_meanwhile_is_not_written_over(case, people):
    draft = promise(case, people["Fatima"])
    for seen, version in (("", None), (f"{draft.pk}.0", None), (draft.stamp, case.version + 1)):
        with pytest.raises(casework.Stale):
            answers.save_promise(case.pk, people["Fatima"], in_days(3), "anders", seen, version)
    assert Draft.objects.get().text == REASON


def test_promises_are_no_answers_of_a_newcomer(case, people):
    fatima = people["Fatima"]
    answers.approve(promise(case, fatima).pk, fatima)
    rules(people["Lena"], {"when": {"newcomer": 1}, "people": 1})
    with pytest.raises(answers.NeedsApproval):
        answers.approve(write(case, fatima).pk, fatima)


def test_a_promise_stays_with_its_case_when_messages_move(case, people):
    draft = promise(case, people["Fatima"])
    casework.move_message(draft.message, None, people["Noor"])
    answers.follow_messages([case.pk])
    assert Draft.objects.get().case_id == case.pk


def test_leads_are_told_of_one_that_waits_too_long(case, people):
    draft = promise(case, people["Fatima"])
    answers.ask_approval(draft.pk, people["Fatima"])
    Draft.objects.update(asked_at=timezone.now() - timedelta(days=9))
    assert answers.escalate() == 1
    assert "promise_waits" in {one.kind for one in Notification.objects.filter(person=people["Lars"])}
