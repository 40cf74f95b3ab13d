"""A public thread goes on in private once the resident has agreed, and nothing private is said in public."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from heed.answers import actions as answers
from heed.answers import private_talk
from heed.answers.models import Delivery, Draft, DraftAct, PrivateOffer
from heed.answers.tests.network import PaperNetwork, put_in_place
from heed.answers.tests.scenes import ONE, arrive, rules
from heed.casework import queries as casework_queries
from heed.casework.models import Case
from heed.channels.contract import Batch, Visibility
from heed.inbox.models import Message
from heed.journey import sending, way
from heed.staff.models import Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def network(monkeypatch) -> PaperNetwork:
    return put_in_place(monkeypatch, public_reply=True, private_reply=True, text_limit=1000)


@pytest.fixture
def fatima(person) -> Person:
    return person("Fatima")


@pytest.fixture
def case(account, incoming, network) -> Case:
    network.limit = 1000
    return arrive(account, incoming("m1", visibility=Visibility.PUBLIC))


def question() -> Message:
    return Message.objects.filter(direction="in").order_by("pk")[0]


def invite(case: Case, by: Person) -> Delivery:
    draft = answers.begin_private(case, question(), by)
    answers.approve(draft.pk, by)
    sending.deliver_due()
    return Delivery.objects.get(draft=draft)


def answered(case: Case, by: Person, text: str = "Uw dossier ligt klaar.") -> Delivery:
    draft = answers.save_draft(case, question(), by, text, visibility=Visibility.PUBLIC)
    answers.approve(draft.pk, by)
    sending.deliver_due()
    return Delivery.objects.get(draft=draft)


def agreed(case: Case) -> bool:
    return private_talk.agreed_at(case, question().contact_id) is not None


def test_the_invitation_goes_in_private_and_is_no_answer(case, fatima, town):
    row = invite(case, fatima)
    case.refresh_from_db()
    assert (row.kind, row.visibility, row.state, case.needs_answer) == ("invitation", "direct", "sent", True)
    assert casework_queries.personal_address(case, row.contact_id, town) in row.text
    assert "stoep" not in row.text
    assert PrivateOffer.objects.get().agreed_at is None


def test_asking_changes_nothing_until_the_resident_agrees(case, fatima):
    invite(case, fatima)
    assert answered(case, fatima).visibility == "public"


def test_who_presses_the_button_behind_their_own_link_agrees(case, fatima, client, town):
    row = invite(case, fatima)
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    everybodys = f"/status/{casework_queries.status_key(case, town)}/"
    own = f"/status/{casework_queries.personal_key(case, row.contact_id, town)}/"
    assert "Shall we go on in private?" not in client.get(everybodys).content.decode()
    client.post(f"{everybodys}private/")
    assert not agreed(case)  # anybody who was told the case's link could press it
    assert "Shall we go on in private?" in client.get(own).content.decode()
    client.get(f"{own}private/")
    assert not agreed(case)  # a program that shows a preview only looks
    client.post(f"{own}private/")
    assert agreed(case)
    assert "Shall we go on in private?" not in client.get(own).content.decode()
    assert answered(case, fatima).visibility == "direct"
    client.post(f"{own}private/")  # twice is once
    assert case.events.filter(kind="agreed_to_private").count() == 1


def test_who_writes_back_in_private_agrees_and_who_writes_in_public_does_not(case, fatima, account, incoming):
    invite(case, fatima)
    now = timezone.now()
    in_public = incoming("m2", "Waarom?", parent_id="m1", visibility=Visibility.PUBLIC, sent_at=now)
    way.carry(way.take(account, Batch((in_public,))).messages)
    assert not agreed(case)
    in_private = incoming(
        "m3", "Goed", parent_id="m1", visibility=Visibility.DIRECT, sent_at=now + timedelta(seconds=1)
    )
    way.carry(way.take(account, Batch((in_private,))).messages)
    assert agreed(case)
    assert answered(case, fatima).visibility == "direct"  # also to what was said in public


def test_another_who_writes_in_private_agrees_for_nobody(case, fatima, account, incoming):
    invite(case, fatima)
    bob = incoming("m2", "Bij mij ook", "bob", parent_id="m1", visibility=Visibility.DIRECT, sent_at=timezone.now())
    way.carry(way.take(account, Batch((bob,))).messages)
    assert not agreed(case)


def test_a_correction_of_what_was_public_follows_in_private(case, fatima, network):
    row = answered(case, fatima, "Wij komen dinsdag.")
    invite(case, fatima)
    PrivateOffer.objects.update(agreed_at=timezone.now())
    begun = answers.begin_change(row.pk, fatima, DraftAct.CORRECTION)
    draft = answers.save_draft(case, question(), fatima, "Uw dossier ligt klaar.", seen=begun.stamp)
    answers.approve(draft.pk, fatima)
    sending.deliver_due()
    correction = Delivery.objects.get(draft=draft)
    assert (correction.act, correction.visibility, correction.state) == ("send", "direct", "sent")
    assert "edit" not in network.calls


def test_to_everyone_only_who_agreed_is_answered_in_private(case, fatima, account, incoming):
    bob = incoming("m2", "Bij mij ook", "bob", parent_id="m1", visibility=Visibility.PUBLIC)
    way.carry(way.take(account, Batch((bob,))).messages)
    invite(case, fatima)
    PrivateOffer.objects.update(agreed_at=timezone.now())
    draft = answers.save_draft(case, question(), fatima, "Wij komen.", to_everyone=True)
    draft.refresh_from_db()
    Draft.objects.filter(pk=draft.pk).update(visibility="public")
    rows = answers.approve(draft.pk, fatima)
    anna = question().contact_id
    assert {row.contact_id == anna: row.visibility for row in rows} == {True: "direct", False: "public"}


def test_the_invitation_needs_the_approval_that_an_answer_needs(case, fatima, person):
    rules(person("Lena", "communications_lead"), ONE)
    draft = answers.begin_private(case, question(), fatima)
    with pytest.raises(answers.NeedsApproval):
        answers.approve(draft.pk, fatima)
    assert not PrivateOffer.objects.exists()


def test_nobody_is_asked_twice_nor_where_it_is_private_already(case, fatima, account, incoming):
    invite(case, fatima)
    with pytest.raises(answers.Refused, match="asked already"):
        answers.begin_private(case, question(), fatima)
    other = arrive(account, incoming("x1", "De lamp is stuk", "carla"))
    with pytest.raises(answers.Refused, match="private already"):
        answers.begin_private(other, Message.objects.get(case_message__case=other), fatima)


def test_where_the_network_has_no_private_messages_nobody_is_asked(monkeypatch, account, incoming, fatima):
    put_in_place(monkeypatch, public_reply=True, private_reply=False)
    case = arrive(account, incoming("m1", visibility=Visibility.PUBLIC))
    with pytest.raises(answers.Refused, match="no private messages"):
        answers.begin_private(case, question(), fatima)


def test_the_desk_asks_and_says_how_it_stands(case, fatima, client):
    client.force_login(fatima)
    address = f"/desk/cases/{case.pk}/"
    assert "Ask to go on in private" in client.get(address).content.decode()
    assert client.post(f"{address}private/", {"message": question().pk}).status_code == 302
    assert "You ask the resident to go on in private" in client.get(address).content.decode()
    draft = Draft.objects.get()
    form = {
        "message": question().pk,
        "text": draft.text,
        "act": "send",
        "seen_delivery": "0",
        "seen_draft": draft.stamp,
    }
    assert client.post(f"{address}answer/", form).status_code == 302
    sending.deliver_due()
    assert "has not agreed yet" in client.get(address).content.decode()
    PrivateOffer.objects.update(agreed_at=timezone.now())
    assert "The resident agreed" in client.get(address).content.decode()
    assert client.post(f"{address}private/", {"message": question().pk}).status_code == 409
