"""At the desk: where an answer went, correcting it, taking it back, and answers that go at a moment."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from heed.answers import actions as answers
from heed.answers.models import Delivery, Draft, DraftAct
from heed.answers.tests.network import PaperNetwork, put_in_place
from heed.casework.models import Case
from heed.channels.contract import Batch
from heed.desk import moments
from heed.inbox.models import Message
from heed.journey import sending, way
from heed.staff.models import Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def network(monkeypatch) -> PaperNetwork:
    return put_in_place(monkeypatch)


@pytest.fixture
def fatima(person, client) -> Person:
    made = person("Fatima")
    client.force_login(made)
    return made


@pytest.fixture
def case(account, incoming, network) -> Case:
    way.carry(way.take(account, Batch((incoming("m1"),))).messages)
    return Case.objects.get()


@pytest.fixture
def row(case, fatima) -> Delivery:
    """An answer that was sent."""
    draft = answers.save_draft(case, Message.objects.get(direction="in"), fatima, "Wij komen dinsdag.")
    answers.approve(draft.pk, fatima)
    sending.deliver_due()
    return Delivery.objects.get(kind="answer")


def page(client, case: Case) -> str:
    return str(client.get(f"/desk/cases/{case.pk}/").content.decode())


def form(draft: Draft | None, **more: str) -> dict[str, str]:
    latest = Delivery.objects.exclude(kind="acknowledgement").order_by("-pk").first()
    message = Message.objects.filter(direction="in").order_by("pk")[0]
    seen = {"seen_draft": draft.stamp if draft else "", "seen_delivery": str(latest.pk if latest else 0)}
    return {"message": str(message.pk), **seen, "act": "send", **more}


def test_one_sees_where_an_answer_went(client, case, row):
    shown = page(client, case)
    assert f"https://network.example/out-{row.key.hex}" in shown
    assert "published" in shown


def test_an_answer_is_corrected(client, case, row, network):
    assert client.post(f"/desk/deliveries/{row.pk}/change/", {"act": "correction"}).url.endswith("#answer")
    shown = page(client, case)
    assert "You correct an answer" in shown
    assert "our message is edited on the network" in shown
    draft = Draft.objects.get(act="correction")
    assert draft.text == "Wij komen dinsdag."
    client.post(f"/desk/cases/{case.pk}/answer/", form(draft, text="Wij komen woensdag."))
    sending.deliver_due()
    assert "Wij komen woensdag." in network.said.values()
    assert "correction: edits our message" in page(client, case)


def test_an_answer_is_taken_back(client, case, row, network):
    client.post(f"/desk/deliveries/{row.pk}/change/", {"act": "withdrawal"})
    assert "wants an answer again" in page(client, case)
    draft = Draft.objects.get(act="withdrawal")
    client.post(f"/desk/cases/{case.pk}/answer/", form(draft, text="Dit klopt niet."))
    sending.deliver_due()
    assert "Wij komen dinsdag." not in network.said.values()
    assert "taken back" in page(client, case)
    assert "This answer is not right" not in page(client, case)


def test_a_correction_that_is_not_wanted_is_put_away_once(client, case, row, fatima):
    draft = answers.begin_change(row.pk, fatima, DraftAct.CORRECTION)
    address = f"/desk/drafts/{draft.pk}/drop/"
    assert client.post(address, {"seen_draft": "old"}).status_code == 409
    assert client.post(address, {}).status_code == 409
    assert client.post(address, {"seen_draft": draft.stamp}).status_code == 302
    assert client.post(address, {"seen_draft": draft.stamp}).status_code == 409
    assert "Your answer" in page(client, case)


def test_a_colleague_who_approves_sees_what_is_corrected(client, case, row, fatima, person):
    draft = answers.begin_change(row.pk, fatima, DraftAct.CORRECTION)
    draft = answers.save_draft(case, row.answers, fatima, "Wij komen woensdag.", seen=draft.stamp)
    answers.ask_approval(draft.pk, fatima)
    client.force_login(person("Noor"))
    shown = page(client, case)
    assert "It corrects an answer" in shown
    assert shown.count("Wij komen dinsdag.") >= 2


def test_what_is_under_way_is_not_corrected(client, case, row, fatima):
    Delivery.objects.filter(pk=row.pk).update(state="sending", claimed_at=timezone.now())
    answered = client.post(f"/desk/deliveries/{row.pk}/change/", {"act": "correction"})
    assert (answered.status_code, Draft.objects.filter(act="correction").exists()) == (409, False)


def test_an_answer_goes_when_office_hours_begin(client, case, fatima, town):
    answered = client.post(f"/desk/cases/{case.pk}/answer/", form(None, text="Wij komen.", when="office"))
    assert answered.status_code == 302
    draft = Draft.objects.get()
    assert draft.state == "scheduled"
    local = draft.send_at.astimezone(ZoneInfo(town.time_zone))
    assert (local.hour, local.minute, local.weekday() < 5) == (9, 0, True)
    shown = page(client, case)
    assert "Take it back" in shown
    assert "Answers that wait for their moment" in client.get("/desk/approvals/").content.decode()
    address = f"/desk/drafts/{draft.pk}/take-back/"
    assert client.post(address, {"seen_draft": "old"}).status_code == 409
    assert client.post(address, {"seen_draft": draft.stamp}).status_code == 302
    assert client.post(address, {"seen_draft": draft.stamp}).status_code == 409
    draft.refresh_from_db()
    assert (draft.state, Delivery.objects.filter(kind="answer").exists()) == ("editing", False)


@pytest.mark.parametrize(
    ("when", "problem"),
    [("", "Choose a day"), ("soon", "Choose a day"), ("2020-01-01T10:00", "is over"), ("2099-01-01T10:00", "31 days")],
)
def test_a_moment_that_cannot_be_is_refused_and_no_word_is_lost(client, case, fatima, when, problem):
    given = form(None, text="Met zorg geschreven.", when="moment", send_at=when)
    answered = client.post(f"/desk/cases/{case.pk}/answer/", given)
    shown = answered.content.decode()
    assert answered.status_code == 409
    assert problem in shown
    assert "Met zorg geschreven." in shown
    assert not Draft.objects.exists()


def test_a_moment_is_the_towns_own_time(client, case, fatima, town):
    local = (datetime.now(ZoneInfo(town.time_zone)) + timedelta(days=2)).replace(second=0, microsecond=0)
    given = form(None, text="Wij komen.", when="moment", send_at=f"{local:%Y-%m-%dT%H:%M}")
    client.post(f"/desk/cases/{case.pk}/answer/", given)
    assert Draft.objects.get().send_at == local.astimezone(UTC)


def test_who_writes_while_an_answer_of_theirs_waits_is_told(client, case, fatima):
    client.post(f"/desk/cases/{case.pk}/answer/", form(None, text="Wij komen.", when="office"))
    answered = client.post(f"/desk/cases/{case.pk}/answer/", form(None, text="Nog iets."))
    assert answered.status_code == 409
    assert "waits here for its moment" in answered.content.decode()
    assert "Nog iets." in answered.content.decode()


def test_why_an_answer_came_back_stands_at_the_answer(client, case, fatima):
    client.post(f"/desk/cases/{case.pk}/answer/", form(None, text="Wij komen.", when="office"))
    past = timezone.now() - timedelta(minutes=1)
    Draft.objects.update(send_at=past, scheduled_at=past)
    Message.objects.filter(direction="in").update(received_at=timezone.now())
    answers.send_scheduled()
    assert "A resident wrote again meanwhile." in page(client, case)
    assert "did not go at its moment" in client.get("/desk/notifications/").content.decode()


def test_within_office_hours_the_next_ones_are_offered(town):
    monday = datetime(2026, 11, 23, 10, tzinfo=UTC)
    local = moments.next_office_hours(monday).astimezone(ZoneInfo(town.time_zone))
    assert (local.weekday(), local.hour) == (1, 9)


def test_an_expired_answer_is_listed_and_can_be_sent_again(client, case, row, fatima):
    Delivery.objects.filter(pk=row.pk).update(state="expired", problem="Waited.")
    assert "expired, not sent" in client.get("/desk/approvals/").content.decode()
    assert "Send it again" in page(client, case)
