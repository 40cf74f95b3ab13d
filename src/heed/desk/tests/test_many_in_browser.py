"""Many cases, the board and the notes in a real browser: by keyboard alone, accessible at every size and shade."""

from __future__ import annotations

import pytest
from django.core.cache import cache
from playwright.sync_api import expect

from heed.answers.knowledge import templating
from heed.casework import actions as casework
from heed.casework.actions import bulk, notes, views
from heed.casework.models import Case, CaseNote
from heed.channels.contract import Batch
from heed.journey import way
from heed.staff.models import Department
from tests.browser import check
from tests.people import PASSWORD, make_incoming

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def nothing_counted():
    cache.clear()


@pytest.fixture
def fatima(page, live_server, person, account):
    made = person("Fatima", department="roads")
    texts = ["De stoep in de Havenstraat is kapot", "Een losse stoeptegel bij nummer 8", "De stoep is glad"]
    said = tuple(make_incoming(f"m{at}", text, f"resident{at}") for at, text in enumerate(texts))
    way.carry(way.take(account, Batch(said)).messages)
    page.goto(f"{live_server.url}/account/login/?next=/desk/inbox/")
    page.fill("input[name=login]", made.email)
    page.fill("input[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{live_server.url}/desk/inbox/")
    return made


def test_the_pages_are_accessible(page, live_server, fatima, person):
    piet = person("Piet", "department_officer", "roads")
    first, second, third = Case.objects.order_by("pk")
    casework.assign(first.pk, fatima, fatima)
    casework.assign(second.pk, piet, piet)
    views.save_view(fatima, "Wat van mij is", "show=mine", shared=True)
    views.save_view(piet, "Stoepen", "words=stoep", shared=True)
    notes.add_note(first.pk, fatima, "@Piet, is dit de tegel van vorige week?")
    bulk.assign_all({third.pk: third.version}, fatima, fatima)
    templating.save_template(None, "Stoep hersteld", first.topic, {"nl": "Wij komen {promise}.", "de": "Ja."}, fatima)
    for path, name in [
        ("board/", "board"),
        ("keys/", "keys"),
        ("settings/templates/", "templates"),
        ("settings/templates/new/", "template"),
        (f"cases/{first.pk}/", "case-with-note"),
    ]:
        page.goto(f"{live_server.url}/desk/{path}")
        check(page, name)
    page.goto(f"{live_server.url}/desk/inbox/")
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
    page.check('input[form="many"] >> nth=0')
    check(page, "inbox-many")


def test_cases_are_ticked_changed_and_taken_back_by_keyboard_alone(page, live_server, fatima):
    page.keyboard.press("j")
    page.keyboard.press("x")
    page.keyboard.press("j")
    page.keyboard.press("x")
    expect(page.locator("[data-chosen]")).to_have_text("2")
    page.keyboard.press("b")  # the ticks have opened it: the key closes it, and opens it again with the first field
    page.keyboard.press("b")
    page.wait_for_function("document.activeElement.id === 'many-person'")
    page.keyboard.press("Tab")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    page.wait_for_selector("[role=status] >> text=2 cases changed.")
    assert Case.objects.filter(assignee=fatima).count() == 2
    page.keyboard.press("u")
    page.wait_for_selector("[role=status] >> text=2 cases are as they were.")
    assert not Case.objects.filter(assignee=fatima).exists()


def test_ticks_stay_while_the_list_would_change(page, live_server, fatima, account):
    page.check('input[form="many"] >> nth=0')
    way.carry(way.take(account, Batch((make_incoming("m9", "Nog iets nieuws", "zoe"),))).messages)
    for _time in range(2):  # once the new list has come a second time, the page has done with the first
        with page.expect_response(lambda answer: "/inbox/rows/" in answer.url and answer.status == 200):
            pass
    assert page.locator('input[form="many"]:checked').count() == 1


def test_a_note_by_keyboard_and_on_to_the_board(page, live_server, fatima, person):
    person("Piet", "department_officer", "roads")
    page.goto(f"{live_server.url}/desk/cases/{Case.objects.earliest('pk').pk}/")
    page.keyboard.press("n")
    page.wait_for_function("document.activeElement.id === 'note'")
    page.keyboard.type("@Piet, kijk je even?")
    page.keyboard.press("Tab")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    page.wait_for_selector("[role=status] >> text=Piet will see it")
    assert CaseNote.objects.get().mentioned.get().name == "Piet"
    page.keyboard.press("g")
    page.keyboard.press("b")
    page.wait_for_url("**/desk/board/")
    assert Department.objects.get(slug="roads").names["en"] in page.inner_text("h1")


def test_keys_can_be_switched_off(page, live_server, fatima):
    page.keyboard.press("?")
    page.wait_for_url("**/desk/keys/")
    page.uncheck("#keys-on")
    page.locator("h1").click()
    page.keyboard.press("g")
    page.keyboard.press("i")
    page.wait_for_timeout(500)
    assert page.url.endswith("/desk/keys/")
    page.check("#keys-on")
    page.locator("h1").click()
    page.keyboard.press("g")
    page.keyboard.press("i")
    page.wait_for_url("**/desk/inbox/")


@pytest.mark.parametrize("page", [{"java_script_enabled": False}], indirect=True)
def test_without_javascript(page, live_server, fatima):
    page.check('input[form="many"] >> nth=0')
    page.click("summary:has-text('With the chosen cases')")
    page.click("button[value=assign]")
    page.wait_for_selector("[role=status] >> text=1 case changed.")
    page.click("text=Undo")
    page.wait_for_selector("[role=status] >> text=1 case is as it was.")
