"""Promises over the life of a case: made, paused, improved, watched, broken, renewed; and what people see of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from importlib import import_module
from zoneinfo import ZoneInfo

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from heed.answers import actions as answers
from heed.answers.models import Delivery
from heed.casework import actions, jobs, notifications, promises
from heed.casework import queries as casework_queries
from heed.casework.models import Case, CaseEvent, Pause, Promise, Topic, WaitsFor, Why
from heed.casework.status import NotAllowed, Status
from heed.channels.contract import Batch
from heed.inbox import actions as inbox
from heed.inbox.models import Message
from heed.journey import sending, way

pytestmark = pytest.mark.django_db

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def local(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=AMSTERDAM)


class Clock:
    def __init__(self) -> None:
        self.now = local(3, 2, 10)  # a Monday

    def __call__(self) -> datetime:
        return self.now.astimezone(UTC)


@pytest.fixture
def clock(monkeypatch) -> Clock:
    """The time is what the test says. Real time goes on in the database and in the outbox's own waits."""
    made = Clock()
    monkeypatch.setattr(timezone, "now", made)
    return made


@pytest.fixture
def say(clock, account, incoming):
    """A resident says something at the clock's time; returns the case as it is then."""

    def send(native_id: str = "m1", text: str = "De stoep is kapot", **more) -> Case:
        message = incoming(native_id, text, sent_at=clock(), **more)
        way.carry(way.take(account, Batch((message,))).messages)
        return Message.objects.get(case_message__isnull=False, version=1, pk=_latest()).case_message.case

    return send


def _latest() -> int:
    return Message.objects.filter(direction="in").latest("pk").pk


@pytest.fixture
def fatima(client, person):
    made = person("Fatima", department="roads")
    client.force_login(made)
    return made


def answer(case: Case, by) -> None:
    message = Message.objects.filter(case_message__case=case, direction="in").latest("pk")
    answers.approve(answers.save_draft(case, message, by, "Wij komen kijken.").pk, by)
    sending.deliver_due()


def fresh(case: Case) -> Case:
    return Case.objects.get(pk=case.pk)


def page_of(client, case: Case, town) -> str:
    contact = Message.objects.filter(case_message__case=case).earliest("pk").contact_id
    assert contact is not None
    key = casework_queries.personal_key(case, contact, town)
    return client.get(f"/status/{key}/", headers={"Accept-Language": "en"}).content.decode()


def test_every_promise_told_is_kept(say):
    case = say()
    promise = Promise.objects.get()
    assert case.promised_at == promise.until == promise.told_until == local(3, 5, 17)
    assert (promise.why, promise.counted_from, promise.kept_at) == (Why.OPENED, local(3, 2, 10), None)
    assert case.warn_at == promise.warn_at == promise.watch_at
    assert case.promised_at - case.warn_at < timedelta(days=1)  # a quarter of 31 working hours


def test_an_archive_was_promised_nothing_and_warns_nobody(clock, account, incoming):
    batch = Batch((incoming(sent_at=local(1, 5, 10)),))
    way.carry(inbox.receive(account, batch, archive=True).new)
    assert (Promise.objects.get().why, Promise.objects.get().watch_at) == (Why.PAST, None)


def test_urgent_matters_have_their_own_target(say):
    Topic.objects.update(urgent_amount=4, urgent_unit="working_hours")
    assert say(text="De stoep is kapot en er is gaslucht, gevaar!").promised_at == local(3, 2, 14)
    assert say("m2", author="bob").promised_at == local(3, 5, 17)


def test_an_urgent_target_that_is_longer_makes_nothing_later(say):
    Topic.objects.update(urgent_amount=30, urgent_unit="working_days")
    assert say(text="De stoep is kapot en er is gaslucht, gevaar!").promised_at == local(3, 5, 17)


def test_a_case_that_turns_out_to_be_urgent_is_promised_earlier(say, fatima, clock):
    Topic.objects.update(urgent_amount=4, urgent_unit="working_hours")
    case = say()
    clock.now = local(3, 2, 11)
    actions.correct(Message.objects.get(direction="in"), "urgency", "urgent", fatima)
    assert fresh(case).promised_at == local(3, 2, 14)
    assert [(one.why, one.told_until) for one in promises.history(case)] == [
        (Why.IMPROVED, local(3, 2, 14)),
        (Why.OPENED, local(3, 5, 17)),
    ]
    # and never later again
    actions.correct(Message.objects.get(direction="in"), "urgency", "normal", fatima)
    assert fresh(case).promised_at == local(3, 2, 14)


