"""Colleagues who act in the same moment, each on a connection of their own: what one did, no other undoes unseen."""

from __future__ import annotations

import random
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connections
from django.utils import timezone

from heed.answers import actions as answers
from heed.answers.models import Delivery, Draft
from heed.casework import actions as casework
from heed.casework.models import Case, CaseEvent, CaseMessage, Task, Topic
from heed.casework.status import NotAllowed, Status
from heed.channels.contract import Batch, Change
from heed.inbox import actions as inbox
from heed.inbox.models import Message, SettledAs
from heed.journey import way
from heed.staff.models import Department, Person
from tests.people import make_incoming

pytestmark = pytest.mark.django_db(transaction=True)

WORKERS = 4


@pytest.fixture
def people(person) -> list[Person]:
    return [person(name) for name in ("Fatima", "Noor", "Lena", "Omar")]


@pytest.fixture
def case(account) -> Case:
    said = [
        make_incoming("m0"),
        *(make_incoming(f"m{n}", "Bij mij ook", f"bob{n}", parent_id="m0") for n in range(1, 6)),
    ]
    way.carry(way.take(account, Batch(tuple(said))).messages)
    Topic.objects.create(slug="waste", names={"en": "Waste"}, department=Department.objects.get(slug="back-office"))
    return Case.objects.get()


def at_once(*acts: Callable[[], Any]) -> list[Any]:
    """What came of acts that begin in one moment, each on its own connection; an exception is an outcome too."""
    start = Barrier(len(acts))

    def one(act: Callable[[], Any]) -> Any:
        try:
            start.wait(30)
            return act()
        except Exception as error:
            return error
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(one, acts))


def steps(case_id: int, by: Person, version: int) -> dict[str, Callable[[], Any]]:
    """Every act on a case that says which version was seen."""
    roads = Department.objects.get(slug="roads")
    message = Message.objects.filter(case_message__case=case_id).order_by("-pk").first()
    assert message is not None
    return {
        "assign": lambda: casework.assign(case_id, by, by, version),
        "route": lambda: casework.route(case_id, by, Topic.objects.get(slug="waste"), version),
        "status": lambda: casework.set_status(
            case_id, by, Status.PLANNED, "", version, planned_for=timezone.localdate()
        ),
        "ask": lambda: casework.ask_department(case_id, by, roads, f"{by.name}?", seen_version=version),
        "move": lambda: casework.move_message(message, None, by, version),
        "settle": lambda: casework.settle_message(message, SettledAs.SPAM, by, version),
    }


NAMES = ("assign", "route", "status", "ask", "move", "settle")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("other", NAMES)
def test_of_two_who_saw_the_same_version_one_writes(case, people, name, other):
    fatima, noor = people[:2]
    mine, theirs = steps(case.pk, fatima, case.version)[name], steps(case.pk, noor, case.version)[other]
    outcomes = at_once(mine, theirs)
    lost = [one for one in outcomes if isinstance(one, casework.Stale)]
    assert len(lost) == 1, outcomes
    winner = (fatima, noor)[0 if outcomes[1] in lost else 1]
    assert {event.person for event in CaseEvent.objects.filter(case=case)} == {winner}
    assert Case.objects.get(pk=case.pk).version == case.version + 1


def test_of_many_who_send_at_once_one_answers(case, people):
    message = Message.objects.order_by("pk")[0]
    drafts = [answers.save_draft(case, message, one, f"Van {one.name}") for one in people]
    outcomes = at_once(*(lambda d=d, p=p: answers.approve(d.pk, p, 0) for d, p in zip(drafts, people, strict=True)))
    assert sum(isinstance(one, answers.Collision) for one in outcomes) == len(people) - 1, outcomes
    assert Delivery.objects.filter(kind="answer").count() == 1
    assert {draft.text for draft in Draft.objects.all()} == {f"Van {one.name}" for one in people}


def test_of_two_windows_of_one_colleague_one_saves(case, people):
    message = Message.objects.order_by("pk")[0]
    texts = ["From one window", "From the other", "From a third"]
    acts = [lambda t=t: answers.save_draft(case, message, people[0], t, seen="") for t in texts]
    outcomes = at_once(*acts)
    assert sum(isinstance(one, casework.Stale) for one in outcomes) == 2, outcomes
    assert Draft.objects.get().text in texts


