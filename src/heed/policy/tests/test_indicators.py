"""Indicators: what is bound to a concept, what is fetched, and what is kept when a source fails."""

from __future__ import annotations

import json
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from django.db import DataError
from django.urls import reverse
from django.utils import timezone

from heed.casework.models import Case, CaseMessage, Topic
from heed.channels.contract import Batch
from heed.dossiers.models import Dossier
from heed.inbox.models import Message, StoredReading
from heed.journey import way
from heed.policy.indicators import actions, fetching, figures, jobs, queries
from heed.policy.indicators.actions import Wanted
from heed.policy.indicators.series import SeriesError
from heed.policy.models import CognitiveMap, Concept, Indicator, IndicatorValue
from heed.staff.actions import NotPossible
from heed.staff.seen import Stale

pytestmark = pytest.mark.django_db


@pytest.fixture
def policy_officer(person):
    return person("Wim", "policy_officer")


@pytest.fixture
def concept(policy_officer) -> Concept:
    dossier = Dossier.objects.create(title="Fewer cars", participation="consult", owner=policy_officer)
    made = CognitiveMap.objects.create(dossier=dossier, title="Cars", created_by=policy_officer, language="en")
    return Concept.objects.create(map=made, name="Cars per household", x=10, y=10, position=0)


def series(url: str, **more) -> Wanted:
    values = {
        "name": "Cars per household",
        "source": "Statistics",
        "licence": "CC BY 4.0",
        "url": url,
        "format": "csv",
        "time_column": "year",
        "value_column": "cars",
        "only": {},
        "low": 0.0,
        "high": 2.0,
    }
    return Wanted("series", values | more)


def manual(value: float, **more) -> Wanted:
    return Wanted("manual", {"name": "Cars", "source": "Count", "low": 0.0, "high": 200.0} | more, value)


@pytest.fixture
def source():
    """A source on this machine: what it answers can be changed."""

    class Handler(BaseHTTPRequestHandler):
        status, body = 200, b"year,cars\n2022,1.0\n2023,1.5\n"

        def do_GET(self):
            self.send_response(self.status)
            self.end_headers()
            self.wfile.write(self.body)

        def log_message(self, *_args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever)
    thread.start()
    Handler.url = f"http://127.0.0.1:{server.server_port}/cars.csv"
    yield Handler
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_manual_value_sets_the_level(concept, policy_officer):
    actions.state(concept, manual(50), policy_officer, "0")
    assert queries.levels(concept.map) == {"Cars per household": 0.25}
    actions.state(concept, manual(100), policy_officer, "1")
    assert queries.levels(concept.map) == {"Cars per household": 0.5}


def test_who_saw_something_old_changes_nothing(concept, policy_officer):
    actions.state(concept, manual(50), policy_officer, "0")
    with pytest.raises(Stale):
        actions.state(concept, manual(60), policy_officer, "0")
    with pytest.raises(Stale):
        actions.remove(Indicator.objects.get().pk, "0")
    assert Indicator.objects.get().value == 50
    actions.remove(Indicator.objects.get().pk, "1")
    assert not IndicatorValue.objects.exists()


def test_a_scale_without_a_length_is_refused(concept, policy_officer):
    with pytest.raises(NotPossible, match="two different"):
        actions.state(concept, manual(50, high=0.0), policy_officer, "0")


def test_a_series_is_fetched_and_its_latest_figure_counts(concept, policy_officer, source):
    made = actions.state(concept, series(source.url), policy_officer, "0")
    assert actions.fetch_due() == 1
    made.refresh_from_db()
    assert (made.value, made.level, made.period, made.problem) == (1.5, 0.75, "2023", None)
    assert [one.starts_on for one in made.values.all()] == [date(2022, 1, 1), date(2023, 1, 1)]
    assert actions.fetch_due() == 0, "it is not due again before its time"
    assert actions.fetch_due(timezone.now() + timedelta(hours=25)) == 1


