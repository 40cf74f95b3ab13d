"""The residents' pages in a real browser: with and without scripts, by keyboard alone, on a narrow screen."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from heed.casework.models import Case
from heed.inbox.models import Attachment, Message
from heed.site.tests.conftest import png
from tests.browser import check, follow

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TEXT = "De stoep in de Havenstraat is kapot"
WITHOUT_SCRIPTS = pytest.mark.parametrize("page", [{"java_script_enabled": False}], indirect=True)


def fill_in(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_label("What do you want to tell").fill(TEXT)
    page.get_by_text("Where is it?").click()
    page.get_by_label("Place in words").fill("Havenstraat 12")
    page.get_by_text("Do you have a photo?").click()
    page.get_by_label("Photo", exact=True).set_input_files({"name": "a.png", "mimeType": "image/png", "buffer": png()})
    page.get_by_text("How can a colleague reach you?").click()
    page.get_by_label("Name").fill("Anna")
    page.get_by_label("E-mail address").fill("anna@example.org")
    page.get_by_role("button", name="Send").click()


def the_whole_way(page: Page, address: str) -> None:
    fill_in(page, address)
    expect(page.get_by_text("Thank you. We have received your message.")).to_be_visible()
    case = Case.objects.get()
    expect(page.get_by_text(f"TD-{2000 + case.pk}", exact=True)).to_be_visible()
    expect(page.get_by_text("You will hear from us before")).to_be_visible()
    assert Attachment.objects.get().state == "stored"
    page.get_by_label("What do you want to add?").fill("Er ligt ook glas")
    page.get_by_role("button", name="Send what I add").click()
    expect(page.get_by_text("Thank you. We have received what you added.")).to_be_visible()
    expect(page.get_by_role("article").filter(has_text="Er ligt ook glas")).to_be_visible()
    assert case.case_messages.count() == 2


def test_the_whole_form(page, live_server, mapped_town):
    page.goto(live_server.url)
    check(page, "form")
    the_whole_way(page, live_server.url)
    check(page, "status")


@WITHOUT_SCRIPTS
def test_the_whole_form_without_scripts(page, live_server, mapped_town):
    the_whole_way(page, live_server.url)


def test_a_mistake_is_said_and_focused(page, live_server, town):
    page.goto(live_server.url)
    page.get_by_text("How can a colleague reach you?").click()
    page.get_by_label("E-mail address").fill("anna at example")
    page.get_by_role("button", name="Send").click()
    summary = page.get_by_role("alert")
    expect(summary).to_contain_text("Write what you want to tell us.")
    expect(summary).to_be_focused()
    expect(page.get_by_label("E-mail address")).to_have_value("anna at example")
    expect(page.get_by_label("E-mail address")).to_have_attribute("aria-invalid", "true")
    check(page, "mistake")


def press_until(page: Page, name: re.Pattern[str], key: str = "Tab", most: int = 40) -> None:
    """Tab on until the focused element is called so; fails where the keyboard cannot reach it."""
    for _ in range(most):
        page.keyboard.press(key)
        focused = page.evaluate("(document.activeElement.labels?.[0] ?? document.activeElement).textContent")
        label = page.evaluate("document.activeElement.getAttribute('aria-label')") or ""
        if name.search(label or focused or ""):
            return
    raise AssertionError(f"the keyboard does not reach {name.pattern}")


def test_by_keyboard_alone_with_the_map(page, live_server, mapped_town):
    page.goto(live_server.url)
    press_until(page, re.compile("Skip to the main content"))
    press_until(page, re.compile("What do you want to tell"))
    page.keyboard.type(TEXT)
    press_until(page, re.compile("Where is it"))
    page.keyboard.press("Enter")
    expect(page.locator(".maplibregl-canvas")).to_be_visible()
    press_until(page, re.compile("Map of the districts"))
    name = page.locator(".map-district").first
    before = name.get_attribute("style") or ""
    page.keyboard.press("ArrowRight")  # from the border of the two districts into the eastern one
    expect(name).not_to_have_attribute("style", before)
    press_until(page, re.compile("Put the mark at the cross"))
    page.keyboard.press("Enter")
    expect(page.locator("[data-said]")).to_contain_text("The mark is in Oostdorp.")
    check(page, "map")
    press_until(page, re.compile("^Send$"))
    page.keyboard.press("Enter")
    expect(page.get_by_text("Thank you. We have received your message.")).to_be_visible()
    assert Case.objects.get().district == "east"


def test_a_mark_stays_after_a_mistake_and_can_be_removed(page, live_server, mapped_town):
    page.goto(live_server.url)
    page.get_by_text("Where is it?").click()
    page.get_by_role("button", name="Put the mark at the cross").click()
    expect(page.locator("[data-said]")).to_contain_text("The mark is in")
    follow(page.get_by_role("button", name="Send"))
    expect(page.locator("[data-said]")).to_contain_text("The mark is in")
    page.get_by_role("button", name="Remove the mark").click()
    expect(page.locator("[data-said]")).to_contain_text("There is no mark")
    page.get_by_label("What do you want to tell").fill(TEXT)
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("Thank you.")).to_be_visible()
    assert Message.objects.get().lon is None


def test_a_photo_that_is_too_large_is_said_before_sending(page, live_server, town, tmp_path):
    too_large = tmp_path / "a.jpg"
    with too_large.open("wb") as file:
        file.truncate(20 * 1024 * 1024 + 1)
    page.goto(live_server.url)
    page.get_by_text("Do you have a photo?").click()
    page.get_by_label("Photo", exact=True).set_input_files(too_large)
    expect(page.get_by_text("The photo is larger than 20 MB.")).to_be_visible()
    expect(page.get_by_label("Photo", exact=True)).to_have_value("")


def test_the_language_switch_and_the_other_pages(page, live_server, town):
    page.goto(f"{live_server.url}/status/TD-2001/")
    check(page, "wrong-key")
    page.get_by_role("button", name="Nederlands").click()
    expect(page.locator("html")).to_have_attribute("lang", "nl")
    assert page.url.endswith("/status/TD-2001/")
    page.goto(f"{live_server.url}/thanks/")
    check(page, "thanks")
    page.goto(f"{live_server.url}/nowhere/")
    check(page, "not-there")
