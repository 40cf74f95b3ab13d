"""Duties as an iCalendar file (RFC 5545), out and in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from heed.staff.duty import Duty

#: An imported calendar is read for so long from now on: what comes after is imported when it is nearer.
HORIZON = timedelta(days=400)
MOST_BYTES = 1024 * 1024
MOST_EVENTS = 2000


class CalendarError(ValueError):
    """A file that cannot be used. The text says what is wrong, where, and what to do, for people to read."""


@dataclass(frozen=True, slots=True)
class Read:
    """What an imported file says: duties, and which of its events were left out and why."""

    duties: list[Duty]
    left_out: list[str]


def written(duties: Iterable[Duty], person: int, name: str, key: str, summary: str) -> bytes:
    """A calendar of one person's duties. `key` makes the events' identifiers the town's own."""
    calendar = Calendar()
    calendar.add("prodid", "-//Heed//duty//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    for duty in duties:
        if duty.person == person:
            event = Event()
            event.add("uid", f"duty-{duty.starts:%Y%m%dT%H%M%SZ}-{person}@{key}")
            event.add("dtstamp", duty.starts)
            event.add("dtstart", duty.starts)
            event.add("dtend", duty.ends)
            event.add("summary", summary)
            calendar.add_component(event)
    return bytes(calendar.to_ical())


def read(content: bytes, who: Callable[[str, str], int | None], zone: ZoneInfo, now: datetime) -> Read:
    """The duties in a file from `now` on, for `HORIZON`. Times without a zone are the town's.

    `who` finds a person by an e-mail address (of an attendee or the organiser; else "") and the summary. Events of
    nobody, without an end, or too far away are left out and named. `CalendarError` where nothing can be read.
    """
    if len(content) > MOST_BYTES:
        raise CalendarError(_("The file is larger than 1 MB: export only the duties."))
    try:
        calendar = Calendar.from_ical(content)
    except (ValueError, IndexError, KeyError) as error:
        said = _("This is not a calendar file (.ics): %(reason)s. Export it once more as iCalendar.")
        raise CalendarError(said % {"reason": str(error)[:200]}) from error
    events: list[Any] = list(calendar.walk("VEVENT"))
    if not events:
        raise CalendarError(_("There are no events in this file: export the calendar with the duties."))
    found = Read([], [])
    changed = [one for one in events if "recurrence-id" in one]
    overridden = {(str(one.get("uid")), _utc(one["recurrence-id"].dt, zone)) for one in changed}
    for event in events:
        for duty in _duties(event, who, zone, now, overridden, found.left_out):
            if len(found.duties) >= MOST_EVENTS:
                raise CalendarError(_("There are more than %(n)d duties in this file.") % {"n": MOST_EVENTS})
            found.duties.append(duty)
    return Read(sorted(found.duties, key=lambda duty: duty.starts), found.left_out[:20])


def _duties(
    event: Any,
    who: Callable[[str, str], int | None],
    zone: ZoneInfo,
    now: datetime,
    overridden: set[tuple[str, datetime]],
    left_out: list[str],
) -> Iterator[Duty]:
    summary = str(event.get("summary", "")).strip()
    name = f"“{summary[:80]}”"
    if str(event.get("status", "")).upper() == "CANCELLED":
        return
    person = next((found for found in (who(address, summary) for address in _addresses(event)) if found), None)
    if person is None:
        said = _("%(event)s: it names no colleague. Put their e-mail address or name in it.")
        left_out.append(said % {"event": name})
        return
    length = _length(event)
    if "dtstart" not in event or length is None or length <= timedelta(0):
        left_out.append(_("%(event)s: it has no beginning or no end.") % {"event": name})
        return
    try:
        starts = list(_starts(event, zone, now - length, now + HORIZON))
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        reason = {"event": name, "reason": str(error)[:120]}
        left_out.append(_("%(event)s: its repetition cannot be read (%(reason)s).") % reason)
        return
    uid, is_override = str(event.get("uid")), "recurrence-id" in event
    for start in starts:
        if is_override or (uid, start) not in overridden:
            ends = _later(start, length, event["dtstart"].dt, zone)
            if ends > now:
                yield Duty(start, ends, person)


def _addresses(event: Any) -> Iterator[str]:
    for name in ("attendee", "organizer"):
        values = event.get(name, [])
        for value in values if isinstance(values, list) else [values]:
            yield str(value).lower().removeprefix("mailto:")
    yield ""


def _length(event: Any) -> timedelta | None:
    if "dtend" in event and "dtstart" in event:
        starts, ends = event["dtstart"].dt, event["dtend"].dt
        if isinstance(starts, datetime) != isinstance(ends, datetime):
            return None
        if isinstance(starts, datetime) and (starts.tzinfo is None) != (ends.tzinfo is None):
            return None
        return ends - starts  # type: ignore[no-any-return]
    if "duration" in event:
        return event["duration"].dt  # type: ignore[no-any-return]
    if "dtstart" in event and not isinstance(event["dtstart"].dt, datetime):
        return timedelta(days=1)
    return None


def _starts(event: Any, zone: ZoneInfo, after: datetime, before: datetime) -> Iterator[datetime]:
    """Beginnings in UTC, repetitions included. They are counted on the event's own clock, whatever summer time does."""
    first = event["dtstart"].dt
    own = _zone_of(first, zone)
    excluded = {_utc(one.dt, zone) for one in _listed(event, "exdate")}
    added = [_utc(one.dt, zone) for one in _listed(event, "rdate") if not isinstance(one.dt, tuple)]
    found = {_utc(first, zone), *added} if "rrule" not in event else set(added)
    if "rrule" in event:
        rule = event["rrule"]
        if {"SECONDLY", "MINUTELY", "HOURLY"} & {str(one).upper() for one in rule.get("freq", [])}:
            raise ValueError(_("duties repeat by the day at most"))
        until = rule.get("until")
        rule_text = ";".join(part for part in rule.to_ical().decode().split(";") if not part.startswith("UNTIL"))
        last = min(before, _utc(until[0], zone)) if until else before
        local = _local(first, own)
        for at in rrulestr(rule_text, dtstart=local).xafter(_local(after.astimezone(own), own), inc=True):
            start = at.replace(tzinfo=own).astimezone(UTC)
            if start > last:
                break
            found.add(start)
    return iter(sorted(start for start in found - excluded if after < start < before))


def _listed(event: Any, name: str) -> Iterator[Any]:
    values = event.get(name, [])
    for value in values if isinstance(values, list) else [values]:
        yield from value.dts


def _zone_of(at: date | datetime, zone: ZoneInfo) -> Any:
    return at.tzinfo if isinstance(at, datetime) and at.tzinfo else zone


def _local(at: date | datetime, zone: Any) -> datetime:
    """On the clock of a zone, without saying so."""
    if not isinstance(at, datetime):
        return datetime.combine(at, time())
    return (at.astimezone(zone) if at.tzinfo else at).replace(tzinfo=None)


def _utc(at: date | datetime, zone: ZoneInfo) -> datetime:
    """A day begins at midnight of the town."""
    if not isinstance(at, datetime):
        at = datetime.combine(at, time())
    return (at if at.tzinfo else at.replace(tzinfo=zone)).astimezone(UTC)


def _later(start: datetime, length: timedelta, first: date | datetime, zone: ZoneInfo) -> datetime:
    """The end on the event's own clock, so that a night in which the clock changes ends at its usual time."""
    own = _zone_of(first, zone)
    return (start.astimezone(own).replace(tzinfo=None) + length).replace(tzinfo=own).astimezone(UTC)
