"""The team of a colleague: their department; of who has none, the back office."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from heed.staff import queries as staff
from heed.staff.models import Person


def team_of(person: Person) -> int:
    return person.department_id or staff.back_office().pk


def month_of(moment: datetime) -> date:
    """The first day of the month of a moment, in the town's own time."""
    return moment.astimezone(ZoneInfo(staff.town().time_zone)).date().replace(day=1)


def next_month(month: date) -> date:
    return date(month.year + month.month // 12, month.month % 12 + 1, 1)


def begin_of(day: date) -> datetime:
    """Midnight in the town's own time."""
    return datetime.combine(day, time(), ZoneInfo(staff.town().time_zone))
