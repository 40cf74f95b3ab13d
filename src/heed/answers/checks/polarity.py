"""Whether a sentence says yes or no: by axis (open, allowed, needed, free, there, safe, for everybody, ours)."""

from __future__ import annotations

import re
from functools import lru_cache

from heed.answers.checks.phrases import pattern
from heed.answers.checks.words import polarity as words

_CLAUSE = re.compile(r"[,;:()\n]|(?<=[a-z])\.(?= )|(?<= )(?:maar|but|want|because|omdat|tenzij|unless|though)(?= )")


@lru_cache(maxsize=4096)
def stances(text: str) -> dict[str, int]:
    """Of each axis on which a folded sentence says something +1 for yes, -1 for no; 0 where it says both."""
    found: dict[str, set[int]] = {}
    for clause in _CLAUSE.split(text):
        if not clause:
            continue
        denied = len(pattern(words.DENIES).findall(clause)) % 2
        for axis, (yes, no) in words.AXES.items():
            bad = pattern(no).findall(clause)
            good = pattern(yes).findall(clause)
            # "there is no limit": what denies turns a limit round, not "everyone"
            denied_here = denied and (bool(bad) or axis != "everybody")
            if good or bad:
                sign = -1 if len(bad) % 2 or (bad and not good) else 1
                found.setdefault(axis, set()).add(-sign if denied_here else sign)
    return {axis: signs.pop() if len(signs) == 1 else 0 for axis, signs in found.items()}


def lead(text: str) -> int:
    """What the head of an answer says to the question: +1 yes, -1 no, 0 neither."""
    if pattern(words.NO).match(text):
        return -1
    return 1 if pattern(words.YES).match(text) else 0
