"""Two colleagues with two browsers on one case: each sees the other, and one of them answers."""

from __future__ import annotations

import pytest
from django.core.cache import cache

from heed.casework.models import Case
from heed.channels.contract import Batch
from heed.journey import way
from tests.browser import check, new_page
from tests.people import PASSWORD, make_incoming

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def nothing_counted():
    cache.clear()


def log_in(page, live_server, person) -> None:
    page.goto(f"{live_server.url}/account/login/?next=/desk/")
    page.fill("input[name=login]", person.email)
    page.fill("input[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{live_server.url}/desk/")


@pytest.fixture
def case(account) -> Case:
    way.carry(way.take(account, Batch((make_incoming("m1", "De stoep in de Havenstraat is kapot"),))).messages)
    return Case.objects.get()


@pytest.fixture
def second_page(chromium):
    with new_page(chromium) as made:
        yield made


def test_two_colleagues_see_each_other_and_one_answers(page, second_page, live_server, person, case):
    fatima, noor = person("Fatima"), person("Noor")
    log_in(page, live_server, fatima)
    log_in(second_page, live_server, noor)
    address = f"{live_server.url}/desk/cases/{case.pk}/"
    page.goto(address)
    second_page.goto(address)
    second_page.wait_for_selector("#others >> text=Also here: Fatima")
    page.wait_for_selector("#others >> text=Also here: Noor")
    page.click("textarea[name=text]")
    page.keyboard.type("Wij komen")
    second_page.wait_for_selector("#others >> text=Fatima is answering")
    second_page.wait_for_selector("#rows >> text=Fatima is answering")
    second_page.fill("textarea[name=text]", "Wij ook")
    second_page.click("button[value=send]")
    second_page.wait_for_selector("text=for another 5 min")
    assert second_page.input_value("textarea[name=text]") == "Wij ook"
    check(second_page, "case-claimed")
    second_page.click("summary:has-text('Take over')")
    second_page.click("button[value=take_over]")
    second_page.wait_for_selector("text=You are answering this case now")
    page.wait_for_selector("#others >> text=Noor is answering")
    second_page.click("button[value=send]")
    second_page.wait_for_selector("text=Your answer is on its way")
    page.click("button[value=send]")
    page.wait_for_selector("text=Noor answered this case while you were writing")
    assert page.input_value("textarea[name=text]") == "Wij komen"
    assert list(case.deliveries.filter(kind="answer").values_list("text", flat=True)) == ["Wij ook"]


def test_what_was_typed_stands_there_still_when_another_was_first(page, second_page, live_server, person, case):
    log_in(page, live_server, person("Fatima"))
    log_in(second_page, live_server, person("Noor"))
    address = f"{live_server.url}/desk/cases/{case.pk}/"
    page.goto(address)
    second_page.goto(address)
    second_page.click("button:has-text('Take it')")
    second_page.wait_for_selector("text=Assigned to Noor")
    page.click("summary:has-text('Ask a department')")
    page.fill("textarea[name=question]", "Wanneer is het klaar?")
    page.click("button:text-is('Ask')")
    page.wait_for_selector("text=This case was changed after you opened it")
    assert page.input_value("textarea[name=question]") == "Wanneer is het klaar?"
    check(page, "case-overtaken")
    page.click("button:text-is('Ask')")
    page.wait_for_selector("text=has been asked")
    assert case.tasks.get().question == "Wanneer is het klaar?"
