"""Everything that changes indicators. The only writer of their tables."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db import DatabaseError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.policy.indicators import fetching
from heed.policy.indicators.fetching import Fetched
from heed.policy.indicators.scaling import Scale, min_max
from heed.policy.indicators.series import MOST_POINTS, Period, Point, SeriesError
from heed.policy.maps.actions.base import locked_map
from heed.policy.models import Concept, Indicator, IndicatorKind, IndicatorValue, Scaling
from heed.staff import seen as what_was_seen
from heed.staff.actions import NotPossible
from heed.staff.models import Person
from heed.writable import one_line

log = logging.getLogger(__name__)

#: A fetch that was begun and of which nothing was heard is begun again after so long.
_LEASE = timedelta(minutes=15)
#: After a fetch that failed, the next one comes after so long, or after the usual time where that is shorter.
_AGAIN = timedelta(hours=1)
#: Sources that one job asks, one after another: all of them at their slowest take less than the lease.
MOST_AT_ONCE = 10


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an indicator is to be. values: fields of `Indicator` by name. value, on: of a manual one, and of which day
    it is (None: today)."""

    kind: str
    values: dict[str, Any]
    value: float | None = None
    on: date | None = None


#: What decides which figures there are: where one of these changes, those from before are of something else.
_DEFINES = ("kind", "url", "format", "time_column", "value_column", "only", "figure", "topic_id", "district", "days")

#: What people write to be read.
_SHOWN = ("name", "unit", "source", "licence")


def state(concept: Concept, wanted: Wanted, by: Person, seen: str | None) -> Indicator:
    """Binds a figure to a concept, or changes the one that is bound. `seen`: the version that was shown, "0" where none
    was; `Stale` where there is another."""
    with transaction.atomic():
        locked_map(concept.map_id, None)
        Concept.objects.select_for_update().get(pk=concept.pk)
        stored = Indicator.objects.select_for_update().filter(concept=concept).first()
        what_was_seen.check(str(stored.version if stored else 0), seen)
        _check(wanted)
        indicator = stored or Indicator(concept=concept, created_by=by, version=0)
        before = {name: getattr(indicator, name) for name in _DEFINES}
        for name, value in wanted.values.items():
            setattr(indicator, name, one_line(value) if name in _SHOWN else value)
        indicator.kind = wanted.kind
        if stored and before != {name: getattr(indicator, name) for name in _DEFINES}:
            _forget(indicator)
        indicator.version += 1
        indicator.changed_by, indicator.changed_at = by, timezone.now()
        indicator.due_at = None if wanted.kind == IndicatorKind.MANUAL else timezone.now()
        indicator.save()
        if wanted.kind == IndicatorKind.MANUAL and wanted.value is not None:
            _keep_points(indicator, [_manual(wanted)], None)
        else:
            _scale_again(indicator)
        return indicator


def remove(indicator_id: int, seen: str | None) -> None:
    """The concept begins in the middle again. Its figures are removed with it."""
    with transaction.atomic():
        locked_map(Indicator.objects.select_related("concept").get(pk=indicator_id).concept.map_id, None)
        indicator = Indicator.objects.select_for_update().get(pk=indicator_id)
        what_was_seen.check(str(indicator.version), seen)
        indicator.delete()


def fetch_now(indicator_id: int) -> Indicator:
    """Fetch one, whether or not it is due; not of a closed dossier, whose figures stay as they are."""
    now = timezone.now()
    Indicator.objects.filter(pk=indicator_id).exclude(kind=IndicatorKind.MANUAL).update(due_at=now + _LEASE)
    indicator = Indicator.objects.select_related("concept__map__dossier").get(pk=indicator_id)
    if indicator.kind == IndicatorKind.MANUAL or not indicator.concept.map.dossier.is_open:
        return indicator
    return _fetch(indicator, now)


def fetch_due(now: datetime | None = None) -> int:
    """Fetch all that are due, one after another; returns how many. Two workers never fetch the same."""
    moment = now or timezone.now()
    taken = _take(moment)
    for indicator in taken:
        try:
            _fetch(indicator, moment)
        except Exception:  # one source must not keep the others waiting; it is asked again when its lease is over
            log.exception("indicator %s", indicator.pk)
    return len(taken)


