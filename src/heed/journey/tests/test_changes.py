"""Corrections and withdrawals on their way out: each once, whoever is killed in between."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from heed.answers import actions as answers
from heed.answers import queries as outbox
from heed.answers.models import Delivery, Draft, DraftAct
from heed.answers.tests.network import Killed, PaperNetwork, put_in_place
from heed.answers.tests.scenes import ONE, arrive, rules
from heed.casework.models import Case
from heed.channels.contract import ChannelError
from heed.inbox.models import Message
from heed.journey import sending
from heed.staff.models import Person

pytestmark = pytest.mark.django_db
LONG = "Wij komen dinsdag kijken naar de stoep. " * 12  # three parts of the network on paper


@pytest.fixture
def network(monkeypatch) -> PaperNetwork:
    return put_in_place(monkeypatch)


@pytest.fixture
def fatima(person) -> Person:
    return person("Fatima")


@pytest.fixture
def case(account, incoming) -> Case:
    return arrive(account, incoming("m1"))


def answer(case: Case, by: Person, text: str = "Wij komen dinsdag.", **more: Any) -> Delivery:
    """Sent; the first part of it."""
    draft = answers.save_draft(case, Message.objects.filter(direction="in").order_by("pk")[0], by, text, **more)
    answers.approve(draft.pk, by)
    sending.deliver_due()
    return Delivery.objects.filter(draft=draft).order_by("pk")[0]


def change(row: Delivery, by: Person, text: str, act: DraftAct = DraftAct.CORRECTION) -> Draft:
    """Let go; nothing is sent yet."""
    draft = answers.begin_change(row.pk, by, act)
    draft = answers.save_draft(row.case, row.answers, by, text, seen=draft.stamp)
    answers.approve(draft.pk, by)
    return draft


def says(network: PaperNetwork) -> list[str]:
    return list(network.said.values())


def states(draft: Draft) -> set[str]:
    return set(Delivery.objects.filter(draft=draft).values_list("state", flat=True))


def test_what_can_be_edited_is_edited_and_nothing_else_is_said(case, fatima, network):
    row = answer(case, fatima)
    draft = change(row, fatima, "Wij komen woensdag.")
    assert says(network) == ["Wij komen dinsdag."]
    sending.deliver_due()
    assert (says(network), network.calls) == (["Wij komen woensdag."], ["send", "edit"])
    edit = Delivery.objects.get(draft=draft)
    assert (edit.kind, edit.act, edit.state, edit.changes, edit.message) == ("correction", "edit", "sent", row, None)
    message = Message.objects.get(delivery=row)
    assert (message.text, message.version) == ("Wij komen woensdag.", 2)
    assert [one.text for one in message.earlier_versions.all()] == ["Wij komen dinsdag."]


@pytest.mark.parametrize(
    ("before", "after", "calls"),
    [
        (LONG, "Kort.", ["edit", "delete", "delete"]),
        ("Kort.", LONG, ["edit", "send", "send"]),
        (LONG, LONG.replace("dinsdag", "vrijdag"), ["edit", "edit", "edit"]),
    ],
)
def test_parts_are_edited_one_for_one(case, fatima, network, before, after, calls):
    row = answer(case, fatima, before)
    assert says(network) == network.split(before.strip())
    network.calls.clear()
    change(row, fatima, after)
    sending.deliver_due()
    assert network.calls == calls
    assert says(network) == network.split(after.strip())


def test_a_new_part_stands_below_the_one_before(case, fatima, network):
    row = answer(case, fatima, "Kort.")
    change(row, fatima, LONG)
    sending.deliver_due()
    first, second, third = network.said
    assert [network.parents[one] for one in (second, third)] == [first, second]


def test_a_second_correction_corrects_what_stands_by_then(case, fatima, network):
    row = answer(case, fatima, "Kort.")
    for text in (LONG, "Toch kort.", LONG.replace("dinsdag", "maandag")):
        change(row, fatima, text)
        sending.deliver_due()
        assert says(network) == network.split(text.strip())


def test_where_nothing_can_be_edited_a_message_follows_that_says_what_it_corrects(case, fatima, monkeypatch):
    network = put_in_place(monkeypatch, edit=False, delete=False)
    row = answer(case, fatima)
    draft = change(row, fatima, "Wij komen woensdag.")
    sending.deliver_due()
    first, second = network.said.values()
    assert first == "Wij komen dinsdag."
    assert second.startswith("Correctie van ons antwoord van ")
    assert second.endswith(":\n\nWij komen woensdag.")
    follow_up = Delivery.objects.get(draft=draft)
    assert (follow_up.kind, follow_up.act, follow_up.changes) == ("correction", "send", row)
    assert network.parents[list(network.said)[1]] == next(iter(network.said))  # below what it corrects


def test_a_withdrawn_answer_is_deleted_and_the_case_wants_an_answer_again(case, fatima, network):
    row = answer(case, fatima, LONG)
    case.refresh_from_db()
    assert not case.needs_answer
    change(row, fatima, "Dit antwoord klopt niet.", DraftAct.WITHDRAWAL)
    case.refresh_from_db()
    assert not case.needs_answer  # not before it is gone
    sending.deliver_due()
    case.refresh_from_db()
    assert (says(network), case.needs_answer) == ([], True)
    assert outbox.unanswered(case.pk) == {row.contact_id}
    assert not Delivery.objects.filter(draft=row.draft, withdrawn_at=None).exists()
    with pytest.raises(answers.Refused, match="taken back already"):
        answers.begin_change(row.pk, fatima, DraftAct.CORRECTION)
    answer(case, fatima, "Wij komen vrijdag.")
    case.refresh_from_db()
    assert not case.needs_answer


def test_where_nothing_can_be_deleted_the_withdrawal_follows(case, fatima, monkeypatch):
    network = put_in_place(monkeypatch, delete=False)
    row = answer(case, fatima)
    change(row, fatima, "Wij nemen dit terug.", DraftAct.WITHDRAWAL)
    sending.deliver_due()
    case.refresh_from_db()
    assert (says(network), case.needs_answer) == (["Wij komen dinsdag.", "Wij nemen dit terug."], True)


@pytest.mark.parametrize("dies_after", [1, 2, 3])
@pytest.mark.parametrize("act", [DraftAct.CORRECTION, DraftAct.WITHDRAWAL])
def test_a_worker_killed_after_any_call_does_no_harm(case, fatima, network, dies_after, act):
    row = answer(case, fatima, LONG)
    draft = change(row, fatima, LONG.replace("dinsdag", "vrijdag"), act)
    network.dies_after = dies_after
    with pytest.raises(Killed):
        sending.deliver_due()
    assert "sending" in states(draft)
    past = datetime.now(UTC) - timedelta(hours=1)
    Delivery.objects.filter(state="sending").update(claimed_at=past)
    network.dies_after = 0
    recover()
    assert states(draft) == {"sent"}
    wanted = network.split(LONG.replace("dinsdag", "vrijdag").strip()) if act == DraftAct.CORRECTION else []
    assert says(network) == wanted
    assert len(network.calls) == 3 + 3 + 1  # what was done before the kill is done once more, and nothing else


@pytest.mark.parametrize("dies_after", [1, 2, 3])
def test_a_worker_killed_between_parts_says_each_part_once(case, fatima, network, dies_after):
    network.dies_after = dies_after
    with pytest.raises(Killed):
        answer(case, fatima, LONG)
    Delivery.objects.filter(state="sending").update(claimed_at=datetime.now(UTC) - timedelta(hours=1))
    network.dies_after = 0
    recover()
    assert says(network) == network.split(LONG.strip())
    assert network.calls == ["send"] * 3


@pytest.mark.parametrize("dies_after", [1, 2, 3])
def test_a_worker_killed_within_a_follow_up_says_each_part_once(case, fatima, monkeypatch, dies_after):
    network = put_in_place(monkeypatch, edit=False, delete=False)
    row = answer(case, fatima)
    network.calls.clear()
    change(row, fatima, LONG)
    network.dies_after = dies_after
    with pytest.raises(Killed):
        sending.deliver_due()
    Delivery.objects.filter(state="sending").update(claimed_at=datetime.now(UTC) - timedelta(hours=1))
    network.dies_after = 0
    recover()
    assert network.calls == ["send"] * Delivery.objects.filter(kind="correction").count()
    assert len(set(says(network))) == len(says(network)) == 1 + len(network.calls)


def recover() -> None:
    """As after the lease: nothing counts as abandoned while the database was up for shorter than that."""
    lease = timedelta(microseconds=1)
    while claimed := answers.claim_abandoned(lease) or answers.claim():
        sending.attempt(claimed[0])


def test_a_network_that_is_away_is_tried_again_and_an_edit_is_never_uncertain(case, fatima, monkeypatch):
    network = put_in_place(monkeypatch, lookup=False)
    row = answer(case, fatima)
    draft = change(row, fatima, "Wij komen woensdag.")
    network.error = ChannelError("no answer", maybe_sent=True)
    sending.deliver_due()
    assert states(draft) == {"waiting"}
    network.error = None
    Delivery.objects.update(next_attempt_at=datetime.now(UTC))
    sending.deliver_due()
    assert (states(draft), says(network)) == ({"sent"}, ["Wij komen woensdag."])


def test_an_edit_that_the_network_refuses_is_shown(case, fatima, network):
    row = answer(case, fatima)
    draft = change(row, fatima, "Wij komen woensdag.")
    network.said.clear()  # somebody deleted it in the network's own app
    sending.deliver_due()
    assert states(draft) == {"failed"}


def test_everybody_who_got_the_answer_gets_the_correction_and_nobody_else(account, incoming, fatima, network):
    case = arrive(account, incoming("m1"), incoming("m2", "Bij mij ook", "bob", parent_id="m1"))
    row = answer(case, fatima, to_everyone=True)
    arrive(account, incoming("m3", "Bij mij nu ook", "carla", parent_id="m1"))
    draft = change(row, fatima, "Wij komen woensdag.")
    sending.deliver_due()
    assert says(network) == ["Wij komen woensdag."] * 2
    assert Delivery.objects.filter(draft=draft).values("contact").distinct().count() == 2


def test_nothing_is_corrected_while_something_is_under_way(case, fatima, network):
    row = answer(case, fatima)
    change(row, fatima, "Wij komen woensdag.")
    with pytest.raises(answers.Refused, match="under way"):
        answers.begin_change(row.pk, fatima, DraftAct.CORRECTION)


def test_of_two_corrections_written_at_once_the_second_is_refused_until_the_first_is_there(
    case, fatima, person, network
):
    row, noor = answer(case, fatima), person("Noor")
    first = answers.begin_change(row.pk, fatima, DraftAct.CORRECTION)
    second = answers.begin_change(row.pk, noor, DraftAct.CORRECTION)
    answers.approve(first.pk, fatima)
    with pytest.raises(answers.Refused, match="under way"):
        answers.approve(second.pk, noor)
    sending.deliver_due()
    with pytest.raises(answers.Collision):  # the text that was corrected is not what was seen
        answers.approve(second.pk, noor, seen_delivery=row.pk)


def test_a_correction_needs_the_approval_that_an_answer_needs(case, fatima, person, network):
    row = answer(case, fatima)
    rules(person("Lena", "communications_lead"), ONE)
    draft = answers.begin_change(row.pk, fatima, DraftAct.CORRECTION)
    draft = answers.save_draft(case, row.answers, fatima, "Wij komen woensdag.", seen=draft.stamp)
    with pytest.raises(answers.NeedsApproval):
        answers.approve(draft.pk, fatima)
    answers.ask_approval(draft.pk, fatima)
    assert answers.approve(draft.pk, person("Noor"))


def test_what_failed_is_not_sent_again_once_the_answer_was_corrected(account, incoming, fatima, network):
    case = arrive(account, incoming("m1"), incoming("m2", "Bij mij ook", "bob", parent_id="m1"))
    row = answer(case, fatima, to_everyone=True)
    failed = Delivery.objects.filter(draft=row.draft).order_by("-pk")[0]
    Delivery.objects.filter(pk=failed.pk).update(state="failed")
    change(row, fatima, "Wij komen woensdag.")
    with pytest.raises(answers.Refused, match="corrected or taken back"):
        answers.send_again(failed.pk, fatima)


def test_an_older_correction_is_not_put_over_a_newer_one(case, fatima, network):
    row = answer(case, fatima)
    network.error = ChannelError("refused", permanent=True)
    older = change(row, fatima, "Wij komen woensdag.")
    sending.deliver_due()
    network.error = None
    change(row, fatima, "Wij komen vrijdag.")
    sending.deliver_due()
    with pytest.raises(answers.Refused, match="corrected or taken back"):
        answers.send_again(Delivery.objects.get(draft=older).pk, fatima)
    assert says(network) == ["Wij komen vrijdag."]


def test_one_who_writes_something_else_is_not_interrupted(case, fatima, network):
    row = answer(case, fatima)
    answers.save_draft(case, row.answers, fatima, "Nog iets anders.")
    with pytest.raises(answers.Refused, match="another answer"):
        answers.begin_change(row.pk, fatima, DraftAct.CORRECTION)


def test_a_correction_that_is_not_wanted_leaves_the_answer_as_it_is(case, fatima, network, person):
    row = answer(case, fatima)
    draft = answers.begin_change(row.pk, fatima, DraftAct.CORRECTION)
    with pytest.raises(answers.Refused, match="of yours"):
        answers.drop_change(draft.pk, person("Noor"))
    answers.drop_change(draft.pk, fatima, draft.stamp)
    draft.refresh_from_db()
    assert (draft.state, says(network)) == ("withdrawn", ["Wij komen dinsdag."])
    assert answers.save_draft(case, row.answers, fatima, "Iets nieuws.").corrects is None


def test_where_only_a_colleague_saw_that_it_was_sent_a_message_follows(case, fatima, network):
    row = answer(case, fatima)
    Delivery.objects.filter(pk=row.pk).update(message=None, receipt="seen")
    change(row, fatima, "Wij komen woensdag.")
    sending.deliver_due()
    assert network.calls == ["send", "send"]
