"""Heads: what is learned from examples, how it is judged, kept and used."""

from dataclasses import replace

import numpy
import pytest

from heed.understanding import Context, evaluation, heads, read
from heed.understanding.heads import Head
from heed.understanding.learning import Example, NotEnough, learn, see
from heed.understanding.lexicon import tokenize
from heed.understanding.ngrams import grams
from heed.understanding.text import fold

SUBJECTS = {
    "Boom & struik": ["boom", "struik", "tak", "plantsoen", "heg", "blad"],
    "Licht": ["lantaarn", "lamp", "verlichting", "straatlamp", "lichtmast", "armatuur"],
    "Afval": ["container", "vuilnis", "afval", "zak", "grofvuil", "kliko"],
}
SAID = [
    "De {} is kapot.",
    "Er is iets met de {} hier.",
    "Kunt u naar de {} kijken?",
    "Wat een toestand met die {}!",
    "{} bij nummer 4",
]
EXAMPLES = [
    Example(sentence.format(word), label, "nl")
    for label, words in SUBJECTS.items()
    for word in words
    for sentence in SAID
]


@pytest.fixture(scope="module")
def head() -> Head:
    return learn("topic", EXAMPLES)


def chances(head, *texts):
    return head.probabilities(see(texts))


def test_what_was_learned_is_found_in_new_words_around_it(head):
    rows = chances(head, "Beste gemeente, mijn lantaarn brandt niet meer", "de vuilnis ligt op straat")
    assert [head.labels[at] for at in rows.argmax(axis=1)] == ["Licht", "Afval"]
    assert rows.sum(axis=1) == pytest.approx(1)


def test_the_report_is_of_texts_held_back(head):
    held_back = head.report["held_back"]
    assert held_back["examples"] == len(EXAMPLES)
    assert 0.7 < held_back["accuracy"] <= 1
    assert set(held_back["labels"]) == set(SUBJECTS)


def test_the_same_examples_give_the_same_head(head):
    again = learn("topic", EXAMPLES)
    assert again.version == head.version
    assert (again.gram_weights == head.gram_weights).all()


def test_a_head_comes_back_as_it_was_stored(head, tmp_path):
    head.save(tmp_path)
    again = heads.load(tmp_path, "topic")
    assert again.labels == head.labels
    text = "De boom staat scheef"
    assert (chances(again, text) == chances(head, text)).all()
    assert heads.load(tmp_path, "intent") is None


@pytest.mark.parametrize("content", [b"", b"PK nothing", b"\x00" * 100])
def test_a_file_that_is_no_head_is_named_with_what_to_do(tmp_path, content):
    (tmp_path / "topic.npz").write_bytes(content)
    with pytest.raises(ValueError, match=r"topic\.npz: .*heed learn topic"):
        heads.load(tmp_path, "topic")


def test_a_head_of_an_earlier_version_is_refused_with_what_to_do(head, tmp_path):
    replace(head, vector_weights=head.vector_weights[:512]).save(tmp_path)
    with pytest.raises(ValueError, match=r"another version of Heed: .*heed learn topic"):
        heads.load(tmp_path, "topic")


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Zo mooi", "Zo mooi!", False),
        ("Zo mooi!", "Zo mooi!!", False),
        ("Zo mooi!!", "Zo mooi!!!!!", True),
        ("Zo mooi 👍", "Zo mooi 😡", False),
        ("Zie https://a.nl/x", "Zie www.b.nl", True),
        ("Zie https://a.nl/x", "Zie", False),
        ("@jan kijk", "@piet kijk", True),
    ],
)
def test_signs_between_words_count(one, other, alike):
    first, second = (set(grams(folded.text, tokenize(folded)).words) for folded in map(fold, (one, other)))
    assert (first == second) is alike


def test_a_rare_label_is_said_sooner_where_more_is_found_so():
    wishes = [Example(f"Kunt u een {thing} neerzetten?", "wens") for thing in ("bank", "kliko", "rek")]
    reports = [
        Example(f"De {thing} is kapot, {since}", "melding")
        for thing in ("bank", "kliko", "lamp", "tegel", "put")
        for since in ("weer", "sinds gisteren", "help", "nog steeds", "al lang", "bij ons")
    ]
    evenly, not_so = (
        learn("intent", [*wishes, *reports], evenly=evenly).report["held_back"]["macro_f1"] for evenly in (True, False)
    )
    assert evenly >= not_so


def test_evidence_is_the_word_that_speaks_for_the_label(head):
    tokens = tokenize(fold("Goedemorgen, kunt u eens naar die lantaarn laten kijken?"))
    found = head.evidence(tokens, head.labels.index("Licht"))
    assert "lantaarn" in [tokens[at].word for at in found]
    assert head.evidence([], 0) == []


def test_a_text_alone_has_the_same_chances_as_among_others(head):
    texts = [example.text for example in EXAMPLES[:40]]
    together = chances(head, *texts)
    assert all((chances(head, text)[0] == row).all() for text, row in zip(texts, together, strict=True))


def test_examples_of_one_group_are_never_on_both_sides():
    grouped = [Example(f"De {word} is kapot, nr {n}", label, group=word) for label, words in SUBJECTS.items()
               for word in words for n in range(4)]  # fmt: skip
    strict, loose = (learn("topic", [Example(e.text, e.label, group=g(e)) for e in grouped]).report["held_back"]
                     for g in (lambda e: e.group, lambda e: ""))  # fmt: skip
    assert strict["accuracy"] < loose["accuracy"]


def test_too_little_to_learn_from():
    with pytest.raises(NotEnough, match="at least two labels"):
        learn("topic", [Example("a", "x"), Example("b", "x"), Example("c", "y")])
    said = []
    learn("topic", [*EXAMPLES, Example("Iets anders", "zelden")], said.append)
    assert any("zelden" in text for text in said)


def test_a_towns_own_head_gives_its_labels_verbatim(head, tmp_path):
    head.save(tmp_path)
    reading = read(["Die boom staat scheef en de tak hangt los"], Context(models=str(tmp_path)))[0]
    assert reading.topic.label == "Boom & struik"
    assert reading.topic.alternatives
    assert all(0 <= start < end <= 41 for start, end in reading.topic.evidence)


def test_figures_of_a_known_table():
    chances = numpy.array([[0.9, 0.1], [0.8, 0.2], [0.4, 0.6], [0.3, 0.7]])
    figures = evaluation.measure(["a", "b"], chances, numpy.array([0, 1, 1, -1]), 0.7)
    assert figures["accuracy"] == 0.5
    assert figures["unknown_labels"] == 1
    assert figures["labels"]["a"] == {"precision": 0.5, "recall": 1.0, "f1": 0.6667, "examples": 1}
    assert figures["labels"]["b"] == {"precision": 0.5, "recall": 0.5, "f1": 0.5, "examples": 2}
    assert figures["sure"] == {"from": 0.7, "share": 0.75, "right": 0.3333}
    assert figures["coverage_at_95"] == 0.25
