"""Everything that changes facts. The only writer of this room's tables."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.facts import queries
from heed.facts.models import Fact, FactVersion
from heed.facts.shape import LONGEST_REASON, SAID, FactValues, as_json, checked
from heed.staff import queries as staff
from heed.staff import seen as what_was_seen
from heed.staff.actions import NotPossible
from heed.staff.models import Person

#: How a version came to be.
ADDED, CHANGED, RENEWED, ENDED, IMPORTED = "added", "changed", "renewed", "ended", "imported"


def add(wanted: FactValues, by: Person | None, why: str = "", how: str = ADDED) -> Fact:
    """A new fact. NotPossible says what is wrong; nothing is written then. `by` None: the command line."""
    wanted = checked(wanted, staff.country())
    _check_may(by, wanted.department.pk)
    fact = Fact(checked_on=queries.today(), version=0, said_version=0)
    with _named_once():
        return _save(fact, wanted, by, how, why)


def change(fact_id: int, wanted: FactValues, by: Person | None, why: str, seen: str | None, how: str = CHANGED) -> Fact:
    """`seen`: the version that was shown (None: none was); `Stale` where there is a later one. What stays the same
    makes no version."""
    wanted = checked(wanted, staff.country())
    with _named_once():
        fact = _locked(fact_id, by, seen)
        _check_may(by, wanted.department.pk)
        return _save(fact, wanted, by, how, why)


def renew(fact_id: int, until: date, by: Person, why: str, seen: str | None) -> Fact:
    """It was compared with its source today, and holds until a later day."""
    with transaction.atomic():
        fact = _locked(fact_id, by, seen)
        today = queries.today()
        if until < today:
            raise NotPossible(_("The last day lies in the past: choose today or a later day."))
        fact.checked_on = today
        return _save(fact, replace(FactValues.of(fact), valid_until=until), by, RENEWED, why)


def end(fact_id: int, by: Person, why: str, seen: str | None) -> Fact:
    """From now on it holds no longer. It stays to be read, with its history and where it was used."""
    with transaction.atomic():
        fact = _locked(fact_id, by, seen)
        if not why.strip():
            raise NotPossible(_("Say why it no longer holds: colleagues who used it read that."))
        fact.ended_at = timezone.now()
        return _save(fact, FactValues.of(fact), by, ENDED, why)


def take_to_tell(day: date) -> list[Fact]:
    """The facts of whose last day nobody was warned yet, taken so that nobody is warned twice.

    Call inside the transaction that warns: where that fails, they are taken again.
    """
    rows = queries.to_tell(day).select_for_update(of=("self",), skip_locked=True)
    taken = list(rows.select_related("owner", "department"))
    Fact.objects.filter(pk__in=[fact.pk for fact in taken]).update(told_for=F("valid_until"))
    return taken


@contextmanager
def _named_once() -> Iterator[None]:
    """A transaction in which a second fact of the same subject, department and place is refused with words."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        if "one_fact_of_a_subject" not in str(error):
            raise
        said = _("The department has a fact of this subject and place already: change that one, or end it first.")
        raise NotPossible(said) from error


def _locked(fact_id: int, by: Person | None, seen: str | None) -> Fact:
    fact = Fact.objects.select_for_update(of=("self",)).select_related("department", "owner").get(pk=fact_id)
    what_was_seen.check(str(fact.version), seen)
    _check_may(by, fact.department_id)
    if fact.ended_at is not None:
        raise NotPossible(_("This fact was ended: add a new one."))
    return fact


def _check_may(by: Person | None, department_id: int) -> None:
    if by is not None and not queries.may_change(by, department_id):
        raise NotPossible(_("You can change facts of your own department only: ask a colleague of the other one."))


def _save(fact: Fact, wanted: FactValues, by: Person | None, how: str, why: str) -> Fact:
    before = FactVersion.objects.filter(fact=fact, number=fact.version).first() if fact.pk else None
    wanted.put_into(fact)
    now = as_json(fact)
    changed = [name for name, value in now.items() if before and before.values.get(name) != value]
    if before and not changed:
        return fact
    why = " ".join(why.split())
    if len(why) > LONGEST_REASON:
        raise NotPossible(_("The reason has more than %(most)d characters: shorten it.") % {"most": LONGEST_REASON})
    fact.version += 1
    if not before or SAID & {*changed}:
        fact.said_version = fact.version
    fact.save()
    FactVersion.objects.create(
        fact=fact, number=fact.version, values=now, changed=changed, how=how, why=why, by=by, at=timezone.now()
    )
    return fact
