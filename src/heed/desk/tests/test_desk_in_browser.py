"""The desk in a real browser: every page accessible at every size and shade, and a case answered by keyboard alone."""

from __future__ import annotations

import pytest
from django.core.cache import cache

from heed.answers import actions as answers
from heed.casework import actions as casework
from heed.casework.models import Case
from heed.channels.contract import Batch
from heed.inbox.models import Message
from heed.journey import sending, way
from heed.staff.models import Department
from tests.browser import check
from tests.people import PASSWORD, make_incoming

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def nothing_counted():
    cache.clear()


@pytest.fixture
def fatima(person, account):
    """With a case that has everything on its timeline: two residents, an edit, a task, an answer, one in trouble."""
    made = person("Fatima", department="roads")
    said = make_incoming("m1", "De stoep in de Havenstraat is kapot, er is gaslucht")
    joined = make_incoming("m2", "Bij mij ook", author="bob", parent_id="m1")
    thanks = make_incoming("m3", "Dank u wel!", author="cas")
    way.carry(way.take(account, Batch((said, joined, thanks))).messages)
    case = Case.objects.get()
    message = Message.objects.get(text__startswith="De stoep")
    casework.assign(case.pk, made, made)
    casework.ask_department(case.pk, made, Department.objects.get(slug="roads"), "Wanneer is het klaar?")
    draft = answers.save_draft(case, message, made, "Wij komen kijken.")
    answers.approve(draft.pk, made)
    sending.deliver_due()
    casework.notify([made], "promise_soon", case.pk)
    officer = person("Piet", "department_officer", "roads")
    answers.ask_approval(answers.save_draft(case, message, officer, "Het is dinsdag klaar.").pk, officer)
    return made


def log_in(page, live_server, person) -> None:
    page.goto(f"{live_server.url}/account/login/?next=/desk/")
    page.fill("input[name=login]", person.email)
    page.fill("input[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{live_server.url}/desk/")


def test_every_page_of_the_desk(page, live_server, fatima):
    case = Case.objects.get()
    log_in(page, live_server, fatima)
    for path, name in [
        ("", "my-day"),
        ("inbox/", "inbox"),
        ("inbox/?words=nothing", "inbox-empty"),
        (f"cases/{case.pk}/", "case"),
        ("tasks/", "tasks"),
        ("notifications/", "notifications"),
        ("approvals/", "approvals"),
        ("settled/", "settled"),
        ("about-me/", "about-me"),
    ]:
        page.goto(f"{live_server.url}/desk/{path}")
        check(page, name)


def test_what_is_folded_away_is_accessible_too(page, live_server, fatima):
    case = Case.objects.get()
    log_in(page, live_server, fatima)
    page.goto(f"{live_server.url}/desk/cases/{case.pk}/")
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
    check(page, "case-unfolded")


def test_a_case_is_found_taken_and_answered_by_keyboard_alone(page, live_server, fatima):
    log_in(page, live_server, fatima)
    page.goto(f"{live_server.url}/desk/inbox/")
    page.keyboard.press("/")
    page.keyboard.type("Havenstraat")
    page.keyboard.press("Enter")
    page.wait_for_url("**words=Havenstraat**")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url("**/desk/cases/**")
    page.keyboard.press("r")
    page.keyboard.type("Geheel met het toetsenbord beantwoord.")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.value") == "send"
    page.keyboard.press("Enter")
    page.wait_for_selector(".notices")
    assert Case.objects.get().deliveries.filter(text="Geheel met het toetsenbord beantwoord.").exists()


def test_the_timeline_grows_while_one_looks_at_it(page, live_server, fatima, account):
    case = Case.objects.get()
    log_in(page, live_server, fatima)
    page.goto(f"{live_server.url}/desk/cases/{case.pk}/")
    page.fill("textarea[name=text]", "Half geschreven")
    way.carry(way.take(account, Batch((make_incoming("m9", "Nog iets nieuws", parent_id="m1"),))).messages)
    page.wait_for_selector("#timeline >> text=Nog iets nieuws")
    assert page.input_value("textarea[name=text]") == "Half geschreven"