@pytest.mark.parametrize(
    ("status", "body", "said"),
    [
        (500, b"", "answered 500"),
        (200, b"<html>moved</html>", "web page"),
        (200, b"year,bicycles\n2024,3\n", "has no “cars”"),
        (200, b"year,cars\n2024\n", "Line 2 has 1 cells"),
    ],
)
def test_what_was_good_last_is_kept_and_marked_stale(concept, policy_officer, source, status, body, said):
    made = actions.state(concept, series(source.url), policy_officer, "0")
    actions.fetch_due()
    source.status, source.body = status, body
    actions.fetch_now(made.pk)
    bound = queries.of_concept(concept, timezone.now())
    assert (bound.indicator.value, bound.is_stale) == (1.5, True)
    assert said in bound.problem
    assert bound.indicator.due_at < timezone.now() + timedelta(hours=2), "it is tried again soon"
    source.status, source.body = 200, b"year,cars\n2024,1.8\n"
    actions.fetch_now(made.pk)
    bound = queries.of_concept(concept, timezone.now())
    assert (bound.indicator.value, bound.is_stale, bound.problem) == (1.8, False, "")
    assert bound.indicator.values.count() == 3


def test_an_address_within_the_town_is_never_asked(concept, policy_officer, source, settings):
    settings.ALLOWED_NETWORKS = ()
    made = actions.state(concept, series(source.url), policy_officer, "0")
    actions.fetch_now(made.pk)
    bound = queries.of_concept(concept, timezone.now())
    assert "does not lead to a public internet address" in bound.problem
    assert bound.indicator.value is None


def test_another_series_begins_without_the_figures_of_the_one_before(concept, policy_officer, source):
    made = actions.state(concept, series(source.url), policy_officer, "0")
    actions.fetch_now(made.pk)
    actions.state(concept, series(source.url, name="Only another name"), policy_officer, "1")
    assert Indicator.objects.get().values.count() == 2
    actions.state(concept, series(source.url, value_column="bicycles"), policy_officer, "2")
    assert Indicator.objects.get().value is None
    assert not IndicatorValue.objects.exists()


def test_what_was_changed_while_it_was_fetched_is_not_overwritten(concept, policy_officer, source, monkeypatch):
    made = actions.state(concept, series(source.url), policy_officer, "0")
    fetch = actions.fetching.fetch

    def slowly(indicator, now):
        found = fetch(indicator, now)
        actions.state(concept, manual(50), policy_officer, "1")
        return found

    monkeypatch.setattr(actions.fetching, "fetch", slowly)
    actions.fetch_now(made.pk)
    assert Indicator.objects.get().value == 50


def test_min_max_needs_two_different_figures(concept, policy_officer, source):
    source.body = b"year,cars\n2022,1.0\n"
    made = actions.state(concept, series(source.url, scaling="min_max"), policy_officer, "0")
    actions.fetch_now(made.pk)
    bound = queries.of_concept(concept, timezone.now())
    assert bound.indicator.level is None
    assert "State two different figures" in bound.problem
    source.body = b"year,cars\n2022,1.0\n2023,3.0\n2024,1.5\n"
    actions.fetch_now(made.pk)
    assert queries.levels(concept.map) == {"Cars per household": 0.25}


def test_after_its_days_a_value_is_stale(concept, policy_officer):
    made = actions.state(concept, manual(50, good_for_days=30), policy_officer, "0")
    assert not made.is_stale(timezone.now())
    assert made.is_stale(timezone.now() + timedelta(days=31))


def test_the_job_fetches_what_is_due(concept, policy_officer, source):
    actions.state(concept, series(source.url), policy_officer, "0")
    jobs.fetch_indicators(timestamp=0)
    assert Indicator.objects.get().value == 1.5


@pytest.fixture
def heard(account, incoming, town):
    """Says something as a person, of a topic, in a district, with a feeling."""
    numbers = iter(range(1000))

    def say(author: str, topic: Topic | None = None, district: str = "", felt: str = "neutral") -> None:
        message = incoming(f"m{next(numbers)}", "De stoep is kapot", author)
        way.carry(way.take(account, Batch((message,))).messages)
        stored = Message.objects.filter(direction="in").latest("id")
        case = Case.objects.get(case_messages__message=stored)
        others = CaseMessage.objects.filter(case=case).exclude(message=stored).exists()
        if others:  # what a person repeats joins their case
            return
        Case.objects.filter(pk=case.pk).update(topic=topic, district=district)
        reading = StoredReading.objects.get(message=stored)
        reading.content["sentiment"]["label"] = felt
        reading.save()

    return say


