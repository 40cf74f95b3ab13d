"""Which template fits a message: by topic, meaning, words and language."""

from __future__ import annotations

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st

from heed.answers.knowledge import likeness
from heed.answers.knowledge.likeness import Asked, Offer, words_of
from heed.understanding import vectors
from heed.understanding.encoder import DIMENSIONS

LAMP = words_of("De lantaarn voor mijn huis brandt niet meer")


def vector(*places: int) -> bytes:
    row = numpy.zeros((1, DIMENSIONS), numpy.float32)
    row[0, list(places)] = 1
    (packed,) = vectors.pack(row)
    return packed


def names(asked: Asked, **offers: Offer) -> list[str]:
    return [list(offers)[at] for at, _ in likeness.order(asked, list(offers.values()))]


def test_the_topic_comes_first_where_nothing_else_is_known():
    offers = {"other": Offer(), "any": Offer(topic=likeness.ANY), "own": Offer(topic=likeness.OWN)}
    assert names(Asked(), **offers, part=Offer(topic=likeness.PART)) == ["own", "part", "any", "other"]


def test_words_decide_between_two_of_one_topic():
    lamp = Offer(words=(words_of("Lantaarns die niet branden"),), topic=likeness.ANY)
    tree = Offer(words=(words_of("Bomen die gesnoeid worden"),), topic=likeness.ANY)
    assert names(Asked(LAMP), tree=tree, lamp=lamp) == ["lamp", "tree"]


def test_meaning_counts_as_much_as_words_and_the_likeliest_message_counts():
    near = Offer(vectors=(vector(5), vector(1)), words=(frozenset(),))
    far = Offer(vectors=(vector(9),), words=(frozenset(), LAMP))
    asked = Asked(LAMP, vector(1, 2), "nl")
    assert likeness.meaning(asked, near) == pytest.approx(0.25)  # 45 degrees, and no word
    assert likeness.meaning(asked, far) == pytest.approx(0.5)  # a right angle, and all words
    assert likeness.meaning(Asked(frozenset(), vector(1, 2)), near) > likeness.meaning(Asked(), near)


def test_a_text_in_the_language_of_the_resident_is_worth_something():
    turkish, dutch = Offer(languages=frozenset({"tr"})), Offer(languages=frozenset({"nl"}))
    assert names(Asked(language="nl"), turkish=turkish, dutch=dutch) == ["dutch", "turkish"]


_words = st.frozensets(st.text("abcd", min_size=4, max_size=5), max_size=5)


@given(_words, _words)
def test_words_in_common_are_a_share(one, other):
    share = likeness.in_common(one, other)
    assert share == likeness.in_common(other, one)
    assert 0 <= share <= 1 + 1e-9
    assert not one or abs(likeness.in_common(one, one) - 1) < 1e-9
    assert bool(one & other) == (share > 0)


@given(st.lists(st.builds(Offer, words=st.tuples(_words), topic=st.sampled_from([0.0, 0.15, 0.4])), max_size=6), _words)
def test_every_template_is_offered_once_and_none_scores_more_than_all(offers, words):
    ranked = likeness.order(Asked(words), offers)
    assert sorted(at for at, _ in ranked) == list(range(len(offers)))
    assert all(0 <= likeness.score(Asked(words), offer) <= 1 + 1e-9 for offer in offers)
