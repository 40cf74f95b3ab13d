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
from heed.policy.models.indicators import (
    HeedFigure,
    Indicator,
    IndicatorKind,
    IndicatorValue,
    Scaling,
    SeriesFormat,
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
from heed.policy.models.scenarios import Scenario, ScenarioChange, ScenarioReport

__all__ = [
    "CognitiveMap",
    "Concept",
    "HeedFigure",
    "Indicator",
    "IndicatorKind",
    "IndicatorValue",
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
    "Scaling",
    "Scenario",
    "ScenarioChange",
    "ScenarioReport",
    "SeriesFormat",
    "Statement",
    "StatementState",
    "StoredLandscape",
    "Term",
    "Transfer",
    "Vote",
]
