"""Tasks, hand-overs and statuses from the page: each act, and what it refuses."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from heed.casework import actions as casework
from heed.casework import whereabouts
from heed.casework.ball import Ball, Holder
from heed.casework.models import Case, HandOver, Task, TaskReply
from heed.casework.status import Status
from heed.channels.contract import Author, Batch
from heed.inbox.actions import connect_account
from heed.journey import way
from heed.staff.models import Department
from tests.people import PASSWORD

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(account, incoming) -> Case:
    way.carry(way.take(account, Batch((incoming("m1", "De stoep is kapot"),))).messages)
    return Case.objects.select_related("department", "assignee").get()


@pytest.fixture
def parks(town) -> Department:
    return Department.objects.create(slug="parks", names={"nl": "Groen", "en": "Parks"})


@pytest.fixture
def fatima(client, person, case, parks):
    made = person()
    assert client.login(email=made.email, password=PASSWORD)
    return made


@pytest.fixture
def act(client, fatima, case):
    """Send a form of the desk as it is shown now, and the page that follows: 409 where it was refused."""

    def send(path: str, **form) -> str:
        shown = Case.objects.values_list("version", flat=True).get(pk=case.pk)
        answer = client.post(f"/desk/{path}", {"version": shown} | form, follow=True)
        assert answer.status_code in (200, 409)
        return answer.content.decode()

    return send


def ball_of(case: Case) -> Ball:
    return whereabouts.balls([Case.objects.select_related("department", "assignee").get(pk=case.pk)])[case.pk]


def test_two_departments_are_asked_at_once_each_with_a_deadline(act, case):
    page = act(
        f"cases/{case.pk}/ask/", department=["roads", "parks"], question="Wanneer?", amount="5", unit="working_hours"
    )
    assert "Parks, Roads have been asked." in page or "Roads, Parks have been asked." in page
    tasks = list(Task.objects.order_by("department__slug"))
    assert [(task.department.slug, task.target_amount, task.target_unit) for task in tasks] == [
        ("parks", 5, "working_hours"),
        ("roads", 5, "working_hours"),
    ]
    assert ball_of(case) == Ball(Holder.DEPARTMENTS, tuple(str(task.department) for task in tasks)) or ball_of(
        case
    ) == Ball(Holder.DEPARTMENTS, tuple(str(task.department) for task in reversed(tasks)))


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"question": "Wanneer?"}, "Choose the department"),
        ({"department": "roads", "question": " "}, "Write down what you ask"),
        ({"department": "roads", "question": "?", "amount": "0"}, "between 1 and 60 working days"),
        ({"department": "roads", "question": "?", "amount": "401", "unit": "working_hours"}, "1 and 400 working hours"),
        ({"department": "roads", "question": "?", "amount": "two"}, "whole number"),
        ({"department": "roads", "question": "?", "unit": "years"}, "whole number"),
        ({"department": "roads", "question": "?", "kind": "order"}, "a question or work"),
    ],
)
def test_what_cannot_be_asked(act, case, form, said):
    assert said in act(f"cases/{case.pk}/ask/", **form)
    assert not Task.objects.exists()


@pytest.fixture
def mailbox(town):
    return connect_account("email", "info@testdam.example", "info@testdam.example", {}, {})


@pytest.fixture
def task(fatima, case) -> Task:
    return casework.ask_department(case.pk, fatima, Department.objects.get(slug="roads"), "Wanneer?")


def test_declining_and_withdrawing_need_a_reason(act, task):
    for name in ("decline", "withdraw"):
        assert "Say why you" in act(f"tasks/{task.pk}/end/", act=name, reason=" ")
    page = act(f"tasks/{task.pk}/end/", act="decline", reason="Dat is van het waterschap.")
    assert "Dat is van het waterschap." in page and "declined" in page
    assert "was first" in act(f"tasks/{task.pk}/answer/", answer="Toch wel")


def test_a_deadline_is_changed_by_who_asked_only(act, client, task, person):
    before = task.due_at
    assert "The deadline was changed." in act(
        f"tasks/{task.pk}/deadline/", amount="9", unit="working_days", seen=task.due_at.isoformat()
    )
    task.refresh_from_db()
    assert task.due_at > before
    client.force_login(person("Noor"))
    assert "Fatima asked this" in act(
        f"tasks/{task.pk}/deadline/",
        amount="1",
        unit="working_days",
        seen=Task.objects.get(pk=task.pk).due_at.isoformat(),
    )


def test_a_mail_that_a_colleague_vouches_for(act, task):
    reply = TaskReply.objects.create(
        task=task,
        digest="11111111-1111-1111-1111-111111111111",
        outcome="unverified",
        text="Dinsdag",
        sent_at=timezone.now(),
    )
    page = act(f"task-replies/{reply.pk}/use/")
    assert "stands as the answer, with your name" in page and "vouches for it" in page


def test_who_sent_an_unverified_mail_is_seen_by_those_who_may(act, client, case, task, person, mailbox, incoming):
    key = task.mails.get().key.hex
    eve = Author(native_id="eve@elders.example", handle="eve@elders.example")
    way.take(mailbox, Batch((replace(incoming("r1", "Dinsdag"), author=eve, answers_keys=(key,)),)))
    page = f"/desk/cases/{case.pk}/"
    assert "eve@elders.example" in client.get(page).content.decode()
    assert "eve@elders.example" in client.get(f"{page}timeline/").content.decode()
    client.force_login(person("Pol", "policy_officer"))
    shown = client.get(page).content.decode()
    assert "may know who residents are" in shown and "eve@elders.example" not in shown


# Hand-overs


def test_a_case_is_handed_over_and_accepted(act, client, case, person):
    page = act(f"cases/{case.pk}/hand-over/", department="parks", reason="Het is een boomwortel.")
    assert "Handed over to Parks." in page and "Het is een boomwortel." in page
    assert ball_of(case) == Ball(Holder.DEPARTMENTS, ("Parks",))
    assert "Handed over, not accepted yet" in client.get("/desk/tasks/?department=parks").content.decode()
    client.force_login(person("Piet", "department_officer", "parks"))
    assert "this case is now with Parks" in act(f"hand-overs/{HandOver.objects.get().pk}/", act="accept")
    case.refresh_from_db()
    assert case.department.slug == "parks" and HandOver.objects.get().state == "accepted"
    assert ball_of(case).holder is Holder.NOBODY


def test_a_case_is_given_back_with_a_reason_and_ping_pong_is_seen(act, case):
    for turn in range(1, 4):
        act(f"cases/{case.pk}/hand-over/", department="parks", reason="Boom")
        offered = HandOver.objects.get(state="offered")
        assert offered.number == turn
        assert "Say why you give this case back" in act(f"hand-overs/{offered.pk}/", act="give_back", reason="")
        act(f"hand-overs/{offered.pk}/", act="give_back", reason="Geen boom")
        case.refresh_from_db()
        assert case.department.slug == "roads"
    page = act(f"cases/{case.pk}/hand-over/", department="parks", reason="Toch")
    assert "4 hand-overs" in page


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"department": "parks"}, "Say why you hand this case over"),
        ({"department": "roads", "reason": "x"}, "with Roads already"),
        ({"department": "nowhere", "reason": "x"}, "Choose the department"),
    ],
)
def test_what_cannot_be_handed_over(act, case, form, said):
    assert said in act(f"cases/{case.pk}/hand-over/", **form)
    assert not HandOver.objects.exists()


def test_one_hand_over_at_a_time_and_decided_where_it_went(act, client, case, person):
    act(f"cases/{case.pk}/hand-over/", department="parks", reason="Boom")
    client.force_login(person("Piet", "department_officer", "roads"))
    assert "waits to be accepted" in act(f"cases/{case.pk}/hand-over/", department="back-office", reason="Ook")
    assert "Parks decides this" in act(f"hand-overs/{HandOver.objects.get().pk}/", act="accept")


def test_who_had_it_how_long_is_shown_to_all(act, client, case, task, person):
    Case.objects.update(opened_at=timezone.now() - timedelta(days=3))
    Task.objects.update(asked_at=timezone.now() - timedelta(days=1))
    client.force_login(person("Pol", "policy_officer"))
    page = client.get(f"/desk/cases/{case.pk}/").content.decode()
    assert "Who had it how long" in page and "100 %" in page


# Statuses


def test_a_status_that_may_not_follow_is_not_offered_and_says_why(client, fatima, case):
    page = client.get(f"/desk/cases/{case.pk}/").content.decode()
    assert 'id="status-waiting"' not in page and "Send your question as an answer first." in page
    assert 'id="status-done"' in page and "message has no answer" in page


def test_planning_with_a_day(act, case):
    day = timezone.now().date() + timedelta(days=5)
    assert "Fill in the day" in act(f"cases/{case.pk}/status/", status="planned")
    assert "does not exist" in act(f"cases/{case.pk}/status/", status="planned", planned_for="2026-02-31")
    act(f"cases/{case.pk}/status/", status="planned", planned_for=day.isoformat())
    case.refresh_from_db()
    assert (case.status, case.planned_for) == (Status.PLANNED, day)
    act(f"cases/{case.pk}/status/", status="looking")
    case.refresh_from_db()
    assert case.planned_for is None


def test_closing_while_a_task_is_open_asks_why(act, case, task):
    assert "has an open task" in act(f"cases/{case.pk}/status/", status="done")
    act(f"cases/{case.pk}/status/", status="done", reason="Het is al hersteld.")
    case.refresh_from_db()
    assert case.status == Status.DONE and case.closings.count() == 1


def test_an_answer_on_its_way_counts(act, case, client):
    message = case.case_messages.get().message
    form = {
        "message": message.pk,
        "text": "Wat is het huisnummer?",
        "act": "send",
        "seen_delivery": "0",
        "seen_draft": "",
    }
    act(f"cases/{case.pk}/answer/", **form)
    act(f"cases/{case.pk}/status/", status="waiting")
    case.refresh_from_db()
    assert case.status == Status.WAITING
