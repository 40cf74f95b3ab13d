"""Scenarios, goals, experts and learning on maps whose results are known by hand."""

import math

import numpy as np
import pytest

from heed.cognition import (
    Dynamics,
    Intervention,
    Learning,
    MapError,
    Panel,
    Stop,
    compare,
    fit,
    infer,
    learn_active,
    learn_nonlinear,
    make_map,
    monte_carlo,
    monte_carlo_scenario,
    play,
    seek,
    side_by_side,
    uncertain,
    weights_that_matter,
)
from heed.cognition.experts import ELEVEN_TERMS, centroid, triangle

CHAIN = make_map(["lights", "safety", "visits"], [[0, 0.8, 0], [0, 0, 0.5], [0, 0, 0]])
KOSKO = Dynamics("kosko", "sigmoid")


def f(x: float) -> float:
    return 1 / (1 + math.exp(-x))


def test_a_scenario_is_compared_with_the_baseline_in_percentage_points():
    scenario = play(CHAIN, KOSKO, [0, 0, 0], [Intervention("lamps", {"lights": 1.0})])
    without = [0.5, f(0.4), f(0.5 * f(0.4))]
    given = [f(1), f(0.8 * f(1)), f(0.5 * f(0.8 * f(1)))]
    np.testing.assert_allclose(scenario.baseline.level, without, atol=1e-8)
    np.testing.assert_allclose(scenario.differences, 100 * (np.array(given) - without), atol=1e-6)
    assert scenario.difference("visits") == pytest.approx(100 * (given[2] - without[2]), abs=1e-6)
    assert scenario.is_settled


def test_half_as_effective_is_half_the_push_and_several_add_up():
    half = play(CHAIN, KOSKO, [0, 0, 0], [Intervention("lamps", {"lights": 1.0}, 0.5)])
    weak = play(CHAIN, KOSKO, [0, 0, 0], [Intervention("lamps", {"lights": 0.5})])
    assert (half.outcome.final == weak.outcome.final).all()
    both = play(CHAIN, KOSKO, [0, 0, 0], [Intervention("a", {"lights": 0.5}), Intervention("b", {"lights": 0.5})])
    whole = play(CHAIN, KOSKO, [0, 0, 0], [Intervention("lamps", {"lights": 1.0})])
    assert (both.outcome.final == whole.outcome.final).all()


def test_a_single_shot_moves_the_start_and_fades_where_there_is_one_attractor():
    scenario = play(CHAIN, KOSKO, [0, 0, 0], [Intervention("campaign", {"lights": 1.0}, 0.4, "single_shot")])
    assert scenario.outcome.trajectory[0] == pytest.approx(scenario.baseline.level + np.array([0.4, 0, 0]))
    assert np.abs(scenario.outcome.trajectory[1] - scenario.baseline.level).max() > 0.01
    np.testing.assert_allclose(scenario.differences, 0, atol=1e-6)


def test_a_rescaled_map_feels_nothing_of_an_intervention_without_effect():
    scenario = play(CHAIN, Dynamics("rescaled"), [0.5, 0.5, 0.5], [Intervention("x", {"lights": 1.0}, 0.0)])
    assert not scenario.differences.any()


def test_an_intervention_works_on_a_source_that_would_be_held():
    moves = Dynamics("kosko", "sigmoid", hold_sources=True)
    scenario = play(CHAIN, moves, [0.2, 0, 0], [Intervention("lamps", {"lights": 1.0})])
    assert scenario.baseline.final[0] == 0.2
    assert scenario.outcome.final[0] == pytest.approx(f(1))
    choice = seek(scenario.baseline, "lights", 1.0, [Intervention("lamps", {"lights": 1.0})], budget=1)
    assert (choice.reached, choice.without) == (pytest.approx(f(1)), 0.2)


def test_a_cycle_is_compared_by_its_mean():
    ring = make_map(["A", "B"], [[0, 1], [1, 0]])
    scenario = play(ring, Dynamics("kosko", "bivalent"), [1, 0], [])
    assert scenario.baseline.verdict == "limit_cycle"
    assert (scenario.baseline.level == 0.5).all()


def test_several_scenarios_share_one_baseline():
    found = side_by_side(CHAIN, KOSKO, [0, 0, 0], {"none": [], "lamps": [Intervention("lamps", {"lights": 1.0})]})
    assert found["none"].baseline is found["lamps"].baseline
    assert np.abs(found["none"].differences).max() < 1e-6 < found["lamps"].difference("safety")


