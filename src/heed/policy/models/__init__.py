"""What is stored for decision support."""

from heed.policy.models.maps import CognitiveMap, Concept, Influence, Invitation, Panel, PanelKind, Rating, Term

__all__ = [
    "CognitiveMap",
    "Concept",
    "Influence",
    "Invitation",
    "Panel",
    "PanelKind",
    "Rating",
    "Term",
]
