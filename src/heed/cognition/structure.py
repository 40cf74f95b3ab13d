"""What a map looks like as a graph.

Özesmi, U., Özesmi, S. L. (2004): Ecological models based on people's knowledge: a multi-step fuzzy cognitive mapping
approach. Ecological Modelling 176, 43-64; the hierarchy index is that of MacDonald, N. (1983): Trees and networks in
biological models. Wiley.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from scipy.sparse.csgraph import connected_components

from heed.cognition.maps import CognitiveMap

_MOST_WORK = 2_000_000
"""Influences looked at in the search for loops."""


@dataclass(frozen=True, eq=False)
class Structure:
    """Figures of a map with n concepts and m influences (self loops included).

    density: m / n², and density_without_self m' / (n (n - 1)) with m' the influences between different concepts.
    outdegree, indegree: sums of absolute weights, shape (n,); centrality: both together. transmitters influence and are
    not influenced, receivers the reverse, ordinary both, isolated neither. complexity: receivers per transmitter, None
    without transmitters. hierarchy: 12 Σ(outdegree - mean)² / ((n - 1) n (n + 1)), 1 for a full hierarchy, None below
    two concepts. parts: groups of concepts without any influence between them.
    """

    concepts: tuple[str, ...]
    connections: int
    self_loops: int
    density: float
    density_without_self: float
    outdegree: np.ndarray
    indegree: np.ndarray
    transmitters: tuple[str, ...]
    receivers: tuple[str, ...]
    ordinary: tuple[str, ...]
    isolated: tuple[str, ...]
    hierarchy: float | None
    parts: int

    @property
    def centrality(self) -> np.ndarray:
        return np.asarray(self.outdegree + self.indegree)

    @property
    def connections_per_concept(self) -> float:
        return self.connections / len(self.concepts) if self.concepts else 0.0

    @property
    def complexity(self) -> float | None:
        return len(self.receivers) / len(self.transmitters) if self.transmitters else None


def structure(map_: CognitiveMap) -> Structure:
    """The figures of a map. A self loop counts as out and in."""
    size, weights = len(map_), map_.weights
    sizes = abs(weights)
    out, into = np.asarray(sizes.sum(axis=1)).ravel(), np.asarray(sizes.sum(axis=0)).ravel()
    loops = int(np.count_nonzero(weights.diagonal())) if size else 0

    def named(chosen: np.ndarray) -> tuple[str, ...]:
        return tuple(map_.concepts[at] for at in np.flatnonzero(chosen))

    spread = float(((out - out.mean()) ** 2).sum()) if size else 0.0
    return Structure(
        concepts=map_.concepts,
        connections=weights.nnz,
        self_loops=loops,
        density=weights.nnz / size**2 if size else 0.0,
        density_without_self=(weights.nnz - loops) / (size * (size - 1)) if size > 1 else 0.0,
        outdegree=out,
        indegree=into,
        transmitters=named((out > 0) & (into == 0)),
        receivers=named((into > 0) & (out == 0)),
        ordinary=named((out > 0) & (into > 0)),
        isolated=named((out == 0) & (into == 0)),
        hierarchy=12 * spread / ((size - 1) * size * (size + 1)) if size > 1 else None,
        parts=int(connected_components(weights, directed=False, return_labels=False)) if size else 0,
    )


class Loop(NamedTuple):
    """Concepts that influence each other in a circle, beginning with the earliest of the map. sign: 1 where a change
    comes back as more of itself (reinforcing), -1 where it comes back as less (balancing)."""

    concepts: tuple[str, ...]
    sign: int


class Loops(NamedTuple):
    found: tuple[Loop, ...]
    is_complete: bool


def loops(map_: CognitiveMap, longest: int = 12, most: int = 1000) -> Loops:
    """Loops of at most `longest` concepts, short ones first, at most `most` of them.

    is_complete: whether these are all loops of any length. A map can have more loops than anyone can count, so the
    search also ends after two million influences looked at.
    """
    search = _Search(map_)
    found: list[Loop] = []
    for length in range(1, min(longest, len(map_)) + 1):
        for path in search.of_length(length):
            if len(found) == most:
                return Loops(tuple(found), False)
            sign = int(np.prod([search.sign[pair] for pair in zip(path, [*path[1:], path[0]], strict=True)]))
            found.append(Loop(tuple(map_.concepts[at] for at in path), sign))
        if search.work > _MOST_WORK:
            return Loops(tuple(found), False)
    return Loops(tuple(found), longest >= search.largest_part)


class _Search:
    """Loops can only lie within strongly connected parts, and are looked for from their earliest concept."""

    def __init__(self, map_: CognitiveMap) -> None:
        weights = map_.weights
        parts = connected_components(weights, connection="strong")[1] if len(map_) else np.zeros(0, int)
        rows, columns = weights.tocoo().coords
        inside = parts[rows] == parts[columns]
        self.next: dict[int, list[int]] = {}
        self.previous: dict[int, list[int]] = {}
        self.sign: dict[tuple[int, int], int] = {}
        for i, j, weight in zip(rows[inside].tolist(), columns[inside].tolist(), weights.data[inside], strict=True):
            self.next.setdefault(i, []).append(j)
            self.previous.setdefault(j, []).append(i)
            self.sign[i, j] = 1 if weight > 0 else -1
        self.largest_part = int(np.bincount(parts).max(initial=0)) if len(parts) else 0
        self.work = 0

    def of_length(self, length: int) -> Iterator[list[int]]:
        for start in sorted(self.next):
            if self.work > _MOST_WORK:
                return
            yield from self._from(start, length)

    def _from(self, start: int, length: int) -> Iterator[list[int]]:
        """Paths of `length` concepts from `start` over later ones that can still come back in time."""
        back = self._back_to(start, length)
        path, on_path = [start], {start}
        choices = [iter(self.next[start])]
        while choices:
            following = next(choices[-1], None)
            self.work += 1
            if following is None or self.work > _MOST_WORK:
                choices.pop()
                on_path.discard(path.pop())
            elif following == start:
                if len(path) == length:
                    yield list(path)
            elif following not in on_path and back.get(following, length) <= length - len(path):
                path.append(following)
                on_path.add(following)
                choices.append(iter(self.next.get(following, ())))

    def _back_to(self, start: int, length: int) -> dict[int, int]:
        """Fewest influences from each later concept back to `start`, where they are fewer than `length`."""
        found, waiting = {start: 0}, deque([start])
        while waiting:
            at = waiting.popleft()
            if found[at] + 1 >= length:
                continue
            for source in self.previous.get(at, ()):
                self.work += 1
                if source > start and source not in found:
                    found[source] = found[at] + 1
                    waiting.append(source)
        return found
