"""Word lists as text: phrases separated by ";" become one pattern over folded text.

In a phrase `word*` stands for every word that begins so, `*word` for every one that ends so, `a|b` for either word, and
`...` for up to five words of the same sentence in between. The lists stand in `words/`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from heed.understanding.text import fold_word

_GAP = r"(?:[^\w.!?\n]+[\w'-]+){0,5}?"


@lru_cache(maxsize=256)
def pattern(phrases: str) -> re.Pattern[str]:
    """A pattern that finds any of the phrases; none where there is none. ValueError for one without a word."""
    written = [fold_word(phrase.strip()) for phrase in phrases.split(";") if phrase.strip()]
    if not written:
        return re.compile(r"(?!)")
    longest_first = sorted(map(_phrase, written), key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(longest_first) + r")(?!\w)")


def _phrase(phrase: str) -> str:
    words = phrase.split()
    if not words or words[0] == "...":
        raise ValueError(f"{phrase!r} does not begin with a word")
    found, joined = "", False
    for word in words:
        if word == "...":
            found += _GAP
        else:
            found += (r"[^\w.!?\n]+" if joined else "") + _word(word)
        joined = True
    return found


def _word(word: str) -> str:
    any_letters = r"[\w'-]*"
    options = [
        (any_letters if one[0] == "*" else "") + re.escape(one.strip("*")) + (any_letters if one[-1] == "*" else "")
        for one in word.split("|")
    ]
    return options[0] if len(options) == 1 else "(?:" + "|".join(options) + ")"
