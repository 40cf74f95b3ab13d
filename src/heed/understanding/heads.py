"""Linear heads: one task's labels scored from what a text means, what its words are in their context (both from the
encoder), and what it says (its n-grams).

A head is multinomial logistic regression over both, with its probabilities corrected by one temperature (Guo et al.
2017) and the confidence from which on it was right in 95 of 100 cases on texts that it had not learned from.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import BadZipFile

import numpy

from heed.understanding.encoder import DIMENSIONS, POOLED, Encoded
from heed.understanding.lexicon import Token
from heed.understanding.ngrams import SPACE, Grams, distinct, of_word

Array = Any

WORDS, LETTERS = 8.0, 4.0
"""Lengths of the vectors of n-grams of words and signs, and of letters, ..."""
MEANING, CONTEXT = 4.0, 3.0
"""... beside those of a text's meaning and of its words in their context. The longer, the more it counts."""
ENCODED = DIMENSIONS + POOLED
_EVIDENCE = 3
_EVIDENCE_AMONG = 200  # words of a text
_SHORTEST_EVIDENCE = 4  # letters: shorter words speak too, but explain nothing to a person
_WORDS_KEPT = 1 << 14
_FORMAT = 2


class Features(NamedTuple):
    """What heads see of some texts: vectors (n, ENCODED) float32, and n-grams as a sparse (n, SPACE) matrix."""

    vectors: Array
    grams: Array


def features(encoded: Encoded, of_texts: Sequence[Grams]) -> Features:
    from scipy.sparse import csr_matrix

    columns, lengths = distinct([part for text in of_texts for part in (text.words, text.letters)])
    scale = numpy.tile(numpy.array([WORDS, LETTERS], numpy.float32), len(of_texts))
    values = numpy.repeat((scale / numpy.sqrt(numpy.maximum(lengths, 1))).astype(numpy.float32), lengths)
    ends = numpy.concatenate(([0], numpy.cumsum(lengths)[1::2]))
    vectors = numpy.concatenate([MEANING * encoded.vectors, CONTEXT * encoded.pooled], axis=1, dtype=numpy.float32)
    return Features(vectors, csr_matrix((values, columns, ends), shape=(len(of_texts), SPACE)))


@dataclass(frozen=True, eq=False)
class Head:
    """`rows`: the n-grams it knows, in order; `gram_weights` (rows, labels), `vector_weights` (ENCODED, labels)."""

    task: str
    labels: tuple[str, ...]
    rows: Array
    gram_weights: Array
    vector_weights: Array
    bias: Array
    temperature: float
    sure_from: float
    version: str
    report: dict[str, Any]

    @cached_property
    def _place(self) -> Array:
        """Of each n-gram its row, or -1."""
        place = numpy.full(SPACE, -1, numpy.int32)
        place[self.rows] = numpy.arange(len(self.rows), dtype=numpy.int32)
        return place

    def probabilities(self, seen: Features) -> Array:
        """(n, labels) float64, each row adding up to 1; the same for a text alone as among others."""
        return softmax(self.logits(seen) / self.temperature)

    def logits(self, seen: Features) -> Array:
        from scipy.sparse import csr_matrix

        columns = self._place[seen.grams.indices]
        known = columns >= 0
        ends = numpy.concatenate(([0], numpy.cumsum(known)))[seen.grams.indptr]
        shape = (seen.grams.shape[0], len(self.rows))
        said = csr_matrix((seen.grams.data[known], columns[known], ends), shape=shape) @ self.gram_weights
        # summed by einsum, not BLAS, which sums up in another order in another batch
        meant = numpy.einsum("nd,ld->nl", seen.vectors, self._by_label, optimize=False)
        return (said + meant + self.bias).astype(numpy.float64)

    @cached_property
    def _by_label(self) -> Array:
        """A label's weights side by side: to sum up along them takes a tenth of the time."""
        return numpy.ascontiguousarray(self.vector_weights.T)

    @cached_property
    def _speaks(self) -> Array:
        """How much each n-gram speaks for a label against the others."""
        return self.gram_weights - self.gram_weights.mean(axis=1, keepdims=True)

    def evidence(self, tokens: Sequence[Token], label: int) -> list[int]:
        """The words, by their place in the text, that speak most for a label against the others; at most three."""
        speaks = [self._speaks_of(token.word)[label] for token in tokens[:_EVIDENCE_AMONG]]
        order = sorted(range(len(speaks)), key=lambda at: -speaks[at])[:_EVIDENCE]
        return sorted(at for at in order if speaks[at] > 0 and len(tokens[at].word) >= _SHORTEST_EVIDENCE)

    @cached_property
    def _speaks_of(self) -> Callable[[str], list[float]]:
        """How much a word speaks for each label; kept, since most words of a message are common ones."""

        def speaks_of(word: str) -> list[float]:
            number, runs = of_word(word)
            rows = self._place[[number, *runs]]
            speaks = numpy.where(rows[:, None] >= 0, self._speaks[rows], 0)
            result: list[float] = (numpy.add.reduceat(speaks, [0], axis=0)[0] / numpy.sqrt(len(rows))).tolist()
            return result

        return lru_cache(_WORDS_KEPT)(speaks_of)

    def save(self, folder: Path) -> None:
        """Into `folder`/TASK.npz: numbers and one line of JSON, nothing that runs when it is loaded."""
        folder.mkdir(parents=True, exist_ok=True)
        about = {
            "format": _FORMAT,
            "task": self.task,
            "labels": self.labels,
            "temperature": self.temperature,
            "sure_from": self.sure_from,
            "version": self.version,
            "report": self.report,
        }
        numpy.savez_compressed(
            folder / f"{self.task}.npz",
            about=numpy.frombuffer(json.dumps(about, ensure_ascii=False).encode(), numpy.uint8),
            rows=self.rows.astype(numpy.int32),
            gram_weights=self.gram_weights.astype(numpy.float16),
            vector_weights=self.vector_weights.astype(numpy.float16),
            bias=self.bias.astype(numpy.float32),
        )


def load(folder: Path, task: str) -> Head | None:
    """The head that `save` wrote, None where there is none. ValueError names a file that is none of ours."""
    path = folder / f"{task}.npz"
    if not path.exists():
        return None
    try:
        with numpy.load(path, allow_pickle=False) as stored:
            about = json.loads(stored["about"].tobytes())
            arrays = {name: stored[name] for name in ("rows", "gram_weights", "vector_weights", "bias")}
    except (OSError, ValueError, KeyError, EOFError, BadZipFile) as error:
        raise ValueError(f"{path}: not a model of Heed ({error}): learn it again with 'heed learn {task}'") from error
    if about.get("format") != _FORMAT or arrays["vector_weights"].shape != (ENCODED, len(about["labels"])):
        raise ValueError(f"{path}: made by another version of Heed: learn it again with 'heed learn {task}'")
    return Head(
        task=task,
        labels=tuple(about["labels"]),
        rows=arrays["rows"],
        gram_weights=arrays["gram_weights"].astype(numpy.float32),
        vector_weights=arrays["vector_weights"].astype(numpy.float32),
        bias=arrays["bias"],
        temperature=about["temperature"],
        sure_from=about["sure_from"],
        version=about["version"],
        report=about["report"],
    )


def softmax(logits: Array) -> Array:
    raised = numpy.exp(logits - logits.max(axis=1, keepdims=True))
    return raised / raised.sum(axis=1, keepdims=True)
