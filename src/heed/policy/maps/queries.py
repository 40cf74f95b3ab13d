"""Reads of cognitive maps: as the mathematics takes them, and for pages."""

from __future__ import annotations

from heed import cognition
from heed.policy.models import CognitiveMap, Panel


def as_map(stored: CognitiveMap) -> cognition.CognitiveMap:
    """The map as `heed.cognition` takes it; an influence that nobody has weighed yet is 0.

    Concepts stand by their position, under their own names.
    """
    names = {concept.pk: concept.name for concept in stored.concepts.all()}
    rows = stored.influences.exclude(weight=None).values_list("source_id", "target_id", "weight")
    return cognition.map_of_edges(list(names.values()), [(names[i], names[j], weight) for i, j, weight in rows])


def as_panel(panel: Panel) -> cognition.Panel | None:
    """What each person of a panel said, by "1", "2", ... (their numbers); None while nobody has answered.

    Who answered "I do not know" to something is one of the panel there without an answer.
    """
    names = {concept.pk: concept.name for concept in panel.map.concepts.all()}
    ratings: dict[str, dict[tuple[str, str], str]] = {}
    for invitation in panel.invitations.exclude(answered_at=None).prefetch_related("ratings__influence"):
        ratings[str(invitation.number)] = {
            (names[one.influence.source_id], names[one.influence.target_id]): one.term
            for one in invitation.ratings.all()
        }
    return cognition.Panel(tuple(names.values()), ratings) if ratings else None