def test_another_topic_makes_a_promise_only_earlier(say, fatima, town):
    roads = Topic.objects.get().department
    quick = Topic.objects.create(slug="quick", names={"en": "Quick"}, department=roads, target_amount=1)
    slow = Topic.objects.create(slug="slow", names={"en": "Slow"}, department=roads, target_amount=40)
    case = say()
    actions.route(case.pk, fatima, slow)
    assert fresh(case).promised_at == local(3, 5, 17)
    actions.route(case.pk, fatima, quick)
    assert fresh(case).promised_at == local(3, 3, 17)


def test_a_second_message_with_danger_in_it_brings_the_promise_forward(say, clock):
    Topic.objects.update(urgent_amount=4, urgent_unit="working_hours")
    say()
    clock.now = local(3, 3, 12)
    case = say("m2", "Nu is er gaslucht, gevaar!", parent_id="m1")
    assert case.promised_at == local(3, 3, 16)


def test_the_clock_stands_still_while_the_resident_is_waited_for(say, fatima, clock, town, client):
    case = say()
    clock.now = local(3, 3, 10)
    actions.set_status(case.pk, fatima, Status.WAITING, "Welk huisnummer?", answer_under_way=True)
    assert fresh(case).paused_at == clock.now
    assert "We have been waiting for your answer since" in page_of(client, case, town)
    clock.now = local(3, 9, 10)
    jobs.watch_promises(0)  # past what was told, but nobody is late
    assert notifications.unseen(fatima).count() == 0
    assert "we are late" not in page_of(client, case, town)
    case = say("m2", "Nummer 12", parent_id="m1")
    assert (case.status, case.paused_at) == (Status.LOOKING, None)
    assert case.promised_at == local(3, 11, 17)  # four working days later, less nothing
    promise = Promise.objects.get()
    assert (promise.told_until, promise.until) == (local(3, 5, 17), local(3, 11, 17))
    pause = Pause.objects.get()
    assert (pause.waits_for, pause.since, pause.until) == (WaitsFor.RESIDENT, local(3, 3, 10), local(3, 9, 10))


def test_waiting_for_somebody_else_needs_a_reason_and_ends_when_staff_go_on(say, fatima, clock, town, client):
    case = say()
    clock.now = local(3, 2, 12)
    with pytest.raises(NotAllowed, match="whom or what"):
        actions.wait_for_other(case.pk, fatima, "  ")
    client.post(f"/desk/cases/{case.pk}/pause/", {"reason": "de netbeheerder", "version": fresh(case).version})
    seen = page_of(client, case, town)
    assert "waiting for somebody else" in seen
    assert "de netbeheerder." in seen
    assert "the clock stands still" in client.get(f"/desk/cases/{case.pk}/").content.decode()
    clock.now = local(3, 2, 14)
    assert client.post(f"/desk/cases/{case.pk}/go-on/", {"version": fresh(case).version}).status_code == 302
    assert fresh(case).promised_at == local(3, 6, 11)
    with pytest.raises(NotAllowed, match="runs already"):
        actions.go_on(case.pk, fatima)


def test_closing_ends_the_pause(say, fatima, clock):
    case = say()
    actions.wait_for_other(case.pk, fatima, "de provincie")
    clock.now += timedelta(hours=1)
    actions.set_status(case.pk, fatima, Status.DONE, "Het is klaar.")
    assert Pause.objects.get().until == clock.now
    assert fresh(case).paused_at is None
    assert Promise.objects.get().kept_at == clock.now


def test_one_kind_of_waiting_follows_another(say, fatima, clock):
    case = say()
    actions.wait_for_other(case.pk, fatima, "de provincie")
    clock.now += timedelta(hours=1)
    actions.set_status(case.pk, fatima, Status.WAITING, answer_under_way=True)
    assert [pause.waits_for for pause in Pause.objects.order_by("since")] == ["third_party", "resident"]


def test_pauses_never_overlap(say, fatima, clock):
    case = say()
    actions.wait_for_other(case.pk, fatima, "de provincie")
    with pytest.raises(IntegrityError, match="pauses_do_not_overlap"), transaction.atomic():
        Pause.objects.create(case=case, waits_for=WaitsFor.RESIDENT, since=clock.now + timedelta(hours=1))


