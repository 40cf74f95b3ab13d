"""The tagger's network, trained: forward, backward and Adam in numpy, so that a small machine needs nothing else."""

from typing import Any

import numpy

from heed.understanding.personal_data.tagger import windows

WIDTH, HIDDEN = 32, 64
_WINDOW = 5
_DROPPED = 0.2


class Network:
    """Sums of feature vectors, two layers over windows of five, one score per label."""

    def __init__(self, buckets: int, labels: int, seed: int = 1) -> None:
        chance = numpy.random.default_rng(seed)

        def start(*shape: int) -> Any:
            return (chance.standard_normal(shape) * (2 / shape[0]) ** 0.5).astype("float32")

        self.weights: dict[str, Any] = {
            "table": (chance.standard_normal((buckets, WIDTH)) * 0.1).astype("float32"),
            "w1": start(_WINDOW * WIDTH, HIDDEN), "b1": numpy.zeros(HIDDEN, "float32"),
            "w2": start(_WINDOW * HIDDEN, HIDDEN), "b2": numpy.zeros(HIDDEN, "float32"),
            "w3": start(HIDDEN, labels) * 0.3, "b3": numpy.zeros(labels, "float32"),
        }  # fmt: skip
        self._moments = {
            name: (numpy.zeros_like(value), numpy.zeros_like(value)) for name, value in self.weights.items()
        }
        self._steps = 0
        self._chance = chance

    def step(self, features: Any, starts: Any, pieces: Any, labels: Any, weight: Any, rate: float) -> float:
        """One step on a row of pieces. `features`, `starts`: the buckets of each kind of piece one after another;
        `pieces`: the kind at each place, edges included; `labels`, `weight`: per place without four at either end."""
        of_kind = numpy.add.reduceat(self.weights["table"][features], starts, axis=0)
        inputs = of_kind[pieces]
        first = windows(inputs)
        hidden = numpy.maximum(first @ self.weights["w1"] + self.weights["b1"], 0)
        second = windows(hidden)
        upper = numpy.maximum(second @ self.weights["w2"] + self.weights["b2"], 0)
        upper *= (self._chance.random(upper.shape, "float32") > _DROPPED) / numpy.float32(1 - _DROPPED)
        scores = upper @ self.weights["w3"] + self.weights["b3"]
        scores -= scores.max(axis=1, keepdims=True)
        chances = numpy.exp(scores)
        chances /= chances.sum(axis=1, keepdims=True)
        rows = numpy.arange(len(labels))
        loss = float(-(numpy.log(chances[rows, labels] + 1e-9) * weight).sum() / weight.sum())
        chances[rows, labels] -= 1
        wrong = chances * (weight / weight.sum())[:, None]
        self._back(wrong, upper, second, hidden, first, pieces, features, starts, len(of_kind), rate)
        return loss

    def _back(
        self,
        wrong: Any,
        upper: Any,
        second: Any,
        hidden: Any,
        first: Any,
        pieces: Any,
        features: Any,
        starts: Any,
        kinds: int,
        rate: float,
    ) -> None:
        slopes = {"w3": upper.T @ wrong, "b3": wrong.sum(axis=0)}
        at_upper = (wrong @ self.weights["w3"].T) * (upper > 0)
        slopes["w2"], slopes["b2"] = second.T @ at_upper, at_upper.sum(axis=0)
        at_hidden = _unwindowed(at_upper @ self.weights["w2"].T, hidden.shape) * (hidden > 0)
        slopes["w1"], slopes["b1"] = first.T @ at_hidden, at_hidden.sum(axis=0)
        at_inputs = _unwindowed(at_hidden @ self.weights["w1"].T, (len(pieces), WIDTH))
        self._steps += 1
        of_kind = _summed(at_inputs, pieces, kinds)
        counts = numpy.diff(numpy.append(starts, len(features)))
        rows, of_row = _by_row(numpy.repeat(of_kind, counts, axis=0), features)
        self._adam("table", of_row, rate, rows)
        for name, slope in slopes.items():
            self._adam(name, slope, rate)

    def _adam(self, name: str, slope: Any, rate: float, rows: Any = slice(None)) -> None:
        mean, square = self._moments[name]
        mean[rows] = 0.9 * mean[rows] + 0.1 * slope
        square[rows] = 0.999 * square[rows] + 0.001 * slope * slope
        size = rate * (1 - 0.999**self._steps) ** 0.5 / (1 - 0.9**self._steps)
        self.weights[name][rows] -= size * mean[rows] / (numpy.sqrt(square[rows]) + 1e-8)


def _unwindowed(slopes: Any, shape: tuple[int, int]) -> Any:
    """The reverse of `windows`: what each row gets from all windows that it stood in."""
    whole = numpy.zeros(shape, "float32")
    count, columns = len(slopes), shape[1]
    for at in range(_WINDOW):
        whole[at : at + count] += slopes[:, at * columns : (at + 1) * columns]
    return whole


def _summed(values: Any, numbers: Any, size: int) -> Any:
    """Rows of the same number added up."""
    whole = numpy.zeros((size, values.shape[1]), "float32")
    rows, sums = _by_row(values, numbers)
    whole[rows] = sums
    return whole


def _by_row(values: Any, numbers: Any) -> tuple[Any, Any]:
    order = numpy.argsort(numbers, kind="stable")
    ordered = numbers[order]
    first = numpy.flatnonzero(numpy.append(True, ordered[1:] != ordered[:-1]))
    return ordered[first], numpy.add.reduceat(values[order], first, axis=0)
