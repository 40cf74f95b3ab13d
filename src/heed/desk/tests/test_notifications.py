"""Colleagues are told at the desk and by e-mail, each once, and never more than one e-mail an hour."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from heed.casework import actions, jobs, notifications
from heed.casework.models import Case, Notification
from heed.channels.contract import Batch
from heed.journey import way

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def relay(settings):
    settings.EMAIL_HOST = "mail.testdam.example"


@pytest.fixture
def case(account, incoming) -> Case:
    way.carry(way.take(account, Batch((incoming(),))).messages)
    return Case.objects.get()


@pytest.fixture
def fatima(client, person):
    made = person()
    client.force_login(made)
    return made


def test_each_is_told_once_and_who_is_gone_is_not(case, fatima, person):
    gone = person("Gone")
    gone.is_active = False
    gone.save()
    assert actions.notify([fatima, fatima, gone], "promise_soon", case.pk) == 1
    assert notifications.unseen(fatima).count() == 1


def test_opening_the_case_is_seeing_its_notifications(client, case, fatima):
    actions.notify([fatima], "promise_soon", case.pk)
    page = client.get("/desk/").content.decode()
    assert f"TD-{2000 + case.pk} must be answered soon" in page
    client.get(f"/desk/cases/{case.pk}/")
    assert notifications.unseen(fatima).count() == 0
    assert "must be answered soon" in client.get("/desk/notifications/").content.decode()


def test_what_came_in_after_the_page_was_shown_stays_unseen(client, case, fatima):
    actions.notify([fatima], "promise_soon", case.pk)
    newest = Notification.objects.get().pk
    actions.notify([fatima], "promise_broken", case.pk)
    client.post("/desk/notifications/seen/", {"newest": newest})
    assert [notification.kind for notification in notifications.unseen(fatima)] == ["promise_broken"]


def test_nobody_sees_or_puts_away_what_others_were_told(client, case, fatima, person):
    actions.notify([person("Piet", "department_officer", "roads")], "promise_soon", case.pk)
    assert "must be answered soon" not in client.get("/desk/notifications/").content.decode()
    client.post("/desk/notifications/seen/", {"newest": Notification.objects.get().pk})
    assert Notification.objects.filter(seen_at=None).count() == 1


def test_a_kind_without_a_sentence_is_shown_by_its_name(town, case, fatima):
    actions.notify([fatima], "something_new", case.pk, path="/desk/tasks/")
    notification = Notification.objects.get()
    assert notifications.text(notification, town) == "something_new"
    assert notifications.path(notification) == "/desk/tasks/"


def test_one_e_mail_an_hour_with_all_that_was_not_seen(case, fatima):
    actions.notify([fatima], "promise_soon", case.pk)
    jobs.tell_colleagues(0)
    jobs.tell_colleagues(0)
    assert len(mail.outbox) == 1
    assert mail.outbox[0].to == [fatima.email]
    assert f"/desk/cases/{case.pk}/" in mail.outbox[0].body
    actions.notify([fatima], "promise_broken", case.pk)
    jobs.tell_colleagues(0)
    assert len(mail.outbox) == 1
    Notification.objects.filter(told_at__isnull=False).update(told_at=timezone.now() - timedelta(minutes=61))
    jobs.tell_colleagues(0)
    assert len(mail.outbox) == 2
    assert "broken" in mail.outbox[1].body
    assert "answered soon" not in mail.outbox[1].body


def test_what_was_seen_at_the_desk_is_not_mailed(case, fatima):
    actions.notify([fatima], "promise_soon", case.pk)
    actions.see_notifications(fatima, case.pk)
    jobs.tell_colleagues(0)
    assert mail.outbox == []


def test_a_mail_that_fails_holds_up_nobody(case, fatima, person, monkeypatch):
    lena = person("Lena", "communications_lead")
    actions.notify([fatima, lena], "promise_soon", case.pk)
    real = jobs._send

    def send(digest, town):
        if digest.person == fatima:
            raise OSError
        real(digest, town)

    monkeypatch.setattr(jobs, "_send", send)
    jobs.tell_colleagues(0)
    assert [message.to for message in mail.outbox] == [[lena.email]]
    assert Notification.objects.get(person=fatima).told_at is None


def test_without_a_mail_relay_the_desk_alone_tells(case, fatima, settings):
    settings.EMAIL_HOST = ""
    actions.notify([fatima], "promise_soon", case.pk)
    jobs.tell_colleagues(0)
    assert mail.outbox == []
    assert Notification.objects.get().told_at is None


def test_old_notifications_go(case, fatima):
    actions.notify([fatima], "promise_soon", case.pk)
    Notification.objects.update(at=timezone.now() - timedelta(days=91))
    jobs.tell_colleagues(0)
    assert not Notification.objects.exists()
