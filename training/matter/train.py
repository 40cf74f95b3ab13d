"""`./run train matter`: fits the weights of `understanding/matter.py` and prints them, to be written down there."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

import numpy

from heed.understanding.matter import WEIGHTS, said
from training.matter import pairs
from training.matter.pairs import Pair

SEEDS = (1, 2, 3, 4)
_STRENGTH = 0.001  # the best on tuning pairs left out in turn
_MOST = 9.0  # no single thing decides alone
_FOR = frozenset({"meaning", "words", "number", "duplicate", "place", "spot", "district", "topic"})

Array = Any


def main(arguments: Sequence[str]) -> int:
    argparse.ArgumentParser(prog="./run train matter", description=__doc__).parse_args(arguments)
    sets = [pairs.handwritten("tuning"), pairs.made_up(SEEDS, 0), pairs.retold(SEEDS[0], 0)]
    for name, found in zip(("handwritten", "made-up town", "retold"), sets, strict=True):
        print(f"{name}: {sum(pair.is_same for pair in found)} same of {len(found)} pairs")
    start, weights = fit(sets)
    print(f"START = {start:.2f}")
    for name, weight in weights.items():
        print(f'    "{name}": {weight:.2f},')
    return 0


def fit(sets: Sequence[Sequence[Pair]]) -> tuple[float, dict[str, float]]:
    """Logistic regression in which each set counts the same, and every part keeps the side that it speaks for.

    Each pair counts once with its topics and once without, for not every town has a catalogue.
    """
    from scipy.optimize import minimize

    names = list(WEIGHTS)
    rows = numpy.array([_row(pair, names) for one in sets for pair in one])
    without = rows.copy()
    without[:, [names.index("topic"), names.index("another_topic")]] = 0
    rows = numpy.concatenate([rows, without])
    sides = numpy.array([1.0 if pair.is_same else -1.0 for one in sets for pair in one] * 2)
    counts = numpy.concatenate([numpy.full(len(one), 0.5 / len(one) / len(sets)) for one in sets] * 2)

    def loss(weights: Array) -> tuple[float, Array]:
        margins = sides * (rows @ weights[1:] + weights[0])
        chance = 1 / (1 + numpy.exp(margins))
        pull = -counts * sides * chance
        gradient = numpy.concatenate([[pull.sum()], rows.T @ pull + _STRENGTH / len(names) * weights[1:]])
        penalty = _STRENGTH / len(names) / 2 * float(weights[1:] @ weights[1:])
        return float((counts * numpy.logaddexp(0, -margins)).sum()) + penalty, gradient

    bounds = [(None, None), *((0, _MOST) if name in _FOR else (-_MOST, 0) for name in names)]
    found = minimize(loss, numpy.zeros(len(names) + 1), jac=True, method="L-BFGS-B", bounds=bounds)
    return float(found.x[0]), {name: float(weight) for name, weight in zip(names, found.x[1:], strict=True)}


def _row(pair: Pair, names: Sequence[str]) -> list[float]:
    found = said(pair.one, pair.other)
    return [found[name][0] if name in found else 0.0 for name in names]
