"""What the panels of a map say, side by side."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import mean, median

from heed import cognition
from heed.policy.maps import queries
from heed.policy.maps.limits import FEWEST_RESIDENTS
from heed.policy.models import CognitiveMap, Influence, Panel, PanelKind, Term
from heed.staff import seen

Pair = tuple[str, str]
#: How the weights of several panels become one.
WAYS: Mapping[str, Callable[[Sequence[float]], float]] = {"mean": mean, "median": median}


@dataclass(frozen=True, eq=False)
class Said:
    """What one panel says. answered: how many people; asked: how many have a link."""

    panel: Panel
    answered: int
    asked: int
    ratings: cognition.Panel

    def of(self, influence: Influence) -> cognition.Judgement | None:
        """What it says of an influence; None where nobody of it spoke of that."""
        return self.ratings.judgements.get((influence.source.name, influence.target.name))


@dataclass(frozen=True)
class Row:
    """One influence as each panel sees it. spread: how far the panels are apart, None where fewer than two spoke."""

    influence: Influence
    beside: list[tuple[Panel, cognition.Judgement | None]]

    @property
    def judgements(self) -> list[cognition.Judgement]:
        return [judgement for _panel, judgement in self.beside if judgement is not None]

    @property
    def weights(self) -> list[float]:
        return [one.weight for one in self.judgements]

    @property
    def spread(self) -> float | None:
        return max(self.weights) - min(self.weights) if len(self.weights) > 1 else None

    @property
    def is_contested(self) -> bool:
        """One panel says that it goes up, another that it goes down."""
        return bool(self.weights) and min(self.weights) < 0 < max(self.weights)

    @property
    def entropy(self) -> float:
        """The largest disagreement within one panel, in bits."""
        return max((one.entropy for one in self.judgements), default=0.0)


def fewest(panel: Panel) -> int:
    """How many people must have answered before anything of a panel is shown."""
    return FEWEST_RESIDENTS if panel.kind == PanelKind.RESIDENTS else 1


def of_map(stored: CognitiveMap) -> list[Said]:
    """The panels of a map of which enough people have answered to be shown."""
    found = []
    for panel in stored.panels.select_related("map"):
        ratings = queries.as_panel(panel)
        if ratings is not None and len(ratings.ratings) >= fewest(panel):
            asked = panel.invitations.filter(withdrawn_at=None).count()
            found.append(Said(panel, len(ratings.ratings), asked, ratings))
    return found


def compared(stored: CognitiveMap, said: Sequence[Said]) -> list[Row]:
    """Each influence of the map as the panels see it: first those on which they differ most, then those on which the
    people of one panel differ most."""
    rows = [
        Row(influence, [(one.panel, one.of(influence)) for one in said])
        for influence in stored.influences.select_related("source", "target")
    ]
    return sorted(rows, key=lambda row: (-(row.spread or 0), -row.entropy))


def together(said: Sequence[Said], influence: Influence, way: str) -> float | None:
    """One weight of several panels; None where none of them spoke of the influence."""
    weights = [found.weight for one in said if (found := one.of(influence)) is not None]
    return round(WAYS[way](weights), 3) if weights else None


def stamp(said: Sequence[Said]) -> str:
    """Differs when anybody's answer does."""
    answers = {
        str(one.panel.pk): {
            number: sorted((*pair, term) for pair, term in given.items())
            for number, given in one.ratings.ratings.items()
        }
        for one in said
    }
    return seen.fingerprint(answers)


def shares(judgement: cognition.Judgement) -> list[tuple[str, float]]:
    """How often each term was chosen, of all who were asked and answered something: labels with shares of 1, from
    "goes down" to "goes up"; last those without an answer."""
    found = [(str(Term(term).label), judgement.shares[term]) for term in Term.values if term in judgement.shares]
    silent = 1 - sum(share for _label, share in found)
    return [*found, ("", silent)] if silent > 1e-9 else found
