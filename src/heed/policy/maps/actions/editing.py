"""A map is made, drawn, changed and copied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django.db import transaction
from django.db.models import Max, Value
from django.db.models.functions import Lower
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from heed import cognition
from heed.dossiers import actions as dossiers
from heed.policy.maps import layout
from heed.policy.maps.actions.base import changed, locked_map
from heed.policy.maps.limits import LONGEST_NOTE, MOST_CONCEPTS, MOST_INFLUENCES
from heed.policy.maps.values import ConceptValues, MapValues, checked_spot, checked_weight, one_line
from heed.policy.models import CognitiveMap, Concept, Influence, Rating
from heed.staff.actions import NotPossible
from heed.staff.models import Person

_OF_MAP = ("title", "description", "language", "rule", "transfer", "steepness")


@transaction.atomic
def add_map(dossier_id: int, wanted: MapValues, by: Person) -> CognitiveMap:
    """An empty map."""
    dossiers.locked_open(dossier_id)
    wanted = wanted.checked()
    values = {name: getattr(wanted, name) for name in _OF_MAP}
    return CognitiveMap.objects.create(dossier_id=dossier_id, created_by=by, **values)


@transaction.atomic
def change_map(map_id: int, wanted: MapValues, seen: str | None) -> CognitiveMap:
    stored, wanted = locked_map(map_id, seen), wanted.checked()
    for name in _OF_MAP:
        setattr(stored, name, getattr(wanted, name))
    return changed(stored, *_OF_MAP)


@transaction.atomic
def take_in(
    dossier_id: int,
    wanted: MapValues,
    read: cognition.CognitiveMap,
    by: Person,
    concepts: Sequence[ConceptValues] | None = None,
) -> CognitiveMap:
    """A new map with the concepts and weights of one that was read from a file.

    `concepts`: in the same order, what else is known of them. NotPossible where it is larger than `limits` or a name
    does not fit; nothing is stored then.
    """
    if len(read) > MOST_CONCEPTS or read.weights.nnz > MOST_INFLUENCES:
        said = _("%(concepts)d concepts and %(influences)d influences are too many: at most %(most)d and %(more)d.")
        sizes = {"concepts": len(read), "influences": read.weights.nnz}
        raise NotPossible(said % {**sizes, "most": MOST_CONCEPTS, "more": MOST_INFLUENCES})
    stored = add_map(dossier_id, wanted, by)
    described = concepts or [ConceptValues(name) for name in read.concepts]
    spots = layout.spread(len(read))
    made = {}
    for name, one, spot in zip(read.concepts, described, spots, strict=True):
        made[name] = _store_concept(stored, replace(one, name=name, spot=one.spot or spot).checked())
    Influence.objects.bulk_create(
        Influence(map=stored, source=made[source], target=made[target], weight=weight)
        for source, target, weight in read.edges()
    )
    return stored


@transaction.atomic
def copy_map(map_id: int, title: str, by: Person) -> CognitiveMap:
    """The same concepts and influences once more in the same dossier, without panels and answers."""
    old = CognitiveMap.objects.get(pk=map_id)
    wanted = MapValues(**{name: getattr(old, name) for name in _OF_MAP})
    stored = add_map(old.dossier_id, replace(wanted, title=title), by)
    made = {}
    for concept in old.concepts.all():
        made[concept.pk] = concept
        concept.pk, concept.map, concept._state.adding = None, stored, True
    Concept.objects.bulk_create(made.values())
    Influence.objects.bulk_create(
        Influence(map=stored, source=made[one.source_id], target=made[one.target_id], weight=one.weight, note=one.note)
        for one in old.influences.all()
    )
    stored.taken_over = old.taken_over
    stored.save(update_fields=["taken_over"])
    return stored


@transaction.atomic
def add_concept(map_id: int, wanted: ConceptValues) -> Concept:
    """One concept more; it takes nothing from anybody, so it need not say what was seen."""
    stored, wanted = locked_map(map_id, None), wanted.checked()
    if stored.concepts.count() >= MOST_CONCEPTS:
        said = _("The map has %(most)d concepts, as many as it can have. Divide it, or join some of them.")
        raise NotPossible(said % {"most": MOST_CONCEPTS})
    made = _store_concept(stored, wanted)
    changed(stored)
    return made


@transaction.atomic
def change_concept(concept_id: int, wanted: ConceptValues, seen: str | None) -> Concept:
    concept = Concept.objects.get(pk=concept_id)
    stored, wanted = locked_map(concept.map_id, seen), wanted.checked()
    _check_name(stored, wanted.name, concept_id)
    x, y = wanted.spot or (concept.x, concept.y)
    values = {"name": wanted.name, "description": wanted.description, "translations": wanted.translations}
    Concept.objects.filter(pk=concept_id).update(**values, x=x, y=y)
    changed(stored)
    return concept


@transaction.atomic
def move_concept(concept_id: int, x: float, y: float, seen: str | None) -> Concept:
    concept = Concept.objects.get(pk=concept_id)
    stored = locked_map(concept.map_id, seen)
    x, y = checked_spot(x, y)
    Concept.objects.filter(pk=concept_id).update(x=x, y=y)
    changed(stored)
    return concept


@transaction.atomic
def remove_concept(concept_id: int, seen: str | None) -> CognitiveMap:
    """With its influences; refused where people have rated one of them."""
    concept = Concept.objects.get(pk=concept_id)
    stored = locked_map(concept.map_id, seen)
    _check_unrated(Rating.objects.filter(influence__source=concept) | Rating.objects.filter(influence__target=concept))
    concept.delete()
    return changed(stored)


@transaction.atomic
def add_influence(map_id: int, source_id: int, target_id: int, weight: float | None, note: str = "") -> Influence:
    """`weight` from -1 to 1; None: nobody has said yet."""
    stored = locked_map(map_id, None)
    weight, note = checked_weight(weight), one_line(note, LONGEST_NOTE, _("note"))
    ends = stored.concepts.in_bulk([source_id, target_id])
    if source_id not in ends or target_id not in ends:
        raise NotPossible(_("One of the concepts is not in the map any more: choose again."))
    if Influence.objects.filter(source_id=source_id, target_id=target_id).exists():
        said = _("There is an influence of “%(source)s” on “%(target)s” already: change that one.")
        raise NotPossible(said % {"source": ends[source_id], "target": ends[target_id]})
    if stored.influences.count() >= MOST_INFLUENCES:
        said = _("The map has %(most)d influences, as many as it can have.")
        raise NotPossible(said % {"most": MOST_INFLUENCES})
    made = Influence.objects.create(map=stored, source_id=source_id, target_id=target_id, weight=weight, note=note)
    changed(stored)
    return made


@transaction.atomic
def change_influence(influence_id: int, weight: float | None, note: str, seen: str | None) -> Influence:
    influence = Influence.objects.get(pk=influence_id)
    stored = locked_map(influence.map_id, seen)
    influence.weight, influence.note = checked_weight(weight), one_line(note, LONGEST_NOTE, _("note"))
    influence.save(update_fields=["weight", "note"])
    changed(stored)
    return influence


@transaction.atomic
def remove_influence(influence_id: int, seen: str | None) -> CognitiveMap:
    """Refused where people have rated it."""
    influence = Influence.objects.get(pk=influence_id)
    stored = locked_map(influence.map_id, seen)
    _check_unrated(Rating.objects.filter(influence=influence))
    influence.delete()
    return changed(stored)


def _store_concept(stored: CognitiveMap, wanted: ConceptValues) -> Concept:
    _check_name(stored, wanted.name)
    x, y = wanted.spot or layout.free_spot(stored.concepts.values_list("x", "y"))
    last = stored.concepts.aggregate(last=Max("position"))["last"]
    return Concept.objects.create(
        map=stored,
        name=wanted.name,
        description=wanted.description,
        translations=dict(wanted.translations),
        x=x,
        y=y,
        position=0 if last is None else last + 1,
    )


def _check_name(stored: CognitiveMap, name: str, besides: int = 0) -> None:
    alike = stored.concepts.annotate(lower=Lower("name")).filter(lower=Lower(Value(name))).exclude(pk=besides)
    if alike.exists():
        said = _("There is a concept “%(name)s” already: give this one another name.")
        raise NotPossible(said % {"name": name})


def _check_unrated(ratings: Any) -> None:
    number = ratings.count()
    if number:
        said = ngettext(
            "%(n)d answer of a panel is about it, and would be lost. Copy the map, and remove it there.",
            "%(n)d answers of panels are about it, and would be lost. Copy the map, and remove it there.",
            number,
        )
        raise NotPossible(said % {"n": number})
