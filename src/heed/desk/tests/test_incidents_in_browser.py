"""The pages of incidents in a real browser: accessible, at both widths, in light and dark, and worked by keyboard."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.core.cache import cache

from heed.answers.models import Delivery, DeliveryKind
from heed.casework import actions
from heed.casework.models import Incident
from heed.channels.contract import Batch
from heed.journey import way
from tests.browser import check, follow
from tests.people import PASSWORD, make_incoming

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def incident(account) -> Incident:
    cache.clear()
    said = [
        make_incoming(f"m{n}", f"De stoep is kapot bij paaltje {n}, let op", author=f"resident{n}") for n in range(7)
    ]
    way.carry(way.take(account, Batch(tuple(said))).messages)
    (made,) = actions.notice_spikes()
    return made


def test_from_the_alarm_to_one_answer_for_all(page, live_server, person, incident):
    lead = person("Lena", "communications_lead")
    page.goto(f"{live_server.url}/account/login/?next=/desk/incidents/")
    page.fill("input[name=login]", lead.email)
    page.fill("input[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/desk/incidents/")
    check(page, "incidents")
    page.get_by_role("link", name="Pavement").click()
    page.wait_for_url(f"**/desk/incidents/{incident.pk}/")
    check(page, "incident")
    page.get_by_role("button", name="Send to all").click()
    page.locator("[role=alert]").wait_for()
    check(page, "incident-refused")
    page.fill("#text", "Wij weten ervan en kijken wat er aan de hand is.")
    page.locator("summary", has_text="When it goes").click()
    page.get_by_label("at another moment").check()
    page.get_by_label("Day and time").fill(f"{datetime.now() + timedelta(days=2):%Y-%m-%dT%H:%M}")
    check(page, "incident-when")
    page.get_by_role("button", name="Send to all").click()
    page.get_by_role("button", name="Take it back").wait_for()
    check(page, "incident-scheduled")
    assert not Delivery.objects.filter(kind=DeliveryKind.ANSWER).exists()
    follow(page.get_by_role("button", name="Take it back"))
    page.locator("text=it is a draft again").wait_for()
    page.locator("#text").focus()
    page.get_by_role("button", name="Send to all").focus()
    page.keyboard.press("Enter")
    page.locator("text=on its way to 7 people").wait_for()
    check(page, "incident-told")
    assert Delivery.objects.filter(kind=DeliveryKind.ANSWER).count() == 7
