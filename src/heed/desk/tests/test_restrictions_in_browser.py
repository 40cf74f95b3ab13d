"""Restrictions in a real browser: accessible at every size, and without scripts, from the request to the appeal."""

from __future__ import annotations

import pytest
from django.core.cache import cache
from playwright.sync_api import Page, expect

from heed.answers.restrictions.models import Restriction
from heed.answers.tests.restricting import SAID, WORDS, fediverse, house_rules
from heed.answers.tests.scenes import arrive
from heed.casework import queries as casework
from heed.channels.contract import Visibility
from tests.browser import check, follow
from tests.people import PASSWORD, make_incoming

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
WITHOUT_SCRIPTS = pytest.mark.parametrize("page", [{"java_script_enabled": False}], indirect=True)


@pytest.fixture(autouse=True)
def nothing_counted():
    cache.clear()


@pytest.fixture
def case(town, person):
    person("Fatima")
    person("Noor")
    person("Lars", "communications_lead")
    house_rules(person("Lena", "communications_lead"))
    return arrive(fediverse(), make_incoming("m1", SAID, visibility=Visibility.PUBLIC))


def log_in(page: Page, live_server, name: str, then: str) -> None:
    page.context.clear_cookies()
    page.goto(f"{live_server.url}/account/login/?next={then}")
    page.get_by_label("E-mail").fill(f"{name.lower()}@testdam.example")
    page.get_by_label("Password").fill(PASSWORD)
    follow(page.get_by_role("button", name="Log in"))


def ask(page: Page, live_server, case) -> None:
    log_in(page, live_server, "Fatima", f"/desk/messages/{case.case_messages.get().message_id}/restrict/")
    page.get_by_label("What", exact=True).select_option("block")
    page.get_by_label("House rule").select_option("threats")
    page.get_by_label("Which words").fill(WORDS)
    page.get_by_label("Why").fill("Dit is een bedreiging.")


def test_every_page_is_for_everybody(page: Page, live_server, case, town):
    ask(page, live_server, case)
    check(page, "restrict")
    page.get_by_role("button", name="Ask for a second person").click()
    expect(page.get_by_role("heading", name="Block the account: Do not threaten anybody")).to_be_visible()
    row = Restriction.objects.get()
    log_in(page, live_server, "Noor", f"/desk/restrictions/{row.pk}/")
    check(page, "restriction-to-decide")
    page.get_by_role("button", name="Approve").click()
    expect(page.get_by_text("Approved. The resident is told why.")).to_be_visible()
    key = casework.personal_key(row.case, row.contact_id, town)
    page.goto(f"{live_server.url}/status/{key}/")
    check(page, "restriction-status-page")
    follow(page.get_by_role("link", name="Read why, or object"))
    check(page, "restriction-appeal")
    page.get_by_label("Why do you disagree?").fill("Het was een liedtekst.")
    page.get_by_role("button", name="Send my objection").click()
    expect(page.get_by_text("Somebody who took no part in it looks at it.")).to_be_visible()
    page.goto(f"{live_server.url}/house-rules/")
    check(page, "house-rules")
    log_in(page, live_server, "Lars", f"/desk/restrictions/{row.pk}/")
    check(page, "restriction-appealed")
    for path, name in (("", "restrictions"), ("log/", "restriction-log")):
        page.goto(f"{live_server.url}/desk/restrictions/{path}")
        check(page, name)
    page.goto(f"{live_server.url}/desk/settings/house-rules/")
    follow(page.get_by_role("button", name="Change the house rules"))
    check(page, "house-rules-draft")
    follow(page.get_by_role("link", name="Change 1"))
    check(page, "house-rule")
    page.goto(f"{live_server.url}/desk/cases/{case.pk}/")
    check(page, "case-with-restriction")


@WITHOUT_SCRIPTS
def test_it_works_without_scripts(page: Page, live_server, case, town):
    ask(page, live_server, case)
    follow(page.get_by_role("button", name="Ask for a second person"))
    row = Restriction.objects.get()
    log_in(page, live_server, "Noor", f"/desk/restrictions/{row.pk}/")
    follow(page.get_by_role("button", name="Approve"))
    key = casework.personal_key(row.case, row.contact_id, town)
    page.goto(f"{live_server.url}/status/{key}/appeal/{row.pk}/")
    page.get_by_label("Why do you disagree?").fill("Het was een liedtekst.")
    page.get_by_role("button", name="Send my objection").click()
    expect(page.get_by_text("Het was een liedtekst.")).to_be_visible()
    log_in(page, live_server, "Lars", f"/desk/restrictions/{row.pk}/")
    page.get_by_label("Your reason").fill("U hebt gelijk.")
    page.get_by_role("button", name="Lift it", exact=True).click()
    expect(page.get_by_text("Decided. The resident is told why.")).to_be_visible()
    row.refresh_from_db()
    assert row.ended_how == "appeal"
