"""Reports taken by telephone or at the counter."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import expect

from heed.casework import queries as casework
from heed.casework.models import Case
from heed.inbox import queries as inbox
from heed.inbox.models import Account, Contact, Message
from tests.browser import assert_accessible, assert_fits, screenshots

pytestmark = pytest.mark.django_db

ZONE = ZoneInfo("Europe/Amsterdam")


@pytest.fixture
def fatima(client, person):
    made = person()
    client.force_login(made)
    return made


def report(**more) -> dict[str, str]:
    moment = (datetime.now(ZONE) - timedelta(minutes=5)).strftime("%Y-%m-%dT%H:%M")
    said = {
        "submission_id": str(uuid4()),
        "text": "De stoep bij de bakker is kapot",
        "language": "nl",
        "moment": moment,
    }
    return said | more


def test_a_report_ends_on_the_page_of_its_case(client, fatima):
    answer = client.post("/desk/counter/", report(name="Anna de Vries", phone="06 12345678", address="Markt 1"))
    case = Case.objects.get()
    assert answer.headers["Location"] == f"/desk/cases/{case.pk}/"
    assert (case.channel, case.topic.slug, case.address) == ("counter", "pavement", "Markt 1")
    page = client.get(answer.headers["Location"]).content.decode()
    assert f"Entered as TD-{2000 + case.pk}" in page
    assert "hear from us before" in page


def test_who_called_stands_in_the_vault(client, fatima):
    client.post("/desk/counter/", report(name="Anna de Vries", phone="06 12345678"))
    contact = Contact.objects.get()
    identity = inbox.identities([contact])[contact.pk]
    assert (identity.name, identity.handle) == ("Anna de Vries", "06 12345678")
    assert Account.objects.get().channel == "counter"


def test_the_moment_is_on_the_towns_clock(client, fatima):
    client.post("/desk/counter/", report(moment="2026-01-05T10:30"))
    assert Message.objects.get().sent_at == datetime(2026, 1, 5, 10, 30, tzinfo=ZONE)


def test_the_same_form_twice_is_one_report(client, fatima):
    form = report()
    client.post("/desk/counter/", form)
    client.post("/desk/counter/", form)
    assert Message.objects.count() == 1


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("text", "", "Write what you want to tell us."),
        ("moment", "2999-01-01T10:00", "yet to come"),
        ("moment", "yesterday", "valid date"),
        ("phone", "none", "not a telephone number"),
        ("email", "none", "not an e-mail address"),
        ("language", "xx", "valid choice"),
        ("submission_id", "x", "Load this page anew"),
    ],
)
def test_what_is_not_right_is_said_and_kept(client, fatima, field, value, said):
    answer = client.post("/desk/counter/", report(**{field: value}))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert said in page
    assert field == "text" or "bij de bakker" in page
    assert not Message.objects.exists()


def test_only_thanks_can_still_be_made_a_case(client, fatima):
    answer = client.post("/desk/counter/", report(text="Dank jullie wel!"))
    assert answer.headers["Location"] == "/desk/settled/"


def test_the_form_is_for_who_works_on_cases(client, person):
    client.force_login(person("Pol", "policy_officer"))
    assert client.get("/desk/counter/").status_code == 403
    client.force_login(person("Piet", "department_officer", "roads"))
    assert client.get("/desk/counter/").status_code == 200


def test_the_caller_reads_the_case_with_the_link_that_staff_give(client, fatima, town):
    client.post("/desk/counter/", report())
    key = casework.status_key(Case.objects.get(), town)
    client.logout()
    page = client.get(f"/status/{key}/", headers={"accept-language": "en"}).content.decode()
    assert "bij de bakker" in page
    assert "Send what I add" in page


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_the_page_in_a_browser(page, live_server, fatima, client):
    cookie = client.cookies["sessionid"]
    page.context.add_cookies([{"name": "sessionid", "value": cookie.value, "url": live_server.url}])
    page.goto(f"{live_server.url}/desk/counter/")
    assert_accessible(page)
    assert_fits(page)
    screenshots(page, "counter")
    page.get_by_label("What was said").fill("De stoep bij de bakker is kapot")
    page.get_by_role("button", name="Enter").click()
    expect(page.get_by_text("Entered as TD-")).to_be_visible()
