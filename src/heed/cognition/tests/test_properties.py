"""What holds for every map."""

import itertools
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse
from scipy.special import expit

from heed.cognition import (
    RULES,
    TRANSFERS,
    Dynamics,
    Intervention,
    Stop,
    combine,
    fit,
    guarantee,
    infer,
    json_of_map,
    loops,
    make_map,
    map_of_json,
    monte_carlo,
    norms,
    play,
    read_map,
    seek,
    structure,
    uncertain,
    weights_that_matter,
    write_map,
)

_WEIGHTS = st.one_of(st.just(0.0), st.floats(-1, 1, allow_nan=False), st.sampled_from([-1.0, 1.0]))
_NAMES = st.text(st.characters(blacklist_categories=["C", "Z"], blacklist_characters='"'), min_size=1, max_size=8)


@st.composite
def maps(draw, least=0, most=6, weights=_WEIGHTS):
    size = draw(st.integers(least, most))
    names = draw(st.lists(_NAMES, min_size=size, max_size=size, unique=True))
    cells = draw(st.lists(weights, min_size=size * size, max_size=size * size))
    return make_map(names, np.array(cells).reshape(size, size))


@st.composite
def maps_and_states(draw, **limits):
    map_ = draw(maps(**limits))
    return map_, np.array(draw(st.lists(st.floats(0, 1), min_size=len(map_), max_size=len(map_))))


_MOVES = st.builds(
    Dynamics, st.sampled_from(RULES), st.sampled_from(TRANSFERS), st.floats(0.1, 20), hold_sources=st.booleans()
)
_SMOOTH = st.builds(Dynamics, st.sampled_from(RULES), st.sampled_from(["sigmoid", "tanh"]), st.floats(0.1, 5))
_SHORT = Stop(1e-9, 60)


@given(maps_and_states(), _MOVES, st.randoms(use_true_random=False))
def test_the_order_of_concepts_does_not_matter(map_and_state, moves, random):
    map_, state = map_and_state
    order = list(range(len(map_)))
    random.shuffle(order)
    other = map_.in_order([map_.concepts[at] for at in order])
    one = infer(map_, moves, state, Stop(0, 3)).trajectory
    two = infer(other, moves, state[order], Stop(0, 3)).trajectory
    shared = 4 if moves.is_discrete else 2  # a steep curve makes much of the last digit of a sum
    np.testing.assert_allclose(one[:shared, order], two[:shared], atol=1e-9)


@given(maps_and_states(least=1), _SMOOTH)
def test_sparse_equals_dense(map_and_state, moves):
    map_, state = map_and_state
    weights = map_.weights.toarray()
    base = 2 * state - 1 if moves.rule == "rescaled" else state
    x = base @ weights + (0 if moves.rule == "kosko" else base)
    expected = expit(moves.slope * x) if moves.transfer == "sigmoid" else np.tanh(moves.slope * x)
    np.testing.assert_allclose(infer(map_, moves, state, Stop(0, 1)).final, expected, atol=1e-12)
    again = make_map(map_.concepts, sparse.coo_array(weights))
    assert (infer(again, moves, state, Stop(0, 1)).final == infer(map_, moves, state, Stop(0, 1)).final).all()


@given(maps_and_states(least=1), _MOVES, st.data())
def test_clamped_concepts_stay(map_and_state, moves, data):
    map_, state = map_and_state
    chosen = data.draw(st.dictionaries(st.sampled_from(map_.concepts), st.floats(-1, 1), min_size=1))
    clamped = Dynamics(moves.rule, moves.transfer, moves.slope, 0.0, chosen, moves.hold_sources)
    outcome = infer(map_, clamped, state, _SHORT)
    for name, value in chosen.items():
        assert (outcome.trajectory[:, map_.position(name, "")] == value).all()


@given(maps_and_states(least=1), _MOVES)
def test_what_nothing_works_on_is_held_only_if_asked(map_and_state, moves):
    map_, state = map_and_state
    sources = np.flatnonzero(abs(map_.weights.toarray()).sum(axis=0) == 0)
    trajectory = infer(map_, moves, state, _SHORT).trajectory
    if moves.hold_sources:
        assert (trajectory[:, sources] == state[sources]).all()
    elif moves == Dynamics("kosko", "sigmoid", moves.slope) and len(trajectory) > 1:
        assert (trajectory[1:, sources] == 0.5).all()


