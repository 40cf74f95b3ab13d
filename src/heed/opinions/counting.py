"""How often each statement was agreed with, disagreed with and voted on."""

from __future__ import annotations

from collections.abc import Collection
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


class Tallies:
    """Votes of each group, kept up to date by what has changed: a vote moves few people and one statement."""

    def __init__(self) -> None:
        self._labels: Ints = np.zeros(0, np.int64)
        self._counts: Floats = np.zeros((3, 0, 0))
        """Agree, disagree, seen × those outside, then the groups × statements."""

    def update(self, choices: Choices, labels: Ints, count: int, columns: Collection[int] | None) -> None:
        """`labels` has a group per participant, -1 for none; `columns` says where votes changed, None for anywhere.

        Nobody may have left since the last time, unless `columns` is None.
        """
        known = len(self._labels)
        if columns is None or self._counts.shape[1] != count + 1 or self._counts.shape[2] != choices.shape[1]:
            columns, moved = None, np.arange(0)
        else:
            moved = np.flatnonzero(np.append(labels[:known] != self._labels, np.ones(len(labels) - known, np.bool_)))
        if columns is None or 4 * len(moved) > len(labels):
            self._counts = np.stack([tally(choices[labels == group]) for group in range(-1, count)], axis=1)
        else:
            changed = sorted(columns)
            for row in moved.tolist():
                votes = np.stack(tally(choices[row : row + 1]))
                if row < known:
                    self._counts[:, self._labels[row] + 1] -= votes
                self._counts[:, labels[row] + 1] += votes
            for group in range(-1, count):
                self._counts[:, group + 1, changed] = np.stack(tally(choices[:, changed][labels == group]))
        self._labels = labels.copy()

    @property
    def groups(self) -> Tally:
        """Groups × statements."""
        return Tally(*self._counts[:, 1:].copy())

    @property
    def everybody(self) -> Tally:
        """One number per statement."""
        return Tally(*self._counts.sum(axis=1))
