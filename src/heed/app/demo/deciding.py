"""What Havenstad is deciding on: two dossiers, each with a cognitive map and what two panels say of it.

All of it is made up and marked as an illustration. The subjects are those of two pilots of the research; the concepts,
weights and answers are ours.
"""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

from heed.cognition import ELEVEN_TERMS
from heed.dossiers import actions as dossiers
from heed.dossiers.actions import DossierValues
from heed.dossiers.models import Dossier
from heed.policy.maps import actions, panels
from heed.policy.maps.values import ConceptValues, MapValues
from heed.policy.models import CognitiveMap, Panel, PanelKind
from heed.staff.models import Department, Person

_FILE = Path(__file__).parent / "havenstad" / "policy.json"
#: Links, and how many of them were answered by.
_LINKS = {PanelKind.EXPERTS: (8, 7), PanelKind.RESIDENTS: (40, 26)}
_NAMES = {PanelKind.EXPERTS: "Deskundigen", PanelKind.RESIDENTS: "Bewoners"}
_WELCOME = {
    "nl": "Fijn dat u meedenkt. Het kost ongeveer tien minuten.",
    "en": "Thank you for thinking along. It takes about ten minutes.",
}
_TERMS = list(ELEVEN_TERMS)


def decide() -> list[Dossier]:
    """The dossiers, with their maps and the answers of their panels."""
    made = []
    for row in json.loads(_FILE.read_text(encoding="utf-8")):
        owner = Person.objects.get(email=row["owner"])
        department = Department.objects.get(slug=row["department"])
        values = {name: row[name] for name in ("title", "summary", "stage", "participation")}
        dossier = dossiers.open_dossier(
            DossierValues(**values, owner=owner, department=department), is_illustration=True
        )
        stored = _draw(dossier, row["map"], owner)
        chosen = [_ask(stored, kind, row["map"], owner) for kind in PanelKind]
        if row["take_over"]:
            stamp = panels.stamp(panels.of_map(stored))
            actions.take_over(stored.pk, [panel.pk for panel in chosen], "mean", None, stamp)
        made.append(dossier)
    return made


def _draw(dossier: Dossier, wanted: dict[str, Any], by: Person) -> CognitiveMap:
    values = MapValues(wanted["title"], wanted["description"], "nl", transfer="sigmoid")
    stored = actions.add_map(dossier.pk, values, by)
    ids = {}
    for one in wanted["concepts"]:
        english = {"name": one["en"], "description": one.get("en_text", "")}
        values_of_one = ConceptValues(one["name"], one.get("text", ""), {"en": english}, (one["x"], one["y"]))
        ids[one["key"]] = actions.add_concept(stored.pk, values_of_one).pk
    for one in wanted["influences"]:
        actions.add_influence(stored.pk, ids[one["from"]], ids[one["to"]], one["experts"] or None, one.get("note", ""))
    return stored


def _ask(stored: CognitiveMap, kind: PanelKind, wanted: dict[str, Any], by: Person) -> Panel:
    """Experts are nearly of one mind, residents less so; one in twelve does not know."""
    panel = actions.add_panel(stored.pk, _NAMES[kind], kind, _WELCOME, by)
    links, answered = _LINKS[kind]
    invitations = actions.invite(panel.pk, links, "nl")
    chance = random.Random(f"havenstad-{stored.title}-{kind}")
    names = {one["key"]: one["name"] for one in wanted["concepts"]}
    beliefs = {(names[one["from"]], names[one["to"]]): float(one[kind]) for one in wanted["influences"]}
    rows = list(stored.influences.select_related("source", "target"))
    for invitation in invitations[:answered]:
        terms = {one.pk: _said(beliefs[one.source.name, one.target.name], kind, chance) for one in rows}
        actions.answer(invitation.pk, terms, None)
    return panel


def _said(belief: float, kind: PanelKind, chance: random.Random) -> str:
    if chance.random() < 1 / 12:
        return ""
    nearest = 5 if not belief else min(range(11), key=lambda at: abs(ELEVEN_TERMS[_TERMS[at]][1] - belief))
    steps = (-1, 0, 0, 0, 1) if kind == PanelKind.EXPERTS else (-2, -1, -1, 0, 0, 0, 1, 1, 2)
    return _TERMS[min(10, max(0, nearest + chance.choice(steps)))]