def test_a_goal_within_a_budget():
    interventions = [
        Intervention("lamps", {"lights": 1.0}, cost=5),
        Intervention("patrol", {"safety": 0.3}, cost=2),
        Intervention("poster", {"safety": 0.1}, cost=1),
        Intervention("noise", {"safety": -0.5}, cost=0),
    ]
    baseline = infer(CHAIN, KOSKO, [0, 0, 0])
    chosen = seek(baseline, "safety", 1.0, interventions, budget=3)
    assert [one.name for one in chosen.interventions] == ["patrol", "poster"]
    assert (chosen.cost, chosen.is_best) == (3, True)
    assert seek(baseline, "safety", 0.0, interventions, budget=3).interventions == (interventions[3],)
    assert seek(baseline, "safety", float(baseline.level[1]), interventions, 9).interventions == ()
    many = [Intervention(f"poster {at}", {"safety": 0.01 * at}) for at in range(30)]
    chosen = seek(baseline, "safety", 1.0, many, budget=4)
    assert {one.name for one in chosen.interventions} == {f"poster {at}" for at in (26, 27, 28, 29)}
    assert not chosen.is_best
    with pytest.raises(MapError, match="works once"):
        seek(baseline, "safety", 1.0, [Intervention("x", {}, kind="single_shot")], 1)


def test_the_weight_on_the_way_matters_most():
    effects = weights_that_matter(infer(CHAIN, KOSKO, [0, 0, 0], Stop(1e-14)), "visits")
    assert [(effect.source, effect.target) for effect in effects] == [("safety", "visits"), ("lights", "safety")]
    last = f(0.5 * f(0.4))
    assert effects[0].slope == pytest.approx(last * (1 - last) * f(0.4))
    with pytest.raises(MapError, match="has no slope"):
        weights_that_matter(infer(CHAIN, Dynamics("kosko", "bivalent"), [0, 0, 0]), "visits")


def test_a_range_from_uncertain_weights():
    spread = monte_carlo(CHAIN, uncertain(CHAIN, 0.1, 4000), KOSKO, [0, 0, 0])
    low, middle, high = spread.range("visits")
    assert spread.settled == 1
    assert low < middle < high
    assert middle == pytest.approx(f(0.5 * f(0.4)), abs=0.005)
    assert spread.range("lights") == (0.5, 0.5, 0.5)
    push = Intervention("lamps", {"lights": 1.0}).push(CHAIN)
    difference = monte_carlo_scenario(CHAIN, uncertain(CHAIN, 0.1, 4000), KOSKO, [0, 0, 0], push)
    exact = play(CHAIN, KOSKO, [0, 0, 0], [Intervention("lamps", {"lights": 1.0})]).difference("visits")
    low, middle, high = difference.range("visits")
    assert low < exact < high
    assert middle == pytest.approx(exact, abs=0.1)


def test_draws_of_the_wrong_shape_or_size_are_refused():
    with pytest.raises(MapError, match="2 weights"):
        monte_carlo(CHAIN, np.zeros((3, 3)), KOSKO, [0, 0, 0])
    with pytest.raises(MapError, match="row 2, column 1"):
        monte_carlo(CHAIN, np.array([[0, 0], [math.nan, 0]]), KOSKO, [0, 0, 0])


PANEL = Panel(
    ("lights", "safety"),
    {
        "Noor": {("lights", "safety"): "+h"},
        "Piet": {("lights", "safety"): "+vh"},
        "Ada": {("lights", "safety"): "-l", ("safety", "lights"): "no causality"},
    },
)


def test_each_experts_answer_stays_visible():
    found = PANEL.judgements["lights", "safety"]
    assert found.answers == {"Noor": "+h", "Piet": "+vh", "Ada": "-l"}
    assert found.entropy == pytest.approx(math.log2(3))
    assert found.shares == {"+h": 1 / 3, "+vh": 1 / 3, "-l": 1 / 3}
    nothing = PANEL.judgements["safety", "lights"]
    assert (nothing.weight, nothing.experts, nothing.shares) == (0, 3, {"no causality": 1 / 3})
    assert nothing.entropy == pytest.approx(math.log2(3) - 2 / 3)
    assert PANEL.as_map().weights.nnz == 1