def test_an_answer_keeps_the_promise_and_what_comes_then_is_promised_anew(say, fatima, clock):
    case = say()
    clock.now = local(3, 3, 10)
    answer(case, fatima)
    kept = Promise.objects.get()
    assert kept.kept_at is not None
    assert kept.watch_at is None
    clock.now = local(3, 12, 10)
    case = say("m2", "En de andere kant dan?", parent_id="m1")
    assert case.promised_at == local(3, 17, 17)
    assert Promise.objects.get(ended_at=None).why == Why.WRITTEN_AGAIN


def test_reopening_is_promised_anew(say, fatima, clock):
    case = say()
    actions.set_status(case.pk, fatima, Status.DONE, "Het is klaar.")
    clock.now = local(3, 12, 10)
    case = say("m2", "Het is weer kapot", parent_id="m1")
    assert case.promised_at == local(3, 17, 17)
    assert [one.why for one in promises.history(case)] == [Why.REOPENED, Why.OPENED]


def test_an_answer_that_came_back_keeps_no_promise(say, fatima, account, clock):
    case = say()
    answer(case, fatima)
    delivery = Delivery.objects.get(kind="answer")
    answers.record_returned(account, str(delivery.key), "unknown user")
    assert Promise.objects.get().kept_at is None
    assert Promise.objects.get().watch_at is not None
    assert fresh(case).first_answered_at is None


def test_a_warning_before_and_an_escalation_after_each_once(say, fatima, person, clock):
    lena = person("Lena", "communications_lead")
    piet = person("Piet", "department_officer", "roads")
    case = say()
    jobs.watch_promises(0)
    assert not notifications.unseen(fatima).count()
    clock.now = case.warn_at + timedelta(minutes=1)
    jobs.watch_promises(0)
    jobs.watch_promises(0)
    told = {person: [one.kind for one in notifications.unseen(person)] for person in (fatima, piet, lena)}
    assert told == {fatima: ["promise_soon"], piet: ["promise_soon"], lena: []}
    clock.now = local(3, 5, 17, 1)
    jobs.watch_promises(0)
    jobs.watch_promises(0)
    assert [one.kind for one in notifications.unseen(lena)] == ["promise_broken"]
    assert notifications.unseen(piet).count() == 1
    assert CaseEvent.objects.filter(kind="promise_broken").count() == 1
    assert promises.to_watch() == []


def test_whose_case_it_is_is_warned_alone(say, fatima, person, clock):
    piet = person("Piet", "department_officer", "roads")
    case = say()
    actions.assign(case.pk, piet, piet)
    clock.now = case.warn_at
    jobs.watch_promises(0)
    assert (notifications.unseen(piet).count(), notifications.unseen(fatima).count()) == (1, 0)


def test_nobody_is_warned_of_what_was_answered(say, fatima, clock):
    case = say()
    answer(case, fatima)
    clock.now = local(3, 20, 10)
    jobs.watch_promises(0)
    assert notifications.unseen(fatima).count() == 0


def test_nobody_is_warned_of_a_case_whose_messages_were_moved(say, fatima, clock):
    case, other = say(), say("m2", author="bob")
    actions.move_message(Message.objects.get(case_message__case=case), other, fatima)
    clock.now = local(3, 20, 10)
    jobs.watch_promises(0)
    assert [notification.case_id for notification in notifications.unseen(fatima)] == [other.pk]


def test_a_worker_that_was_away_tells_of_the_break_only(say, fatima, clock):
    say()
    clock.now = local(3, 20, 10)
    jobs.watch_promises(0)
    assert [one.kind for one in notifications.unseen(fatima)] == ["promise_broken"]


