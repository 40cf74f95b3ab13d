"""Understanding: text in, Reading out. Pure, without Django, network or database; usable as a library."""

from heed.understanding.context import Context, TopicDescription
from heed.understanding.gazetteer import Gazetteer
from heed.understanding.gazetteer_files import read_gazetteer
from heed.understanding.hiding import hide
from heed.understanding.masking import mask
from heed.understanding.reader import read, warm_up
from heed.understanding.reading import (
    Abuse,
    Alternative,
    Candidate,
    Label,
    Model,
    PersonalData,
    Place,
    Reading,
    Topic,
    Urgency,
)
from heed.understanding.text import PERSONAL_DATA_LIMIT, READ_LIMIT, Text

__all__ = [
    "PERSONAL_DATA_LIMIT",
    "READ_LIMIT",
    "Abuse",
    "Alternative",
    "Candidate",
    "Context",
    "Gazetteer",
    "Label",
    "Model",
    "PersonalData",
    "Place",
    "Reading",
    "Text",
    "Topic",
    "TopicDescription",
    "Urgency",
    "hide",
    "mask",
    "read",
    "read_gazetteer",
    "warm_up",
]