@settings(deadline=None)
@given(maps_and_states(), _MOVES)
def test_a_verdict_can_be_checked(map_and_state, moves):
    map_, state = map_and_state
    outcome = infer(map_, moves, state, _SHORT)
    following = infer(
        map_,
        Dynamics(moves.rule, moves.transfer, moves.slope, 0.0, _held(map_, moves, state)),
        outcome.final,
        Stop(0, 1),
    )
    assert outcome.residual == pytest.approx(np.abs(following.final - outcome.final).max(initial=0.0), abs=1e-12)
    if outcome.verdict == "not_settled":
        assert outcome.period is outcome.states is None
        return
    assert outcome.states.shape == (outcome.period, len(map_))
    assert (outcome.verdict == "limit_cycle") == (outcome.period > 1)
    round_ = infer(
        map_,
        Dynamics(moves.rule, moves.transfer, moves.slope, 0.0, _held(map_, moves, state)),
        outcome.states[0],
        Stop(0, outcome.period),
    )
    np.testing.assert_allclose(round_.final, outcome.states[0], atol=1e-8)


def _held(map_, moves, state):
    """Held concepts, as clamped ones: another way to say the same."""
    if not moves.hold_sources:
        return {}
    sources = np.flatnonzero(abs(map_.weights.toarray()).sum(axis=0) == 0)
    return {map_.concepts[at]: state[at] for at in sources}


@settings(deadline=None)
@given(maps_and_states(least=1, most=5), _SMOOTH, st.integers(0, 9))
def test_where_one_attractor_is_certain_every_start_leads_to_it(map_and_state, moves, seed):
    map_, state = map_and_state
    found = guarantee(map_, moves)
    if not found.is_unique or found.factor > 0.95:
        return
    other = np.random.default_rng(seed).uniform(0, 1, len(map_))
    one, two = (infer(map_, moves, start, Stop(1e-12, 5000)) for start in (state, other))
    assert one.verdict == two.verdict == "fixed_point"
    np.testing.assert_allclose(one.final, two.final, atol=1e-9)


@given(maps_and_states(least=1), _SMOOTH)
def test_a_step_brings_states_nearer_by_the_factor_in_its_norm(map_and_state, moves):
    map_, state = map_and_state
    found = guarantee(map_, moves)
    other = np.linspace(0, 1, len(map_))
    moved = [infer(map_, moves, start, Stop(0, 1)).final for start in (state, other)]
    ratios = []
    for name, order in (("one", np.inf), ("two", 2), ("infinity", 1)):  # of row vectors: A W
        before, after = (np.linalg.norm(a - b, order) for a, b in ((state, other), moved))
        if before > 1e-6:
            factor = found.factor * getattr(found.norms, name) / found.norms.best if found.norms.best else 0.0
            ratios.append(after / before <= factor + 1e-6)
    assert all(ratios)


@given(maps(least=1))
def test_norms_are_those_of_the_full_matrix(map_):
    found, full = norms(map_.weights), map_.weights.toarray()
    assert found.one == pytest.approx(np.linalg.norm(full, 1))
    assert found.two == pytest.approx(np.linalg.norm(full, 2), abs=1e-12)
    assert found.infinity == pytest.approx(np.linalg.norm(full, np.inf))


@settings(deadline=None, max_examples=30)
@given(maps())
def test_files_give_back_the_same_map(map_):
    with TemporaryDirectory() as folder:
        for ending in ("json", "csv", "xlsx", "graphml"):
            file = Path(folder) / f"map.{ending}"
            if not len(map_) and ending in ("csv", "xlsx"):
                continue  # a table of no concepts is an empty file, which is refused
            write_map(map_, file)
            again = read_map(file)
            assert again.concepts == map_.concepts
            np.testing.assert_allclose(
                again.weights.toarray(), map_.weights.toarray(), rtol=1e-15 if ending == "xlsx" else 0
            )


@given(maps())
def test_edges_and_rows_say_the_same(map_):
    edges = [{"from": source, "to": target, "weight": weight} for source, target, weight in map_.edges()]
    by_edges = map_of_json({"concepts": list(map_.concepts), "edges": edges})
    assert (by_edges.weights.toarray() == map_of_json(json_of_map(map_)).weights.toarray()).all()


@settings(deadline=None)
@given(maps_and_states(least=1, most=5), _SMOOTH, st.integers(0, 99))
def test_many_runs_at_once_are_the_same_as_one_after_another(map_and_state, moves, seed):
    map_, state = map_and_state
    draws = uncertain(map_, 0.2, 4, seed)
    together = monte_carlo(map_, draws, moves, state, epsilon=0, steps=7)
    for weights, expected in zip(draws, together.states, strict=True):
        changed = map_.weights.copy()
        changed.data = weights
        np.testing.assert_allclose(
            infer(make_map(map_.concepts, changed), moves, state, Stop(0, 7)).final[None],
            expected[None],
            atol=1e-6,
        )


