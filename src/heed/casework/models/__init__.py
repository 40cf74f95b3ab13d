"""What casework stores, a file for each matter."""

from heed.casework.models.bulk import BulkAct, BulkChange
from heed.casework.models.cases import URGENT, Case, CaseEvent, CaseMessage, Joining
from heed.casework.models.gazetteers import GazetteerFile
from heed.casework.models.notes import CaseNote
from heed.casework.models.notices import Notice
from heed.casework.models.tasks import Task
from heed.casework.models.topics import Topic
from heed.casework.models.views import SavedView

__all__ = [
    "URGENT",
    "BulkAct",
    "BulkChange",
    "Case",
    "CaseEvent",
    "CaseMessage",
    "CaseNote",
    "GazetteerFile",
    "Joining",
    "Notice",
    "SavedView",
    "Task",
    "Topic",
]
