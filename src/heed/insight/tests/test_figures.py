"""Figures of service: right on both clocks, honest about what is open, and about nobody in particular."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from heed.answers import actions as answers
from heed.casework import actions, satisfaction
from heed.casework.models import Case, Closing, Promise, Satisfaction, Topic
from heed.casework.status import Status
from heed.channels.contract import Batch
from heed.inbox import actions as inbox
from heed.inbox.models import Message
from heed.insight import figures, queries, views
from heed.insight.service_time import ServiceTime
from heed.journey import way
from heed.staff.models import Department
from heed.staff.tests.test_working_time import calendars, moments

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def local(month: int, day: int, hour: int) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=AMSTERDAM)


@given(calendars(), moments, st.lists(st.tuples(*[st.floats(0, 20 * 86400)] * 2), min_size=1, max_size=20))
def test_the_clock_of_service_is_the_calendar(calendar, first, pairs):
    service = ServiceTime.of(calendar, first, first + timedelta(days=20))
    starts = np.array([first.timestamp() + min(pair) for pair in pairs])
    ends = np.array([first.timestamp() + max(pair) for pair in pairs])
    found = service.seconds(starts, ends)
    for start, end, seconds in zip(starts, ends, found, strict=True):
        begin, finish = (datetime.fromtimestamp(float(at), UTC) for at in (start, end))
        assert seconds == pytest.approx(calendar.between(begin, finish).total_seconds(), abs=1e-3)


@given(calendars(), moments, st.floats(0, 20 * 86400 - 1))
def test_the_clock_of_service_knows_when_it_is_open(calendar, first, later):
    service = ServiceTime.of(calendar, first, first + timedelta(days=20))
    at = datetime.fromtimestamp(first.timestamp() + later, UTC)
    assert service.is_open(np.array([at.timestamp()]))[0] == calendar.is_open(at)


@pytest.fixture
def clock(monkeypatch):
    class Clock:
        now = local(3, 2, 10)

        def __call__(self) -> datetime:
            return self.now.astimezone(UTC)

    made = Clock()
    monkeypatch.setattr(timezone, "now", made)
    return made


@pytest.fixture
def say(clock, account, incoming):
    def send(native_id: str, **more) -> Case:
        message = incoming(native_id, sent_at=clock(), **{"author": native_id, **more})
        way.carry(way.take(account, Batch((message,))).messages)
        return Case.objects.latest("pk")

    return send


def answer(case: Case, by, at: datetime) -> None:
    message = Message.objects.filter(case_message__case=case, direction="in").latest("pk")
    answers.record_past(case, message, by, "Wij komen kijken.", at)


@pytest.fixture
def spring(say, clock, person):
    """Six cases of a Monday at ten: answered after 1, 2, 3 and 30 hours, one closed unanswered, one lying."""
    fatima = person("Fatima")
    cases = [say(f"m{number}") for number in range(6)]
    for case, later in zip(cases, (1, 2, 3, 30), strict=False):
        answer(case, fatima, clock.now + timedelta(hours=later))
    actions.set_status(cases[4].pk, fatima, Status.DONE, at=clock.now + timedelta(hours=5))
    clock.now = local(3, 30, 10)
    return cases


def work_out(town, grouping: str = "department") -> tuple[figures.Figures, dict[str, figures.Figures]]:
    question = views.Question(
        first=local(2, 1, 0).date(), last=local(3, 31, 0).date(), grouping=grouping, clock="service"
    )
    found = views.answer(question, town)
    assert found.everything is not None
    return found.everything, dict(found.groups)


@pytest.mark.django_db
def test_what_is_lying_is_counted(spring, town):
    """Sorted: 1, 2, 3, 30 hours, and two that were never answered: half of six is reached with the third."""
    everything, groups = work_out(town)
    times = everything.answer.calendar
    assert (times.done, times.all, times.median, times.p90) == (4, 6, 3 * 3600, None)
    # 30 hours from Monday at ten is Tuesday at four: seven hours on Monday, seven on Tuesday.
    assert everything.answer.service.median == 3 * 3600
    assert (everything.never_answered, everything.never_answered_closed) == (2, 1)
    assert list(groups) == ["Roads"]
    assert groups["Roads"] == figures.Figures(**{**_values(everything), "group": groups["Roads"].group})


def _values(one: figures.Figures) -> dict:
    return {name: getattr(one, name) for name in figures.Figures.__slots__}


@pytest.mark.django_db
def test_promises_are_counted_by_what_became_of_them(spring, town):
    everything, _groups = work_out(town)
    # Four were answered in time and one was closed in time; the last has been broken since Thursday.
    assert (everything.kept, everything.late, everything.broken, everything.pending) == (5, 0, 1, 0)
    assert everything.within_promise == pytest.approx(5 / 6)


@pytest.mark.django_db
def test_a_new_promise_does_not_hide_the_broken_one(say, clock, person, town):
    fatima, case = person("Fatima"), say("m1")
    actions.renew_promise(case.pk, fatima, local(3, 20, 12), "de tegels zijn op")
    answer(case, fatima, local(3, 10, 12))
    everything, _groups = work_out(town)
    assert (everything.kept, everything.broken) == (1, 1)


@pytest.mark.django_db
def test_a_promise_that_was_only_improved_counts_once(say, clock, person, town):
    Topic.objects.update(urgent_amount=4, urgent_unit="working_hours")
    fatima, case = person("Fatima"), say("m1")
    actions.correct(Message.objects.get(direction="in"), "urgency", "urgent", fatima)
    answer(case, fatima, local(3, 3, 12))
    assert Promise.objects.count() == 2
    everything, _groups = work_out(town)
    assert (everything.kept, everything.late, everything.broken) == (0, 1, 0)


@pytest.mark.django_db
def test_the_time_of_a_pause_is_no_time_of_service(say, clock, person, town):
    fatima = person("Fatima")
    for number in range(5):
        case = say(f"m{number}")
        actions.wait_for_other(case.pk, fatima, "de provincie")
    clock.now = local(3, 3, 10)
    for case in Case.objects.all():
        actions.go_on(case.pk, fatima)
        answer(case, fatima, local(3, 3, 12))
    clock.now = local(3, 3, 13)
    everything, _groups = work_out(town)
    assert everything.answer.calendar.median == 26 * 3600
    assert everything.answer.service.median == 2 * 3600


@pytest.mark.django_db
def test_hand_overs_reopenings_and_hours(say, clock, person, town):
    fatima = person("Fatima")
    hall = Department.objects.get(slug="back-office")
    other = Topic.objects.create(slug="lamp", names={"en": "Lamp"}, department=hall)
    case = say("m1")
    actions.route(case.pk, fatima, other)
    actions.route(case.pk, fatima, other)  # the same department: no hand-over
    actions.hand_over(case.pk, fatima, Department.objects.get(slug="roads"), "De tegels zijn van jullie.")
    actions.set_status(case.pk, fatima, Status.DONE, "Het is klaar.")
    clock.now = local(3, 7, 12)  # a Saturday
    say("m2", parent_id="m1", author="m1")
    say("m3")
    everything, groups = work_out(town, "topic")
    assert (everything.hand_overs, everything.handed_over, everything.reopened, everything.out_of_hours) == (2, 1, 1, 1)
    assert {name: one.cases for name, one in groups.items()} == {"Lamp": 1, "Pavement": 1}


@pytest.mark.django_db
def test_a_promise_taken_over_in_a_merge_is_counted_once(say, clock, person, town):
    fatima = person("Fatima")
    early = say("m1", author="ann")
    clock.now = local(3, 3, 10)
    late = say("m2", author="bob", text="De stoep achter het station is kapot")
    actions.merge(early.pk, late.pk, fatima)
    everything, _ = work_out(town, "topic")
    assert (everything.cases, everything.pending, everything.broken) == (1, 1, 0)


@pytest.mark.django_db
def test_an_acknowledgement_that_was_sent_is_a_time(say, clock, town):
    from heed.journey import sending

    say("m1")
    sending.deliver_due()
    assert Case.objects.get().acknowledged_at is not None


@pytest.mark.django_db
def test_a_case_whose_messages_were_settled_is_not_counted(say, clock, person, town):
    case = say("m1")
    say("m2")
    from heed.inbox.models import SettledAs

    actions.settle_message(Message.objects.filter(case_message__case=case).get(), SettledAs.SPAM, person("Fatima"))
    everything, _groups = work_out(town)
    assert everything.cases == 1


@pytest.mark.django_db
def test_more_cases_than_the_limit_are_cut_and_the_newest_stay(say, clock, town, monkeypatch):
    for number in range(3):
        say(f"m{number}")
        clock.now += timedelta(hours=1)
    found = queries.cases(local(3, 1, 0), local(3, 31, 0), "channel", clock(), most=2)
    assert sorted(found.opened) == [local(3, 2, 11).timestamp(), local(3, 2, 12).timestamp()]


@pytest.fixture
def lena(client, person):
    made = person("Lena", "communications_lead")
    client.force_login(made)
    return made


@pytest.mark.django_db
@pytest.mark.parametrize("by", list(queries.GROUPINGS))
@pytest.mark.parametrize("kind", ["calendar", "service"])
def test_the_page(client, spring, lena, by, kind):
    page = client.get("/desk/figures/", {"first": "2026-02-01", "last": "2026-03-31", "by": by, "clock": kind})
    assert page.status_code == 200
    assert "not reached" in page.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "query",
    [{}, {"first": "yesterday"}, {"first": "2026-13-45", "by": "assignee", "clock": "sun"}, {"last": "0001-01-01"}],
)
def test_what_makes_no_sense_becomes_the_usual(client, lena, query):
    page = client.get("/desk/figures/", query)
    assert page.status_code == 200
    assert page.context["question"].grouping == "department"


@pytest.mark.django_db
def test_the_file_says_the_same(client, spring, lena):
    answer = client.get("/desk/figures/file/", {"first": "2026-02-01", "last": "2026-03-31"})
    rows = list(csv.DictReader(io.StringIO(answer.content.decode())))
    assert [row["department"] for row in rows] == ["*", "Roads"]
    assert rows[0]["answer_calendar_hours_median"] == "3.0"
    assert rows[0]["answer_calendar_hours_p90"] == ""
    assert (rows[0]["cases"], rows[0]["answer_done"], rows[0]["promises_broken"]) == ("6", "4", "1")


@pytest.mark.django_db
def test_what_residents_say_of_how_they_were_helped(client, spring, lena):
    roads = Department.objects.get(slug="roads")
    message = Message.objects.filter(contact__isnull=False)[0]
    period = {"first": "2026-02-01", "last": "2026-03-31"}
    for number in range(satisfaction.FEWEST):
        file = client.get("/desk/figures/satisfaction/", period).content.decode()
        assert "0.8" not in file
        closing = Closing.objects.create(
            case=Case.objects.first(), at=local(3, 20, 12), status="done", department=roads
        )
        Satisfaction.objects.create(closing=closing, contact=message.contact, satisfied=number != 0)
    page = client.get("/desk/figures/", period).content.decode()
    assert "80 % (38 % – 96 %)" in page
    file = client.get("/desk/figures/satisfaction/", period).content.decode()
    (row,) = csv.DictReader(io.StringIO(file))
    assert (row["department"], row["answered"], row["satisfied"], row["share"]) == ("Roads", "5", "4", "0.8")


@pytest.mark.django_db
def test_an_empty_period(client, lena):
    assert "No case was opened" in client.get("/desk/figures/").content.decode()
    assert client.get("/desk/figures/file/").content == b""


@pytest.mark.django_db
def test_no_figure_names_a_colleague(client, spring, lena):
    for by in queries.GROUPINGS:
        for path in ("/desk/figures/", "/desk/figures/file/"):
            text = client.get(path, {"first": "2026-02-01", "last": "2026-03-31", "by": by}).content.decode()
            assert "Fatima" not in text
    assert not {"assignee", "person", "author", "by"} & set(queries.GROUPINGS)


@pytest.mark.django_db
def test_who_may_not_see_figures(client, person):
    client.force_login(person("Prisca", "privacy_officer"))
    assert client.get("/desk/figures/").status_code == 403
    assert client.get("/desk/figures/file/").status_code == 403


@pytest.mark.django_db
def test_a_spreadsheet_takes_no_name_for_a_formula(client, spring, lena):
    Department.objects.filter(slug="roads").update(names={"en": "=1+1"})
    answer = client.get("/desk/figures/file/", {"first": "2026-02-01", "last": "2026-03-31"})
    assert "'=1+1" in answer.content.decode()


@pytest.mark.django_db
def test_an_archive_is_measured_too(account, incoming, clock, town, person):
    """What an import brings: real moments of the past, answered or only closed."""
    batch = Batch(tuple(incoming(f"old{n}", author=f"a{n}", sent_at=local(2, 2, 10)) for n in range(5)))
    way.carry(inbox.receive(account, batch, archive=True).new)
    fatima = person("Fatima")
    for case in Case.objects.all():
        actions.set_status(case.pk, fatima, Status.DONE, at=local(2, 3, 10))
    everything, _groups = work_out(town)
    assert everything.resolution.calendar.median == 24 * 3600
    assert everything.answer.calendar.median is None