def test_an_honest_new_promise_is_told(say, fatima, clock, client, town):
    case = say(text="De stoep is kapot bij mijn huis")
    clock.now = local(3, 5, 15)
    client.force_login(fatima)  # three days are longer than a log-in
    page = client.get(f"/desk/cases/{case.pk}/")
    assert page.context["proposal"] == "2026-03-10T17:00"  # the target, counted from now
    form = {"until": "2026-03-12T12:00", "reason": "de tegels zijn op", "version": fresh(case).version}
    assert client.post(f"/desk/cases/{case.pk}/promise/", form).status_code == 302
    delivery = Delivery.objects.get(kind="promise")
    assert delivery.text == (
        f"Over TD-{2000 + case.pk}: we hadden u een antwoord beloofd vóór donderdag 5 maart, 17:00. "
        "Dat lukt ons niet: de tegels zijn op. U hoort van ons vóór donderdag 12 maart, 12:00.\n(automatisch bericht)"
    )
    assert sending.compose(delivery).is_automatic
    sending.deliver_due()
    assert fresh(case).answered_at is None  # a promise is no answer
    assert fresh(case).promised_at == local(3, 12, 12)
    present, before = promises.history(case)
    assert (present.why, present.by, before.kept_at, before.told_until) == (
        Why.RENEWED,
        fatima,
        None,
        local(3, 5, 17),
    )
    clock.now = local(3, 5, 18)
    seen = page_of(client, case, town)
    assert "de tegels zijn op" in seen
    assert "we are late" not in seen
    desk = client.get(f"/desk/cases/{case.pk}/").content.decode()
    assert "replaced, not kept" in desk


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"until": "2026-03-01T12:00"}, "in the future"),
        ({"until": "2028-03-01T12:00"}, "at most a year"),
        ({"until": "soon"}, "Choose a day and a time"),
        ({"until": "2026-13-01T12:00"}, "Choose a day and a time"),
        ({"until": ""}, "Choose a day and a time"),
        ({"reason": " "}, "Say why"),
        ({"reason": "x" * 301}, "at most 300"),
        ({"version": "0"}, "was changed after you opened it"),
    ],
)
def test_what_is_no_promise_is_refused(say, fatima, client, change, said):
    case = say()
    form = {"until": "2026-03-12T12:00", "reason": "de tegels zijn op", "version": case.version} | change
    page = client.post(f"/desk/cases/{case.pk}/promise/", form, follow=True).content.decode()
    assert said in page
    assert Promise.objects.count() == 1
    assert not Delivery.objects.filter(kind="promise").exists()


def test_a_closed_case_and_a_case_that_waits_get_no_new_promise(say, fatima, clock):
    case = say()
    actions.wait_for_other(case.pk, fatima, "de provincie")
    with pytest.raises(NotAllowed, match="go on first"):
        actions.renew_promise(case.pk, fatima, clock.now + timedelta(days=3), "later")


def test_cases_from_before_get_the_promise_that_was_told(say, fatima, clock):
    """What the migration does for the cases that are open."""
    clock.now = now_in_the_database() - timedelta(hours=1)
    waiting, answered, closed = say("m1"), say("m2", author="bob"), say("m3", author="cas")
    answer(answered, fatima)
    actions.set_status(closed.pk, fatima, Status.DONE, "Het is klaar.")
    Promise.objects.all().delete()
    with connection.cursor() as cursor:
        cursor.execute(import_module("heed.casework.migrations.0013_promises")._PROMISES_OF_OPEN_CASES)
    found = {promise.case_id: promise for promise in Promise.objects.all()}
    assert set(found) == {waiting.pk, answered.pk}
    assert found[waiting.pk].until == fresh(waiting).promised_at
    assert found[waiting.pk].watch_at == found[waiting.pk].warn_at
    assert (found[answered.pk].watch_at, found[answered.pk].kept_at) == (None, fresh(answered).answered_at)


def now_in_the_database() -> datetime:
    with connection.cursor() as cursor:
        cursor.execute("SELECT now()")
        found: datetime = cursor.fetchone()[0]
        return found


def test_who_may_not_work_on_cases_makes_no_promises(say, client, person):
    case = say()
    client.force_login(person("Pol", "policy_officer"))
    for act in ("promise", "pause", "go-on"):
        assert client.post(f"/desk/cases/{case.pk}/{act}/", {}).status_code == 403


def test_what_was_answered_in_time_is_not_called_late(client, clock, say, fatima):
    case = say()
    answers.record_past(case, Message.objects.get(direction="in"), fatima, "Wij komen kijken.", clock())
    clock.now = local(3, 30, 10)  # long after what was promised
    client.force_login(fatima)
    page = client.get(f"/desk/cases/{case.pk}/").content.decode()
    assert "(answered)" in page
    say("m2", "En nu?", parent_id="m1")
    assert "(answered)" not in client.get(f"/desk/cases/{case.pk}/").content.decode()
