from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heed.channels.contract import Visibility
from heed.channels.mastodon.composing import (
    MENTION_ROOM,
    addressed,
    allowed_visibility,
    api_name,
    counted_length,
    split,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("dank u", "@anna@b.example dank u"),
        ("@anna@b.example dank u", "@anna@b.example dank u"),
        ("dank u, @Anna@B.example!", "dank u, @Anna@B.example!"),
        # These are other people.
        ("@anna@b.example.org hoort dit", "@anna@b.example @anna@b.example.org hoort dit"),
        ("@anna-maria@b.example hoort dit", "@anna@b.example @anna-maria@b.example hoort dit"),
        ("@anna hoort dit", "@anna@b.example @anna hoort dit"),
    ],
)
def test_the_resident_is_mentioned_once(text: str, expected: str) -> None:
    assert addressed(text, "anna@b.example") == expected


def test_an_answer_is_never_more_public_than_what_it_answers() -> None:
    order = [Visibility.PUBLIC, Visibility.UNLISTED, Visibility.FOLLOWERS, Visibility.DIRECT]
    for asked in order:
        for parent in order:
            allowed = allowed_visibility(asked, {"visibility": api_name(parent)})
            assert order.index(allowed) == max(order.index(asked), order.index(parent))
    assert allowed_visibility(Visibility.PUBLIC, {}, {"visibility": None}) is Visibility.PUBLIC
    # What the parent is now counts as well as what it was.
    assert (
        allowed_visibility(Visibility.PUBLIC, {"visibility": "public"}, {"visibility": "direct"}) is Visibility.DIRECT
    )


def test_a_text_that_fits_stays_whole() -> None:
    assert split("kort antwoord", 500) == ["kort antwoord"]
    # An address counts 23 whatever its length.
    text = "zie https://example.org/" + "a" * 600
    assert split(text, 500) == [text]


def test_a_long_text_breaks_where_sentences_end() -> None:
    sentences = [f"Dit is zin nummer {number} van een lang antwoord aan een bewoner." for number in range(20)]
    parts = split(" ".join(sentences), 500)
    assert len(parts) > 2
    assert [part[-5:] for part in parts] == [f"({number}/{len(parts)})" for number in range(1, len(parts) + 1)]
    assert all(part.rpartition(" (")[0].endswith("bewoner.") for part in parts)


WORDS = st.one_of(
    st.text(st.characters(exclude_categories=("Cs", "Cc", "Zs")), min_size=1, max_size=30),
    st.sampled_from(["https://example.org/" + "pad" * 60, "w" * 700, "Zin.", "👩‍👩‍👧", "\n\n"]),
)


@given(st.lists(WORDS, min_size=1, max_size=200).map(" ".join))
def test_parts_fit_and_together_say_everything(text: str) -> None:
    parts = split(text, 500)
    assert all(counted_length(part, 23) <= 500 - MENTION_ROOM for part in parts)
    said = parts if len(parts) == 1 else [re.sub(r" \(\d+/\d+\)$", "", part) for part in parts]
    assert "".join("".join(said).split()) == "".join(text.split())
