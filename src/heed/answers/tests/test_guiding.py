"""Guidance: chosen for the page and written nowhere; the town's own words; counted by team."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from heed.answers import actions as answers
from heed.answers.actions import guiding as actions
from heed.answers.guidance import parse
from heed.answers.models import GuidanceCount
from heed.answers.on_the_job import guidance_queries
from heed.answers.tests.scenes import arrive, rules, write
from heed.casework import actions as casework
from heed.inbox.models import Message
from heed.staff.actions import NotPossible

pytestmark = pytest.mark.django_db


def angry(account, incoming):
    return arrive(account, incoming("m1", "Dit is nu de vierde keer. Ik ben het spuugzat!"))


def test_looking_for_guidance_writes_nothing(account, incoming, town):
    angry(account, incoming)
    said = list(Message.objects.select_related("reading").prefetch_related("corrections"))
    with CaptureQueriesContext(connection) as asked:
        assert guidance_queries.for_messages(said).situation == "angry"
    assert all(one["sql"].lstrip().upper().startswith("SELECT") for one in asked)
    assert len(asked) == 1


def test_a_colleagues_reading_counts_before_that_of_heed(account, incoming, town, people):
    case = arrive(account, incoming("m1", "Jullie zijn prutsers"))
    message = Message.objects.get()
    casework.correct(message, "abuse", "clean", people["Fatima"])
    assert guidance_queries.for_messages([Message.objects.get()]) is None
    casework.correct(message, "abuse", "abusive", people["Fatima"])
    assert guidance_queries.for_messages([Message.objects.get()]).situation == "angry"
    assert case.pk


def test_the_town_changes_a_text_or_switches_one_off(account, incoming, town, people):
    angry(account, incoming)
    said, lena = list(Message.objects.all()), people["Lena"]
    draft = actions.start_guidance(lena)
    mine = next(one for one in guidance_queries.of_version(draft) if one.situation == "angry").as_json()
    mine["words"]["en"]["title"] = "Count to ten"
    draft = actions.save_guidance(parse(mine), draft.version)
    assert guidance_queries.for_messages(said).in_language("en").title != "Count to ten"  # a draft changes nothing
    first = actions.put_guidance_live(lena, draft.version)
    assert guidance_queries.for_messages(said).in_language("en").title == "Count to ten"
    draft = actions.start_guidance(lena)
    draft = actions.save_guidance(parse(mine | {"is_on": False}), draft.version)
    actions.put_guidance_live(lena, draft.version)
    assert guidance_queries.for_messages(said) is None
    again = actions.restore_guidance(first.number, lena)
    assert again.rules == first.rules


def test_a_misfit_is_counted_by_team_and_names_nobody(people, town):
    for name in ("Fatima", "Noor"):
        actions.count_misfit("angry", people[name])
    actions.count_misfit("angry", people["Piet"])
    with pytest.raises(NotPossible):
        actions.count_misfit("happy", people["Piet"])
    counts = {str(one.department): one.not_fitting for one in GuidanceCount.objects.all()}
    assert counts == {"Public desk": 2, "Roads": 1}


def test_what_is_stored_can_hold_no_person_case_or_message():
    assert {field.name for field in GuidanceCount._meta.get_fields()} == {
        "id",
        "month",
        "department",
        "situation",
        "answered",
        "not_fitting",
    }


def test_an_answer_that_goes_is_counted_once_for_the_team(account, incoming, town, people):
    case = angry(account, incoming)
    rules(people["Lena"], {"when": {"topic": "nothing"}})
    answers.approve(write(case, people["Fatima"]).pk, people["Fatima"])
    (count,) = GuidanceCount.objects.all()
    assert (str(count.department), count.situation, count.answered) == ("Public desk", "angry", 1)
