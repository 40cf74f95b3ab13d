"""Two principal components of votes with gaps, and where participants and statements stand on them."""

from __future__ import annotations

import numpy as np

from heed.opinions.votes import MISSING, Choices, Flags, Floats, Ints

COMPONENTS = 2
_BLOCK = 4
"""Directions that are iterated together; the first two of them converge sooner for the others."""
_SMALL = 200
"""Up to so many statements the eigenvectors are computed at once."""
_ROUNDS = 60
_TOLERANCE = 1e-7
"""Residual of an eigenvector, as a share of the largest eigenvalue."""


class Centred:
    """Votes minus the mean of their statement; 0 where there is no vote (missing = mean) and where a statement is out.

    Attributes: `values` (participants × statements), `means` (statements), `gram` (statements × statements: the
    products of columns), all of which a change in one column changes in little time.
    """

    def __init__(self, choices: Choices, hidden: Flags) -> None:
        self._room: Floats = np.empty(choices.shape)
        self.values: Floats = self._room
        self.means: Floats = np.zeros(choices.shape[1])
        self._fill(choices, hidden)
        self.gram: Floats = self.values.T @ self.values

    def _fill(self, choices: Choices, hidden: Flags) -> None:
        given = (choices != MISSING) & ~hidden
        counts = given.sum(axis=0)
        np.multiply(choices, given, out=self.values)
        self.means = self.values.sum(axis=0) / np.maximum(1, counts)
        self.values -= self.means * given

    def update(self, choices: Choices, hidden: Flags, columns: list[int]) -> None:
        """Takes over what changed in some columns; there may be more rows and columns than before."""
        self._widen(len(choices), choices.shape[1])
        for column in columns:
            votes = choices[:, column]
            given = (votes != MISSING) & ~hidden[column]
            rows = np.flatnonzero(given)
            self.means[column] = votes[rows].sum(dtype=np.int64) / max(1, len(rows))
            self.values[:, column] = 0
            self.values[rows, column] = votes[rows] - self.means[column]
            products = self.values[rows, column] @ self.values[rows]
            self.gram[column] = self.gram[:, column] = products

    def _widen(self, rows: int, columns: int) -> None:
        """Room for new rows and columns, and for some more rows, since people come more often than statements."""
        added = columns - self.values.shape[1]
        if added or rows > len(self._room):
            room = np.zeros((rows + rows // 4 + 1, columns))
            room[: len(self.values), : columns - added] = self.values
            self._room = room
        self._room[len(self.values) : rows] = 0
        self.values = self._room[:rows]
        if added:
            self.means = np.pad(self.means, (0, added))
            self.gram = np.pad(self.gram, (0, added))


def principal(gram: Floats, before: Floats | None, seed: int) -> tuple[Floats, Floats]:
    """The two components of largest variance, and the block of directions from which the next search may start.

    `gram` is statements × statements; `before` the block of an earlier call (it may have fewer statements). Components
    are 2 × statements, of length 1 (0 where there is no variance left), each with the direction that it had before,
    else with its largest weight above 0.
    """
    size = len(gram)
    variances, block = _leading(gram) if size <= _SMALL else _iterated(gram, before, seed)
    block = block * _signs(block, before)
    components = np.zeros((COMPONENTS, size))
    varying = variances[:COMPONENTS] > 1e-12 * max(1.0, float(np.trace(gram)))
    components[: len(varying)] = np.where(varying[:, None], block[:, : len(varying)].T, 0)
    return components, block


def _signs(block: Floats, before: Floats | None) -> Floats:
    """1 or -1 per direction: as it pointed before, else with its largest weight above 0."""
    size, count = block.shape
    if not size:
        return np.ones(count)
    along = block[np.abs(block).argmax(axis=0), np.arange(count)]
    if before is not None:
        known = min(count, before.shape[1])
        same = (block[: len(before), :known] * before[:, :known]).sum(axis=0)
        along[:known] = np.where(same != 0, same, along[:known])
    return np.where(along < 0, -1.0, 1.0)


def _iterated(gram: Floats, before: Floats | None, seed: int) -> tuple[Floats, Floats]:
    """The leading eigenvalues and eigenvectors, from those of an earlier time where there are some.

    Block iteration on what is still wrong (the residuals) and the last step, with Rayleigh-Ritz: LOBPCG of Knyazev
    (2001), without a preconditioner.
    """
    size = len(gram)
    block = np.random.default_rng(seed).standard_normal((size, _BLOCK))
    if before is not None:
        block[:, : before.shape[1]] *= 1e-3
        block[: len(before), : before.shape[1]] = before[:, :_BLOCK]
    block = np.linalg.qr(block)[0]
    product = gram @ block
    step, step_product = np.zeros((size, 0)), np.zeros((size, 0))
    for _ in range(_ROUNDS):
        small = block.T @ product
        residual = product - block @ small
        if np.linalg.norm(residual[:, :COMPONENTS], axis=0).max() <= _TOLERANCE * max(float(small.max()), 1e-300):
            values, turn = np.linalg.eigh(small)
            return values[::-1], block @ turn[:, ::-1]
        fresh = _apart(residual, np.hstack([block, step]))
        basis = np.hstack([block, step, fresh])
        image = np.hstack([product, step_product, gram @ fresh])
        turn = np.linalg.eigh(basis.T @ image)[1][:, ::-1][:, :_BLOCK]
        last = turn.copy()
        last[:_BLOCK] = 0
        # The way that was gone, without the new block, so that all of the basis stays at right angles.
        last = np.linalg.qr(np.hstack([turn, last]))[0][:, _BLOCK:]
        block, product, step, step_product = basis @ turn, image @ turn, basis @ last, image @ last
    return _leading(gram)


def _apart(directions: Floats, others: Floats) -> Floats:
    """Orthonormal directions, at right angles to others (which are orthonormal)."""
    for _ in range(2):
        directions = directions - others @ (others.T @ directions)
        directions = np.linalg.qr(directions)[0]
    return directions


def _leading(gram: Floats) -> tuple[Floats, Floats]:
    values, vectors = np.linalg.eigh(gram)
    return values[::-1][:_BLOCK], vectors[:, ::-1][:, :_BLOCK]


def positions(values: Floats, components: Floats, votes: Ints) -> Floats:
    """Where participants stand: participants × 2, pushed outwards by √(n_statements / max(1, n_votes)).

    `values` are centred votes; `votes` how many each participant gave, a statement that was moderated out counting as
    one (its column is full of zeros, not of gaps).
    """
    projected: Floats = values @ components.T
    return projected * np.sqrt(values.shape[1] / np.maximum(1, votes))[:, None]


def statement_positions(means: Floats, components: Floats) -> Floats:
    """Statements × 2: where somebody would stand who has agreed to this statement and voted on no other."""
    return (components * (1 - means)).T * np.sqrt(len(means))