def test_an_approval_and_a_change_of_the_draft_do_not_pass_each_other(case, people):
    fatima, noor = people[:2]
    message = Message.objects.order_by("pk")[0]
    draft = answers.ask_approval(answers.save_draft(case, message, fatima, "First").pk, fatima)
    outcomes = at_once(
        lambda: answers.approve(draft.pk, noor, seen=draft.stamp),
        lambda: answers.save_draft(case, message, fatima, "Second", seen=draft.stamp),
    )
    sent = list(Delivery.objects.filter(kind="answer").values_list("text", flat=True))
    if isinstance(outcomes[0], casework.Stale):
        assert (sent, Draft.objects.get().text) == ([], "Second")
    else:
        assert isinstance(outcomes[1], casework.Stale), outcomes
        assert sent == ["First"]


def test_a_claim_is_had_by_one(case, people):
    outcomes = at_once(*(lambda p=p: casework.claim(case.pk, p) for p in people))
    assert sum(isinstance(one, casework.Claimed) for one in outcomes) == len(people) - 1, outcomes


def test_a_task_is_answered_once(case, people):
    task = casework.ask_department(case.pk, people[0], Department.objects.get(slug="roads"), "When?")
    outcomes = at_once(*(lambda p=p: casework.answer_task(task.pk, p, f"By {p.name}") for p in people))
    assert sum(isinstance(one, casework.Stale) for one in outcomes) == len(people) - 1, outcomes


@pytest.mark.parametrize("seed", range(6))
def test_in_any_order_nothing_is_lost(case, people, account, seed):
    """Colleagues take what they see and act on it, again and again, while residents write, edit and take back.

    Each act that went through must have been on the version that its colleague saw: so the versions that were seen by
    those who got through are all different, and the timeline tells each of these acts once.
    """
    outcomes = at_once(
        *(lambda p=p, n=n: _work(case.pk, p, random.Random(f"{seed}-{n}")) for n, p in enumerate(people)),
        lambda: _residents(account, random.Random(seed)),
    )
    done = [one for outcome in outcomes[:-1] for one in outcome]
    assert outcomes[-1] == "said"
    assert done, "nobody got through"
    versions = [version for _, version in done]
    assert len(set(versions)) == len(versions)
    told = CaseEvent.objects.filter(case=case, person__in=people).count()
    assert told == len(done)
    assert Case.objects.get(pk=case.pk).version > max(versions)
    assert Task.objects.count() == sum(name == "ask" for name, _ in done)
    placed = CaseMessage.objects.count() + Message.objects.filter(state="settled").count()
    assert placed == Message.objects.filter(direction="in").count()


def _work(case_id: int, by: Person, dice: random.Random) -> list[tuple[str, int]]:
    """What got through: the act, and the version that was seen."""
    done = []
    for _ in range(12):
        version = Case.objects.values_list("version", flat=True).get(pk=case_id)
        left = CaseMessage.objects.filter(case=case_id).count()
        names = NAMES if left > 2 else NAMES[:4]
        name = dice.choice(names)
        try:
            steps(case_id, by, version)[name]()
            done.append((name, version))
        except (casework.Stale, NotAllowed):
            continue
    return done


def _residents(account: Any, dice: random.Random) -> str:
    """They go on writing; the intake takes it as it always does."""
    for number in range(8):
        native = f"m{dice.randrange(6)}"
        what = dice.choice(["new", "edit", "deletion"])
        if what == "new":
            said = make_incoming(f"n{number}", "Nog iets", "anna", parent_id="m0")
        elif what == "edit":
            said = make_incoming(native, f"Anders gezegd {number}", "anna", version=timezone.now())
        else:
            said = make_incoming(native, "", "anna", change=Change.DELETION)
        way.carry(way.take(account, Batch((said,))).messages)
    return "said"


def test_settling_and_placing_in_one_moment(case, people):
    message = Message.objects.order_by("-pk")[0]
    version = Case.objects.get().version
    outcomes = at_once(
        lambda: casework.settle_message(message, SettledAs.SPAM, people[0], version),
        lambda: casework.move_message(message, None, people[1], version),
        lambda: inbox.unsettle([message.pk]),
    )
    assert sum(isinstance(one, casework.Stale) for one in outcomes[:2]) == 1, outcomes
