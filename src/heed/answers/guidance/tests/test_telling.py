"""Which situation a message brings: words and readings, near misses, and that nothing else decides."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heed.answers.guidance import (
    LANGUAGES,
    SITUATIONS,
    GuidanceError,
    Signals,
    differences,
    parse,
    ready_made,
    situation_of,
    situations_of,
)

_LABELLED = Path(__file__).parents[5] / "tests" / "data" / "guidance" / "tuning.jsonl"
_ROWS = [json.loads(line) for line in _LABELLED.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("row", _ROWS, ids=lambda row: row["id"])
def test_the_words_that_the_rules_were_made_with_are_told(row):
    assert (row["situation"] in situations_of(Signals(row["text"]))) == row["is_it"]


@pytest.mark.parametrize("situation", SITUATIONS)
def test_german_and_turkish_words_are_told_too(situation):
    said = {
        "threat": ("Ich weiß, wo du wohnst.", "Seni öldüreceğim."),
        "grief": ("Meine Mutter ist verstorben.", "Annemi kaybettik."),
        "minor": ("Ich bin 12 Jahre alt.", "12 yaşındayım."),
        "journalist": ("Presseanfrage: wie viele Bußgelder?", "Gazeteciyim, röportaj istiyorum."),
        "misinformation": ("Stimmt es, dass das Bad schließt?", "Havuz kapanıyormuş, doğru mu?"),
        "ironic": ("Danke für nichts.", "Helal olsun size."),
        "angry": ("Das ist eine Frechheit!", "Yeter artık!"),
    }
    assert all(situation in situations_of(Signals(text)) for text in said[situation])


def test_a_reading_tells_where_words_do_not():
    text = "Jullie zijn prutsers"
    assert situation_of(Signals(text)) == ""
    assert situation_of(Signals(text, abuse="abusive")) == "angry"
    shouted = "Mijn bak staat er nog!! Alweer vergeten!!"
    assert situation_of(Signals(shouted)) == ""
    assert situation_of(Signals(shouted, sentiment="negative")) == "angry"
    assert situation_of(Signals("GASLUCHT in de flat!!", sentiment="negative", urgency="urgent")) == ""
    assert situation_of(Signals("Bedankt voor de hulp, prutsers!", abuse="abusive")) == ""


def test_what_weighs_most_is_shown():
    text = "Schandalig! Ik weet waar je woont, pas maar op. Mijn moeder is overleden."
    assert situations_of(Signals(text)) == ["threat", "grief", "angry"]
    assert situation_of(Signals(text)) == "threat"


@given(st.text(max_size=400), st.sampled_from(["", "negative", "positive"]), st.sampled_from(["", "abusive", "clean"]))
def test_any_text_is_told_without_failing_and_always_the_same(text, sentiment, abuse):
    signals = Signals(text, sentiment, abuse)
    found = situations_of(signals)
    assert found == situations_of(signals)
    assert found == [one for one in SITUATIONS if one in found]
    assert situation_of(signals) == (found[0] if found else "")


def test_there_is_guidance_for_each_situation_in_each_language():
    assert [one.situation for one in ready_made()] == list(SITUATIONS)
    for one in ready_made():
        assert tuple(one.words) == LANGUAGES
        assert all(3 <= len(words.advice) <= 5 for words in one.words.values())
        assert parse(one.as_json()) == one


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"situation": "happy"}, "situation"),
        ({"words": {}}, "words"),
        ({"words": {"fr": {}}}, "words"),
        ({"words": {"nl": {"title": ""}}}, "nl, title"),
    ],
)
def test_guidance_that_cannot_be_used_says_why(change, said):
    with pytest.raises(GuidanceError, match=said):
        parse(ready_made()[0].as_json() | change)


def test_no_advice_or_too_much_is_refused():
    data = ready_made()[0].as_json()
    for advice in ([], "one text", ["x"] * 9, ["x" * 301]):
        changed = {**data, "words": {"nl": {**data["words"]["nl"], "advice": advice}}}
        with pytest.raises(GuidanceError, match="advice"):
            parse(changed)


def test_what_differs_is_named():
    first = ready_made()[0]
    off = parse(first.as_json() | {"is_on": False})
    assert differences(ready_made(), [off, *ready_made()[1:]]) == [first.situation]
    assert differences(ready_made(), ready_made()) == []
