"""Learning from what colleagues put right: a head of its own that adds to what words and the shipped head say together.

A town has tens of corrections, and those only of what Heed got wrong: a head learned from them alone would read all
messages so. What is learned is therefore a difference, multinomial logistic regression with the present reading as its
offset and all weights drawn to nought; and it is held to leave other messages of the town, which nobody put right, as
they are read now (learning without forgetting, Li and Hoiem 2016).
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

import numpy

from heed.understanding import mixing
from heed.understanding.context import Context
from heed.understanding.heads import Features, Head, softmax
from heed.understanding.learning import Example, see
from heed.understanding.ngrams import SPACE
from heed.understanding.reader import standing

Array = Any

ADDED_ONLY = {"urgency": "urgent", "abuse": "abusive"}
"""For these tasks colleagues can teach Heed to find more, never to overlook what it finds: the label that is found."""
STRENGTHS = (0.03, 0.1, 0.3, 1.0)
"""Inverses of the regularisation, of which the best on held-back folds is taken."""
_OTHERS_COUNT = 0.3  # how much a message that nobody judged counts beside one that somebody did
_ALWAYS = 1.0  # length of the feature that every text has, beside vectors of 3 to 8
_FOLDS = 5
_SEED = 20
_FEWEST_TEXTS = 2  # of those judged, that an n-gram occurs in to count: what stands in one message only is not kept
_STEPS = 200
_NOUGHT = 1e-9
_NEVER_SURE = 1.01


class NotPossibleHere(ValueError):
    """There is nothing that what colleagues taught could be added to; the message says why."""


def base_of(task: str, context: Context) -> Head:
    """The shipped head to which is added. `NotPossibleHere` with the plain reading, or where the operator put in a head
    of the town's own."""
    head, is_own = mixing.heads_in_use(context).get(task, (None, False))
    if context.plain or head is None:
        raise NotPossibleHere(f"the plain reading uses words alone: nothing can be learned for {task} with it")
    if is_own:
        raise NotPossibleHere(
            f"{task} is read with a model of your own (HEED_MODELS), which corrections do not change: teach it from a "
            "file again, or take it out"
        )
    return head


def adapt(
    task: str,
    examples: Sequence[Example],
    others: Sequence[str],
    context: Context,
    say: Callable[[str], Any] = lambda text: None,
) -> Head:
    """What the examples add to how Heed reads, as a head; the same input gives the same head.

    `task`: all but "topic". `others`: messages of the same town that nobody judged. `say` is told what is being done.
    For urgency and abuse an example that only takes a finding back teaches nothing. ValueError where none is left.
    """
    base = base_of(task, context)
    say(f"reading {len(examples) + len(others):,} texts")
    known = [example for example in examples if example.label in base.labels]
    texts = [example.text for example in known] + list(others)
    rows = [[speaks[label] for label in base.labels] for speaks in standing(task, texts, context)]
    offsets = numpy.array(rows, numpy.float64).reshape(len(texts), len(base.labels))
    wanted = softmax(offsets)
    wanted[: len(known)] = [[float(label == example.label) for label in base.labels] for example in known]
    counts = numpy.where(numpy.arange(len(texts)) < len(known), 1.0, _OTHERS_COUNT)
    counts[_taken_back(task, base, known, offsets)] = 0
    if not counts[: len(known)].any():
        raise ValueError(f"nothing in these examples teaches {task}")
    used, seen, middle = _prepared(see(texts), len(known))
    difference = _Difference(seen, offsets, wanted)
    strength = _best(difference, counts, _folds(known, len(texts)), say)
    grams, vectors, bias = difference.apart(difference.fit(counts, strength))
    vectors = vectors.astype(numpy.float16).astype(numpy.float32)
    return Head(
        task=task,
        labels=base.labels,
        rows=used.astype(numpy.int32),
        gram_weights=grams.astype(numpy.float16).astype(numpy.float32),
        vector_weights=vectors,
        bias=(bias - middle @ vectors).astype(numpy.float32),
        temperature=1.0,
        sure_from=_NEVER_SURE,
        version=_fingerprint(base, known, others),
        report={
            "learned_at": datetime.now(UTC).isoformat(timespec="seconds"),
            "based_on": base.version,
            "examples": len(known),
            "others": len(others),
            "strength": strength,
        },
    )


def _taken_back(task: str, base: Head, examples: Sequence[Example], offsets: Array) -> Array:
    """The places of examples of a danger that Heed found and a person did not: they cannot be learned from, and would
    weigh against other dangers."""
    if task not in ADDED_ONLY:
        return numpy.empty(0, int)
    found = base.labels.index(ADDED_ONLY[task])
    said = offsets[: len(examples)].argmax(axis=1)
    return numpy.array(
        [at for at, example in enumerate(examples) if said[at] == found and example.label != base.labels[found]], int
    )


