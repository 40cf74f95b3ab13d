"""A conversation for tests: its statements, its settings, and two camps that vote."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils import timezone

from heed.policy.conversations.actions import voting
from heed.policy.conversations.pseudonyms import new_token
from heed.policy.conversations.shape import ConversationValues
from heed.policy.models import OpinionConversation

#: Of a town; who is missing needs no borders.
DISTRICTS = {
    "type": "FeatureCollection",
    "features": [
        {"type": "Feature", "properties": {"slug": slug, "name": name}, "geometry": None}
        for slug, name in (("west", "Westdorp"), ("east", "Oostdorp"))
    ],
}

SEEDS = [
    "De straat bij de school moet 's ochtends dicht voor auto's.",
    "Wie ver weg woont, moet zijn kind met de auto kunnen brengen.",
    "Er moeten meer fietsenrekken komen.",
    "Ouders die dubbel parkeren, moeten een boete krijgen.",
    "De school kan beter op twee tijden beginnen.",
    "Kinderen uit groep 6 en hoger kunnen zelf naar school.",
    "Een veilige oversteek is belangrijker dan een parkeerplaats.",
    "De buurt heeft te veel last van autos rond negen uur.",
]


def values(**more: Any) -> ConversationValues:
    given: dict[str, Any] = {
        "titles": {"nl": "Auto's rond de school", "en": "Cars around the school"},
        "questions": {"nl": "Hoe wordt het veiliger?", "en": "How does it become safer?"},
        "privacy": {},
        "opens_at": timezone.now() - timedelta(days=1),
        "closes_at": None,
        "most_added": 2,
        "keep_days": 30,
    }
    return ConversationValues(**{**given, **more})


def two_camps(conversation: OpinionConversation, people: int = 24) -> list[str]:
    """Half agree with the odd statements and disagree with the even ones, half the other way; all like the third."""
    statements = list(conversation.statements.order_by("pk"))
    tokens = [new_token() for _ in range(people)]
    for number, token in enumerate(tokens):
        for place, statement in enumerate(statements):
            choice = 1 if place == 2 else 1 if (place + number) % 2 else -1
            voting.vote(conversation, token, statement.pk, choice)
    return tokens
