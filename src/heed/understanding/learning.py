"""Teaching a head: from labelled texts to weights, with an honest account of how it does on texts it has not seen."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import numpy

from heed.understanding import evaluation
from heed.understanding.encoder import Encoded, encoder
from heed.understanding.fitting import Regression
from heed.understanding.heads import Features, Head, features, softmax
from heed.understanding.lexicon import tokenize
from heed.understanding.ngrams import SPACE, grams
from heed.understanding.text import READ_LIMIT, fold

TASKS = ("topic", "intent", "sentiment", "urgency", "abuse")
FEWEST = 2
"""Examples that a label needs; those of a rarer one are left out, and said."""

_FOLDS = 5
STRENGTHS = (0.03, 0.1, 0.3)
_SEED = 20
_RIGHT = 0.95
_FEWEST_TEXTS = 2  # that an n-gram occurs in to count
_CHUNK = 2_000
_EVENNESS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)

Array = Any


@dataclass(frozen=True, slots=True)
class Example:
    """A text and the label that a person gave it. `group`: examples of one group are never on both sides of a test."""

    text: str
    label: str
    language: str = ""
    group: str = ""


class NotEnough(ValueError):
    """Too little to learn from; the message says what is missing."""


def see(texts: Sequence[str]) -> Features:
    """What heads see of texts, without anything else that a reading holds."""
    read = [text[:READ_LIMIT] for text in texts]
    encoded = [encoder().look(part) for part in _chunks(read)] or [encoder().look([])]
    all_folded = map(fold, read)
    said = [grams(folded.text, tokenize(folded)) for folded in all_folded]
    return features(Encoded(*map(numpy.concatenate, zip(*encoded, strict=True))), said)


def _chunks(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(texts), _CHUNK):
        yield texts[start : start + _CHUNK]


def learn(
    task: str,
    examples: Sequence[Example],
    say: Callable[[str], Any] = lambda text: None,
    strengths: Sequence[float] = STRENGTHS,
    evenly: bool = True,
) -> Head:
    """A head for the labels of the examples. The same examples in the same order give the same head.

    `say` is told what is being done. `strengths`: inverses of the regularisation, of which the best on held-back
    folds is taken. `evenly`: rare labels may be said sooner than their chance alone allows, where more is found so than
    lost. `NotEnough` where fewer than two labels have two examples each.
    """
    kept = _kept(examples, say)
    labels = tuple(sorted({example.label for example in kept}))
    truth = numpy.array([labels.index(example.label) for example in kept])
    say(f"reading {len(kept):,} texts")
    used, seen, middle = _prepared(see([example.text for example in kept]))
    regression = Regression(seen, truth, len(labels))
    folds = _folds(truth, [example.group for example in kept])
    strength, held_back = _best(regression, seen, truth, folds, strengths, say)
    shift = _shift(held_back, truth) if evenly else numpy.zeros(len(labels))
    held_back += shift
    temperature = _temperature(held_back, truth)
    chances = softmax(held_back / temperature)
    say("learning from all of them")
    weights = regression.apart(regression.fit(numpy.ones(len(truth), bool), strength))
    return Head(
        task=task,
        labels=labels,
        rows=used.astype(numpy.int32),
        gram_weights=weights.grams.astype(numpy.float16).astype(numpy.float32),
        vector_weights=weights.vectors.astype(numpy.float16).astype(numpy.float32),
        bias=(weights.bias - middle @ weights.vectors + shift).astype(numpy.float32),
        temperature=temperature,
        sure_from=_sure_from(chances, truth),
        version=_fingerprint(kept),
        report={
            "learned_at": datetime.now(UTC).isoformat(timespec="seconds"),
            "examples": len(kept),
            "strength": strength,
            "held_back": evaluation.measure(labels, chances, truth, _sure_from(chances, truth)),
        },
    )


def _kept(examples: Sequence[Example], say: Callable[[str], Any]) -> list[Example]:
    counts = Counter(example.label for example in examples)
    rare = sorted(label for label, count in counts.items() if count < FEWEST)
    if rare:
        say(f"left out, with fewer than {FEWEST} examples: {', '.join(rare[:20])}{' …' if len(rare) > 20 else ''}")
    kept = [example for example in examples if counts[example.label] >= FEWEST]
    if len({example.label for example in kept}) < 2:
        raise NotEnough(f"there must be at least two labels with {FEWEST} examples each; {len(kept)} examples are left")
    return kept


def _fingerprint(examples: Sequence[Example]) -> str:
    digest = hashlib.sha256()
    for example in examples:
        digest.update(f"{example.label}\0{example.text}\0".encode(errors="surrogatepass"))
    return digest.hexdigest()[:12]


def _prepared(seen: Features) -> tuple[Array, Features, Array]:
    """The n-grams that occur in two texts or more; the texts by these alone and with vectors around the middle of all,
    which takes far fewer steps to learn from; and that middle."""
    used = numpy.flatnonzero(numpy.bincount(seen.grams.indices, minlength=SPACE) >= _FEWEST_TEXTS)
    middle = seen.vectors.mean(axis=0)
    numpy.subtract(seen.vectors, middle, out=seen.vectors)  # in place: they are large
    return used, Features(seen.vectors, seen.grams[:, used]), middle


def _folds(truth: Array, groups: Sequence[str]) -> Array:
    """The fold of each example: labels spread evenly, examples of one group together."""
    order = numpy.random.default_rng(_SEED).permutation(len(truth))
    fold_of_group: dict[str, int] = {}
    next_fold: Counter[int] = Counter()
    folds = numpy.zeros(len(truth), int)
    for at in order:
        label, group = int(truth[at]), groups[at]
        if group and group in fold_of_group:
            folds[at] = fold_of_group[group]
            continue
        folds[at] = next_fold[label] % _FOLDS
        next_fold[label] += 1
        if group:
            fold_of_group[group] = int(folds[at])
    return folds


def _best(
    regression: Regression,
    seen: Features,
    truth: Array,
    folds: Array,
    strengths: Sequence[float],
    say: Callable[[str], Any],
) -> tuple[float, Array]:
    """The strength with the lowest loss on held-back folds, and its logits there."""
    found = []
    begin: dict[int, Array] = {}
    for strength in strengths:
        say(f"trying strength {strength} on {_FOLDS} folds")
        logits = numpy.zeros((len(truth), int(truth.max()) + 1))
        for number in range(_FOLDS):
            held = folds == number
            if held.any():
                begin[number] = regression.fit(~held, strength, begin.get(number))
                part = Features(seen.vectors[held], seen.grams[held])
                logits[held] = regression.apart(begin[number]).logits(part)
        chances = softmax(logits / _temperature(logits, truth))
        loss = -numpy.log(numpy.maximum(chances[numpy.arange(len(truth)), truth], 1e-12)).mean()
        found.append((float(loss), strength, logits))
    _, strength, logits = min(found, key=lambda one: one[0])
    return strength, logits


def _shift(logits: Array, truth: Array) -> Array:
    """What is added to the logits of each label, the more the rarer it is: the share of the labels' own frequency that
    is taken out of them (Menon et al. 2021, logit adjustment), with the best accuracy and macro-F1 on held-back texts.
    """
    counts = numpy.bincount(truth, minlength=logits.shape[1])
    rarity = -numpy.log(counts / len(truth))

    def gained(share: float) -> float:
        guess = (logits + share * rarity).argmax(axis=1)
        hits = numpy.bincount(truth[guess == truth], minlength=len(counts))
        f1 = 2 * hits / (counts + numpy.bincount(guess, minlength=len(counts)))
        return float((guess == truth).mean() + f1.mean())

    return max(_EVENNESS, key=gained) * rarity


def _temperature(logits: Array, truth: Array) -> float:
    """What the logits are divided by so that 0.8 is right in eight of ten cases (lowest loss on held-back texts)."""
    from scipy.optimize import minimize_scalar

    rows = numpy.arange(len(truth))

    def loss(logarithm: float) -> float:
        chances = softmax(logits / numpy.exp(logarithm))
        return float(-numpy.log(numpy.maximum(chances[rows, truth], 1e-12)).mean())

    return round(float(numpy.exp(minimize_scalar(loss, bounds=(-3, 3), method="bounded").x)), 4)


def _sure_from(chances: Array, truth: Array) -> float:
    """The lowest confidence from which on 95 of 100 are right, on texts not learned from; above 1 where none is."""
    confidence = chances.max(axis=1)
    right = chances.argmax(axis=1) == truth
    order = numpy.argsort(-confidence, kind="stable")
    share = numpy.cumsum(right[order]) / numpy.arange(1, len(order) + 1)
    good = numpy.flatnonzero(share >= _RIGHT)
    return round(float(confidence[order][good[-1]]), 4) if len(good) else 1.01