def _prepared(seen: Features, judged: int) -> tuple[Array, Features, Array]:
    """The n-grams of two judged texts or more; the texts by these, vectors around the middle of all; the middle."""
    used = numpy.flatnonzero(numpy.bincount(seen.grams[:judged].indices, minlength=SPACE) >= _FEWEST_TEXTS)
    middle = seen.vectors.mean(axis=0)
    return used, Features(seen.vectors - middle, seen.grams[:, used]), middle


def _folds(examples: Sequence[Example], texts: int) -> Array:
    """The fold of each text: labels spread evenly; the same text is never on both sides."""
    order = numpy.random.default_rng(_SEED).permutation(texts)
    folds = numpy.zeros(texts, int)
    seen: Counter[str] = Counter()
    for at in order:
        label = examples[at].label if at < len(examples) else ""
        folds[at] = seen[label] % _FOLDS
        seen[label] += 1
    return folds


def _best(difference: _Difference, counts: Array, folds: Array, say: Callable[[str], Any]) -> float:
    """The strength with the lowest loss on held-back folds."""
    found = []
    begin: dict[int, Array] = {}
    for strength in STRENGTHS:
        say(f"trying strength {strength} on {_FOLDS} folds")
        loss = 0.0
        for number in range(_FOLDS):
            held = folds == number
            begin[number] = difference.fit(numpy.where(held, 0.0, counts), strength, begin.get(number))
            loss += difference.loss(begin[number], numpy.where(held, counts, 0.0))
        found.append((loss, strength))
    return min(found)[1]


class _Difference:
    """Some texts, what speaks for each label already (`offsets`), and the chances that they should have (`wanted`).

    The best weights are a sum of the texts' own features (representer theorem, Kimeldorf and Wahba 1971). So they are
    looked for among as many numbers as there are texts, and not one for each n-gram.
    """

    def __init__(self, seen: Features, offsets: Array, wanted: Array) -> None:
        self._seen, self._offsets, self._wanted = seen, offsets, wanted
        alike = (seen.grams @ seen.grams.T).toarray() + seen.vectors @ seen.vectors.T + _ALWAYS**2
        lengths, directions = numpy.linalg.eigh(alike.astype(numpy.float64))
        kept = lengths > _NOUGHT * lengths.max()
        self._roots, self._directions = numpy.sqrt(lengths[kept]), directions[:, kept]
        self._texts = self._directions * self._roots

    def fit(self, counts: Array, strength: float, start: Array | None = None) -> Array:
        """(directions, labels): the weights with the lowest loss where each text counts so much."""
        from scipy.optimize import minimize

        shape = (self._texts.shape[1], self._offsets.shape[1])

        def loss(row: Array) -> tuple[float, Array]:
            chances = self._chances(row.reshape(shape))
            slope = self._texts.T @ ((chances - self._wanted) * counts[:, None])
            return self._of(chances, counts) + float(row @ row) / (2 * strength), slope.ravel() + row / strength

        begin = numpy.zeros(shape) if start is None else start
        found = minimize(loss, begin.ravel(), jac=True, method="L-BFGS-B", options={"maxiter": _STEPS, "ftol": 1e-9})
        return found.x.reshape(shape)

    def apart(self, weights: Array) -> tuple[Array, Array, Array]:
        """The same as weights of n-grams (n-grams, labels), of vectors (ENCODED, labels), and bias (labels)."""
        of_texts = (self._directions / self._roots) @ weights
        grams, vectors = self._seen.grams.T @ of_texts, self._seen.vectors.T @ of_texts
        return numpy.asarray(grams), vectors, _ALWAYS**2 * of_texts.sum(axis=0)

    def loss(self, weights: Array, counts: Array) -> float:
        return self._of(self._chances(weights), counts)

    def _of(self, chances: Array, counts: Array) -> float:
        return -float((counts[:, None] * self._wanted * numpy.log(numpy.maximum(chances, 1e-12))).sum())

    def _chances(self, weights: Array) -> Array:
        return softmax(self._offsets + self._texts @ weights)


def _fingerprint(base: Head, examples: Sequence[Example], others: Sequence[str]) -> str:
    digest = hashlib.sha256(base.version.encode())
    for label, text in [*((example.label, example.text) for example in examples), *(("", text) for text in others)]:
        digest.update(f"{label}\0{text}\0".encode(errors="surrogatepass"))
    return digest.hexdigest()[:12]
