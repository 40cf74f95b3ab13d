"""Background jobs: thin. Learning takes minutes and runs in a process of its own, so that messages need not wait."""

from __future__ import annotations

import logging

from procrastinate.contrib.django import app

from heed.learning import actions
from heed.learning.teaching import TooLittle
from heed.staff.models import Person

log = logging.getLogger(__name__)


@app.task(name="learn_now", queue="learning", queueing_lock="learn")
def learn_now(person_id: int) -> None:
    """A colleague asked for it."""
    try:
        actions.learn_apart(Person.objects.filter(pk=person_id).first())
    except TooLittle as error:  # less than when it was asked: somebody took a message back
        log.info("nothing was learned: %s", error)


@app.periodic(cron="40 2 * * *")
@app.task(name="learn_nightly", queue="learning", queueing_lock="learn", pass_context=False)
def learn_nightly(timestamp: int) -> None:
    actions.learn_if_taught()
