"""A closed case in a real browser: saying how one was helped, and having it looked at again, without scripts too."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from heed.casework import actions as casework
from heed.casework import queries as casework_queries
from heed.casework.models import Case, Satisfaction
from heed.casework.status import Status
from heed.channels.submission import Submission
from heed.site import actions
from tests.browser import check

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WITHOUT_SCRIPTS = pytest.mark.parametrize("page", [{"java_script_enabled": False}], indirect=True)


@pytest.fixture
def told(town, live_server):
    sent = actions.tell(Submission(submission_id=uuid4(), text="De stoep in de Havenstraat is kapot"))
    assert sent.case and sent.message.contact
    key = casework_queries.personal_key(sent.case, sent.message.contact.pk, town)
    return sent.case, f"{live_server.url}/status/{key}/"


def the_whole_way(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("radio", name="No", exact=True).check()
    page.get_by_text("Why? (optional)").click()
    page.get_by_label("It is not solved").check()
    page.get_by_label("Do you want to say more?").fill("Het ligt er nog steeds bij")
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.get_by_text("Thank you for telling us.")).to_be_visible()
    assert Satisfaction.objects.get().reasons == ["not_solved"]
    page.get_by_label("What is not solved?").fill("De stoep is nog steeds kapot")
    page.get_by_role("button", name="Have it looked at again").click()
    expect(page.get_by_text("Thank you. We look at it again.")).to_be_visible()
    expect(page.get_by_role("heading", name="We are looking at it")).to_be_visible()
    assert Case.objects.get().is_open


def test_not_helped_and_looked_at_again(page, told, person):
    case, address = told
    casework.set_status(case.pk, person(), Status.DONE, "Wij hebben het bekeken: het valt mee.")
    page.goto(address)
    check(page, "closed")
    page.get_by_role("button", name="Send", exact=True).click()
    summary = page.get_by_role("alert")
    expect(summary).to_contain_text("Choose yes or no.")
    summary.get_by_role("link").click()
    check(page, "closed-mistake")
    the_whole_way(page, address)
    check(page, "opened-again")


@WITHOUT_SCRIPTS
def test_the_same_without_scripts(page, told, person):
    case, address = told
    casework.set_status(case.pk, person(), Status.DONE, "Klaar.")
    the_whole_way(page, address)


def test_planned_with_a_day_and_long_closed(page, told, person):
    case, address = told
    day = timezone.now().date() + timedelta(days=3)
    casework.set_status(case.pk, person(), Status.PLANNED, planned_for=day)
    page.goto(address)
    expect(page.get_by_text(f"{day.day} {day:%B} {day.year}", exact=False).first).to_be_visible()
    check(page, "planned")
    casework.set_status(case.pk, person("Noor"), Status.DONE, "Gelegd.")
    Case.objects.update(closed_at=timezone.now() - timedelta(days=40))
    page.goto(address)
    expect(page.get_by_text("more than 30 days ago")).to_be_visible()
    check(page, "closed-long-ago")
