"""Promises and figures in a real browser: accessible at every size and shade, and working without scripts."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.utils import timezone
from playwright.sync_api import Page, expect

from heed.answers import actions as answers
from heed.casework import actions as casework
from heed.casework import queries as casework_queries
from heed.casework.models import Case, Promise, Topic
from heed.casework.status import Status
from heed.channels.contract import Batch
from heed.inbox.models import Message
from heed.journey import sending, way
from tests.browser import check, follow
from tests.people import PASSWORD, make_incoming

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
#: Far enough from each other that each is a matter of its own.
PLACES = (
    *("in de Havenstraat", "bij de kerk", "voor de school", "aan het plein"),
    *("langs de sloot", "om de hoek bij de bakker", "achter het station", "onder het viaduct"),
)
WITHOUT_SCRIPTS = pytest.mark.parametrize("page", [{"java_script_enabled": False}], indirect=True)


@pytest.fixture(autouse=True)
def nothing_counted():
    cache.clear()


@pytest.fixture
def lena(person, account):
    """With eight cases, one of them renewed and paused."""
    made = person("Lena", "communications_lead")
    for number, place in enumerate(PLACES):
        said = make_incoming(f"m{number}", f"De stoep {place} is kapot", author=f"a{number}")
        way.carry(way.take(account, Batch((said,))).messages)
    sending.deliver_due()
    for case in Case.objects.order_by("pk")[2:7]:
        message = Message.objects.get(case_message__case=case, direction="in")
        answers.record_past(case, message, made, "Wij komen kijken.", timezone.now() + timedelta(hours=case.pk))
    return made


def log_in(page: Page, address: str, person) -> None:
    page.goto(f"{address}/account/login/?next=/desk/")
    page.fill("input[name=login]", person.email)
    page.fill("input[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}/desk/")


def make_a_promise_and_wait(page: Page, address: str, case: Case) -> None:
    page.goto(f"{address}/desk/cases/{case.pk}/")
    page.get_by_text("Promise", exact=True).click()
    until = (timezone.now() + timedelta(days=20)).strftime("%Y-%m-%dT12:00")
    page.get_by_label("We will answer before").fill(until)
    page.get_by_label("Why (the resident reads it)").fill("de tegels zijn op")
    page.get_by_role("button", name="Make this promise and tell it").click()
    expect(page.get_by_text("Promised. The resident is told.")).to_be_visible()
    assert Promise.objects.filter(case=case).count() == 2
    page.get_by_text("Promise", exact=True).click()
    page.get_by_label("Or wait for somebody else").fill("de netbeheerder moet eerst de kabel verleggen")
    page.get_by_role("button", name="Stop the clock").click()
    expect(page.get_by_text("The clock stands still.")).to_be_visible()


def test_a_new_promise_and_a_pause(page, live_server, lena):
    case = Case.objects.earliest("pk")
    log_in(page, live_server.url, lena)
    make_a_promise_and_wait(page, live_server.url, case)
    page.get_by_text("All promises of this case").click()
    check(page, "case-paused")
    follow(page.get_by_role("button", name="Let the clock go on"))
    page.get_by_text("Promise", exact=True).click()
    check(page, "case-promise")
    page.goto(f"{live_server.url}/desk/inbox/")
    check(page, "inbox-with-promises")


BSN = "Uw burgerservicenummer 111222333 klopt niet."


def write_a_promise(page: Page, address: str, case: Case, reason: str) -> None:
    page.goto(f"{address}/desk/cases/{case.pk}/")
    page.get_by_text("Promise", exact=True).click()
    page.get_by_label("We will answer before").fill((timezone.now() + timedelta(days=20)).strftime("%Y-%m-%dT12:00"))
    page.get_by_label("Why (the resident reads it)").fill(reason)


def test_the_reason_of_a_promise_is_checked_while_typing_and_approved_by_another(page, live_server, lena, person):
    case, address = Case.objects.earliest("pk"), live_server.url
    log_in(page, address, lena)
    write_a_promise(page, address, case, BSN)
    # the first of a process reads what the checks need
    expect(page.locator("#promise-checked ol.findings > li")).to_have_count(1, timeout=20_000)
    expect(page.locator("#promise-checked mark")).to_contain_text("111222333")
    expect(page.locator("#promise-make")).to_have_count(0)
    expect(page.locator("#promise-override")).to_be_visible()
    check(page, "promise-checked")
    page.locator("#promise-reason").fill("de tegels zijn op")
    expect(page.locator("#promise-make")).to_be_visible()
    page.locator("#promise-until").press("Enter")  # checks, and makes nothing
    expect(page.get_by_text("Checked. Nothing has been sent or saved.")).to_be_visible()
    page.locator("#promise-ask").click()
    expect(page.get_by_text("a new promise waits for approval")).to_be_visible()
    check(page, "promise-waits")
    assert Promise.objects.filter(case=case).count() == 1
    page.context.clear_cookies()
    log_in(page, address, person("Noor"))
    page.goto(f"{address}/desk/approvals/")
    check(page, "approvals-with-a-promise")
    page.get_by_role("link", name="de tegels zijn op").click()
    expect(page.get_by_role("region", name="Approval").locator("blockquote")).to_contain_text("de tegels zijn op")
    check(page, "promise-to-approve")
    page.get_by_role("button", name="Approve", exact=True).click()
    expect(page.get_by_text("Approved. The new promise holds now")).to_be_visible()
    assert Promise.objects.filter(case=case).count() == 2


@WITHOUT_SCRIPTS
def test_the_reason_of_a_promise_is_checked_without_scripts(page, live_server, lena):
    log_in(page, live_server.url, lena)
    write_a_promise(page, live_server.url, Case.objects.earliest("pk"), BSN)
    page.get_by_role("button", name="Check this reason").press("Enter")
    expect(page.locator("#promise-checked mark")).to_contain_text("111222333")
    expect(page.locator("#promise-reason")).to_have_value(BSN)
    page.get_by_label("Why it goes against these checks all the same").fill("They asked for it.")
    page.locator("#promise-ask").press("Enter")
    expect(page.get_by_text("a new promise waits for approval")).to_be_visible()


@WITHOUT_SCRIPTS
def test_a_new_promise_and_a_pause_without_scripts(page, live_server, lena):
    log_in(page, live_server.url, lena)
    make_a_promise_and_wait(page, live_server.url, Case.objects.earliest("pk"))


@pytest.mark.parametrize("who", ["resident", "other"])
def test_what_the_resident_reads_while_the_clock_stands_still(page, live_server, lena, town, who):
    case = Case.objects.earliest("pk")
    if who == "resident":
        casework.set_status(case.pk, lena, Status.WAITING, "Welk huisnummer is het?", answer_under_way=True)
    else:
        casework.wait_for_other(case.pk, lena, "de netbeheerder moet eerst de kabel verleggen")
    contact = Message.objects.get(case_message__case=case, direction="in").contact_id
    page.goto(f"{live_server.url}/status/{casework_queries.personal_key(case, contact, town)}/")
    expect(page.get_by_text("We have been waiting for")).to_be_visible()
    check(page, f"status-waiting-{who}")


def test_the_target_for_urgent_matters(page, live_server, lena):
    topic = Topic.objects.get()
    log_in(page, live_server.url, lena)
    page.goto(f"{live_server.url}/desk/settings/topics/{topic.pk}/")
    page.get_by_label("When urgent, answer within").fill("4")
    expect(page.get_by_text("If it is urgent, before")).to_be_visible()
    check(page, "topic-urgent")
    follow(page.get_by_role("button", name="Save"))
    topic.refresh_from_db()
    assert (topic.urgent_amount, topic.urgent_unit) == (4, "working_hours")
    page.goto(f"{live_server.url}/desk/settings/topics/")
    check(page, "topics-urgent")


def test_the_figures(page, live_server, lena):
    log_in(page, live_server.url, lena)
    page.goto(f"{live_server.url}/desk/figures/")
    expect(page.get_by_role("rowheader", name="All cases").first).to_be_visible()
    check(page, "figures")
    page.get_by_label("For each").select_option("topic")
    page.get_by_label("Counted in").select_option("service")
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_role("columnheader", name="Topic").first).to_be_visible()
    check(page, "figures-service")
    page.goto(f"{live_server.url}/desk/figures/?first=2001-01-01&last=2001-01-02")
    check(page, "figures-empty")
