"""Calamities: told at once to who is on duty, again and to others until somebody has it, never with a resident's words.

The mail server is Postfix with Dovecot. The second way is called by Apprise; its server here is a small one of our own,
which takes what Apprise's "json://" sends.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, time, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.core import mail
from django.db import connections
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from heed.answers.models import Delivery
from heed.casework import actions as casework
from heed.casework import calamity, notifications
from heed.casework.actions.alarms import LEASE
from heed.casework.calamity import Condition, Facts
from heed.casework.models import Alarm, AlarmAddress, AlarmCall, CalamityRule, Case, Notification
from heed.channels.contract import Batch
from heed.channels.tests.local_server import LocalServer, Reply, running_server
from heed.journey import alarming, way
from heed.staff import duty_actions
from heed.staff.models import OfficeHours, Person
from heed.staff.seen import Stale
from tests.peers.waiting import eventually
from tests.people import make_incoming

GAS = "Ik ruik gas in de Kerkstraat, het is heel sterk"
SECRET_WORDS = ("Kerkstraat", "ruik", "anna", "Anna")


@pytest.fixture
def closed(town) -> None:
    """Office hours that are never now: one minute on a day three days from now."""
    OfficeHours.objects.all().delete()
    weekday = (timezone.now() + timedelta(days=3)).weekday()
    OfficeHours.objects.create(weekday=weekday, opens=time(0), closes=time(0, 1))


@pytest.fixture
def fatima(person, closed) -> Person:
    """On duty all week long."""
    made = person("Fatima")
    duty_actions.add_pattern(made, 0, time(0), 0, time(0), datetime(2020, 1, 6).date())
    return made


@pytest.fixture
def lena(person) -> Person:
    return person("Lena", "communications_lead")


@pytest.fixture
def rules(db) -> None:
    CalamityRule.objects.all().delete()
    casework.add_calamity("people", 0.6, [], False)


@pytest.fixture
def server() -> Iterator[LocalServer]:
    with running_server() as running:
        running.answers["POST /alarm"] = Reply(b"", 200)
        yield running


def second_way(server: LocalServer) -> str:
    return server.url.replace("http://", "json://") + "/alarm"


def say(account: Any, text: str = GAS, name: str = "m1", author: str = "anna") -> Case:
    way.carry(way.take(account, Batch((make_incoming(name, text, author),))).messages)
    return Case.objects.order_by("-pk")[0]


def go_on(minutes: float) -> None:
    """As if so much time had passed."""
    span = timedelta(minutes=minutes)
    for row in Alarm.objects.all():
        Alarm.objects.filter(pk=row.pk).update(next_step_at=row.next_step_at - span)
    for call in AlarmCall.objects.all():
        AlarmCall.objects.filter(pk=call.pk).update(next_attempt_at=call.next_attempt_at - span)


@pytest.mark.django_db
class TestAlarms:
    def test_who_is_on_duty_is_called_at_once_in_both_ways(self, account, fatima, lena, rules, server):
        casework.set_alarm_address(fatima, alarming.check_address(second_way(server)))
        case = say(account)
        alarming.call_due()
        (sent,) = mail.outbox
        (asked,) = server.requests["POST /alarm"]
        body = json.loads(asked.body)
        assert sent.to == ["fatima@testdam.example"]
        for text in (sent.subject + sent.body, body["title"] + body["message"]):
            assert f"TD-{2000 + case.pk}" in text
            assert "danger to people" in text
            assert f"/desk/alarms/{Alarm.objects.get().pk}/" in text
            assert not any(word in text for word in SECRET_WORDS)

    def test_each_call_is_made_once(self, account, fatima, rules, server):
        casework.set_alarm_address(fatima, second_way(server))
        say(account)
        for _ in range(3):
            alarming.call_due()
        assert (len(mail.outbox), len(server.requests["POST /alarm"])) == (1, 1)

    def test_it_is_repeated_and_goes_on_to_the_next_until_somebody_has_it(self, account, fatima, lena, rules):
        say(account)
        for _ in range(4):
            alarming.call_due()
            go_on(5)
        to = [one.to[0].split("@")[0] for one in mail.outbox]
        assert to == ["fatima", "fatima", "fatima", "lena", "fatima", "lena"]
        assert [one.person for one in Notification.objects.order_by("pk")] == [fatima, lena]
        path = f"/desk/alarms/{Alarm.objects.get().pk}/"
        assert [notifications.path(one) for one in notifications.unseen(lena)] == [path]
        casework.take_alarm(Alarm.objects.get().pk, lena)
        go_on(600)
        alarming.call_due()
        assert len(mail.outbox) == 6
        with pytest.raises(Stale, match="Lena has this alarm already"):
            casework.take_alarm(Alarm.objects.get().pk, fatima)

    def test_in_a_gap_the_leads_are_called_at_once(self, account, closed, lena, rules):
        say(account)
        alarming.call_due()
        assert [one.to for one in mail.outbox] == [["lena@testdam.example"]]

    def test_what_the_service_does_not_take_is_tried_again(self, account, fatima, rules, server):
        casework.set_alarm_address(fatima, second_way(server))
        server.answers["POST /alarm"] = Reply(b"", 503)
        say(account)
        alarming.call_due()
        call = AlarmCall.objects.get(medium="second")
        assert (call.state, call.problem) == ("waiting", "ConnectionError")
        server.answers["POST /alarm"] = Reply(b"", 200)
        go_on(1)
        alarming.call_due()
        assert AlarmCall.objects.filter(medium="second", state="sent").exists()

    def test_a_call_whose_worker_vanished_is_made_by_another(self, account, fatima, rules):
        say(account)
        casework.step_alarms()
        (call,) = casework.claim_calls()
        assert casework.claim_calls() == []
        AlarmCall.objects.update(claimed_at=timezone.now() - 2 * LEASE)
        alarming.call_due()
        assert len(mail.outbox) == 1
        casework.record_call(call, "too late")  # the first worker wakes up again, and changes nothing
        assert AlarmCall.objects.get().state == "sent"

    def test_a_case_has_one_alarm_at_a_time(self, account, fatima, rules):
        case = say(account)
        say(account, "Het gas stinkt nu heel erg, iedereen is misselijk", "m2")
        assert Alarm.objects.filter(case=case, taken_at=None).count() == 1
        assert case.events.filter(kind="alarm_raised").count() == 1

    def test_in_office_hours_only_where_it_is_said_so(self, account, fatima, rules):
        OfficeHours.objects.all().delete()
        for weekday in range(7):
            OfficeHours.objects.create(weekday=weekday, opens=time(0), closes=time(23, 59, 59))
        say(account)
        assert not Alarm.objects.exists()
        casework.add_calamity("people", 0.6, [], True)
        say(account, GAS, "m9")
        assert Alarm.objects.exists()

    def test_what_is_not_urgent_costs_one_question_and_no_alarm(self, account, fatima, rules):
        say(account, "De stoep is kapot")
        assert not Alarm.objects.exists()

    def test_danger_that_is_added_later_calls_too(self, account, fatima, rules):
        case = say(account, "De stoep is kapot")
        edited = make_incoming("m1", GAS, version=timezone.now())
        way.carry(way.take(account, Batch((edited,))).messages)
        assert Alarm.objects.get().case == case
        case.refresh_from_db()
        assert case.urgency >= 0.6

    def test_an_archive_calls_nobody(self, account, fatima, rules):
        old = make_incoming("m1", GAS, sent_at=timezone.now() - timedelta(days=2))
        way.carry(way.take(account, Batch((old,))).messages)
        assert not Alarm.objects.exists()

    def test_the_resident_is_told_the_truth(self, account, fatima, rules):
        case = say(account)
        text = Delivery.objects.get(case=case).text
        assert text.startswith("Is er nu iemand in gevaar? Bel 112.")
        assert "waarschuwen nu de medewerker die dienst heeft" in text
        calm = say(account, "De stoep is kapot", "m5")
        text = Delivery.objects.get(case=calm).text
        assert "Ons kantoor is nu gesloten. Een medewerker leest uw bericht vanaf" in text
        assert "dienst heeft" not in text


@pytest.mark.django_db
@pytest.mark.parametrize(
    "url",
    [
        "",
        "no address",
        "mailto://user:pass@example.org",
        "file:///etc/passwd",
        "exec://rm",
        "syslog://",
        "dbus://",
        "json://10.0.0.1/x",
        "json://169.254.169.254/latest",
        "ntfy://no-such-host.invalid/topic",
        "json://" + "x" * 600,
    ],
)
def test_where_alarms_may_not_go(url):
    with pytest.raises(alarming.AddressError):
        alarming.check_address(url)


@pytest.mark.django_db
def test_the_second_way_is_stored_encrypted(person):
    fatima = person()
    casework.set_alarm_address(fatima, "ntfys://ntfy.example/very-secret-topic")
    assert b"very-secret-topic" not in bytes(AlarmAddress.objects.get().sealed)


conditions = st.builds(
    Condition,
    st.sampled_from(["anything", "people", "traffic", "property"]),
    st.floats(0, 1),
    st.frozensets(st.sampled_from(["gas", "trees"])),
    st.booleans(),
)
facts = st.builds(
    Facts,
    st.floats(0, 1),
    st.sampled_from(["", "people", "traffic", "property"]),
    st.sampled_from(["", "gas", "trees"]),
    st.booleans(),
)


@given(st.lists(conditions, max_size=4), facts, st.floats(0, 1))
def test_more_urgent_is_never_less_of_a_calamity(rules, known, more):
    worse = Facts(max(known.urgency, more), known.danger_to, known.topic, known.is_open)
    after_hours = Facts(known.urgency, known.danger_to, known.topic, False)
    if calamity.is_calamity(rules, known):
        assert calamity.is_calamity(rules, worse)
        assert calamity.is_calamity(rules, after_hours)


@given(st.integers(1, 100), st.none() | st.integers(1, 3), st.lists(st.integers(1, 5), max_size=4))
def test_a_step_calls_each_once_and_somebody_where_there_is_anybody(step, on_duty, line):
    people = calamity.called(step, on_duty, line)
    assert len(people) == len(set(people))
    assert bool(people) == bool(line or on_duty)
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    assert calamity.next_step(step, moment) > moment


@pytest.mark.peer
@pytest.mark.django_db
def test_by_a_real_mail_server(account, fatima, rules, mail_server, settings):
    mailbox = mail_server.add_mailbox(f"fatima-{uuid4().hex[:8]}@havenstad.example")
    Person.objects.filter(pk=fatima.pk).update(email=mailbox.address)
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = mail_server.host, mail_server.smtp_port
    say(account)
    alarming.call_due()
    (got,) = eventually(mailbox.messages, 60, 1, "the alarm in the mailbox")
    assert "danger to people" in got["Subject"]
    assert not any(word in got.get_content() for word in SECRET_WORDS)
    mail_server.stop()
    try:
        go_on(5)
        alarming.call_due()
        assert AlarmCall.objects.get(step=2).state == "waiting"
    finally:
        mail_server.start()
    go_on(1)
    alarming.call_due()
    assert AlarmCall.objects.get(step=2).state == "sent"
    eventually(lambda: len(mailbox.messages()) == 2, 60, 1, "the second call")


@pytest.mark.django_db(transaction=True)
def test_many_workers_make_each_call_once(account, fatima, lena, rules, server):
    """Each worker with a connection of its own, as processes have."""
    casework.set_alarm_address(fatima, second_way(server))
    for number in range(4):
        say(account, GAS, f"m{number}", f"resident{number}")

    def work(_number: int) -> int:
        try:
            return sum(alarming.call_due() for _ in range(3))
        finally:
            connections.close_all()

    with ThreadPoolExecutor(6) as pool:
        made = sum(pool.map(work, range(6)))
    alarms = Alarm.objects.count()
    assert alarms == 4
    assert made == 2 * alarms  # by e-mail and the second way
    assert (len(mail.outbox), len(server.requests["POST /alarm"])) == (alarms, alarms)
    assert set(AlarmCall.objects.values_list("state", "attempts")) == {("sent", 1)}
