"""Shares and means of small groups, drawn towards those of all groups as far as chance can explain them. Pure.

Empirical Bayes by the method of moments. Marshall, R. J. (1991): Mapping disease and mortality rates using empirical
Bayes estimators. Applied Statistics 40, 283-294 (there with the variance of counts, m / n; here m (1 - m) / n for
shares and s² / n for means). Efron, B., Morris, C. (1975): Data analysis using Stein's estimator and its
generalizations. Journal of the American Statistical Association 70, 311-319.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

#: Of fewer people nothing is shown: it would say something of those people, and nothing of the group.
FEWEST_PEOPLE = 10


def shrunk_shares(counts: Sequence[int], people: Sequence[int]) -> np.ndarray:
    """`counts[i]` of `people[i]` in each group, as shares in [0, 1], shape (groups,).

    A group of nobody has the share of all together; nobody at all: NaN.
    """
    x, n = np.asarray(counts, dtype=float), np.asarray(people, dtype=float)
    if (x > n).any() or (x < 0).any():
        raise ValueError("counts: more than there are people in a group, or below 0")
    if not n.sum():
        return np.full(n.shape, np.nan)
    mean = x.sum() / n.sum()
    share = np.divide(x, n, out=np.full(n.shape, mean), where=n > 0)
    return _shrunk(share, n, float(mean), float(mean * (1 - mean)))


def shrunk_means(means: Sequence[float], people: Sequence[int], variance: float) -> np.ndarray:
    """Means of groups, shape (groups,). `variance`: of one person's figure within a group."""
    y, n = np.asarray(means, dtype=float), np.asarray(people, dtype=float)
    if not n.sum():
        return np.full(n.shape, np.nan)
    y = np.where(n > 0, y, 0.0)
    mean = float((y * n).sum() / n.sum())
    return _shrunk(np.where(n > 0, y, mean), n, mean, variance)


def _shrunk(values: np.ndarray, people: np.ndarray, mean: float, variance: float) -> np.ndarray:
    """Each group keeps so much of its distance from the mean as is not chance: between / (between + variance / n)."""
    total = people.sum()
    spread = float((people * (values - mean) ** 2).sum() / total)
    groups = int((people > 0).sum())
    between = max(0.0, spread - variance * groups / total)
    if between == 0:
        return np.full(values.shape, mean)
    chance = np.divide(variance, people, out=np.full(people.shape, np.inf), where=people > 0)
    return np.asarray(mean + between / (between + chance) * (values - mean))
