"""Two principal components of votes with gaps, and where participants and statements stand on them."""

from __future__ import annotations

import numpy as np

from heed.opinions.votes import MISSING, Choices, Flags, Floats

COMPONENTS = 2
_BLOCK = 10
"""Directions that are iterated together; the first two of them converge sooner for the others."""
_SMALL = 120
"""Up to so many statements the eigenvectors are computed at once."""
_ROUNDS = 40
_TOLERANCE = 1e-10
"""Residual of an eigenvector, as a share of the largest eigenvalue."""


class Centred:
    """Votes minus the mean of their statement; 0 where there is no vote (missing = mean) and where a statement is out.

    Attributes: `values` (participants × statements), `means` (statements), `gram` (statements × statements: the
    products of columns), all of which a change in one column changes in little time.
    """

    def __init__(self, choices: Choices, hidden: Flags) -> None:
        self.values: Floats = np.empty(choices.shape)
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
        self._widen(choices.shape)
        for column in columns:
            votes = choices[:, column]
            given = (votes != MISSING) & ~hidden[column]
            rows = np.flatnonzero(given)
            self.means[column] = votes[rows].sum(dtype=np.int64) / max(1, len(rows))
            self.values[:, column] = 0
            self.values[rows, column] = votes[rows] - self.means[column]
            products = self.values[rows, column] @ self.values[rows]
            self.gram[column] = self.gram[:, column] = products

    def _widen(self, shape: tuple[int, ...]) -> None:
        rows, columns = (new - old for new, old in zip(shape, self.values.shape, strict=True))
        if rows or columns:
            self.values = np.pad(self.values, ((0, rows), (0, columns)))
        if columns:
            self.means = np.pad(self.means, (0, columns))
            self.gram = np.pad(self.gram, (0, columns))


def principal(gram: Floats, before: Floats | None, seed: int) -> tuple[Floats, Floats]:
    """The two components of largest variance, and the block of directions from which the next search may start.

    `gram` is statements × statements; `before` the block of an earlier call (it may have fewer statements). Components
    are 2 × statements, of length 1 (0 where there is no variance left), each with the direction that it had before, else
    with its largest weight above 0.
    """
    size = len(gram)
    if size <= _SMALL:
        block = np.linalg.eigh(gram)[1][:, ::-1][:, :_BLOCK]
    else:
        block = _iterated(gram, before, seed)
    components = np.zeros((COMPONENTS, size))
    count = min(COMPONENTS, block.shape[1])
    components[:count] = block[:, :count].T
    variance = np.einsum("ks,ks->k", components @ gram, components)
    components[variance <= 1e-12 * max(1.0, float(np.trace(gram)))] = 0
    earlier = None if before is None else before[:, :COMPONENTS].T
    return _pointed(components, earlier), block


def _pointed(components: Floats, before: Floats | None) -> Floats:
    pointed = components.copy()
    for number, component in enumerate(pointed):
        along = 0.0
        if before is not None and number < len(before):
            along = float(component[: before.shape[1]] @ before[number])
        if along == 0.0 and component.size:
            along = float(component[np.argmax(np.abs(component))])
        pointed[number] = component if along >= 0 else -component
    return pointed


def _iterated(gram: Floats, before: Floats | None, seed: int) -> Floats:
    """The leading eigenvectors by block Krylov iteration with Rayleigh-Ritz (Golub, Van Loan, Matrix Computations)."""
    size = len(gram)
    block = np.random.default_rng(seed).standard_normal((size, _BLOCK))
    if before is not None:
        block[:, : before.shape[1]] = 1e-3 * block[:, : before.shape[1]]
        block[: before.shape[0], : before.shape[1]] = before
    block = np.linalg.qr(block)[0]
    product = gram @ block
    for _ in range(_ROUNDS):
        basis = np.linalg.qr(np.hstack([block, product, gram @ product]))[0]
        image = gram @ basis
        values, turned = np.linalg.eigh(basis.T @ image)
        turned = turned[:, ::-1][:, :_BLOCK]
        block, product = basis @ turned, image @ turned
        leading = values[::-1][:COMPONENTS]
        residual = np.linalg.norm(product[:, :COMPONENTS] - block[:, :COMPONENTS] * leading, axis=0).max()
        if residual <= _TOLERANCE * max(values[-1], 1e-300):
            return block
    return np.linalg.eigh(gram)[1][:, ::-1][:, :_BLOCK]


def positions(values: Floats, components: Floats, votes: Floats) -> Floats:
    """Where participants stand: participants × 2, pushed outwards by √(n_statements / max(1, n_votes)).

    `values` are centred votes; `votes` how many each participant gave, a statement that was moderated out counting as
    one (its column is full of zeros, not of gaps).
    """
    projected: Floats = values @ components.T
    return projected * np.sqrt(values.shape[1] / np.maximum(1, votes))[:, None]


def statement_positions(means: Floats, components: Floats) -> Floats:
    """Statements × 2: where somebody would stand who has agreed to this statement and voted on no other."""
    return (components * (1 - means)).T * np.sqrt(len(means))
