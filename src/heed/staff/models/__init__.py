"""What the town's staff is: people and hours, and who is on duty outside them; and the shape of versions."""

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
from heed.staff.models.versions import Numbered, VersionState

__all__ = [
    "Absence",
    "ClosingDay",
    "Department",
    "DutyFeed",
    "DutyPattern",
    "DutyShift",
    "DutySwap",
    "Numbered",
    "OfficeHours",
    "Person",
    "PersonManager",
    "Role",
    "SwapState",
    "Town",
    "VersionState",
    "localised",
]
