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
from heed.casework.models.bulk import (
    BulkAct,
    BulkChange,
)
from heed.casework.models.cases import (
    LEFT,
    URGENT,
    Case,
    CaseEvent,
    CaseMessage,
    Joining,
)
from heed.casework.models.closings import (
    Closing,
    Destination,
    Satisfaction,
)
from heed.casework.models.gazetteers import (
    GazetteerFile,
)
from heed.casework.models.handovers import (
    HandOver,
    HandOverState,
)
from heed.casework.models.incidents import (
    Incident,
    IncidentCase,
    IncidentState,
    NotOfIncident,
)
from heed.casework.models.matters import (
    Likeness,
    LikenessState,
    MatterHandle,
    MatterTraces,
    Merge,
)
from heed.casework.models.notes import (
    CaseNote,
)
from heed.casework.models.notifications import (
    Notification,
)
from heed.casework.models.presence import (
    Claim,
    Presence,
)
from heed.casework.models.promises import (
    Pause,
    Promise,
    WaitsFor,
    Why,
)
from heed.casework.models.routing import (
    RoutedBy,
    RoutingSet,
)
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
from heed.casework.models.topics import (
    UNITS,
    Topic,
    TopicAnswer,
    TopicVersion,
)
from heed.casework.models.views import (
    SavedView,
)

__all__ = [
    "LEFT",
    "UNITS",
    "URGENT",
    "Alarm",
    "AlarmAddress",
    "AlarmCall",
    "AnsweredBy",
    "BulkAct",
    "BulkChange",
    "CalamityRule",
    "CallState",
    "Case",
    "CaseEvent",
    "CaseMessage",
    "CaseNote",
    "Claim",
    "Closing",
    "DangerTo",
    "Destination",
    "GazetteerFile",
    "HandOver",
    "HandOverState",
    "Incident",
    "IncidentCase",
    "IncidentState",
    "Joining",
    "Likeness",
    "LikenessState",
    "MailKind",
    "MailState",
    "MatterHandle",
    "MatterTraces",
    "Medium",
    "Merge",
    "NotOfIncident",
    "Notification",
    "Pause",
    "Presence",
    "Promise",
    "ReplyOutcome",
    "RoutedBy",
    "RoutingSet",
    "Satisfaction",
    "SavedView",
    "Task",
    "TaskKind",
    "TaskMail",
    "TaskReply",
    "TaskState",
    "Topic",
    "TopicAnswer",
    "TopicVersion",
    "WaitsFor",
    "Why",
]
