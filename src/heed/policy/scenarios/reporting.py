"""What scenarios of a map come to, as one document: what pages, public reports and PDFs show alike.

The document is JSON. Texts in it are in the language that is active while it is made; figures are numbers.

    title, map, dossier, is_illustration, made_at (ISO 8601), warnings: [text], assumptions: [text],
    asked: {experts, residents}, has_ranges,
    concepts: [{name, description, level, is_driver}]      level: where the map stands without changes
    sources: [{concept, name, value, unit, period, level, source, source_url, licence, is_stale, problem, people}]
    influences: [[source, target, weight]]
    scenarios: [{name, note, done: [[concept, change, is_once, effectiveness]], has_once, has_way, warnings: [text],
                 summary: [text],
                 effects: [{concept, level, difference, low, high, is_done, is_once,
                           furthest, furthest_low, furthest_high, step}],
                     percentage points; low and high or null; furthest from the level without changes, and at which step
                     of the path; 0 where has_way is false
                 path: {concepts: [name], steps: [[level]]},
                 why: [{concept, change, parts: [{source, weight, points}], paths: [{concepts, weights, points}],
                        rest, is_all_searched}]}]

has_way: whether something is done once and the map does not go round.

Reports from before anything could be done once have no is_once, effectiveness, has_once, step and furthest; reports
from before the way was left out of maps that go round have no has_way.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import numpy as np
from django.utils.translation import gettext as _

from heed.policy.indicators.queries import Bound
from heed.policy.models import Scenario
from heed.policy.scenarios import cautions, once, wording
from heed.policy.scenarios.playing import MOST_STEPS, Played
from heed.policy.scenarios.queries import MOST_CONCEPTS, Ground

#: Concepts whose way through time is drawn, and that are explained: those that change most.
DRAWN = 5
EXPLAINED = 5

Content = dict[str, Any]


def content(ground: Ground, scenarios: Sequence[Scenario], title: str, now: datetime) -> Content:
    """The whole document, in the active language."""
    stored = ground.stored
    played = [(scenario, ground.play(scenario)) for scenario in scenarios]
    return {
        "title": title,
        "map": stored.title,
        "dossier": stored.dossier.title,
        "is_illustration": stored.dossier.is_illustration,
        "made_at": now.isoformat(),
        "map_version": stored.version,
        "warnings": cautions.of_map(ground),
        "assumptions": cautions.assumptions(ground),
        "asked": {"experts": ground.asked.experts, "residents": ground.asked.residents},
        "has_ranges": ground.has_ranges,
        "concepts": concepts(ground),
        "sources": [_source(one) for one in ground.bound if one.indicator is not None],
        "influences": _influences(ground),
        "scenarios": [{"name": scenario.name, "note": scenario.note, **outcome(one)} for scenario, one in played],
    }


def concepts(ground: Ground) -> list[Content]:
    """Every concept with where the map stands without changes."""
    baseline, drivers = ground.setting.baseline.level, ground.setting.drivers
    return [
        {
            "name": one.concept.name,
            "description": one.concept.description,
            "level": round(float(level), 4),
            "is_driver": one.concept.name in drivers,
        }
        for one, level in zip(ground.bound, baseline, strict=True)
    ]


def outcome(played: Played) -> Content:
    """What one set of changes comes to."""
    effects = [_effect(played, at, name) for at, name in enumerate(played.setting.map.concepts)]
    changed = sorted((one for one in effects if not one["is_done"]), key=lambda one: -abs(one["difference"]))
    done = list(played.changes.items())
    return {
        "done": [[name, change.size, change.is_once, change.effectiveness] for name, change in done],
        "has_once": bool(played.once),
        "has_way": bool(played.once) and played.has_way,
        "warnings": cautions.of_scenario(played),
        "summary": wording.summary(done, [_said(one) for one in changed], once.said(played)),
        "effects": effects,
        "path": _path(played, _drawn(played, effects, changed)),
        "why": [_why(played, one["concept"]) for one in changed[:EXPLAINED] if abs(one["difference"]) >= 0.1],
    }


def too_large() -> str:
    """What is said of a map that is not played on a page."""
    said = _("The map has more than %(most)d concepts: that is too large to be worked out on a page. Use “heed map”.")
    return said % {"most": MOST_CONCEPTS}


def _effect(played: Played, at: int, name: str) -> Content:
    found, furthest = played.range(name), played.furthest(name)
    return {
        "concept": name,
        "level": round(float(played.scenario.outcome.level[at]), 4),
        "difference": round(float(played.scenario.differences[at]), 3),
        "low": round(found.low, 3) if found else None,
        "high": round(found.high, 3) if found else None,
        "is_done": name in played.changes,
        "is_once": name in played.once,
        "furthest": round(furthest.points, 3),
        "furthest_low": round(furthest.range.low, 3) if furthest.range else None,
        "furthest_high": round(furthest.range.high, 3) if furthest.range else None,
        "step": furthest.step,
    }


def _drawn(played: Played, effects: list[Content], changed: list[Content]) -> list[str]:
    """Concepts whose way is drawn: those that end furthest away, or, where something is done once, those that move
    most in the steps that are drawn."""
    if not played.once:
        return [one["concept"] for one in changed[:DRAWN]]
    steps = played.path[: MOST_STEPS + 1]
    away = np.abs(steps - steps[0]).max(axis=0).round(6)
    moving = [effects[at]["concept"] for at in np.argsort(-away, kind="stable")]
    return [name for name in moving if name not in played.moved][:DRAWN]


def _said(effect: Content) -> wording.Effect:
    return wording.Effect(effect["concept"], effect["difference"], effect["low"], effect["high"])


def _path(played: Played, names: list[str]) -> Content:
    places = [played.setting.map.position(name, "concept") for name in names]
    steps = played.path[: MOST_STEPS + 1, places]
    return {"concepts": names, "steps": [[round(float(level), 4) for level in step] for step in steps]}


def _why(played: Played, concept: str) -> Content:
    why = played.explanation.why(concept)
    return {
        "concept": concept,
        "change": round(why.change, 3),
        "is_exact": played.explanation.is_exact,
        "parts": [
            {"source": part.source, "weight": round(part.weight, 3), "points": round(part.points, 3)}
            for part in why.parts
        ],
        "paths": [
            {
                "concepts": list(path.concepts),
                "weights": [round(weight, 3) for weight in path.weights],
                "points": round(path.points, 3),
            }
            for path in why.paths
        ],
        "rest": round(why.rest, 3),
        "is_all_searched": why.is_all_searched,
    }


def _source(bound: Bound) -> Content:
    indicator = bound.indicator
    assert indicator is not None
    return {
        "concept": bound.concept.name,
        "name": indicator.name,
        "kind": indicator.kind,
        "value": indicator.value,
        "unit": indicator.unit,
        "period": indicator.period,
        "level": indicator.level,
        "source": indicator.source,
        "source_url": indicator.source_url,
        "licence": indicator.licence,
        "people": indicator.people,
        "is_stale": bound.is_stale,
        "problem": bound.problem,
    }


def _influences(ground: Ground) -> list[list[Any]]:
    map_ = ground.setting.map
    rows, columns = map_.weights.tocoo().coords
    return [
        [map_.concepts[i], map_.concepts[j], round(float(weight), 3)]
        for i, j, weight in zip(rows, columns, map_.weights.data, strict=True)
    ]
