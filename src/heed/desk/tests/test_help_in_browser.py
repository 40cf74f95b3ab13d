"""Help of a language model in a real browser. The server is a mock: see `journey/tests/test_drafting_help.py`."""

from __future__ import annotations

import pytest
from django.core.cache import cache
from playwright.sync_api import expect

from heed.answers.models import Draft, HelpRequest, HelpState
from heed.casework import actions as casework
from heed.casework.models import Case
from heed.channels.contract import Batch
from heed.channels.tests.local_server import Reply, running_server
from heed.desk.tests.test_checks_in_browser import WITHOUT_SCRIPTS, log_in
from heed.journey import drafting_help, way
from heed.journey.tests.test_drafting_help import PATH, said
from tests.browser import check, follow
from tests.people import make_incoming

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

MACHINE = "Dank u voor uw bericht. Wij kijken naar de losse stoeptegel.\n\nGroet, [NAME_9] <b>van de gemeente</b>"


@pytest.fixture(autouse=True)
def nothing_counted():
    cache.clear()


@pytest.fixture
def server(settings):
    with running_server() as mock:
        settings.DRAFTING_HELP_URL, settings.DRAFTING_HELP_MODEL = mock.url, "small"
        mock.answers[PATH] = said(MACHINE)
        yield mock


@pytest.fixture
def case(account) -> Case:
    way.carry(way.take(account, Batch((make_incoming("m1"),))).messages)
    return Case.objects.get()


def test_a_suggestion_arrives_by_itself_and_typing_goes_on(page, live_server, person, case, server):
    log_in(page, live_server, person("Fatima"), f"/desk/cases/{case.pk}/")
    page.locator("#text").fill("Dag,")
    follow(page.get_by_role("button", name="Suggest an answer"), "Enter")
    expect(page.locator("#drafting-help")).to_contain_text("is writing")
    check(page, "help-waiting")
    page.locator("#text").fill("Dag, ik typ door.")
    page.locator("#text").focus()
    drafting_help.write_next()
    expect(page.locator("#drafting-help blockquote")).to_contain_text("<b>van de gemeente</b>")
    expect(page.locator("#drafting-help")).to_contain_text("Written by a language model. Read it")
    expect(page.locator("#drafting-help")).to_contain_text("It made up gaps that stand for nothing: [NAME_9].")
    expect(page.locator("#text")).to_have_value("Dag, ik typ door.")
    expect(page.locator("#text")).to_be_focused()
    check(page, "help-suggestion")
    page.get_by_role("button", name="Use this text").press("Enter")
    expect(page.locator("#text")).to_have_value(f"Dag, ik typ door.\n\n{MACHINE}")
    expect(page.locator("#answer")).to_contain_text("Written by a language model. Read it")
    check(page, "help-used")
    page.get_by_role("button", name="Send", exact=True).press("Enter")
    expect(page.locator("#answer")).to_contain_text("Write what is meant where [NAME_9] stands")


def test_thrown_away_where_one_is(page, live_server, person, case, server):
    log_in(page, live_server, person("Fatima"), f"/desk/cases/{case.pk}/")
    follow(page.get_by_role("button", name="Suggest an answer"), "Enter")
    expect(page.locator("#drafting-help")).to_contain_text("is writing")
    drafting_help.write_next()
    expect(page.locator("#drafting-help blockquote")).to_have_count(1)
    page.locator("#text").fill("Niet opgeslagen.")
    page.locator("#drafting-help").get_by_role("button", name="Throw away").press("Enter")
    expect(page.locator("#drafting-help blockquote")).to_have_count(0)
    expect(page.locator("#text")).to_have_value("Niet opgeslagen.")
    assert Draft.objects.get().text == ""


