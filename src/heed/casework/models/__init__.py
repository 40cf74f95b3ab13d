"""What casework stores, a file for each matter."""

from heed.casework.models.cases import URGENT, Case, CaseEvent, CaseMessage, Joining
from heed.casework.models.gazetteers import GazetteerFile
from heed.casework.models.notices import Notice
from heed.casework.models.promises import Pause, Promise, WaitsFor, Why
from heed.casework.models.tasks import Task
from heed.casework.models.topics import UNITS, Topic

__all__ = [
    "UNITS",
    "URGENT",
    "Case",
    "CaseEvent",
    "CaseMessage",
    "GazetteerFile",
    "Joining",
    "Notice",
    "Pause",
    "Promise",
    "Task",
    "Topic",
    "WaitsFor",
    "Why",
]
