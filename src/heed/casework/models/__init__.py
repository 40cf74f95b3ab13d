"""What casework stores, a file for each matter."""

from heed.casework.models.alarms import (
    Alarm,
    AlarmAddress,
    AlarmCall,
    CalamityRule,
    CallState,
    DangerTo,
    Medium,
)
from heed.casework.models.cases import URGENT, Case, CaseEvent, CaseMessage, Joining
from heed.casework.models.gazetteers import GazetteerFile
from heed.casework.models.presence import Claim, Presence
from heed.casework.models.tasks import Task
from heed.casework.models.topics import Topic

__all__ = [
    "URGENT",
    "Alarm",
    "AlarmAddress",
    "AlarmCall",
    "CalamityRule",
    "CallState",
    "Case",
    "CaseEvent",
    "CaseMessage",
    "Claim",
    "DangerTo",
    "GazetteerFile",
    "Joining",
    "Medium",
    "Presence",
    "Task",
    "Topic",
]
