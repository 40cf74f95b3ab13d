"""Words and phrases that colleagues write down for Heed to look for, in rules and in topics."""

from __future__ import annotations

from heed.understanding.lexicon import Cue, cues_of

LONGEST = 100  # characters


def plain(phrase: str) -> str:
    """Without the two signs that mean something else in a word list."""
    return " ".join(phrase.replace(";", " ").replace(":", " ").split())


def cues(task: str, label: str, phrase: str) -> list[Cue]:
    """What is looked for; empty where there is no word to begin with. `*` stands for any ending of a word, and `...`
    for up to six words in between."""
    try:
        return list(cues_of(task, {"": {label: plain(phrase)}}))
    except ValueError:
        return []


def can_be_found(phrase: str) -> bool:
    return len(phrase) <= LONGEST and bool(cues("", "", phrase))
