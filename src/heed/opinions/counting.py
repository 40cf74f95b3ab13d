"""How often each statement was agreed with, disagreed with and voted on."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from heed.opinions.votes import AGREE, DISAGREE, MISSING, Choices, Floats, Ints


class Tally(NamedTuple):
    """Counts of votes; the arrays have one shape, the last axis being statements. `seen` includes who passed."""

    agree: Floats
    disagree: Floats
    seen: Floats

    @property
    def passed(self) -> Floats:
        return np.asarray(self.seen - self.agree - self.disagree)

    @property
    def total(self) -> Tally:
        """Of all groups together."""
        return Tally(*(count.sum(axis=0) for count in self))

    @property
    def others(self) -> Tally:
        """For each group the votes of all other groups."""
        return Tally(*(count.sum(axis=0) - count for count in self))


def tally(choices: Choices) -> Tally:
    """Votes of everybody: one number per statement."""
    kinds = (choices == AGREE, choices == DISAGREE, choices != MISSING)
    return Tally(*(kind.sum(axis=0).astype(np.float64) for kind in kinds))


def tally_groups(choices: Choices, groups: Ints, count: int) -> Tally:
    """Votes of each group: groups × statements. `groups` has a number per participant, -1 for none."""
    parts = [tally(choices[groups == number]) for number in range(count)]
    if not parts:
        return Tally(*(np.zeros((0, choices.shape[1])) for _ in range(3)))
    return Tally(*(np.stack(counts) for counts in zip(*parts, strict=True)))
