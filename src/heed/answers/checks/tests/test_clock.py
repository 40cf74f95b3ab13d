"""Times of day as people say them."""

from datetime import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heed.answers.checks.clock import times
from heed.understanding.text import fold


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("tot half zes", [time(5, 30)]),
        ("half past five", [time(5, 30)]),
        ("before half seven", [time(7, 30)]),
        ("kwart over vier", [time(4, 15)]),
        ("quarter to five", [time(4, 45)]),
        ("om 16.30 uur", [time(16, 30)]),
        ("acht uur 's avonds", [time(20)]),
        ("van tien tot twaalf staat er iemand", [time(10), time(12)]),
        ("from nine to noon", [time(9), time(12)]),
        ("om middernacht", [time(0)]),
        ("at six o'clock sharp", [time(6)]),
        ("binnen twee uur", []),
        ("kinderen tot tien jaar", []),
        ("two of three", []),
    ],
)
def test_times(text, said):
    assert [clock for _, _, clock in times(fold(text).text)] == said


@given(st.text(alphabet="0123456789 .:-'aehlmnorstuvwxyz", max_size=120))
def test_any_text_has_times_in_order_and_without_overlap(text):
    found = list(times(text))
    assert all(one[1] <= other[0] for one, other in pairwise(found))
    assert all(0 <= start < end <= len(text) for start, end, _ in found)
