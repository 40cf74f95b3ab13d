"""Alarms: raised with the case, stepped until somebody has it, each call a row that a worker claims."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.casework import calamity
from heed.casework.actions.base import add_event, touch
from heed.casework.actions.notifications import notify
from heed.casework.calamity import Condition, Facts
from heed.casework.models import (
    Alarm,
    AlarmAddress,
    AlarmCall,
    CalamityRule,
    CallState,
    Case,
    CaseMessage,
    Medium,
)
from heed.inbox.models import StoredReading
from heed.privacy import keys
from heed.staff import duty_queries
from heed.staff.models import Person, Role
from heed.staff.seen import Stale
from heed.staff.working_time import WorkingCalendar

#: What was said longer ago (an archive, the first fetch of an account) calls nobody any more.
FRESH = timedelta(hours=24)
#: A worker that gave no sign for so long while it called is gone; its call is made again.
LEASE = timedelta(minutes=2)
#: Seconds between the attempts of one call; after the last it has failed, and the next step calls anew.
WAITS = (5, 15, 60)


def conditions() -> list[Condition]:
    return [
        Condition(row.danger_to, row.least_urgency, frozenset(row.topics), row.always)
        for row in CalamityRule.objects.order_by("pk")
    ]


def raise_alarms(urgencies: Mapping[int, float], calendar: WorkingCalendar) -> set[int]:
    """Look whether messages just placed are calamities. `urgencies`: by message id. Returns ids of cases with an alarm.

    A case that has an alarm nobody took yet gets no second one. Call inside the transaction that placed them.
    Messages sent longer than `FRESH` ago call nobody.
    """
    rules = conditions()
    least = min((rule.least_urgency for rule in rules), default=2.0)
    urgent = [pk for pk, urgency in urgencies.items() if urgency >= least]
    if not urgent:
        return set()
    now = timezone.now()
    raised: set[int] = set()
    links = CaseMessage.objects.filter(message__in=urgent, message__sent_at__gt=now - FRESH, message__deleted_at=None)
    dangers = _dangers(urgent)
    for link in links.select_related("case__topic").order_by("case_id", "message_id"):
        danger_to = dangers.get(link.message_id, "")
        topic = link.case.topic.slug if link.case.topic else ""
        facts = Facts(urgencies[link.message_id], danger_to, topic, calendar.is_open(now))
        if link.case_id not in raised and calamity.is_calamity(rules, facts):
            _raise(link.case, danger_to or calamity.ANYTHING, now)
            raised.add(link.case_id)
    return raised


def _dangers(message_ids: Iterable[int]) -> dict[int, str]:
    rows = StoredReading.objects.filter(message__in=list(message_ids)).values_list("message_id", "content")
    return {pk: (content.get("urgency") or {}).get("kind") or "" for pk, content in rows}


def _raise(case: Case, danger_to: str, now: datetime) -> None:
    made = Alarm(case=case, danger_to=danger_to, raised_at=now, next_step_at=now)
    Alarm.objects.bulk_create([made], ignore_conflicts=True)
    if Alarm.objects.filter(case=case, raised_at=now, taken_at=None).exists():
        add_event(case, "alarm_raised", None, danger_to=danger_to)


def step_alarms(limit: int = 50) -> int:
    """Write the calls of alarms whose next step is due. Returns how many alarms were stepped."""
    now = timezone.now()
    with transaction.atomic():
        due = Alarm.objects.select_for_update(skip_locked=True).filter(taken_at=None, next_step_at__lte=now)
        alarms = list(due.order_by("next_step_at")[:limit])
        if alarms:
            duty = duty_queries.on_duty(now)
            line = _next_in_line()
            with_second_way = set(AlarmAddress.objects.values_list("person_id", flat=True))
            for alarm in alarms:
                _step(alarm, duty.pk if duty else None, line, with_second_way, now)
    return len(alarms)


def _next_in_line() -> list[int]:
    """Communications leads; where there are none agents, else administrators: an alarm is never for nobody."""
    active = Person.objects.filter(is_active=True).order_by("pk")
    lines = (
        list(active.filter(role=role).values_list("pk", flat=True))
        for role in (Role.COMMUNICATIONS_LEAD, Role.AGENT, Role.ADMINISTRATOR)
    )
    return next((line for line in lines if line), [])


def _step(alarm: Alarm, on_duty: int | None, line: Sequence[int], second: set[int], now: datetime) -> None:
    alarm.step += 1
    alarm.next_step_at = calamity.next_step(alarm.step, now)
    alarm.save(update_fields=["step", "next_step_at"])
    people = calamity.called(alarm.step, on_duty, line)
    _notify(alarm, people)
    ways = [(pk, medium) for pk in people for medium in Medium if medium is Medium.EMAIL or pk in second]
    AlarmCall.objects.bulk_create(
        AlarmCall(alarm=alarm, step=alarm.step, person_id=pk, medium=medium, next_attempt_at=now) for pk, medium in ways
    )
    add_event(alarm.case, "alarm_called", None, step=alarm.step, people=len(people))


def _notify(alarm: Alarm, people: Sequence[int]) -> None:
    """At the desk too, each once, however often they are called."""
    before = set(alarm.calls.values_list("person_id", flat=True))
    new = Person.objects.filter(pk__in=set(people) - before)
    notify(new, "alarm", alarm.case_id, path=f"/desk/alarms/{alarm.pk}/")


def claim_calls(limit: int = 10) -> list[AlarmCall]:
    """Take calls that are due, and those whose worker is gone. None of alarms that a colleague took meanwhile."""
    now = timezone.now()
    with transaction.atomic():
        waiting = Q(state=CallState.WAITING, next_attempt_at__lte=now)
        abandoned = Q(state=CallState.CALLING, claimed_at__lt=now - LEASE)
        rows = AlarmCall.objects.select_for_update(of=("self",), skip_locked=True).filter(waiting | abandoned)
        found = list(rows.filter(alarm__taken_at=None).order_by("next_attempt_at", "pk")[:limit])
        for row in found:
            row.state, row.claimed_at, row.attempts = CallState.CALLING, now, row.attempts + 1
            row.save(update_fields=["state", "claimed_at", "attempts"])
    ids = [row.pk for row in found]
    return list(AlarmCall.objects.filter(pk__in=ids).select_related("alarm__case", "person").order_by("pk"))


def record_call(call: AlarmCall, problem: str = "") -> None:
    """What became of an attempt. `problem`: in words, without any secret; "" where it was sent."""
    now = timezone.now()
    mine = AlarmCall.objects.filter(pk=call.pk, attempts=call.attempts)
    if not problem:
        mine.update(state=CallState.SENT, sent_at=now, problem="")
    elif call.attempts > len(WAITS):
        mine.update(state=CallState.FAILED, problem=problem[:500])
    else:
        again = now + timedelta(seconds=WAITS[call.attempts - 1])
        mine.update(state=CallState.WAITING, next_attempt_at=again, problem=problem[:500])


@transaction.atomic
def take_alarm(alarm_id: int, by: Person) -> Alarm:
    """A colleague says “I have it”: nobody is called any more. `Stale` where a colleague said so before."""
    alarm = Alarm.objects.select_for_update(of=("self",)).select_related("case").get(pk=alarm_id)
    if alarm.taken_at:
        who = alarm.taken_by.name if alarm.taken_by else ""
        raise Stale(_("%(name)s has this alarm already.") % {"name": who})
    alarm.taken_at, alarm.taken_by = timezone.now(), by
    alarm.save(update_fields=["taken_at", "taken_by"])
    add_event(alarm.case, "alarm_taken", by)
    touch(alarm.case)
    return alarm


def set_alarm_address(person: Person, url: str) -> None:
    """`url` is one that `journey.alarming` has checked; "" takes it away."""
    if not url:
        AlarmAddress.objects.filter(person=person).delete()
        return
    values = {"sealed": keys.seal(url), "service": url.partition("://")[0].lower()[:20]}
    AlarmAddress.objects.update_or_create(person=person, defaults=values)


def add_calamity(danger_to: str, least_urgency: float, topics: Sequence[str], always: bool) -> CalamityRule:
    return CalamityRule.objects.create(
        danger_to=danger_to, least_urgency=least_urgency, topics=list(topics), always=always
    )


def remove_calamity(rule_id: int) -> None:
    CalamityRule.objects.filter(pk=rule_id).delete()