def test_groups_side_by_side():
    maps = {name: PANEL.map_of(name) for name in PANEL.ratings}
    assert maps["Noor"].weight("lights", "safety") == pytest.approx(0.75)
    assert maps["Ada"].weight("lights", "safety") == pytest.approx(-0.25)
    (first,) = compare({**maps, "residents": make_map(["safety"], [[0]])})
    assert first.is_contested
    assert first.weights["residents"] is None
    assert first.spread == pytest.approx(maps["Piet"].weight("lights", "safety") + 0.25)


def test_draws_stay_within_what_was_said():
    map_, draws = PANEL.draws(3000, seed=1)
    assert draws.shape == (3000, 2)
    assert not draws[:, 1].any()
    said = draws[:, 0]
    assert ((said > 0.5) & (said < 1)).mean() == pytest.approx(2 / 3, abs=0.03)
    assert ((said >= -0.5) & (said <= 0)).mean() == pytest.approx(1 / 3, abs=0.03)
    spread = monte_carlo(map_, draws, KOSKO, [0, 0])
    low, _, high = spread.range("safety", 1.0)
    assert f(-0.25) <= low < high <= f(0.5)


def test_a_centroid_is_exact_and_an_upright_side_belongs_to_its_term():
    x = np.linspace(-1, 1, 41)
    assert centroid(x, triangle(x, (0, 0.25, 0.5))) == pytest.approx(0.25)
    assert centroid(np.array([0.0, 1.0]), np.array([0.0, 1.0])) == pytest.approx(2 / 3)
    assert centroid(x, np.zeros(41)) is None
    assert triangle(np.array([-0.1, 0.0, 0.1]), (0, 0, 0.25)) == pytest.approx([0, 1, 0.6])
    assert len(ELEVEN_TERMS) == 11


PROCESS = make_map(
    ["C1", "C2", "C3", "C4", "C5"],
    [
        [0, -0.4, -0.25, 0, 0.3],
        [0.36, 0, 0, 0, 0],
        [0.45, 0, 0, 0, 0],
        [-0.9, 0, 0, 0, 0],
        [0, 0.6, 0, 0.3, 0],
    ],
)
FIRST = [0.4, 0.7077, 0.612, 0.717, 0.3]
WANTED = {"C1": (0.68, 0.74), "C5": (0.74, 0.8)}


def test_learning_keeps_signs_and_bounds_only_if_asked():
    fast = Learning(rate=0.05, steps=300, nearness=0)
    free = learn_nonlinear(PROCESS, Dynamics(), FIRST, WANTED, fast)
    kept = learn_nonlinear(PROCESS, Dynamics(), FIRST, WANTED, Learning(0.05, steps=300, nearness=0, keep_signs=True))
    assert not free.is_converged
    assert (free.weights.toarray() * PROCESS.weights.toarray()).min() < 0
    assert (kept.weights.toarray() * PROCESS.weights.toarray()).min() == 0
    steep = make_map(["A", "B"], [[0, 0.9], [0.9, 0]])
    far = Learning(1, steps=5, nearness=0)
    wide = learn_nonlinear(steep, Dynamics(slope=5), [1, 0.2], {"A": (0, 0.1)}, far)
    with pytest.raises(MapError, match="outside -1 to 1"):
        wide.as_map()
    cut = learn_nonlinear(
        steep, Dynamics(slope=5), [1, 0.2], {"A": (0, 0.1)}, Learning(1, steps=5, nearness=0, clip=True)
    )
    assert abs(cut.as_map().weights).max() <= 1


def test_active_learning_brings_output_concepts_where_they_should_be():
    pattern = [["C1"], ["C2", "C3"], ["C5"], ["C4"]]
    found = learn_active(PROCESS, Dynamics(), FIRST, WANTED, pattern, Learning(0.01, 0.03, 0.002))
    assert found.is_converged
    assert 0.68 <= found.state[0] <= 0.74
    assert 0.74 <= found.state[4] <= 0.8
    assert found.weights.nnz > PROCESS.weights.nnz  # new links are part of it
    assert not found.weights.diagonal().any()


def test_what_cannot_be_told_apart_is_said():
    found = fit(["A", "B"], [[0.5, 0.5]], [[1.0, 0.6]], Dynamics())
    assert (found.rank, found.pulled_in) == (1, 1)
    with pytest.raises(MapError, match="at least one"):
        fit(["A"], [], [], Dynamics())
