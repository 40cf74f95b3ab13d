"""Weighted k-means in the plane, many runs at once, and how well a division into clusters fits.

Shapes: points n × 2, weights n, centres k × 2 (runs × k × 2), labels n (runs × n). A label is the number of a centre.
"""

from __future__ import annotations

import numpy as np

from heed.opinions.votes import Floats, Ints

FAR = 1e9
"""Where no point is."""
_ROUNDS = 100


def nearest(points: Floats, centres: Floats) -> Ints:
    """For each point the number of the nearest centre; the first of those that are equally near."""
    distances = (centres**2).sum(axis=1) - 2 * (points @ centres.T)
    return np.asarray(distances.argmin(axis=1))


def means(points: Floats, weights: Floats, labels: Ints, count: int) -> tuple[Floats, Floats]:
    """The mean of each cluster (count × 2; 0 where it is empty) and its weight. Labels below 0 belong to none."""
    inside = labels >= 0
    labels, points, weights = labels[inside], points[inside], weights[inside]
    weight = np.asarray(np.bincount(labels, weights, minlength=count), np.float64)
    sums = np.stack([np.bincount(labels, weights * points[:, axis], minlength=count) for axis in (0, 1)], axis=1)
    return sums / np.where(weight > 0, weight, 1)[:, None], weight


def settle(points: Floats, weights: Floats, centres: Floats, tolerance: float = 0.0) -> Ints:
    """Lloyd's algorithm from given centres until none moves by more than `tolerance`. Empty clusters go.

    Returns labels, numbered in the order of the centres.
    """
    labels = nearest(points, centres)
    for _ in range(_ROUNDS):
        moved, weight = means(points, weights, labels, len(centres))
        kept = weight > 0
        if kept.all() and np.abs(moved - centres).max(initial=0.0) <= tolerance:
            break
        centres = moved[kept]
        labels = nearest(points, centres)
    return np.asarray(np.unique(labels, return_inverse=True)[1])


def settle_all(points: Floats, weights: Floats, centres: Floats) -> Ints:
    """Lloyd's algorithm from many starts (runs × k × 2) at once. Returns labels, runs × n.

    A centre that is nobody's nearest stays where it is, so a run with fewer clusters has its other centres at `FAR`.
    """
    centres = centres.copy()
    carried = np.stack([weights, weights * points[:, 0], weights * points[:, 1]], axis=1)
    labels = np.full((len(centres), len(points)), -1)
    moving = np.arange(len(centres))
    for _ in range(_ROUNDS):
        now = centres[moving]
        nearest_now = ((now**2).sum(axis=2)[:, None, :] - 2 * (points @ now.transpose(0, 2, 1))).argmin(axis=2)
        changed = (nearest_now != labels[moving]).any(axis=1)
        moving, now, nearest_now = moving[changed], now[changed], nearest_now[changed]
        if not len(moving):
            break
        labels[moving] = nearest_now
        sums = (nearest_now[:, None, :] == np.arange(centres.shape[1])[:, None]).astype(np.float64) @ carried
        full = sums[:, :, :1] > 0
        centres[moving] = np.where(full, sums[:, :, 1:] / np.where(full, sums[:, :, :1], 1), now)
    return labels


def chance_starts(points: Floats, count: int, runs: int, seed: int) -> Floats:
    """Starts on points that are drawn evenly, runs × count × 2. Deterministic by seed."""
    order = np.random.default_rng([seed, count, 1]).random((runs, len(points))).argsort(axis=1)
    return np.asarray(points[order[:, :count]])


def spread_starts(points: Floats, weights: Floats, count: int, runs: int, seed: int) -> Floats:
    """Starts far from each other, runs × count × 2: k-means++ (Arthur and Vassilvitskii 2007), by seed."""
    random = np.random.default_rng([seed, count])
    chosen = np.empty((runs, count, points.shape[1]))
    chances = np.broadcast_to(weights, (runs, len(points)))
    closest = np.full((runs, len(points)), np.inf)
    for number in range(count):
        steps = np.cumsum(chances, axis=1)
        drawn = random.random((runs, 1)) * steps[:, -1:]
        chosen[:, number] = points[np.minimum((steps <= drawn).sum(axis=1), len(points) - 1)]
        away = ((points[None] - chosen[:, number][:, None]) ** 2).sum(axis=2)
        closest = np.minimum(closest, away)
        chances = weights * closest
    return chosen


def divided(points: Floats, centres: Floats, count: int) -> Floats:
    """Adds the point that is farthest from its centre as a new centre until there are `count`, or no point is apart."""
    away = np.full(len(points), np.inf)
    fresh = centres
    while len(centres) < count:
        for centre in fresh:
            away = np.minimum(away, ((points - centre) ** 2).sum(axis=1))
        farthest = int(away.argmax())
        if away[farthest] <= 0:
            break
        fresh = points[farthest][None]
        centres = np.vstack([centres, fresh])
    return centres


def distances(points: Floats) -> Floats:
    """n × n."""
    return np.sqrt(((points[:, None] - points[None]) ** 2).sum(axis=2))


def silhouettes(between: Floats, labels: Ints, count: int) -> Floats:
    """Mean silhouette (Rousseeuw 1987) of each division into `count` clusters: runs, each -1 to 1.

    `between` holds the distances of all points, `labels` (runs × n) the divisions. A point alone in its cluster has 0.
    """
    marks = (labels[:, :, None] == np.arange(count)).astype(np.float64)
    sizes = marks.sum(axis=1)
    sums = between @ marks
    own = np.take_along_axis(sums, labels[:, :, None], axis=2)[:, :, 0]
    many = np.take_along_axis(sizes, labels, axis=1)
    inner = own / np.maximum(1, many - 1)
    outer = np.where(sizes[:, None] > 0, sums / np.maximum(1, sizes)[:, None], np.inf)
    np.put_along_axis(outer, labels[:, :, None], np.inf, axis=2)
    other = outer.min(axis=2)
    larger = np.maximum(inner, other)
    values = np.where((many > 1) & (larger > 0), (other - inner) / np.where(larger > 0, larger, 1), 0.0)
    return np.asarray(values.mean(axis=1))


def likeness(labels: Ints, weights: Floats) -> Floats:
    """The adjusted Rand index (Hubert and Arabie 1985) of each pair of divisions: runs × runs, 1 for the same.

    Each point counts `weights` times.
    """
    count = int(labels.max(initial=0)) + 1
    runs = len(labels)
    marks = (labels[:, None, :] == np.arange(count)[:, None]).reshape(runs * count, -1).astype(np.float64)
    common = (marks * weights) @ marks.T
    pairs = _pairs(common).reshape(runs, count, runs, count).sum(axis=(1, 3))
    alone = _pairs(marks @ weights).reshape(runs, count).sum(axis=1)
    expected = np.outer(alone, alone) / max(float(_pairs(weights.sum())), 1.0)
    most = (alone[:, None] + alone) / 2
    room = most - expected
    return np.where(room > 1e-9, (pairs - expected) / np.where(room > 1e-9, room, 1), 1.0)


def _pairs(counts: Floats) -> Floats:
    return np.asarray(counts * (counts - 1) / 2)
