"""At the desk: joining cases, keeping them apart, splitting, undoing; and a case with thousands of messages."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from heed.answers import actions as answers
from heed.answers import queries as outbox
from heed.answers.models import Delivery, DeliveryKind, Draft
from heed.casework import actions
from heed.casework import queries as casework_queries
from heed.casework.models import Case, CaseMessage, Merge
from heed.channels.contract import Batch
from heed.desk import queries
from heed.journey import sending, way
from heed.site import queries as site

pytestmark = pytest.mark.django_db

LAMP = "De lantaarnpaal in de Kerkstraat doet het niet, het is er pikdonker."
AGAIN = "Straatlantaarn in de Kerkstraat doet het niet, pikdonker daar"
ENGLISH = "Street light out in Kerkstraat, I could not see a thing."


@pytest.fixture
def say(account, incoming):
    def one(name: str, text: str, **more) -> Case:
        received = way.take(account, Batch((incoming(name, text, author=more.pop("author", name), **more),)))
        way.carry(received.messages)
        return CaseMessage.objects.get(message=received.messages[0]).case

    return one


@pytest.fixture
def two(say, monkeypatch):
    monkeypatch.setattr("heed.understanding.matter.SURE_FROM", 2.0)
    return say("anna", LAMP), say("bob", ENGLISH)


@pytest.fixture
def fatima(client, person):
    made = person()
    client.force_login(made)
    return made


def test_joined_and_undone_from_the_page(client, fatima, two):
    first, second = two
    part = client.get(f"/desk/cases/{second.pk}/alike/", headers={"HX-Request": "true"}).content.decode()
    assert f"/desk/cases/{second.pk}/join/{first.pk}/" in part
    answer = client.post(f"/desk/cases/{second.pk}/join/{first.pk}/")
    assert answer["Location"] == f"/desk/cases/{first.pk}/"
    merge = Merge.objects.get()
    assert (merge.case, merge.into) == (second, first)
    page = client.get(f"/desk/cases/{first.pk}/").content.decode()
    assert "Street light out" in page
    assert f"/desk/merges/{merge.pk}/undo/" in page
    assert "joined this case to another one" in client.get(f"/desk/cases/{second.pk}/").content.decode()
    client.post(f"/desk/merges/{merge.pk}/undo/")
    assert (
        "Street light out" not in client.get(f"/desk/cases/{first.pk}/").content.decode().partition('id="timeline"')[2]
    )
    assert second.case_messages.count() == 1


def test_not_the_same_is_never_said_again(client, fatima, two):
    first, second = two
    client.post(f"/desk/cases/{second.pk}/apart/{first.pk}/")
    for case in two:
        assert "No other case seems" in client.get(f"/desk/cases/{case.pk}/alike/").content.decode()


def test_why_heed_joined_is_said_and_undone(client, fatima, say):
    case = say("anna", LAMP)
    assert say("bob", AGAIN) == case
    page = client.get(f"/desk/cases/{case.pk}/").content.decode()
    assert "Joined by Heed:" in page
    assert "same place: Kerkstraat" in page
    message = case.case_messages.order_by("-pk")[0].message
    client.post(f"/desk/messages/{message.pk}/move/", {"case": "", "version": Case.objects.get(pk=case.pk).version})
    assert case.case_messages.count() == 1


def test_several_messages_are_split_off(client, fatima, two):
    first, second = two
    actions.merge(second.pk, first.pk, fatima)
    page = client.get(f"/desk/cases/{first.pk}/split/").content.decode()
    assert "Street light out" in page
    message = first.case_messages.order_by("-message_id")[0].message
    client.post(f"/desk/cases/{first.pk}/split/", {"message": [message.pk]})
    assert CaseMessage.objects.get(message=message).case not in (first, second)
    assert client.post(f"/desk/cases/{first.pk}/split/", {"message": []}).status_code == 409


def test_who_may_not_work_cases_joins_none(client, person, two):
    first, second = two
    client.force_login(person("Pol", "policy_officer"))
    assert client.post(f"/desk/cases/{second.pk}/join/{first.pk}/").status_code == 403
    assert client.post(f"/desk/cases/{second.pk}/apart/{first.pk}/").status_code == 403


def test_the_old_link_leads_to_the_case_that_took_it_up(town, person, two):
    first, second = two
    contact = second.case_messages.get().message.contact
    keys = [casework_queries.personal_key(second, contact.pk, town), casework_queries.status_key(second, town)]
    actions.merge(second.pk, first.pk, person())
    for key in keys:
        page = site.status_page(key, town)
        assert page is not None
        assert page.case == first
        assert page.is_joined
    personal = site.status_page(keys[0], town)
    assert personal is not None
    assert [message.text for message in personal.said] == [ENGLISH]


def test_an_answer_being_written_goes_along_and_back(client, fatima, two):
    first, second = two
    draft = answers.save_draft(second, second.case_messages.get().message, fatima, "Wij komen kijken.")
    client.post(f"/desk/cases/{second.pk}/join/{first.pk}/")
    assert Draft.objects.get(pk=draft.pk).case == first
    client.post(f"/desk/merges/{Merge.objects.get().pk}/undo/")
    assert Draft.objects.get(pk=draft.pk).case == second


def test_a_case_wants_an_answer_until_everybody_has_one(fatima, two):
    first, second = two
    actions.merge(second.pk, first.pk, fatima)
    anna, bob = [link.message for link in first.case_messages.order_by("message_id")]
    _answer(first, anna, fatima)
    first.refresh_from_db()
    assert first.needs_answer
    assert outbox.unanswered(first.pk) == {bob.contact_id}
    _answer(first, bob, fatima)
    first.refresh_from_db()
    assert not first.needs_answer


def _answer(case: Case, message, person) -> None:
    draft = answers.save_draft(case, message, person, "De lamp is gemaakt.")
    answers.approve(draft.pk, person)
    sending.deliver_due()


def test_who_joins_a_late_case_is_told_no_moment_that_has_passed(say):
    case = say("anna", LAMP)
    Case.objects.filter(pk=case.pk).update(promised_at=timezone.now() - timedelta(days=2))
    assert say("bob", AGAIN) == case
    told = Delivery.objects.filter(kind=DeliveryKind.ACKNOWLEDGEMENT).order_by("-pk")[0]
    assert "later mee dan beloofd" in told.text
    assert "vóór" not in told.text


def test_a_wave_is_shown_in_parts(client, fatima, account, incoming, django_assert_max_num_queries):
    batch = Batch(tuple(incoming(f"m{n}", "Koop nu!", author="bot") for n in range(queries.SHOWN * 5)))
    way.carry(way.take(account, batch).messages)
    case = Case.objects.get()
    with django_assert_max_num_queries(150):
        page = client.get(f"/desk/cases/{case.pk}/").content.decode()
    assert page.count('class="entry in"') == queries.SHOWN
    assert f"shown={queries.SHOWN * 4}" in page
    more = client.get(f"/desk/cases/{case.pk}/", {"shown": queries.SHOWN * 4}).content.decode()
    assert more.count('class="entry in"') == queries.SHOWN * 4
    everything = client.get(f"/desk/cases/{case.pk}/", {"shown": "999999"}).content.decode()
    assert everything.count('class="entry in"') == queries.SHOWN * 5
    assert "Show more" not in everything