def of_heed(concept, by, figure: str, **more) -> Indicator:
    return actions.state(concept, Wanted("heed", {"name": figure, "source": "Heed", "figure": figure} | more), by, "0")


def test_of_fewer_than_ten_people_there_is_no_figure(concept, policy_officer, heard):
    topic = Topic.objects.get(slug="pavement")
    for number in range(9):
        heard(f"p{number}", topic)
    made = of_heed(concept, policy_officer, "share", topic_id=topic.pk)
    with pytest.raises(SeriesError, match="Fewer than 10 people"):
        figures.work_out(made, timezone.now())
    heard("p9")
    told = figures.work_out(made, timezone.now())
    assert (told.people, told.point.value) == (10, pytest.approx(0.9))


def test_each_person_counts_once(concept, policy_officer, heard):
    topic = Topic.objects.get(slug="pavement")
    for number in range(10):
        heard(f"p{number}", topic if number < 5 else None)
    for _again in range(5):
        heard("p0", topic)
    made = of_heed(concept, policy_officer, "share", topic_id=topic.pk)
    assert figures.work_out(made, timezone.now()).point.value == pytest.approx(0.5)


def test_a_district_is_drawn_towards_the_town(concept, policy_officer, heard):
    topic = Topic.objects.get(slug="pavement")
    for number in range(12):
        heard(f"n{number}", topic if number < 9 else None, "north")
        heard(f"s{number}", topic if number < 3 else None, "south")
    made = of_heed(concept, policy_officer, "share", topic_id=topic.pk, district="north")
    told = figures.work_out(made, timezone.now())
    assert 0.5 < told.point.value < 0.75
    assert told.people == 12


def test_feeling_open_cases_and_the_wait_for_an_answer(concept, policy_officer, heard):
    topic = Topic.objects.get(slug="pavement")
    for number in range(12):
        heard(f"p{number}", topic, felt="negative" if number < 9 else "positive")
    felt = of_heed(concept, policy_officer, "sentiment", topic_id=topic.pk)
    assert figures.work_out(felt, timezone.now()).point.value == pytest.approx(-0.5)
    felt.figure = "open_cases"
    assert figures.work_out(felt, timezone.now()).point.value == Case.objects.exclude(closed_at__isnull=False).count()
    felt.figure = "response_time"
    with pytest.raises(SeriesError, match="Half of the cases have no answer yet"):
        figures.work_out(felt, timezone.now())
    for case in Case.objects.order_by("pk")[:8]:
        Case.objects.filter(pk=case.pk).update(first_answered_at=case.opened_at + timedelta(hours=6))
    assert figures.work_out(felt, timezone.now()).point.value == pytest.approx(6)


def test_of_few_people_their_number_is_not_told(concept, policy_officer, heard):
    topic = Topic.objects.get(slug="pavement")
    heard("p1", topic)
    made = of_heed(concept, policy_officer, "open_cases", topic_id=topic.pk)
    told = figures.work_out(made, timezone.now())
    assert (told.point.value, told.people) == (1, 0)


def test_one_source_that_breaks_everything_keeps_no_other_waiting(concept, policy_officer, heard, monkeypatch):
    topic = Topic.objects.get(slug="pavement")
    for number in range(10):
        heard(f"p{number}", topic)
    first = of_heed(concept, policy_officer, "share", topic_id=topic.pk)
    other = Concept.objects.create(map=concept.map, name="Another", x=1, y=1, position=99)
    second = of_heed(other, policy_officer, "share", topic_id=topic.pk)
    whole = figures.work_out

    def breaks(indicator, now):
        if indicator.pk == first.pk:
            raise TypeError("not what it was")
        return whole(indicator, now)

    monkeypatch.setattr(figures, "work_out", breaks)
    assert actions.fetch_due() == 2
    second.refresh_from_db()
    assert second.value is not None


def test_a_figure_from_heed_is_kept_by_day(concept, policy_officer, heard):
    topic = Topic.objects.get(slug="pavement")
    for number in range(10):
        heard(f"p{number}", topic)
    made = of_heed(concept, policy_officer, "share", topic_id=topic.pk)
    actions.fetch_now(made.pk)
    actions.fetch_now(made.pk)
    made.refresh_from_db()
    assert (made.level, made.people, made.values.count()) == (1.0, 10, 1)


