"""`heed learn TASK` without a file: from what colleagues of this town decided and put right."""

from __future__ import annotations

import json
from argparse import Namespace

import pytest

from heed.app.cli import learn
from heed.casework import actions as casework
from heed.inbox.models import Message
from heed.learning import actions
from heed.learning.models import LearnedModel, ModelState
from heed.learning.tests.saying import say

pytestmark = pytest.mark.django_db


def run(task: str) -> int:
    return learn._guarded(learn._learn)(Namespace(task=task, file=None, out=None))


@pytest.mark.parametrize("task", actions.TASKS)
def test_too_little_is_said_for_each_task_with_its_numbers(task, account, person, capsys):
    say(account, ["De stoep is kapot"])
    if task != "topic":
        label = {"intent": "complaint", "sentiment": "positive", "urgency": "urgent", "abuse": "abusive"}[task]
        casework.correct(Message.objects.get(), task, label, person())
    assert run(task) == 2
    said = capsys.readouterr().err
    assert "learned from 40 messages" in said
    assert task in said


def test_why_a_model_is_not_used_is_said(monkeypatch, capsys):
    model = LearnedModel(task="urgency", version="a1", state=ModelState.REFUSED, report={"refused": ["danger_lost"]})
    monkeypatch.setattr(actions, "learn", lambda task, say: model)
    assert run("urgency") == 0
    done = capsys.readouterr()
    assert "it is not used: it overlooks danger that is found now" in done.err
    assert json.loads(done.out)["in_use"] is False
