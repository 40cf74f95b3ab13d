"""Havenstad's conversation is lively: groups, something all share, who is missing, and statements to decide on."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from heed.app.demo import loading
from heed.app.demo.conversing import converse
from heed.policy.conversations import queries, reading
from heed.policy.conversations.missing import Presence
from heed.policy.models import PopulationKind

pytestmark = pytest.mark.django_db


def test_the_town_talks_about_cars_around_schools():
    town = loading.make_town()
    conversation = converse(datetime.now(UTC))
    shown = reading.shown(conversation, "nl")
    assert len(shown.groups) >= 2 and all(group.stands_for for group in shown.groups)
    assert any("oversteekplaats" in one.said.text for one in shown.agree)
    assert len(queries.by_day(conversation, town)) > 10
    (same,) = [near for _one, near in queries.waiting(conversation) if near]
    assert "moet bij het begin" in same[0].text
    districts = queries.who_is_there(conversation, PopulationKind.DISTRICT)
    assert {part.presence for part in districts.parts} >= {Presence.MISSING, Presence.MANY}
    assert conversation.is_open and reading.shown(conversation, "en").rows[0].said.language == "en"
