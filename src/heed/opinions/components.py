"""Two principal components of votes with gaps, and where participants and statements stand on them."""

from __future__ import annotations

import numpy as np

from heed.opinions.votes import MISSING, Choices, Flags, Floats

COMPONENTS = 2
_BLOCK = 8
"""Directions that are iterated together; the first two of them converge sooner for the others."""
_SMALL = 120
"""Up to so many statements the eigenvectors are computed at once."""
_ROUNDS = 60
_TOLERANCE = 1e-9
"""Residual of an eigenvector, as a share of the largest eigenvalue."""


class Centred:
    """Votes minus the mean of their statement; 0 where there is no vote (missing = mean) and where a statement is out.

    Attributes: `values` (participants × statements), `means` (statements), `gram` (statements × statements: the
    products of columns), all of which a change in one column changes in little time.
    """

    def __init__(self, choices: Choices, hidden: Flags) -> None:
        self._room: Floats = np.empty(choices.shape)
        self.values = self._room
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
        """Room for new rows and columns, and for some more rows, since people come more often than statements."""
        columns = shape[1] - self.values.shape[1]
        if columns or shape[0] > len(self._room):
            room = np.zeros((shape[0] + shape[0] // 4 + 1, shape[1]))
            room[: len(self.values), : self.values.shape[1]] = self.values
            self._room = room
        self._room[len(self.values) : shape[0]] = 0
        self.values = self._room[: shape[0]]
        if columns:
            self.means = np.pad(self.means, (0, columns))
            self.gram = np.pad(self.gram, (0, columns))


def principal(gram: Floats, before: Floats | None, seed: int) -> tuple[Floats, Floats]:
    """The two components of largest variance, and the block of directions from which the next search may start.

    `gram` is statements × statements; `before` the block of an earlier call (it may have fewer statements). Components
    are 2 × statements, of length 1 (0 where there is no variance left), each with the direction that it had before,
    else with its largest weight above 0.
    """
    size = len(gram)
    block = _leading(gram) if size <= _SMALL else _iterated(gram, before, seed)
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
    """The leading eigenvectors, from those of an earlier time where there are some.

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
            return _turned(block, small)
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


def _turned(block: Floats, small: Floats) -> Floats:
    return np.asarray(block @ np.linalg.eigh(small)[1][:, ::-1])


def _apart(directions: Floats, others: Floats) -> Floats:
    """Orthonormal directions, at right angles to others (which are orthonormal)."""
    for _ in range(2):
        directions = directions - others @ (others.T @ directions)
        directions = np.linalg.qr(directions)[0]
    return directions


def _leading(gram: Floats) -> Floats:
    return np.asarray(np.linalg.eigh(gram)[1][:, ::-1][:, :_BLOCK])


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
