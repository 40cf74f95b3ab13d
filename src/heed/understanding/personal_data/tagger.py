"""Tells for each piece of a text whether it belongs to a person's name, a home, a public place or an organisation.

A small network over a window of pieces: each piece is the sum of the vectors of its features; two layers look at two
pieces on either side; Viterbi finds the best row of labels. Made by `./run train names`; see the model card in
docs/reference/personal-data.md.
"""

import zlib
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from heed.understanding.personal_data.tokens import EDGE, Piece, features
from heed.understanding.text import fold_word

LABELS = ("O", "PER", "ADR", "LOC", "ORG")
SIDE = 4
"""Pieces on either side that a label depends on."""

WEIGHTS = Path(__file__).parent.parent / "weights" / "names.npz"
HELD_BACK = 4
"""The bit of names that training never saw; a measurement leaves them out of the lists."""

_WORDS_KEPT = 1 << 15
_WINDOW = 5
_CLEARLY_NONE = 5.0


class Tagger:
    """Reads labels off a text's pieces. Built once, then only read."""

    def __init__(self, weights: dict[str, Any], without: int = 0) -> None:
        """`without`: bits of the word lists that are not to be looked at."""
        import numpy

        self._np = numpy
        self._hashes = weights["hashes"]
        self._about = weights["about"]
        self._without = without
        self._table = weights["table"].astype("float32") * weights["scale"].astype("float32")
        self._layers = [weights[name].astype("float32") for name in ("w1", "b1", "w2", "b2", "w3", "b3")]
        self._leaps = weights["leaps"].astype(float).tolist()
        self._vector = lru_cache(_WORDS_KEPT)(self._make_vector)

    def about(self, word: str) -> int:
        """What the word lists say of a folded word, as bits."""
        number = zlib.crc32(word.encode("utf-8", "surrogatepass"))
        at = int(self._hashes.searchsorted(self._np.uint32(number)))
        if at == len(self._hashes) or int(self._hashes[at]) != number:
            return 0
        bits = int(self._about[at])
        return 0 if bits & self._without else bits & ~HELD_BACK

    def _make_vector(self, form: str) -> bytes:
        word = fold_word(form) if form[0].isalpha() else form
        of = features(form, word, self.about(word) if len(word) > 1 and form[0].isalpha() else 0)
        vector: bytes = self._table[of].sum(axis=0, dtype="float32").tobytes()
        return vector

    def labels(self, pieces: Sequence[Piece]) -> list[int]:
        """One label per piece, as a position in `LABELS`."""
        scores = self._scores([piece.form for piece in pieces])
        if not (scores[:, 1:].max(axis=1) > scores[:, 0] - _CLEARLY_NONE).any():
            return [0] * len(pieces)
        return _best_row(scores.tolist(), self._leaps)

    def _scores(self, forms: Sequence[str]) -> Any:
        """Array of shape (pieces, labels)."""
        vector, edge = self._vector, self._vector(EDGE)
        row = b"".join([edge] * SIDE + [vector(form) for form in forms] + [edge] * SIDE)
        values = self._np.frombuffer(row, "float32").reshape(len(forms) + 2 * SIDE, -1)
        w1, b1, w2, b2, w3, b3 = self._layers
        for weight, bias in ((w1, b1), (w2, b2)):
            values = self._np.maximum(windows(values) @ weight + bias, 0)
        return values @ w3 + b3


def windows(values: Any) -> Any:
    """Every `_WINDOW` rows that follow one another, as one row: shape (rows - 4, 5 * columns)."""
    import numpy

    rows, columns = values.shape
    step = values.strides[0]
    shape = (rows - _WINDOW + 1, _WINDOW * columns)
    return numpy.ascontiguousarray(numpy.lib.stride_tricks.as_strided(values, shape, (step, values.itemsize)))


def _best_row(scores: list[list[float]], leaps: list[list[float]]) -> list[int]:
    """Viterbi: the row of labels with the highest sum of scores and of leaps from each label to the next."""
    size = range(len(leaps))
    best = scores[0]
    came_from: list[list[int]] = []
    for row in scores[1:]:
        origins, reached = [], []
        for label in size:
            values = [best[before] + leaps[before][label] for before in size]
            value = max(values)
            origins.append(values.index(value))
            reached.append(value + row[label])
        came_from.append(origins)
        best = reached
    label = best.index(max(best))
    labels = [label]
    for origins in reversed(came_from):
        label = origins[label]
        labels.append(label)
    return labels[::-1]


@lru_cache(maxsize=2)
def tagger(without: int = 0) -> Tagger:
    """The shipped tagger, loaded once in a process (about 0.1 s, 15 MB)."""
    import numpy

    with numpy.load(WEIGHTS) as weights:
        return Tagger(dict(weights), without)
