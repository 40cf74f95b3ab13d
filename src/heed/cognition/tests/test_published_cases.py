"""Every published case comes out within its own tolerance."""

import numpy as np
import pytest

from heed.cognition import (
    Dynamics,
    Intervention,
    Panel,
    Stop,
    Weighing,
    case_of,
    combine,
    guarantee,
    infer,
    judge,
    make_map,
    play,
    structure,
    unknown_keys,
)
from heed.cognition.tests.published import published
from heed.cognition.uniqueness import near_linear_norm, near_linear_slope

CASES = published("fcm_cases.json")
BY_NAME = {case["name"]: case for case in CASES}
RATINGS = published("expert_ratings.json")
TERMS = {name: tuple(corners) for name, corners in RATINGS["terms"].items()}


def _run(given: dict, **options) -> dict:
    """Without anything that tells the result."""
    return case_of({key: value for key, value in given.items() if not key.startswith("expected")}).run(**options)


@pytest.mark.parametrize("given", [case for case in CASES if case["kind"] == "steady"], ids=lambda case: case["name"])
def test_steady_states(given):
    came_out = _run(given)
    np.testing.assert_allclose(came_out["final"], given["expected"], rtol=0, atol=given["tolerance"])
    assert came_out["steps"] == given["steps_taken"]
    assert came_out["verdict"] == "fixed_point"
    assert came_out["stopped"]


@pytest.mark.parametrize(
    "given", [case for case in CASES if case["kind"] == "trajectory"], ids=lambda case: case["name"]
)
def test_trajectories(given):
    came_out = _run(given, trajectory=True)["trajectory"]
    expected = np.array(given["expected"])  # some are printed only in their first steps
    np.testing.assert_allclose(came_out[: len(expected)], expected, rtol=0, atol=given["tolerance"])
    assert came_out[0] == given["initial"]


@pytest.mark.parametrize("given", [case for case in CASES if case["kind"] == "cycle"], ids=lambda case: case["name"])
def test_cycles(given):
    came_out = _run(given)
    assert {key: came_out[key] for key in ("transient", "period", "states")} == given["expected"]


@pytest.mark.parametrize("given", [case for case in CASES if case["kind"] == "nhl"], ids=lambda case: case["name"])
def test_learning(given):
    came_out, expected = _run(given), given["expected"]
    np.testing.assert_allclose(came_out["weights"], expected["weights"], rtol=0, atol=given["tolerance"])
    np.testing.assert_allclose(came_out["state"], expected["state"], rtol=0, atol=given["tolerance"])
    assert came_out["converged_at_step_index"] == expected["converged_at_step_index"]


def test_every_kind_is_covered_and_every_key_is_known():
    assert {case["kind"] for case in CASES} == {"steady", "trajectory", "cycle", "nhl"}
    assert not {key for case in CASES for key in unknown_keys(case_of(case))}


def test_a_clamped_concept_makes_the_published_difference():
    given = BY_NAME["fcm6b_kosko_clampC1_scenario"]
    map_, stop = make_map(given["concepts"], given["weights"]), Stop(1e-5, 100)
    baseline = infer(map_, Dynamics("kosko"), given["initial"], stop)
    clamped = infer(map_, Dynamics("kosko", clamped={"C1": 1.0}), given["initial"], stop)
    np.testing.assert_allclose(baseline.final, given["baseline_computed"], atol=1e-5)
    differences = given["expected_difference_scenario_minus_baseline"]
    np.testing.assert_allclose((clamped.final - baseline.final)[1:], differences[1:], atol=0.00501)


@pytest.mark.parametrize("number", [1, 2])
def test_a_continuous_intervention_is_a_concept_that_stands_still(number):
    given = BY_NAME[f"fcm8_continuous_intervention_{number}"]
    concepts, weights = given["concepts"][:-1], np.array(given["weights"])
    map_ = make_map(concepts, weights[:-1, :-1])
    impacts = {name: impact for name, impact in zip(concepts, weights[-1], strict=False) if impact}
    stop = Stop(0.001, 50)
    first = BY_NAME["fcm8_modified_kosko_sigmoid_eps1e-3"]["initial"]
    scenario = play(map_, Dynamics(), first, [Intervention("intervention", impacts)], stop)
    np.testing.assert_allclose(scenario.outcome.final, given["expected"][:-1], atol=given["tolerance"])
    np.testing.assert_allclose(scenario.differences, 100 * (scenario.outcome.final - given["initial"][:-1]), atol=1e-9)


@pytest.mark.parametrize("given", RATINGS["cases"], ids=lambda case: f"{case['edge']} {case['implication']}")
def test_ratings_become_weights(given):
    answers = {f"expert {number}": answer for number, answer in enumerate(given["ratings"])}
    found = judge(answers, len(answers), Weighing(TERMS, given["implication"].lower()))
    assert found.weight == pytest.approx(given["got"], abs=1e-12)
    assert found.weight == pytest.approx(given["expected_weight"], abs=1e-6)
    assert found.entropy == pytest.approx(RATINGS["entropy_bits"][given["edge"]], abs=1e-6)
    assert found.answers == answers


