"""From figures to levels: scales, and small groups drawn towards all."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from heed.policy.indicators.scaling import Scale, min_max
from heed.policy.indicators.series import SeriesError
from heed.policy.indicators.shrinkage import shrunk_means, shrunk_shares

figures = some.floats(-1e6, 1e6)


@given(figures, figures, figures)
def test_a_level_is_within_0_and_1_and_the_ends_are_its_ends(low, high, value):
    if low == high:
        return
    scale = Scale(low, high)
    assert 0 <= scale.level(value) <= 1
    assert scale.level(low) == 0
    assert scale.level(high) == 1


@given(figures, figures, figures)
def test_turned_round_means_the_other_way(low, high, value):
    if low == high:
        return
    assert Scale(low, high).level(value) == pytest.approx(1 - Scale(high, low).level(value), abs=1e-9)


def test_a_scale_of_one_figure_is_refused():
    with pytest.raises(SeriesError, match="State two different figures"):
        min_max([3.0, 3.0])


def test_min_max_of_a_series():
    assert min_max([3, 1, 2]) == Scale(1, 3)
    assert min_max([3, 1, 2], turned=True) == Scale(3, 1)
    assert Scale(1, 3).is_beyond(4)
    assert not Scale(3, 1).is_beyond(2)


@given(some.lists(some.tuples(some.integers(0, 200), some.integers(0, 200)), min_size=1, max_size=12))
def test_a_shrunk_share_lies_between_its_own_and_that_of_all(groups):
    counts, people = [min(pair) for pair in groups], [max(pair) for pair in groups]
    found = shrunk_shares(counts, people)
    if not sum(people):
        assert np.isnan(found).all()
        return
    mean = sum(counts) / sum(people)
    for count, of, share in zip(counts, people, found, strict=True):
        own = count / of if of else mean
        assert min(own, mean) - 1e-9 <= share <= max(own, mean) + 1e-9


def test_a_small_group_is_drawn_further_than_a_large_one():
    few, many, *_rest = shrunk_shares([5, 500, 100, 100, 300], [10, 1000, 1000, 1000, 1000])
    assert many == pytest.approx(0.5, abs=0.02)
    assert few < 0.46


def test_where_chance_explains_all_every_group_has_the_common_share():
    assert shrunk_shares([5, 6, 4, 5], [10, 10, 10, 10]) == pytest.approx([0.5] * 4)


def test_marshalls_estimator_by_hand():
    """Two groups of 100 with shares 0.2 and 0.6: mean 0.4, spread 0.04, chance 0.0024, so 0.9400 of each distance."""
    assert shrunk_shares([20, 60], [100, 100]) == pytest.approx([0.4 - 0.2 * 0.94, 0.4 + 0.2 * 0.94])


def test_means():
    assert shrunk_means([1.0, 3.0], [100, 100], 0.0) == pytest.approx([1, 3])
    assert shrunk_means([1.0, 3.0], [1, 1], 100.0) == pytest.approx([2, 2])
    few, none = shrunk_means([1.0, 3.0, 0.0], [50, 50, 0], 10.0)[[0, 2]]
    assert 1 < few < 2
    assert none == pytest.approx(2)
