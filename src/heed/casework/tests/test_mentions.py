"""Whom a note speaks to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heed.casework.mentions import Mentions, mentions

NAMES = {1: "Fatima El Idrissi", 2: "Fatima Bos", 3: "Piet", 4: "Anne-Marie de Wit", 5: "Ömer Çelik"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kijk jij, @Piet?", Mentions((3,))),
        ("@fatima bos en @PIET: morgen", Mentions((2, 3))),
        ("@Fatima weet het", Mentions((), ("Fatima",))),
        ("@Pieter weet het", Mentions((), ("Pieter",))),
        ("@Fatima El Idrissi", Mentions((1,))),
        ("@Anne-Marie heeft gebeld", Mentions((4,))),
        ("@ömer", Mentions((5,))),
        ("mail naar piet@voorbeeld.nl of a@Piet", Mentions()),
        ("@Piet @Piet", Mentions((3,))),
        ("een @ alleen", Mentions()),
        ("", Mentions()),
    ],
)
def test_who_is_meant(text, found):
    assert mentions(text, NAMES) == found


@given(st.text(), st.dictionaries(st.integers(), st.text(max_size=12), max_size=5))
def test_any_text_and_any_names(text, names):
    found = mentions(text, names)
    assert set(found.people) <= set(names)
    assert all(f"@{name}" in text for name in found.unclear)


@given(st.text(), st.sampled_from(sorted(NAMES)), st.sampled_from(["", ".", ", ", "\n"]))
def test_a_whole_name_is_always_found(before, key, after):
    assert key in mentions(f"{before} @{NAMES[key]}{after}", NAMES).people
