"""What is stored for decision support."""

from heed.policy.models.conversations import (
    OpinionConversation,
    Participant,
    PopulationFigure,
    PopulationKind,
    Statement,
    StatementState,
    StoredLandscape,
    Vote,
)
from heed.policy.models.maps import (
    CognitiveMap,
    Concept,
    Influence,
    Invitation,
    Panel,
    PanelKind,
    Rating,
    Rule,
    Term,
    Transfer,
)

__all__ = [
    "CognitiveMap",
    "Concept",
    "Influence",
    "Invitation",
    "OpinionConversation",
    "Panel",
    "PanelKind",
    "Participant",
    "PopulationFigure",
    "PopulationKind",
    "Rating",
    "Rule",
    "Statement",
    "StatementState",
    "StoredLandscape",
    "Term",
    "Transfer",
    "Vote",
]
