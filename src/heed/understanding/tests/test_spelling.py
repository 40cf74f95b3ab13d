"""Short texts: their language by how words are spelled."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heed.understanding import Context, read
from heed.understanding.context import DEFAULT_LANGUAGES
from heed.understanding.spelling import load, runs, with_spelling

AS_MUCH = [0.0] * len(DEFAULT_LANGUAGES)


def best(text: str) -> str:
    scores = with_spelling(AS_MUCH, text, DEFAULT_LANGUAGES)
    return DEFAULT_LANGUAGES[scores.index(max(scores))]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("afvalinzameling vergoedingen", "nl"),
        ("Straßenbeleuchtung verbessern", "de"),
        ("иванов съвет", "bg"),
        ("объявления выборы", "ru"),
        ("міської ради", "uk"),
        ("iluminação pública", "pt"),
        ("alcantarillado averiado", "es"),
        ("illuminazione guasta", "it"),
        ("belediye aydınlatması", "tr"),
    ],
)
def test_words_are_told_by_their_spelling(text, language):
    assert best(text) == language
    assert read([text], Context())[0].language.label == language


def test_all_languages_of_a_new_town_are_known():
    assert set(DEFAULT_LANGUAGES) <= set(load().languages)


def test_a_language_without_a_model_neither_gains_nor_loses():
    languages = ("nl", "fy", "de")
    before, after = [-1.0, -0.5, -2.0], with_spelling([-1.0, -0.5, -2.0], "de gemeentelijke verordening", languages)
    assert after[1] == before[1]
    assert after[0] > before[0]
    assert math.exp(after[0]) + math.exp(after[2]) == pytest.approx(math.exp(-1.0) + math.exp(-2.0))


@pytest.mark.parametrize("text", ["", "12 ?!", "👍", "fy"])
def test_nothing_changes_where_nothing_can_be_said(text):
    assert with_spelling([0.5, 0.25], text, ("fy", "ga")) == [0.5, 0.25]


@given(st.text(), st.lists(st.floats(-50, 50), min_size=len(AS_MUCH), max_size=len(AS_MUCH)))
def test_what_all_known_languages_have_together_stays(text, scores):
    after = with_spelling(scores, text, DEFAULT_LANGUAGES)
    assert sum(math.exp(score - max(scores)) for score in after) == pytest.approx(
        sum(math.exp(score - max(scores)) for score in scores)
    )


def test_runs_of_letters_are_distinct_numbers_in_order():
    assert runs("lantaarn") == sorted(set(runs("lantaarn")))
    assert runs("a" * 1_000) == runs("a" * 40)
