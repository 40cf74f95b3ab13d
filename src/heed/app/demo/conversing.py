"""Havenstad talks about cars around schools: a conversation with made-up votes of three camps."""

from __future__ import annotations

import json
import random
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from heed.dossiers import actions as dossiers
from heed.dossiers.actions import DossierValues
from heed.dossiers.models import Dossier, Participation, Stage
from heed.policy.conversations.actions import landscapes, leading, moderating, voting
from heed.policy.conversations.pseudonyms import new_token
from heed.policy.conversations.shape import ConversationValues
from heed.policy.models import OpinionConversation, Statement
from heed.staff.models import Person, Role

_FILE = Path(__file__).parent / "havenstad" / "conversation.json"
#: It opened so many days ago, and closes so many days from now.
OPEN_SINCE, OPEN_FOR = 20, 25
#: Of a hundred votes so many are none: pass.
_PASSES = 0.12


def converse(now: datetime) -> OpinionConversation:
    """The dossier is made where the town has none of this title yet."""
    wanted = json.loads(_FILE.read_text(encoding="utf-8"))
    officer = Person.objects.filter(role=Role.POLICY_OFFICER).order_by("pk")[0]
    values = ConversationValues(
        wanted["titles"],
        wanted["questions"],
        wanted["privacy"],
        opens_at=now - timedelta(days=OPEN_SINCE),
        closes_at=now + timedelta(days=OPEN_FOR),
        most_added=3,
        keep_days=180,
        is_listed=True,
    )
    texts = [row["nl"] for row in wanted["statements"]]
    conversation = leading.start(_dossier(wanted["dossier"], officer), values, officer, texts, "nl")
    statements = list(conversation.statements.order_by("pk"))
    for statement, row in zip(statements, wanted["statements"], strict=True):
        moderating.translate(statement.pk, {"en": row["en"]}, False, officer, None)
    leading.set_population(conversation.pk, wanted["population"], officer, None)
    chance = random.Random("havenstad-conversation")
    for name, camp in wanted["camps"].items():
        leanings = [row[name] for row in wanted["statements"]]
        for _number in range(camp["people"]):
            _take_part(conversation, camp, list(zip(statements, leanings, strict=True)), now, chance)
    for row in wanted["added"]:
        voting.add(conversation, new_token(), row["text"], row["language"])
    landscapes.compute(conversation.pk)
    return conversation


def _dossier(wanted: dict[str, Any], officer: Person) -> Dossier:
    found = Dossier.objects.filter(title=wanted["title"]).first()
    if found:
        return found
    values = DossierValues(
        wanted["title"], wanted["summary"], Stage.DESIGN, Participation.CONSULT, officer, officer.department
    )
    return dossiers.open_dossier(values, is_illustration=True)


def _take_part(
    conversation: OpinionConversation,
    camp: dict[str, Any],
    leanings: list[tuple[Statement, float]],
    now: datetime,
    chance: random.Random,
) -> None:
    """One resident votes on a part of the statements in one sitting; two of three say where they live."""
    token = new_token()
    at = now - timedelta(days=OPEN_SINCE * chance.random() ** 1.5, minutes=5)
    for statement, leaning in chance.sample(leanings, chance.randrange(8, len(leanings))):
        at = min(at + timedelta(seconds=chance.randrange(4, 20)), now)
        choice = 0 if chance.random() < _PASSES else 1 if chance.random() < (1 + leaning) / 2 else -1
        voting.vote(conversation, token, statement.pk, choice, at)
    if chance.random() < 2 / 3:
        voting.declare(conversation, token, chance.choice(camp["districts"]), chance.choice(camp["languages"]))
