"""Multinomial logistic regression over dense and sparse features side by side, to the end and not only near it."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy

from heed.understanding.heads import Features, softmax

Array = Any

_STEPS = 80
_KEPT_STEPS = 10
_NEAR = 3e-5  # a step that lowers the loss by a smaller share is the last


class Weights(NamedTuple):
    """(n-grams, labels), (ENCODED, labels) and (labels)."""

    grams: Array
    vectors: Array
    bias: Array

    def logits(self, seen: Features) -> Array:
        """(n, labels) float32."""
        return seen.grams @ self.grams + seen.vectors @ self.vectors + self.bias


class Regression:
    """Some texts with their labels. Which of them count is said with each fit, so that no fold needs a copy."""

    def __init__(self, seen: Features, truth: Array, labels: int) -> None:
        self._seen, self._truth, self._labels = seen, truth, labels
        self._by_gram = seen.grams.T.tocsr()
        self._rows = numpy.arange(len(truth))
        self._wanted = numpy.zeros((len(truth), labels), numpy.float32)
        self._wanted[self._rows, truth] = 1

    def fit(self, counts: Array, strength: float, start: Array | None = None) -> Array:
        """The weights, in one row, with the lowest loss on the texts where `counts` is true. `strength` is the inverse
        of the regularisation; `start`: weights to begin with, such as those of another strength."""
        from scipy.optimize import minimize

        share = (counts / counts.sum()).astype(numpy.float32)
        penalty = 1 / (strength * float(counts.sum()))
        size = (self._seen.grams.shape[1] + self._seen.vectors.shape[1] + 1) * self._labels
        found = minimize(
            self._loss,
            numpy.zeros(size) if start is None else start,
            (share, penalty),
            jac=True,
            method="L-BFGS-B",
            options={"maxiter": _STEPS, "ftol": _NEAR, "gtol": 1e-8, "maxcor": _KEPT_STEPS},
        )
        return found.x

    def apart(self, row: Array) -> Weights:
        """The weights of one row by what they belong to."""
        table = row.reshape(-1, self._labels).astype(numpy.float32)
        grams = self._seen.grams.shape[1]
        return Weights(table[:grams], table[grams:-1], table[-1])

    def _loss(self, row: Array, share: Array, penalty: float) -> tuple[float, Array]:
        """The mean loss with the penalty, and its slope."""
        chances = softmax(self.apart(row).logits(self._seen))
        of_truth = numpy.maximum(chances[self._rows, self._truth], 1e-30)
        loss = -float(share.astype(numpy.float64) @ numpy.log(of_truth))
        wrong = (chances - self._wanted) * share[:, None]
        slope = numpy.concatenate([self._by_gram @ wrong, self._seen.vectors.T @ wrong, wrong.sum(axis=0)[None]])
        slope = slope.astype(numpy.float64).ravel()
        held = row[: -self._labels]  # all but the bias
        slope[: -self._labels] += penalty * held
        return loss + penalty / 2 * float(held @ held), slope
