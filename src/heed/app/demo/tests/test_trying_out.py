"""Havenstad's scenarios: made through the actions, marked as illustrations, and with something to see."""

from __future__ import annotations

import pytest
from django.utils import timezone

from heed.app.demo.deciding import decide
from heed.app.demo.loading import make_town
from heed.app.demo.trying_out import try_out
from heed.policy.models import CognitiveMap, Indicator, Scenario, ScenarioReport
from heed.policy.scenarios import cautions, queries

pytestmark = pytest.mark.django_db


def test_each_map_has_two_scenarios_that_change_something(monkeypatch):
    make_town()
    decide()
    try_out()
    assert Scenario.objects.count() == 4
    for stored in CognitiveMap.objects.all():
        ground = queries.ground(stored, timezone.now())
        assert any("This is an illustration" in text for text in cautions.of_map(ground))
        for scenario in queries.scenarios(stored):
            played = ground.play(scenario)
            follow = [
                abs(played.scenario.difference(name))
                for name in played.setting.map.concepts
                if name not in played.changes
            ]
            assert max(follow) > 1, f"{scenario} shows nothing"
    report = ScenarioReport.objects.get()
    assert report.content["is_illustration"]
    assert bytes(report.pdf).startswith(b"%PDF")
    # Nobody has written yet: the figure from Heed says so instead of being made up.
    assert Indicator.objects.get(kind="heed").problem["values"]["fewest"] == "10"
