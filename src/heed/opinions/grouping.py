"""Base clusters, and opinion groups of them: how many, and who is in which."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from heed.opinions import kmeans
from heed.opinions.votes import Floats, Ints

BASE = 100
"""At most so many base clusters."""
FEWEST, MOST = 2, 5
"""How many groups there may be."""
STABLE = 4
"""Another number of groups has to be the best so many times in a row before it is taken."""
RUNS = 192
"""Starts of k-means for each number of groups, where nothing is known from before."""
GOOD = 4
"""One in so many of these divisions, those with the best silhouette, are looked at for the one that is taken."""
RUNS_AGAIN = 6
"""And where something is: only to see how well this number of groups fits."""
_BASE_TOLERANCE = 0.01
_PER_GROUP = 12
"""Each further group needs so many base clusters more."""


@dataclass(frozen=True, slots=True)
class Smoother:
    """Remembers the best number of groups, and for how many updates it has been the best."""

    latest: int = 0
    times: int = 0
    taken: int = 0

    def after(self, best: int) -> Smoother:
        times = self.times + 1 if best == self.latest else 1
        return Smoother(best, times, best if times >= STABLE or not self.taken else self.taken)


@dataclass(frozen=True)
class Grouping:
    """Who is in which base cluster and group. All labels are one per participant in the conversation, in their order.

    `divisions` has labels for each number of groups that was possible; `fits` how well such a number fits, as a
    silhouette. `taken` is the number of groups that counts now: 1 where the participants cannot be divided, 0 where
    there is nobody.
    """

    base: Ints
    divisions: Mapping[int, Ints] = field(default_factory=dict)
    fits: Mapping[int, float] = field(default_factory=dict)
    smoother: Smoother = field(default_factory=Smoother)
    taken: int = 0

    @property
    def groups(self) -> Ints:
        """The group of each, from 0."""
        return self.divisions[self.taken] if self.taken > 1 else np.zeros_like(self.base)

    def relabelled(self, change: Callable[[Ints], Ints]) -> Grouping:
        """The same grouping, for more or fewer people."""
        divisions = {count: change(labels) for count, labels in self.divisions.items()}
        return replace(self, base=change(self.base), divisions=divisions)


def group(points: Floats, before: Grouping | None = None, centres: Floats | None = None, seed: int = 0) -> Grouping:
    """Divides people who stand at `points` (n × 2) into groups.

    `before` is the grouping of an earlier time with a label for each of the same people, -1 for those who were not in
    the conversation: the clusters then start from who was together. `centres` (k × 2) are where groups are known to be:
    then there are these and no other, and the seed decides nothing. With neither, k-means starts in `RUNS` ways for
    each number of groups.
    """
    if not len(points):
        return Grouping(np.zeros(0, np.int64), smoother=before.smoother if before is not None else Smoother())
    base = _base(points, before, seed)
    where, weights = kmeans.means(points, np.ones(len(points)), base, int(base.max()) + 1)
    if centres is not None:
        labels = kmeans.settle(points, np.ones(len(points)), centres)
        count = int(labels.max()) + 1
        return Grouping(base, {count: labels}, {}, Smoother(count, 1, count), count)
    divisions, fits = {}, {}
    known = before.divisions if before is not None else {}
    between = kmeans.distances(where)
    for count, ends in _ends(points, where, weights, known, seed).items():
        fits[count] = _fit(between, ends, weights, count)
        divisions[count] = ends[0] if count in known else _typical(between, ends, weights, count)
    sound = [count for count, labels in divisions.items() if _is_sound(labels, weights, count)]
    return _taken(
        base, {count: divisions[count][base] for count in sound}, {count: fits[count] for count in sound}, before
    )


def _taken(base: Ints, divisions: dict[int, Ints], fits: dict[int, float], before: Grouping | None) -> Grouping:
    smoother = before.smoother if before is not None else Smoother()
    if not divisions:
        return Grouping(base, smoother=smoother, taken=1)
    best = max(fits, key=lambda count: (fits[count], -count))
    smoother = smoother.after(best)
    taken = smoother.taken if smoother.taken in divisions else best
    return Grouping(base, divisions, fits, smoother, taken)


def _base(points: Floats, before: Grouping | None, seed: int) -> Ints:
    """Base clusters: up to `BASE` of people who think nearly alike, numbered without gaps."""
    ones = np.ones(len(points))
    if before is not None and (before.base >= 0).any():
        starts, weight = kmeans.means(points, ones, before.base, int(before.base.max()) + 1)
        starts = kmeans.divided(points, np.unique(starts[weight > 0], axis=0), BASE)
    else:
        starts = np.unique(points, axis=0)
        if len(starts) > BASE:
            starts = kmeans.spread_starts(points, ones, BASE, 1, seed)[0]
    return _by_first(kmeans.settle(points, ones, starts, _BASE_TOLERANCE))


def _by_first(labels: Ints) -> Ints:
    """The same clusters, numbered by their first members."""
    _, firsts, labels = np.unique(labels, return_index=True, return_inverse=True)
    return np.asarray(firsts.argsort().argsort()[labels])


def _ends(points: Floats, where: Floats, weights: Floats, known: Mapping[int, Ints], seed: int) -> dict[int, Ints]:
    """By number of groups, the divisions that k-means ends in.

    The first starts from who was together before, where that is known, the next from where Polis starts (the first base
    clusters); half the others from starts that are spread, half by chance.
    """
    counts = range(FEWEST, min(MOST, FEWEST + len(where) // _PER_GROUP, len(where)) + 1)
    half = (RUNS_AGAIN if set(counts) <= set(known) else RUNS) // 2
    runs = 2 * half + 2
    starts = np.full((len(counts) * runs, MOST, 2), kmeans.FAR)
    for place, count in enumerate(counts):
        starts[place * runs : (place + 1) * runs, :count] = [
            _from_before(points, where, known[count], count) if count in known else where[:count],
            where[:count],
            *kmeans.spread_starts(where, weights, count, half, seed),
            *kmeans.chance_starts(where, count, half, seed),
        ]
    labels = kmeans.settle_all(where, weights, starts)
    return {count: labels[place * runs : (place + 1) * runs] for place, count in enumerate(counts)}


def _from_before(points: Floats, where: Floats, labels: Ints, count: int) -> Floats:
    """The centres of who was together before, and others where there are too few."""
    centres, weight = kmeans.means(points, np.ones(len(points)), labels, count)
    centres = kmeans.divided(where, centres[weight > 0] if (weight > 0).any() else where[:1], count)
    return np.concatenate([centres, np.full((count - len(centres), 2), kmeans.FAR)])


def _fit(between: Floats, ends: Ints, weights: Floats, count: int) -> float:
    """How well so many groups fit: the mean silhouette of the divisions that k-means ends in (see `_ends`).

    Or, if that is better, of the one it ends in from where Polis starts.
    """
    sound = np.array([_is_sound(labels, weights, count) for labels in ends[1:]])
    fits = kmeans.silhouettes(between, ends[1:], count)
    mean = float(fits[1:][sound[1:]].mean()) if sound[1:].any() else -1.0
    return max(mean, float(fits[0]) if sound[0] else -1.0)


def _typical(between: Floats, ends: Ints, weights: Floats, count: int) -> Ints:
    """Of the quarter of divisions that fit best, the one that the others of that quarter resemble most.

    K-means ends in many ways, often with nearly the same error, and on a Polis server the way that a conversation went
    decides which. The division with the very best silhouette is often a freak; the one most like the other good ones
    (by the adjusted Rand index) is the best guess, and the least likely to change when a few votes come in.
    """
    runs = ends[2:][[_is_sound(labels, weights, count) for labels in ends[2:]]]
    if not len(runs):
        return np.asarray(ends[0])
    fitting = kmeans.silhouettes(between, runs, count)
    good = np.argsort(-fitting, kind="stable")[: max(1, len(runs) // GOOD)]
    ordered = np.array([_by_size(run, weights, count) for run in runs[good]])
    different, times = np.unique(ordered, axis=0, return_counts=True)
    return np.asarray(different[(kmeans.likeness(different, weights) @ times).argmax()])


def _by_size(labels: Ints, weights: Floats, count: int) -> Ints:
    """The same division, with the largest group as number 0; of groups of one size, the one with the first member."""
    sizes = np.bincount(labels, weights, minlength=count)
    firsts = (labels[None] == np.arange(count)[:, None]).argmax(axis=1)
    rank = np.empty(count, np.int64)
    rank[np.lexsort((firsts, -sizes))] = np.arange(count)
    return np.asarray(rank[labels])


def _is_sound(labels: Ints, weights: Floats, count: int) -> bool:
    """Whether there are as many groups as asked, and nobody is a group alone."""
    sizes = np.bincount(labels, weights, minlength=count)
    return len(sizes) == count and bool((sizes > 1).all())
