"""Which influences matter most: slopes that can be worked out by hand, and the list on the board."""

from __future__ import annotations

import math

import numpy as np
import pytest
from django.urls import reverse

from heed.cognition import Dynamics, MapError, map_of_edges
from heed.policy.scenarios.mattering import that_matter
from heed.policy.scenarios.playing import Setting
from tests.people import PASSWORD

CHAIN = map_of_edges(("lamps", "safety", "visits"), [("lamps", "safety", 0.8), ("safety", "visits", 0.5)])
LEVELS = {"lamps": 0.3}


def f(x: float) -> float:
    return 1 / (1 + math.exp(-x))


def test_points_per_tenth_of_a_weight():
    draws = np.array([[weight, 0.5] for weight in np.linspace(0.6, 1.0, 101)])
    first, second = that_matter(Setting(CHAIN, Dynamics("kosko"), LEVELS, draws), "visits")
    safety = f(0.24)
    visits = f(0.5 * safety)
    assert (first.source, first.target) == ("safety", "visits")
    assert first.points == pytest.approx(10 * visits * (1 - visits) * safety, rel=1e-6)
    assert (first.low, first.high) == (None, None), "all gave the same weight"
    steep = safety * (1 - safety) * 0.3
    assert second.points == pytest.approx(10 * visits * (1 - visits) * 0.5 * steep, rel=1e-6)
    assert (second.low, second.high) == (pytest.approx(0.62), pytest.approx(0.98))


def test_without_slopes_there_is_no_list():
    with pytest.raises(MapError):
        that_matter(Setting(CHAIN, Dynamics("kosko", "bivalent"), LEVELS), "visits")


@pytest.mark.django_db
def test_the_board_lists_them_for_a_concept(client, olga, stored_map, town):
    stored_map.influences.filter(weight=None).update(weight=0.7)
    client.login(username=olga.email, password=PASSWORD)
    address = reverse("policy:scenarios", args=[stored_map.pk])
    calls, driver = (stored_map.concepts.get(name=name) for name in ("Calls", "Containers"))
    assert "Noise → Calls" not in client.get(address).content.decode()
    text = client.get(address, {"matter": calls.pk}).content.decode()
    assert "Noise → Calls" in text
    assert "fewer than two people rated it" in text
    for wrong in (driver.pk, "x", "999"):
        assert "choose one from the list" in client.get(address, {"matter": wrong}).content.decode()
    stored_map.transfer = "bivalent"
    stored_map.save()
    assert "levels go in steps" in client.get(address, {"matter": calls.pk}).content.decode()
