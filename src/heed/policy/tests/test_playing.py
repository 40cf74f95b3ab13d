"""What changes do on a map, why, and how sure that is."""

from __future__ import annotations

import time

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as some

from heed.cognition import Dynamics, MapError, map_of_edges, uncertain
from heed.policy.scenarios.playing import Setting

CHAIN = map_of_edges(
    ("walking", "cars", "safety", "noise"),
    [("walking", "cars", -0.6), ("cars", "safety", -0.8), ("cars", "noise", 0.7), ("walking", "safety", 0.3)],
)


@some.composite
def maps(draw, circles: bool = True):
    size = draw(some.integers(2, 6))
    names = [f"c{at}" for at in range(size)]
    pairs = [(i, j) for i in range(size) for j in range(size) if (i != j if circles else i < j)]
    chosen = draw(some.lists(some.sampled_from(pairs), unique=True, min_size=1))
    weights = some.integers(-10, 10).filter(bool).map(lambda tenths: tenths / 10)
    return map_of_edges(names, [(names[i], names[j], draw(weights)) for i, j in chosen])


rules = some.sampled_from(["kosko", "modified_kosko", "rescaled"])
changes = some.integers(-100, 100).map(lambda points: points / 100)


def test_a_driver_moves_from_its_level_and_nothing_else_is_touched():
    played = Setting(CHAIN, Dynamics(), {"walking": 0.3}).play({"walking": 0.4})
    assert played.moved == {"walking": pytest.approx(0.4)}
    assert played.scenario.difference("walking") == pytest.approx(40)
    assert played.scenario.difference("cars") < 0 < played.scenario.difference("safety")
    assert played.path[0] == pytest.approx(played.setting.baseline.level)
    assert played.path[-1] == pytest.approx(played.scenario.outcome.final)


def test_a_driver_that_cannot_move_so_far_is_named():
    played = Setting(CHAIN, Dynamics(), {"walking": 0.9}).play({"walking": 0.4})
    assert played.scenario.difference("walking") == pytest.approx(10)
    assert played.cut == ["walking"]


def test_a_concept_that_others_work_on_is_pushed_and_not_held():
    played = Setting(CHAIN, Dynamics()).play({"cars": -0.5})
    assert played.moved == {}
    assert played.scenario.difference("cars") < 0
    assert played.scenario.difference("walking") == 0


def test_where_values_may_be_negative_the_middle_of_a_level_is_nothing():
    assert Setting(CHAIN, Dynamics(transfer="tanh"), {"walking": 0.25}).initial == pytest.approx([-0.5, 0, 0, 0])


def test_an_unknown_concept_and_an_impossible_change_are_refused():
    with pytest.raises(MapError, match="bicycles"):
        Setting(CHAIN, Dynamics()).play({"bicycles": 0.1})
    with pytest.raises(MapError, match="outside -1 to 1"):
        Setting(CHAIN, Dynamics()).play({"cars": 1.1})


@given(maps(), rules, some.floats(0.2, 2), some.data())
@settings(max_examples=60)
def test_the_parts_of_a_change_add_up_to_it(map_, rule, slope, data):
    levels = {name: data.draw(some.floats(0, 1)) for name in map_.concepts[1:3]}
    setting = Setting(map_, Dynamics(rule, slope=slope), levels)
    assume(setting.is_unique)
    done = {name: data.draw(changes) for name in map_.concepts[:2]}
    explanation = setting.play(done).explanation
    assume(explanation.is_exact)
    for concept in map_.concepts:
        why = explanation.why(concept)
        assert sum(part.points for part in why.parts) == pytest.approx(why.change, abs=1e-4)


@given(maps(), rules, some.sampled_from(["sigmoid", "tanh"]), some.data())
@settings(max_examples=60)
def test_what_was_measured_is_where_the_map_stands_without_changes(map_, rule, transfer, data):
    levels = {name: data.draw(some.floats(0.02, 0.98)) for name in map_.concepts[:3]}
    setting = Setting(map_, Dynamics(rule, transfer, slope=0.4), levels)
    assume(setting.is_unique)
    for name, level in levels.items():
        at = map_.position(name, "concept")
        assert setting.baseline.level[at] == pytest.approx(setting.value(level), abs=1e-6)


@given(maps(circles=False), some.sampled_from(["modified_kosko", "kosko"]), some.data())
@settings(max_examples=60)
def test_without_circles_all_paths_together_are_the_change(map_, rule, data):
    explanation = Setting(map_, Dynamics(rule)).play({map_.concepts[0]: data.draw(changes)}).explanation
    assume(explanation.is_exact)
    for concept in map_.concepts:
        why = explanation.why(concept, most=1000)
        assert why.is_all_searched
        assert why.rest == pytest.approx(0, abs=1e-3)


def test_the_strongest_path_comes_first_with_its_signs():
    why = Setting(CHAIN, Dynamics()).play({"walking": 0.4}).explanation.why("safety")
    assert [path.concepts for path in why.paths] == [("walking", "cars", "safety"), ("walking", "safety")] or [
        path.concepts for path in why.paths
    ] == [("walking", "safety"), ("walking", "cars", "safety")]
    assert all(path.points > 0 for path in why.paths)
    points = [path.points for path in why.paths]
    assert points == sorted(points, reverse=True)


@given(maps(), some.data())
@settings(max_examples=40)
def test_nothing_done_is_nothing_changed(map_, data):
    setting = Setting(map_, Dynamics(), {map_.concepts[0]: data.draw(some.floats(0, 1))})
    assume(setting.is_unique)
    played = setting.play(dict.fromkeys(map_.concepts, 0.0))
    assert played.scenario.differences == pytest.approx(np.zeros(len(map_)), abs=1e-5)


def test_ranges_hold_the_difference_and_grow_with_disagreement():
    made = []
    for deviation in (0.0, 0.05, 0.3):
        setting = Setting(CHAIN, Dynamics(), {"walking": 0.3}, uncertain(CHAIN, deviation, 400))
        played = setting.play({"walking": 0.4})
        found = played.range("safety")
        made.append(found.high - found.low)
        assert found.low - 1e-3 <= played.scenario.difference("safety") <= found.high + 1e-3
    assert made[0] == pytest.approx(0, abs=1e-3)
    assert made[0] < made[1] < made[2]


def test_without_experts_there_is_no_range():
    assert Setting(CHAIN, Dynamics()).play({"walking": 0.4}).range("safety") is None


def test_a_map_of_50_concepts_is_played_in_well_under_a_second():
    random = np.random.default_rng(1)
    names = [f"c{at}" for at in range(50)]
    pairs = [(i, j) for i in range(50) for j in range(50) if i != j and random.random() < 0.1]
    map_ = map_of_edges(names, [(names[i], names[j], float(random.uniform(-1, 1))) for i, j in pairs])
    setting = Setting(map_, Dynamics(slope=0.5), {}, uncertain(map_, 0.1, 500))
    started = time.process_time()
    played = setting.play({"c0": 0.4, "c7": -0.3})
    assert played.range("c9") is not None
    assert played.explanation.why("c9").paths
    assert time.process_time() - started < 5, "a slow machine gets five times the second that is meant"
