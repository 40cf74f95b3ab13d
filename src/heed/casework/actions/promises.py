"""Promises are made, improved, kept and renewed, and the clock stands still and goes on.

But for the public ones at the end, these are called inside a transaction in which the case is locked. They write the
rows of promises and pauses, set the case's own fields, and return those fields for `touch`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from heed import bulk
from heed.casework import promising
from heed.casework.actions.base import add_event, locked, touch
from heed.casework.models import URGENT, Case, Pause, Promise, WaitsFor, Why
from heed.casework.placing import Catalogue, normal_target, urgent_target
from heed.casework.status import CLOSED, NotAllowed, Status
from heed.staff.models import Person

#: Longest reason for a new promise or a pause, in characters: it goes to residents, also on networks for short texts.
MOST_REASON = 300
#: Nobody can promise a day that is further away.
FURTHEST = timedelta(days=366)


def first_promises(cases: Sequence[Case]) -> None:
    """The promises of cases that were opened and saved just now."""
    now = timezone.now()
    bulk.insert([_row(case, Why.OPENED if case.promised_at > now else Why.PAST, case.opened_at) for case in cases])


def _row(case: Case, why: Why, start: datetime, at: datetime | None = None) -> Promise:
    """Unsaved, from what the case says. What was due before now is of the past: nobody is warned of it any more."""
    warn_at = case.warn_at or case.promised_at
    is_due = case.promised_at > timezone.now()
    return Promise(
        case=case,
        why=why,
        at=at or start,
        counted_from=start,
        told_until=case.promised_at,
        until=case.promised_at,
        warn_at=warn_at,
        watch_at=warn_at if is_due and not case.paused_at else None,
    )


def present(case: Case) -> Promise | None:
    return Promise.objects.filter(case=case, ended_at=None).first()


def promise_again(case: Case, why: Why, start: datetime, catalogue: Catalogue) -> dict[str, Any]:
    """A new promise by the rule, counted from `start`: the resident has written again."""
    case.promised_at = catalogue.promise(case.topic, start, case.urgency >= URGENT)
    case.warn_at = catalogue.warning(start, case.promised_at)
    return _take_the_place(case, _row(case, why, start))


def say_again(case: Case, is_urgent_now: bool) -> dict[str, Any]:
    """The resident put other words in place of what they had said: after an answer that is as if they wrote again."""
    told, catalogue = present(case), Catalogue()
    if told and told.kept_at:
        return promise_again(case, Why.WRITTEN_AGAIN, timezone.now(), catalogue)
    return improve(case, catalogue) if is_urgent_now else {}


def _take_the_place(case: Case, promise: Promise) -> dict[str, Any]:
    """The promise is the present one from now on; the one before it stays in the history."""
    Promise.objects.filter(case=case, ended_at=None).update(ended_at=promise.at, watch_at=None)
    promise.save()
    return {"promised_at": case.promised_at, "warn_at": case.warn_at}


def improve(case: Case, catalogue: Catalogue, now: datetime | None = None) -> dict[str, Any]:
    """After its topic or urgency changed: the promise by the rule where that is earlier than what was told.

    Nothing has to be told, since nobody minds an earlier answer; the status page shows it.
    """
    now = now or timezone.now()
    told = present(case)
    if told is None or told.kept_at or not case.is_open or told.until <= now:
        return {}
    stood_still = Pause.objects.filter(case=case, until__gt=told.counted_from)
    due = promising.improved(
        catalogue.calendar,
        told.until,
        told.counted_from,
        case.paused_at or now,
        [(max(pause.since, told.counted_from), pause.until) for pause in stood_still if pause.until],
        normal_target(case.topic),
        urgent_target(case.topic) if case.urgency >= URGENT else None,
    )
    if due >= told.until:
        return {}
    case.promised_at, case.warn_at = due, catalogue.warning(told.counted_from, due)
    promise = _row(case, Why.IMPROVED, told.counted_from, at=now)
    promise.warned_at = told.warned_at
    return _take_the_place(case, promise)


def pause(case: Case, waits_for: WaitsFor, at: datetime, by: Person | None, reason: str = "") -> dict[str, Any]:
    """The clock stands still from now on. One pause at a time: the one before it ends here."""
    resume(case, at, Catalogue())
    latest = Pause.objects.filter(case=case).order_by("-since").first()
    since = max(at, latest.until) if latest and latest.until else at
    Pause.objects.create(case=case, waits_for=waits_for, since=since, by=by, reason=reason)
    Promise.objects.filter(case=case, ended_at=None).update(watch_at=None)
    case.paused_at = since
    return {"paused_at": since, "promised_at": case.promised_at, "warn_at": case.warn_at}


def resume(case: Case, at: datetime, catalogue: Catalogue) -> dict[str, Any]:
    """The clock goes on, and the promise moves on by the working time in which it stood still."""
    ending = Pause.objects.filter(case=case, until=None).first()
    if ending is None:
        return {}
    ending.until = max(at, ending.since)
    ending.save(update_fields=["until"])
    case.paused_at = None
    promise = present(case)
    if promise is None or promise.kept_at:
        return {"paused_at": None}
    calendar, since = catalogue.calendar, max(ending.since, promise.counted_from)
    promise.warn_at = promising.moved(calendar, promise.warn_at, since, ending.until)
    promise.until = promising.moved(calendar, promise.until, since, ending.until)
    _watch(promise, case)
    promise.save(update_fields=["warn_at", "until", "watch_at"])
    case.promised_at, case.warn_at = promise.until, promise.warn_at
    return {"paused_at": None, "promised_at": promise.until, "warn_at": promise.warn_at}


def _watch(promise: Promise, case: Case) -> None:
    if promise.why == Why.PAST or promise.escalated_at or promise.kept_at or case.paused_at:
        promise.watch_at = None
    else:
        promise.watch_at = promise.until if promise.warned_at else promise.warn_at


def follow_status(case: Case, following: Status, at: datetime, by: Person | None, reason: str) -> dict[str, Any]:
    """What a new status does to the clock: waiting for the resident stops it, going on or closing starts it again."""
    if following is Status.WAITING:
        return pause(case, WaitsFor.RESIDENT, at, by, reason[:MOST_REASON])
    changes: dict[str, Any] = {}
    if case.status == Status.WAITING or following in CLOSED:
        changes = resume(case, at, Catalogue())
    if following in CLOSED:
        keep(case, at)
    return changes


def keep(case: Case, at: datetime) -> None:
    """Somebody answered, or the case was closed: what was promised has been done, in time or not."""
    kept = Promise.objects.filter(case=case, ended_at=None, kept_at=None)
    kept.update(kept_at=at, watch_at=None)


def not_kept_after_all(case: Case, written_at: datetime | None) -> dict[str, Any]:
    """The answer of which we thought that it was there came back.

    `written_at`: when it was let go, where its reader has no other answer; None where they do. Others may have got the
    same answer earlier or later, so that neither moment of the case need be the one of this reader.
    """
    promise = present(case)
    kept_at = promise.kept_at if promise else None
    if promise and kept_at and (kept_at == case.answered_at or (written_at and written_at <= kept_at)):
        promise.kept_at = None
        _watch(promise, case)
        promise.save(update_fields=["kept_at", "watch_at"])
    was_the_only_one = case.first_answered_at == case.answered_at
    return {"first_answered_at": None, "answered_at": None} if was_the_only_one else {}


def take_up(case: Case, into: Case) -> dict[str, int | None]:
    """Of two promises that become one the earlier holds, as if the clocks of both went on now.

    The clock of `into` stands still where it did: who was asked still has to answer. That of `case` is left as it is,
    for the day that this is undone. Returns the ids of the promise made and of the one before it, for
    `give_up_again`; nothing where nothing changed.
    """
    catalogue, now = Catalogue(), timezone.now()
    due, before = _standing(case, now, catalogue), present(into)
    is_kept = bool(before and before.kept_at)
    if not case.is_open or not case.needs_answer or (not is_kept and due >= _standing(into, now, catalogue)):
        return {}
    taken = present(case)
    start = min(now, due) if into.paused_at else (taken.counted_from if taken else case.opened_at)
    into.promised_at, into.warn_at = due, catalogue.warning(start, due)
    promise = _row(into, Why.TAKEN_UP, start, at=now)
    if taken:
        promise.warned_at, promise.escalated_at = taken.warned_at, taken.escalated_at
    _watch(promise, into)
    _take_the_place(into, promise)
    return {"made": promise.pk, "was": before.pk if before else None}


def _standing(case: Case, now: datetime, catalogue: Catalogue) -> datetime:
    """The deadline, if the clock of a case that waits went on now."""
    if case.paused_at is None:
        return case.promised_at
    return promising.moved(catalogue.calendar, case.promised_at, case.paused_at, now)


def give_up_again(into: Case, taken: Mapping[str, int | None], since: datetime) -> None:
    """A merge at `since` is undone: the promise that it made goes, and the one before it holds again.

    Not so where somebody answered meanwhile, or made another promise: that stays.
    """
    made = Promise.objects.filter(case=into, pk=taken.get("made") or 0, ended_at=None, kept_at=None)
    was = Promise.objects.filter(case=into, pk=taken.get("was") or 0).first()
    if was is None or not made.delete()[0]:
        return
    calendar = Catalogue().calendar
    for one in Pause.objects.filter(case=into, until__gt=since).order_by("since") if not was.kept_at else ():
        begin, end = max(one.since, was.counted_from), one.until or one.since
        was.warn_at, was.until = (promising.moved(calendar, at, begin, end) for at in (was.warn_at, was.until))
    was.ended_at = None
    _watch(was, into)
    was.save(update_fields=["warn_at", "until", "ended_at", "watch_at"])
    into.promised_at, into.warn_at = was.until, was.warn_at


def watch_again(case: Case) -> None:
    """The promise of a case that was taken up, and is a case of its own again."""
    promise = present(case)
    if promise and not promise.kept_at:
        _watch(promise, case)
        promise.save(update_fields=["watch_at"])


def remember(case: Case) -> dict[str, Any]:
    """The promise and the pause of a case as they are, as JSON: for `put_back`."""
    promise = present(case)
    pauses = list(Pause.objects.filter(case=case).order_by("-pk").values_list("pk", "until")[:1])
    moments = {name: getattr(promise, name) for name in ("until", "warn_at", "kept_at")} if promise else {}
    return {
        "promise": promise.pk if promise else None,
        "moments": {name: at.isoformat() for name, at in moments.items() if at},
        "latest_pause": pauses[0][0] if pauses else None,
        "is_paused": bool(pauses) and pauses[0][1] is None,
    }


def put_back(case: Case, kept: Mapping[str, Any]) -> None:
    """Promises and pauses as they were remembered. Only for a case that nobody has changed since. `case` is as it was.

    What was made meanwhile goes: nobody was told of it, but that the status page showed it for a moment.
    """
    Promise.objects.filter(case=case, pk__gt=kept["promise"] or 0).delete()
    Pause.objects.filter(case=case, pk__gt=kept["latest_pause"] or 0).delete()
    if kept["is_paused"]:
        Pause.objects.filter(pk=kept["latest_pause"]).update(until=None)
    promise = Promise.objects.filter(pk=kept["promise"]).first()
    if promise is None:
        return
    for name in ("until", "warn_at", "kept_at"):
        at = kept["moments"].get(name)
        setattr(promise, name, parse_datetime(at) if at else None)
    promise.ended_at = None
    _watch(promise, case)
    promise.save()


@transaction.atomic
def wait_for_other(case_id: int, by: Person, reason: str, seen_version: int | None = None) -> Case:
    """Somebody outside the town has to do something first: the clock stands still until staff go on."""
    case = locked(case_id, seen_version)
    if not case.is_open or case.paused_at:
        raise NotAllowed(_("The clock stands still already, or the case is closed."))
    _check_reason(reason, _("Say whom or what we wait for: the resident reads it."))
    changes = pause(case, WaitsFor.THIRD_PARTY, timezone.now(), by, reason.strip())
    add_event(case, "paused", by)
    touch(case, **changes)
    return case


@transaction.atomic
def go_on(case_id: int, by: Person, seen_version: int | None = None) -> Case:
    """Staff need not wait any longer."""
    case = locked(case_id, seen_version)
    if not case.paused_at or not case.is_open:
        raise NotAllowed(_("The clock of this case runs already, or the case is closed."))
    changes = resume(case, timezone.now(), Catalogue())
    if case.status == Status.WAITING:
        changes["status"] = Status.LOOKING
    add_event(case, "resumed", by)
    touch(case, **changes)
    return case


@transaction.atomic
def renew_promise(
    case_id: int, by: Person, until: datetime, reason: str, seen_version: int | None = None
) -> tuple[Case, Promise, Promise | None]:
    """An honest new promise in place of one that cannot be kept. Returns the case, the new promise and the one before.

    Whoever calls tells the resident (`answers.new_promises`), and has let colleagues approve the reason where that is
    needed. Raises NotAllowed with what to do, and `Stale`.
    """
    case, now = locked(case_id, seen_version), timezone.now()
    check_new_promise(case, until, reason)
    before = present(case)
    case.promised_at, case.warn_at = until, Catalogue().warning(now, until)
    promise = _row(case, Why.RENEWED, now)
    promise.reason, promise.by = reason.strip(), by
    changes = _take_the_place(case, promise)
    add_event(case, "promise_renewed", by, until=until.isoformat(), was=before.until.isoformat() if before else "")
    touch(case, needs_answer=True, **changes)
    case.needs_answer = True
    return case, promise, before


def check_new_promise(case: Case, until: datetime, reason: str) -> None:
    """NotAllowed, with what to do, where the case cannot get this new promise now."""
    now = timezone.now()
    _check_reason(reason, _("Say why: the resident reads it."))
    if not case.is_open or case.paused_at:
        raise NotAllowed(_("Only an open case whose clock runs can get a new promise: go on first."))
    if not now < until <= now + FURTHEST:
        raise NotAllowed(_("Choose a moment in the future, at most a year from now."))


def _check_reason(reason: str, missing: str) -> None:
    if not reason.strip():
        raise NotAllowed(missing)
    if len(reason.strip()) > MOST_REASON:
        raise NotAllowed(_("Say it in at most %(n)d characters.") % {"n": MOST_REASON})


def note_acknowledged(case_id: int, at: datetime) -> None:
    """An acknowledgement was taken by the network. For the figures; the case looks the same."""
    Case.objects.filter(pk=case_id, acknowledged_at=None).update(acknowledged_at=at)
