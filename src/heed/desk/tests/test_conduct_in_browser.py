"""The code of conduct and approval in a real browser: without scripts, by keyboard, accessible."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.cache import cache
from django.utils import timezone
from playwright.sync_api import expect

from heed.answers import actions as answers
from heed.answers.actions import conduct as code
from heed.answers.actions import rules as actions
from heed.answers.approval import rules as approval_rules
from heed.answers.conduct import code as conduct
from heed.answers.models import CodeVersion, Delivery, Signature
from heed.casework.models import Case
from heed.channels.contract import Batch
from heed.inbox.models import Message
from heed.journey import way
from tests.browser import check, follow
from tests.people import PASSWORD, make_incoming

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WITHOUT_SCRIPTS = pytest.mark.parametrize("page", [{"java_script_enabled": False}], indirect=True)


@pytest.fixture(autouse=True)
def nothing_counted():
    cache.clear()


@pytest.fixture
def case(account) -> Case:
    way.carry(way.take(account, Batch((make_incoming("m1"),))).messages)
    return Case.objects.get()


def log_in(page, live_server, person, path: str) -> None:
    page.context.clear_cookies()
    page.goto(f"{live_server.url}/account/login/?next={path}")
    page.fill("input[name=login]", person.email)
    page.fill("input[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{live_server.url}{path}")


@WITHOUT_SCRIPTS
def test_a_code_is_put_in_use_and_signed_without_scripts(page, live_server, person):
    log_in(page, live_server, person("Lena", "communications_lead"), "/desk/settings/code/")
    follow(page.get_by_role("button", name="Begin with the ready-made English code"), "Enter")
    follow(page.get_by_role("button", name="Move 2 up").first, "Enter")
    follow(page.get_by_role("button", name="Put version 1 in use"), "Enter")
    expect(page.get_by_role("status").first).to_contain_text("Version 1 is in use.")
    fatima = person("Fatima")
    log_in(page, live_server, fatima, "/desk/")
    follow(page.get_by_role("link", name="Read and sign it"), "Enter")
    page.get_by_label("Yes, they wrote it themselves").press("Space")
    page.get_by_label("I say that this does not count").press("Space")
    page.get_by_label("I say openly what was wrong").press("Space")
    page.get_by_label("The same facts as everybody").press("Space")
    page.get_by_label("I have read this code").press("Space")
    page.get_by_role("button", name="Sign version 1").press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Some questions are not right yet.")
    page.get_by_label("No, I answer without it").press("Space")
    page.get_by_role("button", name="Sign version 1").press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("Signed.")
    assert Signature.objects.get().person == fatima


@WITHOUT_SCRIPTS
def test_a_rule_asks_for_another_who_changes_a_word_without_scripts(page, live_server, person, case):
    lena, fatima, noor, omar = (
        person("Lena", "communications_lead"),
        person("Fatima"),
        person("Noor"),
        person("Omar"),
    )
    log_in(page, live_server, lena, "/desk/settings/approval/")
    follow(page.get_by_role("button", name="Begin with rules"), "Enter")
    follow(page.get_by_role("link", name="Add a rule"), "Enter")
    page.get_by_label("Name").fill("About pavements")
    page.get_by_label("Pavement").press("Space")
    follow(page.get_by_role("button", name="Save in the draft"), "Enter")
    for _place in range(3):
        follow(page.get_by_role("button", name="Remove 1"), "Enter")
    follow(page.get_by_role("button", name="Put version 1 in use"), "Enter")
    address = f"/desk/cases/{case.pk}/"
    log_in(page, live_server, fatima, address)
    expect(page.get_by_role("button", name="Send", exact=True)).to_have_count(0)
    page.locator("textarea#text").fill("Wij komen morgen kijken.")
    follow(page.get_by_role("button", name="Ask approval"), "Enter")
    log_in(page, live_server, noor, address)
    page.get_by_label("The answer (you may change it)").fill("Wij komen dinsdag kijken.")
    page.get_by_role("button", name="Approve").press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("Somebody else has to approve it too")
    log_in(page, live_server, omar, address)
    expect(page.locator("del")).to_have_text("morgen")
    page.get_by_role("button", name="Approve").press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("The answer is on its way.")
    assert Delivery.objects.get(kind="answer").text == "Wij komen dinsdag kijken."


def test_the_pages_of_the_code_are_accessible(page, live_server, person):
    lena = person("Lena", "communications_lead")
    today = date.today()
    log_in(page, live_server, lena, "/desk/settings/code/")
    check(page, "code-none")
    page.goto(f"{live_server.url}/desk/code/")
    check(page, "code-nothing-to-read")
    draft = code.start_code(lena, "en")
    first = code.put_code_live(lena, draft.version)
    person("Fatima")
    page.goto(f"{live_server.url}/desk/")
    check(page, "code-notice")
    draft = code.start_code(lena)
    changed = {**draft.rules[0], "title": "Speak only where that is your work", "level": "not_allowed"}
    draft = code.save_code_rule(1, conduct.parse_rule(changed), draft.version)
    draft = code.arrange_code_rule(3, "remove", draft.version)
    actions.add_election("Council", today - timedelta(days=2), today + timedelta(days=9), lena)
    for path, name in [
        ("settings/code/draft/", "code-draft"),
        ("settings/code/draft/rules/1/", "code-rule"),
        ("settings/code/draft/questions/1/", "code-question"),
        ("code/", "code-to-sign"),
    ]:
        page.goto(f"{live_server.url}/desk/{path}")
        check(page, name)
    page.get_by_label("I have read this code").check()
    page.get_by_role("button", name="Sign version 1").click()
    page.wait_for_selector("[role=alert]")
    check(page, "code-quiz-wrong")
    code.put_code_live(lena, CodeVersion.objects.get(state="draft").version, timezone.now() + timedelta(days=14))
    for path, name in [("", "code-settings"), ("2/", "code-version"), (f"{first.number}/", "code-version-former")]:
        page.goto(f"{live_server.url}/desk/settings/code/{path}")
        check(page, name)
    page.goto(f"{live_server.url}/desk/settings/")
    check(page, "settings-with-code")


def test_the_pages_of_approval_are_accessible(page, live_server, person, case):
    lena, fatima, noor = person("Lena", "communications_lead"), person("Fatima"), person("Noor")
    today, message = date.today(), Message.objects.get()
    log_in(page, live_server, lena, "/desk/settings/approval/")
    check(page, "approval-none")
    draft = actions.start_rules(lena)
    rule = {"name": "About pavements", "when": {"topic": "pavement", "public": False}, "people": 2}
    draft = actions.save_rule(None, approval_rules.parse(rule), draft.version)
    for path, name in [
        ("draft/", "approval-draft"),
        ("draft/new/", "approval-rule-new"),
        ("draft/4/", "approval-rule"),
    ]:
        page.goto(f"{live_server.url}/desk/settings/approval/{path}")
        check(page, name)
    page.goto(f"{live_server.url}/desk/settings/approval/draft/new/")
    page.get_by_role("button", name="Save in the draft").click()
    page.wait_for_selector("[role=alert]")
    check(page, "approval-rule-refused")
    while len(draft.rules) > 1:
        draft = actions.arrange_rule(1, "remove", draft.version)
    actions.put_rules_live(lena, draft.version)
    actions.add_election("Council", today, today + timedelta(days=9), lena)
    page.goto(f"{live_server.url}/desk/settings/approval/")
    check(page, "approval-settings")
    page.goto(f"{live_server.url}/desk/settings/approval/1/")
    check(page, "approval-version")
    now = timezone.now()
    actions.delegate(lena, noor, now - timedelta(hours=1), now + timedelta(days=3), is_away=True)
    page.goto(f"{live_server.url}/desk/settings/delegations/")
    check(page, "delegations")
    asked = answers.ask_approval(answers.save_draft(case, message, fatima, "Wij komen morgen.").pk, fatima)
    answers.approve(asked.pk, noor, text="Wij komen dinsdag.")
    page.goto(f"{live_server.url}/desk/cases/{case.pk}/")
    page.get_by_text("Let it go with your approval alone").click()
    page.get_by_text("It cannot wait", exact=True).click()
    check(page, "approval-on-a-case")
    answers.send_at_once(answers.save_draft(case, message, noor, "Blijf weg.").pk, noor, "Gas smells in the street.")
    page.goto(f"{live_server.url}/desk/approvals/")
    check(page, "approvals-afterwards")
    page.goto(f"{live_server.url}/desk/exceptions/")
    page.locator("details summary").first.click()
    check(page, "exceptions")
