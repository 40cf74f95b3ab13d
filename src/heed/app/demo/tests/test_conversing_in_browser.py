"""Havenstad's conversation as a resident and a policy officer see it, in Dutch, in a real browser."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

from heed.app.demo import loading
from heed.app.demo.conversing import converse
from heed.policy.conversations.actions import landscapes
from tests.browser import check, follow

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("page", [{"locale": "nl-NL"}], indirect=True)
def test_the_conversation_of_havenstad(page, live_server):
    loading.make_town()
    conversation = converse(datetime.now(UTC))
    page.goto(f"{live_server.url}/policy/conversations/{conversation.key}/")
    for number in range(12):
        follow(page.get_by_role("button", name="Oneens" if number % 4 == 3 else "Eens", exact=True))
    check(page, "havenstad-vote")
    landscapes.compute(conversation.pk)
    page.get_by_role("link", name="Waar iedereen staat").click()
    expect(page.get_by_text("U staat in groep")).to_be_visible()
    check(page, "havenstad-landscape")
    page.goto(f"{live_server.url}/account/login/?next=/desk/policy/conversations/{conversation.pk}/")
    page.fill("input[name=login]", "rachid@havenstad.example")
    page.fill("input[name=password]", loading.PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Wie er ontbreekt")).to_be_visible()
    check(page, "havenstad-desk")
