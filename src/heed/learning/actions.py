"""Teaching Heed what colleagues decided, using it only where it is better, and going back. This room's only writer."""

from __future__ import annotations

import logging
from concurrent.futures import Executor
from functools import partial

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.learning import examples, fields, queries, store, teaching
from heed.learning.context import context
from heed.learning.models import LearnedModel, ModelState
from heed.learning.teaching import Learned, Say, TooLittle
from heed.privacy import actions as privacy
from heed.staff.actions import NotPossible
from heed.staff.models import Person
from heed.understanding.adapting import NotPossibleHere, base_of

log = logging.getLogger(__name__)

#: What a town can learn from its colleagues.
TASKS = ("topic", *fields.FIELDS)


def learn(
    task: str, by: Person | None = None, executor: Executor | None = None, say: Say = lambda text: None
) -> LearnedModel:
    """Learn a task from all that colleagues taught. The model is in use from now on if it is better, else kept aside.

    Takes minutes and is in no transaction; the work runs on `executor` where one is given. `TooLittle` says what is
    missing, `NotPossibleHere` why a task cannot be learned in this town. `say` is told what is being done (without an
    executor).
    """
    work = _work(task)
    made = executor.submit(work).result() if executor else work(say=say)
    return _keep(task, made, by)


def _work(task: str) -> partial[Learned]:
    """What is to be done. What is missing is said at once, not by another process."""
    now = context()
    if task == "topic":
        taught = examples.topics()
        teaching.lesson(taught)
        return partial(teaching.learned, taught, now, settings.MODELS)
    base_of(task, now)
    judged = examples.judged(task)
    fields.lesson(task, judged)
    return partial(fields.learned, task, judged, examples.unjudged(task), now)


def check(task: str) -> None:
    """Raises what `learn` would, where it cannot begin."""
    _work(task)


@transaction.atomic
def _keep(task: str, learned: Learned, by: Person | None) -> LearnedModel:
    better = not learned.report["refused"]
    now = timezone.now()
    if better:
        _retire(task, ModelState.FORMER)
    made = LearnedModel.objects.create(
        task=task,
        version=learned.version,
        digest=store.digest(learned.content),
        content=learned.content,
        report=learned.report,
        state=ModelState.LIVE if better else ModelState.REFUSED,
        made_at=now,
        asked_by=by,
        live_from=now if better else None,
    )
    privacy.record("model_taken" if better else "model_refused", "model", made.pk, by, task=task, version=made.version)
    return made


def _retire(task: str, state: ModelState) -> LearnedModel | None:
    """Locks the models of a task, and takes the one in use out of it."""
    models = list(LearnedModel.objects.select_for_update().filter(task=task).defer("content"))
    live = next((model for model in models if model.state == ModelState.LIVE), None)
    if live:
        live.state, live.live_until = state, timezone.now()
        live.save(update_fields=["state", "live_until"])
    return live


@transaction.atomic
def step_back(model_id: int, by: Person) -> LearnedModel | None:
    """Take a model out of use: the one before it reads again. Returns that one; None where Heed reads with its own.

    NotPossible where the model is not the one in use (any more).
    """
    task = LearnedModel.objects.values_list("task", flat=True).get(pk=model_id)
    live = _retire(task, ModelState.WITHDRAWN)
    if live is None or live.pk != model_id:
        raise NotPossible(_("This model is not in use any more."))
    former = queries.former(task)
    if former:
        former.state, former.live_from, former.live_until = ModelState.LIVE, timezone.now(), None
        former.save(update_fields=["state", "live_from", "live_until"])
    privacy.record("model_withdrawn", "model", live.pk, by, task=task, now=former.version if former else "")
    return former


def learn_apart(task: str, by: Person | None = None) -> LearnedModel:
    """`learn` in a process of its own."""
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor:
        return learn(task, by, executor)


def learn_if_taught() -> list[LearnedModel]:
    """What happens each night, task by task: nothing while too little has been taught, in all or since the last time.
    A model that was added to an older head of Heed is learned again on the one of now."""
    made = []
    for task in TASKS:
        if queries.taught_since_last(task) >= teaching.WORTHWHILE or queries.waits(task):
            try:
                made.append(learn_apart(task))
            except (TooLittle, NotPossibleHere) as error:
                log.info("%s was not learned: %s", task, error)
    return made
