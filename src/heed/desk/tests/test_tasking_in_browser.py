"""Tasks, hand-overs and statuses in a real browser: every state accessible, and used by keyboard."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.utils import timezone
from playwright.sync_api import expect

from heed.casework import actions as casework
from heed.casework.models import Case, Task, TaskKind, TaskMail, TaskReply
from heed.channels.contract import Batch
from heed.desk.tests.test_desk_in_browser import log_in
from heed.inbox.models import Account
from heed.journey import way
from heed.staff.models import Department
from tests.browser import check
from tests.people import make_incoming

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def nothing_counted():
    cache.clear()


@pytest.fixture
def case(account) -> Case:
    way.carry(way.take(account, Batch((make_incoming("m1", "De stoep in de Havenstraat is kapot"),))).messages)
    return Case.objects.get()


@pytest.fixture
def fatima(person, case):
    """With tasks in every state, a mail in trouble, replies of all kinds, and a hand-over that waits."""
    made = person("Fatima", department="roads")
    parks = Department.objects.create(slug="parks", names={"nl": "Groen", "en": "Parks"}, email="groen@testdam.example")
    roads = Department.objects.get(slug="roads")
    casework.assign(case.pk, made, made)
    first, second = casework.ask_departments(case.pk, made, [roads, parks], "Wanneer is het klaar?")
    work = casework.ask_department(case.pk, made, roads, "Leg een nieuwe tegel.", 5, kind=TaskKind.WORK)
    declined = casework.ask_department(case.pk, made, parks, "Is dit een boomwortel?")
    casework.decline_task(declined.pk, made, "Hier staat geen boom.")
    casework.answer_task(first.pk, made, "Dinsdag")
    _mailed(first, second, work, Account.objects.get())
    Case.objects.update(opened_at=timezone.now() - timedelta(days=4))
    casework.hand_over(case.pk, made, parks, "Het is toch een boomwortel.")
    casework.give_back(case.hand_overs.get().pk, made, "Nee.")
    casework.hand_over(case.pk, made, parks, "Kijk nog eens.")
    return made


def _mailed(first: Task, second: Task, work: Task, account: Account) -> None:
    sent = {"state": "sent", "sent_at": timezone.now()}
    TaskMail.objects.filter(task=first).update(account=account, address="roads@testdam.example", **sent)
    TaskMail.objects.filter(task=second).update(state="failed", problem="550 no such user", remedy="Check the address.")
    TaskMail.objects.filter(task=work).update(address="roads@testdam.example", **sent)
    for number, (outcome, sender, text) in enumerate(
        [
            ("unverified", "", "Dinsdag, denk ik"),
            ("automatic", "groen@testdam.example", "Wij zijn er maandag weer."),
            ("added", "groen@testdam.example", "Wij kijken ernaar."),
        ]
    ):
        TaskReply.objects.create(
            task=second,
            digest=f"{number:032d}",
            outcome=outcome,
            sender=sender,
            text=text,
            files=number,
            sent_at=timezone.now(),
        )


def test_a_case_with_all_of_it(page, live_server, case, fatima):
    log_in(page, live_server, fatima)
    page.goto(f"{live_server.url}/desk/cases/{case.pk}/")
    check(page, "tasking")
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
    check(page, "tasking-unfolded")
    page.goto(f"{live_server.url}/desk/tasks/?department=")
    check(page, "tasking-list")
    page.goto(f"{live_server.url}/desk/inbox/")
    check(page, "tasking-inbox")


def test_two_departments_are_asked_by_keyboard(page, live_server, case, person):
    Department.objects.create(slug="parks", names={"nl": "Groen", "en": "Parks"})
    log_in(page, live_server, person("Fatima"))
    page.goto(f"{live_server.url}/desk/cases/{case.pk}/")
    page.get_by_text("Ask a department").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Parks", exact=True).focus()
    page.keyboard.press("Space")
    page.get_by_label("Your question, or the work").focus()
    page.keyboard.type("Wanneer is het klaar?")
    page.keyboard.press("Tab")
    page.keyboard.type("3")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="have been asked")).to_be_visible()
    expect(page.locator("main header")).to_contain_text("Parks")
    assert Task.objects.count() == 2


@pytest.mark.parametrize("page", [{"java_script_enabled": False}], indirect=True)
def test_a_hand_over_without_scripts(page, live_server, case, fatima):
    log_in(page, live_server, fatima)
    page.goto(f"{live_server.url}/desk/cases/{case.pk}/")
    page.get_by_role("button", name="Accept").click()
    expect(page.get_by_text("this case is now with Parks")).to_be_visible()
