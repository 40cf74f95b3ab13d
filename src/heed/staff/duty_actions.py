"""Everything that changes the duty rota. With `actions`, the only writer of this room's tables."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import date, datetime, time

from django.db import transaction
from django.utils.translation import gettext as _

from heed.staff import duty, duty_queries
from heed.staff.actions import NotPossible
from heed.staff.models import Absence, DutyFeed, DutyPattern, DutyShift, DutySwap, Person, SwapState
from heed.staff.seen import Stale


def add_pattern(
    person: Person,
    weekday: int,
    starts: time,
    end_weekday: int,
    ends: time,
    first_day: date,
    last_day: date | None = None,
    every: int = 1,
) -> DutyPattern:
    if last_day and last_day < first_day:
        raise NotPossible(_("The last day must not be before the first."))
    return DutyPattern.objects.create(
        person=person,
        weekday=weekday,
        starts=starts,
        end_weekday=end_weekday,
        ends=ends,
        first_day=first_day,
        last_day=last_day,
        every=every,
    )


@transaction.atomic
def end_pattern(pattern_id: int, last_day: date) -> None:
    """No duty of this pattern begins after a day; a pattern that has not begun by then goes altogether."""
    pattern = DutyPattern.objects.select_for_update(no_key=True).filter(pk=pattern_id).first()
    if pattern is None:
        raise Stale(_("Somebody else has removed this meanwhile."))
    if last_day < pattern.first_day:
        pattern.delete()
        return
    pattern.last_day = min(last_day, pattern.last_day or last_day)
    pattern.save(update_fields=["last_day"])


def add_absence(person: Person, starts: datetime, ends: datetime) -> Absence:
    _check(starts, ends)
    return Absence.objects.create(person=person, starts=starts, ends=ends)


def remove_absence(absence_id: int) -> None:
    Absence.objects.filter(pk=absence_id).delete()


def ask_swap(replaces: Person, person: Person, starts: datetime, ends: datetime) -> DutySwap:
    """Ask a colleague to take over. Nothing changes until they accept."""
    _check(starts, ends)
    if person.pk == replaces.pk:
        raise NotPossible(_("Choose another colleague than yourself."))
    rota = duty_queries.rota()
    if not any(one.person == replaces.pk for one in rota.stretches(starts, ends)):
        raise NotPossible(_("%(name)s is not on duty in that time.") % {"name": replaces.name})
    return DutySwap.objects.create(replaces=replaces, person=person, starts=starts, ends=ends)


@transaction.atomic
def answer_swap(swap_id: int, by: Person, state: SwapState) -> DutySwap:
    """Accepted or declined by who was asked, withdrawn by who asked."""
    swap = DutySwap.objects.select_for_update(of=("self",)).select_related("person", "replaces").get(pk=swap_id)
    who = swap.replaces_id if state == SwapState.WITHDRAWN else swap.person_id
    if by.pk != who:
        raise NotPossible(_("Only %(name)s can do this.") % {"name": swap.person.name})
    if swap.state != SwapState.ASKED:
        raise Stale(_("This was decided already: %(state)s.") % {"state": swap.get_state_display()})
    swap.state = state
    swap.save(update_fields=["state"])
    return swap


@transaction.atomic
def take_over_calendar(duties: Sequence[duty.Duty], since: datetime) -> int:
    """Imported duties take the place of those imported before, from `since` on. Returns how many there are now."""
    DutyShift.objects.filter(starts__gte=since).delete()
    DutyShift.objects.filter(ends__gt=since).update(ends=since)
    DutyShift.objects.bulk_create(
        DutyShift(person_id=one.person, starts=max(one.starts, since), ends=one.ends)
        for one in duties
        if one.person and one.ends > since
    )
    return len(duties)


def make_feed(person: Person) -> str:
    """A new secret key for the colleague's own calendar; the one before stops working. Shown once, never stored."""
    key = secrets.token_urlsafe(24)
    DutyFeed.objects.update_or_create(person=person, defaults={"key_hash": duty_queries.key_hash(key)})
    return key


def revoke_feed(person: Person) -> None:
    DutyFeed.objects.filter(person=person).delete()


def _check(starts: datetime, ends: datetime) -> None:
    if starts >= ends:
        raise NotPossible(_("The end must come after the beginning."))
