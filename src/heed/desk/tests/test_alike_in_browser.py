"""The list of cases that may be of the same matter, in a real browser: quiet, accessible, and there without scripts."""

from __future__ import annotations

import pytest
from django.core.cache import cache

from heed.casework.models import Case
from heed.channels.contract import Batch
from heed.journey import way
from tests.browser import check
from tests.people import PASSWORD, make_incoming

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SAID = [
    "De lantaarnpaal in de Kerkstraat doet het niet, het is er pikdonker als ik van mijn werk kom.",
    "In der Kerkstraat brennt die Straßenlaterne nicht, meine Tochter traut sich abends nicht mehr raus.",
    "Lantaarnpaal in de Kerkstraat nog steeds stuk, pikdonker!",
    "Street light out in Kerkstraat, I could not see a thing last night.",
]
JOINED = [
    "De lantaarnpaal in de Kerkstraat doet het niet, het is er pikdonker.",
    "Straatlantaarn in de Kerkstraat doet het niet, pikdonker daar",
]


@pytest.fixture
def case(account, monkeypatch):
    cache.clear()
    monkeypatch.setattr("heed.understanding.matter.SURE_FROM", 2.0)  # what is surely the same joins by itself
    for number, text in enumerate(SAID):
        way.carry(way.take(account, Batch((make_incoming(f"m{number}", text, author=f"resident{number}"),))).messages)
    return Case.objects.order_by("-pk")[0]


def open_case(page, live_server, person, case, path="") -> None:
    page.goto(f"{live_server.url}/account/login/?next=/desk/cases/{case.pk}/{path}")
    page.fill("input[name=login]", person.email)
    page.fill("input[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{live_server.url}/desk/cases/{case.pk}/{path}")


def test_other_cases_are_named_and_opened_by_keyboard(page, live_server, person, case):
    open_case(page, live_server, person("Fatima"), case)
    summary = page.locator(".alike summary")
    summary.wait_for()
    assert "3 other cases" in summary.inner_text()
    check(page, "case-alike-folded")
    summary.focus()
    page.keyboard.press("Enter")
    check(page, "case-alike")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url != f"{live_server.url}/desk/cases/{case.pk}/")
    assert "/desk/cases/" in page.url


def test_joined_by_one_click_and_undone_on_the_timeline(page, live_server, person, case):
    open_case(page, live_server, person("Fatima"), case)
    page.locator(".alike summary").click()
    page.locator(".alike").get_by_role("button", name="Join").first.click()
    page.wait_for_url(lambda url: url != f"{live_server.url}/desk/cases/{case.pk}/")
    assert page.locator("#timeline .entry.in").count() == 2
    check(page, "case-took-up")
    page.goto(f"{live_server.url}/desk/cases/{case.pk}/")
    check(page, "case-taken-up")
    page.get_by_role("button", name="Undo").click()
    page.locator("text=both cases are as they were").wait_for()
    page.goto(f"{live_server.url}/desk/cases/{case.pk}/split/")
    check(page, "case-split")


def test_not_the_same_takes_it_off_the_list(page, live_server, person, case):
    open_case(page, live_server, person("Fatima"), case)
    page.locator(".alike summary").click()
    page.locator(".alike").get_by_role("button", name="Not the same").first.click()
    page.locator("text=Kept apart").wait_for()
    page.locator(".alike summary").wait_for()
    assert "2 other cases" in page.locator(".alike summary").inner_text()


def test_why_heed_joined_a_message_is_said(page, live_server, person, account, monkeypatch):
    cache.clear()
    monkeypatch.setattr("heed.casework.actions.joining.FEWEST_TOPICS", 1)
    for number, text in enumerate(JOINED):
        way.carry(way.take(account, Batch((make_incoming(f"j{number}", text, author=f"resident{number}"),))).messages)
    open_case(page, live_server, person("Fatima"), Case.objects.get())
    assert "Joined by Heed" in page.locator("#timeline").inner_text()
    check(page, "case-joined")


@pytest.mark.parametrize("page", [{"java_script_enabled": False}], indirect=True)
def test_without_scripts_it_is_a_page(page, live_server, person, case):
    open_case(page, live_server, person("Fatima"), case)
    page.click("text=Other cases of the same matter?")
    page.wait_for_url("**/alike/")
    assert page.locator(".alike li").count() == 3
