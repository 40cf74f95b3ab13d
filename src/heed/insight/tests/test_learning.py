"""Figures of teams: right, told only where they say something of the team, and of nobody in particular."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from heed.answers.actions import guiding
from heed.answers.actions import reviewing as actions
from heed.answers.models import Delivery, DeliveryState, Draft, FindingAtSending, PeerReview, ReviewRound
from heed.answers.on_the_job import peer_review, review_queries
from heed.answers.tests.scenes import arrive
from heed.casework.models import Case, Notification
from heed.inbox.models import Message
from heed.insight import learning
from heed.staff.actions import NotPossible
from heed.staff.models import Person
from heed.staff.seen import Stale
from tests.people import make_incoming

pytestmark = pytest.mark.django_db
YES = dict.fromkeys(peer_review.QUESTIONS, "yes")


@pytest.fixture
def people(person) -> dict[str, Person]:
    made = {name: person(name) for name in ("Fatima", "Noor", "Omar")}
    made["Lena"] = person("Lena", "communications_lead")
    return made | {name: person(name, "department_officer", "roads") for name in ("Piet", "Rosa", "Sem")}


def last_month() -> datetime:
    return (timezone.now().replace(day=1) - timedelta(days=1)).replace(day=15)


def answered(case: Case, author: Person, at: datetime, text: str = "Wij komen kijken.") -> Draft:
    """An answer that a network took at a moment."""
    message = Message.objects.order_by("pk")[0]
    assert message.contact
    draft = Draft.objects.create(case=case, message=message, author=author, text=text, visibility="direct")
    Delivery.objects.create(
        case=case,
        draft=draft,
        account=message.account,
        contact=message.contact,
        answers=message,
        kind="answer",
        text=text,
        visibility="direct",
        state=DeliveryState.SENT,
        sent_at=at,
        next_attempt_at=at,
    )
    return draft


@pytest.fixture
def case(account, town) -> Case:
    return arrive(account, make_incoming("m1"))


@pytest.fixture
def month(case, people) -> list[Draft]:
    """Each colleague of roads and of the public desk sent three answers last month."""
    names = ("Piet", "Rosa", "Sem", "Fatima", "Noor", "Omar")
    return [answered(case, people[name], last_month()) for name in names for _time in range(3)]


def drawn_at() -> datetime:
    """A day on which last month is to be drawn, wherever the real clock stands."""
    return timezone.now().replace(day=1, hour=12)


def all_given(choices=YES, remark="") -> None:
    for row in PeerReview.objects.filter(done_at=None, skipped_at=None):
        assert row.reviewer
        actions.give_review(row.pk, row.reviewer, choices, remark)


def keep_open() -> None:
    ReviewRound.objects.update(closes_at=timezone.now() + timedelta(days=9))


def close() -> None:
    ReviewRound.objects.update(closes_at=timezone.now() - timedelta(hours=1))


def test_a_month_is_drawn_once(month, people):
    actions.set_reviews(5, 21, 1, people["Lena"])
    assert actions.draw_due(drawn_at()) == 10
    assert actions.draw_due(drawn_at()) == 0
    assert PeerReview.objects.count() == 10
    found = ReviewRound.objects.get()
    assert found.month == last_month().date().replace(day=1)
    rows = list(PeerReview.objects.all())
    assert all(row.reviewer_id != row.author_id for row in rows)
    counts = {pk: sum(row.reviewer_id == pk for row in rows) for pk in {row.reviewer_id for row in rows}}
    assert max(counts.values()) - min(counts.values()) <= 1
    told = Notification.objects.filter(kind="answers_to_review")
    assert {one.person_id: one.detail["count"] for one in told} == counts
    written = review_queries.written(last_month() - timedelta(days=20), last_month() + timedelta(days=20))
    again = peer_review.draw(written, found.per_team, found.seed)
    assert {one.answer for one in again} == {row.draft_id for row in rows}


def test_a_crash_while_drawing_leaves_nothing_and_the_next_run_draws(month, people, monkeypatch):
    monkeypatch.setattr(actions, "_tell", lambda rows: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        actions.draw_due(drawn_at())
    assert not ReviewRound.objects.exists()
    monkeypatch.undo()
    assert actions.draw_due(drawn_at()) == 6


def test_zero_switches_it_off_and_who_saw_an_older_number_changes_nothing(month, people):
    actions.set_reviews(0, 21, 1, people["Lena"])
    assert actions.draw_due(drawn_at()) == 0
    assert not ReviewRound.objects.exists()
    with pytest.raises(Stale):
        actions.set_reviews(4, 21, 1, people["Lena"])
    for per_team, days in ((21, 5), (-1, 5), (3, 0), (3, 61)):
        with pytest.raises(NotPossible):
            actions.set_reviews(per_team, days, 2, people["Lena"])


def test_who_changed_or_approved_an_answer_does_not_review_it(month, people):
    for draft in month:
        draft.approvals.create(person=people["Lena"], granted=True)
        draft.edits.create(person=people["Noor"], before="a", after="b")
    actions.draw_due(drawn_at())
    assert PeerReview.objects.count() == 6
    assert not PeerReview.objects.filter(reviewer__in=[people["Lena"], people["Noor"]]).exists()


def test_who_may_not_see_cases_gets_nothing(month, people, person):
    person("Vera", "privacy_officer")
    person("Ada", "administrator")
    gone = people["Omar"]
    gone.is_active = False
    gone.save()
    actions.draw_due(drawn_at())
    assert {row.reviewer.role for row in PeerReview.objects.all()} <= {
        "agent",
        "department_officer",
        "communications_lead",
    }
    assert not PeerReview.objects.filter(reviewer=gone).exists()


def test_what_is_skipped_is_handed_to_another_once(month, people):
    actions.draw_due(drawn_at())
    keep_open()
    first = PeerReview.objects.order_by("pk")[0]
    assert actions.skip_review(first.pk, first.reviewer)
    second = PeerReview.objects.get(draft=first.draft, turn=2)
    assert second.reviewer_id not in (first.reviewer_id, first.author_id)
    assert not actions.skip_review(second.pk, second.reviewer)
    assert PeerReview.objects.filter(draft=first.draft).count() == 2


def test_a_review_is_given_once_by_whom_it_was_handed_to_and_in_time(month, people):
    actions.draw_due(drawn_at())
    keep_open()
    row = PeerReview.objects.order_by("pk")[0]
    others = [one for one in people.values() if one.pk != row.reviewer_id]
    with pytest.raises(NotPossible, match="not handed to you"):
        actions.give_review(row.pk, others[0], YES, "")
    with pytest.raises(NotPossible, match="five questions"):
        actions.give_review(row.pk, row.reviewer, YES | {"tone": ""}, "")
    kept = actions.give_review(row.pk, row.reviewer, YES, "Mooi. Bel anders 06-12345678.")
    assert "12345678" not in kept.remark
    with pytest.raises(NotPossible, match="already"):
        actions.give_review(row.pk, row.reviewer, YES, "")
    with pytest.raises(NotPossible, match="already"):
        actions.skip_review(row.pk, row.reviewer)
    late = PeerReview.objects.filter(done_at=None)[0]
    close()
    with pytest.raises(NotPossible, match="time for these reviews is over"):
        actions.give_review(late.pk, late.reviewer, YES, "")


def test_the_author_reads_it_after_the_end_and_is_told_once(month, people):
    actions.draw_due(drawn_at())
    keep_open()
    all_given(remark="Noem een dag.")
    author = PeerReview.objects.order_by("pk")[0].author
    assert not review_queries.of_author(author).exists()
    assert actions.tell_authors() == 0
    close()
    assert actions.tell_authors() == 1
    assert actions.tell_authors() == 0
    assert Notification.objects.filter(kind="answers_reviewed", person=author).count() == 1
    assert review_queries.of_author(author)[0].remark == "Noem een dag."


def test_names_are_forgotten_and_choices_stay(month, people):
    actions.draw_due(drawn_at())
    keep_open()
    all_given(remark="Goed.")
    ReviewRound.objects.update(closes_at=timezone.now() - actions.KEPT - timedelta(days=1))
    assert actions.forget_reviewers() == 6
    assert actions.forget_reviewers() == 0
    for row in PeerReview.objects.all():
        assert (row.author, row.reviewer, row.draft, row.remark, row.choices) == (None, None, None, "", YES)


def bounds() -> tuple[datetime, datetime, str]:
    return datetime(2020, 1, 1, tzinfo=UTC), timezone.now() + timedelta(days=40), "Europe/Amsterdam"


def test_too_few_reviews_or_writers_say_nothing(month, people):
    actions.set_reviews(4, 21, 1, people["Lena"])
    actions.draw_due(drawn_at())
    keep_open()
    all_given()
    close()
    assert {one.reviews for one in learning.teams(*bounds())} == {None}
    PeerReview.objects.all().delete()
    ReviewRound.objects.all().delete()
    Draft.objects.filter(author=people["Sem"]).update(author=people["Rosa"])
    actions.set_reviews(9, 21, 2, people["Lena"])
    actions.draw_due(drawn_at())
    keep_open()
    all_given()
    assert {one.reviews for one in learning.teams(*bounds())} == {None}  # not closed yet
    close()
    told = {one.team: (one.reviews, one.sent) for one in learning.teams(*bounds())}
    assert told == {"Roads": (None, None), "Public desk": (9, 9)}  # two who wrote could work out each other


def test_figures_are_right(month, people):
    actions.set_reviews(9, 21, 1, people["Lena"])
    actions.draw_due(drawn_at())
    keep_open()
    for number, row in enumerate(PeerReview.objects.filter(department__slug="roads")):
        actions.give_review(row.pk, row.reviewer, YES | {"tone": "no" if number < 3 else "yes"}, "")
    close()
    FindingAtSending.objects.create(draft=month[0], check_slug="tone", level="advice")
    month[1].exceptions.create(kind="urgent", text_number=1, person=people["Piet"], reason="Gas.")
    roads = next(one for one in learning.teams(*bounds()) if one.team == "Roads")
    assert (roads.reviews, roads.sent) == (9, 9)
    assert (roads.questions["tone"].yes, roads.questions["clear"].yes) == (6, 9)
    assert roads.questions["tone"].low == pytest.approx(0.354, abs=0.001)
    assert roads.questions["tone"].high == pytest.approx(0.879, abs=0.001)
    assert (roads.findings, roads.exceptions) == ({"tone": 1}, {"urgent": 1})


def test_page_and_file_name_nobody_and_ask_for_nobody(client, month, people):
    actions.set_reviews(9, 21, 1, people["Lena"])
    actions.draw_due(drawn_at())
    keep_open()
    all_given(remark="Een opmerking voor de schrijver.")
    close()
    guiding.count_misfit("angry", people["Fatima"])
    client.force_login(people["Lena"])
    page = client.get("/desk/figures/learning/").content.decode()
    table = page[page.index("<main") :]
    raw = client.get("/desk/figures/learning/file/").content.decode()
    for one in people.values():
        assert one.name not in table
        assert one.name not in raw
        assert one.email not in raw
    assert "Een opmerking" not in table + raw
    rows = list(csv.DictReader(io.StringIO(raw)))
    assert {row["team"] for row in rows} >= {"Roads", "Public desk"}
    assert {row["reviews"] for row in rows} >= {"9"}
    assert not [name for name in rows[0] if re.search("person|author|reviewer|name|_id", name)]
    assert set(learning.OfTeam.__dataclass_fields__) == {
        *("month", "team", "reviews", "questions", "sent"),
        *("findings", "exceptions", "guided", "not_fitting"),
    }
    with CaptureQueriesContext(connection) as asked:
        found = learning.teams(*bounds())
    assert set(_texts([asdict(one) for one in found])) <= {
        "Roads",
        "Public desk",
        "angry",
        *peer_review.QUESTIONS,
        *FIELDS,
    }
    for one in asked:  # who wrote is counted inside the database: no column of a person comes out of it
        chosen = one["sql"].rsplit("SELECT", 1)[1].split("FROM")[0].replace('COUNT(DISTINCT "answers_peerreview"', "")
        assert not re.search(
            'author|reviewer|wrote(?!")|remark|staff_person', chosen.replace('."author_id") AS "wrote"', "")
        )


FIELDS = tuple(learning.OfTeam.__dataclass_fields__) + tuple(learning.Share.__dataclass_fields__)


def _texts(value: Any) -> Iterator[str]:
    """All texts in a value, keys included."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield key
            yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)


def test_only_a_lead_sees_figures_of_teams(client, people):
    client.force_login(people["Fatima"])
    for path in ("/desk/figures/learning/", "/desk/figures/learning/file/", "/desk/settings/reviews/"):
        assert client.get(path).status_code == 403
