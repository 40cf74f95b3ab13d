"""What the town's staff is: people and hours, and who is on duty outside them."""

from heed.staff.models.duty import Absence, DutyFeed, DutyPattern, DutyShift, DutySwap, SwapState
from heed.staff.models.people import (
    ClosingDay,
    Department,
    OfficeHours,
    Person,
    PersonManager,
    Role,
    Town,
    localised,
)

__all__ = [
    "Absence",
    "ClosingDay",
    "Department",
    "DutyFeed",
    "DutyPattern",
    "DutyShift",
    "DutySwap",
    "OfficeHours",
    "Person",
    "PersonManager",
    "Role",
    "SwapState",
    "Town",
    "localised",
]
