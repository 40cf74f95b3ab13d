"""More than usual, and since when: against published definitions, by exhaustive search and by properties."""

from __future__ import annotations

import itertools
import json
import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heed.understanding.bursts import _cost, chance, states

CASES = Path(__file__).resolve().parents[4].parent / "shared" / "data" / "events" / "kleinberg_cases.json"
RELEVANT, TOTAL = [0, 2, 1, 6, 7, 2, 1, 0, 1, 2], [100] * 10


@pytest.mark.skipif(not CASES.exists(), reason="the shared data is not here")
def test_optima_that_were_found_by_exhaustive_search():
    data = json.loads(CASES.read_text())
    for case in data["cases"]:
        assert states(data["relevant"], data["total"], case["s"], case["gamma"]) == case["states"]


def test_a_burst_has_a_beginning_and_an_end():
    assert states(RELEVANT, TOTAL, 2, 1) == [0, 0, 0, 1, 1, 0, 0, 0, 0, 0]


@given(
    st.lists(st.integers(0, 6), min_size=1, max_size=7),
    st.floats(1.5, 4),
    st.floats(0, 2),
)
def test_no_other_row_of_states_is_cheaper(relevant, scale, gamma):
    total = [10] * len(relevant)
    if not sum(relevant):
        assert states(relevant, total, scale, gamma) == [0] * len(relevant)
        return
    usual = sum(relevant) / sum(total)
    shares = (usual, min(usual * scale, 1 - 1e-9))

    def price(row) -> float:
        price, before = 0.0, 0
        for r, d, now in zip(relevant, total, row, strict=True):
            price += _cost(r, d, shares[now]) + (gamma * math.log(len(relevant)) if now > before else 0)
            before = now
        return price

    best = min(price(row) for row in itertools.product((0, 1), repeat=len(relevant)))
    assert price(states(relevant, total, scale, gamma)) == pytest.approx(best, abs=1e-6)


@pytest.mark.parametrize(("count", "expected", "tail"), [(1, 1.0, 0.6321), (5, 0.2, 2.26e-6), (10, 4.0, 0.00813)])
def test_chances_as_tables_have_them(count, expected, tail):
    assert chance(count, expected) == pytest.approx(tail, rel=0.01)


@given(st.integers(0, 200), st.floats(0.01, 100))
def test_more_is_never_likelier(count, expected):
    assert 0 <= chance(count + 1, expected) <= chance(count, expected) <= 1


def test_what_cannot_be():
    with pytest.raises(ValueError, match="negative"):
        chance(-1, 1)
    with pytest.raises(ValueError, match="relevant"):
        states([3], [2])
    with pytest.raises(ValueError, match="scale"):
        states([1], [2], 1)
    assert states([], []) == []
    assert states([2, 2], [2, 2]) == [0, 0]
    assert chance(3, 0) == 0
