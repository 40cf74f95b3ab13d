"""Reads of cognitive maps: as the mathematics takes them, and for pages."""

from __future__ import annotations

import hmac
import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, F, Q, QuerySet

from heed import cognition
from heed.policy.maps import drawing
from heed.policy.models import CognitiveMap, Concept, Influence, Invitation, Panel, Rating
from heed.privacy import keys


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
    # Asked for once: who answers in between, or a concept that is added, counts the next time.
    answered = dict(panel.invitations.exclude(answered_at=None).values_list("pk", "number"))
    ratings: dict[int, dict[tuple[str, str], str]] = {number: {} for number in answered.values()}
    rows = Rating.objects.filter(invitation__in=list(answered))
    columns = ("invitation_id", "influence__source_id", "influence__target_id", "term")
    for invitation, source, target, term in rows.values_list(*columns):
        if source in names and target in names:
            ratings[answered[invitation]][names[source], names[target]] = term
    return (
        cognition.Panel(tuple(names.values()), {str(one): said for one, said in ratings.items()}) if ratings else None
    )


@dataclass(frozen=True, eq=False)
class MapPage:
    """A map with what its page shows."""

    stored: CognitiveMap
    concepts: list[Concept]
    influences: list[Influence]
    picture: drawing.Picture


def page_of(stored: CognitiveMap) -> MapPage:
    concepts = list(stored.concepts.all())
    influences = list(stored.influences.select_related("source", "target"))
    return MapPage(stored, concepts, influences, drawn(concepts, influences))


def drawn(concepts: Sequence[Concept], influences: Sequence[Influence]) -> drawing.Picture:
    return drawing.draw(
        [drawing.Place(one.pk, one.name, one.x, one.y) for one in concepts],
        [drawing.Line(one.pk, one.source_id, one.target_id, one.weight) for one in influences],
    )


def asked_of(stored: CognitiveMap) -> QuerySet[Influence]:
    """The influences that a questionnaire asks of: all but those of a concept on itself, which nobody can picture."""
    return stored.influences.exclude(source=F("target")).select_related("source", "target")


def panels_of(stored: CognitiveMap) -> QuerySet[Panel]:
    """Its panels, each with how many people are `asked` and how many have `answered`."""
    return stored.panels.annotate(
        asked=Count("invitations", filter=Q(invitations__withdrawn_at=None)),
        answered=Count("invitations", filter=Q(invitations__answered_at__isnull=False)),
    )


def key_of(invitation: Invitation) -> str:
    """What stands in the link of a questionnaire: 128 bits that nobody can guess and the database does not hold."""
    return f"{invitation.pk}-{keys.signature('questionnaire', str(invitation.pk))}"


def by_key(key: str) -> Invitation | None:
    """The invitation of a link; None for any key that we did not make, and for links that were withdrawn."""
    found = re.fullmatch(r"(\d{1,18})-[\w-]{22}", key, re.ASCII)
    if not found:
        return None
    rows = Invitation.objects.filter(withdrawn_at=None).select_related("panel__map__dossier")
    invitation = rows.filter(pk=int(found.group(1))).first()
    return invitation if invitation and hmac.compare_digest(key_of(invitation), key) else None