def _take(now: datetime) -> list[Indicator]:
    """Those that are due, put off for the length of a lease: after a crash they are due again. Those of a closed
    dossier wait until it is opened again."""
    with transaction.atomic():
        due = Indicator.objects.filter(due_at__lte=now, concept__map__dossier__closed_at=None).order_by("due_at")
        due = due.exclude(kind=IndicatorKind.MANUAL)
        taken = list(due.select_for_update(skip_locked=True, of=("self",))[:MOST_AT_ONCE])
        Indicator.objects.filter(pk__in=[one.pk for one in taken]).update(due_at=now + _LEASE)
    return taken


def _fetch(indicator: Indicator, now: datetime) -> Indicator:
    found = fetching.fetch(indicator, now)
    try:
        return _kept(indicator, found, now)
    except DatabaseError:  # figures that cannot be stored
        log.exception("indicator %s", indicator.pk)
        return _kept(indicator, Fetched(problem=fetching.UNEXPECTED), now)


def _kept(indicator: Indicator, found: Fetched, now: datetime) -> Indicator:
    with transaction.atomic():
        rows = Indicator.objects.select_for_update(of=("self",)).select_related("concept__map__dossier")
        stored = rows.filter(pk=indicator.pk).first()
        if stored is None or stored.version != indicator.version:  # changed meanwhile: due at once, by its own state
            return stored or indicator
        if stored.concept.map.dossier.is_open:
            _keep(stored, found, now)
        return stored


def _keep(indicator: Indicator, found: Fetched, now: datetime) -> None:
    """What came; where nothing good came, the last good value stays and the problem says why."""
    every = timedelta(hours=indicator.every_hours)
    indicator.tried_at = now
    if found.problem is None:
        _keep_points(indicator, found.points, found.people)
    else:
        indicator.problem = found.problem
    indicator.due_at = now + (every if indicator.problem is None else min(every, _AGAIN))
    indicator.save()


def _keep_points(indicator: Indicator, points: Sequence[Point], people: int | None) -> None:
    """Adds figures to those that are kept, and makes the latest the value. Where they make no scale yet (all the same
    so far), there is no level, and the problem says so."""
    now = timezone.now()
    IndicatorValue.objects.bulk_create(
        [
            IndicatorValue(
                indicator=indicator, starts_on=one.period.starts, period=one.period.label, value=one.value, kept_at=now
            )
            for one in points
        ],
        update_conflicts=True,
        unique_fields=["indicator", "starts_on"],
        update_fields=["period", "value", "kept_at"],
    )
    kept = list(indicator.values.order_by("-starts_on")[: MOST_POINTS + 1])
    if len(kept) > MOST_POINTS:
        indicator.values.filter(starts_on__lte=kept[-1].starts_on).delete()
    latest = points[-1]
    indicator.value, indicator.period, indicator.people = latest.value, latest.period.label, people
    indicator.kept_at, indicator.problem = now, None
    _set_level(indicator, [one.value for one in kept])


def _scale_again(indicator: Indicator) -> None:
    """The same value on what may be another scale."""
    if indicator.value is not None:
        _set_level(indicator, list(indicator.values.values_list("value", flat=True)))


def _set_level(indicator: Indicator, values: Sequence[float]) -> None:
    assert indicator.value is not None
    try:
        indicator.level = _scale(indicator, values).level(indicator.value)
    except SeriesError as error:
        indicator.level, indicator.problem = None, {"text": error.text, "values": error.values}
    indicator.save()


def _scale(indicator: Indicator, values: Sequence[float]) -> Scale:
    if indicator.scaling == Scaling.MIN_MAX and indicator.kind == IndicatorKind.SERIES:
        return min_max(values, indicator.is_turned)
    return Scale(indicator.low, indicator.high)


def _manual(wanted: Wanted) -> Point:
    day = wanted.on or timezone.now().date()
    return Point(Period(day, day.isoformat()), float(wanted.value or 0.0))


def _forget(indicator: Indicator) -> None:
    indicator.values.all().delete()
    indicator.value = indicator.level = indicator.people = indicator.kept_at = indicator.tried_at = None
    indicator.period, indicator.problem = "", None


def _check(wanted: Wanted) -> None:
    if wanted.values.get("low", 0.0) == wanted.values.get("high", 1.0):
        raise NotPossible(_("The scale begins and ends at the same figure: state two different ones."))
    if wanted.kind == IndicatorKind.MANUAL and wanted.value is None:
        raise NotPossible(_("State the value."))
