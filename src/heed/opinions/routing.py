"""Which statement a participant should see next."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from heed.opinions.counting import Tally
from heed.opinions.votes import Flags, Floats, Id

META_PRIORITY = 7.0
"""Squared, the priority of a statement about the participants themselves ("I live here")."""


def priorities(votes: Tally, extremity: ArrayLike, meta: Flags) -> Floats:
    """How much each statement should be voted on next: one positive number per statement.

    ((1 - p)(E + 1) a (1 + 8·2^(-S/5)))² with p and a the shares of who passed and agreed, (count + 1) / (S + 2), S the
    votes of all groups, E the extremity: what divides or unites, what few have seen, and what few pass on comes first.
    Source: the Polis server (compdemocracy/polis, math/src/polismath/math/conversation.clj).
    """
    seen = votes.seen
    passing, agreeing = (votes.passed + 1) / (seen + 2), (votes.agree + 1) / (seen + 2)
    importance = (1 - passing) * (np.asarray(extremity, np.float64) + 1) * agreeing
    new = 1 + 8 * np.power(2.0, -seen / 5)
    return np.asarray(np.where(meta, META_PRIORITY, importance * new) ** 2)


def drawn(statements: Sequence[Id], weights: Sequence[float], participant: Id, seed: int) -> Id | None:
    """One of the statements, the chance of each being its weight. None if there is none.

    Deterministic: the same participant before the same statements gets the same one; others get others.
    """
    if not statements:
        return None
    name = zlib.crc32(repr((participant, len(statements))).encode())
    steps = np.cumsum(np.asarray(weights, np.float64))
    at = np.random.default_rng([seed, name]).random() * steps[-1]
    return statements[min(int(np.searchsorted(steps, at, side="right")), len(statements) - 1)]
