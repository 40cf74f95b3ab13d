"""That leaving out what cannot be likely changes nothing of what is found."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import numpy
from hypothesis import given
from hypothesis import strategies as st

from heed.understanding.encoder import DIMENSIONS
from heed.understanding.matter import SAME_FROM, likely, same_matter
from heed.understanding.traces import Traces

_WORDS = ("lantaarn", "kapot", "boom", "omgevallen", "afval", "stoep", "lawaai")
_DIRECTIONS = numpy.eye(DIMENSIONS, dtype=numpy.float32)[:2]


@st.composite
def _traces(draw: st.DrawFn) -> Traces:
    words = draw(st.lists(st.sampled_from(_WORDS), max_size=5))
    angle = draw(st.floats(0, 3.2))
    vector = numpy.cos(angle) * _DIRECTIONS[0] + numpy.sin(angle) * _DIRECTIONS[1]
    houses = st.frozensets(st.sampled_from((3, 5, 40)), max_size=2)
    days = draw(st.floats(0, 90) | st.none())
    return Traces(
        vector=draw(st.sampled_from((vector, None))),
        words={word: word for word in words},
        shape=tuple(words),
        numbers=draw(st.frozensets(st.sampled_from(("112233", "4455")), max_size=1)),
        streets=draw(st.dictionaries(st.sampled_from(("dorpsstraat", "kade")), houses, max_size=2)),
        names=draw(st.frozensets(st.sampled_from(("station", "markt")), max_size=1)),
        point=draw(st.sampled_from((None, (4.9, 52.37), (4.9003, 52.37), (4.91, 52.37)))),
        districts=draw(st.frozensets(st.sampled_from(("noord", "zuid")), max_size=1)),
        topic=draw(st.sampled_from(("", "street-light", "trees"))),
        topic_confidence=draw(st.floats(0, 1)),
        at=None if days is None else datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=days),
        written={},
    )


@given(_traces(), st.lists(_traces(), max_size=25), st.sampled_from((0.0, 0.2, SAME_FROM, 0.8, 1.0)))
def test_likely_finds_what_comparing_all_finds(one: Traces, others: list[Traces], least: float) -> None:
    compared = same_matter(one, others)
    assert likely(one, others, least) == [(at, match) for at, match in enumerate(compared) if match.score >= least]


@given(_traces())
def test_the_same_said_at_the_same_place_is_likely(one: Traces) -> None:
    (match,) = same_matter(one, [one])
    assert bool(likely(one, [one])) == (match.score >= SAME_FROM)
