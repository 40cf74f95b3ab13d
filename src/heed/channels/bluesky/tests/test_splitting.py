"""Long answers as numbered posts."""

from __future__ import annotations

import re

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from heed.channels.bluesky.splitting import LIMIT, LIMIT_BYTES, split
from heed.channels.contract import ChannelError

SENTENCE = "Wij hebben het gat in de Dorpsstraat vandaag bekeken en vullen het morgen. "
PIECES = st.one_of(
    st.sampled_from(
        [
            *("weg", "straat.", "Waarom?", "é", "e\u0301", "👩‍👩‍👧‍👦", "🇳🇱", "👍🏽", "(haakjes)"),
            *("مرحبا", "שלום", "हिन्दी", "\u202eomgekeerd\u202c", "10\u00a0000", "\u200b"),
            "https://havenstad.example/a/very/long/path?with=query&and=more#part",
        ]
    ),
    st.text(min_size=1, max_size=12),
)
SPACES = st.sampled_from([" ", "\n", "\n\n", "  ", "\t", "\r\n"])
TEXTS = st.lists(st.tuples(PIECES, SPACES), min_size=1, max_size=250).map(
    lambda pairs: "".join(piece + space for piece, space in pairs)
)


def without_numbers(parts: list[str]) -> list[str]:
    if len(parts) == 1:
        return parts
    numbers = [f" ({index}/{len(parts)})" for index in range(1, len(parts) + 1)]
    assert all(part.endswith(number) for part, number in zip(parts, numbers, strict=True))
    return [part.removesuffix(number) for part, number in zip(parts, numbers, strict=True)]


def bare(text: str) -> str:
    return "".join(text.split())


@given(TEXTS)
def test_every_part_fits_and_nothing_is_lost(text: str) -> None:
    parts = split(text)
    assert all(len(regex.findall(r"\X", part)) <= LIMIT for part in parts)
    assert all(len(part.encode("utf-8", "replace")) <= LIMIT_BYTES for part in parts)
    assert bare("".join(without_numbers(parts))) == bare(text)


@given(TEXTS)
def test_words_that_fit_stay_whole(text: str) -> None:
    words = text.split()
    kept = [word for part in without_numbers(split(text)) for word in part.split()]
    if all(len(regex.findall(r"\X", word)) < LIMIT - 10 for word in words):
        assert kept == words


@given(st.text(alphabet="ab👩‍👧e\u0301🇳🇱ो", min_size=400, max_size=900))
def test_a_text_without_spaces_is_cut_between_whole_characters(text: str) -> None:
    parts = without_numbers(split(text))
    assert [character for part in parts for character in regex.findall(r"\X", part)] == list(regex.findall(r"\X", text))


def test_a_short_text_is_left_as_it_is() -> None:
    assert split("  Dank u.\n") == ["  Dank u.\n"]
    assert split("a" * 300) == ["a" * 300]
    assert split("👩‍👩‍👧‍👦" * 100) == ["👩‍👩‍👧‍👦" * 100]


def test_bytes_count_too() -> None:
    # 300 families are 300 graphemes, but 7,500 bytes.
    assert len(split("👩‍👩‍👧‍👦 " * 150)) == 2
    assert len(split("👩‍👩‍👧‍👦" * 150)) == 2


def test_parts_end_with_a_sentence() -> None:
    parts = split(SENTENCE * 11)
    assert len(parts) == 4
    assert all(re.search(r"morgen\. \(\d/4\)$", part) for part in parts)


def test_many_parts_keep_room_for_their_numbers() -> None:
    parts = split("woord " * 4000)
    assert len(parts) > 9
    assert all(len(regex.findall(r"\X", part)) <= LIMIT for part in parts)
    without_numbers(parts)


def test_a_link_is_never_cut() -> None:
    link = "https://havenstad.example/" + "a" * 200
    parts = split(f"{'Lees dit. ' * 20}{link} {'En dan dit. ' * 10}")
    assert sum(link in part for part in parts) == 1
    glued = split("字" * 250 + link)
    assert sum(link in part for part in glued) == 1


def test_a_link_that_is_too_long_for_a_post_is_refused() -> None:
    with pytest.raises(ChannelError) as problem:
        split("Lees dit: https://havenstad.example/" + "a" * 400)
    assert problem.value.permanent
    assert "link" in problem.value.remedy


def test_a_monstrous_character_is_refused() -> None:
    with pytest.raises(ChannelError):
        split("e" + "\u0301" * 4000)


def test_only_spaces() -> None:
    assert split(" " * 400) == [""]
