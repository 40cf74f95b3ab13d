"""Moments that colleagues type or choose."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.http import HttpRequest
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from heed.answers.models import Draft, DraftState
from heed.staff import queries as staff
from heed.staff.access import town_of
from heed.staff.models import Town

#: An answer goes at most so much later.
LATEST = timedelta(days=31)


def typed(text: str, town: Town) -> datetime | None:
    """What the browser sends, which is a moment in the town's own time."""
    try:
        found = parse_datetime(text)
    except ValueError:
        return None
    return found.replace(tzinfo=ZoneInfo(town.time_zone)) if found and found.tzinfo is None else None


def next_office_hours(now: datetime) -> datetime | None:
    """When office hours begin next; where they last now, those after them. None: not within `LATEST`."""
    return next((opens for opens, _closes in staff.calendar().openings(now, now + LATEST) if opens > now), None)


def for_input(moment: datetime | None) -> str:
    """As a browser's input of day and time wants it: the town's own time."""
    return f"{moment.astimezone(ZoneInfo(staff.town().time_zone)):%Y-%m-%dT%H:%M}" if moment else ""


class GoesWhen:
    """What `send_when.html` shows of an answer's moment, for a form that has `send_at` (None: at once)."""

    __slots__ = ()
    send_at: datetime | None

    @property
    def office_hours(self) -> datetime | None:
        return next_office_hours(timezone.now())

    @property
    def send_at_typed(self) -> str:
        """As a browser's input of day and time wants it: the town's own time."""
        return for_input(self.send_at)


def chosen_to_send_at(request: HttpRequest) -> datetime | None:
    """When an answer is to go, as the form says; None: at once. ValueError says what is wrong with it."""
    when, now = request.POST.get("when", ""), timezone.now()
    if when not in ("office", "moment"):
        return None
    moment = next_office_hours(now) if when == "office" else typed(request.POST.get("send_at", ""), town_of(request))
    if moment is None:
        raise ValueError(_("Choose a day and a time at which the answer is to go."))
    if moment <= now:
        raise ValueError(_("The moment at which the answer is to go is over already: choose a later one."))
    if moment > now + LATEST:
        raise ValueError(
            _("An answer goes at most %(days)d days later: choose an earlier moment.") % {"days": LATEST.days}
        )
    return moment


def goes_later(draft_id: int) -> str:
    """What is said of an answer that waits for its moment; "" of any other."""
    if not Draft.objects.filter(pk=draft_id, state=DraftState.SCHEDULED).exists():
        return ""
    return _("It goes at the moment that was chosen. Until then it can be taken back.")
