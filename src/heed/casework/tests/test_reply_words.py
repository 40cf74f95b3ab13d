"""What is taken of a department's mail."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heed.casework.reply_words import RULE, own_words, says_done

LINE = f"{RULE} Answer above this line {RULE}"


@pytest.mark.parametrize(
    ("mail", "expected"),
    [
        ("On Tuesday.", "On Tuesday."),
        (f"On Tuesday.\n\nOn Mon, 23 Nov 2026 Testdam wrote:\n> {LINE}\n> When?", "On Tuesday."),
        (f"Dinsdag.\n\nOp ma 23 nov. 2026 schreef Testdam:\n> {LINE}\n>\n> Wanneer?", "Dinsdag."),
        (f"Tuesday\n\n-----Original Message-----\nFrom: a\nSent: b\nTo: c\n\n{LINE}\nWhen?", "Tuesday"),
        (f"Tuesday\n{LINE}\nWhen?", "Tuesday"),  # a program that marks no quotes at all
        (f"> {LINE}\n> When?\n\nBelow: Tuesday", "Below: Tuesday"),
        (f"Op ma 23 nov. 2026 schreef Testdam:\n> {LINE}\n> Wanneer?", ""),
        (f"{LINE}\nWhen?", ""),
        ("> When?", ""),
        ("", ""),
    ],
)
def test_own_words(mail, expected):
    assert own_words(mail) == expected


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_never_fails_and_never_gives_back_our_own_mail(text):
    assert RULE not in own_words(f"{text}\n\n> {LINE}\n> secret question") or RULE in text
    assert "secret question" not in own_words(f"{text}\n\n> {LINE}\n> secret question") or "secret question" in text


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("DONE\nA new stone was laid.", (True, "A new stone was laid.")),
        ("Klaar!\n\nMet nieuwe tegels", (True, "Met nieuwe tegels")),
        ("gereed", (True, "gereed")),
        ("Klaar op dinsdag", (False, "Klaar op dinsdag")),
        ("We are not done", (False, "We are not done")),
    ],
)
def test_that_work_is_done(words, expected):
    assert says_done(words) == expected
