"""The terms of retention: set with a reason, and kept to every night."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.privacy import registry, retention
from heed.privacy.actions.vault import record
from heed.privacy.models import RetentionTerm
from heed.privacy.registry import Kind
from heed.staff.actions import NotPossible
from heed.staff.models import Person
from heed.staff.seen import Stale

log = logging.getLogger(__name__)

#: Rows that go in one transaction: locks are short, and what was done before a crash stays done.
PORTION = 200
#: Rows that are looked up together: looking goes through whole tables.
LOOKED_UP = 5000
#: Shortest and longest term, in days; and characters of its reason.
SHORTEST, LONGEST = 1, 36_525
LONGEST_WHY = 1000


def set_term(slug: str, days: int | None, why: str, by: Person, seen: int) -> RetentionTerm:
    """How long a kind is kept from now on. `days` None: nothing of it expires until another term is set.

    `seen`: the number of the term that was shown, 0 for Heed's own. `Stale` where another was set since; NotPossible
    for a kind without a term, a term that is out of bounds, or no reason.
    """
    kind = registry.kind(slug)
    if kind is None or not kind.has_term:
        raise NotPossible(_("This kind of data has no term of its own."))
    if days is not None and not SHORTEST <= days <= LONGEST:
        raise NotPossible(_("A term is %(least)d to %(most)d days.") % {"least": SHORTEST, "most": LONGEST})
    if not why.strip() or len(why) > LONGEST_WHY:
        raise NotPossible(_("Say why, in at most %(most)d characters.") % {"most": LONGEST_WHY})
    changed = Stale(_("Somebody else changed this meanwhile. Look at what is new, then try again."))
    if retention.number(slug) != seen:
        raise changed
    try:
        with transaction.atomic():
            made = RetentionTerm.objects.create(kind=slug, number=seen + 1, days=days, why=why.strip(), by=by)
            record("retention_changed", "retention", slug, by, number=made.number, days=days)
    except IntegrityError as error:
        raise changed from error
    return made


@dataclass(slots=True)
class Expired:
    """What one run let go, by kind; and the kinds that could not be finished."""

    counts: dict[str, int] = field(default_factory=dict)
    failed: list[str] = field(default_factory=list)


def expire(now: datetime | None = None) -> Expired:
    """Let go of all whose time is over, a portion at a time, each in a transaction of its own. Row state decides what
    is left: done again, or begun again after a crash, it does what was not done. The log says how many of what."""
    moment = now or timezone.now()
    terms = retention.terms()
    done = Expired()
    for kind in registry.from_the_top():
        term = terms.get(kind.slug)
        if term is None or term.days is None:
            continue
        try:
            number = _let_go(kind, moment - timedelta(days=term.days))
        except Exception as error:  # one kind that cannot be let go keeps no other one
            log.exception("expiry of %s", kind.slug)
            record("expiry_failed", "retention", kind.slug, error=type(error).__name__)
            done.failed.append(kind.slug)
            continue
        done.counts[kind.slug] = number
    record("expiry_done", "retention", moment.date().isoformat(), counts=done.counts, failed=done.failed)
    return done


def _let_go(kind: Kind, before: datetime) -> int:
    assert kind.due
    total, last = 0, None
    while ids := kind.due(before, LOOKED_UP):
        if ids == last:  # a row that does not go must not hold the night
            raise RuntimeError(f"{len(ids)} rows of {kind.slug} stay due")
        for at in range(0, len(ids), PORTION):
            total += _portion(kind, ids[at : at + PORTION], before)
        last = ids
    return total


def _portion(kind: Kind, ids: Sequence[int], before: datetime) -> int:
    assert kind.expire
    with transaction.atomic():
        number = kind.expire(ids, before)
        if number:
            record("expired", "retention", kind.slug, number=number, before=before.date().isoformat())
    return number
