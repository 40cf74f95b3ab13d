"""What Havenstad tries out on its two maps: figures, two scenarios each, and a report. All of it is an illustration."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from heed.casework.models import Topic
from heed.policy.indicators import actions as indicators
from heed.policy.indicators.actions import Wanted
from heed.policy.models import CognitiveMap, Concept, IndicatorKind
from heed.policy.scenarios import actions
from heed.staff.models import Person

_FILE = Path(__file__).parent / "havenstad" / "scenarios.json"
#: What an indicator of the file says that is no field of its own.
_OTHERS = {"concept", "kind", "value", "topic"}


def try_out() -> None:
    """After what residents said is there, for one figure is made of it."""
    for row in json.loads(_FILE.read_text(encoding="utf-8")):
        stored = CognitiveMap.objects.select_related("dossier__owner").get(title=row["map"])
        concepts = {one.name: one for one in stored.concepts.all()}
        by = stored.dossier.owner
        for wanted in row["indicators"]:
            _measure(concepts[wanted["concept"]], wanted, by)
        for one in row["scenarios"]:
            changes = {concepts[name].pk: change for name, change in one["changes"].items()}
            actions.add(stored, one["name"], one["note"], changes, by)
        if row["report"]:
            actions.publish(stored, row["report"], stored.language, by)


def _measure(concept: Concept, wanted: dict[str, Any], by: Person) -> None:
    values = {name: value for name, value in wanted.items() if name not in _OTHERS}
    if wanted["kind"] == IndicatorKind.MANUAL:
        indicators.state(concept, Wanted(wanted["kind"], values, wanted["value"]), by, "0")
        return
    values |= {"source": "Heed", "topic_id": Topic.objects.get(slug=wanted["topic"]).pk}
    indicators.fetch_now(indicators.state(concept, Wanted(wanted["kind"], values), by, "0").pk)
