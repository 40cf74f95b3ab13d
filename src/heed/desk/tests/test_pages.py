"""The desk's pages answer, show what they must, and are closed to who may not see them."""

from __future__ import annotations

import pytest

from heed.answers.models import Delivery
from heed.casework.models import Case
from heed.channels.contract import Batch
from heed.inbox.models import Message
from heed.journey import way
from tests.people import PASSWORD

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(account, incoming) -> Case:
    way.carry(way.take(account, Batch((incoming("m1", "De stoep is kapot, zegt @bob@example.social"),))).messages)
    return Case.objects.get()


@pytest.fixture
def fatima(client, person):
    made = person()
    assert client.login(email=made.email, password=PASSWORD)
    return made


@pytest.mark.parametrize("page", ["", "inbox/", "tasks/", "approvals/", "settled/", "inbox/?words=stoep&show=all"])
def test_pages_answer(client, fatima, case, page):
    assert client.get(f"/desk/{page}").status_code == 200


def test_a_stranger_is_sent_to_the_log_in(client, case):
    assert client.get(f"/desk/cases/{case.pk}/").headers["Location"].startswith("/account/login/")


def test_an_administrator_sees_no_cases(client, person, case):
    client.force_login(person("Ada", "administrator"))
    assert client.get(f"/desk/cases/{case.pk}/").status_code == 403


def test_a_policy_officer_sees_no_names(client, person, case):
    client.force_login(person("Pol", "policy_officer"))
    page = client.get(f"/desk/cases/{case.pk}/").content.decode()
    assert "De stoep is kapot" in page
    assert "Anna" not in page


@pytest.mark.parametrize("words", ["stoepen", "TD-2001", "kapot"])
def test_search_finds_the_case(client, fatima, case, words):
    number = f"TD-{2000 + case.pk}"
    words = number if words.startswith("TD") else words
    assert number in client.get("/desk/inbox/", {"words": words, "show": "all"}).content.decode()


def test_search_leaves_out_what_does_not_fit(client, fatima, case):
    assert f"TD-{2000 + case.pk}" not in client.get("/desk/inbox/", {"words": "zwembad"}).content.decode()


def test_the_list_is_silent_until_something_changes(client, fatima, case, account, incoming):
    seen = client.get("/desk/inbox/").context["seen"]
    assert client.get("/desk/inbox/rows/", {"seen": seen}).status_code == 204
    way.carry(way.take(account, Batch((incoming("m2", "Iets nieuws over de stoep", author="bob"),))).messages)
    assert client.get("/desk/inbox/rows/", {"seen": seen}).status_code == 200


def test_answering_from_the_page(client, fatima, case):
    message = Message.objects.get(direction="in")
    form = {"message": message.pk, "text": "Wij komen kijken.", "act": "send", "seen_delivery": "0", "seen_draft": ""}
    assert client.post(f"/desk/cases/{case.pk}/answer/", form).status_code == 302
    assert Delivery.objects.get(kind="answer").text == "Wij komen kijken."
    late = client.post(f"/desk/cases/{case.pk}/answer/", form | {"text": "Nog een antwoord"})
    assert late.status_code == 409
    page = late.content.decode()
    assert "while you were writing" in page
    assert "Nog een antwoord" in page


def test_the_original_is_shown_on_request_and_logged(client, fatima, case):
    from heed.privacy.models import AuditEntry

    message = Message.objects.get(direction="in")
    assert "@bob@example.social" not in client.get(f"/desk/cases/{case.pk}/").content.decode()
    assert "@bob@example.social" in client.post(f"/desk/messages/{message.pk}/original/").content.decode()
    assert AuditEntry.objects.filter(act="original_viewed", person=fatima).exists()


def test_settling_and_taking_back(client, fatima, case):
    message = Message.objects.get(direction="in")
    client.post(f"/desk/messages/{message.pk}/settle/", {"as": "spam", "on": case.pk, "version": case.version})
    case.refresh_from_db()
    assert case.status == "done"
    assert "stoep" in client.get("/desk/settled/").content.decode()
    client.post(f"/desk/messages/{message.pk}/unsettle/")
    message.refresh_from_db()
    assert message.state == "received"


def test_asking_a_department_and_its_answer(client, fatima, case):
    form = {"department": "roads", "question": "Wanneer klaar?", "version": case.version}
    client.post(f"/desk/cases/{case.pk}/ask/", form)
    task = case.tasks.get()
    assert "Wanneer klaar?" in client.get("/desk/tasks/?department=roads").content.decode()
    client.post(f"/desk/tasks/{task.pk}/answer/", {"answer": "Dinsdag"})
    assert "Dinsdag" in client.get(f"/desk/cases/{case.pk}/").content.decode()
