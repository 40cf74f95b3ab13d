"""When a department is reminded of a task. Pure."""

from __future__ import annotations

from datetime import datetime

from heed.staff.working_time import Unit, WorkingCalendar

#: The longest deadline, by unit: about a quarter of a year.
MOST = {Unit.WORKING_HOURS: 400, Unit.WORKING_DAYS: 60}


def remind_at(asked_at: datetime, due_at: datetime, calendar: WorkingCalendar) -> datetime | None:
    """When a quarter of the time is left, put off to the next moment that the office is open.

    None where that is no earlier than the deadline: a reminder is of no use then.
    """
    moment = calendar.next_opening(due_at - (due_at - asked_at) / 4)
    return moment if moment < due_at else None
