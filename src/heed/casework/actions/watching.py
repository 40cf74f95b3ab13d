"""Promises that are near or past: a colleague is warned before, somebody who leads is told after; each once."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from heed.casework import promises
from heed.casework.actions.base import add_event, locked, touch
from heed.casework.actions.notifications import notify
from heed.casework.models import Case, Promise


@transaction.atomic
def look_at_promise(promise_id: int) -> None:
    """Do what is due for one promise. The state of its row decides, so that doing it twice tells nobody twice."""
    case = locked(Promise.objects.values_list("case_id", flat=True).get(pk=promise_id))
    promise, now = Promise.objects.get(pk=promise_id), timezone.now()
    if promise.watch_at is None or promise.watch_at > now:
        return
    if promise.ended_at or promise.kept_at or case.paused_at or not _wants_an_answer(case):
        promise.watch_at = None
    elif promise.until <= now:
        _escalate(case, promise, now)
    else:
        _warn(case, promise, now)
    promise.save(update_fields=["watch_at", "warned_at", "escalated_at"])


def _wants_an_answer(case: Case) -> bool:
    """Not so where all messages of the case were moved to another one."""
    return case.is_open and case.needs_answer and case.case_messages.exists()


def _warn(case: Case, promise: Promise, now: datetime) -> None:
    if promise.warned_at is None:
        notify(promises.whom_to_warn(case), "promise_soon", case.pk)
        promise.warned_at = now
    promise.watch_at = promise.until


def _escalate(case: Case, promise: Promise, now: datetime) -> None:
    if promise.escalated_at is None:
        told = promises.whom_to_tell_of_a_break(case)
        notify(told, "promise_broken", case.pk)
        promise.escalated_at = now
        add_event(case, "promise_broken", None, until=promise.until.isoformat())
        touch(case)
    promise.watch_at = None
