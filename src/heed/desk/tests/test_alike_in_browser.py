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


@pytest.fixture
def case(account):
    cache.clear()
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


@pytest.mark.parametrize("page", [{"java_script_enabled": False}], indirect=True)
def test_without_scripts_it_is_a_page(page, live_server, person, case):
    open_case(page, live_server, person("Fatima"), case)
    page.click("text=Other cases of the same matter?")
    page.wait_for_url("**/alike/")
    assert page.locator(".alike li").count() == 3