def test_a_failure_and_a_summary(page, live_server, person, case, server):
    log_in(page, live_server, person("Fatima"), f"/desk/cases/{case.pk}/")
    server.answers[PATH] = Reply(b"no", 401)
    follow(page.get_by_role("button", name="Suggest an answer"), "Enter")
    expect(page.locator("#drafting-help")).to_contain_text("is writing")
    drafting_help.write_next()
    expect(page.locator("#drafting-help")).to_contain_text("The language model refused us.")
    server.answers[PATH] = said("De bewoner meldt dat de stoep kapot is, en vraagt wanneer die wordt gemaakt.")
    follow(page.get_by_role("button", name="Summarise what was said"), "Enter")
    expect(page.locator("#thread-help")).to_contain_text("is reading")
    drafting_help.write_next()
    expect(page.locator("#thread-help")).to_contain_text("This seems to be in Dutch; English was asked for.")
    check(page, "help-summary-and-failure")


def test_at_the_answer_to_all_people_of_an_incident(page, live_server, person, case, server):
    lena = person("Lena", "communications_lead")
    incident = casework.open_incident(case.pk, lena)
    log_in(page, live_server, lena, f"/desk/incidents/{incident.pk}/")
    page.locator("#text").fill("Beste mensen,")
    follow(page.get_by_role("button", name="Suggest an answer"), "Enter")
    expect(page.locator("#drafting-help")).to_contain_text("is writing")
    page.locator("#text").fill("Beste mensen, ik typ door.")
    drafting_help.write_next()
    expect(page.locator("#drafting-help blockquote")).to_contain_text("<b>van de gemeente</b>")
    expect(page.locator("#drafting-help")).to_contain_text("is not put back in an answer for all")
    expect(page.locator("#text")).to_have_value("Beste mensen, ik typ door.")
    follow(page.get_by_role("button", name="Summarise what was said"), "Enter")
    expect(page.locator("#thread-help")).to_contain_text("is reading")
    drafting_help.write_next()
    expect(page.locator("#thread-help")).to_contain_text("What was said, in short")
    check(page, "help-for-all")
    page.get_by_role("button", name="Use this text").press("Enter")
    expect(page.locator("#text")).to_have_value(MACHINE)
    expect(page.locator("section.answer")).to_contain_text("Written by a language model. Read it")
    page.get_by_role("button", name="Send to all").press("Enter")
    expect(page.locator("section.answer")).to_contain_text("Write what is meant where [NAME_9] stands")
    check(page, "help-for-all-used")


@WITHOUT_SCRIPTS
def test_without_scripts_it_stands_there_after_loading_again(page, live_server, person, case, server):
    log_in(page, live_server, person("Fatima"), f"/desk/cases/{case.pk}/")
    page.locator("#text").fill("Dag,")
    follow(page.get_by_role("button", name="Suggest an answer"), "Enter")
    expect(page.locator("#drafting-help")).to_contain_text("load this page again")
    drafting_help.write_next()
    page.reload()
    page.locator("#text").fill("Dag, verder.")
    follow(page.locator("#drafting-help").get_by_role("button", name="Throw away"), "Enter")
    expect(page.locator("#text")).to_have_value("Dag, verder.")
    assert HelpRequest.objects.get().state == HelpState.THROWN_AWAY


def test_the_register(page, live_server, person, case, server):
    log_in(page, live_server, person("Fatima"), f"/desk/cases/{case.pk}/")
    follow(page.get_by_role("button", name="Suggest an answer"), "Enter")
    expect(page.locator("#drafting-help")).to_contain_text("is writing")
    drafting_help.write_next()
    page.context.clear_cookies()
    log_in(page, live_server, person("Lena", "communications_lead"), "/desk/register/")
    page.locator("#drafting-help summary").press("Enter")
    expect(page.get_by_text("It never goes out by itself.")).to_be_visible()
    check(page, "register")
    follow(page.locator("#drafting-help").get_by_role("link", name="Fill in who is responsible"), "Enter")
    page.get_by_label("Who is responsible").fill("Head of the public desk")
    check(page, "register-entry")
    follow(page.get_by_role("button", name="Save"), "Enter")
    follow(page.get_by_role("link", name="look"), "Enter")
    expect(page.get_by_text("Word for word as it left")).to_be_visible()
    check(page, "register-request")