@settings(deadline=None)
@given(maps_and_states(least=2, most=5, weights=st.floats(0.05, 1)), st.sampled_from(RULES), st.data())
def test_slopes_are_those_of_small_changes(map_and_state, rule, data):
    map_, state = map_and_state
    moves, stop = Dynamics(rule, "sigmoid", 0.3), Stop(1e-14, 5000)
    concept = data.draw(st.sampled_from(map_.concepts))
    outcome = infer(map_, moves, state, stop)
    effect = data.draw(st.sampled_from(weights_that_matter(outcome, concept)))
    i, j, width = map_.position(effect.source, ""), map_.position(effect.target, ""), 1e-5
    levels = []
    for change in (-2 * width, -width, 0.0):
        weights = map_.weights.toarray()
        weights[i, j] += change
        levels.append(infer(make_map(map_.concepts, weights), moves, state, stop).final[map_.position(concept, "")])
    slope = (levels[0] - 4 * levels[1] + 3 * levels[2]) / (2 * width)
    assert effect.slope == pytest.approx(slope, abs=1e-5)


@settings(deadline=None)
@given(maps_and_states(least=2, most=4), st.lists(st.floats(-1, 1), min_size=3, max_size=3), st.floats(0, 1))
def test_the_best_choice_is_the_best_of_all(map_and_state, impacts, target):
    map_, state = map_and_state
    moves = Dynamics("kosko", "sigmoid", 0.5)
    candidates = [
        Intervention(f"do {at}", {map_.concepts[at % len(map_)]: impact}, cost=at + 1)
        for at, impact in enumerate(impacts)
    ]
    baseline = infer(map_, moves, state)
    choice = seek(baseline, map_.concepts[0], target, candidates, budget=4)
    assert choice.cost <= 4
    for count in range(4):
        for some in itertools.combinations(candidates, count):
            if sum(candidate.cost for candidate in some) <= 4:
                reached = play(map_, moves, state, some).outcome.final[0]
                assert abs(choice.reached - target) <= abs(reached - target) + 1e-6


@given(maps())
def test_loops_are_all_simple_cycles(map_):
    full = map_.weights.toarray()
    expected = set()
    for length in range(1, len(map_) + 1):
        for nodes in itertools.permutations(range(len(map_)), length):
            steps = list(zip(nodes, (*nodes[1:], nodes[0]), strict=True))
            if nodes[0] == min(nodes) and all(full[step] for step in steps):
                sign = np.prod([np.sign(full[step]) for step in steps])
                expected.add((tuple(map_.concepts[at] for at in nodes), int(sign)))
    found = loops(map_, most=10_000)
    assert found.is_complete
    assert set(found.found) == expected
    assert len(found.found) == len(expected)


@given(maps())
def test_every_concept_has_one_kind(map_):
    found = structure(map_)
    kinds = [*found.transmitters, *found.receivers, *found.ordinary, *found.isolated]
    assert sorted(kinds) == sorted(map_.concepts)
    assert found.outdegree.sum() == pytest.approx(found.indegree.sum())


@given(maps(), maps())
def test_combining_a_map_with_itself_changes_nothing(one, other):
    both = combine([one, one])
    np.testing.assert_allclose(both.weights.toarray(), one.weights.toarray())
    assert set(combine([one, other]).concepts) == {*one.concepts, *other.concepts}


@settings(deadline=None)
@given(st.integers(1, 4), st.sampled_from(RULES), st.sampled_from(["sigmoid", "tanh"]), st.integers(0, 999))
def test_fitting_finds_the_weights_that_made_the_states(size, rule, transfer, seed):
    random = np.random.default_rng(seed)
    weights, before = random.uniform(-1, 1, (size, size)), random.uniform(0, 1, (size + 20, size))
    moves = Dynamics(rule, transfer, 0.7)
    names = [f"C{at}" for at in range(size)]
    map_ = make_map(names, weights)
    after = np.array([infer(map_, moves, state, Stop(0, 1)).final for state in before])
    free = fit(names, before, after, moves)
    np.testing.assert_allclose(free.weights, weights, atol=1e-6)
    assert (free.rank, free.pulled_in) == (size, 0)
    assert free.error < 1e-8
    kept = fit(names, before, after, moves, signs=map_, clip=True)
    np.testing.assert_allclose(kept.weights, weights, atol=1e-3)
    assert (kept.weights * weights >= 0).all()
