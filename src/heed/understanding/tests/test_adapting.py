"""What colleagues taught is a difference to the present reading: small, exact, and it takes no danger away."""

from __future__ import annotations

import numpy
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_matrix

from heed.understanding import learned, mixing
from heed.understanding.adapting import _Difference
from heed.understanding.heads import Features, softmax
from heed.understanding.marks import Marked
from heed.understanding.mixing import Chances
from heed.understanding.reading import Abuse, Urgency
from heed.understanding.text import fold

CHANCES = st.floats(0, 1)
ADDED = st.floats(-20, 20)
NOTHING = Marked("", fold(""), [])


def heard(task: str, chance: float, added: dict[str, float] | None) -> dict[str, Chances]:
    head, _ = learned.head("", task)
    assert head
    labels = [chance if label in ("urgent", "abusive") else 1 - chance for label in head.labels]
    return {task: Chances(head, False, labels, (head, added) if added else None)}


@given(CHANCES, CHANCES, ADDED, ADDED)
def test_danger_is_only_added(cues, chance, yes, no):
    by_cues = Urgency(round(cues, 4), None, "urgent" if cues >= 0.5 else "normal", 0.9, True)
    before = mixing.urgency(by_cues, heard("urgency", chance, None), NOTHING)
    after = mixing.urgency(by_cues, heard("urgency", chance, {"urgent": yes, "normal": no}), NOTHING)
    assert after.score >= before.score
    assert after.label == "urgent" or before.label == "normal"
    assert (after.label == "urgent") == (after.score >= 0.5)
    assert not (after.sure and after.label != before.label)
    if after.label == "urgent":
        assert after.kind


@given(CHANCES, CHANCES, ADDED, ADDED)
def test_abuse_is_only_added(cues, chance, yes, no):
    by_cues = Abuse(round(cues, 4), "abusive" if cues >= 0.6 else "clean", 0.9, True)
    before = mixing.abuse(by_cues, heard("abuse", chance, None), NOTHING)
    after = mixing.abuse(by_cues, heard("abuse", chance, {"abusive": yes, "clean": no}), NOTHING)
    assert after.score >= before.score
    assert after.label == "abusive" or before.label == "clean"
    assert (after.label == "abusive") == (after.score >= 0.6)
    assert not (after.sure and after.label != before.label)


def some(texts: int = 12) -> tuple[Features, numpy.ndarray, numpy.ndarray]:
    chance = numpy.random.default_rng(3)
    grams = csr_matrix((chance.random((texts, 30)) > 0.7).astype(numpy.float32))
    seen = Features(chance.normal(size=(texts, 8)).astype(numpy.float32), grams)
    offsets = chance.normal(size=(texts, 3))
    return seen, offsets, numpy.eye(3)[chance.integers(0, 3, texts)]


def test_the_weights_apart_say_the_same_as_together():
    seen, offsets, wanted = some()
    difference = _Difference(seen, offsets, wanted)
    weights = difference.fit(numpy.ones(len(offsets)), 1.0)
    grams, vectors, bias = difference.apart(weights)
    added = seen.grams @ grams + seen.vectors @ vectors + bias
    assert numpy.allclose(softmax(offsets + added), difference._chances(weights), atol=1e-4)
    assert difference.loss(weights, numpy.ones(len(offsets))) < -numpy.log(softmax(offsets)[wanted == 1]).sum()


def test_what_is_right_already_is_left():
    seen, offsets, _ = some()
    difference = _Difference(seen, offsets, softmax(offsets))
    assert numpy.allclose(difference.fit(numpy.ones(len(offsets)), 1.0), 0, atol=1e-6)
