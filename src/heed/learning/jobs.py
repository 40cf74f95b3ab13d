"""Background jobs: thin. Learning takes minutes and runs in a process of its own, so that messages need not wait."""

from __future__ import annotations

import logging

from django.db import transaction
from procrastinate.contrib.django import app

from heed.learning import actions
from heed.learning.teaching import TooLittle
from heed.staff.models import Person
from heed.understanding.adapting import NotPossibleHere

log = logging.getLogger(__name__)

#: The worker has messages to see to besides.
_ONE_AT_A_TIME = "learn"


@app.task(name="learn_now", queue="learning", lock=_ONE_AT_A_TIME)
def learn_now(person_id: int, task: str = "topic") -> None:
    """A colleague asked for it."""
    try:
        actions.learn_apart(task, Person.objects.filter(pk=person_id).first())
    except (TooLittle, NotPossibleHere) as error:  # less than when it was asked: somebody took a message back
        log.info("%s was not learned: %s", task, error)


def ask(task: str, person: Person) -> None:
    """Have a task learned soon. AlreadyEnqueued where it is to be learned already."""
    with transaction.atomic():  # a refusal leaves a transaction around it usable
        learn_now.configure(queueing_lock=f"learn {task}").defer(person_id=person.pk, task=task)


@app.periodic(cron="40 2 * * *")
@app.task(name="learn_nightly", queue="learning", lock=_ONE_AT_A_TIME, queueing_lock="learn", pass_context=False)
def learn_nightly(timestamp: int) -> None:
    actions.learn_if_taught()
