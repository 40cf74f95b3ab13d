"""What casework stores, a file for each matter."""

from heed.casework.models.cases import URGENT, Case, CaseEvent, CaseMessage, Joining
from heed.casework.models.gazetteers import GazetteerFile
from heed.casework.models.routing import RoutedBy, RoutingSet, RoutingState
from heed.casework.models.tasks import Task
from heed.casework.models.topics import Topic, TopicAnswer, TopicVersion

__all__ = [
    "URGENT",
    "Case",
    "CaseEvent",
    "CaseMessage",
    "GazetteerFile",
    "Joining",
    "RoutedBy",
    "RoutingSet",
    "RoutingState",
    "Task",
    "Topic",
    "TopicAnswer",
    "TopicVersion",
]
