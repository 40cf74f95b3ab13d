"""The pages of routing rules and of topics in a real browser: without scripts, by keyboard, accessible."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.core.cache import cache
from playwright.sync_api import expect

from heed.casework import catalogue, rules
from heed.casework import queries as casework_queries
from heed.casework.actions import routing as actions
from heed.casework.models import RoutingSet, Topic
from heed.channels.submission import Submission
from heed.site.actions import tell
from heed.staff.models import Department
from heed.staff.queries import town as town_of
from tests.browser import check, follow
from tests.people import PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WITHOUT_SCRIPTS = pytest.mark.parametrize("page", [{"java_script_enabled": False}], indirect=True)


@pytest.fixture(autouse=True)
def nothing_counted():
    cache.clear()


@pytest.fixture
def light(town) -> Department:
    return Department.objects.create(slug="light", names={"nl": "Licht", "en": "Light team"})


def log_in(page, live_server, person, path: str) -> None:
    page.goto(f"{live_server.url}/account/login/?next={path}")
    page.fill("input[name=login]", person.email)
    page.fill("input[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{live_server.url}{path}")


@WITHOUT_SCRIPTS
def test_from_no_rules_to_rules_in_use_without_scripts(page, live_server, person, light):
    tell(Submission(submission_id=uuid4(), text="De stoep in de Havenstraat is kapot"))
    log_in(page, live_server, person("Lena", "communications_lead"), "/desk/settings/routing/")
    follow(page.get_by_role("button", name="Begin with rules"), "Enter")
    follow(page.get_by_role("link", name="Add a rule"), "Enter")
    page.get_by_label("Words in the message").fill("stoep\nstoeptegel*")
    page.get_by_label("Pavement").first.press("Space")
    page.get_by_label("Department").select_option("light")
    follow(page.get_by_role("button", name="Save in the draft"), "Enter")
    follow(page.get_by_role("link", name="Add a rule"), "Enter")
    page.get_by_label("outside office hours").press("Space")
    page.get_by_label("Department").select_option("light")
    follow(page.get_by_role("button", name="Save in the draft"), "Enter")
    follow(page.get_by_role("button", name="Move rule 2 up"), "Enter")
    expect(page.locator("#rule-1")).to_contain_text("outside office hours")
    follow(page.get_by_role("button", name="Remove rule 1"), "Enter")
    follow(page.get_by_role("button", name="Try it out"), "Enter")
    expect(page.locator("#outcome")).to_have_text("This would have moved 1 of 1 cases.")
    page.get_by_role("button", name="Put version 1 in use").press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Version 1 is in use, with 1 rule.")
    assert RoutingSet.objects.get(state="live").rules[0]["department"] == "light"


def test_the_pages_of_rules_are_accessible(page, live_server, person, light):
    lena = person("Lena", "communications_lead")
    for number in range(3):
        tell(Submission(submission_id=uuid4(), text=f"De stoep bij nummer {number} is kapot"))
    log_in(page, live_server, lena, "/desk/settings/routing/")
    check(page, "routing-empty")
    draft = actions.start_draft(lena)
    several = {
        "name": "Lights at night",
        "when": {"words": ["lantaarn*", "lamp"], "hours": "closed", "time": {"from": "22:00", "to": "06:00"}},
        "department": "light",
    }
    draft = actions.replace_rules(
        rules.parse_all([several, {"when": {"topic": "pavement"}, "department": "light"}]), draft.version
    )
    for path, name in [
        ("draft/", "routing-draft"),
        ("draft/new/", "routing-rule-new"),
        ("draft/1/", "routing-rule"),
        ("draft/try/?latest=100", "routing-trial"),
    ]:
        page.goto(f"{live_server.url}/desk/settings/routing/{path}")
        check(page, name)
    follow(page.get_by_role("link", name="Draft"))
    page.goto(f"{live_server.url}/desk/settings/routing/draft/new/")
    page.get_by_role("button", name="Save in the draft").click()
    page.wait_for_selector("[role=alert]")
    check(page, "routing-rule-refused")
    actions.put_live(lena, draft.version)
    Department.objects.filter(pk=light.pk).update(is_active=False)
    for path, name in [("", "routing-live-broken"), ("1/", "routing-version")]:
        page.goto(f"{live_server.url}/desk/settings/routing/{path}")
        check(page, name)
    sent = tell(Submission(submission_id=uuid4(), text="De stoep bij nummer 9 is kapot"))
    page.goto(f"{live_server.url}/desk/cases/{sent.case.pk}/")
    expect(page.locator(".why-here")).to_contain_text("Rule 2 of version 1 matched but failed")
    check(page, "routing-why-here")
    page.goto(f"{live_server.url}/desk/")
    check(page, "routing-notice")


def test_the_pages_of_topics_are_accessible(page, live_server, person, light):
    lena = person("Lena", "communications_lead")
    topic = Topic.objects.get()
    tell(Submission(submission_id=uuid4(), text="De stoep in de Havenstraat is kapot"))
    log_in(page, live_server, lena, f"/desk/settings/topics/{topic.pk}/more/")
    page.get_by_label("Question in English").first.fill("How large?")
    page.get_by_label("Choices in English").first.fill("one stone\nmore")
    page.get_by_label("In English").first.fill("Walk around the loose stones.")
    check(page, "topic-more")
    page.get_by_role("button", name="Save").click()
    page.wait_for_url("**/topics/*/")
    page.get_by_label("Department").select_option(label="Light team")
    page.get_by_role("button", name="Save", exact=True).click()
    page.wait_for_selector("text=1 case of this topic is open at Roads.")
    check(page, "topic-moves")
    page.get_by_label("Move them to Light team too").check()
    page.get_by_label("Why they move").fill("New contract")
    page.get_by_role("button", name="Save", exact=True).click()
    page.wait_for_url("**/settings/topics/")
    check(page, "topics-listed")
    page.goto(f"{live_server.url}/desk/settings/topics/{topic.pk}/versions/")
    page.locator("details summary").last.click()
    check(page, "topic-versions")
    page.goto(f"{live_server.url}/desk/settings/topics/import/")
    check(page, "topics-import")
    page.get_by_label("Or a ready-made catalogue").select_option("amsterdam")
    page.get_by_role("button", name="See what would happen").click()
    page.wait_for_selector("text=Departments that are made")
    check(page, "topics-plan")
    page.get_by_role("button", name="Do this").click()
    page.wait_for_url("**/settings/topics/")
    assert Topic.objects.filter(slug="grofvuil", department__slug="aeg").exists()
    assert catalogue.tree()


@pytest.mark.parametrize("page", [{"java_script_enabled": False}, {}], indirect=True, ids=["plain", "scripts"])
def test_a_resident_answers_what_the_topic_asks(page, live_server, town, settings):
    settings.PUBLIC_URL = live_server.url
    question = {
        "key": "size",
        "kind": "choice",
        "required": True,
        "labels": {"en": "How large?"},
        "choices": {"en": ["one stone", "more"]},
    }
    other = {"key": "since", "kind": "text", "required": False, "labels": {"en": "Since when?"}}
    Topic.objects.update(questions=[question, other], texts={"en": "Walk around the loose stones."})
    page.goto(live_server.url)
    page.get_by_label("What do you want to tell the municipality?").fill("De stoep in de Havenstraat is kapot")
    follow(page.get_by_role("button", name="Send"), "Enter")
    page.wait_for_selector("text=Can you tell us a little more?")
    follow(page.get_by_role("button", name="Send my answers"), "Enter")
    page.wait_for_selector("[role=alert]")
    page.get_by_label("How large?").select_option("more")
    page.get_by_label("Since when?").fill("yesterday")
    follow(page.get_by_role("button", name="Send my answers"), "Enter")
    page.wait_for_selector("text=We have received your answers.")
    expect(page.locator(".answers")).to_contain_text("yesterday")


def test_the_questions_are_accessible(page, live_server, town, settings):
    settings.PUBLIC_URL = live_server.url
    question = {"key": "since", "kind": "text", "required": True, "labels": {"en": "Since when?"}}
    Topic.objects.update(questions=[question], texts={"en": "Walk around the loose stones."})
    sent = tell(Submission(submission_id=uuid4(), text="De stoep in de Havenstraat is kapot"))
    assert sent.message.contact
    key = casework_queries.personal_key(sent.case, sent.message.contact.pk, town_of())
    page.goto(f"{live_server.url}/status/{key}/")
    check(page, "site-asking")
    page.get_by_role("button", name="Send my answers").click()
    page.wait_for_selector("[role=alert]")
    check(page, "site-asking-refused")
