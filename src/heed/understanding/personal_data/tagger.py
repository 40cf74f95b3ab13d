"""Tells for each piece of a text whether it belongs to a person's name, a home, a public place or an organisation.

A small network over a window of pieces: each piece is the sum of the vectors of its features; two layers look at two
pieces on either side; Viterbi finds the best row of labels. Made by `./run train names`; see the model card in
docs/reference/personal-data.md.
"""

import zlib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import add
from pathlib import Path
from typing import Any

from heed.understanding.personal_data.tokens import EDGE, FIRST, HELD_BACK, LAST, Piece, features
from heed.understanding.text import fold_word
from heed.understanding.threads import use_one_thread

LABELS = ("O", "PER", "ADR", "LOC", "ORG")
SIDE = 4
"""Pieces on either side that a label depends on."""

WEIGHTS = Path(__file__).parent.parent / "weights" / "names.npz"
_WORDS_KEPT = 1 << 15
_WINDOW = 5
_CLEARLY_NONE = 3.0
_LEANING = (0.0, 1.6, 3.0, 0.0, 0.0)
"""Added to the scores: to miss a person is worse than to mask a word too many."""


class Tagger:
    """Reads labels off a text's pieces. Built once, then only read."""

    def __init__(self, weights: dict[str, Any], all_names: bool = True) -> None:
        """Without `all_names` those that training never saw are not in the lists either: so it is measured."""
        import numpy

        use_one_thread()
        self._np = numpy
        self._hashes = weights["hashes"]
        self._about = weights["about"]
        self._all_names = all_names
        self._table = weights["table"].astype("float32") * weights["scale"].astype("float32")
        self._layers = [weights[name].astype("float32") for name in ("w1", "b1", "w2", "b2", "w3", "b3")]
        self._layers[-1] = self._layers[-1] + numpy.array(_LEANING, "float32")
        self._leaps = weights["leaps"].astype(float).tolist()
        self._vector = lru_cache(_WORDS_KEPT)(self._make_vector)

    def about(self, word: str) -> int:
        """What the word lists say of a folded word, as bits."""
        number = zlib.crc32(word.encode("utf-8", "surrogatepass"))
        at = int(self._hashes.searchsorted(self._np.uint32(number)))
        if at == len(self._hashes) or int(self._hashes[at]) != number:
            return 0
        bits = int(self._about[at])
        return bits & ~(HELD_BACK if self._all_names or not bits & HELD_BACK else HELD_BACK | FIRST | LAST)

    def _make_vector(self, form: str) -> bytes:
        word = fold_word(form) if form[0].isalpha() else form
        of = features(form, word, self.about(word) if len(word) > 1 and form[0].isalpha() else 0)
        vector: bytes = self._np.add.reduce(self._table[of]).tobytes()
        return vector

    def scores(self, pieces: Sequence[Piece]) -> list[list[float]]:
        """For each piece the score of each label, in the order of `LABELS`."""
        rows: list[list[float]] = self._scores([piece[0] for piece in pieces]).tolist()
        return rows

    def labels(self, rows: Sequence[list[float]]) -> list[int]:
        """One label for each row of `scores`, as a position in `LABELS`."""
        labels = [0] * len(rows)
        doubtful = [at for at, row in enumerate(rows) if max(row[1:]) > row[0] - _CLEARLY_NONE]
        if doubtful:
            for first, last in _runs(doubtful):
                labels[first : last + 1] = _best_row(list(rows[first : last + 1]), self._leaps)
        return labels

    def _scores(self, forms: Sequence[str]) -> Any:
        """Array of shape (pieces, labels)."""
        vector, edge = self._vector, self._vector(EDGE)
        row = b"".join([edge] * SIDE + [vector(form) for form in forms] + [edge] * SIDE)
        values = self._np.frombuffer(row, "float32").reshape(len(forms) + 2 * SIDE, -1)
        w1, b1, w2, b2, w3, b3 = self._layers
        for weight, bias in ((w1, b1), (w2, b2)):
            values = windows(values) @ weight
            values += bias
            self._np.maximum(values, 0, out=values)
        return values @ w3 + b3


def windows(values: Any) -> Any:
    """Every `_WINDOW` rows that follow one another, as one row: shape (rows - 4, 5 * columns)."""
    import numpy

    values = numpy.ascontiguousarray(values)
    rows, columns = values.shape
    step, size = values.strides
    # rows that follow one another lie one behind the other: a window is there already, and is only copied
    shape, strides = (rows - _WINDOW + 1, _WINDOW * columns), (step, size)
    return numpy.ndarray(shape, values.dtype, values, 0, strides).copy()


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last of each row of numbers that follow one another."""
    first = last = numbers[0]
    for number in numbers[1:]:
        if number != last + 1:
            yield first, last
            first = number
        last = number
    yield first, last


def _best_row(scores: list[list[float]], leaps: list[list[float]]) -> list[int]:
    """Viterbi: the row of labels with the highest sum of scores and of leaps from each label to the next."""
    # what stands before and after the row is clearly nothing
    best = list(map(add, scores[0], leaps[0]))
    into = list(zip(*leaps, strict=True))
    on_the_way = [best]
    for row in scores[1:]:
        best = [max(map(add, best, column)) + score for column, score in zip(into, row, strict=True)]
        on_the_way.append(best)
    label, labels = 0, []
    for reached in reversed(on_the_way):
        sums = list(map(add, reached, into[label]))
        label = sums.index(max(sums))
        labels.append(label)
    return labels[::-1]


@lru_cache(maxsize=2)
def tagger(all_names: bool = True) -> Tagger:
    """The shipped tagger, loaded once in a process (about 0.1 s, 15 MB)."""
    import numpy

    with numpy.load(WEIGHTS) as weights:
        return Tagger(dict(weights), all_names)
