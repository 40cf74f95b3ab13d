"""The estimator, against examples worked out by hand and in the literature, and against another author's code."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from heed.insight import survival

#: Weeks in remission under 6-MP and under placebo: E. J. Freireich and others, Blood 21 (1963), 699-716; the example of
#: most textbooks. Negative: still in remission when last seen.
SIX_MP = [6, 6, 6, 7, 10, 13, 16, 22, 23, -6, -9, -10, -11, -17, -19, -20, -25, -32, -32, -34, -35]
PLACEBO = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23]


def curve(marked: list[float]) -> survival.Curve:
    return survival.curve([abs(time) for time in marked], [time > 0 for time in marked])


def test_the_textbook_example():
    found = curve(SIX_MP)
    assert found.times.tolist() == [6, 7, 10, 13, 16, 22, 23]
    assert found.share.round(3).tolist() == [0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448]
    assert found.quantile(0.5) == 23
    assert found.quantile(0.9) is None
    assert curve(PLACEBO).quantile(0.5) == 8
    assert curve(PLACEBO).quantile(0.9) == 17


def test_by_hand():
    """Five cases: answered after 1, 3 and 4 hours; open for 2 and for 5 hours.

    After 1 hour 4/5 wait; after 3 hours one of three at risk is answered: 4/5 · 2/3 = 8/15; after 4 one of two: 4/15.
    """
    found = curve([1, -2, 3, 4, -5])
    assert found.share.tolist() == pytest.approx([4 / 5, 8 / 15, 4 / 15])
    assert found.quantile(0.5) == 4
    assert found.quantile(0.75) is None


def test_leaving_out_what_is_open_would_be_kinder_than_the_truth():
    answered, lying = [1.0, 1.0, 2.0, 2.0], [-50.0] * 6
    assert curve(answered).quantile(0.5) == 1
    assert curve(answered + lying).quantile(0.5) is None


def test_answered_and_last_seen_at_one_moment_are_both_at_risk():
    assert curve([2, -2]).share.tolist() == [0.5]


@pytest.mark.parametrize(("times", "median"), [([], None), ([-3.0], None), ([3.0], 3.0), ([0.5, 0.5], 0.5)])
def test_few_cases(times, median):
    assert curve(times).quantile(0.5) == median


def test_without_censoring_it_is_the_plain_quantile():
    assert curve([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).quantile(0.5) == 5
    assert curve([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).quantile(0.9) == 9


@pytest.mark.parametrize(
    ("durations", "happened", "said"),
    [([-1.0], [True], "not negative"), ([float("nan")], [True], "not negative"), ([1.0, 2.0], [True], "do not fit")],
)
def test_what_makes_no_sense_is_refused(durations, happened, said):
    with pytest.raises(ValueError, match=said):
        survival.curve(durations, happened)


@pytest.mark.parametrize("part", [0, 1, -0.5, 50])
def test_a_part_lies_between_0_and_1(part):
    with pytest.raises(ValueError, match="between 0 and 1"):
        curve(SIX_MP).quantile(part)


marked = st.lists(st.integers(1, 30).flatmap(lambda n: st.sampled_from([n, -n])), min_size=2, max_size=60)


@given(marked)
def test_as_scipy_has_it(times):
    events = [time for time in times if time > 0]
    if not events:
        return
    sample = stats.CensoredData(uncensored=events, right=[-time for time in times if time < 0])
    theirs = stats.ecdf(sample).sf
    ours = curve(times)
    at = dict(zip(theirs.quantiles, theirs.probabilities, strict=True))
    assert ours.share.tolist() == pytest.approx([at[time] for time in ours.times])


def test_the_interval_as_scipy_has_it():
    sample = stats.CensoredData(uncensored=[t for t in SIX_MP if t > 0], right=[-t for t in SIX_MP if t < 0])
    theirs = stats.ecdf(sample).sf.confidence_interval(0.95, method="log-log")
    ours = curve(SIX_MP)
    places = np.searchsorted(theirs.low.quantiles, ours.times)
    assert ours.low.tolist() == pytest.approx(theirs.low.probabilities[places].tolist())
    assert ours.high.tolist() == pytest.approx(theirs.high.probabilities[places].tolist())
    assert ours.interval(0.5) == (13, None)


@given(marked)
def test_the_interval_holds_the_quantile(times):
    found = curve(times)
    median, (low, high) = found.quantile(0.5), found.interval(0.5)
    if median is not None and low is not None:
        assert low <= median
    if high is not None:
        assert median is not None
        assert median <= high


@given(marked, st.integers(1, 30))
def test_one_more_that_is_lying_makes_nothing_quicker(times, age):
    before, after = curve(times).quantile(0.5), curve([*times, -1000.0 - age]).quantile(0.5)
    if after is not None:
        assert before is not None
        assert after >= before
