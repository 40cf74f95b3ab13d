"""Two who let the same answer go in one moment, of every kind: one set of deliveries, and each part once."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from heed.answers import actions as answers
from heed.answers.models import Approval, Delivery, Draft
from heed.answers.tests.scenes import rules
from heed.casework.actions import Stale
from heed.desk.tests.test_at_the_same_time import at_once
from heed.journey import sending
from heed.journey.tests.kinds import KINDS, SHORT, Scene, its_moment_comes, scene
from heed.staff.models import Person

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def people(person) -> dict[str, Person]:
    return {name: person(name, role) for name, role in _PEOPLE.items()}


_PEOPLE = {"Fatima": "agent", "Noor": "agent", "Omar": "agent", "Lena": "communications_lead"}


@pytest.fixture
def here(account, people, monkeypatch) -> Scene:
    return scene(account, people["Lena"], monkeypatch)


def _is_once(draft: Draft) -> None:
    """Each part once for each person, and all of it."""
    rows = Delivery.objects.filter(draft=draft)
    assert rows.exists()
    by_person: dict[int, list[Delivery]] = {}
    for row in rows.order_by("pk"):
        by_person.setdefault(row.contact_id, []).append(row)
    for parts in by_person.values():
        assert [one.part for one in parts] == list(range(1, parts[0].parts + 1))


@pytest.mark.parametrize("kind", KINDS)
def test_two_approve_at_once(here, people, kind):
    draft = KINDS[kind](here, people["Fatima"])
    rules(people["Lena"], *({"when": {"incident": one}, "people": 1} for one in (True, False)))
    answers.ask_approval(draft.pk, people["Fatima"])
    outcomes = at_once(
        lambda: answers.approve(draft.pk, people["Noor"]),
        lambda: answers.approve(draft.pk, people["Omar"]),
        lambda: answers.approve(draft.pk, people["Fatima"]),
    )
    went = [one for one in outcomes if isinstance(one, list)]
    assert len(went) == 1, outcomes
    assert all(isinstance(one, (list, answers.Refused, answers.Collision, Stale)) for one in outcomes), outcomes
    assert Approval.objects.filter(draft=draft, granted=True).count() == 1
    if draft.send_at:
        its_moment = lambda: its_moment_comes(draft)  # noqa: E731
        assert sorted(at_once(its_moment, its_moment)) == [0, 1]
    _is_once(draft)
    calls = at_once(sending.deliver_due, sending.deliver_due)
    assert all(isinstance(one, int) for one in calls), calls
    assert set(Delivery.objects.filter(draft=draft).values_list("state", flat=True)) == {"sent"}
    keys = [f"out-{key.hex}" for key in Delivery.objects.filter(act="send").values_list("key", flat=True)]
    assert not Counter(here.network.parents.keys()) - Counter(keys)
    assert Counter(here.network.calls)["send"] == len(keys)


def test_two_answers_to_those_who_wait_tell_each_person_once(here, people):
    """Each of two colleagues wrote one for the same incident."""
    drafts = [
        answers.save_statement(here.incident, people[name], f"{SHORT} {name}", "nl", to_everyone=False)
        for name in ("Fatima", "Noor")
    ]
    other = here.incident.incident_cases.exclude(case=drafts[1].case_id).order_by("pk")[0]
    Draft.objects.filter(pk=drafts[1].pk).update(case=other.case_id)  # a lock on the case alone does not help
    outcomes: list[Any] = at_once(*(lambda d=one: answers.approve(d.pk, d.author) for one in drafts))
    assert sum(isinstance(one, list) for one in outcomes) == 1, outcomes
    told = Counter(Delivery.objects.filter(kind="answer").values_list("contact", flat=True))
    assert set(told.values()) == {1}
    assert len(told) == 4
