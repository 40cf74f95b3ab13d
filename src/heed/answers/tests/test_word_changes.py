from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from heed.answers.changing.word_changes import Piece, changes

TEXTS = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(["wij", "komen", "dinsdag", ".", "\n"])).map(" ".join))


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_from_what_differs(before, after):
    found = changes(before, after)
    assert "".join(one.text for one in found if one.kind != "in") == before
    assert "".join(one.text for one in found if one.kind != "out") == after


@given(TEXTS)
def test_the_same_text_does_not_differ(text):
    assert {one.kind for one in changes(text, text)} <= {"same"}


def test_one_word_in_the_place_of_another():
    assert changes("Wij komen morgen kijken.", "Wij komen dinsdag kijken.") == [
        Piece("same", "Wij komen "),
        Piece("out", "morgen"),
        Piece("in", "dinsdag"),
        Piece("same", " kijken."),
    ]
