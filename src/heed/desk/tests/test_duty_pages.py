"""Duty on its page: the rota changed, swapped and left; calendars in and out; who may do what."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from heed.casework import notifications
from heed.casework.models import Alarm, AlarmAddress, CalamityRule, Notification
from heed.privacy.models import AuditEntry
from heed.staff import duty_actions, duty_queries, jobs
from heed.staff.models import DutyFeed, DutyPattern, DutyShift, DutySwap, Person

pytestmark = pytest.mark.django_db

ZONE = ZoneInfo("Europe/Amsterdam")
PATTERN = {
    "weekday": "0",
    "starts": "17:00",
    "end_weekday": "0",
    "ends": "17:00",
    "first_day": "2020-01-06",
    "last_day": "",
    "every": "1",
}


def field(moment: datetime) -> str:
    return moment.astimezone(ZONE).strftime("%Y-%m-%dT%H:%M")


@pytest.fixture
def lena(client, person) -> Person:
    made = person("Lena", "communications_lead")
    client.force_login(made)
    return made


def on_duty_always(person: Person) -> None:
    duty_actions.add_pattern(person, 0, time(0), 0, time(0), date(2020, 1, 6))


def test_a_pattern_is_added_and_ended(client, lena, person):
    fatima = person("Fatima")
    page = client.get("/desk/settings/duty/").content.decode()
    assert "Nobody is on duty now" in page
    assert "there are times in which nobody is on duty" in page
    client.post("/desk/settings/duty/patterns/add/", {**PATTERN, "person": fatima.pk})
    page = client.get("/desk/settings/duty/").content.decode()
    assert "On duty now: <strong>Fatima</strong>" in page
    assert "there are times in which nobody" not in page
    assert AuditEntry.objects.filter(act="duty_added", person=lena).exists()
    pattern = DutyPattern.objects.get()
    client.post(f"/desk/settings/duty/patterns/{pattern.pk}/end/")
    pattern.refresh_from_db()
    assert pattern.last_day == timezone.now().astimezone(ZONE).date() - timedelta(days=1)
    assert duty_queries.on_duty() == fatima  # what has begun goes on
    assert duty_queries.on_duty(timezone.now() + timedelta(days=7)) is None


@pytest.mark.parametrize("change", [{"every": "0"}, {"starts": "25:00"}, {"last_day": "2019-01-01"}, {"person": "999"}])
def test_a_pattern_that_cannot_be_is_refused_with_what_was_filled_in(client, lena, person, change):
    form = {**PATTERN, "person": person("Fatima").pk, **change}
    refused = client.post("/desk/settings/duty/patterns/add/", form)
    assert refused.status_code == 422
    assert 'value="2020-01-06"' in refused.content.decode()
    assert not DutyPattern.objects.exists()


def test_a_swap_counts_when_it_is_accepted(client, person):
    fatima, noor = person("Fatima"), person("Noor")
    on_duty_always(fatima)
    now = timezone.now()
    client.force_login(fatima)
    form = {"person": noor.pk, "starts": field(now - timedelta(hours=1)), "ends": field(now + timedelta(hours=5))}
    client.post("/desk/settings/duty/swaps/ask/", form)
    swap = DutySwap.objects.get()
    assert duty_queries.on_duty() == fatima
    jobs.tell_swap(swap.pk)
    (told,) = mail.outbox
    assert (told.to, "asked" in told.body) == (["noor@testdam.example"], True)
    assert [(one.person, one.kind) for one in Notification.objects.all()] == [(noor, "swap_asked")]
    assert notifications.digests() == []  # the swap has an e-mail of its own
    page = client.post(f"/desk/settings/duty/swaps/{swap.pk}/", {"state": "accepted"}, follow=True).content.decode()
    assert "Only Noor can do this" in page
    client.force_login(noor)
    client.post(f"/desk/settings/duty/swaps/{swap.pk}/", {"state": "accepted"})
    assert duty_queries.on_duty() == noor
    page = client.post(f"/desk/settings/duty/swaps/{swap.pk}/", {"state": "declined"}, follow=True).content.decode()
    assert "This was decided already: accepted" in page
    client.force_login(fatima)
    page = client.get("/desk/notifications/").content.decode()
    assert "Noor takes over a duty of yours." in page
    assert 'href="/desk/settings/duty/"' in page


def test_only_who_is_on_duty_then_can_ask_to_be_replaced(client, person):
    fatima, noor = person("Fatima"), person("Noor")
    client.force_login(fatima)
    now = timezone.now()
    form = {"person": noor.pk, "starts": field(now), "ends": field(now + timedelta(hours=5))}
    refused = client.post("/desk/settings/duty/swaps/ask/", form)
    assert refused.status_code == 422
    assert "Fatima is not on duty in that time" in refused.content.decode()


def test_an_absence_leaves_a_gap_that_is_shown(client, person):
    fatima, noor = person("Fatima"), person("Noor")
    on_duty_always(fatima)
    client.force_login(fatima)
    now = timezone.now()
    form = {"starts": field(now - timedelta(hours=1)), "ends": field(now + timedelta(days=1))}
    client.post("/desk/settings/duty/absences/add/", form)
    assert duty_queries.on_duty() is None
    assert "there are times in which nobody" in client.get("/desk/settings/duty/").content.decode()
    absence = fatima.absences.get()
    client.force_login(noor)
    assert client.post(f"/desk/settings/duty/absences/{absence.pk}/remove/").status_code == 404
    client.force_login(fatima)
    client.post(f"/desk/settings/duty/absences/{absence.pk}/remove/")
    assert duty_queries.on_duty() == fatima


def test_a_calendar_goes_out_at_a_secret_address_and_comes_in_again(client, person, lena):
    fatima = person("Fatima")
    on_duty_always(fatima)
    client.force_login(fatima)
    shown = client.post("/desk/settings/duty/feed/", {"act": "make"})
    (address,) = re.findall(r"<code[^>]*>http[^<]*(/desk/duty/[^<]+\.ics)</code>", shown.content.decode())
    assert DutyFeed.objects.get().key_hash not in address
    assert address not in client.get("/desk/settings/duty/").content.decode()
    client.logout()
    content = client.get(address)
    assert content.headers["Content-Type"].startswith("text/calendar")
    assert b"BEGIN:VEVENT" in content.content
    client.force_login(lena)
    named = content.content.replace(b"SUMMARY:", b"SUMMARY:Fatima ")
    client.post("/desk/settings/duty/calendar/", {"file": SimpleUploadedFile("duty.ics", named)})
    assert DutyShift.objects.get().person == fatima
    client.force_login(fatima)
    client.post("/desk/settings/duty/feed/", {"act": "revoke"})
    assert client.get(address).status_code == 404


def test_who_lost_access_has_no_calendar(client, person):
    fatima = person("Fatima")
    key = duty_actions.make_feed(fatima)
    assert client.get(f"/desk/duty/{key}.ics").status_code == 200
    Person.objects.filter(pk=fatima.pk).update(is_active=False)
    assert client.get(f"/desk/duty/{key}.ics").status_code == 404


def test_a_file_that_is_no_calendar_is_refused_and_changes_nothing(client, lena, person):
    now = timezone.now()
    DutyShift.objects.create(person=person("Fatima"), starts=now, ends=now + timedelta(days=1))
    refused = client.post("/desk/settings/duty/calendar/", {"file": SimpleUploadedFile("duty.ics", b"hello")})
    assert refused.status_code == 422
    assert "not a calendar file" in refused.content.decode() or "no events" in refused.content.decode()
    assert DutyShift.objects.exists()


def test_who_may_change_the_rota(client, person):
    client.force_login(person("Fatima"))
    assert client.get("/desk/settings/duty/").status_code == 200
    assert client.post("/desk/settings/duty/patterns/add/", PATTERN).status_code == 403
    assert client.post("/desk/settings/duty/calendar/").status_code == 403
    assert client.get("/desk/settings/calamities/").status_code == 403
    client.force_login(person("Petra", "privacy_officer"))
    assert client.get("/desk/settings/duty/").status_code == 403


def test_what_is_a_calamity_is_set_on_its_page(client, lena):
    CalamityRule.objects.all().delete()
    assert "nobody is ever called" in client.get("/desk/settings/calamities/").content.decode()
    client.post("/desk/settings/calamities/", {"danger_to": "people", "least_urgency": "70", "topic": "pavement"})
    rule = CalamityRule.objects.get()
    assert (rule.least_urgency, rule.topics, rule.always) == (0.7, ["pavement"], False)
    page = client.get("/desk/settings/calamities/").content.decode()
    assert "from urgency 70 %" in page
    client.post(f"/desk/settings/calamities/{rule.pk}/remove/")
    assert not CalamityRule.objects.exists()


def test_the_second_way_is_checked_and_never_shown(client, person):
    fatima = person("Fatima")
    client.force_login(fatima)
    page = client.post("/desk/settings/duty/second-way/", {"address": "mailto://me@example.org"}, follow=True)
    assert "Begin the address with one of these" in page.content.decode()
    client.post("/desk/settings/duty/second-way/", {"address": "json://127.0.0.1:9/very-secret"})
    page = client.get("/desk/settings/duty/").content.decode()
    assert "Stored now: json://" in page
    assert "very-secret" not in page
    client.post("/desk/settings/duty/second-way/", {"act": "remove"})
    assert not AlarmAddress.objects.exists()


def test_saying_i_have_it(client, person, account, incoming):
    from heed.channels.contract import Batch
    from heed.journey import way

    way.carry(way.take(account, Batch((incoming("m1"),))).messages)
    fatima, noor = person("Fatima"), person("Noor")
    case = account.message_set.get(direction="in").case_message.case
    now = timezone.now()
    alarm = Alarm.objects.create(case=case, danger_to="people", raised_at=now, next_step_at=now)
    client.force_login(fatima)
    assert "nobody has it yet" in client.get("/desk/alarms/").content.decode()
    assert client.get(f"/desk/alarms/{alarm.pk}/").status_code == 200
    client.post(f"/desk/alarms/{alarm.pk}/")
    alarm.refresh_from_db()
    assert alarm.taken_by == fatima
    client.force_login(noor)
    late = client.post(f"/desk/alarms/{alarm.pk}/", follow=True).content.decode()
    assert "Fatima has this alarm already" in late
    assert "has the alarm: nobody else is called" in late
