"""Where strange maps go: fixed points, cycles of many lengths, chaos, and starts that differ."""

import numpy as np
import pytest

from heed.cognition import Dynamics, Stop, guarantee, infer, make_map, many_starts


def ring(size: int, weight: float = 1.0):
    """Each concept works on the next."""
    return make_map([f"C{at}" for at in range(size)], weight * np.roll(np.eye(size), 1, axis=1))


@pytest.mark.parametrize("size", [2, 3, 5, 12, 97, 1000])
def test_a_ring_comes_back_after_as_many_steps_as_it_has_concepts(size):
    outcome = infer(ring(size), Dynamics("kosko", "bivalent"), np.eye(size)[0], Stop(0, 7))
    assert (outcome.verdict, outcome.period, outcome.transient, outcome.is_stopped) == ("limit_cycle", size, 0, False)
    assert (outcome.states == np.eye(size)).all()
    assert (outcome.final == np.eye(size)[7 % size]).all()
    assert outcome.residual == 1
    assert (outcome.level == 1 / size).all()


def test_rings_of_different_lengths_come_back_together():
    weights = np.zeros((12, 12))
    weights[:3, :3], weights[3:7, 3:7], weights[7:, 7:] = (np.roll(np.eye(n), 1, axis=1) for n in (3, 4, 5))
    first = np.zeros(12)
    first[[0, 3, 7]] = 1
    outcome = infer(make_map([f"C{at}" for at in range(12)], weights), Dynamics("kosko", "bivalent"), first)
    assert outcome.period == 60
    assert len(np.unique(outcome.states, axis=0)) == 60


def test_a_cycle_is_reached_after_its_transient():
    # A long tail leads into a ring: D stays on once it is, and the ring of A, B, C turns.
    weights = np.zeros((6, 6))
    weights[5, 4] = weights[4, 3] = weights[3, 0] = weights[0, 1] = weights[1, 2] = weights[2, 0] = 1
    first = np.array([0, 0, 0, 0, 0, 1.0])
    outcome = infer(make_map(list("ABCDEF"), weights), Dynamics("kosko", "bivalent"), first)
    assert (outcome.period, outcome.transient) == (3, 3)
    assert (outcome.states[0] == [1, 0, 0, 0, 0, 0]).all()


def test_a_steep_sigmoid_goes_to_and_fro():
    # x -> f(-x) with a slope of 8: the fixed point repels, two states alternate.
    outcome = infer(make_map(["A"], [[-1]]), Dynamics("kosko", "sigmoid", 8, -0.5), [0.2])
    assert (outcome.verdict, outcome.period) == ("limit_cycle", 2)
    low, high = sorted(outcome.states[:, 0])
    assert low < 0.2 < 0.8 < high
    assert not guarantee(outcome.map, outcome.dynamics).is_unique


def test_a_small_difference_at_the_stop_is_no_fixed_point_yet():
    # The start lies next to a repelling fixed point: the stop is met at once, and the way leads to a cycle.
    outcome = infer(make_map(["A"], [[-1]]), Dynamics("kosko", "sigmoid", 8, -0.5), [0.5 + 1e-5], Stop(1e-3, 100))
    assert (outcome.steps, outcome.is_stopped) == (1, True)
    assert outcome.residual < 1e-3
    assert (outcome.verdict, outcome.period) == ("limit_cycle", 2)


def test_a_way_that_passes_a_repelling_fixed_point_closely_is_followed_on():
    # A and B push each other down; both in the middle is a fixed point, but of a state next to it one leaves.
    steep = Dynamics("kosko", "sigmoid", 6, -0.5)
    together = make_map(["A", "B"], [[0, -1], [-1, 0]])
    middle = infer(together, steep, [0.5, 0.5 + 1e-12], Stop(1e-9, 2))
    assert middle.is_stopped
    assert middle.residual < 1e-9
    assert np.abs(middle.states - 0.5).max() > 0.3


def test_a_state_that_wanders_is_not_said_to_have_settled():
    # Two concepts, one rising and one falling with the other, and memory: the way turns around without coming back.
    weights = np.array([[0.5, -1.0], [1.0, 0.5]])
    outcome = infer(make_map(["A", "B"], weights), Dynamics("kosko", "tanh", 3), [0.1, 0.2], Stop(1e-9, 500))
    assert outcome.verdict == "not_settled"
    assert outcome.residual > 0.1
    assert outcome.period is outcome.states is outcome.transient is None


