"""Sentences of an answer that seem to say something else than what the town holds, by a judge fitted on examples.

What the rules of `stale_fact` and `contradiction` cannot name in words, this finds by likeness: less sure, and so told
more mildly. Only what lies near the answer in meaning is looked at, since most of what is held is about other things.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy

from heed.answers.checks.likely import likelihood
from heed.answers.checks.meaning import look
from heed.answers.checks.names import names_in
from heed.answers.checks.pair import Answered, Compared, Held, features
from heed.answers.checks.seen import Part, Seen

_NEAREST = 3
"""So many held sentences that lie nearest are compared with an answer."""
_LEAST_NEAR = 0.25
_MOST_SENTENCES = 6


class Claim(NamedTuple):
    """A sentence, what it seems to gainsay (its place in the list of what is held), and how likely it does, 0 to 1."""

    part: Part
    held: int
    likely: float


def answered(seen: Seen) -> tuple[Answered, tuple[Part, ...]]:
    """The answer with its sentences; those that ask or quote are among them, since others are understood by them."""
    parts = seen.sentences
    names = tuple(frozenset(names_in(seen.cased[part.start : part.end])) for part in parts)
    now = seen.outgoing.now.astimezone(seen.zone)
    return Answered(seen.resident[:1_000], tuple(part.text for part in parts), now, names), parts


def pairs(answer: Answered, held: Sequence[Held]) -> Iterator[tuple[int, int, dict[str, float]]]:
    """Of each sentence, with each thing held that lies near: both places, and the features of the two."""
    if not held or not answer.sentences:
        return
    rows = numpy.array([vector for vector, _ in look([one.text for one in held])])
    subjects = numpy.array([vector for vector, _ in look([one.subject or one.text for one in held])])
    near = numpy.maximum((answer.vectors @ rows.T).max(axis=0), (answer.vectors @ subjects.T).max(axis=0))
    chosen = [int(at) for at in numpy.argsort(-near)[:_NEAREST] if near[at] >= _LEAST_NEAR]
    compared = [Compared(answer, held[at]) for at in chosen]
    for number, one in zip(chosen, compared, strict=True):
        others = [other for other in compared if other is not one and other.held.text != one.held.text]
        nearest = numpy.argsort(-one.cosines[1:])[:_MOST_SENTENCES]
        for at in sorted(map(int, nearest)):
            if not answer.sentences[at].endswith("?"):
                found = features(one, at, others)
                if found["evidence"]:
                    yield at, number, found


def claims(seen: Seen, held: Sequence[Held], least: float) -> Iterator[Claim]:
    """Of each sentence the likeliest claim, of those that are likelier than `least`."""
    answer, parts = answered(seen)
    best: dict[int, Claim] = {}
    for at, number, found in pairs(answer, held):
        likely = likelihood(found)
        if likely >= least and (at not in best or likely > best[at].likely):
            best[at] = Claim(parts[at], number, likely)
    yield from (best[at] for at in sorted(best) if not seen.quotes_in(parts[at]))