def _in_page(client, by, concept) -> str:
    client.force_login(by)
    return client.get(reverse("policy:indicator", args=[concept.pk])).content.decode()


def _spoiled(format_: str) -> bytes:
    document = {"sdmx": {"data": {"dataSets": [{}], "structures": 5}}, "json_stat": {"id": 5}, "odata": {"value": 5},
                "sparql": {"head": {"vars": 5}}}  # fmt: skip
    return b"year,bicycles\n2024,1\n" if format_ == "csv" else json.dumps(document[format_]).encode()


@pytest.mark.parametrize(
    ("format_", "said"),
    [
        ("sdmx", "data.structures: a list was expected, but there is a whole number."),
        ("json_stat", "id: a list was expected, but there is a whole number."),
        ("odata", "value: a list was expected, but there is a whole number."),
        ("sparql", "head.vars: a list was expected, but there is a whole number."),
        ("csv", "line 2 has no “cars”."),
    ],
)
def test_the_page_says_what_is_unexpected_in_every_format(concept, policy_officer, source, client, format_, said):
    made = actions.state(concept, series(source.url), policy_officer, "0")
    actions.fetch_now(made.pk)
    source.body = _spoiled(format_)
    Indicator.objects.update(format=format_)
    for fetch in (actions.fetch_due, lambda later: actions.fetch_now(made.pk)):
        fetch(timezone.now() + timedelta(days=2))
        made.refresh_from_db()
        assert (made.value, made.level, made.is_stale(timezone.now())) == (1.5, 0.75, True)
        page = _in_page(client, policy_officer, concept)
        assert said in page
        assert "The last good value is kept and used meanwhile." in page


@pytest.mark.parametrize("broken", ["read", "_keep_points"])
def test_what_nobody_foresaw_is_said_on_the_page_too(concept, policy_officer, source, client, monkeypatch, broken):
    made = actions.state(concept, series(source.url), policy_officer, "0")
    actions.fetch_now(made.pk)

    def breaks(*_arguments):
        raise (TypeError if broken == "read" else DataError)("not what it was")

    monkeypatch.setattr(fetching if broken == "read" else actions, broken, breaks)
    for fetch in (actions.fetch_due, lambda later: actions.fetch_now(made.pk)):
        fetch(timezone.now() + timedelta(days=2))
        made.refresh_from_db()
        assert (made.value, made.is_stale(timezone.now())) == (1.5, True)
        assert "the log says what went wrong" in _in_page(client, policy_officer, concept)


def test_another_kind_of_figure_begins_with_a_scale_of_its_own(concept, policy_officer, source, client, heard):
    """What a series before it had, lowest to highest and turned, is not kept with it."""
    topic = Topic.objects.get(slug="pavement")
    for number in range(10):
        heard(f"p{number}", topic)
    client.force_login(policy_officer)
    address = reverse("policy:indicator", args=[concept.pk])
    for kind, more, level in (
        ("manual", {"value": "50", "source": "Count", "low": "0", "high": "200"}, 0.25),
        ("heed", {"figure": "share", "topic": topic.pk, "days": 90, "low": "0", "high": "2"}, 0.5),
    ):
        Indicator.objects.all().delete()
        turned = series(source.url, scaling="min_max", is_turned=True)
        made = actions.state(concept, turned, policy_officer, "0")
        actions.fetch_now(made.pk)
        assert queries.levels(concept.map) == {concept.name: 0.0}
        form = {"kind": kind, "name": "x", "good_for_days": 30, "seen": "1", **more}
        assert client.post(address, form).status_code == 302
        actions.fetch_now(made.pk)
        made = Indicator.objects.get()
        assert (made.kind, made.scaling, made.is_turned) == (kind, "stated", False)
        assert queries.levels(concept.map) == {concept.name: level}
        assert f"<dd>{round(100 * level)} %</dd>" in client.get(address).content.decode()


def test_no_control_character_stays_in_what_is_shown(concept, policy_officer):
    made = actions.state(concept, manual(50, name="Cars\x1b\0 counted", source="Count\ud800"), policy_officer, "0")
    made.refresh_from_db()
    assert (made.name, made.source) == ("Cars counted", "Count")
