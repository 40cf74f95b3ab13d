"""Duty, calamities and alarms in a real browser: accessible, and fit for a phone at night."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from django.core.cache import cache
from django.utils import timezone

from heed.casework import actions as casework
from heed.casework.models import Alarm
from heed.channels.contract import Batch
from heed.inbox.models import Message
from heed.journey import alarming, way
from heed.staff import duty_actions
from tests.browser import check
from tests.people import PASSWORD, make_incoming

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_every_page_of_duty_and_an_alarm_taken(page, live_server, person, account):
    cache.clear()
    lena, fatima = person("Lena", "communications_lead"), person("Fatima")
    now = timezone.now()
    duty_actions.add_pattern(fatima, 0, time(17), 2, time(8, 30), date(2020, 1, 6), every=2)
    duty_actions.add_pattern(lena, 3, time(0), 3, time(0), date(2020, 1, 6))
    duty_actions.ask_swap(lena, fatima, now, now + timedelta(days=8))
    duty_actions.ask_swap(lena, fatima, now + timedelta(days=1), now + timedelta(days=9))
    duty_actions.add_absence(fatima, now + timedelta(days=3), now + timedelta(days=4))
    casework.set_alarm_address(lena, "json://127.0.0.1:9/alarm")
    casework.add_calamity("people", 0.6, ["pavement"], True)
    way.carry(way.take(account, Batch((make_incoming("m1", "De stoep is kapot"),))).messages)
    case = Message.objects.get(direction="in").case_message.case
    alarm = Alarm.objects.create(case=case, danger_to="people", raised_at=now, next_step_at=now)
    casework.set_alarm_address(lena, "")
    alarming.call_due()
    casework.set_alarm_address(lena, "json://127.0.0.1:9/alarm")

    page.goto(f"{live_server.url}/account/login/?next=/desk/")
    page.fill("input[name=login]", lena.email)
    page.fill("input[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{live_server.url}/desk/")
    for path, name in [
        ("settings/duty/", "duty"),
        ("settings/calamities/", "calamities"),
        ("settings/answers/", "published"),
        ("alarms/", "alarms"),
        (f"alarms/{alarm.pk}/", "alarm"),
    ]:
        page.goto(f"{live_server.url}/desk/{path}")
        check(page, name)
    page.click("button:has-text('I have it')")
    page.wait_for_selector("text=You have it: nobody else is called")
    alarm.refresh_from_db()
    assert alarm.taken_by == lena
