"""Which influences matter most: slopes that can be worked out by hand, and the list on the board."""

from __future__ import annotations

import math
import re

import numpy as np
import pytest
from django.urls import reverse
from django.utils import timezone
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from heed.cognition import RULES, Dynamics, MapError, map_of_edges
from heed.policy.indicators import actions as indicators
from heed.policy.indicators.actions import Wanted
from heed.policy.models import Indicator, Invitation, Panel, Rating
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
    assert (first.low, first.high) == (None, None), "fewer than two rated it: it keeps its weight"
    steep = safety * (1 - safety) * 0.3
    assert second.points == pytest.approx(10 * visits * (1 - visits) * 0.5 * steep, rel=1e-6)
    assert (second.low, second.high) == (pytest.approx(0.62), pytest.approx(0.98))


def test_where_all_gave_one_weight_it_is_that():
    draws = np.array([[0.8, 0.4]] * 50)
    safety, lamps = that_matter(Setting(CHAIN, Dynamics("kosko"), LEVELS, draws), "visits")
    assert (safety.low, safety.high) == (pytest.approx(0.4), pytest.approx(0.4))
    assert (lamps.low, lamps.high) == (None, None)


def test_no_weight_moves_a_measured_concept_nor_what_lies_beyond_it():
    """b is measured: a heavier influence on it asks a smaller constant, so that b stands where it was measured."""
    made = [
        Setting(
            map_of_edges(("a", "b", "c"), [("a", "b", weight), ("b", "c", 0.5)]),
            Dynamics("kosko"),
            {"a": 0.3, "b": 0.7},
        )
        for weight in (0.6, 0.7)
    ]
    assert made[0].baseline.level == pytest.approx(made[1].baseline.level, abs=1e-6)
    assert that_matter(made[0], "b") == []
    assert [(one.source, one.target) for one in that_matter(made[0], "c")] == [("b", "c")]


@st.composite
def maps_with_figures(draw):
    names = list("abcde")[: draw(st.integers(2, 5))]
    pairs = [(i, j) for i in names for j in names if i != j]
    chosen = draw(st.lists(st.sampled_from(pairs), min_size=1, max_size=8, unique=True))
    weights = [draw(st.sampled_from([-1, 1])) * draw(st.floats(0.1, 0.95)) for _pair in chosen]
    levels = {name: draw(st.floats(0, 1)) for name in draw(st.sets(st.sampled_from(names)))}
    rule, transfer = draw(st.sampled_from(RULES)), draw(st.sampled_from(["sigmoid", "tanh"]))
    return names, chosen, weights, levels, Dynamics(rule, transfer, draw(st.floats(0.2, 1)))


@settings(max_examples=60, deadline=None)
@given(maps_with_figures())
def test_slopes_are_those_of_maps_that_were_really_changed(drawn):
    names, pairs, weights, levels, dynamics = drawn

    def stands(changed: int = 0, by: float = 0.0) -> Setting:
        now = [weight + (by if at == changed else 0) for at, weight in enumerate(weights)]
        return Setting(
            map_of_edges(names, [(*pair, weight) for pair, weight in zip(pairs, now, strict=True)]), dynamics, levels
        )

    setting = stands()
    assume(setting.is_unique)
    for concept in names:
        claimed = {(one.source, one.target): one.points for one in that_matter(setting, concept)}
        for at, pair in enumerate(pairs):
            up, down = (stands(at, by).baseline.level[names.index(concept)] for by in (1e-3, -1e-3))
            assert claimed.get(pair, 0.0) == pytest.approx(10 * (up - down) / 2e-3, abs=0.02, rel=1e-3)


def test_a_map_that_does_not_stay_where_it_was_measured_has_no_list():
    """Held at 0.7, b lets the map rest; left alone, a and b push each other to and fro."""
    edges = [("a", "b", -1.0), ("b", "a", 1.0), ("b", "c", 0.5)]
    setting = Setting(map_of_edges(("a", "b", "c"), edges), Dynamics("kosko", slope=8.0, threshold=0.5), {"b": 0.7})
    assert (setting.holding.verdict, setting.baseline.verdict) == ("fixed_point", "not_settled")
    with pytest.raises(MapError, match="does not stay where it was measured"):
        that_matter(setting, "c")


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
    assert 'data-label="Weights of those asked (nine of ten)">–<' in text
    assert "fewer than two people rated it" not in text, "nobody was asked, as the warnings say"
    for wrong in (driver.pk, "x", "999"):
        assert "choose one from the list" in client.get(address, {"matter": wrong}).content.decode()
    figure = {"name": "Counted", "source": "Us", "low": 0.0, "high": 100.0}
    indicators.state(calls, Wanted("manual", figure, 60), olga, "0")
    text = client.get(address, {"matter": calls.pk}).content.decode()
    assert "Calls was measured: it stands where it was measured, and no weight moves it." in text
    assert "Noise → Calls" not in text
    Indicator.objects.all().delete()
    stored_map.transfer = "bivalent"
    stored_map.save()
    assert "levels go in steps" in client.get(address, {"matter": calls.pk}).content.decode()


@pytest.mark.django_db
def test_only_what_nobody_differs_on_is_said_to_be_rated_by_few(client, olga, stored_map, town):
    stored_map.influences.filter(weight=None).update(weight=0.7)
    panel = Panel.objects.create(map=stored_map, name="Experts", kind="experts", created_by=olga)
    (rated,) = stored_map.influences.filter(target__name="Calls")
    for number, term in enumerate(("+h", "+m"), 1):
        one = Invitation.objects.create(panel=panel, number=number, language="en", answered_at=timezone.now())
        Rating.objects.create(invitation=one, influence=rated, term=term)
    taken = [{"id": panel.pk, "name": "Experts", "answered": 2}]
    stored_map.taken_over = {"at": "2026-11-01", "way": "mean", "panels": taken}
    stored_map.save()
    client.login(username=olga.email, password=PASSWORD)
    calls = stored_map.concepts.get(name="Calls")
    text = client.get(reverse("policy:scenarios", args=[stored_map.pk]), {"matter": calls.pk}).content.decode()
    said = dict(re.findall(r'<th scope="row">(\S+ → \S+)</th>.*?nine of ten\)">(.*?)</td>', text))
    assert re.fullmatch(r'<span class="nowrap">0\.\d\d … 0\.\d\d</span>', said["Noise → Calls"])
    assert "fewer than two people rated it" in said["Lorries → Noise"]
