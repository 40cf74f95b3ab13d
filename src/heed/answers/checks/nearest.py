"""Which of a town's many facts an answer may speak of: only those are compared with it, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from heed.answers.checks.contract import Fact
from heed.answers.checks.values import content
from heed.understanding.text import fold

#: So many facts are compared with one answer: more would take longer than a pause in typing.
MOST = 40
_LONGEST = 20_000
_DIGITS = re.compile(r"\d{3,}")


@dataclass(frozen=True, slots=True)
class Known:
    """A fact with the words that it is about, worked out once for many answers."""

    fact: Fact
    words: frozenset[str]
    subject: frozenset[str]


def known(facts: Iterable[Fact]) -> tuple[Known, ...]:
    """Facts, ready for `nearest`."""
    return tuple(
        Known(fact, content(fold(f"{fact.statement} {fact.value}").text) | subject, subject)
        for fact in facts
        for subject in [content(fold(f"{fact.subject} {fact.place}").text)]
    )


def nearest(known: Iterable[Known], text: str, resident_text: str, now: datetime) -> tuple[Fact, ...]:
    """At most `MOST` facts that share a word with the answer or with what the resident wrote, or a number with the
    answer; those that share most of their subject first, and of as many those that hold on the day."""
    mine = content(fold(text[:_LONGEST]).text)
    both = mine | content(fold(resident_text[:_LONGEST]).text)
    digits = set(_DIGITS.findall(text[:_LONGEST]))
    shared = [
        (len(one.subject & both), len(one.words & mine), one.fact.is_current(now.date()), one.fact)
        for one in known
        if one.words & both or (digits and digits & set(_DIGITS.findall(f"{one.fact.value} {one.fact.statement}")))
    ]
    return tuple(fact for *_, fact in sorted(shared, key=lambda row: row[:3], reverse=True)[:MOST])
