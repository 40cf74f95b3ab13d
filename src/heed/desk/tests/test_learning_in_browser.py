"""Guidance, peer review and figures of teams in a real browser: without scripts, by keyboard, accessible."""

from __future__ import annotations

import pytest
from django.core.cache import cache
from playwright.sync_api import expect

from heed.answers.actions import guiding, reviewing
from heed.answers.models import FindingAtSending, GuidanceCount, PeerReview
from heed.casework.models import Case
from heed.channels.contract import Batch
from heed.desk.tests.test_conduct_in_browser import WITHOUT_SCRIPTS, log_in
from heed.insight.tests.test_learning import YES, all_given, answered, close, drawn_at, keep_open, last_month
from heed.journey import way
from tests.browser import check, follow
from tests.people import make_incoming

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
ANGRY = "Dit is nu de vierde keer dat ik dit meld. Ik ben het spuugzat!"


@pytest.fixture(autouse=True)
def nothing_counted():
    cache.clear()


@pytest.fixture
def case(account) -> Case:
    way.carry(way.take(account, Batch((make_incoming("m1", ANGRY),))).messages)
    return Case.objects.get()


@WITHOUT_SCRIPTS
def test_guidance_opens_and_a_click_says_that_it_did_not_fit_without_scripts(page, live_server, person, case):
    log_in(page, live_server, person(), f"/desk/cases/{case.pk}/")
    page.locator("textarea#text").fill("Typed with care.")
    line = page.get_by_text("This message sounds angry: how to answer well")
    expect(page.get_by_text("Say first what you understand")).to_be_hidden()
    line.press("Enter")
    expect(page.get_by_text("Say first what you understand")).to_be_visible()
    page.get_by_role("button", name="This did not fit").press("Enter")
    expect(page.get_by_text("counted, without your name")).to_be_visible()
    expect(page.locator("textarea#text")).to_have_value("Typed with care.")
    assert GuidanceCount.objects.get().not_fitting == 1


def test_with_scripts_only_the_line_changes(page, live_server, person, case):
    log_in(page, live_server, person(), f"/desk/cases/{case.pk}/")
    page.locator("textarea#text").fill("Typed with care.")
    page.get_by_text("This message sounds angry: how to answer well").click()
    check(page, "guidance-on-a-case")
    page.get_by_role("button", name="This did not fit").click()
    expect(page.locator("#guidance")).to_contain_text("counted, without your name")
    expect(page.locator("textarea#text")).to_have_value("Typed with care.")


@WITHOUT_SCRIPTS
def test_an_answer_is_reviewed_without_scripts(page, live_server, person, case):
    fatima, noor = person("Fatima"), person("Noor")
    answered(case, fatima, last_month())
    reviewing.draw_due(drawn_at())
    keep_open()
    log_in(page, live_server, noor, "/desk/")
    follow(page.get_by_role("link", name="1 answer of a colleague waits for your review"), "Enter")
    follow(page.get_by_role("link", name="Wij komen kijken."), "Enter")
    for name in YES:
        page.locator(f"#{name}-yes").press("Space")
    page.get_by_label("A remark for the author").fill("Noem een dag.")
    page.get_by_role("button", name="Give the review").press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("Thank you.")
    assert PeerReview.objects.get().remark == "Noem een dag."


def test_the_pages_are_accessible(page, live_server, person, case):
    lena = person("Lena", "communications_lead")
    people = [person(name) for name in ("Fatima", "Noor", "Omar")]
    drafts = [answered(case, one, last_month()) for one in people for _time in range(2)]
    FindingAtSending.objects.create(draft=drafts[0], check_slug="tone", level="advice")
    drafts[1].exceptions.create(kind="urgent", text_number=1, person=people[0], reason="Gas.")
    reviewing.set_reviews(6, 21, 1, lena)
    reviewing.draw_due(drawn_at())
    keep_open()
    log_in(page, live_server, people[0], "/desk/reviews/")
    check(page, "reviews")
    waiting = PeerReview.objects.filter(reviewer=people[0])[0]
    page.goto(f"{live_server.url}/desk/reviews/{waiting.pk}/")
    check(page, "review")
    all_given(remark="Duidelijk. Noem de volgende keer een dag.")
    close()
    page.goto(f"{live_server.url}/desk/reviews/mine/")
    check(page, "reviews-of-mine")
    page.goto(f"{live_server.url}/desk/guidance/")
    check(page, "guidance")
    log_in(page, live_server, lena, "/desk/figures/learning/")
    check(page, "learning-figures")
    page.goto(f"{live_server.url}/desk/settings/reviews/")
    check(page, "review-settings")
    guiding.start_guidance(lena)
    for path, name in [("", "guidance-settings"), ("draft/angry/", "guidance-change")]:
        page.goto(f"{live_server.url}/desk/settings/guidance/{path}")
        check(page, name)
