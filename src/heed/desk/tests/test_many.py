"""Many cases at once, undoing it, views that are kept, notes to colleagues, and the board."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from heed.answers import actions as answers
from heed.bulk import counted
from heed.casework import actions as casework
from heed.casework import queries
from heed.casework.actions import bulk, notes, views
from heed.casework.board import board
from heed.casework.models import BulkAct, Case, CaseNote, Closing, SavedView, Topic
from heed.casework.models.bulk import UNDO_WITHIN
from heed.casework.status import Status
from heed.channels.contract import Batch
from heed.desk import queries as desk
from heed.inbox.models import Correction, Message
from heed.journey import way
from heed.staff.actions import NotPossible
from heed.staff.models import Department
from tests.people import PASSWORD, make_incoming

pytestmark = pytest.mark.django_db


@pytest.fixture
def cases(account) -> list[Case]:
    texts = ["De stoep is kapot", "Een losse stoeptegel bij nummer 8", "De lantaarn brandt niet"]
    said = tuple(make_incoming(f"m{at}", text, f"resident{at}") for at, text in enumerate(texts))
    way.carry(way.take(account, Batch(said)).messages)
    return list(Case.objects.order_by("pk"))


@pytest.fixture
def fatima(client, person):
    made = person(department="roads")
    assert client.login(email=made.email, password=PASSWORD)
    return made


def seen(cases: list[Case]) -> dict[int, int]:
    return {case.pk: case.version for case in cases}


def state() -> list[tuple[object, ...]]:
    return list(
        Case.objects.order_by("pk").values_list(
            "assignee", "topic", "department", "status", "closed_at", "promised_at", "needs_answer"
        )
    )


def test_assigned_at_once_and_taken_back(cases, fatima):
    before = state()
    outcome = bulk.assign_all(seen(cases), fatima, fatima)
    assert outcome.done == [case.pk for case in cases]
    assert {case.assignee for case in Case.objects.all()} == {fatima}
    assert {case.status for case in Case.objects.all()} == {Status.LOOKING}
    bulk.undo(outcome.act.pk, fatima)
    assert state() == before


def test_closed_at_once_and_taken_back(cases, fatima):
    before = state()
    outcome = bulk.set_status_of_all(seen(cases), fatima, Status.NOT_POSSIBLE, "Dit is van de provincie.")
    assert not Case.objects.filter(closed_at=None).exists()
    bulk.undo(outcome.act.pk, fatima)
    assert state() == before
    assert not Closing.objects.exists()


def test_a_topic_given_at_once_teaches_nothing_once_it_is_taken_back(cases, fatima):
    before = state()
    pavement = Topic.objects.get(slug="pavement")
    outcome = bulk.route_all(seen(cases), fatima, pavement)
    assert {case.topic for case in Case.objects.all()} == {pavement}
    assert Correction.objects.filter(field="topic").count() == 3
    bulk.undo(outcome.act.pk, fatima)
    assert state() == before
    assert not Correction.objects.exists()


def test_what_a_colleague_changed_meanwhile_is_left_alone(cases, fatima, person):
    shown = seen(cases)
    lena = person("Lena", "communications_lead")
    casework.assign(cases[1].pk, lena, lena)
    outcome = bulk.assign_all(shown, fatima, fatima)
    assert outcome.done == [cases[0].pk, cases[2].pk]
    assert "changed after" in outcome.left[cases[1].pk]
    assert Case.objects.get(pk=cases[1].pk).assignee == lena


def test_undoing_leaves_alone_what_was_changed_since(cases, fatima, person):
    outcome = bulk.assign_all(seen(cases), fatima, fatima)
    lena = person("Lena", "communications_lead")
    casework.assign(cases[0].pk, lena, lena)
    undone = bulk.undo(outcome.act.pk, fatima)
    assert list(undone.left) == [cases[0].pk]
    assert Case.objects.get(pk=cases[0].pk).assignee == lena
    assert Case.objects.get(pk=cases[1].pk).assignee is None


def test_a_status_that_may_not_follow_is_left_alone_and_said(cases, fatima):
    casework.assign(cases[0].pk, fatima, fatima)
    outcome = bulk.set_status_of_all(seen(list(Case.objects.order_by("pk"))), fatima, Status.LOOKING)
    assert outcome.done == [cases[1].pk, cases[2].pk]
    assert "cannot become" in outcome.left[cases[0].pk]


def test_not_possible_without_a_reason_changes_nothing(cases, fatima):
    outcome = bulk.set_status_of_all(seen(cases), fatima, Status.NOT_POSSIBLE)
    assert not outcome.done
    assert len(outcome.left) == 3
    assert not Case.objects.exclude(closed_at=None).exists()


def test_limits(cases, fatima):
    with pytest.raises(NotPossible, match="at least one"):
        bulk.assign_all({}, fatima, fatima)
    with pytest.raises(NotPossible, match="At most 200"):
        bulk.assign_all(dict.fromkeys(range(201), 1), fatima, fatima)
    outcome = bulk.assign_all({999_999: 1} | seen(cases), fatima, fatima)
    assert list(outcome.left) == [999_999]


def test_undoing_has_an_end_and_is_ones_own(cases, fatima, person):
    outcome = bulk.assign_all(seen(cases), fatima, fatima)
    assert queries.can_undo(fatima) == outcome.act
    lena = person("Lena", "communications_lead")
    assert queries.can_undo(lena) is None
    with pytest.raises(BulkAct.DoesNotExist):
        bulk.undo(outcome.act.pk, lena)
    BulkAct.objects.update(at=timezone.now() - UNDO_WITHIN - timedelta(seconds=1))
    assert queries.can_undo(fatima) is None
    with pytest.raises(NotPossible, match="any more"):
        bulk.undo(outcome.act.pk, fatima)


def test_on_the_page(client, cases, fatima):
    chosen = [f"{case.pk}:{case.version}" for case in cases] + ["nonsense", "7:"]
    form = {"case": chosen, "act": "assign", "person": "me", "query": "show=mine&before=2020"}
    answer = client.post("/desk/inbox/many/", form, follow=True)
    page = answer.content.decode()
    assert answer.redirect_chain == [("/desk/inbox/?show=mine", 302)]
    assert "3 cases changed." in page
    act = BulkAct.objects.get()
    page = client.post(f"/desk/inbox/undo/{act.pk}/", {"query": "show=mine"}, follow=True).content.decode()
    assert "3 cases are as they were." in page
    assert not Case.objects.exclude(assignee=None).exists()


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"act": "assign", "person": "me"}, "at least one case"),
        ({"act": "topic", "topic": "no-such", "case": "1:1"}, "Choose a topic"),
        ({"act": "status", "status": "eaten", "case": "1:1"}, "Choose what to do"),
        ({"case": "1:1"}, "Choose what to do"),
    ],
)
def test_what_is_wrong_is_said(client, cases, fatima, form, said):
    assert said in client.post("/desk/inbox/many/", form, follow=True).content.decode()


def test_who_may_only_look_changes_nothing(client, person, cases):
    client.force_login(person("Pol", "policy_officer"))
    assert client.post("/desk/inbox/many/", {"act": "assign", "person": "me", "case": "1:1"}).status_code == 403
    assert "many-person" not in client.get("/desk/inbox/").content.decode()


def test_views_are_kept_shared_and_removed(client, cases, fatima, person):
    form = {"name": " Mijn  straat ", "query": "words=stoep&show=all&before=2020-01-01&nonsense=1", "shared": "1"}
    page = client.post("/desk/views/", form, follow=True).content.decode()
    assert "Kept as “Mijn straat”." in page
    view = SavedView.objects.get()
    assert view.query == "show=all&words=stoep"
    piet = person("Piet", "department_officer", "roads")
    stranger = person("Cor", "department_officer", "back-office")
    assert queries.saved_views(piet) == [view]
    assert queries.saved_views(stranger) == []
    views.remove_view(view.pk, piet)
    assert SavedView.objects.exists()
    client.post(f"/desk/views/{view.pk}/remove/")
    assert not SavedView.objects.exists()


def test_a_view_of_the_same_name_is_replaced_and_there_is_a_limit(fatima):
    views.save_view(fatima, "A", "show=all")
    assert views.save_view(fatima, "A", "show=closed").query == "show=closed"
    assert SavedView.objects.count() == 1
    for number in range(views.MOST - 1):
        views.save_view(fatima, f"View {number}", "")
    with pytest.raises(NotPossible, match="remove one first"):
        views.save_view(fatima, "one too many", "")
    with pytest.raises(NotPossible, match="Give the view a name"):
        views.save_view(fatima, "  ", "")


def test_a_note_tells_who_is_mentioned(client, cases, fatima, person):
    piet = person("Piet", "department_officer", "roads")
    page = client.post(f"/desk/cases/{cases[0].pk}/note/", {"note": "@Piet, is dit van ons?"}, follow=True)
    assert "Note kept. Piet will see it." in page.content.decode()
    assert "is dit van ons?" in page.content.decode()
    assert list(CaseNote.objects.get().mentioned.all()) == [piet]
    assert Case.objects.get(pk=cases[0].pk).version == cases[0].version + 1
    client.force_login(piet)
    assert f"Fatima mentions you in a note on TD-{2000 + cases[0].pk}." in client.get("/desk/").content.decode()


def test_a_note_to_nobody_known_is_not_kept_and_its_text_stays(client, cases, fatima):
    answer = client.post(f"/desk/cases/{cases[0].pk}/note/", {"note": "@Pieter kijk eens"})
    assert answer.status_code == 409
    assert "Who is meant by @Pieter?" in answer.content.decode()
    assert "@Pieter kijk eens" in answer.content.decode()
    assert not CaseNote.objects.exists()


def test_no_resident_reads_a_note(client, cases, fatima, town):
    notes.add_note(cases[0].pk, fatima, "Geheim voor de bewoner")
    client.logout()
    address = queries.status_address(cases[0], town)
    assert "Geheim" not in client.get(address[address.index("/status/") :]).content.decode()


def test_the_rail_counts_up_to_a_hundred_in_one_question(cases, fatima, django_assert_num_queries):
    casework.assign(cases[0].pk, fatima, fatima)
    fatima.department = None
    with django_assert_num_queries(1):
        found = desk.counts(fatima)
    assert (found["mine"], found["tasks"], found["answer"]) == (1, 0, len(cases))
    still_open = {"open": Case.objects.order_by("-promised_at"), "none": Case.objects.none()}
    assert counted(still_open, most=1) == {"open": 1, "none": 0}
    assert counted({"none": Case.objects.none()}, most=1) == {"none": 0}


def test_the_board_counts_and_shows_the_nearest(cases, fatima):
    casework.assign(cases[0].pk, fatima, fatima)
    Case.objects.filter(pk=cases[1].pk).update(promised_at=timezone.now() - timedelta(hours=1))
    roads = Department.objects.get(slug="roads")
    shown = board(roads, timezone.now())
    assert {column.status: column.count for column in shown.columns} == {
        Status.RECEIVED: 1,
        Status.LOOKING: 1,
        Status.PLANNED: 0,
        Status.WAITING: 0,
    }
    assert [(load.name, load.count, load.broken) for load in shown.loads] == [("Fatima", 1, 0), (None, 1, 1)]


def test_the_board_answers(client, cases, fatima):
    assert "Board of Roads" in client.get("/desk/board/").content.decode()
    assert "Board of Public desk" in client.get("/desk/board/?department=back-office").content.decode()
    assert client.get("/desk/keys/").status_code == 200


def test_search_finds_what_colleagues_and_we_wrote(cases, fatima, town):
    notes.add_note(cases[0].pk, fatima, "Aannemer Pietersen is gebeld")
    task = casework.ask_department(cases[1].pk, fatima, Department.objects.get(slug="roads"), "Wanneer komt asfalt?")
    casework.answer_task(task.pk, fatima, "Na de dooiperiode")
    message = Message.objects.get(case_message__case=cases[2])
    answers.approve(answers.save_draft(cases[2], message, fatima, "Past dinsdag u voor de monteur?").pk, fatima)
    for words, case in [("pietersen", 0), ("asfalt", 1), ("dooiperiode", 1), ("monteur dinsdag", 2), ("lantaarn", 2)]:
        assert desk.cases(desk.Filters(show="all", words=words), fatima, town) == [cases[case]], words
    assert desk.cases(desk.Filters(show="all", words="pietersen dinsdag"), fatima, town) == []


def test_who_may_not_know_residents_reads_no_note_and_finds_none(client, cases, fatima, town, person):
    notes.add_note(cases[0].pk, fatima, "Mevrouw Pietersen is gebeld")
    waste = Department.objects.get_or_create(slug="waste", names={"en": "Waste"})[0]
    casework.ask_department(cases[0].pk, fatima, waste, "Kent u mevrouw Pietersen?")
    casework.hand_over(cases[0].pk, fatima, waste, "Mevrouw Pietersen belt u")
    pol = person("Pol", "policy_officer")
    client.force_login(pol)
    assert "Pietersen" not in client.get(f"/desk/cases/{cases[0].pk}/").content.decode()
    assert desk.cases(desk.Filters(show="all", words="pietersen"), pol, town) == []