def test_an_input_on_the_threshold_is_not_above_it_however_it_is_summed():
    weights = np.zeros((4, 4))
    weights[:3, 3] = [0.1, 0.2, -0.3]  # in floating point, one order of the sum gives 0 and another 5.6e-17
    for order in ([0, 1, 2, 3], [2, 1, 0, 3], [1, 2, 0, 3]):
        map_ = make_map(["A", "B", "C", "D"], weights).in_order(["ABCD"[at] for at in order])
        for transfer in ("bivalent", "trivalent"):
            outcome = infer(map_, Dynamics("kosko", transfer), [1, 1, 1, 0], Stop(0, 1))
            assert outcome.final.tolist() == [0, 0, 0, 0]


def test_many_starts_find_both_ends_of_a_map_that_holds_itself():
    map_, moves = make_map(["A", "B"], [[0, 1], [1, 0]]), Dynamics("rescaled", "sigmoid", 3)
    assert not guarantee(map_, moves).is_unique
    found = many_starts(map_, moves)
    assert len(found.attractors) >= 2
    assert found.spread.min() > 0.9
    assert sum(attractor.share for attractor in found.attractors) + found.unsettled == pytest.approx(1)
    assert infer(map_, moves, [1, 1]).final.min() > 0.9
    assert infer(map_, moves, [0, 0]).final.max() < 0.1


def test_held_values_are_no_difference_between_starts():
    map_, moves = make_map(["A", "B"], [[0, 1], [0, 0]]), Dynamics("kosko", "sigmoid", hold_sources=True)
    assert guarantee(map_, moves).is_unique
    assert len(many_starts(map_, moves).attractors) == 1
    held = many_starts(map_, moves, 5, held=np.array([1.0, 0.0])).attractors[0].state
    assert held == pytest.approx([1, 1 / (1 + np.exp(-1))])


@pytest.mark.parametrize("rule", ["kosko", "modified_kosko", "rescaled"])
@pytest.mark.parametrize("transfer", ["sigmoid", "tanh", "bivalent", "trivalent"])
@pytest.mark.parametrize("slope", [1e-300, 1.0, 1e300])
def test_no_map_is_too_strange(rule, transfer, slope):
    moves = Dynamics(rule, transfer, slope)
    for map_ in (
        make_map([], np.zeros((0, 0))),
        make_map(["A"], [[0]]),
        make_map(["A"], [[1]]),
        make_map(["A"], [[-1]]),
        make_map(["A", "B"], np.zeros((2, 2))),
        make_map(list("ABCD"), np.kron(np.eye(2), [[0, 1], [-1, 0]])),
        make_map(list("ABC"), np.ones((3, 3))),
    ):
        outcome = infer(map_, moves, np.full(len(map_), 0.3), Stop(1e-9, 50))
        assert np.isfinite(outcome.final).all()
        assert outcome.verdict in ("fixed_point", "limit_cycle", "not_settled")
        guarantee(map_, moves)
        found = many_starts(map_, moves, 5, steps=50)
        assert found.starts == 5


def test_a_trajectory_that_would_fill_the_memory_is_refused():
    map_, moves = ring(100), Dynamics("kosko", "bivalent")
    with pytest.raises(ValueError, match="lower max_steps"):
        infer(map_, moves, np.eye(100)[0], Stop(0, 1_000_000))
    assert infer(map_, moves, np.eye(100)[0], Stop(0, 1_000_000), keep=False).period == 100
    assert infer(map_, moves, np.zeros(100), Stop(0, 1_000_000)).steps == 1


def test_a_million_steps_of_a_cycle_are_counted_and_not_gone():
    outcome = infer(ring(7), Dynamics("kosko", "bivalent"), np.eye(7)[0], Stop(0, 1_000_001))
    assert (outcome.steps, outcome.period) == (1_000_001, 7)
    assert (outcome.final == np.eye(7)[1_000_001 % 7]).all()
    assert len(outcome.trajectory) == 1_000_002
