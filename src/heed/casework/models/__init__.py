"""What casework stores, a file for each matter."""

from heed.casework.models.cases import URGENT, Case, CaseEvent, CaseMessage, Joining
from heed.casework.models.closings import Closing, Destination, Satisfaction
from heed.casework.models.gazetteers import GazetteerFile
from heed.casework.models.handovers import HandOver, HandOverState
from heed.casework.models.tasks import (
    AnsweredBy,
    MailKind,
    MailState,
    ReplyOutcome,
    Task,
    TaskKind,
    TaskMail,
    TaskReply,
    TaskState,
)
from heed.casework.models.topics import Topic

__all__ = [
    "URGENT",
    "AnsweredBy",
    "Case",
    "CaseEvent",
    "CaseMessage",
    "Closing",
    "Destination",
    "GazetteerFile",
    "HandOver",
    "HandOverState",
    "Joining",
    "MailKind",
    "MailState",
    "ReplyOutcome",
    "Satisfaction",
    "Task",
    "TaskKind",
    "TaskMail",
    "TaskReply",
    "TaskState",
    "Topic",
]
