"""What is kept, and requests of residents, in a real browser: without scripts, by keyboard, accessible."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.cache import cache
from django.utils import timezone
from playwright.sync_api import expect

from heed.casework.models import Case, Joining
from heed.channels.contract import Batch
from heed.channels.submission import Submission
from heed.desk.tests.test_conduct_in_browser import WITHOUT_SCRIPTS, log_in
from heed.inbox import actions as inbox
from heed.inbox.models import Contact, Message
from heed.insight.tests.test_learning import answered
from heed.journey import way
from heed.privacy import actions as privacy
from heed.privacy.models import RetentionTerm, SubjectRequest
from heed.site import actions as site
from tests.browser import check
from tests.people import make_incoming

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def nothing_counted():
    cache.clear()


@pytest.fixture
def anna(account, person) -> Contact:
    way.carry(way.take(account, Batch((make_incoming("m1", "De stoep is kapot"),))).messages)
    answered(Case.objects.get(), person("Fatima"), timezone.now())
    return Contact.objects.get()


@WITHOUT_SCRIPTS
def test_a_resident_is_found_erased_by_two_and_gone_without_scripts(page, live_server, person, anna):
    olga, otto = person("Olga", "privacy_officer"), person("Otto", "privacy_officer")
    log_in(page, live_server, olga, "/desk/privacy/requests/")
    page.get_by_label("Handle or e-mail address").fill("@anna@example.social")
    page.keyboard.press("Enter")
    page.get_by_role("link", name=f"Resident {anna.pk}").press("Enter")
    expect(page.get_by_text("messages of theirs, with what was read in them")).to_be_visible()
    with page.expect_download() as given:
        page.get_by_role("button", name="Make a file of their data").press("Enter")
    assert given.value.suggested_filename.endswith(".zip")
    page.get_by_role("button", name="Ask for erasure").press("Enter")
    expect(page.get_by_text("another colleague confirms it")).to_be_visible()
    made = SubjectRequest.objects.get(wish="erasure")
    log_in(page, live_server, otto, f"/desk/privacy/requests/{made.pk}/")
    page.get_by_role("button", name="Erase: this cannot be undone").press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("Erased.")
    expect(page.get_by_role("heading", name="What went")).to_be_visible()
    assert not Message.objects.exclude(text="").exists()


@WITHOUT_SCRIPTS
def test_a_term_is_set_after_seeing_what_goes_without_scripts(page, live_server, person, anna):
    Case.objects.update(status="done", closed_at=timezone.now() - timedelta(days=100))
    log_in(page, live_server, person("Olga", "privacy_officer"), "/desk/privacy/")
    page.locator("#cases").get_by_role("link", name="Set a term").press("Enter")
    page.get_by_label("Days").fill("90")
    page.get_by_label("Why").fill("Our selection list.")
    page.get_by_role("button", name="Save").press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("1 goes for good tonight.")
    page.get_by_role("button", name="Save: what is older goes").press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("It counts from the coming night on.")
    assert RetentionTerm.objects.get().days == 90


def test_the_pages_are_accessible(page, live_server, person, anna):
    olga, otto = person("Olga", "privacy_officer"), person("Otto", "privacy_officer")
    privacy.expire()
    privacy.record("expiry_done", "retention", "today", counts={"jobs": 5}, failed=[], stuck={"log": 2})
    mastodon = {"rehearsal": True, "base_url": "https://social.example", "account_id": "1"}
    network = inbox.connect_account("mastodon", "testdam", "testdam@social.example", mastodon, {})
    way.carry(way.take(network, Batch((make_incoming("m2", "De lantaarn is uit"),))).messages)
    there = Contact.objects.exclude(pk=anna.pk).get()
    again = Submission(submission_id=uuid4(), text="Nog steeds")
    site.say_on_page(Case.objects.latest("pk"), there, again, Joining.FEEDBACK)
    privacy.set_term("cases", 1500, "Selection list of 2020.\nAgreed with the archivist.", olga, 0)
    log_in(page, live_server, otto, "/desk/privacy/")
    check(page, "privacy-retention")
    page.goto(f"{live_server.url}/desk/privacy/terms/cases/")
    check(page, "privacy-term")
    page.goto(f"{live_server.url}/desk/privacy/residents/{there.pk}/")
    expect(page.get_by_role("heading", name="Perhaps the same person")).to_be_visible()
    expect(page.get_by_role("heading", name="The same person", exact=True)).to_be_visible()
    check(page, "privacy-resident")
    made = privacy.ask_erasure(anna.pk, timezone.localdate(), "account", olga)
    privacy.record_given(anna.pk, timezone.localdate(), "counter", olga)
    page.goto(f"{live_server.url}/desk/privacy/requests/")
    page.get_by_label("Handle or e-mail address").fill("@anna@example.social")
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name=f"Resident {anna.pk}", exact=False).first).to_be_visible()
    check(page, "privacy-requests")
    page.goto(f"{live_server.url}/desk/privacy/requests/{made.pk}/")
    page.get_by_text("Refuse it, or take it back").click()
    check(page, "privacy-request")
