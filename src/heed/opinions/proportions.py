"""Tests of proportions, as Polis has them: one more success and two more trials keep few votes from saying much.

Source: Small, Björkegren, Erkkilä, Shaw, Megill, "Polis: Scaling deliberation by mapping high dimensional opinion
spaces", Recerca 26(2), 2021; and the Polis server (compdemocracy/polis, math/src/polismath/math/stats.clj).
All functions take numbers or arrays of one shape and give arrays of that shape.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from heed.opinions.votes import Flags, Floats

SURE = 1.2816
"""The z of 90 % on one side of the normal distribution."""


def share(successes: ArrayLike, trials: ArrayLike) -> Floats:
    """p = (A+1)/(S+2): the share of successes, pulled towards a half."""
    return np.divide(np.asarray(successes, np.float64) + 1, np.asarray(trials, np.float64) + 2)


def share_test(successes: ArrayLike, trials: ArrayLike) -> Floats:
    """z = 2√(S+1) ((A+1)/(S+1) - ½): how surely more than half are successes.

    The formula as it is mostly written down, z = 2√(S+1)(p - ½), says p; the server counts one more trial in it and
    not two, and so does Heed, whose figures are the server's to the last digit.
    """
    trials = np.asarray(trials, np.float64) + 1
    return 2 * np.sqrt(trials) * ((np.asarray(successes, np.float64) + 1) / trials - 0.5)


def difference_test(
    successes: ArrayLike, trials: ArrayLike, other_successes: ArrayLike, other_trials: ArrayLike
) -> Floats:
    """z of two proportions with +1 on all counts: how surely successes are more frequent here than with the others.

    0 where everything everywhere is a success, for which the formula has no value.
    """
    here, there = (np.asarray(count, np.float64) + 1 for count in (successes, other_successes))
    of, of_there = (np.asarray(count, np.float64) + 1 for count in (trials, other_trials))
    together = (here + there) / (of + of_there)
    spread = np.sqrt(np.maximum(together * (1 - together), 0) * (1 / of + 1 / of_there))
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(spread > 0, (here / of - there / of_there) / spread, 0.0)


def is_sure(z: ArrayLike) -> Flags:
    return np.greater(np.asarray(z), SURE)
