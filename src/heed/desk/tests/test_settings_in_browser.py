"""The settings and log-in pages in a real browser: by keyboard alone, and accessible at every size and shade."""

from __future__ import annotations

import re

import pytest
from django.core.cache import cache
from playwright.sync_api import expect

from heed.casework import catalogue
from heed.casework.models import Topic
from heed.staff import actions, invitations
from heed.staff.models import Department, Person
from tests.browser import check
from tests.people import PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def nothing_counted():
    cache.clear()


def type_into(page, label: str, text: str) -> None:
    """Goes to a field by the Tab key, as who has no mouse does."""
    for _step in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.labels?.[0]?.innerText?.trim()") == label:
            page.keyboard.type(text)
            return
    raise AssertionError(f"the Tab key never came to {label!r}")


def log_in(page, live_server, person: Person) -> None:
    page.goto(f"{live_server.url}/account/login/?next=/desk/settings/")
    type_into(page, "E-mail", person.email)
    type_into(page, "Password", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{live_server.url}/desk/settings/")


def test_pages_before_logging_in(page, live_server, person):
    person()
    for path, name in [
        ("login/", "log-in"),
        ("signup/", "sign-up-closed"),
        ("inactive/", "no-access"),
        ("password/reset/", "forgotten"),
        ("password/reset/done/", "forgotten-done"),
        ("password/reset/key/1-x/", "link-dead"),
        ("password/reset/key/done/", "password-set"),
    ]:
        page.goto(f"{live_server.url}/account/{path}")
        check(page, name)
    page.goto(f"{live_server.url}/account/login/")
    page.fill("input[name=login]", "nobody@testdam.example")
    page.fill("input[name=password]", "wrong")
    page.keyboard.press("Enter")
    page.wait_for_selector("[role=alert]")
    check(page, "log-in-refused")


def test_the_log_in_page_speaks_both_languages(page, live_server, town):
    page.goto(f"{live_server.url}/account/login/")
    page.click("text=Nederlands")
    page.wait_for_selector("html[lang=nl]")
    assert page.url.endswith("/account/login/")


def test_a_guest_chooses_a_password_and_logs_in(page, live_server, person, settings):
    settings.PUBLIC_URL = live_server.url
    bea = person("Bea")
    bea.set_unusable_password()
    bea.save()
    page.goto(invitations.address_for(bea))
    check(page, "choose-password")
    type_into(page, "New password", PASSWORD)
    type_into(page, "The same password again", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/key/done/")
    log_in(page, live_server, bea)


def test_settings_of_an_administrator(page, live_server, person, settings):
    settings.EMAIL_HOST = ""
    ada, piet = person("Ada", "administrator"), person("Piet", "department_officer", "roads")
    actions.disable(person("Bob").pk, ada)
    roads = Department.objects.get(slug="roads").pk
    tile = Topic.objects.create(slug="tile", names={"en": "Tile"}, parent=Topic.objects.get(), department_id=roads)
    catalogue.set_topic_active(tile.pk, False, ada)
    log_in(page, live_server, ada)
    check(page, "settings")
    for path, name in [
        ("people/", "people"),
        ("people/new/", "invite"),
        (f"people/{piet.pk}/", "person"),
        ("departments/", "departments"),
        ("departments/new/", "department-new"),
        (f"departments/{roads}/", "department"),
        ("hours/", "hours"),
        ("topics/", "topics"),
        ("topics/new/", "topic-new"),
    ]:
        page.goto(f"{live_server.url}/desk/settings/{path}")
        check(page, name)
    page.goto(f"{live_server.url}/account/password/change/")
    check(page, "password-change")
    page.goto(f"{live_server.url}/account/logout/")
    check(page, "log-out")


def test_inviting_without_a_mouse(page, live_server, person, settings):
    settings.EMAIL_HOST = ""
    log_in(page, live_server, person("Ada", "administrator"))
    page.goto(f"{live_server.url}/desk/settings/people/new/")
    type_into(page, "Name", "Bea")
    type_into(page, "E-mail", "bea@testdam.example")
    page.keyboard.press("Enter")
    page.wait_for_selector("#address")
    assert re.search(r"/account/password/reset/key/\S+/", page.input_value("#address"))
    check(page, "link")
    page.goto(f"{live_server.url}/desk/settings/people/new/")
    type_into(page, "Name", "Bea again")
    type_into(page, "E-mail", "bea@testdam.example")
    page.keyboard.press("Enter")
    page.wait_for_selector("[role=alert]")
    check(page, "invite-refused")


def test_hours_refused_and_closing_days(page, live_server, person):
    log_in(page, live_server, person("Lena", "communications_lead"))
    page.goto(f"{live_server.url}/desk/settings/hours/")
    page.fill("#id_opens", "16:00")
    page.fill("#id_closes", "18:00")
    page.keyboard.press("Enter")
    page.wait_for_selector("[role=alert]")
    page.fill("#id_day", "2030-06-04")
    page.fill("#id_reason", "Uitje")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_be_visible()
    expect(page.locator("main")).to_contain_text("Uitje")
    check(page, "hours-changed")


def test_the_promise_follows_what_is_typed(page, live_server, person):
    log_in(page, live_server, person("Lena", "communications_lead"))
    topic = Topic.objects.get()
    page.goto(f"{live_server.url}/desk/settings/topics/{topic.pk}/")
    before = page.inner_text("#promise")
    assert "would be promised" in before
    page.fill("#id_target_amount", "30")
    expect(page.locator("#promise")).not_to_have_text(before)
    assert "would be promised" in page.inner_text("#promise")
    check(page, "topic")
    # A colleague saves first; the page shows both, and nothing of mine is lost.
    Topic.objects.filter(pk=topic.pk).update(description="from a colleague")
    page.click("text=Save")
    page.wait_for_selector("text=Somebody else changed this topic")
    assert page.input_value("#id_target_amount") == "30"
    check(page, "topic-overtaken")
