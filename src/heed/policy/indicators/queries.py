"""Reads of indicators: the levels that they set, and what there is to say of each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from heed.pages.said import said
from heed.policy.models import CognitiveMap, Concept, Indicator

#: Values of a `SeriesError` that are words of ours, and not of the source.
_IN_WORDS = ("wanted", "found")


def levels(stored: CognitiveMap) -> dict[str, float]:
    """The level that each concept's indicator sets, in [0, 1], by the concept's name."""
    rows = Indicator.objects.filter(concept__map=stored).exclude(level=None)
    return {name: level for name, level in rows.values_list("concept__name", "level") if level is not None}


def problem(indicator: Indicator) -> str:
    """What went wrong at the last try, in the reader's language; "" where nothing did."""
    found = indicator.problem or {}
    if "said" in found:
        return said(str(found["said"]))
    if "text" not in found:
        return ""
    values = {name: _(value) if name in _IN_WORDS else value for name, value in found["values"].items()}
    return _(found["text"]) % values


@dataclass(frozen=True, slots=True)
class Bound:
    """A concept with the figure that is bound to it, if any."""

    concept: Concept
    indicator: Indicator | None
    is_stale: bool
    problem: str


def bound(stored: CognitiveMap, now: datetime) -> list[Bound]:
    """Every concept of a map, in its order."""
    found = {one.concept_id: one for one in Indicator.objects.filter(concept__map=stored).select_related("topic")}
    return [_bound(concept, found.get(concept.pk), now) for concept in stored.concepts.all()]


def _bound(concept: Concept, indicator: Indicator | None, now: datetime) -> Bound:
    if indicator is None:
        return Bound(concept, None, False, "")
    return Bound(concept, indicator, indicator.is_stale(now), problem(indicator))


def of_concept(concept: Concept, now: datetime) -> Bound:
    return _bound(concept, Indicator.objects.filter(concept=concept).select_related("topic").first(), now)
