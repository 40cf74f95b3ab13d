"""The terms of retention: set with a reason, and kept to every night."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

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
#: So many rows of a kind that do not go are passed by in a night; then something else is wrong. So many are named.
MOST_STUCK = 500
MOST_NAMED = 100
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
    """What one run let go, by kind; the kinds that could not be finished; and by kind how many rows stayed that should
    have gone."""

    counts: dict[str, int] = field(default_factory=dict)
    failed: list[str] = field(default_factory=list)
    stuck: dict[str, int] = field(default_factory=dict)


def expire(now: datetime | None = None) -> Expired:
    """Let go of all whose time is over, a portion at a time, each in a transaction of its own. Row state decides what
    is left: done again, or begun again after a crash, it does what was not done. The log says how many of what, and
    the numbers of rows that could not go."""
    moment = now or timezone.now()
    terms = retention.terms()
    done = Expired()
    for kind in registry.from_the_top():
        term = terms.get(kind.slug)
        if term is None or term.days is None:
            continue
        night = _Night(kind, moment - timedelta(days=term.days))
        try:
            night.expire()
        except Exception as error:  # one kind that cannot be let go keeps no other one
            log.error("expiry of %s: %s", kind.slug, _told(error))
            record("expiry_failed", "retention", kind.slug, error=type(error).__name__)
            done.failed.append(kind.slug)
        if night.stuck:
            rows = sorted(night.stuck)[:MOST_NAMED]
            record("expiry_stuck", "retention", kind.slug, number=len(night.stuck), rows=rows)
            done.stuck[kind.slug] = len(night.stuck)
        done.counts[kind.slug] = night.went
    day = moment.date().isoformat()
    record("expiry_done", "retention", day, counts=done.counts, failed=done.failed, stuck=done.stuck)
    return done


class _Night:
    """One kind in one run."""

    def __init__(self, kind: Kind, before: datetime) -> None:
        self.kind, self.before = kind, before
        self.went = 0
        self.stuck: set[int] = set()

    def expire(self) -> None:
        """A row that does not go is passed by, and keeps none behind it."""
        assert self.kind.due
        tried: set[int] = set()
        while True:
            due = self.kind.due(self.before, LOOKED_UP + len(self.stuck))
            for pk in sorted(tried.intersection(due) - self.stuck):
                self._stays(pk, "it is due as before")
            ids = [pk for pk in due if pk not in self.stuck]
            if not ids:
                return
            for at in range(0, len(ids), PORTION):
                self._portion(ids[at : at + PORTION])
            tried.update(ids)

    def _portion(self, ids: Sequence[int]) -> None:
        try:
            self._go(ids)
        except Exception as error:
            if len(ids) == 1:
                self._stays(ids[0], _told(error))
                return
            half = len(ids) // 2  # one row among many is found in a few steps
            self._portion(ids[:half])
            self._portion(ids[half:])

    def _go(self, ids: Sequence[int]) -> None:
        assert self.kind.expire
        with transaction.atomic():
            number = self.kind.expire(ids, self.before)
            if number:
                before = self.before.date().isoformat()
                record("expired", "retention", self.kind.slug, number=number, before=before)
        self.went += number

    def _stays(self, pk: int, why: str) -> None:
        log.error("expiry of %s: row %s stays: %s", self.kind.slug, pk, why)
        self.stuck.add(pk)
        if len(self.stuck) >= MOST_STUCK:
            raise RuntimeError(f"{len(self.stuck)} rows of {self.kind.slug} do not go")


def _told(error: Exception) -> str:
    """What went wrong and where, for the log. Not in the words of the database, which quotes rows."""
    frames = traceback.extract_tb(error.__traceback__)
    where = next((f"{Path(one.filename).name}:{one.lineno}" for one in reversed(frames) if "heed" in one.filename), "")
    return f"{type(error).__name__} at {where}"
