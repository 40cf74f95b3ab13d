"""A cognitive map: concepts and their weighted influences.

Kosko, B. (1986): Fuzzy cognitive maps. International Journal of Man-Machine Studies 24, 65-75.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from scipy import sparse

from heed.cognition.errors import MapError
from heed.cognition.numbers import number, sequence, text

MOST_CONCEPTS = 1_000_000
"""Concepts of one map. A map as rows of all its numbers is held to `MOST_CELLS`."""
MOST_CELLS = 100_000_000


@dataclass(frozen=True, eq=False)
class CognitiveMap:
    """`weights[i, j]` in [-1, 1] is the influence of concept i on concept j.

    concepts: n names, none twice. weights: CSR of shape (n, n), sorted, without stored zeros. Made by `make_map` or
    `map_of_edges`, which check both; never changed afterwards.
    """

    concepts: tuple[str, ...]
    weights: sparse.csr_array

    def __len__(self) -> int:
        return len(self.concepts)

    def __contains__(self, name: object) -> bool:
        return name in self._places

    def weight(self, source: str, target: str) -> float:
        """The influence of one concept on another, by their names; 0 where there is none."""
        i, j = self.position(source, "from"), self.position(target, "to")
        row = slice(self.weights.indptr[i], self.weights.indptr[i + 1])
        return float(self.weights.data[row][self.weights.indices[row] == j].sum())

    @cached_property
    def inputs(self) -> sparse.csr_array:
        """The weights turned over, shape (n, n): row j holds what works on concept j."""
        return sparse.csr_array(self.weights.T.tocsr())

    @cached_property
    def _places(self) -> dict[str, int]:
        return {name: at for at, name in enumerate(self.concepts)}

    @cached_property
    def _first_words(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for at, name in enumerate(self.concepts):
            found.setdefault(name.split()[0], []).append(at)
        return found

    def position(self, name: str, place: str) -> int:
        """Where a concept stands, by its name or by the first word of it if no other begins so."""
        if name in self._places:
            return self._places[name]
        known = self._first_words.get(name, [])
        if len(known) > 1:
            shown = ", ".join(repr(self.concepts[at]) for at in known[:5])
            raise MapError(f"{place}: {name!r} may mean {shown}; write the whole name")
        if not known:
            shown = ", ".join(self.concepts[:8]) + (", …" if len(self) > 8 else "")
            raise MapError(f"{place}: there is no concept {name!r}; there are: {shown or 'none'}")
        return known[0]

    def edges(self) -> Iterable[tuple[str, str, float]]:
        """(from, to, weight) of each influence, in the order of the matrix."""
        found = self.weights.tocoo()
        for i, j, weight in zip(found.row, found.col, found.data, strict=True):
            yield self.concepts[i], self.concepts[j], float(weight)

    def in_order(self, concepts: Sequence[str]) -> CognitiveMap:
        """The same map with its concepts in another order."""
        places = [self.position(name, f"concept {at}") for at, name in enumerate(concepts, start=1)]
        if sorted(places) != list(range(len(self))):
            raise MapError("the order must name each concept once")
        return CognitiveMap(
            tuple(self.concepts[at] for at in places), tidy(self.weights[places][:, places] if places else self.weights)
        )


def make_map(concepts: Sequence[Any], weights: Any) -> CognitiveMap:
    """A map of names and weights (rows of numbers, an array or a sparse matrix, of shape (n, n)).

    MapError names the row and the column, from 1, of the first weight that is no finite number from -1 to 1.
    """
    names = checked_names(concepts)
    if sparse.issparse(weights):
        matrix = sparse.csr_array(weights, dtype=float)
    else:
        matrix = sparse.csr_array(_dense(weights, names))
    if matrix.shape != (len(names), len(names)):
        raise MapError(f"weights: {matrix.shape[0]} rows of {matrix.shape[1]}, but there are {len(names)} concepts")
    matrix = tidy(matrix)
    _check_weights(names, matrix)
    return CognitiveMap(names, matrix)


def map_of_edges(concepts: Sequence[Any], edges: Iterable[tuple[str, str, Any]]) -> CognitiveMap:
    """A map of names and (from, to, weight) triples. MapError names the edge, from 1."""
    names = checked_names(concepts)
    empty = CognitiveMap(names, sparse.csr_array((len(names), len(names))))
    found: dict[tuple[int, int], float] = {}
    for at, (source, target, weight) in enumerate(edges, start=1):
        place = f"edge {at}"
        pair = (empty.position(text(source, f"{place}, from"), place), empty.position(text(target, place), place))
        if pair in found:
            raise MapError(f"{place}: {source!r} to {target!r} was given before; keep one of the two")
        found[pair] = number(weight, f"{place} ({source} to {target})", -1, 1)
    return make_map(names, matrix_of(found, len(names)))


def matrix_of(cells: Mapping[tuple[int, int], float], size: int) -> sparse.csr_array:
    """Weights by (row, column) as a matrix of shape (size, size)."""
    rows, columns = np.array(list(cells), dtype=np.int64).reshape(-1, 2).T
    values = np.fromiter(cells.values(), float, len(cells))
    return sparse.csr_array(sparse.coo_array((values, (rows, columns)), shape=(size, size)))


def checked_names(concepts: Sequence[Any]) -> tuple[str, ...]:
    """Names without space around them, none empty, none twice."""
    listed = sequence(concepts, "concepts")
    if len(listed) > MOST_CONCEPTS:
        raise MapError(f"concepts: {len(listed)} are more than {MOST_CONCEPTS}; divide the map")
    seen: dict[str, int] = {}
    for at, given in enumerate(listed, start=1):
        name = text(given, f"concept {at}").strip()
        if name in seen:
            raise MapError(f"concept {at}: {name!r} is concept {seen[name]} as well; give one of them another name")
        seen[name] = at
    return tuple(seen)


def tidy(matrix: Any) -> sparse.csr_array:
    """A copy as CSR, sorted, each cell once, no zeros stored, with the short indices that products like."""
    made = sparse.csr_array(matrix, copy=True)
    made.sum_duplicates()
    made.eliminate_zeros()
    made.sort_indices()
    if made.nnz < 2**31 and made.indices.dtype != np.int32:
        made.indices, made.indptr = made.indices.astype(np.int32), made.indptr.astype(np.int32)
    return made


def _dense(weights: Any, names: tuple[str, ...]) -> np.ndarray:
    size = len(names)
    if size * size > MOST_CELLS:
        raise MapError(f"weights: rows of {size} concepts are too many numbers; give the map as edges")
    rows = sequence(weights, "weights")
    if len(rows) != size:
        raise MapError(f"weights: {len(rows)} rows, but there are {size} concepts; give a row for each")
    if isinstance(weights, np.ndarray) and weights.ndim == 2 and weights.dtype.kind in "fiu":
        return weights.astype(float)
    made = np.zeros((size, size))
    for i, cells in enumerate(rows):
        place = f"weights, row {i + 1} ({names[i]})"
        listed = sequence(cells, place)
        if len(listed) != size:
            raise MapError(f"{place}: {len(listed)} numbers, but there are {size} concepts; give one for each")
        for j, value in enumerate(listed):
            made[i, j] = number(value, f"{place}, column {j + 1} ({names[j]})", -1, 1)
    return made


def _check_weights(names: tuple[str, ...], matrix: sparse.csr_array) -> None:
    wrong = np.flatnonzero(~(np.abs(matrix.data) <= 1))
    if len(wrong):
        i = int(np.searchsorted(matrix.indptr, wrong[0], side="right")) - 1
        j = int(matrix.indices[wrong[0]])
        place = f"weights, row {i + 1} ({names[i]}), column {j + 1} ({names[j]})"
        number(float(matrix.data[wrong[0]]), place, -1, 1)
