"""The checks in a real browser: after a pause in typing, without scripts, by keyboard, accessible."""

from __future__ import annotations

import pytest
from django.core.cache import cache
from playwright.sync_api import Route, expect

from heed.answers.actions import checks as actions
from heed.answers.models import Draft, WrongFinding
from heed.casework import actions as casework
from heed.casework.models import Case, Incident
from heed.channels.contract import Batch, Visibility
from heed.journey import way
from tests.browser import check, follow
from tests.people import PASSWORD, make_incoming

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WITHOUT_SCRIPTS = pytest.mark.parametrize("page", [{"java_script_enabled": False}], indirect=True)
PHONE = "Goedemiddag. Uw buurman is te bereiken op 06-12345678. Meer staat op bit.ly/abc."


@pytest.fixture(autouse=True)
def nothing_counted():
    cache.clear()


@pytest.fixture
def case(account) -> Case:
    way.carry(way.take(account, Batch((make_incoming("m1", visibility=Visibility.PUBLIC),))).messages)
    return Case.objects.get()


def log_in(page, live_server, person, path: str) -> None:
    page.goto(f"{live_server.url}/account/login/?next={path}")
    page.fill("input[name=login]", person.email)
    page.fill("input[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{live_server.url}{path}")


def test_after_a_pause_the_findings_stand_under_the_text(page, live_server, person, case):
    log_in(page, live_server, person("Fatima"), f"/desk/cases/{case.pk}/")
    page.locator("#text").press_sequentially(PHONE)
    findings = page.locator("#checked ol.findings > li")
    expect(findings).to_have_count(2)
    expect(findings.first).to_contain_text("needs a second person")
    expect(page.locator("#checked mark").first).to_contain_text("06-12345678")
    expect(page.locator("#checked-said")).to_have_text("The checks have 2 things to say.")
    expect(page.get_by_role("button", name="Send", exact=True)).to_have_count(0)
    expect(page.get_by_text("Write no personal data of residents.")).to_have_count(1)
    check(page, "checks-while-typing")
    # where one is stays where one is: a swap must not take the focus away
    page.locator("#text").fill("Goedemiddag, wij kijken ernaar.")
    page.locator("#act-ask").focus()
    expect(findings).to_have_count(0)
    expect(page.get_by_role("button", name="Send", exact=True)).to_have_count(1)
    expect(page.locator("#act-ask")).to_be_focused()
    expect(page.locator("#checked-said")).to_contain_text("nothing to say")
    assert not Draft.objects.exists()


def test_a_finding_is_called_wrong_by_keyboard(page, live_server, person, case):
    log_in(page, live_server, person("Fatima"), f"/desk/cases/{case.pk}/")
    page.locator("#text").fill(PHONE)
    page.locator("#checked").get_by_text("This is wrong").first.press("Enter")
    page.get_by_label("A word to the lead").first.fill("This is the number of the desk.")
    check(page, "checks-wrong")
    page.get_by_role("button", name="Tell the lead").first.press("Enter")
    expect(page.locator("#checked-said")).to_contain_text("Thank you: a lead reads it.")
    expect(page.locator("#text")).to_have_value(PHONE)
    assert WrongFinding.objects.get().note == "This is the number of the desk."


def hold_the_next_check(page) -> list[Route]:
    """Until it is let go (`.continue_()`), as if the server were slow."""
    held: list[Route] = []
    page.route("**/check/", lambda route: held.append(route), times=1)
    return held


def test_a_word_to_the_lead_stays_when_the_text_is_looked_at_meanwhile(page, live_server, person, case):
    log_in(page, live_server, person("Fatima"), f"/desk/cases/{case.pk}/")
    page.locator("#text").fill(PHONE)
    expect(page.locator("#checked ol.findings > li")).to_have_count(2)
    held = hold_the_next_check(page)
    with page.expect_request("**/check/"):
        page.locator("#text").fill(f"{PHONE} Tot ziens.")
    note = page.locator("#checked li", has_text="06-12345678").locator("textarea")
    page.locator("#checked li", has_text="06-12345678").get_by_text("This is wrong").press("Enter")
    note.press_sequentially("This is the number of our desk.")
    note.press("Home")
    held[0].continue_()
    expect(page.locator("#checked")).to_contain_text("Tot ziens.")
    expect(note).to_have_value("This is the number of our desk.")
    expect(note).to_be_focused()
    page.keyboard.type("No: ")
    expect(note).to_have_value("No: This is the number of our desk.")


def test_why_it_cannot_wait_stays_when_the_text_is_looked_at_meanwhile(page, live_server, person, case):
    log_in(page, live_server, person("Fatima"), f"/desk/cases/{case.pk}/")
    page.locator("#text").fill(PHONE)
    why = page.locator("#urgent-reason")
    expect(why).to_have_count(1)
    held = hold_the_next_check(page)
    with page.expect_request("**/check/"):
        page.locator("#text").fill(f"Het burgerservicenummer 111222333 staat in de brief. {PHONE}")
    page.locator("#needs").get_by_text("It cannot wait", exact=True).press("Enter")
    why.press_sequentially("There is gas.")
    held[0].continue_()
    expect(page.locator("#override")).to_be_visible()
    expect(why).to_have_value("There is gas.")
    expect(why).to_be_visible()
    expect(why).to_be_focused()


@WITHOUT_SCRIPTS
def test_without_scripts_a_button_checks(page, live_server, person, case):
    log_in(page, live_server, person("Fatima"), f"/desk/cases/{case.pk}/")
    page.locator("#text").fill(PHONE)
    follow(page.get_by_role("button", name="Check this answer"), "Enter")
    expect(page.locator("#checked mark").first).to_contain_text("06-12345678")
    expect(page.locator("#text")).to_have_value(PHONE)
    page.locator("#checked").get_by_text("This is wrong").first.press("Enter")
    follow(page.get_by_role("button", name="Tell the lead").first, "Enter")
    expect(page.locator("#checked-said")).to_contain_text("Thank you: a lead reads it.")
    expect(page.locator("#text")).to_have_value(PHONE)
    assert WrongFinding.objects.count() == 1 and not Draft.objects.exists()


def test_one_answer_for_all_is_checked_while_typing(page, live_server, person, account):
    said = [make_incoming(f"m{n}", f"De stoep is kapot bij paaltje {n}", author=f"r{n}") for n in range(7)]
    way.carry(way.take(account, Batch(tuple(said))).messages)
    casework.notice_spikes()
    log_in(page, live_server, person("Fatima"), f"/desk/incidents/{Incident.objects.get().pk}/")
    page.locator("#text").fill("Het burgerservicenummer 111222333 staat in de brief.")
    expect(page.locator("#checked")).to_contain_text("not allowed")
    expect(page.locator("#override")).to_be_visible()
    check(page, "checks-incident")


def test_the_page_of_the_checks_is_accessible(page, live_server, person, case):
    lena = person("Lena", "communications_lead")
    actions.call_wrong("tone.joke", "advice", "It was none.", lena)
    actions.add_domain("kaart.testdam.nl", lena)
    log_in(page, live_server, lena, "/desk/settings/checks/")
    page.get_by_label("Site", exact=True).fill("nothing")
    page.get_by_role("button", name="Allow", exact=True).press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Write a domain")
    check(page, "checks-settings")
    page.get_by_role("button", name="I have read these").press("Enter")
    expect(page.get_by_text("Nothing new.")).to_be_visible()
