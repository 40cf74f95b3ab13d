from __future__ import annotations

import random
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heed.understanding.agreement import Share, by_chance, cohens_kappa, divergence, shares_by, sign_test

LABELS = st.sampled_from(["report", "question", "praise"])


def test_kappa_of_a_worked_example():
    # 20 + 15 agreements in 50, marginals 25/25 and 30/20: (0.7 - 0.5) / (1 - 0.5)
    pairs = 20 * [("yes", "yes")] + 5 * [("yes", "no")] + 10 * [("no", "yes")] + 15 * [("no", "no")]
    kappa = cohens_kappa(pairs)
    assert (kappa.agreed, kappa.pairs) == (35, 50)
    assert kappa.value == pytest.approx(0.4)


@pytest.mark.parametrize("pairs", [[], 9 * [("report", "report")]])
def test_kappa_says_nothing_where_nothing_can_be_said(pairs):
    assert cohens_kappa(pairs).value is None


@given(st.lists(st.tuples(LABELS, LABELS), min_size=1))
def test_kappa_does_not_depend_on_who_is_first(pairs):
    assert cohens_kappa(pairs).value == pytest.approx(cohens_kappa([(b, a) for a, b in pairs]).value)


@given(st.integers(0, 400), st.integers(1, 400))
def test_an_interval_holds_its_share(right, total):
    share = Share(min(right, total), total)
    assert 0 <= share.low <= share.value + 1e-9
    assert share.value - 1e-9 <= share.high <= 1


def test_the_interval_of_a_worked_example():
    share = Share(81, 100)
    assert (round(share.low, 3), round(share.high, 3)) == (0.722, 0.875)


def test_a_share_of_nothing_is_unknown():
    assert Share(0, 0).value is None
    assert (Share(0, 0).low, Share(0, 0).high) == (0, 1)


@given(st.dictionaries(LABELS, st.integers(1, 50), min_size=1), st.dictionaries(LABELS, st.integers(1, 50), min_size=1))
def test_divergence_is_a_distance(before, now):
    assert divergence(before, before) == 0
    assert 0 <= divergence(before, now) <= 1
    assert divergence(before, now) == pytest.approx(divergence(now, before))


def test_divergence_at_its_ends():
    assert divergence({"nl": 9}, {"de": 2}) == 1
    assert divergence({}, {"de": 2}) is None


def test_samples_of_one_spread_differ_by_chance_alone():
    chance = random.Random(1)
    labels = [f"topic {number}" for number in range(40)]
    squares, expected = [], []
    for _ in range(60):
        before, now = (Counter(chance.choices(labels, k=size)) for size in (2_000, 800))
        squares.append(divergence(before, now) ** 2)
        expected.append(by_chance(before, now))
    assert sum(squares) / len(squares) == pytest.approx(sum(expected) / len(expected), rel=0.1)


@pytest.mark.parametrize(("better", "worse", "chance"), [(0, 0, 1.0), (1, 1, 1.0), (8, 0, 2 / 256), (9, 1, 22 / 1024)])
def test_the_sign_test(better, worse, chance):
    assert sign_test(better, worse) == pytest.approx(chance)


def test_shares_by_key():
    assert shares_by(["nl", "de", "nl"], [True, False, False]) == {"nl": Share(1, 2), "de": Share(0, 1)}