@pytest.mark.parametrize("implication", ["Larsen", "Mamdani"])
@pytest.mark.parametrize("aggregation", ["max", "algsum", "einstein", "hamacher"])
def test_all_aggregations(implication, aggregation):
    ratings = {case["edge"]: case["ratings"] for case in RATINGS["cases"]}
    weighing = Weighing(TERMS, implication.lower(), "algebraic" if aggregation == "algsum" else aggregation)
    concepts = ("C1", "C2", "C3", "C4")
    answers = {
        f"expert {number}": {tuple(edge.split("->")): given[number] for edge, given in ratings.items()}
        for number in range(6)
    }
    made = Panel(concepts, answers, weighing).as_map()
    for edge, expected in RATINGS["aggregations"][implication][aggregation].items():
        assert made.weight(*edge.split("->")) == pytest.approx(expected, abs=1e-12)


def test_maps_are_combined_as_by_fcmapper():
    given = published("combine.json")
    one, other = (make_map(given[name]["concepts"], given[name]["weights"]) for name in ("map1", "map2"))
    both = combine([one, other])
    assert both.concepts == tuple("ABCDEFGHIJ")
    for edge, weight in given["expected_nonzero_overlap"].items():
        assert both.weight(*edge.split("->")) == weight
    assert (both.weight("A", "B"), both.weight("J", "H")) == (-0.5, -1)


@pytest.mark.parametrize(
    ("edges", "way", "zeros", "expected"),
    [
        ("edges", "mean", "counted", "mean_incl_zero"),
        ("edges2", "mean", "left out", "mean_excl_zero"),
        ("edges3", "median", "left out", "median_excl_zero"),
        ("edges3", "median", "counted", "median_incl_zero"),
    ],
)
def test_maps_are_combined_as_by_fcmconfr(edges, way, zeros, expected):
    given = published("combine.json")["fcmconfr_aggregate"]
    maps = [make_map(["A", "B"], [[0, weight], [0, 0]]) for weight in given[edges]]
    assert combine(maps, way, zeros).weight("A", "B") == pytest.approx(given[expected])


@pytest.mark.parametrize(
    ("name", "case"),
    [
        ("fcm8", "fcm8_kosko_sigmoid_eps1e-3"),
        ("process_control", "process_control_before_learning"),
        ("fcmapper7", "fcmapper7_nochange"),
    ],
)
def test_bounds_of_the_slope(name, case):
    bounds = published("lambda_bounds.json")["bounds"][name]
    map_ = make_map(BY_NAME[case]["concepts"], BY_NAME[case]["weights"])
    kosko = guarantee(map_, Dynamics("kosko"))
    assert kosko.norms.two == pytest.approx(bounds["spectral"])
    assert kosko.slope_limit == pytest.approx(bounds["sigmoid_kosko_best"])
    assert 4 / kosko.norms.two == pytest.approx(bounds["sigmoid_kosko_spectral"])
    assert 1 / kosko.norms.two == pytest.approx(bounds["tanh_kosko_spectral"])
    for rule, transfer, expected in (
        ("modified_kosko", "sigmoid", "sigmoid_modified_spectral"),
        ("modified_kosko", "tanh", "tanh_modified_spectral"),
        ("rescaled", "sigmoid", "rescaled_sigmoid_spectral"),
    ):
        assert guarantee(map_, Dynamics(rule, transfer)).slope_limit == pytest.approx(bounds[expected])
    assert near_linear_norm(map_) == pytest.approx(bounds["S_norm"])
    assert near_linear_slope(map_) == pytest.approx(bounds["sigmoid_Koutsellis"])


def test_figures_of_a_graph():
    given = published("metrics.json")
    expected = given["all_metrics"]
    found = structure(make_map(given["concepts"], given["weights"]))
    assert (len(found.concepts), found.connections, found.self_loops) == (
        expected["N"],
        expected["connections"],
        expected["self_loops"],
    )
    assert found.density == pytest.approx(expected["density_N2"])
    assert found.density_without_self == pytest.approx(expected["density_N_Nminus1"])
    assert found.connections_per_concept == pytest.approx(expected["connections_per_concept"])
    for name in ("transmitters", "receivers", "ordinary", "isolated"):
        assert len(getattr(found, name)) == expected[name]
    assert found.complexity == expected["complexity_R_over_T"]
    for name in ("outdegree", "indegree", "centrality"):
        np.testing.assert_allclose(getattr(found, name), expected[name])
    assert found.hierarchy == pytest.approx(expected["hierarchy_MacDonald"])
