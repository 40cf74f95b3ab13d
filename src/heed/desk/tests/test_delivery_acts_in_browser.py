"""Correcting, taking back and sending later in a real browser: accessible at every size, and without scripts too."""

from __future__ import annotations

import pytest
from django.core.cache import cache
from playwright.sync_api import Page, expect

from heed.answers import actions as answers
from heed.answers.models import Delivery, Draft
from heed.answers.tests.network import put_in_place
from heed.casework import queries as casework_queries
from heed.casework.models import Case
from heed.channels.contract import Batch, Visibility
from heed.inbox.models import Message
from heed.journey import sending, way
from tests.browser import check, follow
from tests.people import PASSWORD, make_incoming

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
WITHOUT_SCRIPTS = pytest.mark.parametrize("page", [{"java_script_enabled": False}], indirect=True)


@pytest.fixture(autouse=True)
def nothing_counted():
    cache.clear()


@pytest.fixture
def fatima(person, account, monkeypatch):
    """With a case that she has answered in public."""
    put_in_place(monkeypatch, public_reply=True).limit = 1000
    made = person("Fatima")
    said = make_incoming("m1", "De stoep in de Havenstraat is kapot", visibility=Visibility.PUBLIC)
    way.carry(way.take(account, Batch((said,))).messages)
    draft = answers.save_draft(Case.objects.get(), Message.objects.get(direction="in"), made, "Wij komen dinsdag.")
    answers.approve(draft.pk, made)
    sending.deliver_due()
    return made


def log_in(page: Page, address: str, person) -> None:
    page.goto(f"{address}/account/login/?next=/desk/")
    page.fill("input[name=login]", person.email)
    page.fill("input[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}/desk/")


def begin(page: Page, label: str) -> None:
    page.get_by_text("This answer is not right").click()
    follow(page.get_by_role("button", name=label, exact=True))


@WITHOUT_SCRIPTS
def test_an_answer_is_corrected_and_taken_back_without_scripts(page, live_server, fatima, town):
    case = Case.objects.get()
    log_in(page, live_server.url, fatima)
    page.goto(f"{live_server.url}/desk/cases/{case.pk}/")
    begin(page, "Correct it")
    expect(page.get_by_role("heading", name="You correct an answer")).to_be_visible()
    page.get_by_label("Text", exact=True).fill("Wij komen woensdag.")
    follow(page.get_by_role("button", name="Send", exact=True))
    sending.deliver_due()
    page.goto(f"{live_server.url}/desk/cases/{case.pk}/")
    expect(page.get_by_text("correction: edits our message")).to_be_visible()
    begin(page, "Take the answer back")
    follow(page.get_by_role("button", name="Leave the answer as it is"))
    expect(page.get_by_role("heading", name="Your answer")).to_be_visible()
    begin(page, "Take the answer back")
    follow(page.get_by_role("button", name="Send", exact=True))
    sending.deliver_due()
    contact = Delivery.objects.filter(kind="answer").values_list("contact", flat=True)[0]
    page.goto(f"{live_server.url}/status/{casework_queries.personal_key(case, contact, town)}/")
    expect(page.get_by_text("We took this answer back")).to_be_visible()


@WITHOUT_SCRIPTS
def test_an_answer_is_sent_later_and_taken_back_without_scripts(page, live_server, fatima):
    case = Case.objects.get()
    log_in(page, live_server.url, fatima)
    page.goto(f"{live_server.url}/desk/cases/{case.pk}/")
    page.get_by_text("When it goes").first.click()
    page.get_by_label("when office hours begin:").check()
    page.get_by_label("Text", exact=True).fill("Wij bellen u.")
    follow(page.get_by_role("button", name="Send", exact=True))
    assert Draft.objects.filter(state="scheduled").count() == 1
    page.get_by_role("button", name="Take it back", exact=True).click()
    expect(page.get_by_label("Text", exact=True)).to_have_value("Wij bellen u.")


def test_the_pages_are_accessible_at_every_size_and_shade(page, live_server, fatima, town):
    case = Case.objects.get()
    address = f"{live_server.url}/desk/cases/{case.pk}/"
    log_in(page, live_server.url, fatima)
    page.goto(address)
    for summary in ("On the network", "This answer is not right", "When it goes", "Others can read along here"):
        page.get_by_text(summary).first.click()
    check(page, "answer-sent")
    follow(page.get_by_role("button", name="Correct it", exact=True))
    page.get_by_text("What the answer says now").click()
    check(page, "answer-corrected")
    page.get_by_label("Text", exact=True).fill("Wij komen woensdag.")
    follow(page.get_by_role("button", name="Send", exact=True))
    sending.deliver_due()
    page.goto(address)
    page.get_by_text("When it goes").first.click()
    page.get_by_label("when office hours begin:").check()
    page.get_by_label("Text", exact=True).fill("Wij bellen u.")
    follow(page.get_by_role("button", name="Send", exact=True))
    check(page, "answer-scheduled")
    page.goto(f"{live_server.url}/desk/approvals/")
    check(page, "approvals-scheduled")
    message = Message.objects.get(direction="in")
    answers.take_back(Draft.objects.get(state="scheduled").pk, fatima)
    Draft.objects.filter(state="editing").update(state="withdrawn")
    answers.begin_private(case, message, fatima)
    page.goto(address)
    check(page, "answer-invitation")
    answers.approve(Draft.objects.get(act="invitation").pk, fatima)
    sending.deliver_due()
    page.goto(f"{live_server.url}/status/{casework_queries.personal_key(case, message.contact_id, town)}/")
    expect(page.get_by_text("We corrected this answer")).to_be_visible()
    check(page, "status-corrected")
    page.get_by_role("button", name="Yes, go on in private").click()
    expect(page.get_by_text("From now on we answer you in private")).to_be_visible()
