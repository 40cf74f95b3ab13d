"""Conversation pages in a real browser: with and without scripts, by keyboard alone, accessible, on a narrow screen."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.utils import timezone
from playwright.sync_api import Page, expect

from heed.policy.conversations.actions import landscapes, leading, voting
from heed.policy.models import OpinionConversation, Participant, Statement, Vote
from heed.policy.tests.conversing import DISTRICTS, SEEDS, two_camps
from heed.staff.models import Town
from tests.browser import check, follow
from tests.people import PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
WITHOUT_SCRIPTS = pytest.mark.parametrize("page", [{"java_script_enabled": False}], indirect=True)


@pytest.fixture(autouse=True)
def nothing_counted():
    cache.clear()


@pytest.fixture
def lively(conversation) -> OpinionConversation:
    """Two camps, a landscape, something to moderate, and what participants said of themselves."""
    Town.objects.update(districts=DISTRICTS)
    tokens = two_camps(conversation)
    for number, token in enumerate(tokens[:20]):
        voting.declare(conversation, token, "west" if number % 4 else "elsewhere", "nl" if number < 18 else "tr")
    voting.add(conversation, tokens[0], "er moeten meer fietsenrekken bij komen", "nl")
    voting.add(conversation, tokens[1], "Een verkeersregelaar helpt", "nl")
    figures = {"district": {"west": 4000, "east": 6000}, "language": {"nl": 8000, "tr": 1000}}
    leading.set_population(conversation.pk, figures, conversation.created_by, None)
    landscapes.compute(conversation.pk)
    conversation.refresh_from_db()
    return conversation


def public(live_server, conversation, rest: str = "") -> str:
    return f"{live_server.url}/policy/conversations/{conversation.key}/{rest}"


def vote_on_all(page: Page) -> None:
    for number in range(len(SEEDS)):
        follow(page.get_by_role("button", name=("Agree", "Disagree", "Pass")[number % 3], exact=number % 3 < 2))
        if number + 1 < len(SEEDS):
            expect(page.get_by_text(f"You have voted on {number + 1} of {len(SEEDS)}")).to_be_visible()
    expect(page.get_by_text("You have voted on all statements")).to_be_visible()


def the_whole_way(page: Page, live_server, lively) -> None:
    page.goto(public(live_server, lively))
    before = Participant.objects.count()
    vote_on_all(page)
    assert Participant.objects.count() == before + 1
    page.get_by_text("Is something missing?").click()
    page.get_by_label("Your statement").fill("Meer fietsenrekken moeten er komen")
    page.get_by_role("button", name="Send my statement").click()
    expect(page.get_by_text("Does one of these say the same?")).to_be_visible()
    page.get_by_label("Your statement").fill("Er kan een brede stoep komen")
    page.get_by_role("button", name="Mine says something else").click()
    expect(page.get_by_text("A colleague reads your statement")).to_be_visible()
    assert Statement.objects.filter(text="Er kan een brede stoep komen", state="waiting").exists()
    follow(page.get_by_role("link", name="My votes"))
    first = page.get_by_role("listitem").filter(has_text="Your vote: agree").first
    follow(first.get_by_role("button", name="Disagree"))
    page.get_by_text("Who takes part?").click()
    page.get_by_label("In which district").select_option("east")
    page.get_by_role("button", name="Save this").click()
    expect(page.get_by_text("It helps to see who is missing")).to_be_visible()
    someone = Participant.objects.latest("pk")
    assert someone.district == "east" and someone.votes.filter(choice=1).count() == 2
    landscapes.compute(lively.pk)
    page.get_by_role("link", name="Where everybody stands").click()
    expect(page.get_by_text("You stand in group")).to_be_visible()
    expect(page.get_by_role("img", name=re.compile("Where 25 people stand"))).to_be_visible()


def test_the_whole_way_of_a_resident(page, live_server, lively):
    the_whole_way(page, live_server, lively)
    follow(page.get_by_role("link", name="My votes"))
    page.get_by_label("Yes, erase all of it").check()
    page.get_by_role("button", name="Erase my votes").click()
    expect(page.get_by_text("Your votes are erased.")).to_be_visible()
    assert Participant.objects.count() == 24 and not Statement.objects.filter(text__contains="stoep").exists()
    assert not [one for one in page.context.cookies(public(live_server, lively)) if one["name"] == "heed_vote"]


@WITHOUT_SCRIPTS
def test_the_whole_way_without_scripts(page, live_server, lively):
    the_whole_way(page, live_server, lively)


def test_by_keyboard_alone(page, live_server, lively):
    """After a vote the next press of Tab is at the buttons again: nobody goes through the whole page each time."""
    page.goto(public(live_server, lively))
    focused = "document.activeElement.textContent"
    for _ in range(30):
        page.keyboard.press("Tab")
        if "Agree" in page.evaluate(focused):
            break
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.get_by_text("You have voted on 1 of")).to_be_visible()
    for number in (2, 3):
        expect(page.locator("#statement")).to_be_focused()
        page.keyboard.press("Tab")
        assert "Agree" in page.evaluate(focused)
        with page.expect_navigation():
            page.keyboard.press("Enter")
        expect(page.get_by_text(f"You have voted on {number} of")).to_be_visible()
    assert Vote.objects.filter(participant=Participant.objects.latest("pk"), choice=1).count() == 3


def test_the_public_pages_are_accessible(page, live_server, lively):
    page.goto(public(live_server, lively))
    check(page, "conversation-first")
    follow(page.get_by_role("button", name="Agree", exact=True))
    page.get_by_text("Is something missing?").click()
    page.get_by_label("Your statement").fill("Er moeten meer fietsenrekken komen")
    follow(page.get_by_role("button", name="Send my statement"))
    check(page, "conversation-duplicate")
    page.goto(public(live_server, lively, "votes/"))
    page.get_by_text("Who takes part?").click()
    check(page, "conversation-own-votes")
    page.goto(public(live_server, lively))
    for _ in SEEDS[1:]:
        follow(page.get_by_role("button", name="Agree", exact=True))
    landscapes.compute(lively.pk)
    page.goto(public(live_server, lively, "landscape/"))
    check(page, "conversation-landscape")


def test_what_is_closed_can_still_be_read(page, live_server, lively):
    leading.close_now(lively.pk, lively.created_by, None)
    page.goto(public(live_server, lively))
    expect(page.get_by_text("This conversation is closed.")).to_be_visible()
    check(page, "conversation-closed")
    told = {"en": "The street closes at eight.\n\nThe racks come in May. A fine does not: it is not for us to give."}
    leading.report_back(lively.pk, told, lively.created_by, None)
    page.reload()
    expect(page.get_by_text("The racks come in May.")).to_be_visible()
    check(page, "conversation-reported-back")


def test_the_front_page_leads_to_a_listed_conversation(page, live_server, lively):
    closes = timezone.now() + timedelta(days=9)
    OpinionConversation.objects.update(is_listed=True, closes_at=closes)
    page.goto(live_server.url)
    check(page, "front-page-conversations")
    page.get_by_role("link", name="Cars around the school").click()
    expect(page.get_by_role("heading", name="Cars around the school")).to_be_visible()


def test_the_pages_of_staff_are_accessible(page, live_server, lively):
    page.goto(f"{live_server.url}/account/login/?next=/desk/policy/conversations/{lively.pk}/")
    page.fill("input[name=login]", lively.created_by.email)
    page.fill("input[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Who is missing")).to_be_visible()
    page.get_by_text("These days as a table").click()
    check(page, "desk-conversation")
    statement = lively.statements.first()
    for path, name in [
        ("statements/", "desk-statements"),
        ("change/", "desk-conversation-change"),
        ("population/", "desk-population"),
        (f"statements/{statement.pk}/translate/", "desk-translate"),
        ("bring-in/", "desk-bring-in"),
        ("report-back/", "desk-report-back"),
    ]:
        page.goto(f"{live_server.url}/desk/policy/conversations/{lively.pk}/{path}")
        check(page, name)
    page.goto(f"{live_server.url}/desk/policy/conversations/{lively.pk}/statements/")
    follow(page.get_by_role("button", name="Refuse: it says the same").first)
    expect(page.get_by_text("Who wrote it reads why")).to_be_visible()
    page.get_by_role("button", name=re.compile("^Accept.*verkeersregelaar")).click()
    expect(page.get_by_text("Accepted: people can vote on it.")).to_be_visible()
    assert not lively.statements.filter(state="waiting").exists()


def test_a_dossier_that_is_not_closed_yet_and_then_is(page, live_server, lively):
    page.goto(f"{live_server.url}/account/login/?next=/desk/dossiers/")
    page.fill("input[name=login]", lively.created_by.email)
    page.fill("input[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_text("2 statements wait")).to_be_visible()
    check(page, "dossiers-waiting")
    follow(page.get_by_role("link", name="Refuse routes"))
    page.get_by_role("button", name="Close", exact=True).click()
    expect(page.get_by_text("cannot be closed while this is open")).to_be_visible()
    check(page, "dossier-still-open")
    follow(page.get_by_role("alert").get_by_role("link", name="Cars around the school", exact=True))
    follow(page.get_by_role("button", name="Close it now"))
    check(page, "desk-conversation-closed")
    page.goto(f"{live_server.url}/desk/dossiers/{lively.dossier_id}/")
    page.get_by_role("button", name="Close", exact=True).click()
    expect(page.get_by_role("link", name="Cars around the school: Statements")).to_be_visible()
    check(page, "dossier-undecided")
    page.get_by_role("button", name="Close all the same").click()
    expect(page.get_by_text("2 statements not decided")).to_be_visible()
    expect(page.get_by_text("closed, not reported back yet")).to_be_visible()
    page.goto(f"{live_server.url}/desk/policy/conversations/{lively.pk}/statements/")
    expect(page.get_by_role("button", name="Accept")).to_have_count(0)
    check(page, "desk-statements-closed-dossier")
    follow(page.get_by_role("link", name="Open it again"))
    page.get_by_role("button", name="Open again").click()
    expect(page.get_by_text("The dossier is open again.")).to_be_visible()


def test_what_was_told_of_an_earlier_round_stands_apart(page, live_server, lively):
    by = lively.created_by
    leading.close_now(lively.pk, by, None)
    leading.report_back(lively.pk, {"en": "The racks come in May."}, by, None)
    OpinionConversation.objects.update(reported_at=timezone.now() - timedelta(days=40))
    page.goto(public(live_server, lively))
    expect(page.get_by_role("heading", name="After an earlier round")).to_be_visible()
    check(page, "conversation-earlier-round")
